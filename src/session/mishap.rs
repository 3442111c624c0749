//! What is done when the program makes a mistake: what is not saved is kept, the log says where, the user is told. Owns the
//! way of the log too; what is worth an entry the rooms decide.
//!
//! The log never says what was said at a panic, since a message may quote a note ("… is not a char boundary of …"): it says
//! where, and by which calls.

use std::{
    backtrace::Backtrace,
    cell::Cell,
    io::Write as _,
    panic::{self, AssertUnwindSafe, PanicHookInfo},
    path::Path,
    sync::OnceLock,
    thread,
    time::Duration,
};

use log::{LevelFilter, Metadata, Record};

use super::autosave;
use crate::store::{self, Folders, Log};

/// The thread whose end is the end of the program, by the name the system gives it. What other threads get wrong is caught and
/// answered in words, or concerns nobody.
const MAIN: &str = "main";

/// How long a snapshot is waited for when the program ends: as long as a slow disk takes.
const PATIENCE: Duration = Duration::from_secs(5);

/// The crates of others whose failures are worth an entry: those that talk to the screen. Others quote what they read.
const OF_OTHERS: [&str; 6] = ["eframe", "egui_glow", "egui_wgpu", "glutin", "wgpu", "winit"];

thread_local! {
    /// Whether a mistake of this thread is caught and answered in words.
    static ATTEMPTS: Cell<bool> = const { Cell::new(false) };
}

/// The way of entries into the log.
struct Journal(Log);

static JOURNAL: OnceLock<Journal> = OnceLock::new();

/// Begins the log, and from now on keeps what is not saved when the program makes a mistake. To be called once, at the start.
pub fn prepare(folders: &Folders) {
    let journal = JOURNAL.get_or_init(|| Journal(Log::new(folders)));
    if log::set_logger(journal).is_ok() {
        log::set_max_level(LevelFilter::Info);
    }
    let folders = folders.clone();
    panic::set_hook(Box::new(move |mistake| heed(mistake, journal, &folders)));
}

/// Does `work`, and goes on if it is a mistake: there is then no answer. What the work holds has to go with it.
pub fn attempt<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = ATTEMPTS.replace(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(work));
    ATTEMPTS.set(before);
    outcome.ok()
}

fn heed(mistake: &PanicHookInfo<'_>, journal: &Journal, folders: &Folders) {
    let thread = thread::current();
    let name = thread.name().unwrap_or("a thread without a name");
    let place = mistake.location().map(|place| format!("{}:{}", place.file(), place.line()));
    let place = place.unwrap_or_else(|| "an unknown place".to_owned());
    let is_end = name == MAIN && !ATTEMPTS.get();
    if is_end {
        // First of all what cannot be made again.
        let kept = autosave::keep_all(PATIENCE);
        store::leave_word(folders);
        // Who closed the other end does not want to know.
        let _ = writeln!(std::io::stderr(), "chancery: {}", farewell(kept, &journal.0.file()));
    }
    let follows = if is_end { "the program ends" } else { "the program goes on" };
    let calls = Backtrace::force_capture();
    journal.0.add("ERROR", &format!("mistake at {place}, thread {name}; {follows}\n{calls}"));
}

/// The sentence the user is told.
fn farewell(kept: usize, log: &Path) -> String {
    let log = log.display();
    if kept > 0 {
        format!(
            "the program made a mistake and ends; what was not saved is kept, start it again to go on with it; \
             where it failed stands in {log}"
        )
    } else {
        format!("the program made a mistake and ends; no file was left half-written; where it failed stands in {log}")
    }
}

impl log::Log for Journal {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let room = metadata.target().split("::").next().unwrap_or_default();
        room == "chancery" || (metadata.level() == log::Level::Error && OF_OTHERS.contains(&room))
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let entry = format!("{}: {}", record.target(), record.args());
            self.0.add(record.level().as_str(), &entry);
        }
    }

    fn flush(&self) {}
}
