//! What papers say: golden texts of the examples, and that templates and words cover the model.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::PathBuf};

use chancery::{
    note::{Edit, Kind, Note, Path, Record, format},
    paper::{Content, Paper, compose},
    template::{SectionKind, Words, builtin, builtins},
};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn example(name: &str) -> Note {
    format::read(&fs::read(root().join("assets/examples").join(name)).unwrap()).unwrap().note
}

fn brief(note: &Note) -> Paper {
    compose(note, &builtin("brief").unwrap())
}

fn set(note: &mut Note, field: &str, text: &str) {
    note.apply(&Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() }).unwrap();
}

/// Compares with a golden file, or renews it with `CHANCERY_RENEW=1`.
#[track_caller]
fn assert_golden(name: &str, text: &str) {
    let file = root().join("tests/golden").join(name);
    if std::env::var_os("CHANCERY_RENEW").is_some() {
        fs::write(&file, text).unwrap();
    }
    let golden = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(text, golden, "{name} differs; look at it, then renew it with CHANCERY_RENEW=1");
}

#[test]
fn the_astana_brief_says_what_it_said() {
    assert_golden("astana.brief.txt", &brief(&example("astana.ron")).to_plain());
}

#[test]
fn the_hanoi_brief_says_what_it_said() {
    assert_golden("hanoi.brief.txt", &brief(&example("hanoi.ron")).to_plain());
}

#[test]
fn every_section_draws_from_fields_of_the_model() {
    for template in builtins() {
        for section in &template.sections {
            assert!(!section.fields.is_empty(), "{}: {:?} draws from nothing", template.id, section.kind);
            for field in &section.fields {
                assert!(exists(field), "{}: {:?} draws from {field}, which no note has", template.id, section.kind);
            }
        }
    }
}

/// Whether a field of that name stands in a note or in the items of its lists.
fn exists(name: &str) -> bool {
    let mut record = Some(Note::SPEC);
    for part in name.split('.') {
        let Some(field) = record.and_then(|record| record.field(part)) else { return false };
        record = field.kind.record();
    }
    true
}

#[test]
fn what_a_section_draws_from_is_what_changes_it() {
    let note = example("astana.ron");
    let before = brief(&note);
    for field in [
        "reference",
        "title",
        "addressee",
        "originator",
        "author",
        "meeting.city",
        "participants[1].name",
        "topics[3].title",
        "topics[3].points[0]",
        "topics[0].background",
        "agreements[0].title",
        "figures[0].label",
        "sources[0].publisher",
        "marking.caveat",
    ] {
        let mut changed = note.clone();
        set(&mut changed, field, "Somethingelse");
        let after = brief(&changed);
        assert_ne!(before, after, "{field} is on no paper");
    }
}

#[test]
fn every_choice_has_words() {
    let words = Words::of("en");
    let mut missing = Vec::new();
    each_choice(&mut |choice, names| {
        for name in names.iter().filter(|name| !matches!((choice, **name), ("Stage" | "Presence" | "FigureStatus", _)))
        {
            let silent = matches!((choice, *name), ("Binding", "Unknown") | ("Qualifier", "Exact"));
            if !silent && words.choices.get(choice).is_none_or(|words| !words.contains_key(*name)) {
                missing.push(format!("{choice}.{name}"));
            }
        }
    });
    assert!(missing.is_empty(), "no words for {missing:?}");
}

/// The choices of the model with the names the words file calls them by.
fn each_choice(visit: &mut dyn FnMut(&str, &[&str])) {
    use chancery::note as n;
    visit("MeetingKind", n::MeetingKind::NAMES);
    visit("MeetingStatus", n::MeetingStatus::NAMES);
    visit("Role", n::Role::NAMES);
    visit("Function", n::Function::NAMES);
    visit("Treatment", n::Treatment::NAMES);
    visit("AgreementKind", n::AgreementKind::NAMES);
    visit("AgreementLevel", n::AgreementLevel::NAMES);
    visit("AgreementStatus", n::AgreementStatus::NAMES);
    visit("Binding", n::Binding::NAMES);
    visit("Measure", n::Measure::NAMES);
    visit("Qualifier", n::Qualifier::NAMES);
    visit("Scale", n::Scale::NAMES);
}

#[test]
fn our_side_stands_first_and_its_head_leads() {
    let mut note = example("astana.ron");
    note.apply(&Edit::Move { list: Path::ROOT.field("participants"), from: 0, to: 1 }).unwrap();
    let paper = brief(&note);
    let sides = paper.blocks.iter().find_map(|block| match &block.content {
        Content::Delegations(sides) => Some(sides),
        _ => None,
    });
    let names: Vec<String> = sides.unwrap().iter().map(|side| side.name.to_plain()).collect();
    assert_eq!(names, ["Kazakhstan", "Benin"]);
}

#[test]
fn the_banner_rises_to_the_highest_piece_shown() {
    let mut note = example("astana.ron");
    set(&mut note, "topics[2].marking", "TLP:AMBER");
    let banner = brief(&note).marking.unwrap();
    assert_eq!((banner.text.as_str(), banner.field.to_string().as_str()), ("TLP:AMBER", "topics[2].marking"));
}

#[test]
fn a_draft_says_so_until_it_is_final() {
    let mut note = example("astana.ron");
    assert_eq!(brief(&note).footer.version, "DRAFT · Version 1");
    set(&mut note, "stage", "Final");
    assert_eq!(brief(&note).footer.version, "Version 1");
}

#[test]
fn an_empty_note_makes_a_paper_too() {
    let paper = brief(&Note::default());
    assert_eq!(paper.to_plain(), "Untitled\n");
    assert_eq!(paper.title, "Bilateral brief");
}

#[test]
fn every_block_knows_a_field_that_exists() {
    let note = example("astana.ron");
    for block in brief(&note).blocks {
        match (&block.field, &block.content) {
            (None, Content::Heading { level: 1, .. }) => {}
            (Some(field), _) => assert!(note.node(field).is_some(), "{field}"),
            (None, other) => panic!("{other:?} came from nowhere"),
        }
    }
}

#[test]
fn the_kinds_of_section_are_all_used() {
    let brief = builtin("brief").unwrap();
    for kind in [
        SectionKind::Header,
        SectionKind::Delegations,
        SectionKind::Topics,
        SectionKind::Agreements,
        SectionKind::Figures,
        SectionKind::Background,
    ] {
        assert!(brief.sections.iter().any(|section| section.kind == kind), "{kind:?}");
    }
}

#[test]
fn the_kinds_of_the_model_are_leaves_records_and_lists() {
    fn leaves(record: &chancery::note::RecordSpec, count: &mut usize) {
        for field in record.fields {
            assert!(!field.meaning.trim().is_empty(), "{}.{} has no meaning", record.name, field.name);
            match field.kind {
                Kind::Record(below) | Kind::Records(below) => leaves(below, count),
                _ => *count += 1,
            }
        }
    }
    let mut count = 0;
    leaves(Note::SPEC, &mut count);
    assert!(count > 60, "{count}");
}
