//! One note for each window: where the note to open or begin goes to. Owns how the program is started again and what is said
//! when that fails; opening itself stands in [`super::opening`].
//!
//! A window that holds a note stays as it is, and the program is started again with the path of a file and nothing else: the
//! note's own, or one in the program's own folder where the note is on no disk yet. A new note nobody has touched gives way.

use std::{
    fmt, io,
    path::Path,
    process::{Command as Program, Stdio},
    sync::Arc,
};

use egui::{Align, Context, Layout, RichText, Ui};

use super::{
    app::{App, OpenNote},
    command::Command,
    files::file_name_of,
    modal::{Modal, Next, heading},
    opening::Aim,
    theme::{self, size},
    widgets,
};
use crate::{
    note::{Note, format},
    store,
    texts::Texts,
};

/// Starts the program again, on a file.
type Start = dyn Fn(&Path) -> io::Result<()> + Send + Sync;

/// How the program is started again.
#[derive(Clone)]
pub struct Starter(Arc<Start>);

impl Starter {
    /// Starts this very program as a process of its own.
    pub fn system() -> Self {
        Self::of(start)
    }

    /// Does something else instead, such as taking note of it.
    pub fn of(start: impl Fn(&Path) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self(Arc::new(start))
    }
}

impl fmt::Debug for Starter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Starter")
    }
}

fn start(file: &Path) -> io::Result<()> {
    let mut program = Program::new(std::env::current_exe()?);
    // Otherwise a program started from a terminal would keep it busy as long as its last window is open.
    program.arg(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut started = program.spawn()?;
    // Who is not waited for stays in the list of processes after its end. The thread ends with this process at the latest.
    let wait = move || drop(started.wait());
    drop(std::thread::Builder::new().name("another window".to_owned()).spawn(wait));
    Ok(())
}

impl OpenNote {
    /// Whether another note may take the place of this one: a new one nobody has typed anything into.
    pub(super) fn gives_way(&self) -> bool {
        self.session.is_blank() && self.form.unreadable().is_empty()
    }
}

impl App {
    /// Goes on to another note: here where the window holds none that stays, otherwise in another window.
    pub(super) fn turn_to(&mut self, ctx: &Context, next: Next) {
        if self.open.as_ref().is_none_or(OpenNote::gives_way) {
            return self.proceed(ctx, next);
        }
        match &next {
            Next::OpenFile(path) => self.begin_opening(ctx, path.clone(), Aim::Another),
            Next::New(template) => {
                let note = self.note_for(template);
                self.hand_over(&note, next);
            }
            Next::FollowUp => {
                let Some((note, _)) = self.note_after() else { return };
                self.hand_over(&note, next);
            }
            Next::Example(example) => match format::read(example.text_in(self.environment.texts.language()).as_bytes())
            {
                Ok(opened) => self.hand_over(&opened.note, next),
                Err(error) => {
                    let texts = Arc::clone(&self.environment.texts);
                    self.fail("failed-open", texts.get(example.title), &error.to_string());
                }
            },
            Next::Home | Next::Quit => self.leave(next, ctx),
        }
    }

    /// Starts the program again on a file.
    pub(super) fn start_another(&mut self, file: &Path, next: Next) {
        match (self.environment.starter.0)(file) {
            Ok(()) => {
                let name = match &next {
                    Next::OpenFile(path) => file_name_of(path),
                    _ => self.environment.texts.get("another-new").to_owned(),
                };
                let text = self.environment.texts.with("another-started", &[("name", name.into())]);
                self.notices.toast(text);
            }
            Err(error) => {
                store::take_back(file, &self.environment.folders);
                self.modal = Some(Modal::NotStarted { error: error.to_string(), next });
            }
        }
    }

    /// Lays a note down that is on no disk yet, and starts the program again on it.
    fn hand_over(&mut self, note: &Note, next: Next) {
        match store::hand_over(note, &self.environment.folders) {
            Ok(file) => self.start_another(&file, next),
            Err(error) => self.modal = Some(Modal::NotStarted { error: error.to_string(), next }),
        }
    }

    /// Goes on in this window, where no other could be started.
    pub(super) fn open_here(&mut self, ctx: &Context) {
        if let Some(Modal::NotStarted { next, .. }) = self.modal.take() {
            self.leave(next, ctx);
        }
    }

    /// Takes note of which file this window has open; says nothing where another has it too, since then it was asked for.
    pub(super) fn hold(&mut self, path: &Path) {
        let folders = &self.environment.folders;
        let Some(open) = &mut self.open else { return };
        if !open.hold.as_ref().is_some_and(|hold| hold.is_of(path, folders)) {
            // The lock of the file before is let go first.
            open.hold = None;
            open.hold = store::Hold::take(path, folders).ok().flatten();
        }
    }
}

/// Draws what there is to say and to do where no other window could be started.
pub(super) fn not_started_ui(ui: &mut Ui, error: &str, texts: &Texts, queue: &mut Vec<Command>) {
    heading(ui, texts.get("another-failed"));
    let text = texts.with("another-failed-text", &[("error", error.into())]);
    ui.add(egui::Label::new(RichText::new(text).color(theme::tokens(ui).secondary)).wrap());
    ui.add_space(size::GAP);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if widgets::primary_button(ui, texts.get("another-here")).clicked() {
            queue.push(Command::OpenHere);
        }
        if ui.button(texts.get("cancel")).clicked() {
            queue.push(Command::CloseModal);
        }
    });
}
