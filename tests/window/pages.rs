//! The preview by hand: its list of pages, its scale, its keys, and the place of what is written.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chancery::gui::App;
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, TouchPhase, accesskit::Role, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::hand::{enter, environment, find, input, press, wait_for_page};

/// A window with the long example, its first page in sight.
fn long_paper(size: (f32, f32)) -> Harness<'static, App> {
    let builder = Harness::builder().with_size(vec2(size.0, size.1)).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment()));
    window.run();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/everything.ron");
    window.state_mut().open_file(file);
    window.run();
    let begun = std::time::Instant::now();
    while page(&window, 1).is_none() {
        assert!(begun.elapsed().as_secs() < 60, "the pages do not come");
        std::thread::yield_now();
        window.run();
    }
    window
}

/// Where a page stands, if it is in sight.
fn page(window: &Harness<'static, App>, number: usize) -> Option<Rect> {
    let name = format!("Page {number} of ");
    window.query_by(|node| node.label().is_some_and(|label| label.starts_with(&name))).map(|node| node.rect())
}

fn percent(window: &Harness<'static, App>) -> u32 {
    let label =
        window.get_by(|node| node.role() == Role::Label && node.value().is_some_and(|text| text.ends_with(" %")));
    let text = label.accesskit_node().value().unwrap();
    text.trim_end_matches(" %").parse().unwrap()
}

#[test]
fn a_page_is_gone_to_from_the_list() {
    let mut window = long_paper((1_600.0, 900.0));
    assert!(window.query_by_label_contains("Go to page").is_none(), "the list is not in the way unasked");
    press(&mut window, "List the pages");
    let lines = window.get_all_by(|node| node.label().is_some_and(|label| label.starts_with("Go to page ")));
    let names: Vec<String> = lines.map(|line| line.accesskit_node().label().unwrap()).collect();
    assert!(names.len() > 4, "{names:?}");
    assert!(names[0].len() > "Go to page 1: ".len(), "the first heading stands beside the number: {names:?}");
    press(&mut window, &names[3]);
    let sheet = page(&window, 4).unwrap();
    assert!((80.0..200.0).contains(&sheet.top()), "page 4 begins at {sheet:?}");
    press(&mut window, "Hide the list of pages");
    assert!(window.query_by_label_contains("Go to page").is_none());
}

#[test]
fn a_narrow_preview_has_no_list() {
    let window = long_paper((1_130.0, 700.0));
    assert!(page(&window, 1).unwrap().width() < 360.0);
    assert!(window.query_by_role_and_label(Role::Button, "List the pages").is_none());
    assert!(window.query_by_role_and_label(Role::Button, "Fit to width").is_some());
}

#[test]
fn control_and_the_wheel_enlarge_what_is_under_the_pointer() {
    let mut window = long_paper((1_600.0, 900.0));
    let (before, scale) = (page(&window, 1).unwrap(), percent(&window));
    let pointer = before.min + before.size() * vec2(0.3, 0.4);
    window.hover_at(pointer);
    window.run();
    window.event(Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: vec2(0.0, 3.0),
        phase: TouchPhase::Move,
        modifiers: Modifiers::COMMAND,
        source: MouseWheelSource::Unknown,
    });
    window.run();
    let after = page(&window, 1).unwrap();
    assert!(percent(&window) > scale + 5, "{} is no more than {scale}", percent(&window));
    let under = (pointer - after.min) / after.size();
    assert!((under - vec2(0.3, 0.4)).length() < 0.02, "{under:?} is under the pointer");
}

#[test]
fn two_fingers_enlarge_too_and_not_without_end() {
    let mut window = long_paper((1_600.0, 900.0));
    let middle = page(&window, 1).unwrap().center();
    window.hover_at(middle);
    window.run();
    for _ in 0..20 {
        window.event(Event::Zoom(1.5));
        window.run();
    }
    assert_eq!(percent(&window), 400);
    for _ in 0..20 {
        window.event(Event::Zoom(0.5));
        window.run();
    }
    assert_eq!(percent(&window), 25);
}

#[test]
fn keys_move_the_pages_once_they_have_the_keyboard() {
    let mut window = long_paper((1_600.0, 900.0));
    find(&window, &[Role::Document], "Pages of the paper").focus();
    window.run();
    let top = page(&window, 1).unwrap().top();
    let key = |window: &mut Harness<'static, App>, key| {
        window.key_press(key);
        window.run();
    };
    key(&mut window, Key::ArrowDown);
    let lower = page(&window, 1).unwrap().top();
    assert!((top - lower - 48.0).abs() < 2.0, "from {top} to {lower}");
    assert!(find(&window, &[Role::Document], "Pages of the paper").is_focused(), "the arrows stay here");
    key(&mut window, Key::Home);
    assert!((page(&window, 1).unwrap().top() - top).abs() < 2.0);
    key(&mut window, Key::PageDown);
    assert!(page(&window, 2).is_some());
    key(&mut window, Key::PageUp);
    assert!((page(&window, 1).unwrap().top() - top).abs() < 2.0);
    key(&mut window, Key::End);
    assert!(page(&window, 1).is_none() && page(&window, 3).is_none());
    key(&mut window, Key::Home);
    assert!(page(&window, 1).is_some());
}

#[test]
fn a_place_that_an_edit_moves_out_of_sight_is_followed() {
    let mut window = long_paper((1_600.0, 900.0));
    enter(&mut window, "Document: Title", "A title");
    let first = page_name(&window, 1);
    wait_for_page(&mut window, &first);
    find(&window, &[Role::Document], "Pages of the paper").focus();
    window.run();
    window.key_press(Key::End);
    window.run();
    assert!(page(&window, 1).is_none());
    input(&window, "Document: Title").focus();
    window.run();
    assert!(page(&window, 1).is_none(), "coming back to the field moves nothing");
    // More letters in it make the title stand on several lines.
    let long =
        "A title so long that it takes a second line of the paper, and then perhaps a third one as well, who knows";
    input(&window, "Document: Title").type_text(long);
    let begun = std::time::Instant::now();
    while page(&window, 1).is_none() {
        assert!(begun.elapsed().as_secs() < 60, "the place is not followed");
        std::thread::yield_now();
        window.run();
    }
}

fn page_name(window: &Harness<'static, App>, number: usize) -> String {
    let name = format!("Page {number} of ");
    let node = window.get_by(|node| node.label().is_some_and(|label| label.starts_with(&name)));
    node.accesskit_node().label().unwrap()
}
