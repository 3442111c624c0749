//! Final notes in the window: the word over one, and the questions before a note is made final or reopened. Owns how they
//! are asked and what follows; what stands in the way is the session's to say.

use egui::{
    Align, AtomExt as _, Button, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea, TextEdit, Ui,
    text::LayoutJob,
};

use super::{
    app::{App, OpenNote},
    command::{Action, Command},
    field_menu::{self, Editable},
    modal::{self, Modal},
    notation::write_date,
    theme::{self, Icon, MEDIUM, size},
    widgets,
};
use crate::{
    check::{Finding, Severity},
    note::{Freeze, Path, Refusal},
    session::FreezeError,
    texts::{Sentence, Texts},
};

/// How high the list of what stands in the way becomes.
const REASONS: f32 = 320.0;

/// What the question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Making the note final.
    Final,
    /// Making a draft of it again.
    Reopen,
}

/// The question who makes a note final or reopens it, or why that cannot be.
#[derive(Debug)]
pub(super) struct Question {
    turn: Turn,
    /// What the note is called.
    note: String,
    /// What its paper is called.
    paper: String,
    /// The version a reopened note has.
    version: u32,
    /// The name that is typed.
    by: String,
    /// What stands in the way, each with its field.
    reasons: Vec<(Path, Sentence)>,
    /// Whether it was just opened, and its field is to get the keyboard.
    is_new: bool,
}

/// Draws the word over a note that is final: since when, and how to go on.
pub(super) fn banner_ui(ui: &mut Ui, open: &OpenNote, texts: &Texts, queue: &mut Vec<Command>) {
    if !open.session.note().is_frozen() {
        return;
    }
    let tokens = theme::tokens(ui);
    let words = RichText::new(since(open.session.note().freeze(), texts)).font(theme::font(MEDIUM, size::BODY));
    let frame = Frame::new().fill(tokens.accent_ground).inner_margin(Margin::symmetric(16, 6));
    Panel::top("final note").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(Icon::Final.text(size::ICON).color(tokens.accent));
            ui.add(Label::new(words.color(tokens.accent)).truncate());
            if open.can_turn() && ui.button(texts.get(Action::Reopen.spec().label)).clicked() {
                queue.push(Command::Run(Action::Reopen));
            }
        });
        if open.session.is_falsely_final() {
            widgets::small_remark(ui, texts.get("final-in-vain"), tokens.danger);
        }
    });
}

/// Since when a note is final, and by whom, as far as it is known.
fn since(freeze: Option<&Freeze>, texts: &Texts) -> String {
    let day = freeze.and_then(|freeze| freeze.frozen_on.0).map(|day| write_date(day, texts));
    let name = freeze.map(|freeze| &*freeze.frozen_by).filter(|name| !name.is_empty());
    match (day, name) {
        (Some(day), Some(name)) => texts.with("final-since-by", &[("day", day.into()), ("name", name.into())]),
        (Some(day), None) => texts.with("final-since", &[("day", day.into())]),
        (None, Some(name)) => texts.with("final-by", &[("name", name.into())]),
        (None, None) => texts.get("final-plain").to_owned(),
    }
}

/// Draws the question.
pub(super) fn question_ui(ui: &mut Ui, question: &mut Question, texts: &Texts, queue: &mut Vec<Command>) {
    if question.reasons.is_empty() {
        name_ui(ui, question, texts, queue);
    } else {
        reasons_ui(ui, question, texts, queue);
    }
}

fn name_ui(ui: &mut Ui, question: &mut Question, texts: &Texts, queue: &mut Vec<Command>) {
    let (title, text, accept) = match question.turn {
        Turn::Final => ("final-title", "final-text", "final-accept"),
        Turn::Reopen => ("reopen-title", "reopen-text", "reopen-accept"),
    };
    modal::heading(ui, &texts.with(title, &[("name", question.note.as_str().into())]));
    let values = [("version", question.version.into()), ("paper", question.paper.as_str().into())];
    widgets::remark(ui, &texts.with(text, &values));
    ui.add_space(size::LABEL_GAP);
    widgets::label(ui, texts.get("final-name"));
    let field = TextEdit::singleline(&mut question.by).desired_width(f32::INFINITY).align(egui::Align2::LEFT_CENTER);
    let response = ui.add(field).accessible_name(texts.get("final-name"));
    if std::mem::take(&mut question.is_new) {
        response.request_focus();
    }
    field_menu::menu_ui(&response, &mut question.by, Editable::Yes, texts, |_| {});
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    ui.add_space(size::GAP);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let is_named = !question.by.trim().is_empty();
        let button = ui.add_enabled_ui(is_named, |ui| widgets::primary_button(ui, texts.get(accept))).inner;
        if (button.clicked() || is_entered) && is_named {
            queue.push(Command::Turn { turn: question.turn, by: question.by.trim().to_owned() });
        }
        if ui.button(texts.get("cancel")).clicked() {
            queue.push(Command::CloseModal);
        }
    });
}

fn reasons_ui(ui: &mut Ui, question: &Question, texts: &Texts, queue: &mut Vec<Command>) {
    modal::heading(ui, texts.get("final-refused-title"));
    let values = [("count", question.reasons.len().into()), ("paper", question.paper.as_str().into())];
    widgets::remark(ui, &texts.with("final-refused-text", &values));
    ScrollArea::vertical().id_salt("reasons").max_height(REASONS).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (field, sentence) in &question.reasons {
            if reason_ui(ui, field, sentence, texts) {
                queue.push(Command::GoTo(field.clone()));
            }
        }
    });
    ui.add_space(size::GAP);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if ui.button(texts.get("final-refused-close")).clicked() {
            queue.push(Command::CloseModal);
        }
    });
}

/// Draws one thing that stands in the way, and what would mend it below; true when it is clicked.
fn reason_ui(ui: &mut Ui, field: &Path, sentence: &Sentence, texts: &Texts) -> bool {
    let tokens = theme::tokens(ui);
    let mut words = LayoutJob::default();
    let format = |size, color| egui::TextFormat::simple(egui::FontId::proportional(size), color);
    words.append(&sentence.message, 0.0, format(size::BODY, tokens.text));
    words.append(&format!("\n{}", sentence.remedy), 0.0, format(size::LABEL, tokens.secondary));
    let values = [("message", sentence.message.as_str().into()), ("field", texts.field_name(field).into())];
    let icon = Icon::Error.text(size::ICON).color(tokens.danger);
    let button = Button::new((icon, words.atom_shrink(true), egui::Atom::grow())).frame_when_inactive(false).wrap();
    ui.set_width(ui.available_width());
    ui.add(button).accessible_name(texts.with("finding-go", &values)).clicked()
}

impl App {
    /// Asks who makes the note final or reopens it, or says what stands in the way.
    pub(super) fn ask_turn(&mut self, turn: Turn) {
        let Some(open) = self.open.as_ref().filter(|open| open.can_turn()) else { return };
        if open.session.note().is_frozen() != (turn == Turn::Reopen) {
            return;
        }
        let is_error = |finding: &&Finding| finding.code.severity() == Severity::Error;
        let errors = open.session.findings().iter().filter(is_error).filter(|_| turn == Turn::Final);
        let question = self.question(open, turn, &errors.cloned().collect::<Vec<_>>());
        self.modal = Some(Modal::Turn(question));
    }

    fn question(&self, open: &OpenNote, turn: Turn, errors: &[Finding]) -> Question {
        let (texts, note) = (&self.environment.texts, open.session.note());
        let mut reasons = Vec::new();
        if turn == Turn::Final {
            // What is typed and could not be read would be left out of the final note.
            reasons.extend(open.form.unreadable().into_iter().map(|field| {
                let sentence = texts.unreadable(&field);
                (field, sentence)
            }));
            reasons.extend(errors.iter().map(|error| (error.field.clone(), texts.finding(error, note))));
        }
        let settings = &self.environment.settings;
        let names = [settings.name.as_str(), settings.author.as_str(), &note.author];
        let by = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
        Question {
            turn,
            note: open.name(texts),
            paper: title_of(open, texts),
            version: note.version.max(1).saturating_add(1),
            by: by.to_owned(),
            reasons,
            is_new: true,
        }
    }

    /// Makes the note final or reopens it.
    pub(super) fn turn(&mut self, turn: Turn, by: &str) {
        self.modal = None;
        let today = self.environment.today;
        let Some(open) = &mut self.open else { return };
        let turned = match turn {
            Turn::Final => open.session.finalise(by, today),
            Turn::Reopen => open.session.reopen(by, today),
        };
        match turned {
            Ok(()) => self.turned(turn, by),
            Err(FreezeError::Errors(errors)) => {
                if let Some(open) = &self.open {
                    self.modal = Some(Modal::Turn(self.question(open, turn, &errors)));
                }
            }
            Err(error) => self.refused(&error),
        }
    }

    fn turned(&mut self, turn: Turn, by: &str) {
        let version = self.open.as_ref().map_or(1, |open| open.session.note().version);
        let text = match turn {
            Turn::Final => self.environment.texts.get("toast-final").to_owned(),
            Turn::Reopen => self.environment.texts.with("toast-reopened", &[("version", version.into())]),
        };
        self.notices.toast(text);
        if self.environment.settings.name != by {
            by.clone_into(&mut self.environment.settings.name);
            self.keep_settings();
        }
    }

    /// Says why a change was refused. One that would make the note final by its stage asks for what is needed instead.
    pub(super) fn edit_refused(&mut self, refusal: &Refusal) {
        match refusal {
            Refusal::FinalByStage => self.ask_turn(Turn::Final),
            refusal => self.refused(refusal),
        }
    }
}

fn title_of(open: &OpenNote, texts: &Texts) -> String {
    open.session.template().name_in(texts.language()).to_owned()
}
