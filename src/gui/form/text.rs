//! Fields one types into: lines, long texts, dates, numbers, periods. Owns what happens to a text that cannot be read, or
//! can be read in two ways: it stays as it was typed, and the note holds nothing until it is clear.

use std::{any::TypeId, ops::Range};

use egui::{
    Event, EventFilter, Key, KeyboardShortcut, Margin, Modifiers, Response, TextBuffer, TextEdit, Ui, text::CharIndex,
};

use super::{
    super::{
        command::{Action, Command},
        field_menu::{self, Editable},
        notation::Reading,
        selection::{self, Pressed},
        theme::{self, size},
        widgets,
        writing::markup::{self, Passage},
    },
    Form, calendar, completion,
    field::{LabelAt, Look, drawn, outline_ui},
    paste, proof,
    state::Draft,
};
use crate::note::{Kind, Path};

/// The text in a field. Where the note may not be changed it can still be selected and copied.
pub(super) struct Typed {
    pub(super) text: String,
    writable: bool,
}

impl Typed {
    pub(super) const fn new(text: String, writable: bool) -> Self {
        Self { text, writable }
    }
}

impl TextBuffer for Typed {
    fn is_mutable(&self) -> bool {
        self.writable
    }

    fn as_str(&self) -> &str {
        &self.text
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        if self.writable { self.text.insert_text(text, char_index) } else { 0 }
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        if self.writable {
            self.text.delete_char_range(char_range);
        }
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Self>()
    }
}

/// Draws what stands in a field that is chosen and not typed, where the note may not be changed.
pub(super) fn fixed_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, shown: &str, label: LabelAt) {
    let mut typed = Typed::new(shown.to_owned(), false);
    let field = line(&mut typed, form, path, label);
    let response = ui.add(field);
    let response = drawn(form, path, response);
    menu_ui(&response, form, Kind::Line, &mut typed.text);
    outline_ui(ui, form, path, &response);
}

/// Draws a field one types into.
pub(super) fn text_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, kind: Kind, look: Look) {
    let held = form.note.text_at(path);
    let text = match form.state.draft(path, &held) {
        Some(draft) => draft.typed.clone(),
        None => form.notation.write(kind, &held, form.texts),
    };
    let has_keyboard = ui.memory(|memory| memory.has_focus(field_id(path)));
    if let Some(pasted) = has_keyboard.then(|| paste::take(ui, form, path, kind, look)).flatten() {
        form.queue.push(Command::TakeRows(Box::new(pasted)));
    }
    let set = proof::has_right_to_left(&text).then(|| text.clone());
    let mut typed = Typed::new(text, form.writable);
    let is_long = matches!(kind, Kind::Prose);
    let mut is_changed = is_long && list_goes_on(ui, form, path, &mut typed, look);
    let said = completion::listen(ui, form, path);
    let pressed = pressed(ui, form, path);
    let response = selection::kept(ui, pressed, |ui| match kind {
        Kind::Prose => prose_ui(ui, form, path, &mut typed, look),
        Kind::Date | Kind::Due => calendar::date_ui(ui, form, path, &mut typed, &held),
        _ => {
            let field = line(&mut typed, form, path, look.label);
            ui.add(field)
        }
    });
    let response = drawn(form, path, response);
    is_changed |= response.changed();
    if let Some(taken) = completion::list_ui(ui, form, path, &response, (&typed.text, said)) {
        typed.text = taken;
        is_changed = true;
    }
    is_changed |= menu_ui(&response, form, kind, &mut typed.text);
    if is_changed {
        take(form, path, kind, typed.text, &held);
    }
    let is_enter = ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.any());
    if is_enter && (response.has_focus() || response.lost_focus()) {
        form.state.enter(path);
    }
    if response.lost_focus() {
        form.state.settle_draft(path);
    }
    outline_ui(ui, form, path, &response);
    let held = form.note.text_at(path);
    if form.state.draft(path, &held).is_some_and(|draft| !draft.readable) {
        unread_ui(ui, form, path, kind, &response);
    }
    if let Some(set) = set {
        proof::proof_ui(ui, form, path, kind, &set);
    }
}

/// A field for one line.
fn line<'t>(typed: &'t mut Typed, form: &Form<'_>, path: &Path, label: LabelAt) -> TextEdit<'t> {
    // A post or a title is often longer than its field: the text wraps, and Enter breaks no line.
    let field = TextEdit::multiline(typed)
        .id(field_id(path))
        .desired_width(f32::INFINITY)
        .desired_rows(1)
        .return_key(None)
        .event_filter(completion::filter(form, path))
        .align(egui::Align2::LEFT_CENTER)
        .margin(Margin::symmetric(size::FIELD_INSET as i8, 5));
    match label {
        LabelAt::Above => field,
        LabelAt::Inside => field.hint_text(form.texts.field_label(path)),
    }
}

/// The id of a field's widget.
pub(in crate::gui) fn field_id(path: &Path) -> egui::Id {
    egui::Id::unique(("field", path.to_string()))
}

fn prose_ui(ui: &mut Ui, form: &Form<'_>, path: &Path, typed: &mut Typed, look: Look) -> Response {
    let mut field = TextEdit::multiline(typed)
        .id(field_id(path))
        .desired_width(f32::INFINITY)
        .desired_rows(look.lines)
        .margin(Margin::symmetric(size::FIELD_INSET as i8, 6));
    if look.label == LabelAt::Inside {
        // In a row of a list Enter goes to the next row.
        field = field
            .hint_text(form.texts.field_label(path))
            .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
            .event_filter(EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() });
    }
    ui.add(field)
}

/// Takes what was typed: into the note where it is clear, as a draft where it is not.
fn take(form: &mut Form<'_>, path: &Path, kind: Kind, typed: String, held: &str) {
    let is_plain = matches!(kind, Kind::Line | Kind::Prose | Kind::Key | Kind::Id | Kind::Unit | Kind::Zone);
    if is_plain {
        form.set(path, typed);
        return;
    }
    let (value, readable) = match form.notation.read(kind, &typed, form.texts) {
        Reading::One(value) => (value, true),
        Reading::Several(_) | Reading::Unreadable => (String::new(), false),
    };
    form.state.keep_draft(path, Draft { typed, held: value.clone(), readable });
    if value != held {
        form.set(path, value);
    }
}

/// What to do about a text that is not part of the note.
fn unread_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, kind: Kind, response: &Response) {
    let held = form.note.text_at(path);
    let Some(typed) = form.state.draft(path, &held).map(|draft| draft.typed.clone()) else { return };
    match form.notation.read(kind, &typed, form.texts) {
        Reading::Several(readings) => readings_ui(ui, form, path, &typed, &readings),
        // While one is still typing nothing is wrong yet.
        Reading::Unreadable if !response.has_focus() => {
            let (id, example) = match kind {
                Kind::Date | Kind::Due => ("unreadable-date", "2025-04-18"),
                Kind::Decimal => ("unreadable-decimal", "1250.5"),
                Kind::Period => ("unreadable-period", "2024"),
                Kind::Time => ("unreadable-time", "14:30"),
                _ => ("unreadable-count", "2"),
            };
            let example = form.notation.write(kind, example, form.texts);
            let text = form.texts.with(id, &[("example", example.into())]);
            widgets::small_remark(ui, &text, theme::tokens(ui).danger);
        }
        _ => {}
    }
}

/// Offers the readings of a text of two meanings.
fn readings_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, typed: &str, readings: &[(String, String)]) {
    let question = form.texts.with("reading-two", &[("text", typed.into())]);
    widgets::small_remark(ui, &question, theme::tokens(ui).warning);
    let field = form.texts.field_name(path);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (value, shown) in readings {
            let values = [("field", field.as_str().into()), ("reading", shown.as_str().into())];
            let name = form.texts.with("reading-choose", &values);
            if ui.button(shown).accessible_name(name).clicked() {
                form.state.drop_draft(path);
                form.set(path, value);
            }
        }
    });
}

/// The menu of a field; true where it changed the text.
pub(super) fn menu_ui(response: &Response, form: &mut Form<'_>, kind: Kind, text: &mut String) -> bool {
    let editable = if form.writable { Editable::Yes } else { Editable::No };
    let texts = form.texts;
    let queue = &mut *form.queue;
    let is_long = matches!(kind, Kind::Prose);
    field_menu::menu_ui(response, text, editable, texts, |ui| {
        if editable == Editable::No {
            return;
        }
        let marks: &[Action] =
            if is_long { &[Action::Bold, Action::Italic, Action::Bullets, Action::Link] } else { &[] };
        for group in [&[Action::Undo, Action::Redo], marks].into_iter().filter(|group| !group.is_empty()) {
            ui.separator();
            for action in group {
                let spec = action.spec();
                let keys = spec.shortcuts.first().map(|keys| ui.ctx().format_shortcut(keys));
                if widgets::menu_item(ui, spec.icon, texts.get(spec.label), keys).clicked() {
                    queue.push(Command::Run(*action));
                    ui.close();
                }
            }
        }
    })
}

/// Begins the next item where Enter is pressed in a list of a long text, or ends the list; true where it did.
fn list_goes_on(ui: &Ui, form: &Form<'_>, path: &Path, typed: &mut Typed, look: Look) -> bool {
    let id = field_id(path);
    let break_keys = if look.label == LabelAt::Inside { Modifiers::SHIFT } else { Modifiers::NONE };
    let is_break = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if *modifiers == break_keys);
    if !form.writable
        || !ui.memory(|memory| memory.has_focus(id))
        || !ui.input(|input| input.events.iter().any(is_break))
    {
        return false;
    }
    let selected = selection::bytes(&typed.text, &selection::of(ui.ctx(), id, &typed.text));
    let Some(next) = markup::continued(&Passage { text: typed.text.clone(), selection: selected }) else {
        return false;
    };
    ui.input_mut(|input| input.events.retain(|event| !is_break(event)));
    let caret = selection::characters(&next.text, &next.selection);
    typed.text = next.text;
    selection::select(ui.ctx(), id, caret);
    true
}

/// Where the pointer is: on what belongs to the field, or elsewhere.
pub(super) fn pressed(ui: &Ui, form: &Form<'_>, path: &Path) -> Pressed {
    let at = ui.ctx().pointer_interact_pos();
    let is_on_marks = form.state.marks.zip(at).is_some_and(|(marks, at)| marks.contains(at));
    if is_on_marks || completion::is_under_pointer(ui, form, path, field_id(path)) {
        Pressed::Within
    } else {
        Pressed::Elsewhere
    }
}
