//! Letters as one seeks them: without case and accents, with one kind of space, dash and quotation mark. Owns what counts as
//! the same letter; knows no note.

use std::ops::Range;

use icu::{
    casemap::CaseMapper,
    normalizer::properties::{
        CanonicalCombiningClassMap, CanonicalCombiningClassMapBorrowed, CanonicalDecomposition,
        CanonicalDecompositionBorrowed, Decomposed,
    },
};

/// The class of what does not combine (UAX 44, table 15).
const NOT_REORDERED: u8 = 0;

/// A text to be searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    /// Each letter with the place of the character it comes from.
    letters: Vec<(char, usize)>,
    /// How many characters the text has.
    length: usize,
}

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let alike = Alike::new();
        let mut letters = Vec::with_capacity(text.len());
        for (place, c) in text.chars().enumerate() {
            alike.each(c, &mut |letter| letters.push((letter, place)));
        }
        Self { letters, length: text.chars().count() }
    }

    /// Where `sought` stands, in characters of the text, one behind the other.
    pub(super) fn find(&self, sought: &Self) -> Vec<Range<usize>> {
        let needle: Vec<char> = sought.letters.iter().map(|(letter, _)| *letter).collect();
        let mut found = Vec::new();
        let mut from = 0;
        while !needle.is_empty() && from + needle.len() <= self.letters.len() {
            let window = &self.letters[from..from + needle.len()];
            if window.iter().map(|(letter, _)| letter).eq(&needle) {
                let end = from + needle.len();
                // Accents behind the last letter belong to it.
                let next = self.letters.get(end).map_or(self.length, |(_, place)| *place);
                let last = window[needle.len() - 1].1;
                found.push(window[0].1..next.max(last + 1));
                from = end;
            } else {
                from += 1;
            }
        }
        found
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }
}

/// Which characters count as the same.
struct Alike {
    cases: icu::casemap::CaseMapperBorrowed<'static>,
    parts: CanonicalDecompositionBorrowed<'static>,
    classes: CanonicalCombiningClassMapBorrowed<'static>,
}

impl Alike {
    const fn new() -> Self {
        Self {
            cases: CaseMapper::new(),
            parts: CanonicalDecomposition::new(),
            classes: CanonicalCombiningClassMap::new(),
        }
    }

    /// Hands the letters that stand for a character to `take`; none for an accent.
    fn each(&self, c: char, take: &mut dyn FnMut(char)) {
        match c {
            'a'..='z' | '0'..='9' => take(c),
            'A'..='Z' => take(c.to_ascii_lowercase()),
            c if c.is_whitespace() => take(' '),
            '‘' | '’' | '‚' | 'ʼ' | '‹' | '›' => take('\''),
            '“' | '”' | '„' | '«' | '»' => take('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '−' => take('-'),
            // Full folding (CaseFolding.txt, status F): the one letter that people type as two.
            'ß' | 'ẞ' => ['s', 's'].into_iter().for_each(take),
            // A letter of its own, not an accented one.
            'й' | 'Й' => take('й'),
            // The hyphen that shows only at the end of a line, and marks of direction.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c => self.base(self.cases.simple_fold(c), take),
        }
    }

    /// The letter without its accents: marks that combine have a class.
    fn base(&self, c: char, take: &mut dyn FnMut(char)) {
        match self.parts.decompose(c) {
            Decomposed::Expansion(first, second) => {
                self.base(first, take);
                self.base(second, take);
            }
            Decomposed::Singleton(single) => self.base(single, take),
            Decomposed::Default if self.classes.get_u8(c) == NOT_REORDERED => {
                take(self.cases.simple_fold(c));
            }
            Decomposed::Default => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// First character and the one behind the last, for each match.
    fn found(text: &str, sought: &str) -> Vec<(usize, usize)> {
        Letters::of(text).find(&Letters::of(sought)).into_iter().map(|range| (range.start, range.end)).collect()
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        assert_eq!(found("Éric and ERIC", "eric"), [(0, 4), (9, 13)]);
        assert_eq!(found("Côte d’Ivoire", "cote d'ivoire"), [(0, 13)]);
        assert_eq!(found("Việt Nam", "viet"), [(0, 4)]);
        assert_eq!(found("Қазақстан", "қазақ"), [(0, 5)]);
        assert_eq!(found("Straße", "STRASSE"), [(0, 6)]);
        assert_eq!(found("trade\u{301} fair", "trade"), [(0, 6)]);
        assert_eq!(found("aß", "as"), [(0, 2)]);
        assert_eq!(found("съёмка", "съемка"), [(0, 6)]);
        assert_eq!(found("مُحَمَّد", "محمد").len(), 1);
    }

    #[test]
    fn letters_of_their_own_are_told_apart() {
        assert!(found("Мұқан", "мукан").is_empty());
        assert!(found("мой", "мои").is_empty());
    }

    #[test]
    fn spaces_and_dashes_of_any_kind_are_found() {
        assert_eq!(found("1\u{a0}250 – 2024", "1 250 - 2024"), [(0, 12)]);
        assert_eq!(found("co\u{ad}operation", "cooperation"), [(0, 12)]);
    }

    #[test]
    fn nothing_is_found_nowhere_and_matches_do_not_overlap() {
        assert!(found("anything", "").is_empty() && found("", "a").is_empty());
        assert_eq!(found("aaaa", "aa"), [(0, 2), (2, 4)]);
    }
}
