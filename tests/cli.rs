//! The command line as scripts meet it: what is printed, what is written, and the exit status.

#![cfg(feature = "cli")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use tempfile::TempDir;

/// A folder to work in, with the program's own folders inside.
struct Desk(TempDir);

/// What a command did.
struct Done {
    status: i32,
    out: String,
    err: String,
}

impl Desk {
    /// With the notes `astana.ron` and `hanoi.ron`.
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        for name in ["astana.ron", "hanoi.ron"] {
            desk.write(name, &example(name));
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The names in the folder, without the program's own.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| name != "home");
        names.sort();
        names
    }

    fn command(&self) -> Command {
        let home = self.path("home");
        fs::create_dir_all(&home).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
        command.current_dir(self.0.path());
        for name in ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"] {
            command.env(name, &home);
        }
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
        command
    }

    fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Done {
        let output = self.command().args(arguments).output().unwrap();
        Done {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n"),
            err: String::from_utf8(output.stderr).unwrap().replace("\r\n", "\n"),
        }
    }
}

impl Done {
    /// All went well, and there was nothing to complain of.
    #[track_caller]
    fn assert_fine(&self) {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{}", self.out);
    }

    /// Something could not be used, and one line says what.
    #[track_caller]
    fn assert_unusable(&self, reason: &str) {
        assert_eq!(self.status, 2, "{}{}", self.out, self.err);
        assert!(self.err.starts_with("chancery: ") && self.err.lines().count() == 1, "{:?}", self.err);
        assert!(self.err.contains(reason), "{:?} does not say {reason:?}", self.err);
    }

    fn json(&self) -> Vec<Value> {
        let Value::Array(lines) = serde_json::from_str(&self.out).unwrap() else { panic!("{}", self.out) };
        lines
    }
}

fn example(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples").join(name);
    fs::read_to_string(file).unwrap().replace("\r\n", "\n")
}

/// The example of Astana with what is missing in it: which day the talks were and the text was signed is not published, and
/// the example does not make it up.
fn mended() -> String {
    example("astana.ron").replacen("status: Held,", "status: Held,\n        date: \"2025-04-18\",", 1).replacen(
        "status: Signed,",
        "status: Signed,\n            signed_on: \"2025-04-18\",",
        1,
    )
}

fn note(bytes: &[u8]) -> chancery::note::Note {
    chancery::note::format::read(bytes).unwrap().note
}

/// A template of one's own with that id.
fn own_template(id: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/brief.ron");
    let text = fs::read_to_string(file).unwrap().replace("\r\n", "\n");
    assert!(text.contains("id: \"brief\""));
    text.replacen("id: \"brief\"", &format!("id: \"{id}\""), 1)
}

/// The names of an object's entries, in the order of the alphabet.
fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn an_export_goes_beside_its_note() {
    let desk = Desk::new();
    let done = desk.run(&["export", "astana.ron"]);
    done.assert_fine();
    // Which findings there are is for the checks to say.
    assert!(done.out.starts_with("astana.pdf: 2 pages, ") && done.out.ends_with(" errors)\n"), "{}", done.out);
    assert!(desk.read("astana.pdf").starts_with(b"%PDF-1.7"));
    assert_eq!(desk.names(), ["astana.pdf", "astana.ron", "hanoi.ron"]);
}

#[test]
fn a_paper_is_called_as_its_note_whichever_ending_that_has() {
    let desk = Desk::new();
    desk.write("talks.chancery.ron", &example("astana.ron"));
    desk.run(&["export", "talks.chancery.ron", "--to", "pdf,docx"]).assert_fine();
    assert_eq!(desk.names(), ["astana.ron", "hanoi.ron", "talks.chancery.ron", "talks.docx", "talks.pdf"]);
    // The note beside the document is found again: without one the fields would not be known.
    desk.write("talks.chancery.ron", "(title: 7)");
    desk.run(&["comments", "talks.docx"]).assert_unusable("talks.chancery.ron");
}

#[test]
fn two_processes_write_the_same_bytes() {
    let desk = Desk::new();
    desk.run(&["export", "astana.ron", "-o", "one.pdf"]).assert_fine();
    desk.run(&["export", "astana.ron", "-o", "two.pdf"]).assert_fine();
    assert!(desk.read("one.pdf") == desk.read("two.pdf"));
}

#[test]
fn an_export_replaces_its_own_paper_only() {
    let desk = Desk::new();
    desk.run(&["export", "astana.ron"]).assert_fine();
    let own = desk.read("astana.pdf");
    desk.run(&["export", "astana.ron"]).assert_fine();
    desk.write("astana.ron", &example("astana.ron").replace("Satellite remote sensing", "Satellites"));
    desk.run(&["export", "astana.ron"]).assert_fine();
    assert!(desk.read("astana.pdf") != own);

    desk.run(&["export", "hanoi.ron", "-o", "astana.pdf"]).assert_unusable(
        "there is a file of that name already and it is no earlier paper of this note for the same readers; use --force to replace it",
    );
    desk.write("astana.pdf", "%PDF-1.7 of another program %%EOF");
    desk.run(&["export", "astana.ron"]).assert_unusable("use --force to replace it");
    assert_eq!(desk.read("astana.pdf"), b"%PDF-1.7 of another program %%EOF");
    desk.run(&["export", "astana.ron", "--force"]).assert_fine();
    assert!(desk.read("astana.pdf").len() > 1_000);
}

#[test]
fn an_output_is_a_file_or_a_folder() {
    let desk = Desk::new();
    desk.run(&["export", "astana.ron", "-o", "two words.pdf"]).assert_fine();
    assert!(desk.path("two words.pdf").is_file());
    fs::create_dir(desk.path("papers")).unwrap();
    for output in ["papers", "papers/"] {
        let done = desk.run(&["export", "astana.ron", "hanoi.ron", "--output", output]);
        done.assert_fine();
        assert_eq!(done.out.lines().count(), 3, "{}", done.out);
    }
    assert!(desk.path("papers/astana.pdf").is_file() && desk.path("papers/hanoi.pdf").is_file());
    desk.run(&["export", "astana.ron", "-o", "not/yet/there/"]).assert_fine();
    assert!(desk.path("not/yet/there/astana.pdf").is_file());
    desk.run(&["export", "astana.ron", "-o", "missing/paper.pdf"]).assert_unusable("there is no such file or folder");
    desk.run(&["export", "astana.ron", "hanoi.ron", "-o", "both.pdf"])
        .assert_unusable("several notes cannot go into one file; give -o the name of a folder");
    assert!(!desk.path("both.pdf").exists());
}

#[test]
fn one_broken_note_does_not_keep_the_others_back() {
    let desk = Desk::new();
    desk.write("broken.ron", "(title: \"Talks\"\n");
    let done = desk.run(&["export", "broken.ron", "astana.ron", "missing.ron", "hanoi.ron"]);
    assert_eq!(done.status, 2);
    assert_eq!(done.out.lines().count(), 3, "{}", done.out);
    assert_eq!(done.out.lines().last(), Some("2 papers from 2 notes; 2 notes failed"));
    let complaints: Vec<&str> = done.err.lines().collect();
    assert_eq!(complaints.len(), 2, "{}", done.err);
    assert!(
        complaints[0].starts_with("chancery: broken.ron: line 2, column 1: the file ends in the middle"),
        "{}",
        done.err
    );
    assert!(complaints[1].contains("missing.ron: there is no such file or folder"), "{}", done.err);
    assert!(desk.path("astana.pdf").is_file() && desk.path("hanoi.pdf").is_file() && !desk.path("broken.pdf").exists());

    let done = desk.run(&["check", "broken.ron", "hanoi.ron", "--json"]);
    assert_eq!(done.status, 2);
    assert!(done.json().iter().all(|line| line["note"] == "hanoi.ron"), "{}", done.out);
}

#[test]
fn another_template_is_named_in_the_file() {
    let desk = Desk::new();
    desk.write("my.ron", &own_template("my brief/2"));
    let done = desk.run(&["export", "astana.ron", "-t", "my.ron"]);
    done.assert_fine();
    assert!(done.out.starts_with("astana-my brief-2.pdf: "), "{}", done.out);
    desk.run(&["export", "astana.ron", "--template", "brief"]).assert_fine();
    assert!(desk.path("astana-my brief-2.pdf").is_file() && desk.path("astana.pdf").is_file());
}

#[test]
fn a_note_names_no_file_of_this_machine() {
    let desk = Desk::new();
    desk.write("my.ron", &own_template("mine"));
    desk.write("other.ron", &example("astana.ron").replace("template: \"brief\"", "template: \"my.ron\""));
    for command in ["export", "check"] {
        desk.run(&[command, "other.ron"]).assert_unusable("the note asks for the template `my.ron`");
    }
}

#[test]
fn no_paper_takes_the_place_of_what_it_is_made_from() {
    let desk = Desk::new();
    desk.write("my.ron", &own_template("mine"));
    desk.run(&["export", "astana.ron", "-o", "./astana.ron", "--force"]).assert_unusable("it is a note");
    desk.run(&["export", "astana.ron", "-t", "my.ron", "-o", "my.ron", "--force"])
        .assert_unusable("it is the template");
    assert_eq!(desk.read("astana.ron"), example("astana.ron").into_bytes());
    assert_eq!(desk.read("my.ron"), own_template("mine").into_bytes());
}

#[test]
fn two_notes_of_one_name_do_not_replace_one_another() {
    let desk = Desk::new();
    fs::create_dir(desk.path("old")).unwrap();
    desk.write("old/astana.ron", &example("hanoi.ron"));
    let done = desk.run(&["export", "astana.ron", "old/astana.ron", "-o", "papers/", "--force"]);
    assert_eq!((done.status, done.out.as_str()), (2, ""));
    assert!(
        done.err.contains("astana.pdf: the paper of another of these notes, astana.ron, goes there"),
        "{}",
        done.err
    );
}

#[test]
fn a_mistyped_command_is_no_note() {
    let desk = Desk::new();
    desk.run(&["expotr"]).assert_unusable("there is no note `expotr`; did you mean the command `export`?");
    desk.run(&["missing.ron"]).assert_unusable("there is no note `missing.ron`");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let desk = Desk::new();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = desk.command().args(["templates", "--json"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("chancery: cannot print: "));
}

#[test]
fn an_unknown_template_names_the_known_ones() {
    let desk = Desk::new();
    let reason = "there is no template `telegram`; the templates are brief, record, readout, communique, courtesy-call, multilateral, phone-call, programme, or name a file that ends in .ron";
    desk.run(&["export", "astana.ron", "-t", "telegram"]).assert_unusable(reason);
    desk.run(&["check", "astana.ron", "-t", "telegram"]).assert_unusable(reason);
    desk.run(&["new", "telegram", "-o", "new.ron"]).assert_unusable(reason);
    desk.write("other.ron", &example("astana.ron").replace("template: \"brief\"", "template: \"telegram\""));
    desk.run(&["export", "other.ron"]).assert_unusable(
        "other.ron: the note asks for the template `telegram`; the templates are brief, record, readout, communique, courtesy-call, multilateral, phone-call, programme: choose one with -t",
    );
    desk.run(&["export", "astana.ron", "-t", "missing.ron"]).assert_unusable("missing.ron: there is no such file");
    desk.run(&["export", "astana.ron", "-t", "hanoi.ron"]).assert_unusable("hanoi.ron: line ");
    assert_eq!(desk.names(), ["astana.ron", "hanoi.ron", "other.ron"]);
}

#[test]
fn a_paper_that_is_too_long_is_found() {
    let desk = Desk::new();
    let point =
        "                \"Kazakhstan exports grain, flour, vegetable oils, fertilisers and organic products.\",\n";
    let note = example("astana.ron");
    assert!(note.contains(point));
    desk.write("long.ron", &note.replace(point, &point.repeat(60)));
    let codes = |file: &str| {
        let lines = desk.run(&["check", file, "--json"]).json();
        lines.iter().map(|line| line["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(codes("long.ron").contains(&"W9".to_owned()));
    assert!(!codes("astana.ron").contains(&"W9".to_owned()));
}

#[test]
fn a_check_says_what_is_missing() {
    let desk = Desk::new();
    let done = desk.run(&["check", "astana.ron", "--as-of", "2025-05-01"]);
    assert_eq!((done.status, done.err.as_str()), (1, ""));
    assert!(done.out.starts_with("astana.ron: ") && done.out.contains(" findings\n  E1  "), "{}", done.out);
    assert!(done.out.lines().all(|line| line.chars().count() < 400));
}

#[test]
fn a_paper_is_written_as_html_beside_its_pdf() {
    let desk = Desk::new();
    let done = desk.run(&["export", "astana.ron", "--to", "pdf,html"]);
    done.assert_fine();
    assert_eq!(done.out.lines().count(), 2, "{}", done.out);
    assert!(done.out.contains("astana.html: one file, carries no note, "), "{}", done.out);
    assert!(desk.path("astana.pdf").is_file());
    let html = String::from_utf8(desk.read("astana.html")).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\" dir=\"ltr\">"));
    assert!(html.contains("<h1") && html.contains("@media print"));
    desk.run(&["export", "astana.ron", "--to", "html"]).assert_fine();
    let done = desk.run(&["export", "hanoi.ron", "--to", "html,pdf", "-o", "brief.pdf"]);
    done.assert_fine();
    assert!(desk.path("brief.pdf").is_file() && desk.path("brief.html").is_file());
    desk.run(&["export", "astana.ron", "--to", "html", "-o", "brief.html"])
        .assert_unusable("use --force to replace it");
    desk.write("letter.html", "<p>A letter</p>");
    desk.run(&["export", "astana.ron", "--to", "html", "-o", "letter.html"])
        .assert_unusable("there is a file of that name");
    assert_eq!(desk.read("letter.html"), b"<p>A letter</p>");
    desk.run(&["export", "astana.ron", "--to", "html", "-o", "letter.html", "--force"]).assert_fine();
    assert_eq!(desk.run(&["export", "astana.ron", "--to", "odt"]).status, 2);
}

#[test]
fn a_paper_is_written_in_every_format_in_one_run() {
    let desk = Desk::new();
    let done = desk.run(&["export", "astana.ron", "--to", "pdf,docx,html,md,txt"]);
    done.assert_fine();
    assert_eq!(done.out.lines().count(), 5, "{}", done.out);
    for said in ["astana.docx: for Word, carries no note, ", "astana.md: Markdown, ", "astana.txt: plain text, "] {
        assert!(done.out.contains(said), "{}", done.out);
    }
    assert!(desk.read("astana.docx").starts_with(b"PK"));
    assert!(desk.read("astana.md").starts_with(b"**"));
    let text = String::from_utf8(desk.read("astana.txt")).unwrap();
    let words = |line: &str| line.split_whitespace().count() > 1;
    assert!(text.lines().all(|line| line.chars().count() <= 72 || !words(line)), "{text}");
    // Its own papers are replaced; a text does not say whose it is.
    desk.run(&["export", "astana.ron", "--to", "docx,md"]).assert_fine();
    desk.run(&["export", "astana.ron", "--to", "txt"]).assert_unusable("use --force to replace it");
    desk.run(&["export", "hanoi.ron", "--to", "docx", "-o", "astana.docx"])
        .assert_unusable("use --force to replace it");
}

#[test]
fn comments_are_listed_with_their_fields() {
    let desk = Desk::new();
    desk.run(&["export", "astana.ron", "--to", "docx"]).assert_fine();
    let done = desk.run(&["comments", "astana.docx"]);
    done.assert_fine();
    assert_eq!(done.out, "no comments and no tracked changes\n");
    desk.run(&["comments", "astana.ron"]).assert_unusable("this is no Word document, or it is damaged");
}

#[test]
fn findings_for_programs_have_five_entries_and_the_note_where_there_are_several() {
    let desk = Desk::new();
    let done = desk.run(&["check", "astana.ron", "--json"]);
    assert_eq!((done.status, done.err.as_str()), (1, ""));
    let findings = done.json();
    assert!(!findings.is_empty());
    for finding in &findings {
        assert_eq!(keys(finding), ["code", "field", "message", "remedy", "severity"]);
        assert!(finding.as_object().unwrap().values().all(Value::is_string), "{finding}");
        let is_error = finding["code"].as_str().unwrap().starts_with('E');
        assert_eq!(finding["severity"], if is_error { "error" } else { "warning" });
    }
    let done = desk.run(&["check", "astana.ron", "hanoi.ron", "--json"]);
    for finding in done.json() {
        assert_eq!(keys(&finding), ["code", "field", "message", "note", "remedy", "severity"]);
    }
}

#[test]
fn a_check_without_errors_is_fine() {
    let desk = Desk::new();
    desk.write("astana.ron", &mended());
    let done = desk.run(&["check", "astana.ron", "--json"]);
    done.assert_fine();
    assert!(done.json().iter().all(|finding| finding["severity"] == "warning"), "{}", done.out);
}

#[test]
fn a_day_that_never_was_is_unusable() {
    let desk = Desk::new();
    for day in ["2025-02-29", "soon", "18.04.2025"] {
        let done = desk.run(&["check", "astana.ron", "--as-of", day]);
        assert_eq!(done.status, 2, "{day}");
        assert!(done.err.contains("--as-of <DATE>") && done.out.is_empty(), "{}", done.err);
    }
}

#[test]
fn a_new_note_is_one_and_is_not_written_over() {
    let desk = Desk::new();
    let done = desk.run(&["new", "brief", "-o", "new.ron", "--language", "kk"]);
    done.assert_fine();
    assert_eq!(done.out, "new.ron\n");
    let text = String::from_utf8(desk.read("new.ron")).unwrap();
    let opened = chancery::note::format::read(text.as_bytes()).unwrap();
    assert!(opened.canonical);
    assert_eq!((&*opened.note.language, &*opened.note.template, opened.note.id.len()), ("kk", "brief", 36));
    desk.run(&["new", "brief", "-o", "new.ron"]).assert_unusable("new.ron: there is a file of that name already");
    assert_eq!(desk.read("new.ron"), text.as_bytes());
    desk.run(&["export", "new.ron"]).assert_fine();

    desk.run(&["new", "brief", "-o", "second.ron"]).assert_fine();
    let second = chancery::note::format::read(&desk.read("second.ron")).unwrap().note;
    assert_eq!(&*second.language, "en");
    assert_ne!(second.id, opened.note.id);
    desk.run(&["new", "brief", "-o", "third.ron", "--language", "klingonese"])
        .assert_unusable("there is no language `klingonese`");
    desk.run(&["new", "brief", "-o", "no such folder/a.ron"]).assert_unusable("there is no such file or folder");
}

#[test]
fn a_note_about_the_next_meeting_goes_on_from_the_one_before() {
    let desk = Desk::new();
    let done = desk.run(&["new", "brief", "--from", "astana.ron", "-o", "next.ron"]);
    done.assert_fine();
    assert_eq!(done.out, "next.ron\n");
    let (old, new) = (note(&desk.read("astana.ron")), note(&desk.read("next.ron")));
    assert_eq!((&new.derived_from, &new.meeting.previous.note), (&old.id, &old.id));
    assert!(new.id != old.id && new.id.len() == 36 && new.topics.is_empty() && new.title.is_empty());
    assert_eq!((&new.participants, &new.sources, &new.marking), (&old.participants, &old.sources, &old.marking));
    assert!(!new.actions.is_empty() && new.actions.iter().all(|action| action.carried_over));
    assert_eq!(desk.read("astana.ron"), example("astana.ron").into_bytes());
    desk.run(&["export", "next.ron"]).assert_fine();

    desk.run(&["new", "brief", "--from", "astana.ron", "-o", "french.ron", "--language", "fr"]).assert_fine();
    assert_eq!(&*note(&desk.read("french.ron")).language, "fr");
    desk.run(&["new", "brief", "--from", "astana.ron", "-o", "astana.ron"]).assert_unusable("of that name already");
    desk.run(&["new", "brief", "--from", "missing.ron", "-o", "a.ron"])
        .assert_unusable("missing.ron: there is no such");
    desk.write("newer.ron", "(format: 9, min_reader: 7)");
    desk.run(&["new", "brief", "--from", "newer.ron", "-o", "a.ron"])
        .assert_unusable("newer.ron: the note needs a newer version of Chancery");
    assert!(!desk.path("a.ron").exists());
}

#[test]
fn a_note_is_made_final_and_reopened() {
    let desk = Desk::new();
    desk.write("astana.ron", &mended());
    let done = desk.run(&["finalise", "astana.ron", "--by", "Someone", "--as-of", "2025-04-21"]);
    done.assert_fine();
    assert!(done.out.starts_with("astana.ron: final since 2025-04-21, version 1\n"), "{}", done.out);
    let frozen = note(&desk.read("astana.ron"));
    let freeze = frozen.freeze().unwrap();
    assert_eq!((&*freeze.frozen_by, freeze.frozen_on.0), ("Someone", Some(jiff::civil::date(2025, 4, 21))));
    let again = desk.run(&["finalise", "astana.ron", "--by", "Someone"]);
    again.assert_unusable("astana.ron: the note is final already");
    let done = desk.run(&["export", "astana.ron"]);
    done.assert_fine();
    assert!(!done.out.contains("draft"), "{}", done.out);

    let done = desk.run(&["reopen", "astana.ron", "--by", "Another", "--as-of", "2025-04-22"]);
    done.assert_fine();
    assert_eq!(done.out, "astana.ron: reopened as a draft, version 2\n");
    let reopened = note(&desk.read("astana.ron"));
    assert!(!reopened.is_frozen() && reopened.version == 2);
    assert_eq!(&*reopened.freezes.get(0).unwrap().reopened_by, "Another");
    desk.run(&["reopen", "astana.ron", "--by", "Another"]).assert_unusable("the note is not final");
    desk.run(&["finalise", "astana.ron", "--by", " "]).assert_unusable("a name is needed");
}

#[test]
fn errors_keep_a_note_from_being_final() {
    let desk = Desk::new();
    let done = desk.run(&["finalise", "astana.ron", "--by", "Someone"]);
    assert_eq!((done.status, done.err.as_str()), (1, ""));
    assert!(
        done.out.starts_with("astana.ron: not made final: ") && done.out.contains("in the way\n  E1  "),
        "{}",
        done.out
    );
    assert!(done.out.contains("\n  E8  ") && !done.out.contains("  W"), "{}", done.out);
    assert_eq!(desk.read("astana.ron"), example("astana.ron").into_bytes());
    desk.run(&["finalise", "missing.ron", "--by", "Someone"]).assert_unusable("missing.ron: there is no such file");
    desk.write("newer.ron", "(format: 9, min_reader: 7)");
    for command in ["finalise", "reopen"] {
        desk.run(&[command, "newer.ron", "--by", "Someone"])
            .assert_unusable("newer.ron: the note needs a newer version");
    }
}

#[test]
fn a_hand_edited_file_is_kept_when_its_note_is_made_final() {
    let desk = Desk::new();
    let by_hand = format!("// as told on the telephone\n{}", mended());
    desk.write("astana.ron", &by_hand);
    let done = desk.run(&["finalise", "astana.ron", "--by", "Someone"]);
    done.assert_fine();
    assert!(done.out.ends_with("kept as astana.ron.bak\n"), "{}", done.out);
    assert_eq!(desk.read("astana.ron.bak"), by_hand.into_bytes());
}

#[test]
fn a_note_called_final_by_hand_gives_a_draft_where_it_has_errors() {
    let desk = Desk::new();
    let called_final = |text: &str| text.replacen("    version: 1,", "    version: 1,\n    stage: Final,", 1);
    desk.write("astana.ron", &called_final(&example("astana.ron")));
    let done = desk.run(&["export", "astana.ron"]);
    done.assert_fine();
    assert!(done.out.contains("a draft: the note is called final, but errors stand in the way"), "{}", done.out);
    desk.write("astana.ron", &called_final(&mended()));
    let done = desk.run(&["export", "astana.ron"]);
    done.assert_fine();
    assert!(!done.out.contains("draft"), "{}", done.out);
}

#[test]
fn every_paper_of_a_note_is_made_and_checked() {
    let desk = Desk::new();
    for template in chancery::template::builtins() {
        let done = desk.run(&["export", "astana.ron", "-t", &template.id]);
        done.assert_fine();
        let file = if template.id == "brief" { "astana.pdf".to_owned() } else { format!("astana-{}.pdf", template.id) };
        assert!(done.out.starts_with(&format!("{file}: ")) && desk.path(&file).is_file(), "{}", done.out);
        let is_releasable = template.audience == chancery::template::Audience::Releasable;
        assert_eq!(done.out.contains(", releasable, "), is_releasable, "{}", done.out);
        let done = desk.run(&["check", "astana.ron", "-t", &template.id, "--json"]);
        assert!(done.status < 2 && done.err.is_empty(), "{}", done.err);
        desk.run(&["new", &template.id, "-o", &format!("{}.ron", template.id)]).assert_fine();
    }
}

#[test]
fn a_paper_for_the_public_is_called_so() {
    let desk = Desk::new();
    desk.write("press.ron", &own_template("press").replacen("audience: Internal", "audience: Releasable", 1));
    let done = desk.run(&["export", "astana.ron", "-t", "press.ron"]);
    done.assert_fine();
    assert!(done.out.starts_with("astana-press.pdf: ") && done.out.contains(", releasable, "), "{}", done.out);
}

#[test]
fn templates_are_listed_for_people_and_programs() {
    let desk = Desk::new();
    let done = desk.run(&["templates"]);
    done.assert_fine();
    assert!(done.out.starts_with("brief "), "{}", done.out);
    let done = desk.run(&["templates", "--json"]);
    done.assert_fine();
    let lines = done.json();
    assert!(lines.iter().any(|line| line["id"] == "brief"));
    for line in lines {
        assert_eq!(keys(&line), ["audience", "id", "page_limit", "title"]);
        assert!(line["id"].is_string() && line["title"].is_string() && line["audience"].is_string());
        assert!(line["page_limit"].is_u64() || line["page_limit"].is_null());
    }
}

#[test]
fn a_template_is_copied_and_never_over_another_file() {
    let desk = Desk::new();
    let done = desk.run(&["templates", "copy", "brief", "my-brief.ron"]);
    done.assert_fine();
    assert_eq!(done.out, "my-brief.ron\n");
    let text = String::from_utf8(desk.read("my-brief.ron")).unwrap();
    assert!(text.contains("id: \"my-brief\"") && text.contains("// letterhead: ("), "{text}");
    desk.run(&["templates", "check", "my-brief.ron"]).assert_fine();
    let exported = desk.run(&["export", "astana.ron", "-t", "my-brief.ron"]);
    exported.assert_fine();
    assert!(exported.out.starts_with("astana-my-brief.pdf: "), "{}", exported.out);
    desk.write("my-brief.ron", "precious");
    desk.run(&["templates", "copy", "record", "my-brief.ron"]).assert_unusable("there is a file of that name already");
    assert_eq!(desk.read("my-brief.ron"), b"precious");
    desk.run(&["templates", "copy", "record", "my-brief.ron", "--force"]).assert_fine();
    desk.run(&["templates", "check", "my-brief.ron"]).assert_fine();
    desk.run(&["templates", "copy", "breif", "b.ron"]).assert_unusable("the templates are brief, record, ");
    desk.run(&["templates", "copy", "brief", "b.txt"]).assert_unusable("a template is a file that ends in .ron");
}

#[test]
fn all_that_is_wrong_with_templates_is_told() {
    let desk = Desk::new();
    let text = own_template("ours");
    desk.write("good.ron", &text);
    desk.write("bad.ron", &text.replace("page_limit: 2", "page_limit: two").replace("kind: TopLines", "kind: Top"));
    let done = desk.run(&["templates", "check", "good.ron", "bad.ron"]);
    assert_eq!((done.status, done.err.as_str()), (1, ""));
    let lines: Vec<&str> = done.out.lines().collect();
    assert_eq!(lines.len(), 2, "{}", done.out);
    assert!(lines[0].starts_with("bad.ron: line ") && lines[0].contains(", field page_limit: "), "{}", done.out);
    assert!(lines[1].contains(", field sections[3].kind: "), "{}", done.out);
    desk.run(&["templates", "check", "none.ron"]).assert_unusable("cannot read none.ron");
}

#[test]
fn the_fields_of_a_template_are_told() {
    let done = Desk::new().run(&["templates", "fields"]);
    done.assert_fine();
    assert!(done.out.contains("`letterhead.emblem.file`"), "{}", done.out);
}

#[test]
fn an_emblem_that_is_not_there_is_no_paper() {
    let desk = Desk::new();
    let emblem = "letterhead: (emblem: (file: \"none.svg\")),\n    page_limit: 2";
    desk.write("ours.ron", &own_template("ours").replace("page_limit: 2", emblem));
    let done = desk.run(&["export", "astana.ron", "-t", "ours.ron"]);
    done.assert_unusable("field letterhead.emblem.file: there is no file `none.svg`");
    assert!(!desk.names().contains(&"astana-ours.pdf".to_owned()));
}

#[test]
fn every_help_has_examples() {
    let desk = Desk::new();
    for command in ["", "export", "check", "new", "finalise", "reopen", "templates"] {
        let command: Vec<&str> = [command, "--help"].into_iter().filter(|part| !part.is_empty()).collect();
        let done = desk.run(&command);
        done.assert_fine();
        assert!(done.out.contains("Examples:\n  chancery"), "{command:?}: {}", done.out);
    }
    desk.run(&["--version"]).assert_fine();
}

#[test]
fn wrong_arguments_are_unusable() {
    let desk = Desk::new();
    let commands: [&[&str]; 9] = [
        &["finalise", "astana.ron"],
        &["finalise", "--by", "Someone"],
        &["reopen", "astana.ron"],
        &["export"],
        &["check"],
        &["new", "brief"],
        &["export", "astana.ron", "--sideways"],
        &["astana.ron", "hanoi.ron"],
        &["templates", "brief"],
    ];
    for command in commands {
        let done = desk.run(command);
        assert_eq!(done.status, 2, "{command:?}");
        assert!(done.err.contains("Usage: ") && done.out.is_empty(), "{command:?}: {}", done.err);
    }
    assert_eq!(desk.names(), ["astana.ron", "hanoi.ron"]);
}

#[test]
fn a_note_of_a_newer_version_is_exported_and_left_as_it_is() {
    let desk = Desk::new();
    let newer = "(format: 9, min_reader: 7, title: \"Talks\", novelty: 1)";
    desk.write("newer.ron", newer);
    desk.run(&["export", "newer.ron"]).assert_fine();
    assert_eq!(desk.read("newer.ron"), newer.as_bytes());
    desk.write("newer.ron", "(format: 9, min_reader: 7, title: Many([]))");
    desk.run(&["export", "newer.ron"]).assert_unusable("newer.ron: the note needs a newer version of Chancery");
}

/// Elsewhere a program finds its display without being told.
#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_way_without_a_window_is_named() {
    let desk = Desk::new();
    for arguments in [&[][..], &["astana.ron"]] {
        desk.run::<&str>(arguments).assert_unusable("chancery export");
    }
}

/// Who reads on need not read to the end.
#[test]
fn a_reader_that_leaves_is_no_fault() {
    use std::process::Stdio;

    let desk = Desk::new();
    let mut child =
        desk.command().args(["export", "--help"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
    let mut child = desk.command().arg("templates").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn a_paper_for_the_public_replaces_itself_and_not_the_brief() {
    let desk = Desk::new();
    desk.write("public.ron", &own_template("public").replacen("audience: Internal", "audience: Releasable", 1));
    let public = ["export", "astana.ron", "-t", "public.ron"];
    desk.run(&public).assert_fine();
    let first = desk.read("astana-public.pdf");
    desk.run(&public).assert_fine();
    assert_eq!(desk.read("astana-public.pdf"), first);
    desk.run(&["export", "astana.ron"]).assert_fine();
    let over_the_brief = desk.run(&[&public[..], &["-o", "astana.pdf"]].concat());
    over_the_brief.assert_unusable("is no earlier paper of this note for the same readers");
}

#[test]
fn a_paper_gives_its_note_back_byte_for_byte() {
    let desk = Desk::new();
    let exported = desk.run(&["export", "astana.ron", "-o", "paper.pdf"]);
    exported.assert_fine();
    assert!(exported.out.contains("carries the whole note"), "{}", exported.out);
    let extracted = desk.run(&["extract", "paper.pdf", "-o", "again.ron"]);
    extracted.assert_fine();
    assert_eq!(extracted.out, "again.ron\n");
    assert_eq!(desk.read("again.ron"), desk.read("astana.ron"));
    desk.run(&["extract", "paper.pdf"]).assert_fine();
    assert_eq!(desk.read("paper.ron"), desk.read("astana.ron"));
    desk.run(&["extract", "paper.pdf"]).assert_unusable("there is a file of that name already");
    desk.run(&["extract", "paper.pdf", "--force"]).assert_fine();
    desk.run(&["extract", "paper.pdf", "-o", "paper.pdf", "--force"]).assert_unusable("it is the paper");
}

#[test]
fn a_paper_is_checked_and_exported_as_the_note_it_carries() {
    let desk = Desk::new();
    desk.run(&["export", "hanoi.ron", "-o", "paper.pdf"]).assert_fine();
    let (of_note, of_paper) =
        (desk.run(&["check", "hanoi.ron", "--json"]), desk.run(&["check", "paper.pdf", "--json"]));
    assert_eq!(of_paper.json(), of_note.json());
    desk.run(&["export", "paper.pdf", "-t", "record", "-o", "record.pdf"]).assert_fine();
    desk.run(&["export", "paper.pdf"]).assert_unusable("it is a note");
    desk.run(&["finalise", "paper.pdf", "--by", "Somebody"]).assert_unusable("take its note out first");
}

#[test]
fn a_paper_for_the_public_carries_another_note() {
    let desk = Desk::new();
    let exported = desk.run(&["export", "astana.ron", "-t", "readout"]);
    exported.assert_fine();
    assert!(exported.out.contains("releasable, carries what its readers may see of the note"), "{}", exported.out);
    desk.run(&["extract", "astana-readout.pdf"]).assert_fine();
    let note = String::from_utf8(desk.read("astana-readout.ron")).unwrap();
    assert!(note.contains("derived_from: \"3f0c8a52-6f0e-4c1b-9a57-0d6a1f5e2b11\""), "{note}");
    assert!(!note.contains("EXAMPLE/2025/01") && !note.contains("distribution"), "{note}");
    desk.run(&["export", "astana-readout.ron", "-t", "readout", "-o", "again.pdf"]).assert_fine();
}

#[test]
fn a_paper_without_its_note_is_told_as_such() {
    let desk = Desk::new();
    let exported = desk.run(&["export", "astana.ron", "--no-source"]);
    exported.assert_fine();
    assert!(exported.out.contains("carries no note"), "{}", exported.out);
    desk.run(&["extract", "astana.pdf"]).assert_unusable("it carries no note");
    desk.run(&["check", "astana.pdf"]).assert_unusable("it carries no note");
    desk.run(&["extract", "astana.ron"]).assert_unusable("it is not a PDF");
    desk.run(&["extract", "nowhere.pdf"]).assert_unusable("cannot read nowhere.pdf");
}

#[test]
fn pieces_above_the_banner_are_carried_only_on_request() {
    let desk = Desk::new();
    let marked = example("astana.ron")
        .replace("scheme: \"TLP\",\n        level: \"TLP:CLEAR\"", "scheme: \"TLP\",\n        level: \"TLP:GREEN\"");
    // A comment is on the record alone; an annex is not, and this one is marked higher than all the record shows.
    let marked = marked.replacen(
        "    texts: (",
        "    annexes: [(title: \"Kept close\", text: \"Not for the record.\", marking: \"TLP:RED\")],\n    texts: (",
        1,
    );
    desk.write("marked.ron", &marked);
    let exported = desk.run(&["export", "marked.ron", "-t", "record", "-o", "low.pdf"]);
    exported.assert_fine();
    assert!(exported.out.contains("less 1 piece marked higher"), "{}", exported.out);
    desk.run(&["extract", "low.pdf"]).assert_fine();
    assert!(!String::from_utf8(desk.read("low.ron")).unwrap().contains("Kept close"));
    desk.run(&["export", "marked.ron", "-t", "record", "-o", "high.pdf", "--whole-source"]).assert_fine();
    desk.run(&["extract", "high.pdf"]).assert_fine();
    assert!(String::from_utf8(desk.read("high.ron")).unwrap().contains("Kept close"));
}

/// What a careful chief of staff would say of the Astana note as a text for the press.
#[test]
fn the_readout_of_astana_lacks_what_is_known_to_be_missing() {
    let desk = Desk::new();
    let found = desk.run(&["check", "astana.ron", "-t", "readout", "--json", "--as-of", "2025-04-20"]);
    assert_eq!(found.status, 1, "{}", found.err);
    let found: Vec<(String, String)> = found
        .json()
        .iter()
        .map(|line| (line["code"].as_str().unwrap().to_owned(), line["field"].as_str().unwrap().to_owned()))
        .collect();
    for (code, field) in [
        ("E1", "meeting.date"),
        ("E8", "agreements[0].signed_on"),
        ("E11", "figures[0].status"),
        ("W1", "actions[0].owner"),
        ("W2", "actions[0].due"),
        ("W16", "claims[0].attributed_to"),
    ] {
        assert!(found.contains(&(code.to_owned(), field.to_owned())), "{code} {field} is not among {found:?}");
    }
    let brief = desk.run(&["check", "astana.ron", "--json", "--as-of", "2025-04-20"]);
    assert!(brief.out.contains("\"W14\""), "{}", brief.out);
}

#[test]
fn what_a_paper_cannot_show_or_keep_to_is_told() {
    let desk = Desk::new();
    desk.run(&["export", "astana.ron"]).assert_fine();
    // A character no face can have is marked and told; the file keeps to the standards all the same.
    let unshown = example("astana.ron").replacen("purpose: \"Talks", "purpose: \"\u{10fffd} – talks", 1);
    desk.write("unshown.ron", &unshown);
    let exported = desk.run(&["export", "unshown.ron"]);
    exported.assert_fine();
    assert!(!exported.out.contains("PDF/"), "{}", exported.out);
    assert!(desk.run(&["check", "unshown.ron"]).out.contains("E17"));
    desk.write("undescribed.ron", &{
        let text = example("everything.ron");
        let start = text.find("            alternative: ").unwrap();
        let end = start + text[start..].find('\n').unwrap() + 1;
        [&text[..start], &text[end..]].concat()
    });
    let exported = desk.run(&["export", "undescribed.ron"]);
    exported.assert_fine();
    assert!(exported.out.contains("not PDF/UA: an image has no description"), "{}", exported.out);
}

#[test]
fn what_differs_between_two_notes_is_told_field_by_field() {
    let desk = Desk::new();
    desk.run(&["compare", "astana.ron", "astana.ron"]).assert_fine();
    let changed = example("astana.ron").replace("city: \"Astana\"", "city: \"Almaty\"");
    desk.write("changed.ron", &changed);
    let done = desk.run(&["compare", "astana.ron", "changed.ron"]);
    assert_eq!((done.status, done.out.as_str()), (1, "Meeting › City: “Astana” → “Almaty”\n"), "{}", done.err);
    desk.run(&["compare", "astana.ron", "none.ron"]).assert_unusable("none.ron");
}

#[test]
fn templates_of_the_office_are_on_offer() {
    let desk = Desk::new();
    let templates = desk.path("office/templates");
    fs::create_dir_all(&templates).unwrap();
    desk.run(&["templates", "copy", "brief", "house-brief.ron"]).assert_fine();
    fs::rename(desk.path("house-brief.ron"), templates.join("house-brief.ron")).unwrap();
    let in_office = |arguments: &[&str]| {
        let output = desk.command().env("CHANCERY_OFFICE", desk.path("office")).args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (status, out, err) = in_office(&["templates"]);
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert!(out.lines().last().unwrap().starts_with("house-brief "), "{out}");
    // A note asks for it by its id, and so does whoever exports one.
    let note = example("astana.ron").replace("template: \"brief\"", "template: \"house-brief\"");
    desk.write("asks.ron", &note);
    assert_eq!(in_office(&["export", "asks.ron"]).0, Some(0));
    assert_eq!(in_office(&["export", "hanoi.ron", "-t", "house-brief"]).0, Some(0));
    assert_eq!(desk.run(&["export", "asks.ron", "-o", "other.pdf"]).status, 2);
    // A file with a fault is told, and the others are there all the same.
    fs::write(templates.join("spoiled.ron"), "(id: 1)").unwrap();
    let (status, out, err) = in_office(&["templates"]);
    assert_eq!(status, Some(2));
    assert!(out.contains("house-brief ") && err.contains("spoiled.ron: line 1"), "{out}{err}");
}
