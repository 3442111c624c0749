//! Words in lines of so many columns. Owns where lines end; a column is what a terminal takes for one, so that accents and
//! letters of other scripts stand as wide as they are shown.

use unicode_width::UnicodeWidthStr as _;

use super::text::ENDLESS;

/// How many columns words take.
pub(super) fn width(words: &str) -> usize {
    words.width()
}

/// Words in lines of at most `room` columns, the first behind `lead` and the others below its end. A word that is wider than a
/// line, such as an address, has a line of its own and is not cut: it would lead nowhere.
pub(super) fn hanging(lead: &str, words: &str, room: usize) -> Vec<String> {
    let indent = width(lead);
    let mut lines = Vec::new();
    let (mut line, mut filled) = (lead.to_owned(), 0);
    // What must not be torn is held together by spaces that are no places to break.
    for word in words.split([' ', '\t', '\n']).filter(|word| !word.is_empty()) {
        let gap = usize::from(filled > 0);
        if filled > 0 && (indent + filled + gap).saturating_add(width(word)) > room {
            lines.push(std::mem::replace(&mut line, " ".repeat(indent)));
            filled = 0;
        } else if gap > 0 {
            line.push(' ');
            filled += 1;
        }
        line.push_str(word);
        filled += width(word);
    }
    if filled > 0 {
        lines.push(line);
    }
    lines
}

/// Words in the middle, or at the end, of lines of `room` columns.
pub(super) fn placed(words: &str, room: usize, is_centred: bool) -> Vec<String> {
    let at = |line: String| {
        if room == ENDLESS {
            return line;
        }
        let free = room.saturating_sub(width(&line));
        " ".repeat(if is_centred { free / 2 } else { free }) + &line
    };
    hanging("", words, room).into_iter().map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_hang_below_the_end_of_what_leads_them() {
        assert_eq!(hanging("1.  ", "one two three", 11), ["1.  one two", "    three"]);
        assert_eq!(hanging("- ", "", 20), Vec::<String>::new());
        assert_eq!(hanging("", "a https://example.org/long b", 8), ["a", "https://example.org/long", "b"]);
        assert_eq!(hanging("", "3\u{a0}000 km", 5), ["3\u{a0}000", "km"]);
    }

    #[test]
    fn an_accent_takes_no_column_of_its_own() {
        assert_eq!(width("e\u{301}te"), 3);
        assert_eq!(width("Қазақстан"), 9);
    }
}
