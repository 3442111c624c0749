//! Spans as runs of one look, one language and one direction. Owns how a text that runs both ways is cut: a word processor has to be
//! told what runs from right to left (ECMA-376 part 1, 17.3.2.30).

use icu::properties::{CodePointMapData, props::BidiClass};

use super::xml::{add, text};
use crate::paper::{Span, is_right_to_left};

/// A run: some characters of a span.
pub(super) fn runs(span: &Span, language: &str, is_link: bool) -> String {
    let language = span.language.as_deref().unwrap_or(language);
    let mut xml = String::new();
    for (words, is_turned) in by_direction(&span.text, is_right_to_left(language)) {
        xml += "<w:r><w:rPr>";
        if is_link {
            xml += "<w:rStyle w:val=\"Hyperlink\"/>";
        }
        // Letters that run from right to left have no italics: what they emphasise is bold, as on the page.
        if span.bold || (span.italic && is_turned) {
            xml += "<w:b/><w:bCs/>";
        }
        if span.italic && !is_turned {
            xml += "<w:i/><w:iCs/>";
        }
        if is_turned {
            xml += "<w:rtl/>";
        }
        let kind = if is_turned { "bidi" } else { "val" };
        add(&mut xml, format_args!("<w:lang w:{kind}=\"{}\"/></w:rPr>", text(language)));
        add(&mut xml, format_args!("<w:t xml:space=\"preserve\">{}</w:t></w:r>", text(words)));
    }
    xml
}

/// The text in pieces of one direction, each with whether that is from right to left. What has no direction of its own goes with
/// what is around it, or else with the text (Unicode Bidirectional Algorithm, N1 and N2); figures do not turn, and go with either.
fn by_direction(words: &str, is_turned: bool) -> Vec<(&str, bool)> {
    let mut pieces: Vec<(usize, bool)> = Vec::new();
    let (mut last, mut begun) = (is_turned, None);
    for (at, c) in words.char_indices() {
        let Some(direction) = direction_of(c) else {
            begun.get_or_insert(at);
            continue;
        };
        // Between two of one direction all is of that direction; elsewhere it is of the text's.
        let between = begun.take().unwrap_or(at);
        match (last == direction, direction == is_turned) {
            (true, _) => {}
            (false, true) => pieces.push((between, direction)),
            (false, false) => pieces.push((at, direction)),
        }
        last = direction;
    }
    if let Some(at) = begun
        && last != is_turned
    {
        pieces.push((at, is_turned));
    }
    pieces.insert(0, (0, is_turned));
    let ends: Vec<usize> = pieces.iter().skip(1).map(|(at, _)| *at).chain([words.len()]).collect();
    let cut = pieces.into_iter().zip(ends).map(|((at, direction), end)| (&words[at..end], direction));
    cut.filter(|(words, _)| !words.is_empty()).collect()
}

/// Whether a character runs from right to left; none for one that has no direction of its own.
fn direction_of(c: char) -> Option<bool> {
    match CodePointMapData::<BidiClass>::new().get(c) {
        BidiClass::LeftToRight => Some(false),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_it_turns() {
        assert_eq!(by_direction("plain words, 12", false), [("plain words, 12", false)]);
        assert_eq!(by_direction("see محمد علي, 3", false), [("see ", false), ("محمد علي", true), (", 3", false)]);
        assert_eq!(
            by_direction("بتاريخ 12 أبريل (OPEC) عام", true),
            [("بتاريخ 12 أبريل (", true), ("OPEC", false), (") عام", true)]
        );
        assert_eq!(by_direction("12", true), [("12", true)]);
        assert_eq!(by_direction("", true), []);
    }
}
