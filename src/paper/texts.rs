//! The sections that are texts of a note: purpose, objectives, top lines, what to be careful with, what the press may be
//! told, who is who. Owns their wording; knows no page.

use super::{
    block::{Block, Content, List, Point, Span, Text},
    compose::Composer,
    prose::{self, Piece},
    sections::{labelled_prose, numbered_prose},
};
use crate::note::{self, Path, Prose};

fn texts() -> Path {
    Path::ROOT.field("texts")
}

/// Adds what the meeting is for, and why it is held now.
pub(super) fn purpose(composer: &mut Composer<'_>) {
    let note = composer.note;
    numbered_prose(composer, &texts().field("purpose"), &note.texts.purpose);
    let why_now = composer.words.why_now.clone();
    labelled_prose(composer, &texts().field("why_now"), &why_now, &note.texts.why_now);
}

/// Adds what our side wants, numbered in a frame.
pub(super) fn objectives(composer: &mut Composer<'_>) {
    let field = Path::ROOT.field("objectives");
    if let Some(list) = list_of(&composer.note.objectives, &field, Some(1)) {
        let list = Block::from(field.clone(), Content::List(list));
        composer.push(field, Content::Boxed(vec![list]));
    }
}

/// Adds what matters most.
pub(super) fn top_lines(composer: &mut Composer<'_>) {
    push_list(composer, &composer.note.texts.top_lines, texts().field("top_lines"));
}

/// Adds what to be careful with.
pub(super) fn sensitivities(composer: &mut Composer<'_>) {
    push_list(composer, &composer.note.texts.sensitivities, texts().field("sensitivities"));
}

/// Adds what the press may be told.
pub(super) fn press_lines(composer: &mut Composer<'_>) {
    push_list(composer, &composer.note.press_lines, Path::ROOT.field("press_lines"));
}

/// Adds who the people of the other sides are: name, how it is spoken, and the life in short.
pub(super) fn biographies(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, side) in note.participants.iter().enumerate().filter(|(_, side)| !side.ours) {
        for (place, member) in side.members.iter().enumerate().filter(|(_, member)| !member.biography.trim().is_empty())
        {
            let at = Path::ROOT.field("participants").item(index).field("members").item(place);
            let mut name = Text::bold(&*member.name);
            let beside: Vec<&str> =
                [&*member.native_name, &*member.pronunciation].into_iter().filter(|text| !text.is_empty()).collect();
            if !beside.is_empty() {
                name.spans.push(Span { text: format!(" ({})", beside.join("; ")), ..Span::default() });
            }
            composer.push(at.field("name"), Content::Heading { level: 2, text: name });
            numbered_prose(composer, &at.field("biography"), &member.biography);
        }
    }
}

fn push_list(composer: &mut Composer<'_>, lines: &note::List<Prose>, field: Path) {
    if let Some(list) = list_of(lines, &field, None) {
        composer.push(field, Content::List(list));
    }
}

/// A list of the lines that say something. `first` is the number of the first; none for bullets.
fn list_of(lines: &note::List<Prose>, field: &Path, first: Option<u64>) -> Option<List> {
    let points: Vec<Point> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| point(line, field.item(index)))
        .collect();
    (!points.is_empty()).then_some(List { first, points })
}

/// One line: its paragraphs run on, a list in it stands below.
fn point(line: &str, field: Path) -> Point {
    let mut point = Point { field: Some(field), ..Point::default() };
    for piece in prose::pieces(line) {
        match piece {
            Piece::Paragraph(text) => prose::append(&mut point.text, text),
            Piece::List(list) => match &mut point.below {
                Some(below) => below.points.extend(list.points),
                None => point.below = Some(list),
            },
        }
    }
    point
}
