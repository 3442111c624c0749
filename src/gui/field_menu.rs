//! The menu of a text field: cut, copy, paste, select all. Opens with the second button and with the keys for it (Menu,
//! Shift+F10). Owns what it does to a text; knows no note.

use egui::{Context, Id, Key, KeyboardShortcut, Modifiers, Popup, Pos2, Response, Ui, ViewportCommand};

use super::{
    selection,
    theme::{self, Icon},
    widgets,
};
use crate::texts::Texts;

/// Whether a text may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Editable {
    Yes,
    No,
}

/// The menu that is open: whose, where, and whether it was just opened with the keys.
#[derive(Clone, Copy, Debug)]
struct Open {
    field: Id,
    at: Pos2,
    by_keys: bool,
}

/// What can be done to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Cut,
    Copy,
    Paste,
    SelectAll,
}

impl Deed {
    const ALL: [Self; 4] = [Self::Cut, Self::Copy, Self::Paste, Self::SelectAll];

    const fn shown(self) -> (Icon, &'static str, Key) {
        match self {
            Self::Cut => (Icon::Cut, "edit-cut", Key::X),
            Self::Copy => (Icon::Copy, "edit-copy", Key::C),
            Self::Paste => (Icon::Paste, "edit-paste", Key::V),
            Self::SelectAll => (Icon::SelectAll, "edit-select-all", Key::A),
        }
    }
}

/// Whether the menu of a text field is open: what unfolds around that field stays open then.
pub(super) fn is_open(ctx: &Context) -> bool {
    open(ctx).is_some()
}

/// Draws the menu of a field that was just drawn, while it is open; `more` draws what else the field knows. True where
/// the text was changed.
pub(super) fn menu_ui(
    field: &Response,
    text: &mut String,
    editable: Editable,
    texts: &Texts,
    more: impl FnOnce(&mut Ui),
) -> bool {
    selection::follow(field);
    let ctx = &field.ctx;
    if let Some(new) = opened(field) {
        ctx.data_mut(|data| data.insert_temp(slot(), Some(new)));
    }
    let Some(menu) = open(ctx).filter(|menu| menu.field == field.id) else { return false };
    let mut is_open = true;
    let mut is_changed = false;
    let popup = Popup::menu(field).id(field.id.with("text menu")).open_bool(&mut is_open).at_position(menu.at);
    popup.style(theme::menu_style).accessible_name(texts.get("edit-menu")).show(|ui| {
        is_changed = deeds_ui(ui, field.id, text, editable, (texts, menu.by_keys));
        more(ui);
    });
    let next = is_open.then_some(Open { by_keys: false, ..menu });
    ctx.data_mut(|data| data.insert_temp(slot(), next));
    if !is_open && ctx.input(|input| input.key_pressed(Key::Escape)) {
        selection::select(ctx, field.id, selection::of(ctx, field.id, text));
    }
    is_changed
}

fn slot() -> Id {
    Id::unique("menu of a text field")
}

fn open(ctx: &Context) -> Option<Open> {
    ctx.data(|data| data.get_temp::<Option<Open>>(slot())).flatten()
}

/// Where a menu opens in this frame.
fn opened(field: &Response) -> Option<Open> {
    if field.secondary_clicked() {
        let at = field.ctx.input(|input| input.pointer.interact_pos());
        return Some(Open { field: field.id, at: at.unwrap_or(field.rect.left_bottom()), by_keys: false });
    }
    let is_asked = field.has_focus()
        && field.ctx.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Menu) || input.consume_key(Modifiers::SHIFT, Key::F10)
        });
    is_asked.then(|| Open { field: field.id, at: field.rect.left_bottom(), by_keys: true })
}

/// Draws what can be done; true where the text was changed.
fn deeds_ui(ui: &mut Ui, field: Id, text: &mut String, editable: Editable, (texts, by_keys): (&Texts, bool)) -> bool {
    let selected = selection::of(ui.ctx(), field, text);
    let mut is_first = by_keys;
    let mut is_changed = false;
    for deed in Deed::ALL {
        let is_possible = match deed {
            Deed::Cut => editable == Editable::Yes && !selected.is_empty(),
            Deed::Copy => !selected.is_empty(),
            Deed::Paste => editable == Editable::Yes,
            Deed::SelectAll => !text.is_empty(),
        };
        let (icon, label, key) = deed.shown();
        let keys = ui.ctx().format_shortcut(&KeyboardShortcut::new(Modifiers::COMMAND, key));
        let item = |ui: &mut Ui| widgets::menu_item(ui, icon, texts.get(label), Some(keys));
        let response = ui.add_enabled_ui(is_possible, item).inner;
        if is_possible && std::mem::take(&mut is_first) {
            response.request_focus();
        }
        if response.clicked() {
            is_changed |= done(ui.ctx(), field, text, deed);
            ui.close();
        }
    }
    is_changed
}

/// Does it, and gives the keyboard back to the field; true where the text was changed.
fn done(ctx: &Context, field: Id, text: &mut String, deed: Deed) -> bool {
    let selected = selection::of(ctx, field, text);
    let bytes = selection::bytes(text, &selected);
    match deed {
        Deed::Copy | Deed::Cut => ctx.copy_text(text[bytes.clone()].to_owned()),
        // Only the window reads the clipboard: it hands the field what stands there.
        Deed::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
        Deed::SelectAll => {}
    }
    let then = match deed {
        Deed::Cut => selected.start..selected.start,
        Deed::SelectAll => 0..text.chars().count(),
        Deed::Copy | Deed::Paste => selected,
    };
    if deed == Deed::Cut {
        text.replace_range(bytes, "");
    }
    selection::select(ctx, field, then);
    deed == Deed::Cut
}
