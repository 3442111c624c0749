//! How commands are carried out. Owns everything that changes the note, the files and the window's state; draws nothing.

use std::{path::PathBuf, sync::Arc};

use egui::{Context, ViewportCommand};

use super::{
    app::{App, OpenNote},
    command::{Action, Command, PathReplace, UnsavedAnswer},
    dialog::{Dialogs, FileDialog, Purpose},
    form,
    home::Example,
    modal::{Modal, Next},
    notice::{Notice, Tone},
    preview,
};
use crate::{
    note::{Edit, Path, Refusal, format, format::Access},
    session::{Event, Session, new_note},
    store::{Replace, ThemeChoice},
    template::{self, Template},
};

/// How much larger one step of the size is.
const ZOOM_STEP: f32 = 1.1;

/// The smallest and the largest size of the window's text.
const ZOOM_RANGE: std::ops::RangeInclusive<f32> = 0.7..=2.0;

impl App {
    /// Carries out a command.
    pub(super) fn apply(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Run(action) => self.run(ctx, action),
            Command::OpenFile(path) => self.leave(Next::OpenFile(path), ctx),
            Command::OpenExample(example) => self.leave(Next::Example(example), ctx),
            Command::Edit(edits) => self.edit(&edits),
            Command::Reshape { edits, then } => self.reshape(&edits, then),
            Command::CloseStep => self.with_open(|open| open.session.close_step()),
            Command::GoTo(path) => self.go_to(path),
            Command::GoToSection(section) => {
                self.view.preview_instead = false;
                self.with_open(|open| open.form.go_to_section(section));
            }
            Command::ShowPages { visible, scale } => self.with_open(|open| open.session.show_pages(visible, scale)),
            Command::Unsaved(answer) => self.unsaved_answer(ctx, answer),
            Command::TakePath { path, replace } => self.path_typed(&path, replace),
            Command::TypePath => {
                if let Some(dialog) = self.dialog.take() {
                    self.modal = Some(Modal::path(dialog.purpose, &dialog.suggested));
                }
            }
            Command::CloseModal => {
                self.modal = None;
                self.after_save = None;
            }
            Command::Dismiss(index) => self.notices.dismiss(index),
        }
    }

    /// Takes what came back from the background.
    pub(super) fn take_event(&mut self, ctx: &Context, event: Event) {
        match event {
            Event::Saved { path, backup, copy } => {
                self.remember(&path);
                self.tell_copies(backup.as_deref(), copy.as_deref());
                self.notices.toast(self.environment.texts.get("toast-saved").to_owned());
                if let Some(next) = self.after_save.take() {
                    self.proceed(ctx, next);
                }
            }
            Event::Exported { path, pages } => {
                let path = path.display().to_string();
                let text =
                    self.environment.texts.with("toast-exported", &[("pages", pages.into()), ("path", path.into())]);
                self.notices.toast(text);
            }
            Event::SaveFailed { path, error } => {
                self.after_save = None;
                self.fail("failed-save", &file_name_of(&path), &error.to_string());
            }
            Event::ExportFailed { path, error } => {
                self.fail("failed-export", &file_name_of(&path), &error.to_string());
            }
            event @ (Event::PagesLaid { .. } | Event::PageImage { .. } | Event::PreviewFailed { .. }) => {
                if let Some(open) = &mut self.open {
                    preview::take_event(ctx, &mut open.preview, event);
                }
            }
        }
    }

    /// Goes on with a path that was chosen for a purpose.
    pub(super) fn path_chosen(&mut self, purpose: Purpose, path: PathBuf, replace: Replace) {
        match purpose {
            Purpose::Open => self.queue.push(Command::OpenFile(path)),
            Purpose::Save => self.with_open(|open| open.session.save_as(with_extension(path, "ron"), replace)),
            Purpose::Export => self.with_open(|open| open.session.export(with_extension(path, "pdf"), replace)),
        }
    }

    fn run(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::New => {
                if let Some(template) = template::builtins().first() {
                    self.leave(Next::New(Arc::clone(template)), ctx);
                }
            }
            Action::Open => self.ask_path(ctx, Purpose::Open),
            Action::Save => self.save(ctx),
            Action::SaveAs if self.open.is_some() => self.ask_path(ctx, Purpose::Save),
            Action::Export if self.open.is_some() => self.ask_path(ctx, Purpose::Export),
            Action::SaveAs | Action::Export => {}
            Action::Home => self.leave(Next::Home, ctx),
            Action::Quit => self.leave(Next::Quit, ctx),
            Action::Undo | Action::Redo => self.step(action),
            Action::ThemeLight => self.choose_theme(ctx, ThemeChoice::Light),
            Action::ThemeDark => self.choose_theme(ctx, ThemeChoice::Dark),
            Action::ThemeSystem => self.choose_theme(ctx, ThemeChoice::System),
            Action::ToggleTheme => {
                let is_dark = ctx.theme() == egui::Theme::Dark;
                self.choose_theme(ctx, if is_dark { ThemeChoice::Light } else { ThemeChoice::Dark });
            }
            Action::ZoomIn => self.zoom(ctx, |zoom| zoom * ZOOM_STEP),
            Action::ZoomOut => self.zoom(ctx, |zoom| zoom / ZOOM_STEP),
            Action::ZoomReset => self.zoom(ctx, |_| 1.0),
            Action::Preview => {
                let is_narrow = ctx.content_rect().width() < super::theme::size::NARROW_WINDOW;
                let shown = if is_narrow { &mut self.view.preview_instead } else { &mut self.view.preview };
                *shown = !*shown;
            }
            Action::Findings => self.view.findings = !self.view.findings,
            Action::ItemUp => self.move_item(-1),
            Action::ItemDown => self.move_item(1),
        }
    }

    fn with_open(&mut self, act: impl FnOnce(&mut OpenNote)) {
        if let Some(open) = &mut self.open {
            act(open);
        }
    }

    fn edit(&mut self, edits: &[Edit]) {
        if let Err(refusal) = self.try_edit(edits) {
            self.refused(&refusal);
        }
    }

    fn try_edit(&mut self, edits: &[Edit]) -> Result<(), Refusal> {
        match &mut self.open {
            Some(open) if open.is_writable() => open.session.edit(edits),
            _ => Ok(()),
        }
    }

    fn reshape(&mut self, edits: &[Edit], then: Option<Path>) {
        match self.try_edit(edits) {
            Ok(()) => self.with_open(|open| {
                for edit in edits {
                    open.form.follow(edit);
                }
                open.session.close_step();
                if let Some(place) = then {
                    open.form.go_to(place);
                }
            }),
            Err(refusal) => self.refused(&refusal),
        }
    }

    /// Remembers a note as opened last.
    fn remember(&mut self, path: &std::path::Path) {
        self.environment.settings.note_opened(path);
        self.keep_settings();
    }

    fn keep_settings(&mut self) {
        if let Err(error) = self.environment.settings.save(&self.environment.folders) {
            let texts = &self.environment.texts;
            self.notices.add(Notice {
                tone: Tone::Known,
                title: texts.get("failed-settings").to_owned(),
                text: error.to_string(),
                remedy: String::new(),
            });
        }
    }

    /// Says where a copy of the file lies, when saving made one.
    fn tell_copies(&mut self, backup: Option<&std::path::Path>, copy: Option<&std::path::Path>) {
        for (id, path) in [("saved-backup", backup), ("saved-in-place", copy)] {
            if let Some(path) = path {
                let text = path.display().to_string();
                let title = self.environment.texts.get(id).to_owned();
                self.notices.add(Notice { tone: Tone::Known, title, text, remedy: String::new() });
            }
        }
    }

    fn refused(&mut self, refusal: &Refusal) {
        let texts = &self.environment.texts;
        self.notices.add(Notice {
            tone: Tone::Wrong,
            title: texts.get("failed-edit").to_owned(),
            text: refusal.to_string(),
            remedy: texts.get("failed-edit-remedy").to_owned(),
        });
    }

    fn go_to(&mut self, place: Path) {
        self.view.preview_instead = false;
        self.with_open(|open| open.form.go_to(place));
    }

    fn step(&mut self, action: Action) {
        let Some(open) = self.open.as_mut().filter(|open| open.is_writable()) else { return };
        let place = if action == Action::Undo { open.session.undo() } else { open.session.redo() };
        open.form.forget_drafts();
        if let Some(place) = place {
            self.go_to(place);
        }
    }

    /// Moves the item that has the keyboard within its list.
    fn move_item(&mut self, by: isize) {
        let Some(open) = &self.open else { return };
        let Some(focused) = open.form.focused.clone() else { return };
        let Some((list, from)) = form::innermost_item(&focused) else { return };
        let length = open.session.note().node(&list).map_or(0, crate::note::Node::len);
        let Some(to) = from.checked_add_signed(by).filter(|&to| to < length && from < length) else { return };
        let then = form::moved(&focused, &list, from, to);
        self.reshape(&[Edit::Move { list, from, to }], Some(then));
    }

    fn save(&mut self, ctx: &Context) {
        let Some(open) = &mut self.open else { return };
        open.session.close_step();
        if open.session.file().is_none() {
            self.ask_path(ctx, Purpose::Save);
        } else if let Err(error) = open.session.save() {
            let name = open.name(&self.environment.texts);
            self.fail("failed-save", &name, &error.to_string());
        }
    }

    /// Goes on to something else, asking first where changes would be lost.
    fn leave(&mut self, next: Next, ctx: &Context) {
        match &self.open {
            Some(open) if open.has_changes() => {
                self.modal = Some(Modal::Unsaved { name: open.name(&self.environment.texts), next });
            }
            _ => self.proceed(ctx, next),
        }
    }

    fn proceed(&mut self, ctx: &Context, next: Next) {
        match next {
            Next::Quit => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Next::Home => self.open = None,
            Next::OpenFile(path) => self.open_now(ctx, &path),
            Next::New(template) => self.new_now(ctx, template),
            Next::Example(example) => self.example_now(ctx, example),
        }
    }

    fn unsaved_answer(&mut self, ctx: &Context, answer: UnsavedAnswer) {
        let Some(Modal::Unsaved { next, .. }) = self.modal.take() else { return };
        match answer {
            UnsavedAnswer::Discard => self.proceed(ctx, next),
            UnsavedAnswer::Save => {
                self.after_save = Some(next);
                self.save(ctx);
            }
        }
    }

    fn open_now(&mut self, ctx: &Context, path: &std::path::Path) {
        match Session::open(path, &self.environment.surroundings()) {
            Ok(session) => {
                self.remember(path);
                if session.access() != Access::Edit {
                    let texts = &self.environment.texts;
                    let title = texts.get("read-only").to_owned();
                    self.notices.add(Notice { tone: Tone::Known, title, text: String::new(), remedy: String::new() });
                }
                self.show(ctx, session);
            }
            Err(error) => self.fail("failed-open", &file_name_of(path), &error.to_string()),
        }
    }

    fn new_now(&mut self, ctx: &Context, template: Arc<Template>) {
        let note = new_note(&template, "en", (self.environment.new_id)());
        self.show(ctx, Session::new(note, template, &self.environment.surroundings()));
        self.go_to(Path::ROOT.field("title"));
    }

    /// Opens a worked example as a note that is on no disk yet.
    fn example_now(&mut self, ctx: &Context, example: &Example) {
        match format::read(example.text.as_bytes()) {
            Ok(opened) => {
                let template = template::builtin(&opened.note.template).unwrap_or_else(template::default_template);
                self.show(ctx, Session::new(opened.note, template, &self.environment.surroundings()));
            }
            Err(error) => self.fail("failed-open", example.title, &error.to_string()),
        }
    }

    fn show(&mut self, ctx: &Context, mut session: Session) {
        let waker = ctx.clone();
        session.set_waker(Arc::new(move || waker.request_repaint()));
        self.view.preview_instead = false;
        self.open = Some(OpenNote { session, form: form::State::default(), preview: preview::State::default() });
    }

    fn ask_path(&mut self, ctx: &Context, purpose: Purpose) {
        let suggested = self.suggested(purpose);
        match self.environment.dialogs {
            Dialogs::Typed => self.modal = Some(Modal::path(purpose, &suggested)),
            Dialogs::System => self.dialog = Some(FileDialog::show(ctx, purpose, suggested, &self.environment.texts)),
        }
    }

    /// The path a dialog starts with: beside the note's file, by its name or title.
    fn suggested(&self, purpose: Purpose) -> PathBuf {
        let Some(open) = &self.open else { return PathBuf::new() };
        let extension = match purpose {
            Purpose::Open => return PathBuf::new(),
            Purpose::Save => "ron",
            Purpose::Export => "pdf",
        };
        match open.session.file() {
            Some(file) => file.with_extension(extension),
            None => PathBuf::from(format!("{}.{extension}", file_name(&open.session.note().title))),
        }
    }

    fn path_typed(&mut self, path: &str, replace: PathReplace) {
        let Some(Modal::Path { purpose, .. }) = self.modal.take() else { return };
        let replace = match (replace, purpose) {
            (PathReplace::Replace, _) => Replace::Always,
            (PathReplace::Keep, Purpose::Export) => Replace::IfOurs,
            (PathReplace::Keep, _) => Replace::Never,
        };
        self.path_chosen(purpose, PathBuf::from(path.trim()), replace);
    }

    fn fail(&mut self, id: &'static str, path: &str, error: &str) {
        let texts = &self.environment.texts;
        self.notices.add(Notice {
            tone: Tone::Wrong,
            title: texts.with(id, &[("path", path.into())]),
            text: error.to_owned(),
            remedy: texts.get(&format!("{id}-remedy")).to_owned(),
        });
    }

    fn choose_theme(&mut self, ctx: &Context, choice: ThemeChoice) {
        self.environment.settings.theme = choice;
        self.apply_settings(ctx);
        self.keep_settings();
    }

    fn zoom(&mut self, ctx: &Context, change: impl Fn(f32) -> f32) {
        let zoom = change(self.environment.settings.zoom.unwrap_or(1.0)).clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end());
        self.environment.settings.zoom = Some(zoom);
        self.apply_settings(ctx);
        self.keep_settings();
    }
}

/// A file by its name alone: the reason names the whole path.
fn file_name_of(path: &std::path::Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The path with that extension, where it has none.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(extension) }
}

/// A file's name made of a title: letters and digits of any script, dashes between words.
fn file_name(title: &str) -> String {
    let words: Vec<String> = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .take(8)
        .collect();
    if words.is_empty() { "note".to_owned() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_makes_a_file_name_every_system_takes() {
        assert_eq!(file_name("Talks: Kazakhstan / Benin (Astana)"), "talks-kazakhstan-benin-astana");
        assert_eq!(file_name("???"), "note");
    }
}
