//! What came back from Word, in the window: which remarks there are, where each belongs now, and what was done about them. Owns what is
//! open and what was dismissed; a remark at its field is drawn in `card`, the list at the foot of the window in `panel`, what is
//! done about them in `doing`.

mod card;
mod doing;
mod panel;

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
};

use egui::{Align, Layout, Ui};

use super::{app::OpenNote, command::Command, errand::Errand, modal::heading, widgets};
use crate::{
    note::{Note, Path},
    session::{Belonging, Proposal, Remark, RemarkKind, ReturnError, Returned, Standing},
    store::ReturnedDocument,
    texts::Texts,
};

pub(super) use card::cards_ui;
pub(super) use panel::panel_ui;

/// What is done about remarks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// Reads a document.
    Read(PathBuf),
    /// Shows the remarks of a document that may be the paper of another note.
    Accept,
    /// Goes to a remark.
    GoTo(Key),
    /// Makes the field what it would be with a change.
    Take(Key),
    /// Puts a remark away.
    Dismiss(Key),
    /// Shows again what was dismissed.
    BringBack,
    /// Puts all remarks away.
    PutAway,
    /// Unfolds the list, or folds it.
    Fold,
}

/// A remark by its document and its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    document: usize,
    remark: usize,
}

/// A document that was read, and what was worked off of it before.
#[derive(Debug)]
pub(super) struct Answer {
    document: ReturnedDocument,
    outcome: Result<Returned, ReturnError>,
}

/// Documents that are being read.
#[derive(Debug)]
struct Reading {
    answers: Errand<Vec<Answer>>,
    /// Whether the user asked for it just now; otherwise the note was opened again.
    is_asked: bool,
}

/// A document whose remarks are shown.
#[derive(Debug)]
struct Shelf {
    returned: Returned,
    dismissed: HashSet<String>,
    /// Whether it is remembered that there is something to do about it.
    is_kept_open: bool,
    /// How many of its remarks are in the note already, and how many are open.
    taken: usize,
    open: usize,
}

/// A remark that is open.
#[derive(Debug)]
pub(super) struct Card {
    key: Key,
    /// Its number among all remarks, by which it is named.
    number: usize,
    remark: Remark,
    /// The paragraph it stands in, as it was and as it is in Word.
    paragraph: (String, String),
    field: Option<Path>,
    standing: Standing,
    proposal: Option<Proposal>,
}

/// The question whether a document is shown that may be the paper of another note.
#[derive(Debug)]
pub(super) struct Question {
    file: String,
    belonging: Belonging,
    answer: Box<Answer>,
}

/// The remarks of one open note.
#[derive(Debug, Default)]
pub(super) struct State {
    reading: Vec<Reading>,
    shelves: Vec<Shelf>,
    cards: Vec<Card>,
    at: HashMap<Path, Vec<usize>>,
    /// The state of the note that the cards are about.
    seen: Option<u64>,
    current: Option<Key>,
    /// The remark in the list one has come to: one without a field is to have the keyboard, any other to be in sight.
    wanted: Option<Key>,
    is_folded: bool,
    /// What was said last.
    said: String,
}

impl State {
    /// Whether there is a remark to be worked off.
    pub(super) const fn has_open(&self) -> bool {
        !self.cards.is_empty()
    }

    /// Whether there is a change that can be taken over as it is.
    pub(super) fn has_changes(&self) -> bool {
        self.cards.iter().any(|card| card.standing == Standing::Open && card.proposal.is_some())
    }

    /// The remark one is at: the one gone to last, or the first at the field.
    fn current(&self, focused: Option<&Path>) -> Option<&Card> {
        let last = self.current.and_then(|key| self.card(key));
        let at_field = || focused.and_then(|field| self.at.get(field)).and_then(|at| at.first());
        last.or_else(|| at_field().map(|index| &self.cards[*index]))
    }

    fn card(&self, key: Key) -> Option<&Card> {
        self.cards.iter().find(|card| card.key == key)
    }

    /// The remarks of a field.
    fn of(&self, field: &Path) -> &[usize] {
        if self.at.is_empty() { &[] } else { self.at.get(field).map_or(&[], Vec::as_slice) }
    }

    /// How many remarks were dismissed, and how many there are in all.
    fn counts(&self) -> (usize, usize) {
        let all = self.shelves.iter().map(|shelf| shelf.returned.remarks.len()).sum();
        let done: usize = self.shelves.iter().map(|shelf| shelf.taken + shelf.open).sum();
        (all - done, all)
    }

    /// Finds the places of all remarks in the note as it is now.
    fn place(&mut self, note: &Note) {
        self.cards.clear();
        let mut number = 0;
        for (document, shelf) in self.shelves.iter_mut().enumerate() {
            (shelf.taken, shelf.open) = (0, 0);
            let placed = shelf.returned.placed(note);
            for (index, (remark, placed)) in shelf.returned.remarks.iter().zip(placed).enumerate() {
                number += 1;
                if shelf.dismissed.contains(&remark.id) {
                    continue;
                }
                if placed.standing == Standing::Taken {
                    shelf.taken += 1;
                    continue;
                }
                shelf.open += 1;
                let paragraph = shelf.returned.paragraph_of(remark).to_owned();
                let changed = if remark.is_change() { shelf.returned.changed_by(remark) } else { String::new() };
                self.cards.push(Card {
                    key: Key { document, remark: index },
                    number,
                    remark: remark.clone(),
                    paragraph: (paragraph, changed),
                    field: placed.field,
                    standing: placed.standing,
                    proposal: placed.proposal,
                });
            }
        }
        // What has no field any more comes first, so that it is not overlooked.
        self.cards.sort_by_key(|card| card.field.is_some());
        self.at.clear();
        for (index, card) in self.cards.iter().enumerate() {
            if let Some(field) = &card.field {
                self.at.entry(field.clone()).or_default().push(index);
            }
        }
    }
}

impl Card {
    /// The id of what it is.
    const fn kind(&self) -> &'static str {
        match self.remark.kind {
            RemarkKind::Comment => "remarks-comment",
            RemarkKind::Inserted => "remarks-inserted",
            RemarkKind::Deleted => "remarks-deleted",
            RemarkKind::Changed => "remarks-changed",
        }
    }

    /// Where it stands, in words.
    fn place(&self, texts: &Texts) -> String {
        self.field.as_ref().map_or_else(|| texts.get("remarks-fieldless").to_owned(), |field| texts.field_name(field))
    }
}

impl Answer {
    /// Asks whether it is shown, where it may be the paper of another note.
    fn doubt(&self) -> Option<Belonging> {
        let belonging = self.outcome.as_ref().ok()?.belonging;
        (belonging != Belonging::This).then_some(belonging)
    }
}

/// Draws the question whether a document is shown that may be the paper of another note.
pub(super) fn question_ui(ui: &mut Ui, question: &Question, texts: &Texts, queue: &mut Vec<Command>) {
    let (title, text) = match question.belonging {
        Belonging::Unclear => ("remarks-unclear", "remarks-unclear-text"),
        Belonging::This | Belonging::Another => ("remarks-another", "remarks-another-text"),
    };
    heading(ui, &texts.with(title, &[("path", question.file.as_str().into())]));
    widgets::remark(ui, texts.get(text));
    ui.add_space(super::theme::size::GAP);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if widgets::primary_button(ui, texts.get("remarks-leave")).clicked() {
            queue.push(Command::CloseModal);
        }
        if ui.button(texts.get("remarks-accept")).clicked() {
            queue.push(Command::Remarks(Order::Accept));
        }
    });
}

impl OpenNote {
    /// The remark one is at can be taken over, or dismissed.
    pub(super) fn remark_at(&self) -> (bool, bool) {
        let card = self.remarks.current(self.form.focused.as_ref());
        let can_take = card.is_some_and(|card| card.proposal.is_some()) && self.is_writable();
        (can_take, card.is_some())
    }
}

/// A text between quotation marks has no breaks and is short.
fn gist(text: &str, most: usize) -> String {
    crate::note::shortened(text.trim(), most)
}
