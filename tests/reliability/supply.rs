//! What is built in: crates from one registry, under licences that allow it, none that talks to the network. cargo-deny says
//! the same by `deny.toml` where it can be had; this needs cargo alone.

use std::{collections::BTreeSet, fs, process::Command};

use serde_json::Value;

use crate::project;

/// Crates that reach for other machines, or bring what does.
const TALKATIVE: &[&str] = &[
    "async-tungstenite",
    "attohttpc",
    "awc",
    "curl",
    "curl-sys",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "sentry",
    "socket2",
    "surf",
    "tungstenite",
    "ureq",
];

/// Licences that ask for no more than to be named.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "MIT",
    "OFL-1.1",
    "Ubuntu-font-1.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates under other licences, with the reason why that is right.
const EXCEPTIONS: &[(&str, &str)] = &[
    // Used by tests alone. A file of the crate that is changed has to be given away; none is.
    ("colored", "MPL-2.0"),
];

/// The crates of `Cargo.lock`.
fn locked() -> BTreeSet<String> {
    let lock = fs::read_to_string(project("Cargo.lock")).unwrap();
    lock.lines().filter_map(|line| Some(line.strip_prefix("name = \"")?.strip_suffix('"')?.to_owned())).collect()
}

fn packages() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version", "1", "--manifest-path"])
        .arg(project("Cargo.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// Whether a licence expression (SPDX) can be met: one of the choices, and of that all parts.
fn is_met(expression: &str, also: Option<&str>) -> bool {
    let expression = expression.replace('/', " OR ");
    let plain = |licence: &str| {
        let licence = licence.trim().trim_matches(['(', ')']);
        let licence = licence.split(" WITH ").next().unwrap_or_default().trim();
        LICENCES.contains(&licence) || also == Some(licence)
    };
    let all = |text: &str| text.split(" AND ").all(|part| part.split(" OR ").any(plain));
    // With brackets the parts of AND are choices; without, the choices of OR are parts.
    if expression.contains('(') { all(&expression) } else { expression.split(" OR ").any(all) }
}

#[test]
fn no_crate_talks_to_the_network() {
    let locked = locked();
    assert!(locked.contains("egui") && locked.len() > 100, "the lock file is read");
    let found: Vec<&&str> = TALKATIVE.iter().filter(|name| locked.contains(**name)).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn licences_and_sources_are_known() {
    let mut faults = Vec::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or_default();
        let also = EXCEPTIONS.iter().find(|(of, _)| *of == name).map(|(_, licence)| *licence);
        if !is_met(licence, also) {
            faults.push(format!("{name} has the licence {licence:?}"));
        }
        let source = package["source"].as_str();
        if source.is_some_and(|source| source != "registry+https://github.com/rust-lang/crates.io-index") {
            faults.push(format!("{name} comes from {source:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn licence_expressions_are_understood() {
    for (expression, is_fine) in [
        ("MIT", true),
        ("MIT/Apache-2.0", true),
        ("GPL-3.0-only", false),
        ("MIT OR GPL-2.0-only", true),
        ("MIT AND GPL-2.0-only", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND AGPL-3.0", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("", false),
    ] {
        assert_eq!(is_met(expression, None), is_fine, "{expression}");
    }
}

/// Our own code is free of `unsafe`, by the manifest and in each crate.
#[test]
fn unsafe_is_forbidden() {
    assert!(fs::read_to_string(project("Cargo.toml")).unwrap().contains("unsafe_code = \"forbid\""));
    for file in ["src/lib.rs", "src/main.rs", "src/window.rs"] {
        assert!(fs::read_to_string(project(file)).unwrap().contains("#![forbid(unsafe_code)]"), "{file}");
    }
}

/// cargo-deny and this test ask for the same.
#[test]
fn the_two_lists_of_licences_agree() {
    let deny = fs::read_to_string(project("deny.toml")).unwrap();
    for name in LICENCES.iter().chain(TALKATIVE) {
        assert!(deny.contains(&format!("\"{name}\"")), "{name} is missing in deny.toml");
    }
}
