//! The list of pages at the side of the preview: each number with the first heading on its page, to go there. Owns how it is
//! drawn; knows no scale.

use egui::{AtomExt as _, Button, Frame, Margin, Panel, RichText, ScrollArea, Ui, vec2};

use super::State;
use crate::{
    gui::theme::{self, MEDIUM, size},
    texts::Texts,
};

/// How wide the list is, and how much of the preview it takes in between.
const WIDTH: std::ops::RangeInclusive<f32> = 136.0..=220.0;
const SHARE: f32 = 0.3;

/// Narrower than this the preview has no room for a list beside its page.
pub(super) const ROOM: f32 = 400.0;

/// Draws the list; a page that is chosen is gone to.
pub(super) fn pages_ui(ui: &mut Ui, state: &mut State, texts: &Texts) {
    let tokens = theme::tokens(ui);
    let Some(pages) = &state.pages else { return };
    let count = pages.pages.len();
    let width = (ui.available_width() * SHARE).clamp(*WIDTH.start(), *WIDTH.end());
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::same(6));
    Panel::left("page list").resizable(false).exact_size(width).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt("page list").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.spacing_mut().button_padding = vec2(size::GAP, 2.0);
            for index in 0..count {
                let heading = state.headings.get(index).map_or("", String::as_str);
                let number = (index + 1).to_string();
                let button = Button::selectable(
                    state.first_in_sight == index,
                    (
                        RichText::new(&number).font(theme::font(MEDIUM, size::LABEL)),
                        RichText::new(heading).size(size::LABEL).color(tokens.secondary).atom_shrink(true),
                        egui::Atom::grow(),
                    ),
                );
                let button = button.truncate().min_size(vec2(ui.available_width(), size::QUIET_CONTROL));
                let id = if heading.is_empty() { "preview-go-to-page" } else { "preview-go-to-heading" };
                let name = texts.with(id, &[("page", number.into()), ("heading", heading.into())]);
                let response = ui.add(button).accessible_name(&name);
                if response.on_hover_text(if heading.is_empty() { &name } else { heading }).clicked() {
                    state.jump = Some(index);
                }
            }
        });
    });
}
