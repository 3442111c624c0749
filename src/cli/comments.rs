//! `chancery comments`: what somebody has written into a Word document, with the fields of the note it belongs to and whether the note
//! has it already. Owns which note and which template are asked; how remarks find their fields is the session's.

use std::{path::Path, sync::Arc};

use super::{Outcome, Surroundings, arguments::Comments, complain, say, template_for};
use crate::{
    docx::{self, Comment, Kind, Review},
    note::{Note, shortened},
    session::{self, Belonging, Placed, Remark, RemarkKind, Returned, Standing},
    store,
    template::{Template, default_template},
};

/// So much of a paragraph tells which it is.
const LONGEST: usize = 60;

/// Lists the comments and tracked changes of a document.
pub(super) fn run(arguments: &Comments, surroundings: &Surroundings) -> Outcome {
    let beside = || store::notes_beside(&arguments.paper).into_iter().find(|path| store::exists(path));
    let told = match arguments.note.clone().or_else(beside) {
        Some(note) => of_note(arguments, &note, surroundings),
        None => alone(arguments),
    };
    match told {
        Ok(lines) if lines.is_empty() => say("no comments and no tracked changes"),
        Ok(lines) => lines.iter().map(say).fold(Outcome::Fine, Outcome::max),
        Err(error) => complain(error),
    }
}

/// The remarks with the fields of a note.
fn of_note(arguments: &Comments, note: &Path, surroundings: &Surroundings) -> Result<Vec<String>, String> {
    let note = store::open(note).map_err(|error| error.to_string())?.opened.note;
    let own = template_for(arguments.template.as_deref(), &note, surroundings);
    // The document does not say by which template it was made: unless it is said here, all are tried.
    let gallery = surroundings.gallery();
    let others: &[Arc<Template>] = if arguments.template.is_some() { &[] } else { gallery.templates() };
    let own = match (own, &arguments.template) {
        (Ok(own), _) => own,
        (Err(error), Some(_)) => return Err(error),
        (Err(_), None) => default_template(),
    };
    let returned = session::returned(&arguments.paper, &note, &own, others).map_err(|error| error.to_string())?;
    let mut lines = Vec::new();
    if returned.belonging == Belonging::Another && !returned.remarks.is_empty() {
        lines.push("the document says that it is a paper of another note".to_owned());
    }
    let placed = returned.placed(&note);
    lines.extend(returned.remarks.iter().zip(&placed).map(|(remark, placed)| line(&returned, remark, placed, &note)));
    Ok(lines)
}

/// A remark in a line: its field, who made it and when, what it says, and how the note stands to it.
fn line(returned: &Returned, remark: &Remark, placed: &Placed, note: &Note) -> String {
    let place = match &placed.field {
        Some(field) => field.to_string(),
        None => quoted(returned.paragraph_of(remark)),
    };
    let by = by(&remark.author, &remark.made);
    let (words, about) = (in_a_line(&remark.words), in_a_line(&remark.about));
    let said = match remark.kind {
        RemarkKind::Comment if about.is_empty() => format!("comment{by}: {words}"),
        RemarkKind::Comment => format!("comment{by} on {}: {words}", quoted(&about)),
        RemarkKind::Inserted => format!("inserted{by}: {words}"),
        RemarkKind::Deleted => format!("deleted{by}: {about}"),
        RemarkKind::Changed => format!("changed{by}: {about} -> {words}"),
    };
    let standing = match (placed.standing, &placed.field) {
        (Standing::Taken, _) => " (the note has it already)".to_owned(),
        (Standing::Gone, _) => " (no longer in the paper)".to_owned(),
        (Standing::ByHand, Some(field)) => {
            format!(" (to be made by hand; the field holds {})", quoted(&note.text_at(field)))
        }
        (Standing::ByHand, None) => " (the template's words)".to_owned(),
        (Standing::Open, _) => String::new(),
    };
    format!("{place}: {said}{standing}")
}

/// The remarks of a document whose note is not known.
fn alone(arguments: &Comments) -> Result<Vec<String>, String> {
    let file = store::read_document(&arguments.paper).map_err(|error| error.to_string())?;
    let review = docx::comments(&file).map_err(|error| format!("{}: {error}", arguments.paper.display()))?;
    Ok(review.comments.iter().map(|comment| line_alone(&review, comment)).collect())
}

fn line_alone(review: &Review, comment: &Comment) -> String {
    let place = quoted(review.paragraph_of(comment));
    let by = by(&comment.author, &comment.made);
    let words = in_a_line(&comment.words);
    match comment.kind {
        Kind::Comment if comment.about.is_empty() => format!("{place}: comment{by}: {words}"),
        Kind::Comment => format!("{place}: comment{by} on {}: {words}", quoted(&comment.about)),
        Kind::Inserted => format!("{place}: inserted{by}: {words}"),
        Kind::Deleted => format!("{place}: deleted{by}: {words}"),
    }
}

/// By whom and on which day, as far as that is known.
fn by(author: &str, made: &str) -> String {
    let author = if author.is_empty() { String::new() } else { format!(" by {}", in_a_line(author)) };
    // Of a moment the day is enough.
    let day = made.get(..10).map(|day| format!(" on {}", in_a_line(day))).unwrap_or_default();
    author + &day
}

fn quoted(words: &str) -> String {
    format!("“{}”", shortened(&in_a_line(words), LONGEST))
}

/// What comes from outside may hold anything: signs that steer a terminal are left out.
fn in_a_line(words: &str) -> String {
    let line = words.split(['\n', '\r', '\t']).collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned()
}
