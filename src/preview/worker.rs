//! The thread behind the preview: sets a paper, writes its visible pages and paints them. Owns what is kept from one request to the next;
//! knows nothing of who asks.

use std::ops::{ControlFlow, Range};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::{Desk, Event, RasterError, Request, raster};
use crate::layout::{Pages, Paper};
use crate::pdf::{self, Extent, PdfError, Properties};

/// What is said of a mistake of ours; what the mistake itself says is for nobody's eyes and may quote the note.
const MISTAKE: &str = "the program made a mistake at this paper";

/// Why a request was not served to its end.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Write(#[from] PdfError),
    #[error(transparent)]
    Raster(#[from] RasterError),
}

/// Serves the requests on a desk, one after another.
pub(super) struct Worker<'a, M, S, A> {
    desk: &'a Desk,
    make: M,
    set: S,
    answer: A,
    laid: Option<(Arc<Paper>, Arc<Pages>)>,
}

impl<'a, M, S, A> Worker<'a, M, S, A>
where
    M: Fn() -> S,
    S: FnMut(&Paper) -> Pages,
    A: Fn(Event),
{
    pub(super) fn new(desk: &'a Desk, make: M, answer: A) -> Self {
        let set = make();
        Self { desk, make, set, answer, laid: None }
    }

    /// Serves until the desk is closed.
    pub(super) fn run(mut self) {
        while let Some(request) = self.desk.pick_up() {
            let generation = request.generation;
            let message = match catch_unwind(AssertUnwindSafe(|| self.serve(&request))) {
                Ok(Ok(())) => continue,
                Ok(Err(failure)) => failure.to_string(),
                Err(_) => {
                    // Setting that was broken off may have left anything behind: begin anew.
                    self.set = (self.make)();
                    MISTAKE.to_owned()
                }
            };
            (self.answer)(Event::Failed { generation, message });
        }
    }

    fn serve(&mut self, request: &Request) -> Result<(), Failure> {
        let pages = self.laid_out(&request.paper);
        (self.answer)(Event::Laid { generation: request.generation, pages: Arc::clone(&pages) });
        let end = request.visible.end.min(pages.pages.len());
        let visible = request.visible.start.min(end)..end;
        if visible.is_empty() {
            return Ok(());
        }
        // The first page is painted even if another request waits by now: under fast typing something is seen to move.
        self.paint(request, &pages, visible)
    }

    /// The pages of a paper: those of the last request if it is the same paper.
    fn laid_out(&mut self, paper: &Arc<Paper>) -> Arc<Pages> {
        if let Some((last, pages)) = &self.laid
            && Arc::ptr_eq(last, paper)
        {
            return Arc::clone(pages);
        }
        let pages = Arc::new((self.set)(paper));
        self.laid = Some((Arc::clone(paper), Arc::clone(&pages)));
        pages
    }

    /// Paints the pages through the same writer that makes the file.
    fn paint(&self, request: &Request, pages: &Pages, visible: Range<usize>) -> Result<(), Failure> {
        let first = visible.start;
        let bytes = pdf::export(pages, &Properties::from(&*request.paper), &Extent::Part(visible))?;
        raster::raster_each(bytes, request.scale, |place, image| {
            let (generation, index, scale) = (request.generation, first + place, request.scale);
            (self.answer)(Event::Page { generation, index, scale, image });
            if self.desk.is_superseded() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok(())
    }
}
