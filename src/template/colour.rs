//! The ink of a house: its colour as a template names it, and how well it reads on white. Knows no page.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The least contrast of letters with the paper (WCAG 2.2, success criterion 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// A colour in sRGB that is dark enough to be read on white: red, green, blue from 0 to 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(u8, u8, u8);

impl Colour {
    /// Red, green, blue from 0 to 255.
    pub const fn parts(self) -> (u8, u8, u8) {
        (self.0, self.1, self.2)
    }

    /// How far its lightness stands out from white, from 1 to 21 (WCAG 2.2, "contrast ratio").
    fn contrast_on_white(self) -> f64 {
        let linear = |part: u8| {
            let share = f64::from(part) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = 0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2);
        1.05 / (luminance + 0.05)
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let colour = parsed(&text)
            .ok_or_else(|| format!("expected a colour as six hexadecimal digits such as `#1F3864`, found `{text}`"))?;
        let contrast = colour.contrast_on_white();
        if contrast >= LEAST_CONTRAST {
            return Ok(colour);
        }
        // Cut and not rounded, so that no colour is refused for a contrast of 4.5.
        let contrast = (contrast * 10.0).floor() / 10.0;
        Err(format!(
            "the colour {text} is too light for print: its contrast with white is {contrast:.1}, and {LEAST_CONTRAST} is the least"
        ))
    }
}

/// Six hexadecimal digits behind a number sign.
fn parsed(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at: usize| {
        let pair = digits.get(at..at + 2).filter(|pair| pair.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        u8::from_str_radix(pair, 16).ok()
    };
    Some(Colour(part(0)?, part(2)?, part(4)?))
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_digits_and_dark() {
        let read = |text: &str| Colour::try_from(text.to_owned());
        assert_eq!(read("#1f3864").map(|colour| colour.to_string()), Ok("#1F3864".to_owned()));
        // The lightest grey that passes, and the next.
        assert!(read("#767676").is_ok() && read("#777777").is_err());
        assert_eq!(
            read("#88AACC").unwrap_err(),
            "the colour #88AACC is too light for print: its contrast with white is 2.4, and 4.5 is the least"
        );
        for text in ["blue", "#12345", "#1234567", "123456", "#12 456", "#+12345", "#ÄÄÄ", ""] {
            assert!(read(text).unwrap_err().starts_with("expected a colour"), "{text}");
        }
    }
}
