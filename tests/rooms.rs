//! The rooms of the crate import only what the rule in `src/lib.rs` allows, and foreign crates stay in their rooms.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Each room and the rooms it may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("note", &[]),
    ("template", &["note"]),
    ("store", &["note", "pdf"]),
    ("paper", &["note", "template"]),
    ("picture", &["template"]),
    ("check", &["note", "template", "paper", "picture"]),
    ("layout", &["note", "template", "paper", "picture"]),
    ("html", &["note", "template", "paper"]),
    ("docx", &["note", "template", "paper"]),
    ("prose", &["paper"]),
    ("pdf", &["layout"]),
    ("preview", &["pdf", "layout"]),
    (
        "session",
        &[
            "note", "template", "store", "paper", "picture", "check", "layout", "html", "docx", "prose", "pdf",
            "preview",
        ],
    ),
    ("texts", &["note", "paper", "picture", "check"]),
    ("measure", &["note", "template", "store", "paper", "layout", "preview", "session"]),
    (
        "cli",
        &[
            "note", "template", "store", "paper", "picture", "check", "layout", "docx", "pdf", "session", "texts",
            "measure",
        ],
    ),
    ("gui", &["note", "template", "store", "paper", "picture", "check", "layout", "preview", "session", "texts"]),
];

/// Foreign crates and the one room that may name them.
const HOMES: &[(&str, &str)] = &[
    ("parley", "layout"),
    ("printpdf", "pdf"),
    ("lopdf", "pdf"),
    ("subsetter", "pdf"),
    ("hayro", "preview"),
    ("image", "picture"),
    ("resvg", "picture"),
    ("egui", "gui"),
    ("eframe", "gui"),
    ("egui_dnd", "gui"),
    ("rfd", "gui"),
    ("arboard", "gui"),
    ("open", "gui"),
    ("opener", "gui"),
    ("winit", "gui"),
    ("clap", "cli"),
    ("pulldown_cmark", "paper"),
    ("icu_experimental", "paper"),
    ("fluent_bundle", "texts"),
    ("zip", "docx"),
    ("roxmltree", "docx"),
    ("unicode_width", "prose"),
    ("std::fs", "store"),
    ("etcetera", "store"),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Room and code of every file below `src`, without comments and without what is compiled for tests alone.
fn code_by_room() -> Vec<(String, PathBuf, String)> {
    let src = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut code = Vec::new();
    for file in files {
        let place = file.strip_prefix(&src).unwrap();
        if place.components().count() < 2 || place.file_stem().is_some_and(|stem| stem == "tests") {
            continue;
        }
        let room = place.components().next().unwrap().as_os_str().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        code.push((room, place.to_owned(), lines.collect::<Vec<_>>().join("\n")));
    }
    code
}

/// The rooms a file names: `crate::x`, and each of `crate::{x::…, y}`.
fn named_rooms(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            rooms.insert(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut is_start = true;
        for (place, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => is_start = true,
                c if c.is_whitespace() => {}
                _ if is_start => {
                    rooms.insert(word(&group[place..]));
                    is_start = false;
                }
                _ => {}
            }
        }
    }
    rooms
}

#[test]
fn rooms_import_only_what_the_rule_allows() {
    let mut faults = Vec::new();
    for (room, file, code) in code_by_room() {
        let allowed =
            ROOMS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("no rule for the room {room}")).1;
        for named in named_rooms(&code) {
            let is_room = ROOMS.iter().any(|(name, _)| *name == named);
            if is_room && named != room && !allowed.contains(&named.as_str()) {
                faults.push(format!("{}: {room} may not import {named}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn foreign_crates_stay_in_their_rooms() {
    let mut faults = Vec::new();
    let sources = code_by_room();
    // A room may have a part of its own by the name of a crate.
    let is_part = |room: &str, name: &str| {
        sources.iter().any(|(other, _, code)| other == room && code.contains(&format!("mod {name};")))
    };
    for (room, file, code) in &sources {
        for (name, home) in HOMES {
            let uses = code.match_indices(name).any(|(at, _)| {
                let before = code[..at].chars().next_back();
                let after = &code[at + name.len()..];
                after.starts_with("::") && !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
            });
            if uses && room != home && !is_part(room, name) {
                faults.push(format!("{}: {name} belongs to {home}", file.display()));
            }
        }
        if code.contains("std::{") && code.split("std::{").nth(1).is_some_and(imports_fs) && room != "store" {
            faults.push(format!("{}: std::fs belongs to store", file.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn imports_fs(group: &str) -> bool {
    let group = group.split(';').next().unwrap_or_default();
    group.split([',', '{', '}', '\n', ' ']).any(|part| part == "fs" || part.starts_with("fs::"))
}

#[test]
fn the_reader_of_imports_sees_groups() {
    let rooms = named_rooms("use crate::{\n    note::{Note, Path},\n    paper,\n};\nlet x = crate::pdf::write();");
    assert_eq!(rooms.into_iter().collect::<Vec<_>>(), ["note", "paper", "pdf"]);
}

#[test]
fn every_source_says_what_it_owns() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//! "), "{} does not open with what it owns", file.display());
    }
}

/// Crates by the names of system libraries. These bring what they need, or find it when the program runs.
const WITHOUT_LIBRARY: &[&str] = &[
    "core-foundation-sys",
    "glutin_egl_sys",
    "glutin_glx_sys",
    "glutin_wgl_sys",
    "jni-sys",
    "js-sys",
    "linux-raw-sys",
    "ndk-sys",
    "objc-sys",
    "renderdoc-sys",
    "wayland-sys",
    "web-sys",
    "windows-sys",
];

/// Nothing but Rust is needed to build: no crate links a library of the system.
#[test]
fn no_library_of_the_system_is_needed_to_build() {
    let lock = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    let names = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let bound: Vec<&str> = names.filter(|name| name.ends_with("-sys") || name.ends_with("_sys")).collect();
    assert!(bound.contains(&"wayland-sys"), "the lock file is read");
    for name in bound {
        assert!(WITHOUT_LIBRARY.contains(&name), "{name} may need a library of the system to build");
    }
}
