//! The pieces parts are written of: escaped words and attributes, lengths in the units of the format. Owns which characters may
//! stand in XML (XML 1.0, section 2.2).

use std::fmt::{Arguments, Write as _};

use crate::template::Pt;

/// What every part begins with.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The names of the elements of a text (ECMA-376 part 1, annex A.1), and of relations.
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The names of the elements of drawings.
pub(super) const DRAWINGS: &str = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
     xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

/// Adds a piece behind what is written.
pub(super) fn add(xml: &mut String, piece: Arguments<'_>) {
    // There is no end to a string, so that writing to one never fails.
    let _ = xml.write_fmt(piece);
}

/// Words between elements or within quotation marks. What breaks a line is a space: the text of a paper has no lines.
pub(super) fn text(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A length in twentieths of a point, the unit of most lengths (ECMA-376 part 1, 17.18.81).
pub(super) fn twips(length: Pt) -> i32 {
    (length.0 * 20.0).round() as i32
}

/// A size of type in half points.
pub(super) fn half_points(size: Pt) -> i32 {
    (size.0 * 2.0).round().max(2.0) as i32
}

/// A length in the unit of drawings: 12 700 to a point (ECMA-376 part 1, 20.1.2.1).
pub(super) fn emu(length: Pt) -> i64 {
    ((f64::from(length.0) * 12_700.0).round() as i64).max(1)
}
