//! The file of a note: what is written comes back, what is newer stays, what is broken is told in a sentence.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../support/golden.rs"]
mod golden;
#[path = "../support/notes.rs"]
mod notes;

mod documented;
mod errors;
mod limits;
mod newer;
mod round_trip;
mod values;
mod wreckage;

use std::{fs, path::PathBuf};

use chancery::note::{
    Edit, Note,
    format::{self, FormatError, Opened},
};

/// A file as the golden examples are.
fn example(name: &str) -> String {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples").join(name);
    // A checkout on Windows may have changed the line ends.
    fs::read_to_string(file).unwrap().replace("\r\n", "\n")
}

/// Reads a text that is a note.
#[track_caller]
fn read(text: &str) -> Opened {
    format::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{}", text.get(..2_000).unwrap_or(text)))
}

/// A text that is no note, and why.
#[track_caller]
fn refused(text: &str) -> FormatError {
    match format::read(text.as_bytes()) {
        Ok(_) => panic!("it was read"),
        Err(error) => error,
    }
}

/// Whether the sentence can stand in a window: in one line, and not as long as the file.
#[track_caller]
fn assert_is_a_sentence(error: &FormatError) {
    let sentence = error.to_string();
    assert!(sentence.chars().count() <= 400, "{} characters: {sentence}", sentence.chars().count());
    assert!(!sentence.chars().any(char::is_control), "{sentence:?}");
}

/// A note with that text in that field.
#[track_caller]
fn with(field: &str, text: &str) -> Note {
    let mut note = Note::default();
    set(&mut note, field, text);
    note
}

#[track_caller]
fn set(note: &mut Note, field: &str, text: &str) {
    let edit = Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() };
    note.apply(&edit).unwrap_or_else(|refusal| panic!("{field}: {refusal}"));
}
