//! `chancery export`: papers as PDF, for Word, for the web and for mail. Owns where they go; the paper itself is made as the window makes it.

use std::path::{Path, PathBuf};

use super::{Outcome, Surroundings, arguments::Export, complain, say, template_for};
use crate::{
    check::{self, Circumstances, Finding, Severity},
    layout::{Flaws, Typesetter},
    note::Note,
    paper::Carried,
    pdf::Standards,
    session::{
        Cargo, ExportError, FileFormat, attempt, edition_of, export_document_to, export_to, flaws_in, is_falsely_final,
        paper_name,
    },
    store,
    template::{Audience, Template},
};

/// Exports every note; goes on after one that cannot be used.
pub(super) fn run(arguments: &Export, surroundings: &Surroundings) -> Outcome {
    let folder = arguments.output.as_deref().filter(|output| is_for_folder(output));
    if arguments.output.is_some() && folder.is_none() && arguments.notes.len() > 1 {
        return complain("several notes cannot go into one file; give -o the name of a folder, with / at its end");
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
        outcome = outcome.max(exported.unwrap_or_else(complain));
    }
    outcome
}

/// Exports one note to files that are not among those `written` before, and says a line about each.
fn export(
    path: &Path,
    arguments: &Export,
    written: &mut Vec<PathBuf>,
    surroundings: &Surroundings,
) -> Result<Outcome, String> {
    let note = store::open(path).map_err(|error| error.to_string())?.opened.note;
    let template = template_for(arguments.template.as_deref(), &note, surroundings)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let mut outcome = Outcome::Fine;
    for format in arguments.formats() {
        let target = target(path, arguments, &note, (&template, format));
        if let Some(reason) = in_the_way(&target, arguments, written) {
            return Err(format!("{}: cannot write {}: {reason}", path.display(), target.display()));
        }
        let said = match format {
            FileFormat::Pdf => export_pdf(&target, &note, &template, (arguments, surroundings)),
            format => export_document((&target, format), &note, &template, (arguments, surroundings)),
        };
        let said = said.map_err(|error| format!("{}: {error}{}", path.display(), hint(&error)))?;
        let line = format!("{}: {}", target.display(), said.join(", "));
        written.push(target);
        outcome = outcome.max(say(line));
    }
    Ok(outcome)
}

/// Writes the PDF; answers what there is to say about it.
fn export_pdf(
    target: &Path,
    note: &Note,
    template: &Template,
    (arguments, surroundings): (&Export, &Surroundings),
) -> Result<Vec<String>, ExportError> {
    let edition = edition_of(note, template, arguments.carried());
    let exported = export_to(target, note, &edition, arguments.replace(), &surroundings.folders)?;
    let mut said = vec![counted(exported.pages, "page", "pages")];
    said.extend(released(template));
    said.push(carried_in_words(exported.cargo));
    said.extend(kept_from(exported.standards).map(str::to_owned));
    said.extend(judged(note, template, (exported.length, &exported.flaws), surroundings));
    Ok(said)
}

/// Writes a file that is no PDF; answers what there is to say about it.
fn export_document(
    (target, format): (&Path, FileFormat),
    note: &Note,
    template: &Template,
    (arguments, surroundings): (&Export, &Surroundings),
) -> Result<Vec<String>, ExportError> {
    let paper = edition_of(note, template, Carried::Nothing).paper;
    export_document_to(target, &paper, format, arguments.replace(), &surroundings.folders)?;
    // The note is judged by the pages its paper has, whatever it is written as.
    let pages = Typesetter::new().set(&paper);
    let mut said: Vec<String> = vec![what_it_is(format).to_owned()];
    said.extend(released(template));
    said.push(carried_in_words(Cargo::Nothing));
    said.extend(judged(note, template, (pages.length, &pages.flaws), surroundings));
    Ok(said)
}

/// What a file is to who opens it.
const fn what_it_is(format: FileFormat) -> &'static str {
    match format {
        FileFormat::Docx => "for Word",
        FileFormat::Pdf | FileFormat::Html => "one file",
        FileFormat::Markdown => "Markdown",
        FileFormat::Text => "plain text",
    }
}

fn released(template: &Template) -> Option<String> {
    (template.audience == Audience::Releasable).then(|| template.audience.name().to_owned())
}

/// What is found in the note, and whether the paper is a draft for it.
fn judged(
    note: &Note,
    template: &Template,
    (length, flaws): (f32, &Flaws),
    surroundings: &Surroundings,
) -> Vec<String> {
    let (length, flaws) = (Some(length), flaws_in(flaws));
    let circumstances = Circumstances { template, as_of: surroundings.today, length, flaws };
    let mut said = vec![in_words(&check::check(note, &circumstances))];
    if is_falsely_final(note, template) {
        said.push("a draft: the note is called final, but errors stand in the way".to_owned());
    }
    said
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
fn hint(error: &ExportError) -> &'static str {
    match error {
        ExportError::Store(store::StoreError::Exists { .. }) => {
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
fn target(path: &Path, arguments: &Export, note: &Note, (template, format): (&Template, FileFormat)) -> PathBuf {
    let name = paper_name(&path.file_stem().unwrap_or_default().to_string_lossy(), note, template);
    let name = format!("{}.{}", store::safe_name(&name), format.extension());
    match &arguments.output {
        None => path.with_file_name(name),
        Some(output) if is_for_folder(output) => output.join(name),
        // Two files cannot have one name.
        Some(output) if arguments.formats().len() > 1 => output.with_extension(format.extension()),
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
