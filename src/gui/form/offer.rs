//! Fields one types into that offer what is often meant in a list beside them: units with the currencies, names with the
//! people of the note. Owns what is offered; whatever is typed is taken.

use egui::{Button, Key, Margin, Popup, Rect, Response, TextEdit, Ui, pos2, vec2};

use super::{
    super::{
        command::Command,
        field_menu::{self, Editable},
        selection,
        theme::{self, Icon, size},
        widgets,
    },
    Form,
    choice::{self, Entry},
    completion,
    field::{LabelAt, Look, drawn, outline_ui},
    paste, proof,
    text::{self, Typed, field_id},
};
use crate::{
    note::{Kind, Path},
    texts::field_spec,
};

/// Units that are no currencies, offered before them.
const COMMON: [&str; 6] = ["%", "t", "km", "MW", "TEU", "persons"];

/// What a field offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    /// Units and currencies.
    Units,
    /// The people of the note.
    People,
    /// The people of the note, its delegations, and who was named in the same field of other items.
    PeopleAndOffices,
}

impl Offer {
    /// What the field at `path` offers; none where one only types.
    pub(super) fn of(path: &Path, kind: Kind) -> Option<Self> {
        if matches!(kind, Kind::Unit) {
            return Some(Self::Units);
        }
        let (record, field) = field_spec(path)?;
        match (record.name, field.name) {
            ("Quote", "speaker") | ("Signatory", "name") => Some(Self::People),
            ("Action", "owner") | ("ProgrammeItem", "lead") | ("Claim", "attributed_to") => {
                Some(Self::PeopleAndOffices)
            }
            _ => None,
        }
    }

    const fn button(self) -> &'static str {
        match self {
            Self::Units => "unit-choose",
            Self::People | Self::PeopleAndOffices => "name-choose",
        }
    }
}

/// Draws the field.
pub(super) fn offer_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, offer: Offer, label: LabelAt) {
    let has_keyboard = ui.memory(|memory| memory.has_focus(field_id(path)));
    let look = Look { label, lines: 1 };
    if let Some(pasted) = has_keyboard.then(|| paste::take(ui, form, path, Kind::Line, look)).flatten() {
        form.queue.push(Command::TakeRows(Box::new(pasted)));
    }
    let said = completion::listen(ui, form, path);
    let mut typed = Typed::new(form.note.text_at(path), form.writable);
    let margin = Margin { left: size::FIELD_INSET as i8, right: size::CONTROL as i8, top: 5, bottom: 5 };
    let mut field = TextEdit::singleline(&mut typed)
        .id(field_id(path))
        .event_filter(completion::filter(form, path))
        .desired_width(f32::INFINITY)
        .align(egui::Align2::LEFT_CENTER)
        .margin(margin);
    if label == LabelAt::Inside {
        field = field.hint_text(form.texts.field_label(path));
    }
    let pressed = text::pressed(ui, form, path);
    let response = selection::kept(ui, pressed, |ui| ui.add(field));
    let response = drawn(form, path, response);
    let mut is_changed = response.changed();
    if let Some(taken) = completion::list_ui(ui, form, path, &response, (&typed.text, said)) {
        typed.text = taken;
        is_changed = true;
    }
    is_changed |= text::menu_ui(&response, form, Kind::Line, &mut typed.text);
    if is_changed {
        // A name has spaces in it, and one is at the end while it is typed.
        let text = if offer == Offer::Units { typed.text.trim() } else { &typed.text };
        form.set(path, text);
    }
    outline_ui(ui, form, path, &response);
    let held = form.note.text_at(path);
    if proof::has_right_to_left(&held) {
        proof::proof_ui(ui, form, path, Kind::Line, &held);
    }
    if form.writable
        && let Some(chosen) = list_ui(ui, form, path, offer, &response)
    {
        form.set(path, chosen);
    }
}

/// Draws the button at the end of the field and, when it is open, the list; answers what was chosen.
fn list_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, offer: Offer, field: &Response) -> Option<String> {
    let corner = pos2(field.rect.right() - size::CONTROL, field.rect.top());
    let place = Rect::from_min_size(corner, vec2(size::CONTROL, field.rect.height()));
    let name = form.name_in(offer.button(), "field", path);
    let button = widgets::icon_button_at(ui, place, Icon::Down, &name);
    let just_opened = button.clicked();
    if just_opened {
        form.state.search.clear();
    }
    let was_open = choice::is_open(&button);
    let chosen = Popup::from_toggle_button_response(&button)
        .anchor(field)
        .style(theme::menu_style)
        .width(field.rect.width().max(260.0))
        .gap(4.0)
        .close_behavior(choice::closing(ui.ctx()))
        .accessible_name(&*name)
        .show(|ui| {
            let chosen = offers_ui(ui, form, path, offer, just_opened);
            if chosen.is_some() {
                ui.close();
                field.request_focus();
            }
            chosen
        })
        .and_then(|shown| shown.inner);
    choice::return_keyboard(was_open, &button, field);
    chosen
}

fn offers_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, offer: Offer, just_opened: bool) -> Option<String> {
    let search = TextEdit::singleline(&mut form.state.search)
        .hint_text(form.texts.get("choose-search"))
        .desired_width(f32::INFINITY)
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.add(search).accessible_name(form.texts.get("choose-search"));
    if just_opened {
        response.request_focus();
    }
    field_menu::menu_ui(&response, &mut form.state.search, Editable::Yes, form.texts, |_| {});
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let found = found(form, path, offer);
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

/// What is offered for the search; what is sought itself, where nothing else is found.
fn found(form: &Form<'_>, path: &Path, offer: Offer) -> Vec<Entry> {
    let sought = form.state.search.trim().to_owned();
    let mut found = match offer {
        Offer::Units => units(form, &sought),
        Offer::People => matching(people(form), &sought),
        Offer::PeopleAndOffices => {
            let mut names = people(form);
            let offices = choice::delegations(form).into_iter().map(|side| side.text).chain(named_beside(form, path));
            for office in offices {
                if names.iter().all(|entry| entry.value != office) {
                    names.push(Entry::new(office.as_str(), office.as_str()));
                }
            }
            matching(names, &sought)
        }
    };
    if found.is_empty() && !sought.is_empty() {
        let text = form.texts.with("choose-use", &[("text", sought.as_str().into())]);
        found.push(Entry::new(sought, text));
    }
    found
}

fn units(form: &Form<'_>, sought: &str) -> Vec<Entry> {
    let common = COMMON.iter().filter(|unit| unit.starts_with(sought)).map(|unit| Entry::new(*unit, *unit));
    let currencies = form.names.currencies.iter().filter(|name| name.matches(sought));
    let currencies = currencies.map(|name| Entry { detail: name.name.clone(), ..Entry::new(&name.code, &name.code) });
    common.chain(currencies).collect()
}

/// The people of the note with their delegations.
fn people(form: &Form<'_>) -> Vec<Entry> {
    let members = form.note.participants.iter().flat_map(|side| side.members.iter().map(move |member| (side, member)));
    let named = members.filter(|(_, member)| !member.name.is_empty());
    named
        .map(|(side, member)| Entry { detail: side.name.to_string(), ..Entry::new(&*member.name, &*member.name) })
        .collect()
}

/// Who is named in the same field of other items.
fn named_beside(form: &Form<'_>, path: &Path) -> Vec<String> {
    let Some((list, index)) = super::innermost_item(path) else { return Vec::new() };
    let Some((_, field)) = field_spec(path) else { return Vec::new() };
    let others = (0..form.count(&list)).filter(|other| *other != index);
    let names = others.map(|other| form.note.text_at(&list.item(other).field(field.name)));
    names.filter(|name| !name.is_empty()).collect()
}

fn matching(entries: Vec<Entry>, sought: &str) -> Vec<Entry> {
    let sought = sought.to_lowercase();
    entries.into_iter().filter(|entry| entry.text.to_lowercase().contains(&sought)).collect()
}
