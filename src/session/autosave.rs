//! Snapshots of one note while it is worked on. Owns when they are made, on a thread of its own; what one is and where it
//! lies, the store knows.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::{
        Arc, Mutex, PoisonError, Weak,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::background::Waker;
use crate::{
    note::{Note, format},
    store::{Claim, Folders, Origin, Snapshot, StoreError},
};

/// How long after the last change a snapshot is made.
const PAUSE: Duration = Duration::from_secs(1);

/// How long after the first change one is made at the latest, however fast one types on. Five seconds are promised: on a
/// busy machine what is typed comes here late, and the snapshot takes its time to the disk.
const LATEST: Duration = Duration::from_secs(4);

/// The ways to all threads of this kind, for the moment when the program makes a mistake.
static ALL: Mutex<Vec<Weak<Sender<Order>>>> = Mutex::new(Vec::new());

/// What the thread is told.
enum Order {
    /// The note has changed.
    Changed(Arc<Note>, Option<Origin>),
    /// The note is saved, or not wanted any more.
    Forget,
    /// Somebody else waits for answers.
    Waker(Waker),
    /// The program ends: what is pending is kept at once. The answer is whether there is something to recover.
    Now(Sender<bool>),
}

/// What the thread answers, only when it changes: whether snapshots can be made.
pub(super) type Answer = Result<(), StoreError>;

/// The snapshots of one note. When it goes, what it knows is written first and kept: only [`forget`](Self::forget) removes it.
pub(super) struct Autosave {
    orders: Option<Arc<Sender<Order>>>,
    answers: Receiver<Answer>,
    thread: Option<JoinHandle<()>>,
}

impl Autosave {
    /// Begins, with a snapshot that was taken over or with none; nothing where the system gives no thread.
    pub(super) fn new(claim: Option<Claim>, folders: Folders, waker: Waker) -> Option<Self> {
        let (orders, inbox) = mpsc::channel();
        let (sender, answers) = mpsc::channel();
        let work =
            move || Work { is_kept: claim.is_some(), claim, folders, waker, sender, is_failing: false }.run(&inbox);
        let thread = thread::Builder::new().name("autosave".to_owned()).spawn(work).ok()?;
        let orders = Arc::new(orders);
        let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|orders| orders.strong_count() > 0);
        all.push(Arc::downgrade(&orders));
        drop(all);
        Some(Self { orders: Some(orders), answers, thread: Some(thread) })
    }

    /// Takes note of a change.
    pub(super) fn changed(&self, note: &Arc<Note>, origin: Option<Origin>) {
        self.order(Order::Changed(Arc::clone(note), origin));
    }

    /// Removes the snapshot.
    pub(super) fn forget(&self) {
        self.order(Order::Forget);
    }

    /// Has `waker` called when there is an answer.
    pub(super) fn set_waker(&self, waker: Waker) {
        self.order(Order::Waker(waker));
    }

    /// The next answer.
    pub(super) fn poll(&self) -> Option<Answer> {
        self.answers.try_recv().ok()
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // A thread that failed makes no snapshots; the note can be saved all the same.
            let _ = orders.send(order);
        }
    }
}

/// Has snapshots made of all that is not saved, at once and for `patience` at most; answers of how many notes there is one.
///
/// For the moment when the program makes a mistake: takes no lock that anybody might hold, and never panics.
pub(super) fn keep_all(patience: Duration) -> usize {
    let end = Instant::now() + patience;
    let Ok(all) = ALL.try_lock() else { return 0 };
    let (sender, answers) = mpsc::channel();
    for orders in all.iter().filter_map(Weak::upgrade) {
        // A thread that has ended keeps nothing any more.
        let _ = orders.send(Order::Now(sender.clone()));
    }
    drop(sender);
    let next = || answers.recv_timeout(end.saturating_duration_since(Instant::now())).ok();
    std::iter::from_fn(next).filter(|is_kept| *is_kept).count()
}

impl Drop for Autosave {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The thread's own.
struct Work {
    claim: Option<Claim>,
    folders: Folders,
    waker: Waker,
    sender: Sender<Answer>,
    is_failing: bool,
    /// Whether there is a snapshot.
    is_kept: bool,
}

/// A change that is in no snapshot yet.
struct Pending {
    note: Arc<Note>,
    origin: Option<Origin>,
    due: Instant,
    latest: Instant,
}

impl Work {
    fn run(mut self, inbox: &Receiver<Order>) {
        let mut pending: Option<Pending> = None;
        loop {
            let order = match &pending {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(pending) => inbox.recv_timeout(pending.due.saturating_duration_since(Instant::now())),
            };
            match order {
                Ok(Order::Changed(note, origin)) => {
                    let now = Instant::now();
                    let latest = pending.map_or(now + LATEST, |pending| pending.latest);
                    pending = Some(Pending { note, origin, due: (now + PAUSE).min(latest), latest });
                }
                Ok(Order::Forget) => {
                    pending = None;
                    self.is_kept = false;
                    if let Some(claim) = &self.claim {
                        claim.forget();
                    }
                }
                Ok(Order::Waker(waker)) => self.waker = waker,
                Ok(Order::Now(answer)) => {
                    pending = pending.and_then(|pending| self.keep(pending));
                    let _ = answer.send(self.is_kept);
                }
                Err(RecvTimeoutError::Timeout) => pending = pending.and_then(|pending| self.keep(pending)),
                Err(RecvTimeoutError::Disconnected) => {
                    if let Some(pending) = pending {
                        let _ = self.keep(pending);
                    }
                    return;
                }
            }
        }
    }

    /// Makes the snapshot; what could not be kept comes back, to be tried again.
    fn keep(&mut self, pending: Pending) -> Option<Pending> {
        let folders = self.folders.clone();
        let kept = caught(&folders, || self.try_keep(&pending));
        match kept {
            Ok(()) => {
                self.is_kept = true;
                if std::mem::take(&mut self.is_failing) {
                    self.answer(Ok(()));
                }
                None
            }
            Err(error) => {
                if !std::mem::replace(&mut self.is_failing, true) {
                    self.answer(Err(error));
                }
                let due = Instant::now() + LATEST;
                Some(Pending { due, latest: due, ..pending })
            }
        }
    }

    fn try_keep(&mut self, pending: &Pending) -> Result<(), StoreError> {
        let text = format::write(&pending.note).map_err(|source| {
            let path = pending.origin.as_ref().map_or_else(|| self.folders.recovery(), |origin| origin.path.clone());
            StoreError::Format { path, source }
        })?;
        let snapshot = Snapshot { title: pending.note.title.to_string(), origin: pending.origin.clone(), text };
        let claim = match self.claim.take() {
            Some(claim) => claim,
            None => Claim::new(&self.folders)?,
        };
        self.claim.insert(claim).keep(&snapshot)
    }

    fn answer(&self, answer: Answer) {
        if self.sender.send(answer).is_ok() {
            (self.waker)();
        }
    }
}

/// What came of `work`. A mistake of ours at one state of the note is no reason to keep none of the next ones.
fn caught(folders: &Folders, work: impl FnOnce() -> Result<(), StoreError>) -> Result<(), StoreError> {
    let outcome = panic::catch_unwind(AssertUnwindSafe(work));
    outcome.unwrap_or_else(|_| Err(StoreError::Fault { path: folders.recovery() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(title: &str) -> Arc<Note> {
        let mut note = Note::default();
        let field = Note::path_named("title").unwrap();
        note.apply(&crate::note::Edit::Set { field, text: title.to_owned() }).unwrap();
        Arc::new(note)
    }

    #[test]
    fn a_mistake_at_a_snapshot_is_an_answer() {
        let folders = Folders::under(std::path::Path::new("state"));
        let answer = caught(&folders, || panic!("a mistake, made on purpose"));
        assert!(matches!(answer, Err(StoreError::Fault { .. })));
    }

    #[test]
    fn what_is_pending_is_kept_at_once_where_the_program_ends() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        let autosave = Autosave::new(None, folders.clone(), Arc::new(|| {})).unwrap();
        autosave.changed(&titled("Typed a moment ago"), None);
        assert!(keep_all(Duration::from_secs(30)) >= 1, "other tests may have some too");
        let snapshots = std::fs::read_dir(folders.recovery()).unwrap().flatten();
        let mut texts = snapshots.filter_map(|file| std::fs::read_to_string(file.path()).ok());
        assert!(texts.any(|text| text.contains("Typed a moment ago")));
    }
}
