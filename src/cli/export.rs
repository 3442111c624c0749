//! `chancery export`: papers as PDF, for Word, for the web and for mail. Owns what is said about them; where they go stands in
//! [`super::plan`], and the paper itself is made as the window makes it.

use std::path::{Path, PathBuf};

use super::{
    Outcome, Surroundings, all_files,
    arguments::Export,
    complain,
    plan::{Choice, Needed, Paper, Plan, collisions, is_for_folder, plan},
    say,
    side_by_side::{Bar, in_order, threads},
};
use crate::{
    check::{self, Circumstances, Finding, Severity},
    layout::{Flaws, Typesetter},
    note::Note,
    paper::Carried,
    pdf::Standards,
    session::{
        Cargo, Destination, ExportError, FileFormat, edition_of, export_among, export_document_among, flaws_in,
        is_falsely_final,
    },
    store::{self, Batch},
    template::{Audience, Template},
};

/// How many notes are kept between being read for their names and being exported; those of a larger batch are read again.
const MOST_KEPT: usize = 8;

/// The pictures a thread keeps, in bytes: the emblem of the house and what stands beside it.
pub(super) const ROOM_FOR_PICTURES: usize = 8 << 20;

/// What came of one note: a line for each paper, or why there is none.
type Said = Vec<Result<String, String>>;

/// What all exports of one command share.
struct Command<'a> {
    arguments: &'a Export,
    surroundings: &'a Surroundings,
    needed: Needed,
    /// Where several notes are exported.
    batch: Option<Batch>,
}

/// Exports every note; goes on after one that cannot be used.
pub(super) fn run(arguments: &Export, surroundings: &Surroundings) -> Outcome {
    let notes = all_files(&arguments.notes);
    let mut outcome = Outcome::Fine;
    let choice = match Choice::of(arguments.template.as_deref(), surroundings) {
        Ok(choice) => choice,
        Err(error) => return complain(error),
    };
    if let Err(reason) = make_room(arguments, &notes, &choice) {
        return complain(reason);
    }
    let mut plans = planned(&notes, arguments, &choice);
    let collisions = collisions(&mut plans);
    if !collisions.is_empty() {
        for collision in collisions {
            complain(collision);
        }
        return complain("nothing was written");
    }
    let batch = (plans.len() > 1).then(Batch::default);
    let needed = Needed::of(&notes, arguments.template.as_deref());
    let command = Command { arguments, surroundings, needed, batch };
    let tally = command.export_all(&plans, &mut outcome);
    for error in command.batch.map(Batch::settle).unwrap_or_default() {
        outcome = outcome.max(complain(error));
    }
    if plans.len() > 1 && !arguments.quiet {
        outcome = outcome.max(say(tally.in_words()));
    }
    outcome
}

/// Makes the folder the papers go to; says why they cannot go to where they are to.
fn make_room(arguments: &Export, notes: &[PathBuf], choice: &Choice<'_>) -> Result<(), String> {
    let Some(output) = arguments.output.as_deref() else { return Ok(()) };
    if is_for_folder(output) {
        return store::make_folder(output).map_err(|error| error.to_string());
    }
    let what = match choice {
        Choice::Named(templates) if templates.len() > 1 => "papers by several templates",
        _ if notes.len() > 1 => "several notes",
        _ => return Ok(()),
    };
    Err(format!("{what} cannot go into one file; give -o the name of a folder, with / at its end"))
}

/// Reads all notes for what is to be written of them.
fn planned(notes: &[PathBuf], arguments: &Export, choice: &Choice<'_>) -> Vec<Result<Plan, String>> {
    let keeps = notes.len() <= MOST_KEPT;
    let mut plans = Vec::with_capacity(notes.len());
    let work = |(): &mut (), path: &PathBuf| {
        let plan = plan(path, arguments, choice)?;
        Ok(Plan { note: plan.note.filter(|_| keeps), ..plan })
    };
    let threads = threads(arguments.jobs, notes.len());
    in_order(
        (notes, threads),
        || (),
        work,
        &mut Bar::none(),
        |plan| {
            plans.push(plan.unwrap_or_else(|| Err(mistake_at(&notes[plans.len()]))));
        },
    );
    plans
}

pub(super) fn mistake_at(note: &Path) -> String {
    format!("{}: the program made a mistake at this note", note.display())
}

/// What came of all notes together.
#[derive(Default)]
struct Tally {
    papers: usize,
    /// The notes that have a paper.
    used: usize,
    /// The notes that lack one.
    failed: usize,
}

impl Tally {
    fn count(&mut self, said: &Said) {
        self.papers += said.iter().filter(|line| line.is_ok()).count();
        self.used += usize::from(said.iter().any(Result::is_ok));
        self.failed += usize::from(said.iter().any(Result::is_err));
    }

    fn in_words(&self) -> String {
        let (papers, used) = (counted(self.papers, "paper", "papers"), counted(self.used, "note", "notes"));
        let failed = counted(self.failed, "note", "notes");
        if self.failed == 0 {
            format!("{papers} from {used}")
        } else {
            format!("{papers} from {used}; {failed} failed")
        }
    }
}

impl Command<'_> {
    /// Exports all notes and says a line about each paper; answers how many there are.
    fn export_all(&self, plans: &[Result<Plan, String>], outcome: &mut Outcome) -> Tally {
        let Export { jobs, quiet, .. } = self.arguments;
        let (mut tally, mut at) = (Tally::default(), 0);
        let begin = || Typesetter::new().with_room_for_pictures(ROOM_FOR_PICTURES);
        let work = |typesetter: &mut Typesetter, plan: &Result<Plan, String>| match plan {
            Ok(plan) => self.export(plan, typesetter),
            Err(reason) => vec![Err(reason.clone())],
        };
        let mut bar = Bar::new(!quiet);
        in_order((plans, threads(*jobs, plans.len())), begin, work, &mut bar, |said| {
            let said = said.unwrap_or_else(|| match &plans[at] {
                Ok(plan) => vec![Err(mistake_at(&plan.path))],
                Err(reason) => vec![Err(reason.clone())],
            });
            at += 1;
            tally.count(&said);
            for line in said {
                *outcome = (*outcome).max(match line {
                    Ok(_) if *quiet => Outcome::Fine,
                    Ok(line) => say(line),
                    Err(reason) => complain(reason),
                });
            }
        });
        tally
    }

    /// Exports one note; goes on to the first paper that cannot be made.
    fn export(&self, plan: &Plan, typesetter: &mut Typesetter) -> Said {
        let name = plan.path.display();
        let read;
        let note = match &plan.note {
            Some(note) => note,
            None => match store::open(&plan.path) {
                Ok(loaded) => {
                    read = loaded.opened.note;
                    &read
                }
                Err(error) => return vec![Err(error.to_string())],
            },
        };
        let mut said = Vec::with_capacity(plan.papers.len());
        for paper in &plan.papers {
            let target = paper.target.display();
            if let Some(reason) = self.needed.reason(&paper.target) {
                said.push(Err(format!("{name}: cannot write {target}: {reason}")));
                break;
            }
            match self.write(paper, note, typesetter) {
                Ok(words) => said.push(Ok(format!("{target}: {}", words.join(", ")))),
                Err(error) => {
                    said.push(Err(format!("{name}: {error}{}", hint(&error))));
                    break;
                }
            }
        }
        said
    }

    /// Writes one paper; answers what there is to say about it.
    fn write(&self, paper: &Paper, note: &Note, typesetter: &mut Typesetter) -> Result<Vec<String>, ExportError> {
        let destination = Destination {
            path: &paper.target,
            replace: self.arguments.replace(),
            folders: &self.surroundings.folders,
            batch: self.batch.as_ref(),
        };
        let template = &*paper.template;
        match paper.format {
            FileFormat::Pdf => self.write_pdf(&destination, (note, template), typesetter),
            format => self.write_document((&destination, format), (note, template), typesetter),
        }
    }

    fn write_pdf(
        &self,
        destination: &Destination<'_>,
        (note, template): (&Note, &Template),
        typesetter: &mut Typesetter,
    ) -> Result<Vec<String>, ExportError> {
        let edition = edition_of(note, template, self.arguments.carried());
        let exported = export_among(typesetter, destination, note, &edition)?;
        let mut said = vec![counted(exported.pages, "page", "pages")];
        said.extend(released(template));
        said.push(carried_in_words(exported.cargo));
        said.extend(kept_from(exported.standards).map(str::to_owned));
        said.extend(judged(note, template, (exported.length, &exported.flaws), self.surroundings));
        Ok(said)
    }

    fn write_document(
        &self,
        (destination, format): (&Destination<'_>, FileFormat),
        (note, template): (&Note, &Template),
        typesetter: &mut Typesetter,
    ) -> Result<Vec<String>, ExportError> {
        let paper = edition_of(note, template, Carried::Nothing).paper;
        export_document_among(destination, &paper, format)?;
        // The note is judged by the pages its paper has, whatever it is written as.
        let pages = typesetter.set(&paper);
        let mut said: Vec<String> = vec![what_it_is(format).to_owned()];
        said.extend(released(template));
        said.push(carried_in_words(Cargo::Nothing));
        said.extend(judged(note, template, (pages.length, &pages.flaws), self.surroundings));
        Ok(said)
    }
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

/// What would mend a refusal, where the command line has a way.
fn hint(error: &ExportError) -> &'static str {
    match error {
        ExportError::Store(store::StoreError::Exists { .. }) => {
            " and it is no earlier paper of this note for the same readers; use --force to replace it"
        }
        _ => "",
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
