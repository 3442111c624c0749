//! A change of one text put into another that says nearly the same: a paragraph of a paper, and the field it came from, which has marks
//! of its own and may have been changed since. Owns where a change belongs; knows no note and no document.

use std::{collections::HashMap, ops::Range};

/// How many pairs of words are compared for all changes of a document: what is beyond is left to the user's own hands.
const EFFORT: usize = 10_000_000;

/// How much of the work allowed is left.
#[derive(Debug)]
pub(super) struct Effort(usize);

impl Default for Effort {
    fn default() -> Self {
        Self(EFFORT)
    }
}

/// A change of a text: what stands there is replaced by other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// What is replaced, in characters.
    pub(super) place: Range<usize>,
    /// By what.
    pub(super) words: String,
}

impl Change {
    /// The text with the change.
    pub(super) fn of(&self, text: &str) -> String {
        let Range { start, end } = self.place;
        let (before, after) = (text.chars().take(start), text.chars().skip(end));
        before.chain(self.words.chars()).chain(after).collect()
    }
}

/// Whether `today`, which came of `base`, has the change already: it is nearer to the changed text by all that was changed.
pub(super) fn is_in(base: &str, change: &Change, today: &str, effort: &mut Effort) -> bool {
    let changed = change.of(base);
    if today == base || today == changed {
        return today == changed;
    }
    let (old, new, now) = (Words::of(base), Words::of(&changed), Words::of(today));
    let Some(size) = distance(&old, &new, effort) else { return false };
    match (distance(&now, &new, effort), distance(&now, &old, effort)) {
        (Some(to_new), Some(to_old)) => size > 0 && to_new + size == to_old,
        _ => false,
    }
}

/// `text` with a change of `base`, the paragraph that shows it; none where the text has no such words, or other ones there.
pub(super) fn carried_over(base: &str, change: &Change, text: &str, effort: &mut Effort) -> Option<String> {
    let trimmed = base.trim();
    if let Some(at) = text.find(trimmed).filter(|_| !trimmed.is_empty() && text.matches(trimmed).count() == 1) {
        // The paragraph stands in the text as it is: nothing has to be sought.
        let lead = base.chars().take_while(|c| c.is_whitespace()).count();
        let length = trimmed.chars().count();
        let clamp = |place: usize| place.saturating_sub(lead).min(length);
        let own = Change { place: clamp(change.place.start)..clamp(change.place.end), words: change.words.clone() };
        return Some(format!("{}{}{}", &text[..at], own.of(trimmed), &text[at + trimmed.len()..]));
    }
    let window = nearest(base, text, effort)?;
    let part = put_in(base, change, &text[window.clone()], effort)?;
    Some(format!("{}{part}{}", &text[..window.start], &text[window.end..]))
}

/// The part of a text that is nearest to a paragraph: all of it, one of its paragraphs, or one of its lines.
fn nearest(base: &str, text: &str, effort: &mut Effort) -> Option<Range<usize>> {
    let mut windows = parts(text, "\n\n");
    windows.extend(parts(text, "\n"));
    windows.push(0..text.len());
    let words = Words::of(base);
    let mut best: Option<(usize, Range<usize>)> = None;
    for window in windows {
        let far = distance(&words, &Words::of(&text[window.clone()]), effort)?;
        if best.as_ref().is_none_or(|(least, _)| far < *least) {
            best = Some((far, window));
        }
    }
    best.map(|(_, window)| window)
}

fn parts(text: &str, between: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let cut = text.split(between).map(|part| {
        let range = at..at + part.len();
        at += part.len() + between.len();
        range
    });
    cut.filter(|range| !range.is_empty()).collect()
}

/// The text with the change, where its words are found in it in the right surroundings.
fn put_in(base: &str, change: &Change, text: &str, effort: &mut Effort) -> Option<String> {
    let (old, own) = (Words::of(base), Words::of(text));
    let change = old.whole_words(base, change);
    let pairs = paired(&old, &own, effort)?;
    let (start, end) = (old.at(change.place.start), old.at(change.place.end));
    if start < end {
        let found: Vec<usize> = pairs[start..end].iter().copied().collect::<Option<_>>()?;
        let (first, last) = (*found.first()?, *found.last()?);
        if (first..=last).any(|word| !found.contains(&word) && !own.is_mark(word)) {
            return None;
        }
        let mut text_out = String::new();
        for word in 0..own.count() {
            if word == first {
                text_out.push_str(&change.words);
            }
            if found.binary_search(&word).is_err() {
                text_out.push_str(own.word(text, word));
            }
        }
        // Marks that nothing stands between any more.
        return Some(if text.contains("****") { text_out } else { text_out.replace("****", "") });
    }
    let before = start.checked_sub(1).and_then(|word| pairs[word]);
    let after = pairs.get(start).copied().flatten();
    let place = match (before, after) {
        (Some(before), Some(after)) => {
            let between_are_marks = (before + 1..after).all(|word| own.is_mark(word));
            let is_after_white = own.word(text, before).trim().is_empty();
            between_are_marks.then_some(if is_after_white { before + 1 } else { after })?
        }
        // At an end of the field, whose paragraph begins or ends with words of the template.
        (Some(before), None) if (before + 1..own.count()).all(|word| own.is_mark(word)) => own.count(),
        (None, Some(after)) if (0..after).all(|word| own.is_mark(word)) => after,
        _ => return None,
    };
    let at = own.bytes.get(place).map_or(text.len(), |range| range.start);
    Some(format!("{}{}{}", &text[..at], change.words, &text[at..]))
}

/// A text cut into words, white space, and single signs.
struct Words {
    bytes: Vec<Range<usize>>,
    /// Where each begins, in characters.
    starts: Vec<usize>,
    /// What they are compared by: white space is alike, and so are kinds of quotation marks.
    keys: Vec<String>,
}

impl Words {
    fn of(text: &str) -> Self {
        #[derive(PartialEq, Clone, Copy)]
        enum Class {
            Word,
            White,
            Sign,
        }
        let class = |c: char| match c {
            c if c.is_whitespace() => Class::White,
            c if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}') => Class::Word,
            _ => Class::Sign,
        };
        let mut words = Self { bytes: Vec::new(), starts: Vec::new(), keys: Vec::new() };
        let mut last = None;
        for (count, (at, c)) in text.char_indices().enumerate() {
            let (now, end) = (class(c), at + c.len_utf8());
            if last == Some(now) && now != Class::Sign {
                if let Some(range) = words.bytes.last_mut() {
                    range.end = end;
                }
            } else {
                words.bytes.push(at..end);
                words.starts.push(count);
            }
            last = Some(now);
        }
        words.keys = words.bytes.iter().map(|range| key(&text[range.clone()])).collect();
        words
    }

    const fn count(&self) -> usize {
        self.bytes.len()
    }

    fn word<'t>(&self, text: &'t str, index: usize) -> &'t str {
        &text[self.bytes[index].clone()]
    }

    /// The first word that begins at or after a place.
    fn at(&self, place: usize) -> usize {
        self.starts.partition_point(|start| *start < place)
    }

    /// Whether a word is a sign that may be a mark of the text, such as that of bold type.
    fn is_mark(&self, index: usize) -> bool {
        matches!(self.keys[index].as_str(), "*" | "_" | "[" | "]" | "\\" | "#" | "-" | " ")
    }

    /// The change as one of whole words: somebody may have changed a letter.
    fn whole_words(&self, text: &str, change: &Change) -> Change {
        let Range { start, end } = change.place;
        let begin_of = |place: usize| {
            let word = self.starts.partition_point(|start| *start <= place).saturating_sub(1);
            self.starts.get(word).copied().unwrap_or(0)
        };
        let is_within = |place: usize| self.starts.binary_search(&place).is_err() && place < text.chars().count();
        let from = if is_within(start) { begin_of(start) } else { start };
        let to = if is_within(end) {
            self.starts.get(self.at(end)).copied().unwrap_or_else(|| text.chars().count())
        } else {
            end
        };
        let piece = |range: Range<usize>| text.chars().skip(range.start).take(range.len()).collect::<String>();
        Change { place: from..to, words: format!("{}{}{}", piece(from..start), change.words, piece(end..to)) }
    }
}

fn key(word: &str) -> String {
    match word {
        word if word.trim().is_empty() => " ".to_owned(),
        "“" | "”" | "„" | "«" | "»" | "\"" => "\"".to_owned(),
        "’" | "‘" | "'" => "'".to_owned(),
        word => word.to_owned(),
    }
}

/// The longest row of words both have in the same order, as a table; what both begin and end with is left out of it.
struct Table {
    same: usize,
    rows: usize,
    width: usize,
    longest: Vec<u32>,
}

fn table(one: &[u32], other: &[u32], effort: &mut Effort) -> Option<Table> {
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[same..], &other[same..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    let width = other.len() + 1;
    effort.0 = effort.0.checked_sub(one.len().checked_mul(other.len())?)?;
    let mut longest = vec![0_u32; (one.len() + 1) * width];
    for row in (0..one.len()).rev() {
        for column in (0..other.len()).rev() {
            longest[row * width + column] = if one[row] == other[column] {
                longest[(row + 1) * width + column + 1] + 1
            } else {
                longest[(row + 1) * width + column].max(longest[row * width + column + 1])
            };
        }
    }
    Some(Table { same, rows: one.len(), width, longest })
}

/// How many words have to be taken out and put in to make one text of the other; none where that takes too long to find out.
fn distance(one: &Words, other: &Words, effort: &mut Effort) -> Option<usize> {
    let (left, right) = numbered(one, other);
    let table = table(&left, &right, effort)?;
    Some(table.rows + table.width - 1 - 2 * table.longest[0] as usize)
}

/// For each word of one text the same word of the other.
fn paired(one: &Words, other: &Words, effort: &mut Effort) -> Option<Vec<Option<usize>>> {
    let (left, right) = numbered(one, other);
    let Table { same, rows, width, longest } = table(&left, &right, effort)?;
    let mut pairs: Vec<Option<usize>> = (0..same).map(Some).collect();
    let (mut row, mut column) = (0, 0);
    while row < rows {
        let now = longest[row * width + column];
        if column + 1 < width && left[same + row] == right[same + column] {
            pairs.push(Some(same + column));
            (row, column) = (row + 1, column + 1);
        } else if column + 1 >= width || longest[(row + 1) * width + column] == now {
            pairs.push(None);
            row += 1;
        } else {
            column += 1;
        }
    }
    let end = left.len() - same - rows;
    pairs.extend((0..end).map(|index| Some(right.len() - end + index)));
    Some(pairs)
}

/// The words of two texts as numbers, the same for the same word.
fn numbered(one: &Words, other: &Words) -> (Vec<u32>, Vec<u32>) {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut number = |word: &String| {
        let next = numbers.len() as u32;
        *numbers.entry(word.clone()).or_insert(next)
    };
    (one.keys.iter().map(&mut number).collect(), other.keys.iter().map(&mut number).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The change that makes `after` of `before`, told by what both have at their ends.
    fn change(before: &str, place: Range<usize>, words: &str) -> Change {
        assert!(place.end <= before.chars().count());
        Change { place, words: words.to_owned() }
    }

    fn carried(base: &str, place: Range<usize>, words: &str, text: &str) -> Option<String> {
        carried_over(base, &change(base, place, words), text, &mut Effort::default())
    }

    #[test]
    fn a_change_goes_into_the_text_it_was_made_from() {
        let base = "Ask for a date in June.";
        assert_eq!(carried(base, 10..14, "day", base).unwrap(), "Ask for a day in June.");
        assert_eq!(carried(base, 14..14, " or two", base).unwrap(), "Ask for a date or two in June.");
        assert_eq!(carried(base, 0..23, "", base).unwrap(), "");
    }

    #[test]
    fn marks_of_the_text_stay() {
        let base = "Ask for a date in June.";
        let text = "Ask for **a date** in *June*.";
        assert_eq!(carried(base, 10..14, "day", text).unwrap(), "Ask for **a day** in *June*.");
        assert_eq!(carried(base, 18..22, "July", text).unwrap(), "Ask for **a date** in *July*.");
        assert_eq!(carried(base, 15..18, "", "Ask for a date **in** June.").unwrap(), "Ask for a date June.");
    }

    #[test]
    fn a_letter_within_a_word_changes_the_word() {
        let base = "The colour of talks";
        assert_eq!(carried(base, 8..9, "", "**The colour** of talks").unwrap(), "**The color** of talks");
    }

    #[test]
    fn both_changes_stand_where_they_do_not_meet() {
        let base = "Ask for a date in June and thank them.";
        let text = "Ask for a date in June and thank the hosts warmly.";
        assert_eq!(carried(base, 18..22, "July", text).unwrap(), "Ask for a date in July and thank the hosts warmly.");
        // The words that were changed in Word are no longer there.
        assert_eq!(carried(base, 33..37, "him", text), None);
        assert_eq!(carried(base, 18..22, "July", "Ask for a date in winter and thank them."), None);
        assert_eq!(carried(base, 10..22, "x", "Ask for a date early in June and thank them."), None);
    }

    #[test]
    fn the_paragraph_is_found_among_others() {
        let text = "the first of all\n\nthe talks go on\n\nthe last";
        assert_eq!(carried("the talks go on", 0..4, "", text).unwrap(), "the first of all\n\ntalks go on\n\nthe last");
        let text = "the first of all\n\nthe **talks** go on\n\nthe last";
        let expected = "the first of all\n\n**talks** go on\n\nthe last";
        assert_eq!(carried("the talks go on", 0..4, "", text).unwrap(), expected);
    }

    #[test]
    fn words_of_the_template_around_a_field_are_none_of_it() {
        let base = "Purpose: agree on water";
        assert_eq!(carried(base, 9..14, "decide", "agree on water").unwrap(), "decide on water");
        assert_eq!(carried(base, 9..9, "finally ", "agree on water").unwrap(), "finally agree on water");
        assert_eq!(carried(base, 0..7, "Aim", "agree on water"), None);
    }

    #[test]
    fn a_change_that_is_there_is_known() {
        let base = "very good talks";
        let more = change(base, 0..0, "very ");
        let is = |today: &str| is_in(base, &more, today, &mut Effort::default());
        assert!(!is(base) && is("very very good talks") && is("very very good talks in Astana"));
        assert!(!is("very good talks in Astana") && !is("other words"));
        // Of two changes each is known by itself.
        let (one, two) = (change(base, 0..4, "most"), change(base, 10..15, "meetings"));
        let today = one.of(base);
        assert!(is_in(base, &one, &today, &mut Effort::default()));
        assert!(!is_in(base, &two, &today, &mut Effort::default()));
    }

    #[test]
    fn texts_beyond_all_measure_are_left_alone() {
        let base = "a b ".repeat(30_000);
        let text = "b c ".repeat(30_000);
        assert_eq!(carried(&base, 10..20, "x", &text), None);
        assert!(!is_in(&base, &change(&base, 1..2, "x"), &text, &mut Effort::default()));
    }
}
