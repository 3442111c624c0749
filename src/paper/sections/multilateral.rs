//! A meeting of many sides, or one beside it: how it runs, what we say, what each side holds, and whom one meets in the
//! margins. Owns their wording; knows no page.

use super::{body, programme, topics};
use crate::{
    note::{Bilateral, Path},
    paper::{
        block::{Align, Block, Column, Content, Row, Span, Table, Text},
        compose::Composer,
        wording::{joined, of_field, span},
    },
};

/// Adds how the meeting runs: the text, then what happens when, with where the press may be.
pub(super) fn scenario(composer: &mut Composer<'_>) {
    super::texts::unnumbered(composer, "scenario", &composer.note.texts.scenario);
    programme::days(composer);
}

/// Adds what each side holds on each topic, a table to a topic.
pub(super) fn positions(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, topic) in note.topics.iter().enumerate() {
        let at = Path::ROOT.field("topics").item(index);
        if let Some(table) = topics::positions_table(composer, topic, &at) {
            let title = Span { bold: true, ..span(at.field("title"), topics::title(composer, topic)) };
            composer.push(at.field("title"), Content::Heading { level: 2, text: Text { spans: vec![title] } });
            composer.blocks.push(Block::from(at.field("positions"), Content::Table(table)));
        }
    }
}

/// Adds the table of meetings with single sides, by day and time.
pub(super) fn bilaterals(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("bilaterals");
    let mut meetings: Vec<(usize, &Bilateral)> = note
        .bilaterals
        .iter()
        .enumerate()
        .filter(|(_, meeting)| !meeting.counterpart.is_empty() || !meeting.subject.trim().is_empty())
        .collect();
    if meetings.is_empty() {
        return;
    }
    meetings.sort_by_key(|(_, meeting)| {
        let (day, start) = (meeting.day.0, meeting.start.0);
        (day.is_none(), day, start.is_none(), start)
    });
    let words = &composer.words;
    let has_place = meetings.iter().any(|(_, meeting)| !meeting.place.is_empty());
    let column =
        |head: &str, share| Column { head: Text::plain(head), align: Align::Start, share, ..Column::default() };
    let mut columns = vec![column(&words.time, 1.6), column(&words.counterpart, 2.4)];
    columns.extend(has_place.then(|| column(&words.place, 1.8)));
    columns.push(column(&words.subject, 3.6));
    let row = |(index, meeting): &(usize, &Bilateral)| {
        let at = list.item(*index);
        let mut cells = vec![when(composer, meeting, &at), of_one(&at, "counterpart", &meeting.counterpart)];
        cells.extend(has_place.then(|| of_one(&at, "place", &meeting.place)));
        cells.push(of_field(&at.field("subject"), body::running(&meeting.subject)));
        Row { cells, field: Some(at) }
    };
    let rows = meetings.iter().map(row).collect();
    composer.push(list, Content::Table(Table { columns, rows, ..Table::default() }));
}

fn of_one(at: &Path, name: &'static str, text: &str) -> Text {
    Text { spans: vec![span(at.field(name), text)] }
}

/// The time, behind the day where that is not the only day of the meeting.
fn when(composer: &Composer<'_>, meeting: &Bilateral, at: &Path) -> Text {
    let whole = &composer.note.meeting;
    let is_only_day = whole.last_day.is_none() && whole.date == meeting.day;
    let day = meeting.day.0.filter(|_| !is_only_day).map(|day| composer.locale.day(day)).unwrap_or_default();
    let hours = programme::hours(composer, meeting.start.0, meeting.end.0);
    joined([of_one(at, "day", &day), of_one(at, "start", &hours)], &composer.words.comma)
}
