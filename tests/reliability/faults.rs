//! The fault sweep: a save in which one call of the system is made to fail, or the program is killed at it, for every call.
//! With strace; nothing is simulated, the real program does the real save.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::process::ExitStatusExt as _,
    path::Path,
    process::{Command, Output},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::{has, project, support::say};

/// What is done to a call.
const FAULTS: [&str; 3] = ["signal=KILL", "error=ENOSPC", "error=EIO"];

/// Calls that end the program or give memory back: nothing can come of them.
const WITHOUT: [&str; 4] = ["exit_group", "munmap", "sigaltstack", "exit"];

/// A save: what lies there before, the command, and how it says that it has saved.
struct Save {
    name: &'static str,
    program: &'static str,
    prepare: fn(&Path),
    arguments: &'static [&'static str],
    target: &'static str,
    said: &'static str,
}

const SAVES: &[Save] = &[
    Save {
        program: CHANCERY,
        name: "note",
        prepare: a_note,
        arguments: FINALISE,
        target: "note.ron",
        said: "final since",
    },
    Save {
        program: CHANCERY,
        name: "hand-edited note",
        prepare: by_hand,
        arguments: FINALISE,
        target: "note.ron",
        said: "final since",
    },
    Save {
        program: CHANCERY,
        name: "link",
        prepare: a_link,
        arguments: FINALISE,
        target: "note.ron",
        said: "final since",
    },
    Save {
        program: CHANCERY,
        name: "two names",
        prepare: two_names,
        arguments: FINALISE,
        target: "note.ron",
        said: "final since",
    },
    Save { program: CHANCERY, name: "new note", prepare: nothing, arguments: NEW, target: "new.ron", said: "new.ron" },
    Save {
        program: CHANCERY,
        name: "paper",
        prepare: a_paper,
        arguments: EXPORT,
        target: "paper.pdf",
        said: "paper.pdf",
    },
];

/// A save as many programs do it: the file is emptied, then written, and whatever happens is called saved.
const CARELESS: Save = Save {
    name: "a careless save",
    program: "sh",
    prepare: a_note,
    arguments: &["-c", "printf '%s' 'the new text' > note.ron; echo final since today"],
    target: "note.ron",
    said: "final since",
};

const CHANCERY: &str = env!("CARGO_BIN_EXE_chancery");
const FINALISE: &[&str] = &["finalise", "note.ron", "-t", "readout", "--by", "A. N. Other", "--as-of", "2025-05-01"];
const NEW: &[&str] = &["new", "brief", "-o", "new.ron", "--from", "note.ron"];
const EXPORT: &[&str] = &["export", "note.ron", "-t", "readout", "-o", "paper.pdf", "--force"];

fn a_note(folder: &Path) {
    fs::copy(project("assets/examples/call.ron"), folder.join("note.ron")).unwrap();
}

fn by_hand(folder: &Path) {
    let text = fs::read_to_string(project("assets/examples/call.ron")).unwrap();
    fs::write(folder.join("note.ron"), format!("// as told on the telephone\n{text}")).unwrap();
}

fn a_link(folder: &Path) {
    fs::create_dir(folder.join("elsewhere")).unwrap();
    fs::copy(project("assets/examples/call.ron"), folder.join("elsewhere/real.ron")).unwrap();
    std::os::unix::fs::symlink("elsewhere/real.ron", folder.join("note.ron")).unwrap();
}

fn two_names(folder: &Path) {
    a_note(folder);
    fs::hard_link(folder.join("note.ron"), folder.join("second.ron")).unwrap();
}

fn nothing(folder: &Path) {
    a_note(folder);
}

fn a_paper(folder: &Path) {
    a_note(folder);
    // Longer than the new one, so that a file half written over is seen.
    fs::write(folder.join("paper.pdf"), "an older paper ".repeat(20_000)).unwrap();
}

impl Save {
    /// A folder as it is before the save.
    fn folder(&self) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        (self.prepare)(folder.path());
        folder
    }

    /// Runs the save under strace.
    fn run(&self, folder: &Path, strace: &[String]) -> Output {
        Command::new("strace")
            .args(["-f", "-o", "trace.txt"])
            .args(strace)
            .arg(self.program)
            .args(self.arguments)
            .current_dir(folder)
            .env("HOME", folder)
            .env("XDG_STATE_HOME", folder.join("state"))
            .env("SOURCE_DATE_EPOCH", "0")
            .output()
            .unwrap()
    }

    /// For each kind of call from the first that names a file of ours on: which of its calls, counted from 1.
    fn calls(folder: &Path) -> BTreeMap<String, (usize, usize)> {
        let trace = fs::read_to_string(folder.join("trace.txt")).unwrap();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut calls: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        let mut is_begun = false;
        for line in trace.lines() {
            // A line is the number of the process, the name of the call and its arguments.
            let Some((_, call)) = line.split_once(char::is_whitespace) else { continue };
            let Some((name, rest)) = call.trim_start().split_once('(') else { continue };
            let count = counts.entry(name.to_owned()).or_default();
            *count += 1;
            is_begun |= name != "execve" && (rest.contains(".ron") || rest.contains(".pdf"));
            if is_begun && !WITHOUT.contains(&name) {
                let range = calls.entry(name.to_owned()).or_insert((*count, *count));
                range.1 = *count;
            }
        }
        calls
    }
}

/// What one run came to.
#[derive(Default)]
struct Sums {
    runs: usize,
    hit: usize,
    torn: Vec<String>,
    false_words: Vec<String>,
}

/// What the target may hold.
struct Expected {
    before: Option<Vec<u8>>,
    after: Vec<u8>,
}

fn contents(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok()
}

/// Every file in the program's own folder of copies.
fn copies(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder.join("state/chancery/copies"));
    entries
        .map_or_else(|_| Vec::new(), |entries| entries.flatten().filter_map(|entry| contents(&entry.path())).collect())
}

/// Ids of new notes are made by chance: they do not count.
fn without_id(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("id: "));
    lines.collect::<Vec<_>>().join("\n").into_bytes()
}

fn judge(save: &Save, expected: &Expected, folder: &Path, output: &Output, fault: &str, sums: &Mutex<Sums>) {
    let trace = fs::read_to_string(folder.join("trace.txt")).unwrap_or_default();
    let is_hit = trace.contains("(INJECTED)") || output.status.signal().is_some();
    let found = contents(&folder.join(save.target));
    let is_new = |bytes: &[u8]| without_id(bytes) == without_id(&expected.after);
    let after = found.as_deref().is_some_and(is_new);
    let is_whole = after || found == expected.before;
    let is_copied = copies(folder).iter().any(|copy| is_new(copy));
    let said = String::from_utf8_lossy(&output.stdout).contains(save.said);
    let mut sums = sums.lock().unwrap();
    sums.runs += 1;
    sums.hit += usize::from(is_hit);
    let told = || format!("{} with {fault}: {}", save.name, String::from_utf8_lossy(&output.stderr).trim());
    // A file of two names can only be written in place; what was to be written then lies whole beside.
    if !(is_whole || save.name == "two names" && is_copied) {
        sums.torn.push(told());
    }
    if said && !after {
        sums.false_words.push(told());
    }
}

/// Tries a save out with every fault at every call.
fn sweep(save: &Save) -> Sums {
    let folder = save.folder();
    let before = contents(&folder.path().join(save.target));
    let output = save.run(folder.path(), &[]);
    assert!(output.status.success(), "{}: {}", save.name, String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains(save.said), "{}", save.name);
    let expected = Expected { before, after: contents(&folder.path().join(save.target)).unwrap() };
    assert_ne!(expected.before.as_deref(), Some(&*expected.after), "{}: there is something to save", save.name);

    let mut faults = Vec::new();
    for (name, (first, last)) in Save::calls(folder.path()) {
        // Reading the map of the process takes a call more or less, so that numbers may be off by some.
        for number in first.saturating_sub(2).max(1)..=last + 2 {
            faults.extend(FAULTS.iter().map(|fault| format!("{name}:{fault}:when={number}")));
        }
    }
    let sums = Mutex::new(Sums::default());
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(fault) = faults.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let folder = save.folder();
                    let output = save.run(folder.path(), &["-e".to_owned(), format!("inject={fault}")]);
                    judge(save, &expected, folder.path(), &output, fault, &sums);
                }
            });
        }
    });
    let sums = sums.into_inner().unwrap();
    say(&format!(
        "fault sweep, {}: {} runs, {} with a fault, {} torn, {} said to be saved that were not",
        save.name,
        sums.runs,
        sums.hit,
        sums.torn.len(),
        sums.false_words.len()
    ));
    assert!(sums.hit > sums.runs / 3, "{}: the faults were injected", save.name);
    sums
}

#[test]
fn no_fault_of_the_system_tears_a_file_or_makes_us_say_saved() {
    if !has("strace") {
        return;
    }
    for sums in SAVES.iter().map(sweep) {
        assert!(sums.torn.is_empty(), "{}", sums.torn.join("\n"));
        assert!(sums.false_words.is_empty(), "{}", sums.false_words.join("\n"));
    }
}

/// What the sweep is to see it does see.
#[test]
fn the_sweep_sees_a_file_that_is_torn_and_a_word_that_is_false() {
    if !has("strace") {
        return;
    }
    let sums = sweep(&CARELESS);
    assert!(!sums.torn.is_empty() && !sums.false_words.is_empty());
}
