//! What somebody has written into a document: comments and tracked changes, each with the place it stands at. Owns how they are found
//! (ECMA-376 part 1, 17.13.4 and 17.13.5), and to which of the places of a paper they belong.

use std::collections::HashMap;

use roxmltree::Node;

use super::{
    Place,
    read::{Package, ReadError, parse},
};
use crate::note::Path;

/// The most comments and changes of a document: nobody goes through more.
pub const MOST_COMMENTS: usize = 5_000;

/// The most comments whose words are followed at a time, and how far: a hostile document has any number over all its text.
const MOST_OPEN: usize = 100;
const LONGEST_ABOUT: usize = 2_000;

/// The longest text of a document, in bytes: no paper comes near it.
const LONGEST_TEXT: usize = 4 << 20;

/// The longest comment, in bytes.
const LONGEST_COMMENT: usize = 20_000;

/// The longest name of an author, and of anything else a document calls by a name, in characters.
const LONGEST_NAME: usize = 200;

/// A comment or a tracked change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// What it is.
    pub kind: Kind,
    /// What it says: the words of a comment, or those put in or taken out.
    pub words: String,
    /// The words a comment is about; may be empty.
    pub about: String,
    /// Who made it; may be empty.
    pub author: String,
    /// When, as the word processor wrote it, such as `2025-04-19T10:30:00Z`; may be empty.
    pub made: String,
    /// The paragraph it stands in, from 0, among those of the document as it was.
    pub paragraph: usize,
    /// Where it begins in the words of that paragraph as they were, in characters. What was put in takes no room in them.
    pub at: usize,
}

/// What somebody has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Made a comment.
    Comment,
    /// Put words in.
    Inserted,
    /// Taken words out.
    Deleted,
}

/// A document that has come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// Comments and changes, in the order of the text.
    pub comments: Vec<Comment>,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// A paragraph as it was before it was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// The number of its place, from 0, where it has one.
    pub(super) place: Option<usize>,
    pub(super) words: String,
    /// How many characters these are.
    length: usize,
}

/// Reads the comments and tracked changes of a document.
///
/// # Errors
/// When it is none, is damaged or protected, or goes beyond what any paper is.
pub fn comments(file: &[u8]) -> Result<Review, ReadError> {
    let mut package = Package::open(file)?;
    let body = package.part("word/document.xml")?.ok_or(ReadError::Damaged)?;
    let said = package.part("word/comments.xml")?;
    let document = parse(&body)?;
    let notes = said.as_deref().map(parse).transpose()?;
    let mut reader = Reader::default();
    for node in notes.iter().flat_map(|notes| notes.descendants()).filter(|node| is(*node, "comment")) {
        if reader.said.len() == MOST_COMMENTS {
            return Err(ReadError::TooMany);
        }
        reader.said.insert(attribute(node, "id"), Comment { words: said_in(node), ..made(node, Kind::Comment) });
    }
    for node in document.descendants() {
        reader.take(node);
        if reader.review.comments.len() > MOST_COMMENTS {
            return Err(ReadError::TooMany);
        }
        if reader.length > LONGEST_TEXT {
            return Err(ReadError::TooLarge);
        }
    }
    Ok(reader.review)
}

impl Review {
    /// How many paragraphs stand as they stood in the document with these places: of two papers, the one it was made from has more.
    pub fn kept(&self, places: &[Place]) -> usize {
        self.paragraphs.iter().filter(|paragraph| at_its_place(paragraph, places).is_some()).count()
    }

    /// The field a comment belongs to; none where it is the template's words, or words that are no longer in the paper.
    pub fn field_of<'a>(&self, comment: &Comment, places: &'a [Place]) -> Option<&'a Path> {
        let paragraph = self.paragraphs.get(comment.paragraph)?;
        // A note that has grown since has the same words at another place.
        let elsewhere = || places.iter().find(|place| letters(&place.words) == letters(&paragraph.words));
        at_its_place(paragraph, places).or_else(elsewhere)?.field.as_ref()
    }

    /// The words of the paragraph a comment stands in, as they were.
    pub fn paragraph_of(&self, comment: &Comment) -> &str {
        self.paragraphs.get(comment.paragraph).map_or("", |paragraph| paragraph.words.as_str())
    }
}

fn at_its_place<'a>(paragraph: &Paragraph, places: &'a [Place]) -> Option<&'a Place> {
    let place = places.get(paragraph.place?)?;
    (letters(&place.words) == letters(&paragraph.words)).then_some(place)
}

/// Words without what a word processor may have changed of the white between them.
pub(super) fn letters(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

/// Goes through a document once.
#[derive(Default)]
struct Reader {
    review: Review,
    /// What comments say, by their number.
    said: HashMap<String, Comment>,
    /// The comments whose words are under way, as places in the review.
    open: Vec<(String, usize)>,
    /// Who broke the paragraph in two whose end comes next: what follows is still the paragraph as it was.
    broken: Option<Comment>,
    /// How long the text is so far, in bytes.
    length: usize,
}

impl Reader {
    fn take(&mut self, node: Node<'_, '_>) {
        match node.tag_name().name() {
            "p" if is(node, "p") => self.paragraph(),
            "ins" if is_mark(node) => self.broken = Some(made(node, Kind::Inserted)),
            "bookmarkStart" => self.name(&attribute(node, "name")),
            "commentRangeStart" => self.begin(attribute(node, "id")),
            "commentRangeEnd" => {
                let id = attribute(node, "id");
                self.open.retain(|(open, _)| *open != id);
            }
            // A comment on no words at all has nothing but its mark.
            "commentReference" => self.begin_bare(attribute(node, "id")),
            "t" | "delText" => self.words(node, node.text().unwrap_or_default()),
            "br" | "cr" if is_in_run(node) => self.words(node, "\n"),
            "tab" if is_in_run(node) => self.words(node, "\t"),
            _ => {}
        }
    }

    /// The first name in a paragraph is its own; one that was joined to it keeps to it.
    fn name(&mut self, name: &str) {
        let number = name.strip_prefix("_Place").and_then(|number| number.parse::<usize>().ok());
        if let (Some(number), Some(paragraph)) = (number, self.review.paragraphs.last_mut()) {
            paragraph.place = paragraph.place.or(number.checked_sub(1));
        }
    }

    /// Begins a paragraph, unless somebody made two of one.
    fn paragraph(&mut self) {
        match self.broken.take() {
            Some(broken) if !self.review.paragraphs.is_empty() => self.change("\n", broken),
            _ => self.review.paragraphs.push(Paragraph::default()),
        }
    }

    fn begin(&mut self, id: String) {
        let Some(comment) = self.said.remove(&id) else { return };
        // A comment may begin before the paragraph it is about.
        let paragraph = self.review.paragraphs.len().saturating_sub(1);
        let at = self.review.paragraphs.last().map_or(0, |paragraph| paragraph.length);
        self.review.comments.push(Comment { paragraph, at, ..comment });
        if self.open.len() < MOST_OPEN {
            self.open.push((id, self.review.comments.len() - 1));
        }
    }

    fn begin_bare(&mut self, id: String) {
        let open = self.open.len();
        self.begin(id);
        self.open.truncate(open);
    }

    fn words(&mut self, node: Node<'_, '_>, words: &str) {
        let change = node.ancestors().find_map(|around| match around.tag_name().name() {
            "ins" | "moveTo" => Some((around, Kind::Inserted)),
            "del" | "moveFrom" => Some((around, Kind::Deleted)),
            _ => None,
        });
        self.length += words.len();
        let Some(paragraph) = self.review.paragraphs.len().checked_sub(1) else { return };
        let at = self.review.paragraphs[paragraph].length;
        for (_, comment) in &self.open {
            let comment = &mut self.review.comments[*comment];
            if comment.about.is_empty() {
                (comment.paragraph, comment.at) = (paragraph, at);
            }
            if comment.about.len() < LONGEST_ABOUT {
                comment.about.extend(words.chars().take(LONGEST_ABOUT));
            }
        }
        if let Some((around, kind)) = change {
            self.change(words, made(around, kind));
        } else {
            self.review.paragraphs[paragraph].say(words);
        }
    }

    /// Takes note of words that were put in or taken out where the text has come to.
    fn change(&mut self, words: &str, change: Comment) {
        let Some(paragraph) = self.review.paragraphs.len().checked_sub(1) else { return };
        let at = self.review.paragraphs[paragraph].length;
        if change.kind == Kind::Deleted {
            self.review.paragraphs[paragraph].say(words);
        }
        let goes_on = |last: &Comment| {
            let taken = if last.kind == Kind::Deleted { last.words.chars().count() } else { 0 };
            (last.kind, last.paragraph, &last.author) == (change.kind, paragraph, &change.author)
                && last.at + taken == at
        };
        match self.review.comments.last_mut() {
            // What was typed in one go is cut into runs.
            Some(last) if last.kind != Kind::Comment && goes_on(last) => last.words.push_str(words),
            _ => self.review.comments.push(Comment { words: words.to_owned(), paragraph, at, ..change }),
        }
    }
}

impl Paragraph {
    fn say(&mut self, words: &str) {
        self.words.push_str(words);
        self.length += words.chars().count();
    }
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
        // A paragraph of a drawing is none of the text.
        && node.tag_name().namespace().is_some_and(|names| names.contains("wordprocessingml"))
}

/// Whether an element says of the end of a paragraph that somebody put it in.
fn is_mark(node: Node<'_, '_>) -> bool {
    let around = node.parent().filter(|around| is(*around, "rPr"));
    around.and_then(|around| around.parent()).is_some_and(|around| is(around, "pPr"))
}

/// Whether a break or a tabulator stands in the text, and is not defined for it.
fn is_in_run(node: Node<'_, '_>) -> bool {
    node.parent().is_some_and(|around| is(around, "r"))
}

fn made(node: Node<'_, '_>, kind: Kind) -> Comment {
    let (author, made) = (attribute(node, "author"), attribute(node, "date"));
    Comment { kind, words: String::new(), about: String::new(), author, made, paragraph: 0, at: 0 }
}

fn attribute(node: Node<'_, '_>, name: &str) -> String {
    let value = node.attributes().find(|attribute| attribute.name() == name).map_or("", |attribute| attribute.value());
    value.chars().take(LONGEST_NAME).collect()
}

/// The words of a comment, a line for each paragraph.
fn said_in(comment: Node<'_, '_>) -> String {
    let mut words = String::new();
    for node in comment.descendants().filter(Node::is_element) {
        let text = match node.tag_name().name() {
            "p" if !words.is_empty() && !words.ends_with('\n') => "\n",
            "t" => node.text().unwrap_or_default(),
            _ => continue,
        };
        words.push_str(text);
        if words.len() > LONGEST_COMMENT {
            words.truncate(words.floor_char_boundary(LONGEST_COMMENT));
            words.push('…');
            break;
        }
    }
    words.trim_end().to_owned()
}
