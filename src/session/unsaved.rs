//! What is not saved of a session's note: whether there is any, the snapshots of it, and going on from one. Owns when a
//! snapshot is wanted; how it is made stands in [`super::autosave`].

use std::{path::Path as FilePath, sync::Arc};

use super::{Session, SessionError, Surroundings, autosave::Autosave, begin::new_note};
use crate::{
    note::format,
    store::{self, Leftover, Origin, StoreError},
    template,
};

impl Session {
    /// Goes on with a note from a snapshot; none where another process has taken it. It is saved over its file only if that
    /// is still the one the note came from.
    pub fn recover(leftover: &Leftover, surroundings: &Surroundings) -> Result<Option<Self>, SessionError> {
        let Some((claim, snapshot)) = store::take(leftover, &surroundings.folders)? else { return Ok(None) };
        let path = snapshot.origin.as_ref().map(|origin| origin.path.clone()).unwrap_or_default();
        let opened = format::read(snapshot.text.as_bytes())
            .map_err(|source| StoreError::Format { path: path.clone(), source })?;
        let template = template::builtin(&opened.note.template).unwrap_or_else(template::default_template);
        let mut session = Self::new(opened.note, template, surroundings);
        session.access = opened.access;
        if let Some(origin) = snapshot.origin {
            session.file = Some(origin.path);
            session.original = Some(origin.original);
        }
        session.is_recovered = true;
        session.autosave =
            Autosave::new(Some(claim), surroundings.folders.clone(), Arc::clone(&session.background.waker));
        Ok(Some(session))
    }

    /// Takes a note over that another window has laid down: it is on no disk yet, as if it had been begun here.
    pub fn handed_over(path: &FilePath, surroundings: &Surroundings) -> Result<Self, SessionError> {
        let opened = store::take_over(path)?;
        let template = template::builtin(&opened.note.template).unwrap_or_else(template::default_template);
        let mut session = Self::new(opened.note, template, surroundings);
        session.access = opened.access;
        Ok(session)
    }

    /// Whether closing the note loses something: it is not on disk as it is now, and it is more than a new one nobody has
    /// touched.
    pub fn has_changes(&self) -> bool {
        !self.is_saved() && !self.is_untouched()
    }

    /// Whether it is a new note as it began, so that another may take its place.
    pub fn is_blank(&self) -> bool {
        let note = self.note();
        let begun =
            template::builtin(&note.template).map(|template| new_note(&template, &note.language, note.id.to_string()));
        self.is_untouched() && begun.is_some_and(|begun| begun == **note)
    }

    /// Whether nothing was changed in a note that is on no disk.
    fn is_untouched(&self) -> bool {
        self.file.is_none() && !self.can_undo() && !self.is_recovered
    }

    /// Gives up what is not saved: there will be nothing to recover.
    pub fn discard(&self) {
        if let Some(autosave) = &self.autosave {
            autosave.forget();
        }
    }

    /// Has a snapshot made of what is not saved, or the last one removed.
    pub(super) fn keep_snapshot(&mut self) {
        if self.is_saved() {
            return self.discard();
        }
        if self.autosave.is_none() {
            // Without a thread there are no snapshots; the note can be saved all the same.
            self.autosave = Autosave::new(None, self.folders.clone(), Arc::clone(&self.background.waker));
        }
        let origin = self.file.clone().zip(self.original).map(|(path, original)| Origin { path, original });
        if let Some(autosave) = &self.autosave {
            autosave.changed(self.history.note(), origin);
        }
    }
}
