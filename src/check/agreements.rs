//! Checks of agreements: E8, E9.

use super::{Code, Report};
use crate::note::{AgreementStatus, Path};

fn at(index: usize) -> Path {
    Path::ROOT.field("agreements").item(index)
}

/// E8: a signed agreement without date, or with fewer signatories than parties.
pub(super) fn signed_ones_complete(report: &mut Report<'_>) {
    let mut found = Vec::new();
    for (index, agreement) in report.note.agreements.iter().enumerate() {
        let is_signed = matches!(
            agreement.status.0,
            Some(
                AgreementStatus::Signed
                    | AgreementStatus::Ratified
                    | AgreementStatus::InForce
                    | AgreementStatus::Expired
            )
        );
        if !is_signed {
            continue;
        }
        if agreement.signed_on.is_none() {
            found.push((at(index).field("signed_on"), "no-date", agreement.title.to_string()));
        }
        let signed = agreement.signatories.iter().filter(|signatory| !signatory.name.is_empty()).count();
        if signed < agreement.parties.len() {
            found.push((at(index).field("signatories"), "signatories", agreement.title.to_string()));
        }
    }
    for (field, problem, title) in found {
        report.add(Code::E8, field, vec![("problem", problem.to_owned()), ("title", title)]);
    }
}

/// E9: an agreement signed later than the note is dated.
pub(super) fn not_signed_after_the_note(report: &mut Report<'_>) {
    let Some(day) = report.note.date.0 else { return };
    let agreements = report.note.agreements.iter().enumerate();
    let late: Vec<(usize, String)> = agreements
        .filter(|(_, agreement)| agreement.signed_on.is_some_and(|signed| signed > day))
        .map(|(index, agreement)| (index, agreement.title.to_string()))
        .collect();
    for (index, title) in late {
        report.add(Code::E9, at(index).field("signed_on"), vec![("title", title)]);
    }
}
