//! What somebody has written into a document: comments and tracked changes, each with the place it stands at. Owns how they are found
//! (ECMA-376 part 1, 17.13.4 and 17.13.5), and to which of the places of a paper they belong.

use std::collections::HashMap;

use roxmltree::Node;

use super::{
    Place,
    read::{Package, ReadError, parse},
};
use crate::note::Path;

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
    /// The paragraph it stands in, among those of [`Review::paragraphs`].
    paragraph: usize,
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
    paragraphs: Vec<Paragraph>,
}

/// A paragraph as it was before it was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Paragraph {
    /// The number of its place, from 0, where it has one.
    place: Option<usize>,
    words: String,
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
        let paragraphs = node.descendants().filter(|node| is(*node, "p")).map(words_of);
        let words = paragraphs.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n");
        reader.said.insert(attribute(node, "id"), Comment { words, ..made(node, Kind::Comment) });
    }
    for node in document.descendants() {
        reader.take(node);
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
fn letters(words: &str) -> String {
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
}

impl Reader {
    fn take(&mut self, node: Node<'_, '_>) {
        match node.tag_name().name() {
            "p" if is(node, "p") => self.review.paragraphs.push(Paragraph::default()),
            "bookmarkStart" => self.name(&attribute(node, "name")),
            "commentRangeStart" => self.begin(attribute(node, "id")),
            "commentRangeEnd" => {
                let id = attribute(node, "id");
                self.open.retain(|(open, _)| *open != id);
            }
            // A comment on no words at all has nothing but its mark.
            "commentReference" => self.begin_bare(attribute(node, "id")),
            "t" | "delText" => self.words(node),
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

    fn begin(&mut self, id: String) {
        let Some(comment) = self.said.remove(&id) else { return };
        // A comment may begin before the paragraph it is about.
        let paragraph = self.review.paragraphs.len().saturating_sub(1);
        self.review.comments.push(Comment { paragraph, ..comment });
        self.open.push((id, self.review.comments.len() - 1));
    }

    fn begin_bare(&mut self, id: String) {
        let open = self.open.len();
        self.begin(id);
        self.open.truncate(open);
    }

    fn words(&mut self, node: Node<'_, '_>) {
        let words = node.text().unwrap_or_default();
        let change = node.ancestors().find_map(|around| match around.tag_name().name() {
            "ins" | "moveTo" => Some((around, Kind::Inserted)),
            "del" | "moveFrom" => Some((around, Kind::Deleted)),
            _ => None,
        });
        let Some(paragraph) = self.review.paragraphs.len().checked_sub(1) else { return };
        for (_, comment) in &self.open {
            let comment = &mut self.review.comments[*comment];
            if comment.about.is_empty() {
                comment.paragraph = paragraph;
            }
            comment.about.push_str(words);
        }
        if !matches!(change, Some((_, Kind::Inserted))) {
            self.review.paragraphs[paragraph].words.push_str(words);
        }
        if let Some((around, kind)) = change {
            let change = Comment { words: words.to_owned(), paragraph, ..made(around, kind) };
            match self.review.comments.last_mut() {
                // What was typed in one go is cut into runs.
                Some(last) if (last.kind, last.paragraph, &last.author) == (kind, paragraph, &change.author) => {
                    last.words.push_str(words);
                }
                _ => self.review.comments.push(change),
            }
        }
    }
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
        // A paragraph of a drawing is none of the text.
        && node.tag_name().namespace().is_some_and(|names| names.contains("wordprocessingml"))
}

fn made(node: Node<'_, '_>, kind: Kind) -> Comment {
    let (author, made) = (attribute(node, "author"), attribute(node, "date"));
    Comment { kind, words: String::new(), about: String::new(), author, made, paragraph: 0 }
}

fn attribute(node: Node<'_, '_>, name: &str) -> String {
    node.attributes().find(|attribute| attribute.name() == name).map_or("", |attribute| attribute.value()).to_owned()
}

fn words_of(paragraph: Node<'_, '_>) -> String {
    paragraph.descendants().filter(|node| is(*node, "t")).filter_map(|node| node.text()).collect()
}
