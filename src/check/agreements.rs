//! Checks of agreements: E8, E9, W3, W4.

use std::collections::HashMap;

use super::{Code, Report, spelling::in_small_letters};
use crate::note::{Agreement, AgreementKind, AgreementStatus, Binding, Path, Topic, Treatment};

fn at(index: usize) -> Path {
    Path::ROOT.field("agreements").item(index)
}

/// Whether the agreement has been signed, whatever became of it since.
fn is_signed(agreement: &Agreement) -> bool {
    matches!(
        agreement.status.0,
        Some(AgreementStatus::Signed | AgreementStatus::Ratified | AgreementStatus::InForce | AgreementStatus::Expired)
    )
}

/// E8: an agreement that has been signed, without date, or with fewer signatories than parties.
pub(super) fn signed_ones_complete(report: &mut Report<'_>) {
    let note = report.note;
    for (index, agreement) in note.agreements.iter().enumerate().filter(|(_, agreement)| is_signed(agreement)) {
        let title = &*agreement.title;
        if agreement.signed_on.is_none() {
            report.add(Code::E8, at(index).field("signed_on"), &[("problem", "no-date"), ("title", title)]);
        }
        let signed = agreement.signatories.iter().filter(|signatory| !signatory.name.is_empty()).count();
        if signed < agreement.parties.len() {
            report.add(Code::E8, at(index).field("signatories"), &[("problem", "signatories"), ("title", title)]);
        }
    }
}

/// E9: an agreement signed later than the note is dated.
pub(super) fn not_signed_after_the_note(report: &mut Report<'_>) {
    let note = report.note;
    let Some(day) = note.date.0 else { return };
    for (index, agreement) in note.agreements.iter().enumerate() {
        if agreement.signed_on.is_some_and(|signed| signed > day) {
            report.add(Code::E9, at(index).field("signed_on"), &[("title", &agreement.title)]);
        }
    }
}

/// W3: an agreement that is initialled or more, or says nothing of its status, whose topic has come to no agreement: the
/// topic it names, or the one of the same title. A text that is being negotiated is what such a topic may well have.
pub(super) fn topics_agreed(report: &mut Report<'_>) {
    let note = report.note;
    // From the end: where several have one key, the first is meant.
    let by_key: HashMap<&str, &Topic> = note.topics.iter().rev().map(|topic| (&*topic.key, topic)).collect();
    let by_title: HashMap<String, &Topic> =
        note.topics.iter().rev().map(|topic| (in_small_letters(&topic.title), topic)).collect();
    for (index, agreement) in note.agreements.iter().enumerate() {
        if agreement.title.is_empty() || agreement.status.0 == Some(AgreementStatus::Negotiating) {
            continue;
        }
        let (topic, field) = match by_key.get(&*agreement.topic) {
            Some(topic) if !agreement.topic.is_empty() => (Some(*topic), "topic"),
            _ => (by_title.get(&in_small_letters(&agreement.title)).copied(), "title"),
        };
        let Some(topic) = topic else { continue };
        let is_open = matches!(
            topic.treatment.0,
            Some(Treatment::Discussed | Treatment::Interest | Treatment::Ready | Treatment::Disagreed)
        );
        if is_open {
            report.add(Code::W3, at(index).field(field), &[("title", &agreement.title), ("topic", &topic.title)]);
        }
    }
}

/// W4: a memorandum of understanding that is marked as binding in law.
pub(super) fn memoranda_not_binding(report: &mut Report<'_>) {
    let note = report.note;
    for (index, agreement) in note.agreements.iter().enumerate() {
        let is_memorandum = agreement.kind.0 == Some(AgreementKind::MemorandumOfUnderstanding);
        if is_memorandum && agreement.binding == Binding::Yes {
            report.add(Code::W4, at(index).field("binding"), &[("title", &agreement.title)]);
        }
    }
}
