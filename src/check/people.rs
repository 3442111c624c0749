//! Checks of delegations and people: E2, E7, W12.

use super::{Code, Report};
use crate::note::{Function, Path};

fn at() -> Path {
    Path::ROOT.field("participants")
}

/// E2: fewer than two delegations, one without a head, none or several of them ours.
pub(super) fn delegations_complete(report: &mut Report<'_>) {
    let delegations = &report.note.participants;
    let problem = |name: &str| vec![("problem", name.to_owned())];
    if delegations.len() < 2 {
        report.add(Code::E2, at(), problem("fewer"));
    }
    for (index, delegation) in delegations.iter().enumerate() {
        if !delegation.members.iter().any(|member| member.function == Function::Head) {
            let mut details = problem("no-head");
            details.push(("delegation", delegation.name.to_string()));
            report.add(Code::E2, at().item(index).field("members"), details);
        }
    }
    let ours: Vec<usize> =
        delegations.iter().enumerate().filter(|(_, side)| side.ours).map(|(index, _)| index).collect();
    match ours[..] {
        [] if !delegations.is_empty() => report.add(Code::E2, at().item(0).field("ours"), problem("no-ours")),
        [_, second, ..] => report.add(Code::E2, at().item(second).field("ours"), problem("several-ours")),
        _ => {}
    }
}

/// E7: a participant without post or organisation.
pub(super) fn posts_known(report: &mut Report<'_>) {
    let mut found = Vec::new();
    for (index, delegation) in report.note.participants.iter().enumerate() {
        for (place, member) in delegation.members.iter().enumerate() {
            if member.post.is_empty() && member.organisation.is_empty() && !member.name.is_empty() {
                found.push((at().item(index).field("members").item(place).field("post"), member.name.to_string()));
            }
        }
    }
    for (field, name) in found {
        report.add(Code::E7, field, vec![("name", name)]);
    }
}

/// W12: one person's name spelled in two ways: a signatory who is nearly, but not quite, a participant.
pub(super) fn names_spelled_alike(report: &mut Report<'_>) {
    let note = report.note;
    let people: Vec<&str> = note
        .participants
        .iter()
        .flat_map(|side| side.members.iter())
        .map(|member| &*member.name)
        .filter(|name| !name.is_empty())
        .collect();
    let mut found = Vec::new();
    for (index, delegation) in note.participants.iter().enumerate() {
        for (place, member) in delegation.members.iter().enumerate() {
            let earlier = people.iter().take_while(|name| **name != &*member.name);
            if let Some(other) = earlier.copied().find(|other| are_one_person(other, &member.name)) {
                found.push((at().item(index).field("members").item(place).field("name"), &*member.name, other));
            }
        }
    }
    for (index, agreement) in note.agreements.iter().enumerate() {
        for (place, signatory) in agreement.signatories.iter().enumerate() {
            if let Some(other) = people.iter().copied().find(|other| are_one_person(other, &signatory.name)) {
                let path = Path::ROOT.field("agreements").item(index).field("signatories").item(place).field("name");
                found.push((path, &*signatory.name, other));
            }
        }
    }
    for (field, name, other) in found {
        report.add(Code::W12, field, vec![("name", name.to_owned()), ("other", other.to_owned())]);
    }
}

/// Whether two spellings differ, and yet name one person: the same letters but for case, accents, spaces and points, or
/// one letter in a name of eight or more.
fn are_one_person(one: &str, other: &str) -> bool {
    if one == other || one.is_empty() || other.is_empty() {
        return false;
    }
    let (one, other) = (letters(one), letters(other));
    one == other || (one.len().min(other.len()) >= 8 && differ_by_one(&one, &other))
}

fn letters(name: &str) -> Vec<char> {
    let plain = icu::normalizer::DecomposingNormalizerBorrowed::new_nfd().normalize(name);
    plain.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// Whether one change, addition or omission of a letter makes one of the other.
fn differ_by_one(one: &[char], other: &[char]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => short[same + 1..] == long[same + 1..],
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}
