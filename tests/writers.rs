//! Two programs that save one file at once: neither loses what the other wrote, and nothing is left lying about.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use chancery::{
    note::{Edit, Note},
    store::{self, Folders, StoreError},
};

/// How often each of the two saves.
const SAVES: u32 = 500;

/// By these variables a process is told the file and the field that is its own.
const FILE: &str = "CHANCERY_TEST_FILE";
const FIELD: &str = "CHANCERY_TEST_FIELD";

fn count(note: &Note, field: &str) -> u32 {
    note.text_at(&Note::path_named(field).unwrap()).parse().unwrap_or(0)
}

/// Counts its own field up, as a person does who opens, changes and saves, and opens again when another was faster. Answers
/// how often that was so.
fn write_on(path: &Path, field: &str, folders: &Folders) -> u32 {
    let mut refused = 0;
    for number in 0..SAVES {
        loop {
            let loaded = store::open(path).unwrap();
            let mut note = loaded.opened.note;
            assert_eq!(count(&note, field), number, "what {field} saved last is lost");
            let edit = Edit::Set { field: Note::path_named(field).unwrap(), text: (number + 1).to_string() };
            note.apply(&edit).unwrap();
            match store::save(path, &note, loaded.original.as_ref(), folders) {
                Ok(saved) => {
                    assert_eq!((saved.unlocked, saved.unkept), (None, None));
                    break;
                }
                Err(StoreError::Changed { .. }) => refused += 1,
                Err(error) => panic!("{error}"),
            }
        }
    }
    refused
}

/// Two writers at once on one file; `start` starts one of them for a field and answers how to wait for it.
fn at_once<W: FnOnce()>(start: impl Fn(&Path, &'static str) -> W) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("notes")).unwrap();
    let path = folder.path().join("notes").join("note.ron");
    store::save(&path, &Note::default(), None, &Folders::under(folder.path())).unwrap();
    let running = ["author", "addressee"].map(|field| start(&path, field));
    for wait in running {
        wait();
    }
    let note = store::open(&path).unwrap().opened.note;
    assert_eq!((count(&note, "author"), count(&note, "addressee")), (SAVES, SAVES));
    let names: Vec<_> =
        fs::read_dir(folder.path().join("notes")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["note.ron"]);
}

/// The program's own folders of a writer: beside the notes.
fn folders(path: &Path, field: &str) -> Folders {
    Folders::under(&path.parent().unwrap().with_file_name(format!("state of {field}"))).keeping_versions(true)
}

#[test]
fn two_threads_lose_nothing() {
    at_once(|path, field| {
        let path = path.to_owned();
        let thread = std::thread::spawn(move || write_on(&path, field, &folders(&path, field)));
        move || {
            thread.join().unwrap();
        }
    });
}

#[test]
fn two_processes_lose_nothing() {
    at_once(|path, field| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "a_writer", "--ignored", "--test-threads=1"]).env(FILE, path).env(FIELD, field);
        let child = command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
        move || {
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success() && said.contains("1 passed"), "{said}");
        }
    });
}

#[test]
#[ignore = "one of two processes, started by the test above"]
fn a_writer() {
    let Some(path) = std::env::var_os(FILE).map(PathBuf::from) else { return };
    let field = std::env::var(FIELD).unwrap();
    write_on(&path, &field, &folders(&path, &field));
}
