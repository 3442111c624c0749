//! Buttons, cards and rows the window is built of. Owns their shape; knows no note and no command.

use egui::{Align, Atom, Button, Color32, Frame, Layout, Margin, Response, RichText, Sense, Stroke, Ui, Vec2, vec2};

use super::theme::{self, Icon, MEDIUM, SEMIBOLD, size};

/// The one thing to do.
pub(super) fn primary_button(ui: &mut Ui, label: &str) -> Response {
    primary(ui, label, None)
}

/// The one thing to do, with an icon.
pub(super) fn primary_icon_button(ui: &mut Ui, icon: Icon, label: &str) -> Response {
    primary(ui, label, Some(icon))
}

fn primary(ui: &mut Ui, label: &str, icon: Option<Icon>) -> Response {
    let tokens = theme::tokens(ui);
    let response = ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for (widget, fill) in [
            (&mut widgets.inactive, tokens.accent),
            (&mut widgets.hovered, tokens.accent_hover),
            (&mut widgets.active, tokens.accent_hover),
        ] {
            widget.weak_bg_fill = fill;
            widget.bg_stroke = Stroke::new(1.0, fill);
            widget.fg_stroke.color = tokens.on_accent;
        }
        let text = RichText::new(label).font(theme::font(MEDIUM, size::BODY));
        let button = match icon {
            Some(icon) => Button::new((icon.text(size::ICON), text)),
            None => Button::new(text),
        };
        ui.add(button).accessible_name(label)
    });
    focus_ring(ui, &response.inner);
    response.inner
}

/// Draws a ring around what has the keyboard, where its own shape would not tell.
pub(super) fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme::tokens(ui).focus);
        let radius = size::CONTROL_RADIUS + 3;
        ui.painter().rect_stroke(response.rect.expand(3.0), radius, ring, egui::StrokeKind::Inside);
    }
}

/// A button with an icon before its label.
pub(super) fn labelled_button(ui: &mut Ui, icon: Icon, label: &str) -> Response {
    ui.add(Button::new((icon.text(size::ICON), label))).accessible_name(label)
}

/// A quiet button: an icon before its label, framed only under the pointer.
pub(super) fn quiet_button(ui: &mut Ui, icon: Icon, label: &str, name: &str) -> Response {
    let color = theme::tokens(ui).secondary;
    let text = RichText::new(label).color(color);
    let button = Button::new((icon.text(size::ICON - 2.0).color(color), text)).frame_when_inactive(false);
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(5.0, 3.0);
        ui.spacing_mut().interact_size.y = size::QUIET_CONTROL;
        ui.add(button).accessible_name(name)
    })
    .inner
}

/// A quiet button that is an icon, with its name in a tooltip.
pub(super) fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let color = theme::tokens(ui).secondary;
    icon_button_in(ui, icon, name, color)
}

/// The same in another colour.
pub(super) fn icon_button_in(ui: &mut Ui, icon: Icon, name: &str, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size::CONTROL), Sense::click());
    icon_drawn(ui, rect, response.on_hover_text(name), icon, name, color)
}

/// A quiet button that is an icon, with a tooltip that says more than its name.
pub(super) fn icon_button_told(ui: &mut Ui, icon: Icon, name: &str, told: &str) -> Response {
    let color = theme::tokens(ui).secondary;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size::CONTROL), Sense::click());
    let response = response.on_hover_text(told).on_disabled_hover_text(told);
    icon_drawn(ui, rect, response, icon, name, color)
}

/// A quiet button that is an icon, at a place: on the end of a field.
pub(super) fn icon_button_at(ui: &Ui, rect: egui::Rect, icon: Icon, name: &str) -> Response {
    let color = theme::tokens(ui).secondary;
    let response = ui.interact(rect, ui.scope_id().with(name), Sense::click());
    icon_drawn(ui, rect, response.on_hover_text(name), icon, name, color)
}

/// A quiet button that is an icon, at a place, and no stop on the way from field to field; `tip` says what it does.
pub(super) fn mark_button_at(ui: &Ui, rect: egui::Rect, icon: Icon, name: &str, tip: &str) -> Response {
    let color = theme::tokens(ui).secondary;
    let response = ui.interact(rect, ui.scope_id().with(name), Sense::CLICK).on_hover_text(tip);
    icon_painted(ui, rect, response, icon, name, color)
}

/// A word at the right end of a place, which takes no room; answers where it stands.
pub(super) fn word_at(ui: &Ui, place: egui::Rect, word: &str, color: Color32) -> egui::Rect {
    let font = egui::FontId::proportional(size::LABEL);
    let rect = ui.painter().text(place.right_center(), egui::Align2::RIGHT_CENTER, word, font, color);
    let response = ui.interact(rect, ui.scope_id().with("word at the end"), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, word));
    rect
}

fn icon_drawn(ui: &Ui, rect: egui::Rect, response: Response, icon: Icon, name: &str, color: Color32) -> Response {
    icon_painted(ui, rect, response.on_hover_text(name), icon, name, color)
}

fn icon_painted(ui: &Ui, rect: egui::Rect, response: Response, icon: Icon, name: &str, color: Color32) -> Response {
    let tokens = theme::tokens(ui);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    let ground = rect.shrink(1.0);
    if response.hovered() || response.is_pointer_button_down_on() {
        let fill = if response.is_pointer_button_down_on() { tokens.pressed } else { tokens.hover };
        ui.painter().rect_filled(ground, size::CONTROL_RADIUS, fill);
    }
    if response.has_focus() {
        let ring = Stroke::new(1.5, tokens.focus);
        ui.painter().rect_stroke(ground, size::CONTROL_RADIUS, ring, egui::StrokeKind::Inside);
    }
    let color = if response.hovered() { tokens.text } else { color };
    let icons = theme::font(theme::ICONS, size::ICON);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icon.glyph(), icons, color);
    response
}

/// A line of a menu, with its keys at the right.
pub(super) fn menu_item(ui: &mut Ui, icon: Icon, label: &str, keys: Option<String>) -> Response {
    let color = theme::tokens(ui).secondary;
    let mut button = Button::new((icon.text(size::ICON).color(color), label, Atom::grow()));
    if let Some(keys) = keys {
        button = button.right_text(RichText::new(keys).color(color).size(size::LABEL));
    }
    ui.add(button.frame_when_inactive(false)).accessible_name(label)
}

/// A card of the form.
pub(super) fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = theme::tokens(ui);
    framed(ui, tokens.card, Margin::same(size::CARD_PADDING), size::CARD_RADIUS, content)
}

/// A card within a card.
pub(super) fn inner_card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = theme::tokens(ui);
    framed(ui, tokens.inner, Margin::same(size::INNER_PADDING), egui::CornerRadius::same(8), content)
}

fn framed<R>(
    ui: &mut Ui,
    fill: Color32,
    margin: Margin,
    radius: egui::CornerRadius,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let border = Stroke::new(1.0, theme::tokens(ui).border);
    let frame = Frame::new().fill(fill).stroke(border).corner_radius(radius).inner_margin(margin);
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.with_layout(Layout::top_down(Align::Min), content).inner
        })
        .inner
}

/// Draws the answers to a question in a row, from the right. As high as they are, whatever stood there before.
pub(super) fn answers(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let row = vec2(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), content);
}

/// The heading of a card.
pub(super) fn heading(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).font(theme::font(SEMIBOLD, size::HEADING)))
}

/// The heading of an item.
pub(super) fn subheading(ui: &mut Ui, text: &str) -> Response {
    let text = RichText::new(text).font(theme::font(SEMIBOLD, size::SUBHEADING));
    ui.add(egui::Label::new(text).truncate())
}

/// The label above a field.
pub(super) fn label(ui: &mut Ui, text: &str) -> Response {
    let text = RichText::new(text).size(size::LABEL).color(theme::tokens(ui).secondary);
    ui.add(egui::Label::new(text).truncate())
}

/// A remark.
pub(super) fn remark(ui: &mut Ui, text: &str) -> Response {
    let text = RichText::new(text).color(theme::tokens(ui).secondary);
    ui.add(egui::Label::new(text).wrap())
}

/// A small remark in a colour, such as the one under a field.
pub(super) fn small_remark(ui: &mut Ui, text: &str, color: Color32) -> Response {
    ui.add(egui::Label::new(RichText::new(text).size(size::LABEL).color(color)).wrap())
}

/// Whether fields that belong together stand in a row or one above the other.
pub(super) fn is_narrow(ui: &Ui) -> bool {
    ui.available_width() < size::NARROW_FORM - 2.0 * f32::from(size::CARD_PADDING)
}

/// Draws the cells of a row side by side, each as wide as its weight says; one above the other where it is narrow.
pub(super) fn row(ui: &mut Ui, weights: &[f32], mut cell: impl FnMut(&mut Ui, usize)) {
    if is_narrow(ui) {
        for index in 0..weights.len() {
            cell(ui, index);
        }
        return;
    }
    columns(ui, weights, |ui, index| cell(ui, index));
}

/// Draws cells side by side however narrow it is.
pub(super) fn columns(ui: &mut Ui, weights: &[f32], mut cell: impl FnMut(&mut Ui, usize)) {
    let gap = size::FIELD_GAP;
    let room = ui.available_width() - gap * (weights.len().saturating_sub(1)) as f32;
    let total: f32 = weights.iter().sum();
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (index, weight) in weights.iter().enumerate() {
            let width = (room * weight / total).floor();
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP);
                cell(ui, index);
            });
        }
    });
}
