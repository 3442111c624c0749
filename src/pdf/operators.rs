//! Operators as they stand in a content stream. Owns how numbers, names, strings and colours are written; knows not what they
//! paint.

use crate::layout::Ink;

/// A content stream in the making.
#[derive(Debug, Default)]
pub(super) struct Operators(Vec<u8>);

impl Operators {
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// An operator with nothing before it.
    pub(super) fn plain(&mut self, key: &str) {
        self.0.extend_from_slice(key.as_bytes());
        self.0.push(b'\n');
    }

    /// An operator of numbers.
    pub(super) fn of_numbers(&mut self, numbers: &[f32], key: &str) {
        for number in numbers {
            self.number(*number);
            self.0.push(b' ');
        }
        self.plain(key);
    }

    /// An operator of a name.
    pub(super) fn of_name(&mut self, name: &str, key: &str) {
        self.name(name);
        self.0.push(b' ');
        self.plain(key);
    }

    /// Chooses a font by the name of its resource.
    pub(super) fn font(&mut self, name: &str, size: f32) {
        self.name(name);
        self.0.push(b' ');
        self.of_numbers(&[size], "Tf");
    }

    /// Chooses how lines are broken into dashes.
    pub(super) fn dash(&mut self, lengths: impl IntoIterator<Item = f32>, phase: f32) {
        self.0.push(b'[');
        for length in lengths {
            self.number(length);
            self.0.push(b' ');
        }
        self.0.extend_from_slice(b"] ");
        self.of_numbers(&[phase], "d");
    }

    /// Chooses the ink of areas (`g`, `rg`) or lines (`G`, `RG`).
    pub(super) fn ink(&mut self, Ink(red, green, blue): Ink, (grey, colour): (&str, &str)) {
        // A step of 1/255 is four thousandths: three decimals keep every shade apart.
        let part = |value: u8| f32::from(value) / 255.0;
        if red == green && green == blue {
            self.of_numbers(&[part(red)], grey);
        } else {
            self.of_numbers(&[part(red), part(green), part(blue)], colour);
        }
    }

    /// Opens content of an element, by its number on the page.
    pub(super) fn begin_content(&mut self, tag: &str, number: usize) {
        self.name(tag);
        self.0.extend_from_slice(b" <</MCID ");
        self.integer(number as i64);
        self.plain(">> BDC");
    }

    /// Opens a stretch that reads as `text`, whatever its glyphs stand for (ISO 32000-1, 14.9.4).
    pub(super) fn begin_replaced(&mut self, text: &str) {
        self.0.extend_from_slice(b"/Span <</ActualText <FEFF");
        for unit in text.encode_utf16() {
            self.hexadecimal(unit);
        }
        self.plain(">>> BDC");
    }

    /// Shows glyphs of two bytes each, with the distances between them (ISO 32000-1, 9.4.3).
    pub(super) fn show(&mut self, pieces: &Pieces) {
        self.0.push(b'[');
        self.0.extend_from_slice(&pieces.0);
        if pieces.is_in_string() {
            self.0.push(b')');
        }
        self.plain("]TJ");
    }

    fn name(&mut self, name: &str) {
        // All names in content are ours, of letters and digits.
        self.0.push(b'/');
        self.0.extend_from_slice(name.as_bytes());
    }

    fn hexadecimal(&mut self, unit: u16) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        self.0.extend([12, 8, 4, 0].map(|shift| DIGITS[usize::from((unit >> shift) & 0xf)]));
    }

    /// Writes a number to thousandths: of a point that is a third of a micrometre.
    fn number(&mut self, number: f32) {
        write_number(&mut self.0, number);
    }

    fn integer(&mut self, number: i64) {
        write_integer(&mut self.0, number);
    }
}

/// What stands between the brackets of a `TJ`: strings of glyphs, and how far the pen goes back between them.
#[derive(Debug, Default)]
pub(super) struct Pieces(Vec<u8>, Shown);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Nothing,
    /// A string that is still open.
    Glyphs,
    Distance,
}

impl Pieces {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
        self.1 = Shown::Nothing;
    }

    fn is_in_string(&self) -> bool {
        self.1 == Shown::Glyphs
    }

    pub(super) fn glyph(&mut self, code: u16) {
        if !self.is_in_string() {
            self.0.push(b'(');
            self.1 = Shown::Glyphs;
        }
        for byte in code.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.0.extend([b'\\', byte]),
                // Within a string, readers take a carriage return for a line feed (ISO 32000-1, 7.3.4.2).
                b'\r' => self.0.extend(*b"\\r"),
                _ => self.0.push(byte),
            }
        }
    }

    /// Moves the pen to the left, in thousandths of the em.
    pub(super) fn back(&mut self, distance: i64) {
        if self.is_in_string() {
            self.0.push(b')');
        } else if self.1 == Shown::Distance {
            self.0.push(b' ');
        }
        self.1 = Shown::Distance;
        write_integer(&mut self.0, distance);
    }
}

/// Writes a number to thousandths, as short as it goes.
pub(super) fn write_number(target: &mut Vec<u8>, number: f32) {
    let thousandths = (f64::from(number) * 1000.0).round() as i64;
    if thousandths < 0 {
        target.push(b'-');
    }
    let thousandths = thousandths.unsigned_abs();
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    write_integer(target, whole as i64);
    if rest > 0 {
        let digits = [rest / 100, rest / 10 % 10, rest % 10].map(|digit| b'0' + digit as u8);
        let last = digits.iter().rposition(|digit| *digit != b'0').unwrap_or_default();
        target.push(b'.');
        target.extend_from_slice(&digits[..=last]);
    }
}

/// Writes a whole number.
pub(super) fn write_integer(target: &mut Vec<u8>, number: i64) {
    let mut digits = [0; 20];
    let mut first = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        target.push(b'-');
    }
    target.extend_from_slice(&digits[first..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(number: f32) -> String {
        let mut bytes = Vec::new();
        write_number(&mut bytes, number);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn numbers_are_as_short_as_thousandths_allow() {
        let numbers = [0.0, -0.0, 1.0, 0.5, 10.5, -0.25, 595.276, 0.0004, -0.0004, 0.05, 123.04, -7.0];
        let expected = ["0", "0", "1", "0.5", "10.5", "-0.25", "595.276", "0", "0", "0.05", "123.04", "-7"];
        assert_eq!(numbers.map(written), expected);
    }

    #[test]
    fn whole_numbers_of_any_length_are_written() {
        for number in [0, 7, 10, -1, 1_234_567_890_123, i64::MIN, i64::MAX] {
            let mut bytes = Vec::new();
            write_integer(&mut bytes, number);
            assert_eq!(String::from_utf8(bytes).unwrap(), number.to_string());
        }
    }

    #[test]
    fn a_code_may_hold_any_byte() {
        let mut pieces = Pieces::default();
        for code in [0x2829, 0x5c0d, 0x000a] {
            pieces.glyph(code);
        }
        pieces.back(-12);
        pieces.back(3);
        pieces.glyph(1);
        let mut operators = Operators::default();
        operators.show(&pieces);
        assert_eq!(operators.into_bytes(), b"[(\\(\\)\\\\\\r\x00\n)-12 3(\x00\x01)]TJ\n");
    }
}
