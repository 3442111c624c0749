//! The writer: from pages to the bytes of a PDF. Owns printpdf, lopdf and subsetter; knows nothing of notes.
//!
//! The work goes in passes: `text` settles which characters each glyph stands for, `fonts` cuts the faces down to the
//! glyphs that are used, `content` turns frames into `operators` (`drawing` those of shapes and images), `images` names the
//! images, `links` makes the annotations, `finish` adds what belongs to the document as a whole (`xmp` among it), and `file`
//! turns its objects into bytes.

mod archive;
mod content;
mod drawing;
mod file;
mod finish;
mod fonts;
mod images;
mod links;
mod operators;
mod outline;
mod standards;
mod tags;
mod text;
mod xmp;

use std::ops::Range;

use crate::layout::{FaceId, Page, Pages, Paper};
use content::Tagging;

pub use archive::{Attachment, ExtractError, LARGEST_PAPER, extract};
pub use standards::Standards;
pub use xmp::note_id;

/// What a file says about itself. The same pages and properties give the same bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    /// The title of the document; empty if it has none.
    pub title: String,
    /// Who wrote it; empty if nobody is named.
    pub author: String,
    /// Its language (BCP 47), such as `en-GB` or `kk`; empty if unknown.
    pub language: String,
    /// The identity of the note it was made from, as [`note_id`] reads it back; empty if it has none.
    pub id: String,
    /// The day the file says it was made: the note's, never the clock's. Without it the file carries no date.
    pub date: Option<jiff::civil::Date>,
    /// The note it carries; none if it carries none.
    pub attachment: Option<Attachment>,
}

impl From<&Paper> for Properties {
    fn from(paper: &Paper) -> Self {
        Self {
            title: paper.title.clone(),
            author: paper.author.clone(),
            language: paper.language.clone(),
            id: paper.id.clone(),
            date: paper.date,
            attachment: None,
        }
    }
}

/// How much of the pages is written, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Every page, packed as small as it goes: a file to hand in.
    Whole,
    /// These pages, counted from 0, as fast as it goes: something to look at. The frames and glyphs are those of the whole.
    Part(Range<usize>),
}

/// Why no PDF was written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A glyph run names a face that the pages do not hold.
    #[error("face {} is not among the faces of the pages", .0.0)]
    NoSuchFace(FaceId),
    /// A page was asked for that there is not.
    #[error("pages {} to {} were asked for, but there are {count}", .asked.start + 1, .asked.end)]
    NoSuchPage {
        /// What was asked for, counted from 0.
        asked: Range<usize>,
        /// How many there are.
        count: usize,
    },
    /// A face cannot be cut down to its glyphs.
    #[error("cannot cut the font {name} down to the glyphs that are used: {reason}")]
    Subset {
        /// The name of the face.
        name: String,
        /// What is wrong with it.
        reason: subsetter::Error,
    },
    /// What was cut out of a face cannot be read.
    #[error("cannot read the glyphs cut out of the font {name}")]
    Unreadable {
        /// The name of the face.
        name: String,
    },
    /// The document lacks a part that every document has.
    #[error("cannot complete the document: {0}")]
    Document(#[from] lopdf::Error),
    /// It was told to stop.
    #[error("it was stopped")]
    Stopped,
}

/// Writes pages as a PDF 1.7 file: the only way from pages to bytes.
///
/// The same arguments give the same bytes, in every process. Two full pages in two faces come to
/// some 40 KB.
///
/// # Errors
///
/// When a part lies outside the pages, or a face is missing or cannot be embedded.
pub fn export(pages: &Pages, properties: &Properties, extent: &Extent) -> Result<Vec<u8>, PdfError> {
    export_while(pages, properties, extent, &|_| true)
}

/// Writes all pages as a file to hand in, as long as `goes_on` says so, which is asked before each page and told how many
/// are done; see [`export`].
///
/// # Errors
///
/// As for [`export`], and [`PdfError::Stopped`].
pub fn write_while(
    pages: &Pages,
    properties: &Properties,
    goes_on: &dyn Fn(usize) -> bool,
) -> Result<Vec<u8>, PdfError> {
    export_while(pages, properties, &Extent::Whole, goes_on)
}

fn export_while(
    pages: &Pages,
    properties: &Properties,
    extent: &Extent,
    goes_on: &dyn Fn(usize) -> bool,
) -> Result<Vec<u8>, PdfError> {
    let shown = shown(pages, extent)?;
    let fonts = fonts::Fonts::of(pages, shown, extent)?;
    let tagging = match extent {
        Extent::Whole => Tagging::Of(&pages.structure),
        Extent::Part(_) => Tagging::None,
    };
    let images = images::Images::of(shown);
    let mut contents = tags::Contents::default();
    let mut streams = Vec::with_capacity(shown.len());
    for (done, page) in shown.iter().enumerate() {
        if !goes_on(done) {
            return Err(PdfError::Stopped);
        }
        let (stream, elements) = content::content(page, pages.size.1, (&fonts, &images), &tagging);
        streams.push(stream);
        contents.pages.push(elements);
    }
    let mut links = Vec::with_capacity(shown.len());
    for page in shown {
        // What is only looked at needs no links, whose targets may not be among its pages.
        let on_page = if *extent == Extent::Whole { links::links(pages, page) } else { Vec::new() };
        contents.links.push(on_page.iter().map(|link| link.element).collect());
        links.push(on_page);
    }
    if !goes_on(shown.len()) {
        return Err(PdfError::Stopped);
    }
    let parts = finish::Parts { pages, streams, fonts: &fonts, contents, links, images };
    finish::finish(parts, properties, extent)
}

/// Writes all pages as a file to hand in; see [`export`].
///
/// # Errors
///
/// As for [`export`].
pub fn write(pages: &Pages, properties: &Properties) -> Result<Vec<u8>, PdfError> {
    export(pages, properties, &Extent::Whole)
}

fn shown<'a>(pages: &'a Pages, extent: &Extent) -> Result<&'a [Page], PdfError> {
    match extent {
        Extent::Whole => Ok(&pages.pages),
        Extent::Part(range) => pages
            .pages
            .get(range.clone())
            .ok_or_else(|| PdfError::NoSuchPage { asked: range.clone(), count: pages.pages.len() }),
    }
}
