//! Running text put together from words and fields, each piece with the field it came from. Owns patterns, lists and
//! quotation; knows no section.

use super::block::{Span, Text};
use crate::note::Path;

/// Characters that came from a field.
pub(super) fn span(field: Path, text: impl Into<String>) -> Span {
    Span { text: text.into(), field: Some(field), ..Span::default() }
}

/// Text that came from a field.
pub(super) fn from_field(field: Path, text: impl Into<String>) -> Text {
    Text { spans: vec![span(field, text)] }
}

/// The texts that say something, with `joint` between them.
pub(super) fn joined(texts: impl IntoIterator<Item = Text>, joint: &str) -> Text {
    let mut whole = Text::default();
    for text in texts.into_iter().filter(|text| !text.is_empty()) {
        if !whole.is_empty() {
            whole.spans.push(plain(joint));
        }
        whole.spans.extend(text.spans);
    }
    whole
}

/// `pattern` with each `{name}` replaced by a text, which keeps its looks and fields. A sentence that ends in an abbreviation,
/// such as `2025 г.`, has no second full stop.
pub(super) fn fill(pattern: &str, values: &[(&str, Text)]) -> Text {
    let mut text = Text::default();
    let mut rest = pattern;
    while let Some((before, name, after)) = next_name(rest) {
        let value = values.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
        match value {
            Some(value) => {
                push_pattern(&mut text, before);
                text.spans.extend(value.spans.iter().filter(|span| !span.text.is_empty()).cloned());
            }
            None => text.spans.push(plain(&rest[..rest.len() - after.len()])),
        }
        rest = after;
    }
    push_pattern(&mut text, rest);
    text
}

fn push_pattern(text: &mut Text, pattern: &str) {
    let is_closed = last_character(text) == Some('.');
    let pattern = pattern.strip_prefix('.').filter(|_| is_closed).unwrap_or(pattern);
    text.spans.extend((!pattern.is_empty()).then(|| plain(pattern)));
}

/// The first `{name}` of a pattern, with what stands before and behind it.
fn next_name(pattern: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = pattern.split_once('{')?;
    let (name, after) = from.split_once('}')?;
    Some((before, name, after))
}

/// The text between quotation marks.
pub(super) fn between((open, close): (&str, &str), text: Text) -> Text {
    let mut whole = Text::plain(open);
    whole.spans.extend(text.spans);
    whole.spans.push(plain(close));
    whole
}

/// The last character of a text.
pub(super) fn last_character(text: &Text) -> Option<char> {
    text.spans.iter().rev().find_map(|span| span.text.chars().next_back())
}

/// The text without the character it ends in, where it is one of `marks`.
pub(super) fn without_last(mut text: Text, marks: &[char]) -> Text {
    if let Some(last) = text.spans.iter_mut().rev().find(|span| !span.text.is_empty())
        && last.text.ends_with(marks)
    {
        last.text.pop();
    }
    text
}

/// A sentence in which what brings its closing comma needs none: `A, minister of B,.` and `A, minister of B, (translated)`.
pub(super) fn without_stray_commas(mut text: Text) -> Text {
    for place in 1..text.spans.len() {
        let (before, after) = text.spans.split_at_mut(place);
        let (last, next) = (&mut before[place - 1].text, &after[0].text);
        if last.ends_with([',', '،']) && (next.starts_with('.') || next.starts_with(" (")) {
            last.pop();
        }
    }
    text.spans.retain(|span| !span.text.is_empty());
    text
}

/// The text with each span from `field`, unless it has a field of its own.
pub(super) fn of_field(field: &Path, mut text: Text) -> Text {
    text.spans.iter_mut().for_each(|span| {
        span.field.get_or_insert_with(|| field.clone());
    });
    text
}

/// The text as a sentence: with a full stop where it ends in no mark of its own.
pub(super) fn closed(mut text: Text) -> Text {
    let ends_open = last_character(&text).is_some_and(|last| !matches!(last, '.' | '?' | '!' | '…' | ':' | '؟' | '。'));
    text.spans.extend(ends_open.then(|| plain(".")));
    text
}

/// The text in italics.
pub(super) fn in_italics(mut text: Text) -> Text {
    text.spans.iter_mut().for_each(|span| span.italic = true);
    text
}

/// The text in bold.
pub(super) fn in_bold(mut text: Text) -> Text {
    text.spans.iter_mut().for_each(|span| span.bold = true);
    text
}

fn plain(text: &str) -> Span {
    Span { text: text.to_owned(), ..Span::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_keeps_the_looks_of_what_fills_it() {
        let text = fill("{a} of {b}, {c}", &[("a", Text::bold("{b}")), ("b", Text::plain("2"))]);
        assert_eq!(text.to_plain(), "{b} of 2, {c}");
        assert!(text.spans[0].bold && !text.spans[1].bold);
    }

    #[test]
    fn an_abbreviation_closes_its_sentence() {
        let day = || Text::plain("18 апреля 2025 г.");
        assert_eq!(fill("Подписан {day}. Да.", &[("day", day())]).to_plain(), "Подписан 18 апреля 2025 г. Да.");
        assert_eq!(fill("{day} ({day}).", &[("day", day())]).to_plain(), "18 апреля 2025 г. (18 апреля 2025 г.).");
    }

    #[test]
    fn an_apposition_at_the_end_needs_no_comma() {
        let speaker = || Text::plain("A, minister of B,");
        for (pattern, expected) in [
            ("He met {a}.", "He met A, minister of B."),
            ("said {a} (translated).", "said A, minister of B (translated)."),
            ("{a} said so.", "A, minister of B, said so."),
        ] {
            assert_eq!(without_stray_commas(fill(pattern, &[("a", speaker())])).to_plain(), expected);
        }
    }

    #[test]
    fn what_says_nothing_is_not_joined() {
        let texts = ["", "a", "", "b"].map(Text::plain);
        assert_eq!(joined(texts, "; ").to_plain(), "a; b");
    }
}
