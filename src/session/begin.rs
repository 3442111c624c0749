//! How a note begins: from a template, in a language. Owns what a new note holds; knows no file.

use crate::{
    note::{Delegation, Line, Marking, Note},
    store,
    template::{Template, default_template},
};

/// What the file of a paper is called before its ending: as the note, and by the template where that is not the note's own,
/// so that the papers of one note stand side by side.
pub fn paper_name(name: &str, note: &Note, template: &Template) -> String {
    let own = if note.template.is_empty() { &default_template().id } else { &*note.template };
    if template.id == own { name.to_owned() } else { behind(name, template) }
}

/// The name of a paper that says by which template it is.
pub(super) fn behind(name: &str, template: &Template) -> String {
    format!("{}-{}", store::beginning_of_name(name), template.id)
}

/// A new note for papers of that template. `id` is a UUID that no other note has.
pub fn new_note(template: &Template, language: &str, id: String) -> Note {
    let delegation = |key: &str, ours| Delegation { key: key.into(), ours, ..Delegation::default() };
    Note {
        id: id.into(),
        language: language.into(),
        version: 1,
        template: template.id.as_str().into(),
        marking: Marking { scheme: template.marking.as_deref().unwrap_or_default().into(), ..Marking::default() },
        participants: [delegation("d1", true), delegation("d2", false)].into_iter().collect(),
        ..Note::default()
    }
}

/// The note as written by `author` in `office`, where these are known.
pub fn written_by(note: Note, author: &str, office: &str) -> Note {
    let known = |own: &str, before: Line| if own.is_empty() { before } else { own.into() };
    Note { author: known(author, note.author), originator: known(office, note.originator), ..note }
}
