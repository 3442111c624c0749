//! The one file with the licences of all that is shipped. `packaging/licences.py` puts it together; this says when it is stale.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use crate::{project, read, support};

/// The file.
const FILE: &str = "THIRD-PARTY-LICENSES.txt";

/// The systems there are packages for.
const TARGETS: [&str; 4] =
    ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "x86_64-apple-darwin", "aarch64-apple-darwin"];

/// Name and version of each crate that is built into the program on some system, by cargo itself.
fn shipped() -> BTreeSet<String> {
    let mut shipped = BTreeSet::new();
    for target in TARGETS {
        let output = Command::new(env!("CARGO"))
            .current_dir(project(""))
            .args(["tree", "--locked", "--offline", "--edges", "normal,no-proc-macro", "--prefix", "none"])
            .args(["--format", "{p}", "--target", target])
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        // What other systems need is here only after `cargo fetch --locked`.
        if errors.contains("--offline") {
            support::say_skipped(&format!("cargo tree for {target}"));
            continue;
        }
        assert!(output.status.success(), "{errors}");
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let mut words = line.split_whitespace();
            let (name, version) = (words.next().unwrap(), words.next().unwrap());
            if name != env!("CARGO_PKG_NAME") {
                shipped.insert(format!("{name} {}", version.trim_start_matches('v')));
            }
        }
    }
    shipped
}

/// Each file with a licence below a folder.
fn licences_below(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            licences_below(&path, found);
        } else if name.starts_with("OFL") || name.starts_with("LICENSE") {
            found.push(fs::read_to_string(&path).unwrap());
        }
    }
}

/// A text by its words alone.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_crate_that_is_shipped_is_named_with_its_version() {
    let text = read(FILE);
    let named: BTreeSet<&str> = text.lines().filter_map(|line| line.strip_prefix("  ")).collect();
    let shipped = shipped();
    assert!(shipped.len() > 200 && shipped.iter().any(|name| name.starts_with("egui ")), "{shipped:?}");
    let missing: Vec<&String> = shipped.iter().filter(|name| !named.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "make {FILE} anew with packaging/licences.py: {missing:?}");
}

#[test]
fn fonts_icons_and_colours_are_named_with_their_licences() {
    let text = words(&read(FILE));
    let mut licences = Vec::new();
    licences_below(&project("assets"), &mut licences);
    assert_eq!(licences.len(), 4, "gentium, inter, naskh, phosphor");
    for licence in licences {
        assert!(text.contains(&words(&licence)), "{licence}");
    }
    assert!(text.contains("assets/icc/srgb.icc"));
}
