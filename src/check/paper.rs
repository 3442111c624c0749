//! Checks of the paper as a whole: W9, W10.

use super::{Code, Report};
use crate::note::Path;

/// The most objectives a reader keeps in mind.
const MOST_OBJECTIVES: usize = 3;

/// W9: the paper is longer than its template allows. Silent until it has been set.
pub(super) fn within_its_limit(report: &mut Report<'_>, length: Option<f32>) {
    let (Some(length), Some(limit)) = (length, report.template.page_limit) else { return };
    if length > limit as f32 {
        let details = vec![("limit", limit.to_string()), ("pages", length.ceil().to_string())];
        report.add(Code::W9, Path::ROOT.field("template"), details);
    }
}

/// W10: more than three objectives.
pub(super) fn few_objectives(report: &mut Report<'_>) {
    let count = report.note.objectives.iter().filter(|objective| !objective.trim().is_empty()).count();
    if count > MOST_OBJECTIVES {
        report.add(Code::W10, Path::ROOT.field("objectives"), vec![("count", count.to_string())]);
    }
}
