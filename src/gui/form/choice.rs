//! Fields one chooses from a list: kinds, countries, languages, time zones, markings, and items of the note. Owns the list
//! that unfolds below the field and the search in long ones.

use egui::{
    Atom, AtomExt as _, Button, EventFilter, Key, Popup, PopupCloseBehavior, Response, RichText, ScrollArea, TextEdit,
    Ui, accesskit::Role, vec2,
};

use super::{
    super::{
        field_menu::{self, Editable},
        theme::{self, Icon, size},
        widgets,
    },
    Form,
    field::{LabelAt, choice_text, drawn, outline_ui},
    text,
};
use crate::{
    note::{Edit, Kind, Path, Step, shortened},
    template::{self, Template},
};

/// The longest title of an item in a list, in characters.
const LONGEST_TITLE: usize = 120;

/// From this many on a list has a search.
const SEARCHED: usize = 13;

/// The value that stands for a source to be added.
const NEW_SOURCE: &str = "\u{0}new source";

/// What the value of an item that has no key yet begins with; its place in its list follows.
const KEYLESS: char = '\u{0}';

/// A line of a list.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// What the note holds when it is chosen.
    pub(super) value: String,
    /// What is read.
    pub(super) text: String,
    /// What stands behind it, such as a code.
    pub(super) detail: String,
}

impl Entry {
    pub(super) fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: value.into(), text: text.into(), detail: String::new() }
    }
}

/// Draws a choice of names.
pub(super) fn choice_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, names: &'static [&'static str], label: LabelAt) {
    let held = form.note.text_at(path);
    let shown = if held.is_empty() { String::new() } else { choice_text(form, path, &held) };
    let entries = |form: &Form<'_>| names.iter().map(|name| Entry::new(*name, choice_text(form, path, name))).collect();
    if let Some(value) = combo_ui(ui, form, path, &shown, label, &entries) {
        form.set(path, value);
    }
}

/// Draws a choice from a list of names or of the note's own items.
pub(super) fn list_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, kind: Kind, label: LabelAt) {
    let held = form.note.text_at(path);
    let shown = shown(form, kind, &held);
    let entries = |form: &Form<'_>| entries(form, kind);
    if let Some(value) = combo_ui(ui, form, path, &shown, label, &entries) {
        chosen(form, path, kind, &value);
    }
}

/// Whether any words may stand as a level of the note's marking scheme.
pub(super) fn is_level_free(form: &Form<'_>) -> bool {
    template::marking(&form.note.marking.scheme).is_some_and(|scheme| scheme.free)
}

fn level_text(scheme: &str, level: &str, language: &str) -> String {
    template::marking(scheme).map_or(level, |scheme| scheme.text(level, language)).to_owned()
}

/// What is read of the value a field holds.
pub(super) fn shown(form: &Form<'_>, kind: Kind, held: &str) -> String {
    if held.is_empty() {
        return String::new();
    }
    let name = match kind {
        Kind::Country => form.names.country(held).map(str::to_owned),
        Kind::Language => form.names.language(held).map(str::to_owned),
        Kind::Zone => Some(crate::texts::zone_name(held)),
        Kind::Reference(list) => {
            let list = Path::ROOT.field(list);
            let place = (0..form.count(&list)).find(|&index| form.note.text_at(&list.item(index).field("key")) == held);
            let gone = || form.texts.with("reference-gone", &[("key", held.into())]);
            Some(place.map_or_else(gone, |index| title(form, &list, index)))
        }
        Kind::Scheme => template::marking(held).map(|scheme| scheme.name.get(form.texts.language()).to_owned()),
        Kind::Level => Some(level_text(&form.note.marking.scheme, held, form.texts.language())),
        _ => None,
    };
    name.unwrap_or_else(|| held.to_owned())
}

fn entries(form: &Form<'_>, kind: Kind) -> Vec<Entry> {
    let with_code =
        |name: &crate::texts::Name| Entry { detail: name.code.clone(), ..Entry::new(&name.code, &name.name) };
    match kind {
        Kind::Country => form.names.countries.iter().map(with_code).collect(),
        Kind::Language => form.names.languages.iter().map(with_code).collect(),
        Kind::Zone => form.names.zones.iter().map(|name| Entry::new(&name.code, &name.name)).collect(),
        Kind::Reference(list) => {
            let mut items = items(form, &Path::ROOT.field(list));
            if list == "sources" {
                items.push(Entry::new(NEW_SOURCE, form.texts.get("choose-new-source")));
            }
            items
        }
        Kind::Scheme => template::markings()
            .iter()
            .map(|scheme| Entry::new(&scheme.id, scheme.name.get(form.texts.language())))
            .collect(),
        Kind::Level => template::marking(&form.note.marking.scheme)
            .map(|scheme| {
                scheme
                    .levels
                    .iter()
                    .map(|level| Entry::new(&level.id, scheme.text(&level.id, form.texts.language())))
                    .collect()
            })
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The delegations by name.
pub(super) fn delegations(form: &Form<'_>) -> Vec<Entry> {
    let sides = items(form, &Path::ROOT.field("participants"));
    sides.into_iter().filter(|side| !side.value.starts_with(KEYLESS)).collect()
}

/// The items of a list by title. One without a key can be chosen, too, and gets one then.
fn items(form: &Form<'_>, list: &Path) -> Vec<Entry> {
    let entry = |index: usize| {
        let key = form.note.text_at(&list.item(index).field("key"));
        let value = if key.is_empty() { format!("{KEYLESS}{index}") } else { key };
        Entry::new(value, title(form, list, index))
    };
    (0..form.count(list)).map(entry).collect()
}

/// What an item of a list is called: by what it holds, or by its place.
fn title(form: &Form<'_>, list: &Path, index: usize) -> String {
    let item = list.item(index);
    let fields: &[&'static str] = match list.last() {
        Some(Step::Field("participants")) => &["name"],
        Some(Step::Field("sources")) => &["publisher", "title"],
        Some(Step::Field("actions")) => &["text"],
        _ => &["title"],
    };
    let texts = fields.iter().map(|field| form.note.text_at(&item.field(field))).filter(|text| !text.is_empty());
    let title = texts.collect::<Vec<String>>().join(", ");
    if title.is_empty() { form.texts.item_name(&item) } else { shortened(&title, LONGEST_TITLE) }
}

/// Takes a choice, with what follows from it.
fn chosen(form: &mut Form<'_>, path: &Path, kind: Kind, value: &str) {
    if value == NEW_SOURCE {
        new_source(form, path);
        return;
    }
    if let (Kind::Reference(list), Some(index)) = (kind, value.strip_prefix(KEYLESS)) {
        name_and_choose(form, path, &Path::ROOT.field(list), index);
        return;
    }
    let mut edits = vec![Edit::Set { field: path.clone(), text: value.to_owned() }];
    // A level of one scheme says nothing in another.
    if matches!(kind, Kind::Scheme) && *value != *form.note.marking.scheme {
        edits.push(Edit::Set { field: Path::ROOT.field("marking").field("level"), text: String::new() });
    }
    let name = path.parent().map(|side| side.field("name"));
    if path.last() == Some(Step::Field("state"))
        && let (Some(name), Some(country)) = (name, form.names.country(value))
        && form.is_blank(&name)
    {
        edits.push(Edit::Set { field: name, text: country.to_owned() });
    }
    form.edit(edits);
}

/// Gives an item that has no key one of its own and refers to it, as one step.
fn name_and_choose(form: &mut Form<'_>, path: &Path, list: &Path, index: &str) {
    let (Ok(index), Some(key)) = (index.parse(), form.note.free_key(list)) else { return };
    form.edit(vec![
        Edit::Set { field: list.item(index).field("key"), text: key.clone() },
        Edit::Set { field: path.clone(), text: key },
    ]);
}

/// Adds a source, refers to it, and goes to it.
fn new_source(form: &mut Form<'_>, path: &Path) {
    let list = Path::ROOT.field("sources");
    let index = form.count(&list);
    // The key an inserted item gets is the next that is free.
    let Some(key) = form.note.free_key(&list) else { return };
    let item = list.item(index);
    let edits = vec![Edit::Insert { list, index }, Edit::Set { field: path.clone(), text: key }];
    form.reshape(edits, Some(item));
}

/// Draws the choice of the template the note's papers are made by.
pub(super) fn template_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path) {
    let held = form.note.text_at(path);
    let title = |form: &Form<'_>, template: &Template| template.name_in(form.texts.language()).to_owned();
    let shown = form.templates.find(&held).map_or_else(|| held.clone(), |template| title(form, &template));
    let entries = |form: &Form<'_>| {
        form.templates.templates().iter().map(|template| Entry::new(&template.id, title(form, template))).collect()
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = size::LABEL_GAP;
        widgets::label(ui, &form.texts.field_label(path));
        if let Some(value) = combo_ui(ui, form, path, &shown, LabelAt::Above, &entries) {
            form.set(path, value);
        }
    });
}

/// Draws the field and, when it is open, the list; answers the value that was chosen, empty for none.
pub(super) fn combo_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    path: &Path,
    shown: &str,
    label: LabelAt,
    entries: &dyn Fn(&Form<'_>) -> Vec<Entry>,
) -> Option<String> {
    if !form.writable {
        text::fixed_ui(ui, form, path, shown, label);
        return None;
    }
    let tokens = theme::tokens(ui);
    let text = match (shown, label) {
        ("", LabelAt::Inside) => RichText::new(form.texts.field_label(path)).color(tokens.secondary),
        ("", LabelAt::Above) => RichText::new(form.texts.get("choose-none")).color(tokens.secondary),
        (shown, _) => RichText::new(shown),
    };
    let caret = Icon::Down.text(14.0).color(tokens.secondary);
    let width = ui.available_width();
    let button = Button::new((text.atom_shrink(true), Atom::grow(), caret)).min_size(vec2(width, size::CONTROL));
    let response = ui
        .scope(|ui| {
            ui.visuals_mut().widgets.inactive.weak_bg_fill = tokens.field;
            ui.add(button.truncate())
        })
        .inner;
    let response = drawn(form, path, response);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ComboBox);
        node.set_value(shown);
    });
    outline_ui(ui, form, path, &response);
    if response.clicked() {
        form.state.search.clear();
    }
    let name = form.name(path);
    let was_open = is_open(&response);
    let chosen = Popup::menu(&response)
        .style(theme::menu_style)
        .width(width.max(220.0))
        .gap(4.0)
        .close_behavior(closing(ui.ctx()))
        .accessible_name(&*name)
        .show(|ui| {
            let chosen = entries_ui(ui, form, &entries(form), shown, &response);
            if chosen.is_some() {
                ui.close();
                response.request_focus();
            }
            chosen
        })
        .and_then(|shown| shown.inner);
    return_keyboard(was_open, &response, &response);
    chosen
}

/// A click elsewhere closes what has unfolded, unless it is on the menu of its search.
pub(super) fn closing(ctx: &egui::Context) -> PopupCloseBehavior {
    if field_menu::is_open(ctx) { PopupCloseBehavior::IgnoreClicks } else { PopupCloseBehavior::CloseOnClickOutside }
}

/// Whether what unfolds from a button is open.
pub(super) fn is_open(button: &Response) -> bool {
    Popup::is_id_open(&button.ctx, Popup::default_response_id(button))
}

/// Gives the keyboard back to the field when what had unfolded from its button was closed with Escape.
pub(super) fn return_keyboard(was_open: bool, button: &Response, field: &Response) {
    let is_escape = button.ctx.input(|input| input.key_pressed(Key::Escape));
    if was_open && is_escape && !is_open(button) {
        field.request_focus();
    }
}

fn entries_ui(ui: &mut Ui, form: &mut Form<'_>, entries: &[Entry], shown: &str, field: &Response) -> Option<String> {
    let just_opened = field.clicked();
    let is_searched = entries.len() >= SEARCHED;
    let mut take_first = false;
    if is_searched {
        take_first = search_ui(ui, form, just_opened);
    }
    let sought = form.state.search.trim().to_lowercase();
    let found = matching(entries, &sought);
    if take_first && !sought.is_empty() {
        return found.first().map(|entry| entry.value.clone());
    }
    let mut chosen = None;
    ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        if sought.is_empty() && !shown.is_empty() {
            let none = RichText::new(form.texts.get("choose-none")).color(theme::tokens(ui).secondary);
            if ui.add(Button::new(none).frame_when_inactive(false)).clicked() {
                chosen = Some(String::new());
            }
        }
        for (index, entry) in found.iter().enumerate() {
            let response = entry_ui(ui, entry, entry.text == shown);
            if just_opened && entry.text == shown {
                response.scroll_to_me(Some(egui::Align::Center));
            }
            if just_opened && !is_searched && (entry.text == shown || (index == 0 && shown.is_empty())) {
                response.request_focus();
            }
            if response.clicked() {
                chosen = Some(entry.value.clone());
            }
        }
        if found.is_empty() {
            let id = if entries.is_empty() { "choose-nothing-yet" } else { "choose-nothing-found" };
            widgets::remark(ui, form.texts.get(id));
        }
    });
    chosen
}

/// The search; true when Enter was pressed in it.
fn search_ui(ui: &mut Ui, form: &mut Form<'_>, just_opened: bool) -> bool {
    // The arrow down goes on to the list.
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: false, ..EventFilter::default() };
    let field = TextEdit::singleline(&mut form.state.search)
        .hint_text(form.texts.get("choose-search"))
        .desired_width(f32::INFINITY)
        .align(egui::Align2::LEFT_CENTER)
        .event_filter(filter);
    let response = ui.add(field).accessible_name(form.texts.get("choose-search"));
    if just_opened {
        response.request_focus();
    }
    field_menu::menu_ui(&response, &mut form.state.search, Editable::Yes, form.texts, |_| {});
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// What is sought: first what begins with it, then what has it in its middle.
fn matching<'e>(entries: &'e [Entry], sought: &str) -> Vec<&'e Entry> {
    let begins = |entry: &&Entry| {
        entry.text.to_lowercase().starts_with(sought) || (!sought.is_empty() && entry.detail.to_lowercase() == sought)
    };
    let (mut first, others): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(begins);
    first.extend(others.into_iter().filter(|entry| entry.text.to_lowercase().contains(sought)));
    first
}

fn entry_ui(ui: &mut Ui, entry: &Entry, is_chosen: bool) -> Response {
    let tokens = theme::tokens(ui);
    let mut text = RichText::new(&entry.text);
    if is_chosen {
        text = text.color(tokens.accent);
    }
    let detail = RichText::new(&entry.detail).size(size::LABEL).color(tokens.secondary);
    let button = Button::new((text, Atom::grow(), detail)).frame_when_inactive(false);
    ui.add(button.min_size(vec2(ui.available_width(), size::CONTROL))).accessible_name(&entry.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_with_the_search_stands_first() {
        let entries = [Entry::new("a", "South Sudan"), Entry::new("b", "Sudan")];
        let found: Vec<&str> = matching(&entries, "sudan").iter().map(|entry| entry.value.as_str()).collect();
        assert_eq!(found, ["b", "a"]);
    }
}
