//! What the window asks of the desktop: to show a file, or the folder it lies in, and to take a paper onto the clipboard. Owns
//! that it is asked on a thread, since a desktop may take its time; what follows is carried out elsewhere.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, Receiver, Sender},
    },
};

#[cfg(not(windows))]
use std::time::Duration;

use arboard::Clipboard;
use egui::Context;

use crate::session::RichText;

/// How long a viewer is given to say that it does not start. One that starts may well stay.
#[cfg(not(windows))]
const START: Duration = Duration::from_secs(4);

/// The desktop the window stands on. Tests bring their own.
pub trait Desktop: fmt::Debug + Send + Sync {
    /// Shows a file in the program that is meant for it.
    ///
    /// # Errors
    /// With the reason in words.
    fn open(&self, file: &Path) -> Result<(), String>;

    /// Shows a file in the folder it lies in.
    ///
    /// # Errors
    /// With the reason in words.
    fn reveal(&self, file: &Path) -> Result<(), String>;

    /// Puts a paper on the clipboard.
    ///
    /// # Errors
    /// With the reason in words.
    fn copy(&self, paper: &RichText) -> Result<(), String>;
}

/// The desktop of the user.
#[derive(Default)]
pub struct SystemDesktop {
    /// On some systems the clipboard holds what was copied only as long as who copied it holds the clipboard.
    clipboard: Mutex<Option<Clipboard>>,
}

impl fmt::Debug for SystemDesktop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SystemDesktop").finish_non_exhaustive()
    }
}

impl Desktop for SystemDesktop {
    fn open(&self, file: &Path) -> Result<(), String> {
        // The shell of Windows says at once whether it knows a program; elsewhere a launcher says so when it ends.
        #[cfg(windows)]
        let opened = open::that_detached(file);
        #[cfg(not(windows))]
        let opened = open::that_detached_with_timeout(file, START);
        // What a launcher says of itself is no help to anybody who wants to see a paper.
        opened.map_err(|_| {
            format!("cannot open {}: the system has no program that shows it, or it did not start", file.display())
        })
    }

    fn reveal(&self, file: &Path) -> Result<(), String> {
        let shown = opener::reveal(file);
        shown.map_err(|_| {
            format!("cannot show {}: the system has no program that shows folders, or it did not start", file.display())
        })
    }

    fn copy(&self, paper: &RichText) -> Result<(), String> {
        let mut held = self.clipboard.lock().unwrap_or_else(PoisonError::into_inner);
        let in_words = |error: arboard::Error| error.to_string();
        let mut clipboard = held.take().map_or_else(Clipboard::new, Ok).map_err(in_words)?;
        let copied = clipboard.set().html(paper.html.as_str(), Some(paper.plain.as_str())).map_err(in_words);
        *held = Some(clipboard);
        copied
    }
}

/// What the desktop is asked.
#[derive(Clone, Debug)]
pub(super) enum Errand {
    /// To show a file.
    Open(PathBuf),
    /// To show a paper that is to be printed.
    Print(PathBuf),
    /// To show the folder of a file.
    Reveal(PathBuf),
    /// To take a paper onto the clipboard.
    Copy(Arc<RichText>),
}

/// What came of an errand: what was asked, and why it failed.
#[derive(Debug)]
pub(super) struct Returned {
    pub(super) errand: Errand,
    pub(super) outcome: Result<(), String>,
}

/// Errands under way.
#[derive(Debug)]
pub(super) struct Errands {
    sender: Sender<Returned>,
    receiver: Receiver<Returned>,
}

impl Default for Errands {
    fn default() -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { sender, receiver }
    }
}

impl Errands {
    /// Asks the desktop and returns at once; the window is woken when it has answered.
    pub(super) fn send(&self, ctx: &Context, desktop: &Arc<dyn Desktop>, errand: Errand) {
        let (sender, desktop, waker) = (self.sender.clone(), Arc::clone(desktop), ctx.clone());
        let (kept, kept_sender) = (errand.clone(), self.sender.clone());
        let ask = move || {
            let outcome = match &errand {
                Errand::Open(file) | Errand::Print(file) => desktop.open(file),
                Errand::Reveal(file) => desktop.reveal(file),
                Errand::Copy(paper) => desktop.copy(paper),
            };
            // Nobody listens any more once the window is closed.
            let _ = sender.send(Returned { errand, outcome });
            waker.request_repaint();
        };
        if let Err(error) = std::thread::Builder::new().name("desktop".to_owned()).spawn(ask) {
            // The receiver is ours, so it is there.
            let _ = kept_sender.send(Returned { errand: kept, outcome: Err(error.to_string()) });
        }
    }

    /// The next answer, if there is one.
    pub(super) fn poll(&self) -> Option<Returned> {
        self.receiver.try_recv().ok()
    }
}
