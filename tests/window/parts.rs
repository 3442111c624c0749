//! The parts of the form beside the main five: how little is seen of them at first, and what their fields take.

use std::{path::Path as FilePath, sync::Arc};

use chancery::{
    gui::App,
    note::{Note, format},
    paper::Carried,
    session::{edition_of, export_to},
    store::{Folders, Replace},
    template,
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::hand::{
    brief, choose, enter, environment, find, input, note, other_window, press, started, wait, window, window_of,
};

/// The roles of what one types into, chooses from or ticks.
const INPUTS: [Role; 5] =
    [Role::TextInput, Role::MultilineTextInput, Role::ComboBox, Role::CheckBox, Role::RadioButton];

/// A window with this note.
fn opened(text: &str) -> (Harness<'static, App>, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("the system has a folder for temporary files");
    let file = folder.path().join("note.ron");
    std::fs::write(&file, text).expect("a file can be written there");
    let mut window = window();
    window.state_mut().open_file(file);
    window.run();
    (window, folder)
}

#[test]
fn an_empty_brief_is_calm() {
    let window = brief();
    let count = window.query_all_by(|node| INPUTS.contains(&node.role())).count();
    assert!((20..=30).contains(&count), "{count} inputs");
    let is_line = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("Open "))
    };
    let heights: Vec<f32> = window.query_all_by(is_line).map(|node| node.rect().height()).collect();
    assert!(heights.iter().all(|height| *height <= 34.0), "{heights:?}");
    for part in
        ["Actions", "Quotes", "Claims", "Programme", "Joint text", "Annexes", "Other sections", "Sources", "Clearance"]
    {
        find(&window, &[Role::Button], &format!("Open {part}"));
    }
    // Whoever fills in title, kind, status, date, city and country has them before any other field.
    let place = |name: &str| input(&window, name).rect();
    let sixth = place("Meeting: Country").bottom();
    let before = window.query_all_by(|node| INPUTS.contains(&node.role())).filter(|node| node.rect().bottom() <= sixth);
    assert_eq!(before.count(), 7);
}

#[test]
fn a_finding_opens_the_part_it_is_about() {
    let mut window = brief();
    press(&mut window, "Open Actions");
    enter(&mut window, "Action 1: What is to be done", "Send a trade mission.");
    enter(&mut window, "Action 1: Due", "3/4/2025");
    press(&mut window, "Fold Actions");
    assert!(window.query_by_label("Action 1: Due").is_none());
    press(&mut window, "Show the findings");
    let message = "Action 1: Due cannot be read as it stands";
    window.get_by(|node| node.label().is_some_and(|label| label.starts_with(message))).click();
    window.run();
    assert!(input(&window, "Action 1: Due").is_focused());
}

#[test]
fn a_due_day_becomes_a_day_and_words_stay_words() {
    let mut window = brief();
    press(&mut window, "Open Actions");
    let due = |window: &Harness<'static, App>| note(window).actions.get(0).unwrap().due.to_string();
    for (typed, held, shown) in [
        ("near future", "near future", "near future"),
        ("30 June 2025", "2025-06-30", "30 June 2025"),
        ("30.06.2025", "2025-06-30", "30 June 2025"),
        ("before the summit", "before the summit", "before the summit"),
        ("", "", ""),
    ] {
        enter(&mut window, "Action 1: Due", typed);
        if typed.is_empty() {
            window.key_press(Key::Delete);
        }
        input(&window, "Document: Title").focus();
        window.run();
        assert_eq!(due(&window), held, "{typed}");
        assert_eq!(input(&window, "Action 1: Due").value().unwrap_or_default(), shown);
    }
    enter(&mut window, "Action 1: Due", "3/4/2025");
    press(&mut window, "Action 1: Due: 3 April 2025");
    assert_eq!(due(&window), "2025-04-03");
    press(&mut window, "Choose a day for Action 1: Due");
    press(&mut window, "30 April 2025");
    assert_eq!(due(&window), "2025-04-30");
}

#[test]
fn an_item_without_a_key_gets_one_when_it_is_chosen() {
    let (mut window, _folder) = opened(
        "(topics: [(key: \"t1\", title: \"Trade\"), (title: \"Transport\")], actions: [(text: \"Send a draft.\")])",
    );
    let begun = note(&window);
    press(&mut window, "Action 1: more fields");
    choose(&mut window, "Action 1: Topic", "Transport");
    let held = note(&window);
    assert_eq!(&*held.topics.get(1).unwrap().key, "t2");
    assert_eq!(&*held.actions.get(0).unwrap().topic, "t2");
    assert_eq!(input(&window, "Action 1: Topic").value().as_deref(), Some("Transport"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(note(&window), begun);
}

#[test]
fn a_time_zone_is_found_by_its_city() {
    let mut window = brief();
    press(&mut window, "Meeting: more fields");
    choose(&mut window, "Meeting: Time zone", "ho chi minh");
    assert_eq!(&*note(&window).meeting.zone, "Asia/Ho_Chi_Minh");
    assert_eq!(input(&window, "Meeting: Time zone").value().as_deref(), Some("Asia/Ho Chi Minh"));
}

#[test]
fn a_speaker_is_offered_and_may_be_typed() {
    let mut window = brief();
    press(&mut window, "Add participant to Delegation 2");
    enter(&mut window, "Delegation 2, participant 1: Name", "Ann Example");
    press(&mut window, "Open Quotes");
    press(&mut window, "Choose a name for Quote 1: Speaker");
    press(&mut window, "Ann Example");
    assert_eq!(&*note(&window).quotes.get(0).unwrap().speaker, "Ann Example");
    enter(&mut window, "Quote 1: Speaker", "Bob the Other");
    assert_eq!(&*note(&window).quotes.get(0).unwrap().speaker, "Bob the Other");
}

#[test]
fn a_paragraph_begins_in_the_languages_of_the_one_before() {
    let mut window = brief();
    press(&mut window, "Open Joint text");
    press(&mut window, "Add language to Paragraph 1");
    choose(&mut window, "Paragraph 1, language 2: Language", "French");
    press(&mut window, "Add paragraph");
    let text = note(&window).joint_text;
    let languages: Vec<String> =
        text.get(1).unwrap().versions.iter().map(|version| version.language.to_string()).collect();
    assert_eq!(languages, ["en", "fr"]);
    let sides = [1, 2].map(|language| input(&window, &format!("Paragraph 1, language {language}: Paragraph")).rect());
    assert!(sides[0].right() < sides[1].left() && (sides[0].top() - sides[1].top()).abs() < 1.0, "{sides:?}");
}

/// The bytes of a made-up image, of which only the beginning is looked at.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\nmade up";

fn annex(window: &mut Harness<'static, App>) {
    press(window, "Open Annexes");
    enter(window, "Annex 1: Title", "Map");
}

fn choose_image(window: &mut Harness<'static, App>, file: &FilePath) {
    press(window, "Annex 1: Image");
    enter(window, "Path of the file", &file.display().to_string());
    press(window, "OK");
    wait(window, |app| !app.is_busy());
    window.run();
}

fn image(note: &Note) -> Option<Vec<u8>> {
    note.annexes.get(0).and_then(|annex| annex.image.bytes())
}

#[test]
fn an_image_is_chosen_replaced_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("map.png"), folder.path().join("map.svg"));
    std::fs::write(&first, PNG).unwrap();
    std::fs::write(&second, "<svg/>").unwrap();
    let mut window = brief();
    annex(&mut window);
    choose_image(&mut window, &first);
    assert_eq!(image(&note(&window)).as_deref(), Some(PNG));
    window.get_by_label("PNG, 1 KB");
    enter(&mut window, "Annex 1: What the image shows", "A river and a lock");
    choose_image(&mut window, &second);
    assert_eq!(image(&note(&window)).as_deref(), Some(b"<svg/>".as_slice()));
    let text = format::write(&note(&window)).unwrap();
    assert_eq!(format::read(text.as_bytes()).unwrap().note, note(&window));
    press(&mut window, "Remove Annex 1: Image");
    assert_eq!(image(&note(&window)), None);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(image(&note(&window)).as_deref(), Some(b"<svg/>".as_slice()));
}

#[test]
fn what_is_too_large_or_no_image_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let (large, other) = (folder.path().join("large.jpg"), folder.path().join("map.gif"));
    std::fs::write(&large, [b"\xff\xd8\xff".as_slice(), &vec![0; 6 * 1024 * 1024]].concat()).unwrap();
    std::fs::write(&other, b"GIF89a").unwrap();
    let mut window = brief();
    annex(&mut window);
    for (file, sentence) in [(large, "the image has more than 6 MB"), (other, "it is no PNG, JPEG or SVG image")] {
        choose_image(&mut window, &file);
        window.get_by_label_contains(sentence);
        press(&mut window, "Dismiss");
        assert_eq!(image(&note(&window)), None);
    }
}

/// A file that is let go over the window.
#[derive(Debug)]
pub(crate) struct Dropped(pub(crate) std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &FilePath {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody reads a file while drawing".to_owned())
    }
}

#[test]
fn a_dropped_image_goes_to_the_card_under_the_pointer() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("map.png");
    std::fs::write(&file, PNG).unwrap();
    let mut window = window_of(environment());
    press(&mut window, "New brief");
    annex(&mut window);
    press(&mut window, "Add annex");
    let at = input(&window, "Annex 2: Title").rect().center();
    window.hover_at(at);
    window.run();
    window.input_mut().dropped_files.push(Arc::new(Dropped(file)));
    window.step();
    window.input_mut().dropped_files.clear();
    window.run();
    wait(&mut window, |app| !app.is_busy());
    window.run();
    let annexes = note(&window).annexes;
    assert!(annexes.get(0).unwrap().image.is_empty());
    assert_eq!(annexes.get(1).unwrap().image.bytes().as_deref(), Some(PNG));
    assert!(find(&window, &[Role::Button], "Annex 2: Image").accesskit_node().label().is_some());
}

/// Drops a file on the window.
pub(crate) fn drop_on(window: &mut Harness<'static, App>, file: std::path::PathBuf) {
    window.input_mut().dropped_files.push(Arc::new(Dropped(file)));
    window.step();
    window.input_mut().dropped_files.clear();
    window.run();
}

#[test]
fn a_dropped_paper_opens_the_note_it_carries() {
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders::under(&folder.path().join("state"));
    let text = include_bytes!("../../assets/examples/astana.ron");
    let astana = format::read(text).unwrap().note;
    let (whole, part) = (folder.path().join("brief.pdf"), folder.path().join("readout.PDF"));
    for (file, template) in [(&whole, "brief"), (&part, "readout")] {
        let edition = edition_of(&astana, &template::builtin(template).unwrap(), Carried::UpToBanner);
        export_to(file, &astana, &edition, Replace::Never, &folders).unwrap();
    }
    let mut window = window_of(environment());
    drop_on(&mut window, whole);
    assert_eq!(note(&window), astana);
    assert!(window.query_by_label_contains("This note came out of brief.pdf").is_some());
    assert!(window.query_by_label_contains("no more than what the readers").is_none());
    drop_on(&mut window, part);
    let other = other_window();
    let released = note(&other);
    assert_eq!((released.derived_from, released.reference.is_empty()), (astana.id.clone(), true));
    assert!(other.query_by_label_contains("no more than what the readers").is_some());
    // What carries no note leaves the open one alone.
    let foreign = folder.path().join("foreign.pdf");
    std::fs::write(&foreign, b"%PDF-1.7\n%%EOF\n").unwrap();
    drop_on(&mut window, foreign);
    assert!(window.query_by_label_contains("foreign.pdf could not be opened").is_some());
    assert_eq!(note(&window), astana);
    assert_eq!(started(), Vec::<std::path::PathBuf>::new());
}
