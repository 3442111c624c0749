//! The real program in a real window: started on a note, typed into, saved, exported, closed. On Linux with Xvfb, xdotool
//! and ImageMagick; without them the test says so and is skipped, unless `CI` is set.
//!
//! `CHANCERY_PICTURES=docs/pictures` keeps the pictures of the documents.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(all(target_os = "linux", feature = "window"))]

mod support;

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use chancery::store::{Folders, leftovers};
use support::{output, words};

/// The pictures the documents show.
const OF_DOCUMENTS: [&str; 4] = ["window-light.png", "window-dark.png", "window-palette.png", "window-home.png"];

/// How often the program is started before a missing window is its fault: servers without a graphics card now and then fail.
const STARTS: u32 = 3;

/// How long a window may take to come.
const START_PATIENCE: Duration = Duration::from_secs(40);

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(90);

/// Ends a program with the test, whatever becomes of it.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display of its own, with the program on a note in it.
struct Desk {
    display: String,
    folder: Option<tempfile::TempDir>,
    program: Running,
    window: String,
    _server: Running,
}

impl Desk {
    /// Starts the program on a copy of the Astana example; none where the tools are missing.
    fn with(theme: &str, size: (u32, u32), scale: f32) -> Option<Self> {
        Self::with_settings(&format!("(theme: {theme}, zoom: Some({scale:?}))"), size)
    }

    /// The same, with those settings.
    fn with_settings(settings: &str, size: (u32, u32)) -> Option<Self> {
        for tool in ["Xvfb", "xdotool", "import"] {
            let found = Command::new(tool).arg("-version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
            if !found {
                assert!(std::env::var_os("CI").is_none(), "{tool} is needed here");
                support::say_skipped(tool);
                return None;
            }
        }
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("state/chancery")).unwrap();
        fs::write(folder.path().join("state/chancery/settings.ron"), settings).unwrap();
        let note = folder.path().join("astana.ron");
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/astana.ron"), &note).unwrap();
        let desk = (0..STARTS).find_map(|_| Self::started(&folder, &note, size));
        let mut desk = desk.unwrap_or_else(|| panic!("the window did not come, {STARTS} times"));
        desk.folder = Some(folder);
        let (width, height) = (size.0.to_string(), size.1.to_string());
        desk.xdotool(&["windowmove", &desk.window, "0", "0", "windowsize", &desk.window, &width, &height]);
        desk.xdotool(&["windowfocus", &desk.window]);
        // Out of the way: what lies under the pointer is lit.
        desk.xdotool(&["mousemove", &(size.0 - 1).to_string(), &(size.1 - 1).to_string()]);
        desk.until("the pages", |desk| (desk.shades() > 200).then_some(()));
        Some(desk)
    }

    /// A display with the program on it; none where no window comes in time, which is told with what the program said.
    fn started(folder: &tempfile::TempDir, note: &Path, size: (u32, u32)) -> Option<Self> {
        let (server, display) = start_server(size);
        let said = folder.path().join("said.txt");
        let program = Command::new(env!("CARGO_BIN_EXE_chancery"))
            .arg(note)
            .env("DISPLAY", &display)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("HOME", folder.path())
            .env("XDG_STATE_HOME", folder.path().join("state"))
            .stdout(Stdio::null())
            .stderr(fs::File::create(&said).unwrap())
            .spawn()
            .unwrap();
        let mut desk =
            Self { display, folder: None, program: Running(program), window: String::new(), _server: server };
        let begun = Instant::now();
        while begun.elapsed() < START_PATIENCE && desk.program.0.try_wait().unwrap().is_none() {
            if let Some(window) = desk.xdotool(&["search", "--onlyvisible", "--name", "astana"]).lines().next() {
                window.clone_into(&mut desk.window);
                return Some(desk);
            }
            std::thread::yield_now();
        }
        let said = fs::read_to_string(said).unwrap();
        support::say(&format!("no window after {:?}; the program said: {said}", begun.elapsed()));
        None
    }

    fn folder(&self) -> &Path {
        self.folder.as_ref().unwrap().path()
    }

    fn note(&self) -> PathBuf {
        self.folder().join("astana.ron")
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool").args(arguments).env("DISPLAY", &self.display).output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// A picture of the window.
    fn picture(&self, file: &Path) {
        let target = format!("png:{}", file.display());
        let done =
            Command::new("import").args(["-window", &self.window, &target]).env("DISPLAY", &self.display).status();
        assert!(done.unwrap().success());
    }

    /// How many colours are in the window: some dozens until the pages are painted.
    fn shades(&self) -> usize {
        let file = self.folder().join("shades.png");
        self.picture(&file);
        let output = Command::new("identify").args(["-format", "%k"]).arg(&file).output().unwrap();
        String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(0)
    }

    /// Asks again until there is an answer.
    fn until<T>(&self, what: &str, ask: impl Fn(&Self) -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(answer) = ask(self) {
                return answer;
            }
            assert!(begun.elapsed() < PATIENCE, "{what} did not come");
            std::thread::yield_now();
        }
    }

    /// The processor time the program has taken so far, in ticks (a hundredth of a second), of all its threads.
    fn ticks(&self) -> u64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.program.0.id())).unwrap();
        // The name of the program stands in brackets and may hold spaces; user and system time are fields 14 and 15 (proc(5)).
        let (_, fields) = stat.rsplit_once(')').unwrap();
        fields.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap()).sum()
    }

    /// Puts the caret behind the title, which stands at the top of the form.
    fn go_to_end_of_title(&self) {
        self.xdotool(&["mousemove", "600", "168"]);
        let before = self.settled_picture("window-hovered.png");
        self.xdotool(&["click", "1"]);
        // Keys that come in the same frame as the click would go to nobody.
        self.until("the focus", |desk| {
            let now = desk.folder().join("now.png");
            desk.picture(&now);
            (fs::read(&now).unwrap() != fs::read(&before).unwrap()).then_some(())
        });
        self.xdotool(&["key", "End"]);
    }

    /// The picture of the window once it is still and unlike all that were seen.
    fn new_picture(&self, name: &str, seen: &[Vec<u8>]) -> Vec<u8> {
        self.until(name, |desk| {
            let picture = fs::read(desk.settled_picture(name)).unwrap();
            (!seen.contains(&picture)).then_some(picture)
        })
    }

    /// The picture of the window once nothing changes in it any more.
    fn settled_picture(&self, name: &str) -> PathBuf {
        let file = pictures(name).join(name);
        let again = self.folder().join("again.png");
        self.until("a still picture", |desk| {
            desk.picture(&file);
            desk.picture(&again);
            let same = fs::read(&file).unwrap() == fs::read(&again).unwrap();
            same.then_some(())
        });
        file
    }
}

/// Where pictures go: into the project where they are asked for, otherwise out of the way.
fn pictures(name: &str) -> PathBuf {
    let wanted = std::env::var_os("CHANCERY_PICTURES").filter(|_| OF_DOCUMENTS.contains(&name));
    let wanted = wanted.map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let folder = wanted.unwrap_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")));
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// An X server on a display nobody uses.
fn start_server((width, height): (u32, u32)) -> (Running, String) {
    let screen = format!("{width}x{height}x24");
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", &screen, "+extension", "GLX", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut number = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
    (Running(server), format!(":{}", number.trim()))
}

/// Two windows at once are one too many for a small machine without a graphics card.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[test]
fn a_note_is_changed_saved_and_exported_by_hand() {
    let _alone = alone();
    let Some(mut desk) = Desk::with("Light", (1440, 900), 1.0) else { return };
    desk.settled_picture("window-light.png");

    desk.go_to_end_of_title();
    desk.xdotool(&["type", "--delay", "5", " in spring"]);
    desk.xdotool(&["key", "ctrl+s"]);
    desk.until("the saved note", |desk| {
        fs::read_to_string(desk.note()).ok().filter(|text| text.contains("Kazakhstan and Benin in spring"))
    });

    desk.xdotool(&["key", "ctrl+e"]);
    let pdf = desk.folder().join("astana.pdf");
    desk.until("the PDF", |desk| {
        // Without a system dialog the window asks for a path and suggests one, which Enter accepts.
        desk.xdotool(&["key", "Return"]);
        pdf.exists().then_some(())
    });
    if let Some(text) = output("pdftotext", &["-raw", "FILE", "-"], &fs::read(&pdf).unwrap()) {
        assert!(words(&text).contains("Kazakhstan and Benin in spring"), "{text}");
    }

    desk.xdotool(&["key", "ctrl+q"]);
    let begun = Instant::now();
    while desk.program.0.try_wait().unwrap().is_none() {
        assert!(begun.elapsed() < PATIENCE, "the window did not close");
        std::thread::yield_now();
    }
    assert!(desk.program.0.wait().unwrap().success());
}

#[test]
fn what_was_typed_outlives_a_kill() {
    let _alone = alone();
    let Some(mut desk) = Desk::with("Light", (1440, 900), 1.0) else { return };
    desk.go_to_end_of_title();
    desk.xdotool(&["type", "--delay", "5", " in a hurry"]);
    let typed = Instant::now();
    let folders = Folders::under(&desk.folder().join("state/chancery"));
    desk.until("a snapshot of what was typed", |_| {
        let snapshots = fs::read_dir(folders.recovery()).ok()?;
        let whole = snapshots
            .flatten()
            .map(|file| file.path())
            .filter(|file| file.extension().is_some_and(|it| it == "snapshot"));
        let mut texts = whole.filter_map(|file| fs::read_to_string(file).ok());
        texts.find(|text| text.contains("Kazakhstan and Benin in a hurry"))
    });
    support::say(&format!("a snapshot {:.1} s after the last key", typed.elapsed().as_secs_f32()));
    desk.program.0.kill().unwrap();
    desk.program.0.wait().unwrap();
    let left = leftovers(&folders);
    assert_eq!(left.len(), 1);
    assert!(left[0].snapshot.text.contains("Kazakhstan and Benin in a hurry"));
    assert!(!left[0].snapshot.origin.as_ref().unwrap().is_changed());
}

/// How often the window is killed while somebody types: `CHANCERY_WINDOW_KILLS=20` for the figures of docs/reliability.md.
fn kills() -> u32 {
    std::env::var("CHANCERY_WINDOW_KILLS").ok().and_then(|number| number.parse().ok()).unwrap_or(3)
}

/// The most that may be lost.
const PROMISE: Duration = Duration::from_secs(5);

/// Typed without a pause, so that no snapshot comes by itself.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

#[test]
fn a_window_killed_while_somebody_types_loses_five_seconds_at_most() {
    let _alone = alone();
    let mut largest = Duration::ZERO;
    for run in 0..kills() {
        let Some(mut desk) = Desk::with("Light", (1440, 900), 1.0) else { return };
        desk.go_to_end_of_title();
        // Letter after letter, with its time; after as many letters as nobody can foresee the window is killed.
        let letters = 20 + uuid::Uuid::new_v4().as_u128() as usize % 50;
        let mut typed: Vec<Instant> = Vec::new();
        for letter in LETTERS.chars().cycle().take(letters) {
            desk.xdotool(&["key", &letter.to_string()]);
            typed.push(Instant::now());
            desk.xdotool(&["sleep", "0.15"]);
        }
        let killed = Instant::now();
        desk.program.0.kill().unwrap();
        desk.program.0.wait().unwrap();
        let left = leftovers(&Folders::under(&desk.folder().join("state/chancery")));
        let whole = "Talks between the Foreign Ministers of Kazakhstan and Benin";
        let kept = left.first().map_or(0, |left| left.snapshot.title.trim_start_matches(whole).len());
        assert!(chancery::store::open(&desk.note()).is_ok(), "the file is whole");
        let lost = typed.get(kept).map_or(Duration::ZERO, |first| killed - *first);
        support::say(&format!("kill {}: {letters} letters, {kept} kept, {:.2} s lost", run + 1, lost.as_secs_f32()));
        largest = largest.max(lost);
    }
    support::say(&format!("{} kills of the window: largest loss {:.2} s", kills(), largest.as_secs_f32()));
    assert!(largest <= PROMISE, "{largest:?}");
}

#[test]
fn the_next_note_opens_in_a_window_of_its_own() {
    let _alone = alone();
    let Some(desk) = Desk::with("Light", (1440, 900), 1.0) else { return };
    let named = |desk: &Desk, name: &str| -> Option<String> {
        desk.xdotool(&["search", "--onlyvisible", "--name", name]).lines().next().map(str::to_owned)
    };
    desk.xdotool(&["key", "ctrl+shift+n"]);
    let other = desk.until("the other window", |desk| named(desk, "Untitled"));
    assert_eq!(named(&desk, "astana").as_ref(), Some(&desk.window), "the first one stays");
    desk.until("the note in the other window", |desk| {
        let handovers = Folders::under(&desk.folder().join("state/chancery")).handovers();
        (fs::read_dir(handovers).ok()?.count() == 0).then_some(())
    });
    desk.xdotool(&["windowfocus", &other]);
    desk.until("the end of the other window", |desk| {
        desk.xdotool(&["key", "ctrl+q"]);
        named(desk, "Untitled").is_none().then_some(())
    });
    assert!(named(&desk, "astana").is_some());
}

#[test]
fn a_window_nobody_touches_takes_no_processor() {
    let _alone = alone();
    let Some(desk) = Desk::with("Light", (1440, 900), 1.0) else { return };
    // With the keyboard in a field, where a caret stands.
    desk.xdotool(&["mousemove", "600", "168", "click", "1"]);
    desk.settled_picture("window-idle.png");
    // What is measured is a length of time: first the one until the place of the field is no longer lit.
    desk.xdotool(&["sleep", "2"]);
    let before = desk.ticks();
    desk.xdotool(&["sleep", "3"]);
    let taken = desk.ticks() - before;
    // One in a hundred is what the clock itself may be wrong by.
    assert!(taken <= 3, "{taken} hundredths of a second in 3 seconds");
}

#[test]
fn the_window_is_right_in_the_dark_and_when_small() {
    let _alone = alone();
    for (theme, size, scale, name) in [
        ("Dark", (1440, 900), 1.0, "window-dark.png"),
        ("Light", (900, 600), 1.0, "window-small.png"),
        ("Light", (1920, 1200), 1.5, "window-large.png"),
    ] {
        let Some(desk) = Desk::with(theme, size, scale) else { return };
        if theme == "Dark" {
            desk.xdotool(&["key", "ctrl+shift+f"]);
        }
        let file = desk.settled_picture(name);
        assert!(fs::metadata(file).unwrap().len() > 10_000);
    }
}

#[test]
fn every_part_of_the_window_comes_by_its_keys() {
    let _alone = alone();
    let Some(desk) = Desk::with("Light", (1440, 900), 1.0) else { return };
    let mut seen = vec![fs::read(desk.settled_picture("window-plain.png")).unwrap()];
    for (keys, name) in [
        ("ctrl+k", "window-palette.png"),
        ("F1", "window-keys.png"),
        ("ctrl+comma", "window-settings.png"),
        ("ctrl+f", "window-find.png"),
        ("ctrl+w", "window-home.png"),
    ] {
        desk.xdotool(&["key", keys]);
        let picture = desk.new_picture(name, &seen);
        seen.push(picture);
        if name != "window-home.png" {
            desk.xdotool(&["key", "Escape"]);
            desk.settled_picture("window-plain.png");
        }
    }
}

#[test]
fn the_window_speaks_the_language_that_was_chosen() {
    let _alone = alone();
    for (language, name) in [("fr", "window-french.png"), ("kk", "window-kazakh.png")] {
        let settings = format!("(theme: Light, language: Some({language:?}))");
        let Some(desk) = Desk::with_settings(&settings, (1440, 900)) else { return };
        desk.settled_picture(name);
    }
}
