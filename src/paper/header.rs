//! The head of a paper: reference and date, addressees, the meeting in a line, the title. Owns their wording; knows no page.

use super::{
    block::{Content, Letterhead, Span, Text},
    compose::Composer,
};
use crate::{
    note::{Meeting, Path},
    template::filled,
};

/// Adds the head of the paper.
pub(super) fn compose(composer: &mut Composer<'_>) {
    let head = letterhead(composer);
    let is_empty = head.left.is_empty() && head.right.is_empty() && head.rows.is_empty();
    if !is_empty {
        composer.push(Path::ROOT.field("reference"), Content::Letterhead(head));
    }
    let note = composer.note;
    let title = if note.title.is_empty() { &composer.words.untitled } else { &*note.title };
    let title = Text::plain(title);
    composer.push(Path::ROOT.field("title"), Content::Title(title));
}

fn letterhead(composer: &Composer<'_>) -> Letterhead {
    let (note, words) = (composer.note, &composer.words);
    let mut head = Letterhead::default();
    if !note.reference.is_empty() {
        head.left.push(from_field("reference", &note.reference));
    }
    if let Some(day) = note.date.0 {
        head.left.push(from_field("date", &composer.locale.day(day)));
    }
    if !note.marking.copy_number.is_empty() {
        let copy = filled(&words.copy_number, &[("number", &note.marking.copy_number)]);
        head.right.push(Text { spans: vec![span(Path::ROOT.field("marking").field("copy_number"), copy)] });
    }
    let mut row = |label: &str, value: Text| {
        if !value.is_empty() {
            head.rows.push((Text::plain(label), value));
        }
    };
    row(&words.to, from_field("addressee", &note.addressee));
    row(&words.from, sender(composer));
    let copies: Vec<&str> = note.copies.iter().map(|copy| &**copy).filter(|copy| !copy.is_empty()).collect();
    row(&words.copies, from_field("copies", &copies.join("; ")));
    row(&words.meeting, meeting(composer));
    head
}

/// Office and author.
fn sender(composer: &Composer<'_>) -> Text {
    let note = composer.note;
    let parts = [("originator", &*note.originator), ("author", &*note.author)];
    joined(parts.into_iter().map(|(name, text)| span(Path::ROOT.field(name), text.to_owned())), ", ")
}

/// The meeting in a line: `Bilateral meeting, Astana, Kazakhstan, 18 April 2025 (held)`.
fn meeting(composer: &Composer<'_>) -> Text {
    let meeting: &Meeting = &composer.note.meeting;
    let at = |name| Path::ROOT.field("meeting").field(name);
    let kind = meeting.kind.0.as_ref().map_or("", |kind| composer.words.choice("MeetingKind", kind.name()));
    // A delegation's own name for its country comes before CLDR's, so that a paper knows one name for it.
    let ours = composer.note.participants.iter().find(|side| *side.state == *meeting.country && !side.name.is_empty());
    let country = match ours {
        Some(side) if !meeting.country.is_empty() => &side.name,
        _ => composer.names.country(&meeting.country).unwrap_or(&meeting.country),
    };
    let parts = [
        ("kind", kind.to_owned()),
        ("venue", meeting.venue.to_string()),
        ("city", meeting.city.to_string()),
        ("country", country.to_owned()),
        ("date", days(composer, meeting)),
        ("start", hours(composer, meeting)),
    ];
    let mut text = joined(parts.into_iter().map(|(name, text)| span(at(name), text)), ", ");
    if let Some(status) = &meeting.status.0 {
        let status = composer.words.choice("MeetingStatus", status.name());
        let status = if text.is_empty() { status.to_owned() } else { format!(" ({status})") };
        text.spans.push(span(at("status"), status));
    }
    text
}

/// The day, or the first and the last.
fn days(composer: &Composer<'_>, meeting: &Meeting) -> String {
    let mut days: Vec<String> = Vec::new();
    days.extend(meeting.date.0.map(|day| composer.locale.day(day)));
    days.extend(meeting.last_day.0.filter(|_| meeting.last_day != meeting.date).map(|day| composer.locale.day(day)));
    days.join(" – ")
}

/// From when to when, and by whose clocks.
fn hours(composer: &Composer<'_>, meeting: &Meeting) -> String {
    let times = [meeting.start.0, meeting.end.0].into_iter().flatten().map(|time| composer.locale.time(time));
    let hours = times.collect::<Vec<_>>().join("–");
    if hours.is_empty() || meeting.zone.is_empty() {
        return hours;
    }
    // The last part of an IANA name is the city its clocks are named after.
    let city = meeting.zone.rsplit('/').next().unwrap_or_default().replace('_', " ");
    format!("{hours} ({})", filled(&composer.words.time_of, &[("city", &city)]))
}

fn from_field(name: &'static str, text: &str) -> Text {
    Text { spans: vec![span(Path::ROOT.field(name), text.to_owned())] }
}

fn span(field: Path, text: String) -> Span {
    Span { text, field: Some(field), ..Span::default() }
}

/// The spans that say something, with `joint` between them.
fn joined(spans: impl Iterator<Item = Span>, joint: &str) -> Text {
    let mut text = Text::default();
    for span in spans.filter(|span| !span.text.is_empty()) {
        if !text.spans.is_empty() {
            text.spans.push(Span { text: joint.to_owned(), ..Span::default() });
        }
        text.spans.push(span);
    }
    text
}
