//! The marking of a paper: as high as the highest of what it shows or carries. Owns how levels are put together; which there
//! are is in the files of the schemes.
//!
//! Levels of a scheme have ranks, and the highest is printed. A level without a rank (of a scheme that is not known or has
//! free words, or a misspelt one) can be compared with none: it is printed beside the others, so that it is never lost.

use std::collections::BTreeSet;

use super::block::{Banner, Block};
use crate::{
    note::{Kind, Node, Note, Path, Piece, Step},
    template::{Audience, Placement, Scheme, Template, marking},
};

/// Between levels that cannot be compared.
const BESIDE: &str = " / ";
/// Between level and caveat where the scheme is not known.
const JOINT: &str = " – ";

/// The levels of what a paper shows, put together.
#[derive(Debug)]
pub(super) struct Levels<'a> {
    scheme: Option<&'static Scheme>,
    /// The highest level with a rank.
    highest: Option<(usize, &'a str)>,
    /// The levels without a rank, each once.
    unranked: Vec<&'a str>,
    /// The field that decides.
    field: Option<&'a Path>,
}

impl<'a> Levels<'a> {
    /// The levels of these marks, each with the field that decides it.
    pub(super) fn of(note: &Note, marks: impl Iterator<Item = (&'a str, &'a Path)>) -> Self {
        let scheme = marking(&note.marking.scheme);
        let mut levels = Self { scheme, highest: None, unranked: Vec::new(), field: None };
        for (level, field) in marks.filter(|(level, _)| !level.is_empty()) {
            levels.add(level, field);
        }
        levels
    }

    fn add(&mut self, level: &'a str, field: &'a Path) {
        match self.scheme.and_then(|scheme| scheme.rank(level)) {
            Some(rank) if self.highest.is_none_or(|(highest, _)| rank > highest) => {
                self.highest = Some((rank, level));
                self.field = Some(field);
            }
            None if !self.unranked.contains(&level) => {
                self.unranked.push(level);
                self.field = self.field.or(Some(field));
            }
            _ => {}
        }
    }

    /// Whether something of that level may stand under this marking.
    pub(super) fn cover(&self, level: &str) -> bool {
        if level.is_empty() || self.scheme.is_some_and(|scheme| !scheme.has_banner()) {
            return true;
        }
        match self.scheme.and_then(|scheme| scheme.rank(level)) {
            Some(rank) => self.highest.is_some_and(|(highest, _)| rank <= highest),
            None => self.unranked.contains(&level),
        }
    }

    /// The first level of the banner, as a note holds it.
    pub(super) fn first(&self) -> Option<&'a str> {
        self.highest.map(|(_, level)| level).or_else(|| self.unranked.first().copied())
    }

    /// The banner with these levels; none where there is nothing to print.
    pub(super) fn banner(&self, note: &Note) -> Option<Banner> {
        if self.scheme.is_some_and(|scheme| !scheme.has_banner()) {
            return None;
        }
        let in_words = |level: &'a str| self.scheme.map_or(level, |scheme| scheme.text(level, &note.language));
        let levels = self.highest.iter().map(|(_, level)| *level).chain(self.unranked.iter().copied());
        let mut text = levels.map(in_words).collect::<Vec<_>>().join(BESIDE);
        if !note.marking.caveat.is_empty() {
            text.push_str(self.scheme.map_or(JOINT, |scheme| &scheme.joint));
            text.push_str(&note.marking.caveat);
        }
        let placement = self.scheme.map_or(Placement::Centred, |scheme| scheme.placement);
        Some(Banner { text, placement, field: self.field?.clone() })
    }
}

/// What a paper shows that is marked, with the fields that decide: pieces, and the note itself.
///
/// Inside the house a paper is as high as its note at least. What the public is told of the meeting itself (who, when,
/// where) has no level: there the pieces decide alone, and only a paper that shows none has the level of the note.
pub(super) fn marks_of_shown(note: &Note, template: &Template, blocks: &mut [Block]) -> Vec<Piece> {
    let mut printed: BTreeSet<Path> = BTreeSet::new();
    let mut last: Option<Path> = None;
    super::fields::each(blocks, &mut |field| {
        // An item of a list of the note, or the summary among its texts: a piece stands two steps down.
        let Some(steps) = field.steps().get(..2) else { return };
        // Fields of one piece most often stand together.
        if last.as_ref().is_none_or(|last| last.steps() != steps) {
            let piece = Path::from(steps);
            printed.insert(piece.clone());
            last = Some(piece);
        }
    });
    let mut shown = note.pieces();
    shown.retain(|piece| printed.contains(&piece.at) || shows(template, note, piece));
    if template.audience == Audience::Internal || shown.is_empty() {
        let level_field = Path::ROOT.field("marking").field("level");
        let level = note.marking.level.to_string();
        shown.insert(0, Piece { at: Path::ROOT, is_releasable: false, level, level_field });
    }
    shown
}

/// Whether papers of the template show the piece: one of their sections draws from a field of it that says something.
pub fn shows(template: &Template, note: &Note, piece: &Piece) -> bool {
    let Some(shown) = note.node(&piece.at) else { return false };
    let place: Vec<&str> = names(&piece.at);
    template.sections.iter().flat_map(|section| &section.fields).any(|field| {
        let parts: Vec<&str> = field.split('.').collect();
        if parts.len() <= place.len() { place.starts_with(&parts) } else { draws(&parts, &place, shown) }
    })
}

/// Whether a field named by `parts` lies below the piece at `place` and says something.
fn draws(parts: &[&str], place: &[&str], node: &dyn Node) -> bool {
    parts.strip_prefix(place).is_some_and(|below| says_something(node, below))
}

/// The names of the fields on the way, without the places in lists.
fn names(path: &Path) -> Vec<&'static str> {
    let name = |step: &Step| if let Step::Field(name) = step { Some(*name) } else { None };
    path.steps().iter().filter_map(name).collect()
}

fn says_something(node: &dyn Node, below: &[&str]) -> bool {
    match (below, node.kind()) {
        ([], _) => !node.is_blank(),
        (below, Kind::Records(_)) => {
            (0..node.len()).filter_map(|index| node.child(Step::Item(index))).any(|item| says_something(item, below))
        }
        ([name, rest @ ..], Kind::Record(record)) => {
            let child = record.field(name).and_then(|field| node.child(Step::Field(field.name)));
            child.is_some_and(|child| says_something(child, rest))
        }
        _ => false,
    }
}
