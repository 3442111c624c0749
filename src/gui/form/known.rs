//! What the note already holds that a field may name again: people, organisations, sources, and what stands in the same
//! field elsewhere. Owns which field takes from where, and how a few letters find it.

use super::Form;
use crate::{
    note::{Path, walk},
    texts::field_spec,
};

/// The most that is offered at once.
const MOST: usize = 6;

/// Where a field takes from, beside the same field elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    /// The people of the delegations.
    People,
    /// The delegations and the organisations of their people.
    Offices,
    /// Who published the sources.
    Publishers,
}

/// Something the note holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// What is put into the field.
    pub(super) text: String,
    /// What tells it from others, such as a delegation.
    pub(super) detail: String,
}

/// What may be meant by what was typed into a field, what begins with it first; none for a field that names nothing.
pub(super) fn meant(form: &Form<'_>, path: &Path, typed: &str) -> Vec<Known> {
    let Some(from) = sources_of(path).filter(|_| !typed.trim().is_empty()) else { return Vec::new() };
    let sought = plain(typed.trim());
    let all = held(form, path, from);
    let (first, others): (Vec<Known>, Vec<Known>) = all
        .into_iter()
        // What stands in the field by now is no news.
        .filter(|known| known.text != typed.trim() && begins_a_word(&plain(&known.text), &sought))
        .partition(|known| plain(&known.text).starts_with(&sought));
    first.into_iter().chain(others).take(MOST).collect()
}

/// Whether a field names what the note may hold already.
pub(super) fn is_named(path: &Path) -> bool {
    sources_of(path).is_some()
}

fn sources_of(path: &Path) -> Option<&'static [From]> {
    let (record, field) = field_spec(path)?;
    let from: &[From] = match (record.name, field.name) {
        ("Quote", "speaker") | ("Signatory" | "Participant", "name") => &[From::People],
        ("Action", "owner" | "supporting")
        | ("ProgrammeItem", "lead")
        | ("Claim", "attributed_to")
        | ("Agreement", "witnesses")
        | ("Clearance", "name")
        | ("Note", "addressee" | "author" | "copies")
        | ("Texts", "distribution") => &[From::People, From::Offices],
        ("Participant" | "Delegation", "organisation") | ("Note", "originator") => &[From::Offices],
        ("Source", "publisher") | ("Figure", "reporter" | "from" | "to") => &[From::Publishers, From::Offices],
        ("Participant" | "Clearance", "post") | ("ProgrammeItem", "place") => &[],
        _ => return None,
    };
    Some(from)
}

/// All that a field takes from, each once.
fn held(form: &Form<'_>, path: &Path, from: &[From]) -> Vec<Known> {
    let mut all: Vec<Known> = Vec::new();
    let mut add = |text: &str, detail: &str| {
        let text = text.trim();
        if !text.is_empty() && all.iter().all(|known| known.text != text) {
            all.push(Known { text: text.to_owned(), detail: detail.to_owned() });
        }
    };
    for from in from {
        match from {
            From::People => {
                for side in form.note.participants.iter() {
                    for member in side.members.iter() {
                        add(&member.name, &side.name);
                    }
                }
            }
            From::Offices => {
                for side in form.note.participants.iter() {
                    add(&side.name, "");
                    add(&side.organisation, "");
                    for member in side.members.iter() {
                        add(&member.organisation, "");
                    }
                }
            }
            From::Publishers => {
                for source in form.note.sources.iter() {
                    add(&source.publisher, "");
                }
            }
        }
    }
    let names = path.names();
    walk(form.note, &Path::ROOT, &mut |place, node| {
        if place != path && place.steps().len() == path.steps().len() && place.names() == names {
            add(&node.text(), "");
        }
    });
    all
}

/// Whether a word of the text begins with what is sought.
fn begins_a_word(text: &str, sought: &str) -> bool {
    text.match_indices(sought).any(|(at, _)| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric))
}

/// The text in small letters without accents.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let apart = icu::normalizer::DecomposingNormalizerBorrowed::new_nfd().normalize(&lower);
    // Combining diacritical marks (Unicode 17, block U+0300).
    apart.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_letters_of_any_word_find_it() {
        assert!(begins_a_word(&plain("Élisabeth Borne"), &plain("eli")));
        assert!(begins_a_word(&plain("Élisabeth Borne"), &plain("BOR")));
        assert!(begins_a_word(&plain("Jean-Noël Barrot"), &plain("noe")));
        assert!(begins_a_word(&plain("Мұрат Нұртілеу"), &plain("нұр")));
        assert!(!begins_a_word(&plain("Élisabeth Borne"), &plain("orne")));
    }
}
