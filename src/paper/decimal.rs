//! Numbers below one another. Owns at which of its characters a number is aligned, on pages and in every document.

/// The byte at which a number is aligned: its decimal separator, or the end of its digits where it has none, or the end of
/// the text where that has no digits.
pub fn alignment_point(text: &str, separator: char) -> usize {
    let mut last_digit = None;
    let mut characters = text.char_indices().peekable();
    while let Some((offset, c)) = characters.next() {
        let next_is_digit = characters.peek().is_some_and(|(_, next)| next.is_numeric());
        if c.is_numeric() {
            last_digit = Some(offset + c.len_utf8());
        } else if last_digit == Some(offset) {
            if c == separator && next_is_digit {
                return offset;
            }
            // Groups of digits are parted by a space, a full stop, a comma or an apostrophe.
            if !(next_is_digit && (c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '’' | '٬'))) {
                return offset;
            }
        }
    }
    last_digit.unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_align_at_the_separator_or_the_end_of_their_digits() {
        for (text, separator, point) in [
            ("700.5", '.', 3),
            ("over 1,250.75", '.', 10),
            ("1\u{202f}250,75", ',', 7),
            ("700", '.', 3),
            ("12%", '.', 2),
            ("n/a", '.', 3),
            ("7. Over", '.', 1),
            ("−3,4", ',', 4),
        ] {
            assert_eq!(alignment_point(text, separator), point, "{text}");
        }
    }
}
