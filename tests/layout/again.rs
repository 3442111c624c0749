//! Papers set again: what a typesetter has kept from one paper to the next never shows. After any edit its pages are those of a
//! typesetter that has set nothing before.

use chancery::layout::{Face, MachineFonts, Pages, Typesetter};
use chancery::note::{Edit, Note, Path, format};
use chancery::paper::{Paper, compose};
use chancery::pdf::{self, Properties};
use chancery::template;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::notes::{acts, edit};
use super::set;

/// Edits of each note; there are four notes.
const EDITS: usize = 250;

/// A longer text says no more here and takes its time.
const LONGEST: usize = 600;

/// After so many edits each, the template, the language and the way of the machine change.
const TEMPLATE: usize = 9;
const LANGUAGE: usize = 31;

/// So often the bytes of the file are compared too.
const FILE: usize = 25;

fn assert_same(kept: &Pages, anew: &Pages, what: &str) {
    let names = |faces: &[Face]| faces.iter().map(|face| (face.name.clone(), face.index)).collect::<Vec<_>>();
    assert_eq!(kept.size, anew.size, "{what}");
    assert_eq!(kept.pages.len(), anew.pages.len(), "{what}");
    for (number, (page, expected)) in kept.pages.iter().zip(&anew.pages).enumerate() {
        assert!(page == expected, "page {number} {what}:\n{page:?}\n{expected:?}");
    }
    assert_eq!(kept.structure, anew.structure, "{what}");
    assert_eq!(names(&kept.faces), names(&anew.faces), "{what}");
    assert_eq!(kept.length.to_bits(), anew.length.to_bits(), "{what}");
    assert_eq!(kept.flaws, anew.flaws, "{what}");
}

/// Edits a note at random and sets it each time, with what is kept and without.
fn assert_kept_is_true(mut note: Note, seed: u8) {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut typesetter = Typesetter::with_fonts(MachineFonts::none());
    let templates = template::builtins();
    let languages = ["en", "ru", "ar", "kk", "fr"];
    let first = templates.iter().position(|template| template.id == *note.template).unwrap_or_default();
    for round in 0..EDITS {
        let act = acts().new_tree(&mut runner).expect("nothing is filtered").current();
        let mut change = edit(&note, &act);
        if let Some(Edit::Set { text, .. }) = &mut change
            && let Some((end, _)) = text.char_indices().nth(LONGEST)
        {
            text.truncate(end);
        }
        if round % LANGUAGE == LANGUAGE - 1 {
            let text = languages[round / LANGUAGE % languages.len()].to_owned();
            change = Some(Edit::Set { field: Path::ROOT.field("language"), text });
        }
        if let Some(change) = &change {
            note.apply(change).expect("the edit has its place");
        }
        let template = &templates[(first + round / TEMPLATE) % templates.len()];
        let paper = compose(&note, template);
        let (kept, anew) = (typesetter.set(&paper), set(&paper));
        let what = format!("after {change:?}, round {round}, {}", template.id);
        assert_same(&kept, &anew, &what);
        if round % FILE == 0 {
            let bytes = |pages: &Pages| pdf::write(pages, &Properties::from(&paper)).expect("the paper is written");
            assert!(bytes(&kept) == bytes(&anew), "the file {what}");
        }
    }
}

fn example(bytes: &[u8]) -> Note {
    format::read(bytes).expect("an example is read").note
}

#[test]
fn a_brief_edited_at_random_is_set_as_from_scratch() {
    assert_kept_is_true(example(include_bytes!("../../assets/examples/astana.ron")), 1);
}

#[test]
fn an_arabic_brief_edited_at_random_is_set_as_from_scratch() {
    assert_kept_is_true(example(include_bytes!("../../assets/examples/astana.ar.ron")), 2);
}

#[test]
fn a_visit_edited_at_random_is_set_as_from_scratch() {
    assert_kept_is_true(example(include_bytes!("../../assets/examples/hanoi.ron")), 3);
}

#[test]
fn a_programme_edited_at_random_is_set_as_from_scratch() {
    assert_kept_is_true(example(include_bytes!("../../assets/examples/visit.ron")), 4);
}

/// Flaws are told anew for each paper, though nothing is looked at anew.
#[test]
fn what_could_not_be_shown_is_told_again() {
    let mut note = example(include_bytes!("../../assets/examples/astana.ron"));
    let field = Path::ROOT.field("topics").item(0).field("points").item(0);
    note.apply(&Edit::Set { field: field.clone(), text: "In Egyptian: \u{13000}.".to_owned() }).expect("it is set");
    let template = template::builtin("brief").expect("it is built in");
    let mut typesetter = Typesetter::with_fonts(MachineFonts::none());
    let mut missing = |paper: &Paper| typesetter.set(paper).flaws.missing;
    assert_eq!(missing(&compose(&note, &template)), ['\u{13000}']);
    note.apply(&Edit::Set { field: Path::ROOT.field("title"), text: "Another".to_owned() }).expect("it is set");
    assert_eq!(missing(&compose(&note, &template)), ['\u{13000}']);
    note.apply(&Edit::Set { field, text: "In words.".to_owned() }).expect("it is set");
    assert!(missing(&compose(&note, &template)).is_empty());
}
