//! What is shipped beside the program: its icon, its place on a desktop, its man pages, its packages and the licences.
//! What can be judged without a tool is judged everywhere; what the tools of a desktop say, where they are installed.

#![cfg(feature = "cli")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desktop;
mod icon;
mod licences;
mod pages;
mod recipes;

#[path = "../support/mod.rs"]
mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A file of the project.
fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What stands in a file of the project, with the ends of lines as they are on most systems.
fn read(path: &str) -> String {
    let text = fs::read_to_string(project(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.replace("\r\n", "\n")
}

/// Whether what is made from something else is to be made anew.
fn renews() -> bool {
    std::env::var_os("CHANCERY_RENEW").is_some()
}

/// Runs a tool; where it is missing, says so.
fn tool(name: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(name).current_dir(project("")).args(arguments).output();
    let Ok(output) = output else {
        support::say_skipped(name);
        return None;
    };
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{name} {}: {said}", arguments.join(" "));
    Some(said)
}
