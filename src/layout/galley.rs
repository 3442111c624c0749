//! Matter that is set but not yet made up into pages: strips with a height, and where a page may end between them. Owns
//! these kinds; knows nothing of where on a page they will stand, so that a galley can be kept from one setting to the next.
//!
//! Lengths are points. Within a strip, x counts from the left edge of the measure and y from the top of the strip.

use super::page::{Ink, Item, Mark, Place, Rect, Role, Structure, StructureId};
use crate::template::Pt;

/// What is higher is no line of text.
const TALLEST_LINE: Pt = Pt(60.0);

/// The lines that a chart or an image counts for.
const LINES_OF_A_FIGURE: usize = 3;

/// A block, set.
#[derive(Clone, Debug, Default)]
pub(super) struct Galley {
    /// From top to bottom.
    pub parts: Vec<Part>,
    /// The structure of the block; [`StructureId`]s in it and in its items count from 0. Elements without a parent are
    /// the children of whatever the block lies in.
    pub structure: Vec<Structure>,
    /// How many frames there are; they are numbered from 0.
    pub frames: u32,
}

/// Lanes side by side with one top: a line, a row of a table, a pair of delegations.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// White above it, unless it stands at the head of a page.
    pub space: Pt,
    /// Whether a page may end before it.
    pub cut: Cut,
    /// Whether it needs company below.
    pub bond: Bond,
    /// Whether a page may end within it.
    pub keep: Keep,
    /// In reading direction.
    pub lanes: Vec<Vec<Strip>>,
    /// The frames it stands in, outermost first.
    pub frames: Vec<Frame>,
    /// The part of the same galley that is repeated above it when a page starts with it.
    pub head: Option<usize>,
}

/// What is never divided: one line, as a rule.
#[derive(Clone, Debug)]
pub(super) struct Strip {
    /// White above it, unless it stands first in its lane.
    pub space: Pt,
    /// Whether a page may end before it.
    pub cut: Cut,
    /// From its top to the next strip.
    pub height: Pt,
    /// What it paints, in reading order.
    pub items: Vec<Item>,
    /// The places of fields; inner ones stand after outer ones.
    pub places: Vec<Place>,
}

/// Whether a page may end here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Cut {
    Free,
    /// Only where more of the page would stay white otherwise.
    Avoided(White),
    Never,
    /// A new page begins here, unless one has just begun.
    Always,
}

/// As much of a page as stays white rather than that it ends where it should not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum White {
    /// What a section of one line takes, and a heading that finds no room below it: a heading has only one line below it.
    Little,
    /// What a table takes that is kept whole.
    Much,
}

impl White {
    /// The share of a page's height.
    pub(super) const fn share(self) -> f32 {
        match self {
            Self::Little => 0.16,
            Self::Much => 0.3,
        }
    }
}

/// Whether a part may stand alone at the foot of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bond {
    Loose,
    /// Two lines must follow it on its page: a heading.
    WithNext,
}

/// Whether a page may end within a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// Only where the part is longer than a page.
    Whole,
    /// Wherever its strips allow it.
    Divided,
}

/// A frame around consecutive parts; where a page ends within it, it is closed there and opened anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// Its number in the galley.
    pub id: u32,
    /// How it is drawn.
    pub kind: FrameKind,
    /// From the left edge of the measure.
    pub left: Pt,
    /// From its left side to its right side.
    pub width: Pt,
}

/// How a frame is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FrameKind {
    /// Four sides.
    Box,
    /// Rules above and below, and finer ones between the parts.
    Table,
}

impl Frame {
    /// White between its rules and what stands in it, above and below.
    pub(super) const fn padding(&self) -> Pt {
        match self.kind {
            FrameKind::Box => Pt(6.0),
            FrameKind::Table => Pt::ZERO,
        }
    }
}

impl Galley {
    /// Adds an element to the structure.
    pub(super) fn element(&mut self, role: Role, parent: Option<StructureId>) -> StructureId {
        let id = StructureId(self.structure.len() as u32);
        self.structure.push(Structure { role, parent, language: None, alternative: None });
        id
    }

    /// Says what an element shows, for those who do not see it.
    pub(super) fn describe(&mut self, element: StructureId, alternative: &str) {
        let is_said = !alternative.trim().is_empty();
        self.structure[element.0 as usize].alternative = is_said.then(|| alternative.to_owned());
    }

    /// Adds strips below one another, each a part of its own.
    pub(super) fn push_strips(&mut self, strips: Vec<Strip>) {
        self.parts.extend(strips.into_iter().map(Part::from));
    }

    /// Puts a frame around the parts from `first` on.
    pub(super) fn frame(&mut self, first: usize, kind: FrameKind, left: Pt, width: Pt) {
        let frame = Frame { id: self.frames, kind, left, width };
        self.frames += 1;
        for part in &mut self.parts[first..] {
            part.frames.insert(0, frame);
        }
    }

    /// Adds another galley below, its structure inside `parent` and `space` above it.
    pub(super) fn append(&mut self, other: Self, parent: Option<StructureId>, space: Pt) {
        let (parts_before, ids_before) = (self.parts.len(), self.structure.len() as u32);
        let frames_before = self.frames;
        self.frames += other.frames;
        let raise = |id: StructureId| StructureId(id.0 + ids_before);
        self.structure.extend(
            other
                .structure
                .into_iter()
                .map(|element| Structure { parent: element.parent.map(raise).or(parent), ..element }),
        );
        self.parts.extend(other.parts.into_iter().enumerate().map(|(place, mut part)| {
            part.head = part.head.map(|head| head + parts_before);
            part.frames.iter_mut().for_each(|frame| frame.id += frames_before);
            if place == 0 {
                part.space = space;
            }
            for item in part.lanes.iter_mut().flatten().flat_map(|strip| &mut strip.items) {
                item.structure = item.structure.map(raise);
            }
            part
        }));
    }
}

impl Part {
    /// A part of the given lanes, without space, frames or bonds.
    pub(super) const fn of(lanes: Vec<Vec<Strip>>, keep: Keep) -> Self {
        Self { space: Pt::ZERO, cut: Cut::Free, bond: Bond::Loose, keep, lanes, frames: Vec::new(), head: None }
    }

    /// From its top to its foot when it is not divided.
    pub(super) fn height(&self) -> Pt {
        self.lanes.iter().map(|lane| height_of(lane)).fold(Pt::ZERO, Pt::max)
    }

    /// The lines of its longest lane.
    pub(super) fn lines(&self) -> usize {
        self.lanes.iter().map(|lane| lane.iter().map(Strip::lines).sum()).max().unwrap_or(0)
    }
}

impl From<Strip> for Part {
    fn from(strip: Strip) -> Self {
        Self { space: strip.space, cut: strip.cut, ..Self::of(vec![vec![strip]], Keep::Whole) }
    }
}

/// From the top of the first strip to the foot of the last.
pub(super) fn height_of(strips: &[Strip]) -> Pt {
    let mut height = Pt::ZERO;
    for (place, strip) in strips.iter().enumerate() {
        if place > 0 {
            height += strip.space;
        }
        height += strip.height;
    }
    height
}

impl Strip {
    /// A strip with nothing on it.
    pub(super) const fn blank(height: Pt) -> Self {
        Self { space: Pt::ZERO, cut: Cut::Free, height, items: Vec::new(), places: Vec::new() }
    }

    /// How many lines it counts for: one, or as many as keep a heading company where it is a chart or an image.
    pub(super) fn lines(&self) -> usize {
        if self.height > TALLEST_LINE { LINES_OF_A_FIGURE } else { 1 }
    }

    /// Adds a rule of the given weight whose upper edge is at `top`.
    pub(super) fn rule(&mut self, left: Pt, width: Pt, top: Pt, weight: Pt) {
        self.items.push(rule(Rect { left, top, width, height: weight }));
    }
}

/// A filled rectangle outside the structure: a rule, a side of a frame.
pub(super) const fn rule(frame: Rect) -> Item {
    Item { structure: None, mark: Mark::Fill { frame, ink: Ink::BLACK } }
}

impl Item {
    /// The same item further right and down.
    pub(super) fn shifted(&self, right: Pt, down: Pt) -> Self {
        let mut item = self.clone();
        match &mut item.mark {
            Mark::Glyphs(run) => run.origin = (run.origin.0 + right, run.origin.1 + down),
            Mark::Fill { frame, .. }
            | Mark::Drawing { frame, .. }
            | Mark::Image { frame, .. }
            | Mark::Link { frame, .. } => *frame = frame.shifted(right, down),
        }
        item
    }
}

impl Rect {
    /// The same rectangle further right and down.
    pub(super) fn shifted(self, right: Pt, down: Pt) -> Self {
        Self { left: self.left + right, top: self.top + down, ..self }
    }
}
