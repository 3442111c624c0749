//! The keyboard alone: from pane to pane by F6, and to everything by Tab.

use std::collections::BTreeSet;

use chancery::gui::App;
use egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::hand::{environment, find, input, press};

fn desk(size: (f32, f32)) -> Harness<'static, App> {
    let builder = Harness::builder().with_size(vec2(size.0, size.1)).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment()));
    window.run();
    window
}

fn focused(window: &Harness<'static, App>) -> String {
    let node = window.query_by(|node| node.is_focused() && node.role() != Role::Window);
    node.map(|node| node.accesskit_node().label().unwrap_or_default()).unwrap_or_default()
}

fn step(window: &mut Harness<'static, App>, key: Key, modifiers: Modifiers) -> String {
    window.key_press_modifiers(modifiers, key);
    window.run();
    focused(window)
}

#[test]
fn f6_goes_through_all_panes_and_back() {
    let mut window = desk((1_440.0, 900.0));
    press(&mut window, "New brief");
    input(&window, "Meeting: City").focus();
    window.run();
    let round = ["Pages of the paper", "Show the findings", "File", "Meeting, 4 findings", "Meeting: City"];
    for name in round {
        assert_eq!(step(&mut window, Key::F6, Modifiers::NONE), name);
    }
    for name in round.iter().rev().skip(1) {
        assert_eq!(step(&mut window, Key::F6, Modifiers::SHIFT), *name);
    }
}

#[test]
fn f6_leaves_out_what_is_not_shown() {
    let mut window = desk((900.0, 600.0));
    press(&mut window, "New brief");
    let mut met = BTreeSet::new();
    for _ in 0..8 {
        met.insert(step(&mut window, Key::F6, Modifiers::NONE));
    }
    assert!(!met.contains("Pages of the paper") && met.contains("Document: Title"), "{met:?}");
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    window.run();
    let met: BTreeSet<String> = (0..8).map(|_| step(&mut window, Key::F6, Modifiers::NONE)).collect();
    assert!(met.contains("Pages of the paper") && !met.contains("Document: Title"), "{met:?}");
}

#[test]
fn f6_goes_through_the_home_screen_too() {
    let mut window = desk((900.0, 600.0));
    assert_eq!(step(&mut window, Key::F6, Modifiers::NONE), "New brief");
    assert_eq!(step(&mut window, Key::F6, Modifiers::NONE), "File");
    assert_eq!(step(&mut window, Key::F6, Modifiers::NONE), "New brief");
}

#[test]
fn tab_reaches_every_button_of_the_window() {
    let mut window = desk((1_440.0, 900.0));
    press(&mut window, "New brief");
    press(&mut window, "List the pages");
    press(&mut window, "Show the findings");
    let mut met = BTreeSet::new();
    for _ in 0..200 {
        met.insert(step(&mut window, Key::Tab, Modifiers::NONE));
    }
    let names = [
        "File",
        "Save",
        "Export PDF",
        "Hide the preview",
        "Switch between light and dark",
        "Paper: Bilateral brief",
        "Larger pages",
        "Smaller pages",
        "Fit to width",
        "Fit the whole page",
        "Hide the list of pages",
        "Pages of the paper",
        "Hide the findings",
        "Marking, 1 finding",
        "Meeting: City",
    ];
    let missing: Vec<&str> = names.into_iter().filter(|name| !met.contains(*name)).collect();
    assert!(missing.is_empty(), "{missing:?} are not among {met:#?}");
    assert!(met.iter().any(|name| name.starts_with("Go to page 1")), "{met:#?}");
    find(&window, &[Role::Button], "Hide the findings");
}
