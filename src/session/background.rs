//! What runs beside the window for one note: saves and exports, each on a thread of its own, one after another. Owns the
//! way of their answers; knows no history.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{self, Receiver, Sender},
    },
    thread,
};

use thiserror::Error;

use crate::{
    layout::Typesetter,
    note::Note,
    paper::Paper,
    pdf::{self, PdfError, Properties},
    store::{self, Folders, Original, Replace, Saved, StoreError},
};

/// Wakes the face that waits for answers.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Why a paper was not exported.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The PDF could not be made.
    #[error("cannot make the PDF: {0}")]
    Pdf(#[from] PdfError),
    /// It could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The program failed; the note is as it was.
    #[error("cannot make the PDF: the program made a mistake at this note")]
    Fault,
}

/// Where a note is to be saved.
pub(super) enum Target {
    /// The file it has when its turn comes: a save to another name may still be under way.
    Own,
    /// Another file, which is its file from then on.
    Other(PathBuf, Replace),
}

/// A note to be saved.
pub(super) struct SaveJob {
    pub(super) path: PathBuf,
    pub(super) note: Arc<Note>,
    pub(super) revision: u64,
    /// The file the note came from, if it is saved over it.
    pub(super) original: Option<Original>,
    pub(super) replace: Replace,
}

/// What a thread answers.
pub(super) enum Done {
    Saved { path: PathBuf, revision: u64, outcome: Result<Saved, StoreError> },
    Exported { path: PathBuf, outcome: Result<usize, ExportError> },
}

/// The threads of one note and their answers.
pub(super) struct Background {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    running: usize,
    folders: Folders,
    pub(super) waker: Waker,
}

impl Background {
    pub(super) fn new(folders: Folders) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { sender, receiver, running: 0, folders, waker: Arc::new(|| {}) }
    }

    /// Whether an answer is outstanding.
    pub(super) const fn is_busy(&self) -> bool {
        self.running > 0
    }

    pub(super) fn save(&mut self, job: SaveJob) {
        let folders = self.folders.clone();
        self.start(move || {
            let outcome = std::panic::catch_unwind(|| save_to(&job, &folders));
            // Without an answer all later saves would wait for this one.
            let outcome = outcome.unwrap_or_else(|_| Err(StoreError::Fault { path: job.path.clone() }));
            Done::Saved { path: job.path, revision: job.revision, outcome }
        });
    }

    pub(super) fn export(&mut self, path: PathBuf, paper: Arc<Paper>, replace: Replace) {
        let folders = self.folders.clone();
        self.start(move || {
            let outcome = std::panic::catch_unwind(|| export_to(&path, &paper, replace, &folders));
            let outcome = outcome.unwrap_or(Err(ExportError::Fault));
            Done::Exported { path, outcome }
        });
    }

    /// The next answer, if there is one.
    pub(super) fn poll(&mut self) -> Option<Done> {
        let done = self.receiver.try_recv().ok()?;
        self.running -= 1;
        Some(done)
    }

    fn start(&mut self, work: impl FnOnce() -> Done + Send + 'static) {
        self.running += 1;
        let (sender, waker) = (self.sender.clone(), Arc::clone(&self.waker));
        thread::spawn(move || {
            // Nobody waits for the answer any more once the note is closed.
            if sender.send(work()).is_ok() {
                waker();
            }
        });
    }
}

fn save_to(job: &SaveJob, folders: &Folders) -> Result<Saved, StoreError> {
    if job.replace != Replace::Always && job.original.is_none() && store::exists(&job.path) {
        return Err(StoreError::Exists { path: job.path.clone() });
    }
    store::save(&job.path, &job.note, job.original.as_ref(), folders)
}

/// Sets a paper and writes it as a PDF; answers the number of its pages.
///
/// # Errors
/// When the PDF cannot be made, the file may not be replaced, or the disk refuses it.
pub fn export_to(path: &Path, paper: &Paper, replace: Replace, folders: &Folders) -> Result<usize, ExportError> {
    let pages = Typesetter::new().set(paper);
    let bytes = pdf::write(&pages, &Properties::from(paper))?;
    let is_ours = |old: &[u8]| pdf::note_id(old).is_some_and(|id| id == paper.id);
    store::write_file(path, &bytes, replace, is_ours, folders)?;
    Ok(pages.pages.len())
}
