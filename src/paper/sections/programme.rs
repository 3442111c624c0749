//! What happens when: the programme of a visit by day, in the paper or behind it, and the category of the visit. Owns the
//! wording of times and the columns of the tables; knows no page.

use jiff::civil::{Date, Time};

use super::{annexes, header};
use crate::{
    note::{Path, ProgrammeItem},
    paper::{
        block::{Align, Column, Content, Row, Table, Text},
        compose::Composer,
        wording::{from_field, span},
    },
    template::filled,
};

/// The shares of time, item, place, lead, press and dress on an upright page. Times need the same room on any page.
const NARROW_SHARES: [f32; 6] = [1.5, 3.0, 2.6, 1.9, 0.9, 1.2];

/// The same on a page that lies on its longer side.
const WIDE_SHARES: [f32; 6] = [1.15, 3.6, 2.9, 1.9, 0.8, 1.5];

/// Adds the category of the visit to the head of the paper, whose line on the meeting then leaves it out.
pub(super) fn category(composer: &mut Composer<'_>) {
    let Some(category) = &composer.note.meeting.category.0 else { return };
    let name = composer.locale.with_capital(composer.words.choice("VisitCategory", category.name()));
    let label = composer.words.category.clone();
    let above = composer.words.meeting.clone();
    header::add_row(composer, (&label, Some(&above)), from_field(Path::ROOT.field("meeting").field("category"), name));
}

/// Adds whom to call, a line each.
pub(super) fn contacts(composer: &mut Composer<'_>) {
    super::texts::lines(composer, &composer.note.texts.contacts, Path::ROOT.field("texts").field("contacts"));
}

/// Adds the programme on a page of its own, a table for each day.
pub(super) fn annex(composer: &mut Composer<'_>) {
    let start = composer.blocks.len();
    days(composer);
    annexes::on_own_page(composer, start, Path::ROOT.field("programme"));
}

/// Adds the programme, a table for each day, and first by whose clocks its times are.
pub(super) fn days(composer: &mut Composer<'_>) {
    let list = Path::ROOT.field("programme");
    let items = in_order(composer);
    if let Some(zone) = zone_line(composer, &items).filter(|_| !items.is_empty()) {
        composer.push(Path::ROOT.field("meeting").field("zone"), Content::Paragraph(zone));
    }
    for day in items.chunk_by(|(_, one), (_, other)| one.day.0 == other.day.0) {
        if let Some((index, date)) = day.first().and_then(|(index, item)| Some((*index, item.day.0?))) {
            day_heading(composer, date, list.item(index).field("day"));
        }
        let table = day_table(composer, day, &list);
        composer.push(list.clone(), Content::Table(table));
    }
}

/// An item of the programme with its place in the note.
type Placed<'a> = (usize, &'a ProgrammeItem);

/// The items that say something, by day and time. What has no day yet stands behind the days.
fn in_order<'a>(composer: &Composer<'a>) -> Vec<Placed<'a>> {
    let note = composer.note;
    let mut items: Vec<Placed<'a>> =
        note.programme.iter().enumerate().filter(|(_, item)| !item.item.is_empty() || !item.place.is_empty()).collect();
    items.sort_by_key(|(_, item)| (item.day.0.is_none(), item.day.0, item.start.0));
    items
}

/// By whose clocks the times are, with their distance from UTC on the first day.
pub(super) fn zone_line(composer: &Composer<'_>, items: &[Placed<'_>]) -> Option<Text> {
    let zone = &composer.note.meeting.zone;
    if zone.is_empty() {
        return None;
    }
    let day = items.first().and_then(|(_, item)| item.day.0).or(composer.note.meeting.date.0);
    let name = header::zone(composer, zone);
    let name = match day.and_then(|day| header::offset(day, zone)) {
        Some(offset) => filled(&composer.words.zone_with_offset, &[("zone", &name), ("offset", &offset)]),
        None => name,
    };
    let line = composer.locale.with_capital(&filled(&composer.words.times_are, &[("zone", &name)]));
    Some(Text::plain(line))
}

fn day_heading(composer: &mut Composer<'_>, day: Date, field: Path) {
    let text = Text::bold(composer.locale.with_capital(&composer.locale.weekday(day)));
    composer.push(field, Content::Heading { level: 2, text });
}

/// The items of a day; lead, press and dress have columns where one of all items says something of them. The columns have
/// shares and no widths of their own, so that those of all days stand below one another.
fn day_table(composer: &Composer<'_>, items: &[Placed<'_>], list: &Path) -> Table {
    let (words, all) = (&composer.words, &composer.note.programme);
    let column =
        |head: &str, share: f32| Column { head: Text::plain(head), align: Align::Start, share, ..Column::default() };
    let has_lead = all.iter().any(|item| !item.lead.is_empty());
    let is_open_or_closed = all.iter().any(|item| item.press.is_some());
    let has_dress = all.iter().any(|item| !item.dress.is_empty());
    let [time, item, place, lead, press, dress] = if composer.is_wide() { WIDE_SHARES } else { NARROW_SHARES };
    let mut columns = vec![column(&words.time, time), column(&words.item, item), column(&words.place, place)];
    columns.extend(has_lead.then(|| column(&words.lead, lead)));
    columns.extend(is_open_or_closed.then(|| column(&words.press, press)));
    columns.extend(has_dress.then(|| column(&words.dress, dress)));
    let row = |(index, item): &Placed<'_>| {
        let at = list.item(*index);
        let press = item.press.0.as_ref().map_or("", |press| words.choice("PressAccess", press.name()));
        let cell = |name: &'static str, text: &str| Text { spans: vec![span(at.field(name), text)] };
        let mut cells = vec![
            cell("start", &hours(composer, item.start.0, item.end.0)),
            cell("item", &item.item),
            cell("place", &item.place),
        ];
        cells.extend(has_lead.then(|| cell("lead", &item.lead)));
        cells.extend(is_open_or_closed.then(|| cell("press", press)));
        cells.extend(has_dress.then(|| cell("dress", &item.dress)));
        Row { cells, field: Some(at) }
    };
    Table { columns, rows: items.iter().map(row).collect(), ..Table::default() }
}

/// From when to when.
pub(super) fn hours(composer: &Composer<'_>, start: Option<Time>, end: Option<Time>) -> String {
    let times = [start, end].into_iter().flatten().map(|time| composer.locale.time(time));
    times.collect::<Vec<_>>().join("–")
}
