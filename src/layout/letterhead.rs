//! Sets the head of page 1: reference and date, copy number, addressees. Knows nothing of the flow.

use super::galley::{Cut, Galley, Keep, Part, Strip};
use super::page::Role;
use super::setter::{Belonging, Column, Setter, Stand, spaced};
use super::shape::Look;
use crate::note::Path;
use crate::paper::{Letterhead, Text};
use crate::template::Pt;

/// White between the top lines and the addressees, and between these and the rule that closes the head.
const SPACE: Pt = Pt(9.0);

/// White between the addressees.
const ROW_SPACE: Pt = Pt(2.0);

/// White between a label and its value.
const LABEL_GAP: Pt = Pt(14.0);

/// The rule that closes the head.
const RULE: Pt = Pt(0.75);

/// The share of the measure that labels may take at most.
const LABEL_SHARE: f32 = 0.35;

impl Setter<'_> {
    /// The head of page 1.
    pub(super) fn letterhead(&mut self, head: &Letterhead, column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        self.top_lines(&mut galley, head, column, field);
        self.addressees(&mut galley, &head.rows, column, field);
        if let Some(part) = galley.parts.last_mut().filter(|_| !head.rows.is_empty()) {
            let (left, foot) = (self.left(column.start, column.width), part.height());
            let mut closing = Strip::blank(SPACE);
            closing.rule(left, column.width, SPACE - RULE, RULE);
            // The rule hangs below the longer lane of the last row.
            let longest = part.lanes.iter_mut().max_by(|a, b| a.len().cmp(&b.len()));
            if let Some(lane) = longest.filter(|_| foot > Pt::ZERO) {
                closing.cut = Cut::Never;
                lane.push(closing);
            }
        }
        galley
    }

    /// Reference and date at the start, copy number and draft at the end.
    fn top_lines(&mut self, galley: &mut Galley, head: &Letterhead, column: Column, field: Option<&Path>) {
        if head.left.is_empty() && head.right.is_empty() {
            return;
        }
        let width = (column.width - LABEL_GAP) / 2.0;
        let start = Column { width, ..column };
        let end = Column { start: column.start + column.width - width, width };
        let lanes = vec![
            self.stack(galley, &head.left, (start, Stand::Start), field),
            self.stack(galley, &head.right, (end, Stand::End), field),
        ];
        galley.parts.push(Part::of(lanes, Keep::Whole));
    }

    fn stack(
        &mut self,
        galley: &mut Galley,
        texts: &[Text],
        (column, stand): (Column, Stand),
        field: Option<&Path>,
    ) -> Vec<Strip> {
        let look = Look::regular(self.setup.body);
        let mut strips = Vec::new();
        for text in texts {
            let element = galley.element(Role::Paragraph, None);
            let mut shaped = self.shaper.shape(text, look);
            let belonging = Belonging { element, field };
            strips.extend(self.shaped(galley, text, &mut shaped, (look, column, stand), belonging));
        }
        strips
    }

    /// Labels at the margin, values hanging from the widest of them: paragraphs for those who hear the paper.
    fn addressees(&mut self, galley: &mut Galley, rows: &[(Text, Text)], column: Column, field: Option<&Path>) {
        let look = Look::regular(self.setup.body);
        let labels: Vec<Pt> = rows.iter().map(|(label, _)| self.shaper.line(label, look).width).collect();
        let widest = labels.into_iter().fold(Pt::ZERO, Pt::max).min(column.width * LABEL_SHARE);
        let hang = widest + LABEL_GAP;
        if rows.is_empty() {
            return;
        }
        for (place, (label, value)) in rows.iter().enumerate() {
            let head = Belonging { element: galley.element(Role::Paragraph, None), field };
            let body = Belonging { element: galley.element(Role::Paragraph, None), field };
            let lanes = vec![
                self.text(galley, &spaced(label), look, Column { width: widest, ..column }, head),
                self.text(galley, value, look, column.indented(hang), body),
            ];
            let space = if place == 0 { SPACE } else { ROW_SPACE };
            galley.parts.push(Part { space, ..Part::of(lanes, Keep::Whole) });
        }
    }
}
