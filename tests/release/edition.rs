//! What a PDF carries, how high its marking rises, and that a click on the page finds its field.

use std::collections::BTreeSet;

use chancery::{
    note::{Action, Annex, Delegation, Edit, Note, Path, Quote, Topic, format},
    paper::{Block, Carried, Content, Load, compose, edition, shows},
    pdf,
    session::export_to,
    store::{Folders, Replace},
    template::{Audience, Template},
};

use crate::{brief, everything};

const ID: &str = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

fn topic(title: &str, level: &str, releasable: bool) -> Topic {
    Topic { title: title.into(), marking: level.into(), releasable, key: title.into(), ..Topic::default() }
}

fn annex(title: &str, level: &str, releasable: bool) -> Annex {
    Annex { title: title.into(), marking: level.into(), releasable, ..Annex::default() }
}

/// A note of that scheme and level with an internal topic before two that may be released, and a higher annex.
fn note(scheme: &str, level: &str, topics: [&str; 2], annex_level: &str) -> Note {
    let mut note = Note {
        id: ID.into(),
        title: "Talks".into(),
        topics: [topic("Inside", "", false), topic("Grain", topics[0], true), topic("Rail", topics[1], true)]
            .into_iter()
            .collect(),
        annexes: [annex("Map", "", false), annex("Plan", annex_level, true)].into_iter().collect(),
        actions: [Action { text: "Build.".into(), topic: "Rail".into(), releasable: true, ..Action::default() }]
            .into_iter()
            .collect(),
        ..Note::default()
    };
    note.marking.scheme = scheme.into();
    note.marking.level = level.into();
    note
}

/// A template for the public that shows the topics alone.
fn topics_only() -> Template {
    let mut template = everything();
    template.sections.retain(|section| format!("{:?}", section.kind) == "Topics");
    template.sections[0].fields = vec!["topics.title".to_owned(), "topics.outcome".to_owned()];
    template
}

fn banner(note: &Note, template: &Template, carried: Carried) -> Option<(String, String)> {
    edition(note, template, carried).paper.marking.map(|banner| (banner.text, banner.field.to_string()))
}

fn told(text: &str, field: &str) -> (String, String) {
    (text.to_owned(), field.to_owned())
}

#[test]
fn an_internal_paper_that_leaves_nothing_out_carries_the_note_itself() {
    let note = note("TLP", "TLP:GREEN", ["TLP:AMBER", ""], "");
    let edition = edition(&note, &brief(), Carried::UpToBanner);
    assert_eq!((edition.load, edition.left_out), (Load::Whole, Vec::new()));
    assert_eq!(edition.paper, compose(&note, &brief()));
}

#[test]
fn what_is_above_the_banner_is_carried_only_when_asked_for() {
    let note = note("TLP", "TLP:GREEN", ["", "TLP:AMBER"], "TLP:RED");
    let paper = edition(&note, &brief(), Carried::UpToBanner);
    assert_eq!(paper.paper.marking.as_ref().map(|banner| &*banner.text), Some("TLP:AMBER"));
    assert_eq!(paper.left_out.iter().map(Path::to_string).collect::<Vec<_>>(), ["annexes[1]"]);
    let Load::Part(part) = paper.load else { panic!("it carries a part") };
    assert_eq!(part.annexes.iter().map(|annex| &*annex.title).collect::<Vec<_>>(), ["Map"]);
    assert!(part.id != note.id && *part.derived_from == *ID, "{} from {}", part.id, part.derived_from);
    assert_eq!(paper.paper.id, ID, "the paper itself is still the note's");

    let whole = edition(&note, &brief(), Carried::Everything);
    assert_eq!((whole.load, whole.left_out), (Load::Whole, Vec::new()));
    assert_eq!(whole.paper.marking.map(|banner| banner.text).as_deref(), Some("TLP:RED"));

    let bare = edition(&note, &brief(), Carried::Nothing);
    assert_eq!((bare.load, bare.left_out), (Load::Nothing, Vec::new()));
    assert_eq!(bare.paper.marking.map(|banner| banner.text).as_deref(), Some("TLP:AMBER"));
}

#[test]
fn a_part_refers_to_nothing_it_left_out() {
    let mut note = note("UK", "OFFICIAL", ["", "SECRET"], "");
    let mut template = Template::clone(&brief());
    template.sections.retain(|section| format!("{:?}", section.kind) == "Figures");
    let paper = edition(&note, &template, Carried::UpToBanner);
    let Load::Part(part) = paper.load else { panic!("it carries a part") };
    assert_eq!(part.topics.len(), 2);
    assert_eq!(&*part.actions.get(0).unwrap().topic, "");
    note.actions = part.actions.clone();
    assert!(note.references().is_empty());
}

#[test]
fn the_public_carries_what_it_may_see_up_to_the_banner() {
    let note = note("TLP", "TLP:AMBER", ["TLP:CLEAR", "TLP:GREEN"], "TLP:RED");
    let template = topics_only();
    assert_eq!(banner(&note, &template, Carried::UpToBanner), Some(told("TLP:GREEN", "topics[2].marking")));
    let paper = edition(&note, &template, Carried::UpToBanner);
    // The action has the level of the note, which is above.
    assert_eq!(paper.left_out.iter().map(Path::to_string).collect::<Vec<_>>(), ["actions[0]", "annexes[1]"]);
    let Load::Part(part) = paper.load else { panic!("it carries a part") };
    assert_eq!(
        part.topics.iter().map(|topic| (&*topic.key, &*topic.title)).collect::<Vec<_>>(),
        [("t1", "Grain"), ("t2", "Rail")]
    );
    assert!(part.annexes.is_empty() && part.actions.is_empty());
    assert_eq!(&*part.marking.level, "TLP:GREEN", "it says no more than the page");
    assert_eq!(paper.paper.id, *part.id);
    // Opened again, it makes the same paper.
    let again = compose(&part, &template);
    assert_eq!((again.to_plain(), again.id), (paper.paper.to_plain(), paper.paper.id));
    assert_eq!(again.marking.map(|banner| banner.text), paper.paper.marking.map(|banner| banner.text));

    assert_eq!(banner(&note, &template, Carried::Everything), Some(told("TLP:RED", "annexes[1].marking")));
    let Load::Part(part) = edition(&note, &template, Carried::Everything).load else { panic!("it carries a part") };
    assert_eq!((part.annexes.len(), part.actions.len()), (1, 1));
    assert_eq!(&*part.actions.get(0).unwrap().topic, "t2");
}

#[test]
fn what_is_not_shown_does_not_raise_the_banner() {
    let mut note = note("TLP", "TLP:GREEN", ["", ""], "TLP:RED");
    let inside = Path::ROOT.field("topics").item(0).field("marking");
    note.apply(&Edit::Set { field: inside.clone(), text: "TLP:RED".to_owned() }).unwrap();
    assert_eq!(banner(&note, &topics_only(), Carried::Nothing), Some(told("TLP:GREEN", "marking.level")));
    assert_eq!(banner(&note, &everything(), Carried::Nothing), Some(told("TLP:RED", "annexes[1].marking")));
    assert_eq!(banner(&note, &brief(), Carried::Nothing), Some(told("TLP:RED", "topics[0].marking")));
}

#[test]
fn a_paper_for_the_public_is_as_high_as_its_pieces_and_one_without_pieces_as_its_note() {
    let mut note = note("UK", "SECRET", ["OFFICIAL", "OFFICIAL"], "");
    assert_eq!(banner(&note, &topics_only(), Carried::Nothing), Some(told("OFFICIAL", "topics[1].marking")));
    note.topics = [topic("Inside", "OFFICIAL", false)].into_iter().collect();
    assert_eq!(banner(&note, &topics_only(), Carried::Nothing), Some(told("SECRET", "marking.level")));
    let within = Template { audience: Audience::Internal, ..topics_only() };
    assert_eq!(banner(&note, &within, Carried::Nothing), Some(told("SECRET", "marking.level")));
}

/// The kinds of piece a section's fields can name raise the banner, whatever the kind of section.
#[test]
fn every_piece_a_section_names_raises_the_banner() {
    let mut note = note("TLP", "TLP:CLEAR", ["", ""], "");
    note.quotes = [Quote { text: "Yes.".into(), marking: "TLP:RED".into(), ..Quote::default() }].into_iter().collect();
    let mut template = Template::clone(&brief());
    assert_eq!(banner(&note, &template, Carried::Nothing).unwrap().0, "TLP:CLEAR");
    for (field, level) in [
        ("quotes", "TLP:RED"),
        ("quotes.text", "TLP:RED"),
        // There is no source in this quote to be shown.
        ("quotes.source", "TLP:CLEAR"),
        ("objectives", "TLP:CLEAR"),
    ] {
        template.sections[0].fields = vec![field.to_owned()];
        assert_eq!(banner(&note, &template, Carried::Nothing).unwrap().0, level, "{field}");
    }
    let piece = note.pieces().into_iter().find(|piece| piece.at.to_string() == "quotes[0]").unwrap();
    assert!(!shows(&template, &note, &piece));
}

#[test]
fn a_piece_that_is_printed_raises_the_banner_though_no_section_names_it() {
    let note = note("TLP", "TLP:CLEAR", ["TLP:AMBER", ""], "");
    let mut template = topics_only();
    template.sections[0].fields = vec!["title".to_owned()];
    assert_eq!(banner(&note, &template, Carried::Nothing), Some(told("TLP:AMBER", "topics[1].marking")));
}

#[test]
fn levels_that_cannot_be_compared_stand_side_by_side() {
    let shown = |scheme: &str, level: &str, topics| {
        banner(&note(scheme, level, topics, ""), &brief(), Carried::Nothing).map(|(text, _)| text)
    };
    assert_eq!(shown("UK", "OFICIAL", ["SECRET", ""]).as_deref(), Some("SECRET / OFICIAL"));
    assert_eq!(
        shown("custom", "For the team", ["Not for the press", ""]).as_deref(),
        Some("For the team / Not for the press")
    );
    assert_eq!(shown("Nowhere", "High", ["High", "Higher"]).as_deref(), Some("High / Higher"));
    assert_eq!(shown("none", "", ["SECRET", ""]), None);
    assert_eq!(shown("", "", ["", ""]), None);
    // What is not on the page is not carried, however it compares.
    let note = note("UK", "OFFICIAL", ["", ""], "SECERT");
    let paper = edition(&note, &brief(), Carried::UpToBanner);
    assert_eq!(paper.left_out.iter().map(Path::to_string).collect::<Vec<_>>(), ["annexes[1]"]);
}

#[test]
fn a_click_on_the_page_finds_the_field_of_the_whole_note() {
    let mut note = note("TLP", "TLP:GREEN", ["", "TLP:AMBER"], "");
    let member = |name: &str, function| chancery::note::Participant {
        name: name.into(),
        function,
        ..chancery::note::Participant::default()
    };
    let members = [
        member("Interpreter", chancery::note::Function::Interpreter),
        member("Minister", chancery::note::Function::Head),
    ];
    let side = Delegation { name: "Ours".into(), members: members.into_iter().collect(), ..Delegation::default() };
    note.participants = [side].into_iter().collect();
    let paper = compose(&note, &everything());
    assert_eq!(paper.marking.as_ref().map(|banner| banner.field.to_string()).as_deref(), Some("topics[2].marking"));
    let mut people = BTreeSet::new();
    let mut headings = Vec::new();
    for Block { field, content } in &paper.blocks {
        match content {
            Content::Delegations(sides) => {
                people.extend(sides.iter().flat_map(|side| &side.people).filter_map(|person| person.field.clone()));
            }
            Content::Heading { level: 2, text } => headings.push((field.clone().unwrap().to_string(), text.to_plain())),
            _ => {}
        }
    }
    assert_eq!(people.iter().map(Path::to_string).collect::<Vec<_>>(), ["participants[0].members[1]"]);
    assert!(headings.contains(&("topics[1].title".to_owned(), "Grain".to_owned())), "{headings:?}");
    assert!(headings.contains(&("topics[2].title".to_owned(), "Rail".to_owned())), "{headings:?}");
}

#[test]
fn a_paper_for_the_public_replaces_itself_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders::under(&folder.path().join("state"));
    let file = folder.path().join("talks.pdf");
    let note = note("TLP", "TLP:GREEN", ["", ""], "");
    let export = |note: &Note, template: &Template| {
        export_to(&file, note, &edition(note, template, Carried::UpToBanner), Replace::IfOurs, &folders)
    };
    export(&note, &topics_only()).unwrap();
    let first = std::fs::read(&file).unwrap();
    let (id, _) = note.ids_of_part("everything");
    assert_eq!(pdf::note_id(&first).as_deref(), Some(&*id));
    export(&note, &topics_only()).unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), first, "the same note and template give the same bytes");
    // The brief is another paper, and so is what another note makes.
    assert!(export(&note, &brief()).is_err());
    let other = Note { id: "7f9619ff-8b86-4d01-b42d-00cf4fc964ff".into(), ..note.clone() };
    assert!(export(&other, &topics_only()).is_err());
    assert_eq!(std::fs::read(&file).unwrap(), first);
}

#[test]
fn the_carried_note_can_be_written() {
    let note = note("TLP", "TLP:GREEN", ["", ""], "TLP:RED");
    for template in [Template::clone(&brief()), topics_only(), everything()] {
        if let Load::Part(part) = edition(&note, &template, Carried::UpToBanner).load {
            let text = format::write(&part).unwrap();
            assert_eq!(format::read(text.as_bytes()).unwrap().note, *part);
        }
    }
}
