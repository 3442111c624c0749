//! Word documents judged by the schemas of ECMA-376: a validator of others that knows them, which the test installs itself.

use std::{collections::BTreeMap, env, fs, path::PathBuf, process::Command};

use serde::Deserialize;

use super::{
    papers::{Sample, root},
    support::{
        python::{answer, python_with},
        say_skipped,
    },
};

/// What the validator says of a file.
#[derive(Debug, Deserialize)]
struct Judgement {
    file: PathBuf,
    found: Vec<String>,
}

/// What the validator finds in files, by name; none where it cannot be had.
fn judge(files: &BTreeMap<String, Vec<u8>>) -> Option<BTreeMap<String, Vec<String>>> {
    let folder = root().join("tests/office");
    let python = match python_with(&folder.join("requirements.txt"), "office") {
        Ok(python) => python,
        Err(reason) => {
            assert!(env::var_os("CI").is_none(), "the validator is needed here: {reason}");
            say_skipped(&format!("the validator of Word documents ({reason})"));
            return None;
        }
    };
    let work = tempfile::tempdir().unwrap();
    let mut command = Command::new(python);
    command.arg(folder.join("validate.py"));
    for (name, bytes) in files {
        let file = work.path().join(format!("{name}.docx"));
        fs::write(&file, bytes).unwrap();
        command.arg(file);
    }
    let judged = answer(&mut command).unwrap();
    let judged = judged.lines().map(|line| serde_json::from_str::<Judgement>(line).unwrap());
    Some(judged.map(|it| (it.file.file_stem().unwrap().display().to_string(), it.found)).collect())
}

#[test]
fn the_schemas_find_nothing_in_any_document() {
    let folder = tempfile::tempdir().unwrap();
    let samples = Sample::all(folder.path());
    let files = samples.iter().map(|sample| (sample.name.clone(), fs::read(&sample.docx).unwrap())).collect();
    let Some(judged) = judge(&files) else { return };
    assert_eq!(judged.len(), samples.len());
    for (name, found) in judged {
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

/// A validator that finds nothing anywhere shows nothing.
#[test]
fn the_schemas_see_what_is_spoiled() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::of(folder.path(), "everything", "brief");
    let whole = fs::read(&sample.docx).unwrap();
    let spoiled = [
        ("order", "<w:keepNext/>", "<w:jc w:val=\"left\"/><w:keepNext/>"),
        ("style", "<w:pStyle w:val=\"Title\"/>", "<w:pStyle w:val=\"Titel\"/>"),
        ("number", "<w:numId w:val=\"1\"/>", "<w:numId w:val=\"99\"/>"),
        ("value", "w:type=\"dxa\"", "w:type=\"twips\""),
        ("name", "<w:bookmarkEnd w:id=\"3\"/>", "<w:bookmarkEnd w:id=\"4\"/>"),
        ("image", "r:embed=\"rIdImage1\"", "r:embed=\"rIdImage99\""),
    ];
    let files = spoiled.map(|(name, old, new)| (name.to_owned(), with_body(&whole, old, new))).into();
    let Some(judged) = judge(&files) else { return };
    for (name, found) in judged {
        assert!(!found.is_empty(), "{name} is not seen");
    }
}

/// The document with a piece of its text replaced.
fn with_body(file: &[u8], old: &str, new: &str) -> Vec<u8> {
    use std::io::{Cursor, Read as _, Write as _};
    let mut from = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            let body = String::from_utf8(bytes).unwrap();
            assert!(body.contains(old), "{old}");
            bytes = body.replacen(old, new, 1).into_bytes();
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}
