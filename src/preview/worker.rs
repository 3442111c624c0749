//! The thread behind the preview: sets a paper, writes its visible pages and paints them. Owns what is kept from one request to the next;
//! knows nothing of who asks.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::shelf::Shelf;
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
    shelf: Shelf,
}

impl<'a, M, S, A> Worker<'a, M, S, A>
where
    M: Fn() -> S,
    S: FnMut(&Paper, &dyn Fn() -> bool) -> Option<Pages>,
    A: Fn(Event),
{
    pub(super) fn new(desk: &'a Desk, make: M, answer: A) -> Self {
        let set = make();
        Self { desk, make, set, answer, laid: None, shelf: Shelf::default() }
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
        // Another paper is asked for: this one was left.
        let Some(pages) = self.laid_out(&request.paper) else { return Ok(()) };
        (self.answer)(Event::Laid { generation: request.generation, pages: Arc::clone(&pages) });
        let end = request.visible.end.min(pages.pages.len());
        let visible = request.visible.start.min(end)..end;
        self.paint(request, &pages, visible)
    }

    /// The pages of a paper: those of the last request if it is the same paper; none if another is asked for meanwhile.
    fn laid_out(&mut self, paper: &Arc<Paper>) -> Option<Arc<Pages>> {
        if let Some((last, pages)) = &self.laid
            && Arc::ptr_eq(last, paper)
        {
            return Some(Arc::clone(pages));
        }
        let desk = self.desk;
        let pages = Arc::new((self.set)(paper, &|| !desk.is_outdated(paper))?);
        self.laid = Some((Arc::clone(paper), Arc::clone(&pages)));
        Some(pages)
    }

    /// Shows the pages: those painted before at once, so that they are there before what takes time, and the others through
    /// the same writer that makes the file, each by itself.
    fn paint(&mut self, request: &Request, pages: &Pages, visible: Range<usize>) -> Result<(), Failure> {
        let (generation, scale) = (request.generation, request.scale);
        let mut changed = Vec::new();
        for index in visible {
            match self.shelf.find(pages, index, scale) {
                Some(image) => (self.answer)(Event::Page { generation, index, scale, image }),
                None => changed.push(index),
            }
        }
        let properties = Properties::from(&*request.paper);
        for (place, &index) in changed.iter().enumerate() {
            // The first page is painted even if another request waits by now: under fast typing something is seen to move.
            if place > 0 && self.desk.is_superseded() {
                break;
            }
            let bytes = pdf::export(pages, &properties, &Extent::Part(index..index + 1))?;
            let image = raster(&bytes, 0, scale)?;
            self.shelf.keep(pages, index, scale, &image);
            (self.answer)(Event::Page { generation, index, scale, image });
        }
        Ok(())
    }
}
