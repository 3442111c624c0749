//! Never lose a word: what docs/reliability.md promises, tried out. Programs are killed, disks fail and fill up, files of
//! strangers come in; each part says what it measured.
//!
//! Where a tool or a right of the system is missing a part says so and is left out, unless `CI` is set.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../support/notes.rs"]
mod notes;
#[path = "../support/mod.rs"]
mod support;

mod bounds;
mod chance;
mod child;
mod corpus;
mod edits;
#[cfg(target_os = "linux")]
mod faults;
#[cfg(target_os = "linux")]
mod full;
#[cfg(target_os = "linux")]
mod hostile;
mod kills;
mod mishap;
#[cfg(target_os = "linux")]
mod network;
#[cfg(unix)]
mod rights;
mod supply;

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use chancery::{session::Surroundings, store::Folders};

/// A file of the project.
fn project(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

/// What a session gets whose folders lie in `folder`.
fn surroundings(folder: &Path) -> Surroundings {
    Surroundings { today: jiff::civil::date(2025, 5, 1), folders: Folders::under(&folder.join("state")) }
}

/// Whether a tool can be run; a word about it where it cannot, and a failure in CI.
fn has(tool: &str) -> bool {
    let runs = Command::new(tool).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !runs {
        assert!(std::env::var_os("CI").is_none(), "{tool} is needed here");
        support::say_skipped(tool);
    }
    runs
}
