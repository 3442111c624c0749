//! A file that somebody else changes while a session has it open: what is noticed, and what is never put together.

use std::{fs, sync::Arc};

use chancery::{
    note::{Note, Refusal, Stage, format},
    session::{Event, Seen, Session, Theirs},
    store::{self, Claim, Origin, Replace, Snapshot, leftovers},
};

use super::{Desk, read, set, surroundings};

fn note(title: &str) -> Note {
    let mut note = Note::default();
    note.apply(&set("title", title)).unwrap();
    note
}

fn text(title: &str) -> String {
    format::write(&note(title)).unwrap()
}

/// How the session finds its file.
fn looked(desk: &mut Desk) -> Seen {
    desk.session.look();
    let events = desk.events_until(|event| matches!(event, Event::Looked { .. }));
    events.into_iter().find_map(|event| if let Event::Looked { seen } = event { Some(seen) } else { None }).unwrap()
}

fn theirs(desk: &mut Desk) -> Theirs {
    match looked(desk) {
        Seen::Changed(theirs) => *theirs,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_is_found_as_it_was_changed_spoiled_or_gone() {
    let mut desk = Desk::open(text("Talks").as_bytes());
    assert!(matches!(looked(&mut desk), Seen::Same));
    let path = desk.file("note.ron");
    fs::write(&path, text("Talks in Almaty")).unwrap();
    assert_eq!(*theirs(&mut desk).note, note("Talks in Almaty"));
    fs::write(&path, "no note").unwrap();
    assert!(matches!(looked(&mut desk), Seen::Unreadable(_)));
    fs::remove_file(&path).unwrap();
    assert!(matches!(looked(&mut desk), Seen::Gone));
    assert_eq!(desk.title(), "Talks");
}

#[test]
fn a_note_that_one_of_both_made_final_is_not_put_together() {
    let mut desk = Desk::open(text("Talks").as_bytes());
    desk.set("reference", "MFA/1");
    let mut frozen = note("Talks");
    frozen.stage = Stage::Final;
    fs::write(desk.file("note.ron"), format::write(&frozen).unwrap()).unwrap();
    let theirs = theirs(&mut desk);
    assert_eq!(desk.session.put_together(&theirs), None);
    assert!(!desk.session.take_over(&theirs));
    desk.session.reload(&theirs).unwrap();
    assert!(desk.session.is_saved() && !desk.session.is_writable());
    desk.session.undo();
    assert_eq!(&*desk.session.note().reference, "MFA/1");
}

#[test]
fn a_file_of_a_newer_version_is_not_gone_on_with() {
    let mut desk = Desk::open(text("Talks").as_bytes());
    desk.set("reference", "MFA/1");
    fs::write(desk.file("note.ron"), "(format: 99, min_reader: 99, title: \"Newer\")").unwrap();
    let theirs = theirs(&mut desk);
    assert!(!theirs.is_editable());
    assert_eq!(desk.session.reload(&theirs), Err(Refusal::ReadOnly));
    assert_eq!(desk.session.put_together(&theirs), None);
    assert_eq!(desk.title(), "Talks");
}

#[test]
fn what_a_recovered_note_began_with_is_found_among_the_versions() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("note.ron");
    let mut surroundings = surroundings(folder.path());
    surroundings.folders = surroundings.folders.keeping_versions(true);
    let folders = &surroundings.folders;
    let first = store::save(&path, &note("Talks"), None, folders).unwrap().original;
    let mut theirs = note("Talks");
    theirs.apply(&set("reference", "MFA/1")).unwrap();
    store::save(&path, &theirs, Some(&first), folders).unwrap();
    let origin = Some(Origin { path: path.clone(), original: first });
    let snapshot = Snapshot { title: String::new(), origin, text: text("Talks in haste") };
    Claim::new(folders).unwrap().keep(&snapshot).unwrap();
    let session = Session::recover(&leftovers(folders)[0], &surroundings).unwrap().unwrap();
    let mut desk = Desk::around(folder, session);
    let theirs = self::theirs(&mut desk);
    assert!(desk.session.take_over(&theirs));
    let both = Note::clone(desk.session.note());
    assert_eq!((&*both.title, &*both.reference), ("Talks in haste", "MFA/1"));
    desk.session.save().unwrap();
    desk.assert_saved();
    assert_eq!(read(&path), both);
}

#[test]
fn a_version_is_restored_as_one_step_and_never_makes_a_note_final() {
    let mut desk = Desk::open(text("Talks").as_bytes());
    desk.set("title", "Talks in Astana");
    let mut earlier = note("Talks, at first");
    earlier.stage = Stage::Final;
    desk.session.restore(&earlier).unwrap();
    assert_eq!((desk.title().as_str(), desk.session.is_writable()), ("Talks, at first", true));
    desk.session.undo();
    assert_eq!(desk.title(), "Talks in Astana");
    let revision = desk.session.revision();
    let now = Note::clone(desk.session.note());
    desk.session.restore(&now).unwrap();
    assert_eq!(desk.session.revision(), revision, "what changes nothing is no step");
}

#[test]
fn a_copy_of_another_text_leaves_the_note_alone() {
    let mut desk = Desk::open(text("Talks").as_bytes());
    let copy = desk.file("copy.ron");
    desk.session.save_copy(Arc::new(note("Earlier")), copy.clone(), Replace::Never);
    desk.events_until(|event| matches!(event, Event::CopySaved { .. }));
    assert_eq!(read(&copy), note("Earlier"));
    assert_eq!(desk.session.file(), Some(desk.file("note.ron").as_path()));
    desk.session.save_copy(Arc::new(note("Again")), copy.clone(), Replace::Never);
    desk.events_until(|event| matches!(event, Event::SaveFailed { .. }));
    assert_eq!(read(&copy), note("Earlier"));
}
