//! `chancery check`: what there is to say about notes. Owns how findings are printed, for people and for programs.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::civil::Date;
use serde::Serialize;

use super::{
    Outcome, Surroundings, all_files,
    arguments::Check,
    complain,
    export::{ROOM_FOR_PICTURES, counted, mistake_at},
    say,
    side_by_side::{Bar, in_order, threads},
    template_asked_for, template_named,
};
use crate::{
    check::{self, Circumstances, Finding, Severity},
    layout::Typesetter,
    note::Note,
    session::{flaws_in, paper_of},
    store,
    template::Template,
    texts::Texts,
};

/// A finding as programs read it.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    /// Which note, where several are checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    code: &'static str,
    severity: &'static str,
    field: String,
    message: String,
    remedy: String,
}

/// Checks every note; goes on after one that cannot be used.
pub(super) fn run(arguments: &Check, surroundings: &Surroundings) -> Outcome {
    let template = arguments.template.as_deref();
    let named = match template.map(|name| template_named(name, surroundings)).transpose() {
        Ok(named) => named,
        Err(error) => return complain(error),
    };
    let notes = all_files(&arguments.notes);
    let as_of = arguments.as_of.unwrap_or(surroundings.today);
    let task = Task { named, as_of, is_one: notes.len() == 1, surroundings };
    let mut outcome = Outcome::Fine;
    let mut lines = Vec::new();
    let mut paths = notes.iter();
    let begin = || (Typesetter::new().with_room_for_pictures(ROOM_FOR_PICTURES), Texts::english());
    let work = |(typesetter, texts): &mut (Typesetter, Texts), path: &PathBuf| task.findings(path, typesetter, texts);
    let threads = threads(arguments.jobs, notes.len());
    in_order((&notes, threads), begin, work, &mut Bar::new(true), |found| {
        let Some(path) = paths.next() else { return };
        match found.unwrap_or_else(|| Err(mistake_at(path))) {
            Ok(found) => {
                if found.iter().any(|line| line.severity == "error") {
                    outcome = outcome.max(Outcome::Findings);
                }
                if !arguments.json {
                    outcome = outcome.max(print(path, &found));
                }
                lines.extend(found);
            }
            Err(reason) => outcome = outcome.max(complain(reason)),
        }
    });
    if arguments.json {
        outcome = outcome.max(say(serde_json::to_string_pretty(&lines).expect("findings are texts")));
    }
    outcome
}

/// What is done with each note.
struct Task<'a> {
    /// By which paper; without it, by the one each note asks for.
    named: Option<Arc<Template>>,
    as_of: Date,
    is_one: bool,
    surroundings: &'a Surroundings,
}

impl Task<'_> {
    /// What there is to say about a note.
    fn findings(&self, path: &Path, typesetter: &mut Typesetter, texts: &Texts) -> Result<Vec<Line>, String> {
        let note = store::open(path).map_err(|error| error.to_string())?.opened.note;
        let template = match &self.named {
            Some(named) => Arc::clone(named),
            None => {
                template_asked_for(&note, self.surroundings).map_err(|error| format!("{}: {error}", path.display()))?
            }
        };
        // How long the paper is, and what it lacks, shows only when it is set.
        let pages = typesetter.set(&paper_of(&note, &template));
        let (length, flaws) = (Some(pages.length), flaws_in(&pages.flaws));
        let findings = check::check(&note, &Circumstances { template: &template, as_of: self.as_of, length, flaws });
        Ok(lines(&findings, &note, (!self.is_one).then_some(path), texts))
    }
}

/// The findings on `note` in words; `path` names it where there are several.
pub(super) fn lines(findings: &[Finding], note: &Note, path: Option<&Path>, texts: &Texts) -> Vec<Line> {
    let line = |finding: &Finding| {
        let sentence = texts.finding(finding, note);
        Line {
            note: path.map(|path| path.display().to_string()),
            code: finding.code.name(),
            severity: match finding.code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            field: finding.field.to_string(),
            message: sentence.message,
            remedy: sentence.remedy,
        }
    };
    findings.iter().map(line).collect()
}

fn print(path: &Path, lines: &[Line]) -> Outcome {
    print_under(&format!("{}: {}", path.display(), counted(lines.len(), "finding", "findings")), lines)
}

/// Prints findings under a line that says whose they are.
pub(super) fn print_under(head: &str, lines: &[Line]) -> Outcome {
    let below = lines.iter().map(|line| {
        let Line { code, field, message, remedy, .. } = line;
        format!("  {code:<4}{field} – {message}\n      {remedy}")
    });
    say(std::iter::once(head.to_owned()).chain(below).collect::<Vec<_>>().join("\n"))
}
