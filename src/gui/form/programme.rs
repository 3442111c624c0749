//! The programme of a visit and the meetings beside a larger one: a card for each item, with when, what and where.

use egui::Ui;

use super::{Form, field::field_ui, item};
use crate::note::{Edit, Path};

/// Draws the cards. A new item is on the day of the one before it.
pub(super) fn programme_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let list = Path::ROOT.field("programme");
    item::rows_ui(ui, form, &list, &mut |ui, form, row, handle| {
        item::card_ui(ui, form, row, handle, &mut programme_item_ui);
    });
    if item::add_clicked(ui, form, &list, form.texts.get("add-programme")) {
        let index = form.count(&list);
        let day = index.checked_sub(1).map(|last| form.note.text_at(&list.item(last).field("day"))).unwrap_or_default();
        let new = list.item(index);
        let edits = vec![Edit::Insert { list, index }, Edit::Set { field: new.field("day"), text: day.clone() }];
        let then = if day.is_empty() { new } else { new.field("start") };
        form.reshape(edits, Some(then));
    }
}

fn programme_item_ui(ui: &mut Ui, form: &mut Form<'_>, row: &Path) {
    item::fields_ui(ui, form, row, &[("day", 1.2), ("start", 1.0), ("end", 1.0)]);
    item::fields_ui(ui, form, row, &[("item", 1.4), ("place", 1.0)]);
    item::more_ui(ui, form, row, &["lead", "press", "dress"], &mut |ui, form| {
        item::fields_ui(ui, form, row, &[("lead", 1.2), ("press", 1.0), ("dress", 1.0)]);
    });
}

/// Draws the cards of meetings beside a larger one.
pub(super) fn bilaterals_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("bilaterals"), "add-bilateral", &mut |ui, form, row| {
        item::fields_ui(ui, form, row, &[("counterpart", 1.4), ("place", 1.0)]);
        item::fields_ui(ui, form, row, &[("day", 1.2), ("start", 1.0), ("end", 1.0)]);
        field_ui(ui, form, &row.field("subject"));
    });
}
