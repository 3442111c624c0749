//! Sizes and depths at which a file of a stranger is refused: what is just below is read, what is just above is told, on a
//! stack as small as any system gives a thread. Those of notes stand in `tests/format/limits.rs`.

use std::{io::Write as _, thread};

use chancery::{
    note::format::{FormatError, LARGEST_FILE},
    pdf::{self, ExtractError, LARGEST_PAPER},
    picture::{self, Problem},
    template,
};
use flate2::{Compression, write::ZlibEncoder};

/// Runs on a stack of 1 MiB.
fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(1024 * 1024).spawn(work).unwrap().join().unwrap();
}

/// A PDF that carries `note`, packed, and says that it has `length` bytes.
fn paper(note: &[u8], length: usize) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(note).unwrap();
    let head = format!("%PDF-1.7\n1 0 obj\n<</ChanceryNote {length}/Filter/FlateDecode>>stream\n");
    [head.as_bytes(), &packed.finish().unwrap(), b"\nendstream\nendobj\n%%EOF"].concat()
}

#[test]
fn a_note_of_16_mib_is_taken_out_of_a_paper_and_one_byte_more_is_not() {
    on_a_small_stack(|| {
        let note = vec![b' '; LARGEST_FILE + 1];
        assert_eq!(pdf::extract(&paper(&note[1..], LARGEST_FILE)).unwrap().len(), LARGEST_FILE);
        assert_eq!(pdf::extract(&paper(&note, LARGEST_FILE + 1)), Err(ExtractError::Damaged));
        assert_eq!(
            pdf::extract(&paper(&note, LARGEST_FILE)),
            Err(ExtractError::Damaged),
            "it unfolds to more than it says"
        );
    });
}

#[test]
fn a_paper_of_64_mib_is_read_and_one_byte_more_is_not() {
    let mut bytes = vec![0; LARGEST_PAPER];
    bytes[..9].copy_from_slice(b"%PDF-1.7\n");
    assert_eq!(pdf::extract(&bytes), Err(ExtractError::NoNote));
    bytes.push(0);
    assert_eq!(pdf::extract(&bytes), Err(ExtractError::TooLarge));
}

#[test]
fn drawings_are_read_as_deep_as_the_limit() {
    let deep = |depth: usize| {
        let (open, close) = ("<g>".repeat(depth), "</g>".repeat(depth));
        let shape = "<rect width='5' height='5'/>";
        format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{open}{shape}{close}</svg>").into_bytes()
    };
    on_a_small_stack(move || {
        // The drawing itself and the shape in it count.
        assert_eq!(picture::problem(&deep(199)), None);
        for depth in [200, 1_000, 50_000] {
            assert_eq!(picture::problem(&deep(depth)), Some(Problem::TooComplex), "{depth}");
        }
    });
}

#[test]
fn drawings_are_read_as_long_as_the_limit() {
    let long = |length: usize| {
        let frame = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><!----></svg>";
        let filling = " ".repeat(length - frame.len());
        frame.replace("<!---->", &format!("<!--{filling}--><rect width='5' height='5'/>")).into_bytes()
    };
    let most = 4 << 20;
    let shape = "<rect width='5' height='5'/>".len();
    assert_eq!(picture::problem(&long(most - shape)), None);
    assert_eq!(picture::problem(&long(most - shape + 1)), Some(Problem::TooComplex));
}

#[test]
fn images_are_refused_by_what_they_say_of_their_size() {
    on_a_small_stack(|| {
        // Some hundred bytes that would unfold to half a gigabyte; the boundary itself stands in `tests/layout/pictures.rs`.
        let file = std::fs::read(crate::project("tests/hostile/images/wide.png")).unwrap();
        assert_eq!(picture::problem(&file), Some(Problem::TooLarge { width: 60_000, height: 60_000 }));
    });
}

#[test]
fn a_template_is_as_large_and_as_deep_as_a_note_at_most() {
    on_a_small_stack(|| {
        let large = format!("(id: \"{}\")", "x".repeat(LARGEST_FILE));
        let error = template::read(large.as_bytes()).unwrap_err();
        assert!(matches!(error, FormatError::TooLarge { .. }), "{error}");
        for depth in [128, 1_000, 100_000] {
            let deep = format!("(id: \"x\", sections: {}{})", "[".repeat(depth), "]".repeat(depth));
            assert!(template::read(deep.as_bytes()).is_err());
        }
    });
}
