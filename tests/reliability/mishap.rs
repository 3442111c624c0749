//! Mistakes of the program: what is not saved is kept, the user is told in a sentence, the log says where and nothing else.

use std::{
    fs,
    path::Path,
    process::Stdio,
    sync::{Arc, Mutex, mpsc::channel},
    thread,
    time::Duration,
};

use chancery::{
    note::{Edit, Note},
    paper::Carried,
    session::{Event, Session, prepare},
    store::{self, Folders, Replace, leftovers, take_word},
};

use crate::{child, surroundings};

/// A text that may stand in no log.
const CANARY: &str = "Canary-4711";

fn titled(title: &str) -> Edit {
    Edit::Set { field: Note::path_named("title").unwrap(), text: title.to_owned() }
}

/// What the log holds.
fn log_of(folders: &Folders) -> String {
    let files = fs::read_dir(folders.logs()).into_iter().flatten().flatten();
    files.map(|file| fs::read_to_string(file.path()).unwrap()).collect()
}

/// Opens a note in `folder`, types, and is done with by a mistake in the thread that draws, which is called `main`.
#[test]
#[ignore = "is started by another test"]
fn makes_a_mistake() {
    let Some(folder) = child::folder() else { return };
    let work = move || {
        let surroundings = surroundings(&folder);
        prepare(&surroundings.folders);
        let mut session = Session::open(&folder.join(format!("{CANARY}.ron")), &surroundings).unwrap();
        session.edit(&[titled(&format!("typed a moment ago: {CANARY}"))]).unwrap();
        // As the system does it that calls the window back: nothing is unwound.
        let session = std::mem::ManuallyDrop::new(session);
        let title = session.note().title.to_string();
        let _ = title[..1].chars().next();
        assert!(title.is_empty(), "a mistake, made on purpose, that quotes the note: {title}");
    };
    let _ = thread::Builder::new().name("main".to_owned()).spawn(work).unwrap().join();
    std::process::exit(101);
}

#[test]
fn a_mistake_keeps_what_was_typed_and_tells_where() {
    let folder = tempfile::tempdir().unwrap();
    let folders = surroundings(folder.path()).folders;
    store::save(&folder.path().join(format!("{CANARY}.ron")), &Note::default(), None, &folders).unwrap();
    let output = child::command("mishap::makes_a_mistake", folder.path()).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(101));

    let left = leftovers(&folders);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].snapshot.title, format!("typed a moment ago: {CANARY}"));
    let said = String::from_utf8(output.stderr).unwrap();
    let expected = "chancery: the program made a mistake and ends; what was not saved is kept, start it again to go on";
    assert!(said.starts_with(expected), "{said}");
    assert!(said.contains("chancery.log") && said.lines().count() == 1, "{said}");
    assert!(take_word(&folders), "the next start says so");

    let log = log_of(&folders);
    // A compiler on Windows names its files by backslashes.
    let places = log.replace('\\', "/");
    assert!(places.contains("ERROR mistake at tests/reliability/mishap.rs:"), "{log}");
    assert!(log.contains("the program ends"), "{log}");
    assert!(!log.contains(CANARY) && !log.contains("on purpose"), "{log}");
}

/// Works with a note whose every text is the canary, in a folder of that name: saves, exports, fails.
#[test]
#[ignore = "is started by another test"]
fn works_and_fails() {
    let Some(folder) = child::folder() else { return };
    let surroundings = surroundings(&folder);
    prepare(&surroundings.folders);
    let note = folder.join(CANARY).join(format!("{CANARY}.ron"));
    let mut session = Session::open(&note, &surroundings).unwrap();
    let (wake, woken) = channel();
    let wake = Mutex::new(wake);
    session.set_waker(Arc::new(move || wake.lock().unwrap().send(()).unwrap_or_default()));
    session.edit(&[titled(&format!("{CANARY} talks"))]).unwrap();
    let wait = |session: &mut Session| {
        while session.is_busy() {
            let _ = woken.recv_timeout(Duration::from_millis(50));
            session.poll();
        }
    };
    session.save().unwrap();
    wait(&mut session);
    session.export(folder.join(CANARY).join("paper.pdf"), Replace::Always, Carried::UpToBanner);
    wait(&mut session);
    // Another program was there: the next save is refused.
    fs::write(&note, format!("(title: \"{CANARY} of another\")")).unwrap();
    session.edit(&[titled(CANARY)]).unwrap();
    session.save().unwrap();
    wait(&mut session);
    session.export(folder.join("no such folder").join(CANARY).join("paper.pdf"), Replace::Always, Carried::UpToBanner);
    wait(&mut session);
    session.discard();
    std::process::exit(0);
}

#[test]
fn the_log_says_what_failed_and_nothing_of_a_note() {
    let folder = tempfile::tempdir().unwrap();
    let folders = surroundings(folder.path()).folders;
    fs::create_dir(folder.path().join(CANARY)).unwrap();
    let note = folder.path().join(CANARY).join(format!("{CANARY}.ron"));
    store::save(&note, &Note::default(), None, &folders).unwrap();
    let output = child::command("mishap::works_and_fails", folder.path()).stderr(Stdio::piped()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let log = log_of(&folders);
    for entry in
        ["saved; backup", "exported; pages", "not saved: another program has changed", "not exported: cannot write"]
    {
        assert!(log.contains(entry), "{entry} is missing in {log}");
    }
    assert!(!log.contains(CANARY) && !log.contains(&*folder.path().to_string_lossy()), "{log}");
}

/// Works while its snapshots fail by a mistake of the program; here by a state folder that is a file.
#[test]
fn a_failing_worker_is_told_and_the_session_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let surroundings = surroundings(folder.path());
    let note = folder.path().join("note.ron");
    store::save(&note, &Note::default(), None, &surroundings.folders).unwrap();
    let _ = fs::remove_dir_all(folder.path().join("state"));
    fs::write(folder.path().join("state"), "a file where the folder should be").unwrap();
    let mut session = Session::open(&note, &surroundings).unwrap();
    let (wake, woken) = channel();
    let wake = Mutex::new(wake);
    session.set_waker(Arc::new(move || wake.lock().unwrap().send(()).unwrap_or_default()));
    session.edit(&[titled("typed")]).unwrap();
    let mut events = Vec::new();
    while !events.iter().any(|event| matches!(event, Event::SnapshotFailed { .. })) {
        woken.recv_timeout(Duration::from_mins(1)).unwrap();
        events.extend(session.poll());
    }
    session.save().unwrap();
    while session.is_busy() {
        woken.recv_timeout(Duration::from_mins(1)).unwrap();
        session.poll();
    }
    assert!(session.is_saved());
    assert_eq!(title_in(&note), "typed");
}

fn title_in(note: &Path) -> String {
    store::open(note).unwrap().opened.note.title.to_string()
}
