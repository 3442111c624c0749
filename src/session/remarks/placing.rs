//! Where each remark belongs in the note as it is now, and what the field would hold with it. Owns when a change counts as taken over
//! and when it is left to the user's own hands.

use std::collections::HashMap;

use super::{
    Remark, Returned, paper_by,
    words::{Effort, carried_over, is_in},
};
use crate::{
    docx::{self, Place},
    note::{Edit, Kind, Note, Path, Step, walk},
};

/// The most fields of a record that are looked through for the words of a paragraph.
const MOST_FIELDS: usize = 60;

/// The longest paragraph a change of which is put into a field, in bytes. Nobody writes a longer one.
const LONGEST: usize = 20_000;

/// How a remark stands to the note as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A comment, or a change that can be taken over.
    Open,
    /// A change that the note has already.
    Taken,
    /// A change of a field that has been changed at the same place since, or that no text of the note holds.
    ByHand,
    /// Its paragraph is in the paper no more.
    Gone,
}

/// What a field would hold with a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The field.
    pub field: Path,
    /// Its text now.
    pub before: String,
    /// Its text with the change.
    pub after: String,
}

/// A remark at its place in the note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The field it belongs to; none where there is no such field any more.
    pub field: Option<Path>,
    /// How it stands.
    pub standing: Standing,
    /// What can be taken over: the change alone, or where it cannot be put in, the whole text as it is in Word.
    pub proposal: Option<Proposal>,
}

impl Placed {
    const GONE: Self = Self { field: None, standing: Standing::Gone, proposal: None };
}

impl Returned {
    /// Where the remarks belong in the note as it is now, in their order.
    pub fn placed(&self, note: &Note) -> Vec<Placed> {
        let paper = paper_by(note, &self.template);
        let places = docx::places(&paper);
        let found = self.review.placed(&places);
        let mut placing = Placing { note, effort: Effort::default() };
        let place_of = |remark: &Remark| found.get(remark.paragraph).copied().flatten().map(|place| &places[place]);
        self.remarks
            .iter()
            .map(|remark| {
                let base = self.paragraph_of(remark);
                match place_of(remark) {
                    Some(place) => placing.place(remark, base, place),
                    // Who had a whole text taken out and finds it gone has what he wanted.
                    None if remark.is_change()
                        && (1..LONGEST).contains(&base.len())
                        && remark.change.of(base).trim().is_empty() =>
                    {
                        Placed { standing: Standing::Taken, ..Placed::GONE }
                    }
                    None => Placed::GONE,
                }
            })
            .collect()
    }

    /// The edits by which all open changes are taken over, and how many these are. One that is in the way of another stays.
    pub fn all(&self, note: &Note, is_wanted: impl Fn(&Remark) -> bool) -> (Vec<Edit>, usize) {
        let mut texts: HashMap<Path, String> = HashMap::new();
        let mut order: Vec<Path> = Vec::new();
        let mut effort = Effort::default();
        let mut count = 0;
        for (remark, placed) in self.remarks.iter().zip(self.placed(note)) {
            let Some(Proposal { field, before, .. }) = placed.proposal.filter(|_| placed.standing == Standing::Open)
            else {
                continue;
            };
            let base = self.paragraph_of(remark);
            let now = texts.get(&field).unwrap_or(&before);
            let Some(after) = carried_over(base, &fitting(remark, note, &field), now, &mut effort) else { continue };
            if is_wanted(remark) {
                count += 1;
                if texts.insert(field.clone(), after).is_none() {
                    order.push(field);
                }
            }
        }
        let set = |field: Path| texts.get(&field).map(|text| Edit::Set { field: field.clone(), text: text.clone() });
        (order.into_iter().filter_map(set).collect(), count)
    }
}

/// Finds places for remarks in one note.
struct Placing<'a> {
    note: &'a Note,
    effort: Effort,
}

impl Placing<'_> {
    fn place(&mut self, remark: &Remark, base: &str, place: &Place) -> Placed {
        if base.len() > LONGEST && remark.is_change() {
            return Placed { field: place.field.clone(), standing: Standing::ByHand, proposal: None };
        }
        let Some(owner) = &place.field else {
            let standing = if !remark.is_change() {
                Standing::Open
            } else if self.is_taken(remark, base, place) {
                Standing::Taken
            } else {
                Standing::ByHand
            };
            return Placed { field: None, standing, proposal: None };
        };
        let fields = self.fields(owner);
        if !remark.is_change() {
            let field = self.nearest(&fields, &remark.about, base).unwrap_or_else(|| owner.clone());
            return Placed { field: Some(field), standing: Standing::Open, proposal: None };
        }
        if self.is_taken(remark, base, place) {
            let field = self.nearest(&fields, &remark.words, base).unwrap_or_else(|| owner.clone());
            return Placed { field: Some(field), standing: Standing::Taken, proposal: None };
        }
        for field in &fields {
            let before = self.note.text_at(field);
            let change = fitting(remark, self.note, field);
            if let Some(after) = carried_over(base, &change, &before, &mut self.effort).filter(|after| *after != before)
            {
                let proposal = Some(Proposal { field: field.clone(), before, after });
                return Placed { field: Some(field.clone()), standing: Standing::Open, proposal };
            }
        }
        let field = self.nearest(&fields, &remark.about, base).unwrap_or_else(|| owner.clone());
        let proposal = self.whole(remark, base, place, &field);
        Placed { field: Some(field), standing: Standing::ByHand, proposal }
    }

    fn is_taken(&mut self, remark: &Remark, base: &str, place: &Place) -> bool {
        is_in(base, &remark.change, &place.words, &mut self.effort)
    }

    /// The texts of a note a paragraph can have come from: the field that is named, and then those beside it or below it.
    fn fields(&self, owner: &Path) -> Vec<Path> {
        let mut fields = Vec::new();
        let mut take = |root: &Path| {
            if let Some(node) = self.note.node(root) {
                walk(node, root, &mut |path, node| {
                    let is_text = matches!(node.kind(), Kind::Line | Kind::Prose) && !node.is_blank();
                    if is_text && fields.len() < MOST_FIELDS && !fields.contains(path) {
                        fields.push(path.clone());
                    }
                });
            }
        };
        take(owner);
        let is_leaf = self.note.node(owner).is_some_and(|node| is_leaf(node.kind()));
        // A paragraph may say several fields of one record, and is told by the first.
        let record = owner.parent().filter(|record| *record != Path::ROOT && is_leaf);
        if let Some(record) = record {
            take(&record);
        }
        fields
    }

    /// The field a paragraph or some words of it are most likely from.
    fn nearest(&self, fields: &[Path], words: &str, base: &str) -> Option<Path> {
        let words = words.trim();
        let holds = |field: &&Path| !words.is_empty() && self.note.text_at(field).contains(words);
        let stands_in = |field: &&Path| {
            let text = self.note.text_at(field);
            !text.trim().is_empty() && base.contains(text.trim())
        };
        let found = fields.iter().find(holds).or_else(|| fields.iter().find(stands_in));
        found.or_else(|| fields.first()).cloned()
    }

    /// The whole text as it is in Word, where the field says nothing but this paragraph.
    fn whole(&mut self, remark: &Remark, base: &str, place: &Place, field: &Path) -> Option<Proposal> {
        let before = self.note.text_at(field);
        let is_text = self.note.node(field).is_some_and(|node| matches!(node.kind(), Kind::Line | Kind::Prose));
        let is_all = before.trim() == place.words.trim();
        let after = remark.change.of(base);
        (is_text && is_all && after != before).then(|| Proposal { field: field.clone(), before, after })
    }
}

/// The change as a field can hold it: a new paragraph is one in a long text alone.
fn fitting(remark: &Remark, note: &Note, field: &Path) -> super::Change {
    let mut change = remark.change.clone();
    if change.words.contains(['\n', '\t']) {
        let is_item = matches!(field.last(), Some(Step::Item(_)));
        let is_long = note.node(field).is_some_and(|node| matches!(node.kind(), Kind::Prose)) && !is_item;
        change.words = change.words.replace('\t', " ").replace('\n', if is_long { "\n\n" } else { " " });
    }
    change
}

const fn is_leaf(kind: Kind) -> bool {
    !matches!(kind, Kind::Record(_) | Kind::Records(_) | Kind::Leaves(_))
}
