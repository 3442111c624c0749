//! Finished pages: every glyph, rule, drawing and image with its place, and the structure it belongs to. Owns the kinds of item and
//! the measurements a check needs; knows nothing of how pages are made or written.
//!
//! Lengths are points; the origin is the top left corner of the sheet and y grows downwards.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use parley::fontique::Blob;

use crate::note::Path;
use crate::picture::Problem;
pub use crate::picture::{Cap, Colours, Fill, Image, Ink, Join, Pixels, Point, Segment, Shape, Stroke, Winding};
use crate::template::Pt;

/// The bytes of a font file, shared.
pub type FontFile = Blob<u8>;

/// A paper set on pages, with the fonts it needs.
#[derive(Clone, Debug)]
pub struct Pages {
    /// The size of every page: width, height.
    pub size: (Pt, Pt),
    /// The pages from first to last.
    pub pages: Vec<Page>,
    /// The structure of the document in reading order; [`StructureId`] points into it.
    pub structure: Vec<Structure>,
    /// The faces that glyph runs point into by [`FaceId`].
    pub faces: Vec<Face>,
    /// How far the text reaches: whole pages before the last plus the used share of the last. Annexes do not count.
    pub length: f32,
    /// What could not be shown.
    pub flaws: Flaws,
}

/// What could not be shown of a paper, and is marked on its pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flaws {
    /// The characters that no face has, in order; a mark with their number stands for each.
    pub missing: Vec<char>,
    /// The fields whose images cannot be shown, and why; a sentence stands for each.
    pub unshown: Vec<(Path, Problem)>,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What is painted, in reading order: the order of the content stream.
    pub items: Vec<Item>,
    /// The places fields took, for the click from the page to the form and back.
    pub places: Vec<Place>,
}

/// The place that the text of a field took on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The field.
    pub field: Path,
    /// Its frame.
    pub frame: Rect,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: Pt,
    /// Its upper edge.
    pub top: Pt,
    /// From left to right.
    pub width: Pt,
    /// From top to bottom.
    pub height: Pt,
}

/// Something painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The structure element it belongs to; none for an artifact (ISO 14289-1, 7.1): running heads, rules, folios.
    pub structure: Option<StructureId>,
    /// What is painted.
    pub mark: Mark,
}

/// What is painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Glyphs of one face on one baseline.
    Glyphs(GlyphRun),
    /// A filled rectangle: a rule, a frame's side, a ground.
    Fill {
        /// Where.
        frame: Rect,
        /// In what ink.
        ink: Ink,
    },
    /// What a pen draws. Nothing of it shows outside its frame.
    Drawing {
        /// Where.
        frame: Rect,
        /// The shapes, the lowest first, in points from the frame's upper left corner.
        shapes: Arc<[Shape]>,
    },
    /// An image that fills its frame.
    Image {
        /// Where.
        frame: Rect,
        /// Its pixels.
        image: Arc<Image>,
    },
    /// A place that leads elsewhere when clicked.
    Link {
        /// Where.
        frame: Rect,
        /// Where it leads.
        target: LinkTarget,
    },
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// To the web or a mailbox: `http`, `https` or `mailto`.
    Web(String),
    /// To where a field stands on the same paper.
    Field(Path),
    /// To the section of that number, counted from 0.
    Section(usize),
}

/// Glyphs of one face and size, side by side from left to right.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    /// The face.
    pub face: FaceId,
    /// The em.
    pub size: Pt,
    /// The ink.
    pub ink: Ink,
    /// How thick a line is drawn around the letters: some make bold of a face that has no bold; none in most.
    pub outline: Pt,
    /// Where the first glyph's origin stands.
    pub origin: (Pt, Pt),
    /// Its glyphs and characters, which can be read as fields of the run. A paper that is set again shares them with the
    /// one before, so that what did not change costs nothing.
    pub letters: Arc<Letters>,
    /// Whether the text runs from right to left.
    pub right_to_left: bool,
}

/// The glyphs of a run and what they stand for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letters {
    /// The glyphs in visual order.
    pub glyphs: Vec<Glyph>,
    /// The characters the run stands for, in logical order.
    pub text: String,
}

impl Deref for GlyphRun {
    type Target = Letters;

    fn deref(&self) -> &Letters {
        &self.letters
    }
}

impl DerefMut for GlyphRun {
    /// The letters, to be changed in this run alone.
    fn deref_mut(&mut self) -> &mut Letters {
        Arc::make_mut(&mut self.letters)
    }
}

impl PartialEq for GlyphRun {
    fn eq(&self, other: &Self) -> bool {
        let place = |run: &Self| (run.face, run.size, run.ink, run.outline, run.origin, run.right_to_left);
        // Shared letters need no look.
        place(self) == place(other) && (Arc::ptr_eq(&self.letters, &other.letters) || self.letters == other.letters)
    }
}

/// A glyph.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: Pt,
    /// How far it is shifted from the pen: to the right and down.
    pub shift: (Pt, Pt),
    /// The bytes of the run's text its cluster stands for. The first glyph of a cluster in visual order has the whole range, the others an
    /// empty one at its start.
    pub cluster: std::ops::Range<usize>,
}

impl GlyphRun {
    /// The share of the em above the baseline that letters take, capitals with an accent included.
    pub const ASCENT: f32 = 0.78;
    /// The share of the em below the baseline that letters take.
    pub const DESCENT: f32 = 0.24;

    /// Whether `next` stands on the same baseline right after this run, or right before it.
    fn touches(&self, next: &Self) -> bool {
        // Sums of advances differ from positions by rounding, never by a hundredth of the em.
        let near = |one: Pt, other: Pt| (one.0 - other.0).abs() < self.size.0 / 100.0;
        let after = near(self.origin.0 + self.width(), next.origin.0);
        let ahead = near(next.origin.0 + next.width(), self.origin.0);
        near(self.origin.1, next.origin.1) && (after || ahead)
    }

    /// From the first glyph's origin to the end of the last.
    pub fn width(&self) -> Pt {
        Pt(self.glyphs.iter().map(|glyph| glyph.advance.0).sum())
    }

    /// The frame its letters take, white space included.
    pub fn frame(&self) -> Rect {
        let (left, baseline) = self.origin;
        let height = self.size * (Self::ASCENT + Self::DESCENT);
        Rect { left, top: baseline - self.size * Self::ASCENT, width: self.width(), height }
    }
}

/// Points into [`Pages::faces`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceId(pub u16);

/// A font file and the face in it.
#[derive(Clone, Debug)]
pub struct Face {
    /// The name a PDF gives it, such as `Gentium-Bold`.
    pub name: String,
    /// The whole file.
    pub file: FontFile,
    /// Which face of a collection.
    pub index: u32,
}

/// Points into [`Pages::structure`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StructureId(pub u32);

/// An element of the document's structure (ISO 32000-1, 14.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structure {
    /// What it is.
    pub role: Role,
    /// The element it lies in; none for the document's children. A parent stands before its children.
    pub parent: Option<StructureId>,
    /// The language of the element, where it differs from the paper's.
    pub language: Option<String>,
    /// What it shows, for those who do not see it; none where its text says that, or nobody has said it.
    pub alternative: Option<String>,
}

/// What stands before the points of a list (ISO 32000-1, table 347).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Nothing.
    None,
    /// Bullets.
    Disc,
    /// Numbers.
    Decimal,
}

/// The standard structure types we use (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A part of the document.
    Section,
    /// A heading of that level, from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List(Numbering),
    /// A point of a list.
    ListItem,
    /// Its bullet or number.
    Label,
    /// Its text.
    ListBody,
    /// A table.
    Table,
    /// A row.
    TableRow,
    /// A cell that heads a column.
    TableHeader,
    /// A cell.
    TableCell,
    /// A link.
    Link,
    /// A stretch of text in another language.
    Span,
    /// A list of contents.
    Contents,
    /// An entry of it.
    ContentsItem,
    /// What leads to another place of the document.
    Reference,
    /// A chart or an image.
    Figure,
}

impl Rect {
    /// Its right edge.
    pub fn right(self) -> Pt {
        self.left + self.width
    }

    /// Its lower edge.
    pub fn bottom(self) -> Pt {
        self.top + self.height
    }

    /// Whether the point lies in it.
    pub fn contains(self, x: Pt, y: Pt) -> bool {
        x >= self.left && x <= self.right() && y >= self.top && y <= self.bottom()
    }
}

impl Page {
    /// The field whose text stands at a point: the innermost, where places lie in one another.
    pub fn field_at(&self, x: Pt, y: Pt) -> Option<&Path> {
        let area = |place: &&Place| place.frame.width.0 * place.frame.height.0;
        let here = self.places.iter().filter(|place| place.frame.contains(x, y));
        here.min_by(|a, b| area(a).total_cmp(&area(b))).map(|place| &place.field)
    }
}

impl Pages {
    /// Where a field and what lies below it stand: the page, from 0, and the frame.
    pub fn places_of<'a>(&'a self, field: &'a Path) -> impl Iterator<Item = (usize, Rect)> + 'a {
        let on_page = move |(number, page): (usize, &'a Page)| {
            let places = page.places.iter().filter(move |place| field.contains(&place.field));
            places.map(move |place| (number, place.frame))
        };
        self.pages.iter().enumerate().flat_map(on_page)
    }

    /// Where the section of that number begins, counted from 0: the page and the upper edge of its heading.
    pub fn section(&self, number: usize) -> Option<(usize, Pt)> {
        let headings = self.structure.iter().enumerate().filter(|(_, element)| element.role == Role::Heading(2));
        let (heading, _) = headings.into_iter().nth(number)?;
        let heading = Some(StructureId(heading as u32));
        self.pages.iter().enumerate().find_map(|(page, set)| {
            let run = set.items.iter().filter(|item| item.structure == heading).find_map(|item| match &item.mark {
                Mark::Glyphs(run) => Some(run),
                _ => None,
            });
            run.map(|run| (page, run.frame().top))
        })
    }

    /// The text of the first heading on a page; none where there is none.
    pub fn heading_of(&self, page: usize) -> Option<String> {
        let items = &self.pages.get(page)?.items;
        let heading = |item: &Item| item.structure.filter(|&id| self.is_heading(id));
        let first = items.iter().find_map(heading)?;
        let text = text_of(items.iter().filter(|item| item.structure == Some(first)));
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn is_heading(&self, id: StructureId) -> bool {
        self.structure.get(id.0 as usize).is_some_and(|element| matches!(element.role, Role::Heading(_)))
    }

    /// Whether a glyph stands for no character: `.notdef`, glyph 0 (OpenType 1.9, 'glyf').
    pub fn has_notdef(&self) -> bool {
        let is_notdef =
            |item: &Item| matches!(&item.mark, Mark::Glyphs(run) if run.glyphs.iter().any(|glyph| glyph.id == 0));
        self.pages.iter().flat_map(|page| &page.items).any(is_notdef)
    }

    /// The text of a page in the order of its content; runs that do not touch stand on lines of their own.
    pub fn text_of(&self, page: usize) -> String {
        let items = self.pages.get(page).map_or(&[][..], |page| &page.items);
        text_of(items.iter())
    }

    /// The text that belongs to the document's structure, from start to end: what a screen reader says.
    pub fn tagged_text(&self) -> String {
        text_of(self.pages.iter().flat_map(|page| &page.items).filter(|item| item.structure.is_some()))
    }
}

fn text_of<'a>(items: impl Iterator<Item = &'a Item>) -> String {
    let mut text = String::new();
    let mut before: Option<&GlyphRun> = None;
    for item in items {
        let Mark::Glyphs(run) = &item.mark else { continue };
        if before.is_some_and(|before| !before.touches(run)) {
            text.push('\n');
        }
        text.push_str(&run.text);
        before = Some(run);
    }
    if before.is_some() {
        text.push('\n');
    }
    text
}
