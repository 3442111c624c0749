//! The hidden commands that measure: the note is that of others who measure themselves on it, and all that is promised is
//! told.

#![cfg(feature = "cli")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, process::Command};

use chancery::measure::{MeasuredEdit, changed, sample};
use chancery::note::{Note, format};
use serde_json::Value;

/// The texts of the note as it was set with other programs: those it is compared with.
const OTHERS: &str = include_str!("golden/bench-note-4.txt");

fn texts(note: &Note) -> Vec<String> {
    let mut texts = vec![note.title.to_string()];
    for topic in note.topics.iter() {
        texts.push(topic.title.to_string());
        texts.push(topic.background.to_string());
        texts.extend(topic.points.iter().map(ToString::to_string));
        texts.extend(topic.positions.iter().map(|position| position.text.to_string()));
    }
    texts
}

fn run(folder: &tempfile::TempDir, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
    command.current_dir(folder.path());
    for name in ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"] {
        command.env(name, folder.path());
    }
    let output = command.args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

#[test]
fn the_note_has_the_words_others_are_measured_with() {
    let folder = tempfile::tempdir().unwrap();
    let (status, _, complaint) = run(&folder, &["bench-note", "4", "-o", "four.ron"]);
    assert_eq!((status, complaint.as_str()), (0, ""));
    let written = fs::read(folder.path().join("four.ron")).unwrap();
    let note = format::read(&written).unwrap().note;
    let expected: Vec<&str> = OTHERS.lines().collect();
    assert_eq!(texts(&note), expected);
    assert_eq!(note.participants.iter().map(|side| side.members.len()).sum::<usize>(), 3);
    assert_eq!((note.agreements.len(), note.figures.len()), (1, 2));

    let (status, _, complaint) = run(&folder, &["bench-note", "2", "-o", "four.ron"]);
    assert_eq!(status, 2, "{complaint}");
    assert_eq!(fs::read(folder.path().join("four.ron")).unwrap(), written);
}

#[test]
fn a_longer_note_begins_as_a_shorter_one() {
    let (short, long) = (texts(&sample(4)), texts(&sample(24)));
    assert_eq!(short[..], long[..short.len()]);
    // 1 title, and 7 texts a topic.
    assert_eq!(long.len(), 1 + 24 * 7);
}

#[test]
fn edits_change_what_they_say() {
    let note = sample(4);
    let titles = |note: &Note| note.topics.iter().map(|topic| topic.title.to_string()).collect::<Vec<_>>();
    for (edit, touched) in [(MeasuredEdit::First, 0), (MeasuredEdit::Middle, 2), (MeasuredEdit::Last, 3)] {
        let changed = changed(&note, edit, 1).unwrap();
        assert_eq!(titles(&changed), titles(&note));
        let differing: Vec<usize> = (0..4).filter(|at| changed.topics.get(*at) != note.topics.get(*at)).collect();
        assert_eq!(differing, [touched]);
    }
    let numbers = changed(&note, MeasuredEdit::Numbers, 1).unwrap();
    assert_eq!(titles(&numbers)[1..], titles(&note));
    assert_ne!(changed(&note, MeasuredEdit::First, 1).unwrap(), changed(&note, MeasuredEdit::First, 2).unwrap());
}

#[test]
fn an_export_is_measured_whole_and_after_each_edit() {
    let folder = tempfile::tempdir().unwrap();
    run(&folder, &["bench-note", "1", "-o", "one.ron"]);
    let (status, out, complaint) = run(&folder, &["bench-export", "one.ron", "--json", "--rounds", "1"]);
    assert_eq!((status, complaint.as_str()), (0, ""));
    let told: Value = serde_json::from_str(&out).unwrap();
    assert!(told["pages"].as_u64().unwrap() >= 1 && told["bytes"].as_u64().unwrap() > 1_000, "{out}");
    assert!(told["first"]["ms"].as_f64().unwrap() > 0.0, "{out}");
    let parts = told["first_by_part"].as_array().unwrap();
    let names: Vec<&str> = parts.iter().map(|part| part["what"].as_str().unwrap()).collect();
    assert_eq!(names, ["open", "compose", "layout", "write"]);
    for times in ["layout_after", "export_after"] {
        let edits = told[times].as_array().unwrap();
        let names: Vec<&str> = edits.iter().map(|edit| edit["what"].as_str().unwrap()).collect();
        assert_eq!(names, MeasuredEdit::ALL.map(MeasuredEdit::name));
        assert!(edits.iter().all(|edit| edit["cost"]["ms"].as_f64().unwrap() > 0.0), "{out}");
    }

    let (status, out, _) = run(&folder, &["bench-export", "one.ron", "--rounds", "1"]);
    assert_eq!(status, 0);
    assert!(out.contains("first export") && out.contains("export after a topic before the others"), "{out}");
    assert!(!folder.path().join("one.pdf").exists());
}

#[test]
fn commands_that_measure_are_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let (_, help, _) = run(&folder, &["--help"]);
    assert!(help.contains("export") && !help.contains("bench"), "{help}");
    let (_, _, complaint) = run(&folder, &["bench-export"]);
    assert!(!complaint.contains("did you mean"), "{complaint}");
}

#[test]
fn a_note_without_topics_has_no_edits() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bare.ron"), "(title: \"Talks\")").unwrap();
    let (status, _, complaint) = run(&folder, &["bench-export", "bare.ron"]);
    assert_eq!(status, 2);
    assert!(complaint.contains("cannot change the note"), "{complaint}");
}
