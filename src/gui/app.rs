//! The window's state and its frame: what is open, what is asked, what is said. Owns the order of one frame; how each part
//! is drawn and each command carried out stands elsewhere.

use std::{collections::HashMap, fmt, path::PathBuf, sync::Arc};

use egui::{CentralPanel, Context, Frame, Ui, ViewportCommand};
use jiff::civil::Date;

use super::{
    command::{self, Action, Command},
    dialog::{Answer, Dialogs, FileDialog},
    files, finality, findings, form,
    glance::Glance,
    home,
    modal::{self, Modal, Next},
    notation::Notation,
    notice::{self, Notice, Notices, Tone},
    outline, preview,
    theme::{self, size},
    top_bar, writers,
};
use crate::{
    note::{Note, Path, format::Access},
    session::{Session, Surroundings},
    store::{Folders, Leftover, Replace, Settings, ThemeChoice},
    texts::{Names, Texts},
};

/// What the window takes from the world around it. Tests bring their own.
#[derive(Debug)]
pub struct Environment {
    /// The day.
    pub today: Date,
    /// The words.
    pub texts: Arc<Texts>,
    /// The names of countries, languages and currencies.
    pub names: Arc<Names>,
    /// How the user writes dates and numbers.
    pub notation: Notation,
    /// Where the window keeps what it remembers.
    pub folders: Folders,
    /// What the window remembers.
    pub settings: Settings,
    /// How files are chosen.
    pub dialogs: Dialogs,
    /// Makes the id of a new note (UUID).
    pub new_id: fn() -> String,
}

/// The window.
pub struct App {
    pub(super) environment: Environment,
    pub(super) open: Option<OpenNote>,
    pub(super) view: View,
    pub(super) modal: Option<Modal>,
    pub(super) notices: Notices,
    pub(super) dialog: Option<FileDialog>,
    pub(super) queue: Vec<Command>,
    /// Notes that were not saved when the program ended.
    pub(super) leftovers: Vec<Leftover>,
    /// Those one looks at, by their places in the list.
    pub(super) glances: HashMap<usize, Glance>,
    /// The word that a note was recovered, which holds until it is saved.
    pub(super) recovered: Option<String>,
    /// Another text of the note, to be saved as soon as it is known where.
    pub(super) copy: Option<Arc<Note>>,
    /// The shortcuts pressed in this frame.
    pressed: Vec<Action>,
    /// What to do once the note is saved.
    pub(super) after_save: Option<Next>,
    /// Whether the window closes as soon as nothing is being written.
    pub(super) quitting: bool,
    title: String,
}

/// One open note and what the window knows about it.
pub(super) struct OpenNote {
    pub(super) session: Session,
    pub(super) form: form::State,
    pub(super) preview: preview::State,
    /// The field of the finding that was gone to last by the keyboard.
    pub(super) finding: Option<Path>,
    /// What somebody else did with its file.
    pub(super) writers: writers::State,
}

impl Environment {
    /// What a session takes from it.
    pub(super) fn surroundings(&self) -> Surroundings {
        Surroundings { today: self.today, folders: self.folders.clone() }
    }
}

/// What is shown and how large.
#[derive(Debug)]
pub(super) struct View {
    /// Whether the preview is wanted where there is room.
    pub(super) preview: bool,
    /// Whether the preview stands in the place of the form where there is none.
    pub(super) preview_instead: bool,
    /// Whether the findings are unfolded.
    pub(super) findings: bool,
}

impl App {
    /// A window without a note.
    pub fn new(ctx: &Context, environment: Environment) -> Self {
        theme::install(ctx);
        // The sizes are ours, so that they are remembered.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let mut app = Self {
            environment,
            open: None,
            view: View { preview: true, preview_instead: false, findings: false },
            modal: None,
            notices: Notices::default(),
            dialog: None,
            queue: Vec::new(),
            leftovers: Vec::new(),
            glances: HashMap::new(),
            recovered: None,
            copy: None,
            pressed: Vec::new(),
            after_save: None,
            quitting: false,
            title: String::new(),
        };
        app.apply_settings(ctx);
        app.heed_versions();
        app.seek_leftovers();
        app
    }

    /// Opens the note in a file, as from the command line.
    pub fn open_file(&mut self, file: PathBuf) {
        // A snapshot names the file, and the program may be started from elsewhere when it is recovered.
        let file = std::path::absolute(&file).unwrap_or(file);
        self.queue.push(Command::OpenFile(file));
    }

    /// The note that is open, as it is now.
    pub fn note(&self) -> Option<&Note> {
        self.open.as_ref().map(|open| &**open.session.note())
    }

    /// Whether the open note is on disk as it is now; true where none is open.
    pub fn is_saved(&self) -> bool {
        self.open.as_ref().is_none_or(|open| !open.has_changes())
    }

    /// Whether a file is being written.
    pub fn is_busy(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.session.is_busy())
    }

    /// Whether the pages in sight of the preview have been painted; false where there is no preview.
    pub fn is_painted(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.preview.is_painted())
    }

    /// Says something at the head of the window until it is dismissed, such as what was wrong with the settings.
    pub fn tell(&mut self, title: String, text: String) {
        self.notices.add(Notice { tone: Tone::Known, title, text, remedy: String::new() });
    }

    /// What the window would remember if it closed now.
    pub const fn settings(&self) -> &Settings {
        &self.environment.settings
    }

    /// Brings the theme and size the user chose about.
    pub(super) fn apply_settings(&self, ctx: &Context) {
        ctx.set_theme(match self.environment.settings.theme {
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
            ThemeChoice::System => egui::ThemePreference::System,
        });
        ctx.set_zoom_factor(self.environment.settings.zoom.unwrap_or(1.0));
    }

    fn take_answers(&mut self) {
        let Some(answer) = self.dialog.as_ref().and_then(FileDialog::answer) else { return };
        let Some(dialog) = self.dialog.take() else { return };
        match answer {
            Answer::Chosen(path) => self.path_chosen(dialog.purpose, path, Replace::Always),
            Answer::Cancelled => self.after_save = None,
            Answer::Unavailable => self.modal = Some(Modal::path(dialog.purpose, &dialog.suggested)),
        }
    }

    fn take_events(&mut self, ctx: &Context) {
        let Some(open) = &mut self.open else { return };
        for event in open.session.poll() {
            self.take_event(ctx, event);
        }
    }

    fn heed_close(&mut self, ctx: &Context) {
        let is_busy = self.is_busy();
        if self.quitting && !is_busy {
            ctx.send_viewport_cmd(ViewportCommand::Close);
            return;
        }
        let is_asked = ctx.input(|input| input.viewport().close_requested());
        if is_asked && (is_busy || !self.is_saved()) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.queue.push(Command::Run(Action::Quit));
        }
    }

    fn tell_title(&mut self, ctx: &Context) {
        let texts = &self.environment.texts;
        let title = match &self.open {
            None => texts.get("app-name").to_owned(),
            Some(open) => {
                let id = if open.has_changes() { "title-note-changed" } else { "title-note" };
                texts.with(id, &[("name", open.name(texts).into())])
            }
        };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Contents of notes belong into no log.
        f.debug_struct("App").field("view", &self.view).finish_non_exhaustive()
    }
}

impl OpenNote {
    /// What the note is called: by its file, or by its title.
    pub(super) fn name(&self, texts: &Texts) -> String {
        let file = self.session.file().and_then(|file| file.file_name());
        match (file, &*self.session.note().title) {
            (Some(name), _) => name.to_string_lossy().into_owned(),
            (None, "") => texts.get("untitled").to_owned(),
            (None, title) => title.to_owned(),
        }
    }

    /// Whether something would be lost without saving.
    pub(super) fn has_changes(&self) -> bool {
        self.session.has_changes()
    }

    /// Whether the note may be changed: it is neither of a newer version nor final.
    pub(super) fn is_writable(&self) -> bool {
        self.session.is_writable()
    }

    /// Whether the note may be made final, reopened and gone on from: it is not of a newer version.
    pub(super) fn can_turn(&self) -> bool {
        self.session.access() == Access::Edit
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.take_answers();
        self.take_events(ctx);
        self.heed_close(ctx);
        self.heed_focus(ctx);
        for command in std::mem::take(&mut self.queue) {
            self.apply(ctx, command);
        }
        if self.modal.is_none() {
            // A key of what cannot be done now is told why, where a menu is dimmed.
            self.pressed = command::pressed(ctx);
            self.queue.extend(files::dropped(ctx).map(Command::OpenFile));
        }
        self.tell_title(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let tokens = theme::tokens(ui);
        let width = ui.available_width();
        top_bar::top_bar_ui(ui, self);
        notice::banners_ui(ui, &self.notices, self.dialog.is_some(), &self.environment.texts, &mut self.queue);
        match &mut self.open {
            None => {
                CentralPanel::default().frame(Frame::new().fill(tokens.background)).show(ui, |ui| {
                    let left = home::Left { leftovers: &self.leftovers, glances: &mut self.glances };
                    home::home_ui(ui, &self.environment, left, &mut self.queue);
                });
            }
            Some(open) => {
                let mut frame = Around { environment: &self.environment, view: &mut self.view, queue: &mut self.queue };
                note_ui(ui, open, &mut frame, width);
            }
        }
        notice::toasts_ui(ui.ctx(), &mut self.notices);
        if let Some(modal) = &mut self.modal {
            modal::modal_ui(ui.ctx(), modal, &self.environment.texts, &mut self.queue);
        }
        // What is typed in a frame comes before the shortcut pressed in it: a save takes the last letter with it.
        self.queue.extend(std::mem::take(&mut self.pressed).into_iter().map(Command::Run));
        if !self.queue.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// What the parts of a note's window share.
pub(super) struct Around<'a> {
    pub(super) environment: &'a Environment,
    pub(super) view: &'a mut View,
    pub(super) queue: &'a mut Vec<Command>,
}

fn note_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>, width: f32) {
    let tokens = theme::tokens(ui);
    finality::banner_ui(ui, open, &around.environment.texts, around.queue);
    writers::banner_ui(ui, open, &around.environment.texts, around.queue);
    outline::outline_ui(ui, open, around);
    findings::findings_ui(ui, open, around);
    let is_narrow = width < size::NARROW_WINDOW;
    if !is_narrow && around.view.preview {
        preview::preview_panel_ui(ui, open, around);
    }
    CentralPanel::default().frame(Frame::new().fill(tokens.background)).show(ui, |ui| {
        if is_narrow && around.view.preview_instead {
            preview::preview_ui(ui, open, around);
        } else {
            form::form_ui(ui, open, around);
        }
    });
}
