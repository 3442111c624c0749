//! Two writers of one file, as one of them sees the other: who has it open, what was changed meanwhile, and what to do.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    path::{Path as FilePath, PathBuf},
};

use chancery::{
    gui::App,
    note::{Edit, Note, format},
    store,
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use tempfile::TempDir;

use crate::hand::{enter, note, press, press_in_question, wait, wait_for, window};

fn set(note: &mut Note, field: &str, text: &str) {
    note.apply(&Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() }).unwrap();
}

/// A folder with a note in it.
fn desk() -> (PathBuf, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.ron");
    let mut note = Note::default();
    set(&mut note, "title", "Talks");
    fs::write(&path, format::write(&note).unwrap()).unwrap();
    (path, folder)
}

/// A window with that note open, and the other windows' word of it taken.
fn opened(path: &FilePath) -> Harness<'static, App> {
    let mut window = window();
    window.state_mut().open_file(path.to_owned());
    window.run();
    window.run();
    window
}

/// Somebody else changes a field of the file.
fn elsewhere(path: &FilePath, field: &str, text: &str) {
    let mut note = store::open(path).unwrap().opened.note;
    set(&mut note, field, text);
    fs::write(path, format::write(&note).unwrap()).unwrap();
}

fn come_back(window: &mut Harness<'static, App>) {
    window.event(egui::Event::WindowFocused(true));
    window.run();
}

fn undo(window: &mut Harness<'static, App>) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
}

fn save(window: &mut Harness<'static, App>) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
}

fn has_button(window: &Harness<'static, App>, name: &str) -> bool {
    window.query_by_role_and_label(Role::Button, name).is_some()
}

const CHANGED: &str = "talks.ron has been changed by someone else since you opened it";

#[test]
fn changes_of_other_fields_are_taken_over_and_both_are_saved() {
    let (path, _folder) = desk();
    let mut window = opened(&path);
    enter(&mut window, "Document: Title", "Talks in Astana");
    elsewhere(&path, "reference", "MFA/2025/1");
    come_back(&mut window);
    wait_for(&mut window, CHANGED);
    press(&mut window, "Show differences");
    wait_for(&mut window, "Document › Reference: “MFA/2025/1” filled in");
    assert!(window.query_by_label("Document › Title: “Talks” → “Talks in Astana”").is_some());
    press(&mut window, "Take over their changes");
    let both = note(&window);
    assert_eq!((&*both.title, &*both.reference), ("Talks in Astana", "MFA/2025/1"));
    assert!(window.query_by_label(CHANGED).is_none());
    save(&mut window);
    wait(&mut window, App::is_saved);
    assert_eq!(store::open(&path).unwrap().opened.note, both);
    undo(&mut window);
    assert_eq!((&*note(&window).title, &*note(&window).reference), ("Talks in Astana", ""));
}

#[test]
fn a_save_over_a_changed_file_asks_and_what_both_changed_is_shown_with_both_texts() {
    let (path, _folder) = desk();
    let mut window = opened(&path);
    enter(&mut window, "Document: Title", "Talks in Astana");
    elsewhere(&path, "title", "Talks in Almaty");
    save(&mut window);
    wait_for(&mut window, "Document › Title: here “Talks in Astana”, in the file “Talks in Almaty”");
    assert!(!has_button(&window, "Take over their changes"));
    assert_eq!(&*store::open(&path).unwrap().opened.note.title, "Talks in Almaty");
    press_in_question(&mut window, "Reload");
    assert!(!has_button(&window, "Later"), "the question is answered");
    assert_eq!(&*note(&window).title, "Talks in Almaty");
    assert!(window.state().is_saved());
    undo(&mut window);
    assert_eq!(&*note(&window).title, "Talks in Astana", "nothing of mine is lost");
    assert!(!window.state().is_saved());
    save(&mut window);
    wait(&mut window, App::is_saved);
    assert_eq!(&*store::open(&path).unwrap().opened.note.title, "Talks in Astana", "theirs was seen before it went");
}

#[test]
fn a_copy_is_saved_beside_a_changed_file() {
    let (path, folder) = desk();
    let mut window = opened(&path);
    enter(&mut window, "Document: Title", "Talks in Astana");
    elsewhere(&path, "title", "Talks in Almaty");
    come_back(&mut window);
    wait_for(&mut window, CHANGED);
    press(&mut window, "Save a copy…");
    let copy = folder.path().join("mine.ron");
    enter(&mut window, "Path of the file", &copy.display().to_string());
    press(&mut window, "OK");
    wait(&mut window, App::is_saved);
    assert!(window.query_by_label_contains("has been changed by someone else").is_none());
    let title = |path: &FilePath| store::open(path).unwrap().opened.note.title.to_string();
    assert_eq!((title(&path).as_str(), title(&copy).as_str()), ("Talks in Almaty", "Talks in Astana"));
}

#[test]
fn a_file_that_is_still_the_same_is_no_news() {
    let (path, folder) = desk();
    let mut window = opened(&path);
    come_back(&mut window);
    elsewhere(&path, "title", "Talks in Almaty");
    come_back(&mut window);
    wait_for(&mut window, CHANGED);
    // Somebody has put it back.
    elsewhere(&path, "title", "Talks");
    come_back(&mut window);
    let begun = std::time::Instant::now();
    while window.query_by_label(CHANGED).is_some() {
        assert!(begun.elapsed().as_secs() < 60, "the word does not go");
        std::thread::yield_now();
        window.run();
    }
    drop(folder);
}

#[test]
fn others_see_that_the_note_is_open_until_it_is_closed() {
    let (path, folder) = desk();
    let names = || {
        let entries =
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        entries.filter(|name| name.contains(".open")).collect::<Vec<_>>()
    };
    let mut window = opened(&path);
    wait(&mut window, |_| !names().is_empty());
    let word = fs::read_to_string(folder.path().join(&names()[0])).unwrap();
    assert!(word.contains("\"host\"") && !word.contains("Talks"), "{word}");
    // The window has to have taken the word before it can take it back.
    drop(window);
    let begun = std::time::Instant::now();
    while !names().is_empty() {
        assert!(begun.elapsed().as_secs() < 60, "the word stays");
        std::thread::yield_now();
    }
}

#[test]
fn who_opens_it_second_is_told_by_whom_it_is_open_and_of_copies() {
    let (path, folder) = desk();
    let word = "{\"by\":\"B. Sagbo\",\"host\":\"ELSEWHERE\",\"since\":\"2025-04-16T10:20:00Z\",\"process\":1}\n";
    fs::write(folder.path().join("~$talks.ron.12345678.open"), word).unwrap();
    fs::write(folder.path().join("talks (Ann's conflicted copy 2025-04-16).ron"), "()").unwrap();
    let mut window = opened(&path);
    wait_for(&mut window, "B. Sagbo has had this note open on ELSEWHERE since 16 April 2025");
    assert!(window.query_by_label_contains("Ann's conflicted copy 2025-04-16").is_some());
    enter(&mut window, "Document: Title", "Talks in Astana");
    save(&mut window);
    wait(&mut window, App::is_saved);
}
