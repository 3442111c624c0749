//! The quotes and the claims: what somebody said, and what somebody states.

use egui::Ui;

use super::{Form, field::field_ui, item};
use crate::note::Path;

/// Draws the cards of the quotes.
pub(super) fn quotes_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("quotes"), "add-quote", &mut quote_ui);
}

fn quote_ui(ui: &mut Ui, form: &mut Form<'_>, quote: &Path) {
    item::fields_ui(ui, form, quote, &[("speaker", 1.6), ("form", 1.0)]);
    field_ui(ui, form, &quote.field("text"));
    item::more_ui(ui, form, quote, &["source", "marking", "releasable"], &mut |ui, form| {
        item::fields_ui(ui, form, quote, &[("source", 1.6), ("marking", 1.0)]);
        item::flags_ui(ui, form, quote, &["releasable"]);
    });
}

/// Draws the cards of the claims.
pub(super) fn claims_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("claims"), "add-claim", &mut |ui, form, claim| {
        field_ui(ui, form, &claim.field("text"));
        item::fields_ui(ui, form, claim, &[("attributed_to", 1.0), ("source", 1.4)]);
    });
}
