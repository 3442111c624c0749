//! One note for each window: what is opened or begun while a note is open goes to a window of its own; and files that take
//! long to open.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

use chancery::{
    gui::{App, Environment, Starter},
    session::{Session, SessionError, Surroundings},
    store::Folders,
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use crate::hand::{
    brief, enter, environment, note, other_window, press, press_in_question, save_as, started, wait, window, window_of,
};

fn file_with(folder: &tempfile::TempDir, name: &str) -> PathBuf {
    let file = folder.path().join(name);
    std::fs::write(&file, format!("(title: \"{name}\")")).unwrap();
    file
}

/// A window of the user whose folders those are, on a file.
fn on(file: &Path, folders: &Folders) -> Harness<'static, App> {
    let mut window = window_of(Environment { folders: folders.clone(), ..environment() });
    open(&mut window, file);
    window
}

fn open(window: &mut Harness<'static, App>, file: &Path) {
    window.state_mut().open_file(file.to_owned());
    window.run();
}

fn folders(folder: &tempfile::TempDir) -> Folders {
    Folders::under(&folder.path().join("state"))
}

#[test]
fn a_second_note_opens_in_a_second_window() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (file_with(&folder, "one.ron"), file_with(&folder, "two.ron"));
    let mut window = on(&one, &folders(&folder));
    enter(&mut window, "Document: Title", "Not saved yet");
    open(&mut window, &two);
    assert_eq!(started(), [two]);
    assert_eq!(&*note(&window).title, "Not saved yet");
    window.get_by_label("two.ron opens in a window of its own");
    assert!(window.query_by_role_and_label(Role::Button, "Don't save").is_none(), "nothing is asked");
}

#[test]
fn a_new_note_and_an_example_go_to_another_window_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = on(&file_with(&folder, "one.ron"), &folders(&folder));
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    let new = other_window();
    assert_eq!((&*note(&new).template, &*note(&new).title), ("brief", ""));
    assert!(new.state().is_saved(), "nobody has touched it");
    assert_eq!(&*note(&window).title, "one.ron");

    press(&mut window, "File");
    press(&mut window, "New note for");
    press(&mut window, "New note: Readout");
    assert_eq!(&*note(&other_window()).template, "readout");
}

#[test]
fn a_new_note_nobody_has_touched_gives_way() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_with(&folder, "one.ron");
    let mut window = brief();
    open(&mut window, &file);
    assert_eq!(started(), Vec::<PathBuf>::new());
    assert_eq!(&*note(&window).title, "one.ron");

    let mut window = brief();
    enter(&mut window, "Meeting: Date", "some day");
    open(&mut window, &file);
    assert_eq!(started(), [file], "what is typed and cannot be read is something, too");
}

#[test]
fn a_note_that_is_open_in_another_window_is_not_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let folders = folders(&folder);
    let (one, two) = (file_with(&folder, "one.ron"), file_with(&folder, "two.ron"));
    let first = on(&one, &folders);
    let mut second = on(&one, &folders);
    second.get_by_label("one.ron is already open in another window");
    assert!(second.state().note().is_none());
    press(&mut second, "Dismiss");
    open(&mut second, &two);
    open(&mut second, &one);
    second.get_by_label("one.ron is already open in another window");
    open(&mut second, &two);
    second.get_by_label("two.ron is open in this window already");
    assert_eq!(started(), Vec::<PathBuf>::new());
    drop(first);
    open(&mut second, &one);
    assert_eq!(started(), [one], "the other window has gone");
}

#[test]
fn a_note_saved_under_another_name_is_open_under_that_one() {
    let folder = tempfile::tempdir().unwrap();
    let folders = folders(&folder);
    let one = file_with(&folder, "one.ron");
    let mut first = on(&one, &folders);
    first.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::S);
    first.run();
    let two = folder.path().join("two.ron");
    enter(&mut first, "Path of the file", &two.display().to_string());
    press(&mut first, "OK");
    wait(&mut first, |app| !app.is_busy());
    let other = on(&one, &folders);
    assert!(other.state().note().is_some(), "the old name is free");
    let other = on(&two, &folders);
    assert!(other.state().note().is_none());
    first.key_press_modifiers(Modifiers::COMMAND, Key::W);
    first.run();
    assert!(on(&two, &folders).state().note().is_some(), "closing the note lets it go");
}

#[test]
fn where_no_window_can_be_started_the_note_opens_here_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (file_with(&folder, "one.ron"), file_with(&folder, "two.ron"));
    let folders = folders(&folder);
    let starter = Starter::of(|_| Err(std::io::Error::other("no process to spare")));
    let mut window = window_of(Environment { folders: folders.clone(), starter, ..environment() });
    open(&mut window, &one);
    enter(&mut window, "Document: Title", "Mine");
    open(&mut window, &two);
    window.get_by_label("No other window could be opened");
    window.get_by_label_contains("no process to spare");
    press(&mut window, "Cancel");
    assert_eq!(&*note(&window).title, "Mine");

    open(&mut window, &two);
    press(&mut window, "Open here");
    press_in_question(&mut window, "Save");
    wait(&mut window, |app| app.note().is_some_and(|note| &*note.title == "two.ron"));
    assert!(std::fs::read_to_string(&one).unwrap().contains("Mine"));

    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    let left: Vec<_> = std::fs::read_dir(folders.handovers()).unwrap().collect();
    assert!(left.is_empty(), "what no window takes is taken back");
    press(&mut window, "Open here");
    assert_eq!(&*note(&window).title, "");
}

#[test]
fn a_note_that_is_gone_starts_no_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = on(&file_with(&folder, "one.ron"), &folders(&folder));
    open(&mut window, &folder.path().join("gone.ron"));
    window.get_by_label("gone.ron is not where it was");
    assert_eq!(started(), Vec::<PathBuf>::new());
    assert_eq!(&*note(&window).title, "one.ron");
}

#[test]
fn windows_remember_their_notes_in_one_list() {
    let folder = tempfile::tempdir().unwrap();
    let folders = folders(&folder);
    let (one, two) = (file_with(&folder, "one.ron"), file_with(&folder, "two.ron"));
    let mut first = window_of(Environment { folders: folders.clone(), ..environment() });
    let second = on(&two, &folders);
    open(&mut first, &one);
    assert_eq!(first.state().settings().recent, [one, two.clone()]);
    assert_eq!(second.state().settings().recent, [two]);
}

/// A share that gives nothing until it is let go.
struct Share {
    is_open: Mutex<bool>,
    opened: Condvar,
}

static SLOW: Share = Share { is_open: Mutex::new(false), opened: Condvar::new() };

fn slow(path: &Path, surroundings: &Surroundings) -> Result<Session, SessionError> {
    let is_open = SLOW.is_open.lock().unwrap_or_else(PoisonError::into_inner);
    drop(SLOW.opened.wait_while(is_open, |is_open| !*is_open));
    Session::open(path, surroundings)
}

#[test]
fn a_file_that_takes_long_says_so_can_be_cancelled_and_holds_nothing_up() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_with(&folder, "far.ron");
    let mut window = window_of(Environment { open: slow, patience: Duration::ZERO, ..environment() });
    window.state_mut().open_file(file.clone());
    window.step();
    window.step();
    assert!(window.query_by_label("Opening far.ron…").is_none(), "nothing is said at once");
    window.run_steps(4);
    window.get_by_label("Opening far.ron…");
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("Opening far.ron…").is_none());

    // A new note is begun in the meantime; the file that comes at last is for nobody.
    press(&mut window, "New brief");
    enter(&mut window, "Document: Title", "Typed in the meantime");
    *SLOW.is_open.lock().unwrap() = true;
    SLOW.opened.notify_all();
    window.run();
    assert_eq!(&*note(&window).title, "Typed in the meantime");

    let mut window = window_of(Environment { open: slow, patience: Duration::ZERO, ..environment() });
    window.state_mut().open_file(file);
    wait(&mut window, |app| app.note().is_some());
    assert_eq!(&*note(&window).title, "far.ron");
}

#[test]
fn what_is_saved_stays_open_for_oneself() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window();
    press(&mut window, "New brief");
    enter(&mut window, "Document: Title", "Talks");
    let file = folder.path().join("talks.ron");
    save_as(&mut window, &file);
    wait(&mut window, App::is_saved);
    open(&mut window, &file);
    window.get_by_label("talks.ron is open in this window already");
}
