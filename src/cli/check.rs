//! `chancery check`: what there is to say about notes. Owns how findings are printed, for people and for programs.

use std::path::Path;

use serde::Serialize;

use super::{Outcome, Surroundings, arguments::Check, complain, export::counted, say, template_for};
use crate::{
    check::{self, Circumstances, Finding, Severity},
    layout::Typesetter,
    note::Note,
    session::{flaws_in, paper_of},
    store,
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
    let texts = Texts::english();
    let mut outcome = Outcome::Fine;
    let mut lines = Vec::new();
    for path in &arguments.notes {
        match findings(path, arguments, surroundings, &texts) {
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
    }
    if arguments.json {
        outcome = outcome.max(say(serde_json::to_string_pretty(&lines).expect("findings are texts")));
    }
    outcome
}

fn findings(path: &Path, arguments: &Check, surroundings: &Surroundings, texts: &Texts) -> Result<Vec<Line>, String> {
    let note = store::open(path).map_err(|error| error.to_string())?.opened.note;
    let template = template_for(arguments.template.as_deref(), &note, surroundings)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let as_of = arguments.as_of.unwrap_or(surroundings.today);
    // How long the paper is, and what it lacks, shows only when it is set.
    let pages = Typesetter::new().set(&paper_of(&note, &template));
    let (length, flaws) = (Some(pages.length), flaws_in(&pages.flaws));
    let findings = check::check(&note, &Circumstances { template: &template, as_of, length, flaws });
    Ok(lines(&findings, &note, (arguments.notes.len() > 1).then_some(path), texts))
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
