//! How long texts stand in a paper: numbered, after a label, plain, in a list, in a cell. Owns these forms; knows no field.

use crate::{
    note::{List as Items, Path, Prose},
    paper::{
        block::{Block, Content, List, Point, Span, Text},
        compose::Composer,
        prose::{self, Piece},
    },
};

/// Adds a text whose paragraphs are numbered.
pub(super) fn numbered(composer: &mut Composer<'_>, field: &Path, source: &str) {
    numbered_after(composer, field, None, source);
}

/// Adds a text with a bold label before it, numbered like all paragraphs; nothing where there is no text.
pub(super) fn labelled(composer: &mut Composer<'_>, field: &Path, label: &str, source: &str) {
    let label = Span { text: format!("{label}{}", composer.words.colon), bold: true, ..Span::default() };
    numbered_after(composer, field, Some(label), source);
}

/// Adds a text whose first paragraph runs on from a heading in bold.
pub(super) fn headed(composer: &mut Composer<'_>, field: &Path, title: Span, source: &str) {
    let title = Span { text: format!("{}. ", title.text), bold: true, ..title };
    numbered_after(composer, field, Some(title), source);
}

fn numbered_after(composer: &mut Composer<'_>, field: &Path, mut first: Option<Span>, source: &str) {
    for piece in prose::pieces(source) {
        match piece {
            Piece::Paragraph(text) => composer.push_numbered(field.clone(), led_by(first.take(), text)),
            Piece::List(list) => {
                if let Some(first) = first.take() {
                    let label = Span { text: first.text.trim_end().to_owned(), ..first };
                    composer.push_numbered(field.clone(), Text { spans: vec![label] });
                }
                composer.push(field.clone(), Content::List(list));
            }
        }
    }
}

/// The text with a span before it.
pub(super) fn led_by(first: Option<Span>, mut text: Text) -> Text {
    text.spans.splice(0..0, first);
    text
}

/// The paragraphs and lists of a text, without numbers.
pub(super) fn plain(field: &Path, source: &str) -> Vec<Block> {
    let block = |piece| match piece {
        Piece::Paragraph(text) => Content::Paragraph(text),
        Piece::List(list) => Content::List(list),
    };
    prose::pieces(source).into_iter().map(|piece| Block::from(field.clone(), block(piece))).collect()
}

/// A text on one line, for cells and sentences: its paragraphs run on, and so do the points of its lists.
pub(super) fn running(source: &str) -> Text {
    let mut text = Text::default();
    for piece in prose::pieces(source) {
        match piece {
            Piece::Paragraph(more) => prose::append(&mut text, more),
            Piece::List(list) => run_on(&mut text, &list),
        }
    }
    text
}

fn run_on(text: &mut Text, list: &List) {
    for (place, point) in list.points.iter().enumerate() {
        let mut more = Text::plain(format!("{} ", list.lead(place).text()));
        more.spans.extend(point.text.spans.iter().cloned());
        prose::append(text, more);
        if let Some(below) = &point.below {
            run_on(text, below);
        }
    }
}

/// A list of the lines that say something. `first` is the number of the first; none for bullets.
pub(super) fn list(lines: &Items<Prose>, field: &Path, first: Option<u64>) -> Option<List> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_runs_on_in_a_cell() {
        assert_eq!(running("Send:\n\n1. a\n2. b\n\nThen wait.").to_plain(), "Send: 1. a 2. b Then wait.");
    }
}
