//! Sets lists: bullets and numbers, points below points. Knows nothing of the flow.

use super::galley::{Galley, Part};
use super::page::{Numbering, Role, StructureId};
use super::setter::{Belonging, Column, Setter};
use super::shape::Look;
use crate::note::Path;
use crate::paper::{List, Point};
use crate::template::{Mm, Pt};

/// How far points hang from their bullets.
const HANG: Pt = Mm(5.0).pt();

/// White between points.
const POINT_SPACE: Pt = Pt(2.0);

/// The deepest level that is set further in. Below it the measure would run out; points there stand as deep as it.
const DEEPEST: usize = 6;

impl Setter<'_> {
    /// A list.
    pub(super) fn list(&mut self, list: &List, column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        self.points(&mut galley, list, (column, 0), field, None);
        galley
    }

    fn points(
        &mut self,
        galley: &mut Galley,
        list: &List,
        (column, level): (Column, usize),
        field: Option<&Path>,
        parent: Option<StructureId>,
    ) {
        let look = Look::regular(self.setup.body);
        let numbering = if list.first.is_some() { Numbering::Decimal } else { Numbering::Disc };
        let element = galley.element(Role::List(numbering), parent);
        let widest = self.label_of(list.lead(list.points.len().saturating_sub(1)));
        let hang = self.hang(&widest, look, HANG);
        for (place, point) in list.points.iter().enumerate() {
            let item = galley.element(Role::ListItem, Some(element));
            let field = point.field.as_ref().or(field);
            let first = galley.parts.len();
            self.point(galley, (list, place), (column, hang), field, item);
            if let Some(part) = galley.parts.get_mut(first) {
                part.space = POINT_SPACE;
            }
            if let Some(below) = &point.below {
                let inner = if level < DEEPEST { column.indented(hang) } else { column };
                self.points(galley, below, (inner, level + 1), field, Some(item));
            }
        }
    }

    fn point(
        &mut self,
        galley: &mut Galley,
        (list, place): (&List, usize),
        (column, hang): (Column, Pt),
        field: Option<&Path>,
        item: StructureId,
    ) {
        let Point { text, .. } = &list.points[place];
        let look = Look::regular(self.setup.body);
        let label = galley.element(Role::Label, Some(item));
        let body = galley.element(Role::ListBody, Some(item));
        let mut strips = self.text(galley, text, look, column.indented(hang), Belonging { element: body, field });
        let lead = self.label_of(list.lead(place));
        self.label(galley, &lead, (look, column), Belonging { element: label, field: None }, &mut strips);
        galley.parts.extend(strips.into_iter().map(Part::from));
    }
}
