//! What runs beside the window for one note: saves and exports, each on a thread of its own, one after another. Owns the
//! way of their answers; knows no history.

use std::{
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    sync::{
        Arc, Weak,
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
};

use super::{
    document::{self, FileFormat},
    export::{self, ExportError, Exported, edition_of, export_while},
    progress::{Progress, Stage},
    rich::{RichText, rich_text_of},
};
use crate::{
    note::{Image, Note},
    paper::Carried,
    store::{self, Folders, Original, Replace, Saved, StoreError},
    template::Template,
};

/// Wakes the face that waits for answers.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Where a note is to be saved.
#[derive(Debug, PartialEq, Eq)]
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

/// A paper to be exported.
pub(super) struct ExportJob {
    pub(super) note: Arc<Note>,
    pub(super) template: Arc<Template>,
    pub(super) carried: Carried,
}

/// What a thread answers.
pub(super) enum Done {
    Saved { path: PathBuf, revision: u64, outcome: Result<Saved, StoreError> },
    Exported { path: PathBuf, outcome: Result<Exported, ExportError> },
    Documented { path: PathBuf, outcome: Result<(), ExportError> },
    Printed { outcome: Result<PathBuf, ExportError> },
    Composed { outcome: Result<RichText, StoreError> },
    ImageRead { path: PathBuf, outcome: Result<Image, StoreError> },
    Copied { path: PathBuf, outcome: Result<Saved, StoreError> },
}

/// The threads of one note and their answers. It goes only when they are done: nothing is cut off.
pub(super) struct Background {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    threads: Vec<JoinHandle<()>>,
    /// How many answers are outstanding.
    running: usize,
    /// The exports under way, the oldest first. Each is given up by its thread.
    exports: Vec<Weak<Progress>>,
    pub(super) folders: Folders,
    pub(super) waker: Waker,
}

impl Background {
    pub(super) fn new(folders: Folders) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { sender, receiver, threads: Vec::new(), running: 0, exports: Vec::new(), folders, waker: Arc::new(|| {}) }
    }

    /// Whether an answer is outstanding.
    pub(super) const fn is_busy(&self) -> bool {
        self.running > 0
    }

    pub(super) fn save(&mut self, job: SaveJob) {
        let folders = self.folders.clone();
        let (path, revision) = (job.path.clone(), job.revision);
        let done = move |outcome| Done::Saved { path, revision, outcome };
        self.start(job.path.clone(), done, move || {
            if job.replace != Replace::Always && job.original.is_none() && store::exists(&job.path) {
                return Err(StoreError::Exists { path: job.path });
            }
            store::save(&job.path, &job.note, job.original.as_ref(), &folders)
        });
    }

    /// Writes a note that is not the open one to a file.
    pub(super) fn copy(&mut self, path: PathBuf, note: Arc<Note>, replace: Replace) {
        let folders = self.folders.clone();
        let target = path.clone();
        let done = move |outcome| Done::Copied { path: target, outcome };
        self.start(path.clone(), done, move || {
            if replace != Replace::Always && store::exists(&path) {
                return Err(StoreError::Exists { path });
            }
            store::save(&path, &note, None, &folders)
        });
    }

    pub(super) fn export(&mut self, path: PathBuf, job: ExportJob, replace: Replace) {
        let (folders, progress) = (self.folders.clone(), self.begin_export());
        let target = path.clone();
        let done = move |outcome| Done::Exported { path: target, outcome };
        self.start(path.clone(), done, move || {
            let edition = edition_of(&job.note, &job.template, job.carried);
            let target = export::Destination { path: &path, replace, folders: &folders, batch: None };
            export_while(&target, &job.note, &edition, &progress)
        });
    }

    /// Writes a paper as a file that is no PDF.
    pub(super) fn export_document(&mut self, path: PathBuf, (job, format): (ExportJob, FileFormat), replace: Replace) {
        let (folders, progress) = (self.folders.clone(), self.begin_export());
        let target = path.clone();
        let done = move |outcome| Done::Documented { path: target, outcome };
        self.start(path.clone(), done, move || {
            let paper = edition_of(&job.note, &job.template, job.carried).paper;
            let target = export::Destination { path: &path, replace, folders: &folders, batch: None };
            document::write_while(&target, (&paper, format), &progress)
        });
    }

    /// Writes a paper of that file name to where the program keeps what is printed.
    pub(super) fn print(&mut self, name: String, job: ExportJob) {
        let (folders, progress) = (self.folders.clone(), self.begin_export());
        let done = |outcome| Done::Printed { outcome };
        self.start(PathBuf::from(&name), done, move || -> Result<PathBuf, ExportError> {
            let edition = edition_of(&job.note, &job.template, job.carried);
            let path = store::print_path(&folders, &name)?;
            let target = export::Destination { path: &path, replace: Replace::Never, folders: &folders, batch: None };
            export_while(&target, &job.note, &edition, &progress)?;
            Ok(path)
        });
    }

    /// Makes the paper into what is put on the clipboard.
    pub(super) fn compose(&mut self, name: PathBuf, job: ExportJob) {
        let done = |outcome| Done::Composed { outcome };
        self.start(name, done, move || Ok(rich_text_of(&edition_of(&job.note, &job.template, job.carried).paper)));
    }

    /// How far the oldest export has come; none where none is under way.
    pub(super) fn stage(&self) -> Option<Stage> {
        self.exports.iter().find_map(Weak::upgrade).map(|progress| progress.stage())
    }

    /// Calls off what is being exported.
    pub(super) fn call_off(&self) {
        self.exports.iter().filter_map(Weak::upgrade).for_each(|progress| progress.call_off());
    }

    fn begin_export(&mut self) -> Arc<Progress> {
        self.exports.retain(|export| export.strong_count() > 0);
        let progress = Arc::new(Progress::default());
        self.exports.push(Arc::downgrade(&progress));
        progress
    }

    pub(super) fn read_image(&mut self, path: PathBuf) {
        let target = path.clone();
        let done = move |outcome| Done::ImageRead { path: target, outcome };
        self.start(path.clone(), done, move || store::read_image(&path));
    }

    /// The next answer, if there is one.
    pub(super) fn poll(&mut self) -> Option<Done> {
        let done = self.receiver.try_recv().ok()?;
        self.running -= 1;
        Some(done)
    }

    /// Does `work` for the file `path` on a thread. Whatever becomes of it, there is one answer.
    fn start<T, E>(
        &mut self,
        path: PathBuf,
        done: impl FnOnce(Result<T, E>) -> Done + Clone + Send + 'static,
        work: impl FnOnce() -> Result<T, E> + Send + 'static,
    ) where
        E: From<StoreError>,
    {
        self.running += 1;
        self.threads.retain(|thread| !thread.is_finished());
        let (sender, waker) = (self.sender.clone(), Arc::clone(&self.waker));
        let (whole, target) = (done.clone(), path.clone());
        let thread = thread::Builder::new().name("disk".to_owned()).spawn(move || {
            // What the work held goes with it, so nothing half-done is seen afterwards.
            let outcome = panic::catch_unwind(AssertUnwindSafe(work));
            let outcome = outcome.unwrap_or_else(|_| Err(StoreError::Fault { path: target }.into()));
            // Nobody waits for the answer any more once the note is closed.
            if sender.send(whole(outcome)).is_ok() {
                waker();
            }
        });
        match thread {
            Ok(thread) => self.threads.push(thread),
            Err(source) => {
                let error = StoreError::System { action: "write", path, source };
                // The receiver is ours, so it is there.
                let _ = self.sender.send(done(Err(error.into())));
                (self.waker)();
            }
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        for thread in self.threads.drain(..) {
            // A failure was caught on the thread; there is nobody left to tell.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    fn background() -> Background {
        Background::new(Folders::under(std::path::Path::new("none")))
    }

    #[test]
    fn a_failure_of_the_program_is_an_answer() {
        let mut background = background();
        let (wake, woken) = channel();
        background.waker = Arc::new(move || wake.send(()).unwrap());
        let path = PathBuf::from("note.ron");
        let done = |outcome| Done::Exported { path: PathBuf::from("note.ron"), outcome };
        background.start(path, done, || -> Result<Exported, ExportError> { panic!("a mistake, made on purpose") });
        woken.recv().unwrap();
        let Some(Done::Exported { outcome: Err(error), .. }) = background.poll() else { panic!("no answer") };
        assert_eq!(error.to_string(), "cannot write note.ron: the program made a mistake at this note");
        assert!(!background.is_busy());
    }

    #[test]
    fn closing_a_note_waits_for_its_save() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("note.ron");
        let mut background = background();
        let (note, replace) = (Arc::new(Note::default()), Replace::Never);
        background.save(SaveJob { path: path.clone(), note, revision: 0, original: None, replace });
        drop(background);
        assert!(store::open(&path).is_ok());
    }
}
