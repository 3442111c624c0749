//! Findings: what a careful chief of staff would say about a note and its paper. Knows the note, the template and the
//! length of the paper; the day and the page count come in as arguments, the words of a finding belong to the faces.

mod finding;

use jiff::civil::Date;

use crate::{note::Note, template::Template};

pub use finding::{Code, Finding, Severity};

/// What a check is made against.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// The template of the paper.
    pub template: &'a Template,
    /// The day the check is made.
    pub as_of: Date,
    /// The length of the paper in pages, where it has been set.
    pub length: Option<f32>,
}

/// All findings on a note, in the order of the form, errors before warnings on the same field.
pub fn check(_note: &Note, _circumstances: &Circumstances<'_>) -> Vec<Finding> {
    Vec::new()
}
