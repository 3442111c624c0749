//! The card of the texts a brief begins and ends with: one line until someone wants them.

use egui::Ui;

use super::{
    super::{section::Section, widgets},
    Form,
    field::field_ui,
    leaves, section_heading_ui,
    state::Fold,
};
use crate::note::Path;

/// Draws the card.
pub(super) fn brief_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let texts = Path::ROOT.field("texts");
    let fields = [
        texts.field("purpose"),
        texts.field("why_now"),
        Path::ROOT.field("objectives"),
        texts.field("top_lines"),
        texts.field("sensitivities"),
        Path::ROOT.field("press_lines"),
    ];
    if fields.iter().any(|field| form.state.seeks_below(field)) {
        form.state.fold(&texts, Fold::Shown);
    }
    let is_used = fields.iter().any(|field| !form.is_blank(field));
    widgets::card(ui, |ui| {
        section_heading_ui(ui, form, Section::Brief, None);
        widgets::remark(ui, form.texts.get("hint-brief"));
        if is_used || form.state.is_unfolded(&texts) {
            for field in &fields {
                field_ui(ui, form, field);
            }
        } else if widgets::labelled_button(ui, leaves::ADD, form.texts.get("add-brief")).clicked() {
            form.state.fold(&texts, Fold::Shown);
            form.state.go_to(fields[0].clone());
        }
    });
}
