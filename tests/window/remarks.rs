//! What came back from Word: a supervisor's comments and changes beside their fields, taken over, dismissed and remembered.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    path::{Path as FilePath, PathBuf},
    sync::Arc,
};

use chancery::{
    docx,
    gui::{App, Environment},
    note::{Edit, Note, format},
    paper::Carried,
    session::{FileFormat, edition_of, export_document_to},
    store::{self, Folders, Replace},
    template::default_template,
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use tempfile::TempDir;

use crate::{
    hand::{enter, environment, input, note, press, press_in_question, wait, wait_for, window_of},
    parts::Dropped,
    word::Word,
};

const PURPOSE: &str = "Agree on a date for the consultations.";
const POINT: &str = "Offer the Middle Corridor for grain.";

/// A desk: a folder, its note, and the paper of the note for Word.
struct Desk {
    folder: TempDir,
    note: Note,
}

fn set(note: &mut Note, field: &str, text: &str) {
    note.apply(&Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() }).unwrap();
}

fn add(note: &mut Note, list: &str) {
    let list = Note::path_named(list).unwrap();
    let index = note.node(&list).map_or(0, chancery::note::Node::len);
    note.apply(&Edit::Insert { list, index }).unwrap();
}

fn talks() -> Note {
    let mut note = Note::default();
    for (field, text) in [
        ("id", "0196f1c0-0000-7000-8000-00000000000a"),
        ("template", "brief"),
        ("language", "en"),
        ("title", "Talks with Benin"),
        ("texts.purpose", PURPOSE),
    ] {
        set(&mut note, field, text);
    }
    for list in ["topics", "topics[0].points", "topics[0].points"] {
        add(&mut note, list);
    }
    for (field, text) in [
        ("topics[0].title", "Transport"),
        ("topics[0].points[0]", POINT),
        ("topics[0].points[1]", "Ask for a **firm** date."),
    ] {
        set(&mut note, field, text);
    }
    note
}

impl Desk {
    fn of(note: Note) -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap(), note };
        fs::write(desk.file(), format::write(&desk.note).unwrap()).unwrap();
        let paper = edition_of(&desk.note, &default_template(), Carried::Nothing).paper;
        let folders = desk.folders();
        export_document_to(&desk.paper(), &paper, FileFormat::Docx, Replace::Always, &folders).unwrap();
        desk
    }

    fn new() -> Self {
        Self::of(talks())
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("talks.ron")
    }

    fn paper(&self) -> PathBuf {
        self.folder.path().join("talks.docx")
    }

    fn back(&self) -> PathBuf {
        self.folder.path().join("talks checked.docx")
    }

    fn folders(&self) -> Folders {
        Folders::under(&self.folder.path().join("state"))
    }

    /// Whether it is remembered that there is something to do about what came back.
    fn is_kept_open(&self) -> bool {
        store::returned_documents(&self.note.id, &self.folders()).iter().any(|document| document.open)
    }

    fn correct(&self, correct: impl FnOnce(Word) -> Word) {
        correct(Word::open(&self.paper(), "A. Chief")).save(&self.back());
    }

    fn window(&self) -> Harness<'static, App> {
        let mut window = window_of(Environment { folders: self.folders(), ..environment() });
        window.state_mut().open_file(self.file());
        window.run();
        wait(&mut window, |app| app.note().is_some());
        window
    }

    /// A window that has read what came back.
    fn read(&self) -> Harness<'static, App> {
        let mut window = self.window();
        read(&mut window, &self.back());
        window
    }
}

fn carried_out(window: &mut Harness<'static, App>, palette: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    enter(window, "Search for a command", palette);
    window.key_press(Key::Enter);
    window.run();
}

fn read(window: &mut Harness<'static, App>, file: &FilePath) {
    carried_out(window, "Read comments from Word");
    enter(window, "Path of the file", &file.display().to_string());
    press(window, "OK");
}

fn key(window: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn undo(window: &mut Harness<'static, App>) {
    key(window, Modifiers::COMMAND, Key::Z);
}

fn has(window: &Harness<'static, App>, role: Role, name: &str) -> bool {
    window.query_all_by_role_and_label(role, name).next().is_some()
}

fn purpose(window: &Harness<'static, App>) -> String {
    note(window).texts.purpose.to_string()
}

fn point(window: &Harness<'static, App>, index: usize) -> String {
    note(window).topics.get(0).unwrap().points.get(index).unwrap().to_string()
}

/// What a field is called where it is not known how.
fn named(window: &Harness<'static, App>, start: &str) -> String {
    let found = window
        .get_all_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(start)));
    found.map(|node| node.accesskit_node().label().unwrap()).next().unwrap()
}

#[test]
fn a_change_is_taken_over_undone_and_comes_back() {
    let desk = Desk::new();
    desk.correct(|word| {
        word.replace("a date", "two days").comment("Middle Corridor", "Is this agreed with Transport?")
    });
    let mut window = desk.read();
    wait_for(&mut window, "2 of 2 left");
    window.get_by_label("Is this agreed with Transport?");
    window.get_by_label("On “Middle Corridor”");
    window.get_by_label("Words changed");
    let take = named(&window, "Take over remark 1");
    press(&mut window, &take);
    assert_eq!(purpose(&window), "Agree on two days for the consultations.");
    assert!(!has(&window, Role::Button, &take));
    window.get_by_label_contains("1 of 2 left");
    undo(&mut window);
    assert_eq!(purpose(&window), PURPOSE);
    assert!(has(&window, Role::Button, &take), "the card comes back");
    key(&mut window, Modifiers::COMMAND, Key::Y);
    assert_eq!(purpose(&window), "Agree on two days for the consultations.");
    assert!(!has(&window, Role::Button, &take));
}

#[test]
fn a_comment_is_done_and_brought_back() {
    let desk = Desk::new();
    desk.correct(|word| word.comment("Middle Corridor", "Is this agreed?"));
    let mut window = desk.read();
    wait_for(&mut window, "1 of 1 left");
    let done = named(&window, "Done with remark 1");
    assert!(done.contains("Topic 1: Points to make 1"), "{done}");
    press(&mut window, &done);
    window.get_by_label("All remarks are worked off");
    assert!(window.query_by_label("On “Middle Corridor”").is_none());
    press(&mut window, "Bring back dismissed (1)");
    window.get_by_label("On “Middle Corridor”");
}

#[test]
fn all_changes_are_one_step_and_comments_stay() {
    let desk = Desk::new();
    desk.correct(|word| {
        word.replace("a date", "two days")
            .insert_after("consultations", " in June")
            .replace(" for grain", "")
            .replace("firm", "final")
            .comment("Middle Corridor", "Is this agreed?")
    });
    let mut window = desk.read();
    wait_for(&mut window, "5 of 5 left");
    press(&mut window, "Take over all changes");
    assert_eq!(purpose(&window), "Agree on two days for the consultations in June.");
    assert_eq!(
        (point(&window, 0), point(&window, 1)),
        ("Offer the Middle Corridor.".into(), "Ask for a **final** date.".into())
    );
    window.get_by_label_contains("1 of 5 left");
    undo(&mut window);
    assert_eq!(note(&window), desk.note);
    window.get_by_label_contains("5 of 5 left");
}

#[test]
fn a_field_that_was_changed_since_keeps_both_changes_or_shows_both_texts() {
    let desk = Desk::new();
    desk.correct(|word| word.replace("a date", "two days").replace("grain", "oil and gas"));
    let mut window = desk.window();
    let field = named_input(&window, "Purpose");
    enter(&mut window, &field, "Agree on a date for the political consultations.");
    enter(&mut window, "Topic 1: Points to make 1", "Offer the Middle Corridor for cotton.");
    read(&mut window, &desk.back());
    wait_for(&mut window, "2 of 2 left");
    let take = named(&window, "Take over remark 1");
    press(&mut window, &take);
    assert_eq!(purpose(&window), "Agree on two days for the political consultations.");
    window.get_by_label("Here today: “Offer the Middle Corridor for cotton.”");
    window.get_by_label_contains("has been changed here since");
    let used = named(&window, "Use the text from Word of remark 2");
    press(&mut window, &used);
    assert_eq!(point(&window, 0), "Offer the Middle Corridor for oil and gas.");
    window.get_by_label("All remarks are worked off");
    undo(&mut window);
    assert_eq!(point(&window, 0), "Offer the Middle Corridor for cotton.");
}

/// The field whose name ends so.
fn named_input(window: &Harness<'static, App>, end: &str) -> String {
    let roles = [Role::TextInput, Role::MultilineTextInput];
    let found = window
        .get_all_by(|node| roles.contains(&node.role()) && node.label().is_some_and(|label| label.ends_with(end)));
    found.map(|node| node.accesskit_node().label().unwrap()).next().unwrap()
}

#[test]
fn the_keyboard_alone_works_remarks_off() {
    let desk = Desk::new();
    desk.correct(|word| {
        word.replace("a date", "two days").comment("Middle Corridor", "Is this agreed?").replace("firm", "final")
    });
    let mut window = desk.read();
    wait_for(&mut window, "3 of 3 left");
    key(&mut window, Modifiers::NONE, Key::F9);
    window.run();
    let field = named_input(&window, "Purpose");
    assert!(input(&window, &field).is_focused());
    key(&mut window, Modifiers::COMMAND, Key::F9);
    assert_eq!(purpose(&window), "Agree on two days for the consultations.");
    window.run();
    assert!(input(&window, "Topic 1: Points to make 1").is_focused(), "it goes on to the next");
    window.get_by_label("Taken over: 2 remarks left");
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::F9);
    window.get_by_label("Dismissed: 1 remark left");
    window.run();
    assert!(input(&window, "Topic 1: Points to make 2").is_focused());
    key(&mut window, Modifiers::SHIFT, Key::F9);
    key(&mut window, Modifiers::COMMAND, Key::F9);
    assert_eq!(point(&window, 1), "Ask for a **final** date.");
    window.get_by_label("Taken over: All remarks are worked off");
}

#[test]
fn a_line_of_the_list_goes_to_its_field_and_the_list_is_a_pane() {
    let desk = Desk::new();
    desk.correct(|word| word.comment("Middle Corridor", "Is this agreed?"));
    let mut window = desk.read();
    wait_for(&mut window, "1 of 1 left");
    press(&mut window, "Remark 1, Comment, Topic 1: Points to make 1: Is this agreed?");
    window.run();
    assert!(input(&window, "Topic 1: Points to make 1").is_focused());
    key(&mut window, Modifiers::NONE, Key::F6);
    let is_there = |window: &Harness<'static, App>| {
        window.query_by_role_and_label(Role::Button, "Hide the remarks").is_some_and(|button| button.is_focused())
    };
    let steps = (0..7).take_while(|_| {
        let is_there = is_there(&window);
        key(&mut window, Modifiers::NONE, Key::F6);
        !is_there
    });
    assert!(steps.count() < 7, "F6 comes by the list");
}

#[test]
fn what_was_dismissed_is_remembered_and_the_rest_comes_back_with_the_note() {
    let desk = Desk::new();
    desk.correct(|word| word.replace("a date", "two days").comment("Middle Corridor", "Is this agreed?"));
    let mut window = desk.read();
    wait_for(&mut window, "2 of 2 left");
    let done = named(&window, "Done with remark 2");
    press(&mut window, &done);
    // Taken over and not saved: the note does not have it.
    let take = named(&window, "Take over remark 1");
    press(&mut window, &take);
    window.get_by_label("All remarks are worked off");
    drop(window);
    let mut window = desk.window();
    wait_for(&mut window, "1 of 2 left");
    let take = named(&window, "Take over remark 1");
    press(&mut window, &take);
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |app| app.is_saved() && !desk.is_kept_open());
    drop(window);
    let mut window = desk.window();
    // Read anew, what was dismissed stays so.
    read(&mut window, &desk.back());
    wait_for(&mut window, "All remarks are worked off");
    press(&mut window, "Bring back dismissed (1)");
    window.get_by_label_contains("1 of 2 left");
    assert!(desk.is_kept_open());
    press(&mut window, "Put the remarks away");
    assert!(window.query_by_label("Remarks from Word").is_none() && !desk.is_kept_open());
}

#[test]
fn a_document_that_has_gone_is_told_and_forgotten_copies_are_forgotten() {
    let desk = Desk::new();
    desk.correct(|word| word.comment("Middle Corridor", "Is this agreed?"));
    let mut window = desk.read();
    wait_for(&mut window, "1 of 1 left");
    drop(window);
    fs::rename(desk.back(), desk.folder.path().join("elsewhere.docx")).unwrap();
    let mut window = desk.window();
    wait_for(&mut window, "The remarks in talks checked.docx cannot be shown again");
    carried_out(&mut window, "Forget local copies");
    press_in_question(&mut window, "Of all notes");
    assert!(store::returned_documents(&desk.note.id, &desk.folders()).is_empty());
}

#[test]
fn remarks_without_a_field_stand_first_with_their_words() {
    let desk = Desk::new();
    desk.correct(|word| word.replace("a date", "two days").comment("Middle Corridor", "Is this agreed?"));
    let mut window = desk.window();
    press(&mut window, "Remove Topic 1");
    read(&mut window, &desk.back());
    wait_for(&mut window, "2 of 2 left");
    window.get_by_label("On “Middle Corridor”");
    let done = named(&window, "Done with remark 2");
    assert_eq!(done, "Done with remark 2: No field of its own");
    // It is reached by the keyboard, too.
    key(&mut window, Modifiers::NONE, Key::F9);
    window.run();
    assert!(window.get_by_role_and_label(Role::Button, &done).is_focused());
    undo(&mut window);
    assert!(has(&window, Role::Button, "Done with remark 2: Topic 1: Points to make 1"));
}

#[test]
fn a_paper_of_another_note_is_asked_about() {
    let desk = Desk::new();
    let mut other = talks();
    set(&mut other, "id", "0196f1c0-0000-7000-8000-00000000000b");
    set(&mut other, "texts.purpose", "Something else entirely.");
    let elsewhere = Desk::of(other);
    elsewhere.correct(|word| word.comment("Middle Corridor", "Is this agreed?"));
    let mut window = desk.window();
    read(&mut window, &elsewhere.back());
    wait_for(&mut window, "Is talks checked.docx a paper of this note?");
    press(&mut window, "Leave it");
    assert!(window.query_by_label("Remarks from Word").is_none());
    read(&mut window, &elsewhere.back());
    wait_for(&mut window, "Is talks checked.docx a paper of this note?");
    press(&mut window, "Show its remarks");
    window.get_by_label_contains("1 of 1 left");
    assert!(has(&window, Role::Button, "Done with remark 1: Topic 1: Points to make 1"));
}

#[test]
fn what_is_no_document_and_what_has_no_remarks_is_told() {
    let desk = Desk::new();
    let mut window = desk.window();
    read(&mut window, &desk.file());
    wait_for(&mut window, "this is no Word document, or it is damaged");
    press(&mut window, "Dismiss");
    read(&mut window, &desk.paper());
    wait_for(&mut window, "talks.docx has no comments and no tracked changes");
    press(&mut window, "Dismiss");
    read(&mut window, &desk.folder.path().join("none.docx"));
    wait_for(&mut window, "none.docx could not be read");
    assert_eq!(note(&window), desk.note);
}

#[test]
fn a_document_that_is_dropped_is_read() {
    let desk = Desk::new();
    desk.correct(|word| word.comment("Middle Corridor", "Is this agreed?"));
    let mut window = desk.window();
    window.input_mut().dropped_files.push(Arc::new(Dropped(desk.back())));
    window.run();
    window.input_mut().dropped_files.clear();
    wait_for(&mut window, "1 of 1 left");
}

#[test]
fn words_of_the_template_are_left_to_the_users_hands() {
    let desk = Desk::new();
    let head = desk_words(&desk);
    desk.correct(|word| word.replace(&head, "Aim"));
    let mut window = desk.read();
    wait_for(&mut window, "1 of 1 left");
    assert!(
        !window
            .query_all_by(|node| node.label().is_some_and(|label| label.starts_with("Take over remark")))
            .any(|_| true)
    );
    window.get_by_label_contains("This change cannot be put into a field by itself.");
    let dismiss = named(&window, "Dismiss remark 1");
    press(&mut window, &dismiss);
    assert_eq!(note(&window), desk.note);
}

/// Words the paper says once and no field holds.
fn desk_words(desk: &Desk) -> String {
    let paper = edition_of(&desk.note, &default_template(), Carried::Nothing).paper;
    let places = docx::places(&paper);
    let all: Vec<String> = places.iter().map(|place| place.words.clone()).collect();
    let own = |words: &&String| all.iter().filter(|other| other.contains(words.as_str())).count() == 1;
    places.iter().filter(|place| place.field.is_none()).map(|place| &place.words).find(own).unwrap().clone()
}

#[test]
fn arabic_comes_back_too() {
    let mut arabic = talks();
    set(&mut arabic, "language", "ar");
    set(&mut arabic, "texts.purpose", "الاتفاق على موعد للمشاورات");
    let desk = Desk::of(arabic);
    desk.correct(|word| word.replace("موعد", "يومين").comment("للمشاورات", "هل هذا متفق عليه؟"));
    let mut window = desk.read();
    wait_for(&mut window, "2 of 2 left");
    let take = named(&window, "Take over remark 1");
    press(&mut window, &take);
    assert_eq!(purpose(&window), "الاتفاق على يومين للمشاورات");
    wait_for(&mut window, "هل هذا متفق عليه؟");
    assert!(window.query_by_label_contains("1 of 2 left").is_some());
}

#[test]
fn a_final_note_takes_nothing_over() {
    let mut last = talks();
    set(&mut last, "stage", "Final");
    let desk = Desk::of(last);
    desk.correct(|word| word.replace("a date", "two days"));
    let mut window = desk.read();
    wait_for(&mut window, "1 of 1 left");
    let take = named(&window, "Take over remark 1");
    assert!(window.get_by_role_and_label(Role::Button, &take).accesskit_node().is_disabled());
    key(&mut window, Modifiers::NONE, Key::F9);
    key(&mut window, Modifiers::COMMAND, Key::F9);
    assert_eq!(purpose(&window), PURPOSE);
}
