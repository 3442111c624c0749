//! `chancery finalise` and `chancery reopen`: making a note final and opening it again. Owns what is printed about it; what
//! stands in the way and what is recorded are the session's.

use std::path::Path;

use super::{
    Outcome, Surroundings,
    arguments::{Finalise, Reopen},
    check::{lines, print_under},
    complain, say, template_for,
};
use crate::{
    note::{Note, Refusal, format::Access},
    session::{FreezeError, finalised, reopened},
    store::{self, Loaded, Saved},
    texts::Texts,
};

/// Makes a note final, or says which errors stand in the way.
pub(super) fn finalise(arguments: &Finalise, surroundings: &Surroundings) -> Outcome {
    let today = arguments.as_of.unwrap_or(surroundings.today);
    change(&arguments.note, surroundings, |note| {
        let template = template_for(arguments.template.as_deref(), note, surroundings).map_err(Failure::Unusable)?;
        let note = finalised(note, &template, &arguments.by, today)?;
        Ok((format!("final since {today}, version {}", note.version.max(1)), note))
    })
}

/// Makes a draft out of a final note.
pub(super) fn reopen(arguments: &Reopen, surroundings: &Surroundings) -> Outcome {
    let today = arguments.as_of.unwrap_or(surroundings.today);
    change(&arguments.note, surroundings, |note| {
        let note = reopened(note, &arguments.by, today)?;
        Ok((format!("reopened as a draft, version {}", note.version), note))
    })
}

/// Why a note stays as it was.
enum Failure {
    /// What `change` says.
    Freeze(FreezeError),
    /// Something cannot be used.
    Unusable(String),
}

impl From<FreezeError> for Failure {
    fn from(error: FreezeError) -> Self {
        Self::Freeze(error)
    }
}

/// Changes the note in a file and says what came of it: what `change` says.
fn change(
    path: &Path,
    surroundings: &Surroundings,
    change: impl FnOnce(&Note) -> Result<(String, Note), Failure>,
) -> Outcome {
    let loaded = match store::open(path) {
        Ok(loaded) => loaded,
        Err(error) => return complain(error),
    };
    if loaded.original.is_none() {
        let path = path.display();
        return complain(format!("{path}: it is a paper; take its note out first, with `chancery extract {path}`"));
    }
    let note = &loaded.opened.note;
    let changed = match loaded.opened.access {
        Access::Edit => change(note),
        Access::ReadOnly { .. } => Err(Failure::Freeze(Refusal::ReadOnly.into())),
    };
    match changed {
        Ok((said, note)) => save(path, &note, &loaded, &said, surroundings),
        Err(Failure::Freeze(error @ FreezeError::Errors(_))) => refused(path, note, &error),
        Err(Failure::Freeze(error)) => complain(format!("{}: {error}", path.display())),
        Err(Failure::Unusable(reason)) => complain(format!("{}: {reason}", path.display())),
    }
}

fn save(path: &Path, note: &Note, loaded: &Loaded, said: &str, surroundings: &Surroundings) -> Outcome {
    match store::save(path, note, loaded.original.as_ref(), &surroundings.folders) {
        Ok(Saved { backup, copy, unlocked, .. }) => {
            let mut outcome = say(format!("{}: {said}", path.display()));
            for kept in [backup, copy].into_iter().flatten() {
                outcome = outcome.max(say(format!("  the file as it was is kept as {}", kept.display())));
            }
            if let Some(reason) = unlocked {
                outcome = outcome.max(say(format!("  the file could not be locked against others: {reason}")));
            }
            outcome
        }
        Err(error) => complain(error),
    }
}

/// Says what stands in the way of a final note.
fn refused(path: &Path, note: &Note, error: &FreezeError) -> Outcome {
    let FreezeError::Errors(findings) = error else { return complain(error) };
    let lines = lines(findings, note, None, &Texts::english());
    print_under(&format!("{}: not made final: {error}", path.display()), &lines).max(Outcome::Findings)
}
