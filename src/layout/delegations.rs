//! Sets delegations: the sides next to one another, ours first, each headed by its name. Knows nothing of the flow.

use super::galley::{Cut, Galley, Keep, Part, Strip, height_of};
use super::page::{Numbering, Role};
use super::setter::{Belonging, Column, Setter, spaced};
use super::shape::Look;
use crate::note::Path;
use crate::paper::{Person, Side};
use crate::template::Pt;

/// White between two sides.
pub(super) const GUTTER: Pt = Pt(20.0);

/// White between persons.
const PERSON_SPACE: Pt = Pt(3.0);

/// White between the name of a side and the rule below it.
const NAME_SPACE: Pt = Pt(1.5);

/// White between a row of two sides and the next.
const ROW_SPACE: Pt = Pt(10.0);

/// The rule below the name of a side.
const RULE: Pt = Pt(0.25);

/// The greatest height at which a row of sides is kept on one page, as many lines of a table.
const WHOLE_LINES: f32 = 16.0;

impl Setter<'_> {
    /// The sides in rows of two.
    pub(super) fn delegations(&mut self, sides: &[Side], column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        let width = (column.width - GUTTER) / 2.0;
        for (row, pair) in sides.chunks(2).enumerate() {
            let mut lanes = Vec::new();
            let mut names = Vec::new();
            for (place, side) in pair.iter().enumerate() {
                let column = Column { start: column.start + (width + GUTTER) * place as f32, width };
                let section = galley.element(Role::Section, None);
                let mut lane = self.name(&mut galley, side, column, Belonging { element: section, field });
                names.push(lane.len());
                lane.append(&mut self.people(&mut galley, side, column, Belonging { element: section, field }));
                lanes.push(lane);
            }
            level(&mut lanes, &names, self.setup.table.leading);
            let tallest = lanes.iter().map(|lane| height_of(lane)).fold(Pt::ZERO, Pt::max);
            let limit = self.setup.table.leading * WHOLE_LINES;
            let keep = if tallest <= limit { Keep::Whole } else { Keep::Divided };
            let space = if row == 0 { Pt::ZERO } else { ROW_SPACE };
            galley.parts.push(Part { space, ..Part::of(lanes, keep) });
        }
        galley
    }

    /// The name of the side over a rule.
    fn name(&mut self, galley: &mut Galley, side: &Side, column: Column, belonging: Belonging<'_>) -> Vec<Strip> {
        let look = Look::bold(self.setup.table);
        let element = galley.element(Role::Paragraph, Some(belonging.element));
        let mut strips = self.text(galley, &side.name, look, column, Belonging { element, ..belonging });
        if let Some(last) = strips.last_mut() {
            let left = self.left(column.start, column.width);
            last.height += NAME_SPACE;
            last.rule(left, column.width, last.height - RULE, RULE);
        }
        strips
    }

    /// The people of a side, below one another.
    fn people(&mut self, galley: &mut Galley, side: &Side, column: Column, belonging: Belonging<'_>) -> Vec<Strip> {
        if side.people.is_empty() {
            return Vec::new();
        }
        let list = galley.element(Role::List(Numbering::None), Some(belonging.element));
        let mut strips = Vec::new();
        for (place, person) in side.people.iter().enumerate() {
            let item = galley.element(Role::ListItem, Some(list));
            let element = galley.element(Role::ListBody, Some(item));
            let field = person.field.as_ref().or(belonging.field);
            let mut lines = self.person(galley, person, column, Belonging { element, field });
            // The name of a side keeps its head, and the head the one after.
            if let Some(first) = lines.first_mut().filter(|_| place < 2) {
                first.cut = Cut::Never;
            }
            strips.append(&mut lines);
        }
        strips
    }

    /// Name, then post below it; never divided.
    fn person(&mut self, galley: &mut Galley, person: &Person, column: Column, belonging: Belonging<'_>) -> Vec<Strip> {
        let look = Look::regular(self.setup.table);
        let mut strips = self.text(galley, &spaced(&person.name), look, column, belonging);
        strips.extend(self.text(galley, &person.post, look, column, belonging));
        for (place, strip) in strips.iter_mut().enumerate() {
            (strip.cut, strip.space) = if place == 0 { (Cut::Free, PERSON_SPACE) } else { (Cut::Never, Pt::ZERO) };
        }
        strips
    }
}

/// Lowers the names that take fewer lines than their neighbour's, so that the people begin level.
fn level(lanes: &mut [Vec<Strip>], names: &[usize], leading: Pt) {
    let most = names.iter().copied().max().unwrap_or(0);
    for (lane, lines) in lanes.iter_mut().zip(names) {
        let missing = most - lines;
        lane.splice(0..0, (0..missing).map(|_| Strip::blank(leading)));
        lane.iter_mut().take(most).skip(1).for_each(|strip| strip.cut = Cut::Never);
    }
}
