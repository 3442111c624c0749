//! Papers that run from right to left: pieces of other scripts in them, and emphasis. Owns where they are isolated (UAX 9,
//! 2.7); knows no section.
//!
//! A name in Latin letters between Arabic ones is shown in its own order by the rules of UAX 9. But two of them with a comma
//! between, or one with a year behind it, would become a single piece and change places; and the groups of a telephone number
//! would stand from right to left. So each is shut off from what stands beside it. The marks that do so show nothing.

use icu::properties::{CodePointMapData, props::BidiClass};

use super::block::{Block, Content, List, Span, Text};
use super::fields::{self, Part};

/// Opens a piece that runs as its first letter does, or from left to right where it has none.
const OPEN: char = '\u{2068}';

/// Closes it.
const CLOSE: char = '\u{2069}';

/// Keeps a line from breaking where it stands, and shows nothing.
pub const JOINER: char = '\u{2060}';

/// Whether a character only orders what stands beside it, or ties it: it has no place on a page and in the text of one.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}' | JOINER)
}

/// Isolates what runs against the page, in all texts of these blocks.
pub(super) fn isolate(blocks: &mut [Block]) {
    fields::walk(blocks, &mut |part| {
        if let Part::Text(text) = part {
            in_text(text);
        }
    });
}

/// Sets what a text emphasises in bold where it is Arabic, which has no italics. Papers themselves set nothing in italics then.
pub(super) fn embolden(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.content {
            Content::Boxed(blocks) => embolden(blocks),
            Content::Numbered { number: _, text } | Content::Paragraph(text) => emphasise(text),
            Content::List(list) => in_list(list),
            _ => {}
        }
    }
}

fn in_list(list: &mut List) {
    for point in &mut list.points {
        emphasise(&mut point.text);
        point.below.iter_mut().for_each(in_list);
    }
}

fn emphasise(Text { spans }: &mut Text) {
    let classes = CodePointMapData::<BidiClass>::new();
    let is_arabic = |text: &str| text.chars().any(|c| classes.get(c) == BidiClass::ArabicLetter);
    for span in spans.iter_mut().filter(|span| span.italic && is_arabic(&span.text)) {
        (span.bold, span.italic) = (true, false);
    }
}

fn in_text(Text { spans }: &mut Text) {
    let mut start = 0;
    while start < spans.len() {
        // What comes from one field is one piece, whatever its looks.
        let is_same = |span: &&Span| span.field == spans[start].field && !runs_with(&span.text);
        let end = start + spans[start..].iter().take_while(is_same).count();
        if end > start && spans[start..end].iter().any(|span| runs_against(&span.text)) {
            enclose(&mut spans[start..end]);
        } else if let Some(span) = spans.get_mut(start).filter(|span| span.text.contains('+')) {
            span.text = with_numbers_isolated(&span.text);
        }
        start = end.max(start + 1);
    }
}

/// Shuts off what these spans say, without the signs that part it from what stands beside it.
fn enclose(spans: &mut [Span]) {
    let is_joint = |c: char| c.is_whitespace() || "–،؛,;·)".contains(c);
    if let Some(first) = spans.iter_mut().find(|span| !span.text.trim_start_matches(is_joint).is_empty()) {
        let start = first.text.len() - first.text.trim_start_matches(is_joint).len();
        first.text.insert(start, OPEN);
    }
    let is_joint = |c: char| c.is_whitespace() || "–،؛,;·(:".contains(c);
    if let Some(last) = spans.iter_mut().rev().find(|span| !span.text.trim_end_matches(is_joint).is_empty()) {
        let end = last.text.trim_end_matches(is_joint).len();
        last.text.insert(end, CLOSE);
    }
}

/// A text that runs against a page from right to left, between the marks that shut it off; any other as it is.
pub(super) fn isolated(text: &str) -> String {
    let core = text.trim();
    if !runs_against(core) || core.starts_with(OPEN) {
        return text.to_owned();
    }
    text.replacen(core, &format!("{OPEN}{core}{CLOSE}"), 1)
}

/// Whether the text has letters from left to right and none from right to left.
fn runs_against(text: &str) -> bool {
    let classes = CodePointMapData::<BidiClass>::new();
    text.chars().any(|c| !is_mark(c) && classes.get(c) == BidiClass::LeftToRight) && !runs_with(text)
}

/// Whether the text has letters from right to left.
fn runs_with(text: &str) -> bool {
    let classes = CodePointMapData::<BidiClass>::new();
    text.chars()
        .any(|c| c.is_alphabetic() && matches!(classes.get(c), BidiClass::RightToLeft | BidiClass::ArabicLetter))
}

/// The text with each number that has a plus before it isolated, as a telephone number or a growth is written.
fn with_numbers_isolated(text: &str) -> String {
    let mut whole = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(start) = rest.find('+') {
        let (before, number) = rest.split_at(start);
        let is_of_number = |c: char| c.is_numeric() || matches!(c, '+' | ' ' | '\u{a0}' | '-' | '(' | ')' | '.' | ',');
        let end = number.find(|c| !is_of_number(c)).unwrap_or(number.len());
        let end = number[..end].rfind(char::is_numeric).map_or(1, |last| {
            let digit = number[last..].chars().next().map_or(0, char::len_utf8);
            last + digit
        });
        whole.push_str(before);
        if end > 1 && !before.ends_with([OPEN, '\u{200e}']) {
            whole.extend([OPEN]);
            whole.push_str(&number[..end]);
            whole.extend([CLOSE]);
        } else {
            whole.push_str(&number[..end]);
        }
        rest = &number[end..];
    }
    whole + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::Path;

    #[test]
    fn what_runs_against_the_page_is_isolated() {
        assert_eq!(isolated("12/345-MFA"), "\u{2068}12/345-MFA\u{2069}");
        assert_eq!(isolated("Astana "), "\u{2068}Astana\u{2069} ");
        for text in ["أستانا", "مكتب CICA", "2025", "10:30–11:00", ""] {
            assert_eq!(isolated(text), text);
        }
    }

    #[test]
    fn what_comes_from_one_field_is_one_piece() {
        let span = |field: Option<&'static str>, text: &str| {
            let field = field.map(|name| Path::ROOT.field(name));
            Span { text: text.to_owned(), field, ..Span::default() }
        };
        let said = |spans: Vec<Span>| {
            let mut text = Text { spans };
            in_text(&mut text);
            text.to_plain().replace(OPEN, "<").replace(CLOSE, ">")
        };
        let places = vec![span(Some("venue"), "Ritz"), span(None, "، "), span(Some("city"), "Astana")];
        assert_eq!(said(places), "<Ritz>، <Astana>");
        let prose = vec![span(None, "موقفنا: "), span(None, "We keep "), span(None, "all"), span(None, " of it.")];
        assert_eq!(said(prose), "موقفنا: <We keep all of it.>");
        assert_eq!(said(vec![span(None, " – FOB؛ ")]), " – <FOB>؛ ");
        let native = vec![span(None, "Sela (a. n.)"), span(None, " ("), span(Some("name"), "Села"), span(None, ")")];
        assert_eq!(said(native), "<Sela (a. n.)> (<Села>)");
        assert_eq!(said(vec![span(None, " ("), span(Some("date"), "2025"), span(None, ")")]), " (2025)");
    }

    #[test]
    fn a_telephone_number_keeps_its_order() {
        let number = with_numbers_isolated("المراسم: +7 (7172) 72 05 18، ثم + 2");
        assert_eq!(number, "المراسم: \u{2068}+7 (7172) 72 05 18\u{2069}، ثم \u{2068}+ 2\u{2069}");
    }
}
