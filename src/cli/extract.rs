//! `chancery extract`: the note out of a paper. Owns where it goes; how it is found is the writer's.

use super::{Outcome, Surroundings, arguments::Extract, complain, say};
use crate::store::{self, Replace};

/// Writes the note that a paper carries to a file of its own.
pub(super) fn run(arguments: &Extract, surroundings: &Surroundings) -> Outcome {
    let note = match store::note_in(&arguments.paper) {
        Ok(note) => note,
        Err(error) => return complain(error),
    };
    let output = arguments.output.clone().unwrap_or_else(|| arguments.paper.with_extension("ron"));
    if store::is_same_file(&output, &arguments.paper) {
        return complain(format!("cannot write {}: it is the paper", output.display()));
    }
    let replace = if arguments.force { Replace::Always } else { Replace::Never };
    match store::write_file(&output, &note, replace, |_| false, &surroundings.folders) {
        Ok(()) => say(output.display()),
        Err(error) => complain(error),
    }
}
