//! The typesetter: sets a paper and makes it up into pages. Owns the order of the work and the structure of the whole;
//! leaves each step to its own file.

use std::{collections::HashSet, sync::Arc};

use super::above::Above;
use super::flow::{self, Drawn, Fill, Rooms, Source, Turn};
use super::fonts::Fonts;
use super::furniture::{Footers, Furniture};
use super::galley::{Cut, FrameKind, Galley, rule};
use super::kept::{Kept, Outcome, Stead};
use super::listing::Listing;
use super::machine::MachineFonts;
use super::page::{Flaws, Ink, Item, LinkTarget, Mark, Page, Pages, Place, Rect, Role, Structure, StructureId};
use super::setter::Setter;
use super::shape::Shaper;
use crate::note::Path;
use crate::paper::{Block, Content, NewPage, Paper, Text};
use crate::picture::{Bounds, FontBytes, Pictures, Problem};
use crate::template::{PageSetup, Pt};

/// The least measure and height of the text area; margins that leave less are overruled.
const LEAST_ROOM: Pt = Pt(72.0);

/// The weight of a box's sides.
const BOX_RULE: Pt = Pt(0.5);

/// The weight of the rules above and below a table, and between its rows.
const TABLE_RULE: Pt = Pt(0.75);
const ROW_RULE: Pt = Pt(0.25);

/// Sets papers. Holds the caches of shaping, the pictures it has read and the galleys of the last papers, so that one
/// typesetter should set many papers; a thread owns its own.
#[derive(Debug)]
pub struct Typesetter {
    shaper: Shaper,
    pictures: Pictures,
    /// The images of the paper in work that cannot be shown.
    unshown: Vec<(Path, Problem)>,
    kept: Kept,
    footers: Footers,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// A typesetter with the bundled fonts, and those installed on this machine for what they lack.
    pub fn new() -> Self {
        Self::with_fonts(MachineFonts::installed())
    }

    /// A typesetter with the bundled fonts, and these for what they lack.
    pub fn with_fonts(machine: Arc<MachineFonts>) -> Self {
        let fonts = Fonts::bundled().clone().with(machine);
        let files = fonts.faces().iter().map(|face| -> FontBytes { Arc::new(face.file.clone()) });
        let pictures = Pictures::new(files);
        Self {
            shaper: Shaper::new(fonts),
            pictures,
            unshown: Vec::new(),
            kept: Kept::default(),
            footers: Footers::default(),
        }
    }

    /// The same typesetter, which keeps at most so many bytes of the pictures it has read: for one of several that work side
    /// by side.
    #[must_use]
    pub fn with_room_for_pictures(mut self, bytes: usize) -> Self {
        self.pictures = self.pictures.with_room(bytes);
        self
    }

    /// A file of the same picture that says nothing beside it; none for one that cannot be shown.
    pub fn bared(&self, picture: &[u8]) -> Option<Vec<u8>> {
        self.pictures.bared(picture).ok()
    }

    /// A file of the same picture that says nothing beside it, and the size at which the paper shows it, width before
    /// height; none for one that cannot be shown.
    pub fn shown_bare(&mut self, picture: &Arc<[u8]>, setup: &PageSetup) -> Option<(Vec<u8>, (Pt, Pt))> {
        let ((width, height), margins) = (setup.sheet.size(), setup.margins);
        let measure = (width.pt() - margins.left.pt() - margins.right.pt()).max(LEAST_ROOM);
        let room = (height.pt() - margins.top.pt() - margins.bottom.pt()).max(LEAST_ROOM);
        let prepared = self.pictures.prepare(picture, Bounds { width: measure, height: room }).ok()?;
        Some((self.bared(picture)?, prepared.size))
    }

    /// Sets a paper on pages. There is always at least one page; no paper makes it fail.
    ///
    /// # Panics
    /// Never: only what may stop stops.
    pub fn set(&mut self, paper: &Paper) -> Pages {
        self.set_while(paper, &|| true).expect("it is never told to stop")
    }

    /// Sets a paper on pages as long as it is told to go on; none once it is not.
    pub fn set_while(&mut self, paper: &Paper, goes_on: &dyn Fn() -> bool) -> Option<Pages> {
        self.shaper.set_language(&paper.language);
        self.shaper.set_faces(paper.setup.faces);
        // What a paper before this one lacked, whether it was finished or not, is not this one's.
        self.shaper.take_missing();
        self.unshown.clear();
        let (sheet_width, sheet_height) = paper.setup.size();
        let size = (sheet_width.pt(), sheet_height.pt());
        let left = paper.setup.margins.left.pt();
        let measure = (size.0 - left - paper.setup.margins.right.pt()).max(LEAST_ROOM);
        let furniture = Furniture::new(&mut self.shaper, paper, left, measure);
        let rooms = Rooms { first: roomy(furniture.room(0)), others: roomy(furniture.room(1)) };
        self.kept.begin(paper, (measure, rooms.least()));
        let (body, mut annex) = self.galleys(paper, (measure, rooms.least()), goes_on)?;
        let (listing, with_contents);
        let (galleys, fills) = match self.contents_of(paper, (measure, rooms), &body) {
            Ok(fills) => (&body, fills),
            Err(contents) => {
                annex = annex.map(|annex| annex + 1);
                listing = contents;
                let fills = flow::make_up(&in_flow(&listing.galleys), rooms);
                with_contents = self.numbered(paper, (measure, rooms), &listing, &fills);
                let galleys = &with_contents;
                (galleys, listing.renumbered(fills, galleys).unwrap_or_else(|| flow::make_up(&in_flow(galleys), rooms)))
            }
        };
        let tree = Tree::new(paper, galleys);

        let footers = self.footers.of(&furniture, &mut self.shaper, fills.len());
        let mut pages = Vec::with_capacity(fills.len());
        for (number, fill) in fills.iter().enumerate() {
            let mut page = Page::default();
            let banner = tree.banner.filter(|_| number == 0);
            page.items = furniture.upper_banner(number, banner);
            page.places = furniture.places(number);
            tree.paint(fill, galleys, left, &mut page);
            page.items.extend(furniture.lower_banner());
            page.items.extend_from_slice(&footers[number]);
            colour_rules(&mut page, Ink::from(paper.setup.ink));
            pages.push(page);
        }
        let mut structure = tree.elements;
        drop_dead_links(&mut pages, &mut structure);
        let faces = self.shaper.fonts().settle(&mut pages);
        let missing = self.shaper.take_missing().into_iter().collect();
        let flaws = Flaws { missing, unshown: std::mem::take(&mut self.unshown) };
        self.kept.end();
        self.shaper.end_paper();
        let counted = fills.iter().take_while(|fill| !is_annex(fill, annex)).count();
        Some(Pages { size, pages, structure, faces, length: length(&fills[..counted], rooms), flaws })
    }

    /// What stands on the pages of a paper without a list of contents, or a list whose numbers are not known yet.
    fn contents_of<'g>(
        &mut self,
        paper: &Paper,
        within: (Pt, Rooms),
        body: &'g [(Arc<Galley>, Level)],
    ) -> Result<Vec<Fill<'g>>, Listing> {
        let (flow, rooms) = (in_flow(body), within.1);
        let Some(from) = paper.contents.as_ref().map(|contents| contents.from as usize) else {
            return Ok(flow::make_up(&flow, rooms));
        };
        if !flow::surely_takes_more_than(&flow, rooms, from) {
            let fills = flow::make_up(&flow, rooms);
            if fills.len() < from {
                return Ok(fills);
            }
        }
        let place = body.iter().position(|(_, level)| *level == Level::Opens).unwrap_or(body.len());
        let mut galleys = body.to_vec();
        galleys.insert(place, (self.contents(paper, within, &[]), Level::Within));
        Err(Listing { galleys, place })
    }

    /// The galleys of a listing with the numbers of the pages that these fills have.
    fn numbered(&mut self, paper: &Paper, within: (Pt, Rooms), listing: &Listing, fills: &[Fill<'_>]) -> SetGalleys {
        let mut galleys = listing.galleys.clone();
        galleys[listing.place].0 = self.contents(paper, within, &pages_of_sections(fills, &listing.galleys));
        galleys
    }

    /// The list of contents of a paper whose sections begin on these pages.
    fn contents(&mut self, paper: &Paper, (measure, rooms): (Pt, Rooms), pages: &[usize]) -> Arc<Galley> {
        let headings = paper.blocks.iter().filter_map(section_heading);
        let page = |section: usize| pages.get(section).map_or(0, |page| page + 1);
        let entries: Vec<(&Text, usize)> =
            headings.enumerate().map(|(section, heading)| (heading, page(section))).collect();
        let (shaper, pictures, unshown) = (&mut self.shaper, &mut self.pictures, &mut self.unshown);
        let mut setter = Setter { shaper, pictures, unshown, setup: &paper.setup, measure, room: rooms.least() };
        let title = paper.contents.as_ref().map(|contents| &contents.title);
        Arc::new(title.map(|title| setter.contents(title, &entries)).unwrap_or_default())
    }

    /// The blocks, set, and the first of them that stands in an annex.
    fn galleys(&mut self, paper: &Paper, (measure, room): (Pt, Pt), goes_on: &dyn Fn() -> bool) -> Option<SetPaper> {
        let mut galleys: Vec<(Arc<Galley>, Level)> = Vec::with_capacity(paper.blocks.len());
        let mut missing = self.shaper.take_missing();
        let mut stead = Stead { above: None, turn: Cut::Free };
        let mut annex = None;
        let mut rest = &paper.blocks[..];
        while let [block, others @ ..] = rest {
            if !goes_on() {
                return None;
            }
            if let Content::NewPage(reason) = block.content {
                rest = others;
                stead = Stead { above: None, turn: Cut::Always };
                if reason == NewPage::Annex {
                    annex.get_or_insert(galleys.len());
                }
                continue;
            }
            let (shaper, pictures) = (&mut self.shaper, &mut self.pictures);
            let set = self.kept.set(rest, stead, || {
                let mut unshown = Vec::new();
                let setup = &paper.setup;
                let mut setter = Setter { shaper, pictures, unshown: &mut unshown, setup, measure, room };
                let outcome = setter.in_stead(rest, stead);
                let missing = setter.shaper.take_missing().into_iter().collect();
                Outcome { missing, unshown, ..outcome }
            });
            missing.extend(&set.missing);
            self.unshown.extend_from_slice(&set.unshown);
            let last = &rest[set.count - 1];
            rest = &rest[set.count..];
            if !set.galley.parts.is_empty() {
                galleys.push((Arc::clone(&set.galley), Level::of(&block.content)));
                stead = Stead { above: Some(Above::of(last)), turn: Cut::Free };
            }
        }
        self.shaper.lack(missing);
        Some((galleys, annex))
    }
}

impl Setter<'_> {
    /// The first of some blocks in its stead, or as many as stand side by side with it.
    fn in_stead(&mut self, blocks: &[Block], stead: Stead) -> Outcome {
        let (mut galley, count) = self.blocks(blocks, stead.above, self.full());
        if let Some(first) = galley.parts.first_mut().filter(|_| stead.turn == Cut::Always) {
            first.cut = Cut::Always;
        }
        Outcome { galley, count, missing: Vec::new(), unshown: Vec::new() }
    }
}

/// The blocks, set, and the first of them that stands in an annex.
type SetPaper = (SetGalleys, Option<usize>);

/// Galleys, and what each does to the sections of the paper.
pub(super) type SetGalleys = Vec<(Arc<Galley>, Level)>;

/// The heading of a section, if the block is one.
fn section_heading(block: &Block) -> Option<&Text> {
    match &block.content {
        Content::Heading { level: 0 | 1, text } => Some(text),
        _ => None,
    }
}

/// The page each section begins on, counted from 0.
fn pages_of_sections(fills: &[Fill<'_>], galleys: &[(Arc<Galley>, Level)]) -> Vec<usize> {
    let mut begun: Vec<(usize, usize)> = Vec::new();
    for (page, fill) in fills.iter().enumerate() {
        for placed in &fill.strips {
            let is_new = begun.last().is_none_or(|(galley, _)| *galley < placed.galley);
            if galleys[placed.galley].1 == Level::Opens && is_new {
                begun.push((placed.galley, page));
            }
        }
    }
    begun.into_iter().map(|(_, page)| page).collect()
}

/// What a block does to the sections of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// It begins a section: a heading of level 1.
    Opens,
    /// It stands in the section that is open.
    Within,
}

impl Level {
    const fn of(content: &Content) -> Self {
        match content {
            Content::Heading { level: 0 | 1, .. } => Self::Opens,
            _ => Self::Within,
        }
    }
}

/// The structure of the whole paper.
struct Tree {
    elements: Vec<Structure>,
    /// The marking on page 1.
    banner: Option<StructureId>,
    /// For each galley, the place of its first element.
    bases: Vec<u32>,
}

impl Tree {
    fn new(paper: &Paper, galleys: &[(Arc<Galley>, Level)]) -> Self {
        let mut elements = Vec::new();
        let banner = paper.marking.is_some().then(|| push(&mut elements, Role::Paragraph));
        let mut section = None;
        let mut bases = Vec::with_capacity(galleys.len());
        for (galley, level) in galleys {
            if *level == Level::Opens {
                section = Some(push(&mut elements, Role::Section));
            }
            let base = elements.len() as u32;
            bases.push(base);
            elements.extend(galley.structure.iter().cloned().map(|element| Structure {
                parent: element.parent.map(|id| StructureId(id.0 + base)).or(section),
                ..element
            }));
        }
        Self { elements, banner, bases }
    }

    /// Puts what stands on a page where it stands.
    fn paint(&self, fill: &Fill<'_>, galleys: &[(Arc<Galley>, Level)], left: Pt, page: &mut Page) {
        debug_assert_eq!(self.bases.len(), galleys.len());
        for placed in &fill.strips {
            let base = self.bases[placed.galley];
            for item in &placed.strip.items {
                let mut item = item.shifted(left, placed.top);
                // The head of a table is read once; above further pages it is an artifact.
                item.structure =
                    item.structure.filter(|_| placed.turn == Turn::First).map(|id| StructureId(id.0 + base));
                page.items.push(item);
            }
            for place in &placed.strip.places {
                note_place(&mut page.places, &place.field, place.frame.shifted(left, placed.top));
            }
        }
        for drawn in &fill.frames {
            page.items.extend(rules_of(drawn).map(|frame| rule(frame.shifted(left, Pt::ZERO))));
        }
    }
}

fn push(elements: &mut Vec<Structure>, role: Role) -> StructureId {
    elements.push(Structure { role, parent: None, language: None, alternative: None });
    StructureId(elements.len() as u32 - 1)
}

/// Adds the frame of a field, or lets the field's last frame grow where the new one stands right below it.
fn note_place(places: &mut Vec<Place>, field: &Path, frame: Rect) {
    let above = places.iter_mut().rev().take(NEARBY_PLACES).find(|place| {
        place.field == *field
            && place.frame.left == frame.left
            && place.frame.width == frame.width
            && (frame.top - place.frame.bottom()).0.abs() < LINE_SPACE.0
    });
    match above {
        Some(place) => place.frame.height = frame.bottom() - place.frame.top,
        None => places.push(Place { field: field.clone(), frame }),
    }
}

/// Takes away the links to fields that stand nowhere on the paper.
fn drop_dead_links(pages: &mut [Page], structure: &mut [Structure]) {
    let items = pages.iter().flat_map(|page| &page.items);
    let mut dead: HashSet<Path> = items.filter_map(|item| field_led_to(item).cloned()).collect();
    // Most papers have no such links, and few have many.
    if dead.is_empty() {
        return;
    }
    for place in pages.iter().flat_map(|page| &page.places) {
        dead.retain(|field| !field.contains(&place.field));
    }
    for page in pages {
        page.items.retain(|item| {
            let is_dead = field_led_to(item).is_some_and(|field| dead.contains(field));
            if let (true, Some(element)) = (is_dead, item.structure) {
                structure[element.0 as usize].role = Role::Span;
            }
            !is_dead
        });
    }
}

/// The field on the same paper that an item leads to.
fn field_led_to(item: &Item) -> Option<&Path> {
    match &item.mark {
        Mark::Link { target: LinkTarget::Field(field), .. } => Some(field),
        _ => None,
    }
}

/// How many of the last places are looked at for one to grow: those of a row of cells.
const NEARBY_PLACES: usize = 24;

/// The greatest white between two lines of one field that counts as one place.
const LINE_SPACE: Pt = Pt(8.0);

/// Prints rules in the ink of the house.
fn colour_rules(page: &mut Page, house: Ink) {
    for item in &mut page.items {
        if let (None, Mark::Fill { ink, .. }) = (item.structure, &mut item.mark)
            && *ink == Ink::BLACK
        {
            *ink = house;
        }
    }
}

/// The rules of a frame.
fn rules_of(drawn: &Drawn) -> impl Iterator<Item = Rect> + use<> {
    let Drawn { frame, top, bottom, .. } = *drawn;
    let across = |top, height| Rect { left: frame.left, top, width: frame.width, height };
    let down = |left, width| Rect { left, top: drawn.top, width, height: bottom - top };
    let mut rules = Vec::new();
    match frame.kind {
        FrameKind::Box => {
            rules.push(across(top, BOX_RULE));
            rules.push(down(frame.left, BOX_RULE));
            rules.push(down(frame.left + frame.width - BOX_RULE, BOX_RULE));
            rules.push(across(bottom - BOX_RULE, BOX_RULE));
        }
        FrameKind::Table => {
            rules.push(across(top, TABLE_RULE));
            rules.extend(drawn.seams.iter().map(|seam| across(*seam - ROW_RULE / 2.0, ROW_RULE)));
            rules.push(across(bottom - TABLE_RULE, TABLE_RULE));
        }
    }
    rules.into_iter()
}

/// A room of at least some height.
fn roomy((top, bottom): (Pt, Pt)) -> (Pt, Pt) {
    (top, bottom.max(top + LEAST_ROOM))
}

fn in_flow(galleys: &[(Arc<Galley>, Level)]) -> Vec<Source<'_>> {
    let mut flow = Vec::new();
    for (place, (galley, _)) in galleys.iter().enumerate() {
        let first = flow.len();
        flow.extend(galley.parts.iter().map(|part| Source {
            part,
            galley: place,
            head: part.head.map(|head| head + first),
        }));
    }
    flow
}

/// Whether a page holds nothing but annexes, of which `annex` is the first galley.
fn is_annex(fill: &Fill<'_>, annex: Option<usize>) -> bool {
    annex.is_some_and(|annex| fill.strips.first().is_some_and(|placed| placed.galley >= annex))
}

/// Whole pages before the last, and the share of the last that is used; none of no pages.
fn length(fills: &[Fill<'_>], rooms: Rooms) -> f32 {
    let Some(before) = fills.len().checked_sub(1) else { return 0.0 };
    let (top, bottom) = rooms.of(before);
    let used = fills[before].foot - top;
    before as f32 + (used.0 / (bottom - top).0).clamp(0.0, 1.0)
}
