//! A list of contents whose numbers are known only when the pages are made up. Owns how it gets them; knows nothing of how it is set.

use super::flow::Fill;
use super::galley::{Galley, Strip};
use super::typesetter::SetGalleys;

/// The galleys of a paper with a list of contents that has no numbers yet.
#[derive(Debug)]
pub(super) struct Listing {
    /// The galleys, the list among them.
    pub galleys: SetGalleys,
    /// Which of them is the list.
    pub place: usize,
}

impl Listing {
    /// These fills of the galleys with the list of `galleys` in the place of their own, whose numbers are known; none where it
    /// does not have the same lines, which a list has whatever its numbers are.
    pub(super) fn renumbered<'g>(&'g self, mut fills: Vec<Fill<'g>>, galleys: &'g SetGalleys) -> Option<Vec<Fill<'g>>> {
        let (before, after) = (&self.galleys[self.place].0, &galleys[self.place].0);
        let (before, after): (Vec<&Strip>, Vec<&Strip>) = (strips(before).collect(), strips(after).collect());
        let is_alike = |(one, other): (&&Strip, &&Strip)| one.height == other.height && one.space == other.space;
        if before.len() != after.len() || !before.iter().zip(&after).all(is_alike) {
            return None;
        }
        let placed = fills.iter_mut().flat_map(|fill| &mut fill.strips).filter(|placed| placed.galley == self.place);
        for placed in placed {
            let line = before.iter().position(|strip| std::ptr::eq(*strip, placed.strip))?;
            placed.strip = after[line];
        }
        Some(fills)
    }
}

fn strips(galley: &Galley) -> impl Iterator<Item = &Strip> {
    galley.parts.iter().flat_map(|part| part.lanes.iter().flatten())
}
