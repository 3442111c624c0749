//! A paper as a Word document (ECMA-376, transitional). Owns every part of the package: styles, numbering, tables, head and foot,
//! properties, and the names of places that lead comments back to fields; knows nothing of notes, pages and fonts.
//!
//! Whatever is written comes from the blocks of a paper, so that it says what the paper says. Fields are never written: their
//! places in lists would tell how much of a note was left out. A place has a counted name, and [`places`] tells from the same
//! paper which field that is.

mod blocks;
mod comments;
mod contents;
mod furniture;
mod house;
mod images;
mod measure;
mod numbering;
mod package;
mod placing;
mod read;
mod runs;
mod styles;
mod tables;
mod theme;
mod xml;

use crate::{
    note::Path,
    paper::{Chart, Content, Paper, Picture},
    template::Pt,
};

use blocks::Writer;

pub use comments::{Comment, Kind, MOST_COMMENTS, Review, comments};
pub use read::{ReadError, paper_id};

/// An image as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// A PNG or JPEG file that may leave the house: a word processor shows no other on every desk.
    pub file: Vec<u8>,
    /// Its width and height.
    pub size: (Pt, Pt),
}

/// What is shown as an image.
#[derive(Clone, Copy, Debug)]
pub enum Depicted<'a> {
    /// An image of the note.
    Picture(&'a Picture),
    /// A chart, without its title.
    Chart(&'a Chart),
}

/// Finds the image of what is depicted; none for what cannot be shown.
pub type Figures<'a> = &'a mut dyn FnMut(Depicted<'_>) -> Option<Figure>;

/// A place in a document: a paragraph that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The field its words came from; none for what the template says.
    pub field: Option<Path>,
    /// Its words.
    pub words: String,
}

/// Why no document was written.
#[derive(Debug, thiserror::Error)]
#[error("cannot put the document together: {0}")]
pub struct DocxError(#[from] zip::result::ZipError);

/// What is known of the pages of a paper: a document shows it until a word processor has counted for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pagination {
    /// How many pages it has; 0 where nobody has counted them.
    pub pages: usize,
    /// The page each section begins on, from 1; none where the paper has no list of contents.
    pub contents: Option<Vec<usize>>,
}

/// The paper as the bytes of a `.docx` file. The same paper, pages and images give the same bytes.
///
/// # Errors
/// When the parts cannot be packed.
pub fn document(paper: &Paper, pagination: &Pagination, figures: Figures<'_>) -> Result<Vec<u8>, DocxError> {
    // Links lead to places further on, too.
    let known = places(paper);
    let house = house(paper, pagination, figures);
    let mut writer = Writer::new(paper, pagination, figures, &known);
    writer.paper();
    package::pack(paper, writer.finish(), furniture::edges(paper, house, pagination))
}

/// The letterhead of the house, where the paper has one.
fn house(paper: &Paper, pagination: &Pagination, figures: Figures<'_>) -> furniture::House {
    let house = paper.blocks.iter().find_map(|block| match &block.content {
        Content::House(house) => Some(house),
        _ => None,
    });
    let Some(house) = house else { return furniture::House::default() };
    let mut writer = Writer::new(paper, pagination, figures, &[]);
    writer.first_image = 1;
    writer.house(house, furniture::above_house(paper));
    let written = writer.finish();
    furniture::House { xml: written.body, images: written.images }
}

/// The places of the document that is made from this paper, in their order: the first has the name [`place_name`] of 0.
pub fn places(paper: &Paper) -> Vec<Place> {
    let mut none = |_: Depicted<'_>| None;
    let pagination = Pagination::default();
    let mut writer = Writer::new(paper, &pagination, &mut none, &[]);
    writer.paper();
    writer.finish().places
}

/// The name of a place, by its number from 0. Word hides the names that begin with a line.
pub fn place_name(place: usize) -> String {
    format!("_Place{}", place + 1)
}
