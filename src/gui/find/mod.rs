//! Find in the note: a bar on top of the form, and the way from match to match. Owns what is sought and which match one is at;
//! the words come from the form, and going to a field is the form's.

mod letters;

use std::ops::Range;

use egui::{
    Align, Context, Event, Frame, Id, Key, Layout, Margin, Modifiers, Panel, Popup, TextEdit, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

use super::{
    app::{App, Around, Environment, OpenNote},
    command::{Action, Command},
    form,
    theme::{self, Icon, size},
    widgets,
};
use crate::note::Path;

use letters::Letters;

/// The width of the field.
const FIELD: f32 = 300.0;

/// What is sought in a note.
#[derive(Debug, Default)]
pub(super) struct State {
    is_open: bool,
    sought: String,
    /// Whether the bar is to have the keyboard.
    is_wanted: bool,
    /// The words of the form, read of this state of the note by this template.
    texts: Vec<(Path, Letters)>,
    read: Option<(u64, String)>,
    found: Vec<Match>,
    /// What `found` was found for.
    found_for: String,
    /// Where one is: the field, and where in it a match begins.
    at: Option<(Path, Option<usize>)>,
    /// Whether a match has just been gone to, so that Enter goes on instead of taking its place.
    goes_on: bool,
    selection: Option<Selection>,
}

/// Characters that are selected once their field has the keyboard: a field without it forgets what was selected.
#[derive(Debug)]
struct Selection {
    field: Id,
    range: Range<usize>,
    frames_left: u8,
}

/// For how many frames a field is waited for: it may have to unfold first, and one that is chosen from never comes.
const WAIT_FRAMES: u8 = 10;

/// A place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Match {
    /// Its text, by its place among all of them.
    text: usize,
    /// The characters.
    range: Range<usize>,
}

/// Which match is gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The next one.
    On,
    /// The one before.
    Back,
}

impl State {
    /// Whether something is sought.
    pub(super) const fn is_sought(&self) -> bool {
        !self.sought.is_empty()
    }

    /// Shows the bar and gives it the keyboard.
    fn open(&mut self) {
        self.is_open = true;
        self.is_wanted = true;
        self.goes_on = false;
    }

    /// Reads the form again where it may have changed, and seeks again where something else is sought.
    fn settle(&mut self, read: (u64, String), texts: impl FnOnce() -> Vec<form::Shown>) {
        let is_same = self.read.as_ref() == Some(&read);
        if is_same && self.found_for == self.sought {
            return;
        }
        if !is_same {
            self.texts = texts().into_iter().map(|shown| (shown.place, Letters::of(&shown.text))).collect();
            self.read = Some(read);
        }
        let sought = Letters::of(&self.sought);
        let all = self.texts.iter().enumerate();
        let matches = all
            .flat_map(|(text, (_, letters))| letters.find(&sought).into_iter().map(move |range| Match { text, range }));
        self.found = if sought.is_empty() { Vec::new() } else { matches.collect() };
        self.found_for.clone_from(&self.sought);
    }

    /// Selects characters of a field as soon as it has the keyboard.
    fn select(&mut self, field: Id, range: Range<usize>) {
        self.selection = Some(Selection { field, range, frames_left: WAIT_FRAMES });
    }

    fn settle_selection(&mut self, ctx: &Context) {
        let Some(Selection { field, range, frames_left }) = &mut self.selection else { return };
        if ctx.memory(|memory| memory.has_focus(*field)) {
            let mut state = TextEditState::load(ctx, *field).unwrap_or_default();
            let range = CCursorRange::two(CCursor::new(range.start), CCursor::new(range.end));
            state.cursor.set_char_range(Some(range));
            state.store(ctx, *field);
            self.selection = None;
        } else if *frames_left == 0 {
            self.selection = None;
        } else {
            *frames_left -= 1;
            ctx.request_repaint();
        }
    }

    /// Where one is among the texts, as matches are counted.
    fn place(&self) -> Option<(usize, Option<usize>)> {
        let (place, start) = self.at.as_ref()?;
        let text = self.texts.iter().position(|(other, _)| other == place);
        // A field without words stands behind the last before it, in the order of the note.
        Some((text?, *start))
    }

    /// The match one is at, counted from 0.
    fn current(&self) -> Option<usize> {
        let (text, start) = self.place()?;
        self.found.iter().position(|found| found.text == text && Some(found.range.start) == start)
    }

    /// The match to go to; the first behind the last and the last before the first.
    fn next(&self, way: Way) -> Option<usize> {
        let last = self.found.len().checked_sub(1)?;
        let Some(now) = self.place() else { return Some(if way == Way::On { 0 } else { last }) };
        let key = |found: &Match| (found.text, Some(found.range.start));
        Some(match way {
            Way::On => self.found.iter().position(|found| key(found) > now).unwrap_or(0),
            Way::Back => self.found.iter().rposition(|found| key(found) < now).unwrap_or(last),
        })
    }
}

impl App {
    /// Shows the bar.
    pub(super) fn open_find(&mut self) {
        self.view.preview_instead = false;
        self.with_open(|open| open.find.open());
    }

    /// Goes to the next match or the one before; to the bar, where nothing is sought yet.
    pub(super) fn go_to_match(&mut self, way: Way) {
        let Some(open) = &mut self.open else { return };
        if open.find.sought.is_empty() {
            self.open_find();
            return;
        }
        settle(open, &self.environment);
        let find = &mut open.find;
        // Whoever has gone elsewhere seeks from there.
        let is_elsewhere = find.at.as_ref().is_none_or(|(place, _)| Some(place) != open.form.focused.as_ref());
        if is_elsewhere && !find.goes_on {
            find.at = open.form.focused.clone().map(|field| (field, None));
        }
        let Some(Match { text, range }) = find.next(way).map(|next| find.found[next].clone()) else { return };
        let (place, _) = find.texts[text].clone();
        find.at = Some((place.clone(), Some(range.start)));
        find.goes_on = true;
        find.is_wanted = false;
        find.select(form::field_id(&place), range);
        self.go_to(place);
    }

    /// Takes Enter and Escape where they belong to what is sought, before any field sees them.
    pub(super) fn heed_find_keys(&mut self, ctx: &Context) {
        let Some(open) = &mut self.open else { return };
        let find = &mut open.find;
        if is_used_otherwise(ctx) {
            find.goes_on = false;
            find.selection = None;
        }
        find.settle_selection(ctx);
        // A list that is open stands on top, and its keys are its own.
        if !find.is_open || Popup::is_any_open(ctx) {
            return;
        }
        let in_bar = ctx.memory(|memory| memory.has_focus(field_id()));
        let key = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
        if key(Modifiers::NONE, Key::Escape) {
            find.is_open = false;
            find.goes_on = false;
            // The key has taken the keyboard from whatever had it.
            self.queue.extend(open.form.focused.clone().map(Command::GoTo));
        } else if in_bar || find.goes_on {
            // More modifiers meet fewer, so Shift is asked for first.
            let action = if key(Modifiers::SHIFT, Key::Enter) {
                Some(Action::FindPrevious)
            } else {
                key(Modifiers::NONE, Key::Enter).then_some(Action::FindNext)
            };
            self.queue.extend(action.map(Command::Run));
        }
    }
}

/// Whether something is typed or clicked, so that the match that was gone to is one's field now.
fn is_used_otherwise(ctx: &Context) -> bool {
    ctx.input(|input| {
        input.events.iter().any(|event| match event {
            Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Ime(_) => true,
            Event::PointerButton { pressed, .. } => *pressed,
            Event::Key { key, pressed, .. } => *pressed && !matches!(key, Key::Enter | Key::F3 | Key::Escape),
            _ => false,
        })
    })
}

fn settle(open: &mut OpenNote, environment: &Environment) {
    let read = (open.session.revision(), open.session.template().id.clone());
    let OpenNote { session, form, find, .. } = open;
    find.settle(read, || form::shown(session, form, environment));
}

fn field_id() -> Id {
    Id::unique("find in the note")
}

/// Draws the bar, where it is open.
pub(super) fn bar_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>) {
    if !open.find.is_open {
        return;
    }
    settle(open, around.environment);
    let (texts, find) = (&around.environment.texts, &mut open.find);
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(14, 6));
    Panel::top("find").frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::icon_button(ui, Icon::Close, texts.get("find-close")).clicked() {
                find.is_open = false;
                around.queue.extend(open.form.focused.clone().map(Command::GoTo));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(Icon::Search.text(size::ICON).color(tokens.secondary));
                field_ui(ui, find, texts.get("find-field"));
                for (icon, action) in [(Icon::Up, Action::FindPrevious), (Icon::Down, Action::FindNext)] {
                    let name = texts.get(action.spec().label);
                    let button = ui.add_enabled_ui(!find.found.is_empty(), |ui| widgets::icon_button(ui, icon, name));
                    if button.inner.clicked() {
                        find.goes_on = true;
                        around.queue.push(Command::Run(action));
                    }
                }
                let count = find.found.len();
                let said = match find.current() {
                    _ if find.sought.is_empty() => String::new(),
                    Some(now) => texts.with("find-place", &[("place", (now + 1).into()), ("count", count.into())]),
                    None => texts.with("find-count", &[("count", count.into())]),
                };
                let color = if count == 0 { tokens.danger } else { tokens.secondary };
                let count = ui.label(egui::RichText::new(said).color(color));
                // Whoever does not see it is told as it changes.
                ui.ctx().accesskit_node_builder(count.id, |node| node.set_live(egui::accesskit::Live::Polite));
            });
        });
    });
}

fn field_ui(ui: &mut Ui, find: &mut State, name: &str) {
    let field = TextEdit::singleline(&mut find.sought)
        .id(field_id())
        .hint_text(name)
        .desired_width(FIELD.min(ui.available_width() - 200.0))
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.add(field).accessible_name(name);
    if std::mem::take(&mut find.is_wanted) {
        response.request_focus();
        // What was sought last is replaced by typing.
        find.select(field_id(), 0..find.sought.chars().count());
    }
    if response.changed() {
        find.goes_on = false;
    }
    if find.selection.is_some() {
        ui.ctx().request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::Note;

    fn sought(texts: &[(&str, &str)], sought: &str) -> State {
        let mut state = State { sought: sought.to_owned(), ..State::default() };
        let place = |path: &str| Note::path_named(path).unwrap();
        let shown =
            texts.iter().map(|(path, text)| form::Shown { place: place(path), text: (*text).to_owned() }).collect();
        state.settle((1, String::new()), || shown);
        state
    }

    #[test]
    fn matches_are_gone_through_in_order_and_round() {
        let mut state = sought(&[("title", "Trade and trade"), ("meeting.city", "Trade town")], "trade");
        assert_eq!((state.next(Way::On), state.next(Way::Back)), (Some(0), Some(2)));
        let title = Note::path_named("title").unwrap();
        state.at = Some((title.clone(), Some(0)));
        assert_eq!((state.current(), state.next(Way::On), state.next(Way::Back)), (Some(0), Some(1), Some(2)));
        state.at = Some((title, None));
        assert_eq!((state.current(), state.next(Way::On)), (None, Some(0)));
        state.at = Some((Note::path_named("meeting.city").unwrap(), Some(0)));
        assert_eq!((state.next(Way::On), state.next(Way::Back)), (Some(0), Some(1)));
    }

    #[test]
    fn nothing_is_sought_again_until_something_changes() {
        let mut state = sought(&[("title", "Trade")], "trade");
        state.settle((1, String::new()), || panic!("the form has not changed"));
        state.sought.clear();
        state.settle((1, String::new()), || panic!("the form has not changed"));
        assert!(state.found.is_empty());
    }
}
