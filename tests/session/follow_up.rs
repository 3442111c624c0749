//! A note about the next meeting: what it takes from the one before, field by field.

use chancery::{
    note::{Edit, Kind, Node, Note, Path, Record as _, Step, format, walk},
    session::{follow_up, follow_up_template},
    template::builtin,
};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::notes::{notes as any_notes, places};

/// What becomes of a field of the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It goes on as it was.
    Kept,
    /// A part of it goes on.
    Sifted,
    /// It is of the new note.
    Set,
    /// It begins anew.
    Blank,
}

use Fate::{Blank, Kept, Set, Sifted};

/// Every field of a note and what becomes of it. Who adds one to the model has to decide.
const FATES: &[(&str, Fate)] = &[
    ("format", Kept),
    ("min_reader", Kept),
    ("id", Set),
    ("derived_from", Set),
    ("reference", Blank),
    ("title", Blank),
    ("date", Blank),
    ("language", Kept),
    ("originator", Kept),
    ("author", Kept),
    ("addressee", Kept),
    ("copies", Kept),
    ("stage", Blank),
    ("freezes", Blank),
    ("version", Set),
    ("template", Set),
    ("marking", Sifted),
    ("clearances", Blank),
    ("sources", Kept),
    ("meeting", Sifted),
    ("participants", Sifted),
    ("objectives", Blank),
    ("topics", Blank),
    ("quotes", Blank),
    ("agreements", Sifted),
    ("actions", Sifted),
    ("figures", Blank),
    ("claims", Blank),
    ("programme", Blank),
    ("bilaterals", Blank),
    ("texts", Sifted),
    ("press_lines", Blank),
    ("joint_text", Blank),
    ("joint_title", Blank),
    ("joint_copy", Blank),
    ("annexes", Blank),
    ("custom_sections", Blank),
];

/// The fields within a sifted one that go on as they were; all others below it are blank or looked at one by one.
const KEPT_BELOW: &[&str] = &[
    "marking.scheme",
    "marking.level",
    "marking.caveat",
    "meeting.kind",
    "meeting.zone",
    "meeting.languages[0]",
    "meeting.interpretation",
    "texts.contacts[0]",
    "texts.distribution[0]",
];

const SET_BELOW: &[&str] = &[
    "meeting.status",
    "meeting.previous.note",
    "meeting.previous.date",
    "meeting.previous.place",
    "meeting.previous.promised[0]",
    "actions[0].carried_over",
];

/// The fields of a sifted list's items that do not go on with them.
const LEFT_BEHIND: &[&str] = &[
    "participants[0].members[0].present",
    "agreements[0].topic",
    "agreements[0].releasable",
    "actions[0].topic",
    "actions[0].releasable",
];

/// A text that a field of that kind takes and does not have when it is blank.
fn text_for(kind: Kind, path: &Path) -> String {
    match kind {
        Kind::Flag => "true".to_owned(),
        Kind::Choice(names) => names[names.len() - 1].to_owned(),
        Kind::Date => "2025-04-18".to_owned(),
        Kind::Time => "10:30".to_owned(),
        Kind::Decimal => "1.50".to_owned(),
        Kind::Period => "2024".to_owned(),
        Kind::Count => "7".to_owned(),
        _ => path.to_string(),
    }
}

/// A note with something in every field and one item in every list, as far as it goes.
fn full_note() -> Note {
    let mut note = Note::default();
    loop {
        let lists = places(&note, |kind| matches!(kind, Kind::Records(_) | Kind::Leaves(_)));
        let mut empty = lists.into_iter().filter(|list| note.node(list).is_none_or(Node::is_blank)).peekable();
        if empty.peek().is_none() {
            break;
        }
        for list in empty.collect::<Vec<_>>() {
            note.apply(&Edit::Insert { list, index: 0 }).unwrap();
        }
    }
    for field in places(&note, |kind| !matches!(kind, Kind::Record(_) | Kind::Records(_) | Kind::Leaves(_))) {
        let text = text_for(note.node(&field).unwrap().kind(), &field);
        // The format of the file is the program's to set.
        let _ = note.apply(&Edit::Set { field, text });
    }
    for (field, text) in [
        ("actions[0].status", "Open"),
        ("actions[0].agreement", "a1"),
        ("agreements[0].key", "a1"),
        ("agreements[0].status", "InForce"),
        ("agreements[0].follow_up", "act1"),
        ("actions[0].key", "act1"),
    ] {
        set(&mut note, field, text);
    }
    note
}

fn set(note: &mut Note, field: &str, text: &str) {
    note.apply(&super::set(field, text)).unwrap();
}

fn next(note: &Note) -> Note {
    follow_up(note, &builtin("brief").unwrap(), "new-id".to_owned())
}

fn texts_below(note: &Note, field: &'static str) -> Vec<(String, String)> {
    let at = Path::ROOT.field(field);
    let mut texts = Vec::new();
    walk(note.node(&at).unwrap(), &at, &mut |path, node| texts.push((path.to_string(), node.text().into_owned())));
    texts
}

#[test]
fn every_field_is_filled_and_has_its_fate() {
    let note = full_note();
    let filled = Note::SPEC
        .fields
        .iter()
        .filter(|field| note.child(Step::Field(field.name)).is_some_and(|node| !node.is_blank()));
    let names: Vec<&str> = filled.map(|field| field.name).collect();
    assert_eq!(names, FATES.iter().map(|(name, _)| *name).collect::<Vec<_>>());
}

#[test]
fn what_happened_begins_anew_and_the_rest_is_kept() {
    let (old, new) = (full_note(), next(&full_note()));
    for &(name, fate) in FATES {
        let node = new.child(Step::Field(name)).unwrap();
        let field = Note::SPEC.field(name).unwrap().name;
        match fate {
            Kept => assert_eq!(texts_below(&new, field), texts_below(&old, field), "{name}"),
            Blank => assert!(node.is_blank(), "{name}"),
            Set => assert!(!node.is_blank() && texts_below(&new, field) != texts_below(&old, field), "{name}"),
            Sifted => {}
        }
    }
    assert_eq!(&*new.id, "new-id");
    assert_eq!(new.derived_from, old.id);
    assert_eq!(new.version, 1);
    assert_eq!(&*new.template, "brief");
}

#[test]
fn within_what_is_sifted_each_field_has_its_fate() {
    let (old, new) = (full_note(), next(&full_note()));
    let sifted = FATES.iter().filter(|(_, fate)| *fate == Sifted);
    for (name, _) in sifted {
        let field = Note::SPEC.field(name).unwrap().name;
        for (path, was) in texts_below(&old, field).into_iter().filter(|(_, was)| !was.is_empty()) {
            let at = Note::path_named(&path).unwrap();
            let is = new.text_at(&at);
            let is_item = ["participants", "agreements", "actions"].contains(name);
            if SET_BELOW.contains(&path.as_str()) {
                assert!(!is.is_empty(), "{path}");
            } else if KEPT_BELOW.contains(&path.as_str()) || is_item && !LEFT_BEHIND.contains(&path.as_str()) {
                assert_eq!(is, was, "{path}");
            } else {
                assert!(new.node(&at).is_none_or(Node::is_blank), "{path} is still {is:?}");
            }
        }
    }
}

#[test]
fn the_old_meeting_is_the_previous_one() {
    let mut note = full_note();
    set(&mut note, "meeting.venue", "Foreign Ministry");
    set(&mut note, "meeting.city", "Astana");
    set(&mut note, "meeting.status", "Held");
    set(&mut note, "meeting.last_day", "2025-04-19");
    set(&mut note, "actions[0].text", "Send a trade mission.");
    set(&mut note, "actions[0].owner", "Trade department");
    let meeting = next(&note).meeting;
    assert_eq!(meeting.status.0.unwrap().name(), "Planned");
    assert_eq!(meeting.previous.note, note.id);
    assert_eq!(meeting.previous.date.0, Some(jiff::civil::date(2025, 4, 19)));
    assert_eq!(&*meeting.previous.place, "Foreign Ministry, Astana");
    let promised: Vec<&str> = meeting.previous.promised.iter().map(|promise| &**promise).collect();
    assert_eq!(promised, ["Trade department: Send a trade mission."]);

    set(&mut note, "meeting.last_day", "");
    set(&mut note, "actions[0].owner", "");
    set(&mut note, "actions[0].side", "d1");
    set(&mut note, "participants[0].key", "d1");
    set(&mut note, "participants[0].name", "Kazakhstan");
    set(&mut note, "actions[0].text", "- Send a mission.\n- Name its head.");
    let meeting = next(&note).meeting;
    assert_eq!(meeting.previous.date.0, Some(jiff::civil::date(2025, 4, 18)));
    assert_eq!(&**meeting.previous.promised.get(0).unwrap(), "Kazakhstan:\n\n- Send a mission.\n- Name its head.");

    set(&mut note, "meeting.status", "Cancelled");
    assert_eq!(next(&note).meeting.previous, note.meeting.previous, "a meeting that was not held is no previous one");
}

#[test]
fn only_open_actions_and_unfinished_agreements_go_on() {
    let mut note = Note::default();
    let statuses = ["", "Open", "Done", "Dropped", "UnderWay"];
    for (index, status) in statuses.into_iter().enumerate() {
        note.apply(&Edit::Insert { list: Path::ROOT.field("actions"), index }).unwrap();
        set(&mut note, &format!("actions[{index}].text"), &format!("action {index}"));
        set(&mut note, &format!("actions[{index}].status"), status);
        set(&mut note, &format!("actions[{index}].agreement"), &format!("a{}", index + 1));
    }
    let statuses = ["", "Negotiating", "Initialled", "Signed", "Ratified", "InForce", "Expired", "Suspended"];
    for (index, status) in statuses.into_iter().enumerate() {
        note.apply(&Edit::Insert { list: Path::ROOT.field("agreements"), index }).unwrap();
        set(&mut note, &format!("agreements[{index}].title"), &format!("agreement {index}"));
        set(&mut note, &format!("agreements[{index}].status"), status);
        set(&mut note, &format!("agreements[{index}].follow_up"), "act3");
    }
    let new = next(&note);
    let actions: Vec<&str> = new.actions.iter().map(|action| &*action.text).collect();
    assert_eq!(actions, ["action 0", "action 1", "action 4"]);
    let agreements: Vec<&str> = new.agreements.iter().map(|agreement| &*agreement.title).collect();
    assert_eq!(agreements, ["agreement 0", "agreement 1", "agreement 2", "agreement 4", "agreement 5", "agreement 7"]);
    // What stayed behind is referred to no more; what goes on is.
    assert!(new.agreements.iter().all(|agreement| agreement.follow_up.is_empty()));
    let kept: Vec<&str> = new.actions.iter().map(|action| &*action.agreement).collect();
    assert_eq!(kept, ["a1", "a2", "a5"]);
    set(&mut note, "agreements[4].status", "Signed");
    assert!(next(&note).actions.get(2).unwrap().agreement.is_empty());
}

#[test]
fn fields_of_a_newer_version_go_on_with_the_records_that_do() {
    let text = "(novelty: 1, meeting: (novelty: 2), texts: (novelty: 3), topics: [(novelty: 4)], \
                actions: [(text: \"Send\", novelty: 5)], participants: [(novelty: 6, members: [(novelty: 7)])], \
                marking: (novelty: 8), sources: [(novelty: 9)])";
    let note = format::read(text.as_bytes()).unwrap().note;
    let written = format::write(&next(&note)).unwrap();
    for number in 1..=9 {
        assert_eq!(written.contains(&format!("novelty: {number}")), number >= 5, "{number}: {written}");
    }
}

#[test]
fn after_a_record_or_a_readout_comes_a_brief() {
    let template = |id: &str| {
        let mut note = Note::default();
        set(&mut note, "template", id);
        follow_up_template(&note, &chancery::template::Gallery::default()).id.clone()
    };
    for id in ["", "brief", "record", "readout", "communique", "no such template"] {
        assert_eq!(template(id), "brief", "{id}");
    }
    for own in chancery::template::builtins() {
        let is_after = ["record", "readout", "communique"].contains(&own.id.as_str());
        assert_eq!(template(&own.id), if is_after { "brief" } else { &own.id });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_follow_up_of_any_note_is_saved_and_opened(note in any_notes()) {
        let new = next(&note);
        let text = format::write(&new).unwrap();
        let opened = format::read(text.as_bytes()).unwrap();
        prop_assert!(opened.canonical);
        prop_assert_eq!(&opened.note, &new);
        prop_assert!(!new.is_frozen());
        // Going on twice loses no people.
        prop_assert_eq!(next(&new).participants, new.participants);
    }
}
