//! What a screen reader is told although the keyboard is elsewhere, by the accessibility tree; and the palette by its lines.

use chancery::{
    gui::{App, Environment},
    store::Settings,
    template,
};
use egui::{
    Key, Modifiers,
    accesskit::{Live, Role},
};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::hand::{brief, enter, environment, input, note, save_as, wait, window, window_of};

/// What is said of findings or of a chosen line: the one node that nobody sees.
fn said(window: &Harness<'static, App>) -> Vec<String> {
    let nodes = window.query_all_by(|node| node.role() == Role::Status && node.live() == Live::Polite);
    nodes.map(|node| node.accesskit_node().label().unwrap_or_default()).filter(|text| !text.is_empty()).collect()
}

/// How urgently a text that is shown is read aloud.
fn live(window: &Harness<'static, App>, text: &str) -> Live {
    let node = window.get_by(|node| {
        let is_it = |shown: Option<String>| shown.is_some_and(|shown| shown.contains(text));
        node.role() == Role::Label && (is_it(node.label()) || is_it(node.value()))
    });
    node.accesskit_node().live()
}

#[test]
fn findings_are_told_when_typing_rests_and_not_before() {
    let mut window = brief();
    assert_eq!(said(&window), Vec::<String>::new(), "what was there from the start is no news");
    input(&window, "Meeting: Date").focus();
    window.run();
    for letter in "some day".chars() {
        input(&window, "Meeting: Date").type_text(&letter.to_string());
        window.step();
        assert_eq!(said(&window), Vec::<String>::new(), "nothing is said in the middle of a word");
    }
    window.run_steps(10);
    let told = said(&window);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("Meeting: Date cannot be read as it stands"), "{told:?}");
    assert!(told[0].contains("1 error"), "{told:?}");
    enter(&mut window, "Meeting: Date", "18 April 2025");
    window.run_steps(10);
    let told = said(&window);
    assert!(told[0].starts_with("Findings: ") && told[0].ends_with("to fill in"), "{told:?}");
}

#[test]
fn a_failure_interrupts_and_what_has_to_be_known_waits() {
    let folder = tempfile::tempdir().unwrap();
    let (broken, newer) = (folder.path().join("broken.ron"), folder.path().join("newer.ron"));
    std::fs::write(&broken, "no note").unwrap();
    std::fs::write(&newer, "(format: 9, min_reader: 7, title: \"Talks\")").unwrap();
    let mut window = window();
    window.state_mut().open_file(broken);
    window.run();
    assert_eq!(live(&window, "broken.ron could not be opened"), Live::Assertive);
    assert_eq!(live(&window, "Nothing was changed."), Live::Assertive);
    window.state_mut().open_file(newer);
    window.run();
    assert_eq!(live(&window, "written by a newer version"), Live::Polite);
}

#[test]
fn a_word_of_success_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = brief();
    enter(&mut window, "Document: Title", "Talks");
    save_as(&mut window, &folder.path().join("talks.ron"));
    wait(&mut window, App::is_saved);
    window.step();
    assert_eq!(live(&window, "Saved"), Live::Polite);
}

fn palette(window: &mut Harness<'static, App>, sought: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search for a command").type_text(sought);
    window.run();
}

#[test]
fn the_line_that_is_chosen_in_the_palette_is_told() {
    let mut window = window();
    palette(&mut window, "as the system");
    assert_eq!(said(&window), ["As the system, 1 of 1"]);
    window.key_press(Key::Escape);
    window.run();
    palette(&mut window, "new note:");
    let first = said(&window);
    window.key_press(Key::ArrowDown);
    window.run();
    let second = said(&window);
    assert!(first[0].contains(", 1 of ") && second[0].contains(", 2 of "), "{first:?}, {second:?}");
    window.key_press(Key::Escape);
    window.run();
    palette(&mut window, "export pdf");
    assert!(said(&window)[0].starts_with("Export PDF, not possible now, 1 of "), "{:?}", said(&window));
    window.key_press(Key::Escape);
    window.run();
    palette(&mut window, "no such thing at all");
    assert_eq!(said(&window), ["Nothing found"]);
}

#[test]
fn every_paper_is_looked_at_and_begun_from_the_palette() {
    for template in template::builtins() {
        let title = template.title.get("en");
        let mut other = window();
        palette(&mut other, &format!("New note: {title}"));
        other.key_press(Key::Enter);
        other.run();
        assert_eq!(&*note(&other).template, template.id);

        let mut window = brief();
        palette(&mut window, &format!("Paper: {title}"));
        window.key_press(Key::Enter);
        window.run();
        window.get_by_role_and_label(Role::Button, &format!("Paper: {title}"));
        assert_eq!(&*note(&window).template, "brief", "looking changes nothing");
    }
}

#[test]
fn a_recent_note_is_opened_from_the_palette() {
    let folder = tempfile::tempdir().unwrap();
    let files = ["one.ron", "two.ron"].map(|name| folder.path().join(name));
    for file in &files {
        // In the text of a note a backslash of a path would begin an escape.
        std::fs::write(file, format!("(title: {:?})", file.display().to_string())).unwrap();
    }
    let settings = Settings { recent: files.to_vec(), ..Settings::default() };
    let mut window = window_of(Environment { settings, ..environment() });
    palette(&mut window, "open: two");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(&*note(&window).title, files[1].display().to_string());
}

#[test]
fn buttons_of_the_bar_say_what_they_do_and_by_which_keys() {
    let mut window = brief();
    let undo = window.get_by_role_and_label(Role::Button, "Undo").rect().center();
    window.hover_at(undo);
    window.run_steps(8);
    assert!(window.query_by_label_contains("Take the last step back").is_some());
    let save = window.get_by_role_and_label(Role::Button, "Save").rect().center();
    window.hover_at(save);
    window.run_steps(8);
    let tooltip = window.get_by_label_contains("Write the note to its file");
    let text = tooltip.accesskit_node().value().or_else(|| tooltip.accesskit_node().label()).unwrap();
    assert!(text.contains('S') && text.starts_with("Save"), "{text}");
}
