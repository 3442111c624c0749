//! Where the sheets lie on the desk, and how one gets about on it: by the wheel, two fingers and the keyboard. Owns the
//! reckoning between the desk and the paper; draws nothing.

use egui::{EventFilter, Id, Key, Modifiers, Pos2, Rect, Ui, Vec2, pos2, vec2};

use super::{DESK_MARGIN, FULL_SIZE, NUMBER_HEIGHT, State, Zoom};

/// The scales of the preview.
pub(super) const ZOOM_RANGE: std::ops::RangeInclusive<f32> = 0.25..=4.0;

/// How far an arrow key moves the desk, in points of the screen: some three lines.
const ARROW: f32 = 48.0;

/// How much of what was in sight a key for a whole page leaves in sight.
const OVERLAP: f32 = 0.1;

/// The sheets on the desk, one below the other. Places on it are in points of the screen from its upper left corner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Desk {
    /// The size of a sheet in points of the paper.
    sheet: Vec2,
    /// How many there are.
    pub(super) count: usize,
    /// Points of the screen for a point of the paper.
    pub(super) zoom: f32,
    /// How wide the view on the desk is.
    room: f32,
}

/// A spot on a sheet.
struct Spot {
    page: usize,
    /// From the sheet's upper left corner, in points of the paper.
    within: Vec2,
}

impl Desk {
    /// The desk as it is to be shown in a view of that size.
    pub(super) fn new(state: &State, view: Vec2) -> Self {
        // Before the first pages are laid, room is kept for one sheet of A4.
        let (width, height) = state.pages.as_ref().map_or((595.3, 841.9), |pages| (pages.size.0.0, pages.size.1.0));
        let count = state.pages.as_ref().map_or(1, |pages| pages.pages.len().max(1));
        let across = (view.x - 2.0 * DESK_MARGIN) / width;
        let down = (view.y - DESK_MARGIN - NUMBER_HEIGHT) / height;
        let factor = match state.zoom {
            Zoom::Width => across / FULL_SIZE,
            Zoom::Page => across.min(down) / FULL_SIZE,
            Zoom::Factor(factor) => factor,
        };
        let factor = factor.clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end());
        Self { sheet: vec2(width, height), count, zoom: factor * FULL_SIZE, room: view.x }
    }

    /// The scale, over the full size.
    pub(super) fn factor(self) -> f32 {
        self.zoom / FULL_SIZE
    }

    /// The longer side of a sheet, in points of the paper.
    pub(super) fn longest(self) -> f32 {
        self.sheet.max_elem()
    }

    /// How large the desk is.
    pub(super) fn size(self) -> Vec2 {
        let sheet = self.sheet * self.zoom;
        let width = (sheet.x + 2.0 * DESK_MARGIN).max(self.room);
        vec2(width, DESK_MARGIN + (sheet.y + NUMBER_HEIGHT) * self.count as f32)
    }

    /// Where a sheet lies.
    pub(super) fn page(self, index: usize) -> Rect {
        let sheet = self.sheet * self.zoom;
        let left = (self.size().x - sheet.x) / 2.0;
        let top = DESK_MARGIN + (sheet.y + NUMBER_HEIGHT) * index as f32;
        Rect::from_min_size(pos2(left, top), sheet)
    }

    /// What lies at a place: a spot on the nearest sheet, or beside it.
    fn spot(self, at: Pos2) -> Spot {
        let each = self.sheet.y * self.zoom + NUMBER_HEIGHT;
        let page = (((at.y - DESK_MARGIN) / each).max(0.0) as usize).min(self.count - 1);
        Spot { page, within: (at - self.page(page).min) / self.zoom }
    }

    fn place(self, spot: &Spot) -> Pos2 {
        self.page(spot.page).min + spot.within * self.zoom
    }

    /// The part of the desk from `offset` on, kept within it.
    fn kept(self, offset: Vec2, view: Rect) -> Vec2 {
        offset.clamp(Vec2::ZERO, (self.size() - view.size()).max(Vec2::ZERO))
    }
}

/// Where the view on the desk goes in this frame, if it is moved otherwise than by scrolling.
pub(super) fn steered(ui: &Ui, state: &mut State, focus: Id) -> Option<Vec2> {
    let (view, offset) = state.view?;
    zoomed(ui, state, view, offset)
        .or_else(|| jumped(state, view, offset))
        .or_else(|| moved_by_keys(ui, state, focus, view, offset))
}

/// Ctrl and the wheel, or two fingers: the spot under the pointer stays where it is.
fn zoomed(ui: &Ui, state: &mut State, view: Rect, offset: Vec2) -> Option<Vec2> {
    let (delta, pointer) = ui.input(|input| (input.zoom_delta(), input.pointer.hover_pos()));
    let pointer = pointer.filter(|pointer| view.contains(*pointer) && ui.rect_contains_pointer(view))?;
    if (delta - 1.0).abs() < f32::EPSILON {
        return None;
    }
    let before = Desk::new(state, view.size());
    let spot = before.spot(pos2(0.0, 0.0) + (pointer - view.min) + offset);
    state.zoom = Zoom::Factor((before.factor() * delta).clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end()));
    let after = Desk::new(state, view.size());
    Some(after.kept(after.place(&spot).to_vec2() - (pointer - view.min), view))
}

fn jumped(state: &mut State, view: Rect, offset: Vec2) -> Option<Vec2> {
    let page = state.jump.take()?;
    let desk = Desk::new(state, view.size());
    let top = desk.page(page.min(desk.count - 1)).top() - DESK_MARGIN;
    Some(desk.kept(vec2(offset.x, top), view))
}

fn moved_by_keys(ui: &Ui, state: &State, focus: Id, view: Rect, offset: Vec2) -> Option<Vec2> {
    if !ui.memory(|memory| memory.has_focus(focus)) {
        return None;
    }
    // The arrows would take the keyboard elsewhere.
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focus, filter));
    let desk = Desk::new(state, view.size());
    let leap = view.height() * (1.0 - OVERLAP);
    let end = desk.size().y;
    let keys = [
        (Key::PageDown, offset.y + leap),
        (Key::PageUp, offset.y - leap),
        (Key::ArrowDown, offset.y + ARROW),
        (Key::ArrowUp, offset.y - ARROW),
        (Key::Home, 0.0),
        (Key::End, end),
    ];
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (_, top) = keys.into_iter().find(|(key, _)| pressed(*key))?;
    Some(desk.kept(vec2(offset.x, top), view))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_is_found_again_at_every_scale() {
        let desk = |zoom| Desk { sheet: vec2(600.0, 800.0), count: 3, zoom, room: 430.0 };
        for at in [pos2(40.0, 30.0), pos2(300.0, 900.0), pos2(200.0, 1_700.0)] {
            let spot = desk(0.7).spot(at);
            for zoom in [0.3, 0.7, 2.0] {
                let again = desk(zoom).spot(desk(zoom).place(&spot));
                let is_same = again.page == spot.page && (again.within - spot.within).length() < 0.1;
                assert!(is_same, "{at:?} at {zoom}");
            }
        }
    }

    #[test]
    fn sheets_lie_in_the_middle_and_apart() {
        let desk = Desk { sheet: vec2(600.0, 800.0), count: 3, zoom: 0.5, room: 430.0 };
        assert!((desk.page(0).center().x - 215.0).abs() < 0.1);
        assert!(desk.page(1).top() >= desk.page(0).bottom() + NUMBER_HEIGHT - 0.1);
        assert!(desk.page(2).bottom() <= desk.size().y);
    }
}
