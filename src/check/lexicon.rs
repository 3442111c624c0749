//! Words that checks look for in texts, by language. Each language is a RON file among the assets; a new one is a new file.
//! Owns how phrases are found; knows no check.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
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

static LEXICONS: LazyLock<Vec<Lexicon>> = LazyLock::new(|| {
    let files: [&[u8]; 4] = [
        include_bytes!("../../assets/lexicons/en.ron"),
        include_bytes!("../../assets/lexicons/fr.ron"),
        include_bytes!("../../assets/lexicons/ru.ron"),
        include_bytes!("../../assets/lexicons/kk.ron"),
    ];
    files.iter().map(|file| read(file).expect("the built-in lexicons are read by a test")).collect()
});

fn read(bytes: &[u8]) -> Result<Lexicon, FormatError> {
    format::read_strictly(bytes)
}

impl Lexicon {
    /// The words of that language, or the English ones.
    pub(super) fn of(language: &str) -> &'static Self {
        let base = language.split('-').next().unwrap_or_default();
        LEXICONS.iter().find(|lexicon| lexicon.language == base).unwrap_or(&LEXICONS[0])
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
    /// By the first letter of the first word, so that most words of a text are passed over at once.
    by_initial: HashMap<char, Vec<Vec<Word>>>,
}

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
        let mut by_initial: HashMap<char, Vec<Vec<Word>>> = HashMap::new();
        for phrase in &phrases {
            let words: Vec<Word> = phrase
                .split(|c: char| !c.is_alphanumeric() && c != '*')
                .filter(|word| !word.is_empty())
                .map(|word| Word {
                    letters: folded(word.trim_end_matches('*')).collect(),
                    is_stem: word.ends_with('*'),
                })
                .collect();
            if let Some(initial) = words.first().and_then(|word| word.letters.chars().next()) {
                by_initial.entry(initial).or_default().push(words);
            }
        }
        Self { by_initial }
    }
}

impl Phrases {
    /// The first of the phrases in the text, as it stands there.
    pub(super) fn find<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.find_beside(text, &Self::default())
    }

    /// The first of the phrases in the text that is no part of one of `others`.
    pub(super) fn find_beside<'a>(&self, text: &'a str, others: &Self) -> Option<&'a str> {
        let words = words(text);
        let mut place = 0;
        while place < words.len() {
            let length = self.length_at(&words[place..]);
            let other = others.length_at(&words[place..]);
            if length > other {
                let (start, _) = words[place];
                let (last, word) = words[place + length - 1];
                return Some(&text[start..last + word.len()]);
            }
            place += other.max(1);
        }
        None
    }

    /// Whether one of the phrases stands in the text.
    pub(super) fn are_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// The number of words of the longest phrase that stands at the start; 0 where there is none.
    fn length_at(&self, words: &[(usize, &str)]) -> usize {
        let initial = words.first().and_then(|(_, word)| folded(word).next());
        let phrases = initial.and_then(|initial| self.by_initial.get(&initial)).into_iter().flatten();
        let stands_here = |phrase: &&Vec<Word>| {
            phrase.len() <= words.len() && phrase.iter().zip(words).all(|(wanted, (_, word))| wanted.is(word))
        };
        phrases.filter(stands_here).map(Vec::len).max().unwrap_or(0)
    }
}

impl Word {
    fn is(&self, word: &str) -> bool {
        let mut found = folded(word);
        self.letters.chars().all(|letter| found.next() == Some(letter)) && (self.is_stem || found.next().is_none())
    }
}

/// The runs of letters and digits of a text, with where they start.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let word = &rest[start..];
        let end = word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len());
        words.push((text.len() - word.len(), &word[..end]));
        rest = &word[end..];
    }
    words
}

/// The letters in small ones. Russian may write `ё` as `е`.
fn folded(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase).map(|c| if c == 'ё' { 'е' } else { c })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lexicon_is_read() {
        let languages: Vec<&str> = LEXICONS.iter().map(|lexicon| lexicon.language.as_str()).collect();
        assert_eq!(languages, ["en", "fr", "ru", "kk"]);
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
    fn a_longer_phrase_takes_a_shorter_one_in() {
        let vague = Phrases::from(vec!["soon".to_owned(), "as soon as possible".to_owned()]);
        let exact = Phrases::from(vec!["as soon as".to_owned()]);
        assert_eq!(vague.find_beside("as soon as parliament has met", &exact), None);
        assert_eq!(vague.find_beside("as soon as possible", &exact), Some("as soon as possible"));
        assert_eq!(vague.find_beside("as soon as it is there, or soon", &exact), Some("soon"));
    }
}
