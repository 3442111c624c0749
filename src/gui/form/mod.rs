//! The form: every field of the note in cards. Owns what the window remembers about it and what each part needs to draw;
//! which fields stand in which card stands in the parts, how a field is drawn in [`field`].

mod agreements;
mod brief;
mod calendar;
mod choice;
mod document;
mod field;
mod figures;
mod item;
mod leaves;
mod meeting;
mod participants;
mod places;
mod state;
mod text;
mod topics;
mod unit;

use egui::{Align, Layout, Rect, ScrollArea, Ui, vec2};
use jiff::civil::Date;

use super::{
    app::{Around, OpenNote},
    command::Command,
    notation::Notation,
    section::Section,
    theme::size,
    widgets,
};
use crate::{
    check::Finding,
    note::{Edit, Node, Note, Path},
    session::Session,
    texts::{Names, Texts},
};

pub(super) use places::{innermost_item, moved};
pub(super) use state::State;

/// What drawing a part of the form needs.
pub(super) struct Form<'a> {
    pub(super) note: &'a Note,
    pub(super) findings: &'a [Finding],
    pub(super) texts: &'a Texts,
    pub(super) names: &'a Names,
    pub(super) notation: Notation,
    pub(super) today: Date,
    pub(super) state: &'a mut State,
    pub(super) queue: &'a mut Vec<Command>,
}

impl Form<'_> {
    /// The number of items of a list.
    pub(super) fn count(&self, list: &Path) -> usize {
        self.note.node(list).map_or(0, Node::len)
    }

    /// Whether nothing is entered there.
    pub(super) fn is_blank(&self, place: &Path) -> bool {
        self.note.node(place).is_none_or(Node::is_blank)
    }

    /// Gives a leaf a new text.
    pub(super) fn set(&mut self, field: &Path, text: impl Into<String>) {
        self.queue.push(Command::Edit(vec![Edit::Set { field: field.clone(), text: text.into() }]));
    }

    /// Adds, removes or moves items, and goes to a place afterwards.
    pub(super) fn reshape(&mut self, edits: Vec<Edit>, then: Option<Path>) {
        self.queue.push(Command::Reshape { edits, then });
    }

    /// Puts a blank item at the end of a list and goes to it.
    pub(super) fn add(&mut self, list: &Path) {
        let index = self.count(list);
        self.reshape(vec![Edit::Insert { list: list.clone(), index }], Some(list.item(index)));
    }
}

/// Draws the form.
pub(super) fn form_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>) {
    let writable = open.is_writable();
    let OpenNote { session, form: state, .. } = open;
    let session: &Session = session;
    let note = std::sync::Arc::clone(session.note());
    let environment = around.environment;
    let mut form = Form {
        note: &note,
        findings: session.findings(),
        texts: &environment.texts,
        names: &environment.names,
        notation: environment.notation,
        today: environment.today,
        state,
        queue: around.queue,
    };
    form.state.begin_frame();
    ScrollArea::vertical().id_salt("form").auto_shrink(false).show(ui, |ui| {
        let view = ui.clip_rect();
        let room = ui.available_width();
        let width = (room - 2.0 * size::CARD_GAP).min(size::FORM_WIDTH).floor();
        ui.add_space(size::CARD_GAP);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(((room - width) / 2.0).floor());
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = vec2(size::GAP, size::CARD_GAP);
                ui.add_enabled_ui(writable, |ui| sections_ui(ui, &mut form, view));
            });
        });
        // The last card can be scrolled to the top, so that the outline always finds its mark.
        ui.add_space(view.height() * 0.4);
    });
    form.state.end_frame(ui.ctx());
}

fn sections_ui(ui: &mut Ui, form: &mut Form<'_>, view: Rect) {
    let mut in_view = Section::Meeting;
    for section in Section::MAIN.into_iter().chain(Section::MORE) {
        let response = ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = size::GAP;
            section_ui(ui, form, section);
        });
        let rect = response.response.rect;
        if form.state.section_target == Some(section) {
            form.state.section_target = None;
            let above = Rect::from_min_size(rect.min - vec2(0.0, size::CARD_GAP), vec2(rect.width(), 1.0));
            ui.scroll_to_rect(above, Some(Align::Min));
            form.state.section_held = Some(section);
        }
        // The last part whose heading has come near the top is the one being read.
        if rect.top() <= view.top() + size::READING_LINE {
            in_view = section;
        }
    }
    form.state.settle_section(ui, in_view);
}

fn section_ui(ui: &mut Ui, form: &mut Form<'_>, section: Section) {
    match section {
        Section::Meeting => meeting::meeting_ui(ui, form),
        Section::Participants => participants::participants_ui(ui, form),
        Section::Topics => topics::topics_ui(ui, form),
        Section::Agreements => agreements::agreements_ui(ui, form),
        Section::Figures => figures::figures_ui(ui, form),
        Section::Brief => brief::brief_ui(ui, form),
        Section::Sources => figures::sources_ui(ui, form),
        Section::Document => document::document_ui(ui, form),
        Section::Marking => document::marking_ui(ui, form),
    }
}

/// The heading of a part, with the number of its items and a word about what belongs there.
fn section_heading_ui(ui: &mut Ui, form: &Form<'_>, section: Section, count: Option<usize>) {
    ui.horizontal(|ui| {
        widgets::heading(ui, form.texts.get(section.label()));
        if let Some(count) = count.filter(|&count| count > 0) {
            widgets::remark(ui, &count.to_string());
        }
    });
}
