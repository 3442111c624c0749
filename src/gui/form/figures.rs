//! The figures with their values by period, and the sources they come from.

use egui::Ui;

use super::{
    super::{section::Section, widgets},
    Form,
    field::field_ui,
    item, section_heading_ui,
    topics::{flags_ui, records_ui},
};
use crate::note::Path;

/// What stands under a figure when it is asked for.
const MORE: [&str; 5] = ["qualifier", "status", "remark", "marking", "releasable"];

/// Draws the cards of the figures.
pub(super) fn figures_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let list = Path::ROOT.field("figures");
    widgets::card(ui, |ui| {
        section_heading_ui(ui, form, Section::Figures, Some(form.count(&list)));
        widgets::remark(ui, form.texts.get("hint-figures"));
        item::rows_ui(ui, form, &list, &mut |ui, form, figure, handle| {
            item::sparing_ui(ui, form, figure, |ui, form| {
                widgets::inner_card(ui, |ui| {
                    item::header_ui(ui, form, figure, Some(handle), &form.texts.item_name(figure));
                    figure_ui(ui, form, figure);
                });
            });
        });
        item::add_button(ui, form, &list, form.texts.get("add-figure"));
    });
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
    records_ui(ui, form, &figure.field("values"), "add-value", [("period", 1.0), ("number", 1.0)]);
    let fields: &[&'static str] = if is_shown { &["scale", "unit", "source"] } else { &["scale", "unit"] };
    let weights: &[f32] = if is_shown { &[1.0, 1.0, 1.6] } else { &[1.0, 1.0] };
    widgets::row(ui, weights, |ui, index| field_ui(ui, form, &figure.field(fields[index])));
    let more: Vec<&'static str> =
        if is_shown { MORE.to_vec() } else { ["label"].iter().chain(&MORE).copied().collect() };
    item::more_ui(ui, form, figure, &more, &mut |ui, form| {
        if !is_shown {
            field_ui(ui, form, &label);
        }
        widgets::row(ui, &[1.0, 1.0, 1.0], |ui, index| {
            field_ui(ui, form, &figure.field(["qualifier", "status", "marking"][index]));
        });
        field_ui(ui, form, &figure.field("remark"));
        flags_ui(ui, form, figure, &["releasable"]);
    });
}

/// Draws the cards of the sources.
pub(super) fn sources_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let list = Path::ROOT.field("sources");
    widgets::card(ui, |ui| {
        section_heading_ui(ui, form, Section::Sources, Some(form.count(&list)));
        widgets::remark(ui, form.texts.get("hint-sources"));
        item::rows_ui(ui, form, &list, &mut |ui, form, source, handle| {
            item::sparing_ui(ui, form, source, |ui, form| {
                widgets::inner_card(ui, |ui| {
                    item::header_ui(ui, form, source, Some(handle), &form.texts.item_name(source));
                    source_ui(ui, form, source);
                });
            });
        });
        item::add_button(ui, form, &list, form.texts.get("add-source"));
    });
}

fn source_ui(ui: &mut Ui, form: &mut Form<'_>, source: &Path) {
    widgets::row(ui, &[1.0, 1.4], |ui, index| field_ui(ui, form, &source.field(["publisher", "title"][index])));
    item::more_ui(ui, form, source, &["url", "date", "accessed"], &mut |ui, form| {
        field_ui(ui, form, &source.field("url"));
        widgets::row(ui, &[1.0, 1.0], |ui, index| {
            field_ui(ui, form, &source.field(["date", "accessed"][index]));
        });
    });
}
