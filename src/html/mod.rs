//! A paper as one self-contained HTML: for mail and for word processors, which keep what is written into the elements
//! themselves, and as a file for the screen. Owns every element and its look; knows nothing of notes, pages and fonts.
//!
//! Whatever is written comes from the blocks of a paper, so that it says what the paper says. Fields are never written: their
//! places in lists would tell how much of a note was left out.

mod blocks;
mod element;
mod look;
mod targets;

use crate::paper::{Paper, Picture, Placement, is_right_to_left};

use blocks::Writer;
use element::{add, attribute, text};
use look::Look;

/// The name under which a page says which paper it is (DCMI Metadata Terms).
const IDENTIFIER: &str = "dcterms.identifier";

/// An image as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// A PNG, JPEG or SVG file that may leave the house.
    pub file: Vec<u8>,
    /// Its width and height, in points.
    pub size: (f32, f32),
}

/// Finds the image of a picture; none for one that cannot be shown.
pub type Figures<'a> = &'a mut dyn FnMut(&Picture) -> Option<Figure>;

/// The paper as a file of its own, with a style sheet for the printer.
pub fn page(paper: &Paper, figures: Figures<'_>) -> String {
    let mut head = String::from("<meta charset=\"utf-8\">\n");
    head += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    // Nothing is fetched and nothing runs, whatever a text of the note may look like.
    head += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n";
    add(&mut head, format_args!("<title>{}</title>\n", text(&paper.title)));
    let date = paper.date.map(|date| date.to_string()).unwrap_or_default();
    let id = if paper.id.is_empty() { String::new() } else { format!("urn:uuid:{}", paper.id) };
    for (name, content) in [("author", &paper.author), ("dcterms.date", &date), (IDENTIFIER, &id)] {
        if !content.is_empty() {
            add(&mut head, format_args!("<meta name=\"{name}\" content=\"{}\">\n", attribute(content)));
        }
    }
    add(&mut head, format_args!("<style>\n{}</style>\n", look::sheet(&paper.setup)));
    let body = body(paper, figures, Turns::Shown);
    format!("<!DOCTYPE html>\n<html{}>\n<head>\n{head}</head>\n<body>\n{body}</body>\n</html>\n", spoken(paper))
}

/// The paper as a piece of a document, to be pasted into a mail or a text.
pub fn fragment(paper: &Paper, figures: Figures<'_>) -> String {
    // Where a clipboard hands over bytes alone, this says what they are.
    let charset = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">";
    format!("{charset}\n<div{}>\n{}</div>\n", spoken(paper), body(paper, figures, Turns::Left))
}

/// The id of the paper that a page was made from; none for any other file.
pub fn paper_id(page: &[u8]) -> Option<String> {
    // It stands in the head, among the first lines; a title may be long.
    const HEAD: usize = 16 * 1024;
    let head = String::from_utf8_lossy(&page[..page.len().min(HEAD)]);
    let start = format!("<meta name=\"{IDENTIFIER}\" content=\"urn:uuid:");
    let (_, rest) = head.split_once("</head>").map_or(&*head, |(head, _)| head).split_once(&start)?;
    rest.split_once('"').map(|(id, _)| id.to_owned())
}

/// Whether forced turns of the page are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turns {
    /// They are.
    Shown,
    /// A mail has no pages.
    Left,
}

/// Language and direction of the whole.
fn spoken(paper: &Paper) -> String {
    let direction = if is_right_to_left(&paper.language) { "rtl" } else { "ltr" };
    format!(" lang=\"{}\" dir=\"{direction}\"", attribute(&paper.language))
}

fn body(paper: &Paper, figures: Figures<'_>, turns: Turns) -> String {
    let look = Look::of(paper);
    let mut writer = Writer::new(paper, &look, figures, turns);
    let mut body = String::new();
    body += &banner(paper, &look);
    let version = &paper.footer.version;
    // A reader of a mail may see no more than its head, and has to know a draft there.
    body += &line(&look.furniture(look.end()), version);
    body += &writer.blocks(&paper.blocks);
    let feet: Vec<&str> =
        [paper.footer.reference.as_str(), version].into_iter().filter(|foot| !foot.is_empty()).collect();
    body += &line(&look.furniture("center"), &feet.join(" · "));
    body += &line(&look.furniture("center"), &paper.footer.text);
    if paper.marking.as_ref().is_some_and(|marking| marking.placement != Placement::FirstPage) {
        body += &banner(paper, &look);
    }
    body
}

fn banner(paper: &Paper, look: &Look) -> String {
    let Some(marking) = &paper.marking else { return String::new() };
    let side = if marking.placement == Placement::Centred { "center" } else { look.end() };
    line(&look.banner(side), &marking.text)
}

fn line(style: &str, words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("<p style=\"{style}\">{}</p>\n", text(words)) }
}

#[cfg(test)]
mod tests;
