//! How long it takes to open, to save and to check a note of 5 MB: one of long texts, one of as many short pieces as a note
//! may have, and one with an image. `cargo bench --bench large`; prints the medians. With a folder after `--`, writes the three
//! notes there instead, to try them by hand.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made ends in words")]
#![expect(clippy::print_stdout, reason = "the figures are what this program is for")]

use std::{
    hint::black_box,
    path::PathBuf,
    time::{Duration, Instant},
};

use chancery::{
    check::{self, Circumstances, Flaws},
    note::{
        Action, Agreement, Annex, Delegation, Figure, Function, Image, Note, Participant, Period, Position, Quote,
        Source, Topic, Value, format,
    },
    paper, store, template,
};
use jiff::civil::date;

/// How often each step is taken; the middle of the times counts.
const TIMES: usize = 9;

/// The size of the notes, in bytes.
const SIZE: usize = 5_000_000;

/// Words without end, other ones each time.
struct Words(u64);

impl Words {
    const ALL: &'static [&'static str] = &[
        "trade",
        "transport",
        "logistics",
        "agriculture",
        "grain",
        "flour",
        "satellite",
        "sensing",
        "geology",
        "port",
        "rail",
        "customs",
        "visa",
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
        "security",
        "border",
        "standards",
        "investment",
        "climate",
        "research",
        "archive",
        "language",
        "média",
        "порт",
        "вода",
        "торговля",
    ];

    fn next(&mut self) -> u64 {
        // Numerical Recipes' linear congruential generator; the upper bits are the better ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn word(&mut self) -> &'static str {
        Self::ALL[self.next() as usize % Self::ALL.len()]
    }

    fn sentence(&mut self, words: usize) -> String {
        let words: Vec<&str> = (0..words).map(|_| self.word()).collect();
        format!("The sides discussed {} by {}.", words.join(" "), 2020 + self.next() % 15)
    }

    fn text(&mut self, sentences: usize) -> String {
        let sentences: Vec<String> = (0..sentences).map(|_| self.sentence(14)).collect();
        sentences.join(" ")
    }

    /// A name that nobody else has.
    fn name(&mut self, number: usize) -> String {
        let mut letters =
            |count: usize| -> String { (0..count).map(|_| char::from(b'a' + (self.next() % 26) as u8)).collect() };
        format!("{}{} {}{number}", letters(1).to_uppercase(), letters(6), letters(1).to_uppercase() + &letters(7))
    }
}

/// What every one of the notes begins with.
fn begun(words: &mut Words, members: usize) -> Note {
    let mut note = Note {
        title: "A note of five megabytes".into(),
        template: "brief".into(),
        language: "en".into(),
        ..Note::default()
    };
    note.date = date(2025, 4, 19).into();
    note.sources.push(Source { key: "s1".into(), publisher: "Ministry".into(), ..Source::default() });
    for side in 0..2 {
        let mut delegation = Delegation {
            key: format!("d{side}").into(),
            name: "Side".into(),
            ours: side == 0,
            ..Delegation::default()
        };
        for number in 0..members {
            let function = if number == 0 { Function::Head } else { Function::Delegate };
            let (name, post) = (words.name(number).into(), words.sentence(3).into());
            delegation.members.push(Participant { name, post, function, ..Participant::default() });
        }
        note.participants.push(delegation);
    }
    note
}

/// Topics with long texts.
fn of_texts() -> Note {
    let mut words = Words(7);
    let mut note = begun(&mut words, 4);
    let mut size = 0;
    for number in 0..2_000 {
        if size > SIZE {
            break;
        }
        let mut topic = Topic {
            key: format!("t{number}").into(),
            title: words.sentence(4).into(),
            planned: true,
            ..Topic::default()
        };
        topic.background = words.text(10).into();
        topic.outcome = words.text(6).into();
        topic.points = (0..3).map(|_| words.text(2).into()).collect();
        topic.positions = (0..2)
            .map(|side| Position {
                delegation: format!("d{side}").into(),
                text: words.text(2).into(),
                ..Position::default()
            })
            .collect();
        size += topic.background.len() + topic.outcome.len() + 1_500;
        note.topics.push(topic);
    }
    note
}

/// As many short pieces of each kind as a list may have.
fn of_pieces() -> Note {
    let mut words = Words(11);
    let mut note = begun(&mut words, 1_000);
    for number in 0..2_000 {
        let (title, text) = (words.sentence(5), words.text(2));
        let key = |letter: char| format!("{letter}{number}").into();
        note.topics.push(Topic {
            key: key('t'),
            title: title.as_str().into(),
            background: words.text(4).into(),
            outcome: text.as_str().into(),
            ..Topic::default()
        });
        let topic = format!("t{number}");
        note.agreements.push(Agreement {
            key: key('a'),
            title: title.as_str().into(),
            topic: topic.as_str().into(),
            ..Agreement::default()
        });
        note.actions.push(Action {
            key: key('x'),
            text: text.as_str().into(),
            owner: words.name(number).into(),
            topic: topic.as_str().into(),
            agreement: format!("a{number}").into(),
            ..Action::default()
        });
        note.quotes.push(Quote { speaker: words.name(number).into(), text: words.text(2).into(), ..Quote::default() });
        let mut figure =
            Figure { label: words.sentence(3).into(), unit: "USD".into(), source: "s1".into(), ..Figure::default() };
        for year in 2022..2025 {
            let period = format!("{year}").parse::<Period>().map(Into::into).unwrap_or_default();
            figure.values.push(Value {
                period,
                number: rust_decimal::Decimal::new(words.next() as i64 % 100_000, 2).into(),
                ..Value::default()
            });
        }
        note.figures.push(figure);
        // One stands there already.
        if number == 0 {
            continue;
        }
        note.sources.push(Source {
            key: key('s'),
            publisher: words.name(number).into(),
            title: title.as_str().into(),
            ..Source::default()
        });
    }
    note
}

/// An annex with a picture that cannot be pressed any further.
fn of_an_image() -> Note {
    let mut words = Words(13);
    let mut note = begun(&mut words, 4);
    let file: Vec<u8> =
        b"\x89PNG\r\n\x1a\n".iter().copied().chain((0..SIZE * 3 / 4).map(|_| words.next() as u8)).collect();
    note.annexes.push(Annex { title: "Map".into(), image: Image::of(&file), ..Annex::default() });
    note
}

/// The time this thread has had of a processor, where the system tells it: what other programs do at the same time does not
/// count. Elsewhere the time on the clock.
fn spent(since: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// The middle of the times a step takes.
fn middle<T>(mut step: impl FnMut() -> T) -> Duration {
    let since = Instant::now();
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let start = spent(since);
            let result = black_box(step());
            let end = spent(since);
            drop(result);
            end.saturating_sub(start)
        })
        .collect();
    times.sort();
    times[TIMES / 2]
}

fn main() {
    let notes = [("texts", of_texts()), ("pieces", of_pieces()), ("image", of_an_image())];
    let folder = std::env::args().nth(1).filter(|argument| !argument.starts_with("--")).map(PathBuf::from);
    let template = template::default_template();
    for (name, note) in notes {
        let text = format::write(&note).unwrap();
        if let Some(folder) = &folder {
            std::fs::write(folder.join(name).with_extension("ron"), text).unwrap();
            continue;
        }
        let file = std::env::temp_dir().join(format!("chancery-bench-{name}-{}.ron", std::process::id()));
        std::fs::write(&file, &text).unwrap();
        let circumstances =
            Circumstances { template: &template, as_of: date(2025, 4, 20), length: None, flaws: Flaws::default() };
        let state = note.clone();
        let findings = check::check(&note, &circumstances).len();
        println!(
            "{name:6} {:4.1} MB  open {:6.1?}  write {:6.1?}  check {:6.1?} ({findings} findings)  compose {:6.1?}  compare {:6.1?}",
            text.len() as f64 / 1e6,
            middle(|| store::open(&file).unwrap()),
            middle(|| format::write(&note).unwrap()),
            middle(|| check::check(&note, &circumstances)),
            middle(|| paper::compose(&note, &template)),
            middle(|| note == state),
        );
        std::fs::remove_file(file).unwrap();
    }
}
