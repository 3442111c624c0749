//! What is said about findings: one note that has everything wrong, as a paper of the house and as one for the public.

use std::collections::BTreeSet;

use chancery::{
    check::{Circumstances, Code, Flaws, check},
    note::{Note, format},
    picture::Problem,
    template::{self, Template},
    texts::Texts,
};
use jiff::civil::date;

/// A made-up note in which next to nothing is as it should be.
const WRONG: &str = r#"#![enable(implicit_some)]
(
    title: "Talks in the WTO",
    date: "2025-04-23",
    language: "de",
    author: "Somebody",
    originator: "An office",
    stage: Final,
    marking: (scheme: "UK", level: "SECRET"),
    sources: [(key: "s1", publisher: "A customs service")],
    meeting: (
        kind: Bilateral,
        status: Held,
        date: "2025-04-18",
        start: "10:00",
        end: "09:00",
        country: "XX",
        interpretation: Consecutive,
        first_of_kind: "first visit",
        weather: "rain",
    ),
    participants: [
        (
            key: "d1",
            state: "KZ",
            name: "One side",
            role: Host,
            members: [(name: "Anna Example-Aldane", function: Head, rank: 1)],
        ),
        (
            key: "d2",
            state: "BJ",
            name: "Other side",
            role: Visitor,
            members: [(name: "Anna Example-Aldana", post: "Minister", function: Head, rank: 2)],
        ),
    ],
    objectives: ["One", "Two", "Three", "Four"],
    topics: [
        (key: "t1", title: "Trade", treatment: Agreed, planned: true),
        (key: "t2", title: "Visits", treatment: Ready, marking: "TOP SECRET", releasable: true),
    ],
    quotes: [(speaker: "Nobody we know", text: "Words.", form: Verbatim)],
    agreements: [
        (
            key: "a1",
            title: "Memorandum on visits",
            kind: MemorandumOfUnderstanding,
            parties: ["d1", "d2"],
            status: Signed,
            signed_on: "2025-04-30",
            binding: Yes,
            topic: "t2",
        ),
    ],
    actions: [
        (key: "act1", text: "Go on.", due: "soon", topic: "t3", carried_over: true),
        (key: "act2", text: "Say so.", owner: "An office", due: "2025-05-01", agreement: "a1", releasable: true),
    ],
    figures: [
        (
            measure: Turnover,
            values: [(period: "2023", number: "10"), (period: "2024", number: "12", growth: "50")],
            unit: "USD",
            source: "s1",
            status: Disputed,
            releasable: true,
        ),
        (measure: Exports, values: [(period: "2024", number: "3")], unit: "USD", source: "s1", reporter: "One"),
        (measure: Imports, values: [(period: "2024", number: "4")], unit: "USD", source: "s1", chart: Bars),
        (measure: Exports, values: [(period: "2024", number: "3")], unit: "USD", source: "s1"),
        (measure: Imports, values: [(period: "2024", number: "5")], unit: "USD"),
        (measure: Exports, values: [(period: "2025", number: "3")], unit: "USD", source: "s1", reporter: "Other"),
    ],
    claims: [(text: "It is the largest.")],
    programme: [
        (day: "2025-04-18", start: "10:00", end: "11:00", item: "Talks", lead: "Anna"),
        (day: "2025-04-18", start: "10:30", item: "Lunch", lead: "Anna"),
    ],
    texts: (purpose: "To talk in the WTO."),
    annexes: [(title: "A map 😀", image: "AAAA")],
)
"#;

/// A small template of that audience.
fn small(audience: &str, fields: &str) -> Template {
    let text = format!(
        r#"(
    id: "small",
    title: {{"en": "Small"}},
    description: {{"en": "A template for tests."}},
    audience: {audience},
    page_limit: 1,
    highest: {{"UK": "OFFICIAL"}},
    working_days: 1,
    sections: [(kind: Topics, required: true, fields: [{fields}]), (kind: Figures, fields: ["figures.chart"])],
)"#
    );
    template::read(text.as_bytes()).expect("the template is as it should be")
}

/// The codes found on the note, after each sentence was seen to be whole.
fn found(note: &Note, template: &Template) -> BTreeSet<Code> {
    let texts = Texts::english();
    let unshown = [(Note::path_named("annexes[0].image").expect("a note has annexes"), Problem::UnknownFormat)];
    let flaws = Flaws { missing: &['😀'], unshown: &unshown };
    let findings = check(note, &Circumstances { template, as_of: date(2025, 5, 1), length: Some(2.0), flaws });
    for finding in &findings {
        let sentence = texts.finding(finding, note);
        for text in [&sentence.message, &sentence.remedy] {
            let is_whole = text.ends_with(['.', '?']) && !text.contains(['{', '}']) && !text.contains("  ");
            assert!(is_whole, "{} {}: {text}", finding.code, finding.field);
        }
        assert!(note.node(&finding.field).is_some(), "{} {}", finding.code, finding.field);
    }
    findings.iter().map(|finding| finding.code).collect()
}

fn note(text: &str) -> Note {
    format::read(text.as_bytes()).expect("the note can be read").note
}

#[test]
fn a_note_can_have_every_finding_and_each_has_its_sentences() {
    let inside = small("Internal", r#""title", "texts.purpose", "topics""#);
    let outside = small("Releasable", r#""topics", "figures""#);
    let mut codes = found(&note(WRONG), &inside);
    codes.extend(found(&note(WRONG), &outside));
    // What cannot be wrong at the same time.
    let unmarked = WRONG.replace(r#"marking: (scheme: "UK", level: "SECRET")"#, "marking: ()");
    codes.extend(found(&note(&unmarked), &inside));
    let planned = WRONG.replace("status: Held", "status: Planned");
    codes.extend(found(&note(&planned), &inside));
    let late = WRONG.replace(r#"date: "2025-04-18","#, r#"date: "2025-06-01","#);
    codes.extend(found(&note(&late), &inside));
    let missing: Vec<&Code> = Code::ALL.iter().filter(|code| !codes.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
