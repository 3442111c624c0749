//! The documents are true: every command in them is run, or is one the program takes; every link leads somewhere; every file
//! they name is there.

#![cfg(feature = "cli")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use chancery::{
    cli::Arguments,
    store::{Folders, Settings},
};
use clap::Parser as _;

/// Every document for people.
fn documents() -> Vec<(PathBuf, String)> {
    let root = root();
    let in_folder = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect::<Vec<_>>()
    };
    let mut files = [in_folder("."), in_folder("docs"), in_folder("templates")].concat();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "md"));
    files.sort();
    let text = |file: &PathBuf| fs::read_to_string(file).unwrap().replace("\r\n", "\n");
    let documents: Vec<_> = files.iter().map(|file| (file.clone(), text(file))).collect();
    assert!(documents.len() > 8, "{files:?}");
    documents
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The lines of the blocks of code in that language.
fn lines_of_code(text: &str, language: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut block: Option<bool> = None;
    for line in text.lines() {
        block = match (line.trim().strip_prefix("```"), block) {
            (Some(_), Some(_)) => None,
            (Some(found), None) => Some(found == language),
            (None, block) => block,
        };
        if block == Some(true) && !line.trim().starts_with("```") {
            lines.push(line.to_owned());
        }
    }
    lines
}

/// What stands between backticks in running text.
fn spans_of_code(text: &str) -> Vec<String> {
    let mut spans = Vec::new();
    let mut is_block = false;
    for paragraph in text.split("\n\n") {
        let mut prose = String::new();
        for line in paragraph.lines() {
            if line.trim().starts_with("```") {
                is_block = !is_block;
            } else if !is_block {
                prose.push_str(line.trim());
                prose.push(' ');
            }
        }
        spans.extend(prose.split('`').skip(1).step_by(2).map(str::to_owned));
    }
    spans
}

/// A folder as the documents have it in mind: notes, a template of an office, the examples.
fn desk() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    let examples = root().join("assets/examples");
    for folder in ["notes", "out", "assets/examples", "office/templates"] {
        fs::create_dir_all(desk.path().join(folder)).unwrap();
    }
    for entry in fs::read_dir(&examples).unwrap() {
        let file = entry.unwrap().path();
        fs::copy(&file, desk.path().join("assets/examples").join(file.file_name().unwrap())).unwrap();
    }
    for (note, name) in [("call.ron", "notes/call.ron"), ("astana.ron", "talks.ron"), ("hanoi.ron", "notes/hanoi.ron")]
    {
        fs::copy(examples.join(note), desk.path().join(name)).unwrap();
    }
    let norland = root().join("templates/examples/norland");
    for entry in fs::read_dir(&norland).unwrap() {
        let file = entry.unwrap().path();
        fs::copy(&file, desk.path().join("office/templates").join(file.file_name().unwrap())).unwrap();
    }
    fs::rename(desk.path().join("office/templates/brief.ron"), desk.path().join("office/templates/brief-mfa.ron"))
        .unwrap();
    desk
}

/// The arguments of a command of ours, if the line is one that can be run as it stands: no word of it is a placeholder.
fn arguments_of(line: &str) -> Option<Vec<String>> {
    let line = line.split("  ").next().unwrap_or_default().trim();
    let rest = line.strip_prefix("chancery ").or_else(|| line.strip_prefix("cargo run --release -- "))?;
    let words: Vec<String> = rest.split_whitespace().map(|word| word.trim_matches('"').to_owned()).collect();
    let is_placeholder = |word: &String| {
        let name = word.split('.').next().unwrap_or_default();
        word.starts_with('[') || word.contains('…') || name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase())
    };
    (!words.iter().any(is_placeholder)).then_some(words)
}

/// Runs a command on that desk; its exit status is that of something found at most.
fn run(desk: &Path, words: &[String]) {
    let home = desk.join("home");
    fs::create_dir_all(&home).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
    for name in ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_STATE_HOME"] {
        command.env(name, &home);
    }
    let output = command.current_dir(desk).env("CHANCERY_OFFICE", desk.join("office")).args(words).output().unwrap();
    let status = output.status.code().unwrap_or(-1);
    let may_find = ["check", "compare"].contains(&words[0].as_str());
    assert!(
        status == 0 || status == 1 && may_find,
        "chancery {}: {status}\n{}",
        words.join(" "),
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn every_command_that_can_be_run_runs() {
    let mut count = 0;
    for (file, text) in documents() {
        // The commands of a page follow upon each other.
        let desk = desk();
        let indented =
            text.lines().filter_map(|line| line.strip_prefix("    ")).filter(|line| line.starts_with("chancery"));
        let lines = ["", "sh"].iter().flat_map(|language| lines_of_code(&text, language)).collect::<Vec<_>>();
        for line in lines.iter().map(String::as_str).chain(indented) {
            let Some(words) = arguments_of(line) else { continue };
            // The window opens on a display alone: the tests of the window do that.
            if Arguments::try_parse_from(["chancery"].into_iter().chain(words.iter().map(String::as_str)))
                .is_ok_and(|arguments| arguments.command.is_none())
            {
                continue;
            }
            // What measures on long notes is run on a short one by tests/measure.rs.
            if words[0].starts_with("bench-") {
                continue;
            }
            run(desk.path(), &words);
            count += 1;
        }
        drop(file);
    }
    assert!(count >= 8, "only {count} commands were found");
}

/// What other programs are called in documents, and where it is shown that they work.
const OTHERS: &[(&str, &str)] = &[
    ("cargo run --release", "tests/program.rs starts what it builds"),
    ("cargo run -- assets/examples/astana.ron", "tests/program.rs starts what it builds"),
    ("cargo test --locked", "it is what runs here"),
    ("cargo clippy --locked --all-targets -- -D warnings", ".ci/run"),
    ("cargo fmt --all --check", ".ci/run"),
    ("cargo doc --locked --no-deps", ".ci/run"),
    ("cargo build --release", ".ci/run builds the same without optimising"),
    ("cargo bench --bench pipeline", ".ci/run compiles it"),
    (
        "cargo bench --bench pipeline --no-default-features --features cli",
        ".github/workflows/ci.yml builds without the window",
    ),
    ("cargo bench --bench window", ".ci/run compiles it"),
    ("CHANCERY_RENEW=1 cargo test --locked --test paper", "tests/paper.rs"),
    ("CHANCERY_PICTURES=docs/pictures cargo test --locked --test program --test examples", "tests/program.rs"),
];

#[test]
fn every_command_of_another_program_is_known() {
    for (file, text) in documents() {
        let shell = lines_of_code(&text, "sh").into_iter();
        let plain = lines_of_code(&text, "").into_iter().filter(|line| line.starts_with("cargo "));
        for line in shell.chain(plain) {
            // What is said about a command stands beside it.
            let line = line.split("  ").next().unwrap_or_default();
            let is_known = line.is_empty()
                || line.starts_with('#')
                || line.starts_with("chancery ")
                || line.starts_with("cargo run --release -- ")
                || OTHERS.iter().any(|(known, _)| line.trim() == *known);
            assert!(is_known, "{}: nothing shows that `{line}` works", file.display());
        }
    }
    for (command, _) in OTHERS {
        let test = command.split("--test ").skip(1).filter_map(|rest| rest.split_whitespace().next());
        for test in test {
            let tests = root().join("tests");
            assert!(tests.join(format!("{test}.rs")).is_file() || tests.join(test).is_dir(), "there is no test {test}");
        }
    }
}

#[test]
fn every_command_named_in_the_text_is_one_the_program_takes() {
    let mut count = 0;
    for (file, text) in documents() {
        let in_blocks =
            lines_of_code(&text, "").into_iter().filter_map(|line| line.split("  ").next().map(str::to_owned));
        for span in spans_of_code(&text).into_iter().chain(in_blocks) {
            // Several at once are written with a bar between them.
            let Some(rest) = span.strip_prefix("chancery ").filter(|rest| !rest.contains("y|")) else { continue };
            let words: Vec<&str> = rest.split_whitespace().filter(|word| !word.contains(['[', ']', '…'])).collect();
            let parsed = Arguments::try_parse_from(["chancery"].into_iter().chain(words.iter().copied()));
            // A command may be named without what it needs.
            let is_known = parsed.as_ref().err().is_none_or(|error| {
                use clap::error::ErrorKind as Kind;
                matches!(
                    error.kind(),
                    Kind::MissingRequiredArgument
                        | Kind::DisplayHelp
                        | Kind::DisplayVersion
                        | Kind::DisplayHelpOnMissingArgumentOrSubcommand
                )
            });
            assert!(is_known, "{}: `{span}`: {}", file.display(), parsed.unwrap_err());
            count += 1;
        }
    }
    assert!(count > 10, "only {count} commands were found");
}

#[test]
fn every_link_leads_somewhere() {
    for (file, text) in documents() {
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            if path.contains("://") || path.contains('…') {
                continue;
            }
            let target = if path.is_empty() { file.clone() } else { file.parent().unwrap().join(path) };
            assert!(target.exists(), "{}: {path} is not there", file.display());
            if !anchor.is_empty() {
                let headings = fs::read_to_string(&target).unwrap();
                let is_heading = |line: &str| {
                    line.starts_with('#')
                        && line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-") == anchor
                };
                assert!(headings.lines().any(is_heading), "{}: there is no heading #{anchor}", file.display());
            }
        }
    }
}

#[test]
fn every_file_named_in_the_text_is_there() {
    const FOLDERS: [&str; 9] =
        ["src/", "tests/", "assets/", "docs/", "templates/", "benches/", "fuzz/", "packaging/", ".ci/"];
    for (file, text) in documents() {
        // What was is told in the history of changes.
        if file.ends_with("CHANGELOG.md") {
            continue;
        }
        for span in spans_of_code(&text) {
            let is_path = FOLDERS.iter().any(|folder| span.starts_with(folder)) && !span.contains([' ', '*', '{', '<']);
            if is_path && !span.contains(".pdf") {
                let path = span.split("::").next().unwrap_or_default();
                assert!(root().join(path).exists(), "{}: {span} is not there", file.display());
            }
        }
    }
}

#[test]
fn the_settings_of_an_office_are_read_as_they_are_written() {
    let text = fs::read_to_string(root().join("docs/administration.md")).unwrap();
    let example = lines_of_code(&text, "ron").join("\n");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("settings.ron"), &example).unwrap();
    let (settings, error) = Settings::load(&Folders::under(&folder.path().join("state")).with_office(folder.path()));
    assert!(error.is_none(), "{error:?}");
    assert_eq!((settings.office.as_str(), settings.language.as_deref()), ("Directorate for Africa", Some("fr")));
    // What stands there and nothing else is what an office may choose.
    let named: BTreeSet<&str> = settings.office_choices.iter().map(|(name, _)| name.as_str()).collect();
    let told: BTreeSet<&str> =
        example.lines().filter_map(|line| line.trim().split_once(": ")).map(|(name, _)| name).collect();
    assert_eq!(told.into_iter().filter(|name| !name.starts_with("//")).collect::<BTreeSet<_>>(), named);
}
