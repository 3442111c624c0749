//! What the window says: errors stay until they are dismissed, a short word of success goes by itself.

use egui::{Align, Align2, Area, Context, Frame, Id, Layout, Margin, Order, Panel, Stroke, Ui, accesskit::Live, vec2};

use super::{
    announce,
    command::Command,
    theme::{self, Icon, MEDIUM, size},
    widgets,
};
use crate::texts::Texts;

/// How long a word of success stays, in seconds.
const TOAST_SECONDS: f64 = 4.0;

/// How grave a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// Something went wrong.
    Wrong,
    /// Something has to be known.
    Known,
}

/// Something that went wrong or has to be known: what, why, and what to do.
#[derive(Debug)]
pub(super) struct Notice {
    /// How grave it is.
    pub(super) tone: Tone,
    /// What did not happen.
    pub(super) title: String,
    /// Why.
    pub(super) text: String,
    /// What to do.
    pub(super) remedy: String,
}

/// What is being said.
#[derive(Debug, Default)]
pub(super) struct Notices {
    standing: Vec<Notice>,
    toast: Option<String>,
    /// When the word of success goes, in the window's own time.
    toast_ends: Option<f64>,
}

impl Notices {
    /// Says that something went wrong.
    pub(super) fn add(&mut self, notice: Notice) {
        self.standing.push(notice);
    }

    /// Says that something was done.
    pub(super) fn toast(&mut self, text: String) {
        self.toast = Some(text);
        self.toast_ends = None;
    }

    /// Takes messages of that title away: what they said is no longer so.
    pub(super) fn withdraw(&mut self, title: &str) {
        self.standing.retain(|notice| notice.title != title);
    }

    /// Takes a message away.
    pub(super) fn dismiss(&mut self, index: usize) {
        if index < self.standing.len() {
            self.standing.remove(index);
        }
    }
}

/// Draws the messages under the bar on top.
pub(super) fn banners_ui(ui: &mut Ui, notices: &Notices, dialog_open: bool, texts: &Texts, queue: &mut Vec<Command>) {
    let tokens = theme::tokens(ui);
    if dialog_open {
        bar_ui(ui, "dialog open", tokens.accent_ground, |ui| {
            ui.label(Icon::Info.text(size::ICON).color(tokens.accent));
            ui.label(texts.get("dialog-pending"));
            if ui.button(texts.get("dialog-type")).clicked() {
                queue.push(Command::TypePath);
            }
        });
    }
    for (index, notice) in notices.standing.iter().enumerate() {
        let (icon, color, ground) = match notice.tone {
            Tone::Wrong => (Icon::Error, tokens.danger, tokens.danger_ground),
            Tone::Known => (Icon::Info, tokens.accent, tokens.accent_ground),
        };
        bar_ui(ui, &format!("notice {index}"), ground, |ui| {
            ui.label(icon.text(size::ICON).color(color));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if widgets::icon_button(ui, Icon::Close, texts.get("dismiss")).clicked() {
                    queue.push(Command::Dismiss(index));
                }
                // A single line stands level with its icon, several hang from the first.
                let is_line = notice.text.is_empty() && notice.remedy.is_empty();
                let layout = if is_line { Layout::left_to_right(Align::Center) } else { Layout::top_down(Align::Min) };
                ui.with_layout(layout, |ui| notice_text_ui(ui, notice, color));
            });
        });
    }
}

fn notice_text_ui(ui: &mut Ui, notice: &Notice, color: egui::Color32) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let live = if notice.tone == Tone::Wrong { Live::Assertive } else { Live::Polite };
    let title = egui::RichText::new(&notice.title).font(theme::font(MEDIUM, size::BODY)).color(color);
    let title = ui.add(egui::Label::new(title).wrap());
    announce::aloud(ui.ctx(), &title, live);
    for text in [&notice.text, &notice.remedy] {
        if !text.is_empty() {
            let label = ui.add(egui::Label::new(text).wrap().selectable(true));
            announce::aloud(ui.ctx(), &label, live);
        }
    }
}

/// Draws a bar across the window.
pub(super) fn bar_ui(ui: &mut Ui, id: &str, fill: egui::Color32, content: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(16, 8));
    Panel::top(Id::unique(("banner", id))).frame(frame).show(ui, |ui| {
        ui.horizontal(content);
    });
}

/// Draws the word of success, at the foot of the window.
pub(super) fn toasts_ui(ctx: &Context, notices: &mut Notices) {
    let Some(text) = &notices.toast else { return };
    let now = ctx.input(|input| input.time);
    let ends = *notices.toast_ends.get_or_insert(now + TOAST_SECONDS);
    let tokens = theme::tokens_in(ctx);
    let frame = Frame::new()
        .fill(tokens.text)
        .stroke(Stroke::new(1.0, tokens.text))
        .corner_radius(size::CARD_RADIUS)
        .inner_margin(Margin::symmetric(16, 10));
    let area = Area::new(Id::unique("toast")).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -24.0));
    area.interactable(false).show(ctx, |ui| {
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.label(Icon::Done.text(size::ICON).color(tokens.card));
                let label = ui.add(egui::Label::new(egui::RichText::new(text).color(tokens.card)).extend());
                announce::aloud(ui.ctx(), &label, Live::Polite);
            });
        });
    });
    if now >= ends {
        notices.toast = None;
        notices.toast_ends = None;
    } else {
        ctx.request_repaint_after_secs((ends - now) as f32);
    }
}
