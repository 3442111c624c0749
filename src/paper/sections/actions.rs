//! What is to be done: the table of a record, the next steps of a readout, a line of a brief. Owns their wording; knows no
//! page.

use super::body;
use crate::{
    note::{Action, ActionStatus, Path},
    paper::{
        block::{Align, Column, Content, List, Point, Row, Span, Table, Text},
        compose::Composer,
        wording::{fill, from_field, joined, span, without_last},
    },
    template::filled,
};

/// Adds the table of actions: what, who, by when, and how far it has come.
pub(super) fn table(composer: &mut Composer<'_>) {
    let list = Path::ROOT.field("actions");
    let rows: Vec<Row> = shown(composer).map(|(index, action)| row(composer, action, list.item(index))).collect();
    if rows.is_empty() {
        return;
    }
    let words = &composer.words;
    let column =
        |head: &str, share: f32| Column { head: Text::plain(head), align: Align::Start, share, ..Column::default() };
    let columns = vec![
        column(&words.what, 2.9),
        column(&words.who, 2.1),
        column(&words.by_when, 1.5),
        column(&words.status, 1.2),
    ];
    composer.push(list, Content::Table(Table { columns, rows, ..Table::default() }));
}

fn shown<'a>(composer: &Composer<'a>) -> impl Iterator<Item = (usize, &'a Action)> + use<'a> {
    let note = composer.note;
    note.actions.iter().enumerate().filter(|(_, action)| !action.text.trim().is_empty())
}

fn row(composer: &Composer<'_>, action: &Action, at: Path) -> Row {
    let words = &composer.words;
    let mut what = body::running(&action.text);
    let origin = composer.aside(origin(composer, action, at.field("topic")));
    if !origin.is_empty() {
        what = without_last(what, &['.']);
        what.spans.extend(composer.aside(Text::plain(" – ")).spans);
        what.spans.extend(origin.spans);
    }
    let status = words.choice("ActionStatus", action.status.name());
    let status =
        if action.carried_over { filled(&words.carried_over, &[("status", status)]) } else { status.to_owned() };
    let stated = |text: String| if text.is_empty() { words.not_stated.clone() } else { text };
    let cells = vec![
        what,
        from_field(at.field("owner"), stated(who(composer, action))),
        from_field(at.field("due"), stated(due(composer, action))),
        from_field(at.field("status"), status),
    ];
    Row { cells, field: Some(at) }
}

/// The agreement an action comes from, or else the topic, as a way to where it stands on the paper.
fn origin(composer: &Composer<'_>, action: &Action, at: Path) -> Text {
    let note = composer.note;
    let is_meant = |own: &str, named: &str| !own.is_empty() && own == named;
    let agreement = note.agreements.iter().enumerate().find(|(_, one)| is_meant(&one.key, &action.agreement));
    let topic = note.topics.iter().enumerate().find(|(_, one)| is_meant(&one.key, &action.topic));
    let agreement = agreement.map(|(index, one)| (&one.title, Path::ROOT.field("agreements").item(index)));
    let topic = topic.map(|(index, one)| (&one.title, Path::ROOT.field("topics").item(index)));
    let Some((title, place)) = agreement.into_iter().chain(topic).find(|(title, _)| !title.is_empty()) else {
        return Text::default();
    };
    Text { spans: vec![Span { goes_to: Some(place), ..span(at, &**title) }] }
}

/// Owner, side and who helps: `Legal Service (Arvenia), with Waterways Desk`.
fn who(composer: &Composer<'_>, action: &Action) -> String {
    let words = &composer.words;
    let side = if action.side.is_empty() { String::new() } else { composer.delegation_name(&action.side) };
    let lead = match (&*action.owner, &*side) {
        (owner, "") => owner.to_owned(),
        ("", side) => side.to_owned(),
        (owner, side) => filled(&words.person_of, &[("name", owner), ("delegation", side)]),
    };
    let helpers: Vec<&str> = action.supporting.iter().map(|helper| &**helper).filter(|name| !name.is_empty()).collect();
    if helpers.is_empty() {
        return lead;
    }
    let helpers = composer.locale.list(helpers.iter().copied());
    if lead.is_empty() { helpers } else { filled(&words.supported, &[("lead", &lead), ("helpers", &helpers)]) }
}

/// The day in the language of the paper, or the words that were spoken.
fn due(composer: &Composer<'_>, action: &Action) -> String {
    action.due.day().map_or_else(|| action.due.to_string(), |day| composer.locale.day(day))
}

/// Adds the actions that are still open, a line for each.
pub(super) fn next_steps(composer: &mut Composer<'_>) {
    let list = Path::ROOT.field("actions");
    let points: Vec<Point> = shown(composer)
        .filter(|(_, action)| action.status == ActionStatus::Open)
        .map(|(index, action)| Point { text: in_a_line(composer, action), below: None, field: Some(list.item(index)) })
        .collect();
    if !points.is_empty() {
        composer.push(list, Content::List(List { first: None, points }));
    }
}

/// `Send a trade mission to Benin (Kazakhstan; by 1 June 2025).`
pub(super) fn in_a_line(composer: &Composer<'_>, action: &Action) -> Text {
    let words = &composer.words;
    let due = match action.due.day() {
        Some(day) => filled(&words.by_day, &[("day", &composer.locale.day(day))]),
        None => action.due.to_string(),
    };
    let details = joined([Text::plain(who(composer, action)), Text::plain(due)], &composer.words.semicolon);
    let text = body::running(&action.text);
    if details.is_empty() {
        return text;
    }
    fill(&words.step_to_take, &[("text", without_last(text, &['.'])), ("details", details)])
}
