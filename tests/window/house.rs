//! Templates of one's own in the window: copied from those built in, told where they are wrong, read again when the window
//! comes back.

use std::{fs, path::Path};

use chancery::{
    gui::{App, Environment},
    store::Settings,
};
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

use crate::hand::{environment, note, press, window_of};

const OWN: &str = r#"(
    id: "house",
    title: {"en": "House paper"},
    description: {"en": "Ours."},
    audience: Internal,
    sections: [(kind: Header, fields: ["title"])],
)
"#;

fn window_with(folder: &Path) -> Harness<'static, App> {
    let settings = Settings { templates: Some(folder.to_owned()), ..Settings::default() };
    window_of(Environment { settings, ..environment() })
}

fn wait_for(window: &mut Harness<'static, App>, name: &str) {
    let begun = std::time::Instant::now();
    while window.query_all_by_label_contains(name).next().is_none() {
        assert!(begun.elapsed().as_secs() < 60, "{name} does not come");
        std::thread::yield_now();
        window.run();
    }
}

fn command(window: &mut Harness<'static, App>, words: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_role_and_label(egui::accesskit::Role::TextInput, "Search for a command").type_text(words);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

#[test]
fn the_template_that_is_shown_is_copied_into_the_folder_and_can_be_chosen_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_with(folder.path());
    press(&mut window, "New brief");
    command(&mut window, "Copy this template");
    wait_for(&mut window, "Copied to brief-own.ron");
    assert!(fs::read_to_string(folder.path().join("brief-own.ron")).unwrap().contains("id: \"brief-own\""));
    press(&mut window, "Paper: Bilateral brief");
    wait_for(&mut window, "Show as Bilateral brief (brief-own)");
    press(&mut window, "Show as Bilateral brief (brief-own)");
    assert!(window.query_all_by_label("Paper: Bilateral brief (brief-own)").next().is_some());
    assert_eq!(&*note(&window).template, "brief", "looking changes no note");
    // What is a file of the user's own is copied with the means of the system.
    command(&mut window, "Copy this template");
    assert!(!folder.path().join("brief-own-own.ron").exists() && !folder.path().join("brief-own-2.ron").exists());
}

#[test]
fn a_second_copy_stands_beside_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_with(folder.path());
    for name in ["record-own.ron", "record-own-2.ron"] {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
        window.run();
        wait_for(&mut window, "Copy a template…");
        press(&mut window, "Copy a template…");
        press(&mut window, "Copy Record of conversation");
        wait_for(&mut window, &format!("Copied to {name}"));
        assert!(folder.path().join(name).is_file());
        window.key_press(Key::Escape);
        window.run();
    }
}

#[test]
fn without_a_folder_it_is_asked_for() {
    let mut window = window_of(environment());
    press(&mut window, "New brief");
    command(&mut window, "Copy this template");
    assert!(window.query_all_by_label("Choose the folder of your templates first").next().is_some());
    assert!(crate::hand::input(&window, "Folder of your templates").is_focused());
}

#[test]
fn what_is_wrong_with_a_house_style_is_told_in_place() {
    let folder = tempfile::tempdir().unwrap();
    for (name, field) in [
        ("a", "page: (ink: \"#FFEE00\"),"),
        ("b", "page: (faces: (text: \"Ariel\")),"),
        ("c", "letterhead: (emblem: (file: \"none.svg\")),"),
        ("d", "page: (ink: \"blue\"), letterhead: (emblem: (file: \"../emblem.svg\")),"),
    ] {
        let text = OWN.replace("house", name).replace("    sections", &format!("    {field}\n    sections"));
        fs::write(folder.path().join(format!("{name}.ron")), text).unwrap();
    }
    let mut window = window_with(folder.path());
    wait_for(&mut window, "d.ron is no template that can be used");
    for reason in [
        "line 6, column 26, field page.ink: the colour #FFEE00 is too light for print",
        "field page.faces.text: no face `Ariel` comes with the program",
        "field letterhead.emblem.file: there is no file `none.svg` in the folder of the template",
        "field page.ink: expected a colour",
        "field letterhead.emblem.file: an emblem lies below the folder of its template",
    ] {
        assert!(window.query_all_by_label_contains(reason).next().is_some(), "{reason}");
    }
}

#[test]
fn a_template_changed_on_disk_is_read_again_when_the_window_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("house.ron");
    fs::write(&file, OWN).unwrap();
    let mut window = window_with(folder.path());
    wait_for(&mut window, "New note: House paper");
    press(&mut window, "New note: House paper");
    assert!(window.query_all_by_label("Paper: House paper").next().is_some());
    fs::write(&file, OWN.replace("House paper", "Paper of the house")).unwrap();
    window.run();
    assert!(window.query_all_by_label("Paper: House paper").next().is_some());
    for is_front in [false, true] {
        window.input_mut().events.push(egui::Event::WindowFocused(is_front));
        window.run();
    }
    wait_for(&mut window, "Paper: Paper of the house");
}
