//! The words both faces speak, from Fluent files. Owns how a word is looked up and the names of countries, languages and
//! currencies; knows no window and no terminal.

mod differences;
mod finding;
mod language;
mod names;
mod places;

use std::{borrow::Cow, collections::HashMap, fmt};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

pub use differences::Compared;
pub use finding::Sentence;
pub use fluent_bundle::FluentValue as Value;
pub use language::{LANGUAGES, Language};
pub use names::{Name, Names, zone_name};
pub use places::field_spec;

/// The English words, as they stand in the file.
pub const ENGLISH: &str = LANGUAGES[0].source;

/// The words of one language, and the English ones for what it lacks.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    english: Option<Box<Texts>>,
    /// The words that take no values, worked out once: a window asks for hundreds of them in each frame.
    plain: HashMap<String, String>,
}

impl Texts {
    /// The English words.
    ///
    /// # Panics
    /// Never: a test reads the words that are built in.
    pub fn english() -> Self {
        Self::read(LANGUAGES[0]).expect("a test reads the English words")
    }

    /// The words of the language of a locale such as `kk` or `fr_FR.UTF-8`; the English ones for what it lacks.
    pub fn of(locale: &str) -> Self {
        let english = Self::english();
        let language = Language::of_locale(locale);
        if language == LANGUAGES[0] {
            return english;
        }
        Self::read_over(language, english)
    }

    /// The words of a language over those it falls back to; these alone where its file cannot be read.
    fn read_over(language: Language, english: Self) -> Self {
        let Ok(mut texts) = Self::read(language) else { return english };
        let missing = english.plain.iter().filter(|(id, _)| !texts.bundle.has_message(id));
        let missing: Vec<(String, String)> = missing.map(|(id, text)| (id.clone(), text.clone())).collect();
        texts.plain.extend(missing);
        texts.english = Some(Box::new(english));
        texts
    }

    /// The words of a file in Fluent's syntax alone, or what is wrong with it.
    pub fn read(language: Language) -> Result<Self, String> {
        let resource =
            FluentResource::try_new(language.source.to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
        let ids: Vec<String> = message_ids(language.source).map(str::to_owned).collect();
        // Plain English is British: it writes dates and numbers that way.
        let tag = if language.tag == "en" { "en-GB" } else { language.tag };
        let tag: LanguageIdentifier = tag.parse().map_err(|error| format!("{error:?}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that isolate values of another direction are boxes in a window without bidi.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
        let mut texts = Self { language, bundle, english: None, plain: HashMap::new() };
        for id in ids {
            if let Some(text) = texts.formatted(&id, None) {
                texts.plain.insert(id, text);
            }
        }
        Ok(texts)
    }

    /// The language (BCP 47).
    pub fn language(&self) -> &'static str {
        self.language.tag
    }

    /// The text of that id; the id itself where there is none.
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.plain.get(id).map_or(id, String::as_str)
    }

    /// Whether there is a text of that id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id) || self.english.as_ref().is_some_and(|english| english.has(id))
    }

    /// The text of that id with its values put in.
    pub fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return self.english.as_ref().map_or_else(|| id.to_owned(), |english| english.with(id, values));
        };
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// The text where it needs no values.
    fn formatted(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text: Cow<'_, str> = self.bundle.format_pattern(pattern, args, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("plain", &self.plain.len()).finish_non_exhaustive()
    }
}

/// The ids of the messages of a file, in its order.
pub fn message_ids(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_every_language_are_read() {
        let saved: Vec<String> = LANGUAGES
            .iter()
            .map(|&language| Texts::read(language).map(|texts| texts.get("command-save").to_owned()).unwrap())
            .collect();
        assert_eq!(saved, ["Save", "Enregistrer", "Сохранить", "Сақтау"]);
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let source = "command-save = Сақтау\n";
        let part = Language { tag: "kk", name: "Қазақша", source };
        let texts = Texts::read_over(part, Texts::english());
        assert_eq!((texts.get("command-save"), texts.get("command-open")), ("Сақтау", "Open…"));
        assert!(texts.has("command-open") && !texts.has("no-such-text"));
        assert_eq!(texts.with("findings-errors", &[("count", 2.into())]), "2 errors");
        assert_eq!(texts.with("no-such-text", &[]), "no-such-text");
    }

    #[test]
    fn an_unknown_id_stands_for_itself() {
        assert_eq!(Texts::english().get("no-such-text"), "no-such-text");
    }

    #[test]
    fn numbers_choose_the_form() {
        let texts = Texts::english();
        assert_eq!(texts.with("findings-errors", &[("count", 1.into())]), "1 error");
        assert_eq!(texts.with("findings-errors", &[("count", 2.into())]), "2 errors");
    }

    #[test]
    fn russian_counts_by_its_own_rules() {
        let texts = Texts::of("ru");
        let said = |count: i32| texts.with("findings-errors", &[("count", count.into())]);
        assert_eq!([said(1), said(3), said(5)], ["1 ошибка", "3 ошибки", "5 ошибок"]);
        assert_eq!([said(11), said(21)], ["11 ошибок", "21 ошибка"]);
    }
}
