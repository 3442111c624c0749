//! What a frame of the window costs, with tessellation and without painting: the largest example with 200 participants more.
//! `cargo bench --bench window` prints the median and the slowest of each, without and with the tree a screen reader is given.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made ends in words")]
#![expect(clippy::print_stdout, reason = "the figures are what this program is for")]

use std::time::{Duration, Instant};

use chancery::{
    gui::{App, Environment},
    note::{Edit, Note, Path, format},
    store::Folders,
};
use eframe::{App as _, Frame};
use egui::{Context, Event, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, pos2, vec2};

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

/// The window as eframe runs it, without a screen.
struct Window {
    ctx: Context,
    app: App,
    frame: Frame,
    events: Vec<Event>,
    frames: u32,
}

impl Window {
    fn new(environment: Environment) -> Self {
        let ctx = Context::default();
        let app = App::new(&ctx, environment);
        Self { ctx, app, frame: Frame::_new_kittest(), events: Vec::new(), frames: 0 }
    }

    /// The time of a frame: reading the input, drawing, and cutting into triangles.
    fn step(&mut self) -> Duration {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1_440.0, 900.0))),
            time: Some(f64::from(self.frames) / 60.0),
            events: std::mem::take(&mut self.events),
            ..RawInput::default()
        };
        let begun = Instant::now();
        let output = self.ctx.run_ui(input, |ui| {
            self.app.logic(&ui.ctx().clone(), &mut self.frame);
            self.app.ui(ui, &mut self.frame);
        });
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let time = begun.elapsed();
        assert!(!triangles.is_empty(), "nothing was drawn");
        time
    }
}

fn report(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    let (median, slowest) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{name}: median {:.2} ms, slowest {:.2} ms", milliseconds(median), milliseconds(slowest));
}

fn measure(window: &mut Window, what: &str) {
    report(&format!("a frame at rest{what}"), (0..FRAMES).map(|_| window.step()).collect());
    window.events.push(Event::PointerMoved(pos2(600.0, 500.0)));
    let scrolled = (0..FRAMES).map(|frame| {
        let down = if frame < FRAMES / 2 { -120.0 } else { 120.0 };
        window.events.push(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, down),
            phase: TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
            source: egui::MouseWheelSource::Unknown,
        });
        window.step()
    });
    report(&format!("a frame while the form is scrolled{what}"), scrolled.collect());
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.ron");
    std::fs::write(&file, format::write(&large_note()).unwrap()).unwrap();
    let mut window = Window::new(Environment::without_system(Folders::under(&folder.path().join("state"))));
    window.app.open_file(file);
    while !window.app.is_painted() {
        window.step();
        std::thread::yield_now();
    }
    measure(&mut window, "");
    window.ctx.enable_accesskit();
    measure(&mut window, ", read aloud");
}
