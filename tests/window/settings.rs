//! The settings: each takes effect at once, is kept, and is reached without a mouse; the window in each of its languages.

use std::{fs, path::Path};

use chancery::{
    gui::{App, Environment},
    note::format,
    store::{Settings, ThemeChoice},
    texts::{LANGUAGES, Names, Texts},
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::hand::{brief, choose, enter, environment, find, input, note, press, wait, window, window_of};

const OWN: &str = r#"(
    id: "aide-memoire",
    title: {"en": "Aide-memoire", "fr": "Aide-mémoire"},
    description: {"en": "What we leave behind."},
    audience: Internal,
    sections: [(kind: Header, fields: ["title"])],
)
"#;

fn open_settings(window: &mut Harness<'static, App>) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    window.run();
}

fn close(window: &mut Harness<'static, App>) {
    window.key_press(Key::Escape);
    window.run();
}

fn pick(window: &mut Harness<'static, App>, name: &str) {
    find(window, &[Role::RadioButton], name).click();
    window.run();
}

fn is_picked(window: &Harness<'static, App>, name: &str) -> bool {
    let node = find(window, &[Role::RadioButton], name);
    node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

/// The settings as the next window would find them.
fn kept(environment: &Environment) -> Settings {
    let (settings, error) = Settings::load(&environment.folders);
    assert!(error.is_none(), "{error:?}");
    settings
}

/// A window and a copy of what it stands in.
fn window_and_its_folders() -> (Harness<'static, App>, Environment) {
    let own = environment();
    let copy = Environment { folders: own.folders.clone(), ..environment() };
    (window_of(own), copy)
}

/// Moves the keyboard on until it has come to the widget of that name.
fn tab_to(window: &mut Harness<'static, App>, name: &str) {
    for _ in 0..60 {
        let focused = window.query_by(|node| node.is_focused() && node.role() != Role::Window);
        if focused.is_some_and(|node| node.accesskit_node().label().as_deref() == Some(name)) {
            return;
        }
        window.key_press(Key::Tab);
        window.run();
    }
    panic!("the keyboard does not come to {name:?}");
}

#[test]
fn another_language_is_spoken_at_once_and_kept() {
    let (mut window, environment) = window_and_its_folders();
    press(&mut window, "New brief");
    enter(&mut window, "Meeting: Date", "18 April 2025");
    choose(&mut window, "Meeting: Country", "Kazakhstan");
    open_settings(&mut window);
    assert!(is_picked(&window, "Language of the window: As the system (English)"));
    for (language, menu, date, country, paper) in [
        ("Français", "Fichier", "Réunion\u{202f}: Date", "Kazakhstan", "Document\u{202f}: Dossier d’entretien"),
        ("Русский", "Файл", "Встреча: Дата", "Казахстан", "Документ: Справка к встрече"),
        ("Қазақша", "Файл", "Кездесу: Күні", "Қазақстан", "Құжат: Кездесуге анықтама"),
    ] {
        let radio = window.get_by(|node| {
            node.role() == Role::RadioButton
                && node.label().is_some_and(|label| label.ends_with(&format!(": {language}")))
        });
        radio.click();
        window.run();
        let all = |window: &Harness<'static, App>| -> Vec<String> {
            window.get_all_by(|node| node.label().is_some()).filter_map(|node| node.accesskit_node().label()).collect()
        };
        let names = all(&window);
        for name in [menu, date, paper] {
            assert!(names.iter().any(|known| known == name), "{language}: {name} is not among {names:#?}");
        }
        let values: Vec<String> =
            window.get_all_by(|node| node.value().is_some()).filter_map(|node| node.value()).collect();
        assert!(values.iter().any(|value| value.contains(country)), "{language}: {values:?}");
    }
    assert_eq!(kept(&environment).language.as_deref(), Some("kk"));
    let values: Vec<String> =
        window.get_all_by(|node| node.value().is_some()).filter_map(|node| node.value()).collect();
    assert!(values.iter().any(|value| value == "2025 жылғы 18 сәуір"), "{values:?}");
    assert_eq!(note(&window).meeting.date.0, Some(jiff::civil::date(2025, 4, 18)));
}

#[test]
fn the_whole_window_is_read_in_every_language_without_a_word_of_another() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/everything.ron");
    let english = Texts::english();
    for language in LANGUAGES.iter().filter(|language| language.tag != "en") {
        let texts = Texts::of(language.tag);
        let mut window =
            window_of(Environment { names: Names::of(language.tag).into(), texts: texts.into(), ..environment() });
        window.state_mut().open_file(example.into());
        window.run();
        let words = ["command-save", "command-export", "menu-edit", "section-participants", "field-Meeting-status"];
        let foreign: Vec<&str> = words
            .into_iter()
            .map(|id| english.get(id))
            .filter(|word| window.query_all_by_label(word).next().is_some())
            // Participants are called so in French, too.
            .filter(|word| Texts::of(language.tag).get("section-participants") != *word)
            .collect();
        assert!(foreign.is_empty(), "{}: {foreign:?}", language.tag);
    }
}

#[test]
fn a_date_typed_in_another_language_is_read() {
    let own = Environment { texts: Texts::of("kk").into(), names: Names::of("kk").into(), ..environment() };
    let mut window = window_of(own);
    press(&mut window, "Кездесуге жаңа анықтама");
    enter(&mut window, "Кездесу: Күні", "18 сәуір 2025 ж.");
    assert_eq!(note(&window).meeting.date.0, Some(jiff::civil::date(2025, 4, 18)));
}

#[test]
fn theme_and_size_follow_the_dialog() {
    let (mut window, environment) = window_and_its_folders();
    open_settings(&mut window);
    pick(&mut window, "Theme: Dark");
    assert_eq!(window.ctx.theme(), egui::Theme::Dark);
    assert!(is_picked(&window, "Theme: Dark") && !is_picked(&window, "Theme: Light"));
    press(&mut window, "Larger");
    assert!((window.ctx.zoom_factor() - 1.1).abs() < 0.001, "{}", window.ctx.zoom_factor());
    assert!(window.query_by_label("110 %").is_some());
    // A pointer that was placed before the change is elsewhere after it.
    tab_to(&mut window, "Normal size");
    window.key_press(Key::Space);
    window.run();
    assert!((window.ctx.zoom_factor() - 1.0).abs() < 0.001);
    close(&mut window);
    assert!(window.query_by_label("Theme: Dark").is_none(), "Escape closes the settings");
    assert_eq!(kept(&environment).theme, ThemeChoice::Dark);
}

#[test]
fn new_notes_and_follow_ups_have_the_name_and_office_of_the_user() {
    let (mut window, environment) = window_and_its_folders();
    open_settings(&mut window);
    enter(&mut window, "Your name", "Aigul Bekova ");
    enter(&mut window, "Your office", "Department of Africa");
    close(&mut window);
    let kept = kept(&environment);
    assert_eq!((kept.author.as_str(), kept.office.as_str()), ("Aigul Bekova", "Department of Africa"));
    press(&mut window, "New brief");
    let begun = note(&window);
    assert_eq!((&*begun.author, &*begun.originator), ("Aigul Bekova", "Department of Africa"));
    assert!(window.state().is_saved(), "a new note nobody has touched is nothing to lose");
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/astana.ron");
    window.state_mut().open_file(example.into());
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::N);
    window.run();
    assert_eq!((&*note(&window).author, &*note(&window).originator), ("Aigul Bekova", "Department of Africa"));
}

#[test]
fn a_name_is_kept_when_the_window_is_closed_over_the_dialog() {
    let (mut window, environment) = window_and_its_folders();
    open_settings(&mut window);
    enter(&mut window, "Your name", "Aigul Bekova");
    assert_eq!(kept(&environment).author, "", "it is not kept letter by letter");
    let root = window.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
    root.events.push(egui::ViewportEvent::Close);
    window.step();
    assert_eq!(kept(&environment).author, "Aigul Bekova");
}

fn templates(folder: &Path) {
    fs::write(folder.join("aide-memoire.ron"), OWN).expect("the folder of the test can be written");
    let broken = OWN.replace("id: \"aide-memoire\"", "id: \"other\"").replace("\"title\"", "\"tittle\"");
    fs::write(folder.join("other.ron"), broken).expect("the folder of the test can be written");
}

/// A window with a folder of one good and one broken template.
fn window_with_templates(folder: &Path) -> Harness<'static, App> {
    templates(folder);
    let settings = Settings { templates: Some(folder.to_owned()), ..Settings::default() };
    let mut window = window_of(Environment { settings, ..environment() });
    wait_for(&mut window, "New note: Aide-memoire");
    window
}

fn wait_for(window: &mut Harness<'static, App>, name: &str) {
    let begun = std::time::Instant::now();
    while window.query_all_by_label(name).next().is_none() {
        assert!(begun.elapsed().as_secs() < 60, "{name} does not come");
        std::thread::yield_now();
        window.run();
    }
}

#[test]
fn templates_of_ones_own_stand_on_home_in_the_menus_and_in_the_palette() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_with_templates(folder.path());
    press(&mut window, "New note: Aide-memoire");
    assert_eq!(&*note(&window).template, "aide-memoire");
    assert!(window.query_by_label("Paper: Aide-memoire").is_some(), "its paper is shown");
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search for a command").type_text("aide-mem");
    window.run();
    assert!(window.query_all_by_label("New note: Aide-memoire").next().is_some());
    close(&mut window);
    press(&mut window, "Paper: Aide-memoire");
    assert!(window.query_all_by_label("Show as Bilateral brief").next().is_some());
}

#[test]
fn a_broken_template_is_told_in_place_with_line_column_and_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_with_templates(folder.path());
    let reason = "line 6, column 49, field sections[0].fields: a note has no field `tittle`; did you mean `title`?";
    let is_told = |window: &Harness<'static, App>| {
        let title = window.query_all_by_label("other.ron is no template that can be used").next().is_some();
        title && window.query_all_by_label(reason).next().is_some()
    };
    let said: Vec<_> = window.query_all_by_label_contains("line ").map(|node| node.value()).collect();
    assert!(is_told(&window), "on the home screen: {said:?}");
    open_settings(&mut window);
    wait_for(&mut window, "One template: Aide-memoire");
    assert!(is_told(&window), "in the settings");
    fs::write(folder.path().join("other.ron"), OWN.replace("aide-memoire", "other").replace("Aide", "Second aide"))
        .unwrap();
    press(&mut window, "Read again");
    wait_for(&mut window, "2 templates: Aide-memoire, Second aide-memoire");
    assert!(!is_told(&window), "it is mended");
}

#[test]
fn a_folder_of_templates_is_typed_and_taken_away_again() {
    let folder = tempfile::tempdir().unwrap();
    templates(folder.path());
    let (mut window, environment) = window_and_its_folders();
    open_settings(&mut window);
    press(&mut window, "Browse for the folder of your templates");
    assert!(window.query_by_label_contains("The system’s dialog is not available here.").is_some());
    assert!(input(&window, "Folder of your templates").is_focused());
    enter(&mut window, "Folder of your templates", &folder.path().display().to_string());
    window.key_press(Key::Enter);
    window.run();
    wait_for(&mut window, "One template: Aide-memoire");
    assert_eq!(kept(&environment).templates.as_deref(), Some(folder.path()));
    enter(&mut window, "Folder of your templates", "nowhere at all");
    window.key_press(Key::Enter);
    window.run();
    wait_for(&mut window, "nowhere at all is no template that can be used");
    assert!(window.query_all_by_label_contains("there is no such file or folder").next().is_some());
    enter(&mut window, "Folder of your templates", " ");
    close(&mut window);
    assert!(window.query_by_label("New note: Aide-memoire").is_none());
    assert_eq!(kept(&environment).templates, None);
}

#[test]
fn a_note_that_asks_for_ones_own_template_gets_its_paper_when_the_folder_is_read() {
    let folder = tempfile::tempdir().unwrap();
    templates(folder.path());
    let file = folder.path().join("note.txt.ron");
    fs::write(&file, "(format: 1, min_reader: 1, id: \"1\", version: 1, template: \"aide-memoire\")").unwrap();
    let settings = Settings { templates: Some(folder.path().to_owned()), ..Settings::default() };
    let mut window = window_of(Environment { settings, ..environment() });
    window.state_mut().open_file(file);
    window.run();
    wait_for(&mut window, "Paper: Aide-memoire");
}

#[test]
fn exports_carry_what_was_chosen() {
    let (mut window, environment) = window_and_its_folders();
    open_settings(&mut window);
    assert!(is_picked(&window, "What a PDF carries: The note"));
    pick(&mut window, "What a PDF carries: Nothing");
    close(&mut window);
    assert!(kept(&environment).bare_exports);
    let folder = tempfile::tempdir().unwrap();
    press(&mut window, "New brief");
    enter(&mut window, "Document: Title", "Talks");
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run();
    let paper = folder.path().join("talks.pdf");
    enter(&mut window, "Path of the file", &paper.display().to_string());
    press(&mut window, "OK");
    wait(&mut window, |app| !app.is_busy());
    wait_for(&mut window, "Export PDF");
    assert!(chancery::store::open(&paper).is_err(), "there is no note in it");
}

#[test]
fn recent_notes_are_taken_off_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<_> = ["one.ron", "two.ron", "three.ron"].map(|name| folder.path().join(name)).into();
    // What is there cannot be taken off the list of the home screen behind the settings.
    for file in &files {
        fs::write(file, "").unwrap();
    }
    let settings = Settings { recent: files.clone(), ..Settings::default() };
    let own = environment();
    let folders = own.folders.clone();
    let mut window = window_of(Environment { settings, ..own });
    open_settings(&mut window);
    press(&mut window, "Take two.ron off the list");
    assert_eq!(window.state().settings().recent, [files[0].clone(), files[2].clone()]);
    press(&mut window, "Clear the list");
    assert!(window.query_by_label("Clear the list").is_none());
    assert!(Settings::load(&folders).0.recent.is_empty());
    close(&mut window);
    assert!(window.query_by_label("one.ron").is_none(), "home does not list them either");
}

#[test]
fn all_settings_are_reached_by_the_keyboard_alone() {
    let (mut window, environment) = window_and_its_folders();
    open_settings(&mut window);
    tab_to(&mut window, "Theme: Light");
    window.key_press(Key::Space);
    window.run();
    tab_to(&mut window, "Language of the window: English");
    window.key_press(Key::Space);
    window.run();
    tab_to(&mut window, "Your name");
    input(&window, "Your name").type_text("A. Body");
    window.run();
    for name in [
        "Your office",
        "Folder of your templates",
        "Browse for the folder of your templates",
        "What a PDF carries: Nothing",
        "Close",
    ] {
        tab_to(&mut window, name);
    }
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_by_label("Your name").is_none(), "the dialog has closed");
    let kept = kept(&environment);
    assert_eq!(
        (kept.theme, kept.language.as_deref(), kept.author.as_str()),
        (ThemeChoice::Light, Some("en"), "A. Body")
    );
}

#[test]
fn the_settings_stand_in_the_menu_and_in_the_palette() {
    let mut window = window();
    press(&mut window, "File");
    press(&mut window, "Settings…");
    assert!(window.query_all_by_label("Your name").next().is_some());
    close(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search for a command").type_text("your name");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_all_by_label("Your name").next().is_some());
}

#[test]
fn the_name_of_the_user_is_offered_when_a_note_is_made_final() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("note.ron");
    fs::write(&file, crate::papers::complete()).unwrap();
    let settings = Settings { author: "Aigul Bekova".to_owned(), ..Settings::default() };
    let mut window = window_of(Environment { settings, ..environment() });
    window.state_mut().open_file(file);
    window.run();
    press(&mut window, "File");
    press(&mut window, "Make final…");
    assert_eq!(input(&window, "Your name").value().as_deref(), Some("Aigul Bekova"));
}

#[test]
fn a_note_of_the_user_is_saved_with_name_and_office() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = brief();
    open_settings(&mut window);
    enter(&mut window, "Your office", "Protocol");
    close(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    crate::hand::save_as(&mut window, &folder.path().join("note.ron"));
    wait(&mut window, App::is_saved);
    let bytes = fs::read(folder.path().join("note.ron")).unwrap();
    assert_eq!(&*format::read(&bytes).unwrap().note.originator, "Protocol");
}
