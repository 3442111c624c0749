//! What is done with the bytes of a stranger, as plain functions: the fuzzer calls them with millions of inputs, the tests
//! with those that are kept in `corpus`. Each may refuse its input, and must neither panic nor take more than its limits.
//!
//! The answer is what came of the input in a few words, without numbers and quotations: inputs with another answer have gone
//! another way.

use chancery::{
    note::format::{self, Access},
    pdf, picture, template,
};

/// The largest input of an image: a larger file has no other headers, it only takes longer.
const MOST_OF_IMAGE: usize = 64 * 1024;

/// The text of a note: what is read comes back from what is written, and writing again changes nothing.
pub fn note(bytes: &[u8]) -> String {
    let opened = match format::read(bytes) {
        Ok(opened) => opened,
        Err(error) => return shape(&error.to_string()),
    };
    if opened.access != Access::Edit {
        return "to be looked at".to_owned();
    }
    // What cannot be read again is refused, which is an answer too.
    let text = match format::write(&opened.note) {
        Ok(text) => text,
        Err(error) => return shape(&error.to_string()),
    };
    let again = format::read(text.as_bytes()).expect("what was written is read");
    assert!(again.note == opened.note, "what was written is another note");
    assert!(again.canonical, "what we write is as we write it");
    assert_eq!(format::write(&again.note).expect("a note is written twice"), text);
    let fields = text.lines().filter_map(|line| line.split_once(':')).map(|(name, _)| name.trim());
    let mut fields: Vec<&str> = fields.filter(|name| name.len() < 20).collect();
    fields.sort_unstable();
    fields.dedup();
    shape(&fields.join(" "))
}

/// A template: what is read can be used for a paper of an empty note.
pub fn template(bytes: &[u8]) -> String {
    let scheme = template::read_scheme(bytes).map_or_else(|error| shape(&error.to_string()), |_| "a scheme".to_owned());
    let template = match template::read(bytes) {
        Ok(template) => template,
        Err(error) => return format!("{}; {scheme}", shape(&error.to_string())),
    };
    let paper = chancery::session::paper_of(&chancery::note::Note::default(), &template);
    format!("{} blocks; {scheme}", paper.blocks.len())
}

/// The file of an image: shown, or told what is wrong with it.
pub fn image(bytes: &[u8]) -> String {
    if bytes.len() > MOST_OF_IMAGE {
        return String::new();
    }
    let start: String = bytes.iter().take(2).map(|byte| char::from(*byte)).collect();
    let problem = picture::problem(bytes).map_or_else(|| "shown".to_owned(), |problem| shape(&problem.to_string()));
    format!("{start} {problem}")
}

/// A PDF from somewhere: its note, if it carries one, and whose paper it is.
pub fn paper(bytes: &[u8]) -> String {
    let id = pdf::note_id(bytes).is_some();
    match pdf::extract(bytes) {
        Ok(note) => format!(
            "{id} {}",
            format::read(&note).map_or_else(|error| shape(&error.to_string()), |_| "read".to_owned())
        ),
        Err(error) => format!("{id} {error}"),
    }
}

/// A sentence without its numbers and quotations.
fn shape(sentence: &str) -> String {
    let pieces = sentence.split('`').step_by(2);
    pieces.flat_map(str::chars).filter(|letter| letter.is_alphabetic() || *letter == ' ').take(200).collect()
}
