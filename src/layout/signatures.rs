//! Sets where the sides sign: next to one another, each with room for the hand above the name. Knows nothing of the flow.

use super::galley::{Cut, Galley, Keep, Part, Strip};
use super::page::Role;
use super::setter::{Belonging, Column, Setter, spaced};
use super::shape::Look;
use crate::note::Path;
use crate::paper::{Signature, Text};
use crate::template::Pt;

/// White between two signatures side by side.
const GUTTER: Pt = super::delegations::GUTTER;

/// The room for the hand.
const HAND: Pt = Pt(44.0);

/// White between the line one signs on and the name below it.
const NAME_SPACE: Pt = Pt(3.0);

/// White between a row of signatures and the next.
const ROW_SPACE: Pt = Pt(18.0);

/// The line one signs on.
const RULE: Pt = Pt(0.5);

impl Setter<'_> {
    /// The signatures in rows of two. A row is never divided, and the rows stand on one page where it can hold them.
    pub(super) fn signatures(&mut self, signatures: &[Signature], column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        let width = (column.width - GUTTER) / 2.0;
        for (row, pair) in signatures.chunks(2).enumerate() {
            let heads = self.heads(pair, width);
            let mut lanes = Vec::new();
            for (place, signature) in pair.iter().enumerate() {
                let column = Column { start: column.start + (width + GUTTER) * place as f32, width };
                lanes.push(self.signature(&mut galley, signature, (column, heads), field));
            }
            let (space, cut) = if row == 0 { (Pt::ZERO, Cut::Free) } else { (ROW_SPACE, Cut::Never) };
            galley.parts.push(Part { space, cut, ..Part::of(lanes, Keep::Whole) });
        }
        galley
    }

    /// The most lines that the names of the sides above a row take, so that all sign on one line.
    fn heads(&mut self, pair: &[Signature], width: Pt) -> usize {
        let look = Look::regular(self.setup.body);
        pair.iter().map(|signature| self.shaper.lines(&signature.party, look, width).len()).max().unwrap_or(0)
    }

    fn signature(
        &mut self,
        galley: &mut Galley,
        signature: &Signature,
        (column, heads): (Column, usize),
        field: Option<&Path>,
    ) -> Vec<Strip> {
        let look = Look::regular(self.setup.body);
        let section = galley.element(Role::Section, None);
        let field = signature.field.as_ref().or(field);
        let mut line = |setter: &mut Self, text: &Text| {
            if text.is_empty() {
                return Vec::new();
            }
            let element = galley.element(Role::Paragraph, Some(section));
            setter.text(galley, &spaced(text), look, column, Belonging { element, field })
        };
        let mut strips = line(self, &signature.party);
        let missing = heads.saturating_sub(strips.len());
        strips.extend((0..missing).map(|_| Strip::blank(look.size.leading)));
        let mut hand = Strip::blank(HAND);
        hand.rule(self.left(column.start, column.width), column.width, HAND - RULE, RULE);
        strips.push(hand);
        let names = strips.len();
        strips.extend(line(self, &signature.name));
        if let Some(first) = strips.get_mut(names) {
            first.space = NAME_SPACE;
        }
        strips.extend(line(self, &signature.post));
        strips.iter_mut().skip(1).for_each(|strip| strip.cut = Cut::Never);
        strips
    }
}
