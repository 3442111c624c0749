//! One field: its label, the widget for what it holds, and what is wrong with it. Owns which widget belongs to which kind;
//! how each widget works stands in its own file.

use egui::{Align, Response, Stroke, Ui};

use super::{
    super::{
        command::Command,
        gravity::Gravity,
        remarks,
        theme::{self, size},
        widgets,
    },
    Form, choice, image, label, leaves,
    offer::{self, Offer},
    text,
};
use crate::{
    check::Code,
    note::{Kind, Path},
    texts::field_spec,
};

/// How a field is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Where its label stands.
    pub(super) label: LabelAt,
    /// How many lines a long text has room for at first.
    pub(super) lines: usize,
}

/// Where the label of a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelAt {
    /// Above it.
    Above,
    /// In it, while it is empty: in rows of a list.
    Inside,
}

impl Default for Look {
    fn default() -> Self {
        Self { label: LabelAt::Above, lines: 2 }
    }
}

/// Draws a field with its label above it.
pub(super) fn field_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path) {
    field_in(ui, form, path, Look::default());
}

/// Draws a field of a row: its label stands in it.
pub(super) fn cell_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path) {
    field_in(ui, form, path, Look { label: LabelAt::Inside, lines: 1 });
}

/// Draws a field.
pub(super) fn field_in(ui: &mut Ui, form: &mut Form<'_>, path: &Path, look: Look) {
    let Some(kind) = form.note.node(path).map(crate::note::Node::kind) else { return };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = size::LABEL_GAP;
        if look.label == LabelAt::Above && !matches!(kind, Kind::Flag) {
            label::label_ui(ui, form, path);
        }
        let offer = Offer::of(path, kind);
        match kind {
            Kind::Flag => flag_ui(ui, form, path),
            Kind::Choice(names) => choice::choice_ui(ui, form, path, names, look.label),
            Kind::Level if choice::is_level_free(form) => text::text_ui(ui, form, path, Kind::Line, look),
            Kind::Country | Kind::Language | Kind::Zone | Kind::Reference(_) | Kind::Scheme | Kind::Level => {
                choice::list_ui(ui, form, path, kind, look.label);
            }
            Kind::Image => image::image_ui(ui, form, path),
            Kind::Leaves(Kind::Reference(_)) => leaves::references_ui(ui, form, path),
            Kind::Leaves(_) => leaves::leaves_ui(ui, form, path),
            Kind::Record(_) | Kind::Records(_) => {}
            _ => match offer {
                Some(offer) => offer::offer_ui(ui, form, path, offer, look.label),
                None => text::text_ui(ui, form, path, kind, look),
            },
        }
        findings_ui(ui, form, path);
        remarks::cards_ui(ui, form, path);
    });
}

/// What every field does once it is drawn: has a name, takes the keyboard when one goes to it, and tells that it has it.
pub(super) fn drawn(form: &mut Form<'_>, path: &Path, response: Response) -> Response {
    let response = response.accessible_name(&*form.name(path));
    if form.state.arrives(path) {
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
    if response.has_focus() && form.state.focus(path) {
        form.queue.push(Command::CloseStep);
    }
    response
}

/// Outlines what was drawn in the colour of what is found there.
pub(super) fn outline_ui(ui: &Ui, form: &Form<'_>, path: &Path, response: &Response) {
    let tokens = theme::tokens(ui);
    let held = form.note.text_at(path);
    let is_unread = form.state.draft(path, &held).is_some_and(|draft| !draft.readable) && !response.has_focus();
    let color = match worst(form, path) {
        _ if is_unread => tokens.danger,
        Some(gravity) => gravity.colors(tokens).0,
        None => return,
    };
    if !response.has_focus() {
        ui.painter().rect_stroke(
            response.rect,
            size::CONTROL_RADIUS,
            Stroke::new(1.0, color),
            egui::StrokeKind::Inside,
        );
    }
}

fn flag_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path) {
    let mut checked = form.note.text_at(path) == "true";
    let checkbox = egui::Checkbox::new(&mut checked, form.texts.field_label(path));
    let response = ui.add_enabled(form.writable, checkbox);
    let response = drawn(form, path, response);
    if response.changed() {
        form.set(path, checked.to_string());
    }
}

/// What is found on the field, in words below it.
fn findings_ui(ui: &mut Ui, form: &Form<'_>, path: &Path) {
    let tokens = theme::tokens(ui);
    for finding in form.findings.iter().filter(|finding| finding.field == *path && is_said_here(form, finding.code)) {
        let (color, _) = Gravity::of(finding.code, form.note).colors(tokens);
        widgets::small_remark(ui, &form.texts.finding(finding, form.note).message, color);
    }
}

/// The gravest of what is found on the field.
fn worst(form: &Form<'_>, path: &Path) -> Option<Gravity> {
    let here = form.findings.iter().filter(|finding| finding.field == *path && is_said_here(form, finding.code));
    here.map(|finding| Gravity::of(finding.code, form.note)).min()
}

/// Whether a finding is said at its field. What is merely missing is counted in the outline and listed at the foot of the
/// window, and the form stays calm.
fn is_said_here(form: &Form<'_>, code: Code) -> bool {
    Gravity::of(code, form.note) != Gravity::Missing
}

/// The choices of a field have texts by record and field.
pub(super) fn choice_text(form: &Form<'_>, path: &Path, name: &str) -> String {
    match field_spec(path) {
        Some((record, field)) => form.texts.choice(record, field, name).to_owned(),
        None => name.to_owned(),
    }
}
