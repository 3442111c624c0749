//! Many notes in one command: the order of what is said, names that would collide, one that is broken among good ones, and the
//! same bytes however many threads there are.

#![cfg(feature = "cli")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// A folder with notes, and the program's own folders inside.
struct Desk(TempDir);

/// What a command did: exit status, output, complaints.
struct Done(i32, String, String);

impl Desk {
    /// With `count` notes in the folder `notes`, of which each is another.
    fn with(count: usize) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        fs::create_dir(desk.path("notes")).unwrap();
        let examples = ["call.ron", "astana.ron", "courtesy.ron", "astana.kk.ron"];
        for number in 0..count {
            let text = example(examples[number % examples.len()]);
            // An id of its own, so that no paper takes the place of another's.
            let id = format!("id: \"00000000-0000-4000-8000-{number:012}\"");
            let old = text.lines().find(|line| line.trim_start().starts_with("id: \"")).unwrap().trim();
            fs::write(desk.path(&format!("notes/n{number:02}.ron")), text.replacen(old.trim_end_matches(','), &id, 1))
                .unwrap();
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// What the files in a folder hold, by their names.
    fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let Ok(entries) = fs::read_dir(self.path(folder)) else { return BTreeMap::new() };
        let file = |path: PathBuf| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap());
        entries.map(|entry| file(entry.unwrap().path())).collect()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let home = self.path("home");
        fs::create_dir_all(&home).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
        command.current_dir(self.0.path()).args(arguments);
        for name in ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"] {
            command.env(name, &home);
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Done {
        let output = self.command(arguments).output().unwrap();
        // In JSON a backslash is doubled.
        let text =
            |bytes| String::from_utf8(bytes).unwrap().replace("\r\n", "\n").replace(r"\\", "/").replace('\\', "/");
        Done(output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
    }
}

fn example(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples").join(name);
    fs::read_to_string(file).unwrap().replace("\r\n", "\n")
}

#[test]
fn papers_are_the_same_whoever_makes_them() {
    let desk = Desk::with(9);
    let formats = ["--to", "pdf,docx,html,md,txt"];
    for (jobs, folder) in [("1", "one/"), ("4", "four/")] {
        let Done(status, out, err) =
            desk.run(&[&["export", "notes/*.ron", "-o", folder, "--jobs", jobs], &formats[..]].concat());
        assert_eq!((status, err.as_str()), (0, ""), "no bar where there is no terminal; {out}");
        assert_eq!(out.lines().count(), 9 * 5 + 1, "{out}");
        assert_eq!(out.lines().last(), Some("45 papers from 9 notes"));
    }
    let (one, four) = (desk.files("one"), desk.files("four"));
    assert_eq!(one.len(), 45);
    assert!(one == four, "four threads make the papers that one makes");
    for number in 0..9 {
        let note = format!("notes/n{number:02}.ron");
        assert_eq!(desk.run(&[&["export", &note, "-o", "alone/"], &formats[..]].concat()).0, 0);
    }
    assert!(one == desk.files("alone"), "a batch makes the papers that each export alone makes");
}

#[test]
fn what_is_said_comes_in_the_order_of_the_notes() {
    let desk = Desk::with(8);
    fs::write(desk.path("notes/n03.ron"), "(title: \"Talks\"\n").unwrap();
    let order = [7, 3, 0, 6, 5, 1, 4];
    let notes: Vec<String> = order.iter().map(|number| format!("notes/n{number:02}.ron")).collect();
    let mut arguments: Vec<&str> = notes.iter().map(String::as_str).collect();
    arguments.insert(4, "notes/missing.ron");
    let Done(status, out, err) = desk.run(&[&["export", "-o", "out/", "--jobs", "4"], &arguments[..]].concat());
    assert_eq!(status, 2);
    let files: Vec<&str> = out.lines().map(|line| line.split(':').next().unwrap()).collect();
    let papers = ["out/n07.pdf", "out/n00.pdf", "out/n06.pdf", "out/n05.pdf", "out/n01.pdf", "out/n04.pdf"];
    assert_eq!(files, [&papers[..], &["6 papers from 6 notes; 2 notes failed"]].concat());
    let complaints: Vec<&str> = err.lines().collect();
    assert_eq!(complaints.len(), 2, "{err}");
    assert!(complaints[0].starts_with("chancery: notes/n03.ron: line 2, column 1: "), "{err}");
    assert!(complaints[1].contains("notes/missing.ron: there is no such file"), "{err}");
    assert_eq!(desk.files("out").len(), 6);
}

#[test]
fn names_that_would_collide_are_told_before_anything_is_written() {
    let desk = Desk::with(5);
    fs::create_dir(desk.path("old")).unwrap();
    fs::copy(desk.path("notes/n01.ron"), desk.path("old/n01.ron")).unwrap();
    fs::copy(desk.path("notes/n01.ron"), desk.path("old/n02.ron")).unwrap();
    let Done(status, out, err) = desk.run(&["export", "notes/*.ron", "old/*.ron", "-o", "out/", "--force"]);
    assert_eq!((status, out.as_str()), (2, ""));
    let complaints: Vec<&str> = err.lines().collect();
    assert_eq!(complaints.len(), 3, "{err}");
    for (complaint, name) in complaints.iter().zip(["n01", "n02"]) {
        let told = format!(
            "chancery: old/{name}.ron: cannot write out/{name}.pdf: the paper of another of these notes, notes/{name}.ron, goes there"
        );
        assert!(complaint.starts_with(&told), "{err}");
    }
    assert_eq!(complaints[2], "chancery: nothing was written");
    assert!(desk.files("out").is_empty());
    // One note named twice is one note.
    let Done(status, out, _) =
        desk.run(&["export", "notes/n01.ron", "notes/../notes/n01.ron", "notes/n0?.ron", "-o", "out/"]);
    assert_eq!((status, out.lines().last()), (0, Some("5 papers from 5 notes")));
}

#[test]
fn a_second_batch_replaces_its_own_papers_alone() {
    let desk = Desk::with(4);
    assert_eq!(desk.run(&["export", "notes/*.ron", "-o", "out", "-q"]).0, 2, "one file for several notes");
    let Done(status, out, err) = desk.run(&["export", "notes/*.ron", "-o", "out/", "--quiet"]);
    assert_eq!((status, out.as_str(), err.as_str()), (0, "", ""));
    let first = desk.files("out");
    fs::write(desk.path("out/n02.pdf"), "somebody's own").unwrap();
    let Done(status, out, err) = desk.run(&["export", "notes/*.ron", "-o", "out/", "-q"]);
    assert_eq!((status, out.as_str(), err.lines().count()), (2, "", 1), "{err}");
    assert!(err.contains("out/n02.pdf: there is a file of that name already"), "{err}");
    let second = desk.files("out");
    assert!(second.iter().all(|(name, bytes)| name == "n02.pdf" || *bytes == first[name]));
    assert_eq!(second["n02.pdf"], b"somebody's own");
    assert_eq!(second.len(), 4, "nothing else lies there");
}

#[test]
fn a_batch_that_is_killed_leaves_whole_papers_alone() {
    let desk = Desk::with(24);
    assert_eq!(desk.run(&["export", "notes/*.ron", "-o", "whole/", "-q"]).0, 0);
    let whole = desk.files("whole");
    let papers = || desk.files("cut").into_iter().filter(|(name, _)| !name.contains("~$")).collect::<BTreeMap<_, _>>();
    let mut child = desk.command(&["export", "notes/*.ron", "-o", "cut/", "-q"]).spawn().unwrap();
    while papers().len() < 3 && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(papers().iter().all(|(name, bytes)| whole[name] == *bytes), "each is whole");
    assert_eq!(desk.run(&["export", "notes/*.ron", "-o", "cut/", "-q"]).0, 0, "and the next batch replaces them");
    assert!(papers() == whole);
}

#[test]
fn all_templates_make_a_paper_each() {
    let desk = Desk::with(2);
    let Done(status, out, err) = desk.run(&["export", "notes/*.ron", "-t", "all", "--to", "pdf,md", "-o", "out/"]);
    assert_eq!((status, err.as_str()), (0, ""));
    let count = chancery::template::builtins().len();
    assert_eq!(out.lines().last().unwrap(), format!("{} papers from 2 notes", count * 4));
    assert_eq!(desk.files("out").len(), count * 4);
    let Done(status, _, err) = desk.run(&["export", "notes/n00.ron", "-t", "all", "-o", "one.pdf"]);
    assert_eq!(status, 2);
    assert!(err.contains("papers by several templates cannot go into one file"), "{err}");
}

#[test]
fn notes_are_checked_side_by_side_and_told_in_order() {
    let desk = Desk::with(8);
    fs::write(desk.path("notes/n05.ron"), "(title: 7)").unwrap();
    for json in [&["--json"][..], &[]] {
        let one = desk.run(&[&["check", "notes/*.ron", "--as-of", "2025-05-01", "--jobs", "1"], json].concat());
        let four = desk.run(&[&["check", "notes/*.ron", "--as-of", "2025-05-01", "--jobs", "4"], json].concat());
        assert_eq!((one.0, &one.1, &one.2), (four.0, &four.1, &four.2));
        assert_eq!(one.0, 2);
        assert!(one.2.starts_with("chancery: notes/n05.ron: line 1") && one.2.lines().count() == 1, "{}", one.2);
        let places = ["n00", "n01", "n07"].map(|name| one.1.find(&format!("notes/{name}.ron")).unwrap());
        assert!(places.is_sorted(), "{}", one.1);
    }
}
