//! The first card: the title, and what kind of meeting it is, when and where.

use egui::Ui;

use super::{
    super::{section::Section, widgets},
    Form,
    field::field_ui,
    item, section_heading_ui,
};
use crate::note::Path;

/// What is asked of a meeting of several days, or one whose hours are known.
const MORE: [&str; 4] = ["last_day", "start", "end", "zone"];

/// Draws the card.
pub(super) fn meeting_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let meeting = Path::ROOT.field("meeting");
    widgets::card(ui, |ui| {
        section_heading_ui(ui, form, Section::Meeting, None);
        field_ui(ui, form, &Path::ROOT.field("title"));
        for (fields, weights) in
            [(["kind", "status", "date"], [1.4, 1.0, 1.2]), (["city", "country", "venue"], [1.0, 1.0, 1.2])]
        {
            widgets::row(ui, &weights, |ui, index| field_ui(ui, form, &meeting.field(fields[index])));
        }
        item::more_ui(ui, form, &meeting, &MORE, &mut |ui, form| {
            widgets::row(ui, &[1.2, 1.0, 1.0, 1.4], |ui, index| field_ui(ui, form, &meeting.field(MORE[index])));
        });
    });
}
