//! W24: what this version does not know of a note that a newer one wrote, or that someone mistyped: it is kept and not shown.

use super::{Code, Report, quoted};
use crate::note::{Kind, Node, Path, RecordSpec, nearest, walk};

/// Looks for fields, sections and choices this version does not know, and names the nearest it knows.
pub(super) fn known_by_name(report: &mut Report<'_>) {
    let note = report.note;
    walk(note, &Path::ROOT, &mut |path, node| match node.kind() {
        Kind::Record(record) => {
            for name in node.unknown() {
                of_field(report, path, record, name);
            }
        }
        Kind::Choice(names) => of_choice(report, path, node, names),
        _ => {}
    });
}

/// A field the record does not have: told at the field that was meant, or else where it stands.
fn of_field(report: &mut Report<'_>, path: &Path, record: &RecordSpec, name: &str) {
    let names: Vec<&'static str> = record.fields.iter().map(|field| field.name).collect();
    let unknown = quoted(name);
    if let Some(near) = nearest(name, &names) {
        let details = [("problem", "field-near"), ("name", &*unknown), ("near", near)];
        report.add(Code::W24, path.field(near), &details);
    } else {
        // The note as a whole has no field in the form; its title stands first there.
        let field = if *path == Path::ROOT { path.field("title") } else { path.clone() };
        report.add(Code::W24, field, &[("problem", "field"), ("name", &unknown)]);
    }
}

/// A name that is not among those to choose from.
fn of_choice(report: &mut Report<'_>, path: &Path, node: &dyn Node, names: &[&'static str]) {
    if node.is_blank() {
        return;
    }
    let text = node.text();
    if names.contains(&&*text) {
        return;
    }
    let unknown = quoted(&text);
    let mut details = vec![("problem", "choice"), ("name", &*unknown)];
    if let Some(near) = nearest(&text, names) {
        details = vec![("problem", "choice-near"), ("name", &*unknown), ("near", near)];
    }
    report.add(Code::W24, path.clone(), &details);
}
