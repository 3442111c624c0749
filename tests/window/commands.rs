//! Commands by the keyboard alone: the palette, the list of shortcuts, from finding to finding.

use chancery::gui::App;
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::hand::{brief, press, window};

fn palette(window: &mut Harness<'static, App>, sought: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search for a command").type_text(sought);
    window.run();
}

fn keyboard_is_in(window: &Harness<'static, App>) -> String {
    let focused = window.get_by(|node| node.is_focused() && node.role() != Role::Window);
    focused.accesskit_node().label().unwrap_or_default()
}

#[test]
fn a_command_is_found_by_letters_of_its_name_and_carried_out() {
    let mut window = window();
    palette(&mut window, "new bri");
    window.key_press(Key::Enter);
    window.run();
    assert!(window.state().note().is_some());
    assert!(window.query_by_label("Search for a command").is_none(), "the palette has closed");
}

#[test]
fn a_command_is_found_by_what_it_does_and_by_the_arrows() {
    let mut window = brief();
    palette(&mut window, "frozen is not a word here");
    assert!(window.query_all_by_label("Nothing found").next().is_some());
    window.key_press(Key::Escape);
    window.run();
    palette(&mut window, "go to:");
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    // The second part of the form is the one of the participants.
    assert!(window.query_by_label("Search for a command").is_none());
    palette(&mut window, "dark letters");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().settings().theme, chancery::store::ThemeChoice::Light);
}

#[test]
fn what_cannot_be_done_is_not_done() {
    let mut window = window();
    palette(&mut window, "export pdf");
    let line = window.get_by_role_and_label(Role::Button, "Export PDF");
    assert!(line.accesskit_node().is_disabled());
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_by_label("Search for a command").is_some(), "it stays open");
}

#[test]
fn the_list_of_shortcuts_shows_every_one_and_closes() {
    let mut window = window();
    window.key_press(Key::F1);
    window.run();
    for label in ["Export PDF", "Next finding", "Find a command", "Move up"] {
        assert!(window.query_all_by_label(label).next().is_some(), "{label}");
    }
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("Next finding").is_none());
}

#[test]
fn f8_goes_from_finding_to_finding_and_round() {
    let mut window = window();
    press(&mut window, "Astana, April 2025");
    let mut fields = Vec::new();
    for _ in 0..3 {
        window.key_press(Key::F8);
        window.run();
        fields.push(keyboard_is_in(&window));
    }
    assert!(fields[0] != fields[1] && fields[1] != fields[2], "{fields:?}");
    window.key_press_modifiers(Modifiers::SHIFT, Key::F8);
    window.run();
    assert_eq!(keyboard_is_in(&window), fields[1]);
    let is_first = |window: &mut Harness<'static, App>| {
        window.key_press(Key::F8);
        window.run();
        keyboard_is_in(window) == fields[0]
    };
    assert!((0..40).any(|_| is_first(&mut window)), "behind the last finding comes the first");
}
