//! `chancery new`: begins a note. Owns what may be asked for; what a new note holds is the session's.

use super::{Outcome, Surroundings, arguments::New, complain, say, template_named};
use crate::{
    note::format,
    paper::names,
    session::new_note,
    store::{self, Replace},
};

/// Writes a new note to a file that must not exist yet.
pub(super) fn run(arguments: &New, surroundings: &Surroundings) -> Outcome {
    let template = match template_named(&arguments.template) {
        Ok(template) => template,
        Err(reason) => return complain(reason),
    };
    if !names::is_language(&arguments.language) {
        return complain(format!(
            "there is no language `{}`; use a tag such as en, fr, ru, kk or ar",
            arguments.language
        ));
    }
    let note = new_note(&template, &arguments.language, surroundings.new_id.clone());
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
