//! Names of people, and whether two spellings mean one person. Owns how names are compared; knows no check.

use std::collections::{HashMap, HashSet};

use crate::note::{Note, Participant};

/// The letters a name needs before a single other letter in it counts as a slip.
const LONG_NAME: usize = 8;

/// The letters at either end of a long name, of which a slip leaves one end as it was.
const END: usize = LONG_NAME / 2;

/// The participants of a note by their names.
#[derive(Debug, Default)]
pub(super) struct Roster<'a> {
    /// Every spelling that is declared: names, other spellings, family names, names in their own script.
    declared: HashSet<&'a str>,
    /// The same in small letters with single spaces, and with their honorifics.
    in_any_case: HashSet<String>,
    /// Names and other spellings in the order of the participants.
    spellings: Vec<Spelling<'a>>,
    /// The first spelling of these letters.
    by_letters: HashMap<Vec<char>, usize>,
    /// Spellings of long names by the letters at their ends.
    by_ends: HashMap<(Place, [char; END]), Vec<usize>>,
}

/// One spelling of a participant's name.
#[derive(Debug)]
struct Spelling<'a> {
    letters: Vec<char>,
    /// The name that is printed.
    name: &'a str,
    /// The place of the participant among all.
    person: usize,
}

/// An end of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    Start,
    End,
}

impl<'a> Roster<'a> {
    /// The participants of that note.
    pub(super) fn of(note: &'a Note) -> Self {
        let mut roster = Self::default();
        for (person, member) in note.participants.iter().flat_map(|side| side.members.iter()).enumerate() {
            roster.enter(person, member);
        }
        roster
    }

    fn enter(&mut self, person: usize, member: &'a Participant) {
        let spellings = std::iter::once(&*member.name).chain(member.variants.iter().map(|variant| &**variant));
        for spelling in spellings.clone().chain([&*member.family_name, &*member.native_name]) {
            if !spelling.trim().is_empty() {
                self.declared.insert(spelling);
                self.in_any_case.insert(in_small_letters(spelling));
                self.in_any_case.insert(in_small_letters(&format!("{} {spelling}", member.honorific)));
            }
        }
        for spelling in spellings {
            let letters = letters(spelling);
            if letters.is_empty() {
                continue;
            }
            let index = self.spellings.len();
            for place in [Place::Start, Place::End] {
                if let Some(end) = end_of(&letters, place) {
                    self.by_ends.entry((place, end)).or_default().push(index);
                }
            }
            self.by_letters.entry(letters.clone()).or_insert(index);
            self.spellings.push(Spelling { letters, name: &member.name, person });
        }
    }

    /// Whether someone of that name takes part, in whatever case the letters are.
    pub(super) fn has(&self, name: &str) -> bool {
        self.declared.contains(name) || self.in_any_case.contains(&in_small_letters(name))
    }

    /// The participant whose name is nearly, but not quite, this one.
    pub(super) fn nearly(&self, name: &str) -> Option<&'a str> {
        if self.declared.contains(name) { None } else { self.other_spelling(name, usize::MAX) }
    }

    /// The participant before `person` whose name is nearly, but not quite, that person's.
    pub(super) fn nearly_before(&self, person: usize, member: &Participant) -> Option<&'a str> {
        let other = self.other_spelling(&member.name, person)?;
        (!member.variants.iter().any(|variant| **variant == *other)).then_some(other)
    }

    /// The name of someone before `person` that is written otherwise and yet has the same letters, or but one other.
    fn other_spelling(&self, name: &str, person: usize) -> Option<&'a str> {
        let letters = letters(name);
        let is_other = |spelling: &&Spelling<'a>| spelling.person < person && spelling.name != name;
        let same = self.by_letters.get(&letters).map(|&index| &self.spellings[index]);
        if let Some(spelling) = same.filter(is_other) {
            return Some(spelling.name);
        }
        // One slip spoils the start of a name or its end, never both.
        let ends = [Place::Start, Place::End].into_iter().filter_map(|place| Some((place, end_of(&letters, place)?)));
        let candidates = ends.filter_map(|end| self.by_ends.get(&end)).flatten().map(|&index| &self.spellings[index]);
        let mut slips = candidates.filter(is_other).filter(|spelling| differ_by_one(&spelling.letters, &letters));
        slips.next().map(|spelling| spelling.name)
    }
}

fn end_of(letters: &[char], place: Place) -> Option<[char; END]> {
    if letters.len() < LONG_NAME {
        return None;
    }
    match place {
        Place::Start => letters.first_chunk().copied(),
        Place::End => letters.last_chunk().copied(),
    }
}

/// The text in small letters with single spaces.
pub(super) fn in_small_letters(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The letters of a name without case, accents, spaces and points.
fn letters(name: &str) -> Vec<char> {
    let plain = icu::normalizer::DecomposingNormalizerBorrowed::new_nfd().normalize(name);
    plain.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// Whether one change, addition or omission of a letter makes one of the other.
fn differ_by_one(one: &[char], other: &[char]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if long.len() - short.len() > 1 || one == other {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let rest = if short.len() == long.len() { &short[same + 1..] } else { &short[same..] };
    *rest == long[same + 1..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(one: &str, other: &str) -> bool {
        differ_by_one(&letters(one), &letters(other))
    }

    #[test]
    fn one_letter_makes_the_difference() {
        assert!(differ("Nurtleu", "Nurtlev") && differ("Nurtleu", "Nurtle") && differ("urtleu", "Nurtleu"));
        assert!(!differ("Nurtleu", "Nurtleu") && !differ("Nurtleu", "Nurtlevv") && !differ("Nurtleu", "Murtlev"));
    }
}
