//! The document's own details, its way through the house, and its marking.

use egui::Ui;

use super::{
    super::{section::Section, widgets},
    Form, choice,
    field::field_ui,
    item,
};
use crate::note::{Freeze, Path};

/// What stands under the details when it is asked for.
const MORE: [&str; 5] = ["stage", "version", "template", "copies", "freezes"];

/// Draws the details of the document.
pub(super) fn document_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let root = Path::ROOT;
    item::fields_ui(ui, form, &root, &[("reference", 1.0), ("date", 1.0)]);
    item::fields_ui(ui, form, &root, &[("originator", 1.0), ("author", 1.0)]);
    item::fields_ui(ui, form, &root, &[("addressee", 1.0), ("language", 1.0)]);
    let fields = MORE.map(|field| root.field(field));
    let name = form.texts.get(Section::Document.label());
    item::More { key: &root.field("stage"), name, fields: &fields }.show(ui, form, &mut |ui, form| {
        widgets::row(ui, &[1.0, 0.6, 1.4], |ui, index| match index {
            0 => field_ui(ui, form, &root.field("stage")),
            1 => field_ui(ui, form, &root.field("version")),
            _ => choice::template_ui(ui, form, &root.field("template")),
        });
        field_ui(ui, form, &root.field("copies"));
        origin_ui(ui, form);
    });
}

/// Says what the program itself wrote down: when the note was final, and what it was made from.
fn origin_ui(ui: &mut Ui, form: &Form<'_>) {
    for freeze in form.note.freezes.iter() {
        widgets::remark(ui, &frozen(form, freeze));
    }
    if !form.note.derived_from.is_empty() {
        let id = form.note.derived_from.to_string();
        widgets::remark(ui, &form.texts.with("derived-from", &[("id", id.into())]));
    }
}

/// The sentence about a time in which the note was final.
fn frozen(form: &Form<'_>, freeze: &Freeze) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| super::super::notation::write_date(day, form.texts));
    // Fluent tells a value that is missing by its name.
    let known = |text: Option<String>| text.filter(|text| !text.is_empty()).unwrap_or_else(|| "unknown".to_owned());
    let by = |name: &str| known(Some(name.to_owned())).into();
    let values = [("by", by(&freeze.frozen_by)), ("day", known(day(freeze.frozen_on.0)).into())];
    let made = form.texts.with("freeze-final", &values);
    if freeze.reopened_by.is_empty() && freeze.reopened_on.is_none() {
        return made;
    }
    let values = [("by", by(&freeze.reopened_by)), ("day", known(day(freeze.reopened_on.0)).into())];
    format!("{made} {}", form.texts.with("freeze-reopened", &values))
}

/// Draws the steps on the way through the house.
pub(super) fn clearances_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("clearances"), "add-clearance", &mut |ui, form, clearance| {
        item::fields_ui(ui, form, clearance, &[("step", 1.0), ("name", 1.4), ("status", 1.0)]);
        item::more_ui(ui, form, clearance, &["post", "date"], &mut |ui, form| {
            item::fields_ui(ui, form, clearance, &[("post", 1.4), ("date", 1.0)]);
        });
    });
}

/// Draws the marking.
pub(super) fn marking_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let marking = Path::ROOT.field("marking");
    item::fields_ui(ui, form, &marking, &[("scheme", 1.0), ("level", 1.0)]);
    item::more_ui(ui, form, &marking, &["caveat", "copy_number", "review_date"], &mut |ui, form| {
        item::fields_ui(ui, form, &marking, &[("caveat", 1.4), ("copy_number", 1.0), ("review_date", 1.2)]);
    });
}
