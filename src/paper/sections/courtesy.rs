//! What a host needs for a short visit out of politeness: who the visitor is and how the name is spoken, and the points in
//! one list. Owns their wording; the texts beside them stand in [`super::texts`].

use super::{
    annexes, body,
    people::{by_precedence, in_order, is_host_of_others, is_present, name_or_post},
    topics,
};
use crate::{
    note::{Delegation, Function, Participant, Path},
    paper::{
        block::{Content, List, Point, Span, Text},
        compose::Composer,
        wording::{fill, from_field, joined},
    },
};

/// Adds the visitor of each other side, how the name is spoken, how to address the person and the life in short; below who
/// else comes.
pub(super) fn visitor(composer: &mut Composer<'_>) {
    let sides = in_order(composer);
    for (index, side) in sides.iter().filter(|(_, side)| !side.ours && !is_host_of_others(side, &sides)) {
        let at = Path::ROOT.field("participants").item(*index);
        let members: Vec<_> = by_precedence(side).into_iter().filter(|(_, member)| is_present(member)).collect();
        let Some(((place, visitor), others)) = members.split_first() else { continue };
        let member_at = at.field("members").item(*place);
        let heading = annexes::person(composer, (visitor, &side.state), &member_at);
        composer.push(member_at.field("name"), Content::Heading { level: 2, text: heading });
        annexes::life(composer, visitor, &member_at);
        company(composer, side, others, &at);
    }
}

/// Adds who comes with the visitor, in a line.
fn company(composer: &mut Composer<'_>, side: &Delegation, others: &[(usize, &Participant)], at: &Path) {
    let words = &composer.words;
    let people = others.iter().map(|(place, member)| {
        let at = at.field("members").item(*place);
        let function = composer.words.choice("Function", member.function.name());
        let serves = matches!(member.function, Function::Interpreter | Function::NoteTaker);
        let post = if serves { function } else { &*member.post };
        let is_told = !post.is_empty() && !member.name.is_empty();
        let post = if is_told { from_field(at.field("post"), post) } else { Text::default() };
        joined([from_field(at.field("name"), name_or_post(member)), post], &composer.words.comma)
    });
    let people = joined(people, &composer.words.semicolon);
    if !people.is_empty() {
        let line = fill(&words.accompanied, &[("people", people)]);
        composer.push(at.field("members"), Content::Paragraph(line));
    }
    debug_assert!(others.len() < side.members.len());
}

/// Adds our points, one list for all topics; a topic is said once, at its first point.
pub(super) fn points(composer: &mut Composer<'_>) {
    let mut points = Vec::new();
    for (index, topic) in composer.note.topics.iter().enumerate() {
        let at = Path::ROOT.field("topics").item(index);
        let said = topic.points.iter().enumerate().filter(|(_, point)| !point.trim().is_empty());
        for (row, (place, point)) in said.enumerate() {
            let title = (row == 0 && !topic.title.is_empty()).then(|| Span {
                text: format!("{}. ", topics::title(composer, topic)),
                bold: true,
                field: Some(at.field("title")),
                ..Span::default()
            });
            let text = body::led_by(title, body::running(point));
            points.push(Point { text, below: None, field: Some(at.field("points").item(place)) });
        }
    }
    if !points.is_empty() {
        composer.push(Path::ROOT.field("topics"), Content::List(List { first: Some(1), points }));
    }
}
