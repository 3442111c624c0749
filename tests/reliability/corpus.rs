//! The inputs the fuzz targets keep, each once more: whatever was found there stays found.

use std::{fs, panic};

use crate::{project, support::say};

#[expect(unreachable_pub, reason = "the programs of the fuzzer take it too")]
#[path = "../../fuzz/targets.rs"]
mod targets;

/// A target and its name.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 4] =
    [("note", targets::note), ("template", targets::template), ("image", targets::image), ("paper", targets::paper)];

#[test]
fn the_corpus_of_the_fuzzer_does_no_harm() {
    for (name, target) in TARGETS {
        let files: Vec<_> = fs::read_dir(project("fuzz/corpus").join(name)).unwrap().flatten().collect();
        assert!(files.len() >= 5, "{name} has a corpus");
        for file in &files {
            let bytes = fs::read(file.path()).unwrap();
            let outcome = panic::catch_unwind(|| target(&bytes));
            assert!(outcome.is_ok(), "{name}: {}", file.path().display());
        }
        say(&format!("corpus of {name}: {} inputs", files.len()));
    }
}
