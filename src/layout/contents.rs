//! Sets the list of contents of a long paper: the sections and the pages they begin on. Knows neither the flow nor how the
//! pages are found.

use super::galley::{Galley, Keep, Part, Strip, rule};
use super::page::{Item, LinkTarget, Mark, Rect, Role};
use super::setter::{Belonging, Column, Setter, Stand, baseline, spaced};
use super::shape::Look;
use crate::paper::Text;
use crate::template::Pt;

/// White between title and number.
const NUMBER_GAP: Pt = Pt(12.0);

/// The room for a page number: three digits and more.
const NUMBER_WIDTH: Pt = Pt(28.0);

/// White between entries, and between the title of the list and the first.
const ENTRY_SPACE: Pt = Pt(2.0);

/// From one dot to the next of those that lead from a title to its number; they stand below one another.
const LEADER_STEP: Pt = Pt(6.0);

/// The least white before the first dot and behind the last.
const LEADER_GAP: Pt = Pt(5.0);

/// The width and height of a dot.
const DOT: Pt = Pt(0.8);

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
            if let (Some(words), Some(number)) = (left.last_mut(), right.first()) {
                self.leader(words, number);
            }
            galley.parts.push(Part { space: ENTRY_SPACE, ..Part::of(vec![left, right], Keep::Whole) });
        }
        galley
    }

    /// Dots that lead the eye from the end of a title to its number; nobody needs to hear them.
    fn leader(&self, words: &mut Strip, number: &Strip) {
        let (Some((left, right)), Some((number_left, number_right))) = (extent(words), extent(number)) else { return };
        let (from, to) = if left < number_left { (right, number_left) } else { (number_right, left) };
        let top = baseline(self.setup.body) - DOT;
        let mut x = Pt(((from + LEADER_GAP).0 / LEADER_STEP.0).ceil() * LEADER_STEP.0);
        while x + DOT + LEADER_GAP < to {
            words.items.push(rule(Rect { left: x, top, width: DOT, height: DOT }));
            x += LEADER_STEP;
        }
    }
}

/// How far the letters of a line reach to the left and to the right.
fn extent(strip: &Strip) -> Option<(Pt, Pt)> {
    let frames = strip.items.iter().filter_map(|item| match &item.mark {
        Mark::Glyphs(run) => Some(run.frame()),
        _ => None,
    });
    frames.map(|frame| (frame.left, frame.right())).reduce(|(left, right), (l, r)| (left.min(l), right.max(r)))
}
