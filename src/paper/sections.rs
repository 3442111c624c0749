//! The sections about people, topics and background. Owns their wording; tables stand in [`super::tables`].

use super::{
    block::{Content, Person, Side, Span, Text},
    compose::Composer,
    prose::{self, Piece},
};
use crate::{
    note::{Delegation, Function, Participant, Path, Presence, Topic},
    template::filled,
};

pub(super) use super::tables::{agreements, figures};

/// Adds the delegations side by side, ours first.
pub(super) fn delegations(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("participants");
    let mut order: Vec<(usize, &Delegation)> = note
        .participants
        .iter()
        .enumerate()
        .filter(|(_, side)| !side.name.is_empty() || !side.members.is_empty())
        .collect();
    order.sort_by_key(|(_, side)| !side.ours);
    let sides: Vec<Side> =
        order.into_iter().map(|(index, delegation)| side(composer, delegation, &list.item(index))).collect();
    if !sides.is_empty() {
        composer.push(list, Content::Delegations(sides));
    }
}

fn side(composer: &Composer<'_>, delegation: &Delegation, at: &Path) -> Side {
    let name = if delegation.name.is_empty() { &composer.words.unnamed_delegation } else { &*delegation.name };
    let mut members: Vec<(usize, &Participant)> = delegation.members.iter().enumerate().collect();
    members.retain(|(_, member)| !member.name.is_empty() || !member.post.is_empty());
    // The order of entry is the order of precedence; only the head and those who serve the talks have places of their own.
    members.sort_by_key(|(_, member)| match member.function {
        Function::Head => 0,
        Function::Interpreter => 2,
        Function::NoteTaker => 3,
        Function::Delegate | Function::Ambassador | Function::Other(_) => 1,
    });
    let list = at.field("members");
    Side {
        name: Text { spans: vec![Span { text: name.to_owned(), field: Some(at.field("name")), ..Span::default() }] },
        people: members.into_iter().map(|(index, member)| person(composer, member, list.item(index))).collect(),
    }
}

fn person(composer: &Composer<'_>, member: &Participant, field: Path) -> Person {
    let is_head = member.function == Function::Head;
    let name =
        [&*member.honorific, &*member.name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let mut post: Vec<&str> = vec![&member.post, &member.organisation];
    if matches!(member.function, Function::Interpreter | Function::NoteTaker | Function::Ambassador) {
        let function = composer.words.choice("Function", member.function.name());
        // The post of an ambassador or interpreter often says so itself.
        if !member.post.to_lowercase().contains(&function.to_lowercase()) {
            post.push(function);
        }
    }
    match member.present {
        Presence::Excused => post.push(&composer.words.excused),
        Presence::No => post.push(&composer.words.absent),
        Presence::Yes | Presence::Other(_) => {}
    }
    post.retain(|part| !part.is_empty());
    let mut name = if is_head { Text::bold(name) } else { Text::plain(name) };
    if !member.native_name.is_empty() {
        let native = format!(" ({})", member.native_name);
        name.spans.push(Span { text: native, field: Some(field.field("native_name")), ..Span::default() });
    }
    Person { name, post: Text::plain(post.join(", ")), field: Some(field) }
}

/// Adds each topic: its title with the treatment, our points as numbered paragraphs, the positions, our answers, the outcome.
pub(super) fn topics(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, topic) in note.topics.iter().enumerate() {
        let at = Path::ROOT.field("topics").item(index);
        let start = composer.blocks.len();
        for (place, point) in topic.points.iter().enumerate().filter(|(_, point)| !point.is_empty()) {
            numbered_prose(composer, &at.field("points").item(place), point);
        }
        positions(composer, topic, &at);
        defensive_points(composer, topic, &at);
        let outcome = composer.words.outcome.clone();
        labelled_prose(composer, &at.field("outcome"), &outcome, &topic.outcome);
        if composer.blocks.len() > start || !topic.title.is_empty() {
            let heading = Content::Heading { level: 2, text: topic_heading(composer, topic, &at) };
            composer.blocks.insert(start, super::block::Block::from(at.field("title"), heading));
        }
    }
}

fn topic_heading(composer: &Composer<'_>, topic: &Topic, at: &Path) -> Text {
    let title = if topic.title.is_empty() { &composer.words.untitled } else { &*topic.title };
    let mut text = Text::bold(title);
    if let Some(treatment) = &topic.treatment.0 {
        let treatment = composer.words.choice("Treatment", treatment.name());
        text.spans.push(Span {
            text: format!(" – {treatment}"),
            italic: true,
            field: Some(at.field("treatment")),
            ..Span::default()
        });
    }
    text
}

fn positions(composer: &mut Composer<'_>, topic: &Topic, at: &Path) {
    let two_sides = composer.note.participants.len() == 2;
    for (place, position) in topic.positions.iter().enumerate() {
        let side = composer.note.participants.iter().find(|side| *side.key == *position.delegation);
        let label = match side {
            Some(side) if side.ours => composer.words.our_position.clone(),
            Some(_) if two_sides => composer.words.their_position.clone(),
            _ => {
                let name = composer.delegation_name(&position.delegation);
                filled(&composer.words.position_of, &[("delegation", &name)])
            }
        };
        labelled_prose(composer, &at.field("positions").item(place).field("text"), &label, &position.text);
    }
}

fn defensive_points(composer: &mut Composer<'_>, topic: &Topic, at: &Path) {
    for (place, point) in topic.defensive_points.iter().enumerate() {
        let at = at.field("defensive_points").item(place);
        let (raised, response) = (composer.words.if_raised.clone(), composer.words.response.clone());
        labelled_prose(composer, &at.field("if_raised"), &raised, &point.if_raised);
        labelled_prose(composer, &at.field("response"), &response, &point.response);
    }
}

/// Adds the background of each topic, its title in bold before its first paragraph.
pub(super) fn background(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, topic) in note.topics.iter().enumerate().filter(|(_, topic)| !topic.background.trim().is_empty()) {
        let field = Path::ROOT.field("topics").item(index).field("background");
        let mut title = Some(format!("{}. ", topic.title)).filter(|_| !topic.title.is_empty());
        for piece in prose::pieces(&topic.background) {
            match piece {
                Piece::Paragraph(text) => composer.push_numbered(field.clone(), led_by(title.take(), text)),
                Piece::List(list) => composer.push(field.clone(), Content::List(list)),
            }
        }
    }
}

pub(super) fn numbered_prose(composer: &mut Composer<'_>, field: &Path, source: &str) {
    for piece in prose::pieces(source) {
        match piece {
            Piece::Paragraph(text) => composer.push_numbered(field.clone(), text),
            Piece::List(list) => composer.push(field.clone(), Content::List(list)),
        }
    }
}

/// Adds a text with a bold label before it, numbered like all paragraphs; nothing where there is no text.
pub(super) fn labelled_prose(composer: &mut Composer<'_>, field: &Path, label: &str, source: &str) {
    let mut label = Some(format!("{label}: "));
    for piece in prose::pieces(source) {
        match piece {
            Piece::Paragraph(text) => composer.push_numbered(field.clone(), led_by(label.take(), text)),
            Piece::List(list) => {
                if let Some(label) = label.take() {
                    composer.push_numbered(field.clone(), Text::bold(label.trim_end()));
                }
                composer.push(field.clone(), Content::List(list));
            }
        }
    }
}

fn led_by(label: Option<String>, mut text: Text) -> Text {
    if let Some(label) = label {
        text.spans.insert(0, Span { text: label, bold: true, ..Span::default() });
    }
    text
}
