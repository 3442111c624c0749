//! The validators: how they are installed and asked. Owns their place and the form of their answer.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;

use super::support::{
    python::{answer, python_with},
    say_skipped,
};

/// What the validators say of a file.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Judgement {
    /// Where the file lies.
    file: PathBuf,
    /// The part and level of PDF/A that the file claims.
    pub(crate) profile: Option<String>,
    /// The rules of PDF/A it fails.
    pub(crate) archive: Option<Vec<String>>,
    /// The rules of PDF/UA-1 it fails.
    pub(crate) accessible: Option<Vec<String>>,
    /// What outloud finds.
    pub(crate) outloud: Vec<String>,
    /// The text of each page as PDFium reads it.
    pub(crate) text: Vec<String>,
}

impl Judgement {
    /// Whether any validator found something.
    pub(crate) fn is_caught(&self) -> bool {
        let fails = |rules: &Option<Vec<String>>| rules.as_ref().is_none_or(|rules| !rules.is_empty());
        fails(&self.archive) || fails(&self.accessible) || !self.outloud.is_empty()
    }
}

/// What the validators say of files, by name; none where they cannot be had.
pub(crate) fn judge(files: &BTreeMap<&str, &[u8]>) -> Option<BTreeMap<String, Judgement>> {
    let python = match python_with(&source("requirements.txt"), "conformance") {
        Ok(python) => python,
        Err(reason) => {
            assert!(env::var_os("CI").is_none(), "the validators are needed here: {reason}");
            say_skipped(&format!("the validators of PDF/A and PDF/UA ({reason})"));
            return None;
        }
    };
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(python);
    command.arg(source("validate.py"));
    for (name, bytes) in files {
        let file = folder.path().join(format!("{name}.pdf"));
        fs::write(&file, bytes).unwrap();
        command.arg(file);
    }
    let answer = answer(&mut command).unwrap();
    let judged = answer.lines().map(|line| {
        let judgement: Judgement = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        (judgement.file.file_stem().unwrap().to_str().unwrap().to_owned(), judgement)
    });
    Some(judged.collect())
}

fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance").join(name)
}
