//! Papers on their way out: exported, opened, shown in their folder, printed, copied, called off.

use std::{path::Path, sync::Arc};

use chancery::{
    gui::{App, Environment},
    note::{Edit, Note, Path as Field, format},
    pdf,
};
use egui::{Key, Modifiers, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

use crate::hand::{Asked, NotedDesktop, enter, environment, press, wait, window_of};

const EXAMPLE: &str = "Astana, April 2025";

fn astana(desktop: &Arc<NotedDesktop>) -> Harness<'static, App> {
    let desktop = Arc::clone(desktop);
    let mut window = window_of(Environment { desktop, ..environment() });
    press(&mut window, EXAMPLE);
    window
}

fn command(window: &mut Harness<'static, App>, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

fn export(window: &mut Harness<'static, App>, file: &Path) {
    command(window, Key::E);
    enter(window, "Path of the file", &file.display().to_string());
    window.key_press(Key::Enter);
    window.run();
}

/// Runs the window until it says so.
fn wait_for(window: &mut Harness<'static, App>, words: &str) {
    let begun = std::time::Instant::now();
    while window.query_all_by_label_contains(words).next().is_none() {
        assert!(begun.elapsed().as_secs() < 60, "{words} is not said");
        std::thread::yield_now();
        window.run();
    }
}

fn carried_out(window: &mut Harness<'static, App>, palette: &str) {
    command(window, Key::K);
    enter(window, "Search for a command", palette);
    window.key_press(Key::Enter);
    window.run();
}

#[test]
fn an_exported_paper_is_opened_and_shown_in_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("talks.pdf");
    let desktop = Arc::new(NotedDesktop::default());
    let mut window = astana(&desktop);
    carried_out(&mut window, "open the file that was exported");
    assert!(desktop.asked().is_empty(), "there is none yet");
    window.key_press(Key::Escape);
    window.run();
    export(&mut window, &file);
    wait_for(&mut window, "Exported to");
    press(&mut window, "Open the paper");
    wait(&mut window, |_| desktop.asked() == [Asked::Open(file.clone())]);
    carried_out(&mut window, "show in folder");
    wait(&mut window, |_| desktop.asked().last() == Some(&Asked::Reveal(file.clone())));
    press(&mut window, "Dismiss");
    assert!(window.query_by_label_contains("Exported to").is_none());
}

#[test]
fn a_viewer_that_is_missing_is_told_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let desktop = Arc::new(NotedDesktop::broken("no program shows such files"));
    let mut window = astana(&desktop);
    export(&mut window, &folder.path().join("talks.pdf"));
    wait_for(&mut window, "Exported to");
    press(&mut window, "Open the paper");
    wait_for(&mut window, "talks.pdf could not be opened");
    wait_for(&mut window, "no program shows such files");
    wait_for(&mut window, "install a program that shows PDF files");
    command(&mut window, Key::P);
    wait_for(&mut window, "The paper could not be shown for printing");
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    window.run();
    wait_for(&mut window, "The paper could not be put on the clipboard");
}

#[test]
fn a_paper_is_printed_from_the_viewer_and_carries_no_note() {
    let desktop = Arc::new(NotedDesktop::default());
    let mut window = astana(&desktop);
    command(&mut window, Key::P);
    wait(&mut window, |_| !desktop.asked().is_empty());
    let [Asked::Open(file)] = &desktop.asked()[..] else { panic!("{:?}", desktop.asked()) };
    assert!(file.parent().unwrap().parent().unwrap().ends_with("prints"), "{}", file.display());
    let bytes = std::fs::read(file).unwrap();
    assert!(bytes.starts_with(b"%PDF") && pdf::extract(&bytes).is_err());
    wait_for(&mut window, "Print it from there");
    assert!(window.query_by_label_contains("Exported to").is_none(), "it is no export");
}

#[test]
fn the_paper_is_copied_with_its_headings_and_as_plain_words() {
    let desktop = Arc::new(NotedDesktop::default());
    let mut window = astana(&desktop);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    window.run();
    wait(&mut window, |_| !desktop.asked().is_empty());
    let [Asked::Copy(paper)] = &desktop.asked()[..] else { panic!("{:?}", desktop.asked()) };
    let title = &*window.state().note().unwrap().title;
    assert!(paper.html.contains("<h1") && paper.html.contains("<th scope=\"col\"") && paper.html.contains(title));
    assert!(paper.plain.contains(title) && !paper.plain.contains('<'));
    wait_for(&mut window, "The paper is on the clipboard");
}

/// A note whose paper takes a while.
fn long_note() -> Note {
    let mut note = Note { id: "0196f1c0-0000-7000-8000-000000000001".into(), ..Note::default() };
    let topics = Field::ROOT.field("topics");
    for index in 0..300 {
        let topic = topics.item(index);
        let text = "What was said about this topic is told here at some length. ".repeat(30);
        let edits = [
            Edit::Insert { list: topics.clone(), index },
            Edit::Set { field: topic.field("title"), text: format!("Topic {index}") },
            Edit::Set { field: topic.field("background"), text },
        ];
        for edit in &edits {
            note.apply(edit).expect("the note has such a field");
        }
    }
    note
}

#[test]
fn a_long_export_says_how_far_it_is_and_is_called_off_with_escape() {
    let folder = tempfile::tempdir().unwrap();
    let (source, file) = (folder.path().join("long.ron"), folder.path().join("long.pdf"));
    std::fs::write(&source, format::write(&long_note()).unwrap()).unwrap();
    let builder = Harness::builder().with_size(vec2(1_000.0, 700.0)).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment()));
    window.state_mut().open_file(source);
    window.run();
    export(&mut window, &file);
    while window.query_by_label_contains("Exporting: ").is_none() {
        assert!(window.state().is_busy(), "it is over before a word was said");
        window.step();
    }
    window.key_press(Key::Escape);
    window.run();
    wait(&mut window, |app| !app.is_busy());
    wait_for(&mut window, "The export was cancelled; nothing was written");
    assert!(!file.exists());
    let names = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    // Beside an open note lies the word of who has it open.
    let left: Vec<_> =
        names.filter(|name| !name.starts_with("~$long.ron.") || name.rsplit('.').next() != Some("open")).collect();
    assert_eq!(left, ["long.ron"]);
}

#[test]
fn a_paper_is_exported_for_word_and_as_text() {
    let folder = tempfile::tempdir().unwrap();
    let desktop = Arc::new(NotedDesktop::default());
    let mut window = astana(&desktop);
    let formats =
        [("export for word", "talks.docx"), ("export as plain text", "talks.txt"), ("export as markdown", "talks.md")];
    for (palette, name) in formats {
        let file = folder.path().join(name);
        carried_out(&mut window, palette);
        // How its name ends is added where it is not typed.
        enter(&mut window, "Path of the file", &file.with_extension("").display().to_string());
        window.key_press(Key::Enter);
        window.run();
        wait_for(&mut window, &format!("{name}. It carries no note."));
        assert!(file.is_file(), "{name}");
    }
    press(&mut window, "Open the paper");
    wait(&mut window, |_| !desktop.asked().is_empty());
    assert_eq!(desktop.asked(), [Asked::Open(folder.path().join("talks.md"))]);
}

#[test]
fn the_name_says_the_format() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("talks.docx");
    let mut window = astana(&Arc::new(NotedDesktop::default()));
    export(&mut window, &file);
    wait_for(&mut window, "It carries no note.");
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
}

#[test]
fn each_format_goes_to_a_file_of_its_own_kind() {
    let folder = tempfile::tempdir().unwrap();
    let desktop = Arc::new(NotedDesktop::default());
    let mut window = astana(&desktop);
    let formats = [
        ("Export for Word", "docx", "PK"),
        ("Export as a web page", "html", "<!DOCTYPE html>"),
        ("Export as Markdown", "md", "**TLP:CLEAR**"),
        ("Export as plain text", "txt", " "),
        ("Export PDF", "pdf", "%PDF"),
    ];
    for (command, ending, begins) in formats {
        carried_out(&mut window, command);
        // The name on offer says the reference of the note, and ends as its format does.
        let offered = window.get_by_label("Path of the file").value().unwrap_or_default();
        assert!(offered.ends_with(&format!("example-2025-01.{ending}")), "{offered}");
        // A name without an ending gets that of its format.
        enter(&mut window, "Path of the file", &folder.path().join("talks").display().to_string());
        window.key_press(Key::Enter);
        window.run();
        let file = folder.path().join(format!("talks.{ending}"));
        wait_for(&mut window, &file.display().to_string());
        let bytes = std::fs::read(&file).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{ending}");
        press(&mut window, "Dismiss");
    }
}
