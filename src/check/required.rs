//! E1: a required field that the template uses is empty. Owns which fields a template uses; silent where a more specific
//! check says it better.

use super::{Code, Report};
use crate::note::{Kind, Node, Path, Record, RecordSpec, Step};

/// Checks every field a final paper of the template needs.
pub(super) fn filled_in(report: &mut Report<'_>) {
    let mut empty: Vec<Path> = Vec::new();
    let note = report.note;
    let root: &dyn Node = note;
    for field in crate::note::Note::SPEC.fields {
        let path = Path::ROOT.field(field.name);
        let (Some(child), Some(use_of)) = (root.child(Step::Field(field.name)), uses(report, field.name)) else {
            continue;
        };
        if field.required && child.is_blank() && !matches!(field.kind, Kind::Record(_)) {
            empty.push(path);
        } else {
            below(child, &path, &use_of, &mut empty);
        }
    }
    for path in empty_sections(report) {
        if !empty.contains(&path) {
            empty.push(path);
        }
    }
    for path in empty {
        if !is_told_better(report, &path) {
            report.add(Code::E1, path, Vec::new());
        }
    }
}

/// Which fields below a field of the note the template draws from: all of them, or those named.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Use {
    All,
    Some(Vec<String>),
}

/// How the template uses the field of that name; none if it does not.
fn uses(report: &Report<'_>, name: &str) -> Option<Use> {
    // These stand on every paper, at its foot and in its properties, whatever its sections.
    if matches!(name, "reference" | "title" | "date" | "language" | "author" | "originator" | "marking") {
        return Some(Use::All);
    }
    let mut named = Vec::new();
    for field in report.template.sections.iter().flat_map(|section| &section.fields) {
        if field == name {
            return Some(Use::All);
        }
        if let Some(below) = field.strip_prefix(name).and_then(|rest| rest.strip_prefix('.')) {
            named.push(below.to_owned());
        }
    }
    (!named.is_empty()).then_some(Use::Some(named))
}

/// Collects the empty required fields of records below `node`.
fn below(node: &dyn Node, at: &Path, use_of: &Use, empty: &mut Vec<Path>) {
    match node.kind() {
        Kind::Record(record) => in_record(node, record, at, use_of, empty),
        Kind::Records(_) => {
            for index in 0..node.len() {
                if let Some(item) = node.child(Step::Item(index)) {
                    below(item, &at.item(index), use_of, empty);
                }
            }
        }
        _ => {}
    }
}

fn in_record(node: &dyn Node, record: &RecordSpec, at: &Path, use_of: &Use, empty: &mut Vec<Path>) {
    for field in record.fields {
        let is_used = match use_of {
            Use::All => true,
            Use::Some(names) => names.iter().any(|name| name == field.name),
        };
        let Some(child) = node.child(Step::Field(field.name)).filter(|_| is_used) else { continue };
        if field.required && child.is_blank() {
            empty.push(at.field(field.name));
        } else {
            below(child, &at.field(field.name), &Use::All, empty);
        }
    }
}

/// The lists and texts a required section of the template draws from, where all of them are empty.
fn empty_sections(report: &Report<'_>) -> Vec<Path> {
    let note = report.note;
    let mut empty = Vec::new();
    for section in report.template.sections.iter().filter(|section| section.required) {
        let is_filled = section.fields.iter().any(|name| has_text(note, name));
        let first = section.fields.first().filter(|_| !is_filled).and_then(|name| down_to_list(name));
        if let Some(path) = first.filter(|path| !empty.contains(path)) {
            empty.push(path);
        }
    }
    empty
}

/// The path of the field of that name, or of the first list on the way to it.
fn down_to_list(name: &str) -> Option<Path> {
    let mut path = Path::ROOT;
    let mut record = crate::note::Note::SPEC;
    for part in name.split('.') {
        let field = record.field(part)?;
        path = path.field(field.name);
        match field.kind {
            Kind::Record(below) => record = below,
            _ => break,
        }
    }
    Some(path)
}

/// Whether anything is entered in the field of that name, in any item where it is a field of a list's items.
fn has_text(note: &crate::note::Note, name: &str) -> bool {
    let mut nodes: Vec<&dyn Node> = vec![note];
    for part in name.split('.') {
        let mut next: Vec<&dyn Node> = Vec::new();
        for node in nodes {
            let Kind::Record(record) = node.kind() else { continue };
            let Some(field) = record.field(part) else { continue };
            let Some(child) = node.child(Step::Field(field.name)) else { continue };
            if matches!(field.kind, Kind::Records(_)) {
                next.extend((0..child.len()).filter_map(|index| child.child(Step::Item(index))));
            } else {
                next.push(child);
            }
        }
        nodes = next;
    }
    nodes.iter().any(|node| !node.is_blank())
}

/// Whether another finding already says that this field is empty.
fn is_told_better(report: &Report<'_>, path: &Path) -> bool {
    let note = report.note;
    report.findings.iter().any(|finding| match finding.code {
        Code::E12 => Path::ROOT.field("marking").contains(path),
        Code::E2 => {
            finding.field == *path || (note.participants.is_empty() && Path::ROOT.field("participants") == *path)
        }
        // Post and organisation of a person, unit and source of a figure.
        Code::E7 => finding.field.parent() == path.parent(),
        Code::E8 | Code::E10 => finding.field == *path,
        _ => false,
    }) || is_not_needed(report, path)
}

/// Fields that need not be filled in, given what stands beside them.
fn is_not_needed(report: &Report<'_>, path: &Path) -> bool {
    let Some(Step::Field(name)) = path.last() else { return false };
    let beside =
        |other: &'static str| path.parent().map(|record| report.note.text_at(&record.field(other))).unwrap_or_default();
    match (path.steps().first(), name) {
        // A scheme without levels has none to choose.
        (Some(Step::Field("marking")), "level") => {
            crate::template::marking(&report.note.marking.scheme).is_some_and(|scheme| !scheme.has_banner())
        }
        // Only a post or an organisation is needed, and E7 says when both are missing.
        (Some(Step::Field("participants")), "post" | "organisation") => true,
        // A figure whose label says what is measured needs no measure from the list.
        (Some(Step::Field("figures")), "measure") => !beside("label").is_empty(),
        // Who signs matters once there is something signed, which E8 looks at.
        (Some(Step::Field("agreements")), "signatories") => !matches!(beside("status").as_str(), ""),
        _ => false,
    }
}
