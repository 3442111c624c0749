//! The list of notes that were not saved when the program ended. Owns how they are offered; what they hold comes from the
//! store.

use egui::{Align, Frame, Layout, Margin, RichText, Stroke, Ui};
use jiff::Timestamp;

use super::{
    app::App,
    command::Command,
    glance,
    home::Left,
    modal::{Modal, heading},
    notice::{Notice, Tone},
    theme::{self, Icon, MEDIUM, size},
    told, widgets,
};
use crate::{
    session::Session,
    store::{self, Leftover},
    texts::Texts,
};

/// Draws the notes that can be recovered; nothing where there are none.
pub(super) fn recover_ui(ui: &mut Ui, left: Left<'_>, texts: &Texts, queue: &mut Vec<Command>) {
    let Left { leftovers, glances } = left;
    if leftovers.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let frame = Frame::new()
        .fill(tokens.warning_ground)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(size::CARD_RADIUS)
        .inner_margin(Margin::same(size::CARD_PADDING));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(texts.get("recover-title")).font(theme::font(MEDIUM, size::SUBHEADING)));
        widgets::remark(ui, texts.get("recover-text"));
        for (index, leftover) in leftovers.iter().enumerate() {
            leftover_ui(ui, index, leftover, texts, queue);
            if let Some(glance) = glances.get_mut(&index) {
                glance::glance_ui(ui, glance, texts);
                ui.add_space(size::GAP);
            }
        }
    });
    ui.add_space(20.0);
}

fn leftover_ui(ui: &mut Ui, index: usize, leftover: &Leftover, texts: &Texts, queue: &mut Vec<Command>) {
    let tokens = theme::tokens(ui);
    let title = title_of(leftover, texts);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = texts.with("recover-discard-name", &[("title", title.as_str().into())]);
            if widgets::icon_button(ui, Icon::Remove, &name).clicked() {
                queue.push(Command::AskDiscardLeftover(index));
            }
            let name = texts.with("recover-open-name", &[("title", title.as_str().into())]);
            if ui.button(texts.get("recover-open")).accessible_name(name).clicked() {
                queue.push(Command::Recover(index));
            }
            let name = texts.with("glance-name", &[("title", title.as_str().into())]);
            if ui.button(texts.get("glance-look")).accessible_name(name).clicked() {
                queue.push(Command::Glance(index));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(egui::Label::new(RichText::new(&title).font(theme::font(MEDIUM, size::BODY))).truncate());
                widgets::small_remark(ui, &about(leftover, texts), tokens.secondary);
            });
        });
    });
}

fn title_of(leftover: &Leftover, texts: &Texts) -> String {
    match &*leftover.snapshot.title {
        "" => texts.get("untitled").to_owned(),
        title => title.to_owned(),
    }
}

/// When it was kept, and which file it belongs to.
fn about(leftover: &Leftover, texts: &Texts) -> String {
    let mut parts = Vec::new();
    if let Ok(written) = Timestamp::try_from(leftover.written) {
        parts.push(told::moment(written, texts));
    }
    parts.push(match &leftover.snapshot.origin {
        Some(origin) => origin.path.display().to_string(),
        None => texts.get("recover-no-file").to_owned(),
    });
    parts.join(" · ")
}

/// Draws the question whether a note is really let go.
pub(super) fn discard_ui(ui: &mut Ui, index: usize, title: &str, texts: &Texts, queue: &mut Vec<Command>) {
    heading(ui, &texts.with("recover-discard-title", &[("title", title.into())]));
    ui.label(RichText::new(texts.get("recover-discard-text")).color(theme::tokens(ui).secondary));
    ui.add_space(size::GAP);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if widgets::primary_button(ui, texts.get("recover-keep")).clicked() {
            queue.push(Command::CloseModal);
        }
        if ui.button(texts.get("recover-discard")).clicked() {
            queue.push(Command::DiscardLeftover(index));
        }
    });
}

impl App {
    /// Looks again which notes can be recovered.
    pub(super) fn seek_leftovers(&mut self) {
        self.leftovers = store::leftovers(&self.environment.folders);
        // Places in the list may be those of others now.
        self.glances.clear();
    }

    /// Says so if the program ended by a mistake of its own last time, and where the log lies.
    pub(super) fn tell_of_mistake(&mut self) {
        let folders = &self.environment.folders;
        if store::take_word(folders) {
            let texts = &self.environment.texts;
            let log = store::Log::new(folders).file().display().to_string();
            let text = texts.with("mishap-text", &[("path", log.into())]);
            self.tell(texts.get("mishap-title").to_owned(), text);
        }
    }

    /// Goes on with a note that was not saved.
    pub(super) fn recover(&mut self, ctx: &egui::Context, index: usize) {
        let Some(leftover) = self.leftovers.get(index).cloned() else { return };
        let texts = self.environment.texts.clone();
        match Session::recover(&leftover, &self.environment.surroundings()) {
            Ok(Some(session)) => {
                self.show(ctx, session);
                if let Some(origin) = &leftover.snapshot.origin {
                    self.hold(&origin.path);
                }
                let title = texts.with("recovered-title", &[("title", title_of(&leftover, &texts).into())]);
                // Whether its file is still the same is found out beside the window, and said over the note.
                self.with_open(|open| open.session.look());
                let text = texts.get("recovered-text").to_owned();
                self.recovered = Some(title.clone());
                self.notices.add(Notice { tone: Tone::Known, title, text, remedy: String::new() });
            }
            Ok(None) => self.notices.toast(texts.get("recover-taken").to_owned()),
            Err(error) => self.fail("failed-open", &title_of(&leftover, &texts), &error.to_string()),
        }
        self.seek_leftovers();
    }

    /// Asks whether a note that was not saved is let go.
    pub(super) fn ask_discard(&mut self, index: usize) {
        if let Some(leftover) = self.leftovers.get(index) {
            let title = title_of(leftover, &self.environment.texts);
            self.modal = Some(Modal::Discard { index, title });
        }
    }

    /// Lets a note go that was not saved.
    pub(super) fn discard_leftover(&mut self, index: usize) {
        self.modal = None;
        if let Some(leftover) = self.leftovers.get(index) {
            store::discard(leftover, &self.environment.folders);
        }
        self.seek_leftovers();
    }

    /// Takes back that nothing is kept of what is not saved.
    pub(super) fn snapshots_work(&mut self) {
        let title = self.environment.texts.get("failed-snapshot").to_owned();
        self.notices.withdraw(&title);
    }
}
