//! The preview: the pages of the paper on a grey desk, as crisp as the screen allows, each line one click from its field.
//! Owns the textures and the scale; the pages come from the session.

mod desk;
mod follow;
mod pages;

use std::{
    collections::HashMap,
    ops::Range,
    sync::{Arc, Weak},
};

use egui::{
    Align, Align2, Color32, ColorImage, Context, Frame, Id, Layout, Margin, Panel, Pos2, Rect, RichText, ScrollArea,
    Sense, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, Vec2, vec2,
};

use super::{
    app::{Around, Environment, OpenNote, View},
    command::{Action, Command},
    gallery,
    pane::Pane,
    theme::{self, Icon, size},
    widgets,
};
use crate::{
    layout::{Page, Pages},
    note::{Kind, Path},
    preview::PageImage,
    session::Event,
    template::Pt,
    texts::Texts,
};
use desk::{Desk, ZOOM_RANGE};
use follow::Followed;

/// Around the pages, in points of the screen.
const DESK_MARGIN: f32 = 18.0;

/// How many pages before and after those in sight keep their images.
const KEPT_BEYOND: usize = 3;

/// Under a page, for its number.
const NUMBER_HEIGHT: f32 = 30.0;

/// Points of the screen for a point of the paper at 100%: the screen counts 96 to the inch, the paper 72.
const FULL_SIZE: f32 = 96.0 / 72.0;

/// What the zoom takes of the bar, and the button for the list of pages.
const ZOOM_WIDTH: f32 = 192.0;
const LIST_WIDTH: f32 = 32.0;

/// What the window knows of the pages.
#[derive(Default)]
pub(super) struct State {
    pages: Option<Arc<Pages>>,
    images: HashMap<usize, PageTexture>,
    failure: Option<String>,
    zoom: Zoom,
    asked: Option<Asked>,
    /// The scale in the last frame, for larger and smaller.
    shown_zoom: f32,
    /// The place of the field that has the keyboard.
    followed: Followed,
    /// The view on the desk in the last frame: where it stands in the window, and how far it was scrolled.
    view: Option<(Rect, Vec2)>,
    /// The page that is to be gone to.
    jump: Option<usize>,
    /// The first page that was in sight.
    first_in_sight: usize,
    /// The first heading on each page; empty where there is none.
    headings: Vec<String>,
}

struct PageTexture {
    texture: TextureHandle,
    /// Where the pixels lie that it was made from, to know them when they come again.
    pixels: Weak<Vec<u8>>,
}

/// How large the pages are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Zoom {
    /// As wide as there is room.
    #[default]
    Width,
    /// So that a whole page is in sight.
    Page,
    /// Points of the screen for a point of the paper, over the full size.
    Factor(f32),
}

/// The pages asked for last.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    visible: Range<usize>,
    scale: f32,
    revision: u64,
    template: String,
}

impl State {
    /// Whether the pages in sight have been painted.
    pub(super) fn is_painted(&self) -> bool {
        self.asked.as_ref().is_some_and(|asked| asked.visible.clone().all(|index| self.images.contains_key(&index)))
    }
}

/// Takes pages and images that came back.
pub(super) fn take_event(ctx: &Context, state: &mut State, event: Event) {
    match event {
        Event::PagesLaid { pages, .. } => {
            state.images.retain(|&index, _| index < pages.pages.len());
            state.failure = None;
            if state.pages.as_ref().is_some_and(|before| Arc::ptr_eq(before, &pages)) {
                return;
            }
            if let Some(before) = &state.pages {
                state.followed.laid_anew(before, &pages, ctx.input(|input| input.time));
            }
            state.headings = (0..pages.pages.len()).map(|page| pages.heading_of(page).unwrap_or_default()).collect();
            state.pages = Some(pages);
        }
        Event::PageImage { index, image, .. } => {
            let pixels = Arc::downgrade(&image.rgba);
            // What looks as it did before need not go to the graphics card again.
            if state.images.get(&index).is_none_or(|known| !known.pixels.ptr_eq(&pixels)) {
                let texture = ctx.load_texture(format!("page {index}"), color_image(&image), TextureOptions::LINEAR);
                state.images.insert(index, PageTexture { texture, pixels });
            }
        }
        Event::PreviewFailed { message } => state.failure = Some(message),
        _ => {}
    }
}

/// A painted page as the window takes it.
pub(super) fn color_image(image: &PageImage) -> ColorImage {
    // Pages are painted on white paper and have no transparency.
    ColorImage::from_rgba_premultiplied([image.width as usize, image.height as usize], &image.rgba)
}

/// Draws the preview as the panel at the right.
pub(super) fn preview_panel_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>) {
    let tokens = theme::tokens(ui);
    let widest = (ui.available_width() - size::NARROW_FORM).max(280.0);
    // On a wide screen the page takes what the form leaves.
    let left_over = ui.available_width() - size::FORM_WIDTH - 4.0 * size::CARD_GAP;
    let is_wide = left_over > size::PREVIEW;
    // A width the user chose belongs to the kind of screen it was chosen on.
    Panel::right(("preview", is_wide))
        .default_size(left_over.clamp(size::PREVIEW, size::WIDE_PREVIEW))
        .size_range(280.0..=widest)
        .frame(Frame::new().fill(tokens.desk))
        .show(ui, |ui| preview_ui(ui, open, around));
}

/// Draws the preview.
pub(super) fn preview_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>) {
    let tokens = theme::tokens(ui);
    let texts = Arc::clone(&around.environment.texts);
    around.view.panes.stands(Pane::Preview, ui.max_rect());
    let has_room = ui.available_width() >= pages::ROOM;
    let bar = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(14, 5));
    Panel::top("preview bar").frame(bar).show(ui, |ui| bar_ui(ui, open, around, has_room));
    if has_room && around.view.panes.lists_pages {
        pages::pages_ui(ui, &mut open.preview, &texts);
    }
    egui::CentralPanel::default().frame(Frame::new().fill(tokens.desk)).show(ui, |ui| {
        if let Some(message) = &open.preview.failure {
            let text = texts.with("preview-failed", &[("message", message.as_str().into())]);
            ui.add_space(DESK_MARGIN);
            Frame::new().inner_margin(Margin::symmetric(16, 0)).show(ui, |ui| {
                widgets::small_remark(ui, &text, tokens.danger);
            });
        }
        let seen = view_ui(ui, open, &texts, around.view, around.queue);
        ask(ui, open, seen, around.queue);
    });
}

/// Draws the view on the desk.
fn view_ui(ui: &mut Ui, open: &mut OpenNote, texts: &Texts, view: &mut View, queue: &mut Vec<Command>) -> InSight {
    // A fade over white sheets looks like dirt.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    let focus = ui.scope_id().with("desk");
    if view.panes.is_wanted(Pane::Preview) {
        ui.memory_mut(|memory| memory.request_focus(focus));
    }
    let mut area = ScrollArea::both().auto_shrink(false);
    if let Some(offset) = desk::steered(ui, &mut open.preview, focus) {
        area = area.scroll_offset(offset);
    }
    let room = ui.available_size();
    let shown = area.show(ui, |ui| desk_ui(ui, open, focus, room, texts, queue));
    open.preview.view = Some((shown.inner_rect, shown.state.unclamped_offset()));
    if ui.memory(|memory| memory.has_focus(focus)) {
        let ring = Stroke::new(2.0, theme::tokens(ui).focus);
        ui.painter().rect_stroke(shown.inner_rect.shrink(1.0), 0.0, ring, StrokeKind::Inside);
    }
    shown.inner
}

fn bar_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>, has_room: bool) {
    let texts = &*around.environment.texts;
    ui.horizontal(|ui| {
        let beside = if has_room { ZOOM_WIDTH + LIST_WIDTH } else { ZOOM_WIDTH };
        gallery::paper_button_ui(ui, open, beside, around.environment, around.queue);
        let state = &mut open.preview;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            zoom_ui(ui, state, texts);
            if has_room {
                let spec = Action::Pages.spec();
                let name =
                    texts.get(if around.view.panes.lists_pages { "preview-pages-hide" } else { "preview-pages-show" });
                if widgets::icon_button(ui, spec.icon, name).clicked() {
                    around.queue.push(Command::Run(Action::Pages));
                }
            }
        });
    });
}

/// From right to left.
fn zoom_ui(ui: &mut Ui, state: &mut State, texts: &Texts) {
    let shown = state.shown_zoom;
    if widgets::icon_button(ui, Icon::Note, texts.get("preview-fit-page")).clicked() {
        state.zoom = Zoom::Page;
    }
    if widgets::icon_button(ui, Icon::Fit, texts.get("preview-fit")).clicked() {
        state.zoom = Zoom::Width;
    }
    if widgets::icon_button(ui, Icon::Larger, texts.get("preview-zoom-in")).clicked() {
        state.zoom = Zoom::Factor((shown * 1.25).min(*ZOOM_RANGE.end()));
    }
    let percent = texts.with("preview-zoom", &[("percent", ((shown * 100.0).round() as i32).into())]);
    let percent = RichText::new(percent).color(theme::tokens(ui).secondary);
    ui.add_sized(vec2(48.0, size::CONTROL), egui::Label::new(percent));
    if widgets::icon_button(ui, Icon::Smaller, texts.get("preview-zoom-out")).clicked() {
        state.zoom = Zoom::Factor((shown / 1.25).max(*ZOOM_RANGE.start()));
    }
}

/// Draws how much of the room the template gives is used: `1.7 of 2 pages`; nothing before the pages are laid, or where
/// any length is right.
pub(super) fn gauge_ui(ui: &mut Ui, open: &OpenNote, environment: &Environment) {
    let (Some(limit), Some(pages)) = (open.session.template().page_limit, &open.preview.pages) else { return };
    let (length, limit) = (pages.length, limit as f32);
    let tokens = theme::tokens(ui);
    let texts = &environment.texts;
    let written = environment.notation.write(Kind::Decimal, &format!("{length:.1}"), texts);
    let text = texts.with("preview-length", &[("length", written.into()), ("limit", (limit as i32).into())]);
    let is_over = length > limit;
    let color = if is_over { tokens.danger } else { tokens.secondary };
    let text = RichText::new(text).color(color);
    let help = texts.get(if is_over { "preview-length-over" } else { "preview-length-help" });
    ui.add(egui::Label::new(text).extend()).on_hover_text(help);
    ui.add_space(8.0);
}

/// What of the desk is in sight.
struct InSight {
    pages: Range<usize>,
    /// Pixels for a point of the paper.
    scale: f32,
}

fn desk_ui(
    ui: &mut Ui,
    open: &mut OpenNote,
    focus: Id,
    room: Vec2,
    texts: &Texts,
    queue: &mut Vec<Command>,
) -> InSight {
    let state = &mut open.preview;
    state.followed.follow(open.form.focused.as_ref(), ui.input(|input| input.time));
    let desk = Desk::new(state, room);
    state.shown_zoom = desk.factor();
    let (zoom, count) = (desk.zoom, desk.count);
    let (rect, _) = ui.allocate_exact_size(desk.size(), Sense::hover());
    // One stop for the keyboard, from which its keys move the desk.
    let focusable = ui.interact(ui.clip_rect().intersect(rect), focus, Sense::focusable_noninteractive());
    focusable.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Document, true, texts.get("preview-pages-name")));
    let mut seen: Option<Range<usize>> = None;
    for index in 0..count {
        let place = desk.page(index).translate(rect.min.to_vec2());
        let page = Rect::from_min_size(on_pixels(ui, place.min), place.size());
        follow::follow_ui(ui, state, index, page, zoom);
        if !ui.is_rect_visible(page) {
            continue;
        }
        seen = Some(seen.map_or(index..index + 1, |seen| seen.start..index + 1));
        sheet_ui(ui, page, state.images.get(&index));
        follow::lit_ui(ui, state, index, page, zoom);
        if let Some(pages) = &state.pages {
            let number = [("page", (index + 1).into()), ("pages", count.into())];
            number_ui(ui, page, &texts.with("preview-page", &number));
            let name = texts.with("preview-page-name", &number);
            if let Some(field) = clicked_field(ui, page, &pages.pages[index], zoom, &name) {
                queue.push(Command::GoTo(field));
            }
        }
    }
    let pages = seen.unwrap_or(0..1);
    // The page under the upper third of the view is the one that is read.
    let line = ui.clip_rect().top() + ui.clip_rect().height() / 3.0 - rect.top();
    state.first_in_sight = pages.clone().find(|&index| desk.page(index).bottom() >= line).unwrap_or(pages.start);
    // A page takes several megabytes; those far from sight are painted again when one comes back.
    state.images.retain(|&index, _| index + KEPT_BEYOND >= pages.start && index < pages.end + KEPT_BEYOND);
    // No graphics card takes an image of any size: beyond what it takes the image is stretched.
    let most = ui.input(|input| input.max_texture_side) as f32 - 1.0;
    let scale = (zoom * ui.pixels_per_point()).min(most / desk.longest());
    InSight { pages, scale }
}

fn number_ui(ui: &Ui, page: Rect, text: &str) {
    let below = Pos2::new(page.center().x, page.bottom() + NUMBER_HEIGHT / 2.0);
    let font = egui::FontId::proportional(size::LABEL);
    ui.painter().text(below, Align2::CENTER_CENTER, text, font, theme::tokens(ui).on_desk);
}

/// The point on the corner of a pixel, so that a page's image falls on the screen pixel by pixel.
fn on_pixels(ui: &Ui, point: Pos2) -> Pos2 {
    let density = ui.pixels_per_point();
    Pos2::new((point.x * density).round() / density, (point.y * density).round() / density)
}

fn sheet_ui(ui: &Ui, page: Rect, image: Option<&PageTexture>) {
    let tokens = theme::tokens(ui);
    let shadow = egui::Shadow { offset: [0, 2], blur: 10, spread: 0, color: tokens.shadow };
    ui.painter().add(shadow.as_shape(page, 0.0));
    ui.painter().rect_filled(page, 0.0, tokens.sheet);
    if let Some(image) = image {
        let density = ui.pixels_per_point();
        let pixels = image.texture.size_vec2() / density;
        // An image of another scale is stretched until the right one has come.
        let is_right = (pixels - page.size()).abs().max_elem() <= 1.0 / density;
        let target = if is_right { Rect::from_min_size(page.min, pixels) } else { page };
        let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
        ui.painter().image(image.texture.id(), target, whole, Color32::WHITE);
    }
}

/// The field whose place on the page was clicked: the smallest one there.
fn clicked_field(ui: &Ui, rect: Rect, page: &Page, zoom: f32, name: &str) -> Option<Path> {
    // No stop for the keyboard: the desk is one.
    let response = ui.interact(rect, ui.scope_id().with(name), Sense::CLICK);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, name));
    let at = response.hover_pos()?;
    let (x, y) = (Pt((at.x - rect.left()) / zoom), Pt((at.y - rect.top()) / zoom));
    let field = page.field_at(x, y)?;
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.clicked().then(|| field.clone())
}

fn ask(ui: &Ui, open: &mut OpenNote, seen: InSight, queue: &mut Vec<Command>) {
    let asked = Asked {
        visible: seen.pages.clone(),
        scale: seen.scale,
        revision: open.session.revision(),
        template: open.session.template().id.clone(),
    };
    if open.preview.asked.as_ref() != Some(&asked) && ui.is_visible() {
        open.preview.asked = Some(asked);
        queue.push(Command::ShowPages { visible: seen.pages, scale: seen.scale });
    }
}
