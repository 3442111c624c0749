//! `chancery new`: begins a note, be it from another one. Owns what may be asked for; what a new note holds is the
//! session's.

use std::path::Path;

use super::{Outcome, Surroundings, arguments::New, complain, say, template_named};
use crate::{
    note::{Note, Refusal, format, format::Access},
    paper::names,
    session::{follow_up, new_note},
    store::{self, Replace},
    template::Template,
};

/// The language of papers where none is asked for.
const LANGUAGE: &str = "en";

/// Writes a new note to a file that must not exist yet.
pub(super) fn run(arguments: &New, surroundings: &Surroundings) -> Outcome {
    let template = match template_named(&arguments.template, surroundings) {
        Ok(template) => template,
        Err(reason) => return complain(reason),
    };
    if let Some(language) = arguments.language.as_deref().filter(|language| !names::is_language(language)) {
        return complain(format!("there is no language `{language}`; use a tag such as en, fr, ru, kk or ar"));
    }
    let note = if let Some(from) = &arguments.from {
        after(from, arguments, &template, surroundings)
    } else {
        let language = arguments.language.as_deref().unwrap_or(LANGUAGE);
        Ok(new_note(&template, language, surroundings.new_id.clone()))
    };
    let note = match note {
        Ok(note) => note,
        Err(reason) => return complain(reason),
    };
    let text = match format::write(&note) {
        Ok(text) => text,
        Err(error) => return complain(error),
    };
    let output = &arguments.output;
    match store::write_file(output, text.as_bytes(), Replace::Never, |_| false, &surroundings.folders) {
        Ok(()) => say(output.display()),
        Err(error) => complain(error),
    }
}

/// A note about the next meeting, after the one in the file `from`.
fn after(from: &Path, arguments: &New, template: &Template, surroundings: &Surroundings) -> Result<Note, String> {
    let opened = store::open(from).map_err(|error| error.to_string())?.opened;
    // What this version does not understand of a note cannot be told from what is to be kept.
    if opened.access != Access::Edit {
        return Err(format!("{}: {}", from.display(), Refusal::ReadOnly));
    }
    let mut note = follow_up(&opened.note, template, surroundings.new_id.clone());
    if let Some(language) = &arguments.language {
        note.language = language.as_str().into();
    }
    Ok(note)
}
