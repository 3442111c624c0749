//! How commands are carried out. Owns everything that changes the note, the files and the window's state; draws nothing.

use std::{fmt::Display, sync::Arc};

use egui::Context;

use super::{
    app::{App, OpenNote},
    command::{Action, Command},
    desktop::Errand,
    dialog::Purpose,
    files::file_name_of,
    finality::Turn,
    find::Way,
    findings, form,
    modal::{Modal, Next},
    notice::{Notice, Tone},
    palette::Palette,
    preview,
    writing::markup::Mark,
};
use crate::{
    note::{Edit, Image, Node as _, Path, Refusal},
    session::Event,
    store::ThemeChoice,
    template,
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
            Command::OpenFile(path) => self.turn_to(ctx, Next::OpenFile(path)),
            Command::ForgetRecent(path) => self.forget_recent(&path),
            Command::OpenHere => self.open_here(ctx),
            Command::OpenExample(example) => self.turn_to(ctx, Next::Example(example)),
            Command::Recover(index) => self.recover(ctx, index),
            Command::AskDiscardLeftover(index) => self.ask_discard(index),
            Command::DiscardLeftover(index) => self.discard_leftover(index),
            Command::Glance(index) => self.glance(ctx, index),
            Command::Versions(order) => self.order_versions(ctx, order),
            Command::Writers(order) => self.order_writers(ctx, order),
            Command::Remarks(order) => self.order_remarks(ctx, order),
            Command::New(template) => self.turn_to(ctx, Next::New(template)),
            Command::ChoosePaper(template) => self.with_open(|open| open.session.use_template(template)),
            Command::KeepPaper => self.keep_paper(),
            Command::CopyTemplate(template) => self.copy_template(ctx, &template),
            Command::Turn { turn, by } => self.turn(turn, &by),
            Command::Edit(edits) => self.edit(&edits),
            Command::Reshape { edits, then } => self.reshape(&edits, then),
            Command::TakeRows(pasted) => self.take_rows(*pasted),
            Command::ChooseImage(field) => {
                self.with_open(|open| open.form.want_image(field));
                self.ask_path(ctx, Purpose::Image);
            }
            Command::TakeImage { field, file } => self.with_open(|open| {
                open.form.want_image(field);
                open.session.read_image(file);
            }),
            Command::CloseStep => self.with_open(|open| open.session.close_step()),
            Command::GoTo(path) => {
                // What stands in the way of a final note leads to its field.
                self.modal.take_if(|modal| matches!(modal, Modal::Turn(_)));
                self.go_to(path);
            }
            Command::GoToSection(section) => {
                self.view.preview_instead = false;
                self.with_open(|open| open.form.go_to_section(section));
            }
            Command::ShowPages { visible, scale } => self.with_open(|open| open.session.show_pages(visible, scale)),
            Command::Unsaved(answer) => self.unsaved_answer(ctx, answer),
            Command::TakePath { path, replace } => self.path_typed(&path, replace),
            Command::Set(change) => self.set(ctx, change),
            Command::TypePath => {
                if let Some(dialog) = self.dialog.take_if(|dialog| dialog.purpose != Purpose::Templates) {
                    self.modal = Some(Modal::path(dialog.purpose, &dialog.suggested));
                }
            }
            Command::CloseModal => {
                self.stop_opening();
                self.modal = None;
                self.after_save = None;
            }
            Command::Dismiss(index) => self.notices.dismiss(index),
            Command::DismissExported => self.outgoing.dismiss(),
        }
    }

    /// Takes what came back from the background.
    pub(super) fn take_event(&mut self, ctx: &Context, event: Event) {
        match event {
            Event::Saved { path, backup, copy } => {
                self.remember(&path);
                self.hold(&path);
                if let Some(title) = self.recovered.take() {
                    self.notices.withdraw(&title);
                }
                self.with_open(|open| open.writers = super::writers::State::default());
                self.tell_copies(backup.as_deref(), copy.as_deref());
                self.notices.toast(self.environment.texts.get("toast-saved").to_owned());
                // An older save may have finished first: what was typed since is not on disk yet.
                if let Some(next) =
                    self.after_save.take_if(|_| self.open.as_ref().is_none_or(|open| open.session.is_saved()))
                {
                    self.proceed(ctx, next);
                }
            }
            Event::Exported { path, exported } => self.exported(path, &exported),
            Event::DocumentExported { path } => self.document_exported(path),
            Event::SaveFailed { path, error } => self.save_failed(&path, &error),
            Event::CopySaved { path } => {
                let path = path.display().to_string();
                self.notices.toast(self.environment.texts.with("toast-copy-saved", &[("path", path.into())]));
            }
            Event::Unlocked { reason } => self.save_remark("saved-unlocked", &reason),
            Event::VersionNotKept { reason } => self.save_remark("saved-unkept", &reason),
            Event::Looked { seen } => self.looked(ctx, seen),
            Event::Siblings { siblings, error } => self.siblings_seen(&siblings, error.as_ref()),
            Event::ExportFailed { path, error } => {
                self.fail("failed-export", &file_name_of(&path), &error.to_string());
            }
            Event::ExportCalledOff => self.notices.toast(self.environment.texts.get("outgoing-called-off").to_owned()),
            Event::PrintReady { path } => self.ask_desktop(ctx, Errand::Print(path)),
            Event::PrintFailed { error } => self.fail("outgoing-print-failed", "", &error.to_string()),
            Event::RichTextReady { text } => self.ask_desktop(ctx, Errand::Copy(Arc::new(text))),
            Event::RichTextFailed { error } => self.fail("outgoing-copy-failed", "", &error.to_string()),
            Event::SnapshotFailed { error } => self.fail("failed-snapshot", "", &error.to_string()),
            Event::SnapshotsWork => self.snapshots_work(),
            Event::ImageRead { image } => self.take_image(&image),
            Event::ImageFailed { path, error } => {
                self.fail("failed-image", &file_name_of(&path), &error.to_string());
            }
            event @ (Event::PagesLaid { .. } | Event::PageImage { .. } | Event::PreviewFailed { .. }) => {
                if let Some(open) = &mut self.open {
                    preview::take_event(ctx, &mut open.preview, event);
                }
            }
        }
    }

    fn run(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::New => {
                if let Some(template) = template::builtins().first() {
                    self.turn_to(ctx, Next::New(Arc::clone(template)));
                }
            }
            Action::NewFrom => self.leave_for_next(ctx),
            Action::Finalise => self.ask_turn(Turn::Final),
            Action::Reopen => self.ask_turn(Turn::Reopen),
            Action::Open => self.ask_path(ctx, Purpose::Open),
            Action::Save => self.save(ctx),
            Action::SaveAs if self.open.is_some() => self.ask_path(ctx, Purpose::Save),
            Action::Export | Action::ExportWord | Action::ExportHtml | Action::ExportMarkdown | Action::ExportText
                if self.open.is_some() =>
            {
                self.ask_path(ctx, Purpose::Export(action.format()));
            }
            Action::SaveAs
            | Action::Export
            | Action::ExportWord
            | Action::ExportHtml
            | Action::ExportMarkdown
            | Action::ExportText => {}
            Action::Print | Action::CopyPaper | Action::OpenExported | Action::ShowExported | Action::CancelExport => {
                self.run_outgoing(ctx, action);
            }
            Action::Find => self.open_find(),
            Action::FindNext => self.go_to_match(Way::On),
            Action::FindPrevious => self.go_to_match(Way::Back),
            Action::Versions => self.show_versions(ctx),
            Action::KeepVersions => self.toggle_versions(),
            Action::ForgetCopies => self.ask_forget(),
            Action::Home => self.leave(Next::Home, ctx),
            Action::Quit => self.leave(Next::Quit, ctx),
            Action::Undo | Action::Redo => self.step(action),
            Action::ThemeLight => self.choose_theme(ctx, ThemeChoice::Light),
            Action::ThemeDark => self.choose_theme(ctx, ThemeChoice::Dark),
            Action::CarryNote => {
                self.environment.settings.bare_exports = !self.environment.settings.bare_exports;
                self.keep_settings();
            }
            Action::Settings => self.open_settings(ctx),
            Action::CopyTemplate => self.copy_template_shown(ctx),
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
            Action::Pages => self.view.panes.lists_pages = !self.view.panes.lists_pages,
            Action::NextPane => self.next_pane(ctx, 1),
            Action::PreviousPane => self.next_pane(ctx, -1),
            Action::NextFinding => self.go_to_finding(1),
            Action::PreviousFinding => self.go_to_finding(-1),
            Action::ReadRemarks
            | Action::NextRemark
            | Action::PreviousRemark
            | Action::TakeRemark
            | Action::DismissRemark
            | Action::TakeAllRemarks => self.run_remarks(ctx, action),
            Action::Palette => self.modal = Some(Modal::Palette(Palette::new(self, ctx))),
            Action::Shortcuts => self.modal = Some(Modal::Shortcuts),
            Action::ItemUp => self.move_item(-1),
            Action::ItemDown => self.move_item(1),
            Action::ItemDuplicate => self.duplicate_item(),
            Action::Bold => self.mark(ctx, Mark::Bold),
            Action::Italic => self.mark(ctx, Mark::Italic),
            Action::Bullets => self.mark(ctx, Mark::Bullets),
            Action::Link => self.mark(ctx, Mark::Link),
        }
    }

    pub(super) fn with_open(&mut self, act: impl FnOnce(&mut OpenNote)) {
        if let Some(open) = &mut self.open {
            act(open);
        }
    }

    pub(super) fn edit(&mut self, edits: &[Edit]) {
        if let Err(refusal) = self.try_edit(edits) {
            self.edit_refused(&refusal);
        }
    }

    /// Makes the paper that is shown the note's own, as a step of its own.
    fn keep_paper(&mut self) {
        let Some(open) = &mut self.open else { return };
        open.session.close_step();
        let edit = Edit::Set { field: Path::ROOT.field("template"), text: open.session.template().id.clone() };
        self.edit(&[edit]);
        self.with_open(|open| open.session.close_step());
    }

    fn try_edit(&mut self, edits: &[Edit]) -> Result<(), Refusal> {
        match &mut self.open {
            Some(open) if open.is_writable() => open.session.edit(edits),
            _ => Ok(()),
        }
    }

    pub(super) fn reshape(&mut self, edits: &[Edit], then: Option<Path>) {
        if !self.open.as_ref().is_some_and(OpenNote::is_writable) {
            return;
        }
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
            Err(refusal) => self.edit_refused(&refusal),
        }
    }

    /// Puts an image that was read into the field it was chosen for, if that is still there.
    fn take_image(&mut self, image: &Image) {
        let field = self.open.as_mut().and_then(|open| open.form.take_image_wanted());
        if let Some(field) = field {
            self.edit(&[Edit::Set { field, text: image.text().into_owned() }]);
            self.with_open(|open| open.session.close_step());
        }
    }

    pub(super) fn keep_settings(&mut self) {
        let settings = &mut self.environment.settings;
        let outcome = settings.save_changes(&self.kept, &self.environment.folders);
        self.kept = settings.clone();
        if let Err(error) = outcome {
            let texts = &self.environment.texts;
            self.notices.add(Notice {
                tone: Tone::Known,
                title: texts.get("failed-settings").to_owned(),
                text: error.to_string(),
                remedy: String::new(),
            });
        }
    }

    pub(super) fn refused(&mut self, refusal: &impl Display) {
        let texts = &self.environment.texts;
        self.notices.add(Notice {
            tone: Tone::Wrong,
            title: texts.get("failed-edit").to_owned(),
            text: refusal.to_string(),
            remedy: texts.get("failed-edit-remedy").to_owned(),
        });
    }

    pub(super) fn go_to(&mut self, place: Path) {
        self.view.preview_instead = false;
        self.with_open(|open| open.form.go_to(place));
    }

    fn step(&mut self, action: Action) {
        // A step back from a final note is one that made it final.
        let Some(open) = self.open.as_mut().filter(|open| open.can_turn()) else { return };
        let place = if action == Action::Undo { open.session.undo() } else { open.session.redo() };
        open.form.forget_drafts();
        if let Some(place) = place {
            self.go_to(place);
        }
    }

    /// Goes to the field of the finding after or before the one that has the keyboard or was gone to last, in the order of
    /// the list.
    fn go_to_finding(&mut self, by: isize) {
        let Some(open) = &mut self.open else { return };
        let fields = findings::fields(open);
        if fields.is_empty() {
            return;
        }
        let place = |sought: Option<&Path>| fields.iter().position(|field| Some(field) == sought);
        let now = place(open.form.focused.as_ref()).or_else(|| place(open.finding.as_ref()));
        let count = fields.len() as isize;
        let next = now.map_or(if by > 0 { 0 } else { count - 1 }, |now| (now as isize + by).rem_euclid(count));
        let field = fields[next as usize].clone();
        open.finding = Some(field.clone());
        self.view.findings = true;
        self.go_to(field);
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

    pub(super) fn fail(&mut self, id: &'static str, path: &str, error: &str) {
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
