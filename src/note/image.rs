//! An image of a note, carried within it. Owns how its bytes stand in the file: base64 (RFC 4648, section 4) in lines of 76
//! characters, so that the note stays a text; knows no picture format.

use std::{borrow::Cow, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::node::{Field, Kind, Node, Refusal};

/// The characters of a line (RFC 2045, section 6.8).
const LINE: usize = 76;

/// The bytes of an image file. States of a note share them. What is no base64 is kept as it was typed and shown nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Image(Arc<str>);

impl Image {
    /// The image whose file has these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let text = STANDARD.encode(bytes);
        let mut lines = String::with_capacity(text.len() + text.len() / LINE + 1);
        for (place, c) in text.chars().enumerate() {
            if place > 0 && place % LINE == 0 {
                lines.push('\n');
            }
            lines.push(c);
        }
        Self(lines.into())
    }

    /// The bytes of its file; none where there is no image or its text was spoiled.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        if self.0.is_empty() {
            return None;
        }
        let text: String = self.0.chars().filter(|c| !c.is_ascii_whitespace()).collect();
        STANDARD.decode(text).ok()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<&str> for Image {
    fn from(text: &str) -> Self {
        // A carriage return does not come back from a file, and neither it nor any other control belongs to base64.
        let is_kept = |c: char| !c.is_control() || c == '\n';
        Self(text.chars().filter(|c| is_kept(*c)).collect::<String>().into())
    }
}

impl Serialize for Image {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Image {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::from(text.as_str()))
    }
}

impl Field for Image {
    const KIND: Kind = Kind::Image;
}

impl Node for Image {
    fn kind(&self) -> Kind {
        Kind::Image
    }

    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }

    fn set(&mut self, text: &str) -> Result<(), Refusal> {
        *self = Self::from(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back() {
        let bytes: Vec<u8> = (0..=255).cycle().take(1_000).collect();
        let image = Image::of(&bytes);
        assert_eq!(image.bytes().as_deref(), Some(&*bytes));
        assert!(image.text().lines().all(|line| line.len() <= LINE));
    }

    #[test]
    fn a_spoiled_image_is_kept_and_has_no_bytes() {
        let image = Image::from("no base64!");
        assert_eq!((&*image.text(), image.bytes()), ("no base64!", None));
        assert_eq!(Image::default().bytes(), None);
    }
}
