//! What differs between notes, and earlier versions of a file: nothing is left out, nothing is told that is not so.

mod differences;
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#[path = "../support/notes.rs"]
mod notes;
mod store;
