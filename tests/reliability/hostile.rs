//! Files of strangers, made to do harm: nested, unfolding, lying about their size. The real program takes each with a stack
//! of 1 MiB, 512 MiB of memory and ten seconds of the processor, and answers in words.

use std::{
    fs,
    os::unix::process::ExitStatusExt as _,
    path::{Path, PathBuf},
    process::{Command, Output},
    time::{Duration, Instant},
};

use chancery::note::{Edit, Image, Node as _, Note, format};

use crate::{has, project, support::say};

/// What a process may take (setrlimit(2)): its address space and its stack in bytes, its processor time in seconds.
const LIMITS: [&str; 3] = ["--as=536870912", "--stack=1048576", "--cpu=10"];

/// The longest answer to a file: no message carries the file itself.
const LONGEST_ANSWER: usize = 8_000;

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(project("tests/hostile").join(folder)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 5, "{folder} has files");
    files
}

/// Runs the program within the limits.
fn run(folder: &Path, arguments: &[&Path]) -> Output {
    Command::new("prlimit")
        .args(LIMITS)
        .arg(env!("CARGO_BIN_EXE_chancery"))
        .args(arguments)
        .current_dir(folder)
        .env("HOME", folder)
        .env("XDG_STATE_HOME", folder.join("state"))
        .output()
        .unwrap()
}

/// Runs the program and finds fault with anything but an answer in words.
fn judge(file: &Path, arguments: &[&Path], faults: &mut Vec<String>) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let output = run(folder.path(), arguments);
    let taken = begun.elapsed();
    let said = [&*output.stdout, &*output.stderr].map(String::from_utf8_lossy).concat();
    let is_answer = matches!(output.status.code(), Some(0..=2)) && !said.contains("made a mistake");
    if !is_answer || said.len() > LONGEST_ANSWER {
        let end: String = said.chars().take(300).collect();
        let how = output.status.signal().map_or_else(|| output.status.to_string(), |signal| format!("signal {signal}"));
        faults.push(format!("{} by {arguments:?}: {how}, {} bytes said: {end}", file.display(), said.len()));
    }
    taken
}

/// Tries out a list of runs.
fn try_out(what: &str, runs: Vec<(PathBuf, Vec<PathBuf>)>) {
    if !has("prlimit") {
        return;
    }
    let (mut faults, mut longest, count) = (Vec::new(), Duration::ZERO, runs.len());
    for (file, arguments) in runs {
        let arguments: Vec<&Path> = arguments.iter().map(PathBuf::as_path).collect();
        longest = longest.max(judge(&file, &arguments, &mut faults));
    }
    say(&format!("hostile {what}: {count} runs, longest {:.1} s, {} at fault", longest.as_secs_f32(), faults.len()));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn words(words: &[&str]) -> Vec<PathBuf> {
    words.iter().map(PathBuf::from).collect()
}

#[test]
fn notes_that_do_harm() {
    let mut runs = Vec::new();
    for file in files("notes") {
        for mut arguments in [
            words(&["check"]),
            words(&["export", "-o", "paper.pdf"]),
            words(&["new", "brief", "-o", "n.ron", "--from"]),
        ] {
            arguments.push(file.clone());
            runs.push((file.clone(), arguments));
        }
    }
    try_out("notes", runs);
}

#[test]
fn templates_that_do_harm() {
    let note = project("assets/examples/call.ron");
    let run = |file: PathBuf| {
        let mut arguments = words(&["export", "-o", "paper.pdf"]);
        arguments.extend([note.clone(), PathBuf::from("-t"), file.clone()]);
        (file, arguments)
    };
    try_out("templates", files("templates").into_iter().map(run).collect());
}

#[test]
fn papers_that_do_harm() {
    let mut runs = Vec::new();
    for file in files("papers") {
        runs.push((file.clone(), vec!["extract".into(), file.clone(), "-o".into(), "out.ron".into()]));
        runs.push((file.clone(), vec!["check".into(), file]));
    }
    try_out("papers", runs);
}

/// An image comes in as an annex of a note.
#[test]
fn images_that_do_harm() {
    let folder = tempfile::tempdir().unwrap();
    let mut runs = Vec::new();
    for file in files("images") {
        let mut note = Note::default();
        let annexes = chancery::note::Path::ROOT.field("annexes");
        note.apply(&Edit::Insert { list: annexes, index: 0 }).unwrap();
        let image = Image::of(&fs::read(&file).unwrap()).text().into_owned();
        note.apply(&Edit::Set { field: Note::path_named("annexes[0].image").unwrap(), text: image }).unwrap();
        let path = folder.path().join(file.file_name().unwrap()).with_extension("ron");
        fs::write(&path, format::write(&note).unwrap()).unwrap();
        for mut arguments in [words(&["check"]), words(&["export", "-o", "paper.pdf"])] {
            arguments.push(path.clone());
            runs.push((file.clone(), arguments));
        }
    }
    try_out("images", runs);
}

/// The limits bind: a program that takes more is stopped, so that the tests above can fail.
#[test]
fn the_limits_bind() {
    if !has("prlimit") {
        return;
    }
    let greedy = "x = bytearray(700 << 20)";
    let output = Command::new("prlimit").args(LIMITS).args(["python3", "-c", greedy]).output();
    assert!(output.is_ok_and(|output| !output.status.success()));
}
