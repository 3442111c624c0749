//! The topics after a meeting: what each side said and what came of it. Owns their wording, and how what was planned is set
//! against what was raised; the topics before the meeting stand in [`super::topics`].

use super::{body, topics};
use crate::{
    note::{Note, Path, Topic},
    paper::{
        block::{Block, Content, Text},
        compose::Composer,
        wording::from_field,
    },
};

/// How a topic stands against the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Agenda {
    /// It was planned and raised, or nobody has noted the one or the other of any topic.
    Kept,
    /// It was planned and not raised.
    NotRaised,
    /// It was raised without being planned.
    Unplanned,
}

impl Agenda {
    /// A note in which no topic is planned has no agenda to compare with, and one in which none is raised has not been
    /// filled in yet.
    fn of(topic: &Topic, note: &Note) -> Self {
        let is_compared = note.topics.iter().any(|topic| topic.planned) && note.topics.iter().any(|topic| topic.raised);
        match (topic.planned, topic.raised) {
            (true, false) if is_compared => Self::NotRaised,
            (false, true) if is_compared => Self::Unplanned,
            _ => Self::Kept,
        }
    }
}

/// Adds each topic under its title: the positions of the sides and the outcome, as numbered paragraphs.
pub(super) fn compose(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, topic) in note.topics.iter().enumerate() {
        let at = Path::ROOT.field("topics").item(index);
        let start = composer.blocks.len();
        let agenda = Agenda::of(topic, note);
        said(composer, topic, &at, agenda);
        if composer.blocks.len() > start {
            let heading = Content::Heading { level: 2, text: heading(composer, topic, &at, agenda) };
            composer.blocks.insert(start, Block::from(at.field("title"), heading));
        }
    }
}

/// The title with the treatment. A topic that was not raised has been treated in no way.
fn heading(composer: &Composer<'_>, topic: &Topic, at: &Path, agenda: Agenda) -> Text {
    let mut text = match agenda {
        Agenda::NotRaised => Text::bold(topics::title(composer, topic)),
        Agenda::Kept | Agenda::Unplanned => topics::heading(composer, topic, at),
    };
    let remark = match agenda {
        Agenda::Kept => return text,
        Agenda::NotRaised => &composer.words.not_raised,
        Agenda::Unplanned => &composer.words.not_planned,
    };
    let remark = format!("{}{remark}", if text.spans.len() > 1 { &composer.words.comma } else { " – " });
    text.spans.extend(composer.aside(from_field(at.field("raised"), remark)).spans);
    text
}

/// After a meeting each side goes by its name.
fn side_label(composer: &Composer<'_>, delegation: &str) -> String {
    composer.delegation_name(delegation)
}

fn said(composer: &mut Composer<'_>, topic: &Topic, at: &Path, agenda: Agenda) {
    let start = composer.blocks.len();
    // The positions of a topic that was not raised are those that were expected.
    if agenda != Agenda::NotRaised {
        topics::positions(composer, topic, at, side_label);
    }
    let field = at.field("outcome");
    if composer.blocks.len() > start {
        let outcome = composer.words.outcome.clone();
        body::labelled(composer, &field, &outcome, &topic.outcome);
        return;
    }
    body::numbered(composer, &field, &topic.outcome);
    if composer.blocks.len() == start && !topic.title.is_empty() {
        let words = &composer.words;
        let text = match (agenda, &topic.treatment.0) {
            (Agenda::NotRaised, _) => words.was_not_raised.clone(),
            (_, Some(treatment)) => words.choice("TreatmentSentence", treatment.name()).to_owned(),
            (_, None) => words.nothing_noted.clone(),
        };
        composer.push_numbered(at.field("title"), Text::plain(text));
    }
}
