//! The panes of the window, and how the keyboard goes from one to the next (F6). Owns where each stands and which one is to
//! have the keyboard; within a pane it goes on by Tab.

use egui::{Context, Rect};

use super::app::App;
use crate::note::Path;

/// A part of the window one goes to as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pane {
    /// The bar on top with the menus.
    Bar,
    /// The outline at the left.
    Outline,
    /// The form.
    Form,
    /// The pages.
    Preview,
    /// The remarks above them.
    Remarks,
    /// The findings at the foot.
    Findings,
    /// What one begins with.
    Home,
}

/// In the order the keyboard goes through them.
const ORDER: [Pane; 7] =
    [Pane::Bar, Pane::Outline, Pane::Home, Pane::Form, Pane::Preview, Pane::Remarks, Pane::Findings];

/// What the window knows of its panes.
#[derive(Debug, Default)]
pub(super) struct Panes {
    /// Where those stand that were drawn in this frame, or in the last one between frames.
    places: Vec<(Pane, Rect)>,
    /// The one that is to have the keyboard when it is drawn next.
    wanted: Option<Pane>,
    /// Whether the pages are listed beside the preview.
    pub(super) lists_pages: bool,
}

impl Panes {
    /// Begins a frame.
    pub(super) fn begin_frame(&mut self) {
        self.places.clear();
    }

    /// Takes note of where a pane stands.
    pub(super) fn stands(&mut self, pane: Pane, place: Rect) {
        self.places.push((pane, place));
    }

    /// Whether the pane is to take the keyboard now; says so once.
    pub(super) fn is_wanted(&mut self, pane: Pane) -> bool {
        self.wanted.take_if(|wanted| *wanted == pane).is_some()
    }

    /// The pane that has the keyboard.
    fn with_keyboard(&self, ctx: &Context) -> Option<Pane> {
        let focused = ctx.memory(egui::Memory::focused)?;
        let place = ctx.read_response(focused)?.rect;
        // A pane that stands beside another is told by its sides: what has the keyboard may be scrolled out of sight.
        let lies_in = |rect: &Rect| rect.contains(place.center()) || rect.contains_rect(place);
        let in_sight = self.places.iter().rev().find(|(_, rect)| lies_in(rect));
        let beside = || self.places.iter().rev().find(|(_, rect)| rect.x_range().contains(place.center().x));
        in_sight.or_else(beside).map(|(pane, _)| *pane)
    }

    /// The pane after or before the one that has the keyboard; the first or last where none has it.
    fn next(&self, ctx: &Context, by: isize) -> Option<Pane> {
        let shown: Vec<Pane> =
            ORDER.into_iter().filter(|pane| self.places.iter().any(|(shown, _)| shown == pane)).collect();
        let now = self.with_keyboard(ctx).and_then(|now| shown.iter().position(|pane| *pane == now));
        let count = shown.len() as isize;
        let next = match now {
            Some(now) => (now as isize + by).rem_euclid(count.max(1)),
            // Nothing has the keyboard: where one works comes first.
            None => shown.iter().position(|pane| matches!(pane, Pane::Form | Pane::Home)).unwrap_or(0) as isize,
        };
        shown.get(next as usize).copied()
    }
}

impl App {
    /// Gives the keyboard to the next pane or the one before.
    pub(super) fn next_pane(&mut self, ctx: &Context, by: isize) {
        let Some(next) = self.view.panes.next(ctx, by) else { return };
        match &mut self.open {
            Some(open) if next == Pane::Form => {
                let field = open.form.focused.clone().unwrap_or_else(|| Path::ROOT.field("title"));
                open.form.go_to(field);
            }
            Some(open) if next == Pane::Outline => open.form.outline_wanted = true,
            _ => self.view.panes.wanted = Some(next),
        }
        ctx.request_repaint();
    }
}
