//! Checks of what is to be done, and of what follows from what was agreed: W1, W19, W21.

use std::collections::HashSet;

use super::{Code, Report, quoted, spelling::in_small_letters};
use crate::note::{ActionStatus, Path, Treatment};

fn at(index: usize) -> Path {
    Path::ROOT.field("actions").item(index)
}

/// W1: an open action that nobody is named for, or that has no date: each on its field.
pub(super) fn owned_and_dated(report: &mut Report<'_>) {
    let note = report.note;
    for (index, action) in note.actions.iter().enumerate() {
        if matches!(action.status, ActionStatus::Done | ActionStatus::Dropped) {
            continue;
        }
        let text = quoted(&action.text);
        for (name, value) in [("owner", &*action.owner), ("due", &*action.due)] {
            if value.trim().is_empty() {
                report.add(Code::W1, at(index).field(name), &[("problem", name), ("action", &text)]);
            }
        }
    }
}

/// W19: a topic on which the sides agree or signed, and no action or agreement names it or has its title.
pub(super) fn follow_from_what_is_agreed(report: &mut Report<'_>) {
    let note = report.note;
    let named: HashSet<&str> = note
        .actions
        .iter()
        .map(|action| &*action.topic)
        .chain(note.agreements.iter().map(|agreement| &*agreement.topic))
        .filter(|key| !key.is_empty())
        .collect();
    let titles: HashSet<String> = note.agreements.iter().map(|agreement| in_small_letters(&agreement.title)).collect();
    for (index, topic) in note.topics.iter().enumerate() {
        let is_agreed = matches!(topic.treatment.0, Some(Treatment::Agreed | Treatment::Signed));
        let follows = named.contains(&*topic.key) || titles.contains(&in_small_letters(&topic.title));
        if is_agreed && !follows && !topic.title.is_empty() {
            let field = Path::ROOT.field("topics").item(index).field("treatment");
            report.add(Code::W19, field, &[("title", &topic.title)]);
        }
    }
}

/// W21: an action of the previous meeting that is still open and belongs to no topic or agreement of this note.
pub(super) fn carried_over_ones_mentioned(report: &mut Report<'_>) {
    let note = report.note;
    let topics: HashSet<&str> = note.topics.iter().map(|topic| &*topic.key).collect();
    let agreements: HashSet<&str> = note.agreements.iter().map(|agreement| &*agreement.key).collect();
    for (index, action) in note.actions.iter().enumerate() {
        if !action.carried_over || matches!(action.status, ActionStatus::Done | ActionStatus::Dropped) {
            continue;
        }
        let has_topic = !action.topic.is_empty() && topics.contains(&*action.topic);
        let has_agreement = !action.agreement.is_empty() && agreements.contains(&*action.agreement);
        if !has_topic && !has_agreement {
            let text = quoted(&action.text);
            report.add(Code::W21, at(index).field("topic"), &[("action", &text)]);
        }
    }
}
