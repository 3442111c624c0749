//! Final notes, the next note, and the choice of the paper, as a person meets them in the window.

use std::path::PathBuf;

use chancery::{
    gui::{App, Environment},
    note::{Stage, format},
    store::Settings,
    template,
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use tempfile::TempDir;

use crate::hand::{brief, choose, enter, environment, find, input, note, other_window, press, wait, window, window_of};

/// A note whose brief has no errors.
pub(crate) fn complete() -> String {
    include_str!("../../assets/examples/astana.ron")
        .replacen("status: Held,", "status: Held,\n        date: \"2025-04-16\",", 1)
        .replacen("status: Signed,", "status: Signed,\n            signed_on: \"2025-04-16\",", 1)
}

/// A file `talks.ron` with that text, in a folder of its own.
fn file_with(text: &str) -> (PathBuf, TempDir) {
    let folder = tempfile::tempdir().expect("the system has a folder for temporary files");
    let file = folder.path().join("talks.ron");
    std::fs::write(&file, text).expect("a file can be written there");
    (file, folder)
}

/// A window with that note from a file.
fn opened(text: &str) -> (Harness<'static, App>, TempDir) {
    let (file, folder) = file_with(text);
    let mut window = window();
    window.state_mut().open_file(file);
    window.run();
    (window, folder)
}

/// Chooses a line of a menu of the bar on top.
fn menu(window: &mut Harness<'static, App>, menu: &str, lines: &[&str]) {
    press(window, menu);
    for line in lines {
        press(window, line);
    }
}

fn is_writable(window: &Harness<'static, App>, name: &str) -> bool {
    let field = input(window, name);
    let node = field.accesskit_node();
    !node.is_disabled() && !node.is_read_only()
}

fn has(window: &Harness<'static, App>, role: Role, name: &str) -> bool {
    window.query_by_role_and_label(role, name).is_some()
}

#[test]
fn what_stands_in_the_way_of_a_final_note_leads_to_its_field() {
    let (mut window, _folder) = opened(include_str!("../../assets/examples/astana.ron"));
    let before = note(&window);
    menu(&mut window, "File", &["Make final…"]);
    window.get_by_label("This note cannot be made final yet");
    window.get_by_label_contains("2 errors stand in the way of the paper “Bilateral brief”.");
    assert!(!has(&window, Role::TextInput, "Your name") && !has(&window, Role::Button, "Make final"));
    let reason = "Meeting: Date is empty";
    window.get_by(|node| node.label().is_some_and(|label| label.starts_with(reason))).click();
    window.run();
    assert!(window.query_by_label("This note cannot be made final yet").is_none());
    assert!(input(&window, "Meeting: Date").is_focused());
    assert_eq!(note(&window), before);
}

#[test]
fn what_cannot_be_read_stands_in_the_way_too() {
    let (mut window, _folder) = opened(&complete());
    enter(&mut window, "Meeting: Date", "some day");
    menu(&mut window, "File", &["Make final…"]);
    let reason = "Meeting: Date cannot be read as it stands";
    window.get_by(|node| node.label().is_some_and(|label| label.starts_with(reason)));
    press(&mut window, "Close");
    assert_eq!(note(&window).stage, Stage::Draft);
}

#[test]
fn a_note_is_made_final_and_reopened_by_name() {
    let (mut window, folder) = opened(&complete());
    menu(&mut window, "File", &["Make final…"]);
    assert_eq!(input(&window, "Your name").value().as_deref(), Some("made from published facts"));
    enter(&mut window, "Your name", "  ");
    assert!(find(&window, &[Role::Button], "Make final").accesskit_node().is_disabled());
    enter(&mut window, "Your name", "A. N. Other");
    press(&mut window, "Make final");
    assert!(note(&window).is_frozen());
    window.get_by_label("Final since 17 April 2025 (by A. N. Other)");
    assert!(!is_writable(&window, "Document: Title"));
    assert!(!window.state().is_saved());

    // The file menu offers what fits.
    press(&mut window, "File");
    assert!(!has(&window, Role::Button, "Make final…"));
    window.key_press(Key::Escape);
    window.run();

    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    wait(&mut window, App::is_saved);
    let saved = format::read(&std::fs::read(folder.path().join("talks.ron")).unwrap()).unwrap().note;
    assert_eq!(saved, note(&window));

    press(&mut window, "Reopen…");
    assert_eq!(input(&window, "Your name").value().as_deref(), Some("A. N. Other"), "the name is remembered");
    press(&mut window, "Reopen");
    let reopened = note(&window);
    assert_eq!((reopened.stage.clone(), reopened.version), (Stage::Draft, 2));
    assert_eq!(&*reopened.freezes.get(0).unwrap().reopened_by, "A. N. Other");
    assert!(is_writable(&window, "Document: Title"));
    assert!(window.query_by_label_contains("Final since").is_none());
    enter(&mut window, "Document: Title", "Later talks");
    assert_eq!(&*note(&window).title, "Later talks");
}

#[test]
fn the_keyboard_moves_nothing_in_a_final_note() {
    let (mut window, _folder) = opened(&complete());
    input(&window, "Topic 2: Title").focus();
    window.run();
    menu(&mut window, "File", &["Make final…"]);
    press(&mut window, "Make final");
    let frozen = note(&window);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.run();
    assert_eq!(note(&window), frozen);
    assert!(window.query_by_label_contains("The change was not made").is_none());
}

#[test]
fn making_final_is_undone_like_any_step() {
    let (mut window, _folder) = opened(&complete());
    let before = note(&window);
    menu(&mut window, "File", &["Make final…"]);
    window.key_press(Key::Enter);
    window.run();
    assert!(note(&window).is_frozen(), "Enter in the field makes it final");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(note(&window), before);
    assert!(is_writable(&window, "Document: Title"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.run();
    assert!(note(&window).is_frozen());
}

#[test]
fn a_stage_chosen_in_the_form_asks_who_makes_it_final() {
    let (mut window, _folder) = opened(&complete());
    press(&mut window, "Document details: more fields");
    choose(&mut window, "Document: Stage", "Final");
    assert_eq!(note(&window).stage, Stage::Draft);
    press(&mut window, "Make final");
    assert!(note(&window).is_frozen());
}

#[test]
fn a_note_called_final_by_hand_says_what_its_pages_say() {
    let called_final = |text: &str| text.replacen("    version: 1,", "    version: 1,\n    stage: Final,", 1);
    let doubt = "This paper has errors, so its pages say DRAFT all the same.";
    let (window, _folder) = opened(&called_final(include_str!("../../assets/examples/astana.ron")));
    window.get_by_label("Final");
    window.get_by_label(doubt);
    let (window, _folder) = opened(&called_final(&complete()));
    assert!(window.query_by_label(doubt).is_none());
}

#[test]
fn a_note_of_a_newer_version_is_not_reopened() {
    let (mut window, _folder) = opened("(format: 9, min_reader: 7, title: \"Talks\", stage: Final)");
    window.get_by_label("Final");
    assert!(!has(&window, Role::Button, "Reopen…"));
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::N);
    window.run();
    window.get_by_label_contains("needs a newer version of Chancery");
    assert_eq!(&*note(&window).title, "Talks");
}

#[test]
fn a_new_note_goes_on_from_this_one() {
    let (mut window, _folder) = opened(&complete());
    let before = note(&window);
    menu(&mut window, "File", &["New from this note"]);
    assert_eq!(note(&window), before, "this window stays as it is");
    let window = other_window();
    let new = note(&window);
    assert_eq!(new.derived_from, before.id);
    assert_eq!(new.participants, before.participants);
    assert_eq!(input(&window, "Delegation 1, participant 1: Name").value().as_deref(), Some("Murat Nurtleu"));
    assert!(new.topics.is_empty() && new.actions.iter().all(|action| action.carried_over));
    assert_eq!(new.meeting.previous.note, before.id);
    assert!(input(&window, "Document: Title").is_focused());
    assert!(window.state().settings().recent.is_empty(), "it is in no file yet");
}

#[test]
fn changes_stay_where_they_are_when_one_goes_on_from_a_note() {
    let (mut window, _folder) = opened(&complete());
    enter(&mut window, "Document: Title", "Other talks");
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::N);
    window.run();
    assert_eq!(&*note(&window).title, "Other talks");
    assert!(!window.state().is_saved());
    let other = other_window();
    assert_eq!(note(&other).derived_from, note(&window).id);
    assert!(note(&other).title.is_empty());
}

#[test]
fn a_final_note_can_be_gone_on_from() {
    let (mut window, _folder) = opened(&complete());
    menu(&mut window, "File", &["Make final…"]);
    press(&mut window, "Make final");
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::N);
    window.run();
    let other = other_window();
    assert!(!note(&other).is_frozen() && is_writable(&other, "Document: Title"));
    assert!(note(&window).is_frozen());
}

#[test]
fn home_and_the_menu_offer_every_template() {
    for template in template::builtins() {
        let title = template.title.get("en");
        let mut home = window();
        let is_first = template.id == template::builtins()[0].id;
        press(&mut home, &if is_first { "New brief".to_owned() } else { format!("New note: {title}") });
        assert_eq!(&*note(&home).template, template.id);

        let mut other = brief();
        menu(&mut other, "File", &["New note for", &format!("New note: {title}")]);
        assert_eq!(&*note(&other).template, template.id);
        let facts = template.description.get("en");
        assert!(!facts.is_empty(), "{}", template.id);
    }
}

#[test]
fn the_paper_that_is_shown_is_chosen_in_the_head_of_the_preview() {
    for template in template::builtins() {
        let title = template.title.get("en");
        let (mut window, folder) = opened(&complete());
        let before = note(&window);
        press(&mut window, "Paper: Bilateral brief");
        press(&mut window, &format!("Show as {title}"));
        find(&window, &[Role::Button], &format!("Paper: {title}"));
        assert_eq!(note(&window), before, "looking at a paper changes nothing");
        assert!(window.state().is_saved());
        window.key_press_modifiers(Modifiers::COMMAND, Key::E);
        window.run();
        let path = PathBuf::from(input(&window, "Path of the file").value().unwrap_or_default());
        assert_eq!(path.parent(), Some(folder.path()));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_own = template.id == "brief";
        assert!(if is_own { name == "talks.pdf" } else { name.ends_with(&format!("-{}.pdf", template.id)) }, "{name}");
        press(&mut window, "Cancel");

        // The menu says the same, and can make it the note's own.
        press(&mut window, "View");
        press(&mut window, "Paper");
        let keep = find(&window, &[Role::Button], "Use for this note");
        assert_eq!(keep.accesskit_node().is_disabled(), template.id == "brief");
        if template.id == "brief" {
            continue;
        }
        press(&mut window, "Use for this note");
        assert_eq!(&*note(&window).template, template.id);
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
        assert_eq!(note(&window), before);
        find(&window, &[Role::Button], "Paper: Bilateral brief");
    }
}

#[test]
fn the_name_is_remembered_from_one_time_to_the_next() {
    let settings = Settings { name: "Remembered".to_owned(), ..Settings::default() };
    let mut window = window_of(Environment { settings, ..environment() });
    let (file, _folder) = file_with(&complete());
    window.state_mut().open_file(file);
    window.run();
    menu(&mut window, "File", &["Make final…"]);
    assert_eq!(input(&window, "Your name").value().as_deref(), Some("Remembered"));
    press(&mut window, "Make final");
    assert_eq!(&*note(&window).freeze().unwrap().frozen_by, "Remembered");
}

#[test]
fn whether_papers_carry_their_note_is_chosen_and_remembered() {
    let mut window = brief();
    assert!(!window.state().settings().bare_exports, "a paper carries its note unless somebody says otherwise");
    menu(&mut window, "File", &["PDF carries the note"]);
    assert!(window.state().settings().bare_exports);
    menu(&mut window, "File", &["PDF carries the note"]);
    assert!(!window.state().settings().bare_exports);
}
