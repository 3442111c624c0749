//! `chancery compare`: what differs between two notes, field by field. Owns how differences are printed.

use std::path::Path;

use super::{Outcome, arguments::Compare, complain, say};
use crate::{
    note::{Note, differences},
    store,
    texts::{Compared, Names, Texts},
};

/// Prints what differs between two notes, a line for each difference. Differences are told by the exit status too.
pub(super) fn run(arguments: &Compare) -> Outcome {
    let read = |path: &Path| store::open(path).map(|loaded| loaded.opened.note);
    let (before, after) = match (read(&arguments.before), read(&arguments.after)) {
        (Ok(before), Ok(after)) => (before, after),
        (Err(error), _) | (_, Err(error)) => return complain(error),
    };
    print(&before, &after)
}

fn print(before: &Note, after: &Note) -> Outcome {
    let (texts, names) = (Texts::english(), Names::english());
    let compared = Compared { before, after, names: &names };
    let found = differences(before, after);
    let mut outcome = if found.is_empty() { Outcome::Fine } else { Outcome::Findings };
    for difference in &found {
        outcome = outcome.max(say(texts.difference(difference, &compared)));
    }
    outcome
}
