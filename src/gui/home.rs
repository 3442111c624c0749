//! The home screen: where one begins when no note is open.

use std::sync::Arc;

use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Sense, Stroke, Ui, vec2};

use super::{
    app::Environment,
    command::{Action, Command},
    gallery::{self, LANGUAGE},
    recover,
    theme::{self, Icon, MEDIUM, SEMIBOLD, size},
    widgets,
};
use crate::{
    store::Leftover,
    template::{self, Template},
    texts::Texts,
};

/// A worked example: the facts of a real meeting, as published, or a made-up one that says so.
#[derive(Debug)]
pub(super) struct Example {
    /// What it is called.
    pub(super) title: &'static str,
    /// The note, as in a file.
    pub(super) text: &'static str,
}

/// The worked examples.
static EXAMPLES: [Example; 9] = [
    Example { title: "Astana, April 2025", text: include_str!("../../assets/examples/astana.ron") },
    Example { title: "Hanoi, October 2023", text: include_str!("../../assets/examples/hanoi.ron") },
    Example { title: "A call, February 2025", text: include_str!("../../assets/examples/call.ron") },
    Example { title: "A made-up call to prepare", text: include_str!("../../assets/examples/call-points.ron") },
    Example { title: "A made-up joint communiqué", text: include_str!("../../assets/examples/communique.ron") },
    Example { title: "A made-up courtesy call", text: include_str!("../../assets/examples/courtesy.ron") },
    Example { title: "A made-up side event", text: include_str!("../../assets/examples/side-event.ron") },
    Example { title: "A made-up visit of three days", text: include_str!("../../assets/examples/visit.ron") },
    Example {
        title: "A made-up meeting that uses everything",
        text: include_str!("../../assets/examples/everything.ron"),
    },
];

/// How wide what stands on the home screen becomes.
const WIDTH: f32 = 640.0;

/// How high a tile is.
const TILE: f32 = 108.0;

/// Draws the home screen.
pub(super) fn home_ui(ui: &mut Ui, environment: &Environment, leftovers: &[Leftover], queue: &mut Vec<Command>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let width = (ui.available_width() - 48.0).min(WIDTH);
        let inset = ((ui.available_width() - width) / 2.0).floor();
        Frame::new().inner_margin(Margin { left: inset as i8, ..Margin::ZERO }).show(ui, |ui| {
            ui.add_space((ui.available_height() * 0.10).clamp(24.0, 96.0));
        });
        ui.horizontal(|ui| {
            ui.add_space(inset);
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                content_ui(ui, environment, leftovers, queue);
            });
        });
    });
}

fn content_ui(ui: &mut Ui, environment: &Environment, leftovers: &[Leftover], queue: &mut Vec<Command>) {
    let tokens = theme::tokens(ui);
    let texts = &environment.texts;
    ui.label(RichText::new(texts.get("home-title")).font(theme::font(SEMIBOLD, size::TITLE)));
    ui.label(RichText::new(texts.get("home-subtitle")).size(15.0).color(tokens.secondary));
    ui.add_space(24.0);
    recover::recover_ui(ui, leftovers, texts, queue);
    tiles_ui(ui, texts, queue);
    ui.add_space(24.0);
    files_ui(ui, texts.get("home-recent"), texts.get("home-no-recent"), &environment.settings.recent, queue);
    ui.add_space(20.0);
    examples_ui(ui, texts, queue);
    ui.add_space(32.0);
}

/// What a tile says.
struct Tile<'a> {
    icon: Icon,
    heading: &'a str,
    text: &'a str,
    /// What stands below in small letters.
    detail: &'a str,
    /// What a screen reader says.
    name: &'a str,
}

/// Draws a tile for each template, to begin a note for its papers, and one to open a note.
fn tiles_ui(ui: &mut Ui, texts: &Texts, queue: &mut Vec<Command>) {
    let templates: Vec<Option<&Arc<Template>>> = template::builtins().iter().map(Some).chain([None]).collect();
    for (row, pair) in templates.chunks(2).enumerate() {
        widgets::columns(ui, &[1.0, 1.0], |ui, index| match pair.get(index) {
            Some(Some(template)) => template_ui(ui, template, row + index == 0, texts, queue),
            Some(None) => open_ui(ui, texts, queue),
            None => {}
        });
        ui.add_space(4.0);
    }
}

fn template_ui(ui: &mut Ui, template: &Arc<Template>, is_first: bool, texts: &Texts, queue: &mut Vec<Command>) {
    let heading = template.title.get(LANGUAGE);
    // The first of the gallery is what the command of every day begins.
    let (name, command) = if is_first {
        (texts.get(Action::New.spec().label).to_owned(), Command::Run(Action::New))
    } else {
        (texts.with("new-for", &[("title", heading.into())]), Command::New(Arc::clone(template)))
    };
    let (text, detail) = (template.description.get(LANGUAGE), gallery::facts(template, texts));
    if tile_ui(ui, &Tile { icon: Icon::New, heading, text, detail: &detail, name: &name }) {
        queue.push(command);
    }
}

fn open_ui(ui: &mut Ui, texts: &Texts, queue: &mut Vec<Command>) {
    let heading = texts.get("home-open");
    let tile = Tile { icon: Icon::Open, heading, text: texts.get("home-open-text"), detail: "", name: heading };
    if tile_ui(ui, &tile) {
        queue.push(Command::Run(Action::Open));
    }
}

fn tile_ui(ui: &mut Ui, tile: &Tile<'_>) -> bool {
    let tokens = theme::tokens(ui);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, TILE), Sense::click());
    let is_lit = response.hovered() || response.has_focus();
    let border = if is_lit { tokens.focus } else { tokens.border };
    ui.painter().rect(rect, size::CARD_RADIUS, tokens.card, Stroke::new(1.0, border), egui::StrokeKind::Inside);
    let icons = theme::font(theme::ICONS, 28.0);
    let middle = rect.left_center() + vec2(34.0, 0.0);
    ui.painter().text(middle, egui::Align2::CENTER_CENTER, tile.icon.glyph(), icons, tokens.accent);
    let heading = ui.painter().layout_no_wrap(tile.heading.to_owned(), theme::font(SEMIBOLD, 15.0), tokens.text);
    let small = |text: &str, font| ui.painter().layout(text.to_owned(), font, tokens.secondary, width - 64.0 - 16.0);
    let mut lines = vec![heading, small(tile.text, egui::FontId::proportional(size::LABEL))];
    if !tile.detail.is_empty() {
        lines.push(small(tile.detail, theme::font(MEDIUM, size::LABEL)));
    }
    let height: f32 = lines.iter().map(|line| line.size().y + 4.0).sum::<f32>() - 4.0;
    let mut top = rect.center().y - height / 2.0;
    for line in lines {
        let below = top + line.size().y + 4.0;
        ui.painter().galley(egui::pos2(rect.left() + 64.0, top), line, tokens.text);
        top = below;
    }
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, tile.name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

fn examples_ui(ui: &mut Ui, texts: &Texts, queue: &mut Vec<Command>) {
    ui.label(RichText::new(texts.get("home-examples")).font(theme::font(MEDIUM, size::SUBHEADING)));
    widgets::remark(ui, texts.get("home-examples-text"));
    for example in &EXAMPLES {
        if line_ui(ui, example.title, "") {
            queue.push(Command::OpenExample(example));
        }
    }
}

fn files_ui(ui: &mut Ui, title: &str, nothing: &str, files: &[std::path::PathBuf], queue: &mut Vec<Command>) {
    ui.label(RichText::new(title).font(theme::font(MEDIUM, size::SUBHEADING)));
    if files.is_empty() && !nothing.is_empty() {
        widgets::remark(ui, nothing);
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for file in files {
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
        let folder = file.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        if line_ui(ui, &name, &folder) {
            queue.push(Command::OpenFile(file.clone()));
        }
    }
}

/// A note to open: its name, and where it lies.
fn line_ui(ui: &mut Ui, name: &str, folder: &str) -> bool {
    let tokens = theme::tokens(ui);
    let button = egui::Button::new((
        Icon::Note.text(size::ICON).color(tokens.secondary),
        RichText::new(name),
        RichText::new(folder).size(size::LABEL).color(tokens.secondary),
        egui::Atom::grow(),
    ));
    let button = button.frame_when_inactive(false).truncate().min_size(vec2(ui.available_width(), size::CONTROL));
    ui.add(button).accessible_name(name).clicked()
}
