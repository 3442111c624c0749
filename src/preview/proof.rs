//! Proofs: single texts set and painted on a thread of their own, each as an image of its own. Owns the thread; knows
//! nothing of what the texts are.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

use super::raster::{PageImage, raster};
use crate::layout::{Mark, Page, Paper, Pt, Typesetter};
use crate::pdf::{self, Extent, Properties};

/// What lies below the baseline of a line and belongs to it, as a share of its size.
const DEPTH: f32 = 0.7;

/// Sets and paints texts, one after another. The thread ends with it.
#[derive(Debug)]
pub struct Proofs {
    wanted: Option<Sender<(u64, Arc<Paper>, f32)>>,
    images: Receiver<(u64, PageImage)>,
    thread: Option<JoinHandle<()>>,
}

impl Proofs {
    /// Starts the thread. `wake` is called from it after every image.
    ///
    /// # Errors
    ///
    /// When the system has no thread to give.
    pub fn new(wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (wanted, requests) = mpsc::channel::<(u64, Arc<Paper>, f32)>();
        let (answers, images) = mpsc::channel();
        let thread = std::thread::Builder::new().name("proofs".to_owned()).spawn(move || {
            let mut typesetter = Typesetter::new();
            while let Ok((number, paper, scale)) = requests.recv() {
                let Ok(proof) = catch_unwind(AssertUnwindSafe(|| proof(&mut typesetter, &paper, scale))) else {
                    // Setting that was broken off may have left anything behind: begin anew.
                    typesetter = Typesetter::new();
                    continue;
                };
                if let Some(image) = proof
                    && answers.send((number, image)).is_ok()
                {
                    wake();
                }
            }
        })?;
        Ok(Self { wanted: Some(wanted), images, thread: Some(thread) })
    }

    /// Asks for the first page of a paper without its margins, at that many pixels for a point. The answer has its number.
    pub fn request(&self, number: u64, paper: Arc<Paper>, scale: f32) {
        if let Some(wanted) = &self.wanted {
            // A thread that has ended has nobody to answer.
            let _ = wanted.send((number, paper, scale));
        }
    }

    /// The next image, if there is one. Never waits.
    pub fn poll(&self) -> Option<(u64, PageImage)> {
        self.images.try_recv().ok()
    }
}

impl Drop for Proofs {
    fn drop(&mut self) {
        self.wanted = None;
        if let Some(thread) = self.thread.take() {
            // A thread that died has said so on its way; there is nobody left to tell.
            drop(thread.join());
        }
    }
}

/// The text of the first page: as wide as the sheet, and as high as it needs.
fn proof(typesetter: &mut Typesetter, paper: &Paper, scale: f32) -> Option<PageImage> {
    let mut pages = typesetter.set(paper);
    let page = pages.pages.first_mut()?;
    // What stands on every page is not part of the text.
    page.items.retain(|item| item.structure.is_some());
    let height = height(page);
    let bytes = pdf::export(&pages, &Properties::from(paper), &Extent::Part(0..1)).ok()?;
    let image = raster(&bytes, 0, scale).ok()?;
    Some(image.cut((height.0 * scale).ceil() as u32))
}

/// How far down the text of a page reaches.
fn height(page: &Page) -> Pt {
    let lines = page.items.iter().filter_map(|item| match &item.mark {
        Mark::Glyphs(run) => Some(run.origin.1.0 + run.size.0 * DEPTH),
        _ => None,
    });
    Pt(lines.fold(0.0, f32::max))
}

impl PageImage {
    /// The upper part of the image, at least a pixel high.
    fn cut(mut self, height: u32) -> Self {
        self.height = height.clamp(1, self.height.max(1));
        Arc::make_mut(&mut self.rgba).truncate(4 * self.width as usize * self.height as usize);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::{Block, Content, Footer, Text};
    use crate::template::{Margins, Mm, PageSetup};

    fn paper(text: &str) -> Paper {
        let margins = Margins { top: Mm(0.0), bottom: Mm(0.0), left: Mm(0.0), right: Mm(100.0) };
        Paper {
            title: String::new(),
            language: "ar".to_owned(),
            id: String::new(),
            author: String::new(),
            date: None,
            setup: PageSetup { margins, ..PageSetup::default() },
            marking: None,
            footer: Footer::default(),
            contents: None,
            blocks: vec![Block { field: None, content: Content::Paragraph(Text::plain(text)) }],
        }
    }

    fn dark(image: &PageImage, columns: std::ops::Range<u32>) -> usize {
        let is_dark = |pixel: usize| image.rgba[pixel * 4] < 128;
        let pixels = (0..image.height).flat_map(|y| columns.clone().map(move |x| (y * image.width + x) as usize));
        pixels.filter(|pixel| is_dark(*pixel)).count()
    }

    #[test]
    fn a_proof_is_as_high_as_its_text() {
        let mut typesetter = Typesetter::new();
        let one = proof(&mut typesetter, &paper("محضر"), 1.0).unwrap();
        let many = proof(&mut typesetter, &paper(&"محضر الاجتماع ".repeat(40)), 1.0).unwrap();
        assert!(one.height < 30 && many.height > 60, "{one:?} {many:?}");
        assert_eq!(one.rgba.len(), 4 * (one.width * one.height) as usize);
    }

    #[test]
    fn arabic_stands_at_the_right_of_its_measure() {
        let image = proof(&mut Typesetter::new(), &paper("محضر"), 1.0).unwrap();
        // The measure is 110 mm, 312 points.
        assert_eq!(dark(&image, 0..150), 0);
        assert!(dark(&image, 150..320) > 20);
    }
}
