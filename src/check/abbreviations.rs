//! W22: abbreviations that are never spelled out. Owns what an abbreviation looks like and which ones every reader knows.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::{Code, Report, shown::Use};
use crate::{
    note::{Kind, Path},
    paper::names,
    template::markings,
};

/// The shortest and the longest capital letters that count as an abbreviation.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=6;

/// Capital letters that are no abbreviation of words: the parts of marking levels, units of power, and the names of
/// marking schemes.
static CAPITALS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let levels = markings().iter().flat_map(|scheme| &scheme.levels).map(|level| level.id.as_str());
    let words = markings().iter().map(|scheme| scheme.id.as_str()).chain(levels);
    words.flat_map(|text| text.split(|c: char| !c.is_alphabetic())).chain(["GW", "KW", "MW", "TW"]).collect()
});

/// Checks the texts the paper shows, in the order of its sections. An abbreviation is spelled out as `Full words (ABC)` or
/// as `ABC (full words)`, anywhere in the paper; a delegation's formal name spells out its short one. Each is told once, at
/// its first place.
pub(super) fn spelled_out(report: &mut Report<'_>) {
    let mut first_places: Vec<(String, Path)> = Vec::new();
    let mut places: HashMap<String, Explained> = HashMap::new();
    for section in &report.template.sections {
        let used = Use::Some(section.fields.iter().map(String::as_str).collect());
        report.each_leaf(&used, &mut |path, node| {
            if !is_text_of_ours(path, node.kind()) {
                return;
            }
            for (word, explained) in abbreviations(&node.text()) {
                let entry = places.entry(word.to_owned()).or_insert_with(|| {
                    first_places.push((word.to_owned(), path.clone()));
                    Explained::No
                });
                *entry = (*entry).max(explained);
            }
        });
    }
    let names: HashSet<&str> =
        report.note.participants.iter().filter(|side| !side.formal_name.is_empty()).map(|side| &*side.name).collect();
    let known = report.lexicon.abbreviations();
    for (word, field) in first_places {
        let is_explained = places.get(&word) == Some(&Explained::Yes) || names.contains(&*word);
        if !is_explained && !known.contains(&*word) && !is_known_everywhere(&word) {
            report.add(Code::W22, field, &[("abbreviation", &word)]);
        }
    }
}

/// Whether an abbreviation is spelled out where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Explained {
    No,
    Yes,
}

/// Whether the office words the field itself: long texts, titles, posts. Names, references and titles of sources are as
/// they are.
fn is_text_of_ours(path: &Path, kind: Kind) -> bool {
    match kind {
        Kind::Prose => true,
        Kind::Line => matches!(
            path.names()[..],
            ["title"]
                | ["topics" | "agreements" | "annexes" | "custom_sections", "title"]
                | ["agreements", "term"]
                | ["annexes", "caption"]
                | ["figures", "label" | "remark"]
                | ["meeting", "first_of_kind"]
                | ["participants", "members", "post" | "organisation"]
                | ["programme", "item" | "place"]
                | ["bilaterals", "place"]
        ),
        _ => false,
    }
}

/// The abbreviations of a text in their order, and whether they are spelled out there.
fn abbreviations(text: &str) -> Vec<(&str, Explained)> {
    // Most texts have none, and are read no further.
    if !has_capitals_in_a_row(text) || is_set_in_capitals(text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (start, chunk) in chunks(text) {
        // Addresses and references such as `A/RES/79/1` consist of such letters.
        let is_reference = chunk.contains("://")
            || chunk.contains('@')
            || (chunk.contains('/') && chunk.contains(|c: char| c.is_ascii_digit()));
        if is_reference {
            continue;
        }
        let mut rest = chunk;
        while let Some(at) = rest.find(char::is_alphanumeric) {
            let word = &rest[at..];
            let word = &word[..word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len())];
            let from = start + (chunk.len() - rest.len()) + at;
            if let Some(capitals) = capitals(word) {
                found.push((capitals, explained(&text[..from], &text[from + word.len()..])));
            }
            rest = &rest[at + word.len()..];
        }
    }
    found
}

fn has_capitals_in_a_row(text: &str) -> bool {
    if text.is_ascii() {
        return text.as_bytes().windows(2).any(|pair| pair[0].is_ascii_uppercase() && pair[1].is_ascii_uppercase());
    }
    let mut was_capital = false;
    text.chars().any(|c| {
        let before = std::mem::replace(&mut was_capital, c.is_uppercase());
        before && was_capital
    })
}

/// The parts of a text between white space, with where they start.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |chunk| (chunk.as_ptr() as usize - text.as_ptr() as usize, chunk))
}

/// The abbreviation a word is: capital letters alone, or with the small `s` of several.
fn capitals(word: &str) -> Option<&str> {
    let capitals = word.strip_suffix('s').unwrap_or(word);
    let is_abbreviation = capitals.chars().all(char::is_uppercase)
        && LENGTHS.contains(&capitals.chars().count())
        // Numbers of parts and kings.
        && !capitals.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    is_abbreviation.then_some(capitals)
}

/// Whether what stands around an abbreviation spells it out.
fn explained(before: &str, after: &str) -> Explained {
    let is_mark = |c: char| matches!(c, '*' | '_' | '"' | '“' | '”' | '«' | '»' | '„');
    let words_before = before.trim_end_matches(is_mark).strip_suffix('(').map(|before| {
        let before = before.trim_end().trim_end_matches(is_mark);
        before.ends_with(char::is_alphabetic)
    });
    let words_after = after.trim_start_matches(is_mark).trim_start().strip_prefix('(').map(|after| {
        let inside = after.split(')').next().unwrap_or_default();
        inside.split_whitespace().count() > 1 && inside.contains(char::is_lowercase)
    });
    if words_before == Some(true) || words_after == Some(true) { Explained::Yes } else { Explained::No }
}

/// Whether a text of several words has no small letter at all: then capitals say nothing.
fn is_set_in_capitals(text: &str) -> bool {
    !text.contains(char::is_lowercase) && text.split_whitespace().count() > 1
}

/// Codes of countries and currencies, and parts of markings.
fn is_known_everywhere(word: &str) -> bool {
    names::is_country(word) || names::is_currency(word) || CAPITALS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_open(text: &str, expected: &[&str]) {
        let open = abbreviations(text).into_iter().filter(|(_, explained)| *explained == Explained::No);
        assert_eq!(open.map(|(word, _)| word).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn capital_letters_are_abbreviations() {
        assert_open("Talks in the OIC and with SMEs, but no Roman numbers: XIV.", &["OIC", "SME"]);
        assert_open("OIC-led, G20, CO2 and A4; MoU; I and A", &["OIC"]);
        assert_open("В рамках ШОС и ЕАЭС", &["ШОС", "ЕАЭС"]);
        assert_open("UK EYES ONLY", &[]);
        assert_open("See A/RES/79/1 and https://example.org/OIC", &[]);
    }

    #[test]
    fn an_abbreviation_is_spelled_out_before_it_or_after() {
        assert_open("The **Organisation of Islamic Cooperation** (OIC) met.", &[]);
        assert_open("The OIC (Organisation of Islamic Cooperation) met.", &[]);
        assert_open("The OIC (1969) met.", &["OIC"]);
        assert_open("(OIC) met.", &["OIC"]);
    }
}
