//! Sets the list of contents of a long paper: the sections and the pages they begin on. Knows neither the flow nor how the
//! pages are found.

use super::galley::{Galley, Keep, Part};
use super::page::{Item, LinkTarget, Mark, Rect, Role};
use super::setter::{Belonging, Column, Setter, Stand, spaced};
use super::shape::Look;
use crate::paper::Text;
use crate::template::Pt;

/// White between title and number.
const NUMBER_GAP: Pt = Pt(12.0);

/// The room for a page number: three digits and more.
const NUMBER_WIDTH: Pt = Pt(28.0);

/// White between entries, and between the title of the list and the first.
const ENTRY_SPACE: Pt = Pt(2.0);

/// White above the list.
const SPACE: Pt = Pt(8.0);

impl Setter<'_> {
    /// The list: for each section its heading and the page it begins on, counted from 1. Each entry leads there.
    pub(super) fn contents(&mut self, title: &str, entries: &[(&Text, usize)]) -> Galley {
        let mut galley = Galley::default();
        let column = self.full();
        let element = galley.element(Role::Paragraph, None);
        let belonging = Belonging { element, field: None };
        let strips = self.text(&mut galley, &Text::plain(title), Look::bold(self.setup.body), column, belonging);
        galley.push_strips(strips);
        if let Some(first) = galley.parts.first_mut() {
            first.space = SPACE;
        }
        let list = galley.element(Role::Contents, None);
        for (section, (heading, page)) in entries.iter().enumerate() {
            let item = galley.element(Role::ContentsItem, Some(list));
            let reference = galley.element(Role::Reference, Some(item));
            let link = galley.element(Role::Link, Some(reference));
            let belonging = Belonging { element: link, field: None };
            let words = Column { width: column.width - NUMBER_WIDTH - NUMBER_GAP, ..column };
            let number = Column { start: column.start + column.width - NUMBER_WIDTH, width: NUMBER_WIDTH };
            let look = Look::regular(self.setup.body);
            let mut left = self.text(&mut galley, &spaced(heading), look, words, belonging);
            let page = Text::plain(page.to_string());
            let mut shaped = self.shaper.shape(&page, look);
            let right = self.shaped(&mut galley, &page, &mut shaped, (look, number, Stand::End), belonging);
            let frame_left = self.left(column.start, column.width);
            for strip in &mut left {
                let frame = Rect { left: frame_left, top: Pt::ZERO, width: column.width, height: strip.height };
                let target = LinkTarget::Section(section);
                strip.items.push(Item { structure: Some(link), mark: Mark::Link { frame, target } });
            }
            galley.parts.push(Part { space: ENTRY_SPACE, ..Part::of(vec![left, right], Keep::Whole) });
        }
        galley
    }
}
