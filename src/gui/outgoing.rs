//! Papers on their way out of the window: exported, shown, printed, copied. Owns what is remembered of an export, the bar that
//! shows how far one has come, and what is said of each; making the papers is the session's.

use std::path::{Path as FilePath, PathBuf};

use egui::{Align, Context, Key, Layout, Modifiers, Popup, Ui};

use super::{
    app::App,
    command::{Action, Command},
    desktop::{Errand, Errands, Returned},
    notice::bar_ui,
    theme::{self, Icon, size},
    widgets,
};
use crate::{
    paper::Carried,
    session::{Cargo, Exported, FileFormat, Stage},
    store::Replace,
    texts::Texts,
};

/// After how many seconds an export is worth a word.
const PATIENCE: f64 = 0.3;

/// How often the word is renewed, in seconds.
const RENEWAL: f32 = 0.1;

/// What the window knows of papers that went out.
#[derive(Debug, Default)]
pub(super) struct Outgoing {
    /// The file that was exported last.
    exported: Option<PathBuf>,
    /// What is said of it, until it is dismissed.
    said: Option<String>,
    /// When the export under way was first seen, in the window's own time.
    begun: Option<f64>,
    /// Whether it has been under way for so long that it is shown.
    is_shown: bool,
    errands: Errands,
}

impl Outgoing {
    /// The file that was exported last since the program was started.
    pub(super) fn exported(&self) -> Option<&FilePath> {
        self.exported.as_deref()
    }

    /// Takes away what is said of the last export.
    pub(super) fn dismiss(&mut self) {
        self.said = None;
    }
}

impl App {
    /// Carries out a command about papers that go out.
    pub(super) fn run_outgoing(&mut self, ctx: &Context, action: Action) {
        let exported = self.outgoing.exported.clone();
        match (action, exported) {
            (Action::OpenExported, Some(file)) => self.ask_desktop(ctx, Errand::Open(file)),
            (Action::ShowExported, Some(file)) => self.ask_desktop(ctx, Errand::Reveal(file)),
            (Action::OpenExported | Action::ShowExported, None) => {
                self.notices.toast(self.environment.texts.get("outgoing-none").to_owned());
            }
            (Action::Print, _) => self.with_open(|open| open.session.print()),
            (Action::CopyPaper, _) => self.with_open(|open| open.session.compose_rich_text()),
            (Action::CancelExport, _) => self.with_open(|open| open.session.call_off_export()),
            _ => {}
        }
    }

    /// Asks the desktop for something; the answer comes as [`Returned`].
    pub(super) fn ask_desktop(&self, ctx: &Context, errand: Errand) {
        self.outgoing.errands.send(ctx, &self.environment.desktop, errand);
    }

    /// Takes what the desktop answered.
    pub(super) fn take_returned(&mut self) {
        while let Some(Returned { errand, outcome }) = self.outgoing.errands.poll() {
            let file = match &errand {
                Errand::Open(file) | Errand::Print(file) | Errand::Reveal(file) => file.display().to_string(),
                Errand::Copy(_) => String::new(),
            };
            let (done, failed) = match errand {
                Errand::Open(_) => ("", "outgoing-open-failed"),
                Errand::Print(_) => ("outgoing-printing", "outgoing-print-failed"),
                Errand::Reveal(_) => ("", "outgoing-show-failed"),
                Errand::Copy(_) => ("outgoing-copied", "outgoing-copy-failed"),
            };
            match outcome {
                Ok(()) if done.is_empty() => {}
                Ok(()) => self.notices.toast(self.environment.texts.get(done).to_owned()),
                Err(error) => self.fail(failed, &file, &error),
            }
        }
    }

    /// Remembers an export and says so, with what can be done next.
    pub(super) fn exported(&mut self, path: PathBuf, exported: &Exported) {
        self.outgoing.said = Some(said_of(&path, exported, &self.environment.texts));
        self.outgoing.exported = Some(path);
    }

    /// Exports the paper to a file. How its name ends says the format; one that says nothing gets the ending of what was asked for.
    pub(super) fn export(&mut self, asked: FileFormat, path: PathBuf, replace: Replace) {
        let named = FileFormat::of(&path);
        let format = named.unwrap_or(asked);
        let path = if named.is_some() { path } else { with_ending(path, asked) };
        let carried = if self.environment.settings.bare_exports { Carried::Nothing } else { Carried::UpToBanner };
        self.with_open(|open| match format {
            FileFormat::Pdf => open.session.export(path, replace, carried),
            format => open.session.export_as(format, path, replace),
        });
    }

    /// Remembers a file that is no PDF and says where it lies.
    pub(super) fn document_exported(&mut self, path: PathBuf) {
        let said = path.display().to_string();
        self.outgoing.said = Some(self.environment.texts.with("toast-exported-document", &[("path", said.into())]));
        self.outgoing.exported = Some(path);
    }

    /// Takes Escape where it calls off the export that is shown.
    pub(super) fn heed_cancel_key(&mut self, ctx: &Context) {
        if self.outgoing.is_shown
            && !Popup::is_any_open(ctx)
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            self.queue.push(Command::Run(Action::CancelExport));
            // The key has taken the keyboard from the field as well.
            let field =
                self.open.as_ref().and_then(|open| open.form.focused.clone().filter(|_| open.form.has_keyboard));
            self.queue.extend(field.map(Command::GoTo));
        }
    }

    /// How far the export under way has come, where it takes so long that it is shown.
    fn stage_shown(&mut self, ctx: &Context) -> Option<Stage> {
        let stage = self.open.as_ref().and_then(|open| open.session.export_stage());
        let now = ctx.input(|input| input.time);
        let Some(stage) = stage else {
            self.outgoing.begun = None;
            self.outgoing.is_shown = false;
            return None;
        };
        let begun = *self.outgoing.begun.get_or_insert(now);
        ctx.request_repaint_after_secs(RENEWAL);
        self.outgoing.is_shown = now - begun >= PATIENCE;
        self.outgoing.is_shown.then_some(stage)
    }
}

/// The path with the ending of a format behind what stands there: a name such as `No. 12` has a full stop of its own.
fn with_ending(path: PathBuf, format: FileFormat) -> PathBuf {
    let mut name = path.into_os_string();
    name.push(".");
    name.push(format.extension());
    PathBuf::from(name)
}

/// Draws how far an export has come, and what came of the last one.
pub(super) fn outgoing_ui(ui: &mut Ui, app: &mut App) {
    if let Some(stage) = app.stage_shown(ui.ctx()) {
        stage_ui(ui, stage, &app.environment.texts, &mut app.queue);
    }
    if let Some(said) = &app.outgoing.said {
        said_ui(ui, said, &app.environment.texts, &mut app.queue);
    }
}

fn stage_ui(ui: &mut Ui, stage: Stage, texts: &Texts, queue: &mut Vec<Command>) {
    let tokens = theme::tokens(ui);
    bar_ui(ui, "export under way", tokens.accent_ground, |ui| {
        ui.label(Icon::Pdf.text(size::ICON).color(tokens.accent));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(texts.get("outgoing-cancel")).clicked() {
                queue.push(Command::Run(Action::CancelExport));
            }
            let said = match stage.pages {
                None => texts.get("outgoing-setting").to_owned(),
                Some(pages) => {
                    let page = (stage.done + 1).min(pages);
                    texts.with("outgoing-page", &[("page", page.into()), ("pages", pages.into())])
                }
            };
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.label(said));
        });
    });
}

fn said_ui(ui: &mut Ui, said: &str, texts: &Texts, queue: &mut Vec<Command>) {
    let tokens = theme::tokens(ui);
    bar_ui(ui, "exported", tokens.accent_ground, |ui| {
        ui.label(Icon::Done.text(size::ICON).color(tokens.accent));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::icon_button(ui, Icon::Close, texts.get("dismiss")).clicked() {
                queue.push(Command::DismissExported);
            }
            for action in [Action::ShowExported, Action::OpenExported] {
                let spec = action.spec();
                let button = widgets::labelled_button(ui, spec.icon, texts.get(spec.label));
                if button.on_hover_text(texts.get(spec.help)).clicked() {
                    queue.push(Command::Run(action));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(said).wrap().selectable(true));
            });
        });
    });
}

/// What there is to say of an export: where it lies, what it carries, and which standard it does not keep to.
fn said_of(path: &FilePath, exported: &Exported, texts: &Texts) -> String {
    let (carried, left_out) = match exported.cargo {
        Cargo::Nothing => ("carried-nothing", 0),
        Cargo::Whole => ("carried-whole", 0),
        Cargo::Part { left_out } => ("carried-part", left_out),
    };
    let carried = texts.with(carried, &[("count", left_out.into())]);
    let path = path.display().to_string();
    let values = [("pages", exported.pages.into()), ("path", path.into()), ("carried", carried.into())];
    let text = texts.with("toast-exported", &values);
    if exported.standards.is_accessible {
        return text;
    }
    let kept_from = if exported.standards.archive.is_some() { "not-accessible" } else { "not-archived" };
    format!("{text} {}", texts.get(kept_from))
}
