//! Notes no desk would write, by every template, from left to right and from right to left: they may look poor, but nothing
//! overlaps, nothing leaves the margins, and the pages end.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chancery::layout::Typesetter;
use chancery::note::{Edit, Kind, Note, Path, walk};
use chancery::paper::compose;
use chancery::template::builtins;

use super::every::examples;
use super::frames::{assert_clusters_cover_the_text, assert_no_overlap, assert_within_margins};

fn example(name: &str) -> Note {
    examples().into_iter().find(|(known, _)| known == name).expect("there is such an example").1
}

fn set(note: &mut Note, field: &str, text: &str) {
    note.apply(&Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() }).unwrap();
}

fn insert(note: &mut Note, list: &str, index: usize) {
    note.apply(&Edit::Insert { list: Note::path_named(list).unwrap(), index }).unwrap();
}

/// Sets the note by all templates; none takes more pages than `most`.
fn torture(note: &Note, most: usize) {
    let mut typesetter = Typesetter::new();
    for template in builtins() {
        for language in ["", "ar"] {
            let mut paper = compose(note, template);
            if !language.is_empty() {
                language.clone_into(&mut paper.language);
            }
            let pages = typesetter.set(&paper);
            assert_within_margins(&paper, &pages);
            assert_no_overlap(&pages);
            assert_clusters_cover_the_text(&pages);
            assert!(pages.pages.len() <= most, "{} takes {} pages", template.id, pages.pages.len());
        }
    }
}

/// The note with every text of one line or more changed.
fn with_each_text(note: &Note, change: impl Fn(&str) -> String) -> Note {
    let mut changes = Vec::new();
    walk(note, &Path::ROOT, &mut |path, node| {
        if matches!(node.kind(), Kind::Line | Kind::Prose) && !node.is_blank() {
            changes.push(Edit::Set { field: path.clone(), text: change(&node.text()) });
        }
    });
    let mut note = note.clone();
    for edit in changes {
        // A field that refuses the text keeps its own.
        let _ = note.apply(&edit);
    }
    note
}

#[test]
fn one_participant() {
    let mut note = Note::default();
    insert(&mut note, "participants", 0);
    insert(&mut note, "participants[0].members", 0);
    set(&mut note, "participants[0].members[0].name", "Ada Vestergren");
    torture(&note, 1);
}

#[test]
fn two_hundred_participants_with_names_of_120_characters() {
    let mut note = example("visit");
    for place in 0..200 {
        let side = place % 2;
        let index = note.participants.get(side).unwrap().members.len();
        insert(&mut note, &format!("participants[{side}].members"), index);
        let name = match place % 3 {
            0 => "Maximilian ".repeat(11)[..120].to_owned(),
            1 => "N".repeat(120),
            _ => "Бекмұхаммед‑Қожа ".chars().cycle().take(120).collect(),
        };
        set(&mut note, &format!("participants[{side}].members[{index}].name"), &name);
        set(&mut note, &format!("participants[{side}].members[{index}].post"), "Deputy Director");
    }
    torture(&note, 20);
}

#[test]
fn forty_topics() {
    let mut note = example("everything");
    for _ in 0..40 {
        let list = Note::path_named("topics").unwrap();
        note.apply(&Edit::Duplicate { list, index: 0 }).unwrap();
    }
    torture(&note, 40);
}

#[test]
fn a_word_of_300_characters_in_every_field() {
    torture(&with_each_text(&example("everything"), |_| "w".repeat(300)), 140);
}

#[test]
fn a_row_longer_than_a_page() {
    let text = "A sentence that goes on and on, until the row it stands in is longer than any page. ".repeat(120);
    for (name, field) in [
        ("everything", "agreements[0].title"),
        ("everything", "programme[0].item"),
        ("everything", "actions[0].text"),
        ("everything", "figures[0].label"),
        ("side-event", "topics[0].positions[0].text"),
        ("communique", "joint_text[0].versions[1].text"),
        ("call-points", "topics[0].points[0]"),
        ("everything", "participants[0].members[0].post"),
    ] {
        let mut note = example(name);
        let Some(field) = Note::path_named(field).ok().filter(|field| note.node(field).is_some()) else {
            panic!("{name} has no {field}")
        };
        note.apply(&Edit::Set { field, text: text.clone() }).unwrap();
        torture(&note, 40);
    }
}

#[test]
fn everything_is_empty() {
    torture(&Note::default(), 1);
    torture(&with_each_text(&example("everything"), |_| String::new()), 14);
    torture(&with_each_text(&example("everything"), |_| " ".to_owned()), 14);
}

#[test]
fn all_scripts_in_one_line() {
    let mixed = "Қазақстан مرحبا Astana ٢٠٢٥ (Әуе) – «نور» 17–18 of 🕊 Talks";
    let mut note = example("everything");
    set(&mut note, "title", mixed);
    torture(&note, 14);
    torture(&with_each_text(&note, |text| format!("{mixed} {text} {mixed}")), 60);
}
