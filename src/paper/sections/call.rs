//! What lies beside the telephone: who asked for the call, the sentence to begin with, points beside room for notes, answers
//! kept ready. Owns their wording; knows no page.

use super::{body, topics};
use crate::{
    note::Path,
    paper::{
        block::{Align, Column, Content, Row, Span, Table, Text},
        compose::Composer,
        wording::from_field,
    },
    template::filled,
};

/// Adds who asked for the call.
pub(super) fn initiator(composer: &mut Composer<'_>) {
    let key = &composer.note.meeting.initiated_by;
    if key.is_empty() {
        return;
    }
    let field = Path::ROOT.field("meeting").field("initiated_by");
    let text = filled(&composer.words.initiated_by, &[("delegation", &composer.delegation_name(key))]);
    composer.push(field.clone(), Content::Paragraph(from_field(field, text)));
}

/// Adds the sentence to begin with.
pub(super) fn opening_line(composer: &mut Composer<'_>) {
    let field = Path::ROOT.field("texts").field("opening_line");
    composer.blocks.extend(body::plain(&field, &composer.note.texts.opening_line));
}

/// Adds our points, a row each, beside an empty column to write in during the call.
pub(super) fn points(composer: &mut Composer<'_>) {
    let mut rows = Vec::new();
    for (index, topic) in composer.note.topics.iter().enumerate() {
        let at = Path::ROOT.field("topics").item(index);
        let points = topic.points.iter().enumerate().filter(|(_, point)| !point.trim().is_empty());
        for (row, (place, point)) in points.enumerate() {
            // The topic is said once, at its first point.
            let title = (row == 0).then(|| Span {
                text: format!("{}. ", topics::title(composer, topic)),
                bold: true,
                field: Some(at.field("title")),
                ..Span::default()
            });
            rows.push(Row {
                cells: vec![body::led_by(title, body::running(point)), Text::default()],
                field: Some(at.field("points").item(place)),
            });
        }
    }
    if rows.is_empty() {
        return;
    }
    let column = |head: &str, share| Column { head: Text::plain(head), align: Align::Start, share };
    let columns = vec![column(&composer.words.point, 3.0), column(&composer.words.notes, 2.0)];
    composer.push(Path::ROOT.field("topics"), Content::Table(Table { columns, rows }));
}

/// Adds what the other side may raise, and our answers.
pub(super) fn if_raised(composer: &mut Composer<'_>) {
    for (index, topic) in composer.note.topics.iter().enumerate() {
        let at = Path::ROOT.field("topics").item(index);
        topics::defensive_points(composer, topic, &at);
    }
}

/// Adds what came of each topic; before the call there is nothing, whatever its treatment is to be.
pub(super) fn outcome(composer: &mut Composer<'_>) {
    for (index, topic) in composer.note.topics.iter().enumerate() {
        let at = Path::ROOT.field("topics").item(index);
        let title = topics::title(composer, topic).to_owned();
        let title = Span { text: title, field: Some(at.field("title")), ..Span::default() };
        body::headed(composer, &at.field("outcome"), title, &topic.outcome);
    }
}
