//! `chancery templates`: lists the templates, for people and for programs; copies one and checks a user's own.

use serde::Serialize;

use super::{
    Outcome, Surroundings, all_files,
    arguments::{CheckTemplates, CopyTemplate, TemplateWork, Templates},
    complain, known_templates, say,
};
use crate::{
    session::faults_of,
    store::{self, Replace},
    template::{Gallery, copy_of},
};

/// What each field of a template means.
const FIELDS: &str = include_str!("../../templates/README.md");

/// A template as programs read it.
#[derive(Debug, Serialize)]
struct Line<'a> {
    id: &'a str,
    title: &'a str,
    audience: &'static str,
    page_limit: Option<u32>,
}

/// Does what is asked of the templates.
pub(super) fn run(arguments: &Templates, surroundings: &Surroundings) -> Outcome {
    match &arguments.work {
        None => list(arguments, surroundings),
        Some(TemplateWork::Copy(arguments)) => copy(arguments, surroundings),
        Some(TemplateWork::Check(arguments)) => check(arguments),
        Some(TemplateWork::Fields) => say(FIELDS.trim_end()),
    }
}

/// Writes a copy of a built-in template.
fn copy(arguments: &CopyTemplate, surroundings: &Surroundings) -> Outcome {
    let file = &arguments.file;
    if !file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron")) {
        return complain(format!("{}: a template is a file that ends in .ron", file.display()));
    }
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let Some(text) = copy_of(&arguments.id, &name) else {
        return complain(format!(
            "there is no template `{}`; the templates are {}",
            arguments.id,
            known_templates(&Gallery::default())
        ));
    };
    let replace = if arguments.force { Replace::Always } else { Replace::Never };
    match store::write_file(file, text.as_bytes(), replace, |_| false, &surroundings.folders) {
        Ok(()) => say(file.display()),
        Err(error) => complain(error),
    }
}

/// Says all that is wrong with some files.
fn check(arguments: &CheckTemplates) -> Outcome {
    let mut outcome = Outcome::Fine;
    for file in &all_files(&arguments.files) {
        outcome = outcome.max(match store::read_file(file) {
            Err(error) => complain(error),
            Ok(bytes) => {
                let faults = faults_of(file, bytes);
                let all = faults.iter().map(|fault| say(format!("{}: {fault}", file.display())));
                let worst = if faults.is_empty() { Outcome::Fine } else { Outcome::Findings };
                all.fold(worst, Outcome::max)
            }
        });
    }
    outcome
}

/// Lists the templates in the order of the gallery.
fn list(arguments: &Templates, surroundings: &Surroundings) -> Outcome {
    let gallery = surroundings.gallery();
    let lines: Vec<Line<'_>> = gallery
        .templates()
        .iter()
        .map(|template| Line {
            id: &template.id,
            title: template.title.get("en"),
            audience: template.audience.name(),
            page_limit: template.page_limit,
        })
        .collect();
    if arguments.json {
        return say(serde_json::to_string_pretty(&lines).expect("templates are texts and numbers"));
    }
    // What cannot be used is told beside the list, which stays one that programs can read.
    let faults =
        gallery.broken().iter().map(|broken| complain(format!("{}: {}", broken.file.display(), broken.reason)));
    let mut outcome = faults.fold(Outcome::Fine, Outcome::max);
    for line in &lines {
        let limit = line
            .page_limit
            .map(|limit| format!(", at most {}", super::export::counted(limit as usize, "page", "pages")));
        outcome =
            outcome.max(say(format!("{:<16}{} ({}{})", line.id, line.title, line.audience, limit.unwrap_or_default())));
    }
    outcome
}
