//! What papers say: golden texts of the examples, and that templates and words cover the model.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "support/golden.rs"]
mod golden;

use std::{fs, path::PathBuf};

use serde::{
    Deserialize,
    de::{IntoDeserializer, value::Error as ValueError},
};

use chancery::{
    note::{Edit, Kind, Note, Path, Record, Step, format, walk},
    paper::{Block, ChartWeight, Content, NewPage, Paper, compose},
    session::read_template,
    template::{SectionKind, Words, builtin, builtins},
};

use golden::assert_golden;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn example(name: &str) -> Note {
    format::read(&fs::read(root().join("assets/examples").join(name)).unwrap()).unwrap().note
}

fn brief(note: &Note) -> Paper {
    compose(note, &builtin("brief").unwrap())
}

fn set(note: &mut Note, field: &str, text: &str) {
    note.apply(&Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() }).unwrap();
}

#[test]
fn the_papers_of_the_examples_say_what_they_said() {
    for name in ["astana", "hanoi"] {
        let note = example(&format!("{name}.ron"));
        for template in builtins() {
            assert_golden(&format!("{name}.{}.txt", template.id), &compose(&note, template).to_plain());
        }
    }
    // The others show the paper they were written for.
    for name in ["call-points", "communique", "courtesy", "side-event", "visit"] {
        let note = example(&format!("{name}.ron"));
        assert_golden(&format!("{name}.{}.txt", note.template), &said(&note, &note.template));
    }
}

#[test]
fn every_section_draws_from_fields_of_the_model() {
    for template in builtins() {
        for section in &template.sections {
            assert!(!section.fields.is_empty(), "{}: {:?} draws from nothing", template.id, section.kind);
            for field in &section.fields {
                assert!(exists(field), "{}: {:?} draws from {field}, which no note has", template.id, section.kind);
            }
        }
    }
}

/// Whether a field of that name stands in a note or in the items of its lists.
fn exists(name: &str) -> bool {
    let mut record = Some(Note::SPEC);
    for part in name.split('.') {
        let Some(field) = record.and_then(|record| record.field(part)) else { return false };
        record = field.kind.record();
    }
    true
}

#[test]
fn what_a_section_draws_from_is_what_changes_it() {
    let note = example("astana.ron");
    let before = brief(&note);
    for field in [
        "reference",
        "title",
        "addressee",
        "originator",
        "author",
        "meeting.city",
        "participants[1].name",
        "topics[3].title",
        "topics[3].points[0]",
        "topics[0].background",
        "agreements[0].title",
        "figures[0].label",
        "sources[0].publisher",
        "marking.caveat",
    ] {
        let mut changed = note.clone();
        set(&mut changed, field, "Somethingelse");
        let after = brief(&changed);
        assert_ne!(before, after, "{field} is on no paper");
    }
}

#[test]
fn every_choice_has_words() {
    let words = Words::of("en");
    let mut missing = Vec::new();
    each_choice(&mut |choice, names| {
        for name in names.iter().filter(|name| !matches!((choice, **name), ("Stage" | "Presence" | "FigureStatus", _)))
        {
            let silent = matches!((choice, *name), ("Binding", "Unknown") | ("Qualifier", "Exact"));
            if !silent && words.choices.get(choice).is_none_or(|words| !words.contains_key(*name)) {
                missing.push(format!("{choice}.{name}"));
            }
        }
    });
    assert!(missing.is_empty(), "no words for {missing:?}");
}

/// The choices of the model with the names the words file calls them by.
fn each_choice(visit: &mut dyn FnMut(&str, &[&str])) {
    use chancery::note as n;
    visit("MeetingKind", n::MeetingKind::NAMES);
    visit("MeetingStatus", n::MeetingStatus::NAMES);
    visit("Role", n::Role::NAMES);
    visit("Function", n::Function::NAMES);
    visit("Treatment", n::Treatment::NAMES);
    visit("AgreementKind", n::AgreementKind::NAMES);
    visit("AgreementLevel", n::AgreementLevel::NAMES);
    visit("AgreementStatus", n::AgreementStatus::NAMES);
    visit("Binding", n::Binding::NAMES);
    visit("Measure", n::Measure::NAMES);
    visit("Qualifier", n::Qualifier::NAMES);
    visit("Scale", n::Scale::NAMES);
    visit("VisitCategory", n::VisitCategory::NAMES);
    visit("Interpretation", n::Interpretation::NAMES);
    visit("TreatmentSentence", n::Treatment::NAMES);
    visit("SignedKind", n::AgreementKind::NAMES);
    visit("ActionStatus", n::ActionStatus::NAMES);
    visit("ClearanceStep", n::ClearanceStep::NAMES);
    visit("ClearanceStatus", n::ClearanceStatus::NAMES);
    visit("PressAccess", n::PressAccess::NAMES);
    visit("Basis", n::Basis::NAMES);
}

#[test]
fn our_side_stands_first_and_its_head_leads() {
    let mut note = example("astana.ron");
    note.apply(&Edit::Move { list: Path::ROOT.field("participants"), from: 0, to: 1 }).unwrap();
    let paper = brief(&note);
    let sides = paper.blocks.iter().find_map(|block| match &block.content {
        Content::Delegations(sides) => Some(sides),
        _ => None,
    });
    let names: Vec<String> = sides.unwrap().iter().map(|side| side.name.to_plain()).collect();
    assert_eq!(names, ["Kazakhstan", "Benin"]);
}

#[test]
fn the_banner_rises_to_the_highest_piece_shown() {
    let mut note = example("astana.ron");
    set(&mut note, "topics[2].marking", "TLP:AMBER");
    let banner = brief(&note).marking.unwrap();
    assert_eq!((banner.text.as_str(), banner.field.to_string().as_str()), ("TLP:AMBER", "topics[2].marking"));
}

#[test]
fn a_draft_says_so_until_it_is_final() {
    let mut note = example("astana.ron");
    assert_eq!(brief(&note).footer.version, "DRAFT · Version 1");
    set(&mut note, "stage", "Final");
    assert_eq!(brief(&note).footer.version, "Version 1");
}

/// What the papers of the templates are called, in the order of the gallery.
const TITLES: [&str; 8] = [
    "Bilateral brief",
    "Record of conversation",
    "Readout",
    "Joint communiqué",
    "Courtesy call",
    "Multilateral or side event",
    "Phone call",
    "Visit programme",
];

#[test]
fn an_empty_note_makes_a_paper_too() {
    assert_eq!(builtins().len(), TITLES.len());
    for (template, title) in builtins().iter().zip(TITLES) {
        let paper = compose(&Note::default(), template);
        assert_eq!(paper.to_plain(), "Untitled\n", "{title}");
        assert_eq!(paper.title, title);
    }
}

#[test]
fn every_block_knows_a_field_that_exists() {
    for name in ["astana.ron", "everything.ron"] {
        let note = example(name);
        for template in builtins() {
            for block in compose(&note, template).blocks {
                match (&block.field, &block.content) {
                    (None, Content::Heading { level: 1, .. } | Content::NewPage(NewPage::Resumed)) => {}
                    (Some(field), _) => assert!(note.node(field).is_some(), "{field}"),
                    (None, other) => panic!("{other:?} came from nowhere"),
                }
            }
        }
    }
}

/// The fields below one of that name, in every item of the lists on the way.
fn leaves_below(note: &Note, name: &str) -> Vec<(Path, Kind)> {
    let parts: Vec<&str> = name.split('.').collect();
    let mut found = Vec::new();
    walk(note, &Path::ROOT, &mut |path, node| {
        let steps = path.steps().iter();
        let names: Vec<&str> =
            steps.filter_map(|step| if let Step::Field(name) = step { Some(*name) } else { None }).collect();
        let is_leaf = !matches!(node.kind(), Kind::Record(_) | Kind::Records(_) | Kind::Leaves(_));
        if names.starts_with(&parts) && is_leaf {
            found.push((path.clone(), node.kind()));
        }
    });
    found
}

#[test]
fn every_field_a_section_names_is_on_its_paper() {
    let mut note = example("everything.ron");
    // A readout tells how a topic was treated where it tells no outcome.
    set(&mut note, "topics[0].outcome", "");
    for template in builtins() {
        let before = compose(&note, template).blocks;
        for field in template.sections.iter().flat_map(|section| &section.fields) {
            let leaves = leaves_below(&note, field);
            // Another choice may read the same, as a visit is a meeting to the press; so all are tried.
            let most =
                leaves.iter().map(|(_, kind)| if let Kind::Choice(names) = kind { names.len() } else { 1 }).max();
            let mut changes = (0..most.unwrap()).map(|place| {
                let mut changed = note.clone();
                for (path, kind) in &leaves {
                    let text = if let Kind::Choice(names) = kind { names[place.min(names.len() - 1)] } else { "" };
                    changed.apply(&Edit::Set { field: path.clone(), text: text.to_owned() }).unwrap();
                }
                compose(&changed, template).blocks
            });
            assert!(changes.any(|after| before != after), "{}: {field} is not on it", template.id);
        }
    }
}

/// The texts of a paper of that template, one to a line.
fn said(note: &Note, template: &str) -> String {
    compose(note, &builtin(template).unwrap()).to_plain()
}

fn blocks(note: &Note, template: &str) -> Vec<Block> {
    compose(note, &builtin(template).unwrap()).blocks
}

#[track_caller]
fn assert_says(paper: &str, text: &str) {
    assert!(paper.contains(text), "{text:?} is not in:\n{paper}");
}

#[test]
fn people_stand_by_rank_and_who_serves_the_talks_last() {
    let mut note = example("everything.ron");
    set(&mut note, "participants[0].members[2].rank", "2");
    set(&mut note, "participants[0].members[1].rank", "3");
    set(&mut note, "participants[0].members[3].rank", "");
    let sides = blocks(&note, "brief").into_iter().find_map(|block| match block.content {
        Content::Delegations(sides) => Some(sides),
        _ => None,
    });
    let names: Vec<String> = sides.unwrap()[0].people.iter().map(|person| person.name.to_plain()).collect();
    assert_eq!(
        names,
        ["H.E. Ilse Marrenholt", "Jorun Aldane", "H.E. Tomas Verrick", "Marek Tolliver", "Petra Solane", "Emil Castor"]
    );
}

#[test]
fn who_was_not_there_is_not_among_those_present() {
    let note = example("everything.ron");
    assert_says(&said(&note, "brief"), "Head of Inland Navigation, Ministry of Transport, apologies");
    let record = said(&note, "record");
    assert_says(&record, "\nApologies: Marek Tolliver (Arvenia)\n");
    assert_eq!(record.matches("Marek Tolliver").count(), 1);
    assert_says(&record, "\nLanguages: English and French · Interpretation: consecutive\n");
}

#[test]
fn a_side_without_a_state_is_told_by_its_organisation() {
    let mut note = example("everything.ron");
    assert_says(&said(&note, "record"), "\nBostrea (Commonwealth of Bostrea)\n");
    set(&mut note, "participants[1].name", "");
    assert_says(&said(&note, "record"), "\nCommonwealth of Bostrea\n");
}

#[test]
fn what_was_planned_is_set_against_what_was_raised() {
    let mut note = example("everything.ron");
    set(&mut note, "topics[5].outcome", "");
    let record = said(&note, "record");
    assert_says(&record, "\nNight navigation – planned, not raised\n16. This topic was planned and was not raised.\n");
    assert_says(&record, "\nStudents of navigation – agreed, raised without being planned\n");
    // Of a note that says nothing of an agenda nothing can be said.
    assert!(!said(&example("astana.ron"), "record").contains("planned"));
}

#[test]
fn the_positions_of_many_sides_stand_in_a_table() {
    let mut note = example("everything.ron");
    let list = Note::path_named("topics[0].positions").unwrap();
    note.apply(&Edit::Insert { list, index: 2 }).unwrap();
    set(&mut note, "topics[0].positions[2].delegation", "d3");
    set(&mut note, "topics[0].positions[2].text", "Has none.");
    for template in ["brief", "record"] {
        let position = Note::path_named("topics[0].positions").unwrap();
        let table = blocks(&note, template).into_iter().find_map(|block| match block.content {
            Content::Table(table) if block.field == Some(position.clone()) => Some(table),
            _ => None,
        });
        let sides: Vec<String> = table.unwrap().rows.iter().map(|row| row.cells[0].to_plain()).collect();
        assert_eq!(sides, ["Arvenia", "Bostrea", "Switzerland"]);
    }
}

#[test]
fn an_action_says_who_and_by_when() {
    let record = said(&example("everything.ron"), "record");
    for row in [
        "Legal Service (Arvenia), with Waterways Desk and Ministry of Transport\n20\u{a0}March 2026\nopen\n",
        "Department of Transport (Bostrea)\nbefore the summer\nopen\n",
        "Waterways Administration (Arvenia)\n5\u{a0}April 2026\ndone, carried over\n",
        "Send our answer on the three open articles of the pilotage rules – Common rules of pilotage below Hallen\n",
    ] {
        assert_says(&record, row);
    }
    assert_says(&said(&example("call.ron"), "record"), "\nSpeak again.\nnot stated\nsoon\nopen\n");
}

#[test]
fn a_comment_can_be_taken_off_without_anything_else() {
    let note = example("everything.ron");
    let blocks = blocks(&note, "record");
    let pages: Vec<usize> =
        (0..blocks.len()).filter(|place| matches!(blocks[*place].content, Content::NewPage(_))).collect();
    let [detachable, resumed] = pages[..] else { panic!("{pages:?}") };
    assert_eq!(blocks[detachable].content, Content::NewPage(NewPage::Detachable));
    assert_eq!(blocks[resumed].content, Content::NewPage(NewPage::Resumed));
    let between: Vec<String> = blocks[detachable + 1..resumed]
        .iter()
        .map(|block| block.field.as_ref().map(ToString::to_string).unwrap_or_default())
        .collect();
    assert_eq!(between, ["", "texts.comment"]);
    assert!(matches!(blocks[resumed + 1].content, Content::Heading { level: 1, .. }));
}

#[test]
fn annexes_stand_on_pages_of_their_own() {
    let blocks = blocks(&example("everything.ron"), "brief");
    let headings: Vec<String> = blocks
        .windows(2)
        .filter(|pair| pair[0].content == Content::NewPage(NewPage::Annex))
        .map(|pair| match &pair[1].content {
            Content::Heading { level: 1, text } => text.to_plain(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        headings,
        [
            "Who is who",
            "Programme",
            "Annex 1: The lower river, a sketch",
            "Annex 2: Gauge at Hallen, May 2024",
            "Annex 3: The lock by night",
            "Annex 4: Text of the three open articles",
        ]
    );
    let pictures = blocks.iter().filter(|block| matches!(block.content, Content::Picture(_))).count();
    assert_eq!(pictures, 3);
    assert!(!blocks.iter().any(|block| block.content == Content::NewPage(NewPage::Detachable)));
}

#[test]
fn a_brief_says_what_is_left_of_the_meeting_before() {
    let brief = said(&example("everything.ron"), "brief");
    assert_says(&brief, "Previous meeting. Port Anselm, 24\u{a0}June 2025. Promised then:\n• Bostrea would send");
    assert_says(
        &brief,
        "Still open from earlier meetings:\n• Estimate what lighting the other bank would cost (Secretariat of the \
         Convention; by 30\u{a0}September 2026).\n",
    );
    assert!(!brief.contains("joint history"), "what was dropped is not open");
}

#[test]
fn a_claim_says_who_states_it_and_where() {
    let brief = said(&example("astana.ron"), "brief");
    assert_says(
        &brief,
        "• Cotonou is a gateway to West and Central Africa (not attributed; Ministry of Foreign Affairs of the Republic \
         of Kazakhstan, Press text on the talks, 19\u{a0}April 2025).\n",
    );
    let brief = said(&example("everything.ron"), "brief");
    assert_says(&brief, "(stated by Foreign Secretary of Bostrea; Harbour Cities’ Journal, ");
    assert!(!brief.contains("stated by Harbour Cities’ Journal"), "a source need not be named twice");
}

#[test]
fn a_call_shows_the_clocks_of_both_sides() {
    let mut note = example("call.ron");
    assert!(!said(&note, "brief").contains("Local times"));
    set(&mut note, "meeting.start", "22:30");
    set(&mut note, "meeting.zone", "Europe/London");
    assert_says(&said(&note, "brief"), "\nLocal times\n22:30 (United Kingdom), 00:30, 1\u{a0}March 2025 (Egypt)\n");
    set(&mut note, "meeting.kind", "Bilateral");
    assert!(!said(&note, "brief").contains("Local times"));
}

#[test]
fn a_visit_is_named_by_its_category() {
    let mut note = example("everything.ron");
    assert_says(&said(&note, "brief"), "\nBilateral meeting, working visit, Villa on the Quay");
    set(&mut note, "meeting.kind", "Visit");
    assert_says(&said(&note, "brief"), "\nWorking visit, Villa on the Quay");
    assert_says(&said(&note, "brief"), "Switzerland, 17–18\u{a0}March 2026, 09:30–17:00 (Zurich time) (held)\n");
}

/// The charts of a paper.
fn charts(note: &Note) -> Vec<chancery::paper::Chart> {
    let charts = blocks(note, "brief").into_iter().filter_map(|block| match block.content {
        Content::Chart(chart) => Some(chart),
        _ => None,
    });
    charts.collect()
}

#[test]
fn a_chart_has_two_to_forty_periods() {
    let mut note = example("everything.ron");
    assert_eq!(charts(&note).len(), 2);
    set(&mut note, "figures[0].values[0].number", "");
    set(&mut note, "figures[0].values[1].period", "");
    set(&mut note, "figures[0].values[2].number", "");
    assert_eq!(
        charts(&note)[0].alternative.replace('\u{a0}', " "),
        "Bar chart of Trade by river, Arvenia to Bostrea, EUR billion: from 3.21 in 2024 to 3.90 in 2025.",
        "two are left"
    );
    set(&mut note, "figures[0].values[3].number", "");
    assert_eq!(charts(&note).len(), 1);
    set(&mut note, "figures[3].values[0].number", "");
    set(&mut note, "figures[3].values[1].number", "");
    assert_eq!(
        charts(&note)[0].alternative,
        "Line chart of Changes of pilot at Hallen, changes: 412 in 2025. Q1 2026, which is not a whole period, stands at 97."
    );
    set(&mut note, "figures[3].chart", "");
    assert_eq!(charts(&note).len(), 0);

    let mut long = example("everything.ron");
    let list = Note::path_named("figures[0].values").unwrap();
    for place in 5..41 {
        assert_eq!(charts(&long).len(), 2, "{place} periods");
        long.apply(&Edit::Insert { list: list.clone(), index: place }).unwrap();
        set(&mut long, &format!("figures[0].values[{place}].period"), &(1980 + place).to_string());
        set(&mut long, &format!("figures[0].values[{place}].number"), "3.3");
    }
    assert_eq!(charts(&long).len(), 1, "of forty-one there is no chart");
    assert_says(&said(&long, "brief"), "\n2020\n3.3\n");
}

#[test]
fn a_chart_says_what_it_shows() {
    let mut note = example("everything.ron");
    let charts_before = charts(&note);
    assert_eq!(
        charts_before[0].alternative.replace('\u{a0}', " "),
        "Bar chart of Trade by river, Arvenia to Bostrea, EUR billion: from 3.10 in 2021 to 3.90 in 2025; highest 3.90 in \
         2025, lowest 3.10 in 2021."
    );
    // A quarter is no whole year: it is neither last nor lowest.
    assert_eq!(
        charts_before[1].alternative,
        "Line chart of Changes of pilot at Hallen, changes: from 301 in 2023 to 412 in 2025; highest 412 in 2025, lowest \
         301 in 2023. Q1 2026, which is not a whole period, stands at 97."
    );
    let weights: Vec<ChartWeight> = charts_before[1].points.iter().map(|point| point.weight).collect();
    assert_eq!(weights, [ChartWeight::Whole, ChartWeight::Whole, ChartWeight::Whole, ChartWeight::Partial]);
    set(&mut note, "figures[0].qualifier", "Target");
    assert!(charts(&note)[0].points.iter().all(|point| point.weight == ChartWeight::Target));
}

#[test]
fn what_holds_for_all_figures_of_a_table_stands_below_it() {
    let mut note = example("everything.ron");
    assert_says(&said(&note, "brief"), "\nTrade by river – FOB\n");
    assert_says(&said(&note, "brief"), "\nImports – CIF; valued at our border\n");
    assert_says(&said(&note, "brief"), "\nArvenia to Bostrea\n");
    set(&mut note, "figures[2].basis", "Fob");
    assert_says(&said(&note, "brief"), "\nTrade by river\n");
    assert_says(&said(&note, "brief"), "\nArvenia to Bostrea; FOB\n");
}

#[test]
fn a_series_has_its_measure_in_the_head() {
    let note = example("everything.ron");
    assert_says(&said(&note, "brief"), "\nChanges of pilot at Hallen\nchanges\n2023\n301\n2024\n344\n");
    // Beside other measures each row names its own, since a page may end before any of them.
    assert_says(&said(&note, "brief"), "\nTrade by river\n2022\n3.42\n+10.3\nTrade by river\n2023\n");
}

#[test]
fn growth_has_a_column_where_it_is_stated() {
    let mut note = example("everything.ron");
    assert_says(&said(&note, "brief"), "\nEUR\u{a0}billion\nGrowth, %\n");
    assert_says(&said(&note, "brief"), "\n2022\n3.42\n+10.3\n");
    for place in 1..5 {
        set(&mut note, &format!("figures[0].values[{place}].growth"), "");
    }
    assert!(!said(&note, "brief").contains("Growth"));
}

#[test]
fn a_readout_says_who_met_whom_as_its_kind_of_meeting_asks() {
    let mut note = example("astana.ron");
    let nurtleu = "Murat Nurtleu, Deputy Prime Minister and Minister of Foreign Affairs of the Republic of Kazakhstan,";
    let bakari = "Olushegun Adjadi Bakari, Minister of Foreign Affairs of the Republic of Benin,";
    let readout = said(&note, "readout");
    assert_says(&readout, "\nASTANA, 19\u{a0}April 2025\n");
    assert_says(&readout, &format!("\n{nurtleu} met {bakari} in Astana. This marked the first official visit"));
    for (field, text, expected) in [
        ("meeting.kind", "CourtesyCall", format!("\n{bakari} paid a courtesy call on {nurtleu} in Astana.")),
        ("meeting.kind", "PhoneCall", format!("\n{nurtleu} and {bakari} spoke by telephone.")),
        ("meeting.status", "Planned", format!("\n{nurtleu} and {bakari} will speak by telephone.")),
        ("meeting.kind", "SideEvent", format!("\n{nurtleu} will meet {bakari} in Astana. This will mark the first")),
        ("meeting.city", "", format!("\n{nurtleu} will meet {}.", bakari.trim_end_matches(','))),
    ] {
        set(&mut note, field, text);
        assert_says(&said(&note, "readout"), &expected);
    }
}

#[test]
fn a_host_of_others_is_not_one_of_those_who_met() {
    let readout = said(&example("everything.ron"), "readout");
    assert_says(&readout, "in Geneva on 17–18\u{a0}March 2026. This marked the first talks");
    assert_says(&readout, "The meeting was hosted by Switzerland.\n");
    assert!(!readout.contains("officer of protocol"), "{readout}");
}

#[test]
fn only_the_very_words_stand_in_quotation_marks() {
    let mut note = example("everything.ron");
    let readout = said(&note, "readout");
    assert_says(
        &readout,
        "\n“A river has two banks and one water”, said Dario Vellanti, Foreign Secretary (translated).\n",
    );
    assert_says(&readout, "the lock opens in April”, said Ilse Marrenholt, Minister for External Relations.\n");
    set(&mut note, "quotes[1].form", "Paraphrase");
    assert_says(
        &said(&note, "readout"),
        "\nWhat we promised in Port Anselm we have done; the lock opens in April, said Ilse",
    );
    set(&mut note, "quotes[1].form", "Verbatim");
    set(&mut note, "quotes[1].text", "Is that all?");
    assert_says(&said(&note, "readout"), "\n“Is that all?” said Ilse Marrenholt");
    set(&mut note, "language", "kk");
    assert_says(&said(&note, "readout"), "\n«Is that all?» – деді Ilse Marrenholt");
}

#[test]
fn a_readout_tells_what_was_signed_and_what_is_open() {
    let readout = said(&example("everything.ron"), "readout");
    assert_says(
        &readout,
        "\nIlse Marrenholt and Dario Vellanti signed a memorandum of understanding entitled “Memorandum on flood warning \
         on the Lower Sarn” on 18\u{a0}March 2026.\n",
    );
    assert!(!readout.contains("Convention on the navigation"), "that was signed in 1998");
    assert!(!readout.contains("joint history") && !readout.contains("Open the lock"), "these are not open");
    let hanoi = said(&example("hanoi.ron"), "readout");
    assert_says(&hanoi, "signed “Agreed minutes of the 18th meeting of the Joint Committee”.\n");
    assert_says(&hanoi, "• Bilateral trade: over USD\u{a0}15\u{a0}billion (2022).\n");
}

#[test]
fn a_topic_without_outcome_is_told_by_its_treatment() {
    let mut note = example("astana.ron");
    set(&mut note, "topics[6].outcome", "");
    let title = "Belt and Road and the Middle Corridor";
    assert_says(&said(&note, "readout"), &format!("\n{title}. Interest was expressed.\n"));
    assert_says(&said(&note, "record"), &format!("\n{title} – interest expressed\n7. Interest was expressed.\n"));
}

/// Whatever is missing, because it is not known or not released, nothing is left of what would have stood around it.
#[test]
fn what_is_missing_leaves_no_hole() {
    for name in ["astana.ron", "everything.ron"] {
        let whole = example(name);
        let mut leaves = Vec::new();
        walk(&whole, &Path::ROOT, &mut |path, node| {
            if !matches!(node.kind(), Kind::Record(_) | Kind::Records(_) | Kind::Leaves(_) | Kind::Image) {
                leaves.push(path.clone());
            }
        });
        for leaf in leaves {
            let mut note = whole.clone();
            // What only the program sets cannot be missing.
            if note.apply(&Edit::Set { field: leaf.clone(), text: String::new() }).is_err() {
                continue;
            }
            for template in ["record", "readout"] {
                let paper = compose(&note, &builtin(template).unwrap());
                assert_whole(&paper, &format!("{name}, {template} without {leaf}"));
            }
        }
    }
}

#[track_caller]
fn assert_whole(paper: &Paper, what: &str) {
    for line in paper.to_plain().lines() {
        for stray in ["  ", " .", " ,", ",,", "()", "“”", ",.", ";;", "; )", "(;", ": .", "{", " ;"] {
            assert!(!line.contains(stray), "{what}: {stray:?} in {line:?}");
        }
        for end in [":", ";", ",", "–", "("] {
            let announces =
                line.ends_with("Promised then:") || line.ends_with("meetings:") || line.ends_with("difficult:");
            assert!(announces || !line.trim_end().ends_with(end), "{what}: {line:?}");
        }
    }
    for pair in paper.blocks.windows(2) {
        let empty = matches!(
            (&pair[0].content, &pair[1].content),
            (Content::Heading { level: 1, .. }, Content::Heading { level: 1, .. } | Content::NewPage(_))
        );
        assert!(!empty, "{what}: {:?} has nothing below it", pair[0].content);
    }
    assert!(!matches!(paper.blocks.last().unwrap().content, Content::Heading { .. }), "{what}");
}

#[test]
fn the_kinds_of_section_are_all_used() {
    // Who names a kind that does not exist is told those that do, each between backticks.
    let wrong = IntoDeserializer::<ValueError>::into_deserializer("Nothing");
    let told = SectionKind::deserialize(wrong).unwrap_err().to_string();
    let kinds: Vec<&str> = told.split('`').skip(3).step_by(2).collect();
    assert_eq!(kinds.first(), Some(&"Header"), "{told}");
    let norland = read_template(&root().join("templates/examples/norland/brief.ron")).unwrap();
    let sections = builtins().iter().flat_map(|template| &template.sections).chain(&norland.sections);
    let used: Vec<String> = sections.map(|section| format!("{:?}", section.kind)).collect();
    for kind in kinds {
        assert!(used.iter().any(|used| used == kind), "no template has {kind}");
    }
}

#[test]
fn the_kinds_of_the_model_are_leaves_records_and_lists() {
    fn leaves(record: &chancery::note::RecordSpec, count: &mut usize) {
        for field in record.fields {
            assert!(!field.meaning.trim().is_empty(), "{}.{} has no meaning", record.name, field.name);
            match field.kind {
                Kind::Record(below) | Kind::Records(below) => leaves(below, count),
                _ => *count += 1,
            }
        }
    }
    let mut count = 0;
    leaves(Note::SPEC, &mut count);
    assert!(count > 60, "{count}");
}
