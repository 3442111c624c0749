//! The preview: from a paper to pixels, on a thread of its own. Owns hayro and the thread; knows nothing of the window.
//!
//! The window asks and goes on; the answers come as events. Only the last request counts: an older one that was not begun is
//! never begun, and one that was is left at its next step.

mod raster;
mod worker;

use std::io;
use std::ops::Range;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use crate::layout::{Pages, Paper};

pub use raster::{LARGEST_SIDE, PageImage, RasterError, raster};

/// What the window wants to see.
#[derive(Clone, Debug)]
pub struct Request {
    /// Tells the answers of one request from those of another; rises with every request.
    pub generation: u64,
    /// The paper. As long as it is the same allocation as last time it is not set again.
    pub paper: Arc<Paper>,
    /// The pages in sight, counted from 0. What lies beyond the last page is left out.
    pub visible: Range<usize>,
    /// Pixels for a point.
    pub scale: f32,
}

/// An answer of the preview.
#[derive(Clone, Debug)]
pub enum Event {
    /// The paper is set: comes once for each request that is served, before its pages.
    Laid {
        /// The request.
        generation: u64,
        /// The pages, for places and counts.
        pages: Arc<Pages>,
    },
    /// A page is painted: comes once for each visible page, from first to last.
    Page {
        /// The request.
        generation: u64,
        /// Which page, counted from 0.
        index: usize,
        /// Pixels for a point, as asked for.
        scale: f32,
        /// The page.
        image: PageImage,
    },
    /// The request could not be served, or no further. The next one may be.
    Failed {
        /// The request.
        generation: u64,
        /// What went wrong.
        message: String,
    },
}

/// Sets and paints papers on a thread of its own, which ends with it.
#[derive(Debug)]
pub struct Preview {
    desk: Arc<Desk>,
    events: Receiver<Event>,
    thread: Option<JoinHandle<()>>,
}

/// Where requests are laid down and picked up: there is room for one.
#[derive(Debug, Default)]
struct Desk {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    next: Option<Request>,
    closed: bool,
}

impl Preview {
    /// Starts the thread. `set` makes, on the thread, what turns papers into pages; it is called anew after a failure.
    /// `wake` is called after every event, from the thread.
    ///
    /// # Errors
    ///
    /// When the system has no thread to give.
    pub fn with_setter<S>(
        set: impl Fn() -> S + Send + 'static,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> io::Result<Self>
    where
        S: FnMut(&Paper) -> Pages,
    {
        let desk = Arc::new(Desk::default());
        let (sender, events) = mpsc::channel();
        let thread = std::thread::Builder::new().name("preview".to_owned()).spawn({
            let desk = Arc::clone(&desk);
            // The receiver goes only after the thread has ended, so a failed send means that nobody waits for it.
            let answer = move |event| {
                if sender.send(event).is_ok() {
                    wake();
                }
            };
            move || worker::Worker::new(&desk, set, answer).run()
        })?;
        Ok(Self { desk, events, thread: Some(thread) })
    }

    /// Asks for pages; what was asked before and is not yet done is dropped.
    pub fn request(&self, request: Request) {
        self.desk.lock().next = Some(request);
        self.desk.changed.notify_one();
    }

    /// The next answer, if there is one. Never waits.
    pub fn poll(&self) -> Option<Event> {
        self.events.try_recv().ok()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.desk.lock().closed = true;
        self.desk.changed.notify_one();
        if let Some(thread) = self.thread.take() {
            // A thread that died has said so on its way; there is nobody left to tell.
            drop(thread.join());
        }
    }
}

impl Desk {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing that can fail happens under the lock, so a poisoned state is whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a request; none when the preview has gone.
    fn pick_up(&self) -> Option<Request> {
        let mut state = self
            .changed
            .wait_while(self.lock(), |state| state.next.is_none() && !state.closed)
            .unwrap_or_else(PoisonError::into_inner);
        if state.closed { None } else { state.next.take() }
    }

    /// Whether the request being served no longer counts.
    fn is_superseded(&self) -> bool {
        let state = self.lock();
        state.closed || state.next.is_some()
    }
}
