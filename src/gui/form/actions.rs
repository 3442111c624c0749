//! The actions: a card for each, with what is to be done, by whom and when.

use egui::Ui;

use super::{Form, field::field_ui, item};
use crate::note::Path;

/// What stands under an action when it is asked for.
const MORE: [&str; 8] = ["side", "status", "supporting", "topic", "agreement", "carried_over", "marking", "releasable"];

/// Draws the cards.
pub(super) fn actions_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("actions"), "add-action", &mut action_ui);
}

fn action_ui(ui: &mut Ui, form: &mut Form<'_>, action: &Path) {
    field_ui(ui, form, &action.field("text"));
    item::fields_ui(ui, form, action, &[("owner", 1.4), ("due", 1.0)]);
    item::more_ui(ui, form, action, &MORE, &mut |ui, form| {
        item::fields_ui(ui, form, action, &[("side", 1.4), ("status", 1.0)]);
        field_ui(ui, form, &action.field("supporting"));
        item::fields_ui(ui, form, action, &[("topic", 1.0), ("agreement", 1.0)]);
        field_ui(ui, form, &action.field("marking"));
        item::flags_ui(ui, form, action, &["carried_over", "releasable"]);
    });
}
