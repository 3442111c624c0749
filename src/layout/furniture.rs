//! The furniture of the page: marking banners at its edges and the running footer. Owns where they stand and how much of
//! the margins they take; knows nothing of the text between them.

use std::collections::BTreeSet;

use super::line::Line;
use super::page::{Item, Mark, Place, Rect, StructureId};
use super::setter::baseline;
use super::shape::{Direction, Look, Shaper};
use crate::paper::{Footer, Paper, Placement, Text, in_digits_of};
use crate::template::{Mm, PageSetup, Pt, TypeSize};

/// From the edge of the sheet to a marking.
const BANNER_EDGE: Pt = Mm(8.0).pt();

/// The size of markings: 12 pt bold, whatever the paper's text.
const BANNER_SIZE: TypeSize = TypeSize { size: Pt(12.0), leading: Pt(14.0) };

/// The lines a marking may take; words beyond them would crowd out the text.
const BANNER_LINES: usize = 6;

/// White between a marking and the footer.
const FOOTER_GAP: Pt = Pt(4.0);

/// The lines each piece of the footer may take.
const FOOTER_LINES: usize = 3;

/// White between the pieces of the footer.
const PIECE_GAP: Pt = Pt(12.0);

/// The least white between furniture and text.
const TEXT_GAP: Pt = Pt(6.0);

/// The number of pages for which the footer is measured before they are counted.
const MEASURED_PAGES: usize = 999;

/// The furniture of one paper.
pub(super) struct Furniture<'a> {
    paper: &'a Paper,
    sheet: (Pt, Pt),
    left: Pt,
    measure: Pt,
    banner: Vec<Line>,
    /// Reference and version, each on one line: they are those of every page.
    sides: [Line; 2],
    footer_lines: usize,
    /// The line of the office below the pieces.
    office: Vec<Line>,
}

/// Where a line stands between the margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Start,
    Centre,
    End,
}

impl<'a> Furniture<'a> {
    pub(super) fn new(shaper: &mut Shaper, paper: &'a Paper, left: Pt, measure: Pt) -> Self {
        let (width, height) = paper.setup.size();
        let mut banner = Vec::new();
        if let Some(marking) = &paper.marking {
            banner = shaper.lines(&Text::plain(&marking.text), Look::bold(BANNER_SIZE), measure);
            banner.truncate(BANNER_LINES);
        }
        let mut furniture = Self {
            paper,
            sheet: (width.pt(), height.pt()),
            left,
            measure,
            banner,
            sides: [&paper.footer.reference, &paper.footer.version]
                .map(|text| shaper.line(&Text::plain(text), Look::regular(paper.setup.small))),
            footer_lines: 0,
            office: Vec::new(),
        };
        let footer = furniture.footer_pieces(shaper, (MEASURED_PAGES, MEASURED_PAGES));
        furniture.footer_lines = footer.iter().map(Vec::len).max().unwrap_or(0);
        let look = Look::regular(paper.setup.small);
        furniture.office = shaper.lines(&Text::plain(&paper.footer.text), look, measure);
        furniture.office.truncate(FOOTER_LINES);
        furniture
    }

    /// The room that text may take on a page: its upper and lower edge. The margins, unless the furniture needs more.
    pub(super) fn room(&self, page: usize) -> (Pt, Pt) {
        let margins = &self.paper.setup.margins;
        let mut top = margins.top.pt();
        if self.has_upper_banner(page) {
            top = top.max(BANNER_EDGE + self.banner_height() + TEXT_GAP);
        }
        let footer = if self.footer_lines + self.office.len() > 0 { self.footer_top() } else { self.sheet.1 };
        let banner = if self.has_lower_banner() { self.lower_banner_top() } else { self.sheet.1 };
        let bottom = (self.sheet.1 - margins.bottom.pt()).min(footer.min(banner) - TEXT_GAP);
        (top, bottom)
    }

    /// The marking at the head of a page, for the structure element given or as an artifact.
    pub(super) fn upper_banner(&self, page: usize, element: Option<StructureId>) -> Vec<Item> {
        if !self.has_upper_banner(page) {
            return Vec::new();
        }
        self.banner_at(BANNER_EDGE, element)
    }

    /// The marking at the foot of a page: an artifact, because it only says again what stands at the head.
    pub(super) fn lower_banner(&self) -> Vec<Item> {
        if !self.has_lower_banner() {
            return Vec::new();
        }
        self.banner_at(self.lower_banner_top(), None)
    }

    /// The footer of page `page` (from 0) of `pages`: artifacts.
    fn footer(&self, shaper: &mut Shaper, page: usize, pages: usize) -> Vec<Item> {
        let pieces = self.footer_pieces(shaper, (page + 1, pages));
        let size = self.paper.setup.small;
        let mut items = Vec::new();
        let start = shaper.direction();
        for (lines, side) in pieces.into_iter().zip([Side::Start, Side::Centre, Side::End]) {
            for (place, line) in lines.into_iter().take(self.footer_lines).enumerate() {
                let top = self.footer_top() + size.leading * place as f32;
                let left = self.line_left(line.width, side, start);
                items.extend(painted(line, (left, top + baseline(size)), None));
            }
        }
        for (place, line) in self.office.iter().enumerate() {
            let top = self.footer_top() + size.leading * (self.footer_lines + place) as f32;
            let left = self.line_left(line.width, Side::Centre, start);
            items.extend(painted(line.clone(), (left, top + baseline(size)), None));
        }
        items
    }

    /// Where the field that decides the marking shows on a page.
    pub(super) fn places(&self, page: usize) -> Vec<Place> {
        let Some(marking) = &self.paper.marking else { return Vec::new() };
        let height = self.banner_height();
        let place = |top| Place {
            field: marking.field.clone(),
            frame: Rect { left: self.left, top, width: self.measure, height },
        };
        let upper = self.has_upper_banner(page).then_some(BANNER_EDGE);
        let lower = self.has_lower_banner().then(|| self.lower_banner_top());
        upper.into_iter().chain(lower).map(place).collect()
    }

    fn has_upper_banner(&self, page: usize) -> bool {
        match self.paper.marking.as_ref().map(|marking| marking.placement) {
            Some(Placement::FirstPage) => page == 0,
            Some(Placement::Centred | Placement::Right) => true,
            None => false,
        }
    }

    fn has_lower_banner(&self) -> bool {
        let placement = self.paper.marking.as_ref().map(|marking| marking.placement);
        matches!(placement, Some(Placement::Centred | Placement::Right))
    }

    fn banner_height(&self) -> Pt {
        BANNER_SIZE.leading * self.banner.len() as f32
    }

    fn lower_banner_top(&self) -> Pt {
        self.sheet.1 - BANNER_EDGE - self.banner_height()
    }

    /// The footer stands above the lower marking, and as high where there is none.
    fn footer_top(&self) -> Pt {
        let banner = if self.has_lower_banner() { self.banner_height() } else { BANNER_SIZE.leading };
        let foot = self.sheet.1 - BANNER_EDGE - banner - FOOTER_GAP;
        foot - self.paper.setup.small.leading * (self.footer_lines + self.office.len()) as f32
    }

    fn banner_at(&self, top: Pt, element: Option<StructureId>) -> Vec<Item> {
        // Markings at the right are at the right in every language (TLP 2.0, section 4).
        let side = match self.paper.marking.as_ref().map(|marking| marking.placement) {
            Some(Placement::Right | Placement::FirstPage) => Side::End,
            _ => Side::Centre,
        };
        let mut items = Vec::new();
        for (place, line) in self.banner.iter().enumerate() {
            let left = self.line_left(line.width, side, Direction::LeftToRight);
            let y = top + BANNER_SIZE.leading * place as f32 + baseline(BANNER_SIZE);
            items.extend(painted(line.clone(), (left, y), element));
        }
        items
    }

    fn line_left(&self, width: Pt, side: Side, direction: Direction) -> Pt {
        let rest = self.measure - width;
        self.left
            + match (side, direction) {
                (Side::Centre, _) => rest / 2.0,
                (Side::Start, Direction::LeftToRight) | (Side::End, Direction::RightToLeft) => Pt::ZERO,
                (Side::End, Direction::LeftToRight) | (Side::Start, Direction::RightToLeft) => rest,
            }
    }

    /// Reference, version and folio: in one line where they fit beside one another, else broken in columns of their own.
    fn footer_pieces(&self, shaper: &mut Shaper, (page, pages): (usize, usize)) -> [Vec<Line>; 3] {
        let footer = &self.paper.footer;
        let (page, pages) = (page.to_string(), pages.to_string());
        let digits = |number| in_digits_of(&self.paper.language, number);
        let folio = footer.folio.replace("{page}", &digits(&page)).replace("{pages}", &digits(&pages));
        let look = Look::regular(self.paper.setup.small);
        let folio_line = shaper.line(&Text::plain(&folio), look);
        let [reference, version] = &self.sides;
        let side = (self.measure - version.width) / 2.0 - PIECE_GAP;
        if reference.width <= side && folio_line.width <= side {
            let shown = |line: Line| if line.runs.is_empty() { Vec::new() } else { vec![line] };
            return [shown(reference.clone()), shown(version.clone()), shown(folio_line)];
        }
        // The middle gets less, because version and draft state are short.
        let room = self.measure - PIECE_GAP * 2.0;
        let mut measures = [room * 0.36, room * 0.28, room * 0.36].into_iter();
        [&footer.reference, &footer.version, &folio].map(|text| {
            let measure = measures.next().expect("there are as many measures as pieces");
            let mut lines = shaper.lines(&Text::plain(text), look, measure.max(Pt::ZERO));
            lines.truncate(FOOTER_LINES);
            lines
        })
    }
}

/// The footers of the paper that was set last, which most often are those of the next.
#[derive(Debug, Default)]
pub(super) struct Footers {
    ground: Option<Ground>,
    pages: Vec<Vec<Item>>,
    /// The characters in them that no face has.
    missing: BTreeSet<char>,
}

/// What all footers of a paper depend on.
#[derive(Debug, PartialEq)]
struct Ground {
    footer: Footer,
    language: String,
    setup: PageSetup,
    left: Pt,
    measure: Pt,
    top: Pt,
    pages: usize,
}

impl Footers {
    /// The footer of each of so many pages.
    pub(super) fn of(&mut self, furniture: &Furniture<'_>, shaper: &mut Shaper, pages: usize) -> &[Vec<Item>] {
        let paper = furniture.paper;
        let ground = Ground {
            footer: paper.footer.clone(),
            language: paper.language.clone(),
            setup: paper.setup,
            left: furniture.left,
            measure: furniture.measure,
            top: furniture.footer_top(),
            pages,
        };
        if self.ground.as_ref() != Some(&ground) {
            let before = shaper.take_missing();
            self.pages = (0..pages).map(|page| furniture.footer(shaper, page, pages)).collect();
            self.missing = shaper.take_missing();
            shaper.lack(before);
            self.ground = Some(ground);
        }
        shaper.lack(self.missing.clone());
        &self.pages
    }
}

/// A line at a place of its own.
fn painted(line: Line, (left, y): (Pt, Pt), element: Option<StructureId>) -> impl Iterator<Item = Item> {
    line.runs.into_iter().map(move |mut piece| {
        piece.run.origin = (left + piece.run.origin.0, y);
        Item { structure: element, mark: Mark::Glyphs(piece.run) }
    })
}
