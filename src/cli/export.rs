//! `chancery export`: papers as PDF. Owns where they go; the paper itself is made as the window makes it.

use std::path::{Path, PathBuf};

use super::{Outcome, Surroundings, arguments::Export, complain, say, template_for};
use crate::{
    check::{self, Circumstances, Finding, Severity},
    paper,
    session::export_to,
    store::{self, Replace},
    template::Template,
};

/// Exports every note; goes on after one that cannot be used.
pub(super) fn run(arguments: &Export, surroundings: &Surroundings) -> Outcome {
    let names_file = arguments.output.as_deref().is_some_and(|output| !is_for_folder(output));
    if names_file && arguments.notes.len() > 1 {
        return complain("several notes cannot go into one PDF; give -o the name of a folder, with / at its end");
    }
    let mut outcome = Outcome::Fine;
    for note in &arguments.notes {
        match export(note, arguments, surroundings) {
            Ok(line) => say(line),
            Err(reason) => outcome = outcome.max(complain(reason)),
        }
    }
    outcome
}

/// Exports one note; answers the line about it.
fn export(path: &Path, arguments: &Export, surroundings: &Surroundings) -> Result<String, String> {
    let note = store::open(path).map_err(|error| error.to_string())?.opened.note;
    let template =
        template_for(arguments.template.as_deref(), &note).map_err(|error| format!("{}: {error}", path.display()))?;
    let own_template = template.id == *note.template || note.template.is_empty();
    let target = target(path, arguments, (!own_template).then_some(&*template));
    let replace = if arguments.force { Replace::Always } else { Replace::IfOurs };
    let paper = paper::compose(&note, &template);
    let pages = export_to(&target, &paper, replace, &surroundings.folders)
        .map_err(|error| format!("{}: {error}{}", path.display(), hint(&error)))?;
    let circumstances = Circumstances { template: &template, as_of: surroundings.today, length: None };
    let findings = check::check(&note, &circumstances);
    Ok(format!("{}: {}, {}", target.display(), counted(pages, "page", "pages"), in_words(&findings)))
}

/// What would mend a refusal, where the command line has a way.
fn hint(error: &crate::session::ExportError) -> &'static str {
    match error {
        crate::session::ExportError::Store(store::StoreError::Exists { .. }) => {
            " and it was not made from this note; use --force to replace it"
        }
        _ => "",
    }
}

/// Whether an output is meant as a folder: it is one, or it ends as one.
fn is_for_folder(output: &Path) -> bool {
    let ends_as_folder = output.as_os_str().to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
    ends_as_folder || store::is_folder(output)
}

/// Where the paper goes: beside its note, into the folder, or to the file. `other` is a template that is not the note's own.
fn target(note: &Path, arguments: &Export, other: Option<&Template>) -> PathBuf {
    let mut name = note.file_stem().unwrap_or_default().to_owned();
    if let Some(template) = other {
        let id: String = template.id.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
        name.push(format!("-{id}"));
    }
    name.push(".pdf");
    match &arguments.output {
        None => note.with_file_name(name),
        Some(output) if is_for_folder(output) => output.join(name),
        Some(output) => output.clone(),
    }
}

/// How many findings there are, such as `3 findings (1 error)`.
fn in_words(findings: &[Finding]) -> String {
    let errors = findings.iter().filter(|finding| finding.code.severity() == Severity::Error).count();
    let all = counted(findings.len(), "finding", "findings");
    if errors == 0 { all } else { format!("{all} ({})", counted(errors, "error", "errors")) }
}

/// A number and what it counts.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
