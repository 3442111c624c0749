//! Making a note final and opening it again. Owns what stands in the way of either and what is recorded of it; knows no
//! file and no history.

use jiff::civil::Date;
use thiserror::Error;

use crate::{
    check::{self, Circumstances, Finding, Flaws, Severity},
    layout::{self, Typesetter},
    note::{Freeze, MOST_ITEMS, Note, Refusal, Stage},
    paper::{self, Paper},
    template::Template,
};

/// Why a note was not made final or not reopened. It stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FreezeError {
    /// It may not be changed at all.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Nobody is named who does it.
    #[error("a note is made final and reopened by somebody: a name is needed")]
    Nameless,
    /// It is final.
    #[error("the note is final already")]
    AlreadyFinal,
    /// It is not final.
    #[error("the note is not final, so there is nothing to reopen")]
    NotFinal,
    /// The template of its paper finds errors, which a final paper may not have.
    #[error("{} in the way", stand(.0.len()))]
    Errors(Vec<Finding>),
}

fn stand(count: usize) -> String {
    if count == 1 { "1 error stands".to_owned() } else { format!("{count} errors stand") }
}

/// The note as a final one, for papers of `template`.
///
/// # Errors
/// With the findings where the template's paper has errors on that day.
pub fn finalised(note: &Note, template: &Template, by: &str, today: Date) -> Result<Note, FreezeError> {
    if note.is_frozen() {
        return Err(FreezeError::AlreadyFinal);
    }
    let mut note = note.clone();
    note.stage = Stage::Final;
    let flaws = flaws_of(&note, template);
    let flaws = flaws_in(&flaws);
    let mut errors = check::check(&note, &Circumstances { template, as_of: today, length: None, flaws });
    errors.retain(|finding| finding.code.severity() == Severity::Error);
    if !errors.is_empty() {
        return Err(FreezeError::Errors(errors));
    }
    let freeze = Freeze { frozen_by: named(by)?.into(), frozen_on: today.into(), ..Freeze::default() };
    record(&mut note, freeze)?;
    Ok(note)
}

/// The final note as a draft again, of the next version.
///
/// # Errors
/// When the note is not final, or nobody is named.
pub fn reopened(note: &Note, by: &str, today: Date) -> Result<Note, FreezeError> {
    if !note.is_frozen() {
        return Err(FreezeError::NotFinal);
    }
    let by = named(by)?;
    let mut note = note.clone();
    let last = note.freezes.len().checked_sub(1).filter(|_| note.freeze().is_some());
    match last.and_then(|last| note.freezes.get_mut(last)) {
        Some(freeze) => (freeze.reopened_by, freeze.reopened_on) = (by.into(), today.into()),
        // Who set the stage in the file is not known.
        None => record(&mut note, Freeze { reopened_by: by.into(), reopened_on: today.into(), ..Freeze::default() })?,
    }
    note.stage = Stage::Draft;
    note.version = note.version.max(1).saturating_add(1);
    Ok(note)
}

/// The paper that `template` makes from the note. Where the note is called final and its paper has errors, the paper says
/// that it is a draft all the same.
pub fn paper_of(note: &Note, template: &Template) -> Paper {
    let paper = paper::compose(note, template);
    if is_falsely_final(note, template) { paper::as_draft(paper) } else { paper }
}

/// Whether the note is called final although its paper by that template has errors.
pub fn is_falsely_final(note: &Note, template: &Template) -> bool {
    note.is_frozen() && !check::passes_for_final(note, template, flaws_in(&flaws_of(note, template)))
}

/// What the pages of a paper cannot show.
fn flaws_of(note: &Note, template: &Template) -> layout::Flaws {
    Typesetter::new().set(&paper::compose(note, template)).flaws
}

/// The flaws of pages, for the checks.
pub fn flaws_in(flaws: &layout::Flaws) -> Flaws<'_> {
    Flaws { missing: &flaws.missing, unshown: &flaws.unshown }
}

fn named(by: &str) -> Result<&str, FreezeError> {
    Some(by.trim()).filter(|name| !name.is_empty()).ok_or(FreezeError::Nameless)
}

fn record(note: &mut Note, freeze: Freeze) -> Result<(), Refusal> {
    if note.freezes.len() >= MOST_ITEMS {
        return Err(Refusal::Full(MOST_ITEMS));
    }
    note.freezes.push(freeze);
    Ok(())
}
