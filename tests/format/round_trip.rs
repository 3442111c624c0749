//! Any note comes back from its file as it was, and its file from any program of ours.

use chancery::note::{Note, format};
use proptest::{
    collection::vec,
    prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest},
    sample::Index,
};

use crate::{
    notes::{acts, foreign_values, growth, noted, notes, texts},
    read, set,
};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A file with fields of a newer version in its records: the text and the lines `name: value` that have to survive.
fn newer_files() -> impl Strategy<Value = (String, Vec<String>)> {
    (vec(growth(), 0..30), vec((any::<Index>(), foreign_values()), 1..8)).prop_map(|(acts, values)| {
        let mut text = format::write(&noted(Note::default(), &acts)).unwrap();
        // No text of this note holds a bracket, so these are the starts of its records.
        let records: Vec<usize> = text.match_indices('(').map(|(at, _)| at + 1).skip(1).collect();
        let mut lines: Vec<(usize, String)> = Vec::new();
        for (number, (at, value)) in values.iter().enumerate() {
            lines.push((*at.get(&records), format!("newer_{number}: {value}")));
        }
        // From the end, so that the places before stay.
        lines.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        for (at, line) in &lines {
            text.insert_str(*at, &format!("{line},"));
        }
        let kept = lines.into_iter().map(|(_, line)| line).collect();
        (text, kept)
    })
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn any_note_comes_back_as_it_was(note in notes()) {
        let text = format::write(&note).unwrap();
        let opened = read(&text);
        prop_assert!(opened.canonical);
        prop_assert_eq!(&opened.note, &note);
        prop_assert_eq!(format::write(&opened.note).unwrap(), text);
    }

    #[test]
    fn any_text_can_stand_in_any_kind_of_text(text in texts()) {
        let mut note = Note::default();
        for field in ["title", "language", "marking.scheme", "meeting.zone"] {
            set(&mut note, field, &text);
        }
        let file = format::write(&note).unwrap();
        prop_assert_eq!(read(&file).note, note);
        let has_foreign_ends = file.contains(['\r', '\u{feff}']);
        prop_assert!(!has_foreign_ends);
    }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn fields_of_a_newer_version_stay_byte_for_byte(
        (text, kept) in newer_files(),
        acts in vec(acts().prop_filter("nothing is taken away", |act| !matches!(act, crate::notes::Act::Remove(..))), 0..20),
    ) {
        let note = noted(read(&text).note, &acts);
        let saved = format::write(&note).unwrap();
        for line in kept {
            prop_assert!(saved.contains(&line), "{line} is not in {saved}");
        }
        prop_assert_eq!(format::write(&read(&saved).note).unwrap(), saved);
    }

    #[test]
    fn what_newer_versions_wrote_on_other_systems_can_be_saved((text, _) in newer_files()) {
        // A comment ends with a line feed and with nothing else.
        let ends: &[&str] = if text.contains("//") { &["\r\n", "\r\r\n"] } else { &["\r\n", "\r\r\n", "\r"] };
        for end in ends {
            let note = read(&text.replace('\n', end)).note;
            let saved = format::write(&note).unwrap();
            prop_assert_eq!(format::write(&read(&saved).note).unwrap(), saved);
        }
    }

    #[test]
    fn a_file_with_other_line_ends_is_the_same_note(note in notes(), ends in Just(["\r\n", "\r\r\n"])) {
        let text = format::write(&note).unwrap();
        for end in ends {
            let other = format!("\u{feff}{}", text.replace('\n', end));
            prop_assert_eq!(&read(&other).note, &note);
        }
    }
}
