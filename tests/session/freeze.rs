//! Final notes: what keeps a note from being final, what a final note refuses, and how it is opened again.

use chancery::{
    check::{self, Code, Severity},
    note::{Edit, Note, Path, Refusal, Stage, format},
    paper::{self, Carried},
    session::{FreezeError, finalised, paper_of, reopened},
    store::Replace,
    template::builtin,
};
use jiff::civil::{Date, date};

use super::{Desk, example, read, set};

const DAY: Date = date(2025, 4, 19);

/// The example with what is not published: which day the talks were and the text was signed.
fn complete() -> Vec<u8> {
    let text = String::from_utf8(example()).unwrap();
    let text = text.replacen("status: Held,", "status: Held,\n        date: \"2025-04-18\",", 1).replacen(
        "status: Signed,",
        "status: Signed,\n            signed_on: \"2025-04-18\",",
        1,
    );
    // As the program itself writes it, so that a save leaves no copy.
    format::write(&format::read(text.as_bytes()).unwrap().note).unwrap().into_bytes()
}

fn complete_note() -> Note {
    format::read(&complete()).unwrap().note
}

fn has_draft(desk: &Desk) -> bool {
    desk.session.paper().footer.version.contains("DRAFT")
}

#[test]
fn a_final_note_is_frozen_and_saved_so() {
    let mut desk = Desk::open(&complete());
    assert!(has_draft(&desk) && desk.session.is_writable());
    desk.session.finalise("  A. N. Other ", DAY).unwrap();
    assert!(!desk.session.is_writable() && !desk.session.is_saved() && !has_draft(&desk));
    let note = Note::clone(desk.session.note());
    assert_eq!(note.stage, Stage::Final);
    let freeze = note.freeze().unwrap();
    assert_eq!((&*freeze.frozen_by, freeze.frozen_on.0), ("A. N. Other", Some(DAY)));
    assert_eq!(desk.session.finalise("Someone", DAY), Err(FreezeError::AlreadyFinal));
    desk.session.save().unwrap();
    desk.assert_saved();
    assert_eq!(read(&desk.file("note.ron")), note);
}

#[test]
fn a_final_note_refuses_every_change() {
    let mut desk = Desk::open(&complete());
    desk.session.finalise("Someone", DAY).unwrap();
    let frozen = Note::clone(desk.session.note());
    let list = Path::ROOT.field("topics");
    for edit in [
        set("title", "Other talks"),
        set("stage", "Draft"),
        set("freezes[0].frozen_by", "Nobody"),
        Edit::Insert { list: list.clone(), index: 0 },
        Edit::Duplicate { list: list.clone(), index: 0 },
        Edit::Remove { list: list.clone(), index: 0 },
        Edit::Move { list, from: 0, to: 1 },
    ] {
        assert_eq!(desk.session.edit(&[edit]), Err(Refusal::Frozen));
    }
    assert_eq!(**desk.session.note(), frozen);
    let sentence = Refusal::Frozen.to_string();
    assert!(sentence.contains("reopen"), "{sentence}");
}

#[test]
fn errors_keep_a_note_from_being_final_and_are_named() {
    let mut desk = Desk::open(&example());
    let before = Note::clone(desk.session.note());
    let Err(FreezeError::Errors(errors)) = desk.session.finalise("Someone", DAY) else { panic!("it was made final") };
    assert!(errors.iter().all(|finding| finding.code.severity() == Severity::Error));
    assert!(errors.iter().any(|finding| finding.code == Code::E8), "{errors:?}");
    assert!(errors.iter().any(|finding| finding.field == Note::path_named("meeting.date").unwrap()), "{errors:?}");
    assert_eq!(**desk.session.note(), before);
    assert!(desk.session.is_saved() && !desk.session.can_undo());
}

#[test]
fn a_note_is_made_final_by_what_its_paper_needs() {
    let mut short = (*builtin("brief").unwrap()).clone();
    short.sections.retain(|section| section.fields.iter().all(|field| !field.starts_with("texts")));
    let mut note = complete_note();
    note.texts = chancery::note::Texts::default();
    assert!(matches!(finalised(&note, &builtin("brief").unwrap(), "Someone", DAY), Err(FreezeError::Errors(_))));
    assert!(finalised(&note, &short, "Someone", DAY).is_ok());
}

#[test]
fn somebody_makes_it_final_and_reopens_it() {
    let mut desk = Desk::open(&complete());
    assert_eq!(desk.session.finalise(" ", DAY), Err(FreezeError::Nameless));
    assert_eq!(desk.session.reopen("Someone", DAY), Err(FreezeError::NotFinal));
    desk.session.finalise("Someone", DAY).unwrap();
    assert_eq!(desk.session.reopen("", DAY), Err(FreezeError::Nameless));
    assert!(desk.session.note().is_frozen());
}

#[test]
fn a_reopened_note_is_a_draft_of_the_next_version() {
    let mut desk = Desk::open(&complete());
    desk.session.finalise("One", DAY).unwrap();
    desk.session.reopen("Another", date(2025, 4, 22)).unwrap();
    let note = Note::clone(desk.session.note());
    assert_eq!((note.stage.clone(), note.version), (Stage::Draft, 2));
    assert_eq!(note.freezes.len(), 1);
    let freeze = note.freezes.get(0).unwrap();
    assert_eq!((&*freeze.frozen_by, &*freeze.reopened_by), ("One", "Another"));
    assert_eq!(freeze.reopened_on.0, Some(date(2025, 4, 22)));
    assert!(desk.session.is_writable() && has_draft(&desk) && note.freeze().is_none());
    desk.set("title", "Other talks");
    desk.session.finalise("One", date(2025, 4, 23)).unwrap();
    assert_eq!(desk.session.note().freezes.len(), 2);
    assert_eq!(desk.session.note().freeze().unwrap().frozen_on.0, Some(date(2025, 4, 23)));
}

#[test]
fn making_final_and_reopening_are_steps_like_any_other() {
    let mut desk = Desk::open(&complete());
    desk.set("title", "Other talks");
    let mut states = vec![Note::clone(desk.session.note())];
    desk.session.finalise("One", DAY).unwrap();
    states.push(Note::clone(desk.session.note()));
    desk.session.reopen("One", DAY).unwrap();
    states.push(Note::clone(desk.session.note()));
    for state in states.iter().rev().skip(1) {
        assert_eq!(desk.session.undo(), Some(Path::ROOT.field("stage")));
        assert_eq!(**desk.session.note(), *state);
    }
    assert!(desk.session.is_writable());
    for state in &states[1..] {
        desk.session.redo();
        assert_eq!(**desk.session.note(), *state);
    }
    desk.session.undo();
    assert_eq!(desk.session.edit(&[set("title", "Later talks")]), Err(Refusal::Frozen));
}

#[test]
fn a_stage_that_is_set_makes_nothing_final() {
    let mut desk = Desk::open(&complete());
    let refused = desk.session.edit(&[set("stage", "Final")]);
    assert_eq!(refused, Err(Refusal::FinalByStage));
    let sentence = Refusal::FinalByStage.to_string();
    assert!(sentence.contains("Make final") && sentence.contains("chancery finalise"), "{sentence}");
    assert_eq!(desk.session.note().stage, Stage::Draft);
    desk.set("stage", "Cleared");
    desk.session.finalise("Someone", DAY).unwrap();
}

#[test]
fn a_note_set_to_final_in_its_file_is_frozen_and_can_be_reopened() {
    let by_hand = b"(title: \"Talks\", stage: Final)";
    let mut desk = Desk::open(by_hand);
    assert!(!desk.session.is_writable());
    assert_eq!(desk.session.edit(&[set("title", "Other talks")]), Err(Refusal::Frozen));
    desk.session.reopen("Someone", DAY).unwrap();
    let note = Note::clone(desk.session.note());
    assert_eq!((note.stage.clone(), note.version), (Stage::Draft, 2));
    let freeze = note.freezes.get(0).unwrap();
    assert!(freeze.frozen_by.is_empty() && freeze.frozen_on.is_none());
    assert_eq!(&*freeze.reopened_by, "Someone");
    desk.set("title", "Other talks");

    // A record that is closed is not opened again by hand.
    let mut again = note;
    again.stage = Stage::Final;
    let again = reopened(&again, "Another", DAY).unwrap();
    assert_eq!(again.freezes.len(), 2);
    assert_eq!(&*again.freezes.get(0).unwrap().reopened_by, "Someone");
}

#[test]
fn a_note_of_a_newer_version_is_neither_made_final_nor_reopened() {
    let mut desk = Desk::open(b"(format: 9, min_reader: 7, title: \"Talks\")");
    assert_eq!(desk.session.finalise("Someone", DAY), Err(Refusal::ReadOnly.into()));
    assert_eq!(desk.session.reopen("Someone", DAY), Err(Refusal::ReadOnly.into()));
}

#[test]
fn a_final_note_with_errors_gives_a_draft() {
    let brief = builtin("brief").unwrap();
    let mut note = complete_note();
    note.stage = Stage::Final;
    assert!(check::passes_for_final(&note, &brief, check::Flaws::default()));
    let paper = paper_of(&note, &brief);
    assert_eq!(paper, paper::compose(&note, &brief));
    assert!(!paper.footer.version.contains("DRAFT"));

    note.addressee = "".into();
    assert!(!check::passes_for_final(&note, &brief, check::Flaws::default()));
    let draft = paper_of(&note, &brief);
    assert_eq!(draft.footer.version, "DRAFT · Version 1");
    // Nothing else of the paper changes, and a draft is what it is.
    let mut called_final = draft.clone();
    called_final.footer.version = paper.footer.version;
    assert_eq!(called_final, paper::compose(&note, &brief));
    note.stage = Stage::Draft;
    assert_eq!(paper_of(&note, &brief), draft);

    let text = format::write(&complete_note()).unwrap().replace("version: 1,", "version: 1,\n    stage: Final,");
    let mut desk = Desk::open(text.replace("    addressee: \"Readers of this example\",\n", "").as_bytes());
    assert!(has_draft(&desk));
    desk.session.export(desk.file("note.pdf"), Replace::Never, Carried::UpToBanner);
    desk.answer();
    assert!(desk.file("note.pdf").exists());
}

#[test]
fn another_paper_is_looked_at_without_changing_the_note() {
    let text = String::from_utf8(complete()).unwrap().replace("purpose:", "why_now:");
    let mut desk = Desk::open(text.as_bytes());
    let lacks_purpose = |desk: &Desk| {
        let field = Note::path_named("texts.purpose").unwrap();
        desk.session.findings().iter().any(|finding| finding.field == field && finding.code == Code::E1)
    };
    let mut other = (*builtin("brief").unwrap()).clone();
    other.id = "other".to_owned();
    other.sections.truncate(1);
    let blocks = desk.session.paper().blocks.len();
    assert!(lacks_purpose(&desk));
    desk.session.use_template(other.into());
    assert!(desk.session.is_saved() && !desk.session.can_undo());
    assert!(desk.session.paper().blocks.len() < blocks && !lacks_purpose(&desk));
    desk.set("title", "Other talks");
    assert_eq!(desk.session.template().id, "other", "a change of something else keeps the paper one looks at");
    desk.set("template", "");
    desk.set("template", "brief");
    assert_eq!(desk.session.template().id, "brief");
    assert!(lacks_purpose(&desk));
}

#[test]
fn what_the_pages_cannot_show_keeps_a_note_from_being_final() {
    let brief = builtin("brief").unwrap();
    let mut note = complete_note();
    // A character for private use, which no machine's fonts are asked for.
    note.title = "Talks \u{e000}".into();
    let codes = |note: &Note| match finalised(note, &brief, "Someone", DAY) {
        Err(FreezeError::Errors(errors)) => errors.iter().map(|finding| finding.code).collect(),
        _ => Vec::new(),
    };
    assert_eq!(codes(&note), [Code::E17]);
    note.stage = Stage::Final;
    assert!(paper_of(&note, &brief).footer.version.contains("DRAFT"));
    note.title = "Talks".into();
    assert!(!paper_of(&note, &brief).footer.version.contains("DRAFT"));
}
