//! Words that checks look for in texts, by language. Each language is a RON file among the assets; a new one is a new file.
//! Owns how phrases are found; knows no check.

use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

use serde::Deserialize;

use crate::note::format::{self, FormatError};

/// The words of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lexicon {
    /// The language (BCP 47, without a region).
    language: String,
    /// Words that put off to no time in particular, such as `in due course`.
    pub(super) vague_times: Phrases,
    /// Words that hold a vague one but tie it to something, such as `as soon as`.
    #[serde(default)]
    pub(super) exact_times: Phrases,
    /// Words that call something the first, such as `first official visit`.
    pub(super) firsts: Phrases,
    /// Words that call something the most, such as `largest`.
    pub(super) superlatives: Phrases,
    /// Words that say who says so, such as `according to`.
    pub(super) attributions: Phrases,
    /// Abbreviations every reader of the language knows, with spaces between them.
    abbreviations: String,
}

/// The files of words by language, the one all others fall back to first.
const FILES: [(&str, &[u8]); 5] = [
    ("en", include_bytes!("../../assets/lexicons/en.ron")),
    ("fr", include_bytes!("../../assets/lexicons/fr.ron")),
    ("ru", include_bytes!("../../assets/lexicons/ru.ron")),
    ("kk", include_bytes!("../../assets/lexicons/kk.ron")),
    ("ar", include_bytes!("../../assets/lexicons/ar.ron")),
];

/// The words of that place among the files. Each is read when it is first asked for.
fn at(place: usize) -> &'static Lexicon {
    static READ: [OnceLock<Lexicon>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    READ[place].get_or_init(|| {
        let (language, file) = FILES[place];
        let lexicon = read(file).expect("the built-in lexicons are read by a test");
        debug_assert_eq!(lexicon.language, language, "a file is named by its language");
        lexicon
    })
}

fn read(bytes: &[u8]) -> Result<Lexicon, FormatError> {
    format::read_strictly(bytes)
}

impl Lexicon {
    /// The words of that language, or the English ones.
    pub(super) fn of(language: &str) -> &'static Self {
        let base = language.split(['-', '_']).next().unwrap_or_default();
        at(FILES.iter().position(|(language, _)| *language == base).unwrap_or_default())
    }

    /// The abbreviations every reader of the language knows.
    pub(super) fn abbreviations(&self) -> HashSet<&str> {
        self.abbreviations.split_whitespace().collect()
    }
}

/// Phrases that are sought by whole words in any letter case. A `*` at the end of a word stands for any ending.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct Phrases {
    /// By the first two letters of the first word.
    by_start: HashMap<Start, Vec<Vec<Word>>>,
    /// Which starts there may be, so that most words of a text are passed over at once.
    starts: [u64; 8],
}

/// The first two letters of a word; the second is none where it has but one.
type Start = (char, Option<char>);

/// A word of a phrase.
#[derive(Debug)]
struct Word {
    /// Its letters, in small ones.
    letters: String,
    /// Whether more may follow them.
    is_stem: bool,
}

impl From<Vec<String>> for Phrases {
    fn from(phrases: Vec<String>) -> Self {
        let mut found = Self::default();
        for phrase in &phrases {
            let words: Vec<Word> = phrase
                .split(|c: char| !c.is_alphanumeric() && c != '*')
                .filter(|word| !word.is_empty())
                .map(|word| Word {
                    letters: folded(word.trim_end_matches('*')).collect(),
                    is_stem: word.ends_with('*'),
                })
                .collect();
            if let Some(start) = words.first().and_then(|word| start_of(&word.letters)) {
                let (part, bit) = place_of(start);
                found.starts[part] |= bit;
                found.by_start.entry(start).or_default().push(words);
            }
        }
        found
    }
}

impl Phrases {
    /// The first of the phrases in the text, as it stands there.
    pub(super) fn find<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.find_beside(text, &Self::default())
    }

    /// The first of the phrases in the text that is no part of one of `others`.
    pub(super) fn find_beside<'a>(&self, text: &'a str, others: &Self) -> Option<&'a str> {
        let mut at = 0;
        while let Some((start, word)) = next_word(text, at) {
            let begun = start_of(word);
            let end_of = |phrases: &Self| phrases.end_of(text, start, begun?);
            let (end, other) = (end_of(self), end_of(others));
            if let Some(end) = end.filter(|end| other.is_none_or(|other| *end > other)) {
                return Some(&text[start..end]);
            }
            at = other.unwrap_or(start + word.len());
        }
        None
    }

    /// Whether one of the phrases stands in the text.
    pub(super) fn are_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Where the longest phrase ends that stands at the word that begins so.
    fn end_of(&self, text: &str, at: usize, start: Start) -> Option<usize> {
        let (part, bit) = place_of(start);
        if self.starts[part] & bit == 0 {
            return None;
        }
        self.by_start.get(&start)?.iter().filter_map(|phrase| end_of_phrase(phrase, text, at)).max()
    }
}

/// Where the phrase ends if it stands in the text from `at`.
fn end_of_phrase(phrase: &[Word], text: &str, at: usize) -> Option<usize> {
    phrase.iter().try_fold(at, |at, wanted| {
        let (start, word) = next_word(text, at)?;
        wanted.is(word).then_some(start + word.len())
    })
}

/// The first two letters of a word, in small ones.
fn start_of(word: &str) -> Option<Start> {
    // Every word of a note comes by here, and most are plain.
    let plainly = |letter: u8| char::from(letter.to_ascii_lowercase());
    match *word.as_bytes() {
        [only] if only.is_ascii() => return Some((plainly(only), None)),
        [first, second, ..] if first.is_ascii() && second.is_ascii() => {
            return Some((plainly(first), Some(plainly(second))));
        }
        _ => {}
    }
    // A letter that becomes several is no start of a phrase.
    let small = |c: char| if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().map_or(c, plain) };
    let mut letters = word.chars().filter(|c| !is_sign(*c)).map(small);
    Some((letters.next()?, letters.next()))
}

/// The place of a start among the 512 bits that say which there may be.
fn place_of((first, second): Start) -> (usize, u64) {
    let place = (first as usize * 31 + second.map_or(0, |second| second as usize)) % 512;
    (place / 64, 1 << (place % 64))
}

impl Word {
    fn is(&self, word: &str) -> bool {
        let mut found = folded(word);
        self.letters.chars().all(|letter| found.next() == Some(letter)) && (self.is_stem || found.next().is_none())
    }
}

/// The first run of letters and digits of a text from `at` on, with where it starts.
fn next_word(text: &str, at: usize) -> Option<(usize, &str)> {
    let start = find_from(text, at, true)?;
    let end = find_from(text, start, false).unwrap_or(text.len());
    Some((start, &text[start..end]))
}

/// Where from `at` on the first character stands that is a letter or digit, or the first that is none.
fn find_from(text: &str, mut at: usize, is_wanted: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    loop {
        let byte = *bytes.get(at)?;
        // Most are of one byte, and need no table.
        let (is_alphanumeric, length) = if byte.is_ascii() {
            (byte.is_ascii_alphanumeric(), 1)
        } else {
            let letter = text[at..].chars().next()?;
            (letter.is_alphanumeric(), letter.len_utf8())
        };
        if is_alphanumeric == is_wanted {
            return Some(at);
        }
        at += length;
    }
}

/// The letters in small ones. Russian may write `ё` as `е`, Arabic an alif without its hamza and words without their vowels.
fn folded(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| !is_sign(*c)).flat_map(char::to_lowercase).map(plain)
}

const fn plain(c: char) -> char {
    match c {
        'ё' => 'е',
        'أ' | 'إ' | 'آ' => 'ا',
        _ => c,
    }
}

/// Whether the character is a vowel sign of Arabic or lengthens a stroke.
const fn is_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lexicon_is_read() {
        let languages: Vec<&str> = (0..FILES.len()).map(|place| at(place).language.as_str()).collect();
        assert_eq!(languages, ["en", "fr", "ru", "kk", "ar"]);
        assert_eq!(Lexicon::of("ru-KZ").language, "ru");
        assert_eq!(Lexicon::of("tlh").language, "en");
    }

    #[test]
    fn phrases_are_found_by_whole_words() {
        let phrases = Phrases::from(vec!["near future".to_owned(), "soon".to_owned(), "крупнейш*".to_owned()]);
        assert_eq!(phrases.find("In the Near  future, perhaps"), Some("Near  future"));
        assert_eq!(phrases.find("to be signed *soon*."), Some("soon"));
        assert_eq!(phrases.find("the monsoon; the near shore"), None);
        assert_eq!(phrases.find("Это КРУПНЕЙШИЙ партнёр"), Some("КРУПНЕЙШИЙ"));
    }

    #[test]
    fn arabic_is_read_with_and_without_its_signs() {
        let phrases = Phrases::from(vec!["أول زيارة".to_owned(), "قريبا".to_owned()]);
        assert_eq!(phrases.find("هذه هي أوّل زيارةٍ رسمية"), Some("أوّل زيارةٍ"));
        assert_eq!(phrases.find("سيُوقَّع قريبًا."), Some("قريبًا"));
        assert_eq!(phrases.find("هي اول زيارة"), Some("اول زيارة"));
        assert_eq!(phrases.find("الدول تزور"), None);
    }

    #[test]
    fn a_longer_phrase_takes_a_shorter_one_in() {
        let vague = Phrases::from(vec!["soon".to_owned(), "as soon as possible".to_owned()]);
        let exact = Phrases::from(vec!["as soon as".to_owned()]);
        assert_eq!(vague.find_beside("as soon as parliament has met", &exact), None);
        assert_eq!(vague.find_beside("as soon as possible", &exact), Some("as soon as possible"));
        assert_eq!(vague.find_beside("as soon as it is there, or soon", &exact), Some("soon"));
    }
}
