//! What is selected in a text field that has the keyboard or had it: a menu, a button or the palette takes the
//! keyboard from the field, and egui forgets the selection then. Owns that memory; knows no note.

use std::ops::Range;

use egui::{
    Context, Id, Response, SurrenderFocusOn, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

/// Where it is remembered what is selected in a field. Each has its own: the search of the palette has one, too.
fn slot(field: Id) -> Id {
    field.with("selection")
}

/// Takes note of what is selected in a field that was just drawn. The second button leaves a selection it is pressed on as
/// it is, so that its menu is about it.
pub(super) fn follow(field: &Response) {
    if !field.has_focus() {
        return;
    }
    let ctx = &field.ctx;
    let range = TextEditState::load(ctx, field.id).and_then(|state| state.cursor.char_range());
    let Some(range) = range.map(|range| range.as_sorted_char_range()) else { return };
    let now = range.start.0..range.end.0;
    let second = ctx.input(|input| input.pointer.secondary_down() || input.pointer.secondary_released());
    let kept = remembered(ctx, field.id).filter(|kept| second && kept.start <= now.start && now.end <= kept.end);
    match kept.filter(|kept| !kept.is_empty()) {
        Some(kept) => select(ctx, field.id, kept),
        None => remember(ctx, field.id, now),
    }
}

/// What is selected in a field, in characters; behind the last one where nothing is known.
pub(super) fn of(ctx: &Context, field: Id, text: &str) -> Range<usize> {
    let length = text.chars().count();
    let selected = remembered(ctx, field).unwrap_or(length..length);
    selected.start.min(length)..selected.end.min(length)
}

/// Selects characters of a field and gives it the keyboard.
pub(super) fn select(ctx: &Context, field: Id, selected: Range<usize>) {
    let mut state = TextEditState::load(ctx, field).unwrap_or_default();
    let range = CCursorRange::two(CCursor::new(selected.start), CCursor::new(selected.end));
    state.cursor.set_char_range(Some(range));
    state.store(ctx, field);
    ctx.memory_mut(|memory| memory.request_focus(field));
    remember(ctx, field, selected);
}

/// Draws a field that keeps the keyboard while the pointer presses what belongs to it.
pub(super) fn kept<R>(ui: &mut Ui, is_pressed: Pressed, draw: impl FnOnce(&mut Ui) -> R) -> R {
    if is_pressed == Pressed::Elsewhere {
        return draw(ui);
    }
    let before = ui.ctx().options(|options| options.input_options.surrender_focus_on);
    let set = |ui: &Ui, on| ui.ctx().options_mut(|options| options.input_options.surrender_focus_on = on);
    set(ui, SurrenderFocusOn::Never);
    let drawn = draw(ui);
    set(ui, before);
    drawn
}

/// Where the pointer is as a field is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// On what belongs to the field.
    Within,
    /// On something else.
    Elsewhere,
}

/// The bytes of a text that stand for these characters.
pub(super) fn bytes(text: &str, characters: &Range<usize>) -> Range<usize> {
    let byte = |place| text.char_indices().nth(place).map_or(text.len(), |(byte, _)| byte);
    byte(characters.start)..byte(characters.end)
}

/// The characters of a text that stand for these bytes.
pub(super) fn characters(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let start = text[..bytes.start].chars().count();
    start..start + text[bytes.clone()].chars().count()
}

fn remembered(ctx: &Context, field: Id) -> Option<Range<usize>> {
    ctx.data(|data| data.get_temp(slot(field)))
}

fn remember(ctx: &Context, field: Id, selected: Range<usize>) {
    ctx.data_mut(|data| data.insert_temp(slot(field), selected));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_and_bytes_are_told_apart() {
        let text = "aәб";
        assert_eq!(bytes(text, &(1..3)), 1..5);
        assert_eq!(characters(text, &(1..5)), 1..3);
        assert_eq!(bytes(text, &(2..9)), 3..5);
    }
}
