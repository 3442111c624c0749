//! Sets emblem and lines of the office above everything else. Knows nothing of the flow, and of files only what the room of
//! pictures makes of them.

use super::galley::{Cut, Galley, Part, Strip};
use super::page::{Item, Mark, Rect, Role};
use super::setter::{Belonging, Column, Setter, Stand};
use super::shape::Look;
use crate::note::Path;
use crate::paper::{Alignment, Emblem, House};
use crate::picture::{Bounds, Depiction, Prepared, Shape};
use crate::template::Pt;

/// White between the emblem and the first line.
const EMBLEM_SPACE: Pt = Pt(6.0);

/// White between the last line and the rule that closes the letterhead.
const RULE_SPACE: Pt = Pt(7.0);

/// The rule that closes it.
const RULE: Pt = Pt(0.75);

/// The share of the page that an emblem may take at most, however high it is to be.
const MOST: f32 = 0.25;

impl Setter<'_> {
    /// Emblem, lines and rule: never divided.
    pub(super) fn house(&mut self, house: &House, column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        let stand = match house.alignment {
            Alignment::Start => Stand::Start,
            Alignment::Centre => Stand::Centre,
            Alignment::End => Stand::End,
        };
        if let Some(emblem) = &house.emblem {
            self.emblem(&mut galley, emblem, (column, stand));
        }
        for (place, line) in house.lines.iter().enumerate() {
            // Who it is stands out from what it is a part of.
            let look = if place == 0 { Look::bold(self.setup.heading) } else { Look::regular(self.setup.table) };
            let look = look.as_heading();
            let element = galley.element(Role::Paragraph, None);
            let mut shaped = self.shaper.shape(line, look);
            let belonging = Belonging { element, field };
            let mut strips = self.shaped(&mut galley, line, &mut shaped, (look, column, stand), belonging);
            self.colour(&mut strips);
            if let Some(first) = strips.first_mut().filter(|_| place == 0 && house.emblem.is_some()) {
                first.space = EMBLEM_SPACE;
            }
            galley.push_strips(strips);
        }
        if house.has_rule && !galley.parts.is_empty() {
            let mut closing = Strip::blank(RULE_SPACE);
            closing.rule(self.left(column.start, column.width), column.width, RULE_SPACE - RULE, RULE);
            galley.parts.push(Part::from(closing));
        }
        galley.parts.iter_mut().skip(1).for_each(|part| part.cut = Cut::Never);
        galley
    }

    /// The emblem as high as the template has it. One that cannot be shown is left out: the template was not read with it.
    fn emblem(&mut self, galley: &mut Galley, emblem: &Emblem, (column, stand): (Column, Stand)) {
        let most = Bounds { width: column.width, height: emblem.height.min(self.room * MOST) };
        let Ok(prepared) = self.pictures.prepare(&emblem.file, most) else { return };
        let (prepared, factor) = (prepared.clone(), factor(&prepared, most));
        let (width, height) = (prepared.size.0 * factor, prepared.size.1 * factor);
        let offset = match stand {
            Stand::Centre => (column.width - width) / 2.0,
            Stand::End => column.width - width,
            Stand::Start | Stand::At(_) => Pt::ZERO,
        };
        let frame = Rect { left: self.left(column.start + offset, width), top: Pt::ZERO, width, height };
        let mark = match prepared.depiction {
            Depiction::Shapes(shapes) => {
                Mark::Drawing { frame, shapes: shapes.iter().map(|shape| Shape::scaled(shape, factor)).collect() }
            }
            Depiction::Image(image) => Mark::Image { frame, image },
        };
        // Mere decoration is an artifact (ISO 14289-1, 7.3).
        let figure = (!emblem.alternative.trim().is_empty()).then(|| galley.element(Role::Figure, None));
        if let Some(figure) = figure {
            galley.describe(figure, &emblem.alternative);
        }
        let mut strip = Strip::blank(height);
        strip.items.push(Item { structure: figure, mark });
        galley.parts.push(Part::from(strip));
    }
}

/// How much larger than its natural size an emblem stands: it fills its room one way or the other.
fn factor(prepared: &Prepared, room: Bounds) -> f32 {
    let (width, height) = prepared.size;
    let factor = (room.width.0 / width.0).min(room.height.0 / height.0);
    if factor.is_finite() { factor.max(1.0) } else { 1.0 }
}
