//! What several tests need: the tools that read PDFs, and texts without their white space.

#![allow(dead_code, clippy::allow_attributes, reason = "each test takes what it needs")]

pub(crate) mod python;

use std::{io::Write, process::Command};

/// What a tool prints for a file with these bytes; none, and a word about it, where the tool is missing.
pub(crate) fn output(tool: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes).unwrap();
    let arguments = arguments.iter().map(|argument| match *argument {
        "FILE" => file.as_os_str(),
        other => other.as_ref(),
    });
    match Command::new(tool).args(arguments).output() {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success() && errors.trim().is_empty(), "{tool}: {text}{errors}");
            Some(text)
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{tool} is needed here: {error}");
            say_skipped(&format!("{tool} ({error})"));
            None
        }
    }
}

/// Says something past the test harness, which would keep it to itself.
pub(crate) fn say(line: &str) {
    std::io::stderr().write_all(format!("{line}\n").as_bytes()).unwrap();
}

/// Says that a tool is missing.
pub(crate) fn say_skipped(tool: &str) {
    say(&format!("SKIPPED: {tool} cannot be run, so its part of a test is left out"));
}

/// The words of a text with single spaces between them, without the marks of direction that readers put around words.
pub(crate) fn words(text: &str) -> String {
    let text = text.replace(['\u{202a}', '\u{202b}', '\u{202c}', '\u{200e}', '\u{200f}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
