//! What a frame of the window costs, with tessellation and without painting: the largest example with 200 participants more.
//! `cargo bench --bench window` prints the median and the slowest of each.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made ends in words")]
#![expect(clippy::print_stdout, reason = "the figures are what this program is for")]

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use chancery::{
    gui::{App, Dialogs, Environment, Notation, Starter, SystemDesktop},
    note::{Edit, Note, Path, format},
    session::Session,
    store::{Folders, Settings},
    template::Gallery,
    texts::{Names, Texts},
};
use egui::{Event, MouseWheelUnit, TouchPhase, vec2};
use egui_kittest::Harness;

/// How many participants are added.
const PARTICIPANTS: usize = 200;

/// How many frames are measured.
const FRAMES: usize = 200;

/// The largest example with more participants on its first side.
fn large_note() -> Note {
    let mut note = format::read(include_bytes!("../assets/examples/everything.ron")).unwrap().note;
    let members = Path::ROOT.field("participants").item(0).field("members");
    let before = note.participants.iter().next().unwrap().members.len();
    for index in before..before + PARTICIPANTS {
        note.apply(&Edit::Insert { list: members.clone(), index }).unwrap();
        let name = format!("Participant with a name of usual length {index}");
        note.apply(&Edit::Set { field: members.item(index).field("name"), text: name }).unwrap();
    }
    note
}

fn environment(folders: Folders) -> Environment {
    Environment {
        today: jiff::civil::date(2025, 4, 17),
        texts: Arc::new(Texts::english()),
        names: Arc::new(Names::english()),
        notation: Notation::default(),
        folders,
        settings: Settings::default(),
        dialogs: Dialogs::Typed,
        desktop: Arc::new(SystemDesktop::default()),
        new_id: || "0196f1c0-0000-7000-8000-000000000001".to_owned(),
        open: Session::open,
        patience: Duration::from_mins(1),
        starter: Starter::of(|_| Ok(())),
        locale: "en-GB".to_owned(),
        templates: Gallery::default(),
    }
}

/// The time of a frame: reading the input, drawing, and cutting into triangles.
fn frame(window: &mut Harness<'_, App>) -> Duration {
    let begun = Instant::now();
    window.step();
    let output = window.output();
    let triangles = window.ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
    let time = begun.elapsed();
    assert!(!triangles.is_empty(), "nothing was drawn");
    time
}

fn report(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    let (median, slowest) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{name}: median {:.2} ms, slowest {:.2} ms", milliseconds(median), milliseconds(slowest));
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.ron");
    std::fs::write(&file, format::write(&large_note()).unwrap()).unwrap();
    let environment = environment(Folders::under(&folder.path().join("state")));
    let builder = Harness::builder().with_size(vec2(1_440.0, 900.0)).with_max_steps(200);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment));
    window.state_mut().open_file(file);
    while !window.state().is_painted() {
        window.step();
        std::thread::yield_now();
    }
    report("a frame at rest", (0..FRAMES).map(|_| frame(&mut window)).collect());
    window.hover_at(egui::pos2(600.0, 500.0));
    let scrolled = (0..FRAMES).map(|_| {
        window.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -120.0),
            phase: TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
            source: egui::MouseWheelSource::Unknown,
        });
        frame(&mut window)
    });
    report("a frame while the form is scrolled", scrolled.collect());
}
