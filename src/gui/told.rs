//! Lists of sentences about what differs. Owns how many are shown and how; what they say comes from the texts.

use egui::{Color32, Label, RichText, Ui};
use jiff::{Timestamp, tz::TimeZone};

use super::{
    notation::write_date,
    theme::{MEDIUM, font, size, tokens},
    widgets,
};
use crate::{
    note::{Note, differences},
    texts::{Compared, Names, Texts},
};

/// The most sentences of one list that are worked out: nobody reads more.
const MOST_TOLD: usize = 200;

/// What differs, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    sentences: Vec<String>,
    /// How many more there are.
    more: usize,
}

impl Told {
    /// What differs between a note and a later one.
    pub(super) fn of(before: &Note, after: &Note, texts: &Texts, names: &Names) -> Self {
        let compared = Compared { before, after, names };
        let found = differences(before, after);
        let sentences =
            found.iter().take(MOST_TOLD).map(|difference| texts.difference(difference, &compared)).collect();
        Self { sentences, more: found.len().saturating_sub(MOST_TOLD) }
    }

    /// These sentences.
    pub(super) const fn these(sentences: Vec<String>) -> Self {
        Self { sentences, more: 0 }
    }

    /// Whether nothing differs.
    pub(super) const fn is_empty(&self) -> bool {
        self.sentences.is_empty()
    }

    /// The first of them in one line.
    pub(super) fn first(&self, texts: &Texts) -> String {
        match self.sentences.first() {
            None => texts.get("told-nothing").to_owned(),
            Some(first) => match self.sentences.len() + self.more - 1 {
                0 => first.clone(),
                more => texts.with("told-first", &[("first", first.as_str().into()), ("count", more.into())]),
            },
        }
    }

    /// Draws the first `most` of them, each in a line of its own, and how many more there are.
    pub(super) fn list_ui(&self, ui: &mut Ui, most: usize, texts: &Texts) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            self.lines_ui(ui, most, texts);
        });
    }

    fn lines_ui(&self, ui: &mut Ui, most: usize, texts: &Texts) {
        let tokens = tokens(ui);
        if self.is_empty() {
            widgets::small_remark(ui, texts.get("told-nothing"), tokens.secondary);
        }
        for sentence in self.sentences.iter().take(most) {
            line_ui(ui, sentence, tokens.text);
        }
        let more = self.sentences.len().saturating_sub(most) + self.more;
        if more > 0 {
            widgets::small_remark(ui, &texts.with("told-more", &[("count", more.into())]), tokens.secondary);
        }
    }
}

fn line_ui(ui: &mut Ui, sentence: &str, color: Color32) {
    ui.add(Label::new(RichText::new(sentence).size(size::LABEL).color(color)).wrap().selectable(true));
}

/// Draws the heading over such a list.
pub(super) fn heading_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).font(font(MEDIUM, size::BODY))).wrap());
}

/// A moment as people write it: `18 April 2025, 10:20`, by the clock of this machine.
pub(super) fn moment(time: Timestamp, texts: &Texts) -> String {
    let time = time.to_zoned_datetime(TimeZone::system());
    let clock = clock(time.hour(), time.minute());
    texts.with("recover-when", &[("date", write_date(time.date(), texts).into()), ("time", clock.into())])
}

/// The time of day of a moment of today; a moment of another day whole.
pub(super) fn since(time: Timestamp, today: jiff::civil::Date, texts: &Texts) -> String {
    let local = time.to_zoned_datetime(TimeZone::system());
    if local.date() == today { clock(local.hour(), local.minute()) } else { moment(time, texts) }
}

fn clock(hour: i8, minute: i8) -> String {
    format!("{hour:02}:{minute:02}")
}
