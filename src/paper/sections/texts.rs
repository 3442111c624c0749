//! The sections that are texts of a note: purpose, objectives, top lines, what to be careful with, what the press may be
//! told, summary, comment, distribution, sections of one's own. Owns their wording; knows no page.

use super::body;
use crate::{
    note::{self, Line, Path, Prose},
    paper::{
        block::{Block, Content, List, NewPage, Point, Text},
        compose::Composer,
        wording::{from_field, joined},
    },
};

fn texts(name: &'static str) -> Path {
    Path::ROOT.field("texts").field(name)
}

/// Adds what the meeting is for, and why it is held now.
pub(super) fn purpose(composer: &mut Composer<'_>) {
    let note = composer.note;
    body::numbered(composer, &texts("purpose"), &note.texts.purpose);
    let why_now = composer.words.why_now.clone();
    body::labelled(composer, &texts("why_now"), &why_now, &note.texts.why_now);
}

/// Adds what our side wants, in a frame: several objectives are numbered, one stands alone.
pub(super) fn objectives(composer: &mut Composer<'_>) {
    let field = Path::ROOT.field("objectives");
    if let Some(list) = body::list(&composer.note.objectives, &field, Some(1)) {
        let content = match &list.points[..] {
            [Point { text, below: None, field: _ }] => Content::Paragraph(text.clone()),
            _ => Content::List(list),
        };
        composer.push(field.clone(), Content::Boxed(vec![Block::from(field, content)]));
    }
}

/// Adds what matters most.
pub(super) fn top_lines(composer: &mut Composer<'_>) {
    push_list(composer, &composer.note.texts.top_lines, texts("top_lines"));
}

/// Adds what to be careful with.
pub(super) fn sensitivities(composer: &mut Composer<'_>) {
    push_list(composer, &composer.note.texts.sensitivities, texts("sensitivities"));
}

/// Adds what the press may be told.
pub(super) fn press_lines(composer: &mut Composer<'_>) {
    push_list(composer, &composer.note.press_lines, Path::ROOT.field("press_lines"));
}

fn push_list(composer: &mut Composer<'_>, lines: &note::List<Prose>, field: Path) {
    if let Some(list) = body::list(lines, &field, None) {
        composer.push(field, Content::List(list));
    }
}

/// Adds short lines, a point each.
pub(super) fn lines(composer: &mut Composer<'_>, lines: &note::List<Line>, field: Path) {
    let said = lines.iter().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let point = |(index, line): (usize, &Line)| Point {
        text: Text::plain(line.trim()),
        below: None,
        field: Some(field.item(index)),
    };
    let points: Vec<Point> = said.map(point).collect();
    if !points.is_empty() {
        composer.push(field, Content::List(List { first: None, points }));
    }
}

/// Adds a text without numbers: what lies beside someone who talks is not cited by paragraph.
pub(super) fn unnumbered(composer: &mut Composer<'_>, name: &'static str, text: &str) {
    composer.blocks.extend(body::plain(&texts(name), text));
}

/// Adds what happened, in a frame.
pub(super) fn summary(composer: &mut Composer<'_>) {
    let field = texts("summary");
    let blocks = body::plain(&field, &composer.note.texts.summary);
    if !blocks.is_empty() {
        composer.push(field, Content::Boxed(blocks));
    }
}

/// Adds what the office makes of it, on a page that can be taken off.
pub(super) fn comment(composer: &mut Composer<'_>) {
    let field = texts("comment");
    let blocks = body::plain(&field, &composer.note.texts.comment);
    if !blocks.is_empty() {
        composer.push(field, Content::NewPage(NewPage::Detachable));
        composer.blocks.extend(blocks);
    }
}

/// Adds who gets the paper, in a line.
pub(super) fn distribution(composer: &mut Composer<'_>) {
    let field = texts("distribution");
    let lines = composer.note.texts.distribution.iter().enumerate();
    let text = joined(lines.map(|(index, line)| from_field(field.item(index), line.trim())), &composer.words.semicolon);
    if !text.is_empty() {
        composer.push(field, Content::Paragraph(text));
    }
}

/// Adds what the form does not foresee, each under its own heading.
pub(super) fn custom_sections(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, section) in note.custom_sections.iter().enumerate() {
        let at = Path::ROOT.field("custom_sections").item(index);
        if section.text.trim().is_empty() {
            continue;
        }
        if !section.title.is_empty() {
            let text = Text::plain(composer.with_number(&section.title));
            let heading = Content::Heading { level: 1, text };
            composer.push(at.field("title"), heading);
        }
        body::numbered(composer, &at.field("text"), &section.text);
    }
}
