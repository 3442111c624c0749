//! What lies beside the telephone: who asked for the call, the sentence to begin with, points beside room for notes, answers
//! kept ready. Owns their wording; knows no page.

use super::{body, header, topics};
use crate::{
    note::Path,
    paper::{
        block::{Align, Column, Content, Row, RowFlow, Span, Table, Text},
        compose::Composer,
        wording::{closed, from_field, in_bold, joined, of_field},
    },
};

/// Adds who asked for the call to the head of the paper.
pub(super) fn initiator(composer: &mut Composer<'_>) {
    let key = &composer.note.meeting.initiated_by;
    if key.is_empty() {
        return;
    }
    let field = Path::ROOT.field("meeting").field("initiated_by");
    let (label, name) = (composer.words.initiated_by.clone(), composer.delegation_name(key));
    header::add_row(composer, (&label, None), from_field(field, name));
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
    let column =
        |head: &str, share| Column { head: Text::plain(head), align: Align::Start, share, ..Column::default() };
    let columns = vec![column(&composer.words.point, 3.0), column(&composer.words.notes, 2.0)];
    composer.push(Path::ROOT.field("topics"), Content::Table(Table { columns, rows, flow: RowFlow::Roomy }));
}

/// Adds what the other side may raise, in bold, each with our answer behind it: the heading above says what they are.
pub(super) fn if_raised(composer: &mut Composer<'_>) {
    for (index, topic) in composer.note.topics.iter().enumerate() {
        let list = Path::ROOT.field("topics").item(index).field("defensive_points");
        for (place, point) in topic.defensive_points.iter().enumerate() {
            let at = list.item(place);
            let raised = in_bold(closed(of_field(&at.field("if_raised"), body::running(&point.if_raised))));
            let response = of_field(&at.field("response"), body::running(&point.response));
            let text = joined([raised, response], " ");
            if !text.is_empty() {
                composer.push_numbered(at, text);
            }
        }
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

#[cfg(test)]
mod tests {
    use crate::{
        note::{DefensivePoint, Delegation, Note, Prose, Topic},
        paper::{Block, Content, compose},
        template::builtin,
    };

    /// A note about a call that Suderia asked for.
    fn call() -> Note {
        let side = |key: &str, name: &str| Delegation { key: key.into(), name: name.into(), ..Delegation::default() };
        let mut note = Note {
            participants: [side("d1", "Norland"), side("d2", "Suderia")].into_iter().collect(),
            ..Note::default()
        };
        note.meeting.initiated_by = "d2".into();
        note
    }

    fn blocks(note: &Note) -> Vec<Block> {
        compose(note, &builtin("phone-call").expect("it is built in")).blocks
    }

    fn plain(note: &Note) -> String {
        compose(note, &builtin("phone-call").expect("it is built in")).to_plain()
    }

    fn topic(points: &[&str], raised: &[(&str, &str)]) -> Topic {
        let answer = |(if_raised, response): &(&str, &str)| DefensivePoint {
            if_raised: (*if_raised).into(),
            response: (*response).into(),
            ..DefensivePoint::default()
        };
        Topic {
            title: "Ferry line".into(),
            points: points.iter().map(|point| Prose::from(*point)).collect(),
            defensive_points: raised.iter().map(answer).collect(),
            ..Topic::default()
        }
    }

    #[test]
    fn who_asked_for_the_call_stands_in_the_head() {
        let note = call();
        let Some(Content::Letterhead(head)) = blocks(&note).into_iter().next().map(|block| block.content) else {
            panic!("a call has a head")
        };
        let rows: Vec<String> =
            head.rows.iter().map(|(label, value)| format!("{}: {}", label.to_plain(), value.to_plain())).collect();
        assert_eq!(rows, ["Initiated by: Suderia"]);
        assert!(blocks(&Note::default()).iter().all(|block| !matches!(block.content, Content::Letterhead(_))));
    }

    #[test]
    fn if_raised_is_said_once() {
        let mut note = call();
        note.topics =
            [topic(&[], &[("The fees of our port", "They are reviewed."), ("Why so late?", ""), ("", "We wait.")])]
                .into_iter()
                .collect();
        let text = plain(&note);
        assert!(
            text.ends_with("If raised\n1. The fees of our port. They are reviewed.\n2. Why so late?\n3. We wait.\n"),
            "{text}"
        );
    }

    #[test]
    fn a_topic_is_said_at_its_first_point_and_notes_have_room() {
        let mut note = call();
        note.topics =
            [topic(&["Ours is ready.", " ", "We share the cost."], &[]), topic(&[], &[])].into_iter().collect();
        let table = blocks(&note).into_iter().find_map(|block| match block.content {
            Content::Table(table) => Some(table),
            _ => None,
        });
        let rows = table.expect("there are points").rows;
        let cells: Vec<Vec<String>> =
            rows.iter().map(|row| row.cells.iter().map(crate::paper::Text::to_plain).collect()).collect();
        assert_eq!(cells, [["Ferry line. Ours is ready.", ""], ["We share the cost.", ""]]);
    }

    #[test]
    fn an_outcome_is_told_and_nothing_before_it() {
        let mut note = call();
        note.topics = [topic(&["Ours is ready."], &[])].into_iter().collect();
        assert!(!plain(&note).contains("Outcome"));
        note.topics =
            [Topic { outcome: "The first ship sails in May.".into(), ..topic(&[], &[]) }].into_iter().collect();
        assert!(plain(&note).ends_with("Outcome\n1. Ferry line. The first ship sails in May.\n"));
    }
}
