//! E13: what may be released refers to what may not.

use std::collections::HashMap;

use super::{Code, Report, quoted};
use crate::note::Path;

/// Pieces of one list by their keys: what they are called, and whether they may be released.
type Pieces<'a> = HashMap<&'a str, (&'a str, bool)>;

/// Checks the references of releasable agreements and actions to topics, agreements and actions: the reader of the one
/// would ask for the other. A reference to nothing is none.
pub(super) fn refers_to_what_is_released(report: &mut Report<'_>) {
    let note = report.note;
    // From the end: where several have one key, the first is meant.
    let topics: Pieces<'_> =
        note.topics.iter().rev().map(|topic| (&*topic.key, (&*topic.title, topic.releasable))).collect();
    let agreements: Pieces<'_> = note
        .agreements
        .iter()
        .rev()
        .map(|agreement| (&*agreement.key, (&*agreement.title, agreement.releasable)))
        .collect();
    let actions: Pieces<'_> =
        note.actions.iter().rev().map(|action| (&*action.key, (&*action.text, action.releasable))).collect();
    for (index, agreement) in note.agreements.iter().enumerate().filter(|(_, agreement)| agreement.releasable) {
        let at = Path::ROOT.field("agreements").item(index);
        refers(report, at.field("topic"), &agreement.title, topics.get(&*agreement.topic));
        refers(report, at.field("follow_up"), &agreement.title, actions.get(&*agreement.follow_up));
    }
    for (index, action) in note.actions.iter().enumerate().filter(|(_, action)| action.releasable) {
        let at = Path::ROOT.field("actions").item(index);
        refers(report, at.field("topic"), &action.text, topics.get(&*action.topic));
        refers(report, at.field("agreement"), &action.text, agreements.get(&*action.agreement));
    }
}

fn refers(report: &mut Report<'_>, field: Path, name: &str, referred: Option<&(&str, bool)>) {
    // A blank reference finds a piece without key.
    let is_blank = report.note.text_at(&field).is_empty();
    if let Some((other, false)) = referred
        && !is_blank
    {
        let (name, other) = (quoted(name), quoted(other));
        report.add(Code::E13, field, &[("name", &name), ("other", &other)]);
    }
}
