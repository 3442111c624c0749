//! How long a text should be at most. Owns the limits of fields, in characters; a paper sets longer ones all the same.

use crate::note::Path;

/// The most characters of a title: more do not fit on a line of a list.
const TITLE: usize = 120;

/// The most characters of a biography: more are not read on the way to a meeting.
const BIOGRAPHY: usize = 600;

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
