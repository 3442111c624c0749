//! A note at a glance, without opening it: its first page. Owns how it comes about; knows no file.

use super::paper_of;
use crate::{
    layout::Typesetter,
    note::Note,
    pdf::{self, Extent, Properties},
    preview::{self, PageImage},
    template,
};

/// The first page of the note's own paper, at that many pixels for a point; none where it cannot be painted. Takes its time:
/// not for the thread of a window.
pub fn first_page(note: &Note, scale: f32) -> Option<PageImage> {
    let template = template::builtin(&note.template).unwrap_or_else(template::default_template);
    let paper = paper_of(note, &template);
    let pages = Typesetter::new().set(&paper);
    let bytes = pdf::export(&pages, &Properties::from(&paper), &Extent::Part(0..1)).ok()?;
    preview::raster(&bytes, 0, scale).ok()
}
