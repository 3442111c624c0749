//! Opening a file beside the window: a large one, or one on a slow share, must not hold it up. Owns the thread, when it is said
//! that a file is being opened, and what comes of it.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, TryRecvError},
    time::Duration,
};

use egui::{Align, Context, Layout, Ui};

use super::{
    app::{App, OpenNote},
    command::Command,
    files::file_name_of,
    modal::{Modal, Next, heading},
    notice::{Notice, Tone},
};
use crate::{
    note::{Path as Field, format::Access},
    session::{Session, SessionError, Surroundings},
    store::{self, AlreadyOpen, Hold},
    texts::Texts,
};

/// How long a file may take before it is said that it is being opened, in seconds of the window's own time.
const QUIET_SECONDS: f64 = 0.3;

/// Where a note is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// In this window.
    Here,
    /// In another one: here it is only looked whether it can be opened.
    Another,
}

/// A file that is being opened.
#[derive(Debug)]
pub(super) struct Opening {
    file: PathBuf,
    /// Whether what the window held when it began was let go.
    is_let_go: bool,
    /// When it began, in the window's own time; none before the first look at it.
    begun: Option<f64>,
    answer: Receiver<Outcome>,
}

/// What came of it.
enum Outcome {
    Opened {
        session: Box<Session>,
        hold: Option<Hold>,
    },
    /// The note of another window, which handed it over.
    TakenOver(Box<Session>),
    /// Nobody has it open, and it can be.
    Free,
    /// This window has it open.
    Same,
    /// Another window has it open.
    Elsewhere,
    Failed(SessionError),
}

/// What the thread needs.
struct Job {
    file: PathBuf,
    aim: Aim,
    /// The file this window has open.
    own: Option<PathBuf>,
    surroundings: Surroundings,
    open: fn(&Path, &Surroundings) -> Result<Session, SessionError>,
}

impl Job {
    fn done(&self) -> Outcome {
        let folders = &self.surroundings.folders;
        if store::is_handed_over(&self.file, folders) {
            return match Session::handed_over(&self.file, &self.surroundings) {
                Ok(session) => Outcome::TakenOver(Box::new(session)),
                Err(error) => Outcome::Failed(error),
            };
        }
        if self.own.as_ref().is_some_and(|own| store::is_same_file(own, &self.file)) {
            return Outcome::Same;
        }
        match self.aim {
            Aim::Here => match Hold::take(&self.file, folders) {
                Err(AlreadyOpen) => Outcome::Elsewhere,
                Ok(hold) => match (self.open)(&self.file, &self.surroundings) {
                    Ok(session) => Outcome::Opened { session: Box::new(session), hold },
                    Err(error) => Outcome::Failed(error),
                },
            },
            Aim::Another if store::is_held(&self.file, folders) => Outcome::Elsewhere,
            // No window is opened only to say that there is nothing to be seen in it.
            Aim::Another => match store::open(&self.file) {
                Ok(_) => Outcome::Free,
                Err(error) => Outcome::Failed(error.into()),
            },
        }
    }
}

impl App {
    /// Begins to open a file. One that is being opened already is given up: the last one asked for counts.
    pub(super) fn begin_opening(&mut self, ctx: &Context, file: PathBuf, aim: Aim) {
        let own = self.open.as_ref().and_then(|open| open.session.file()).map(Path::to_owned);
        let (surroundings, open) = (self.environment.surroundings(), self.environment.open);
        let job = Job { file: file.clone(), aim, own, surroundings, open };
        let (sender, answer) = mpsc::channel();
        let waker = ctx.clone();
        let work = move || {
            // Nobody listens any more when it was given up: what was opened goes again.
            if sender.send(job.done()).is_ok() {
                waker.request_repaint();
            }
        };
        // Without a thread the channel closes, which is told as a failure.
        let _ = std::thread::Builder::new().name("opening".to_owned()).spawn(work);
        let is_let_go = self.open.as_ref().is_some_and(OpenNote::has_changes);
        let opening = Opening { file, is_let_go, begun: None, answer };
        // What is there at once is shown at once, without a frame in between.
        match opening.answer.recv_timeout(self.environment.patience) {
            Ok(outcome) => self.opened(ctx, opening, outcome),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => self.opening = Some(opening),
        }
    }

    /// Takes what came of opening a file; says that it is being opened where that takes long.
    pub(super) fn take_opening(&mut self, ctx: &Context) {
        let Some(opening) = &mut self.opening else { return };
        let answer = opening.answer.try_recv();
        if let Err(TryRecvError::Empty) = answer {
            let now = ctx.input(|input| input.time);
            let left = QUIET_SECONDS - (now - *opening.begun.get_or_insert(now));
            if left > 0.0 {
                ctx.request_repaint_after(Duration::from_secs_f64(left));
            } else if self.modal.is_none() {
                self.modal = Some(Modal::Opening { name: file_name_of(&opening.file) });
            }
            return;
        }
        self.modal.take_if(|modal| matches!(modal, Modal::Opening { .. }));
        let Some(opening) = self.opening.take() else { return };
        if let Ok(outcome) = answer {
            self.opened(ctx, opening, outcome);
        } else {
            let reason = self.environment.texts.get("opening-fault").to_owned();
            self.fail("failed-open", &file_name_of(&opening.file), &reason);
        }
    }

    /// Gives up opening a file where that is what is being told.
    pub(super) fn stop_opening(&mut self) {
        if matches!(self.modal, Some(Modal::Opening { .. })) {
            self.opening = None;
        }
    }

    fn opened(&mut self, ctx: &Context, opening: Opening, outcome: Outcome) {
        let Opening { file, is_let_go, .. } = opening;
        let name = file_name_of(&file);
        match outcome {
            Outcome::Free => self.start_another(&file, Next::OpenFile(file.clone())),
            // Something was typed into the note that was to give way.
            Outcome::Opened { .. } if !is_let_go && self.open.as_ref().is_some_and(OpenNote::has_changes) => {
                drop(outcome);
                self.begin_opening(ctx, file, Aim::Another);
            }
            Outcome::Opened { session, hold } => {
                self.remember(&file);
                self.tell_access(&session, &name);
                self.show(ctx, *session);
                self.with_open(|open| open.hold = hold);
            }
            Outcome::TakenOver(session) => self.taken_over(ctx, *session),
            Outcome::Same => self.tell_already_open("another-same", &name),
            Outcome::Elsewhere => self.tell_already_open("another-has-it", &name),
            Outcome::Failed(error) => {
                // One that is gone is shown so from now on.
                self.home.look_again();
                let id = if error.is_missing() { "failed-missing" } else { "failed-open" };
                self.fail(id, &name, &error.to_string());
            }
        }
    }

    fn taken_over(&mut self, ctx: &Context, session: Session) {
        let (is_next, is_new) = (!session.note().derived_from.is_empty(), session.note().title.is_empty());
        self.show(ctx, session);
        if is_next {
            self.notices.toast(self.environment.texts.get("toast-follow-up").to_owned());
        }
        if is_new {
            self.go_to(Field::ROOT.field("title"));
        }
    }

    fn tell_already_open(&mut self, id: &'static str, name: &str) {
        let texts = &self.environment.texts;
        let title = texts.with(id, &[("name", name.into())]);
        let text = texts.get("another-has-it-text").to_owned();
        let text = if id == "another-same" { String::new() } else { text };
        self.notices.add(Notice { tone: Tone::Known, title, text, remedy: String::new() });
    }

    /// Says what there is to know about a note that was opened: it can only be looked at, or came out of a paper.
    fn tell_access(&mut self, session: &Session, name: &str) {
        let texts = &self.environment.texts;
        let (title, text) = if session.access() != Access::Edit {
            (texts.get("read-only").to_owned(), String::new())
        } else if session.file().is_none() {
            let is_part = !session.note().derived_from.is_empty();
            let text = if is_part { texts.get("from-paper-part").to_owned() } else { String::new() };
            (texts.with("from-paper", &[("path", name.into())]), text)
        } else {
            return;
        };
        self.notices.add(Notice { tone: Tone::Known, title, text, remedy: String::new() });
    }
}

/// Draws that a file is being opened.
pub(super) fn opening_ui(ui: &mut Ui, name: &str, texts: &Texts, queue: &mut Vec<Command>) {
    heading(ui, &texts.with("opening-title", &[("name", name.into())]));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if ui.button(texts.get("cancel")).clicked() {
            queue.push(Command::CloseModal);
        }
    });
}
