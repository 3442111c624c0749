//! What others do with the file of an open note. Owns the threads that look at it, which nobody waits for: a share that does
//! not answer holds up neither the window nor its end.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{self, Receiver, Sender},
    },
    thread,
};

use super::background::Waker;
use crate::{
    note::{
        Note,
        format::{self, Access},
    },
    store::{self, Digest, Folders, Original, Presence, Siblings, StoreError},
};

/// The file of a note as somebody else has left it.
#[derive(Clone, Debug)]
pub struct Theirs {
    /// The note in it.
    pub note: Arc<Note>,
    /// The note both started from, as far as it is known.
    pub base: Option<Arc<Note>>,
    pub(super) original: Original,
    pub(super) access: Access,
}

impl Theirs {
    /// Whether one can go on from it: it is of no newer version.
    pub fn is_editable(&self) -> bool {
        self.access == Access::Edit
    }
}

/// How the file of a note was found.
#[derive(Debug)]
pub enum Seen {
    /// As it was read or written last.
    Same,
    /// As somebody else has left it.
    Changed(Box<Theirs>),
    /// It is not there any more. Saving writes it anew.
    Gone,
    /// It cannot be read, or is no note any more.
    Unreadable(StoreError),
}

/// What a thread answers.
pub(super) enum Word {
    /// How the file was found that was known as `known`.
    Looked { known: Original, seen: Seen },
    /// What lies beside the file, and whether others can see that it is open.
    Siblings { path: PathBuf, presence: Result<Presence, StoreError>, siblings: Siblings },
}

/// What is asked of a look at a file.
pub(super) struct Look {
    pub(super) path: PathBuf,
    pub(super) known: Original,
    pub(super) base: Option<Arc<Note>>,
    pub(super) folders: Folders,
}

/// The threads and their answers.
pub(super) struct Watch {
    sender: Sender<Word>,
    receiver: Receiver<Word>,
    /// By what name others are told that the note is open; none where they are not.
    pub(super) by: Option<String>,
    /// The word that it is. It goes with the note.
    pub(super) presence: Option<Presence>,
    /// Whether it was said that the file cannot be locked.
    pub(super) is_told_unlocked: bool,
}

impl Watch {
    pub(super) fn new() -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { sender, receiver, by: None, presence: None, is_told_unlocked: false }
    }

    /// Looks whether the file is still the one that is known.
    pub(super) fn look(&self, look: Look, waker: Waker) {
        self.start(waker, move || Word::Looked { known: look.known, seen: seen(look) });
    }

    /// Tells others that the note is open, and looks who else has it.
    pub(super) fn announce(&self, path: PathBuf, by: String, waker: Waker) {
        self.start(waker, move || {
            let siblings = store::siblings(&path);
            Word::Siblings { presence: store::announce(&path, &by), siblings, path }
        });
    }

    pub(super) fn poll(&self) -> Option<Word> {
        self.receiver.try_recv().ok()
    }

    fn start(&self, waker: Waker, work: impl FnOnce() -> Word + Send + 'static) {
        let sender = self.sender.clone();
        // Without a thread nothing is said of others; each save compares all the same.
        let _ = thread::Builder::new().name("watch".to_owned()).spawn(move || {
            // An answer nobody waits for any more takes what it holds with it.
            if sender.send(work()).is_ok() {
                waker();
            }
        });
    }
}

fn seen(look: Look) -> Seen {
    if !store::exists(&look.path) {
        return Seen::Gone;
    }
    let bytes = match store::read_file(&look.path) {
        Ok(bytes) => bytes,
        Err(error) => return Seen::Unreadable(error),
    };
    let digest = Digest::of(&bytes);
    if digest == look.known.digest {
        return Seen::Same;
    }
    match format::read(&bytes) {
        Ok(opened) => Seen::Changed(Box::new(Theirs {
            note: Arc::new(opened.note),
            base: look.base.or_else(|| kept(&look.path, &look.known, &look.folders)),
            original: Original { digest, canonical: opened.canonical },
            access: opened.access,
        })),
        Err(source) => Seen::Unreadable(StoreError::Format { path: look.path, source }),
    }
}

/// The note of that file as it was known, among its earlier versions.
fn kept(path: &Path, known: &Original, folders: &Folders) -> Option<Arc<Note>> {
    let versions = store::versions(path, folders);
    let version = versions.iter().find(|version| Digest::of(version.text.as_bytes()) == known.digest)?;
    format::read(version.text.as_bytes()).ok().map(|opened| Arc::new(opened.note))
}
