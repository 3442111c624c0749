//! Earlier versions of the open note in the window: the list, what each changed, and going back to one. Owns the dialog and
//! the question before what is kept is forgotten; the texts themselves are the store's.

use std::{path::PathBuf, sync::Arc, time::SystemTime};

use egui::{AtomExt as _, Button, Context, ScrollArea, Ui, text::LayoutJob};
use jiff::Timestamp;

use super::{
    app::{App, OpenNote},
    command::{Action, Command},
    dialog::Purpose,
    errand::Errand,
    modal::{Modal, heading},
    theme::{self, Icon, MEDIUM, size},
    told::{self, Told},
    widgets,
};
use crate::{
    note::{Note, format},
    store::{self, Folders, Forget},
    texts::{Names, Texts},
};

/// How high the list becomes.
const LIST: f32 = 400.0;

/// The most differences that are listed.
const MOST: usize = 100;

/// What is done in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// Shows what differs between a version and now; none shows the list again.
    Choose(Option<usize>),
    /// Makes the note what it was.
    Restore(usize),
    /// Writes that version to a file of its own.
    SaveAs(usize),
    /// Erases what is kept of the open note.
    ForgetNote,
    /// Erases what is kept of all notes.
    ForgetAll,
}

/// A version, and what there is to say of it.
#[derive(Debug)]
pub(super) struct Line {
    when: String,
    note: Arc<Note>,
    /// What the text after it changed.
    then: Told,
    /// What is different now.
    now: Told,
}

/// The dialog.
#[derive(Debug)]
pub(super) struct Dialog {
    note: String,
    lines: Errand<Vec<Line>>,
    chosen: Option<usize>,
    /// Whether a version can be restored: the note may be changed.
    can_restore: bool,
    /// Why no versions are kept from now on, if so.
    off: Option<&'static str>,
}

/// What the list is made from.
struct Sought {
    path: Option<PathBuf>,
    folders: Folders,
    /// The note as it stands in its file; none where that is not known yet.
    saved: Option<Arc<Note>>,
    /// The note as it is in the window.
    now: Arc<Note>,
    texts: Arc<Texts>,
    names: Arc<Names>,
}

fn lines(sought: &Sought) -> Vec<Line> {
    let Some(path) = &sought.path else { return Vec::new() };
    let told = |before: &Note, after: &Note| Told::of(before, after, &sought.texts, &sought.names);
    let on_disk = || store::open(path).ok().map(|loaded| Arc::new(loaded.opened.note));
    let mut next = sought.saved.clone().or_else(on_disk).unwrap_or_else(|| Arc::clone(&sought.now));
    let mut lines = Vec::new();
    for version in store::versions(path, &sought.folders) {
        let Ok(opened) = format::read(version.text.as_bytes()) else { continue };
        let note = Arc::new(opened.note);
        let (then, now) = (told(&note, &next), told(&note, &sought.now));
        lines.push(Line { when: when(version.saved, &sought.texts), note: Arc::clone(&note), then, now });
        next = note;
    }
    lines
}

fn when(saved: SystemTime, texts: &Texts) -> String {
    Timestamp::try_from(saved)
        .map_or_else(|_| texts.get("versions-undated").to_owned(), |time| told::moment(time, texts))
}

/// Draws the dialog: the list, or the version that was chosen from it.
pub(super) fn dialog_ui(ui: &mut Ui, dialog: &mut Dialog, texts: &Texts, queue: &mut Vec<Command>) {
    heading(ui, &texts.with("versions-title", &[("name", dialog.note.as_str().into())]));
    let (chosen, can_restore) = (dialog.chosen, dialog.can_restore);
    let lines = match dialog.lines.look(ui.ctx()) {
        Errand::Running(_) => Err("glance-looking"),
        Errand::Failed => Err("versions-failed"),
        Errand::Done(lines) if lines.is_empty() => Err("versions-none"),
        Errand::Done(lines) => Ok(&*lines),
    };
    match (lines, chosen) {
        (Err(why), _) => {
            widgets::remark(ui, texts.get(why));
        }
        (Ok(lines), Some(index)) if index < lines.len() => {
            return chosen_ui(ui, index, &lines[index], can_restore, texts, queue);
        }
        (Ok(lines), _) => {
            widgets::remark(ui, texts.get("versions-text"));
            list_ui(ui, lines, texts, queue);
        }
    }
    if let Some(why) = dialog.off {
        widgets::small_remark(ui, texts.get(why), theme::tokens(ui).secondary);
    }
    ui.add_space(size::GAP);
    widgets::answers(ui, |ui| {
        if widgets::primary_button(ui, texts.get("versions-close")).clicked() {
            queue.push(Command::CloseModal);
        }
    });
}

fn list_ui(ui: &mut Ui, lines: &[Line], texts: &Texts, queue: &mut Vec<Command>) {
    let tokens = theme::tokens(ui);
    ScrollArea::vertical().id_salt("versions").max_height(LIST).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.set_width(ui.available_width());
        for (index, line) in lines.iter().enumerate() {
            let changes = line.then.first(texts);
            let name =
                texts.with("versions-line", &[("when", line.when.as_str().into()), ("changes", (&*changes).into())]);
            let format = |font, color| egui::TextFormat::simple(font, color);
            let mut words = LayoutJob::default();
            words.append(&line.when, 0.0, format(theme::font(MEDIUM, size::BODY), tokens.text));
            let then = texts.with("versions-then", &[("changes", changes.into())]);
            let small = egui::FontId::proportional(size::LABEL);
            words.append(&format!("\n{then}"), 0.0, format(small, tokens.secondary));
            let icon = Icon::Recent.text(size::ICON).color(tokens.secondary);
            let button =
                Button::new((icon, words.atom_shrink(true), egui::Atom::grow())).frame_when_inactive(false).wrap();
            if ui.add(button).accessible_name(name).clicked() {
                queue.push(Command::Versions(Order::Choose(Some(index))));
            }
        }
    });
}

fn chosen_ui(ui: &mut Ui, index: usize, line: &Line, can_restore: bool, texts: &Texts, queue: &mut Vec<Command>) {
    told::heading_ui(ui, &line.when);
    widgets::remark(ui, texts.get("versions-now"));
    ScrollArea::vertical().id_salt("version").max_height(LIST).show(ui, |ui| {
        ui.set_width(ui.available_width());
        line.now.list_ui(ui, MOST, texts);
    });
    if !can_restore {
        widgets::small_remark(ui, texts.get("versions-frozen"), theme::tokens(ui).secondary);
    }
    ui.add_space(size::GAP);
    widgets::answers(ui, |ui| {
        let restore = ui.add_enabled_ui(can_restore, |ui| widgets::primary_button(ui, texts.get("versions-restore")));
        if restore.inner.clicked() {
            queue.push(Command::Versions(Order::Restore(index)));
        }
        if ui.button(texts.get("versions-save-as")).clicked() {
            queue.push(Command::Versions(Order::SaveAs(index)));
        }
        if ui.button(texts.get("versions-back")).clicked() {
            queue.push(Command::Versions(Order::Choose(None)));
        }
    });
}

/// Draws the question before what is kept is forgotten. `note` is what the open one is called.
pub(super) fn forget_ui(ui: &mut Ui, note: Option<&str>, texts: &Texts, queue: &mut Vec<Command>) {
    heading(ui, texts.get("forget-title"));
    widgets::remark(ui, texts.get("forget-text"));
    ui.add_space(size::GAP);
    widgets::answers(ui, |ui| {
        if widgets::primary_button(ui, texts.get("forget-keep")).clicked() {
            queue.push(Command::CloseModal);
        }
        if ui.button(texts.get("forget-all")).clicked() {
            queue.push(Command::Versions(Order::ForgetAll));
        }
        if let Some(note) = note {
            let name = texts.with("forget-note-name", &[("name", note.into())]);
            if ui.button(texts.get("forget-note")).accessible_name(name).clicked() {
                queue.push(Command::Versions(Order::ForgetNote));
            }
        }
    });
}

impl App {
    /// Lists the earlier versions of the open note.
    pub(super) fn show_versions(&mut self, ctx: &Context) {
        let Some(open) = &mut self.open else { return };
        open.session.close_step();
        let session = &open.session;
        let (now, texts, names) = (session.note(), &self.environment.texts, &self.environment.names);
        let sought = Sought {
            path: session.file().map(ToOwned::to_owned),
            folders: self.environment.folders.clone(),
            saved: session.base().cloned(),
            now: Arc::clone(now),
            texts: Arc::clone(texts),
            names: Arc::clone(names),
        };
        let folders = &self.environment.folders;
        self.modal = Some(Modal::Versions(Dialog {
            note: open.name(texts),
            lines: Errand::start(ctx, move || lines(&sought)),
            chosen: None,
            can_restore: open.is_writable(),
            off: match (folders.forbids_versions(), folders.keeps_versions()) {
                (true, _) => Some("versions-forbidden"),
                (false, false) => Some("versions-off"),
                (false, true) => None,
            },
        }));
    }

    /// Carries out what was done in the dialog.
    pub(super) fn order_versions(&mut self, ctx: &Context, order: Order) {
        match order {
            Order::Choose(index) => {
                if let Some(Modal::Versions(dialog)) = &mut self.modal {
                    dialog.chosen = index;
                }
            }
            Order::Restore(index) => {
                let Some((when, note)) = self.take_version(index) else { return };
                self.restore(&when, &note);
            }
            Order::SaveAs(index) => {
                let Some((_, note)) = self.take_version(index) else { return };
                self.copy = Some(note);
                self.ask_path(ctx, Purpose::Copy);
            }
            Order::ForgetNote => {
                let path = self.open.as_ref().and_then(|open| open.session.file()).map(ToOwned::to_owned);
                self.with_open(|open| open.session.discard());
                self.forget_remarks();
                self.forget(path.as_deref().map(Forget::Note));
            }
            Order::ForgetAll => {
                self.with_open(|open| open.session.discard());
                self.forget(Some(Forget::All));
            }
        }
    }

    /// Closes the dialog and answers the version that was chosen in it.
    fn take_version(&mut self, index: usize) -> Option<(String, Arc<Note>)> {
        let Some(Modal::Versions(Dialog { lines: Errand::Done(lines), .. })) = self.modal.take() else { return None };
        lines.get(index).map(|line| (line.when.clone(), Arc::clone(&line.note)))
    }

    fn restore(&mut self, when: &str, note: &Note) {
        let Some(open) = &mut self.open else { return };
        let restored = open.session.restore(note);
        open.form.forget_drafts();
        match restored {
            Ok(()) => self.notices.toast(self.environment.texts.with("toast-restored", &[("when", when.into())])),
            Err(refusal) => self.refused(&refusal),
        }
    }

    fn forget(&mut self, what: Option<Forget<'_>>) {
        self.modal = None;
        let forgotten = what.map_or(Ok(()), |what| store::forget(what, &self.environment.folders));
        match forgotten {
            Ok(()) => self.notices.toast(self.environment.texts.get("toast-forgotten").to_owned()),
            Err(error) => self.fail("failed-forget", "", &error.to_string()),
        }
        self.seek_leftovers();
    }

    /// Asks before what is kept is forgotten.
    pub(super) fn ask_forget(&mut self) {
        let name = |open: &OpenNote| open.name(&self.environment.texts);
        self.modal = Some(Modal::Forget(self.open.as_ref().map(name)));
    }

    /// Keeps earlier versions from now on, or none any more.
    pub(super) fn toggle_versions(&mut self) {
        self.environment.settings.versions = !self.environment.settings.versions;
        self.heed_versions();
        self.keep_settings();
    }

    /// Brings about what is set about earlier versions.
    pub(super) fn heed_versions(&mut self) {
        let kept = self.environment.settings.versions;
        self.environment.folders = self.environment.folders.clone().keeping_versions(kept);
        self.with_open(|open| open.session.keep_versions(kept));
    }
}

/// The icon of the choice whether versions are kept.
pub(super) fn kept_icon(app: &App) -> (Icon, Action) {
    let icon = if app.environment.folders.keeps_versions() { Icon::Done } else { Icon::Empty };
    (icon, Action::KeepVersions)
}
