//! The topics: a card for each, with what our side is going to say.

use egui::Ui;

use super::{
    super::{section::Section, widgets},
    Form,
    field::field_ui,
    item, section_heading_ui,
};
use crate::note::Path;

/// What stands under a topic when it is asked for.
const MORE: [&str; 8] =
    ["background", "positions", "defensive_points", "outcome", "planned", "raised", "marking", "releasable"];

/// Draws the cards.
pub(super) fn topics_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let list = Path::ROOT.field("topics");
    widgets::card(ui, |ui| {
        section_heading_ui(ui, form, Section::Topics, Some(form.count(&list)));
        widgets::remark(ui, form.texts.get("hint-topics"));
        item::rows_ui(ui, form, &list, &mut |ui, form, topic, handle| {
            item::sparing_ui(ui, form, topic, |ui, form| {
                widgets::inner_card(ui, |ui| {
                    item::header_ui(ui, form, topic, Some(handle), &form.texts.item_name(topic));
                    topic_ui(ui, form, topic);
                });
            });
        });
        item::add_button(ui, form, &list, form.texts.get("add-topic"));
    });
}

fn topic_ui(ui: &mut Ui, form: &mut Form<'_>, topic: &Path) {
    widgets::row(ui, &[2.2, 1.0], |ui, index| field_ui(ui, form, &topic.field(["title", "treatment"][index])));
    field_ui(ui, form, &topic.field("points"));
    item::more_ui(ui, form, topic, &MORE, &mut |ui, form| {
        field_ui(ui, form, &topic.field("background"));
        records_ui(ui, form, &topic.field("positions"), "add-position", [("delegation", 1.0), ("text", 2.6)]);
        records_ui(
            ui,
            form,
            &topic.field("defensive_points"),
            "add-defensive",
            [("if_raised", 1.0), ("response", 1.0)],
        );
        field_ui(ui, form, &topic.field("outcome"));
        flags_ui(ui, form, topic, &["planned", "raised", "releasable"]);
        field_ui(ui, form, &topic.field("marking"));
    });
}

/// Draws a list of records of two fields, one to a row.
pub(super) fn records_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    list: &Path,
    add: &'static str,
    fields: [(&'static str, f32); 2],
) {
    widgets::label(ui, &form.texts.field_label(list));
    item::rows_ui(ui, form, list, &mut |ui, form, row, handle| {
        item::row_ui(ui, form, row, handle, &mut |ui, form| {
            widgets::row(ui, &fields.map(|(_, weight)| weight), |ui, index| {
                super::field::cell_ui(ui, form, &row.field(fields[index].0));
            });
        });
    });
    item::add_button(ui, form, list, form.texts.get(add));
}

/// Draws flags side by side.
pub(super) fn flags_ui(ui: &mut Ui, form: &mut Form<'_>, record: &Path, flags: &[&'static str]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 18.0;
        for flag in flags {
            field_ui(ui, form, &record.field(flag));
        }
    });
}
