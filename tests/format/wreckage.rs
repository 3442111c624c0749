//! Files that were cut, copied badly or edited with a slip of the finger: an error in a sentence or a note, never a panic.

use std::fmt::Write as _;

use chancery::note::format::{self, FormatError};
use proptest::{
    prelude::{Rng, Strategy},
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use crate::{assert_is_a_sentence, example, notes::foreign_values, read};

/// How often each file is spoiled.
const TIMES: usize = 5_000;

fn rng() -> TestRng {
    TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32])
}

fn below(rng: &mut TestRng, limit: usize) -> usize {
    (rng.next_u64() % limit.max(1) as u64) as usize
}

/// The Astana note with a value of a newer version in each of its records.
fn newer_example() -> String {
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    // Most of a file is to be worth spoiling.
    let values = foreign_values().prop_filter("short", |value| value.len() < 400);
    let mut text = String::new();
    for line in example("astana.ron").lines() {
        text.push_str(line);
        text.push('\n');
        if line.ends_with('(') {
            let value = values.new_tree(&mut runner).unwrap().current();
            writeln!(text, "novelty: {value},").unwrap();
        }
    }
    text
}

/// Spoils a file: cut, a byte changed, taken out, put in, or a piece of it put elsewhere.
fn spoil(bytes: &mut Vec<u8>, rng: &mut TestRng) {
    const TELLING: &[u8] = b"()[]{}\",:#\\/*r1-.'\n\r\0\xff\xef";
    if bytes.is_empty() {
        return;
    }
    let at = below(rng, bytes.len());
    match below(rng, 8) {
        0 => bytes.truncate(at),
        1 => bytes[at] = rng.next_u32() as u8,
        2 | 3 => bytes[at] = TELLING[below(rng, TELLING.len())],
        4 => bytes.insert(at, TELLING[below(rng, TELLING.len())]),
        5 => drop(bytes.remove(at)),
        6 => bytes[at] ^= 1 << below(rng, 8),
        _ => {
            let end = (at + below(rng, 200)).min(bytes.len());
            let piece = bytes[at..end].to_vec();
            let to = below(rng, bytes.len());
            bytes.splice(to..to, piece);
        }
    }
}

fn assert_withstood(text: &str) {
    read(text);
    let mut rng = rng();
    let (mut broken, mut whole) = (0, 0);
    for _ in 0..TIMES {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=below(&mut rng, 3) {
            spoil(&mut bytes, &mut rng);
        }
        match format::read(&bytes) {
            // What can be read can be kept as it is.
            Ok(opened) => {
                whole += 1;
                // But for one that asks for a newer version, which alone may write it.
                match format::write(&opened.note) {
                    Ok(written) => assert_eq!(format::read(written.as_bytes()).unwrap().note, opened.note),
                    Err(error) => assert!(matches!(error, FormatError::TooNew { .. }), "{error}"),
                }
            }
            Err(error) => {
                broken += 1;
                assert_is_a_sentence(&error);
            }
        }
    }
    assert!(broken > TIMES / 4 && whole > TIMES / 20, "{broken} broken, {whole} whole: this shows nothing");
}

#[test]
fn a_spoiled_note_is_an_error_or_a_note() {
    assert_withstood(&example("astana.ron"));
}

#[test]
fn a_spoiled_note_of_a_newer_version_is_an_error_or_a_note() {
    assert_withstood(&newer_example());
}

#[test]
fn a_note_cut_anywhere_is_told_as_cut() {
    let text = example("astana.ron");
    let end = text.trim_end().len();
    for cut in (1..end).filter(|&cut| text.is_char_boundary(cut)).step_by(7) {
        assert_is_a_sentence(&crate::refused(&text[..cut]));
    }
}
