//! Questions that stand over everything until they are answered: what to do with unsaved changes, the path of a file, who
//! makes a note final.
//! Owns how they are asked; what follows is carried out elsewhere.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Align, Context, Frame, Id, Layout, Margin, Stroke, TextEdit, Ui};

use super::{
    another,
    app::Environment,
    command::{Command, PathReplace, UnsavedAnswer},
    dialog::Purpose,
    field_menu::{self, Editable},
    finality::{self, Question},
    home::Example,
    opening,
    palette::{self, Palette},
    recover, remarks, settings,
    theme::{self, SEMIBOLD, size},
    versions, widgets, writers,
};
use crate::{session::FileFormat, template::Template, texts::Texts};

/// The question that is open.
#[derive(Debug)]
pub(super) enum Modal {
    /// What to do with unsaved changes.
    Unsaved {
        /// What the note is called.
        name: String,
        /// What follows.
        next: Next,
    },
    /// Whether a note that was not saved is let go.
    Discard {
        /// Its place in the list.
        index: usize,
        /// What it is called.
        title: String,
    },
    /// Who makes the note final or reopens it.
    Turn(Question),
    /// A file is being opened, which takes long.
    Opening {
        /// What it is called.
        name: String,
    },
    /// No other window could be started for a note.
    NotStarted {
        /// Why not.
        error: String,
        /// What it was to show.
        next: Next,
    },
    /// The earlier versions of the note.
    Versions(versions::Dialog),
    /// Whether what is kept beside files is forgotten, and what the open note is called.
    Forget(Option<String>),
    /// What to do about what somebody else wrote into the file.
    Writers(writers::Question),
    /// Whether remarks are shown that may be about another note.
    Remarks(remarks::Question),
    /// The palette of commands.
    Palette(Palette),
    /// The settings.
    Settings(settings::Draft),
    /// The list of shortcuts.
    Shortcuts,
    /// Which file.
    Path {
        /// What for.
        purpose: Purpose,
        /// What is typed.
        path: String,
        /// Whether a file there is replaced.
        replace: bool,
        /// Whether it was just opened, and its field is to get the keyboard.
        is_new: bool,
    },
}

/// What follows once the changes are saved or let go.
#[derive(Clone, Debug)]
pub(super) enum Next {
    /// Ends the program.
    Quit,
    /// Shows the home screen.
    Home,
    /// Opens a file.
    OpenFile(PathBuf),
    /// Starts a note.
    New(Arc<Template>),
    /// Starts a note about the next meeting.
    FollowUp,
    /// Opens a worked example.
    Example(&'static Example),
}

impl Modal {
    /// Asks for a path.
    pub(super) fn path(purpose: Purpose, suggested: &Path) -> Self {
        Self::Path { purpose, path: suggested.display().to_string(), replace: false, is_new: true }
    }
}

/// Draws the question.
pub(super) fn modal_ui(ctx: &Context, modal: &mut Modal, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &*environment.texts;
    let tokens = theme::tokens_in(ctx);
    let frame = Frame::new()
        .fill(tokens.card)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(size::CARD_RADIUS)
        .inner_margin(Margin::same(size::CARD_PADDING + 4))
        .shadow(egui::Shadow { offset: [0, 10], blur: 40, spread: 0, color: tokens.shadow });
    let window = egui::Modal::new(Id::unique("question")).frame(frame).backdrop_color(tokens.veil);
    let response = window.show(ctx, |ui| {
        ui.set_width(match modal {
            Modal::Palette(_) | Modal::Versions(_) | Modal::Writers(_) => size::PALETTE,
            Modal::Settings(_) => size::SETTINGS,
            _ => size::DIALOG,
        });
        match modal {
            Modal::Unsaved { name, .. } => unsaved_ui(ui, name, texts, queue),
            Modal::Discard { index, title } => recover::discard_ui(ui, *index, title, texts, queue),
            Modal::Turn(question) => finality::question_ui(ui, question, texts, queue),
            Modal::Opening { name } => opening::opening_ui(ui, name, texts, queue),
            Modal::NotStarted { error, .. } => another::not_started_ui(ui, error, texts, queue),
            Modal::Versions(dialog) => versions::dialog_ui(ui, dialog, texts, queue),
            Modal::Forget(note) => versions::forget_ui(ui, note.as_deref(), texts, queue),
            Modal::Writers(question) => writers::question_ui(ui, question, texts, queue),
            Modal::Remarks(question) => remarks::question_ui(ui, question, texts, queue),
            Modal::Palette(palette) => palette::palette_ui(ui, palette, texts, queue),
            Modal::Settings(draft) => settings::settings_ui(ui, draft, environment, queue),
            Modal::Shortcuts => palette::shortcuts_ui(ui, texts, queue),
            Modal::Path { purpose, path, replace, is_new } => {
                path_ui(ui, *purpose, path, replace, texts, queue, is_new);
            }
        }
    });
    settle(ctx, response.response.rect);
    // Leaving a field of the settings by Escape keeps what was typed, and closes them all the same.
    let can_close = queue.is_empty() || matches!(modal, Modal::Settings(_));
    if response.should_close() && can_close {
        queue.push(Command::CloseModal);
    }
}

/// Draws on as long as the question has not come to rest: it is put in the middle by the size it had in the frame before, and
/// what came meanwhile may have made it larger.
fn settle(ctx: &Context, rect: egui::Rect) {
    let place = Id::unique("place of the question");
    let before = ctx.data_mut(|data| data.get_temp::<egui::Rect>(place).filter(|before| *before == rect));
    if before.is_none() {
        ctx.data_mut(|data| data.insert_temp(place, rect));
        ctx.request_repaint();
    }
}

/// Draws what is asked.
pub(super) fn heading(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(egui::RichText::new(text).font(theme::font(SEMIBOLD, size::HEADING))).wrap());
}

fn unsaved_ui(ui: &mut Ui, name: &str, texts: &Texts, queue: &mut Vec<Command>) {
    heading(ui, &texts.with("unsaved-title", &[("name", name.into())]));
    ui.label(egui::RichText::new(texts.get("unsaved-text")).color(theme::tokens(ui).secondary));
    ui.add_space(size::GAP);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if widgets::primary_button(ui, texts.get("unsaved-save")).clicked() {
            queue.push(Command::Unsaved(UnsavedAnswer::Save));
        }
        if ui.button(texts.get("unsaved-discard")).clicked() {
            queue.push(Command::Unsaved(UnsavedAnswer::Discard));
        }
        if ui.button(texts.get("cancel")).clicked() {
            queue.push(Command::CloseModal);
        }
    });
}

fn path_ui(
    ui: &mut Ui,
    purpose: Purpose,
    path: &mut String,
    replace: &mut bool,
    texts: &Texts,
    queue: &mut Vec<Command>,
    is_new: &mut bool,
) {
    heading(
        ui,
        texts.get(match purpose {
            Purpose::Open => "path-title-open",
            Purpose::Save => "path-title-save",
            Purpose::Export(FileFormat::Pdf) => "path-title-export",
            Purpose::Export(_) => "path-title-export-as",
            Purpose::Image => "path-title-image",
            Purpose::Remarks => "path-title-remarks",
            Purpose::Templates => "settings-folder",
            Purpose::Copy => "path-title-copy",
        }),
    );
    let hint = egui::RichText::new(texts.get("path-hint")).color(theme::tokens(ui).secondary);
    ui.add(egui::Label::new(hint).wrap());
    ui.add_space(size::LABEL_GAP);
    let field = TextEdit::singleline(path).desired_width(f32::INFINITY).align(egui::Align2::LEFT_CENTER);
    let response = ui.add(field).accessible_name(texts.get("path-label"));
    if std::mem::take(is_new) {
        response.request_focus();
    }
    field_menu::menu_ui(&response, path, Editable::Yes, texts, |_| {});
    if matches!(purpose, Purpose::Save | Purpose::Export(_) | Purpose::Copy) {
        ui.checkbox(replace, texts.get("path-replace"));
    }
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    ui.add_space(size::GAP);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let is_accepted = widgets::primary_button(ui, texts.get("path-accept")).clicked() || is_entered;
        if is_accepted && !path.trim().is_empty() {
            let replace = if *replace { PathReplace::Replace } else { PathReplace::Keep };
            queue.push(Command::TakePath { path: path.clone(), replace });
        }
        if ui.button(texts.get("cancel")).clicked() {
            queue.push(Command::CloseModal);
        }
    });
}
