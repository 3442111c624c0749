//! Earlier versions of a note, as a person finds them, goes back to one, and has them forgotten; and notes that can be
//! recovered at a glance.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path as FilePath, PathBuf};

use chancery::{
    gui::{App, Environment},
    note::{Edit, Note, Path, format},
    store::{self, Claim, Digest, Folders, Origin, Original, Settings, Snapshot, versions},
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use tempfile::TempDir;

use crate::hand::{enter, environment, find, note, press, press_in_question, save_as, wait, wait_for, window_of};

/// A window whose note has been saved twice, and its file.
fn saved_twice(environment: Environment) -> (Harness<'static, App>, PathBuf, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.ron");
    let mut window = window_of(environment);
    press(&mut window, "New brief");
    enter(&mut window, "Document: Title", "Talks");
    save_as(&mut window, &path);
    wait(&mut window, App::is_saved);
    enter(&mut window, "Document: Title", "Talks in Astana");
    save(&mut window);
    (window, path, folder)
}

fn save(window: &mut Harness<'static, App>) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    wait(window, App::is_saved);
}

fn menu(window: &mut Harness<'static, App>, command: &str) {
    press(window, "File");
    press(window, command);
}

/// Presses the one button whose name has these words in it.
fn press_with(window: &mut Harness<'static, App>, words: &str) {
    wait_for(window, words);
    let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.contains(words))
    };
    window.get_by(is_it).click();
    window.run();
}

fn title(path: &FilePath) -> String {
    store::open(path).unwrap().opened.note.title.to_string()
}

fn in_folder() -> (Environment, Folders) {
    let environment = environment();
    let folders = environment.folders.clone();
    (environment, folders)
}

#[test]
fn an_earlier_version_is_looked_at_restored_and_undone() {
    let (mut window, path, _folder) = saved_twice(environment());
    enter(&mut window, "Document: Title", "Talks in Almaty");
    menu(&mut window, "Earlier versions…");
    press_with(&mut window, "Then changed: Document › Title: “Talks” → “Talks in Astana”");
    wait_for(&mut window, "Document › Title: “Talks” → “Talks in Almaty”");
    press(&mut window, "Restore");
    assert_eq!(&*note(&window).title, "Talks");
    assert!(!window.state().is_saved(), "nothing is written before it is saved");
    assert_eq!(title(&path), "Talks in Astana");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(&*note(&window).title, "Talks in Almaty");
}

#[test]
fn an_earlier_version_is_saved_as_a_file_of_its_own() {
    let (mut window, path, _folder) = saved_twice(environment());
    menu(&mut window, "Earlier versions…");
    press_with(&mut window, "Then changed: ");
    press_in_question(&mut window, "Save as…");
    press(&mut window, "OK");
    wait_for(&mut window, "talks-earlier.ron");
    assert_eq!(title(&path.with_file_name("talks-earlier.ron")), "Talks");
    assert_eq!((title(&path).as_str(), &*note(&window).title), ("Talks in Astana", "Talks in Astana"));
    assert!(window.state().is_saved());
}

#[test]
fn versions_are_switched_off_by_the_user() {
    let (environment, folders) = in_folder();
    let mut window = window_of(environment);
    menu(&mut window, "Keep earlier versions");
    drop(window);
    assert!(!Settings::load(&folders).0.versions);
    let settings = Settings::load(&folders).0;
    let (mut window, path, _folder) =
        saved_twice(Environment { settings, folders: folders.clone(), ..self::environment() });
    assert_eq!(versions(&path, &folders), []);
    menu(&mut window, "Earlier versions…");
    wait_for(&mut window, "None is kept yet");
    assert!(window.query_by_label_contains("“Keep earlier versions” in the File menu is off").is_some());
    press(&mut window, "Close");
    menu(&mut window, "Keep earlier versions");
    enter(&mut window, "Document: Title", "Talks in Almaty");
    save(&mut window);
    assert_eq!(versions(&path, &folders).len(), 1, "it holds for the note that is open");
}

#[test]
fn versions_are_switched_off_by_the_administrator() {
    let (environment, folders) = in_folder();
    let environment = Environment { folders: folders.clone().forbidding_versions(), ..environment };
    let (mut window, path, _folder) = saved_twice(environment);
    assert_eq!(versions(&path, &folders), []);
    press(&mut window, "File");
    assert!(find(&window, &[Role::Button], "Keep earlier versions").accesskit_node().is_disabled());
    press(&mut window, "Earlier versions…");
    wait_for(&mut window, "whoever looks after this machine has switched that off");
}

#[test]
fn what_is_kept_is_forgotten_only_after_a_question() {
    let (environment, folders) = in_folder();
    let (mut window, path, _folder) = saved_twice(environment);
    assert_eq!(versions(&path, &folders).len(), 1);
    menu(&mut window, "Forget local copies…");
    press_in_question(&mut window, "Keep");
    assert_eq!(versions(&path, &folders).len(), 1);
    menu(&mut window, "Forget local copies…");
    press(&mut window, "Forget what is kept of talks.ron");
    assert_eq!(versions(&path, &folders), []);
    enter(&mut window, "Document: Title", "Talks in Almaty");
    save(&mut window);
    menu(&mut window, "Forget local copies…");
    press_in_question(&mut window, "Of all notes");
    assert_eq!(versions(&path, &folders), []);
    assert_eq!(title(&path), "Talks in Almaty");
}

#[test]
fn what_can_be_recovered_is_seen_at_a_glance() {
    let (environment, folders) = in_folder();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.ron");
    let text = |title: &str| {
        let mut note = Note::default();
        note.apply(&Edit::Set { field: Path::ROOT.field("title"), text: title.to_owned() }).unwrap();
        format::write(&note).unwrap()
    };
    std::fs::write(&path, text("Talks")).unwrap();
    let original = Original { digest: Digest::of(text("Talks").as_bytes()), canonical: true };
    let origin = Some(Origin { path, original });
    let (title, text) = ("Talks in haste".to_owned(), text("Talks in haste"));
    Claim::new(&folders).unwrap().keep(&Snapshot { title, origin, text }).unwrap();
    let mut window = window_of(environment);
    press(&mut window, "Look at Talks in haste");
    wait_for(&mut window, "Document › Title: “Talks” → “Talks in haste”");
    assert!(window.query_by_label("Its first page").is_some());
    press(&mut window, "Look at Talks in haste");
    assert!(window.query_by_label("Its first page").is_none());
}
