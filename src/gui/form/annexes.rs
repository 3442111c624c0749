//! What stands beside or behind the paper: the joint text with its languages side by side, annexes, sections of one's own.

use egui::{Align, Layout, Rect, Ui, pos2, vec2};

use super::{
    super::{theme::size, widgets},
    Form,
    field::{LabelAt, Look, cell_ui, field_in, field_ui},
    image, item, label,
};
use crate::note::{Edit, Path};

/// As many languages of a paragraph stand side by side.
const ABREAST: usize = 3;

/// How many lines a paragraph has room for at first.
const PARAGRAPH: Look = Look { label: LabelAt::Inside, lines: 4 };

/// Draws the joint text: what it is called in each language, its paragraphs, and whose copy it is.
pub(super) fn joint_text_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let title = Path::ROOT.field("joint_title");
    item::records_ui(ui, form, &title, "add-joint-title", &[("language", 1.0), ("text", 2.6)]);
    let list = Path::ROOT.field("joint_text");
    item::rows_ui(ui, form, &list, &mut |ui, form, paragraph, handle| {
        item::card_ui(ui, form, paragraph, handle, &mut paragraph_ui);
    });
    if item::add_clicked(ui, form, &list, form.texts.get("add-paragraph")) {
        add_paragraph(form, &list);
    }
    field_ui(ui, form, &Path::ROOT.field("joint_copy"));
}

/// Adds a paragraph in the languages of the one before it; the first one in the language of the note.
pub(super) fn add_paragraph(form: &mut Form<'_>, list: &Path) {
    let index = form.count(list);
    let languages: Vec<String> = match index.checked_sub(1).and_then(|before| form.note.joint_text.get(before)) {
        Some(before) => before.versions.iter().map(|version| version.language.to_string()).collect(),
        None => vec![form.note.language.to_string()],
    };
    let versions = list.item(index).field("versions");
    let mut edits = vec![Edit::Insert { list: list.clone(), index }];
    for (place, language) in languages.into_iter().enumerate() {
        edits.push(Edit::Insert { list: versions.clone(), index: place });
        edits.push(Edit::Set { field: versions.item(place).field("language"), text: language });
    }
    form.reshape(edits, Some(versions.item(0).field("text")));
}

fn paragraph_ui(ui: &mut Ui, form: &mut Form<'_>, paragraph: &Path) {
    let versions = paragraph.field("versions");
    // The texts have no labels of their own: their marks stand on the line of the heading, before its two buttons.
    let heading = ui.cursor().top() - ui.spacing().item_spacing.y;
    let right = ui.max_rect().right() - 2.0 * (size::CONTROL + 4.0) - size::GAP;
    let place =
        Rect::from_min_max(pos2(ui.max_rect().left(), heading - 3.0 - size::MARK.y), pos2(right, heading - 3.0));
    label::marks_of_ui(ui, form, paragraph, place);
    let count = form.count(&versions);
    let abreast = if widgets::is_narrow(ui) { 1 } else { count.clamp(1, ABREAST) };
    for first in (0..count).step_by(abreast) {
        widgets::columns(ui, &vec![1.0; abreast], |ui, column| {
            if first + column < count {
                version_ui(ui, form, &versions.item(first + column));
            }
        });
    }
    ui.horizontal_wrapped(|ui| {
        item::add_button(ui, form, &versions, form.texts.get("add-language"));
        field_ui(ui, form, &paragraph.field("releasable"));
    });
}

fn version_ui(ui: &mut Ui, form: &mut Form<'_>, version: &Path) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let tools = if form.writable { size::CONTROL + 4.0 } else { 0.0 };
        let width = ui.available_width() - tools;
        ui.allocate_ui_with_layout(vec2(width, size::CONTROL), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            cell_ui(ui, form, &version.field("language"));
        });
        item::tools_ui(ui, form, version);
    });
    field_in(ui, form, &version.field("text"), PARAGRAPH);
}

/// Draws the annexes.
pub(super) fn annexes_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("annexes"), "add-annex", &mut annex_ui);
}

fn annex_ui(ui: &mut Ui, form: &mut Form<'_>, annex: &Path) {
    let image = annex.field("image");
    field_ui(ui, form, &annex.field("title"));
    field_ui(ui, form, &annex.field("text"));
    field_ui(ui, form, &image);
    // What is said of an image is asked for once there is one.
    let has_image = !form.is_blank(&image);
    let of_image = |ui: &mut Ui, form: &mut Form<'_>| {
        item::fields_ui(ui, form, annex, &[("alternative", 1.4), ("caption", 1.0)]);
    };
    if has_image {
        of_image(ui, form);
    }
    let more: &[&'static str] =
        if has_image { &["marking", "releasable"] } else { &["caption", "alternative", "marking", "releasable"] };
    item::more_ui(ui, form, annex, more, &mut |ui, form| {
        if !has_image {
            of_image(ui, form);
        }
        field_ui(ui, form, &annex.field("marking"));
        item::flags_ui(ui, form, annex, &["releasable"]);
    });
    let is_only = form.note.annexes.len() == 1;
    image::take_dropped(ui, form, &image, ui.min_rect(), is_only);
}

/// Draws the sections of one's own.
pub(super) fn custom_ui(ui: &mut Ui, form: &mut Form<'_>) {
    item::cards_ui(ui, form, &Path::ROOT.field("custom_sections"), "add-custom", &mut |ui, form, section| {
        field_ui(ui, form, &section.field("title"));
        field_ui(ui, form, &section.field("text"));
    });
}
