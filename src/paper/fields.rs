//! The fields a paper came from, wherever they are written down in its blocks. Owns the walk through them; knows no field.
//!
//! Each block is taken apart with all its parts named, so that a new one cannot be passed over.

use super::block::{
    Block, Chart, ChartPoint, Column, Content, House, Letterhead, List, Person, Picture, Point, Row, Side, Signature,
    Span, Table, Text,
};
use crate::note::Path;

/// What the walk comes by.
#[derive(Debug)]
pub(super) enum Part<'a> {
    /// A field something came from.
    Field(&'a mut Path),
    /// A text with the fields of its spans.
    Text(&'a mut Text),
}

/// Hands every field below these blocks to `visit`, to be read or changed.
pub(super) fn each(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Path)) {
    walk(blocks, &mut |part| match part {
        Part::Field(field) => visit(field),
        Part::Text(Text { spans }) => {
            for Span { text: _, bold: _, italic: _, link: _, language: _, goes_to, field } in spans {
                goes_to.iter_mut().chain(field).for_each(&mut *visit);
            }
        }
    });
}

/// Hands every field and every text below these blocks to `visit`, to be read or changed.
pub(super) fn walk(blocks: &mut [Block], visit: &mut dyn FnMut(Part<'_>)) {
    for Block { field, content } in blocks {
        in_field(field, visit);
        in_content(content, visit);
    }
}

fn in_field(field: &mut Option<Path>, visit: &mut dyn FnMut(Part<'_>)) {
    if let Some(field) = field {
        visit(Part::Field(field));
    }
}

fn in_content(content: &mut Content, visit: &mut dyn FnMut(Part<'_>)) {
    match content {
        Content::House(House { emblem: _, lines, alignment: _, has_rule: _ }) => in_texts(lines.iter_mut(), visit),
        Content::Letterhead(Letterhead { left, right, rows }) => {
            in_texts(left.iter_mut().chain(right), visit);
            in_texts(rows.iter_mut().flat_map(|(label, value)| [label, value]), visit);
        }
        Content::Title(text)
        | Content::Heading { level: _, text }
        | Content::Numbered { number: _, text }
        | Content::Paragraph(text)
        | Content::Remark(text)
        | Content::Picture(Picture { file: _, caption: text, alternative: _ }) => in_text(text, visit),
        Content::List(list) => in_list(list, visit),
        Content::Delegations(sides) => {
            for Side { name, people } in sides {
                in_text(name, visit);
                for Person { name, post, field } in people {
                    in_texts([name, post].into_iter(), visit);
                    in_field(field, visit);
                }
            }
        }
        Content::Table(Table { columns, rows, flow: _ }) => {
            in_texts(columns.iter_mut().map(|Column { head, align: _, share: _, language: _ }| head), visit);
            for Row { cells, field } in rows {
                in_texts(cells.iter_mut(), visit);
                in_field(field, visit);
            }
        }
        Content::Signatures(signatures) => {
            for Signature { party, name, post, field } in signatures {
                in_texts([party, name, post].into_iter(), visit);
                in_field(field, visit);
            }
        }
        Content::Boxed(blocks) => walk(blocks, visit),
        Content::Chart(Chart { shape: _, title, points, alternative: _ }) => {
            in_text(title, visit);
            for ChartPoint { period: _, value: _, label: _, weight: _, field } in points {
                in_field(field, visit);
            }
        }
        Content::NewPage(_) => {}
    }
}

fn in_list(List { first: _, points }: &mut List, visit: &mut dyn FnMut(Part<'_>)) {
    for Point { text, below, field } in points {
        in_text(text, visit);
        in_field(field, visit);
        if let Some(below) = below {
            in_list(below, visit);
        }
    }
}

fn in_texts<'a>(texts: impl Iterator<Item = &'a mut Text>, visit: &mut dyn FnMut(Part<'_>)) {
    texts.for_each(|text| in_text(text, visit));
}

fn in_text(text: &mut Text, visit: &mut dyn FnMut(Part<'_>)) {
    visit(Part::Text(text));
}
