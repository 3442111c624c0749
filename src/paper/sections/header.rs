//! The head of a paper: reference and date, addressees, the meeting in a line, the title. Owns their wording; knows no page.

use jiff::civil::{Date, Time};

use crate::{
    note::{Delegation, Meeting, MeetingKind, Path},
    paper::{
        block::{Block, Content, Letterhead, Text},
        compose::Composer,
        wording::{from_field, joined},
    },
    template::{SectionKind, filled},
};

/// Adds the head of the paper.
pub(super) fn compose(composer: &mut Composer<'_>) {
    let head = letterhead(composer);
    let is_empty = head.left.is_empty() && head.right.is_empty() && head.rows.is_empty();
    if !is_empty {
        composer.push(Path::ROOT.field("reference"), Content::Letterhead(head));
    }
    title(composer);
}

/// Adds a row to the head of the paper, above the row of another label where one is named; where the paper has no head yet,
/// it gets one above its title. A paper without both says it in a line.
pub(super) fn add_row(composer: &mut Composer<'_>, (label, above): (&str, Option<&str>), value: Text) {
    let row = (Text::plain(label), value);
    let heads = composer.blocks.iter_mut().find_map(|block| match &mut block.content {
        Content::Letterhead(head) => Some(head),
        _ => None,
    });
    if let Some(head) = heads {
        let place = head.rows.iter().position(|(label, _)| Some(&*label.to_plain()) == above);
        head.rows.insert(place.unwrap_or(head.rows.len()), row);
        return;
    }
    let field = Path::ROOT.field("reference");
    match composer.blocks.iter().position(|block| matches!(block.content, Content::Title(_))) {
        Some(title) => {
            let head = Letterhead { rows: vec![row], ..Letterhead::default() };
            composer.blocks.insert(title, Block::from(field, Content::Letterhead(head)));
        }
        None => composer.push(field, Content::Paragraph(joined([row.0, row.1], &composer.words.colon))),
    }
}

/// Adds the title of the paper.
pub(super) fn title(composer: &mut Composer<'_>) {
    let note = composer.note;
    let title = if note.title.is_empty() { &composer.words.untitled } else { &*note.title };
    let title = Text::plain(title);
    composer.push(Path::ROOT.field("title"), Content::Title(title));
}

fn letterhead(composer: &Composer<'_>) -> Letterhead {
    let (note, words) = (composer.note, &composer.words);
    let at = |name| Path::ROOT.field(name);
    let mut head = Letterhead::default();
    if !note.reference.is_empty() {
        head.left.push(from_field(at("reference"), &*note.reference));
    }
    if let Some(day) = note.date.0 {
        head.left.push(from_field(at("date"), composer.locale.day(day)));
    }
    if !note.marking.copy_number.is_empty() {
        let copy = filled(&words.copy_number, &[("number", &note.marking.copy_number)]);
        head.right.push(from_field(at("marking").field("copy_number"), copy));
    }
    if let Some(day) = note.marking.review_date.0 {
        let review = filled(&words.review, &[("day", &composer.locale.day(day))]);
        head.right.push(from_field(at("marking").field("review_date"), review));
    }
    let mut row = |label: &str, value: Text| {
        if !value.is_empty() {
            head.rows.push((Text::plain(label), value));
        }
    };
    row(&words.to, from_field(at("addressee"), &*note.addressee));
    let sender = [from_field(at("originator"), &*note.originator), from_field(at("author"), &*note.author)];
    row(&words.from, joined(sender, &composer.words.comma));
    let copies = note.copies.iter().enumerate();
    row(
        &words.copies,
        joined(copies.map(|(index, copy)| from_field(at("copies").item(index), &**copy)), &composer.words.semicolon),
    );
    row(&words.meeting, meeting(composer));
    row(&words.local_times, local_times(composer));
    let occasion = composer.locale.with_capital(&note.meeting.first_of_kind);
    row(&words.occasion, from_field(at("meeting").field("first_of_kind"), occasion));
    head
}

/// The meeting in a line: `Bilateral meeting, official visit, Astana, Kazakhstan, 18 April 2025 (held)`.
fn meeting(composer: &Composer<'_>) -> Text {
    let (meeting, words): (&Meeting, _) = (&composer.note.meeting, &composer.words);
    let at = |name| Path::ROOT.field("meeting").field(name);
    // Where the paper has a line for the category, it is not said twice.
    let category = meeting.category.0.as_ref().filter(|_| !composer.has(SectionKind::Category));
    let category = category.map_or("", |category| words.choice("VisitCategory", category.name()));
    // A visit with a category is named by it.
    let named = meeting.kind.0.as_ref().filter(|kind| category.is_empty() || **kind != MeetingKind::Visit);
    let kind = named.map_or("", |kind| words.choice("MeetingKind", kind.name()));
    let category = if kind.is_empty() { composer.locale.with_capital(category) } else { category.to_owned() };
    let parts = [
        ("kind", kind.to_owned()),
        ("category", category),
        ("venue", meeting.venue.to_string()),
        ("city", meeting.city.to_string()),
        ("country", country(composer, meeting).to_owned()),
        ("date", days(composer, meeting)),
        ("start", hours(composer, meeting)),
    ];
    let mut text = joined(parts.into_iter().map(|(name, text)| from_field(at(name), text)), &composer.words.comma);
    if let Some(status) = &meeting.status.0 {
        let kind = meeting.kind.0.as_ref().map_or("", MeetingKind::name);
        let status = words.choice_beside("MeetingStatus", kind, status.name());
        let status = if text.is_empty() { status.to_owned() } else { format!(" ({status})") };
        text.spans.extend(from_field(at("status"), status).spans);
    }
    text
}

/// A delegation's own name for its country comes before CLDR's, so that a paper knows one name for it.
fn country<'a>(composer: &'a Composer<'_>, meeting: &'a Meeting) -> &'a str {
    let named = |side: &&Delegation| !meeting.country.is_empty() && *side.state == *meeting.country;
    let side = composer.note.participants.iter().find(|side| named(side) && !side.name.is_empty());
    side.map(|side| &*side.name).or_else(|| composer.names.country(&meeting.country)).unwrap_or(&meeting.country)
}

/// The day, or the first and the last.
pub(super) fn days(composer: &Composer<'_>, meeting: &Meeting) -> String {
    match (meeting.date.0, meeting.last_day.0) {
        (Some(first), Some(last)) => composer.locale.days(first, last),
        (Some(day), None) | (None, Some(day)) => composer.locale.day(day),
        (None, None) => String::new(),
    }
}

/// From when to when, and by whose clocks.
fn hours(composer: &Composer<'_>, meeting: &Meeting) -> String {
    let times = [meeting.start.0, meeting.end.0].into_iter().flatten().map(|time| composer.locale.time(time));
    let hours = times.collect::<Vec<_>>().join("–");
    if hours.is_empty() || meeting.zone.is_empty() {
        return hours;
    }
    format!("{hours} ({})", zone(composer, &meeting.zone))
}

/// The words for the clocks of a time zone, such as `Almaty time`.
pub(super) fn zone(composer: &Composer<'_>, zone: &str) -> String {
    // The last part of an IANA name is the city its clocks are named after.
    let city = zone.rsplit('/').next().unwrap_or_default().replace('_', " ");
    filled(&composer.words.time_of, &[("city", &city)])
}

/// How far the clocks of a time zone are ahead of UTC at noon of that day: `UTC+5`, `UTC−3:30`.
pub(super) fn offset(day: Date, zone: &str) -> Option<String> {
    let minutes = day.at(12, 0, 0, 0).in_tz(zone).ok()?.offset().seconds() / 60;
    let (sign, minutes) = if minutes < 0 { ('−', -minutes) } else { ('+', minutes) };
    Some(match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    })
}

/// When a call starts by the clocks of each side: `10:00 (United Kingdom), 12:00 (Egypt)`.
fn local_times(composer: &Composer<'_>) -> Text {
    let note = composer.note;
    let meeting = &note.meeting;
    let is_call = matches!(meeting.kind.0, Some(MeetingKind::PhoneCall | MeetingKind::VideoCall));
    let (Some(day), Some(start)) = (meeting.date.0, meeting.start.0) else { return Text::default() };
    if !is_call || meeting.zone.is_empty() {
        return Text::default();
    }
    let Ok(moment) = day.to_datetime(start).in_tz(&meeting.zone) else { return Text::default() };
    let times =
        note.participants.iter().enumerate().filter(|(_, side)| !side.zone.is_empty()).filter_map(|(index, side)| {
            let there = moment.in_tz(&side.zone).ok()?;
            let time = clock(composer, there.time(), Some(there.date()).filter(|date| *date != day));
            let text = filled(&composer.words.local_time, &[("time", &time), ("delegation", composer.name_of(side))]);
            Some(from_field(Path::ROOT.field("participants").item(index).field("zone"), text))
        });
    joined(times, &composer.words.comma)
}

/// The time, with the day where that is another one.
fn clock(composer: &Composer<'_>, time: Time, day: Option<Date>) -> String {
    let time = composer.locale.time(time);
    day.map_or_else(|| time.clone(), |day| format!("{time}{}{}", composer.words.comma, composer.locale.day(day)))
}
