//! The window, driven by the names a screen reader reads: from an empty brief to a whole meeting, and back.

#![cfg(feature = "window")]

mod aloud;
mod astana;
mod commands;
mod find;
mod hand;
mod home;
mod house;
mod languages;
mod mishap;
mod other_windows;
mod outgoing;
mod pages;
mod panes;
mod papers;
mod parts;
mod paste;
mod pictures;
mod preview_head;
mod recovery;
mod remarks;
mod settings;
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#[path = "../support/mod.rs"]
mod support;
mod versions;
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#[path = "../support/word.rs"]
mod word;
mod writers;
mod writing;

use chancery::{
    gui::App,
    layout::Typesetter,
    note::{Note, format},
    paper, template,
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use hand::{
    brief, choose, enter, environment, input, note, open_part, press, press_in_question, save_as, tick, wait,
    wait_for_page, window,
};

/// The fields of a made-up meeting, one after the other as someone fills them in.
fn fill_in(window: &mut Harness<'static, App>) {
    enter(window, "Document: Title", "Talks with Benin");
    choose(window, "Meeting: Kind of meeting", "Bilateral talks");
    choose(window, "Meeting: Status", "Planned");
    enter(window, "Meeting: Date", "18 April 2025");
    enter(window, "Meeting: City", "Astana");
    choose(window, "Meeting: Country", "Kazakhstan");
    for (side, state, role) in [(1, "Kazakhstan", "Host"), (2, "Benin", "Visitor")] {
        choose(window, &format!("Delegation {side}: State"), state);
        choose(window, &format!("Delegation {side}: Part in the meeting"), role);
        press(window, &format!("Add participant to Delegation {side}"));
        enter(window, &format!("Delegation {side}, participant 1: Name"), &format!("Head of {state}"));
        enter(window, &format!("Delegation {side}, participant 1: Post"), "Minister of Foreign Affairs");
    }
    press(window, "Add topic");
    enter(window, "Topic 1: Title", "Transport");
    choose(window, "Topic 1: How far it has come", "Interest shown");
    press(window, "Add point to Topic 1");
    enter(window, "Topic 1: Points to make 1", "Offer the Middle Corridor.");
    window.key_press(Key::Enter);
    window.run();
    enter(window, "Topic 1: Points to make 2", "Ask for a date.");
    press(window, "Add agreement");
    enter(window, "Agreement 1: Title", "Memorandum on consultations");
    choose(window, "Agreement 1: Kind of text", "Memorandum of understanding");
    choose(window, "Agreement 1: Status", "Being negotiated");
    tick(window, "Agreement 1: party Kazakhstan");
    tick(window, "Agreement 1: party Benin");
    fill_in_figure(window);
}

fn fill_in_figure(window: &mut Harness<'static, App>) {
    press(window, "Add figure");
    choose(window, "Figure 1: Measure", "Trade turnover");
    press(window, "Add period to Figure 1");
    enter(window, "Figure 1, value 1: Period", "2024");
    enter(window, "Figure 1, value 1: Number", "700");
    choose(window, "Figure 1: Scale", "Million");
    enter(window, "Figure 1: Unit", "USD");
    choose(window, "Figure 1: Source", "New source…");
    enter(window, "Source 1: Publisher", "Bureau of National Statistics");
}

const FILLED_IN: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    min_reader: 1,
    id: "0196f1c0-0000-7000-8000-000000000001",
    title: "Talks with Benin",
    language: "en",
    version: 1,
    template: "brief",
    sources: [(key: "s1", publisher: "Bureau of National Statistics")],
    meeting: (kind: Bilateral, status: Planned, date: "2025-04-18", city: "Astana", country: "KZ"),
    participants: [
        (
            key: "d1", state: "KZ", name: "Kazakhstan", role: Host, ours: true,
            members: [(name: "Head of Kazakhstan", post: "Minister of Foreign Affairs", function: Head)],
        ),
        (
            key: "d2", state: "BJ", name: "Benin", role: Visitor,
            members: [(name: "Head of Benin", post: "Minister of Foreign Affairs", function: Head)],
        ),
    ],
    topics: [
        (key: "t1", title: "Transport", treatment: Interest, points: ["Offer the Middle Corridor.", "Ask for a date."]),
    ],
    agreements: [
        (
            key: "a1", title: "Memorandum on consultations", kind: MemorandumOfUnderstanding, parties: ["d1", "d2"],
            status: Negotiating,
        ),
    ],
    figures: [
        (
            measure: Turnover, values: [(period: "2024", number: "700")], scale: Million, unit: "USD", source: "s1",
        ),
    ],
)
"#;

#[test]
fn a_whole_meeting_is_typed_in_undone_and_redone() {
    let mut window = brief();
    let begun = note(&window);
    fill_in(&mut window);
    let filled_in = note(&window);
    let expected = format::read(FILLED_IN.as_bytes()).unwrap().note;
    assert_eq!(format::write(&filled_in), format::write(&expected));
    assert_eq!(filled_in, expected);
    let mut steps = 0;
    while note(&window) != begun {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
        steps += 1;
        assert!(steps < 200, "undo does not lead to the start");
    }
    for _ in 0..steps {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
        window.run();
    }
    assert_eq!(note(&window), filled_in);
}

#[test]
fn what_is_saved_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("note.ron");
    let mut window = brief();
    enter(&mut window, "Document: Title", "Әріптестік туралы кездесу");
    save_as(&mut window, &file);
    wait(&mut window, App::is_saved);
    let saved = note(&window);
    enter(&mut window, "Meeting: City", "Astana");
    assert!(!window.state().is_saved());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(window.state().is_saved());
    let mut other = hand::window();
    other.state_mut().open_file(file.clone());
    other.run();
    assert_eq!(note(&other), saved);
    assert_eq!(other.state().settings().recent, [file]);
}

#[test]
fn a_number_of_two_meanings_offers_both() {
    let mut window = brief();
    press(&mut window, "Add figure");
    press(&mut window, "Add period to Figure 1");
    enter(&mut window, "Figure 1, value 1: Number", "1,250");
    assert_eq!(note(&window).figures.get(0).unwrap().values.get(0).unwrap().number.0, None);
    window.get_by_role_and_label(Role::Button, "Figure 1, value 1: Number: 1.25");
    press(&mut window, "Figure 1, value 1: Number: 1\u{a0}250");
    let number = note(&window).figures.get(0).unwrap().values.get(0).unwrap().number.0.unwrap();
    assert_eq!(number.to_string(), "1250");
    assert_eq!(input(&window, "Figure 1, value 1: Number").value().as_deref(), Some("1250"));
}

#[test]
fn what_cannot_be_read_stays_and_is_listed() {
    let mut window = brief();
    enter(&mut window, "Meeting: Date", "some day");
    input(&window, "Meeting: City").focus();
    window.run();
    assert_eq!(note(&window).meeting.date.0, None);
    assert_eq!(input(&window, "Meeting: Date").value().as_deref(), Some("some day"));
    window.get_by_label_contains("This is not a date. Write it like 18 April 2025.");
    press(&mut window, "Show the findings");
    let message = "Meeting: Date cannot be read as it stands";
    window.get_by(|node| node.label().is_some_and(|label| label.starts_with(message))).click();
    window.run();
    assert!(input(&window, "Meeting: Date").is_focused());
}

#[test]
fn the_calendar_sets_a_day() {
    let mut window = brief();
    press(&mut window, "Choose a day for Meeting: Date");
    press(&mut window, "Next month");
    press(&mut window, "6 May 2025");
    assert_eq!(note(&window).meeting.date.0, Some(jiff::civil::date(2025, 5, 6)));
    assert_eq!(input(&window, "Meeting: Date").value().as_deref(), Some("6 May 2025"));
}

#[test]
fn items_are_moved_with_the_keyboard_and_keep_it() {
    let mut window = brief();
    for (number, title) in ["First", "Second", "Third"].into_iter().enumerate() {
        press(&mut window, "Add topic");
        enter(&mut window, &format!("Topic {}: Title", number + 1), title);
    }
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.run();
    let titles = |window: &Harness<'static, App>| -> Vec<String> {
        note(window).topics.iter().map(|topic| topic.title.to_string()).collect()
    };
    assert_eq!(titles(&window), ["First", "Third", "Second"]);
    assert!(input(&window, "Topic 2: Title").is_focused());
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.run();
    assert_eq!(titles(&window), ["Third", "First", "Second"]);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.run();
    assert_eq!(titles(&window), ["First", "Third", "Second"]);
}

#[test]
fn an_item_is_duplicated_and_removed_from_its_menu() {
    let mut window = brief();
    press(&mut window, "Add topic");
    enter(&mut window, "Topic 1: Title", "Trade");
    press(&mut window, "Actions for Topic 1");
    press(&mut window, "Duplicate");
    assert_eq!(note(&window).topics.len(), 2);
    assert_eq!(&*note(&window).topics.get(1).unwrap().title, "Trade");
    press(&mut window, "Remove Topic 1");
    assert_eq!(note(&window).topics.len(), 1);
}

#[test]
fn one_delegation_is_ours() {
    let mut window = brief();
    let ours = |window: &Harness<'static, App>| -> Vec<bool> {
        note(window).participants.iter().map(|side| side.ours).collect()
    };
    assert_eq!(ours(&window), [true, false]);
    window.get_by_role_and_label(Role::RadioButton, "Delegation 2: Our side").click();
    window.run();
    assert_eq!(ours(&window), [false, true]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(ours(&window), [true, false]);
}

#[test]
fn unsaved_changes_are_asked_for_and_kept_on_cancel() {
    let mut window = brief();
    enter(&mut window, "Document: Title", "Talks");
    window.key_press_modifiers(Modifiers::COMMAND, Key::W);
    window.run();
    press(&mut window, "Cancel");
    assert_eq!(&*note(&window).title, "Talks");
    window.key_press_modifiers(Modifiers::COMMAND, Key::W);
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_role_and_label(Role::Button, "Don't save").is_none());
    assert_eq!(&*note(&window).title, "Talks");
}

#[test]
fn unsaved_changes_are_let_go_on_request() {
    let mut window = brief();
    enter(&mut window, "Document: Title", "Talks");
    window.key_press_modifiers(Modifiers::COMMAND, Key::W);
    window.run();
    press(&mut window, "Don't save");
    assert!(window.state().note().is_none());
}

#[test]
fn unsaved_changes_are_saved_before_going_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("talks.ron");
    let mut window = brief();
    enter(&mut window, "Document: Title", "Talks");
    window.key_press_modifiers(Modifiers::COMMAND, Key::W);
    window.run();
    press_in_question(&mut window, "Save");
    enter(&mut window, "Path of the file", &file.display().to_string());
    press(&mut window, "OK");
    wait(&mut window, |app| app.note().is_none());
    assert_eq!(&*format::read(&std::fs::read(&file).unwrap()).unwrap().note.title, "Talks");
}

#[test]
fn a_broken_file_is_named_with_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("broken.ron");
    std::fs::write(&file, "(\n    title: \"Talks\",\n    meeting: (date: \"yesterday\"),\n)\n").unwrap();
    let mut window = window();
    window.state_mut().open_file(file);
    window.run();
    window.get_by_label_contains("broken.ron could not be opened");
    window.get_by_label_contains("line 3, column");
    press(&mut window, "Dismiss");
    assert!(window.query_by_label_contains("could not be opened").is_none());
}

#[test]
fn an_outline_entry_goes_to_its_part() {
    let builder = Harness::builder().with_size(egui::vec2(1_000.0, 700.0)).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment()));
    window.run();
    press(&mut window, "New brief");
    press(&mut window, "Marking, 1 finding");
    let scheme = input(&window, "Marking: Scheme");
    assert!(scheme.rect().top() < 400.0, "{:?}", scheme.rect());
}

#[test]
fn a_click_on_a_page_goes_to_its_field() {
    let mut window = window();
    press(&mut window, "Astana, April 2025");
    let field = Note::path_named("agreements[0]").unwrap();
    let paper = paper::compose(&note(&window), &template::default_template());
    let pages = Typesetter::new().set(&paper);
    let (page, frame) = pages.places_of(&field).next().expect("the agreement stands on a page");
    let name = format!("Page {} of {}", page + 1, pages.pages.len());
    wait_for_page(&mut window, &name);
    let sheet = window.get_by_label(&name).rect();
    let zoom = sheet.width() / pages.size.0.0;
    let at = sheet.min + egui::vec2(frame.left.0 + 2.0, frame.top.0 + frame.height.0 / 2.0) * zoom;
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.drop_at(at);
    window.run();
    assert!(input(&window, "Agreement 1: Title").is_focused());
}

#[test]
fn escape_closes_a_list_and_leaves_the_field() {
    let mut window = brief();
    input(&window, "Meeting: Country").click();
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_role_and_label(Role::TextInput, "Search").is_none());
    assert!(input(&window, "Meeting: Country").is_focused());
    assert!(note(&window).meeting.country.is_empty());
}

#[test]
fn every_input_has_a_name_of_its_own() {
    let mut window = brief();
    fill_in(&mut window);
    for part in [
        "Record texts",
        "Actions",
        "Quotes",
        "Claims",
        "On the day",
        "Intervention",
        "Programme",
        "Joint text",
        "Annexes",
        "Other sections",
        "Clearance",
    ] {
        open_part(&mut window, part);
    }
    press(&mut window, "Add language to Paragraph 1");
    for item in [
        "Meeting",
        "Topic 1",
        "Agreement 1",
        "Figure 1",
        "Source 1",
        "Delegation 1",
        "Delegation 1, participant 1",
        "Action 1",
        "Quote 1",
        "Programme item 1",
        "Annex 1",
        "Document details",
        "Clearance 1",
        "Marking",
    ] {
        press(&mut window, &format!("{item}: more fields"));
    }
    for list in
        ["Add language", "Add promise", "Add language to Agreement 1", "Add witness to Agreement 1", "Add contact"]
    {
        press(&mut window, list);
    }
    let mut names: Vec<String> = window
        .get_all_by(|node| egui::accessibility::is_input(node.role()))
        .map(|node| node.accesskit_node().label().unwrap_or_default())
        .collect();
    assert!(names.len() > 160, "{}", names.len());
    assert!(names.iter().all(|name| !name.is_empty()));
    names.sort();
    let twice: Vec<&String> = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}
