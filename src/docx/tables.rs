//! Tables: figures, delegations, the head of the paper, frames and signatures. Owns how wide columns are and which rows repeat on
//! the next page.

use super::{
    blocks::{Stance, Writer},
    xml::{add, twips},
};
use crate::{
    note::Path,
    paper::{Align, Block, Column, Letterhead, RowFlow, Side, Signature, Table, Text, is_right_to_left},
    template::Pt,
};

/// White at both sides of a cell, in points.
const CELL: f32 = 10.0;

/// A letter is so wide, in ems: enough for figures and capitals mixed.
const LETTER: f32 = 0.56;

/// The height of rows one writes in by hand, in twentieths of a point.
const ROOMY: u32 = 720;

/// The share of the width that the labels of the letterhead have, and the persons of a delegation.
const LABELS: f32 = 0.18;
const PERSONS: f32 = 0.42;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowKind {
    /// It repeats on every page the table goes on to.
    Head,
    /// It stands on one page.
    Whole,
    /// The same, with room to write by hand.
    Roomy,
    /// A page may end within it.
    Divided,
}

impl Writer<'_> {
    /// Reference and date at the start, copy number at the end, then the addressees.
    pub(super) fn letterhead(&mut self, head: &Letterhead, field: Option<&Path>) {
        let measure = self.measure();
        if !head.left.is_empty() || !head.right.is_empty() {
            self.begin_table("Lanes", &[measure / 2, measure - measure / 2]);
            self.begin_row(RowKind::Whole);
            for (texts, is_at_end) in [(&head.left, false), (&head.right, true)] {
                let stance = Stance { is_at_end, ..Stance::of("HeadLine") };
                self.cell(measure / 2, 1, |writer| {
                    for words in texts {
                        writer.paragraph(stance, words, field);
                    }
                });
            }
            self.xml += "</w:tr>";
            self.end_table();
        }
        if !head.rows.is_empty() {
            let label = (measure as f32 * LABELS) as i32;
            self.begin_table("Lanes", &[label, measure - label]);
            for (words, value) in &head.rows {
                self.begin_row(RowKind::Whole);
                self.words(label, Stance::of("HeadLine"), words, field);
                self.words(measure - label, Stance::of("HeadLine"), value, field);
                self.xml += "</w:tr>";
            }
            self.end_table();
        }
    }

    /// A table for each side, under its name, so that each is read to its end before the next.
    pub(super) fn delegations(&mut self, sides: &[Side], field: Option<&Path>) {
        let measure = self.measure();
        let person = (measure as f32 * PERSONS) as i32;
        let widths = [person, measure - person];
        for side in sides {
            self.begin_table("Figures", &widths);
            if !side.name.is_empty() {
                self.begin_row(RowKind::Head);
                self.cell(measure, 2, |writer| {
                    writer.paragraph(Stance { keeps_with_next: true, ..Stance::of("TableHeading") }, &side.name, field);
                });
                self.xml += "</w:tr>";
            }
            for it in &side.people {
                let field = it.field.as_ref().or(field);
                self.begin_row(RowKind::Whole);
                self.words(widths[0], Stance::of("TableText"), &it.name, field);
                self.words(widths[1], Stance::of("TableText"), &it.post, field);
                self.xml += "</w:tr>";
            }
            if side.name.is_empty() && side.people.is_empty() {
                // A table has at least one row.
                self.begin_row(RowKind::Whole);
                self.cell(measure, 2, |_| {});
                self.xml += "</w:tr>";
            }
            self.end_table();
        }
    }

    /// A table with rules, whose head repeats.
    pub(super) fn table(&mut self, table: &Table, field: Option<&Path>) {
        if table.columns.is_empty() {
            return;
        }
        let widths = self.widths(table);
        self.begin_table("Figures", &widths);
        let stance = |style, column: &'_ Column| Stance {
            is_at_end: matches!(column.align, Align::Decimal(_)),
            ..Stance::of(style)
        };
        if table.columns.iter().any(|column| !column.head.is_empty()) {
            self.begin_row(RowKind::Head);
            for (column, width) in table.columns.iter().zip(&widths) {
                let language = column.language.as_deref();
                let stance = Stance { language, keeps_with_next: true, ..stance("TableHeading", column) };
                self.words(*width, stance, &column.head, field);
            }
            self.xml += "</w:tr>";
        }
        for row in &table.rows {
            let field = row.field.as_ref().or(field);
            self.begin_row(match table.flow {
                RowFlow::Whole => RowKind::Whole,
                RowFlow::Roomy => RowKind::Roomy,
                RowFlow::Divided => RowKind::Divided,
            });
            for ((cell, column), width) in row.cells.iter().zip(&table.columns).zip(&widths) {
                let stance = Stance { language: column.language.as_deref(), ..stance("TableText", column) };
                self.words(*width, stance, cell, field);
            }
            self.xml += "</w:tr>";
        }
        self.end_table();
    }

    /// Blocks within a frame.
    pub(super) fn boxed(&mut self, blocks: &[Block]) {
        let measure = self.measure();
        self.begin_table("Framed", &[measure]);
        self.begin_row(RowKind::Divided);
        self.cell(measure, 1, |writer| writer.blocks(blocks));
        self.xml += "</w:tr>";
        self.end_table();
    }

    /// Where the sides sign: next to one another, each read to its end before the next.
    pub(super) fn signatures(&mut self, signatures: &[Signature], field: Option<&Path>) {
        let measure = self.measure();
        let width = measure / 2;
        self.begin_table("Lanes", &[width, measure - width]);
        for pair in signatures.chunks(2) {
            self.begin_row(RowKind::Whole);
            for it in pair {
                let field = it.field.as_ref().or(field);
                self.cell(width, 1, |writer| {
                    writer.paragraph(Stance { keeps_with_next: true, ..Stance::of("BodyText") }, &it.party, field);
                    writer.begin(Stance::of("Hand"));
                    writer.xml += "</w:p>";
                    writer.paragraph(Stance::of("HeadLine"), &it.name, field);
                    writer.paragraph(Stance::of("HeadLine"), &it.post, field);
                });
            }
            if pair.len() < 2 {
                self.cell(measure - width, 1, |_| {});
            }
            self.xml += "</w:tr>";
        }
        self.end_table();
    }

    /// The width between the margins, in twentieths of a point.
    fn measure(&self) -> i32 {
        let (setup, margins) = (&self.paper.setup, self.paper.setup.margins);
        twips(setup.size().0.pt() - margins.left.pt() - margins.right.pt()).max(1_000)
    }

    /// How wide the columns are: those without a share as their widest cell, the others have what is left.
    fn widths(&self, table: &Table) -> Vec<i32> {
        let measure = self.measure() as f32 / 20.0;
        let size = self.paper.setup.table.size.0;
        let letters = |words: &Text| words.to_plain().chars().count() as f32;
        let own = |(place, column): (usize, &Column)| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(place)).map(letters);
            cells.fold(letters(&column.head), f32::max) * size * LETTER + CELL
        };
        let shares: f32 = table.columns.iter().map(|column| column.share.max(0.0)).sum();
        let owns: Vec<f32> = table.columns.iter().enumerate().map(own).collect();
        let narrow: f32 = table.columns.iter().zip(&owns).filter(|(it, _)| it.share <= 0.0).map(|(_, own)| own).sum();
        // What has a share is left a third at least; without shares the columns fill the measure.
        let room = if shares > 0.0 { measure * 2.0 / 3.0 } else { measure };
        let scale = if narrow > room || shares <= 0.0 { room / narrow.max(1.0) } else { 1.0 };
        let left = measure - narrow * scale;
        let width = |(column, own): (&Column, &f32)| {
            if column.share > 0.0 { left * column.share / shares } else { own * scale }
        };
        table.columns.iter().zip(&owns).map(width).map(|width| twips(Pt(width)).max(1)).collect()
    }

    fn begin_table(&mut self, style: &str, widths: &[i32]) {
        self.turn_before_table();
        add(&mut self.xml, format_args!("<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/>"));
        if is_right_to_left(&self.paper.language) {
            self.xml += "<w:bidiVisual/>";
        }
        add(&mut self.xml, format_args!("<w:tblW w:w=\"{}\" w:type=\"dxa\"/>", widths.iter().sum::<i32>()));
        self.xml += "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
                     w:noHBand=\"0\" w:noVBand=\"0\"/></w:tblPr><w:tblGrid>";
        for width in widths {
            add(&mut self.xml, format_args!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.xml += "</w:tblGrid>";
    }

    fn end_table(&mut self) {
        self.xml += "</w:tbl>";
        self.spacer();
    }

    fn begin_row(&mut self, kind: RowKind) {
        self.xml += "<w:tr>";
        match kind {
            RowKind::Head => self.xml += "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
            RowKind::Whole => self.xml += "<w:trPr><w:cantSplit/></w:trPr>",
            RowKind::Roomy => {
                add(
                    &mut self.xml,
                    format_args!("<w:trPr><w:cantSplit/><w:trHeight w:val=\"{ROOMY}\" w:hRule=\"atLeast\"/></w:trPr>"),
                );
            }
            RowKind::Divided => {}
        }
    }

    fn words(&mut self, width: i32, stance: Stance<'_>, words: &Text, field: Option<&Path>) {
        self.cell(width, 1, |writer| writer.paragraph(stance, words, field));
    }

    /// A cell over `span` columns. It holds a paragraph even where it says nothing.
    fn cell(&mut self, width: i32, span: usize, content: impl FnOnce(&mut Self)) {
        add(&mut self.xml, format_args!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"));
        if span > 1 {
            add(&mut self.xml, format_args!("<w:gridSpan w:val=\"{span}\"/>"));
        }
        self.xml += "</w:tcPr>";
        let before = self.xml.len();
        content(self);
        if self.xml.len() == before {
            self.begin(Stance::of("TableText"));
            self.xml += "</w:p>";
        }
        self.xml += "</w:tc>";
    }
}
