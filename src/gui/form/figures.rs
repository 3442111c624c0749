//! The figures with their values by period, and the sources they come from.

use egui::Ui;

use super::{super::widgets, Form, field::field_ui, item};
use crate::note::Path;

/// What stands under a figure when it is asked for.
const MORE: [&str; 10] =
    ["qualifier", "status", "chart", "from", "to", "reporter", "basis", "remark", "marking", "releasable"];

/// Draws the cards of the figures.
pub(super) fn figures_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("figures"), "add-figure", &mut figure_ui);
}

fn figure_ui(ui: &mut Ui, form: &mut Form<'_>, figure: &Path) {
    // Turnover, exports and imports say what they are; a share or a count does not.
    let measure = form.note.text_at(&figure.field("measure"));
    let label = figure.field("label");
    let speaks_for_itself = matches!(measure.as_str(), "Turnover" | "Exports" | "Imports" | "DirectInvestment");
    let is_shown = !speaks_for_itself && !measure.is_empty() || !form.is_blank(&label);
    widgets::row(ui, &[1.0, 1.4], |ui, index| match index {
        0 => field_ui(ui, form, &figure.field("measure")),
        _ if is_shown => field_ui(ui, form, &label),
        _ => field_ui(ui, form, &figure.field("source")),
    });
    values_ui(ui, form, figure);
    let fields: &[(&'static str, f32)] =
        if is_shown { &[("scale", 1.0), ("unit", 1.0), ("source", 1.6)] } else { &[("scale", 1.0), ("unit", 1.0)] };
    item::fields_ui(ui, form, figure, fields);
    let more: Vec<&'static str> =
        if is_shown { MORE.to_vec() } else { ["label"].iter().chain(&MORE).copied().collect() };
    item::more_ui(ui, form, figure, &more, &mut |ui, form| {
        if !is_shown {
            field_ui(ui, form, &label);
        }
        item::fields_ui(ui, form, figure, &[("qualifier", 1.0), ("status", 1.0), ("chart", 1.0)]);
        item::fields_ui(ui, form, figure, &[("from", 1.0), ("to", 1.0), ("reporter", 1.0), ("basis", 0.7)]);
        item::fields_ui(ui, form, figure, &[("remark", 1.6), ("marking", 1.0)]);
        item::flags_ui(ui, form, figure, &["releasable"]);
    });
}

/// Draws the values. The growth a source states is asked for with the other fields that are out of the way, and shown
/// where it is entered.
fn values_ui(ui: &mut Ui, form: &mut Form<'_>, figure: &Path) {
    let list = figure.field("values");
    let growths: Vec<Path> = (0..form.count(&list)).map(|index| list.item(index).field("growth")).collect();
    if growths.iter().any(|growth| form.state.seeks_below(growth)) {
        item::unfold(form, figure);
    }
    let has_growth = item::is_unfolded(form, figure, &[]) || growths.iter().any(|growth| !form.is_blank(growth));
    let fields: &[(&'static str, f32)] = &[("period", 1.0), ("number", 1.0), ("growth", 0.9)];
    item::records_ui(ui, form, &list, "add-value", if has_growth { fields } else { &fields[..2] });
}

/// Draws the cards of the sources.
pub(super) fn sources_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("sources"), "add-source", &mut |ui, form, source| {
        item::fields_ui(ui, form, source, &[("publisher", 1.0), ("title", 1.4)]);
        item::more_ui(ui, form, source, &["url", "date", "accessed"], &mut |ui, form| {
            field_ui(ui, form, &source.field("url"));
            item::fields_ui(ui, form, source, &[("date", 1.0), ("accessed", 1.0)]);
        });
    });
}
