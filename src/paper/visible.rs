//! The part of a note that the readers of a paper may see. Owns the one way from a note to the sections: what composes them
//! takes this and nothing else, and only the audience of the template decides what is in it.

use std::{borrow::Cow, ops::Deref};

use crate::{
    note::{Note, Origins, Path},
    template::{Audience, Template},
};

/// What may be seen of a note: the whole of it inside the house, what the release table lets through outside.
pub(super) struct Visible<'a> {
    note: Cow<'a, Note>,
    origins: Option<Origins>,
}

impl<'a> Visible<'a> {
    /// What the readers of that template's papers may see.
    pub(super) fn of(note: &'a Note, template: &Template) -> Self {
        match template.audience {
            Audience::Internal => Self { note: Cow::Borrowed(note), origins: None },
            Audience::Releasable => {
                let (note, origins) = note.released(&template.id).into_parts();
                Self { note: Cow::Owned(note), origins: Some(origins) }
            }
        }
    }

    /// Whether it is the whole note, in which everything stands where it stands.
    pub(super) const fn is_whole(&self) -> bool {
        self.origins.is_none()
    }

    /// The place in the whole note of what stands at `path`.
    pub(super) fn original(&self, path: &Path) -> Path {
        self.origins.as_ref().map_or_else(|| path.clone(), |origins| origins.original(path))
    }
}

impl Deref for Visible<'_> {
    type Target = Note;

    fn deref(&self) -> &Note {
        &self.note
    }
}
