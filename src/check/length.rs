//! How much a reader takes in: the limits of texts, in characters, and of lists. Owns the numbers; a paper sets more all
//! the same.

use crate::note::Path;

/// The most characters of a title: more do not fit on a line of a list.
const TITLE: usize = 120;

/// The most characters of a biography: more are not read on the way to a meeting.
const BIOGRAPHY: usize = 600;

/// The most objectives a reader keeps in mind.
pub(super) const OBJECTIVES: usize = 3;

/// The most lines that can all matter most.
const TOP_LINES: usize = 5;

/// The most items a list should have; none where it does not matter.
pub fn most(list: &Path) -> Option<usize> {
    match list.names()[..] {
        ["objectives"] => Some(OBJECTIVES),
        ["texts", "top_lines"] => Some(TOP_LINES),
        _ => None,
    }
}

/// The most characters the text of a field should have; none where it does not matter.
pub fn longest(field: &Path) -> Option<usize> {
    match field.names()[..] {
        ["title"] => Some(TITLE),
        ["participants", "members", "biography"] => Some(BIOGRAPHY),
        _ => None,
    }
}

/// The length of a text as the limits count it: characters without the blanks at its ends.
pub fn length(text: &str) -> usize {
    text.trim().chars().count()
}
