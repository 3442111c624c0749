//! Two writers of one file in the window: who else has it open, what somebody else wrote into it, and what to do then. Owns
//! the word over the note and the question; putting changes together is the session's.

use std::{path::Path as FilePath, sync::Arc};

use egui::{Align, Context, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea, Ui};

use super::{
    app::{App, OpenNote},
    command::Command,
    dialog::Purpose,
    errand::Errand,
    files::file_name_of,
    modal::{Modal, heading},
    notice::{Notice, Tone},
    theme::{self, Icon, MEDIUM, size},
    told::{self, Told},
    widgets,
};
use crate::{
    note::{Merged, Note},
    session::{Seen, Theirs},
    store::{Siblings, StoreError},
    texts::{Compared, Names, Texts},
};

/// How high the lists become together.
const LISTS: f32 = 420.0;

/// The most differences of one list.
const MOST: usize = 40;

/// What is done about what somebody else wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// Shows what differs.
    Show,
    /// Goes on with the file as it is.
    Reload,
    /// Takes their changes over.
    TakeOver,
    /// Writes the note to another file.
    SaveCopy,
}

/// What the window knows of the other writer.
#[derive(Debug, Default)]
pub(super) struct State {
    theirs: Option<Box<Theirs>>,
    /// Whether a save found the file changed, so that the question is asked as soon as it is known how.
    is_asked: bool,
}

/// What differs, in words.
#[derive(Debug)]
pub(super) struct Lists {
    theirs: Told,
    mine: Told,
    /// What both changed; none where the changes cannot be put together at all.
    clashes: Option<Told>,
}

/// The question what to do.
#[derive(Debug)]
pub(super) struct Question {
    file: String,
    /// Whether there is something of mine that is not in the file.
    has_mine: bool,
    can_reload: bool,
    lists: Errand<Lists>,
}

/// The three texts, to be compared.
struct Three {
    base: Option<Arc<Note>>,
    mine: Arc<Note>,
    theirs: Arc<Note>,
    merged: Option<Merged>,
}

fn lists(three: &Three, texts: &Texts, names: &Names) -> Lists {
    let told = |before: &Note, after: &Note| Told::of(before, after, texts, names);
    let compared = Compared { before: &three.mine, after: &three.theirs, names };
    let clashes = three.merged.as_ref().map(|merged| &merged.clashes);
    match &three.base {
        Some(base) => Lists {
            theirs: told(base, &three.theirs),
            mine: told(base, &three.mine),
            clashes: clashes
                .map(|clashes| Told::these(clashes.iter().map(|clash| texts.clash(clash, &compared)).collect())),
        },
        // Without the text both began with it is not known who changed what.
        None => Lists { theirs: told(&three.mine, &three.theirs), mine: Told::default(), clashes: None },
    }
}

/// Draws the word over a note whose file somebody else has changed.
pub(super) fn banner_ui(ui: &mut Ui, open: &OpenNote, texts: &Texts, queue: &mut Vec<Command>) {
    let Some(theirs) = &open.writers.theirs else { return };
    let tokens = theme::tokens(ui);
    let words = texts.with("writers-changed", &[("path", open.name(texts).into())]);
    let words = RichText::new(words).font(theme::font(MEDIUM, size::BODY)).color(tokens.warning);
    let frame = Frame::new().fill(tokens.warning_ground).inner_margin(Margin::symmetric(16, 6));
    Panel::top("other writer").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(Icon::Warning.text(size::ICON).color(tokens.warning));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(texts.get("writers-save-copy")).clicked() {
                    queue.push(Command::Writers(Order::SaveCopy));
                }
                let can_reload = theirs.is_editable();
                if ui.add_enabled_ui(can_reload, |ui| ui.button(texts.get("writers-reload"))).inner.clicked() {
                    queue.push(Command::Writers(Order::Reload));
                }
                if ui.button(texts.get("writers-show")).clicked() {
                    queue.push(Command::Writers(Order::Show));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(words).truncate()));
            });
        });
    });
}

/// Draws the question.
pub(super) fn question_ui(ui: &mut Ui, question: &mut Question, texts: &Texts, queue: &mut Vec<Command>) {
    heading(ui, &texts.with("writers-title", &[("path", question.file.as_str().into())]));
    let can_take = match question.lists.look(ui.ctx()) {
        Errand::Running(_) => {
            widgets::remark(ui, texts.get("glance-looking"));
            false
        }
        Errand::Failed => {
            widgets::remark(ui, texts.get("glance-failed"));
            false
        }
        Errand::Done(lists) => {
            lists_ui(ui, lists, question.has_mine, texts);
            question.has_mine && lists.clashes.as_ref().is_some_and(Told::is_empty)
        }
    };
    ui.add_space(size::GAP);
    widgets::answers(ui, |ui| {
        if can_take && widgets::primary_button(ui, texts.get("writers-take-over")).clicked() {
            queue.push(Command::Writers(Order::TakeOver));
        }
        let reload = ui.add_enabled_ui(question.can_reload, |ui| {
            let label = texts.get("writers-reload");
            if question.has_mine { ui.button(label) } else { widgets::primary_button(ui, label) }
        });
        if reload.inner.clicked() {
            queue.push(Command::Writers(Order::Reload));
        }
        if ui.button(texts.get("writers-save-copy")).clicked() {
            queue.push(Command::Writers(Order::SaveCopy));
        }
        if ui.button(texts.get("writers-later")).clicked() {
            queue.push(Command::CloseModal);
        }
    });
}

fn lists_ui(ui: &mut Ui, lists: &Lists, has_mine: bool, texts: &Texts) {
    let text = match &lists.clashes {
        _ if !has_mine => "writers-nothing-mine",
        Some(clashes) if clashes.is_empty() => "writers-apart",
        Some(_) => "writers-clash",
        None => "writers-unknown",
    };
    widgets::remark(ui, texts.get(text));
    ScrollArea::vertical().id_salt("writers").max_height(LISTS).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let part = |ui: &mut Ui, id: &'static str, told: &Told| {
            if !told.is_empty() {
                ui.add_space(size::GAP);
                told::heading_ui(ui, texts.get(id));
                told.list_ui(ui, MOST, texts);
            }
        };
        if let Some(clashes) = lists.clashes.as_ref().filter(|_| has_mine) {
            part(ui, "writers-both", clashes);
        }
        part(ui, "writers-theirs", &lists.theirs);
        if has_mine {
            part(ui, "writers-mine", &lists.mine);
        }
    });
}

impl App {
    /// Takes note of how the file was found.
    pub(super) fn looked(&mut self, ctx: &Context, seen: Seen) {
        let Some(open) = &mut self.open else { return };
        let is_asked = std::mem::take(&mut open.writers.is_asked);
        open.writers.theirs = None;
        match seen {
            Seen::Changed(theirs) => {
                open.writers.theirs = Some(theirs);
                if is_asked {
                    self.show_writers(ctx);
                }
            }
            // A share that does not answer is no news, unless a save has asked.
            Seen::Unreadable(error) if is_asked => {
                let name = open.name(&self.environment.texts);
                self.fail("failed-save", &name, &error.to_string());
            }
            Seen::Same | Seen::Gone | Seen::Unreadable(_) => {}
        }
    }

    /// Says why the note was not saved. Where somebody else has changed the file it is asked what to do.
    pub(super) fn save_failed(&mut self, path: &FilePath, error: &StoreError) {
        self.after_save = None;
        match &mut self.open {
            Some(open) if matches!(error, StoreError::Changed { .. }) => {
                open.writers.is_asked = true;
                open.session.look();
            }
            _ => self.fail("failed-save", &file_name_of(path), &error.to_string()),
        }
    }

    /// Carries out what was chosen.
    pub(super) fn order_writers(&mut self, ctx: &Context, order: Order) {
        match order {
            Order::Show => return self.show_writers(ctx),
            Order::SaveCopy => {
                self.modal = None;
                return self.ask_path(ctx, Purpose::Save);
            }
            Order::Reload | Order::TakeOver => {}
        }
        self.modal = None;
        let Some(open) = &mut self.open else { return };
        let Some(theirs) = open.writers.theirs.take() else { return };
        open.form.forget_drafts();
        if order == Order::TakeOver {
            if open.session.take_over(&theirs) {
                self.notices.toast(self.environment.texts.get("toast-taken-over").to_owned());
            } else {
                // What was typed since then clashes: it is asked again.
                open.writers.theirs = Some(theirs);
                self.show_writers(ctx);
            }
            return;
        }
        match open.session.reload(&theirs) {
            Ok(()) => self.notices.toast(self.environment.texts.get("toast-reloaded").to_owned()),
            Err(refusal) => self.refused(&refusal),
        }
    }

    fn show_writers(&mut self, ctx: &Context) {
        let Some(open) = &self.open else { return };
        let Some(theirs) = &open.writers.theirs else { return };
        let (texts, names) = (Arc::clone(&self.environment.texts), Arc::clone(&self.environment.names));
        let mine = Arc::clone(open.session.note());
        let three = Three {
            base: theirs.base.clone(),
            theirs: Arc::clone(&theirs.note),
            merged: open.session.put_together(theirs),
            mine,
        };
        self.modal = Some(Modal::Writers(Question {
            file: open.name(&texts),
            has_mine: open.has_changes(),
            can_reload: theirs.is_editable() && open.can_turn(),
            lists: Errand::start(ctx, move || lists(&three, &texts, &names)),
        }));
    }

    /// Says who else has the note open and which copies lie beside it.
    pub(super) fn siblings_seen(&mut self, siblings: &Siblings, error: Option<&StoreError>) {
        let texts = Arc::clone(&self.environment.texts);
        if let Some(opener) = siblings.openers.first() {
            let since = told::since(opener.since, self.environment.today, &texts);
            let id = if opener.by.is_empty() { "writers-open-somebody" } else { "writers-open" };
            let values = [("by", (&*opener.by).into()), ("host", (&*opener.host).into()), ("since", since.into())];
            self.known(texts.with(id, &values), texts.get("writers-open-text").to_owned());
        }
        if !siblings.conflicts.is_empty() {
            let names: Vec<String> = siblings.conflicts.iter().map(|path| file_name_of(path)).collect();
            let title = texts.with("writers-conflicts", &[("count", names.len().into())]);
            let text = texts.with("writers-conflicts-text", &[("names", names.join(", ").into())]);
            self.known(title, text);
        }
        if let Some(error) = error {
            self.notices.toast(texts.with("writers-unseen", &[("error", error.to_string().into())]));
        }
    }

    /// Says what a save could not do beside writing the file.
    pub(super) fn save_remark(&mut self, id: &'static str, reason: &str) {
        let title = self.environment.texts.get(id).to_owned();
        self.known(title, reason.to_owned());
    }

    fn known(&mut self, title: String, text: String) {
        self.notices.add(Notice { tone: Tone::Known, title, text, remedy: String::new() });
    }

    /// Looks at the file of the note when one comes back to the window.
    pub(super) fn heed_focus(&mut self, ctx: &Context) {
        let comes_back =
            ctx.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::WindowFocused(true))));
        if comes_back && self.modal.is_none() {
            self.with_open(|open| open.session.look());
        }
    }
}
