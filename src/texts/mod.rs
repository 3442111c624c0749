//! The words both faces speak, from Fluent files. Owns how a word is looked up and the names of countries, languages and
//! currencies; knows no window and no terminal.

mod differences;
mod finding;
mod names;
mod places;

use std::{borrow::Cow, collections::HashMap, fmt};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

pub use differences::Compared;
pub use finding::Sentence;
pub use fluent_bundle::FluentValue as Value;
pub use names::{Name, Names, zone_name};
pub use places::field_spec;

/// The English words, as they stand in the file.
pub const ENGLISH: &str = include_str!("../../assets/texts/en.ftl");

/// The words of one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    /// The words that take no values, worked out once: a window asks for hundreds of them in each frame.
    plain: HashMap<String, String>,
}

impl Texts {
    /// The English words.
    ///
    /// # Panics
    /// Never: a test reads the words that are built in.
    pub fn english() -> Self {
        let language = "en-GB".parse().expect("en-GB is a language tag");
        Self::of(language, ENGLISH).expect("a test reads the English words")
    }

    /// The words of a file in Fluent's syntax, or what is wrong with it.
    pub fn of(language: LanguageIdentifier, source: &str) -> Result<Self, String> {
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
        let ids: Vec<String> = message_ids(source).map(str::to_owned).collect();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks that isolate values of another direction are boxes in a window without bidi.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
        let mut texts = Self { bundle, plain: HashMap::new() };
        for id in ids {
            if let Some(text) = texts.formatted(&id, None) {
                texts.plain.insert(id, text);
            }
        }
        Ok(texts)
    }

    /// The text of that id; the id itself where there is none.
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.plain.get(id).map_or(id, String::as_str)
    }

    /// Whether there is a text of that id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The text of that id with its values put in.
    pub fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
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
    fn the_english_words_are_read() {
        let language = "en-GB".parse().unwrap();
        let texts = Texts::of(language, ENGLISH).unwrap();
        assert_eq!(texts.get("command-save"), "Save");
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
}
