//! The parts of the form beside the main five: a line each until the template asks for their fields, something is entered, one
//! goes there or opens them. Owns when a part is open, and how it looks while it is not.

use egui::{Align2, RichText, Sense, Stroke, TextStyle, TextWrapMode, Ui, WidgetText, pos2, vec2};

use super::{
    super::{
        section::Section,
        theme::{self, Icon, MEDIUM, size},
        widgets,
    },
    Form, annexes,
    state::Fold,
};
use crate::note::{Note, Path};

/// How far the words of a line stand from its left edge, behind the icon.
const WORDS_AT: f32 = 42.0;

/// How much room what stands at the end of a line has.
const END: f32 = 40.0;

/// Whether a part is open.
pub(super) fn is_open(form: &mut Form<'_>, section: Section) -> bool {
    if Section::MAIN.contains(&section) {
        return true;
    }
    if form.state.seeks_section(section) {
        form.state.fold_section(section, Fold::Shown);
    }
    if let Some(fold) = form.state.section_fold(section) {
        return fold == Fold::Shown;
    }
    let is_filled = section.filled(form.note) > 0;
    if is_filled {
        // It does not fold under the hands of someone who empties its last field.
        form.state.fold_section(section, Fold::Shown);
    }
    // A list without items would show nothing but its heading and a button: the line says the same and is quieter.
    is_filled || (form.asked.section(section) && section.list().is_none())
}

/// Draws the line of a part that is not open: a click opens it and begins its first item or field.
pub(super) fn folded_ui(ui: &mut Ui, form: &mut Form<'_>, section: Section) {
    let texts = form.texts;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::FOLDED), Sense::click());
    let name = texts.with("section-open", &[("section", texts.get(section.label()).into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &name));
    let tokens = theme::tokens(ui);
    let is_lit = response.hovered() || response.has_focus();
    if is_lit {
        ui.painter().rect_filled(rect, size::CONTROL_RADIUS, tokens.hover);
    }
    if response.has_focus() {
        let ring = Stroke::new(1.5, tokens.focus);
        ui.painter().rect_stroke(rect, size::CONTROL_RADIUS, ring, egui::StrokeKind::Inside);
    }
    let middle = rect.center().y;
    let icons = theme::font(theme::ICONS, size::ICON);
    let at = pos2(rect.left() + f32::from(size::CARD_PADDING) + 4.0, middle);
    ui.painter().text(at, Align2::CENTER_CENTER, section.icon().glyph(), icons.clone(), tokens.secondary);
    let title = RichText::new(texts.get(section.label())).font(theme::font(MEDIUM, size::BODY));
    let right = words_ui(ui, title, rect.left() + WORDS_AT, rect, tokens.text);
    words_ui(ui, RichText::new(texts.get(section.hint())), right + size::FIELD_GAP, rect, tokens.secondary);
    let end = pos2(rect.right() - f32::from(size::CARD_PADDING), middle);
    match section.filled(form.note) {
        0 => ui.painter().text(end, Align2::RIGHT_CENTER, Icon::Add.glyph(), icons, tokens.secondary),
        count => {
            let font = TextStyle::Body.resolve(ui.style());
            ui.painter().text(end, Align2::RIGHT_CENTER, count.to_string(), font, tokens.secondary)
        }
    };
    if response.clicked() {
        open(form, section);
    }
}

/// Draws words in the middle of a line, cut before its end; answers where they end.
fn words_ui(ui: &Ui, words: RichText, left: f32, line: egui::Rect, color: egui::Color32) -> f32 {
    let room = (line.right() - END - left).max(0.0);
    let galley = WidgetText::from(words).into_galley(ui, Some(TextWrapMode::Truncate), room, TextStyle::Body);
    let right = left + galley.size().x;
    ui.painter().galley(pos2(left, line.center().y - galley.size().y / 2.0), galley, color);
    right
}

fn open(form: &mut Form<'_>, section: Section) {
    form.state.fold_section(section, Fold::Shown);
    let paragraphs = Path::ROOT.field("joint_text");
    match section.list() {
        _ if section == Section::JointText && form.writable && form.count(&paragraphs) == 0 => {
            annexes::add_paragraph(form, &paragraphs);
        }
        Some(list) if form.writable && form.count(&list) == 0 => form.add(&list),
        _ => {
            if let Some(field) = section.fields().first().and_then(|field| Note::path_named(field).ok()) {
                form.state.go_to(field);
            }
        }
    }
}

/// The small button in the heading of an open part that folds it.
pub(super) fn fold_button(ui: &mut Ui, form: &mut Form<'_>, section: Section) {
    let name = form.texts.with("section-fold", &[("section", form.texts.get(section.label()).into())]);
    if widgets::icon_button(ui, Icon::Up, &name).clicked() {
        form.state.fold_section(section, Fold::Hidden);
    }
}
