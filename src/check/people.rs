//! Checks of delegations and people: E2, E7, W12, W13.

use super::{Code, Report};
use crate::note::{Delegation, Function, MeetingKind, Participant, Path};

fn at() -> Path {
    Path::ROOT.field("participants")
}

/// E2: fewer than two delegations, one without a head, none or several of them ours.
pub(super) fn delegations_complete(report: &mut Report<'_>) {
    let delegations = &report.note.participants;
    if delegations.len() < 2 {
        report.add(Code::E2, at(), &[("problem", "fewer")]);
    }
    for (index, delegation) in delegations.iter().enumerate() {
        if head(delegation).is_none() {
            let details = [("problem", "no-head"), ("delegation", &*delegation.name)];
            report.add(Code::E2, at().item(index).field("members"), &details);
        }
    }
    let ours: Vec<usize> =
        delegations.iter().enumerate().filter(|(_, side)| side.ours).map(|(index, _)| index).collect();
    match ours[..] {
        [] if !delegations.is_empty() => {
            report.add(Code::E2, at().item(0).field("ours"), &[("problem", "no-ours")]);
        }
        [_, second, ..] => {
            report.add(Code::E2, at().item(second).field("ours"), &[("problem", "several-ours")]);
        }
        _ => {}
    }
}

/// The head of a delegation and the place among its members.
fn head(delegation: &Delegation) -> Option<(usize, &Participant)> {
    delegation.members.iter().enumerate().find(|(_, member)| member.function == Function::Head)
}

/// E7: a participant without post or organisation.
pub(super) fn posts_known(report: &mut Report<'_>) {
    let note = report.note;
    for (index, delegation) in note.participants.iter().enumerate() {
        for (place, member) in delegation.members.iter().enumerate() {
            if member.post.is_empty() && member.organisation.is_empty() && !member.name.is_empty() {
                let field = at().item(index).field("members").item(place).field("post");
                report.add(Code::E7, field, &[("name", &member.name)]);
            }
        }
    }
}

/// W12: one person's name spelled in two ways: a participant, signatory, witness, speaker, owner or lead whose name is
/// nearly, but not quite, that of a participant. Other spellings that are entered with the participant are none of it.
pub(super) fn names_spelled_alike(report: &mut Report<'_>) {
    let note = report.note;
    let mut person = 0;
    for (index, delegation) in note.participants.iter().enumerate() {
        for (place, member) in delegation.members.iter().enumerate() {
            if let Some(other) = report.roster.nearly_before(person, member) {
                let field = at().item(index).field("members").item(place).field("name");
                report.add(Code::W12, field, &[("name", &member.name), ("other", other)]);
            }
            person += 1;
        }
    }
    for (field, name) in names_in_pieces(report) {
        if let Some(other) = report.roster.nearly(name) {
            report.add(Code::W12, field, &[("name", name), ("other", other)]);
        }
    }
}

/// The names that stand outside the delegations, with their fields.
fn names_in_pieces<'a>(report: &Report<'a>) -> Vec<(Path, &'a str)> {
    let note = report.note;
    let mut names: Vec<(Path, &'a str)> = Vec::new();
    let item = |list: &'static str, index: usize| Path::ROOT.field(list).item(index);
    for (index, quote) in note.quotes.iter().enumerate() {
        names.push((item("quotes", index).field("speaker"), &quote.speaker));
    }
    for (index, agreement) in note.agreements.iter().enumerate() {
        let at = item("agreements", index);
        for (place, signatory) in agreement.signatories.iter().enumerate() {
            names.push((at.field("signatories").item(place).field("name"), &signatory.name));
        }
        for (place, witness) in agreement.witnesses.iter().enumerate() {
            names.push((at.field("witnesses").item(place), witness));
        }
    }
    for (index, action) in note.actions.iter().enumerate() {
        names.push((item("actions", index).field("owner"), &action.owner));
        for (place, supporter) in action.supporting.iter().enumerate() {
            names.push((item("actions", index).field("supporting").item(place), supporter));
        }
    }
    for (index, entry) in note.programme.iter().enumerate() {
        names.push((item("programme", index).field("lead"), &entry.lead));
    }
    names.retain(|(_, name)| !name.is_empty());
    names
}

/// W13: the ranks of the two heads differ, where there are two sides and both ranks are given. A courtesy call is paid to
/// whom it is paid to.
pub(super) fn heads_of_one_rank(report: &mut Report<'_>) {
    let note = report.note;
    if note.participants.len() != 2 || note.meeting.kind.0 == Some(MeetingKind::CourtesyCall) {
        return;
    }
    let heads: Vec<(bool, Path, &Participant)> = note
        .participants
        .iter()
        .enumerate()
        .filter_map(|(index, side)| {
            let (place, head) = head(side)?;
            Some((side.ours, at().item(index).field("members").item(place).field("rank"), head))
        })
        .collect();
    let [one, other] = &heads[..] else { return };
    if one.2.rank == 0 || other.2.rank == 0 || one.2.rank == other.2.rank {
        return;
    }
    // Whom we send is what we can change.
    let (ours, theirs) = if other.0 { (other, one) } else { (one, other) };
    let (rank, their_rank) = (ours.2.rank.to_string(), theirs.2.rank.to_string());
    let details = [("name", &*ours.2.name), ("rank", &rank), ("other", &*theirs.2.name), ("other_rank", &their_rank)];
    report.add(Code::W13, ours.1.clone(), &details);
}
