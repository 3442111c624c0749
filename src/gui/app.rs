//! The window's state and its frame: what is open, what is asked, what is said. Owns the order of one frame; how each part
//! is drawn and each command carried out stands elsewhere.

use std::{
    collections::HashMap,
    fmt,
    path::{Path as FilePath, PathBuf},
    sync::Arc,
    time::Duration,
};

use egui::{CentralPanel, Context, Frame, Ui, ViewportCommand};
use jiff::civil::Date;

use super::{
    announce,
    another::Starter,
    command::{self, Action, Command},
    desktop::{Desktop, SystemDesktop},
    dialog::{Answer, Dialogs, FileDialog, Purpose},
    files, finality, find, findings, form,
    glance::Glance,
    home,
    modal::{self, Modal, Next},
    notation::Notation,
    notice::{self, Notice, Notices, Tone},
    opening::Opening,
    outgoing::{self, Outgoing},
    outline,
    own_templates::{Copying, Reading},
    pane::{Pane, Panes},
    preview, remarks,
    screen::Screen,
    theme::{self, size},
    top_bar, writers,
};
use crate::{
    note::{Note, Path, format::Access},
    session::{Session, SessionError, Surroundings},
    store::{Folders, Hold, Leftover, Replace, Settings, ThemeChoice},
    template::Gallery,
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
    /// Shows files and takes papers onto the clipboard.
    pub desktop: Arc<dyn Desktop>,
    /// Makes the id of a new note (UUID).
    pub new_id: fn() -> String,
    /// Reads the file of a note.
    pub open: fn(&FilePath, &Surroundings) -> Result<Session, SessionError>,
    /// How long the window waits for a file before it goes on without it: less than anybody sees.
    pub patience: Duration,
    /// How another window is started.
    pub starter: Starter,
    /// The language of the system, such as `fr-FR`.
    pub locale: String,
    /// The templates to choose from. Those of the user's folder join them when they are read.
    pub templates: Gallery,
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
    /// Papers on their way out.
    pub(super) outgoing: Outgoing,
    /// The file that is being opened.
    pub(super) opening: Option<Opening>,
    pub(super) home: home::State,
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
    /// The user's templates while they are being read.
    pub(super) reading: Option<Reading>,
    /// A template that is being copied.
    pub(super) copying: Option<Copying>,
    /// The settings as this window kept them last.
    pub(super) kept: Settings,
    /// Whether something was chosen that is not kept yet.
    pub(super) unkept: bool,
    /// What to do once the note is saved.
    pub(super) after_save: Option<Next>,
    /// Whether the window closes as soon as nothing is being written.
    pub(super) quitting: bool,
    title: String,
    screen: Screen,
}

/// One open note and what the window knows about it.
pub(super) struct OpenNote {
    pub(super) session: Session,
    pub(super) form: form::State,
    pub(super) preview: preview::State,
    /// What is sought in it.
    pub(super) find: find::State,
    /// The field of the finding that was gone to last by the keyboard.
    pub(super) finding: Option<Path>,
    /// What was said of the findings.
    pub(super) spoken: announce::Spoken,
    /// That other windows know the file is open here.
    pub(super) hold: Option<Hold>,
    /// What somebody else did with its file.
    pub(super) writers: writers::State,
    /// What came back from Word.
    pub(super) remarks: remarks::State,
}

impl Environment {
    /// Surroundings without a system: one day, English, typed paths, no other windows. For tests and measurements.
    pub fn without_system(folders: Folders) -> Self {
        Self {
            today: jiff::civil::date(2025, 4, 17),
            texts: Arc::new(Texts::english()),
            names: Arc::new(Names::english()),
            notation: Notation::default(),
            folders,
            settings: Settings::default(),
            dialogs: Dialogs::Typed,
            desktop: Arc::new(SystemDesktop::default()),
            new_id: || "0196f1c0-0000-7000-8000-000000000001".to_owned(),
            open: Session::open,
            patience: Duration::from_mins(1),
            starter: Starter::of(|_| Ok(())),
            locale: "en-GB".to_owned(),
            templates: Gallery::default(),
        }
    }

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
    /// The panes and the keyboard.
    pub(super) panes: Panes,
}

impl App {
    /// A window without a note.
    pub fn new(ctx: &Context, environment: Environment) -> Self {
        theme::install(ctx);
        // The sizes are ours, so that they are remembered.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let mut app = Self {
            kept: environment.settings.clone(),
            environment,
            open: None,
            view: View { preview: true, preview_instead: false, findings: false, panes: Panes::default() },
            modal: None,
            notices: Notices::default(),
            dialog: None,
            queue: Vec::new(),
            outgoing: Outgoing::default(),
            opening: None,
            home: home::State::default(),
            leftovers: Vec::new(),
            glances: HashMap::new(),
            recovered: None,
            copy: None,
            pressed: Vec::new(),
            reading: None,
            copying: None,
            unkept: false,
            after_save: None,
            quitting: false,
            title: String::new(),
            screen: Screen::default(),
        };
        app.apply_settings(ctx);
        app.heed_versions();
        app.seek_leftovers();
        app.read_templates(ctx);
        app.tell_of_mistake();
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

    /// Whether the pages in sight of the preview, or the pictures of the home screen, have been painted; false where there is
    /// no preview.
    pub fn is_painted(&self) -> bool {
        self.open.as_ref().map_or_else(|| self.home.is_painted(), |open| open.preview.is_painted())
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
            Answer::Unavailable if dialog.purpose == Purpose::Templates => self.ask_folder_typed(),
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
        self.take_opening(ctx);
        self.take_events(ctx);
        self.take_returned();
        self.take_templates();
        self.take_copied(ctx);
        self.heed_templates(ctx);
        self.heed_close(ctx);
        self.heed_focus(ctx);
        for command in std::mem::take(&mut self.queue) {
            self.apply(ctx, command);
        }
        self.take_remarks(ctx);
        self.keep_what_was_chosen(ctx);
        if self.modal.is_none() {
            self.heed_find_keys(ctx);
            self.heed_cancel_key(ctx);
            // A key of what cannot be done now is told why, where a menu is dimmed.
            self.pressed = command::pressed(ctx);
            self.queue.extend(files::dropped(ctx).map(Command::OpenFile));
            self.queue.extend(files::returned(ctx).map(|file| Command::Remarks(remarks::Order::Read(file))));
        }
        let is_home = self.open.is_none();
        self.home.attend(ctx, is_home, &self.environment.settings.recent, &self.environment.templates);
        self.tell_title(ctx);
        self.screen.meet(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let tokens = theme::tokens(ui);
        let width = ui.available_width();
        self.view.panes.begin_frame();
        top_bar::top_bar_ui(ui, self);
        notice::banners_ui(ui, &self.notices, self.dialog.is_some(), &self.environment.texts, &mut self.queue);
        outgoing::outgoing_ui(ui, self);
        match &mut self.open {
            None => {
                CentralPanel::default().frame(Frame::new().fill(tokens.background)).show(ui, |ui| {
                    self.view.panes.stands(Pane::Home, ui.max_rect());
                    self.home.has_keyboard_next(self.view.panes.is_wanted(Pane::Home));
                    let left = home::Left { leftovers: &self.leftovers, glances: &mut self.glances };
                    home::home_ui(ui, &mut self.home, &self.environment, left, &mut self.queue);
                });
            }
            Some(open) => {
                let mut frame = Around { environment: &self.environment, view: &mut self.view, queue: &mut self.queue };
                note_ui(ui, open, &mut frame, width);
            }
        }
        notice::toasts_ui(ui.ctx(), &mut self.notices);
        if let Some(modal) = &mut self.modal {
            if let Modal::Settings(draft) = modal {
                draft.is_reading = self.reading.is_some();
            }
            modal::modal_ui(ui.ctx(), modal, &self.environment, &mut self.queue);
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
    remarks::panel_ui(ui, open, around);
    announce::findings_ui(ui, open, &around.environment.texts);
    let is_narrow = width < size::NARROW_WINDOW;
    if !is_narrow && around.view.preview {
        preview::preview_panel_ui(ui, open, around);
    }
    CentralPanel::default().frame(Frame::new().fill(tokens.background)).show(ui, |ui| {
        if is_narrow && around.view.preview_instead {
            preview::preview_ui(ui, open, around);
        } else {
            around.view.panes.stands(Pane::Form, ui.max_rect());
            find::bar_ui(ui, open, around);
            form::form_ui(ui, open, around);
        }
    });
}
