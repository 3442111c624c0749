//! The first card: the title, and what kind of meeting it is, when and where. Under it, when asked for: its hours, its
//! languages, what it is the first of, and the meeting before it.

use egui::Ui;

use super::{super::widgets, Form, field::field_ui, item};
use crate::note::Path;

/// What is out of the way: most meetings are of one day, and their hours matter to few papers.
const MORE: [&str; 11] = [
    "last_day",
    "start",
    "end",
    "zone",
    "category",
    "initiated_by",
    "interpretation",
    "languages",
    "first_of_kind",
    "first_of_kind_source",
    "previous",
];

/// Draws the fields.
pub(super) fn meeting_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let meeting = Path::ROOT.field("meeting");
    field_ui(ui, form, &Path::ROOT.field("title"));
    item::fields_ui(ui, form, &meeting, &[("kind", 1.4), ("status", 1.0), ("date", 1.2)]);
    item::fields_ui(ui, form, &meeting, &[("city", 1.0), ("country", 1.0), ("venue", 1.2)]);
    item::more_ui(ui, form, &meeting, &MORE, &mut |ui, form| {
        item::fields_ui(ui, form, &meeting, &[("last_day", 1.2), ("start", 1.0), ("end", 1.0), ("zone", 1.4)]);
        item::fields_ui(ui, form, &meeting, &[("category", 1.0), ("initiated_by", 1.0), ("interpretation", 1.0)]);
        item::fields_ui(ui, form, &meeting, &[("first_of_kind", 1.4), ("first_of_kind_source", 1.0)]);
        field_ui(ui, form, &meeting.field("languages"));
        previous_ui(ui, form, &meeting.field("previous"));
    });
}

fn previous_ui(ui: &mut Ui, form: &mut Form<'_>, previous: &Path) {
    widgets::subheading(ui, &form.texts.field_name(previous));
    item::fields_ui(ui, form, previous, &[("date", 1.0), ("place", 1.6)]);
    field_ui(ui, form, &previous.field("promised"));
    let note = form.note.text_at(&previous.field("note"));
    if !note.is_empty() {
        widgets::remark(ui, &form.texts.with("previous-note", &[("id", note.into())]));
    }
}
