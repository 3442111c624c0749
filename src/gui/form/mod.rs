//! The form: every field of the note in cards. Owns what the window remembers about it and what each part needs to draw;
//! which fields stand in which card stands in the parts, how a field is drawn in [`field`].

mod actions;
mod agreements;
mod annexes;
mod calendar;
mod choice;
mod completion;
mod document;
mod extras;
mod field;
mod figures;
mod image;
mod item;
mod known;
mod label;
mod leaves;
mod meeting;
mod offer;
mod participants;
mod paste;
mod places;
mod programme;
mod proof;
mod shown;
mod state;
mod statements;
mod text;
mod texts;
mod topics;

use std::sync::Arc;

use egui::{Align, Layout, Rect, RichText, ScrollArea, Ui, vec2};
use jiff::civil::Date;

use super::{
    app::{Around, Environment, OpenNote},
    asked::Asked,
    command::Command,
    notation::Notation,
    remarks,
    section::Section,
    theme::{self, SEMIBOLD, size},
    widgets,
};
use crate::{
    check::Finding,
    note::{Edit, Node, Note, Path},
    session::Session,
    template::Gallery,
    texts::{Names, Texts},
};

pub(super) use paste::Pasted;
pub(super) use places::{innermost_item, moved};
pub(super) use proof::{has_right_to_left, set_text_ui};
pub(super) use shown::{Shown, shown};
pub(super) use state::State;
pub(super) use text::field_id;

/// What drawing a part of the form needs.
pub(super) struct Form<'a> {
    pub(super) note: &'a Note,
    pub(super) findings: &'a [Finding],
    /// What the template in use asks for.
    pub(super) asked: Asked<'a>,
    /// Whether the note may be changed; otherwise everything can be unfolded, read and copied.
    pub(super) writable: bool,
    pub(super) texts: &'a Texts,
    pub(super) names: &'a Names,
    pub(super) templates: &'a Gallery,
    pub(super) notation: Notation,
    pub(super) today: Date,
    /// What came back from Word.
    pub(super) remarks: &'a remarks::State,
    pub(super) state: &'a mut State,
    pub(super) queue: &'a mut Vec<Command>,
}

impl<'a> Form<'a> {
    /// The form of what is open, which may be changed or only read.
    fn of(
        session: &'a Session,
        writable: bool,
        environment: &'a Environment,
        remarks: &'a remarks::State,
        (state, queue): (&'a mut State, &'a mut Vec<Command>),
    ) -> Self {
        Form {
            note: session.note(),
            findings: session.findings(),
            asked: Asked::by(session.template()),
            writable,
            texts: &environment.texts,
            names: &environment.names,
            templates: &environment.templates,
            notation: environment.notation,
            today: environment.today,
            remarks,
            state,
            queue,
        }
    }
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

    /// What the field or item at `path` is called.
    pub(super) fn name(&mut self, path: &Path) -> Arc<str> {
        self.called("", path, |texts| texts.field_name(path))
    }

    /// The sentence `id` about the field or item at `path`, whose name stands in it as `variable`.
    pub(super) fn name_in(&mut self, id: &'static str, variable: &'static str, path: &Path) -> Arc<str> {
        self.called(id, path, |texts| texts.with(id, &[(variable, texts.field_name(path).into())]))
    }

    /// What `make` once said of `path` in the sentence `id`.
    fn called(&mut self, id: &'static str, path: &Path, make: impl FnOnce(&Texts) -> String) -> Arc<str> {
        let names = self.state.names.entry(id).or_default();
        if let Some(name) = names.get(path) {
            return Arc::clone(name);
        }
        let name: Arc<str> = make(self.texts).into();
        names.insert(path.clone(), Arc::clone(&name));
        name
    }

    /// Gives a leaf a new text.
    pub(super) fn set(&mut self, field: &Path, text: impl Into<String>) {
        self.edit(vec![Edit::Set { field: field.clone(), text: text.into() }]);
    }

    /// Changes leaves as one step.
    pub(super) fn edit(&mut self, edits: Vec<Edit>) {
        if self.writable {
            self.queue.push(Command::Edit(edits));
        }
    }

    /// Adds, removes or moves items, and goes to a place afterwards.
    pub(super) fn reshape(&mut self, edits: Vec<Edit>, then: Option<Path>) {
        if self.writable {
            self.queue.push(Command::Reshape { edits, then });
        }
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
    let OpenNote { session, form: state, remarks, .. } = open;
    let session: &Session = session;
    let environment = around.environment;
    let mut form = Form::of(session, writable, environment, remarks, (state, around.queue));
    form.state.begin_frame();
    form.state.proofs.take_images(ui.ctx());
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
                sections_ui(ui, &mut form, view);
            });
        });
        // The last card can be scrolled to the top, so that the outline always finds its mark.
        ui.add_space(view.height() * 0.4);
    });
    form.state.end_frame(ui.ctx());
}

/// Draws the main five, then what the template asks for, then the others.
fn sections_ui(ui: &mut Ui, form: &mut Form<'_>, view: Rect) {
    let mut in_view = Section::Meeting;
    let (asked, others): (Vec<Section>, Vec<Section>) =
        Section::extras().partition(|section| form.asked.section(*section));
    for section in Section::MAIN {
        place_ui(ui, form, section, view, &mut in_view);
    }
    places_ui(ui, form, &asked, view, &mut in_view);
    ui.add_space(size::GAP);
    let more = RichText::new(form.texts.get("outline-more")).font(theme::font(SEMIBOLD, size::LABEL));
    ui.horizontal(|ui| {
        ui.add_space(f32::from(size::CARD_PADDING));
        ui.label(more.color(theme::tokens(ui).secondary));
    });
    places_ui(ui, form, &others, view, &mut in_view);
    form.state.settle_section(ui, in_view);
}

/// Draws parts of which some are lines: they stand close together, and a card among them has room on both sides.
fn places_ui(ui: &mut Ui, form: &mut Form<'_>, sections: &[Section], view: Rect, in_view: &mut Section) {
    let open: Vec<bool> = sections.iter().map(|section| extras::is_open(form, *section)).collect();
    for (place, section) in sections.iter().enumerate() {
        let is_at_card = open[place] || open.get(place + 1).is_some_and(|next| *next);
        ui.spacing_mut().item_spacing.y = if is_at_card { size::CARD_GAP } else { size::LINE_GAP };
        place_ui(ui, form, *section, view, in_view);
    }
    ui.spacing_mut().item_spacing.y = size::CARD_GAP;
}

/// Draws a part where it stands, scrolls to it when one goes there, and tells whether it is the one being read.
fn place_ui(ui: &mut Ui, form: &mut Form<'_>, section: Section, view: Rect, in_view: &mut Section) {
    let response = ui.scope(|ui| {
        if extras::is_open(form, section) {
            ui.spacing_mut().item_spacing.y = size::GAP;
            section_ui(ui, form, section);
        } else {
            extras::folded_ui(ui, form, section);
        }
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
        *in_view = section;
    }
}

/// Draws the card of a part: its heading, a word about what belongs there, and its fields or items.
fn section_ui(ui: &mut Ui, form: &mut Form<'_>, section: Section) {
    widgets::card(ui, |ui| {
        heading_ui(ui, form, section);
        if !section.hint().is_empty() {
            widgets::remark(ui, form.texts.get(section.hint()));
        }
        match section {
            Section::Meeting => meeting::meeting_ui(ui, form),
            Section::Participants => participants::participants_ui(ui, form),
            Section::Topics => topics::topics_ui(ui, form),
            Section::Agreements => agreements::agreements_ui(ui, form),
            Section::Figures => figures::figures_ui(ui, form),
            Section::Brief | Section::Record | Section::Day | Section::Statement => texts::texts_ui(ui, form, section),
            Section::Actions => actions::actions_ui(ui, form),
            Section::Quotes => statements::quotes_ui(ui, form),
            Section::Claims => statements::claims_ui(ui, form),
            Section::Programme => programme::programme_ui(ui, form),
            Section::Bilaterals => programme::bilaterals_ui(ui, form),
            Section::JointText => annexes::joint_text_ui(ui, form),
            Section::Annexes => annexes::annexes_ui(ui, form),
            Section::Custom => annexes::custom_ui(ui, form),
            Section::Sources => figures::sources_ui(ui, form),
            Section::Document => document::document_ui(ui, form),
            Section::Clearances => document::clearances_ui(ui, form),
            Section::Marking => document::marking_ui(ui, form),
        }
    });
}

/// The heading of a part with the number of its items; a part that can be folded has the button for it.
fn heading_ui(ui: &mut Ui, form: &mut Form<'_>, section: Section) {
    ui.horizontal(|ui| {
        widgets::heading(ui, form.texts.get(section.label()));
        let count = section.list().map_or(0, |_| section.filled(form.note));
        if count > 0 && section != Section::Participants {
            widgets::remark(ui, &count.to_string());
        }
        if !Section::MAIN.contains(&section) {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| extras::fold_button(ui, form, section));
        }
    });
}

#[cfg(test)]
mod tests;
