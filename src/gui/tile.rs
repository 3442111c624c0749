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

/// Between the edge of a tile and its picture, and between the picture and the words.
const INSET: f32 = 14.0;

/// Between two lines of words of different kinds.
const LINE: f32 = 4.0;

/// How large tiles are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// In a list, one below the other.
    Small,
    /// Two in a row.
    Middle,
    /// Two in a row on a large screen.
    Large,
}

impl Format {
    /// How wide the picture is, in points of the screen.
    pub(super) const fn picture(self) -> f32 {
        match self {
            Self::Small => 60.0,
            Self::Middle => 124.0,
            Self::Large => 180.0,
        }
    }

    /// How high the tile is.
    pub(super) fn height(self) -> f32 {
        (self.picture() * SHEET).ceil() + 2.0 * self.inset()
    }

    const fn inset(self) -> f32 {
        match self {
            Self::Small => 8.0,
            Self::Middle | Self::Large => INSET,
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
    let sheet = vec2(format.picture(), (format.picture() * SHEET).round());
    let corner = on_pixels(ui, pos2(rect.left() + format.inset(), rect.center().y - sheet.y / 2.0));
    picture_ui(ui, Rect::from_min_size(corner, sheet), tile.picture);
    let words = Rect::from_min_max(pos2(corner.x + sheet.x + INSET, rect.top()), rect.max - vec2(INSET, 0.0));
    words_ui(ui, words, format, tile);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The point on the corner of a pixel, so that the picture falls on the screen pixel by pixel.
fn on_pixels(ui: &Ui, point: Pos2) -> Pos2 {
    let density = ui.pixels_per_point();
    pos2((point.x * density).round() / density, (point.y * density).round() / density)
}

/// A white sheet in light and dark, before and after its picture has come.
fn picture_ui(ui: &Ui, sheet: Rect, picture: Option<&TextureHandle>) {
    let tokens = theme::tokens(ui);
    let density = ui.pixels_per_point();
    let mut target = sheet;
    ui.painter().rect_filled(sheet, 0.0, tokens.sheet);
    if let Some(picture) = picture {
        let pixels = picture.size_vec2() / density;
        // A picture of another width is stretched until the right one has come.
        if (pixels - sheet.size()).abs().max_elem() <= 2.0 / density {
            target = Rect::from_min_size(sheet.min, pixels);
        }
        let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        ui.painter().image(picture.id(), target, whole, Color32::WHITE);
    }
    ui.painter().rect_stroke(target, 0.0, Stroke::new(1.0 / density.max(1.0), tokens.border), StrokeKind::Outside);
}

fn words_ui(ui: &Ui, room: Rect, format: Format, tile: &Tile<'_>) {
    let tokens = theme::tokens(ui);
    let wrapped = |text: &str, font, color, width| ui.painter().layout(text.to_owned(), font, color, width);
    let heading = wrapped(tile.heading, theme::font(SEMIBOLD, 15.0), tokens.text, room.width());
    let text = wrapped(tile.text, FontId::proportional(size::LABEL), tokens.secondary, room.width());
    let detail = wrapped(tile.detail, theme::font(MEDIUM, size::LABEL), tokens.secondary, room.width());
    let height = |all: &[f32]| all.iter().sum::<f32>() + LINE * (all.len() as f32 - 1.0);
    let heights = [heading.size().y, text.size().y, detail.size().y];
    // Where it is narrow the sentence is left out: what is cut off in the middle helps nobody.
    let is_room = height(&heights) <= room.height() - 2.0 * LINE;
    let lines = if is_room { vec![heading, text, detail] } else { vec![heading, detail] };
    let used = height(&lines.iter().map(|line| line.size().y).collect::<Vec<_>>());
    // Beside a high picture words hang from its head, beside a low one they stand in the middle.
    let mut top = match format {
        Format::Small => room.center().y - used / 2.0,
        Format::Middle | Format::Large => room.top() + INSET + 2.0,
    };
    let painter = ui.painter().with_clip_rect(room.expand2(vec2(LINE, 0.0)));
    for line in lines {
        let below = top + line.size().y + LINE;
        painter.galley(pos2(room.left(), top), line, tokens.text);
        top = below;
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
