//! Limits: what is just below them is read and written, what is above is told, and nothing overflows a small stack.

use std::thread;

use chancery::note::{
    MOST_ITEMS,
    format::{self, FormatError, LARGEST_FILE},
};

use crate::{assert_is_a_sentence, read, refused};

/// Runs on a stack as small as any system gives a thread.
fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(1024 * 1024).spawn(work).unwrap().join().unwrap();
}

#[test]
fn a_file_of_16_mib_is_read_and_one_byte_more_is_not() {
    let text = |length: usize| {
        let frame = "(title: \"\")";
        format!("(title: \"{}\")", "x".repeat(length - frame.len()))
    };
    assert_eq!(read(&text(LARGEST_FILE)).note.title.len(), LARGEST_FILE - "(title: \"\")".len());
    let error = refused(&text(LARGEST_FILE + 1));
    assert_eq!(error, FormatError::TooLarge { found: LARGEST_FILE + 1 });
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    // Compact as it is, the file is small enough; as we write it, indented, it is not.
    let values = "(period:\"2024\"),".repeat(MOST_ITEMS);
    let figure = format!("(values:[{values}]),");
    let figures = figure.repeat(49);
    let padding = "x".repeat(LARGEST_FILE - figures.len() - 100);
    let opened = read(&format!("(title:\"{padding}\",figures:[{figures}])"));
    let error = format::write(&opened.note).unwrap_err();
    assert!(matches!(error, FormatError::TooLarge { .. }), "{error}");
}

#[test]
fn a_list_holds_2000_items_and_no_more() {
    let text = |items: usize| format!("(copies: [{}])", "\"\",".repeat(items));
    let note = read(&text(MOST_ITEMS)).note;
    assert_eq!(read(&format::write(&note).unwrap()).note.copies.len(), MOST_ITEMS);
    let error = refused(&text(MOST_ITEMS + 1));
    assert!(error.to_string().ends_with("field copies: a list holds at most 2000 items"), "{error}");
}

#[test]
fn a_note_holds_100_000_entries_and_no_more() {
    // Fifty figures leave the rest to their values.
    let text = |entries: usize| {
        let figure = |values: usize| format!("(values: [{}]),", "(),".repeat(values));
        let full = figure(MOST_ITEMS).repeat(49);
        format!("(figures: [{full}{}])", figure(entries - 50 - 49 * MOST_ITEMS))
    };
    read(&text(100_000));
    let error = refused(&text(100_001));
    assert!(error.to_string().contains("a note holds at most 100000 entries"), "{error}");
}

#[test]
fn five_megabytes_of_empty_records_are_refused_early() {
    let error = refused(&format!("(topics: [{}])", "(),".repeat(5_000_000 / 3)));
    assert!(error.to_string().contains("a list holds at most 2000 items"), "{error}");
    let error = refused(&format!("[{}]", "(),".repeat(5_000_000 / 3)));
    assert_is_a_sentence(&error);
}

#[test]
fn a_note_keeps_10_000_unknown_fields_and_no_more() {
    let text = |fields: usize| {
        let field = |number: usize| format!("novelty_{number}: 1,");
        let topic = |topic: usize| (topic..fields).step_by(10).map(field).collect::<Vec<_>>().concat();
        let topics = (0..10).map(|number| format!("({}),", topic(number))).collect::<Vec<_>>().concat();
        format!("(topics: [{topics}])")
    };
    let note = read(&text(10_000)).note;
    assert!(format::write(&note).unwrap().contains("novelty_9999: 1,"));
    assert!(refused(&text(10_001)).to_string().contains("a note holds at most 10000 unknown fields"));
}

/// Fields of a newer version, as deep as can be: brackets of every kind, in the note itself, in a record and in a choice.
fn deep(frame: &str, (open, close): (&str, &str), core: &str, depth: usize) -> String {
    frame.replace('@', &format!("{}{core}{}", open.repeat(depth), close.repeat(depth)))
}

const FRAMES: &[&str] = &[
    "(novelty: @)",
    "(topics: [(novelty: @)])",
    "(stage: Newer(@))",
    "(participants: [(members: [(function: N(@))])])",
];
const BRACKETS: &[(&str, &str)] =
    &[("[", "]"), ("(", ")"), ("{1:", "}"), ("Some(", ")"), ("N(", ")"), ("(a:", ")"), ("(1,", ")"), ("[[],", "]")];

#[test]
fn no_depth_panics_and_what_is_read_is_written() {
    on_a_small_stack(|| {
        for frame in FRAMES {
            for &brackets in BRACKETS {
                // A bracket that holds a value needs one to begin with.
                for core in ["", "1"] {
                    let mut deepest = 0;
                    for depth in (1..=140).chain([1_000, 20_000]) {
                        let text = deep(frame, brackets, core, depth);
                        match format::read(text.as_bytes()) {
                            Ok(opened) => {
                                deepest = depth;
                                let written = format::write(&opened.note).unwrap();
                                assert_eq!(format::read(written.as_bytes()).unwrap().note, opened.note);
                            }
                            Err(error) => assert_is_a_sentence(&error),
                        }
                    }
                    assert!(deepest == 0 || (50..128).contains(&deepest), "{frame} {brackets:?} {deepest}");
                }
            }
        }
    });
}

#[test]
fn a_file_that_is_too_deep_is_told_as_such() {
    on_a_small_stack(|| {
        let error = refused(&deep("(novelty: @)", ("[", "]"), "", 1_000));
        assert!(error.to_string().contains("brackets stand in one another too deep"), "{error}");
        let error = refused(&deep("@", ("[", "]"), "", 100_000));
        assert_is_a_sentence(&error);
    });
}

#[test]
fn deep_texts_for_a_choice_are_refused_or_come_back() {
    on_a_small_stack(|| {
        for depth in (1..=140).chain([10_000]) {
            let mut note = chancery::note::Note::default();
            let text = format!("N({}{})", "[".repeat(depth), "]".repeat(depth));
            let edit = chancery::note::Edit::Set { field: chancery::note::Path::ROOT.field("stage"), text };
            if note.apply(&edit).is_ok() {
                assert_eq!(read(&format::write(&note).unwrap()).note, note, "depth {depth}");
            }
        }
    });
}
