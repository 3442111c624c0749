//! E1: a required field that the template uses is empty. Owns which fields need not be filled in; silent where another check
//! says it better.

use std::collections::HashSet;

use super::{
    Code, Report,
    shown::{Plan, Use, says_nothing},
};
use crate::note::{Kind, Node, Note, Path, Record as _, Step};

/// Fields that stand on every paper, at its foot and in its properties, whatever its sections.
const ON_EVERY_PAPER: [&str; 7] = ["reference", "title", "date", "language", "author", "originator", "marking"];

/// Checks every field a final paper of the template needs, and every section it may not be without. A paper for the public
/// asks nothing of the pieces it leaves out.
pub(super) fn filled_in(report: &mut Report<'_>) {
    let used = Use::Some(ON_EVERY_PAPER.into_iter().chain(report.fields_drawn_from()).collect());
    let mut empty: Vec<Path> = Vec::new();
    let plan = Plan::of(Note::SPEC, &used);
    in_record(report, (report.note, &plan), &mut Path::ROOT.clone(), &mut empty);
    let told: HashSet<&Path> = report.findings.iter().map(|finding| &finding.field).collect();
    let mut seen: HashSet<Path> = HashSet::new();
    empty.extend(empty_sections(report));
    empty.retain(|path| !told.contains(path) && !is_not_needed(report.note, path) && seen.insert(path.clone()));
    for path in empty {
        report.add(Code::E1, path, &[("problem", "empty")]);
    }
    in_every_language(report);
}

/// A joint text must say in each of its languages what it says in one.
fn in_every_language(report: &mut Report<'_>) {
    if !report.draws_from("joint_text") {
        return;
    }
    let note = report.note;
    let shown = || note.joint_text.iter().enumerate().filter(|(_, paragraph)| !report.leaves_out(*paragraph));
    let mut languages: Vec<&str> = Vec::new();
    for version in shown().flat_map(|(_, paragraph)| paragraph.versions.iter()) {
        if !version.language.is_empty() && !languages.contains(&&*version.language) {
            languages.push(&version.language);
        }
    }
    let mut missing: Vec<(Path, &str)> = Vec::new();
    for (index, paragraph) in shown() {
        let has = |language: &str| paragraph.versions.iter().any(|version| *version.language == *language);
        let place = || Path::ROOT.field("joint_text").item(index);
        // One that says nothing yet is asked for as a whole.
        let lacking = languages.iter().filter(|language| !paragraph.versions.is_empty() && !has(language));
        missing.extend(lacking.map(|language| (place(), *language)));
    }
    for (path, language) in missing {
        report.add(Code::E1, path, &[("problem", "language"), ("language", language)]);
    }
}

/// Collects the empty required fields of a record and below.
fn in_record(report: &Report<'_>, (node, plan): (&dyn Node, &Plan), at: &mut Path, empty: &mut Vec<Path>) {
    if report.leaves_out(node) {
        return;
    }
    node.each_field(&mut |place, child| {
        let Some(field) = plan.field(place).filter(|field| report.shows(node, field)) else { return };
        at.go_down(Step::Field(field.spec.name));
        match (field.spec.kind, &field.below) {
            // What is needed of a record are its fields.
            (Kind::Record(_), Some(below)) => in_record(report, (child, below), at, empty),
            _ if field.spec.required && says_nothing(child) => empty.push(at.clone()),
            (Kind::Records(_), Some(below)) => {
                for index in 0..child.len() {
                    if let Some(item) = child.child(Step::Item(index)) {
                        at.go_down(Step::Item(index));
                        in_record(report, (item, below), at, empty);
                        at.go_up();
                    }
                }
            }
            _ => {}
        }
        at.go_up();
    });
}

/// The lists and texts a required section of the template draws from, where all of them are empty.
fn empty_sections(report: &Report<'_>) -> Vec<Path> {
    let sections = report.template.sections.iter().filter(|section| section.required);
    let empty = sections.filter(|section| !section.fields.iter().any(|name| has_text(report, name)));
    empty.filter_map(|section| down_to_list(section.fields.first()?)).collect()
}

/// The path of the field of that name, or of the first list on the way to it.
fn down_to_list(name: &str) -> Option<Path> {
    let mut path = Path::ROOT;
    let mut record = Note::SPEC;
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

/// Whether anything is entered in the field of that name, in any item the paper shows where it is a field of a list's items.
fn has_text(report: &Report<'_>, name: &str) -> bool {
    let mut nodes: Vec<&dyn Node> = vec![report.note];
    for part in name.split('.') {
        let mut next: Vec<&dyn Node> = Vec::new();
        for node in nodes {
            let Kind::Record(record) = node.kind() else { continue };
            let Some(field) = record.field(part) else { continue };
            let Some(child) = report.field_shown(node, record, field.name) else { continue };
            if matches!(field.kind, Kind::Records(_)) {
                let items = (0..child.len()).filter_map(|index| child.child(Step::Item(index)));
                next.extend(items.filter(|item| !report.leaves_out(*item)));
            } else {
                next.push(child);
            }
        }
        nodes = next;
    }
    nodes.iter().any(|node| !says_nothing(*node))
}

/// Fields that need not be filled in, given what stands beside them.
fn is_not_needed(note: &Note, path: &Path) -> bool {
    let names = path.names();
    let beside =
        |other: &'static str| path.parent().map(|record| note.text_at(&record.field(other))).unwrap_or_default();
    match names[..] {
        // Without a scheme there are no levels, and one without levels has none to choose.
        ["marking", "level"] => {
            note.marking.scheme.is_empty()
                || crate::template::marking(&note.marking.scheme).is_some_and(|scheme| !scheme.has_banner())
        }
        // A delegation stands for a state or for an organisation; the state is asked for where it says neither.
        ["participants", "state"] => !beside("organisation").is_empty(),
        // Of a person only a post or an organisation is needed, and E7 says when both are missing.
        ["participants", "organisation"] | ["participants", "members", "post" | "organisation"] => true,
        // A figure whose label says what is measured needs no measure from the list.
        ["figures", "measure"] => !beside("label").is_empty(),
        // Who signs matters once there is something signed, which E8 looks at.
        ["agreements", "signatories"] => !beside("status").is_empty(),
        _ => false,
    }
}
