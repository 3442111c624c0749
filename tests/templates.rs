//! The papers of the later templates: what each says in its order, what it asks for before it is final, whose copy a joint text
//! is; and that no note, however odd, makes them fail.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::PathBuf, sync::Arc};

use chancery::{
    check::{Circumstances, Flaws, Severity, check},
    layout::{Mark, Pages, Typesetter},
    note::{Edit, Note, format},
    paper::{Block, Content, Paper, compose},
    template::{Sheet, Template, builtin, builtins},
};

fn example(name: &str) -> Note {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples").join(name);
    format::read(&fs::read(file).unwrap()).unwrap().note
}

fn set(note: &mut Note, field: &str, text: &str) {
    note.apply(&Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() }).unwrap();
}

fn insert(note: &mut Note, list: &str, index: usize) {
    note.apply(&Edit::Insert { list: Note::path_named(list).unwrap(), index }).unwrap();
}

fn template(id: &str) -> Arc<Template> {
    builtin(id).unwrap()
}

fn paper(note: &Note, id: &str) -> Paper {
    compose(note, &template(id))
}

fn said(note: &Note, id: &str) -> String {
    paper(note, id).to_plain().replace('\u{a0}', " ")
}

/// The headings of the sections, in order.
fn sections(blocks: &[Block]) -> Vec<String> {
    let heading = |block: &Block| match &block.content {
        Content::Heading { level: 1, text } => Some(text.to_plain()),
        _ => None,
    };
    blocks.iter().filter_map(heading).collect()
}

/// The cells of the tables, row by row, heads first.
fn tables(paper: &Paper) -> Vec<Vec<Vec<String>>> {
    let table = |block: &Block| match &block.content {
        Content::Table(table) => {
            let head: Vec<String> = table.columns.iter().map(|column| column.head.to_plain()).collect();
            let row = |row: &chancery::paper::Row| row.cells.iter().map(chancery::paper::Text::to_plain).collect();
            Some([head].into_iter().chain(table.rows.iter().map(row)).collect())
        }
        _ => None,
    };
    paper.blocks.iter().filter_map(table).collect()
}

/// The fields a final paper of the template still asks for.
fn asked_for(note: &Note, id: &str) -> Vec<String> {
    let template = template(id);
    let circumstances = Circumstances {
        template: &template,
        as_of: jiff::civil::date(2026, 12, 1),
        length: None,
        flaws: Flaws::default(),
    };
    let found = check(note, &circumstances).into_iter().filter(|finding| finding.code.severity() == Severity::Error);
    found.map(|finding| finding.field.to_string()).collect()
}

#[track_caller]
fn assert_asks(note: &Note, id: &str, fields: &[&str]) {
    let asked = asked_for(note, id);
    for field in fields {
        assert!(asked.iter().any(|asked| asked == field), "{id} does not ask for {field}, only for {asked:?}");
    }
}

#[test]
fn the_sections_stand_in_their_order() {
    let everything = example("everything.ron");
    for (id, expected) in [
        ("courtesy-call", &["Logistics", "Visitor", "Points to make", "Avoid", "Gift and photograph"][..]),
        ("programme", &["Contacts", "Programme", "Delegations", "Agreements", "Press"]),
        (
            "multilateral",
            &["Purpose", "Scenario", "Intervention", "Positions", "Meetings in the margins", "Outcome document"],
        ),
        ("communique", &["Delegations", "Agreements"]),
    ] {
        assert_eq!(sections(&paper(&everything, id).blocks), expected, "{id}");
    }
}

#[test]
fn a_final_paper_asks_for_what_it_may_not_be_without() {
    let blank = Note::default();
    assert_asks(&blank, "courtesy-call", &["texts.logistics", "participants", "topics"]);
    assert_asks(&blank, "programme", &["meeting.category", "texts.contacts", "programme", "participants"]);
    let multilateral = ["texts.purpose", "texts.scenario", "texts.intervention", "topics"];
    assert_asks(&blank, "multilateral", &multilateral);
    assert_asks(&blank, "communique", &["joint_text"]);
    for (name, id) in [
        ("courtesy.ron", "courtesy-call"),
        ("visit.ron", "programme"),
        ("side-event.ron", "multilateral"),
        ("communique.ron", "communique"),
        ("call-points.ron", "phone-call"),
    ] {
        assert_eq!(asked_for(&example(name), id), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_visitor_is_told_with_the_name_as_it_is_spoken() {
    let mut note = example("courtesy.ron");
    let text = said(&note, "courtesy-call");
    assert!(
        text.contains("Visitor\nH.E. Leila Moustaine (LAY-la moo-STAYN), Ambassador of Suderia to Norland\n"),
        "{text}"
    );
    assert!(text.contains("\nAccompanied by: Youssef Amrane, First Secretary.\n"), "{text}");
    assert!(!text.contains("Vestergren"), "the host is not the visitor: {text}");
    set(&mut note, "participants[1].members[1].present", "Excused");
    assert!(!said(&note, "courtesy-call").contains("Accompanied"));
    // Who calls is the head, wherever it was entered.
    set(&mut note, "participants[1].members[1].present", "Yes");
    set(&mut note, "participants[1].members[0].function", "Delegate");
    set(&mut note, "participants[1].members[1].function", "Head");
    let text = said(&note, "courtesy-call");
    assert!(
        text.contains("Visitor\nYoussef Amrane, First Secretary\nAccompanied by: H.E. Leila Moustaine, Ambas"),
        "{text}"
    );
}

#[test]
fn the_points_of_a_courtesy_call_are_one_list() {
    let points =
        paper(&example("courtesy.ron"), "courtesy-call").blocks.into_iter().find_map(|block| match block.content {
            Content::List(list) => Some((list.first, list.points.len())),
            _ => None,
        });
    assert_eq!(points, Some((Some(1), 3)));
}

#[test]
fn a_programme_is_told_by_day_and_time_whatever_its_order() {
    let mut note = example("visit.ron");
    note.apply(&Edit::Move { list: Note::path_named("programme").unwrap(), from: 0, to: 9 }).unwrap();
    let text = said(&note, "programme");
    assert!(text.contains("Programme\nAll times are Oslo time (UTC+2).\nMonday, 8 June 2026\nTime\nItem\n"), "{text}");
    let starts: Vec<Vec<String>> = tables(&paper(&note, "programme"))
        .iter()
        .filter(|table| table[0][0] == "Time")
        .map(|table| table[1..].iter().map(|row| row[0].clone()).collect())
        .collect();
    assert_eq!(starts.iter().map(Vec::len).collect::<Vec<_>>(), [3, 8, 3]);
    for day in &starts {
        assert!(day.is_sorted(), "{day:?}");
    }
    // Without anything to say of dress there is no column for it.
    for place in 0..note.programme.len() {
        set(&mut note, &format!("programme[{place}].dress"), "");
    }
    assert_eq!(tables(&paper(&note, "programme"))[0][0], ["Time", "Item", "Place", "Lead", "Press"]);
}

#[test]
fn the_category_of_a_visit_is_said_once() {
    let note = example("visit.ron");
    let text = said(&note, "programme");
    assert!(
        text.contains("\nCategory\nOfficial visit\nMeeting\nVisit, Northhaven, 8–10 June 2026 (planned)\n"),
        "{text}"
    );
    assert!(said(&note, "brief").contains("\nMeeting\nOfficial visit, Northhaven"));
}

#[test]
fn a_programme_lies_on_its_longer_side() {
    for (sheet, size) in [(Sheet::A4, (841.9, 595.3)), (Sheet::Letter, (792.0, 612.0))] {
        let mut template = Template::clone(&template("programme"));
        template.page.sheet = sheet;
        let pages = Typesetter::new().set(&compose(&example("visit.ron"), &template));
        let (width, height) = pages.size;
        assert!((width.0 - size.0).abs() < 0.1 && (height.0 - size.1).abs() < 0.1, "{sheet:?}: {:?}", pages.size);
    }
}

#[test]
fn positions_stand_by_topic_and_ours_first() {
    let mut note = example("side-event.ron");
    note.apply(&Edit::Move { list: Note::path_named("topics[0].positions").unwrap(), from: 0, to: 3 }).unwrap();
    let tables = tables(&paper(&note, "multilateral"));
    let of_positions: Vec<Vec<&str>> = tables
        .iter()
        .filter(|table| table[0] == ["Delegation", "Position"])
        .map(|table| table[1..].iter().map(|row| &*row[0]).collect())
        .collect();
    assert_eq!(of_positions, [vec!["Norland", "Suderia", "Estmark", "Velia"], vec!["Norland", "Suderia", "Estmark"]]);
}

#[test]
fn meetings_in_the_margins_stand_by_time() {
    let mut note = example("side-event.ron");
    note.apply(&Edit::Move { list: Note::path_named("bilaterals").unwrap(), from: 0, to: 1 }).unwrap();
    let table =
        |note: &Note| tables(&paper(note, "multilateral")).into_iter().find(|table| table[0][1] == "With").unwrap();
    let times: Vec<String> = table(&note).iter().map(|row| row[0].clone()).collect();
    assert_eq!(times, ["Time", "10:45–11:05", "11:15–11:30"]);
    // The day is told where it is not the only one.
    set(&mut note, "meeting.last_day", "2026-09-24");
    assert_eq!(table(&note)[1][0].replace('\u{a0}', " "), "23 September 2026, 10:45–11:05");
}

#[test]
fn a_joint_text_is_numbered_once() {
    let note = example("communique.ron");
    let table = tables(&paper(&note, "communique")).remove(0);
    assert_eq!(table[0], ["No.", "English", "Français"]);
    let numbers: Vec<&str> = table[1..].iter().map(|row| &*row[0]).collect();
    assert_eq!(numbers, ["1.", "2.", "3.", "4.", "5.", "6.", "7."]);
    assert!(table.iter().all(|row| row.iter().all(|cell| !cell.is_empty())));
    let Some(Content::Table(table)) = paper(&note, "communique")
        .blocks
        .into_iter()
        .map(|block| block.content)
        .find(|content| matches!(content, Content::Table(_)))
    else {
        panic!("two languages stand side by side")
    };
    let languages: Vec<Option<&str>> = table.columns.iter().map(|column| column.language.as_deref()).collect();
    assert_eq!(languages, [None, None, Some("fr")], "who hears the paper hears each column in its language");
}

#[test]
fn what_is_not_released_takes_its_number_with_it() {
    let mut note = example("communique.ron");
    set(&mut note, "joint_text[1].releasable", "");
    let table = tables(&paper(&note, "communique")).remove(0);
    assert_eq!(table.len(), 7);
    assert!(table[2][0] == "2." && table[2][1].starts_with("They welcomed the growth"), "{table:?}");
}

#[test]
fn one_language_needs_no_columns() {
    let mut note = example("communique.ron");
    for place in 0..note.joint_text.len() {
        let list = Note::path_named(&format!("joint_text[{place}].versions")).unwrap();
        note.apply(&Edit::Remove { list, index: 1 }).unwrap();
    }
    let paper = paper(&note, "communique");
    let numbered = paper.blocks.iter().filter(|block| matches!(block.content, Content::Numbered { .. })).count();
    assert_eq!((numbered, tables(&paper).len()), (7, 1), "the one table left is that of the agreements");
}

#[test]
fn each_side_comes_first_in_its_own_copy() {
    let mut note = example("communique.ron");
    let seen = |note: &Note| {
        let paper = paper(note, "communique");
        let mut seen: Vec<String> = Vec::new();
        for block in &paper.blocks {
            match &block.content {
                Content::Title(text) => seen.push(text.to_plain().split(' ').next().unwrap().to_owned()),
                Content::Delegations(sides) => seen.push(sides[0].name.to_plain()),
                Content::Signatures(signatures) => seen.push(signatures[0].name.to_plain()),
                Content::Table(table) if table.columns.len() == 3 => seen.push(table.columns[1].head.to_plain()),
                Content::Table(table) => seen.push(table.rows[0].cells[3].to_plain()),
                _ => {}
            }
        }
        seen
    };
    let ours = [
        "Joint",
        "Communiqué",
        "English",
        "Norland (Kingdom of Norland)",
        "Ada Vestergren (for Norland) and Karim Solanne (for Suderia)",
        "Ada Vestergren",
    ];
    let theirs = [
        "Communiqué",
        "Joint",
        "Français",
        "Suderia (Republic of Suderia)",
        "Karim Solanne (for Suderia) and Ada Vestergren (for Norland)",
        "Karim Solanne",
    ];
    assert_eq!(seen(&note), ours);
    set(&mut note, "joint_copy", "d1");
    assert_eq!(seen(&note), ours);
    set(&mut note, "joint_copy", "d2");
    assert_eq!(seen(&note), theirs);
    assert!(
        said(&note, "record").find("Ada Vestergren") < said(&note, "record").find("Karim Solanne"),
        "only joint texts turn"
    );
}

#[test]
fn a_paragraph_that_lacks_a_language_is_found() {
    let mut note = example("communique.ron");
    let list = Note::path_named("joint_text[2].versions").unwrap();
    note.apply(&Edit::Remove { list, index: 1 }).unwrap();
    assert_eq!(asked_for(&note, "communique"), ["joint_text[2]"]);
    assert_eq!(asked_for(&note, "record").iter().filter(|field| field.starts_with("joint")).count(), 0);
}

#[test]
fn who_speaks_for_a_side_signs_for_it() {
    let mut note = example("everything.ron");
    set(&mut note, "joint_copy", "");
    let text = said(&note, "communique");
    let end = "For the Republic of Arvenia\nIlse Marrenholt\nMinister for External Relations\nFor the Commonwealth of Bostrea\nDario Vellanti\nForeign Secretary\n";
    assert!(text.ends_with(end), "{text}");
    set(&mut note, "participants[1].members[0].present", "Excused");
    assert!(
        said(&note, "communique")
            .ends_with("For the Commonwealth of Bostrea\nSela Kurmantai\nDeputy Secretary for Transport\n")
    );
}

/// Notes no desk would write.
fn odd_notes() -> Vec<(&'static str, Note)> {
    let everything = example("everything.ron");
    let mut crowded = example("visit.ron");
    for place in 0..200 {
        let side = place % 2;
        let index = crowded.participants.get(side).unwrap().members.len();
        insert(&mut crowded, &format!("participants[{side}].members"), index);
        let at = format!("participants[{side}].members[{index}]");
        set(&mut crowded, &format!("{at}.name"), &format!("Participant Number {place} of a Very Large Delegation"));
        set(&mut crowded, &format!("{at}.post"), "Deputy Director of the Department for Everything Else");
    }
    let mut long = example("side-event.ron");
    let name = "N".repeat(120);
    set(&mut long, "participants[0].members[0].name", &name);
    set(&mut long, "participants[1].name", &name);
    set(&mut long, "topics[0].positions[0].text", &"w".repeat(300));
    set(&mut long, "topics[0].positions[1].text", &"A sentence of a position. ".repeat(400));
    set(&mut long, "bilaterals[0].counterpart", &name);
    set(&mut long, "programme[0].item", &name);
    set(&mut long, "texts.intervention", "");
    let mut joint = example("communique.ron");
    set(&mut joint, "joint_text[0].versions[0].text", &"A sentence. ".repeat(900));
    set(&mut joint, "joint_text[1].versions[1].language", "ar");
    set(&mut joint, "joint_text[1].versions[1].text", "عقد الوزيران محادثات في Northhaven في 9 يونيو 2026.");
    set(&mut joint, "joint_text[2].versions[1].language", "");
    set(&mut joint, "joint_title[0].text", "");
    set(&mut joint, "joint_copy", "nobody");
    let mut emptied = everything.clone();
    set(&mut emptied, "title", "A title with 🕊 in it");
    let mut turned = joint.clone();
    set(&mut turned, "language", "ar");
    let blank = Note::default();
    vec![
        ("blank", blank),
        ("everything", everything),
        ("crowded", crowded),
        ("long", long),
        ("joint", joint),
        ("turned", turned),
        ("emptied", emptied),
    ]
}

/// No glyph leaves the sheet's margins sideways.
fn assert_within(pages: &Pages, paper: &Paper, what: &str) {
    let slack = 0.1;
    let margins = paper.setup.margins;
    let (left, right) = (margins.left.pt().0, pages.size.0.0 - margins.right.pt().0);
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        let Mark::Glyphs(run) = &item.mark else { continue };
        let text = run.text.trim_end();
        let blank = run.glyphs.iter().filter(|glyph| run.text[glyph.cluster.clone()].trim().is_empty());
        let white: f32 = if text.len() < run.text.len() { blank.map(|glyph| glyph.advance.0).sum() } else { 0.0 };
        let frame = run.frame();
        assert!(
            frame.left.0 + white > left - slack && frame.right().0 - white < right + slack,
            "{what}: {text:?} at {frame:?}"
        );
    }
}

#[test]
fn no_note_makes_a_paper_fail() {
    let mut typesetter = Typesetter::new();
    for (name, note) in odd_notes() {
        for template in builtins() {
            let paper = compose(&note, template);
            let pages = typesetter.set(&paper);
            assert_within(&pages, &paper, &format!("{name}, {}", template.id));
            assert!(pages.pages.len() < 60, "{name}, {}: {} pages", template.id, pages.pages.len());
        }
    }
}
