//! How long it takes from the start of a process to the end of the window's first frame, beside a window of eframe's with
//! nothing in it. Needs a display: `xvfb-run -a cargo bench --bench start` where there is none. Prints medians and their
//! ratio.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made ends in words")]
#![expect(clippy::print_stdout, reason = "the figures are what this program is for")]

use std::{
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use chancery::{
    gui::{App, Environment},
    store::{Folders, Settings},
};
use eframe::{Frame, NativeOptions, Renderer};
use egui::{Context, Ui, ViewportCommand};

/// How often each window is started, in turns.
const STARTS: usize = 15;

/// A window that closes after its first frame.
struct OneFrame {
    inside: Option<App>,
    is_drawn: bool,
}

impl eframe::App for OneFrame {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        if self.is_drawn {
            // What begins once the first frame is on the screen, such as the pictures of papers, is not part of it.
            ctx.send_viewport_cmd(ViewportCommand::Close);
            return;
        }
        if let Some(app) = &mut self.inside {
            app.logic(ctx, frame);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        if let Some(app) = self.inside.as_mut().filter(|_| !self.is_drawn) {
            app.ui(ui, frame);
        }
        self.is_drawn = true;
        ui.ctx().request_repaint();
    }
}

fn app(ctx: &Context) -> App {
    let folder = std::env::temp_dir().join("chancery-bench-start");
    let folders = Folders::under(&folder);
    let (settings, _) = Settings::load(&folders);
    let environment = Environment { settings, ..Environment::without_system(folders) };
    App::new(ctx, environment)
}

/// Opens one window, in a process of its own.
fn open(is_ours: bool) {
    let viewport = egui::ViewportBuilder::default().with_inner_size([1_440.0, 900.0]);
    let options = NativeOptions { viewport, renderer: Renderer::Glow, ..NativeOptions::default() };
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        let inside = is_ours.then(|| app(&creation.egui_ctx));
        Ok(Box::new(OneFrame { inside, is_drawn: false }))
    });
    eframe::run_native("bench", options, create).unwrap();
}

fn time(which: &str) -> Duration {
    let begun = Instant::now();
    let program = std::env::current_exe().unwrap();
    let status = Command::new(program).arg(which).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.success(), "no window came");
    begun.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("ours") => return open(true),
        Some("empty") => return open(false),
        _ => {}
    }
    let (mut ours, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        ours.push(time("ours"));
        empty.push(time("empty"));
    }
    let (ours, empty) = (median(ours), median(empty));
    let ratio = ours.as_secs_f64() / empty.as_secs_f64();
    println!("first frame: ours {ours:?}, an empty window {empty:?}, ratio {ratio:.2}");
}
