//! The tiles of the home screen, a template with a picture of its paper's first page, and its lines, a note to open. Owns
//! their shape; knows not what choosing one does.

use egui::{
    Align2, Color32, CursorIcon, FontId, Pos2, Rect, Response, Sense, Stroke, StrokeKind, TextureHandle, Ui, pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::theme::{self, Icon, MEDIUM, SEMIBOLD, size};

/// The height of a sheet of A4 by its width.
const SHEET: f32 = 297.0 / 210.0;

/// How much wider a sheet on its side is shown than one that stands.
pub(super) const ON_ITS_SIDE: f32 = 1.2;

/// How many tiles stand in a row.
pub(super) const ACROSS: usize = 4;

/// How many lines the name of a template may take.
const NAME_LINES: usize = 3;

/// Between two lines of words of different kinds.
const LINE: f32 = 4.0;

/// How large tiles are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For a small window.
    Small,
    /// For the usual one.
    Middle,
    /// For a large screen.
    Large,
}

impl Format {
    /// How wide the picture is, in points of the screen.
    pub(super) const fn picture(self) -> f32 {
        match self {
            Self::Small => 64.0,
            Self::Middle => 104.0,
            Self::Large => 150.0,
        }
    }

    /// How high the room for picture, name and facts is.
    fn height(self) -> f32 {
        self.square() + NAME_LINES as f32 * self.line() + 3.0 * self.inset()
    }

    /// The side of the square the picture stands in.
    fn square(self) -> f32 {
        (self.picture() * SHEET).ceil()
    }

    /// How high a line of the name is.
    const fn line(self) -> f32 {
        match self {
            Self::Small | Self::Middle => 17.0,
            Self::Large => 20.0,
        }
    }

    const fn inset(self) -> f32 {
        match self {
            Self::Small => 8.0,
            Self::Middle => 12.0,
            Self::Large => 16.0,
        }
    }
}

/// What a tile shows.
pub(super) struct Tile<'a> {
    /// The picture, once it is painted.
    pub(super) picture: Option<&'a TextureHandle>,
    pub(super) heading: &'a str,
    pub(super) text: &'a str,
    /// What stands below.
    pub(super) detail: &'a str,
    /// What a screen reader says.
    pub(super) name: &'a str,
}

/// Draws a tile as wide as there is room.
pub(super) fn tile_ui(ui: &mut Ui, format: Format, tile: &Tile<'_>) -> Response {
    let tokens = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), format.height()), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, tile.name));
    let fill = if response.is_pointer_button_down_on() { tokens.pressed } else { tokens.card };
    let border = match (response.has_focus(), response.hovered()) {
        (true, _) => Stroke::new(2.0, tokens.focus),
        (_, true) => Stroke::new(1.0, tokens.hover_border),
        _ => Stroke::new(1.0, tokens.border),
    };
    ui.painter().rect(rect, size::CARD_RADIUS, fill, border, StrokeKind::Inside);
    picture_ui(ui, rect, format, tile.picture);
    let top = rect.top() + format.inset() * 2.0 + format.square();
    let words = Rect::from_min_max(pos2(rect.left() + LINE, top), rect.max - vec2(LINE, LINE));
    words_ui(ui, words, format, tile);
    let response = response.on_hover_ui(|ui| {
        ui.set_max_width(size::DIALOG);
        ui.label(tile.text);
        ui.label(egui::RichText::new(tile.detail).font(theme::font(MEDIUM, size::LABEL)));
    });
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The point on the corner of a pixel, so that the picture falls on the screen pixel by pixel.
fn on_pixels(ui: &Ui, point: Pos2) -> Pos2 {
    let density = ui.pixels_per_point();
    pos2((point.x * density).round() / density, (point.y * density).round() / density)
}

/// A white sheet in light and dark, before and after its picture has come, in the middle of its square.
fn picture_ui(ui: &Ui, tile: Rect, format: Format, picture: Option<&TextureHandle>) {
    let tokens = theme::tokens(ui);
    let density = ui.pixels_per_point();
    let square = Rect::from_min_size(tile.min + vec2(0.0, format.inset()), vec2(tile.width(), format.square()));
    let upright = vec2(format.picture(), (format.picture() * SHEET).round());
    // A picture of another width is stretched until the right one has come.
    let own = picture.map(TextureHandle::size_vec2);
    let size = match own {
        Some(own) if own.x > own.y => {
            let across = (format.picture() * ON_ITS_SIDE).round();
            vec2(across, (across * own.y / own.x).round())
        }
        _ => upright,
    };
    let corner = on_pixels(ui, square.center() - size / 2.0);
    let mut target = Rect::from_min_size(corner, size);
    if let Some(own) = own.filter(|own| (*own / density - size).abs().max_elem() <= 2.0 / density) {
        target = Rect::from_min_size(corner, own / density);
    }
    ui.painter().rect_filled(target, 0.0, tokens.sheet);
    if let Some(picture) = picture {
        let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        ui.painter().image(picture.id(), target, whole, Color32::WHITE);
    }
    ui.painter().rect_stroke(target, 0.0, Stroke::new(1.0 / density.max(1.0), tokens.border), StrokeKind::Outside);
}

/// The name, and where there is room the facts below it.
fn words_ui(ui: &Ui, room: Rect, format: Format, tile: &Tile<'_>) {
    let tokens = theme::tokens(ui);
    let centred = |text: &str, font, color, rows| {
        let mut job = LayoutJob::simple(text.to_owned(), font, color, room.width());
        job.wrap.max_rows = rows;
        job.halign = egui::Align::Center;
        ui.painter().layout_job(job)
    };
    let size = if format == Format::Large { 15.0 } else { size::BODY };
    let name = centred(tile.heading, theme::font(SEMIBOLD, size), tokens.text, NAME_LINES);
    let below = room.top() + name.size().y + LINE;
    ui.painter().galley(pos2(room.center().x, room.top()), name, tokens.text);
    if format == Format::Large {
        let facts = centred(tile.detail, theme::font(MEDIUM, size::LABEL), tokens.secondary, 2);
        if below + facts.size().y <= room.bottom() {
            ui.painter().galley(pos2(room.center().x, below), facts, tokens.secondary);
        }
    }
}

/// What the line of a note says.
pub(super) struct Words<'a> {
    pub(super) name: &'a str,
    /// Below the name.
    pub(super) folder: &'a str,
    /// At the right.
    pub(super) state: &'a str,
    pub(super) is_faint: bool,
}

/// A line to choose: quiet until the pointer or the keyboard is on it.
pub(super) fn line_ui(ui: &Ui, rect: Rect, icon: Icon, words: &Words<'_>, spoken: &str) -> Response {
    let tokens = theme::tokens(ui);
    let response = ui.interact(rect, ui.scope_id().with((rect.top() as i32, spoken)), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, spoken));
    if response.hovered() {
        let fill = if response.is_pointer_button_down_on() { tokens.pressed } else { tokens.hover };
        ui.painter().rect_filled(rect, size::CONTROL_RADIUS, fill);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect.shrink(1.0),
            size::CONTROL_RADIUS,
            Stroke::new(1.5, tokens.focus),
            StrokeKind::Inside,
        );
    }
    let icons = theme::font(theme::ICONS, size::ICON);
    ui.painter().text(
        rect.left_center() + vec2(18.0, 0.0),
        Align2::CENTER_CENTER,
        icon.glyph(),
        icons,
        tokens.secondary,
    );
    let small = FontId::proportional(size::LABEL);
    let state = ui.painter().layout_no_wrap(words.state.to_owned(), small.clone(), tokens.secondary);
    let (left, right) = (rect.left() + 36.0, rect.right() - 8.0 - state.size().x);
    let fitted = |text: &str, font: FontId, color, width| {
        let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
        job.wrap = TextWrapping::truncate_at_width(width);
        ui.painter().layout_job(job)
    };
    let color = if words.is_faint { tokens.secondary } else { tokens.text };
    let name = fitted(words.name, FontId::proportional(size::BODY), color, right - left - 12.0);
    let name_height = name.size().y;
    let folder = fitted(words.folder, small, tokens.secondary, rect.right() - 8.0 - left);
    let height = if words.folder.is_empty() { name_height } else { name_height + folder.size().y };
    let top = rect.center().y - height / 2.0;
    ui.painter().galley(pos2(right, top + (name_height - state.size().y) / 2.0), state, tokens.secondary);
    ui.painter().galley(pos2(left, top), name, color);
    if !words.folder.is_empty() {
        ui.painter().galley(pos2(left, top + name_height), folder, tokens.secondary);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Draws over everything that a file can be let fall here.
pub(super) fn drop_ui(ui: &Ui, text: &str) {
    let tokens = theme::tokens(ui);
    let rect = ui.max_rect().shrink(8.0);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop here")));
    painter.rect(rect, size::CARD_RADIUS, tokens.accent_ground, Stroke::new(2.0, tokens.focus), StrokeKind::Inside);
    painter.text(rect.center(), Align2::CENTER_CENTER, text, theme::font(SEMIBOLD, size::HEADING), tokens.accent);
}
