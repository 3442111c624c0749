//! The list of remarks at the foot of the window: how many are left, each a click from its field, and those without a field as whole
//! cards. Owns its height and its order on the screen.

use egui::{
    Align, Atom, AtomExt as _, Button, FontId, Frame, Id, Layout, Margin, Panel, Response, RichText, ScrollArea,
    TextFormat, Ui, text::LayoutJob, vec2,
};

use super::{
    Card, Order, State,
    card::{self, Drawn, card_ui},
    gist,
};
use crate::{
    gui::{
        announce,
        app::{Around, OpenNote},
        command::{Action, Command},
        pane::Pane,
        theme::{self, Icon, MEDIUM, size},
        widgets,
    },
    texts::Texts,
};

/// The height of the bar, of a line of the list, and of the list at most.
const BAR: f32 = 42.0;
const LINE: f32 = 32.0;
const LIST: f32 = 166.0;

/// The share of the window the list takes at most.
const SHARE: f32 = 0.2;

/// Room for a card without a field.
const CARD: f32 = 128.0;

/// So much of a remark tells which it is.
const GIST: usize = 120;

/// Draws the list, where a document has come back.
pub(in crate::gui) fn panel_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>) {
    announce::say_ui(ui, "remarks", &open.remarks.said);
    if open.remarks.shelves.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let is_open = !open.remarks.is_folded && open.remarks.has_open();
    let wanted: f32 = open.remarks.cards.iter().map(|card| if card.field.is_some() { LINE } else { CARD }).sum();
    // The form keeps most of a low window.
    let most = LIST.min(ui.ctx().content_rect().height() * SHARE);
    let height = if is_open { BAR + (wanted + 6.0).min(most) } else { BAR };
    let frame = Frame::new().fill(tokens.panel);
    Panel::bottom(Id::unique("remarks")).exact_size(height).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        around.view.panes.stands(Pane::Remarks, ui.max_rect());
        let bar = Frame::new().inner_margin(Margin::symmetric(16, 5));
        bar.show(ui, |ui| bar_ui(ui, open, around));
        if is_open {
            let list = Frame::new().inner_margin(Margin { left: 10, right: 4, top: 0, bottom: 6 });
            list.show(ui, |ui| list_ui(ui, open, around));
        }
    });
}

fn bar_ui(ui: &mut Ui, open: &OpenNote, around: &mut Around<'_>) {
    let tokens = theme::tokens(ui);
    let is_wanted = around.view.panes.is_wanted(Pane::Remarks);
    let texts = &around.environment.texts;
    let remarks = &open.remarks;
    let (dismissed, all) = remarks.counts();
    ui.horizontal(|ui| {
        ui.set_height(size::CONTROL);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::icon_button(ui, Icon::Close, texts.get("remarks-put-away")).clicked() {
                around.queue.push(Command::Remarks(Order::PutAway));
            }
            let (icon, name) = match (remarks.has_open(), remarks.is_folded) {
                (true, true) => (Icon::Up, "remarks-show"),
                _ => (Icon::Down, "remarks-hide"),
            };
            let fold = ui.add_enabled_ui(remarks.has_open(), |ui| widgets::icon_button(ui, icon, texts.get(name)));
            if is_wanted {
                fold.inner.request_focus();
            }
            if fold.inner.clicked() {
                around.queue.push(Command::Remarks(Order::Fold));
            }
            for (action, icon) in [(Action::NextRemark, Icon::MoveDown), (Action::PreviousRemark, Icon::MoveUp)] {
                let name = texts.get(action.spec().label);
                let told = match action.spec().shortcuts.first() {
                    Some(keys) => format!("{name}  ·  {}", ui.ctx().format_shortcut(keys)),
                    None => name.to_owned(),
                };
                let step = ui.add_enabled_ui(remarks.has_open(), |ui| widgets::icon_button_told(ui, icon, name, &told));
                if step.inner.clicked() {
                    around.queue.push(Command::Run(action));
                }
            }
            if remarks.has_changes() && open.is_writable() {
                let label = texts.get("remarks-take-all");
                if widgets::labelled_button(ui, Icon::Actions, label).clicked() {
                    around.queue.push(Command::Run(Action::TakeAllRemarks));
                }
            }
            if dismissed > 0 {
                let label = texts.with("remarks-bring-back", &[("count", dismissed.into())]);
                if widgets::quiet_button(ui, Icon::Undo, &label, &label).clicked() {
                    around.queue.push(Command::Remarks(Order::BringBack));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(Icon::Remark.text(size::ICON).color(tokens.accent));
                ui.label(RichText::new(texts.get("remarks-title")).font(theme::font(MEDIUM, size::BODY)));
                ui.add_space(4.0);
                let (count, color) = if remarks.has_open() {
                    let values = [("count", remarks.cards.len().into()), ("all", all.into())];
                    (texts.with("remarks-count", &values), tokens.text)
                } else {
                    (texts.get("remarks-all-done").to_owned(), tokens.success)
                };
                let files = files(remarks);
                ui.add(egui::Label::new(RichText::new(count).color(color)).truncate()).on_hover_text(files);
            });
        });
    });
}

fn files(remarks: &State) -> String {
    let files = remarks.shelves.iter().map(|shelf| shelf.returned.path.display().to_string());
    files.collect::<Vec<_>>().join("\n")
}

fn list_ui(ui: &mut Ui, open: &mut OpenNote, around: &mut Around<'_>) {
    let texts = &around.environment.texts;
    let writable = open.is_writable();
    let language = open.session.note().language.to_string();
    let OpenNote { remarks, form, .. } = open;
    let wanted = remarks.wanted.take();
    if let Some(card) = wanted.and_then(|wanted| remarks.card(wanted)).filter(|card| card.field.is_none()) {
        form.want_remark(card.number);
    }
    let remarks: &State = remarks;
    let fieldless = remarks.cards.iter().take_while(|card| card.field.is_none()).count();
    ScrollArea::vertical().id_salt("remarks list").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut drawn = Drawn { texts, state: form, queue: around.queue, writable, language: &language };
        for card in remarks.cards.iter().take(fieldless.min(MOST_CARDS)) {
            ui.scope(|ui| {
                ui.set_max_width((ui.available_width() - 8.0).min(size::FORM_WIDTH));
                let name = egui::Label::new(RichText::new(texts.get("remarks-fieldless-head")).size(size::LABEL));
                ui.add(name.truncate());
                card_ui(ui, remarks, card, &mut drawn);
            });
        }
        ui.spacing_mut().item_spacing.y = 2.0;
        let lines = &remarks.cards[fieldless.min(MOST_CARDS)..];
        for card in lines.iter().take(MOST_LINES) {
            let line = line_ui(ui, remarks, card, texts, drawn.queue);
            if wanted == Some(card.key) {
                line.scroll_to_me(None);
            }
        }
        if lines.len() > MOST_LINES {
            let more = texts.with("remarks-more-lines", &[("count", (lines.len() - MOST_LINES).into())]);
            widgets::small_remark(ui, &more, theme::tokens(ui).secondary);
        }
    });
}

/// The most cards and lines that are drawn in the list: what is worked off makes room for the others.
const MOST_CARDS: usize = 50;
const MOST_LINES: usize = 200;

fn line_ui(ui: &mut Ui, remarks: &State, card: &Card, texts: &Texts, queue: &mut Vec<Command>) -> Response {
    let tokens = theme::tokens(ui);
    let (place, kind, by) = (card.place(texts), texts.get(card.kind()), card::by(card, texts));
    let said = if card.remark.words.trim().is_empty() { &card.remark.about } else { &card.remark.words };
    let said = gist(said, GIST);
    let mut words = LayoutJob::default();
    let format = |color| TextFormat::simple(FontId::proportional(size::BODY), color);
    words.append(&place, 0.0, format(tokens.text));
    words.append(kind, size::GAP, format(tokens.secondary));
    words.append(&said, size::GAP, format(tokens.text));
    words.append(&by, size::GAP, format(tokens.secondary));
    let icon = card::icon(card).text(size::ICON - 1.0).color(tokens.accent);
    let button = Button::new((icon, words.atom_shrink(true), Atom::grow()));
    let is_current = remarks.current == Some(card.key);
    let values = [
        ("number", card.number.into()),
        ("kind", kind.into()),
        ("field", place.as_str().into()),
        ("words", said.as_str().into()),
    ];
    let name = texts.with("remarks-go", &values);
    let button = button.frame_when_inactive(is_current).selected(is_current).truncate();
    let response = ui.add(button.min_size(vec2(ui.available_width() - 8.0, LINE - 2.0)));
    let response = response.on_hover_text(format!("{name}\n{by}")).accessible_name(&name);
    if response.clicked() {
        queue.push(Command::Remarks(Order::GoTo(card.key)));
    }
    response
}
