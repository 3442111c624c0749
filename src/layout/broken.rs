//! Texts that were broken into lines before: what stands in another place or under another number is not shaped again. Owns what
//! the lines of a text depend on and for how long they are kept; knows nothing of shaping.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use parley::Language;

use super::line::Line;
use super::shape::{Direction, Look};
use crate::paper::{Span, Text};
use crate::template::{Faces, Pt};

/// The lines of texts.
#[derive(Debug, Default)]
pub(super) struct Broken {
    texts: HashMap<u64, Vec<BrokenText>>,
    /// Counts papers.
    paper: u64,
}

/// What the lines of a text depend on beside its characters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Manner {
    pub look: Look,
    pub measure: Pt,
    pub language: Option<Language>,
    pub direction: Direction,
    pub faces: Faces,
}

#[derive(Debug)]
struct BrokenText {
    text: Text,
    manner: Manner,
    lines: Vec<Line>,
    missing: Vec<char>,
    /// The paper that used it last.
    used: u64,
}

impl Broken {
    /// The lines of a text, and the characters in it that no face has, if it was broken before.
    pub(super) fn find(&mut self, text: &Text, manner: Manner) -> Option<(&[Line], &[char])> {
        let texts = self.texts.get_mut(&hash(text, manner))?;
        let found = texts.iter_mut().find(|known| known.manner == manner && reads_alike(&known.text, text))?;
        found.used = self.paper;
        Some((&found.lines, &found.missing))
    }

    /// Keeps the lines of a text.
    pub(super) fn keep(&mut self, text: &Text, manner: Manner, lines: &[Line], missing: Vec<char>) {
        let kept = BrokenText { text: text.clone(), manner, lines: lines.to_vec(), missing, used: self.paper };
        self.texts.entry(hash(text, manner)).or_default().push(kept);
    }

    /// Ends a paper: lines go that neither it nor the one before used, unless they stand in a galley that is kept.
    pub(super) fn end(&mut self) {
        let last = self.paper;
        self.paper += 1;
        self.texts.retain(|_, texts| {
            texts.retain(|known| known.used + 1 >= last || known.is_shared());
            !texts.is_empty()
        });
    }
}

impl BrokenText {
    fn is_shared(&self) -> bool {
        let run = self.lines.iter().find_map(|line| line.runs.first());
        run.is_some_and(|run| Arc::strong_count(&run.run.letters) > 1)
    }
}

/// Whether the lines of two texts are the same: where a span comes from and leads to cannot be seen.
fn reads_alike(one: &Text, other: &Text) -> bool {
    let seen = |span: &Span| (span.bold, span.italic, span.link.is_some());
    one.spans.len() == other.spans.len()
        && one.spans.iter().zip(&other.spans).all(|(one, other)| seen(one) == seen(other) && one.text == other.text)
}

fn hash(text: &Text, manner: Manner) -> u64 {
    let mut hasher = DefaultHasher::new();
    manner.measure.0.to_bits().hash(&mut hasher);
    text.spans.iter().for_each(|span| span.text.hash(&mut hasher));
    hasher.finish()
}
