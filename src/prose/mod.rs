//! A paper as text alone: as Markdown, and as plain words, in lines of 72 columns for mails and cables or unbroken. Owns how each block is written without
//! a page; knows nothing of notes and files.
//!
//! Whatever is written comes from the blocks of a paper, so that it says what the paper says.

mod columns;
mod lines;
mod markdown;
mod text;

use crate::paper::{Paper, Placement};

pub use markdown::{markdown, paper_id};
pub use text::{WIDTH, text, unbroken_text};

/// What stands at the head of a paper that has no pages: the marking, and that it is a draft.
fn head(paper: &Paper) -> (&str, &str) {
    (paper.marking.as_ref().map_or("", |marking| &marking.text), &paper.footer.version)
}

/// What stands at its foot: reference, version and the line of the office in one line, then the marking, unless that stands on the first page alone.
fn foot(paper: &Paper) -> (String, &str) {
    let pieces = [paper.footer.reference.as_str(), &paper.footer.version, &paper.footer.text];
    let pieces: Vec<&str> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
    let marking = paper.marking.as_ref().filter(|marking| marking.placement != Placement::FirstPage);
    (pieces.join(" · "), marking.map_or("", |marking| &marking.text))
}
