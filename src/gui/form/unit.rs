//! The field for a unit: a word one types, or a currency from the list beside it.

use egui::{Button, Key, Margin, Popup, PopupCloseBehavior, Rect, TextEdit, Ui, pos2, vec2};

use super::{
    super::{
        theme::{self, Icon, size},
        widgets,
    },
    Form,
    choice::{self, Entry},
    field::{LabelAt, drawn, outline_ui},
    text::field_id,
};
use crate::note::Path;

/// Units that are no currencies, offered before them.
const COMMON: [&str; 6] = ["%", "t", "km", "MW", "TEU", "persons"];

/// Draws the field.
pub(super) fn unit_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, label: LabelAt) {
    let mut typed = form.note.text_at(path);
    let margin = Margin { left: size::FIELD_INSET as i8, right: size::CONTROL as i8, top: 5, bottom: 5 };
    let mut field = TextEdit::singleline(&mut typed)
        .id(field_id(path))
        .desired_width(f32::INFINITY)
        .align(egui::Align2::LEFT_CENTER)
        .margin(margin);
    if label == LabelAt::Inside {
        field = field.hint_text(form.texts.field_label(path));
    }
    let response = ui.add(field);
    let response = drawn(form, path, response);
    if response.changed() {
        form.set(path, typed.trim());
    }
    outline_ui(ui, form, path, &response);
    let corner = pos2(response.rect.right() - size::CONTROL, response.rect.top());
    let place = Rect::from_min_size(corner, vec2(size::CONTROL, response.rect.height()));
    let name = form.texts.with("unit-choose", &[("field", form.texts.field_name(path).into())]);
    let button = widgets::icon_button_at(ui, place, Icon::Down, &name);
    let just_opened = button.clicked();
    if just_opened {
        form.state.search.clear();
    }
    let was_open = choice::is_open(&button);
    let chosen = Popup::from_toggle_button_response(&button)
        .anchor(&response)
        .style(theme::menu_style)
        .width(response.rect.width().max(260.0))
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(name)
        .show(|ui| {
            let chosen = units_ui(ui, form, just_opened);
            if chosen.is_some() {
                ui.close();
                response.request_focus();
            }
            chosen
        })
        .and_then(|shown| shown.inner);
    choice::return_keyboard(was_open, &button, &response);
    if let Some(unit) = chosen {
        form.set(path, unit);
    }
}

fn units_ui(ui: &mut Ui, form: &mut Form<'_>, just_opened: bool) -> Option<String> {
    let search = TextEdit::singleline(&mut form.state.search)
        .hint_text(form.texts.get("choose-search"))
        .desired_width(f32::INFINITY)
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.add(search).accessible_name(form.texts.get("choose-search"));
    if just_opened {
        response.request_focus();
    }
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let found = found(form);
    if is_entered {
        return found.first().map(|entry| entry.value.clone());
    }
    let mut chosen = None;
    egui::ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for entry in &found {
            let detail = egui::RichText::new(&entry.detail).color(theme::tokens(ui).secondary);
            let button = Button::new((entry.text.as_str(), detail, egui::Atom::grow())).frame_when_inactive(false);
            let button = button.min_size(vec2(ui.available_width(), size::CONTROL)).truncate();
            if ui.add(button).accessible_name(format!("{} {}", entry.text, entry.detail).trim_end()).clicked() {
                chosen = Some(entry.value.clone());
            }
        }
        if found.is_empty() {
            widgets::remark(ui, form.texts.get("choose-nothing-found"));
        }
    });
    chosen
}

fn found(form: &Form<'_>) -> Vec<Entry> {
    let sought = form.state.search.trim().to_owned();
    let common = COMMON.iter().filter(|unit| unit.starts_with(sought.as_str())).map(|unit| Entry::new(*unit, *unit));
    let currencies = form.names.currencies.iter().filter(|name| name.matches(&sought));
    let currencies = currencies.map(|name| Entry { detail: name.name.clone(), ..Entry::new(&name.code, &name.code) });
    let mut found: Vec<Entry> = common.chain(currencies).collect();
    if found.is_empty() && !sought.is_empty() {
        let text = form.texts.with("choose-use", &[("text", sought.as_str().into())]);
        found.push(Entry::new(sought, text));
    }
    found
}
