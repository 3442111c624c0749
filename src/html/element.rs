//! The pieces HTML is written of: escaped words, attributes, images as data. Owns what may stand where (HTML, section 13.1).

use std::{
    borrow::Cow,
    fmt::{Arguments, Write as _},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::Figure;

/// Adds a piece behind what is written.
pub(super) fn add(html: &mut String, piece: Arguments<'_>) {
    // There is no end to a string, so that writing to one never fails.
    let _ = html.write_fmt(piece);
}

/// Words between elements.
pub(super) fn text(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Words within quotation marks.
pub(super) fn attribute(words: &str) -> String {
    text(words).replace('"', "&quot;").replace('\'', "&#39;")
}

/// The file of an image as an address that holds it.
pub(super) fn data(figure: &Figure) -> String {
    let kind = match &*figure.file {
        [0x89, b'P', ..] => "image/png",
        [0xff, 0xd8, ..] => "image/jpeg",
        _ => "image/svg+xml",
    };
    format!("data:{kind};base64,{}", STANDARD.encode(&figure.file))
}

/// A number as short as it goes, such as `11` and `15.5`.
pub(super) fn number(value: f32) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    rounded.to_string()
}

/// An attribute where there is something to say.
pub(super) fn optional(name: &str, value: Option<&str>) -> Cow<'static, str> {
    value.map_or(Cow::Borrowed(""), |value| Cow::Owned(format!(" {name}=\"{}\"", attribute(value))))
}
