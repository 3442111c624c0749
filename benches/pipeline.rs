//! What each part of the way from a note to its paper costs, by itself: notes of 4, 24 and 240 topics and the examples. Needs no
//! window: `cargo bench --bench pipeline --no-default-features --features cli`. A word behind `--` chooses among the rows.
//!
//! The first time is told by a process of its own for each note, since fonts, words and templates are read once in one.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made ends in words")]
#![expect(clippy::print_stdout, reason = "the figures are what this program is for")]

use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use chancery::{
    check::{Circumstances, check},
    layout::{Pages, Typesetter},
    measure::{MeasuredEdit, changed, first_export, sample},
    note::{Note, format},
    paper::{Carried, Edition},
    pdf::{self, Extent, Properties},
    preview::raster,
    session::{edition_of, flaws_in, paper_of, written},
    template::{Template, builtin, default_template},
};

/// The lengths of the notes that are made for measuring, in topics.
const TOPICS: [usize; 3] = [4, 24, 240];

/// How long each row is measured, and how often at least.
const PATIENCE: Duration = Duration::from_millis(1_500);
const LEAST_ROUNDS: usize = 5;

/// Pixels for a point on the screen of a desk, at twice the usual density.
const SCALE: f32 = 2.0;

/// A note to be measured, with its name.
struct Subject {
    name: String,
    note: Note,
}

fn subjects() -> Vec<Subject> {
    let made = TOPICS.map(|topics| Subject { name: format!("{topics} topics"), note: sample(topics) });
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ron"));
    files.sort();
    let examples = files.into_iter().map(|file| {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        Subject { name, note: format::read(&fs::read(file).unwrap()).unwrap().note }
    });
    made.into_iter().chain(examples).collect()
}

/// The rows that were asked for.
struct Table {
    wanted: Option<String>,
}

impl Table {
    /// Measures `work` and prints its median and its fastest, if the row was asked for.
    fn row<T>(&self, subject: &str, what: &str, mut work: impl FnMut(usize) -> T) {
        let name = format!("{subject}: {what}");
        if self.wanted.as_ref().is_some_and(|wanted| !name.contains(wanted.as_str())) {
            return;
        }
        // What is read once is not this row's.
        black_box(work(0));
        let (begun, mut times) = (Instant::now(), Vec::new());
        while times.len() < LEAST_ROUNDS || begun.elapsed() < PATIENCE {
            let started = Instant::now();
            black_box(work(times.len() + 1));
            times.push(started.elapsed());
        }
        times.sort();
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        println!("{name:<58} {:>9.3} {:>9.3} ms  ({} times)", ms(times[times.len() / 2]), ms(times[0]), times.len());
    }

    fn rows(&self, Subject { name, note }: &Subject) {
        let text = format::write(note).unwrap();
        let template = template_of(note);
        let edition = edition_of(note, &template, Carried::UpToBanner);
        let mut typesetter = Typesetter::new();
        let pages = typesetter.set(&edition.paper);
        self.row(name, "parse", |_| format::read(text.as_bytes()).unwrap());
        let day = jiff::civil::date(2025, 4, 20);
        self.row(name, "check", |_| {
            let flaws = flaws_in(&pages.flaws);
            check(note, &Circumstances { template: &template, as_of: day, length: Some(pages.length), flaws })
        });
        self.row(name, "compose", |_| paper_of(note, &template));
        self.row(name, "layout, a new typesetter", |_| Typesetter::new().set(&edition.paper));
        self.row(name, "layout, nothing changed", |_| typesetter.set(&edition.paper));
        let mut work = Work { typesetter, template, note };
        for edit in MeasuredEdit::ALL.into_iter().filter(|_| !note.topics.is_empty()) {
            self.row(name, &format!("pages after {}", edit.name()), |round| work.pages(edit, round).1);
        }
        self.row(name, "write", |_| pdf::write(&pages, &Properties::from(&edition.paper)).unwrap());
        self.row(name, "write the first page to look at", |_| first_page(&pages));
        let first = first_page(&pages);
        self.row(name, "raster, the first page", |_| raster(&first, 0, SCALE).unwrap());
        self.row(name, "export, nothing changed", |_| work.export(&edition));
        for edit in MeasuredEdit::ALL.into_iter().filter(|_| !note.topics.is_empty()) {
            self.row(name, &format!("export after {}", edit.name()), |round| work.export_after(edit, round));
        }
    }
}

fn template_of(note: &Note) -> std::sync::Arc<Template> {
    builtin(&note.template).unwrap_or_else(default_template)
}

fn first_page(pages: &Pages) -> Vec<u8> {
    pdf::export(pages, &Properties::default(), &Extent::Part(0..1)).unwrap()
}

/// A note somebody works on.
struct Work<'a> {
    typesetter: Typesetter,
    template: std::sync::Arc<Template>,
    note: &'a Note,
}

impl Work<'_> {
    fn pages(&mut self, edit: MeasuredEdit, round: usize) -> (Note, Edition, Pages) {
        let note = changed(self.note, edit, round).unwrap();
        let edition = edition_of(&note, &self.template, Carried::UpToBanner);
        let pages = self.typesetter.set(&edition.paper);
        (note, edition, pages)
    }

    fn export(&mut self, edition: &Edition) -> Vec<u8> {
        let pages = self.typesetter.set(&edition.paper);
        written((&pages, &self.typesetter), self.note, edition).unwrap().bytes
    }

    fn export_after(&mut self, edit: MeasuredEdit, round: usize) -> Vec<u8> {
        let (note, edition, pages) = self.pages(edit, round);
        written((&pages, &self.typesetter), &note, &edition).unwrap().bytes
    }
}

/// What the first export in a process costs, the median of several.
fn first_exports(table: &Table, Subject { name, note }: &Subject) {
    let file = std::env::temp_dir().join(format!("chancery-bench-{}.ron", std::process::id()));
    fs::write(&file, format::write(note).unwrap()).unwrap();
    let label = format!("{name}: export, the first in a process");
    if !note.topics.is_empty() && table.wanted.as_ref().is_none_or(|wanted| label.contains(wanted.as_str())) {
        let mut times: Vec<f64> = (0..LEAST_ROUNDS)
            .map(|_| {
                let program = std::env::current_exe().unwrap();
                let output = Command::new(program).arg(FIRST).arg(&file).output().unwrap();
                assert!(output.status.success(), "the export of {name} failed");
                String::from_utf8(output.stdout).unwrap().trim().parse().unwrap()
            })
            .collect();
        times.sort_by(f64::total_cmp);
        println!("{label:<58} {:>9.3} {:>9.3} ms  ({LEAST_ROUNDS} processes)", times[times.len() / 2], times[0]);
    }
    fs::remove_file(file).unwrap();
}

/// Asks this program for one first export.
const FIRST: &str = "--first-export";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(place) = arguments.iter().position(|argument| argument == FIRST) {
        println!("{}", first_export(Path::new(&arguments[place + 1])).unwrap().ms);
        return;
    }
    // cargo adds words of its own.
    let table = Table { wanted: arguments.into_iter().find(|argument| !argument.starts_with("--")) };
    println!("{:<58} {:>9} {:>9}", "", "median", "fastest");
    for subject in subjects() {
        first_exports(&table, &subject);
        table.rows(&subject);
    }
}
