//! The line of a label and what stands at its right end: how long the text is where it has a limit, and the marks of a long
//! text. They are drawn where there is room anyway, so that nothing moves when they come and go.

use egui::{Rect, Ui, pos2};

use super::{
    super::{
        command::{Action, Command},
        theme::{self, Icon, size},
        widgets,
    },
    Form, text,
};
use crate::{
    check::{length, longest, most},
    note::{Kind, Path},
};

/// From this share of the limit on it is said how long a text is.
const NEAR: f32 = 0.85;

/// The marks of a long text, from left to right.
const MARKS: [(Action, &str, Icon); 4] = [
    (Action::Bold, "mark-bold", Icon::Bold),
    (Action::Italic, "mark-italic", Icon::Italic),
    (Action::Bullets, "mark-bullets", Icon::Bullets),
    (Action::Link, "mark-link", Icon::Link),
];

/// Draws the label of a field or a list.
pub(super) fn label_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path) {
    let label = widgets::label(ui, &form.texts.field_label(path)).rect;
    // Between the field above and the one below there is as much room.
    let bottom = label.bottom() + size::LABEL_GAP - 1.0;
    let right = ui.max_rect().right();
    let place = Rect::from_min_max(pos2(label.right() + size::GAP, bottom - size::MARK.y), pos2(right, bottom));
    let field = form.state.focused.as_ref().filter(|field| path.contains(field));
    let has_keyboard = field.is_some_and(|field| ui.memory(|memory| memory.has_focus(text::field_id(field))));
    let end = marks_of_ui(ui, form, path, place).unwrap_or(right);
    let place = Rect::from_min_max(pos2(place.left(), label.top()), pos2(end, label.bottom()));
    count_ui(ui, form, path, place, has_keyboard);
}

/// Draws the marks at the right end of a place while a long text at or below `owner` has the keyboard; answers where they
/// begin.
pub(super) fn marks_of_ui(ui: &Ui, form: &mut Form<'_>, owner: &Path, place: Rect) -> Option<f32> {
    let field = form.state.focused.clone().filter(|field| owner.contains(field) && form.writable)?;
    let is_long = matches!(form.note.node(&field).map(crate::note::Node::kind), Some(Kind::Prose));
    let has_keyboard = ui.memory(|memory| memory.has_focus(text::field_id(&field)));
    (is_long && has_keyboard).then(|| marks_ui(ui, form, &field, place))
}

fn marks_ui(ui: &Ui, form: &mut Form<'_>, field: &Path, place: Rect) -> f32 {
    let mut left = place.right() - size::MARK.x * MARKS.len() as f32;
    let row = Rect::from_min_max(pos2(left, place.top()), place.max);
    form.state.marks = Some(row);
    for (action, name, icon) in MARKS {
        let at = Rect::from_min_size(pos2(left, place.top()), size::MARK);
        let name = form.name_in(name, "field", field);
        let label = form.texts.get(action.spec().label);
        let tip = match action.spec().shortcuts.first() {
            Some(keys) => format!("{label} ({})", ui.ctx().format_shortcut(keys)),
            None => label.to_owned(),
        };
        if widgets::mark_button_at(ui, at, icon, &name, &tip).clicked() {
            form.queue.push(Command::Run(action));
        }
        left += size::MARK.x;
    }
    row.left() - size::GAP
}

/// Says how long a text or list is, while one is at it; a text that comes near its limit and a list that is over it say so
/// at all times.
fn count_ui(ui: &Ui, form: &Form<'_>, path: &Path, place: Rect, has_keyboard: bool) {
    let Some((count, limit, is_near)) = measured(form, path) else { return };
    let is_over = count > limit;
    if count == 0 || !(has_keyboard || is_over || is_near) {
        return;
    }
    let tokens = theme::tokens(ui);
    let color = match () {
        () if is_over => tokens.danger,
        () if is_near => tokens.accent,
        () => tokens.secondary,
    };
    let said = form.texts.with("count-of", &[("count", count.into()), ("limit", limit.into())]);
    widgets::word_at(ui, place, &said, color);
}

/// How long a text or list is and should be at most, and whether a text comes near that.
fn measured(form: &Form<'_>, path: &Path) -> Option<(usize, usize, bool)> {
    if let Some(limit) = longest(path) {
        let count = length(&form.note.text_at(path));
        return Some((count, limit, count as f32 >= limit as f32 * NEAR));
    }
    let limit = most(path)?;
    let count = (0..form.count(path)).filter(|index| !form.is_blank(&path.item(*index))).count();
    Some((count, limit, false))
}
