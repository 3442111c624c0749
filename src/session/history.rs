//! The history of one note: every state it had, for undo and redo. Owns what counts as one step; knows no window.
//!
//! A state is a whole note, which costs little: the states share all they have in common.

use std::sync::Arc;

use crate::note::{Edit, Note, Path};

/// The most steps that can be undone.
const MOST_STEPS: usize = 2_000;

/// A state of the note.
#[derive(Clone, Debug)]
struct State {
    /// Its number, never used twice.
    revision: u64,
    note: Arc<Note>,
    /// The place whose change led here; none for the first state.
    place: Option<Path>,
}

/// The states of a note, one of which is the present one.
#[derive(Debug)]
pub(super) struct History {
    states: Vec<State>,
    present: usize,
    next_revision: u64,
    /// Whether the next change of the same text belongs to the present step.
    open: Option<Path>,
}

impl History {
    /// A history that starts with `note`.
    pub(super) fn new(note: Note) -> Self {
        let first = State { revision: 0, note: Arc::new(note), place: None };
        Self { states: vec![first], present: 0, next_revision: 1, open: None }
    }

    /// The present state.
    pub(super) fn note(&self) -> &Arc<Note> {
        &self.states[self.present].note
    }

    /// The number of the present state.
    pub(super) fn revision(&self) -> u64 {
        self.states[self.present].revision
    }

    /// Makes `note` the present state; what was undone is forgotten. Typing on in one text is one step.
    pub(super) fn push(&mut self, note: Note, edits: &[Edit]) {
        let typed = match edits {
            [Edit::Set { field, .. }] => Some(field.clone()),
            _ => None,
        };
        self.add(note, edits.first().map(|edit| edit.place().clone()), typed);
    }

    /// Makes `note` the present state as a step of its own, whose place is `place`.
    pub(super) fn push_step(&mut self, note: Note, place: Path) {
        self.add(note, Some(place), None);
    }

    /// Adds a state. Where it came by typing in one text, `typed` says in which.
    fn add(&mut self, note: Note, place: Option<Path>, typed: Option<Path>) {
        self.states.truncate(self.present + 1);
        let state = State { revision: self.next_revision, note: Arc::new(note), place };
        self.next_revision += 1;
        if typed.is_some() && typed == self.open && self.present > 0 {
            if *self.states[self.present - 1].note == *state.note {
                // What was typed has been taken out again: there is nothing to undo.
                self.states.pop();
                self.present -= 1;
                self.open = None;
                return;
            }
            self.states[self.present] = state;
        } else {
            self.states.push(state);
            if self.states.len() > MOST_STEPS + 1 {
                self.states.remove(0);
            }
            self.present = self.states.len() - 1;
        }
        self.open = typed;
    }

    /// Ends the present step: the next change of the same text is a step of its own.
    pub(super) fn close_step(&mut self) {
        self.open = None;
    }

    /// Whether there is something to undo.
    pub(super) const fn can_undo(&self) -> bool {
        self.present > 0
    }

    /// Whether there is something to redo.
    pub(super) fn can_redo(&self) -> bool {
        self.present + 1 < self.states.len()
    }

    /// Goes one step back; answers the place that changed.
    pub(super) fn undo(&mut self) -> Option<Path> {
        self.open = None;
        let place = self.can_undo().then(|| self.states[self.present].place.clone())?;
        self.present -= 1;
        place
    }

    /// Goes one step forth again; answers the place that changed.
    pub(super) fn redo(&mut self) -> Option<Path> {
        self.open = None;
        if !self.can_redo() {
            return None;
        }
        self.present += 1;
        self.states[self.present].place.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(history: &mut History, text: &str) {
        let edit = Edit::Set { field: Path::ROOT.field("title"), text: text.to_owned() };
        let mut note = Note::clone(history.note());
        note.apply(&edit).unwrap();
        history.push(note, &[edit]);
    }

    #[test]
    fn typing_on_is_one_step() {
        let mut history = History::new(Note::default());
        for text in ["T", "Ta", "Tal"] {
            typed(&mut history, text);
        }
        history.close_step();
        typed(&mut history, "Talk");
        assert_eq!(history.undo(), Some(Path::ROOT.field("title")));
        assert_eq!(&*history.note().title, "Tal");
        history.undo();
        assert_eq!(&*history.note().title, "");
        assert!(!history.can_undo() && history.undo().is_none());
    }

    #[test]
    fn what_is_typed_and_taken_out_again_is_no_step() {
        let mut history = History::new(Note::default());
        let start = history.revision();
        for text in ["T", "Ta", "T", ""] {
            typed(&mut history, text);
        }
        assert_eq!(history.revision(), start);
        assert!(!history.can_undo() && !history.can_redo());
        typed(&mut history, "New");
        history.undo();
        assert_eq!(history.revision(), start);
    }

    #[test]
    fn the_oldest_steps_are_forgotten_and_no_more() {
        let mut history = History::new(Note::default());
        for number in 0..MOST_STEPS + 10 {
            history.close_step();
            typed(&mut history, &format!("Talks {number}"));
        }
        let mut steps = 0;
        while history.undo().is_some() {
            steps += 1;
        }
        assert_eq!(steps, MOST_STEPS);
        assert_eq!(&*history.note().title, "Talks 9");
        while history.redo().is_some() {}
        assert_eq!(&*history.note().title, &format!("Talks {}", MOST_STEPS + 9));
    }
}
