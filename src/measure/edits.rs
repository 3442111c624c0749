//! Edits that each cost something else. Owns what they change; how long that takes is measured elsewhere.

use super::{sample, twister::Twister};
use crate::note::{Edit, Note, Path, Refusal};

/// A change of a note, as a person makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasuredEdit {
    /// A word more at the end of the first topic's background.
    First,
    /// The same in the topic in the middle.
    Middle,
    /// The same in the last topic.
    Last,
    /// So much more in the first topic that everything behind it stands a page further down.
    Page,
    /// A topic before all others, after which they all have another number.
    Numbers,
}

/// How many sentences fill a page of a sheet in use, and more.
const PAGE: usize = 60;

impl MeasuredEdit {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::First, Self::Middle, Self::Last, Self::Page, Self::Numbers];

    /// What it does, in words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "a word in the first topic",
            Self::Middle => "a word in the middle topic",
            Self::Last => "a word in the last topic",
            Self::Page => "a page more in the first topic",
            Self::Numbers => "a topic before the others",
        }
    }

    /// What it is made of. `round` tells one time from another, so that no text comes twice.
    fn steps(self, note: &Note, round: usize) -> Vec<Edit> {
        let topics = Path::ROOT.field("topics");
        let last = note.topics.len().saturating_sub(1);
        let longer = |topic: usize, more: &str| {
            let field = topics.item(topic).field("background");
            let text = format!("{} {more}", note.text_at(&field));
            vec![Edit::Set { field, text }]
        };
        let word = format!("word{round}");
        match self {
            Self::First => longer(0, &word),
            Self::Middle => longer(note.topics.len() / 2, &word),
            Self::Last => longer(last, &word),
            Self::Page => longer(0, &sample::text(&mut Twister::new(round as u32 + 100), PAGE)),
            Self::Numbers => vec![
                Edit::Insert { list: topics.clone(), index: 0 },
                Edit::Set { field: topics.item(0).field("title"), text: format!("Topic of round {round}") },
                Edit::Set { field: topics.item(0).field("background"), text: format!("It comes first by {word}.") },
            ],
        }
    }
}

/// The note after an edit. `round` tells one time from another.
///
/// # Errors
/// When the note has no topic to change, or takes no more.
pub fn changed(note: &Note, edit: MeasuredEdit, round: usize) -> Result<Note, Refusal> {
    let mut changed = note.clone();
    for step in edit.steps(note, round) {
        changed.apply(&step)?;
    }
    Ok(changed)
}
