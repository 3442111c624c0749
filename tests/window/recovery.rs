//! Work that was not saved when the program ended, as a person finds it again.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chancery::{
    gui::{App, Environment, Starter},
    note::{Edit, Note, Path, format},
    session::{Session, Surroundings},
    store::{Claim, Digest, Folders, Origin, Original, Snapshot, leftovers},
    template,
};
use egui::accesskit::Role;
use egui_kittest::{Harness, kittest::Queryable as _};
use tempfile::TempDir;

use crate::hand::{enter, environment, note, press, press_in_question, save_as, wait, wait_for, window_of};

/// Folders nobody else uses.
fn own_folders() -> (Folders, TempDir) {
    let folder = tempfile::tempdir().expect("the system has a folder for temporary files");
    (Folders::under(&folder.path().join("state")), folder)
}

/// Leaves a snapshot behind, as a program does that is killed.
fn leave_behind(folders: &Folders, title: &str, origin: Option<Origin>) {
    let mut left = Note::default();
    left.apply(&Edit::Set { field: Path::ROOT.field("title"), text: title.to_owned() }).unwrap();
    let text = format::write(&left).unwrap();
    Claim::new(folders).unwrap().keep(&Snapshot { title: title.to_owned(), origin, text }).unwrap();
}

fn home(folders: &Folders) -> Harness<'static, App> {
    window_of(Environment { folders: folders.clone(), ..environment() })
}

#[test]
fn a_note_that_was_not_saved_is_gone_on_with_and_saved() {
    let (folders, folder) = own_folders();
    leave_behind(&folders, "Talks in haste", None);
    let mut window = home(&folders);
    press(&mut window, "Go on with Talks in haste");
    assert_eq!(&*note(&window).title, "Talks in haste");
    assert!(!window.state().is_saved(), "it is on no disk yet");
    save_as(&mut window, &folder.path().join("talks.ron"));
    wait(&mut window, App::is_saved);
    assert!(window.query_by_label("It is not saved yet.").is_none(), "it is saved by now");
    press(&mut window, "File");
    press(&mut window, "Close note");
    drop(window);
    assert_eq!(leftovers(&folders), []);
    assert!(std::fs::read_to_string(folder.path().join("talks.ron")).unwrap().contains("Talks in haste"));
}

#[test]
fn a_note_is_let_go_only_after_a_question() {
    let (folders, _folder) = own_folders();
    leave_behind(&folders, "Talks in haste", None);
    let mut window = home(&folders);
    press(&mut window, "Let go: Talks in haste");
    press_in_question(&mut window, "Keep");
    assert_eq!(leftovers(&folders).len(), 1);
    press(&mut window, "Let go: Talks in haste");
    press_in_question(&mut window, "Let go");
    assert_eq!(leftovers(&folders), []);
    assert!(window.query_by_role_and_label(Role::Button, "Go on with Talks in haste").is_none());
}

#[test]
fn a_recovered_note_never_replaces_a_newer_file() {
    let (folders, folder) = own_folders();
    let path = folder.path().join("talks.ron");
    std::fs::write(&path, "(title: \"What a colleague wrote\")").unwrap();
    let original = Original { digest: Digest::of(b"(title: \"As it was\")"), canonical: true };
    leave_behind(&folders, "Talks in haste", Some(Origin { path: path.clone(), original }));
    let mut window = home(&folders);
    press(&mut window, "Go on with Talks in haste");
    wait_for(&mut window, "talks.ron has been changed by someone else since you opened it");
    press(&mut window, "Save");
    wait_for(&mut window, "Changed in the file");
    assert!(!window.state().is_saved());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "(title: \"What a colleague wrote\")");
}

#[test]
fn what_is_let_go_on_closing_is_not_offered_again() {
    let (folders, _folder) = own_folders();
    let mut window = home(&folders);
    press(&mut window, "New brief");
    enter(&mut window, "Document: Title", "Not worth keeping");
    press(&mut window, "File");
    press(&mut window, "Close note");
    press_in_question(&mut window, "Don't save");
    drop(window);
    assert_eq!(leftovers(&folders), []);
}

#[test]
fn a_note_that_stays_open_because_the_next_one_is_broken_can_still_be_recovered() {
    let (folders, folder) = own_folders();
    let broken = folder.path().join("broken.ron");
    std::fs::write(&broken, "(title: \"Whole\")").unwrap();
    // Whole when it is looked at, and broken by the time it is opened.
    let starter = Starter::of(|file| {
        std::fs::write(file, "no note")?;
        Err(std::io::Error::other("no process to spare"))
    });
    let mut window = window_of(Environment { folders: folders.clone(), starter, ..environment() });
    press(&mut window, "New brief");
    enter(&mut window, "Document: Title", "Still here");
    window.state_mut().open_file(broken);
    window.run();
    press(&mut window, "Open here");
    press_in_question(&mut window, "Don't save");
    assert_eq!(&*note(&window).title, "Still here");
    drop(window);
    assert_eq!(leftovers(&folders).len(), 1);
}

#[test]
fn a_session_that_ends_without_a_word_leaves_its_note_behind() {
    let (folders, _folder) = own_folders();
    let surroundings = Surroundings { today: jiff::civil::date(2025, 4, 17), folders: folders.clone() };
    let mut session = Session::new(Note::default(), template::default_template(), &surroundings);
    let text = "Typed a moment ago".to_owned();
    session.edit(&[Edit::Set { field: Path::ROOT.field("title"), text }]).unwrap();
    drop(session);
    let left = leftovers(&folders);
    assert_eq!(left.len(), 1);
    let again = Session::recover(&left[0], &surroundings).unwrap().unwrap();
    assert_eq!(&*again.note().title, "Typed a moment ago");
    assert!(again.has_changes());
}
