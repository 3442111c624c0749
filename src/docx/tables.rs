//! Tables: figures, delegations, the head of the paper, frames and signatures. Owns how wide columns are, how numbers stand below one
//! another and which rows stay together; which rows repeat on the next page is said here, too.

use super::{
    blocks::{Stance, Writer},
    measure::Type,
    xml::{add, twips},
};
use crate::{
    note::Path,
    paper::{
        Align, Block, Column, Letterhead, Person, Row, RowFlow, Side, Signature, Table, Text, alignment_point,
        is_right_to_left,
    },
    template::{Alignment, Pt},
};

/// White between two columns.
const GAP: Pt = Pt(9.0);

/// The least width of a column, and the width up to which its head is not broken.
const LEAST: Pt = Pt(30.0);
const WIDE_HEAD: Pt = Pt(64.0);

/// What a column gets beyond its widest cell: that is known about, and the face on another desk may be wider.
const SLACK: f32 = 1.08;

/// The share of the measure that columns of their own width may take while others wait for the rest.
const OWN_SHARE: f32 = 0.6;

/// The most rows of a table that is kept on one page.
const WHOLE_ROWS: usize = 6;

/// The most persons of a side that are kept on one page: sixteen lines.
const WHOLE_SIDE: usize = 8;

/// The height of rows one writes in by hand, in twentieths of a point.
const ROOMY: u32 = 720;

/// White between a label of the letterhead and its value, and the share of the measure labels may take.
const LABEL_GAP: Pt = Pt(14.0);
const LABEL_SHARE: f32 = 0.35;

/// White between the addressees and the rule that closes the head of the paper.
const LETTERHEAD: Pt = Pt(8.0);

/// Half the white between two sides, and between two who sign.
const SIDES: Pt = Pt(10.0);
const HANDS: Pt = Pt(14.0);

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

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CellKind {
    /// It heads a column: its words stand on its lower edge.
    Head,
    /// The same of the last column.
    LastHead,
    /// It belongs to one.
    Body,
    /// It belongs to the last one of numbers, which needs no white behind it.
    Last,
}

impl<'a> Writer<'a> {
    /// Reference and date at the start, copy number at the end, then the addressees over a rule.
    pub(super) fn letterhead(&mut self, head: &Letterhead, field: Option<&Path>) {
        let measure = self.measure();
        if head.right.is_empty() {
            for (place, words) in head.left.iter().enumerate() {
                let is_last = place + 1 == head.left.len() && !head.rows.is_empty();
                let stance = Stance { below: is_last.then_some(LETTERHEAD), ..Stance::of("HeadLine") };
                self.paragraph(stance, words, field);
            }
        } else {
            self.begin_table("Lanes", &[measure / 2, measure - measure / 2]);
            self.begin_row(RowKind::Whole);
            for (texts, stand) in [(&head.left, Alignment::Start), (&head.right, Alignment::End)] {
                let stance = Stance { stand, ..Stance::of("HeadLine") };
                self.cell(measure / 2, CellKind::Body, |writer| {
                    for words in texts {
                        writer.paragraph(stance, words, field);
                    }
                });
            }
            self.xml += "</w:tr>";
            self.end_table();
        }
        if !head.rows.is_empty() {
            let face = Type { face: self.paper.setup.faces.text, size: self.paper.setup.body };
            let widest = head.rows.iter().map(|(label, _)| face.width(label)).fold(Pt::ZERO, Pt::max);
            let label = twips(widest + LABEL_GAP).min((measure as f32 * LABEL_SHARE) as i32);
            self.begin_table("Letterhead", &[label, measure - label]);
            for (place, (words, value)) in head.rows.iter().enumerate() {
                let below = (place + 1 == head.rows.len()).then_some(LETTERHEAD);
                let stance = Stance { below, ..Stance::of("HeadLine") };
                self.begin_row(RowKind::Whole);
                self.words(label, stance, words, field);
                self.words(measure - label, stance, value, field);
                self.xml += "</w:tr>";
            }
            self.end_table();
        }
    }

    /// Two sides next to one another under their names, and the next two below them.
    pub(super) fn delegations(&mut self, sides: &[Side], field: Option<&Path>) {
        let measure = self.measure();
        let width = measure / 2;
        for pair in sides.chunks(2) {
            let is_named = pair.iter().any(|side| !side.name.is_empty());
            let is_manned = pair.iter().any(|side| !side.people.is_empty());
            if !is_named && !is_manned {
                continue;
            }
            self.begin_table("Sides", &vec![width; pair.len()]);
            if is_named {
                self.begin_row(RowKind::Head);
                for (place, side) in pair.iter().enumerate() {
                    let stance =
                        Stance { keeps_with_next: true, inset: beside(place, SIDES), ..Stance::of("SideName") };
                    self.cell(width, CellKind::Head, |writer| writer.paragraph(stance, &side.name, field));
                }
                self.xml += "</w:tr>";
            }
            if is_manned {
                let is_whole = pair.iter().all(|side| side.people.len() <= WHOLE_SIDE);
                self.begin_row(if is_whole { RowKind::Whole } else { RowKind::Divided });
                for (place, side) in pair.iter().enumerate() {
                    self.cell(width, CellKind::Body, |writer| {
                        for person in &side.people {
                            writer.person(person, beside(place, SIDES), field);
                        }
                    });
                }
                self.xml += "</w:tr>";
            }
            self.end_table();
        }
    }

    /// Name, then post below it.
    fn person(&mut self, person: &Person, inset: (Pt, Pt), field: Option<&Path>) {
        let field = person.field.as_ref().or(field);
        let keeps_with_next = !person.post.is_empty();
        self.paragraph(Stance { keeps_with_next, inset, ..Stance::of("PersonName") }, &person.name, field);
        self.paragraph(Stance { inset, ..Stance::of("TableText") }, &person.post, field);
    }

    /// A table with rules, whose head repeats.
    pub(super) fn table(&mut self, table: &Table, field: Option<&Path>) {
        if table.columns.is_empty() {
            return;
        }
        let keeps_last = self.keeps_next();
        let widths = self.widths(table);
        self.begin_table("Figures", &widths);
        if table.columns.iter().any(|column| !column.head.is_empty()) {
            self.begin_row(RowKind::Head);
            for (place, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
                let is_last = place + 1 == table.columns.len() && !is_right_to_left(&self.paper.language);
                let kind = if is_last { CellKind::LastHead } else { CellKind::Head };
                let stand = match column.align {
                    Align::Start => Alignment::Start,
                    Align::Decimal(_) => Alignment::End,
                };
                let language = column.language.as_deref();
                let stance = Stance { keeps_with_next: true, stand, language, ..Stance::of("TableHeading") };
                self.cell(*width, kind, |writer| writer.paragraph(stance, &column.head, field));
            }
            self.xml += "</w:tr>";
        }
        let behind: Vec<Pt> = (0..table.columns.len()).map(|place| self.widest_behind(table, place)).collect();
        for (place, row) in table.rows.iter().enumerate() {
            let is_last = place + 1 == table.rows.len();
            let keeps_with_next = if is_last { keeps_last } else { is_kept(table, place) };
            self.row(table, row, (&widths, &behind), keeps_with_next, field);
        }
        self.end_table();
    }

    fn row(
        &mut self,
        table: &Table,
        row: &Row,
        (widths, behind): (&[i32], &[Pt]),
        keeps_with_next: bool,
        field: Option<&Path>,
    ) {
        let field = row.field.as_ref().or(field);
        self.begin_row(match table.flow {
            RowFlow::Whole => RowKind::Whole,
            RowFlow::Roomy => RowKind::Roomy,
            RowFlow::Divided => RowKind::Divided,
        });
        for (place, ((cell, column), width)) in row.cells.iter().zip(&table.columns).zip(widths).enumerate() {
            let language = column.language.as_deref();
            let mut stance = Stance { keeps_with_next, language, ..Stance::of("TableText") };
            if let Align::Decimal(separator) = column.align {
                // What a number lacks behind its separator is white: so it stands as on the page in every word processor.
                let free = behind[place] - self.behind(cell, separator);
                stance = Stance { stand: Alignment::End, inset: (Pt::ZERO, free), ..stance };
            }
            let is_last = place + 1 == table.columns.len() && !is_right_to_left(&self.paper.language);
            let kind = if is_last { CellKind::Last } else { CellKind::Body };
            self.cell(*width, kind, |writer| writer.paragraph(stance, cell, field));
        }
        self.xml += "</w:tr>";
    }

    /// About how wide the part of a number from its separator on is.
    fn behind(&self, cell: &Text, separator: char) -> Pt {
        let plain = cell.to_plain();
        if plain.is_empty() {
            return Pt::ZERO;
        }
        Pt(self.table_type().letters(&plain[alignment_point(&plain, separator)..]))
    }

    fn widest_behind(&self, table: &Table, place: usize) -> Pt {
        let Align::Decimal(separator) = table.columns[place].align else { return Pt::ZERO };
        let cells = table.rows.iter().filter_map(|row| row.cells.get(place));
        cells.map(|cell| self.behind(cell, separator)).fold(Pt::ZERO, Pt::max)
    }

    /// Blocks within a frame.
    pub(super) fn boxed(&mut self, blocks: &'a [Block]) {
        let measure = self.measure();
        self.begin_table("Framed", &[measure]);
        self.begin_row(RowKind::Divided);
        self.cell(measure, CellKind::Body, |writer| {
            writer.is_first = true;
            writer.blocks(blocks);
        });
        self.xml += "</w:tr>";
        self.end_table();
    }

    /// Where the sides sign: next to one another, each read to its end before the next. They stand on one page.
    pub(super) fn signatures(&mut self, signatures: &[Signature], field: Option<&Path>) {
        let measure = self.measure();
        let width = measure / 2;
        self.begin_table("Lanes", &[width, measure - width]);
        for (row, pair) in signatures.chunks(2).enumerate() {
            self.begin_row(RowKind::Whole);
            let keeps_with_next = (row + 1) * 2 < signatures.len();
            for (place, it) in pair.iter().enumerate() {
                let field = it.field.as_ref().or(field);
                let inset = beside(place, HANDS);
                self.cell(width, CellKind::Body, |writer| {
                    let party = if row == 0 { "Party" } else { "NextParty" };
                    writer.paragraph(Stance { keeps_with_next: true, inset, ..Stance::of(party) }, &it.party, field);
                    writer.begin(Stance { keeps_with_next: true, inset, ..Stance::of("Hand") });
                    writer.xml += "</w:p>";
                    let stance = Stance { keeps_with_next, inset, ..Stance::of("HeadLine") };
                    writer.paragraph(stance, &it.name, field);
                    writer.paragraph(stance, &it.post, field);
                });
            }
            if pair.len() < 2 {
                self.cell(measure - width, CellKind::Body, |_| {});
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
        let measure = Pt(self.measure() as f32 / 20.0);
        let face = self.table_type();
        let own = |(place, column): (usize, &Column)| {
            let head = Text::bold(column.head.to_plain());
            let head = face.longest_word(&head).max(face.width(&head).min(WIDE_HEAD));
            let cells = table.rows.iter().filter_map(|row| row.cells.get(place)).map(|cell| face.width(cell));
            cells.fold(head, Pt::max).max(LEAST) * SLACK + GAP
        };
        let shares: f32 = table.columns.iter().map(|column| column.share.max(0.0)).sum();
        let owns: Vec<Pt> = table.columns.iter().enumerate().map(own).collect();
        let narrow: f32 = table.columns.iter().zip(&owns).filter(|(it, _)| it.share <= 0.0).map(|(_, own)| own.0).sum();
        let room = if shares > 0.0 { measure * OWN_SHARE } else { measure };
        let scale = if narrow > room.0 { room.0 / narrow } else { 1.0 };
        let left = measure - Pt(narrow * scale);
        let width = |(place, (column, own)): (usize, (&Column, &Pt))| match column.share {
            share if share > 0.0 => left * (share / shares),
            // Where no column asks for the rest, the first has it, so that the rules reach from edge to edge.
            _ if shares <= 0.0 && place == 0 => *own * scale + left,
            _ => *own * scale,
        };
        table.columns.iter().zip(&owns).enumerate().map(width).map(|width| twips(width).max(1)).collect()
    }

    fn begin_table(&mut self, style: &str, widths: &[i32]) {
        // A table cannot start a page; and two without a paragraph between them would be one.
        self.close_table();
        self.is_first = false;
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
        self.is_below_table = true;
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
        self.cell(width, CellKind::Body, |writer| writer.paragraph(stance, words, field));
    }

    /// A cell. It holds a paragraph even where it says nothing.
    fn cell(&mut self, width: i32, kind: CellKind, content: impl FnOnce(&mut Self)) {
        add(&mut self.xml, format_args!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"));
        if kind == CellKind::Last || kind == CellKind::LastHead {
            // Numbers stand at the end of the rules.
            self.xml += "<w:tcMar><w:right w:w=\"0\" w:type=\"dxa\"/></w:tcMar>";
        }
        if kind == CellKind::Head || kind == CellKind::LastHead {
            self.xml += "<w:vAlign w:val=\"bottom\"/>";
        }
        self.xml += "</w:tcPr>";
        self.is_below_table = false;
        let before = self.xml.len();
        content(self);
        if self.xml.len() == before {
            self.begin(Stance::of("TableText"));
            self.xml += "</w:p>";
        }
        self.close_table();
        self.xml += "</w:tc>";
    }
}

/// Whether a row stays with the next: short tables are not divided, and neither the first nor the last row of a long one is alone.
fn is_kept(table: &Table, place: usize) -> bool {
    let rows = table.rows.len();
    table.flow != RowFlow::Divided && (rows <= WHOLE_ROWS || place == 0 || place + 2 == rows)
}

/// How far what stands side by side stands in: half the white between the two is each one's.
fn beside(place: usize, half: Pt) -> (Pt, Pt) {
    if place == 0 { (Pt::ZERO, half) } else { (half, Pt::ZERO) }
}
