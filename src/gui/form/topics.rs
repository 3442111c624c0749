//! The topics: a card for each, with what our side is going to say, or what came of it.

use egui::Ui;

use super::{Form, field::field_ui, item};
use crate::note::Path;

/// What stands under a topic when it is asked for, beside the one of points and outcome that is not in sight.
const MORE: [&str; 7] = ["background", "positions", "defensive_points", "planned", "raised", "marking", "releasable"];

/// Draws the cards.
pub(super) fn topics_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("topics"), "add-topic", &mut topic_ui);
}

fn topic_ui(ui: &mut Ui, form: &mut Form<'_>, topic: &Path) {
    item::fields_ui(ui, form, topic, &[("title", 2.2), ("treatment", 1.0)]);
    // Before a meeting one writes what to say, after it what came of it: the template knows which.
    let is_record = form.asked.field("topics.outcome") && !form.asked.field("topics.points");
    let (first, other) = if is_record { ("outcome", "points") } else { ("points", "outcome") };
    field_ui(ui, form, &topic.field(first));
    let more: Vec<&'static str> = MORE.into_iter().chain([other]).collect();
    item::more_ui(ui, form, topic, &more, &mut |ui, form| {
        field_ui(ui, form, &topic.field("background"));
        if is_record {
            field_ui(ui, form, &topic.field(other));
        }
        let positions = [("delegation", 1.0), ("text", 2.6)];
        item::records_ui(ui, form, &topic.field("positions"), "add-position", &positions);
        let answers = [("if_raised", 1.0), ("response", 1.0)];
        item::records_ui(ui, form, &topic.field("defensive_points"), "add-defensive", &answers);
        if !is_record {
            field_ui(ui, form, &topic.field(other));
        }
        item::flags_ui(ui, form, topic, &["planned", "raised", "releasable"]);
        field_ui(ui, form, &topic.field("marking"));
    });
}
