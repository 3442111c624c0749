//! Other texts for a session's note: what somebody else wrote into its file, and what it was before. Owns how they are taken
//! over, each as one step that can be undone; what they are, the store knows.

use std::{path::PathBuf, sync::Arc};

use super::{
    Event, Session,
    watch::{Look, Theirs, Word},
};
use crate::{
    note::{Difference, Merged, Note, Path, Refusal, differences, merged},
    store::Replace,
};

impl Session {
    /// Looks whether the file of the note is still as it was read or written last. The answer comes as an [`Event`].
    pub fn look(&mut self) {
        // What is being written is compared on the way.
        if let (Some(path), Some(known), false) = (self.file.clone(), self.original, self.is_saving) {
            let look = Look { path, known, base: self.base.clone(), folders: self.folders.clone() };
            self.watch.look(look, Arc::clone(&self.background.waker));
        }
    }

    /// Tells others, by that name, that the note is open, and looks who else has it. The answer comes as an [`Event`].
    pub fn announce(&mut self, by: &str) {
        self.watch.by = Some(by.to_owned());
        self.announce_again();
    }

    pub(super) fn announce_again(&mut self) {
        self.watch.presence = None;
        if let (Some(path), Some(by)) = (self.file.clone(), self.watch.by.clone()) {
            self.watch.announce(path, by, Arc::clone(&self.background.waker));
        }
    }

    pub(super) fn heard(&mut self, word: Word) -> Option<Event> {
        match word {
            // A save since then has compared again.
            Word::Looked { known, seen } => (self.original == Some(known)).then_some(Event::Looked { seen }),
            Word::Siblings { path, presence, siblings } => {
                if self.file.as_ref() != Some(&path) {
                    return None;
                }
                let (presence, error) = match presence {
                    Ok(presence) => (Some(presence), None),
                    Err(error) => (None, Some(error)),
                };
                self.watch.presence = presence;
                Some(Event::Siblings { siblings, error })
            }
        }
    }

    /// The note as it was loaded or saved last; none where it is on no disk.
    pub const fn base(&self) -> Option<&Arc<Note>> {
        self.base.as_ref()
    }

    /// Goes on with what somebody else wrote into the file. What was changed here can be had back by undoing this one step.
    pub fn reload(&mut self, theirs: &Theirs) -> Result<(), Refusal> {
        self.check_access()?;
        if !theirs.is_editable() {
            return Err(Refusal::ReadOnly);
        }
        self.go_on_from(theirs, Note::clone(&theirs.note));
        Ok(())
    }

    /// My changes and theirs put together; none where it is not known what both started from, or one of them made the note
    /// final: what is final is what was checked.
    pub fn put_together(&self, theirs: &Theirs) -> Option<Merged> {
        let base = theirs.base.as_ref()?;
        let is_turned = self.note().is_frozen() || theirs.note.is_frozen() || base.is_frozen();
        let is_possible = !is_turned && theirs.is_editable() && self.check_access().is_ok();
        is_possible.then(|| merged(base, self.note(), &theirs.note))
    }

    /// Takes their changes over to mine, as one step. False, and nothing is done, where they clash.
    pub fn take_over(&mut self, theirs: &Theirs) -> bool {
        let Some(merged) = self.put_together(theirs).filter(|merged| merged.clashes.is_empty()) else { return false };
        self.go_on_from(theirs, merged.note);
        true
    }

    fn go_on_from(&mut self, theirs: &Theirs, note: Note) {
        self.original = Some(theirs.original);
        self.base = Some(Arc::clone(&theirs.note));
        let is_on_disk = note == *theirs.note;
        self.step_to(note);
        self.saved_revision = is_on_disk.then(|| self.revision());
        self.keep_snapshot();
    }

    /// Makes the note what it was in an earlier version, as one step. Who made it final and when is no part of what was
    /// written, and stays.
    pub fn restore(&mut self, earlier: &Note) -> Result<(), Refusal> {
        self.check_access()?;
        if self.note().is_frozen() {
            return Err(Refusal::Frozen);
        }
        self.step_to(self.restored(earlier));
        Ok(())
    }

    /// The note that restoring an earlier version makes.
    fn restored(&self, earlier: &Note) -> Note {
        let mut note = earlier.clone();
        note.stage = self.note().stage.clone();
        note.freezes = self.note().freezes.clone();
        note.version = self.note().version;
        note
    }

    /// Makes `note` the present state as a step of its own; nothing where it is already.
    fn step_to(&mut self, note: Note) {
        self.close_step();
        let before = Arc::clone(self.note());
        if note == *before {
            return;
        }
        let place = differences(&before, &note).first().map_or_else(|| Path::ROOT.field("title"), place_of);
        self.history.push_step(note, place);
        self.changed_from(&before);
    }

    /// Starts writing another note to a file of its own. The answer comes as an [`Event`]; this note stays as it is.
    pub fn save_copy(&mut self, note: Arc<Note>, path: PathBuf, replace: Replace) {
        self.background.copy(path, note, replace);
    }

    /// Keeps earlier versions from now on, or none.
    pub fn keep_versions(&mut self, kept: bool) {
        self.folders = self.folders.clone().keeping_versions(kept);
        self.background.folders = self.folders.clone();
    }
}

/// Where one goes to see a difference.
fn place_of(difference: &Difference) -> Path {
    match difference {
        Difference::Changed { now, .. }
        | Difference::Added { now }
        | Difference::Moved { now, .. }
        | Difference::Unknown { now, .. } => now.clone(),
        Difference::Removed { was } => was.parent().unwrap_or_default(),
    }
}
