//! The agreements: a card for each, with its parties, and who signs it once it is signed.

use egui::Ui;

use super::{Form, field::field_ui, item};
use crate::note::Path;

/// What is asked of an agreement that is signed, and out of the way before.
const SIGNATURE: [&str; 3] = ["signatories", "signed_on", "signed_at"];

/// What stands under an agreement when it is asked for.
const MORE: [&str; 9] =
    ["level", "binding", "term", "topic", "follow_up", "witnesses", "languages", "marking", "releasable"];

/// Draws the cards.
pub(super) fn agreements_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("agreements"), "add-agreement", &mut agreement_ui);
}

fn agreement_ui(ui: &mut Ui, form: &mut Form<'_>, agreement: &Path) {
    field_ui(ui, form, &agreement.field("title"));
    item::fields_ui(ui, form, agreement, &[("kind", 1.4), ("status", 1.0)]);
    field_ui(ui, form, &agreement.field("parties"));
    let status = form.note.text_at(&agreement.field("status"));
    let is_signed = matches!(status.as_str(), "Signed" | "Ratified" | "InForce" | "Expired");
    if is_signed {
        signature_ui(ui, form, agreement);
    }
    let more: Vec<&'static str> =
        if is_signed { MORE.to_vec() } else { SIGNATURE.iter().chain(&MORE).copied().collect() };
    item::more_ui(ui, form, agreement, &more, &mut |ui, form| {
        if !is_signed {
            signature_ui(ui, form, agreement);
        }
        item::fields_ui(ui, form, agreement, &[("level", 1.0), ("binding", 1.0), ("term", 1.4)]);
        item::fields_ui(ui, form, agreement, &[("topic", 1.0), ("follow_up", 1.0)]);
        field_ui(ui, form, &agreement.field("witnesses"));
        field_ui(ui, form, &agreement.field("languages"));
        field_ui(ui, form, &agreement.field("marking"));
        item::flags_ui(ui, form, agreement, &["releasable"]);
    });
}

fn signature_ui(ui: &mut Ui, form: &mut Form<'_>, agreement: &Path) {
    item::fields_ui(ui, form, agreement, &[("signed_on", 1.0), ("signed_at", 1.0)]);
    let fields = [("name", 1.6), ("party", 1.0)];
    item::records_ui(ui, form, &agreement.field("signatories"), "add-signatory", &fields);
}
