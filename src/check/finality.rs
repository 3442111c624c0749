//! Whether a paper may pass for final. Owns the day it is judged by; the checks themselves stand beside it.

use super::{Circumstances, Flaws, Severity, check};
use crate::{note::Note, template::Template};

/// Whether a paper of that template may pass for final: the note is final and the paper has no errors.
///
/// `flaws` are what its pages could not show.
///
/// A file can be set to final by hand, and a note that is final for one paper may lack what another needs. It is judged by
/// the day it was made final, or else its own: the same note gives the same paper on every day.
pub fn passes_for_final(note: &Note, template: &Template, flaws: Flaws<'_>) -> bool {
    let day = note.freeze().and_then(|freeze| freeze.frozen_on.0).or(note.date.0);
    // A note without a day lacks what every final paper needs.
    let Some(as_of) = day.filter(|_| note.is_frozen()) else { return false };
    let findings = check(note, &Circumstances { template, as_of, length: None, flaws });
    findings.iter().all(|finding| finding.code.severity() != Severity::Error)
}
