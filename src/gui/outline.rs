//! The outline at the left: the parts of the form, how far each has come, and what is found in it.

use std::sync::Arc;

use egui::{Align2, Frame, Galley, Margin, Panel, RichText, Sense, Stroke, Ui, pos2, vec2};

use super::{
    app::{Around, OpenNote},
    asked::Asked,
    command::Command,
    gravity::Gravity,
    pane::Pane,
    section::Section,
    theme::{self, Icon, MEDIUM, SEMIBOLD, size},
};
use crate::{note::Note, texts::Texts};

/// The room of the icon before a label.
const BEFORE_LABEL: f32 = 36.0;

/// The room of the tick or number behind it.
const BEHIND_LABEL: f32 = 32.0;

/// Draws the outline.
pub(super) fn outline_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>) {
    let tokens = theme::tokens(ui);
    let margin = Margin { left: 10, right: 10, top: 16, bottom: 10 };
    let frame = Frame::new().fill(tokens.panel).inner_margin(margin);
    let width = f32::from(margin.left + margin.right) + entry_width(ui, &around.environment.texts);
    let width = width.ceil().clamp(size::OUTLINE, size::WIDE_OUTLINE);
    Panel::left("outline").resizable(false).exact_size(width).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        around.view.panes.stands(Pane::Outline, ui.max_rect());
        egui::ScrollArea::vertical().id_salt("outline").show(ui, |ui| entries_ui(ui, open, around));
    });
}

/// How wide an entry has to be for the longest label of this language.
fn entry_width(ui: &Ui, texts: &Texts) -> f32 {
    let width = |section: Section| label_galley(ui, texts.get(section.label()), f32::INFINITY).size().x;
    let longest = Section::MAIN.into_iter().chain(Section::extras()).map(width).fold(0.0, f32::max);
    BEFORE_LABEL + longest + BEHIND_LABEL
}

/// A label, cut to the room there is.
fn label_galley(ui: &Ui, label: &str, room: f32) -> Arc<Galley> {
    let words = RichText::new(label).font(theme::font(MEDIUM, size::BODY));
    egui::WidgetText::from(words).into_galley(ui, Some(egui::TextWrapMode::Truncate), room, egui::TextStyle::Body)
}

/// The main five with what the template asks for; then the others, more quietly.
fn entries_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>) {
    let template = Arc::clone(open.session.template());
    let asked = Asked::by(&template);
    let (asked, others): (Vec<Section>, Vec<Section>) = Section::extras().partition(|section| asked.section(*section));
    caption_ui(ui, around.environment.texts.get("outline-title"));
    for section in Section::MAIN.into_iter().chain(asked) {
        entry_ui(ui, section, Rank::Asked, open, around);
    }
    ui.add_space(12.0);
    caption_ui(ui, around.environment.texts.get("outline-more"));
    for section in others {
        entry_ui(ui, section, Rank::Other, open, around);
    }
}

fn caption_ui(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).font(theme::font(SEMIBOLD, size::LABEL)).color(theme::tokens(ui).secondary);
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        ui.label(text);
    });
    ui.add_space(4.0);
}

/// How far a part of the form has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Empty,
    Begun,
    Complete,
}

/// How much is made of a part of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rank {
    /// Everybody fills it in, or the template asks for it.
    Asked,
    /// It is there for those who want it.
    Other,
}

impl Rank {
    const fn height(self) -> f32 {
        match self {
            Self::Asked => size::OUTLINE_ENTRY,
            Self::Other => size::QUIET_CONTROL,
        }
    }
}

fn entry_ui(ui: &mut Ui, section: Section, rank: Rank, open: &mut OpenNote, around: &mut Around<'_>) {
    let tokens = theme::tokens(ui);
    let texts = &around.environment.texts;
    let label = texts.get(section.label());
    let found: Vec<Gravity> = open
        .session
        .findings()
        .iter()
        .filter(|finding| Section::of(&finding.field) == section)
        .map(|finding| Gravity::of(finding.code, open.session.note()))
        .collect();
    let progress = progress(open.session.note(), section, found.len());
    let is_here = open.form.section_in_view == section;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), rank.height()), Sense::click());
    let worked_on = open.form.focused.as_ref().map_or(open.form.section_in_view, Section::of);
    if worked_on == section && std::mem::take(&mut open.form.outline_wanted) {
        response.request_focus();
    }
    let color = match (is_here, rank, progress) {
        (true, ..) => tokens.accent,
        (false, Rank::Other, Progress::Empty) => tokens.secondary,
        (false, ..) => tokens.text,
    };
    let fill = match (is_here, response.hovered()) {
        (true, _) => tokens.accent_ground,
        (false, true) => tokens.hover,
        (false, false) => tokens.panel,
    };
    let painter = ui.painter();
    painter.rect_filled(rect, size::CONTROL_RADIUS, fill);
    if response.has_focus() {
        painter.rect_stroke(rect, size::CONTROL_RADIUS, Stroke::new(1.5, tokens.focus), egui::StrokeKind::Inside);
    }
    let middle = rect.center().y;
    let icons = theme::font(theme::ICONS, 18.0);
    painter.text(pos2(rect.left() + 19.0, middle), Align2::CENTER_CENTER, section.icon().glyph(), icons.clone(), color);
    // What stands at the end of the entry has its room; a label that is too long for any outline is cut before it.
    let galley = label_galley(ui, label, rect.width() - BEFORE_LABEL - BEHIND_LABEL);
    painter.galley(pos2(rect.left() + BEFORE_LABEL, middle - galley.size().y / 2.0), galley, color);
    let end = pos2(rect.right() - 16.0, middle);
    let state = match (found.len(), progress) {
        (0, Progress::Complete) => {
            painter.text(end, Align2::CENTER_CENTER, Icon::Done.glyph(), icons, tokens.success);
            texts.get("outline-complete").to_owned()
        }
        (0, Progress::Empty) => {
            // What nobody asks for does not lack anything.
            if rank == Rank::Asked {
                painter.text(end, Align2::CENTER_CENTER, Icon::Empty.glyph(), icons, tokens.control_border);
            }
            texts.get("outline-empty").to_owned()
        }
        (0, Progress::Begun) => texts.get("outline-begun").to_owned(),
        (count, _) => {
            count_ui(ui, end, count, found.iter().min().copied().unwrap_or(Gravity::Missing));
            texts.with("outline-findings", &[("count", count.into())])
        }
    };
    let name = texts.with("outline-entry", &[("section", label.into()), ("state", state.into())]);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_here, &name));
    if response.clicked() {
        around.queue.push(Command::GoToSection(section));
    }
}

/// The number of findings, on a ground that says how grave they are.
fn count_ui(ui: &Ui, center: egui::Pos2, count: usize, gravity: Gravity) {
    let tokens = theme::tokens(ui);
    let (color, ground) = gravity.colors(tokens);
    let text = if count > 99 { "99+".to_owned() } else { count.to_string() };
    let galley = ui.painter().layout_no_wrap(text, theme::font(MEDIUM, 11.5), color);
    let pill = egui::Rect::from_center_size(center, vec2((galley.size().x + 10.0).max(20.0), 18.0));
    let pill = pill.translate(vec2((center.x + 10.0 - pill.right()).min(0.0), 0.0));
    ui.painter().rect_filled(pill, 9.0, ground);
    ui.painter().galley(pill.center() - galley.size() / 2.0, galley, color);
}

fn progress(note: &Note, section: Section, findings: usize) -> Progress {
    match (section.filled(note), findings) {
        (0, _) => Progress::Empty,
        (_, 0) => Progress::Complete,
        (_, _) => Progress::Begun,
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::Cell, rc::Rc};

    use egui_kittest::Harness;

    use super::*;
    use crate::texts::LANGUAGES;

    #[test]
    fn no_language_has_a_label_that_is_cut() {
        for language in LANGUAGES {
            let texts = Texts::of(language.tag);
            let (width, seen) = (Rc::new(Cell::new(0.0)), Rc::new(Cell::new(0)));
            let (wide, frames) = (Rc::clone(&width), Rc::clone(&seen));
            let mut window = Harness::new_ui(move |ui| {
                // Fonts are there from the second frame on.
                match frames.replace(frames.get() + 1) {
                    0 => theme::install(ui.ctx()),
                    _ => wide.set(entry_width(ui, &texts)),
                }
            });
            window.run_steps(3);
            assert!(seen.get() > 2 && width.get() > 100.0);
            assert!(width.get() + 20.0 <= size::WIDE_OUTLINE, "{}: {}", language.tag, width.get());
        }
    }
}
