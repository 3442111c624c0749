//! The agreements: a card for each, with its parties, and who signs it once it is signed.

use egui::Ui;

use super::{
    super::{section::Section, widgets},
    Form,
    field::field_ui,
    item, section_heading_ui,
    topics::{flags_ui, records_ui},
};
use crate::note::Path;

/// What is asked of an agreement that is signed, and out of the way before.
const SIGNATURE: [&str; 3] = ["signatories", "signed_on", "signed_at"];

/// What stands under an agreement when it is asked for.
const MORE: [&str; 4] = ["level", "binding", "marking", "releasable"];

/// Draws the cards.
pub(super) fn agreements_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let list = Path::ROOT.field("agreements");
    widgets::card(ui, |ui| {
        section_heading_ui(ui, form, Section::Agreements, Some(form.count(&list)));
        widgets::remark(ui, form.texts.get("hint-agreements"));
        item::rows_ui(ui, form, &list, &mut |ui, form, agreement, handle| {
            item::sparing_ui(ui, form, agreement, |ui, form| {
                widgets::inner_card(ui, |ui| {
                    item::header_ui(ui, form, agreement, Some(handle), &form.texts.item_name(agreement));
                    agreement_ui(ui, form, agreement);
                });
            });
        });
        item::add_button(ui, form, &list, form.texts.get("add-agreement"));
    });
}

fn agreement_ui(ui: &mut Ui, form: &mut Form<'_>, agreement: &Path) {
    field_ui(ui, form, &agreement.field("title"));
    widgets::row(ui, &[1.4, 1.0], |ui, index| field_ui(ui, form, &agreement.field(["kind", "status"][index])));
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
        widgets::row(ui, &[1.0, 1.0, 1.0], |ui, index| {
            field_ui(ui, form, &agreement.field(["level", "binding", "marking"][index]));
        });
        flags_ui(ui, form, agreement, &["releasable"]);
    });
}

fn signature_ui(ui: &mut Ui, form: &mut Form<'_>, agreement: &Path) {
    widgets::row(ui, &[1.0, 1.0], |ui, index| {
        field_ui(ui, form, &agreement.field(["signed_on", "signed_at"][index]));
    });
    records_ui(ui, form, &agreement.field("signatories"), "add-signatory", [("name", 1.6), ("party", 1.0)]);
}
