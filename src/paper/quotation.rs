//! The quotation marks of each language: a table of ours after CLDR 45 (`delimiters`: `quotationStart`, `quotationEnd`),
//! which icu does not carry. French sets narrow no-break spaces within its marks. Knows no paper.

/// Languages and their marks, where these are not the English ones.
const MARKS: [(&str, (&str, &str)); 16] = [
    ("ar", ("”", "“")),
    ("de", ("„", "“")),
    ("fa", ("«", "»")),
    ("fr", ("«\u{202f}", "\u{202f}»")),
    ("he", ("”", "”")),
    ("hy", ("«", "»")),
    ("it", ("«", "»")),
    ("ja", ("「", "」")),
    ("ka", ("„", "“")),
    ("kk", ("«", "»")),
    ("ky", ("«", "»")),
    ("nl", ("‘", "’")),
    ("pl", ("„", "”")),
    ("ru", ("«", "»")),
    ("sr", ("„", "“")),
    ("uk", ("«", "»")),
];

/// What CLDR gives for English and most other languages.
const ENGLISH: (&str, &str) = ("“", "”");

/// What stands before and behind a quotation in that language (BCP 47).
pub(super) fn marks(language: &str) -> (&'static str, &'static str) {
    if language.eq_ignore_ascii_case("pt-PT") {
        return ("«", "»");
    }
    let base = language.split('-').next().unwrap_or_default();
    MARKS.iter().find(|(known, _)| known.eq_ignore_ascii_case(base)).map_or(ENGLISH, |(_, marks)| *marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_marks() {
        assert_eq!(marks("en-GB"), ("“", "”"));
        assert_eq!(marks("kk"), ("«", "»"));
        assert_eq!(marks("fr-CA"), ("«\u{202f}", "\u{202f}»"));
        assert_eq!((marks("pt"), marks("pt-PT")), (("“", "”"), ("«", "»")));
    }
}
