//! The window and its screen: how large it opens, and what it does where the screen has no room for it.

use egui::{Context, Vec2, ViewportCommand, vec2};

/// The size the window opens with, in points: the form and a page stand side by side.
pub(super) const SIZE: Vec2 = vec2(1_440.0, 900.0);

/// The size below which nothing can be read any more.
pub(super) const SMALLEST: Vec2 = vec2(720.0, 480.0);

/// What stands around the window's inside, in points: its frame, its title bar (some 32) and the task bar (48 on Windows 11).
const AROUND: Vec2 = vec2(16.0, 80.0);

/// Whether the window has found its place on the screen.
#[derive(Debug, Default)]
pub(super) struct Screen {
    is_met: bool,
}

impl Screen {
    /// Fills the screen, once, where the window would stand out of it: a system that puts a window as large as the screen somewhere
    /// on it leaves its foot, with the findings, below the task bar.
    pub(super) fn meet(&mut self, ctx: &Context) {
        if self.is_met {
            return;
        }
        // Some systems know it only after the first frames.
        let Some(screen) = ctx.input(|input| input.viewport().monitor_size) else { return };
        self.is_met = true;
        let needed = ctx.content_rect().size() + AROUND;
        if needed.x > screen.x || needed.y > screen.y {
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
    }
}
