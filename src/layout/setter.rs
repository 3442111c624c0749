//! Sets texts into strips: lines on their leading in a column, with their structure and the places of their fields. Owns
//! what all kinds of block share; knows nothing of any one of them.

use super::galley::{Cut, Galley, Strip};
use super::line::Line;
use super::page::{GlyphRun, Ink, Item, LinkTarget, Mark, Place, Rect, Role, StructureId};
use super::shape::{Direction, Look, Shaped, Shaper};
use crate::note::Path;
use crate::paper::{Span, Text};
use crate::picture::{Pictures, Problem};
use crate::template::{PageSetup, Pt, TypeSize};

/// Sets blocks to a measure.
pub(super) struct Setter<'a> {
    pub shaper: &'a mut Shaper,
    pub pictures: &'a mut Pictures,
    /// The images that cannot be shown, with their fields.
    pub unshown: &'a mut Vec<(Path, Problem)>,
    pub setup: &'a PageSetup,
    /// The width of the text area.
    pub measure: Pt,
    /// The height that every page has for text at least.
    pub room: Pt,
}

/// A column of the text area. It counts from the edge where lines start: the left one, or the right one where text runs
/// from right to left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Column {
    pub start: Pt,
    pub width: Pt,
}

impl Column {
    /// The same column less `indent` at its start.
    pub(super) fn indented(self, indent: Pt) -> Self {
        Self { start: self.start + indent, width: self.width - indent }
    }
}

/// Where a line stands in its column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stand {
    /// At the start.
    Start,
    /// In the middle.
    Centre,
    /// At the end.
    End,
    /// So far from the start of the column.
    At(Pt),
}

/// What a text belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Belonging<'a> {
    /// Its structure element.
    pub element: StructureId,
    /// Its field.
    pub field: Option<&'a Path>,
}

/// How far the baseline lies below the top of a line: the leading is shared out above and below the letters. What files
/// say of their own height is not asked, so that lines of all faces share one baseline.
pub(super) fn baseline(size: TypeSize) -> Pt {
    (size.leading - size.size * (GlyphRun::ASCENT + GlyphRun::DESCENT)) / 2.0 + size.size * GlyphRun::ASCENT
}

impl Setter<'_> {
    /// The whole text area.
    pub(super) const fn full(&self) -> Column {
        Column { start: Pt::ZERO, width: self.measure }
    }

    /// The left edge of what begins at `start` and is `width` wide.
    pub(super) fn left(&self, start: Pt, width: Pt) -> Pt {
        match self.shaper.direction() {
            Direction::LeftToRight => start,
            Direction::RightToLeft => self.measure - start - width,
        }
    }

    /// Sets a text in a column, one strip for each line; no page ends after its first or before its last line.
    pub(super) fn text(
        &mut self,
        galley: &mut Galley,
        text: &Text,
        look: Look,
        column: Column,
        belonging: Belonging<'_>,
    ) -> Vec<Strip> {
        let lines = self.shaper.lines(text, look, column.width);
        self.broken(galley, text, lines, (look, column, Stand::Start), belonging)
    }

    /// Sets a text that was shaped before.
    pub(super) fn shaped(
        &mut self,
        galley: &mut Galley,
        text: &Text,
        shaped: &mut Shaped,
        (look, column, stand): (Look, Column, Stand),
        belonging: Belonging<'_>,
    ) -> Vec<Strip> {
        let lines = self.shaper.break_lines(shaped, column.width);
        self.broken(galley, text, lines, (look, column, stand), belonging)
    }

    /// Puts the lines of a text on strips.
    fn broken(
        &self,
        galley: &mut Galley,
        text: &Text,
        lines: Vec<Line>,
        (look, column, stand): (Look, Column, Stand),
        belonging: Belonging<'_>,
    ) -> Vec<Strip> {
        let targets = inner_elements(galley, text, belonging.element);
        let count = lines.len();
        let strips = lines.into_iter().enumerate().map(|(place, line)| {
            let mut strip = Strip::blank(look.size.leading);
            strip.cut = if place > 0 && (place < 2 || count - place < 2) { Cut::Never } else { Cut::Free };
            self.put(&mut strip, line, text, (look, column, stand), belonging, &targets);
            strip
        });
        strips.collect()
    }

    /// Puts a line on a strip.
    fn put(
        &self,
        strip: &mut Strip,
        line: Line,
        text: &Text,
        (look, column, stand): (Look, Column, Stand),
        belonging: Belonging<'_>,
        links: &[Option<StructureId>],
    ) {
        let offset = match stand {
            Stand::Start => Pt::ZERO,
            Stand::Centre => (column.width - line.width) / 2.0,
            Stand::End => column.width - line.width,
            Stand::At(offset) => offset,
        };
        let left = self.left(column.start + offset, line.width);
        let height = look.size.leading;
        if let Some(field) = belonging.field {
            let frame =
                Rect { left: self.left(column.start, column.width), top: Pt::ZERO, width: column.width, height };
            strip.places.push(Place { field: field.clone(), frame });
        }
        for mut piece in line.runs {
            let span = &text.spans[piece.span];
            piece.run.origin = (left + piece.run.origin.0, baseline(look.size));
            let frame = Rect { left: piece.run.origin.0, top: Pt::ZERO, width: piece.run.width(), height };
            let element = Some(links[piece.span].unwrap_or(belonging.element));
            strip.items.push(Item { structure: element, mark: Mark::Glyphs(piece.run) });
            if let Some(target) = link_target(span) {
                strip.items.push(Item { structure: element, mark: Mark::Link { frame, target } });
            }
            if let Some(field) = &span.field {
                strip.places.push(Place { field: field.clone(), frame });
            }
        }
    }

    /// Prints letters in the ink of the house, where they are black so far.
    pub(super) fn colour(&self, strips: &mut [Strip]) {
        let ink = Ink::from(self.setup.ink);
        for item in strips.iter_mut().flat_map(|strip| &mut strip.items) {
            if let Mark::Glyphs(run) = &mut item.mark
                && run.ink == Ink::BLACK
            {
                run.ink = ink;
            }
        }
    }

    /// Sets a label (a number, a bullet) at the start of a column, before what stands on the first of `strips`. Where there
    /// is nothing to label, it is left out.
    pub(super) fn label(
        &mut self,
        galley: &mut Galley,
        label: &Text,
        (look, column): (Look, Column),
        belonging: Belonging<'_>,
        strips: &mut [Strip],
    ) {
        let lead = self.text(galley, label, look, column, belonging).into_iter().next();
        let (Some(mut lead), Some(first)) = (lead, strips.first_mut()) else { return };
        lead.items.append(&mut first.items);
        lead.places.append(&mut first.places);
        first.items = lead.items;
        first.places = lead.places;
    }
}

/// One element for each run of spans that lead to the same target or are of one foreign language; for each span, its
/// element.
fn inner_elements(galley: &mut Galley, text: &Text, parent: StructureId) -> Vec<Option<StructureId>> {
    let mut elements: Vec<Option<StructureId>> = Vec::with_capacity(text.spans.len());
    for (place, span) in text.spans.iter().enumerate() {
        let kind = |span: &Span| (link_target(span), span.language.clone());
        let element = match (kind(span), place.checked_sub(1)) {
            ((None, None), _) => None,
            (own, Some(before)) if kind(&text.spans[before]) == own => elements[before],
            ((target, language), _) => {
                let role = if target.is_some() { Role::Link } else { Role::Span };
                let element = galley.element(role, Some(parent));
                galley.structure[element.0 as usize].language = language;
                Some(element)
            }
        };
        elements.push(element);
    }
    elements
}

/// Where a span leads, if it leads anywhere.
fn link_target(span: &Span) -> Option<LinkTarget> {
    let web = span.link.clone().map(LinkTarget::Web);
    web.or_else(|| span.goes_to.clone().map(LinkTarget::Field))
}

/// The text with a space at its end, which keeps it apart from what follows on another line or in another column for those
/// who hear the paper or copy from it.
pub(super) fn spaced(text: &Text) -> Text {
    let mut text = text.clone();
    if let Some(last) = text.spans.last_mut() {
        last.text.push(' ');
    }
    text
}
