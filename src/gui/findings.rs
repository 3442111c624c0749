//! The findings at the foot of the window, each one click from its field.

use egui::{Align, Button, Frame, Id, Layout, Margin, Panel, RichText, ScrollArea, Ui};

use super::{
    app::{Around, OpenNote},
    command::{Action, Command},
    theme::{self, Icon, MEDIUM, size},
    widgets,
};
use crate::{
    check::Severity,
    note::Path,
    texts::{Sentence, Texts},
};

/// Draws the bar with the numbers, and the list when it is unfolded.
pub(super) fn findings_ui(ui: &mut Ui, open: &OpenNote, around: &mut Around<'_>) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(16, 5));
    if around.view.findings {
        let list = Frame::new().fill(tokens.panel).inner_margin(Margin { left: 10, right: 4, top: 0, bottom: 6 });
        // The bar is drawn first at the foot: the list is then put above it, and the bar would be below. Both are one panel.
        Panel::bottom(Id::unique("findings")).exact_size(size::FINDINGS).frame(frame.inner_margin(0.0)).show(
            ui,
            |ui| {
                frame.show(ui, |ui| bar_ui(ui, open, around));
                list.show(ui, |ui| list_ui(ui, open, around));
            },
        );
    } else {
        Panel::bottom(Id::unique("findings bar")).frame(frame).show(ui, |ui| bar_ui(ui, open, around));
    }
}

fn bar_ui(ui: &mut Ui, open: &OpenNote, around: &mut Around<'_>) {
    let tokens = theme::tokens(ui);
    let texts = &around.environment.texts;
    let findings = open.session.findings();
    let unreadable = open.form.unreadable().len();
    let errors = findings.iter().filter(|finding| finding.code.severity() == Severity::Error).count() + unreadable;
    let warnings = findings.len() + unreadable - errors;
    ui.horizontal(|ui| {
        ui.label(RichText::new(texts.get("findings-title")).font(theme::font(MEDIUM, size::BODY)));
        ui.add_space(4.0);
        for (id, count, icon, color) in [
            ("findings-errors", errors, Icon::Error, tokens.danger),
            ("findings-warnings", warnings, Icon::Warning, tokens.warning),
        ] {
            if count > 0 {
                ui.spacing_mut().item_spacing.x = 5.0;
                ui.label(icon.text(size::ICON - 1.0).color(color));
                ui.label(texts.with(id, &[("count", count.into())]));
                ui.add_space(8.0);
            }
        }
        if errors + warnings == 0 {
            ui.label(Icon::Done.text(size::ICON - 1.0).color(tokens.success));
            ui.label(RichText::new(texts.get("findings-none")).color(tokens.secondary));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (icon, name) =
                if around.view.findings { (Icon::Down, "findings-hide") } else { (Icon::Up, "findings-show") };
            if widgets::icon_button(ui, icon, texts.get(name)).clicked() {
                around.queue.push(Command::Run(Action::Findings));
            }
        });
    });
}

fn list_ui(ui: &mut Ui, open: &OpenNote, around: &mut Around<'_>) {
    let texts = &around.environment.texts;
    ScrollArea::vertical().id_salt("findings list").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for field in open.form.unreadable() {
            let values = [("field", texts.field_name(&field).into())];
            let sentence = Sentence {
                message: texts.with("finding-unreadable", &values),
                remedy: texts.get("finding-unreadable-remedy").to_owned(),
            };
            finding_ui(ui, Severity::Error, &sentence, &field, texts, around.queue);
        }
        for finding in open.session.findings() {
            let sentence = texts.finding(finding, open.session.note());
            finding_ui(ui, finding.code.severity(), &sentence, &finding.field, texts, around.queue);
        }
    });
}

fn finding_ui(
    ui: &mut Ui,
    severity: Severity,
    sentence: &Sentence,
    field: &Path,
    texts: &Texts,
    queue: &mut Vec<Command>,
) {
    let tokens = theme::tokens(ui);
    let (icon, color) = match severity {
        Severity::Error => (Icon::Error, tokens.danger),
        Severity::Warning => (Icon::Warning, tokens.warning),
    };
    let button = Button::new((
        icon.text(size::ICON).color(color),
        RichText::new(&sentence.message),
        RichText::new(&sentence.remedy).color(tokens.secondary),
    ));
    let name = texts.with(
        "finding-go",
        &[("message", sentence.message.as_str().into()), ("field", texts.field_name(field).into())],
    );
    let response = ui.add(button.frame_when_inactive(false).truncate());
    if response.on_hover_text(&name).accessible_name(&name).clicked() {
        queue.push(Command::GoTo(field.clone()));
    }
}
