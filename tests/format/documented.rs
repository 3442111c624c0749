//! `docs/file-format.md` lists every record and every field of a note, as the model itself tells them, and its examples are
//! read as they are written.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::PathBuf};

use chancery::note::{
    Edit, Gate, Kind, Node, Note, Path, RecordSpec, Rule,
    format::{self, Access},
    rule, rules_of,
};

/// What stands around the part that is made from the model.
const BEGIN: &str = "<!-- made from the model -->\n";
const END: &str = "<!-- up to here -->\n";

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/file-format.md")
}

fn document() -> String {
    fs::read_to_string(file()).unwrap().replace("\r\n", "\n")
}

/// Every record of a note, the note first.
fn records() -> Vec<&'static RecordSpec> {
    let Kind::Record(spec) = Note::default().kind() else { panic!("a note is a record") };
    spec.with_all_below()
}

/// A note with one blank item in each of its lists.
fn one_of_each() -> Note {
    let mut note = Note::default();
    let mut next = vec![Path::ROOT];
    while let Some(path) = next.pop() {
        let kind = note.node(&path).unwrap().kind();
        if matches!(kind, Kind::Records(_)) {
            note.apply(&Edit::Insert { list: path.clone(), index: 0 }).unwrap();
            next.push(path.item(0));
        }
        if let Kind::Record(spec) = kind {
            next.extend(spec.fields.iter().map(|field| path.field(field.name)));
        }
    }
    note
}

/// The first place a record has in a note.
fn place_of(spec: &RecordSpec) -> Path {
    let note = one_of_each();
    let mut next = vec![Path::ROOT];
    while let Some(path) = next.pop() {
        match note.node(&path).unwrap().kind() {
            Kind::Record(found) if found.name == spec.name => return path,
            Kind::Record(found) => next.extend(found.fields.iter().rev().map(|field| path.field(field.name))),
            Kind::Records(_) => next.push(path.item(0)),
            _ => {}
        }
    }
    panic!("{} stands nowhere in a note", spec.name)
}

fn linked(spec: &RecordSpec) -> String {
    format!("[{}](#{})", spec.name, spec.name.to_lowercase())
}

/// What a field holds, as a cell of the table.
fn kind_told(kind: Kind) -> String {
    match kind {
        Kind::Choice(names) => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
        Kind::Record(spec) => format!("fields of {}", linked(spec)),
        Kind::Records(spec) => format!("list of {}", linked(spec)),
        Kind::Leaves(kind) => format!("list of: {}", kind_told(*kind)),
        Kind::Reference(list) => format!("key of one of `{list}`"),
        Kind::Line => "line".to_owned(),
        Kind::Prose => "text".to_owned(),
        Kind::Flag => "`true` or `false`".to_owned(),
        Kind::Date => "day".to_owned(),
        Kind::Time => "time".to_owned(),
        Kind::Due => "day or words".to_owned(),
        Kind::Zone => "time zone".to_owned(),
        Kind::Decimal => "decimal".to_owned(),
        Kind::Period => "period".to_owned(),
        Kind::Country => "country".to_owned(),
        Kind::Language => "language".to_owned(),
        Kind::Unit => "unit".to_owned(),
        Kind::Key => "key".to_owned(),
        Kind::Scheme => "scheme".to_owned(),
        Kind::Level => "level".to_owned(),
        Kind::Id => "id".to_owned(),
        Kind::Count => "whole number".to_owned(),
        Kind::Image => "image".to_owned(),
    }
}

const fn rule_told(rule: Rule) -> &'static str {
    match rule {
        Rule::Released => "released",
        Rule::Never => "never",
        Rule::Structural => "with what it holds",
        Rule::Made => "made anew",
    }
}

/// When a record may leave the house at all; what follows its meaning.
fn gate_told(spec: &RecordSpec) -> String {
    match rules_of(spec.name).map_or(Gate::Shut, |rules| rules.gate) {
        Gate::Open => String::new(),
        Gate::Flag(flag) => format!(" Leaves the house where `{flag}` says so."),
        Gate::Attendance => " Leaves the house where the person was there and spoke for a side.".to_owned(),
        Gate::Referred => " Leaves the house where something that leaves it refers to it.".to_owned(),
        Gate::Shut => " Never leaves the house.".to_owned(),
    }
}

/// What the file means where it leaves the field out.
fn default_told(node: &dyn Node) -> String {
    match node.kind() {
        Kind::Flag | Kind::Choice(_) | Kind::Count if !node.text().is_empty() => format!("`{}`", node.text()),
        _ => String::new(),
    }
}

/// The part of the document that is made from the model.
fn made() -> String {
    let whole = one_of_each();
    let mut text = String::new();
    for spec in records() {
        let place = place_of(spec);
        let (told, gate) = (spec.meaning.trim(), gate_told(spec));
        write!(text, "\n### {}\n\n{told}{gate}\n\n", spec.name).unwrap();
        text.push_str("| Field | Holds | Left out means | Leaves the house | Meaning |\n");
        text.push_str("| --- | --- | --- | --- | --- |\n");
        for field in spec.fields {
            let node = whole.node(&place.field(field.name)).unwrap();
            let need = if field.required { " *" } else { "" };
            writeln!(
                text,
                "| `{}`{need} | {} | {} | {} | {} |",
                field.name,
                kind_told(field.kind),
                default_told(node),
                rule_told(rule(spec.name, field.name)),
                field.meaning.trim()
            )
            .unwrap();
        }
    }
    text.push('\n');
    text
}

#[test]
fn every_field_is_documented_as_the_model_has_it() {
    let document = document();
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (told, after) = rest.split_once(END).unwrap();
    let made = made();
    if std::env::var_os("CHANCERY_RENEW").is_some() {
        fs::write(file(), format!("{before}{BEGIN}{made}{END}{after}")).unwrap();
    } else {
        assert_eq!(told, made, "docs/file-format.md is not what the model says; renew it with CHANCERY_RENEW=1");
    }
}

#[test]
fn every_kind_of_value_is_told() {
    let document = document();
    let kinds: BTreeSet<String> = records()
        .iter()
        .flat_map(|spec| spec.fields)
        .map(|field| match field.kind {
            Kind::Leaves(kind) => *kind,
            kind => kind,
        })
        .filter(|kind| !matches!(kind, Kind::Choice(_) | Kind::Record(_) | Kind::Records(_) | Kind::Reference(_)))
        .map(kind_told)
        .collect();
    for kind in kinds {
        assert!(document.contains(&format!("\n| {kind} | ")), "{kind} is not among the values");
    }
}

#[test]
fn the_examples_are_notes() {
    let document = document();
    let blocks: Vec<&str> = document.split("```ron\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(!blocks.is_empty());
    for block in blocks {
        let opened = format::read(block.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{block}"));
        assert_eq!(opened.access, Access::Edit);
        assert!(opened.canonical, "the program would write it otherwise:\n{}", format::write(&opened.note).unwrap());
    }
}
