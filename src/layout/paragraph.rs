//! Sets titles, headings, paragraphs and remarks. Knows nothing of the flow.

use super::galley::{Bond, Galley, Part};
use super::page::Role;
use super::setter::{Belonging, Column, Setter, Stand};
use super::shape::Look;
use crate::note::Path;
use crate::paper::{Lead, Text};
use crate::template::{Mm, Pt};

/// How far numbered paragraphs hang.
pub(super) const HANG: Pt = Mm(10.0).pt();

/// The least white between a number and its text.
const LABEL_GAP: Pt = Pt(4.0);

/// The rule below a section heading.
pub(super) const HEADING_RULE: Pt = Pt(0.5);

impl Setter<'_> {
    /// The title of the paper: the first heading of its structure.
    pub(super) fn title(&mut self, text: &Text, column: Column, field: Option<&Path>) -> Galley {
        self.heading_in(text, Look::bold(self.setup.title), 1, column, field)
    }

    /// A heading of level 1 (over a rule) or 2 (bold, in the size of the text).
    pub(super) fn heading(&mut self, level: u8, text: &Text, column: Column, field: Option<&Path>) -> Galley {
        if level > 1 {
            return self.heading_in(text, Look::bold(self.setup.body), 3, column, field);
        }
        let mut galley = self.heading_in(text, Look::bold(self.setup.heading), 2, column, field);
        let left = self.left(column.start, column.width);
        if let Some(last) = galley.parts.last_mut().and_then(|part| part.lanes.first_mut()?.last_mut()) {
            last.rule(left, column.width, last.height - HEADING_RULE, HEADING_RULE);
        }
        galley
    }

    /// Headings are never divided and never left alone.
    fn heading_in(&mut self, text: &Text, look: Look, level: u8, column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        let look = look.as_heading();
        let element = galley.element(Role::Heading(level), None);
        // A title of a joint text may run against the page: it begins at the other edge then.
        let language = text.spans.first().and_then(|span| span.language.as_deref());
        let mut shaped = self.shaper.shape_in(language, text, look);
        let width = self.shaper.balance(&mut shaped, column.width);
        let stand = self.start_of(&shaped);
        let start = if stand == Stand::End { column.start + column.width - width } else { column.start };
        let place = (look, Column { start, width }, stand);
        let mut strips = self.shaped(&mut galley, text, &mut shaped, place, Belonging { element, field });
        self.colour(&mut strips);
        galley.push_strips(strips);
        for part in &mut galley.parts {
            part.bond = Bond::WithNext;
        }
        galley
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, text: &Text, look: Look, column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        let element = galley.element(Role::Paragraph, None);
        let strips = self.text(&mut galley, text, look, column, Belonging { element, field });
        galley.push_strips(strips);
        galley
    }

    /// A paragraph with a number at the margin.
    pub(super) fn numbered(&mut self, number: u32, text: &Text, column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        let element = galley.element(Role::Paragraph, None);
        let look = Look::regular(self.setup.body);
        let label = self.label_of(Lead::Number(u64::from(number)));
        let hang = self.hang(&label, look, HANG);
        let belonging = Belonging { element, field };
        let mut strips = self.text(&mut galley, text, look, column.indented(hang), belonging);
        self.label(&mut galley, &label, (look, column), belonging, &mut strips);
        galley.parts = strips.into_iter().map(Part::from).collect();
        galley
    }

    /// How far a text hangs from its label: `least`, or more where the label is wide.
    pub(super) fn hang(&mut self, label: &Text, look: Look, least: Pt) -> Pt {
        least.max(self.shaper.line(label, look).width + LABEL_GAP)
    }

    /// A label as it is set, in the digits of the page. The space after it keeps label and text apart for those who hear the
    /// paper or copy from it.
    pub(super) fn label_of(&self, lead: Lead) -> Text {
        Text::plain(format!("{} ", self.shaper.digits(&lead.text())))
    }
}
