//! The worked examples are notes as we would write them, and make the papers the README shows.

use std::{fs, path::PathBuf};

use chancery::note::format;

fn examples() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Renews the examples' files with `CHANCERY_RENEW=1`.
#[test]
fn every_example_is_canonical() {
    for file in examples() {
        let bytes = fs::read(&file).unwrap();
        let opened = format::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        if std::env::var_os("CHANCERY_RENEW").is_some() {
            fs::write(&file, format::write(&opened.note).unwrap()).unwrap();
        } else {
            assert!(opened.canonical, "{} is not as the program writes it", file.display());
        }
    }
}
