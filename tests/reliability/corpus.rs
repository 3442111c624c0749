//! The fuzz targets without a fuzzer: the inputs that are kept, each once more, and changes of them for as long as is asked
//! for. cargo-fuzz and `fuzz/run` take the same targets and look at the code that is reached; here it is the answers: an
//! input with a new answer is changed further.

use std::{
    collections::HashSet,
    fs, panic,
    time::{Duration, Instant},
};

use crate::{chance::Chance, project, support::say};

#[expect(unreachable_pub, reason = "the programs of the fuzzer take it too")]
#[path = "../../fuzz/targets.rs"]
mod targets;

/// A target and its name.
type Target = (&'static str, fn(&[u8]) -> String);

const TARGETS: [Target; 4] =
    [("note", targets::note), ("template", targets::template), ("image", targets::image), ("paper", targets::paper)];

/// The longest input that is made.
const LONGEST: usize = 64 * 1024;

/// The most inputs that are changed further.
const MOST_KEPT: usize = 5_000;

/// Pieces that mean something to one of the readers.
const PIECES: &[&[u8]] = &[
    b"(",
    b")",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b":",
    b"\"",
    b"\\",
    b"\\u{",
    b"r#\"",
    b"\"#",
    b"/*",
    b"*/",
    b"//",
    b"'",
    b"b\"",
    b"#![enable(",
    b"implicit_some",
    b"Some(",
    b"None",
    b"()",
    b"true",
    b"inf",
    b"NaN",
    b"-0.0",
    b"1e999",
    b"0x",
    b"99999999999",
    b"topics",
    b"title",
    b"participants",
    b"members",
    b"figures",
    b"values",
    b"novelty: ",
    b"stage: ",
    b"sections",
    b"fields",
    b"kind",
    b"<g>",
    b"</g>",
    b"<use href='#a'/>",
    b"<!ENTITY",
    b"&a;",
    b"url(#",
    b"style=",
    b"d='",
    b"transform='",
    b"NaN",
    b"<svg",
    b"data:",
    b"IHDR",
    b"IDAT",
    b"PLTE",
    b"tRNS",
    b"iCCP",
    b"\xff\xc0",
    b"\xff\xc2",
    b"\xff\xda",
    b"\xff\xc4",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\0\0\0\0",
    b"%PDF-",
    b"%%EOF",
    b"/ChanceryNote ",
    b"stream\n",
    b"endstream",
    b"<?xpacket begin=",
    b"<?xpacket end=",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
];

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let files = fs::read_dir(project("fuzz/corpus").join(name)).unwrap().flatten();
    let mut files: Vec<_> = files.map(|file| file.path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}

#[test]
fn the_corpus_of_the_fuzzer_does_no_harm() {
    for (name, target) in TARGETS {
        let inputs = corpus(name);
        assert!(inputs.len() >= 5, "{name} has a corpus");
        for (number, input) in inputs.iter().enumerate() {
            assert!(panic::catch_unwind(|| target(input)).is_ok(), "{name}, input {number} by name");
        }
    }
}

/// The input with some changes.
fn changed(inputs: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut input = inputs[chance.below(inputs.len())].clone();
    for _ in 0..=chance.below(5) {
        let (at, end) = (chance.below(input.len() + 1), chance.below(input.len() + 1));
        let range = at.min(end)..at.max(end).min(at.min(end) + 200);
        match chance.below(8) {
            0 if at < input.len() => input[at] ^= 1 << chance.below(8),
            1 if at < input.len() => input[at] = chance.below(256) as u8,
            2 | 3 => drop(input.splice(at..at, PIECES[chance.below(PIECES.len())].iter().copied())),
            4 => drop(input.drain(range)),
            5 => {
                let piece = input[range].repeat(1 + chance.below(20));
                input.splice(at..at, piece);
            }
            6 => {
                let other = &inputs[chance.below(inputs.len())];
                let from = chance.below(other.len() + 1);
                let piece = other[from..].iter().copied().take(1 + chance.below(300)).collect::<Vec<_>>();
                input.splice(at..at, piece);
            }
            _ => {
                let piece = PIECES[chance.below(PIECES.len())];
                let end = (at + piece.len()).min(input.len());
                input.splice(at..end, piece.iter().copied());
            }
        }
        input.truncate(LONGEST);
    }
    input
}

/// Changes the corpus of a target for so long; says how far it came.
fn fuzz(&(name, target): &Target, time: Duration) {
    let (mut chance, seed) = Chance::of_today();
    let mut inputs = corpus(name);
    let mut answers: HashSet<String> = inputs.iter().map(|input| target(input)).collect();
    let (begun, first) = (Instant::now(), answers.len());
    let (mut runs, mut slowest) = (0_u64, Duration::ZERO);
    while begun.elapsed() < time {
        let input = changed(&inputs, &mut chance);
        let started = Instant::now();
        let Ok(answer) = panic::catch_unwind(|| target(&input)) else {
            let file = std::env::temp_dir().join(format!("chancery-{name}-{seed}-{runs}"));
            fs::write(&file, &input).unwrap();
            panic!("{name}: a mistake at the input in {}", file.display());
        };
        slowest = slowest.max(started.elapsed());
        runs += 1;
        if answers.insert(answer) && inputs.len() < MOST_KEPT {
            inputs.push(input);
        }
    }
    let seconds = begun.elapsed().as_secs_f32();
    say(&format!(
        "fuzz {name}: {runs} runs in {seconds:.0} s, {first} different answers at first, {} at last, slowest run {:.2} s, 0 \
         mistakes (seed {seed})",
        answers.len(),
        slowest.as_secs_f32()
    ));
    assert!(answers.len() > first, "{name}: changes lead elsewhere");
}

#[test]
fn changes_of_the_corpus_do_no_harm() {
    let seconds = std::env::var("CHANCERY_FUZZ_SECONDS").ok().and_then(|number| number.parse().ok()).unwrap_or(3);
    let asked = std::env::var("CHANCERY_FUZZ").unwrap_or_default();
    for target in TARGETS.iter().filter(|(name, _)| asked.is_empty() || *name == asked) {
        fuzz(target, Duration::from_secs(seconds));
    }
}
