//! The words that all papers of one language share: labels, column heads, the names of choices. Owns their file; knows no
//! paper.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

use serde::{Deserialize, Serialize};

use crate::note::format::{self, FormatError};

/// The words of one language. Where a word has parts in braces, they are filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The language (BCP 47).
    pub language: String,
    /// The addressee's label.
    pub to: String,
    /// The originator's label.
    pub from: String,
    /// The label of those who get a copy.
    pub copies: String,
    /// The meeting's label.
    pub meeting: String,
    /// `{city} time`, of a time zone.
    pub time_of: String,
    /// `Copy {number}`.
    pub copy_number: String,
    /// What viewers say of the note a paper carries.
    pub note_inside: String,
    /// What a paper says until its note is final.
    pub draft: String,
    /// `Version {number}`.
    pub version: String,
    /// `Page {page} of {pages}`.
    pub folio: String,
    /// What stands for a title that is not there yet.
    pub untitled: String,
    /// What stands for a delegation without a name.
    pub unnamed_delegation: String,
    /// What a person is told to have been who sent apologies.
    pub excused: String,
    /// What a person is told to have been who was not there.
    pub absent: String,
    /// The run-in head of why the meeting is held now.
    pub why_now: String,
    /// The run-in head of our position.
    pub our_position: String,
    /// The run-in head of the other side's position where there are two sides.
    pub their_position: String,
    /// `Position of {delegation}`, where there are more.
    pub position_of: String,
    /// The run-in head of what the other side may raise.
    pub if_raised: String,
    /// The run-in head of our answer to it.
    pub response: String,
    /// The run-in head of what came of a topic.
    pub outcome: String,
    /// The column of agreements.
    pub agreement: String,
    /// The column of their kind and level.
    pub kind: String,
    /// The column of their status.
    pub status: String,
    /// The column of their signatories.
    pub signatories: String,
    /// `{name} (for {delegation})`.
    pub signatory: String,
    /// The column of measures.
    pub measure: String,
    /// The column of periods.
    pub period: String,
    /// The column of values without a unit.
    pub value: String,
    /// `{scale} {unit}`, the column of values with one.
    pub unit: String,
    /// The column of sources.
    pub source: String,
    /// `Source: {source}`.
    pub source_line: String,
    /// What stands beside a figure that another source contradicts.
    pub disputed: String,
    /// `first half of {year}`.
    pub first_half: String,
    /// `second half of {year}`.
    pub second_half: String,
    /// `Q{quarter} {year}`.
    pub quarter: String,
    /// The names of choices, by the choice and the name in the file.
    pub choices: BTreeMap<String, BTreeMap<String, String>>,
}

static ENGLISH: LazyLock<Arc<Words>> = LazyLock::new(|| {
    let words = read(include_bytes!("../../assets/words/en.ron"));
    Arc::new(words.expect("the built-in words are read by a test"))
});

impl Words {
    /// The words of that language, or the English ones.
    pub fn of(_language: &str) -> Arc<Self> {
        Arc::clone(&ENGLISH)
    }

    /// The name of a choice, such as `Treatment`, `Agreed`; the file's own name where there is no word for it.
    pub fn choice<'a>(&'a self, choice: &str, name: &'a str) -> &'a str {
        self.choices.get(choice).and_then(|names| names.get(name)).map_or(name, String::as_str)
    }
}

/// `pattern` with each `{name}` replaced by its value.
pub fn filled(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        text.push_str(before);
        let named = values.iter().find_map(|(name, value)| {
            let after = from.strip_prefix('{')?.strip_prefix(name)?.strip_prefix('}')?;
            Some((value, after))
        });
        if let Some((value, after)) = named {
            text.push_str(value);
            rest = after;
        } else {
            text.push('{');
            rest = &from[1..];
        }
    }
    text + rest
}

/// Reads a file of words.
fn read(bytes: &[u8]) -> Result<Words, FormatError> {
    format::read_strictly(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_not_filled_in_again() {
        assert_eq!(filled("{a} of {b} {c}", &[("a", "{b}"), ("b", "2")]), "{b} of 2 {c}");
    }
}
