//! The letterhead of the house: emblem, lines and rule. It stands at the head of the first page, where word processors have
//! letterheads, so that it stays there whatever is written below.

use std::sync::Arc;

use super::{
    Depicted,
    blocks::{Stance, Writer},
};
use crate::{
    paper::{House, Picture},
    template::Pt,
};

/// White between the letterhead and what is below it.
const BELOW: Pt = Pt(14.0);

impl Writer<'_> {
    /// The letterhead, so far below what stands above it. It is no place: nobody comments on it.
    pub(super) fn house(&mut self, house: &House, above: Pt) {
        self.is_first = false;
        let stance = Stance { stand: house.alignment, ..Stance::default() };
        let mut above = Some(above);
        let below = |is_last: bool| is_last.then_some(BELOW);
        if let Some(emblem) = &house.emblem {
            let picture = Picture { file: Arc::clone(&emblem.file), ..Picture::default() };
            if let Some(mut figure) = (self.figures)(Depicted::Picture(&picture)) {
                let scale = emblem.height.0 / figure.size.1.0;
                figure.size = (figure.size.0 * scale, emblem.height);
                let below = below(house.lines.is_empty());
                let stance = Stance { style: "Emblem", above: above.take(), below, ..stance };
                self.image(figure, &emblem.alternative, stance);
            }
        }
        for (place, line) in house.lines.iter().enumerate() {
            let is_last = place + 1 == house.lines.len();
            // Who it is stands out from what it is a part of.
            let style = match (place, is_last && house.has_rule) {
                (0, false) => "HouseName",
                (0, true) => "HouseNameRuled",
                (_, false) => "HouseLine",
                (_, true) => "HouseLineRuled",
            };
            let stance = Stance { style, above: above.take(), below: below(is_last), ..stance };
            self.words_alone(stance, line);
        }
    }
}
