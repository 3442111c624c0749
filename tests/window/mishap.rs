//! When something fails behind the window: what a person is told, and that all goes on.

use std::{fs, time::Instant};

use chancery::{
    gui::{App, Environment},
    store::{Folders, leave_word},
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

use crate::hand::{brief, enter, environment, note, press, save_as, wait, wait_for, window_of};

/// The banner that stays as long as nothing is kept.
const NOTHING_KEPT: &str = "What you type is not being kept for an emergency";

/// Runs the window until the banner is there, or is not.
fn wait_for_banner(window: &mut Harness<'static, App>, is_there: bool) {
    let begun = Instant::now();
    while window.query_by_label(NOTHING_KEPT).is_some() != is_there {
        assert!(begun.elapsed().as_secs() < 60, "the banner does not change");
        std::thread::yield_now();
        window.run();
    }
}

#[test]
fn a_disk_that_takes_nothing_is_told_until_it_takes_something_again() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    // A file where the folder should be: as little can be written as on a full disk.
    fs::write(&state, "").unwrap();
    let mut window = window_of(Environment { folders: Folders::under(&state), ..environment() });
    press(&mut window, "New brief");
    enter(&mut window, "Document: Title", "Typed while nothing is kept");
    wait_for_banner(&mut window, true);
    enter(&mut window, "Document: Title", "Typed on");
    assert_eq!(&*note(&window).title, "Typed on", "the form goes on");
    fs::remove_file(&state).unwrap();
    wait_for_banner(&mut window, false);
    save_as(&mut window, &folder.path().join("talks.ron"));
    wait(&mut window, App::is_saved);
    assert!(fs::read_to_string(folder.path().join("talks.ron")).unwrap().contains("Typed on"));
}

#[test]
fn a_start_after_a_mistake_of_the_program_says_so_once() {
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders::under(folder.path());
    leave_word(&folders);
    let log = folders.logs().join("chancery.log").display().to_string();
    let title = "Chancery made a mistake and ended last time";
    for is_told in [true, false] {
        let window = window_of(Environment { folders: folders.clone(), ..environment() });
        assert_eq!(window.query_by_label(title).is_some(), is_told);
        assert_eq!(window.query_by_label_contains(&log).is_some(), is_told, "where the log lies");
    }
}

#[test]
fn a_file_that_may_not_be_written_is_told_and_keeps_what_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("note.ron");
    let mut window = brief();
    enter(&mut window, "Document: Title", "First");
    save_as(&mut window, &file);
    wait(&mut window, App::is_saved);
    let writable = fs::metadata(&file).unwrap().permissions();
    let mut closed = writable.clone();
    closed.set_readonly(true);
    fs::set_permissions(&file, closed).unwrap();
    enter(&mut window, "Document: Title", "Second");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    wait_for(&mut window, "note.ron could not be saved");
    window.get_by_label_contains("Save it under another name or in another folder.");
    assert_eq!(&*note(&window).title, "Second");
    assert!(!window.state().is_saved() && fs::read_to_string(&file).unwrap().contains("First"));
    fs::set_permissions(&file, writable).unwrap();
}
