//! The topics before a meeting: what to say, what to expect, what to know. Owns their wording; what came of them stands in
//! [`super::conversation`].

use super::{
    body,
    people::{in_order, is_host_of_others},
};
use crate::{
    note::{ActionStatus, Path, Topic},
    paper::{
        block::{Align, Block, Column, Content, List, Point, Row, Span, Table, Text},
        compose::Composer,
        wording::{from_field, joined, of_field},
    },
    template::filled,
};

/// The most positions on a topic that are told one below another; more stand in a table.
const MOST_TOLD: usize = 2;

/// Adds each topic: its title with the treatment, our points as numbered paragraphs, the positions, our answers.
pub(super) fn points(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, topic) in note.topics.iter().enumerate() {
        let at = Path::ROOT.field("topics").item(index);
        let start = composer.blocks.len();
        for (place, point) in topic.points.iter().enumerate().filter(|(_, point)| !point.is_empty()) {
            body::numbered(composer, &at.field("points").item(place), point);
        }
        positions(composer, topic, &at, likely_label);
        defensive_points(composer, topic, &at);
        if composer.blocks.len() > start || !topic.title.is_empty() {
            let heading = Content::Heading { level: 2, text: heading(composer, topic, &at) };
            composer.blocks.insert(start, Block::from(at.field("title"), heading));
        }
    }
}

/// The title of a topic with its treatment.
pub(super) fn heading(composer: &Composer<'_>, topic: &Topic, at: &Path) -> Text {
    let mut text = Text::bold(title(composer, topic));
    if let Some(treatment) = &topic.treatment.0 {
        let treatment = composer.words.choice("Treatment", treatment.name());
        text.spans.extend(composer.aside(from_field(at.field("treatment"), format!(" – {treatment}"))).spans);
    }
    text
}

/// The title of a topic.
pub(super) fn title<'a>(composer: &'a Composer<'_>, topic: &'a Topic) -> &'a str {
    if topic.title.is_empty() { &composer.words.untitled } else { &topic.title }
}

/// Adds what each side holds: a label and a text, or a table where there are many sides.
pub(super) fn positions(
    composer: &mut Composer<'_>,
    topic: &Topic,
    at: &Path,
    label: fn(&Composer<'_>, &str) -> String,
) {
    let list = at.field("positions");
    let told: Vec<_> =
        topic.positions.iter().enumerate().filter(|(_, position)| !position.text.trim().is_empty()).collect();
    if told.len() <= MOST_TOLD {
        for (place, position) in told {
            let label = label(composer, &position.delegation);
            body::labelled(composer, &list.item(place).field("text"), &label, &position.text);
        }
        return;
    }
    if let Some(table) = positions_table(composer, topic, at) {
        composer.push(list, Content::Table(table));
    }
}

/// What each side holds on a topic, ours first; none where nothing is known of any.
pub(super) fn positions_table(composer: &Composer<'_>, topic: &Topic, at: &Path) -> Option<Table> {
    let list = at.field("positions");
    let mut told: Vec<_> =
        topic.positions.iter().enumerate().filter(|(_, position)| !position.text.trim().is_empty()).collect();
    told.sort_by_key(|(_, position)| composer.delegation(&position.delegation).is_none_or(|side| !side.ours));
    let row = |(place, position): (usize, &crate::note::Position)| Row {
        cells: vec![
            Text::bold(composer.delegation_name(&position.delegation)),
            of_field(&list.item(place).field("text"), body::running(&position.text)),
        ],
        field: Some(list.item(place)),
    };
    let rows: Vec<Row> = told.into_iter().map(row).collect();
    let column =
        |head: &str, share| Column { head: Text::plain(head), align: Align::Start, share, ..Column::default() };
    let columns = vec![column(&composer.words.delegation, 1.0), column(&composer.words.position, 3.0)];
    (!rows.is_empty()).then(|| Table { columns, rows, ..Table::default() })
}

/// Before a meeting the sides are ours and theirs.
fn likely_label(composer: &Composer<'_>, delegation: &str) -> String {
    let sides = in_order(composer);
    let two_sides = sides.iter().filter(|(_, side)| !is_host_of_others(side, &sides)).count() == 2;
    match composer.delegation(delegation) {
        Some(side) if side.ours => composer.words.our_position.clone(),
        Some(_) if two_sides => composer.words.their_position.clone(),
        _ => filled(&composer.words.position_of, &[("delegation", &composer.delegation_name(delegation))]),
    }
}

/// Adds what the other side may raise on a topic, and our answers.
pub(super) fn defensive_points(composer: &mut Composer<'_>, topic: &Topic, at: &Path) {
    for (place, point) in topic.defensive_points.iter().enumerate() {
        let at = at.field("defensive_points").item(place);
        let (raised, response) = (composer.words.if_raised.clone(), composer.words.response.clone());
        body::labelled(composer, &at.field("if_raised"), &raised, &point.if_raised);
        body::labelled(composer, &at.field("response"), &response, &point.response);
    }
}

/// Adds the meeting before this one, and the background of each topic, its title in bold before its first paragraph.
pub(super) fn background(composer: &mut Composer<'_>) {
    previous_meeting(composer);
    carried_over(composer);
    let note = composer.note;
    for (index, topic) in note.topics.iter().enumerate() {
        let at = Path::ROOT.field("topics").item(index);
        let title = Span { text: title(composer, topic).to_owned(), field: Some(at.field("title")), ..Span::default() };
        body::headed(composer, &at.field("background"), title, &topic.background);
    }
}

/// Adds when and where the sides met before, and what was promised then.
fn previous_meeting(composer: &mut Composer<'_>) {
    let previous = &composer.note.meeting.previous;
    let at = Path::ROOT.field("meeting").field("previous");
    let day = previous.date.0.map(|day| composer.locale.day(day)).unwrap_or_default();
    let place = from_field(at.field("place"), &*previous.place);
    let occasion = joined([place, from_field(at.field("date"), day)], &composer.words.comma);
    let promised = body::list(&previous.promised, &at.field("promised"), None);
    if occasion.is_empty() && promised.is_none() {
        return;
    }
    let words = &composer.words;
    let mut text = Text::bold(format!("{}. ", words.previous_meeting));
    text.spans.extend(occasion.spans);
    if promised.is_some() {
        let joint = if text.spans.len() > 1 { ". " } else { "" };
        text.spans.extend(Text::plain(format!("{joint}{}{}", words.promised, words.colon.trim_end())).spans);
    }
    composer.push_numbered(at.clone(), text);
    if let Some(list) = promised {
        composer.push(at.field("promised"), Content::List(list));
    }
}

/// Adds what is still open from the meeting before.
fn carried_over(composer: &mut Composer<'_>) {
    let list = Path::ROOT.field("actions");
    let actions = composer.note.actions.iter().enumerate();
    let open = actions.filter(|(_, action)| action.carried_over && action.status == ActionStatus::Open);
    let points: Vec<Point> = open
        .filter(|(_, action)| !action.text.trim().is_empty())
        .map(|(index, action)| Point {
            text: super::actions::in_a_line(composer, action),
            below: None,
            field: Some(list.item(index)),
        })
        .collect();
    if points.is_empty() {
        return;
    }
    let label = Text::bold(format!("{}{}", composer.words.still_open, composer.words.colon.trim_end()));
    composer.push_numbered(list.clone(), label);
    composer.push(list, Content::List(List { first: None, points }));
}
