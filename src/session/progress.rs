//! How far an export has come, and whether it is called off. Owns what the thread that works and the face that shows it share.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How far an export has come.
#[derive(Debug, Default)]
pub(super) struct Progress {
    done: AtomicUsize,
    pages: AtomicUsize,
    is_called_off: AtomicBool,
}

/// How far an export has come, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The pages that are written.
    pub done: usize,
    /// How many pages there are; none while they are being set.
    pub pages: Option<usize>,
}

impl Progress {
    /// Takes note of how many pages there are.
    pub(super) fn counted(&self, pages: usize) {
        self.pages.store(pages, Ordering::Relaxed);
    }

    /// Takes note of how many pages are done.
    pub(super) fn did(&self, done: usize) {
        self.done.store(done, Ordering::Relaxed);
    }

    /// Calls it off. What is written already, whole, stays.
    pub(super) fn call_off(&self) {
        self.is_called_off.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_called_off(&self) -> bool {
        self.is_called_off.load(Ordering::Relaxed)
    }

    pub(super) fn stage(&self) -> Stage {
        let pages = Some(self.pages.load(Ordering::Relaxed)).filter(|pages| *pages > 0);
        Stage { done: self.done.load(Ordering::Relaxed), pages }
    }
}
