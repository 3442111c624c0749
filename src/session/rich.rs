//! A paper as HTML: for the clipboard, and as a file. Owns that its images say nothing beside what they show; what is written
//! stands in `html`, and what may be in the paper was decided when it was composed.

use std::path::Path;

use super::export::ExportError;
use crate::{
    html::{self, Figure},
    layout::Typesetter,
    paper::{Paper, Picture},
    store::{self, Folders, Replace},
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
    RichText { html: html::fragment(paper, &mut figures), plain: html::plain(paper) }
}

/// Writes the paper as one HTML file. It carries no note.
///
/// # Errors
/// When the file may not be replaced, or the disk refuses it.
pub fn export_html_to(path: &Path, paper: &Paper, replace: Replace, folders: &Folders) -> Result<(), ExportError> {
    let page = html::page(paper, &mut figures(paper));
    let is_ours = |old: &[u8]| html::paper_id(old).is_some_and(|id| id == paper.id);
    store::write_file(path, page.as_bytes(), replace, is_ours, folders)?;
    Ok(())
}

/// Images as they may leave the house, whoever reads the paper: a mail goes on to others.
fn figures(paper: &Paper) -> impl FnMut(&Picture) -> Option<Figure> {
    let mut typesetter = Typesetter::new();
    let setup = paper.setup;
    move |picture| {
        let (file, (width, height)) = typesetter.shown_bare(&picture.file, &setup)?;
        Some(Figure { file, size: (width.0, height.0) })
    }
}
