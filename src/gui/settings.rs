//! The settings: how they are shown and changed. Owns the dialog and what follows from each change; where they are kept is
//! the store's. Each takes effect at once, and the dialog has nothing to confirm.

use std::{path::PathBuf, sync::Arc};

use egui::{Align, Context, Label, Layout, Response, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::{
    app::{App, Environment},
    command::{Action, Command},
    dialog::Purpose,
    files::file_name_of,
    gallery,
    modal::{Modal, heading},
    theme::{self, Icon, MEDIUM, size},
    widgets,
};
use crate::{
    note::Note,
    session::written_by,
    store::ThemeChoice,
    texts::{LANGUAGES, Language, Names, Texts},
};

/// What the dialog takes of the window's height beside what is scrolled in it.
const AROUND: f32 = 190.0;

/// Between two choices in a row.
const BETWEEN_CHOICES: f32 = 18.0;

/// The room of the circle before a choice.
const BESIDE_RADIO: f32 = 26.0;

/// The least height of what is scrolled.
const LEAST: f32 = 160.0;

/// The dialog while it is open: what is typed in it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    author: String,
    office: String,
    folder: String,
    /// What is to get the keyboard.
    wanted: Option<Wanted>,
    /// Whether the system has no dialog for the folder, and its field is to be filled in by hand.
    is_typed: bool,
    /// Whether the templates are being read.
    pub(super) is_reading: bool,
}

/// What of the dialog is to get the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// The first choice: the dialog was just opened.
    First,
    /// The folder of templates.
    Folder,
}

/// A change of the settings.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// The language of the window; none for the system's.
    Language(Option<&'static str>),
    /// Who writes new notes.
    Author(String),
    /// The office they come from.
    Office(String),
    /// The folder of templates, as it is typed.
    Folder(String),
    /// Asks the system for that folder.
    Browse,
    /// Reads that folder again.
    ReadAgain,
    /// Whether exports leave the note out.
    BareExports(bool),
    /// Takes a note off the list of those opened last.
    Forget(PathBuf),
    /// Empties that list.
    ForgetAll,
    /// Keeps what was typed.
    Keep,
}

/// Draws the settings.
pub(super) fn settings_ui(ui: &mut Ui, draft: &mut Draft, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &*environment.texts;
    heading(ui, texts.get("settings-title"));
    let height = (ui.ctx().content_rect().height() - AROUND).max(LEAST);
    // A window of its own has no height yet of which the list could take its part.
    let area = ScrollArea::vertical().id_salt("settings").max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        // The bar stands beside the fields.
        ui.set_width(ui.available_width() - size::GAP);
        appearance_ui(ui, draft, environment, queue);
        new_notes_ui(ui, draft, texts, queue);
        templates_ui(ui, draft, environment, queue);
        exports_ui(ui, environment, queue);
        recent_ui(ui, environment, queue);
    });
    ui.add_space(size::GAP);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if widgets::primary_button(ui, texts.get("settings-close")).clicked() {
            queue.push(Command::CloseModal);
        }
    });
}

fn appearance_ui(ui: &mut Ui, draft: &mut Draft, environment: &Environment, queue: &mut Vec<Command>) {
    let (texts, settings) = (&*environment.texts, &environment.settings);
    group_ui(ui, texts.get("settings-appearance"));
    widgets::label(ui, texts.get("settings-theme"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN_CHOICES;
        for (action, choice) in [
            (Action::ThemeLight, ThemeChoice::Light),
            (Action::ThemeDark, ThemeChoice::Dark),
            (Action::ThemeSystem, ThemeChoice::System),
        ] {
            let is_chosen = settings.theme == choice;
            let response = radio_ui(ui, is_chosen, "settings-theme", texts.get(action.spec().label), texts);
            if is_chosen && draft.wanted.take_if(|wanted| *wanted == Wanted::First).is_some() {
                response.request_focus();
            }
            if response.clicked() {
                queue.push(Command::Run(action));
            }
        }
    });
    ui.add_space(size::LABEL_GAP);
    widgets::label(ui, texts.get("settings-size"));
    size_ui(ui, environment, queue);
    ui.add_space(size::LABEL_GAP);
    widgets::label(ui, texts.get("settings-language"));
    language_ui(ui, environment, queue);
}

fn size_ui(ui: &mut Ui, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &*environment.texts;
    let zoom = environment.settings.zoom.unwrap_or(1.0);
    ui.horizontal(|ui| {
        let mut action_ui = |ui: &mut Ui, action: Action| {
            let spec = action.spec();
            if in_sight(widgets::icon_button(ui, spec.icon, texts.get(spec.label))).clicked() {
                queue.push(Command::Run(action));
            }
        };
        action_ui(ui, Action::ZoomOut);
        let percent = (zoom * 100.0).round() as i32;
        ui.label(texts.with("preview-zoom", &[("percent", percent.into())]));
        action_ui(ui, Action::ZoomIn);
        let normal = Action::ZoomReset;
        let response = ui.add_enabled_ui(percent != 100, |ui| ui.button(texts.get(normal.spec().label))).inner;
        if in_sight(response).clicked() {
            queue.push(Command::Run(normal));
        }
    });
}

fn language_ui(ui: &mut Ui, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &*environment.texts;
    let of_system = Language::of_locale(&environment.locale).name;
    let system = texts.with("settings-language-system", &[("language", of_system.into())]);
    let chosen = environment.settings.language.as_deref();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN_CHOICES;
        let own = LANGUAGES.iter().map(|language| (Some(language.tag), language.name));
        for (tag, name) in [(None, system.as_str())].into_iter().chain(own) {
            if radio_ui(ui, chosen == tag, "settings-language", name, texts).clicked() {
                queue.push(Command::Set(Change::Language(tag)));
            }
        }
    });
}

fn new_notes_ui(ui: &mut Ui, draft: &mut Draft, texts: &Texts, queue: &mut Vec<Command>) {
    group_ui(ui, texts.get("settings-new"));
    widgets::columns(ui, &[1.0, 1.0], |ui, index| {
        let (name, typed) = match index {
            0 => ("settings-author", &mut draft.author),
            _ => ("settings-office", &mut draft.office),
        };
        widgets::label(ui, texts.get(name));
        let response = text_ui(ui, typed, texts.get(name));
        if response.changed() {
            let change = if index == 0 { Change::Author(typed.clone()) } else { Change::Office(typed.clone()) };
            queue.push(Command::Set(change));
        }
        if response.lost_focus() {
            queue.push(Command::Set(Change::Keep));
        }
    });
    note_ui(ui, texts.get("settings-new-text"));
}

fn templates_ui(ui: &mut Ui, draft: &mut Draft, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &*environment.texts;
    group_ui(ui, texts.get("settings-templates"));
    widgets::label(ui, texts.get("settings-folder"));
    folder_ui(ui, draft, environment, queue);
    if draft.is_typed {
        note_ui(ui, texts.get("settings-folder-typed"));
    }
    if environment.settings.templates.is_none() && environment.folders.office().is_none() {
        return note_ui(ui, texts.get("settings-templates-text"));
    }
    if draft.is_reading {
        return note_ui(ui, texts.get("settings-templates-reading"));
    }
    let gallery = &environment.templates;
    let names: Vec<&str> = gallery.own().iter().map(|template| template.name_in(texts.language())).collect();
    let values = [("count", names.len().into()), ("names", names.join(", ").into())];
    from_the_right(ui, |ui| {
        let name = texts.get("settings-read-again");
        if in_sight(widgets::quiet_button(ui, Icon::Redo, name, name)).clicked() {
            queue.push(Command::Set(Change::ReadAgain));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            note_ui(ui, &texts.with("settings-templates-found", &values));
        });
    });
    gallery::copy_ui(ui, environment, queue);
    ui.add_space(size::LABEL_GAP);
    gallery::broken_ui(ui, gallery, texts);
}

fn folder_ui(ui: &mut Ui, draft: &mut Draft, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &*environment.texts;
    from_the_right(ui, |ui| {
        let browse = ui.button(texts.get("settings-browse")).accessible_name(texts.get("settings-browse-name"));
        if in_sight(browse).clicked() {
            queue.push(Command::Set(Change::Browse));
        }
        let response = text_ui(ui, &mut draft.folder, texts.get("settings-folder"));
        if draft.wanted.take_if(|wanted| *wanted == Wanted::Folder).is_some() {
            response.request_focus();
        }
        // Half a path is none: it is read when it is typed to its end.
        if response.lost_focus() && draft.folder.trim() != folder_of(environment) {
            queue.push(Command::Set(Change::Folder(draft.folder.clone())));
        }
    });
}

fn exports_ui(ui: &mut Ui, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &*environment.texts;
    group_ui(ui, texts.get("settings-exports"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = size::LABEL_GAP;
        carried_ui(ui, environment, queue);
    });
}

fn carried_ui(ui: &mut Ui, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &*environment.texts;
    for (is_bare, label, text) in [
        (false, "settings-exports-note", "settings-exports-note-text"),
        (true, "settings-exports-nothing", "settings-exports-nothing-text"),
    ] {
        let is_chosen = environment.settings.bare_exports == is_bare;
        if radio_ui(ui, is_chosen, "settings-exports", texts.get(label), texts).clicked() {
            queue.push(Command::Set(Change::BareExports(is_bare)));
        }
        // What a choice means stands close below its words.
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(BESIDE_RADIO);
            ui.vertical(|ui| note_ui(ui, texts.get(text)));
        });
    }
}

fn recent_ui(ui: &mut Ui, environment: &Environment, queue: &mut Vec<Command>) {
    let (texts, recent) = (&*environment.texts, &environment.settings.recent);
    group_ui(ui, texts.get("settings-recent"));
    if recent.is_empty() {
        return note_ui(ui, texts.get("menu-no-recent"));
    }
    for file in recent {
        let name = file_name_of(file);
        from_the_right(ui, |ui| {
            let forget = texts.with("settings-forget", &[("name", name.as_str().into())]);
            if in_sight(widgets::icon_button(ui, Icon::Close, &forget)).clicked() {
                queue.push(Command::Set(Change::Forget(file.clone())));
            }
            let folder = file.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
            let folder = RichText::new(folder).size(size::LABEL).color(theme::tokens(ui).secondary);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(name);
                ui.add(Label::new(folder).truncate());
            });
        });
    }
    if in_sight(ui.button(texts.get("settings-forget-all"))).clicked() {
        queue.push(Command::Set(Change::ForgetAll));
    }
}

/// The head of settings that belong together.
fn group_ui(ui: &mut Ui, title: &str) {
    ui.add_space(size::FIELD_GAP);
    ui.label(RichText::new(title).font(theme::font(MEDIUM, size::SUBHEADING)));
}

/// A line whose last thing stands at the right, and the rest in the room that is left.
fn from_the_right(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let room = vec2(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), content);
}

/// What there is to say about a setting.
fn note_ui(ui: &mut Ui, text: &str) {
    let color = theme::tokens(ui).secondary;
    widgets::small_remark(ui, text, color);
}

fn radio_ui(ui: &mut Ui, is_chosen: bool, setting: &str, choice: &str, texts: &Texts) -> Response {
    let values = [("setting", texts.get(setting).into()), ("choice", choice.into())];
    in_sight(ui.radio(is_chosen, choice).accessible_name(texts.with("settings-choice", &values)))
}

fn text_ui(ui: &mut Ui, typed: &mut String, name: &str) -> Response {
    let field = TextEdit::singleline(typed).desired_width(f32::INFINITY).align(egui::Align2::LEFT_CENTER);
    in_sight(ui.add(field).accessible_name(name))
}

/// Scrolls to what the keyboard has come to.
fn in_sight(response: Response) -> Response {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

fn folder_of(environment: &Environment) -> String {
    environment.settings.templates.as_ref().map(|folder| folder.display().to_string()).unwrap_or_default()
}

impl App {
    /// Shows the settings. The templates are read again: someone may have mended one meanwhile.
    pub(super) fn open_settings(&mut self, ctx: &Context) {
        self.open_settings_at(ctx, Wanted::First);
    }

    /// Shows the settings with the keyboard in the folder of templates.
    pub(super) fn open_folder_setting(&mut self, ctx: &Context) {
        self.open_settings_at(ctx, Wanted::Folder);
    }

    fn open_settings_at(&mut self, ctx: &Context, wanted: Wanted) {
        let settings = &self.environment.settings;
        self.modal = Some(Modal::Settings(Draft {
            author: settings.author.clone(),
            office: settings.office.clone(),
            folder: folder_of(&self.environment),
            wanted: Some(wanted),
            ..Draft::default()
        }));
        self.read_templates(ctx);
    }

    /// Changes a setting, and brings about what follows from it.
    pub(super) fn set(&mut self, ctx: &Context, change: Change) {
        let settings = &mut self.environment.settings;
        match change {
            Change::Language(tag) => {
                settings.language = tag.map(str::to_owned);
                self.speak();
            }
            // What is typed is kept when it is typed to its end.
            Change::Author(name) => return self.typed(|settings| &mut settings.author, &name),
            Change::Office(name) => return self.typed(|settings| &mut settings.office, &name),
            Change::Folder(path) => {
                let path = path.trim();
                return self.choose_folder_of(ctx, (!path.is_empty()).then(|| PathBuf::from(path)));
            }
            Change::Browse => return self.ask_path(ctx, Purpose::Templates),
            Change::ReadAgain => return self.read_templates(ctx),
            Change::BareExports(is_bare) => settings.bare_exports = is_bare,
            Change::Forget(file) => settings.recent.retain(|known| *known != file),
            Change::ForgetAll => settings.recent.clear(),
            Change::Keep if !self.unkept => return,
            Change::Keep => {}
        }
        self.unkept = false;
        self.keep_settings();
    }

    /// Has the window speak the language that was chosen.
    fn speak(&mut self) {
        let environment = &mut self.environment;
        let tag = environment.settings.language.as_deref().unwrap_or(&environment.locale);
        environment.texts = Arc::new(Texts::of(tag));
        environment.names = Arc::new(Names::of(environment.texts.language()));
        self.with_open(|open| open.form.forget_words());
    }

    fn typed(&mut self, field: impl FnOnce(&mut crate::store::Settings) -> &mut String, text: &str) {
        text.trim().clone_into(field(&mut self.environment.settings));
        self.unkept = true;
    }

    fn choose_folder_of(&mut self, ctx: &Context, folder: Option<PathBuf>) {
        // Read later from elsewhere, a relative path would name another folder.
        let folder = folder.map(|folder| std::path::absolute(&folder).unwrap_or(folder));
        self.environment.settings.templates = folder;
        let shown = folder_of(&self.environment);
        if let Some(Modal::Settings(draft)) = &mut self.modal {
            draft.folder = shown;
            draft.is_typed = false;
        }
        self.dialog.take_if(|dialog| dialog.purpose == Purpose::Templates);
        self.unkept = false;
        self.keep_settings();
        self.read_templates(ctx);
    }

    /// Takes the folder that was chosen in the system's dialog.
    pub(super) fn folder_chosen(&mut self, path: &std::path::Path) {
        self.queue.push(Command::Set(Change::Folder(path.display().to_string())));
    }

    /// Has the path of the folder typed, where the system has no dialog for it.
    pub(super) fn ask_folder_typed(&mut self) {
        if let Some(Modal::Settings(draft)) = &mut self.modal {
            draft.is_typed = true;
            draft.wanted = Some(Wanted::Folder);
        }
    }

    /// Keeps what was typed in the settings once they, or the window, are closed.
    pub(super) fn keep_what_was_chosen(&mut self, ctx: &Context) {
        let is_open = matches!(self.modal, Some(Modal::Settings(_)));
        if self.unkept && (!is_open || ctx.input(|input| input.viewport().close_requested())) {
            self.unkept = false;
            self.keep_settings();
        }
    }

    /// The note as a new one of the user: with the name and office of the settings.
    pub(super) fn by_the_user(&self, note: Note) -> Note {
        let settings = &self.environment.settings;
        written_by(note, &settings.author, &settings.office)
    }
}
