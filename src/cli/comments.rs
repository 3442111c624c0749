//! `chancery comments`: what somebody has written into a Word document, with the fields of the note it belongs to. Owns which note and
//! which template are asked; how comments are found is told in `docx`.

use std::path::{Path, PathBuf};

use super::{Outcome, Surroundings, arguments::Comments, complain, gallery, say, template_for};
use crate::{
    docx::{self, Comment, Kind, Place, Review},
    note::shortened,
    paper::Carried,
    session::edition_of,
    store,
    template::Template,
};

/// So much of a paragraph tells which it is.
const LONGEST: usize = 60;

/// Lists the comments and tracked changes of a document.
pub(super) fn run(arguments: &Comments, surroundings: &Surroundings) -> Outcome {
    let review = store::read_file(&arguments.paper)
        .map_err(|error| error.to_string())
        .and_then(|file| docx::comments(&file).map_err(|error| format!("{}: {error}", arguments.paper.display())));
    let review = match review {
        Ok(review) => review,
        Err(error) => return complain(error),
    };
    let places = match places(arguments, &review, surroundings) {
        Ok(places) => places,
        Err(error) => return complain(error),
    };
    if review.comments.is_empty() {
        return say("no comments and no tracked changes");
    }
    let lines = review.comments.iter().map(|comment| say(line(&review, comment, &places)));
    lines.fold(Outcome::Fine, Outcome::max)
}

/// The places of the paper that the document was made from; none where there is no note to ask.
fn places(arguments: &Comments, review: &Review, surroundings: &Surroundings) -> Result<Vec<Place>, String> {
    let beside = || Some(arguments.paper.with_extension("ron")).filter(|path| store::exists(path));
    let Some(path): Option<PathBuf> = arguments.note.clone().or_else(beside) else {
        return Ok(Vec::new());
    };
    let note = store::open(Path::new(&path)).map_err(|error| error.to_string())?.opened.note;
    let own = template_for(arguments.template.as_deref(), &note, surroundings);
    let places_by = |template: &Template| docx::places(&edition_of(&note, template, Carried::Nothing).paper);
    if arguments.template.is_some() {
        return own.map(|template| places_by(&template));
    }
    // The document does not say by which template it was made: it is the one most of whose words stand where they stood.
    let mut best = own.map(|template| places_by(&template)).unwrap_or_default();
    for template in gallery(surroundings).templates() {
        let places = places_by(template);
        if review.kept(&places) > review.kept(&best) {
            best = places;
        }
    }
    Ok(best)
}

/// A comment in a line: its field, who made it and when, and what it says about which words.
fn line(review: &Review, comment: &Comment, places: &[Place]) -> String {
    let place = match review.field_of(comment, places) {
        Some(field) => field.to_string(),
        None => format!("“{}”", shortened(review.paragraph_of(comment).trim(), LONGEST)),
    };
    let by = if comment.author.is_empty() { String::new() } else { format!(" by {}", in_a_line(&comment.author)) };
    // Of a moment the day is enough.
    let day = comment.made.get(..10).map(|day| format!(" on {}", in_a_line(day))).unwrap_or_default();
    let words = in_a_line(&comment.words);
    match comment.kind {
        Kind::Comment if comment.about.is_empty() => format!("{place}: comment{by}{day}: {words}"),
        Kind::Comment => {
            let about = shortened(&in_a_line(&comment.about), LONGEST);
            format!("{place}: comment{by}{day} on “{about}”: {words}")
        }
        Kind::Inserted => format!("{place}: inserted{by}{day}: {words}"),
        Kind::Deleted => format!("{place}: deleted{by}{day}: {words}"),
    }
}

/// What comes from outside may hold anything: signs that steer a terminal are left out.
fn in_a_line(words: &str) -> String {
    let line = words.split(['\n', '\r', '\t']).collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned()
}
