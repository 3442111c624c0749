//! The field for a day, or for words that stand for one, with a calendar that unfolds below it.

use egui::{
    Align, AtomExt as _, Button, Layout, Margin, Popup, PopupCloseBehavior, Rect, Response, RichText, TextEdit, Ui,
    Vec2, pos2, vec2,
};
use jiff::{ToSpan as _, civil::Date};

use super::{
    super::{
        notation::write_date,
        theme::{self, Icon, MEDIUM, size},
        widgets,
    },
    Form, choice,
    text::{Typed, field_id},
};
use crate::note::Path;

/// The side of a day in the calendar.
const DAY: f32 = 32.0;

/// Draws the field and, when it is open, the calendar.
pub(super) fn date_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, typed: &mut Typed, held: &str) -> Response {
    let margin = Margin { left: size::FIELD_INSET as i8, right: size::CONTROL as i8, top: 5, bottom: 5 };
    let field = TextEdit::singleline(typed)
        .id(field_id(path))
        .desired_width(f32::INFINITY)
        .align(egui::Align2::LEFT_CENTER)
        .margin(margin);
    let response = ui.add(field);
    if !form.writable {
        return response;
    }
    let corner = pos2(response.rect.right() - size::CONTROL, response.rect.top());
    let place = Rect::from_min_size(corner, vec2(size::CONTROL, response.rect.height()));
    let name = form.name_in("date-choose", "field", path);
    let button = widgets::icon_button_at(ui, place, Icon::Calendar, &name);
    let day: Option<Date> = held.parse().ok();
    if button.clicked() {
        form.state.calendar = Some((path.clone(), first_of_month(day.unwrap_or(form.today))));
    }
    let was_open = choice::is_open(&button);
    Popup::from_toggle_button_response(&button)
        .anchor(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(4.0)
        .accessible_name(&*name)
        .show(|ui| {
            if let Some(chosen) = calendar_ui(ui, form, path, day) {
                form.state.drop_draft(path);
                form.set(path, chosen);
                ui.close();
            }
        });
    choice::return_keyboard(was_open, &button, &response);
    response
}

/// The month with its days; the day that was chosen as a note holds it, empty for none.
fn calendar_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, day: Option<Date>) -> Option<String> {
    let shown = match &form.state.calendar {
        Some((field, month)) if field == path => *month,
        _ => first_of_month(day.unwrap_or(form.today)),
    };
    ui.set_width(7.0 * DAY);
    ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
    if let Some(month) = month_bar_ui(ui, form, shown) {
        form.state.calendar = Some((path.clone(), month));
    }
    weekdays_ui(ui, form);
    let mut chosen = days_ui(ui, form, shown, day);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if ui.button(form.texts.get("date-today")).clicked() {
            chosen = Some(form.today.to_string());
        }
        if day.is_some() && ui.button(form.texts.get("date-clear")).clicked() {
            chosen = Some(String::new());
        }
    });
    chosen
}

fn month_bar_ui(ui: &mut Ui, form: &Form<'_>, shown: Date) -> Option<Date> {
    let mut month = None;
    ui.horizontal(|ui| {
        if widgets::icon_button(ui, Icon::Left, form.texts.get("date-previous")).clicked() {
            month = shown.checked_sub(1.month()).ok();
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::icon_button(ui, Icon::Right, form.texts.get("date-next")).clicked() {
                month = shown.checked_add(1.month()).ok();
            }
            let title = format!("{} {}", form.texts.get(&format!("month-{}", shown.month())), shown.year());
            ui.centered_and_justified(|ui| ui.label(RichText::new(title).font(theme::font(MEDIUM, size::BODY))));
        });
    });
    month
}

fn weekdays_ui(ui: &mut Ui, form: &Form<'_>) {
    ui.horizontal(|ui| {
        for day in 1..=7 {
            let name = RichText::new(form.texts.get(&format!("weekday-{day}"))).size(size::LABEL);
            let name = egui::Label::new(name.color(theme::tokens(ui).secondary));
            ui.add_sized(vec2(DAY, 20.0), name);
        }
    });
}

fn days_ui(ui: &mut Ui, form: &Form<'_>, shown: Date, day: Option<Date>) -> Option<String> {
    let before = i64::from(shown.weekday().to_monday_zero_offset());
    let mut chosen = None;
    // Six weeks hold every month, and the calendar keeps its height from one month to the next.
    for week in 0..6 {
        ui.horizontal(|ui| {
            for weekday in 0..7 {
                let Ok(date) = shown.checked_add((week * 7 + weekday - before).days()) else { continue };
                if day_ui(ui, form, date, shown.month() == date.month(), day == Some(date)).clicked() {
                    chosen = Some(date.to_string());
                }
            }
        });
    }
    chosen
}

fn day_ui(ui: &mut Ui, form: &Form<'_>, date: Date, in_month: bool, chosen: bool) -> Response {
    let tokens = theme::tokens(ui);
    let color = match (chosen, in_month) {
        (true, _) => tokens.on_accent,
        (false, true) => tokens.text,
        (false, false) => tokens.secondary,
    };
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::ZERO;
        let text = RichText::new(date.day().to_string()).color(color);
        let glyph = text.atom_align(egui::Align2::CENTER_CENTER);
        let mut button = Button::new(glyph).min_size(vec2(DAY, 28.0)).frame_when_inactive(chosen || date == form.today);
        if chosen {
            button = button.fill(tokens.accent);
        }
        ui.add(button).accessible_name(write_date(date, form.texts))
    })
    .inner
}

fn first_of_month(day: Date) -> Date {
    day.first_of_month()
}
