//! Files: opening, saving, exporting, and leaving one note for another. Owns when is asked before work would be lost;
//! reading and writing are the session's.

use std::{
    path::{Path as FilePath, PathBuf},
    sync::Arc,
};

use egui::Context;

use super::{
    announce,
    app::{App, OpenNote},
    command::{Command, PathReplace, UnsavedAnswer},
    dialog::{Dialogs, FileDialog, Purpose},
    find, form,
    home::Example,
    modal::{Modal, Next},
    notice::{Notice, Tone},
    opening::Aim,
    preview, remarks, writers,
};
use crate::{
    note::{Note, Path, Refusal, format},
    session::{Session, follow_up, follow_up_template, new_note},
    store::{Replace, name_of_note, name_of_title},
    template::{self, Template},
};

/// How the files of notes end, and of papers, which carry them.
pub(super) const NOTE_EXTENSIONS: [&str; 2] = ["ron", "pdf"];

/// The note, or the paper that carries one, that was dropped on the window. Whatever else is dropped belongs to who takes it.
pub(super) fn dropped(ctx: &Context) -> Option<PathBuf> {
    let first = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
    first.filter(|path| is_opened(path))
}

/// The document that was dropped on the window: what came back in it is read.
pub(super) fn returned(ctx: &Context) -> Option<PathBuf> {
    let first = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
    first.filter(|path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("docx")))
}

/// Whether a file is opened wherever it is dropped.
pub(super) fn is_opened(path: &FilePath) -> bool {
    let extension = path.extension().unwrap_or_default();
    NOTE_EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known))
}

impl App {
    /// Goes on with a path that was chosen for a purpose.
    pub(super) fn path_chosen(&mut self, purpose: Purpose, path: PathBuf, replace: Replace) {
        match purpose {
            Purpose::Open => self.queue.push(Command::OpenFile(path)),
            Purpose::Save => self.with_open(|open| open.session.save_as(with_extension(path, "ron"), replace)),
            Purpose::Export(format) => self.export(format, path, replace),
            Purpose::Image => self.with_open(|open| open.session.read_image(path)),
            Purpose::Remarks => self.queue.push(Command::Remarks(remarks::Order::Read(path))),
            Purpose::Templates => self.folder_chosen(&path),
            Purpose::Copy => {
                if let Some(note) = self.copy.take() {
                    self.with_open(|open| open.session.save_copy(note, with_extension(path, "ron"), replace));
                }
            }
        }
    }

    pub(super) fn save(&mut self, ctx: &Context) {
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
    pub(super) fn leave(&mut self, next: Next, ctx: &Context) {
        match &self.open {
            Some(open) if open.has_changes() => {
                self.modal = Some(Modal::Unsaved { name: open.name(&self.environment.texts), next });
            }
            _ => self.proceed(ctx, next),
        }
    }

    pub(super) fn proceed(&mut self, ctx: &Context, next: Next) {
        // Whatever follows, it is not the file that was asked for before.
        self.opening = None;
        match next {
            Next::Quit => {
                self.let_go();
                // What is being written is written to its end first.
                self.quitting = true;
            }
            Next::Home => {
                self.let_go();
                self.open = None;
                self.seek_leftovers();
            }
            Next::OpenFile(path) => self.begin_opening(ctx, path, Aim::Here),
            Next::New(template) => self.new_now(ctx, template),
            Next::FollowUp => self.follow_up_now(ctx),
            Next::Example(example) => self.example_now(ctx, example),
        }
    }

    pub(super) fn unsaved_answer(&mut self, ctx: &Context, answer: UnsavedAnswer) {
        let Some(Modal::Unsaved { next, .. }) = self.modal.take() else { return };
        match answer {
            UnsavedAnswer::Discard => self.proceed(ctx, next),
            UnsavedAnswer::Save => {
                self.after_save = Some(next);
                self.save(ctx);
            }
        }
    }

    pub(super) fn new_now(&mut self, ctx: &Context, template: Arc<Template>) {
        let note = self.note_for(&template);
        self.show(ctx, Session::new(note, template, &self.environment.surroundings()));
        self.go_to(Path::ROOT.field("title"));
    }

    /// A new note for papers of a template, as the user begins one: in the language of the window.
    pub(super) fn note_for(&self, template: &Template) -> Note {
        let language = self.environment.texts.language();
        self.by_the_user(new_note(template, language, (self.environment.new_id)()))
    }

    /// A note about the meeting after the one of the open note, and the template of its paper.
    pub(super) fn note_after(&self) -> Option<(Note, Arc<Template>)> {
        let before = self.open.as_ref()?.session.note();
        let template = follow_up_template(before, &self.environment.templates);
        let note = follow_up(before, &template, (self.environment.new_id)());
        Some((self.by_the_user(note), template))
    }

    /// Goes on to a note about the next meeting.
    pub(super) fn leave_for_next(&mut self, ctx: &Context) {
        match &self.open {
            Some(open) if open.can_turn() => self.turn_to(ctx, Next::FollowUp),
            Some(_) => self.refused(&Refusal::ReadOnly),
            None => {}
        }
    }

    fn follow_up_now(&mut self, ctx: &Context) {
        let Some((note, template)) = self.note_after() else { return };
        self.show(ctx, Session::new(note, template, &self.environment.surroundings()));
        self.notices.toast(self.environment.texts.get("toast-follow-up").to_owned());
        self.go_to(Path::ROOT.field("title"));
    }

    /// Opens a worked example as a note that is on no disk yet.
    pub(super) fn example_now(&mut self, ctx: &Context, example: &Example) {
        match format::read(example.text_in(self.environment.texts.language()).as_bytes()) {
            Ok(opened) => {
                let template = template::builtin(&opened.note.template).unwrap_or_else(template::default_template);
                self.show(ctx, Session::new(opened.note, template, &self.environment.surroundings()));
            }
            Err(error) => {
                let title = self.environment.texts.get(example.title).to_owned();
                self.fail("failed-open", &title, &error.to_string());
            }
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, mut session: Session) {
        let waker = ctx.clone();
        session.set_waker(Arc::new(move || waker.request_repaint()));
        session.use_gallery(&self.environment.templates);
        session.announce(&self.environment.settings.name);
        self.view.preview_instead = false;
        self.let_go();
        self.open = Some(OpenNote {
            session,
            form: form::State::default(),
            preview: preview::State::default(),
            find: find::State::default(),
            finding: None,
            spoken: announce::Spoken::default(),
            hold: None,
            writers: writers::State::default(),
            remarks: remarks::State::default(),
        });
        self.recall_remarks(ctx);
    }

    /// There is nothing to recover of a note that is left: it is saved, or the user has let it go. A note that stays open,
    /// because the next one cannot be opened, keeps its snapshot.
    fn let_go(&self) {
        if let Some(open) = &self.open {
            open.session.discard();
        }
    }

    pub(super) fn ask_path(&mut self, ctx: &Context, purpose: Purpose) {
        let suggested = self.suggested(purpose);
        match self.environment.dialogs {
            Dialogs::Typed if purpose == Purpose::Templates => self.ask_folder_typed(),
            Dialogs::Typed => self.modal = Some(Modal::path(purpose, &suggested)),
            Dialogs::System => self.dialog = Some(FileDialog::show(ctx, purpose, suggested, &self.environment.texts)),
        }
    }

    /// The path a dialog starts with: beside the note's file, by its name or title.
    pub(super) fn suggested(&self, purpose: Purpose) -> PathBuf {
        if purpose == Purpose::Templates {
            return self.environment.settings.templates.clone().unwrap_or_default();
        }
        let Some(open) = &self.open else { return PathBuf::new() };
        match purpose {
            Purpose::Templates | Purpose::Open | Purpose::Image => PathBuf::new(),
            Purpose::Remarks => open.session.export_path().with_extension("docx"),
            Purpose::Export(format) => open.session.export_path().with_extension(format.extension()),
            Purpose::Copy => {
                let name = open.session.file().map(name_of_note).unwrap_or_default();
                let name = self.environment.texts.with("versions-file", &[("name", name.as_str().into())]) + ".ron";
                open.session.file().map_or_else(|| PathBuf::from(&name), |file| file.with_file_name(&name))
            }
            Purpose::Save => match open.session.file() {
                Some(file) => file.with_extension("ron"),
                None => PathBuf::from(name_of_title(&open.session.note().title) + ".ron"),
            },
        }
    }

    pub(super) fn path_typed(&mut self, path: &str, replace: PathReplace) {
        let Some(Modal::Path { purpose, .. }) = self.modal.take() else { return };
        let replace = match (replace, purpose) {
            (PathReplace::Replace, _) => Replace::Always,
            (PathReplace::Keep, Purpose::Export(_)) => Replace::IfOurs,
            (PathReplace::Keep, _) => Replace::Never,
        };
        let path = PathBuf::from(path.trim());
        // Opened later from elsewhere, a relative path would name another file.
        let path = std::path::absolute(&path).unwrap_or(path);
        self.path_chosen(purpose, path, replace);
    }

    /// Remembers a note as opened last. Other windows remember theirs in the same file.
    pub(super) fn remember(&mut self, path: &FilePath) {
        self.environment.settings.note_opened(path);
        self.keep_settings();
    }

    /// Takes a note off the list of those opened last. The file stays where it is.
    pub(super) fn forget_recent(&mut self, path: &FilePath) {
        self.environment.settings.recent.retain(|known| known != path);
        self.keep_settings();
    }

    /// Says where a copy of the file lies, when saving made one.
    pub(super) fn tell_copies(&mut self, backup: Option<&FilePath>, copy: Option<&FilePath>) {
        for (id, path) in [("saved-backup", backup), ("saved-in-place", copy)] {
            if let Some(path) = path {
                let text = path.display().to_string();
                let title = self.environment.texts.get(id).to_owned();
                self.notices.add(Notice { tone: Tone::Known, title, text, remedy: String::new() });
            }
        }
    }
}

/// A file by its name alone: the reason names the whole path.
pub(super) fn file_name_of(path: &FilePath) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The path with that extension, where it has none.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(extension) }
}
