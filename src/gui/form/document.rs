//! The cards that are out of the way: the document's own details and its marking.

use egui::Ui;

use super::{
    super::{section::Section, widgets},
    Form,
    field::field_ui,
    section_heading_ui,
};
use crate::note::Path;

/// Draws the details of the document.
pub(super) fn document_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let rows: [&[&'static str]; 4] =
        [&["reference", "date"], &["originator", "author"], &["addressee", "language"], &["stage", "version"]];
    widgets::card(ui, |ui| {
        section_heading_ui(ui, form, Section::Document, None);
        for fields in rows {
            widgets::row(ui, &[1.0, 1.0], |ui, index| field_ui(ui, form, &Path::ROOT.field(fields[index])));
        }
        field_ui(ui, form, &Path::ROOT.field("copies"));
    });
}

/// Draws the marking.
pub(super) fn marking_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let marking = Path::ROOT.field("marking");
    widgets::card(ui, |ui| {
        section_heading_ui(ui, form, Section::Marking, None);
        for fields in [["scheme", "level"], ["caveat", "copy_number"]] {
            widgets::row(ui, &[1.0, 1.0], |ui, index| field_ui(ui, form, &marking.field(fields[index])));
        }
    });
}
