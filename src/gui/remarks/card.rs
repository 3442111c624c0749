//! A remark as it is shown below its field: what it is and by whom, what it says, the text before and after, and what can be done.
//! Owns how a change is marked in a text; knows no document.

use egui::{Color32, FontId, Frame, Margin, RichText, Stroke, TextFormat, Ui, text::LayoutJob};
use jiff::civil::Date;

use super::{Card, Order, State, gist};
use crate::{
    gui::{
        command::Command,
        form,
        notation::write_date,
        theme::{self, Icon, MEDIUM, Tokens, size},
        widgets,
    },
    note::Path,
    session::Standing,
    texts::Texts,
};

/// The most cards at one field; the others stand in the list.
const MOST: usize = 5;

/// How much of a text is shown on either side of what was changed, and of the change and a comment, in characters.
const AROUND: usize = 60;
const LONGEST: usize = 600;

/// A text with what was changed in it.
#[derive(Debug, PartialEq, Eq)]
struct Marked {
    before: String,
    changed: String,
    after: String,
}

impl Marked {
    /// The whole, for those who hear it.
    fn said(&self) -> String {
        format!("{}{}{}", self.before, self.changed, self.after)
    }
}

/// What a card is drawn with.
pub(super) struct Drawn<'a> {
    pub(super) texts: &'a Texts,
    pub(super) state: &'a mut form::State,
    pub(super) queue: &'a mut Vec<Command>,
    pub(super) writable: bool,
    /// The language of the note, in which a text from right to left is set.
    pub(super) language: &'a str,
}

/// Draws the remarks of a field below it.
pub(in crate::gui) fn cards_ui(ui: &mut Ui, form: &mut form::Form<'_>, field: &Path) {
    let remarks = form.remarks;
    let cards = remarks.of(field);
    if cards.is_empty() {
        return;
    }
    let mut drawn = Drawn {
        texts: form.texts,
        state: form.state,
        queue: form.queue,
        writable: form.writable,
        language: &form.note.language,
    };
    for index in cards.iter().take(MOST) {
        card_ui(ui, remarks, &remarks.cards[*index], &mut drawn);
    }
    if cards.len() > MOST {
        let more = form.texts.with("remarks-more", &[("count", (cards.len() - MOST).into())]);
        widgets::small_remark(ui, &more, theme::tokens(ui).secondary);
    }
}

/// Draws a remark.
pub(super) fn card_ui(ui: &mut Ui, remarks: &State, card: &Card, drawn: &mut Drawn<'_>) {
    let tokens = theme::tokens(ui);
    let is_current = remarks.current == Some(card.key);
    let edge = if is_current { tokens.accent } else { tokens.border };
    let frame = Frame::new()
        .fill(tokens.inner)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(size::CONTROL_RADIUS)
        .inner_margin(Margin { left: 12, right: 8, top: 6, bottom: 6 });
    let response = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = size::LABEL_GAP;
        head_ui(ui, card, drawn.texts, tokens);
        words_ui(ui, card, drawn, tokens);
        ui.add_space(2.0);
        answers_ui(ui, card, drawn);
    });
    // A bar at its edge tells it from what one fills in.
    let rect = response.response.rect;
    let bar = egui::Rect::from_min_max(rect.min, egui::pos2(rect.left() + 3.0, rect.bottom()));
    ui.painter().rect_filled(bar, egui::CornerRadius { nw: 6, sw: 6, ne: 0, se: 0 }, tokens.accent);
}

/// What it is, by whom and when.
fn head_ui(ui: &mut Ui, card: &Card, texts: &Texts, tokens: &Tokens) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(icon(card).text(size::ICON - 2.0).color(tokens.accent));
        ui.label(RichText::new(texts.get(card.kind())).font(theme::font(MEDIUM, size::LABEL)));
        let by = by(card, texts);
        if !by.is_empty() {
            ui.label(RichText::new(by).size(size::LABEL).color(tokens.secondary));
        }
    });
}

pub(super) const fn icon(card: &Card) -> Icon {
    match card.remark.kind {
        crate::session::RemarkKind::Comment => Icon::Remark,
        _ => Icon::Record,
    }
}

/// Who made it and on which day, as far as that is known.
pub(super) fn by(card: &Card, texts: &Texts) -> String {
    let day = card.remark.made.get(..10).and_then(|day| day.parse::<Date>().ok()).map(|day| write_date(day, texts));
    let author = gist(&card.remark.author, AROUND);
    [author, day.unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn words_ui(ui: &mut Ui, card: &Card, drawn: &mut Drawn<'_>, tokens: &'static Tokens) {
    let texts = drawn.texts;
    if !card.remark.is_change() {
        if !card.remark.about.trim().is_empty() {
            let about = texts.with("remarks-about", &[("words", gist(&card.remark.about, 2 * AROUND).into())]);
            text_ui(ui, card, 0, &about, tokens.secondary, drawn);
        }
        text_ui(ui, card, 1, &cut(&card.remark.words), tokens.text, drawn);
        return;
    }
    let (before, after) = match (&card.proposal, card.standing) {
        (Some(proposal), Standing::Open) => marked(&proposal.before, &proposal.after),
        _ => marked(&card.paragraph.0, &card.paragraph.1),
    };
    let by_hand = card.standing != Standing::Open;
    let labels = if by_hand { ["remarks-was", "remarks-is"] } else { ["remarks-before", "remarks-after"] };
    let labels = labels.map(|label| texts.get(label));
    // Both texts begin at one place, so that what differs stands one below the other.
    let font = FontId::proportional(size::LABEL);
    let width = |label: &str| ui.painter().layout_no_wrap(label.to_owned(), font.clone(), tokens.secondary).size().x;
    let column = labels.map(width).into_iter().fold(0.0, f32::max);
    row_ui(ui, card, 2, (labels[0], column), &before, Look::Old, drawn);
    row_ui(ui, card, 3, (labels[1], column), &after, Look::New, drawn);
    if by_hand {
        let why = match (card.standing, &card.proposal) {
            (Standing::Gone, _) => "remarks-why-gone",
            (_, Some(_)) => "remarks-why-whole",
            _ => "remarks-why-by-hand",
        };
        widgets::small_remark(ui, texts.get(why), tokens.warning);
        if let Some(proposal) = &card.proposal {
            let now = texts.with("remarks-now", &[("words", gist(&proposal.before, 2 * AROUND).into())]);
            text_ui(ui, card, 4, &now, tokens.secondary, drawn);
        }
    }
}

/// How the changed words of a text are marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Old,
    New,
}

fn row_ui(
    ui: &mut Ui,
    card: &Card,
    line: usize,
    (label, column): (&str, f32),
    text: &Marked,
    look: Look,
    drawn: &mut Drawn<'_>,
) {
    let tokens = theme::tokens(ui);
    let said = text.said();
    if form::has_right_to_left(&said) {
        // egui puts no such text in its order: it is set as papers set it, and its changed words by themselves.
        widgets::small_remark(ui, label, tokens.secondary);
        text_ui(ui, card, line, &said, tokens.text, drawn);
        if !text.changed.trim().is_empty() && text.changed.trim() != said.trim() {
            let id = if look == Look::Old { "remarks-words-out" } else { "remarks-words-in" };
            let words = drawn.texts.with(id, &[("words", text.changed.trim().into())]);
            text_ui(ui, card, line + 4, &words, tokens.secondary, drawn);
        }
        return;
    }
    let job = marked_text(text, look, drawn.texts, tokens);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        ui.scope(|ui| {
            ui.set_min_width(column);
            ui.label(RichText::new(label).size(size::LABEL).color(tokens.secondary));
        });
        ui.add(egui::Label::new(job).wrap().selectable(true)).accessible_name(format!("{label} {said}"));
    });
}

/// A text with its changed words marked.
fn marked_text(text: &Marked, look: Look, texts: &Texts, tokens: &Tokens) -> LayoutJob {
    let plain = |color: Color32| TextFormat::simple(FontId::proportional(size::BODY), color);
    let changed = match look {
        Look::Old => TextFormat {
            strikethrough: Stroke::new(1.0, tokens.danger),
            background: tokens.danger_ground,
            ..plain(tokens.danger)
        },
        Look::New => TextFormat {
            underline: Stroke::new(1.0, tokens.accent),
            background: tokens.accent_ground,
            ..plain(tokens.accent)
        },
    };
    let mut job = LayoutJob::default();
    if text.said().trim().is_empty() {
        job.append(texts.get("remarks-nothing"), 0.0, plain(tokens.secondary));
    } else {
        job.append(&text.before, 0.0, plain(tokens.text));
        job.append(&text.changed, 0.0, changed);
        job.append(&text.after, 0.0, plain(tokens.text));
    }
    job
}

/// Draws a text in lines of its own; one from right to left as papers set it.
fn text_ui(ui: &mut Ui, card: &Card, line: usize, text: &str, color: Color32, drawn: &mut Drawn<'_>) {
    if form::has_right_to_left(text) {
        let key = Path::ROOT.field("remark").item(card.number).item(line);
        form::set_text_ui(ui, drawn.state, &key, text, drawn.language);
    } else {
        ui.add(egui::Label::new(RichText::new(text).color(color)).wrap().selectable(true));
    }
}

fn answers_ui(ui: &mut Ui, card: &Card, drawn: &mut Drawn<'_>) {
    let texts = drawn.texts;
    let named = |id: &str| texts.with(id, &[("number", card.number.into()), ("field", card.place(texts).into())]);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if card.proposal.is_some() {
            let (label, name) = match card.standing {
                Standing::Open => ("remarks-take", "remarks-take-name"),
                _ => ("remarks-use", "remarks-use-name"),
            };
            let take = ui.add_enabled_ui(drawn.writable, |ui| {
                widgets::labelled_button(ui, Icon::Done, texts.get(label)).accessible_name(named(name))
            });
            if take.inner.clicked() {
                drawn.queue.push(Command::Remarks(Order::Take(card.key)));
            }
        }
        let (icon, label, name) = if card.remark.is_change() {
            (Icon::Close, "remarks-dismiss", "remarks-dismiss-name")
        } else {
            (Icon::Done, "remarks-done", "remarks-done-name")
        };
        let response = widgets::labelled_button(ui, icon, texts.get(label)).accessible_name(named(name));
        if drawn.state.wants_remark(card.number) {
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.clicked() {
            drawn.queue.push(Command::Remarks(Order::Dismiss(card.key)));
        }
    });
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Two texts, the changed words of each between what both have.
fn marked(before: &str, after: &str) -> (Marked, Marked) {
    let (old, new): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let mut same = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    // Whole words are marked.
    let ends_word = |text: &[char], at: usize| text.get(at).is_none_or(|c| !c.is_alphanumeric());
    while same > 0 && old[same - 1].is_alphanumeric() && !(ends_word(&old, same) && ends_word(&new, same)) {
        same -= 1;
    }
    let most = old.len().min(new.len()) - same;
    let mut end = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(one, other)| one == other).count();
    let begins_word =
        |text: &[char], end: usize| text.len().checked_sub(end + 1).is_none_or(|at| !text[at].is_alphanumeric());
    while end > 0 && old[old.len() - end].is_alphanumeric() && !(begins_word(&old, end) && begins_word(&new, end)) {
        end -= 1;
    }
    let cut_out = |text: &[char]| {
        let (lead, rest) = (&text[..same], &text[text.len() - end..]);
        let in_line = |c: &char| if c.is_control() { ' ' } else { *c };
        let shown = |part: &[char]| part.iter().map(in_line).collect::<String>();
        let before = match lead.len().checked_sub(AROUND) {
            Some(skipped) if skipped > 0 => format!("…{}", shown(&lead[skipped..])),
            _ => shown(lead),
        };
        let after = if rest.len() > AROUND { format!("{}…", shown(&rest[..AROUND])) } else { shown(rest) };
        let changed = &text[same..text.len() - end];
        let changed =
            if changed.len() > LONGEST { format!("{}…", shown(&changed[..LONGEST])) } else { shown(changed) };
        Marked { before, changed, after }
    };
    (cut_out(&old), cut_out(&new))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> [String; 2] {
        let (old, new) = marked(before, after);
        [old, new].map(|text| format!("{}[{}]{}", text.before, text.changed, text.after))
    }

    #[test]
    fn whole_words_are_marked() {
        assert_eq!(told("Ask for a date.", "Ask for a day."), ["Ask for a [date].", "Ask for a [day]."]);
        assert_eq!(told("Ask them.", "Ask them twice."), ["Ask them[].", "Ask them[ twice]."]);
        assert_eq!(told("very good", "very very good"), ["very []good", "very [very ]good"]);
        assert_eq!(told("", "New"), ["[]", "[New]"]);
        assert_eq!(told("Old", ""), ["[Old]", "[]"]);
        assert_eq!(told("aa", "aaa"), ["[aa]", "[aaa]"]);
    }

    #[test]
    fn long_texts_are_shown_around_the_change() {
        let long = "word ".repeat(40);
        let [old, new] = told(&format!("{long}old {long}"), &format!("{long}new {long}"));
        assert!(old.starts_with('…') && old.ends_with('…') && old.contains("[old]"), "{old}");
        assert!(new.contains("[new]") && new.chars().count() < 140, "{new}");
    }
}
