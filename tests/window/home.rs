//! The home screen: notes opened last, templates with their pictures, and all of it in a small window.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::PathBuf;

use chancery::{
    gui::{App, Environment},
    store::Settings,
    template,
};
use egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::{
    hand::{environment, find, note, press, wait, window_of},
    parts::drop_on,
};

fn recent(files: &[PathBuf]) -> Environment {
    Environment { settings: Settings { recent: files.to_vec(), ..Settings::default() }, ..environment() }
}

/// Runs the window until a thread has said something of that name.
fn wait_for(window: &mut Harness<'static, App>, name: &str) {
    let begun = std::time::Instant::now();
    while window.query_by_role_and_label(Role::Button, name).is_none() {
        assert!(begun.elapsed().as_secs() < 60, "{name} does not come");
        std::thread::yield_now();
        window.run();
    }
}

/// Whether the window wants to fill a screen of that size, told of it before its first frame.
fn fills(screen: egui::Vec2) -> bool {
    let builder = Harness::builder().with_size(vec2(1_440.0, 900.0)).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment()));
    let tell = |window: &mut Harness<'static, App>| {
        window.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().monitor_size = Some(screen);
        window.step();
        let root = &window.output().viewport_output[&egui::ViewportId::ROOT];
        root.commands.contains(&egui::ViewportCommand::Maximized(true))
    };
    let is_filled = tell(&mut window);
    assert!(!tell(&mut window), "whoever makes the window smaller again keeps it so");
    is_filled
}

#[test]
fn a_window_that_would_stand_out_of_the_screen_fills_it() {
    for (screen, filled) in [((1_366.0, 768.0), true), ((1_536.0, 864.0), true), ((1_920.0, 1_080.0), false)] {
        assert_eq!(fills(vec2(screen.0, screen.1)), filled, "{screen:?}");
    }
}

fn one_there_and_one_gone() -> (Harness<'static, App>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let (there, gone) = (folder.path().join("talks.ron"), folder.path().join("gone.ron"));
    std::fs::write(&there, "(title: \"Talks\")").unwrap();
    let mut window = window_of(recent(&[gone, there]));
    wait_for(&mut window, "gone.ron, not found");
    (window, folder)
}

#[test]
fn a_recent_note_that_is_gone_is_shown_so_and_taken_off_the_list() {
    let (mut window, folder) = one_there_and_one_gone();
    assert!(window.query_by_role_and_label(Role::Button, "Take talks.ron off the list").is_none());
    press(&mut window, "Take gone.ron off the list");
    assert!(window.query_by_label_contains("gone.ron").is_none());
    assert_eq!(window.state().settings().recent, [folder.path().join("talks.ron")]);
    press(&mut window, "talks.ron");
    assert_eq!(&*note(&window).title, "Talks");
}

#[test]
fn choosing_a_note_that_is_gone_says_what_is_the_matter() {
    let (mut window, _folder) = one_there_and_one_gone();
    press(&mut window, "gone.ron, not found");
    window.get_by_label("gone.ron is not where it was");
    window.get_by_label_contains("there is no such file or folder");
    window.get_by_label_contains("moved, renamed or deleted");
    assert!(window.state().note().is_none());
}

#[test]
fn a_note_that_comes_back_is_opened_all_the_same() {
    let (mut window, folder) = one_there_and_one_gone();
    std::fs::write(folder.path().join("gone.ron"), "(title: \"Found\")").unwrap();
    press(&mut window, "gone.ron, not found");
    assert_eq!(&*note(&window).title, "Found");
}

#[test]
fn the_first_are_listed_and_all_on_request() {
    let files: Vec<PathBuf> = (0..8).map(|number| PathBuf::from(format!("/nowhere/{number}.ron"))).collect();
    let mut window = window_of(recent(&files));
    wait_for(&mut window, "3.ron, not found");
    assert!(window.query_by_label_contains("4.ron").is_none());
    press(&mut window, "All 8 recent notes");
    find(&window, &[Role::Button], "7.ron, not found");
    press(&mut window, "Fewer recent notes");
    assert!(window.query_by_label_contains("4.ron").is_none());
}

#[test]
fn every_template_gets_a_picture_and_nothing_moves_when_it_comes() {
    let places = |window: &Harness<'static, App>| -> Vec<egui::Rect> {
        let buttons = window.query_all_by(|node| node.role() == Role::Button);
        buttons.map(|button| button.rect()).collect()
    };
    let builder = Harness::builder().with_size(vec2(1_440.0, 900.0)).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment()));
    window.step();
    let before = places(&window);
    assert!(!window.state().is_painted());
    wait(&mut window, App::is_painted);
    assert_eq!(places(&window), before);
}

#[test]
fn all_there_is_to_begin_and_open_is_in_sight_in_a_small_window() {
    for (size, density) in
        [((900.0, 600.0), 1.0), ((1_440.0, 900.0), 1.0), ((3_840.0, 2_160.0), 1.0), ((1_200.0, 675.0), 1.5)]
    {
        let files: Vec<PathBuf> = (0..9).map(|number| PathBuf::from(format!("/nowhere/{number}.ron"))).collect();
        let screen = vec2(size.0, size.1);
        let builder = Harness::builder().with_size(screen).with_pixels_per_point(density).with_max_steps(60);
        let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, recent(&files)));
        wait_for(&mut window, "3.ron, not found");
        let shown = egui::Rect::from_min_size(egui::Pos2::ZERO, screen);
        let names = ["New brief", "New note: Phone call", "3.ron, not found", "Open a note…", "Astana, April 2025"];
        for name in names.into_iter().chain(["New note: Visit programme"]) {
            let rect = find(&window, &[Role::Button], name).rect();
            assert!(shown.contains_rect(rect), "{name} at {rect:?} in {screen:?}");
        }
    }
}

#[test]
fn nothing_lies_on_anything_else_in_a_narrow_window() {
    for size in [(720.0, 480.0), (600.0, 480.0), (450.0, 300.0)] {
        let builder = Harness::builder().with_size(vec2(size.0, size.1)).with_max_steps(60);
        let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment()));
        window.run();
        let buttons = window.query_all_by(|node| node.role() == Role::Button);
        let places: Vec<(String, egui::Rect)> =
            buttons.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect();
        for (at, (name, rect)) in places.iter().enumerate() {
            assert!(rect.left() >= 0.0 && rect.right() <= size.0, "{name} at {rect:?} in {size:?}");
            for (other, place) in &places[at + 1..] {
                assert!(!rect.shrink(1.0).intersects(place.shrink(1.0)), "{name} and {other} in {size:?}");
            }
        }
    }
}

#[test]
fn the_home_screen_is_gone_through_by_the_keyboard() {
    let mut window = window_of(environment());
    let mut reached = Vec::new();
    for _ in 0..24 {
        window.key_press(Key::Tab);
        window.run();
        let focused = window.query_by(|node| node.is_focused() && node.role() == Role::Button);
        reached.extend(focused.map(|node| node.accesskit_node().label().unwrap_or_default()));
    }
    let all = template::builtins().iter().skip(1).map(|template| format!("New note: {}", template.title.get("en")));
    for name in all.chain(["New brief", "Open a note…", "Astana, April 2025"].map(str::to_owned)) {
        assert!(reached.contains(&name), "{name} among {reached:?}");
    }
    find(&window, &[Role::Button], "New note: Readout").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(&*note(&window).template, "readout");
}

#[test]
fn a_file_that_is_dropped_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("talks.ron");
    std::fs::write(&file, "(title: \"Talks\")").unwrap();
    let mut window = window_of(environment());
    drop_on(&mut window, file);
    assert_eq!(&*note(&window).title, "Talks");
    window.key_press_modifiers(Modifiers::COMMAND, Key::W);
    window.run();
    assert!(window.state().note().is_none());
}
