//! A note as long as one likes, for measuring. Owns its words; no two topics have the same, so that no cache by content can
//! make a long note look cheap.

use rust_decimal::Decimal;

use super::twister::Twister;
use crate::{
    note::{
        Agreement, AgreementKind, AgreementStatus, Delegation, Figure, Function, Marking, Measure, Meeting,
        MeetingKind, MeetingStatus, Note, Participant, Period, Position, Role, Scale, Source, Texts, Topic, Value,
    },
    session::new_note,
    template,
};

/// What its sentences are made of.
const WORDS: [&str; 41] = [
    "trade",
    "transport",
    "logistics",
    "digitalisation",
    "agriculture",
    "grain",
    "flour",
    "oilseed",
    "fertiliser",
    "satellite",
    "sensing",
    "geology",
    "port",
    "corridor",
    "rail",
    "customs",
    "visa",
    "consular",
    "culture",
    "education",
    "health",
    "energy",
    "water",
    "mining",
    "finance",
    "insurance",
    "tourism",
    "aviation",
    "telecommunication",
    "security",
    "border",
    "statistics",
    "standards",
    "investment",
    "employment",
    "climate",
    "research",
    "archive",
    "language",
    "sport",
    "media",
];

/// The seed: any would do, but it has to stay.
const SEED: u32 = 7;

/// A note with that many topics, the same on every machine: some half a page each.
pub fn sample(topics: usize) -> Note {
    let mut twister = Twister::new(SEED);
    let note = new_note(&template::default_template(), "en", format!("0d1f4c3a-0000-4000-8000-{topics:012}"));
    Note {
        title: "Meeting of the Deputy Prime Minister – Minister of Foreign Affairs of Kazakhstan with the Minister of \
                Foreign Affairs of Benin"
            .into(),
        date: day().into(),
        marking: Marking { scheme: "none".into(), ..Marking::default() },
        sources: [Source { key: "s1".into(), publisher: "Ministry of Foreign Affairs".into(), ..Source::default() }]
            .into_iter()
            .collect(),
        meeting: Meeting {
            kind: MeetingKind::Bilateral.into(),
            status: MeetingStatus::Held.into(),
            date: day().into(),
            city: "Astana".into(),
            ..Meeting::default()
        },
        participants: [host(), visitor()].into_iter().collect(),
        topics: (1..=topics).map(|number| topic(&mut twister, number)).collect(),
        agreements: [agreement()].into_iter().collect(),
        figures: [trade(), freight()].into_iter().collect(),
        texts: Texts::default(),
        ..note
    }
}

const fn day() -> jiff::civil::Date {
    jiff::civil::date(2025, 4, 18)
}

/// Words and a year, as a sentence.
fn sentence(twister: &mut Twister, words: u32) -> String {
    let words: Vec<&str> = (0..words).map(|_| twister.one_of(&WORDS)).collect();
    let mut text = words.join(" ");
    text[..1].make_ascii_uppercase();
    format!("{text} by {}.", 2020 + twister.below(16))
}

/// Sentences of 10 to 22 words.
pub(super) fn text(twister: &mut Twister, sentences: usize) -> String {
    let sentence = |_| {
        let words = 10 + twister.below(13);
        sentence(twister, words)
    };
    (0..sentences).map(sentence).collect::<Vec<_>>().join(" ")
}

fn topic(twister: &mut Twister, number: usize) -> Topic {
    let mut word = || twister.one_of(&WORDS);
    let title = format!("Topic {number}: {}, {} and {}", word(), word(), word());
    let background = text(twister, 4);
    let points = (0..3).map(|_| sentence(twister, 10).as_str().into()).collect();
    let mut position = |side: &str| Position {
        delegation: side.into(),
        text: text(twister, 2).as_str().into(),
        ..Position::default()
    };
    let positions = [position("d1"), position("d2")].into_iter().collect();
    Topic {
        key: format!("t{number}").as_str().into(),
        title: title.as_str().into(),
        background: background.as_str().into(),
        points,
        positions,
        ..Topic::default()
    }
}

fn person(name: &str, post: &str, function: Function) -> Participant {
    Participant { name: name.into(), post: post.into(), function, ..Participant::default() }
}

fn host() -> Delegation {
    let post = "Deputy Prime Minister – Minister of Foreign Affairs";
    Delegation {
        key: "d1".into(),
        state: "KZ".into(),
        name: "Kazakhstan".into(),
        role: Role::Host.into(),
        ours: true,
        members: [
            person("Murat Nurtleu", post, Function::Head),
            person("Қазақстан Республикасы", "Сыртқы істер министрлігі", Function::Delegate),
        ]
        .into_iter()
        .collect(),
        ..Delegation::default()
    }
}

fn visitor() -> Delegation {
    Delegation {
        key: "d2".into(),
        state: "BJ".into(),
        name: "Benin".into(),
        role: Role::Visitor.into(),
        members: [person("Olushegun Adjadi Bakari", "Minister of Foreign Affairs", Function::Head)]
            .into_iter()
            .collect(),
        ..Delegation::default()
    }
}

fn agreement() -> Agreement {
    Agreement {
        key: "a1".into(),
        title: "Political and diplomatic consultations between the foreign ministries".into(),
        kind: AgreementKind::MemorandumOfUnderstanding.into(),
        parties: ["d1".into(), "d2".into()].into_iter().collect(),
        status: AgreementStatus::Signed.into(),
        signed_on: day().into(),
        ..Agreement::default()
    }
}

fn value(number: i64) -> Value {
    Value { period: Period::Year(2024).into(), number: Decimal::from(number).into(), ..Value::default() }
}

fn trade() -> Figure {
    Figure {
        measure: Measure::Custom.into(),
        label: "Bilateral trade".into(),
        values: [value(700)].into_iter().collect(),
        scale: Scale::Million.into(),
        unit: "USD".into(),
        source: "s1".into(),
        ..Figure::default()
    }
}

fn freight() -> Figure {
    Figure {
        measure: Measure::Custom.into(),
        label: "Share of overland freight handled".into(),
        values: [value(90)].into_iter().collect(),
        unit: "%".into(),
        source: "s1".into(),
        ..Figure::default()
    }
}
