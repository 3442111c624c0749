//! Find in the note, by the keyboard alone.

use chancery::gui::App;
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::hand::{brief, choose, enter, input, note, open_part, press};

const FIELD: &str = "Find in the note";

fn key(window: &mut Harness<'static, App>, key: Key) {
    window.key_press(key);
    window.run();
}

fn shift(window: &mut Harness<'static, App>, key: Key) {
    window.key_press_modifiers(Modifiers::SHIFT, key);
    window.run();
}

fn seek(window: &mut Harness<'static, App>, sought: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    assert!(input(window, FIELD).is_focused());
    input(window, FIELD).type_text(sought);
    window.run();
}

fn is_said(window: &Harness<'static, App>, words: &str) -> bool {
    window.query_all_by_label(words).next().is_some()
}

fn keyboard_is_in(window: &Harness<'static, App>) -> String {
    let focused = window.get_by(|node| node.is_focused() && node.role() != Role::Window);
    focused.accesskit_node().label().unwrap_or_default()
}

/// A brief with the word in three fields, and the keyboard in the first.
fn about_trade() -> Harness<'static, App> {
    let mut window = brief();
    enter(&mut window, "Meeting: City", "Astana");
    press(&mut window, "Add topic");
    enter(&mut window, "Topic 1: Title", "TRADE and transit");
    press(&mut window, "Add point to Topic 1");
    enter(&mut window, "Topic 1: Points to make 1", "Ask about the tradé fair.");
    enter(&mut window, "Document: Title", "Trade talks");
    window
}

#[test]
fn enter_and_f3_go_from_match_to_match_and_round() {
    let mut window = about_trade();
    let before = note(&window);
    seek(&mut window, "trade");
    assert!(is_said(&window, "3 matches"));
    let mut passed = Vec::new();
    for step in [Key::Enter, Key::Enter, Key::F3, Key::Enter] {
        key(&mut window, step);
        passed.push(keyboard_is_in(&window));
    }
    let places = ["Document: Title", "Topic 1: Title", "Topic 1: Points to make 1"];
    assert_eq!(passed, [places[0], places[1], places[2], places[0]]);
    assert!(is_said(&window, "1 of 3"));
    shift(&mut window, Key::Enter);
    assert_eq!(keyboard_is_in(&window), places[2]);
    shift(&mut window, Key::F3);
    assert_eq!(keyboard_is_in(&window), places[1]);
    assert!(is_said(&window, "2 of 3"));
    assert_eq!(note(&window), before, "going on types nothing");
}

#[test]
fn a_match_is_selected_and_the_count_follows_what_is_typed() {
    let mut window = about_trade();
    seek(&mut window, "trade");
    key(&mut window, Key::Enter);
    key(&mut window, Key::Enter);
    input(&window, "Topic 1: Title").type_text("Energy");
    window.run();
    assert_eq!(&*note(&window).topics.get(0).unwrap().title, "Energy and transit");
    assert!(is_said(&window, "2 matches"));
    key(&mut window, Key::F3);
    assert_eq!(keyboard_is_in(&window), "Topic 1: Points to make 1");
    assert!(is_said(&window, "2 of 2"));
}

#[test]
fn enter_belongs_to_the_field_again_once_something_is_typed() {
    let mut window = about_trade();
    seek(&mut window, "transit");
    key(&mut window, Key::Enter);
    input(&window, "Topic 1: Title").type_text("energy");
    window.run();
    key(&mut window, Key::Enter);
    assert_eq!(keyboard_is_in(&window), "Topic 1: Title", "nothing is gone to");
    assert_eq!(&*note(&window).topics.get(0).unwrap().title, "TRADE and energy");
}

#[test]
fn escape_closes_the_bar_and_the_keyboard_is_in_the_field() {
    let mut window = about_trade();
    seek(&mut window, "nowhere at all");
    assert!(is_said(&window, "Nothing found"));
    key(&mut window, Key::Enter);
    assert!(input(&window, FIELD).is_focused(), "there is nowhere to go");
    key(&mut window, Key::Escape);
    assert!(window.query_by_label(FIELD).is_none());
    assert_eq!(keyboard_is_in(&window), "Document: Title");
    seek(&mut window, "astana");
    key(&mut window, Key::Enter);
    key(&mut window, Key::Escape);
    assert!(window.query_by_label(FIELD).is_none());
    assert_eq!(keyboard_is_in(&window), "Meeting: City");
}

#[test]
fn f3_asks_what_to_find_where_nothing_is_sought_and_goes_on_without_the_bar() {
    let mut window = about_trade();
    key(&mut window, Key::F3);
    assert!(input(&window, FIELD).is_focused());
    input(&window, FIELD).type_text("trade");
    window.run();
    key(&mut window, Key::Enter);
    key(&mut window, Key::Escape);
    key(&mut window, Key::F3);
    assert_eq!(keyboard_is_in(&window), "Topic 1: Title");
}

#[test]
fn choices_are_found_as_they_are_read() {
    let mut window = brief();
    choose(&mut window, "Meeting: Kind of meeting", "Bilateral talks");
    choose(&mut window, "Meeting: Country", "Kazakhstan");
    seek(&mut window, "kazakh");
    key(&mut window, Key::Enter);
    assert_eq!(keyboard_is_in(&window), "Meeting: Country");
    seek(&mut window, "bilateral talks");
    key(&mut window, Key::Enter);
    assert_eq!(keyboard_is_in(&window), "Meeting: Kind of meeting");
}

#[test]
fn what_is_folded_away_unfolds() {
    let mut window = brief();
    open_part(&mut window, "On the day");
    enter(&mut window, "Texts: Gift and photograph", "A carpet from Shymkent");
    press(&mut window, "Fold On the day");
    assert!(window.query_by_label("Texts: Gift and photograph").is_none());
    seek(&mut window, "shymkent");
    key(&mut window, Key::Enter);
    assert_eq!(keyboard_is_in(&window), "Texts: Gift and photograph");
}
