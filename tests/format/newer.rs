//! What newer versions write: kept where it can be, looked at where it may not be changed, and told where it cannot be read.

use chancery::note::format::{self, Access, FormatError};

use crate::{example, read, refused, set};

#[test]
fn names_of_choices_of_a_newer_version_stay_byte_for_byte() {
    let fields = [
        ("stage", "Embargoed"),
        ("stage", "Embargoed(until: \"2030-01-01\", by: [1, 2])"),
        ("meeting", "(\n        kind: Retreat(r#\"a \"quiet\" one\"#),\n        status: Unheard( /* of */ 1 ),\n    )"),
        ("meeting", "(\n        kind: Ünïcode,\n    )"),
    ];
    for (name, value) in fields {
        let text = format!("(\n    format: 1,\n    min_reader: 1,\n    {name}: {value},\n)\n");
        let mut note = read(&text).note;
        let written = format::write(&note).unwrap();
        assert!(written.contains(&format!("{name}: {value},")), "{written}");
        set(&mut note, "title", "Changed");
        let written = format::write(&note).unwrap();
        assert!(written.contains(&format!("{name}: {value},")), "{written}");
        assert_eq!(read(&written).note, note);
    }
}

#[test]
fn a_note_that_needs_a_newer_reader_may_be_looked_at() {
    let opened = read("(format: 9, min_reader: 7, title: \"Talks\", novelty: Shiny(1))");
    assert_eq!(opened.access, Access::ReadOnly { min_reader: 7 });
    assert_eq!(opened.note.text_at(&chancery::note::Path::ROOT.field("title")), "Talks");
}

#[test]
fn a_note_that_needs_a_newer_reader_is_never_written() {
    let opened = read("(format: 9, min_reader: 7, title: \"Talks\")");
    assert_eq!(format::write(&opened.note), Err(FormatError::TooNew { min_reader: 7 }));
}

#[test]
fn a_note_that_only_a_newer_reader_understands_is_told_as_such() {
    let error = refused("(format: 9, min_reader: 7, title: Translated(en: \"Talks\"))");
    assert_eq!(error, FormatError::TooNew { min_reader: 7 });
    let sentence = "the note needs a newer version of Chancery (format 7; this version edits up to 1)";
    assert_eq!(error.to_string(), sentence);
}

#[test]
fn the_number_of_a_newer_format_is_kept() {
    let opened = read("(format: 4, min_reader: 1, title: \"Talks\")");
    assert_eq!(opened.access, Access::Edit);
    let mut note = opened.note;
    set(&mut note, "title", "Other talks");
    let text = format::write(&note).unwrap();
    assert!(text.contains("    format: 4,\n    min_reader: 1,\n"), "{text}");
}

#[test]
fn a_file_that_says_no_format_is_of_the_first() {
    let opened = read("(title: \"Talks\")");
    assert_eq!((opened.note.format.0, opened.note.min_reader.0, opened.access), (1, 1, Access::Edit));
}

#[test]
fn a_field_of_a_newer_version_stands_once() {
    let text = example("astana.ron").replacen("    format: 1,", "    format: 1,\n    novelty: 1,\n    novelty: 2,", 1);
    assert!(refused(&text).to_string().contains("the field `novelty` stands here twice"));
}
