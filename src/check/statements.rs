//! Checks of what somebody said or states: E6, W16.

use super::{Code, Report, quoted};
use crate::note::Path;

/// E6: a quote without speaker, or of someone who is not a participant of any side. The case of letters does not matter,
/// nor does an honorific; a name that is nearly a participant's is for W12 to tell.
pub(super) fn speakers_known(report: &mut Report<'_>) {
    let note = report.note;
    for (index, quote) in note.quotes.iter().enumerate() {
        let field = Path::ROOT.field("quotes").item(index).field("speaker");
        if quote.speaker.trim().is_empty() {
            report.add(Code::E6, field, &[("problem", "none")]);
        } else if !report.roster.has(&quote.speaker) && report.roster.nearly(&quote.speaker).is_none() {
            report.add(Code::E6, field, &[("problem", "stranger"), ("name", &quote.speaker)]);
        }
    }
}

/// W16: a claim that is attributed to nobody.
pub(super) fn claims_attributed(report: &mut Report<'_>) {
    let note = report.note;
    for (index, claim) in note.claims.iter().enumerate() {
        if claim.attributed_to.trim().is_empty() && !claim.text.trim().is_empty() {
            let field = Path::ROOT.field("claims").item(index).field("attributed_to");
            report.add(Code::W16, field, &[("claim", &quoted(&claim.text))]);
        }
    }
}
