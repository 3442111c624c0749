//! What stands behind the paper, each on a page of its own: who is who, the programme, texts and images. Owns their wording;
//! that they do not count for its length is up to the page.

use std::sync::Arc;

use jiff::civil::Date;

use super::{body, header};
use crate::{
    note::{Annex, Participant, Path, ProgrammeItem},
    paper::{
        block::{Align, Column, Content, NewPage, Picture, Row, Span, Table, Text},
        compose::Composer,
        wording::{between, fill, from_field, joined},
    },
    template::filled,
};

/// Adds who the people of the other sides are: name, how it is spoken, how to address them, and the life in short.
pub(super) fn biographies(composer: &mut Composer<'_>) {
    let note = composer.note;
    let start = composer.blocks.len();
    for (index, side) in note.participants.iter().enumerate().filter(|(_, side)| !side.ours) {
        for (place, member) in super::people::by_precedence(side) {
            let at = Path::ROOT.field("participants").item(index).field("members").item(place);
            biography(composer, (member, &side.state), &at);
        }
    }
    on_own_page(composer, start, Path::ROOT.field("participants"));
}

fn biography(composer: &mut Composer<'_>, (member, state): (&Participant, &str), at: &Path) {
    let start = composer.blocks.len();
    let address = address(composer, member, at);
    if !address.is_empty() {
        composer.push(at.field("address_spoken"), Content::Remark(address));
    }
    composer.blocks.extend(body::plain(&at.field("biography"), &member.biography));
    let has_more = !member.pronunciation.is_empty() && !member.name.is_empty();
    if composer.blocks.len() > start || has_more {
        let heading = Content::Heading { level: 2, text: person(composer, (member, state), at) };
        composer.blocks.insert(start, crate::paper::Block::from(at.field("name"), heading));
    }
}

/// Name, native name and pronunciation, then the post.
fn person(composer: &Composer<'_>, (member, state): (&Participant, &str), at: &Path) -> Text {
    let mut text = Text::bold(if member.name.is_empty() { &*member.post } else { &*member.name });
    let native = Text { spans: vec![super::people::native_name(composer, member, state, at.field("native_name"))] };
    let beside = joined([native, from_field(at.field("pronunciation"), &*member.pronunciation)], "; ");
    if !beside.is_empty() {
        text.spans.extend(between((" (", ")"), beside).spans);
    }
    if !member.name.is_empty() && !member.post.is_empty() {
        text.spans.push(Span { text: format!(", {}", member.post), ..Span::default() });
    }
    text
}

/// How to address the person in speech and in writing.
fn address(composer: &Composer<'_>, member: &Participant, at: &Path) -> Text {
    let words = &composer.words;
    let form = |name: &'static str, form: &str, pattern: &str| {
        if form.is_empty() {
            return Text::default();
        }
        fill(pattern, &[("form", composer.quoted(from_field(at.field(name), form)))])
    };
    let spoken = form("address_spoken", &member.address_spoken, &words.address_spoken);
    joined([spoken, form("address_written", &member.address_written, &words.address_written)], " · ")
}

/// Adds the programme, a table for each day.
pub(super) fn programme(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("programme");
    let start = composer.blocks.len();
    let mut items: Vec<(usize, &ProgrammeItem)> =
        note.programme.iter().enumerate().filter(|(_, item)| !item.item.is_empty() || !item.place.is_empty()).collect();
    // What has no day yet stands behind the days.
    items.sort_by_key(|(_, item)| (item.day.0.is_none(), item.day.0, item.start.0));
    for day in items.chunk_by(|(_, one), (_, other)| one.day.0 == other.day.0) {
        if let Some((index, date)) = day.first().and_then(|(index, item)| Some((*index, item.day.0?))) {
            day_heading(composer, date, list.item(index).field("day"));
        }
        let table = day_table(composer, day, &list);
        composer.push(list.clone(), Content::Table(table));
    }
    if composer.blocks.len() > start && !note.meeting.zone.is_empty() {
        let zone = header::zone(composer, &note.meeting.zone);
        let line = composer.locale.with_capital(&filled(&composer.words.times_are, &[("zone", &zone)]));
        composer.push(Path::ROOT.field("meeting").field("zone"), Content::Remark(Text::plain(line)));
    }
    on_own_page(composer, start, list);
}

fn day_heading(composer: &mut Composer<'_>, day: Date, field: Path) {
    let text = Text::bold(composer.locale.with_capital(&composer.locale.weekday(day)));
    composer.push(field, Content::Heading { level: 2, text });
}

/// The items of a day; press and dress have columns where one of all items says something of them.
fn day_table(composer: &Composer<'_>, items: &[(usize, &ProgrammeItem)], list: &Path) -> Table {
    let (words, all) = (&composer.words, &composer.note.programme);
    let column = |head: &str, share: f32| Column { head: Text::plain(head), align: Align::Start, share };
    let is_open_or_closed = all.iter().any(|item| item.press.is_some());
    let has_dress = all.iter().any(|item| !item.dress.is_empty());
    let mut columns =
        vec![column(&words.time, 1.5), column(&words.item, 3.0), column(&words.place, 2.6), column(&words.lead, 1.9)];
    columns.extend(is_open_or_closed.then(|| column(&words.press, 0.9)));
    columns.extend(has_dress.then(|| column(&words.dress, 1.2)));
    let row = |(index, item): &(usize, &ProgrammeItem)| {
        let press = item.press.0.as_ref().map_or("", |press| words.choice("PressAccess", press.name()));
        let mut cells = vec![
            Text::plain(hours(composer, item)),
            Text::plain(&*item.item),
            Text::plain(&*item.place),
            Text::plain(&*item.lead),
        ];
        cells.extend(is_open_or_closed.then(|| Text::plain(press)));
        cells.extend(has_dress.then(|| Text::plain(&*item.dress)));
        Row { cells, field: Some(list.item(*index)) }
    };
    Table { columns, rows: items.iter().map(row).collect() }
}

fn hours(composer: &Composer<'_>, item: &ProgrammeItem) -> String {
    let times = [item.start.0, item.end.0].into_iter().flatten().map(|time| composer.locale.time(time));
    times.collect::<Vec<_>>().join("–")
}

/// Adds the annexes of the note, each under its title.
pub(super) fn compose(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("annexes");
    let mut number = 0_u32;
    for (index, annex) in note.annexes.iter().enumerate() {
        let at = list.item(index);
        let start = composer.blocks.len();
        composer.blocks.extend(body::plain(&at.field("text"), &annex.text));
        picture(composer, annex, &at);
        if composer.blocks.len() == start {
            continue;
        }
        number += 1;
        let heading = Content::Heading { level: 1, text: annex_title(composer, annex, number) };
        composer.blocks.insert(start, crate::paper::Block::from(at.field("title"), heading));
        on_own_page(composer, start, at);
    }
}

fn annex_title(composer: &Composer<'_>, annex: &Annex, number: u32) -> Text {
    let words = &composer.words;
    let title = if annex.title.is_empty() { &words.untitled } else { &*annex.title };
    Text::plain(filled(&words.annex, &[("number", &number.to_string()), ("title", title)]))
}

/// The image of an annex; one that was spoiled is shown nowhere.
fn picture(composer: &mut Composer<'_>, annex: &Annex, at: &Path) {
    let Some(file) = annex.image.bytes().filter(|file| !file.is_empty()) else { return };
    let picture = Picture {
        file: Arc::from(file),
        caption: from_field(at.field("caption"), &*annex.caption),
        alternative: annex.alternative.to_string(),
    };
    composer.push(at.field("image"), Content::Picture(picture));
}

/// Starts a new page before the blocks from `start` on, if there are any.
fn on_own_page(composer: &mut Composer<'_>, start: usize, field: Path) {
    if composer.blocks.len() > start {
        let page = crate::paper::Block::from(field, Content::NewPage(NewPage::Annex));
        composer.blocks.insert(start, page);
    }
}
