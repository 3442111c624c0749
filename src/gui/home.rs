//! The home screen: where one begins when no note is open. Owns its layout; what it shows of files and papers comes from
//! threads, which it sets off outside drawing.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use egui::{Align, Context, Layout, Rect, Response, RichText, ScrollArea, Sense, Ui, Vec2, pos2, vec2};
use jiff::{Timestamp, tz::TimeZone};

use super::{
    app::Environment,
    command::{Action, Command},
    covers::Covers,
    files::file_name_of,
    gallery,
    glance::Glance,
    notation::write_date,
    recent::Recent,
    recover,
    theme::{self, Icon, MEDIUM, SEMIBOLD, size},
    tile::{self, Format, Tile, Words, line_ui},
    widgets,
};
use crate::{
    store::{Leftover, Look},
    template::{Gallery, Template},
    texts::Texts,
};

/// A worked example: the facts of a real meeting, as published, or a made-up one that says so.
#[derive(Debug)]
pub(super) struct Example {
    /// The id of what it is called.
    pub(super) title: &'static str,
    /// The note, as in a file.
    text: &'static str,
    /// The same in other languages of the window, by their tags.
    others: &'static [(&'static str, &'static str)],
}

impl Example {
    /// The note in that language, or as it was written first.
    pub(super) fn text_in(&self, language: &str) -> &'static str {
        self.others.iter().find(|(tag, _)| *tag == language).map_or(self.text, |(_, text)| text)
    }
}

/// The Astana talks in the languages of the window.
const ASTANA: &[(&str, &str)] = &[
    ("fr", include_str!("../../assets/examples/astana.fr.ron")),
    ("ru", include_str!("../../assets/examples/astana.ru.ron")),
    ("kk", include_str!("../../assets/examples/astana.kk.ron")),
];

/// The worked examples.
static EXAMPLES: [Example; 9] = [
    Example { title: "example-astana", text: include_str!("../../assets/examples/astana.ron"), others: ASTANA },
    Example { title: "example-hanoi", text: include_str!("../../assets/examples/hanoi.ron"), others: &[] },
    Example { title: "example-call", text: include_str!("../../assets/examples/call.ron"), others: &[] },
    Example { title: "example-call-points", text: include_str!("../../assets/examples/call-points.ron"), others: &[] },
    Example { title: "example-communique", text: include_str!("../../assets/examples/communique.ron"), others: &[] },
    Example { title: "example-courtesy", text: include_str!("../../assets/examples/courtesy.ron"), others: &[] },
    Example { title: "example-side-event", text: include_str!("../../assets/examples/side-event.ron"), others: &[] },
    Example { title: "example-visit", text: include_str!("../../assets/examples/visit.ron"), others: &[] },
    Example { title: "example-everything", text: include_str!("../../assets/examples/everything.ron"), others: &[] },
];

/// How wide what stands on the home screen becomes: with small, middle and large tiles.
const WIDTHS: [f32; 3] = [900.0, 1_140.0, 1_440.0];

/// From this width on there are two columns: templates at the left, notes at the right.
const TWO_COLUMNS: f32 = 640.0;

/// The notes that were not saved, and those of them one looks at.
pub(super) struct Left<'a> {
    /// All, the latest first.
    pub(super) leftovers: &'a [Leftover],
    /// What is known of some, by their places.
    pub(super) glances: &'a mut HashMap<usize, Glance>,
}

/// Left and right of it, together.
const SIDES: f32 = 48.0;

/// Between the two columns.
const GUTTER: f32 = 32.0;

/// How much of the width the templates take.
const SHARE: f32 = 0.6;

/// How many of the notes opened last are listed; where there are more, one less, and a button for all.
const FEW: usize = 5;

/// How many worked examples are listed where there is little room.
const FEW_EXAMPLES: usize = 3;

/// How high the line of a note is.
const LINE: f32 = 42.0;

/// What the window knows of the home screen.
#[derive(Debug, Default)]
pub(super) struct State {
    recent: Recent,
    covers: Covers,
    sight: Sight,
    /// Whether all notes opened last are listed.
    shows_all: bool,
    /// Whether all worked examples are listed where there is little room.
    shows_all_examples: bool,
    /// How many pixels wide the pictures are drawn; nothing before the first frame.
    wanted: u32,
    /// Whether the first tile is to have the keyboard.
    is_keyboard_wanted: bool,
}

/// Whether the files are looked at: once each time the home screen comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sight {
    /// It is not shown.
    #[default]
    Hidden,
    /// It is shown, and they were looked at.
    Looked,
    /// It is shown, and something has come to light since.
    Due,
}

impl State {
    /// Goes about what the home screen needs from elsewhere: outside drawing, and beside it.
    pub(super) fn attend(&mut self, ctx: &Context, is_shown: bool, recent: &[PathBuf], templates: &Gallery) {
        if !is_shown {
            self.sight = Sight::Hidden;
            return;
        }
        if self.sight != Sight::Looked {
            self.sight = Sight::Looked;
            self.recent.look(ctx, recent);
        }
        self.recent.take_answers();
        self.covers.want(ctx, self.wanted, templates);
        self.covers.take_painted(ctx);
    }

    /// Has the files looked at again.
    pub(super) fn look_again(&mut self) {
        if self.sight == Sight::Looked {
            self.sight = Sight::Due;
        }
    }

    /// Gives the keyboard to the first tile when it is drawn next.
    pub(super) const fn has_keyboard_next(&mut self, is_wanted: bool) {
        self.is_keyboard_wanted |= is_wanted;
    }

    /// Whether the pictures are as they stay.
    pub(super) fn is_painted(&self) -> bool {
        self.covers.are_painted()
    }
}

/// What the parts of the home screen share.
struct Home<'a> {
    state: &'a mut State,
    environment: &'a Environment,
    queue: &'a mut Vec<Command>,
    format: Format,
}

/// Draws the home screen.
pub(super) fn home_ui(
    ui: &mut Ui,
    state: &mut State,
    environment: &Environment,
    left: Left<'_>,
    queue: &mut Vec<Command>,
) {
    let room = ui.available_size();
    let format = format_of(room);
    let width = (room.x - SIDES).min(WIDTHS[format as usize]).floor();
    let pixels = (format.picture() * ui.pixels_per_point()).round() as u32;
    if state.wanted != pixels {
        state.wanted = pixels;
        // What is wanted is asked for in the next frame, when this one is on the screen.
        ui.ctx().request_repaint();
    }
    let mut home = Home { state, environment, queue, format };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(((room.y - 520.0) * 0.25).clamp(12.0, 96.0));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(((room.x - width) / 2.0).floor());
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                content_ui(ui, &mut home, left);
            });
        });
    });
    if ui.input(|input| !input.raw.hovered_files.is_empty()) {
        tile::drop_ui(ui, environment.texts.get("home-drop"));
    }
}

/// How large the tiles are: all that are built in are in sight without scrolling where that can be.
fn format_of(room: Vec2) -> Format {
    if room.x >= WIDTHS[2] + SIDES && room.y >= 1_000.0 {
        Format::Large
    } else if room.x >= WIDTHS[1] + SIDES && room.y >= 720.0 {
        Format::Middle
    } else {
        Format::Small
    }
}

fn content_ui(ui: &mut Ui, home: &mut Home<'_>, left: Left<'_>) {
    let tokens = theme::tokens(ui);
    let texts = Arc::clone(&home.environment.texts);
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.label(RichText::new(texts.get("home-title")).font(theme::font(SEMIBOLD, size::TITLE)));
    ui.label(RichText::new(texts.get("home-subtitle")).size(15.0).color(tokens.secondary));
    ui.add_space(if home.format == Format::Small { 12.0 } else { 20.0 });
    recover::recover_ui(ui, left, &texts, home.queue);
    if ui.available_width() < TWO_COLUMNS {
        notes_ui(ui, home);
        ui.add_space(20.0);
        templates_ui(ui, home);
    } else {
        let room = ui.available_width() - GUTTER;
        let left = (room * SHARE).floor();
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = GUTTER;
            for (width, part) in [(left, templates_ui as fn(&mut Ui, &mut Home<'_>)), (room - left, notes_ui)] {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing = vec2(size::GAP, 4.0);
                    part(ui, home);
                });
            }
        });
    }
    ui.add_space(16.0);
}

fn caption_ui(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).font(theme::font(MEDIUM, size::SUBHEADING)))
}

/// Draws a tile for each template, to begin a note for its papers.
fn templates_ui(ui: &mut Ui, home: &mut Home<'_>) {
    // As high as the line of the other column with its button.
    ui.allocate_ui_with_layout(vec2(ui.available_width(), size::CONTROL), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(size::CONTROL);
        caption_ui(ui, home.environment.texts.get("home-new"))
    });
    let gap = if home.format == Format::Small { 8.0 } else { 12.0 };
    let environment = home.environment;
    for (row, templates) in environment.templates.templates().chunks(tile::ACROSS).enumerate() {
        widgets::columns(ui, &[1.0; tile::ACROSS], |ui, index| {
            if let Some(template) = templates.get(index) {
                template_ui(ui, template, row + index == 0, home);
            }
        });
        ui.add_space(gap - 4.0);
    }
    gallery::broken_ui(ui, &environment.templates, &environment.texts);
}

fn template_ui(ui: &mut Ui, template: &Arc<Template>, is_first: bool, home: &mut Home<'_>) {
    let texts = &home.environment.texts;
    let heading = template.name_in(texts.language());
    // The first of the gallery is what the command of every day begins.
    let (name, command) = if is_first {
        (texts.get(Action::New.spec().label).to_owned(), Command::Run(Action::New))
    } else {
        (texts.with("new-for", &[("title", heading.into())]), Command::New(Arc::clone(template)))
    };
    let (text, detail) = (gallery::description(template, texts), gallery::facts(template, texts));
    let picture = home.state.covers.of(template);
    let tile = tile::tile_ui(ui, home.format, &Tile { picture, heading, text, detail: &detail, name: &name });
    if is_first && std::mem::take(&mut home.state.is_keyboard_wanted) {
        tile.request_focus();
    }
    if tile.clicked() {
        home.queue.push(command);
    }
}

/// Draws what there is to open: any note, those opened last, and the worked examples.
fn notes_ui(ui: &mut Ui, home: &mut Home<'_>) {
    let texts = Arc::clone(&home.environment.texts);
    ui.horizontal(|ui| {
        caption_ui(ui, texts.get("home-recent"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let open = widgets::labelled_button(ui, Icon::Open, texts.get("home-open"));
            if open.on_hover_text(texts.get("home-open-text")).clicked() {
                home.queue.push(Command::Run(Action::Open));
            }
        });
    });
    recent_ui(ui, home);
    ui.add_space(12.0);
    let help = texts.get("home-examples-text");
    let caption = caption_ui(ui, texts.get("home-examples"));
    // Where there is little room the sentence waits under the pointer.
    if home.format == Format::Small {
        caption.on_hover_text(help);
    } else {
        widgets::small_remark(ui, help, theme::tokens(ui).secondary);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown =
        if home.format == Format::Small && !home.state.shows_all_examples { FEW_EXAMPLES } else { EXAMPLES.len() };
    for example in EXAMPLES.iter().take(shown) {
        if example_ui(ui, texts.get(example.title)).clicked() {
            home.queue.push(Command::OpenExample(example));
        }
    }
    if home.format == Format::Small {
        ui.add_space(4.0);
        let all = texts.with("home-all-examples", &[("count", EXAMPLES.len().into())]);
        more_ui(ui, (&all, texts.get("home-fewer-examples")), &mut home.state.shows_all_examples);
    }
}

/// A button that unfolds a list, and folds it again.
fn more_ui(ui: &mut Ui, (all, fewer): (&str, &str), shows_all: &mut bool) {
    let (icon, text) = if *shows_all { (Icon::Up, fewer) } else { (Icon::Down, all) };
    if widgets::quiet_button(ui, icon, text, text).clicked() {
        *shows_all = !*shows_all;
    }
}

fn recent_ui(ui: &mut Ui, home: &mut Home<'_>) {
    let texts = Arc::clone(&home.environment.texts);
    let files = &home.environment.settings.recent;
    if files.is_empty() {
        widgets::remark(ui, texts.get("home-no-recent"));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = match files.len() {
        count if count <= FEW || home.state.shows_all => count,
        _ => FEW - 1,
    };
    for file in files.iter().take(shown) {
        file_ui(ui, file, home.state.recent.of(file), &texts, home.queue);
    }
    if files.len() > FEW {
        ui.add_space(4.0);
        let all = texts.with("home-all", &[("count", files.len().into())]);
        more_ui(ui, (&all, texts.get("home-fewer")), &mut home.state.shows_all);
    }
    ui.spacing_mut().item_spacing.y = 4.0;
}

/// A note opened last: its name, where it lies, when it was changed; and where it is gone, that it is.
fn file_ui(ui: &mut Ui, file: &Path, look: Look, texts: &Texts, queue: &mut Vec<Command>) {
    let name = file_name_of(file);
    let folder = file.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let is_missing = look == Look::Missing;
    let state = match look {
        Look::Missing => texts.get("home-missing").to_owned(),
        Look::There { changed: Some(changed) } => changed_on(changed, texts),
        Look::There { changed: None } | Look::Unknown => String::new(),
    };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
    let button =
        Rect::from_center_size(pos2(rect.right() - size::CONTROL / 2.0, rect.center().y), Vec2::splat(size::CONTROL));
    let line = if is_missing { rect.with_max_x(button.left() - 2.0) } else { rect };
    let spoken = if is_missing { format!("{name}, {state}") } else { name.clone() };
    let words = Words { name: &name, folder: &folder, state: &state, is_faint: is_missing };
    let response = line_ui(ui, line, Icon::Note, &words, &spoken).on_hover_text(file.display().to_string());
    if response.clicked() {
        queue.push(Command::OpenFile(file.to_owned()));
    }
    let remove = texts.with("home-remove", &[("name", name.as_str().into())]);
    if is_missing && widgets::icon_button_at(ui, button, Icon::Close, &remove).clicked() {
        queue.push(Command::ForgetRecent(file.to_owned()));
    }
}

fn example_ui(ui: &mut Ui, title: &str) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL), Sense::hover());
    line_ui(ui, rect, Icon::Document, &Words { name: title, folder: "", state: "", is_faint: false }, title)
}

/// The day a file was changed last.
fn changed_on(changed: SystemTime, texts: &Texts) -> String {
    let changed = Timestamp::try_from(changed).map(|changed| changed.to_zoned_datetime(TimeZone::system()));
    changed.map(|changed| write_date(changed.date(), texts)).unwrap_or_default()
}
