//! Links in a long text: how one is made of what is selected, and taken away. Owns which addresses they lead to; knows no
//! field and no window.

use std::ops::Range;

use super::markup::{Changes, Passage, between, line_at, part_of};

/// What the address of a link begins with until it is typed.
const SCHEME: &str = "https://";

/// Makes a link of what is selected in its first line, with the address to be typed; takes a link away where the selection
/// stands in one.
pub(super) fn linked(passage: &Passage) -> Passage {
    let text = &passage.text;
    let line = line_at(text, passage.selection.start);
    if let Some(link) = link_around(text, &line, &passage.selection) {
        let mut changes = Changes::default();
        changes.remove(link.whole.start..link.label.start);
        changes.remove(link.label.end..link.whole.end);
        return changes.carried_out(passage);
    }
    let Some(part) = link_part(passage, &line) else {
        return between(passage, "[", &format!("]({SCHEME})"));
    };
    let label = &text[part.clone()];
    let address = address_in(label);
    let written = format!("[{label}]({})", address.as_deref().unwrap_or(SCHEME));
    let mut new = text.clone();
    new.replace_range(part.clone(), &written);
    // A known address needs no typing: what is left to write is what it is called.
    let selection = if address.is_some() {
        part.start + 1..part.end + 1
    } else {
        let caret = part.start + written.len() - 1;
        caret..caret
    };
    Passage { text: new, selection }
}

/// What a link is made of: what is selected, or the address or word at the caret.
fn link_part(passage: &Passage, line: &Range<usize>) -> Option<Range<usize>> {
    let Range { start, end } = passage.selection;
    if start < end {
        return part_of(passage, line);
    }
    let text = &passage.text;
    let begin = text[line.start..start]
        .rfind(char::is_whitespace)
        .map_or(line.start, |at| line.start + at + text[line.start + at..].chars().next().map_or(1, char::len_utf8));
    let finish = text[start..line.end].find(char::is_whitespace).map_or(line.end, |length| start + length);
    let run = begin..finish;
    if address_in(&text[run.clone()]).is_some() { Some(run) } else { part_of(passage, line) }
}

/// The address a text is, if it is one a paper links to: `http`, `https` or `mailto`.
fn address_in(text: &str) -> Option<String> {
    let is_one_word = !text.is_empty() && !text.contains([' ', '\n', '(', ')', '[', ']']);
    if !is_one_word {
        return None;
    }
    let lower = text.to_lowercase();
    if ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme)) {
        return Some(text.to_owned());
    }
    if lower.starts_with("www.") {
        return Some(format!("{SCHEME}{text}"));
    }
    let (name, host) = text.split_once('@')?;
    (!name.is_empty() && host.contains('.')).then(|| format!("mailto:{text}"))
}

/// A link in a line: all of it, and what is read of it.
struct Link {
    whole: Range<usize>,
    label: Range<usize>,
}

/// The link in which a selection stands.
fn link_around(text: &str, line: &Range<usize>, selection: &Range<usize>) -> Option<Link> {
    let mut from = line.start;
    while let Some(middle) = text[from..line.end].find("](").map(|at| from + at) {
        let end = middle + text[middle..line.end].find(')')? + 1;
        let start = line.start + text[line.start..middle].rfind('[')?;
        if start <= selection.start && selection.end <= end {
            return Some(Link { whole: start..end, label: start + 1..middle });
        }
        from = end;
    }
    None
}
