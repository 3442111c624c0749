//! `chancery export`: papers as PDF. Owns where they go; the paper itself is made as the window makes it.

use std::path::{Path, PathBuf};

use super::{Outcome, Surroundings, arguments::Export, complain, say, template_for};
use crate::{
    check::{self, Circumstances, Finding, Severity},
    note::Note,
    pdf::Standards,
    session::{Cargo, attempt, edition_of, export_to, is_falsely_final, paper_name},
    store::{self, Replace},
    template::{Audience, Template},
};

/// Exports every note; goes on after one that cannot be used.
pub(super) fn run(arguments: &Export, surroundings: &Surroundings) -> Outcome {
    let folder = arguments.output.as_deref().filter(|output| is_for_folder(output));
    if arguments.output.is_some() && folder.is_none() && arguments.notes.len() > 1 {
        return complain("several notes cannot go into one PDF; give -o the name of a folder, with / at its end");
    }
    if let Some(Err(error)) = folder.map(store::make_folder) {
        return complain(error);
    }
    let mut outcome = Outcome::Fine;
    let mut written = Vec::new();
    for note in &arguments.notes {
        // A mistake of the program at one note is no reason to leave the others out.
        let exported = attempt(|| export(note, arguments, &mut written, surroundings));
        let exported =
            exported.unwrap_or_else(|| Err(format!("{}: the program made a mistake at this note", note.display())));
        outcome = outcome.max(match exported {
            Ok(line) => say(line),
            Err(reason) => complain(reason),
        });
    }
    outcome
}

/// Exports one note to a file that is not among those `written` before; answers the line about it.
fn export(
    path: &Path,
    arguments: &Export,
    written: &mut Vec<PathBuf>,
    surroundings: &Surroundings,
) -> Result<String, String> {
    let note = store::open(path).map_err(|error| error.to_string())?.opened.note;
    let template =
        template_for(arguments.template.as_deref(), &note).map_err(|error| format!("{}: {error}", path.display()))?;
    let target = target(path, arguments, &note, &template);
    if let Some(reason) = in_the_way(&target, arguments, written) {
        return Err(format!("{}: cannot write {}: {reason}", path.display(), target.display()));
    }
    let replace = if arguments.force { Replace::Always } else { Replace::IfOurs };
    let edition = edition_of(&note, &template, arguments.carried());
    let exported = export_to(&target, &note, &edition, replace, &surroundings.folders)
        .map_err(|error| format!("{}: {error}{}", path.display(), hint(&error)))?;
    let length = Some(exported.length);
    let circumstances = Circumstances { template: &template, as_of: surroundings.today, length };
    let findings = check::check(&note, &circumstances);
    let mut said = vec![counted(exported.pages, "page", "pages")];
    if template.audience == Audience::Releasable {
        said.push(template.audience.name().to_owned());
    }
    said.push(carried_in_words(exported.cargo));
    said.extend(kept_from(exported.standards).map(str::to_owned));
    said.push(in_words(&findings));
    if is_falsely_final(&note, &template) {
        said.push("a draft: the note is called final, but errors stand in the way".to_owned());
    }
    let line = format!("{}: {}", target.display(), said.join(", "));
    written.push(target);
    Ok(line)
}

/// What of the note goes out with the paper.
fn carried_in_words(cargo: Cargo) -> String {
    match cargo {
        Cargo::Nothing => "carries no note".to_owned(),
        Cargo::Whole => "carries the whole note".to_owned(),
        Cargo::Part { left_out: 0 } => "carries what its readers may see of the note".to_owned(),
        Cargo::Part { left_out } => {
            let pieces = counted(left_out, "piece", "pieces");
            format!("carries what its readers may see of the note, less {pieces} marked higher")
        }
    }
}

/// What the file does not keep to, and why.
fn kept_from(standards: Standards) -> Option<&'static str> {
    match (standards.archive, standards.is_accessible) {
        (_, true) => None,
        (None, _) => Some("neither PDF/A nor PDF/UA: a character is in none of the fonts"),
        (Some(_), false) => Some("not PDF/UA: an image has no description"),
    }
}

/// Why a file may not be written even by force: what it holds is still needed.
fn in_the_way(target: &Path, arguments: &Export, written: &[PathBuf]) -> Option<&'static str> {
    let is_target = |path: &Path| store::is_same_file(path, target);
    if arguments.notes.iter().any(|note| is_target(note)) {
        return Some("it is a note");
    }
    if arguments.template.as_deref().is_some_and(|template| is_target(Path::new(template))) {
        return Some("it is the template");
    }
    if written.iter().any(|path| is_target(path)) {
        return Some("the paper of another of these notes is there; export them into two folders");
    }
    None
}

/// What would mend a refusal, where the command line has a way.
fn hint(error: &crate::session::ExportError) -> &'static str {
    match error {
        crate::session::ExportError::Store(store::StoreError::Exists { .. }) => {
            " and it is no earlier paper of this note for the same readers; use --force to replace it"
        }
        _ => "",
    }
}

/// Whether an output is meant as a folder: it is one, or it ends as one.
fn is_for_folder(output: &Path) -> bool {
    let ends_as_folder = output.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    ends_as_folder || store::is_folder(output)
}

/// Where the paper goes: beside its note, into the folder, or to the file.
fn target(path: &Path, arguments: &Export, note: &Note, template: &Template) -> PathBuf {
    let name = paper_name(&path.file_stem().unwrap_or_default().to_string_lossy(), note, template);
    let name = store::safe_name(&name) + ".pdf";
    match &arguments.output {
        None => path.with_file_name(name),
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
