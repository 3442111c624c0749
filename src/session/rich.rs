//! A paper as HTML, for the clipboard. Owns that its images say nothing beside what they show; what is written
//! stands in `html`, and what may be in the paper was decided when it was composed.

use crate::{
    html::{self, Figure},
    layout::Typesetter,
    paper::{Paper, Picture},
    prose,
};

/// A paper to be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RichText {
    /// For programs that know headings, tables and images.
    pub html: String,
    /// For all others.
    pub plain: String,
}

/// The paper as it is put on the clipboard.
pub fn rich_text_of(paper: &Paper) -> RichText {
    let mut figures = figures(paper);
    RichText { html: html::fragment(paper, &mut figures), plain: prose::unbroken_text(paper) }
}

/// Images as they may leave the house, whoever reads the paper: a mail goes on to others.
pub(super) fn figures(paper: &Paper) -> impl FnMut(&Picture) -> Option<Figure> {
    let mut typesetter = Typesetter::new();
    let setup = paper.setup;
    move |picture| {
        let (file, (width, height)) = typesetter.shown_bare(&picture.file, &setup)?;
        Some(Figure { file, size: (width.0, height.0) })
    }
}
