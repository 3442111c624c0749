//! Each check with a note that triggers it and one that does not, by way of small changes of a complete note.

mod figures;
mod meeting;
mod paper;
mod people;
mod pieces;
mod release;
mod required;
mod wording;

use std::sync::Arc;

use jiff::civil::date;

use super::*;
use crate::{
    note::{Edit, Step, format},
    template::{self, Audience, Template},
};

const HANOI: &str = include_str!("complete.ron");
const ASTANA: &str = include_str!("../../../assets/examples/astana.ron");

/// What the note about the talks in Hanoi lacks, since it is not published: a year for the target, who took the note, and what follows
/// from what was agreed. Made up here.
const COMPLETED: &[&str] = &[
    "figures[1].values[0].period = 2025",
    "+participants[0].members",
    "participants[0].members[1].name = Note-taker of this test",
    "participants[0].members[1].post = Second Secretary",
    "participants[0].members[1].function = NoteTaker",
    "topics[0].key = t1",
    "topics[1].key = t2",
    "topics[2].key = t3",
    "topics[3].key = t4",
    "agreements[0].key = a1",
    "+actions",
    "actions[0].text = Prepare the next delegation.",
    "actions[0].owner = Department of Asia",
    "actions[0].due = 2024-03-31",
    "actions[0].topic = t2",
    "+actions",
    "actions[1].text = List what hinders trade.",
    "actions[1].owner = Department of Trade",
    "actions[1].due = 2024-06-30",
    "actions[1].topic = t3",
];

/// The note of an example as it stands in its file.
fn example(file: &str) -> Note {
    format::read(file.as_bytes()).unwrap().note
}

/// The note after changes: `field = text`, `+list`, `-list[index]`.
fn changed(mut note: Note, changes: &[&str]) -> Note {
    for change in changes {
        let edit = if let Some(list) = change.strip_prefix('+') {
            let list = Note::path_named(list).unwrap();
            let index = note.node(&list).unwrap().len();
            Edit::Insert { list, index }
        } else if let Some(item) = change.strip_prefix('-') {
            let item = Note::path_named(item).unwrap();
            let Some(Step::Item(index)) = item.last() else { panic!("{change}") };
            Edit::Remove { list: item.parent().unwrap(), index }
        } else {
            let (field, text) = change.split_once('=').unwrap();
            Edit::Set { field: Note::path_named(field.trim()).unwrap(), text: text.trim().to_owned() }
        };
        note.apply(&edit).unwrap_or_else(|refusal| panic!("{change}: {refusal}"));
    }
    note
}

/// The complete note after changes.
fn complete(changes: &[&str]) -> Note {
    changed(changed(example(HANOI), COMPLETED), changes)
}

/// Code and field of all findings on a note, in the summer after.
fn codes(note: &Note, template: &Template) -> Vec<String> {
    let circumstances = Circumstances { template, as_of: date(2025, 5, 1), length: Some(1.7), flaws: Flaws::default() };
    check(note, &circumstances).iter().map(|finding| format!("{} {}", finding.code, finding.field)).collect()
}

/// The codes of the findings on a note, each once.
fn kinds(note: &Note, template: &Template) -> Vec<String> {
    let mut kinds: Vec<String> =
        codes(note, template).iter().map(|line| line.split(' ').next().unwrap().to_owned()).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

/// A brief of few sections, which stays as it is when the one of the program grows.
fn brief() -> Arc<Template> {
    Arc::new(template::read(include_bytes!("brief.ron")).unwrap())
}

/// A template for the public that draws from these fields.
fn for_the_public(fields: &[&str]) -> Template {
    let mut template = (*brief()).clone();
    template.audience = Audience::Releasable;
    template.sections.truncate(2);
    for section in &mut template.sections {
        section.fields = fields.iter().map(|field| (*field).to_owned()).collect();
    }
    template
}

/// What the complete note's findings as a brief are after changes.
#[track_caller]
fn assert_codes(changes: &[&str], expected: &[&str]) {
    assert_eq!(codes(&complete(changes), &brief()), expected);
}

/// The same where the changes are made up by a test.
#[track_caller]
fn assert_codes_of(changes: &[String], expected: &[&str]) {
    let changes: Vec<&str> = changes.iter().map(String::as_str).collect();
    assert_codes(&changes, expected);
}

#[test]
fn a_complete_note_has_no_findings() {
    assert_codes(&[], &[]);
}

#[test]
fn findings_stand_in_the_order_of_the_file() {
    assert_codes(
        &["topics[1].title =", "reference =", "meeting.country = XX", "agreements[0].binding = Yes"],
        &["E1 reference", "E14 meeting.country", "E1 topics[1].title"],
    );
}

#[test]
fn the_talks_of_astana_are_told_what_they_lack() {
    let note = example(ASTANA);
    let as_brief = ["E1", "E8", "W1", "W14", "W16", "W19", "W2"];
    assert_eq!(kinds(&note, &brief()), as_brief);
    let mut record = (*brief()).clone();
    record.working_days = Some(1);
    // Without a date of the meeting there is nothing to count from.
    assert_eq!(kinds(&note, &record), as_brief);
    let readout = for_the_public(&["meeting", "participants", "topics", "figures", "agreements", "actions"]);
    assert_eq!(
        codes(&note, &readout),
        [
            "E1 meeting.date",
            "W19 topics[5].treatment",
            "E8 agreements[0].signed_on",
            "W1 actions[0].owner",
            "W2 actions[0].due",
            "E11 figures[0].status",
            "W16 claims[0].attributed_to",
            "W16 claims[1].attributed_to",
        ]
    );
}

/// Every field a finding names is there: the window goes to it.
#[test]
fn findings_name_fields_of_the_note() {
    for changes in
        [&["+quotes", "+claims", "+annexes", "+programme", "+actions", "+figures"][..], &["-participants[0]"]]
    {
        let note = complete(changes);
        let findings = check(
            &note,
            &Circumstances { template: &brief(), as_of: date(2025, 5, 1), length: None, flaws: Flaws::default() },
        );
        assert!(!findings.is_empty());
        for finding in findings {
            assert!(note.node(&finding.field).is_some(), "{} {}", finding.code, finding.field);
        }
    }
}
