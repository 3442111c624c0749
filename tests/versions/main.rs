//! What differs between notes, and earlier versions of a file: nothing is left out, nothing is told that is not so.

mod differences;
#[path = "../support/notes.rs"]
mod notes;
mod store;
