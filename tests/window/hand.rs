//! What a person does at the window: finds, types, presses, chooses, waits. Owns the surroundings the tests' windows stand in.

use std::{
    cell::RefCell,
    path::{Path, PathBuf},
    sync::{
        Arc, LazyLock, Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use chancery::{
    gui::{App, DateOrder, DecimalSign, Desktop, Environment, Notation, Starter},
    note::Note,
    session::RichText,
    store::Folders,
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};

/// A desktop that shows nothing and notes what it is asked.
#[derive(Debug, Default)]
pub(crate) struct NotedDesktop {
    asked: Mutex<Vec<Asked>>,
    /// What it answers to everything; nothing where it does what it is asked.
    refuses: Option<&'static str>,
}

/// What a desktop was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    Open(PathBuf),
    Reveal(PathBuf),
    Copy(RichText),
}

impl NotedDesktop {
    /// One on which nothing works, for that reason.
    pub(crate) fn broken(reason: &'static str) -> Self {
        Self { refuses: Some(reason), ..Self::default() }
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no test fails while it is asked").clone()
    }

    fn note(&self, asked: Asked) -> Result<(), String> {
        self.asked.lock().expect("no test fails while it is asked").push(asked);
        self.refuses.map_or(Ok(()), |reason| Err(reason.to_owned()))
    }
}

impl Desktop for NotedDesktop {
    fn open(&self, file: &Path) -> Result<(), String> {
        self.note(Asked::Open(file.to_owned()))
    }

    fn reveal(&self, file: &Path) -> Result<(), String> {
        self.note(Asked::Reveal(file.to_owned()))
    }

    fn copy(&self, paper: &RichText) -> Result<(), String> {
        self.note(Asked::Copy(paper.clone()))
    }
}

/// What the windows of the tests remember goes into a folder for each, which nobody keeps.
fn folders() -> Folders {
    static FOLDER: LazyLock<tempfile::TempDir> =
        LazyLock::new(|| tempfile::tempdir().expect("the system has a folder for temporary files"));
    static NEXT: AtomicU32 = AtomicU32::new(0);
    Folders::under(&FOLDER.path().join(NEXT.fetch_add(1, Ordering::Relaxed).to_string()))
}

thread_local! {
    /// What other windows were to be started on: each test has a thread of its own.
    static STARTED: RefCell<Vec<PathBuf>> = const { RefCell::new(Vec::new()) };
}

/// The files other windows were started on since it was asked last.
pub(crate) fn started() -> Vec<PathBuf> {
    STARTED.take()
}

/// The other window that was started, of the same user.
pub(crate) fn other_window() -> Harness<'static, App> {
    let started = started();
    assert_eq!(started.len(), 1, "{started:?}");
    let folder = started[0].parent().filter(|folder| folder.ends_with("handovers")).and_then(Path::parent);
    let folders = folder.map_or_else(folders, Folders::under);
    let mut window = window_of(Environment { folders, ..environment() });
    window.state_mut().open_file(started[0].clone());
    window.run();
    window
}

pub(crate) fn environment() -> Environment {
    Environment {
        notation: Notation { decimal: DecimalSign::Point, date: DateOrder::DayFirst },
        desktop: Arc::new(NotedDesktop::default()),
        starter: Starter::of(|file| {
            STARTED.with_borrow_mut(|started| started.push(file.to_owned()));
            Ok(())
        }),
        ..Environment::without_system(folders())
    }
}

/// A window so high that the whole form is in sight.
pub(crate) fn window() -> Harness<'static, App> {
    window_of(environment())
}

pub(crate) fn window_of(environment: Environment) -> Harness<'static, App> {
    let builder = Harness::builder().with_size(egui::vec2(1_440.0, 14_000.0)).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment));
    window.run();
    window
}

/// A window with a new brief.
pub(crate) fn brief() -> Harness<'static, App> {
    let mut window = window();
    press(&mut window, "New brief");
    window
}

/// The one widget of that role and name; what there is otherwise is told in short.
pub(crate) fn find<'h>(window: &'h Harness<'static, App>, roles: &'static [Role], name: &'h str) -> Node<'h> {
    let is_it = move |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        roles.contains(&node.role()) && node.label().as_deref() == Some(name)
    };
    let found = window.query_all_by(is_it).count();
    if found != 1 {
        let all = window.query_all_by(move |node| roles.contains(&node.role()));
        let names: Vec<String> = all.map(|node| node.accesskit_node().label().unwrap_or_default()).collect();
        panic!("{found} of the name {name:?} among {names:#?}");
    }
    window.get_by(is_it)
}

pub(crate) fn input<'h>(window: &'h Harness<'static, App>, name: &'h str) -> Node<'h> {
    find(window, &[Role::TextInput, Role::MultilineTextInput, Role::ComboBox], name)
}

pub(crate) fn enter(window: &mut Harness<'static, App>, name: &str, text: &str) {
    input(window, name).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    input(window, name).type_text(text);
    window.run();
}

pub(crate) fn press(window: &mut Harness<'static, App>, name: &str) {
    find(window, &[Role::Button], name).click();
    window.run();
}

/// Opens a part of the form, where it is a line. A part of items begins its first one then.
pub(crate) fn open_part(window: &mut Harness<'static, App>, name: &str) {
    let button = format!("Open {name}");
    if window.query_by_role_and_label(Role::Button, &button).is_some() {
        press(window, &button);
    }
}

pub(crate) fn tick(window: &mut Harness<'static, App>, name: &str) {
    find(window, &[Role::CheckBox], name).click();
    window.run();
}

pub(crate) fn choose(window: &mut Harness<'static, App>, name: &str, choice: &str) {
    input(window, name).click();
    window.run();
    // A long list has a search, which has the keyboard.
    let search = window.query_by_role_and_label(Role::TextInput, "Search").inspect(|search| search.type_text(choice));
    let is_long = search.is_some();
    if is_long {
        window.run();
        window.key_press(Key::Enter);
        window.run();
    } else {
        press(window, choice);
    }
}

pub(crate) fn note(window: &Harness<'static, App>) -> Note {
    window.state().note().expect("a note is open").clone()
}

/// Runs the window until what it waits for has come from another thread.
pub(crate) fn wait(window: &mut Harness<'static, App>, until: impl Fn(&App) -> bool) {
    let begun = std::time::Instant::now();
    while !until(window.state()) {
        assert!(begun.elapsed().as_secs() < 60, "what was waited for does not come");
        std::thread::yield_now();
        window.run();
    }
}

pub(crate) fn save_as(window: &mut Harness<'static, App>, file: &Path) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    enter(window, "Path of the file", &file.display().to_string());
    press(window, "OK");
}

/// Presses the button of the open question: the bar on top has one of the same name behind it.
pub(crate) fn press_in_question(window: &mut Harness<'static, App>, name: &str) {
    let buttons: Vec<Node<'_>> = window.get_all_by_role_and_label(Role::Button, name).collect();
    let lowest = buttons.iter().max_by(|one, other| one.rect().top().total_cmp(&other.rect().top()));
    lowest.expect("there is such a button").click();
    window.run();
}

/// Runs the window until something is said in it that has these words.
pub(crate) fn wait_for(window: &mut Harness<'static, App>, words: &str) {
    let begun = std::time::Instant::now();
    while window.query_all_by_label_contains(words).next().is_none() {
        assert!(begun.elapsed().as_secs() < 60, "{words:?} does not come");
        std::thread::yield_now();
        window.run();
    }
}

/// Runs the window until a page has come from the preview's thread.
pub(crate) fn wait_for_page(window: &mut Harness<'static, App>, name: &str) {
    let begun = std::time::Instant::now();
    while window.query_by_label(name).is_none() {
        assert!(begun.elapsed().as_secs() < 60, "the page does not come");
        std::thread::yield_now();
        window.run();
    }
}
