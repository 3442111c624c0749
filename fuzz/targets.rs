//! What is done with the bytes of a stranger, as plain functions: the fuzzer calls them with millions of inputs, the tests
//! with those that are kept in `corpus`. Each may refuse its input, and must neither panic nor take more than its limits.

use chancery::{
    note::format::{self, Access},
    pdf, picture, template,
};

/// The largest input of an image: a larger file has no other headers, it only takes longer.
const MOST_OF_IMAGE: usize = 64 * 1024;

/// The text of a note: what is read comes back from what is written, and writing again changes nothing.
pub fn note(bytes: &[u8]) {
    let Ok(opened) = format::read(bytes) else { return };
    if opened.access != Access::Edit {
        return;
    }
    // What cannot be read again is refused, which is an answer too.
    let Ok(text) = format::write(&opened.note) else { return };
    let again = format::read(text.as_bytes()).expect("what was written is read");
    assert!(again.note == opened.note, "what was written is another note");
    assert!(again.canonical, "what we write is as we write it");
    assert_eq!(format::write(&again.note).expect("a note is written twice"), text);
}

/// A template: what is read can be used for a paper of an empty note.
pub fn template(bytes: &[u8]) {
    if let Ok(template) = template::read(bytes) {
        let note = chancery::note::Note::default();
        let _ = chancery::session::paper_of(&note, &template);
    }
    let _ = template::read_scheme(bytes);
}

/// The file of an image: shown, or told what is wrong with it.
pub fn image(bytes: &[u8]) {
    if bytes.len() <= MOST_OF_IMAGE {
        let _ = picture::problem(bytes);
    }
}

/// A PDF from somewhere: its note, if it carries one, and whose paper it is.
pub fn paper(bytes: &[u8]) {
    let _ = pdf::note_id(bytes);
    if let Ok(note) = pdf::extract(bytes) {
        let _ = format::read(&note);
    }
}
