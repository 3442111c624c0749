//! The preview: from a paper to pixels, on a thread of its own. Owns hayro and the thread; knows nothing of the window.
//!
//! The window asks and goes on; the answers come as events. Only the last request counts: an older one that was not begun is
//! never begun, one whose paper is being set is left if another paper is asked for, and one whose pages are being painted is
//! left after the first of them. A page that looks as it did before is not painted again.

mod proof;
mod raster;
mod shelf;
mod worker;

use std::io;
use std::ops::Range;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use crate::layout::{Pages, Paper, Typesetter};
use crate::pdf::{self, Extent, Properties};

pub use proof::Proofs;
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
    /// A page is painted: comes once for each visible page. Those that were painted before come first, the others in order.
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
    /// Starts the thread. `wake` is called from it after every event.
    ///
    /// # Errors
    ///
    /// When the system has no thread to give.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> io::Result<Self> {
        let typesetter = || {
            let mut typesetter = Typesetter::new();
            move |paper: &Paper, goes_on: &dyn Fn() -> bool| typesetter.set_while(paper, goes_on)
        };
        Self::with_setter(typesetter, wake)
    }

    /// The same with something else to turn papers into pages. `make` is called on the thread, and anew after a failure.
    fn with_setter<S>(
        make: impl Fn() -> S + Send + 'static,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> io::Result<Self>
    where
        S: FnMut(&Paper, &dyn Fn() -> bool) -> Option<Pages>,
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
            move || worker::Worker::new(&desk, make, answer).run()
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

/// Sets a paper and paints its first page, so many pixels wide; none where it cannot be set or painted. For pictures of
/// papers that nobody works on; takes as long as it takes.
pub fn first_page(typesetter: &mut Typesetter, paper: &Paper, width: u32) -> Option<PageImage> {
    let pages = typesetter.set(paper);
    let bytes = pdf::export(&pages, &Properties::from(paper), &Extent::Part(0..1)).ok()?;
    raster(&bytes, 0, width as f32 / pages.size.0.0).ok()
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

    /// Whether the paper being set no longer counts.
    fn is_outdated(&self, paper: &Arc<Paper>) -> bool {
        let state = self.lock();
        state.closed || state.next.as_ref().is_some_and(|next| !Arc::ptr_eq(&next.paper, paper))
    }

    /// Whether the request being served no longer counts.
    fn is_superseded(&self) -> bool {
        let state = self.lock();
        state.closed || state.next.is_some()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    use super::*;
    use crate::layout::Page;
    use crate::paper::Footer;
    use crate::template::{PageSetup, Pt};

    /// Longer than any answer takes: a test that waits for it has failed.
    const TOO_LONG: Duration = Duration::from_mins(1);

    fn paper(title: &str) -> Arc<Paper> {
        Arc::new(Paper {
            title: title.to_owned(),
            language: "en-GB".to_owned(),
            id: String::new(),
            author: String::new(),
            date: None,
            setup: PageSetup::default(),
            marking: None,
            footer: Footer::default(),
            contents: None,
            blocks: Vec::new(),
        })
    }

    /// As many empty pages as the title has characters.
    #[expect(clippy::unnecessary_wraps, reason = "what sets papers may be told to stop")]
    fn empty_pages(paper: &Paper, _: &dyn Fn() -> bool) -> Option<Pages> {
        let pages = vec![Page::default(); paper.title.len()];
        let length = pages.len() as f32;
        Some(Pages {
            size: (Pt(60.0), Pt(80.0)),
            pages,
            structure: Vec::new(),
            faces: Vec::new(),
            length,
            flaws: crate::layout::Flaws::default(),
        })
    }

    fn ask(preview: &Preview, generation: u64, paper: &Arc<Paper>, visible: Range<usize>) {
        preview.request(Request { generation, paper: Arc::clone(paper), visible, scale: 1.0 });
    }

    fn next(preview: &Preview) -> Event {
        preview.events.recv_timeout(TOO_LONG).unwrap()
    }

    /// An event in short: `laid 1` or `page 1/0`.
    fn short(event: &Event) -> String {
        match event {
            Event::Laid { generation, .. } => format!("laid {generation}"),
            Event::Page { generation, index, .. } => format!("page {generation}/{index}"),
            Event::Failed { generation, message } => format!("failed {generation}: {message}"),
        }
    }

    fn answers(preview: &Preview, count: usize) -> Vec<String> {
        (0..count).map(|_| short(&next(preview))).collect()
    }

    /// A preview whose setter says when it begins and waits to be let on.
    fn gated() -> (Preview, Receiver<()>, mpsc::Sender<()>) {
        let (starter, begun) = channel();
        let (go, gate) = channel();
        let gate = Arc::new(Mutex::new(gate));
        let make = move || {
            let (starter, gate) = (starter.clone(), Arc::clone(&gate));
            move |paper: &Paper, goes_on: &dyn Fn() -> bool| {
                starter.send(()).unwrap();
                gate.lock().unwrap().recv_timeout(TOO_LONG).unwrap();
                empty_pages(paper, goes_on)
            }
        };
        (Preview::with_setter(make, || {}).unwrap(), begun, go)
    }

    #[test]
    fn a_paper_is_laid_and_its_visible_pages_are_painted() {
        let preview = Preview::with_setter(|| empty_pages, || {}).unwrap();
        ask(&preview, 7, &paper("four"), 1..3);
        assert_eq!(answers(&preview, 3), ["laid 7", "page 7/1", "page 7/2"]);
    }

    #[test]
    fn pages_beyond_the_last_are_left_out() {
        let preview = Preview::with_setter(|| empty_pages, || {}).unwrap();
        ask(&preview, 1, &paper("ab"), 1..9);
        assert_eq!(answers(&preview, 2), ["laid 1", "page 1/1"]);
        ask(&preview, 2, &paper("ab"), 5..9);
        assert_eq!(answers(&preview, 1), ["laid 2"]);
        assert!(preview.poll().is_none());
    }

    #[test]
    fn the_latest_request_wins() {
        let (preview, begun, go) = gated();
        ask(&preview, 1, &paper("ab"), 0..2);
        begun.recv_timeout(TOO_LONG).unwrap();
        ask(&preview, 2, &paper("cd"), 0..2);
        ask(&preview, 3, &paper("ef"), 0..2);
        go.send(()).unwrap();
        go.send(()).unwrap();
        assert_eq!(answers(&preview, 5), ["laid 1", "page 1/0", "laid 3", "page 3/0", "page 3/1"]);
    }

    #[test]
    fn a_paper_that_no_longer_counts_is_not_set_to_its_end() {
        let (starter, begun) = channel();
        let make = move || {
            let starter = starter.clone();
            move |paper: &Paper, goes_on: &dyn Fn() -> bool| {
                starter.send(()).unwrap();
                if paper.title == "endless" {
                    while goes_on() {
                        std::thread::yield_now();
                    }
                    return None;
                }
                empty_pages(paper, goes_on)
            }
        };
        let preview = Preview::with_setter(make, || {}).unwrap();
        let endless = paper("endless");
        ask(&preview, 1, &endless, 0..1);
        begun.recv_timeout(TOO_LONG).unwrap();
        ask(&preview, 2, &paper("ab"), 0..1);
        assert_eq!(answers(&preview, 2), ["laid 2", "page 2/0"]);
        // A preview that goes waits for no paper.
        ask(&preview, 3, &endless, 0..1);
        begun.recv_timeout(TOO_LONG).unwrap();
        begun.recv_timeout(TOO_LONG).unwrap();
        drop(preview);
    }

    #[test]
    fn the_same_paper_is_not_set_again() {
        let count = Arc::new(AtomicUsize::new(0));
        let make = {
            let count = Arc::clone(&count);
            move || {
                let count = Arc::clone(&count);
                move |paper: &Paper, goes_on: &dyn Fn() -> bool| {
                    count.fetch_add(1, Ordering::SeqCst);
                    empty_pages(paper, goes_on)
                }
            }
        };
        let preview = Preview::with_setter(make, || {}).unwrap();
        let paper = paper("ab");
        for (generation, visible) in [(1, 0..1), (2, 1..2)] {
            ask(&preview, generation, &paper, visible);
            answers(&preview, 2);
        }
        assert_eq!(count.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn a_failure_is_told_and_the_next_request_is_served() {
        let make = || {
            let mut broken = false;
            move |paper: &Paper, goes_on: &dyn Fn() -> bool| {
                assert!(!broken, "what broke is used again");
                broken = paper.title == "bad";
                assert!(!broken, "the paper is bad");
                empty_pages(paper, goes_on)
            }
        };
        let preview = Preview::with_setter(make, || {}).unwrap();
        ask(&preview, 1, &paper("bad"), 0..1);
        assert_eq!(answers(&preview, 1), ["failed 1: the program made a mistake at this paper"]);
        ask(&preview, 2, &paper("a"), 0..1);
        assert_eq!(answers(&preview, 2), ["laid 2", "page 2/0"]);
        preview.request(Request { generation: 3, paper: paper("a"), visible: 0..1, scale: f32::NAN });
        assert_eq!(answers(&preview, 2), ["laid 3", "failed 3: a page cannot be painted at NaN pixels for a point"]);
    }

    #[test]
    fn the_window_is_woken_for_every_event() {
        let (wake, woken) = channel();
        let wake = Mutex::new(wake);
        let preview = Preview::with_setter(|| empty_pages, move || wake.lock().unwrap().send(()).unwrap()).unwrap();
        ask(&preview, 1, &paper("ab"), 0..2);
        for _ in 0..3 {
            woken.recv_timeout(TOO_LONG).unwrap();
            assert!(preview.poll().is_some());
        }
    }

    #[test]
    fn the_thread_ends_with_the_preview() {
        let alive = Arc::new(());
        let held = Arc::downgrade(&alive);
        let make = move || {
            let alive = Arc::clone(&alive);
            move |paper: &Paper, goes_on: &dyn Fn() -> bool| {
                assert!(Arc::strong_count(&alive) > 1);
                empty_pages(paper, goes_on)
            }
        };
        let preview = Preview::with_setter(make, || {}).unwrap();
        ask(&preview, 1, &paper("a"), 0..1);
        answers(&preview, 2);
        drop(preview);
        assert!(held.upgrade().is_none());
    }
}
