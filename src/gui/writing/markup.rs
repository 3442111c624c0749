//! What the marks of a long text do to it: bold, italic, lists and links in the subset of CommonMark that papers set. Owns
//! how a mark is put and taken away and where the selection stands afterwards; knows no field and no window.

use std::ops::Range;

use super::link::linked;

/// A text and what is selected in it, in bytes; an empty selection is the caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    pub(crate) text: String,
    pub(crate) selection: Range<usize>,
}

/// What can be put on a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Bold,
    Italic,
    Bullets,
    Link,
}

/// The marks of an item of a list, with the space behind them.
const BULLETS: [&str; 3] = ["- ", "* ", "+ "];

/// The passage with the mark, or without it where it had it.
pub(crate) fn toggled(passage: &Passage, mark: Mark) -> Passage {
    match mark {
        Mark::Bold => emphasised(passage, 2),
        Mark::Italic => emphasised(passage, 1),
        Mark::Bullets => listed(passage),
        Mark::Link => linked(passage),
    }
}

/// The passage after Enter within a list: the next item begins, or the list ends where the item is empty. None where the
/// caret stands in no list, and Enter breaks a line.
pub(crate) fn continued(passage: &Passage) -> Option<Passage> {
    let Range { start: caret, end } = passage.selection.clone();
    let line = line_at(&passage.text, caret);
    let typed = &passage.text[line.clone()];
    let (indent, mark) = item_mark(typed)?;
    let content = line.start + indent + mark.len();
    if caret < content || end > line.end {
        return None;
    }
    let mut changes = Changes::default();
    if typed[indent + mark.len()..].trim().is_empty() {
        // Without a blank line what follows would run on in the item before.
        let before = &passage.text[..line.start];
        let runs_on = before.trim_end_matches('\n').rsplit('\n').next().is_some_and(|line| item_mark(line).is_some())
            && !before.ends_with("\n\n");
        changes.replace(line, if runs_on { "\n" } else { "" }, Side::Opening);
    } else {
        let next = format!("\n{}{}", &typed[..indent], following(mark));
        changes.replace(caret..end, &next, Side::Opening);
    }
    let mut passage = changes.carried_out(passage);
    passage.selection.start = passage.selection.end;
    Some(passage)
}

/// The mark of the item after one with this mark: `3. ` after `2. `.
fn following(mark: &str) -> String {
    let digits = mark.len() - mark.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match mark[..digits].parse::<u32>() {
        Ok(number) => format!("{}{}", number.saturating_add(1), &mark[digits..]),
        Err(_) => mark.to_owned(),
    }
}

/// How far an item of a list is indented, and its mark; none where the line is no item.
fn item_mark(line: &str) -> Option<(usize, &str)> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let rest = &line[indent..];
    if let Some(mark) = BULLETS.iter().find(|mark| rest.starts_with(**mark)) {
        return Some((indent, mark));
    }
    // CommonMark 0.31, 5.2: at most nine digits.
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let is_numbered = (1..=9).contains(&digits) && [". ", ") "].iter().any(|end| rest[digits..].starts_with(end));
    is_numbered.then(|| (indent, &rest[..digits + 2]))
}

/// The line in which the byte `at` stands, without its end.
pub(super) fn line_at(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    start..end
}

/// The lines that a selection touches. One that ends at the start of a line does not touch it.
fn lines(text: &str, selection: &Range<usize>) -> Vec<Range<usize>> {
    let mut line = line_at(text, selection.start);
    let mut lines = vec![line.clone()];
    while line.end < selection.end && line.end + 1 < selection.end {
        line = line_at(text, line.end + 1);
        lines.push(line.clone());
    }
    lines
}

/// Where what is put in belongs when it meets an end of the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// Before the selection.
    Opening,
    /// Behind it.
    Closing,
}

/// Changes of a text, from its start to its end.
#[derive(Debug, Default)]
pub(super) struct Changes(Vec<(Range<usize>, String, Side)>);

impl Changes {
    fn insert(&mut self, at: usize, text: &str, side: Side) {
        self.replace(at..at, text, side);
    }

    pub(super) fn remove(&mut self, range: Range<usize>) {
        self.replace(range, "", Side::Closing);
    }

    fn replace(&mut self, range: Range<usize>, text: &str, side: Side) {
        self.0.push((range, text.to_owned(), side));
    }

    pub(super) fn carried_out(mut self, passage: &Passage) -> Passage {
        self.0.sort_by_key(|(range, _, side)| (range.start, range.end, *side == Side::Opening));
        let mut text = String::with_capacity(passage.text.len());
        let mut done = 0;
        for (range, new, _) in &self.0 {
            text.push_str(&passage.text[done..range.start]);
            text.push_str(new);
            done = range.end;
        }
        text.push_str(&passage.text[done..]);
        let Range { start, end } = passage.selection;
        let start = self.moved(start);
        Passage { text, selection: start..self.moved(end).max(start) }
    }

    /// Where a place of the old text stands in the new one.
    fn moved(&self, place: usize) -> usize {
        let mut moved = place;
        for (range, new, side) in &self.0 {
            let is_before = range.start < place || (range.start == place && *side == Side::Opening);
            if is_before {
                moved = moved + new.len() - range.len().min(place - range.start);
            }
        }
        moved
    }
}

/// A run of asterisks that can begin or end emphasis.
#[derive(Clone, Debug)]
struct Stars {
    range: Range<usize>,
}

impl Stars {
    /// Whether the run holds the mark: one asterisk is italic, two are bold, three both.
    const fn holds(&self, width: usize) -> bool {
        let length = if self.range.end - self.range.start > 3 { 3 } else { self.range.end - self.range.start };
        length & width != 0
    }
}

/// The runs of asterisks in a line that are no bullets, are not escaped, and do not stand alone.
fn stars(text: &str, line: &Range<usize>) -> Vec<Stars> {
    let typed = &text[line.clone()];
    let first = item_mark(typed).map_or(0, |(indent, mark)| indent + mark.len());
    let bytes = typed.as_bytes();
    let mut found = Vec::new();
    let mut at = first;
    while at < bytes.len() {
        if bytes[at] == b'\\' {
            at += 2;
            continue;
        }
        if bytes[at] != b'*' {
            at += 1;
            continue;
        }
        let end = at + bytes[at..].iter().take_while(|byte| **byte == b'*').count();
        let is_blank = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        if !(is_blank(before) && is_blank(bytes.get(end))) {
            found.push(Stars { range: line.start + at..line.start + end });
        }
        at = end;
    }
    found
}

/// Puts as many asterisks around what is selected of each line, or takes them away where all of it has them.
fn emphasised(passage: &Passage, width: usize) -> Passage {
    let text = &passage.text;
    let parts: Vec<(Range<usize>, Vec<Stars>)> = lines(text, &passage.selection)
        .into_iter()
        .filter_map(|line| Some((part_of(passage, &line)?, stars(text, &line))))
        .collect();
    let mark = &"**"[..width];
    if parts.is_empty() {
        return between(passage, mark, mark);
    }
    let pairs: Vec<Option<(Stars, Stars)>> = parts.iter().map(|(part, stars)| around(part, stars, width)).collect();
    let are_marked = pairs.iter().all(Option::is_some);
    let mut changes = Changes::default();
    for ((part, stars), pair) in parts.iter().zip(pairs) {
        match pair {
            // What is taken from a run is what lies at the text it encloses.
            Some((open, close)) if are_marked => {
                changes.remove(open.range.end - width..open.range.end);
                changes.remove(close.range.start..close.range.start + width);
            }
            Some(_) => {}
            None => {
                for inner in stars.iter().filter(|inner| part.start <= inner.range.start && inner.range.end <= part.end)
                {
                    if inner.holds(width) {
                        changes.remove(inner.range.end - width..inner.range.end);
                    }
                }
                changes.insert(part.start, mark, Side::Opening);
                changes.insert(part.end, mark, Side::Closing);
            }
        }
    }
    changes.carried_out(passage)
}

/// The runs that open and close the mark around a part of a line.
fn around(part: &Range<usize>, stars: &[Stars], width: usize) -> Option<(Stars, Stars)> {
    let mut open: Option<&Stars> = None;
    for run in stars.iter().filter(|run| run.holds(width)) {
        match open.take() {
            None => open = Some(run),
            Some(first) if first.range.end <= part.start && part.end <= run.range.start => {
                return Some((first.clone(), run.clone()));
            }
            Some(_) => {}
        }
    }
    None
}

/// What is selected of a line: without its bullet, the blanks at its ends, and the asterisks there. With an empty selection
/// the word at the caret.
pub(super) fn part_of(passage: &Passage, line: &Range<usize>) -> Option<Range<usize>> {
    let text = &passage.text;
    let content = line.start + item_mark(&text[line.clone()]).map_or(0, |(indent, mark)| indent + mark.len());
    let Range { start, end } = passage.selection;
    let part = if start == end { word_at(text, line, start) } else { start.max(content)..end.min(line.end) };
    if part.start >= part.end {
        return None;
    }
    let held = &text[part.clone()];
    let is_margin = |c: char| c.is_whitespace() || c == '*';
    let trimmed = held.trim_matches(is_margin);
    if trimmed.is_empty() {
        return None;
    }
    let from = part.start + held.find(trimmed)?;
    Some(from..from + trimmed.len())
}

/// The word at the caret; empty where there is none.
fn word_at(text: &str, line: &Range<usize>, caret: usize) -> Range<usize> {
    let is_word = |c: &char| c.is_alphanumeric() || ['-', '\'', '’', '_'].contains(c);
    let before = text[line.start..caret].chars().rev().take_while(is_word).map(char::len_utf8).sum::<usize>();
    let after = text[caret..line.end].chars().take_while(is_word).map(char::len_utf8).sum::<usize>();
    caret - before..caret + after
}

/// The passage with marks at the caret, which stands between them.
pub(super) fn between(passage: &Passage, before: &str, after: &str) -> Passage {
    let caret = passage.selection.end;
    let mut text = passage.text.clone();
    text.insert_str(caret, &format!("{before}{after}"));
    let caret = caret + before.len();
    Passage { text, selection: caret..caret }
}

/// Makes items of a list of the lines that are selected, or plain lines of items.
fn listed(passage: &Passage) -> Passage {
    let text = &passage.text;
    let lines = lines(text, &passage.selection);
    let blank = |line: &&Range<usize>| text[(*line).clone()].trim().is_empty();
    let full: Vec<&Range<usize>> = lines.iter().filter(|line| !blank(line)).collect();
    let bullet = |line: &Range<usize>| item_mark(&text[line.clone()]).filter(|(_, mark)| BULLETS.contains(mark));
    let mut changes = Changes::default();
    if full.is_empty() {
        changes.insert(lines[0].start, "- ", Side::Opening);
        return changes.carried_out(passage);
    }
    let is_list = full.iter().all(|line| bullet(line).is_some());
    if is_list && neighbour_is_item(text, full[0].start) {
        // Without a blank line the first would run on in the item before.
        changes.insert(full[0].start, "\n", Side::Opening);
    }
    for line in &full {
        match item_mark(&text[(*line).clone()]) {
            Some((indent, mark)) if is_list => changes.remove(line.start..line.start + indent + mark.len()),
            Some((_, mark)) if BULLETS.contains(&mark) => {}
            Some((indent, mark)) => {
                let at = line.start + indent;
                changes.replace(at..at + mark.len(), "- ", Side::Opening);
            }
            None => changes.insert(line.start, "- ", Side::Opening),
        }
    }
    let last = full[full.len() - 1];
    let next = text[last.end..].strip_prefix('\n').and_then(|rest| rest.split('\n').next()).unwrap_or_default();
    if !is_list && !next.trim().is_empty() && item_mark(next).is_none() {
        // Without a blank line what follows would run on in the last item.
        changes.insert(last.end, "\n", Side::Closing);
    }
    changes.carried_out(passage)
}

/// Whether the line before the one at `start` is an item of a list.
fn neighbour_is_item(text: &str, start: usize) -> bool {
    let before = text[..start].strip_suffix('\n').unwrap_or_default();
    before.rsplit('\n').next().is_some_and(|line| item_mark(line).is_some())
}

#[cfg(test)]
#[path = "markup_tests.rs"]
mod tests;
