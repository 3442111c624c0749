//! The findings at the foot of the window, each one click from its field.

use egui::{
    Align, Atom, AtomExt as _, Button, FontId, Frame, Id, Layout, Margin, Panel, RichText, ScrollArea, TextFormat, Ui,
    text::LayoutJob,
};

use super::{
    app::{Around, OpenNote},
    command::{Action, Command},
    gravity::Gravity,
    pane::Pane,
    preview,
    theme::{self, Icon, MEDIUM, size},
    widgets,
};
use crate::{
    check::Finding,
    note::Path,
    texts::{Sentence, Texts},
};

/// The height of the bar with the numbers, and of a line of the list.
const BAR: f32 = 48.0;
const LINE: f32 = 32.0;

/// Draws the bar with the numbers, and the list when it is unfolded.
pub(super) fn findings_ui(ui: &mut Ui, open: &OpenNote, around: &mut Around<'_>) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(16, 5));
    if around.view.findings {
        let list = Frame::new().fill(tokens.panel).inner_margin(Margin { left: 10, right: 4, top: 0, bottom: 6 });
        let count = open.session.findings().len() + open.form.unreadable().len();
        let height = (BAR + count as f32 * LINE).min(size::FINDINGS);
        Panel::bottom(Id::unique("findings")).exact_size(height).frame(frame.inner_margin(0.0)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            around.view.panes.stands(Pane::Findings, ui.max_rect());
            frame.show(ui, |ui| bar_ui(ui, open, around));
            list.show(ui, |ui| list_ui(ui, open, around));
        });
    } else {
        Panel::bottom(Id::unique("findings bar")).frame(frame).show(ui, |ui| {
            bar_ui(ui, open, around);
            around.view.panes.stands(Pane::Findings, ui.min_rect());
        });
    }
}

fn bar_ui(ui: &mut Ui, open: &OpenNote, around: &mut Around<'_>) {
    let tokens = theme::tokens(ui);
    let is_wanted = around.view.panes.is_wanted(Pane::Findings);
    let texts = &around.environment.texts;
    let unreadable = open.form.unreadable().iter().map(|_| Gravity::Wrong).collect::<Vec<_>>();
    let note = open.session.note();
    let found = open.session.findings().iter().map(|finding| Gravity::of(finding.code, note));
    let found: Vec<Gravity> = found.chain(unreadable).collect();
    ui.horizontal(|ui| {
        ui.label(RichText::new(texts.get("findings-title")).font(theme::font(MEDIUM, size::BODY)));
        ui.add_space(4.0);
        for gravity in Gravity::ALL {
            let count = found.iter().filter(|&&other| other == gravity).count();
            if count > 0 {
                ui.spacing_mut().item_spacing.x = 5.0;
                ui.label(gravity.icon().text(size::ICON - 1.0).color(gravity.colors(tokens).0));
                ui.label(texts.with(gravity.count_text(), &[("count", count.into())]));
                ui.add_space(8.0);
            }
        }
        if found.is_empty() {
            ui.label(Icon::Done.text(size::ICON - 1.0).color(tokens.success));
            ui.label(RichText::new(texts.get("findings-none")).color(tokens.secondary));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (icon, name) =
                if around.view.findings { (Icon::Down, "findings-hide") } else { (Icon::Up, "findings-show") };
            let button = widgets::icon_button(ui, icon, texts.get(name));
            if is_wanted {
                button.request_focus();
            }
            if button.clicked() {
                around.queue.push(Command::Run(Action::Findings));
            }
            preview::gauge_ui(ui, open, around.environment);
        });
    });
}

fn list_ui(ui: &mut Ui, open: &OpenNote, around: &mut Around<'_>) {
    let texts = &around.environment.texts;
    ScrollArea::vertical().id_salt("findings list").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for field in open.form.unreadable() {
            finding_ui(ui, Gravity::Wrong, &texts.unreadable(&field), &field, texts, around.queue);
        }
        let note = open.session.note();
        for (gravity, finding) in in_order(open) {
            let sentence = texts.finding(finding, note);
            finding_ui(ui, gravity, &sentence, &finding.field, texts, around.queue);
        }
    });
}

/// The findings, the gravest first; in the order of the form within each.
fn in_order(open: &OpenNote) -> Vec<(Gravity, &Finding)> {
    let note = open.session.note();
    let mut findings: Vec<(Gravity, &Finding)> =
        open.session.findings().iter().map(|finding| (Gravity::of(finding.code, note), finding)).collect();
    findings.sort_by_key(|(gravity, _)| *gravity);
    findings
}

/// The fields of the list, from top to bottom, each once.
pub(super) fn fields(open: &OpenNote) -> Vec<Path> {
    let mut fields: Vec<Path> = Vec::new();
    for field in open.form.unreadable().into_iter().chain(in_order(open).into_iter().map(|(_, it)| it.field.clone())) {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

fn finding_ui(
    ui: &mut Ui,
    gravity: Gravity,
    sentence: &Sentence,
    field: &Path,
    texts: &Texts,
    queue: &mut Vec<Command>,
) {
    let tokens = theme::tokens(ui);
    let (color, _) = gravity.colors(tokens);
    let mut words = LayoutJob::default();
    let format = |color| TextFormat::simple(FontId::proportional(size::BODY), color);
    words.append(&sentence.message, 0.0, format(tokens.text));
    words.append(&sentence.remedy, size::GAP, format(tokens.secondary));
    // What is too long for the window is cut at its end, and not the icon.
    let icon = gravity.icon().text(size::ICON).color(color);
    let button = Button::new((icon, words.atom_shrink(true), Atom::grow()));
    let name = texts.with(
        "finding-go",
        &[("message", sentence.message.as_str().into()), ("field", texts.field_name(field).into())],
    );
    let response = ui.add(button.frame_when_inactive(false).truncate());
    let whole = format!("{name}\n{}", sentence.remedy);
    if response.on_hover_text(whole).accessible_name(&name).clicked() {
        queue.push(Command::GoTo(field.clone()));
    }
}
