//! The place of the field that has the keyboard: brought into sight and softly lit when one comes to it, and when it moves.
//! Owns when; where it stands comes from the pages.

use egui::{Rect, Ui, vec2};

use super::{State, size, theme};
use crate::{
    layout::{self, Pages},
    note::Path,
};

/// How long the place is lit.
const LIT_SECONDS: f64 = 1.2;

/// By how much a place has to move before that counts, in points of the paper: less is a matter of spaces.
const MOVED: f32 = 1.0;

/// What is followed.
#[derive(Debug, Default)]
pub(super) struct Followed {
    /// The field that has the keyboard, whose place is shown.
    field: Option<Path>,
    /// Whether the desk is still to be moved to that place.
    is_moving: bool,
    /// When the place stops being lit, in the window's own time.
    lit_until: f64,
}

impl Followed {
    /// Shows the place of the field that has the keyboard.
    pub(super) fn follow(&mut self, field: Option<&Path>, now: f64) {
        if field.is_some() && field != self.field.as_ref() {
            self.field = field.cloned();
            self.is_moving = true;
            self.lit_until = now + LIT_SECONDS;
        }
    }

    /// Takes note that the paper was set anew: a place that has grown or moved is kept in sight, one that has moved is lit.
    pub(super) fn laid_anew(&mut self, before: &Pages, after: &Pages, now: f64) {
        let (before, after) = (self.place_on(before), self.place_on(after));
        if after.is_none() || before == after {
            return;
        }
        self.is_moving = true;
        let is_there = |(page, frame): (usize, layout::Rect)| (page, frame.left.0, frame.top.0);
        let has_moved = match (before.map(is_there), after.map(is_there)) {
            (Some(old), Some(new)) => old.0 != new.0 || (old.1 - new.1).abs() > MOVED || (old.2 - new.2).abs() > MOVED,
            (old, _) => old.is_none(),
        };
        if has_moved {
            self.lit_until = now + LIT_SECONDS;
        }
    }

    /// Where the field stands: the first of its places.
    fn place_on(&self, pages: &Pages) -> Option<(usize, layout::Rect)> {
        // A field that has no place of its own stands in the row of its record.
        let mut field = self.field.clone();
        loop {
            let sought = field.filter(|field| !field.steps().is_empty())?;
            if let Some(place) = pages.places_of(&sought).next() {
                return Some(place);
            }
            field = sought.parent();
        }
    }
}

/// Where the followed field stands on a page that is drawn there.
fn place_in(state: &State, index: usize, page: Rect, zoom: f32) -> Option<Rect> {
    let (on, frame) = state.followed.place_on(state.pages.as_ref()?)?;
    let corner = page.min + vec2(frame.left.0, frame.top.0) * zoom;
    (on == index).then(|| Rect::from_min_size(corner, vec2(frame.width.0, frame.height.0) * zoom))
}

/// Moves the desk to the followed field, once, where it is out of sight.
pub(super) fn follow_ui(ui: &Ui, state: &mut State, index: usize, page: Rect, zoom: f32) {
    if !state.followed.is_moving {
        return;
    }
    if let Some(place) = place_in(state, index, page, zoom) {
        state.followed.is_moving = false;
        let view = ui.clip_rect();
        if !view.contains_rect(place) && place.height() < view.height() {
            ui.scroll_to_rect(place.expand(size::CARD_GAP), None);
        } else if !view.intersects(place) {
            ui.scroll_to_rect(place, Some(egui::Align::Min));
        }
    }
}

/// Lights the place of the followed field for a moment.
pub(super) fn lit_ui(ui: &Ui, state: &State, index: usize, page: Rect, zoom: f32) {
    let left = state.followed.lit_until - ui.input(|input| input.time);
    if left <= 0.0 {
        return;
    }
    if let Some(place) = place_in(state, index, page, zoom) {
        ui.painter().rect_filled(place.expand(2.0), 2.0, theme::tokens(ui).lit);
        ui.ctx().request_repaint_after_secs(left as f32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        layout::{Page, Place},
        template::Pt,
    };

    fn title() -> Path {
        Path::ROOT.field("title")
    }

    fn pages(top: f32, height: f32) -> Pages {
        let frame = layout::Rect { left: Pt(60.0), top: Pt(top), width: Pt(400.0), height: Pt(height) };
        let page = Page { items: Vec::new(), places: vec![Place { field: title(), frame }] };
        let size = (Pt(595.0), Pt(842.0));
        Pages {
            size,
            pages: vec![page],
            structure: Vec::new(),
            faces: Vec::new(),
            length: 1.0,
            flaws: layout::Flaws::default(),
        }
    }

    /// What becomes of a field that was come to long ago: whether it is brought into sight, and whether it is lit.
    fn after(before: &Pages, after: &Pages) -> (bool, bool) {
        let mut followed = Followed { field: Some(title()), ..Followed::default() };
        followed.laid_anew(before, after, 100.0);
        (followed.is_moving, followed.lit_until > 100.0)
    }

    #[test]
    fn a_place_that_moves_is_lit_and_one_that_grows_stays_in_sight() {
        assert_eq!(after(&pages(100.0, 12.0), &pages(100.0, 12.0)), (false, false));
        assert_eq!(after(&pages(100.0, 12.0), &pages(100.0, 24.0)), (true, false));
        assert_eq!(after(&pages(100.0, 12.0), &pages(130.0, 12.0)), (true, true));
    }

    #[test]
    fn a_place_that_comes_is_lit_and_one_that_goes_is_not() {
        let mut none = pages(0.0, 0.0);
        none.pages[0].places.clear();
        assert_eq!(after(&none, &pages(100.0, 12.0)), (true, true));
        assert_eq!(after(&pages(100.0, 12.0), &none), (false, false));
    }
}
