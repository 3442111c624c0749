//! What somebody has written into a paper in Word, and what becomes of it in the note: comments, and changes that can be taken over.
//! Owns how a document that comes back is read and to which note it belongs; where each remark belongs is found in `placing`.
//!
//! Nothing is recorded of what was taken over: a change counts as taken over as long as the paper of the note says what it says.
//! So it comes back with a step of undo, and goes again with a step of redo.

mod placing;
mod words;

use std::{
    collections::HashMap,
    path::{Path as FilePath, PathBuf},
    sync::Arc,
};

use thiserror::Error;

use crate::{
    docx::{self, Kind, Place, ReadError, Review},
    note::Note,
    paper::{Carried, Paper},
    store::{self, StoreError},
    template::Template,
};

use super::edition_of;
use words::Change;

pub use placing::{Placed, Proposal, Standing};

/// Which share of the paragraphs of a document has to stand in the paper of a note, where it does not say whose it is.
const SHARE: f32 = 0.3;

/// So many characters of a paragraph tell which it is.
const AROUND: usize = 500;

/// What a remark is, in the words of those who made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// A comment.
    Comment,
    /// Words that were put in.
    Inserted,
    /// Words that were taken out.
    Deleted,
    /// Words that were put in the place of others.
    Changed,
}

/// A comment or a change somebody made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is remembered by, the same whenever the document is read.
    pub id: String,
    /// What it is.
    pub kind: RemarkKind,
    /// Who made it; may be empty.
    pub author: String,
    /// When, as the word processor wrote it; may be empty.
    pub made: String,
    /// What a comment says; the words that were put in.
    pub words: String,
    /// What a comment is about, as far as it is kept; the words that were taken out.
    pub about: String,
    /// The paragraph it stands in, from 0.
    paragraph: usize,
    /// What was changed; for a comment its place alone.
    change: Change,
}

/// Whether a document is a paper of the open note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belonging {
    /// It is.
    This,
    /// It says that it is the paper of another note.
    Another,
    /// It does not say so, and says little of what a paper of this note says.
    Unclear,
}

/// A document that has come back.
#[derive(Clone)]
pub struct Returned {
    /// Its file.
    pub path: PathBuf,
    /// Whose paper it is.
    pub belonging: Belonging,
    /// What was written into it, in the order of the text.
    pub remarks: Vec<Remark>,
    /// The template of its paper.
    template: Arc<Template>,
    review: Review,
}

impl std::fmt::Debug for Returned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Contents of notes belong into no log.
        f.debug_struct("Returned").field("remarks", &self.remarks.len()).finish_non_exhaustive()
    }
}

/// Why a document cannot be read.
#[derive(Debug, Error)]
pub enum ReturnError {
    /// The disk is to blame.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The document is.
    #[error("{}: {source}", path.display())]
    Document {
        /// Its file.
        path: PathBuf,
        /// What is wrong with it.
        source: ReadError,
    },
}

impl ReturnError {
    /// Whether the file is not there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_missing())
    }
}

/// Reads the remarks of a document about the paper of a note: by its template or one of the others: the one
/// most of whose words it says. Reads a
/// file and composes papers: not for the thread of a window.
///
/// # Errors
/// When the file cannot be read, or is no document within the limits of one.
pub fn returned(
    path: &FilePath,
    note: &Note,
    template: &Arc<Template>,
    others: &[Arc<Template>],
) -> Result<Returned, ReturnError> {
    let file = store::read_document(path)?;
    let broken = |source| ReturnError::Document { path: path.to_owned(), source };
    let review = docx::comments(&file).map_err(broken)?;
    let (of, template) = best_of(&review, note, template, others);
    let is_of = |id: &str| of.ids.iter().any(|own| own == id) || *note.id == *id;
    let belonging = match docx::paper_id(&file) {
        Some(id) if !id.is_empty() => {
            if is_of(&id) {
                Belonging::This
            } else {
                Belonging::Another
            }
        }
        _ if of.kept as f32 >= SHARE * review.paragraphs().len().max(1) as f32 => Belonging::This,
        _ => Belonging::Unclear,
    };
    Ok(Returned { path: path.to_owned(), belonging, remarks: remarks_in(&review), template, review })
}

/// The paper of the note that a document was made from.
pub(super) fn paper_by(note: &Note, template: &Template) -> Paper {
    edition_of(note, template, Carried::Nothing).paper
}

/// How many paragraphs of a document stand in the paper most like it, and the ids of all papers.
struct Found {
    kept: usize,
    ids: Vec<String>,
}

/// The document does not say by which template it was made: it is the one most of whose words stand where they stood.
fn best_of(review: &Review, note: &Note, own: &Arc<Template>, others: &[Arc<Template>]) -> (Found, Arc<Template>) {
    let mut found = Found { kept: 0, ids: Vec::new() };
    let mut best = Arc::clone(own);
    for template in std::iter::once(own).chain(others) {
        let paper = paper_by(note, template);
        let places = docx::places(&paper);
        // Where another program dropped the names of places, the words alone tell.
        let kept = if review.named() > 0 { review.kept(&places) } else { said(review, &places) };
        if kept > found.kept {
            (found.kept, best) = (kept, Arc::clone(template));
        }
        found.ids.push(paper.id);
    }
    found.ids.retain(|id| !id.is_empty());
    (found, best)
}

fn said(review: &Review, places: &[Place]) -> usize {
    let words: std::collections::HashSet<&str> = places.iter().map(|place| place.words.trim()).collect();
    review.paragraphs().filter(|paragraph| !paragraph.trim().is_empty() && words.contains(paragraph.trim())).count()
}

/// The comments and changes of a document. What was taken out and what was put in at one place is one change.
fn remarks_in(review: &Review) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = Vec::new();
    for comment in &review.comments {
        let length = comment.words.chars().count();
        let (kind, words, about, end) = match comment.kind {
            Kind::Comment => (RemarkKind::Comment, comment.words.clone(), comment.about.clone(), comment.at),
            Kind::Inserted => (RemarkKind::Inserted, comment.words.clone(), String::new(), comment.at),
            Kind::Deleted => (RemarkKind::Deleted, String::new(), comment.words.clone(), comment.at + length),
        };
        let (author, made) = (comment.author.trim().to_owned(), comment.made.trim().to_owned());
        let change = Change {
            place: comment.at..end,
            words: if kind == RemarkKind::Comment { String::new() } else { words.clone() },
        };
        let remark =
            Remark { id: String::new(), kind, author, made, words, about, paragraph: comment.paragraph, change };
        match remarks.last_mut() {
            Some(last) if belong_together(last, &remark) => last.join(remark),
            _ => remarks.push(remark),
        }
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    for remark in &mut remarks {
        let around: String = review.paragraph(remark.paragraph).chars().take(AROUND).collect();
        let said = [remark.author.as_str(), &remark.made, &remark.words, &remark.about, &around].join("\u{0}");
        let id = store::fingerprint(&format!("{:?}\u{0}{}\u{0}{said}", remark.kind, remark.change.place.start));
        let count = seen.entry(id.clone()).or_default();
        *count += 1;
        remark.id = if *count > 1 { format!("{id}-{count}") } else { id };
    }
    remarks
}

/// Whether words were put in where others were taken out, by the same hand.
fn belong_together(last: &Remark, next: &Remark) -> bool {
    let kinds = (last.kind, next.kind);
    let is_pair =
        matches!(kinds, (RemarkKind::Deleted, RemarkKind::Inserted) | (RemarkKind::Inserted, RemarkKind::Deleted));
    is_pair
        && (last.paragraph, &last.author) == (next.paragraph, &next.author)
        && last.change.place.end == next.change.place.start
}

impl Remark {
    /// Whether it is a change of the text.
    pub fn is_change(&self) -> bool {
        self.kind != RemarkKind::Comment
    }

    fn join(&mut self, other: Self) {
        self.kind = RemarkKind::Changed;
        self.change.place.end = other.change.place.end;
        for (own, others) in [(&mut self.words, other.words), (&mut self.about, other.about)] {
            own.push_str(&others);
        }
        self.change.words.clone_from(&self.words);
    }
}

impl Returned {
    /// The words of the paragraph a remark stands in, as they were.
    pub fn paragraph_of(&self, remark: &Remark) -> &str {
        self.review.paragraph(remark.paragraph)
    }

    /// The same as it is with the remark's change.
    pub fn changed_by(&self, remark: &Remark) -> String {
        remark.change.of(self.paragraph_of(remark))
    }
}
