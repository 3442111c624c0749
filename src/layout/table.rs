//! Sets tables: widths of columns, rows of cells, numbers one decimal separator below another. Knows nothing of the flow.

use std::borrow::Cow;

use super::galley::{Cut, FrameKind, Galley, Keep, Part, Strip, White};
use super::page::{Role, StructureId};
use super::setter::{Belonging, Column, Setter, Stand};
use super::shape::{Direction, Look, Shaped};
use crate::note::Path;
use crate::paper::{Align, Column as TableColumn, Row, RowFlow, Table, Text, alignment_point};
use crate::template::Pt;

/// White between columns, unless they are many.
const GAP: Pt = Pt(12.0);

/// White above and below the lines of a row.
const ROW_PADDING: Pt = Pt(2.5);

/// The share of the measure that the columns of fixed width may take while others wait for the rest.
const FIXED_SHARE: f32 = 0.6;

/// The most rows of a table that is kept on one page.
const WHOLE_ROWS: usize = 6;

/// The least width of a column, as long as all columns have room for it: some letters of a word.
const LEAST_WIDTH: Pt = Pt(30.0);

/// Up to this width the head of a column is not broken.
const WIDE_HEAD: Pt = Pt(64.0);

/// The lines of a row with room to write by hand.
const WRITING_LINES: usize = 3;

/// What a column gets beyond its widest cell, so that a rounding error does not break the cell.
const SLACK: Pt = Pt(0.05);

/// A table being set.
struct Setting<'t> {
    table: &'t Table,
    columns: Vec<Column>,
    /// For each column, how far its decimal separators stand from its start; none where cells stand at the start.
    separators: Vec<Option<Pt>>,
    /// The head row and the rows, shaped.
    cells: Vec<Vec<Shaped>>,
    look: Look,
    field: Option<&'t Path>,
}

impl Setter<'_> {
    /// A table. Its head is its first part and is repeated wherever a page starts with one of its rows.
    pub(super) fn table(&mut self, table: &Table, column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        let table = &*squared(table);
        if table.columns.is_empty() {
            return galley;
        }
        let element = galley.element(Role::Table, None);
        let mut setting = self.measure_table(table, column, field);
        let head = self.head_row(&mut galley, &mut setting, element);
        galley.parts.push(head);
        for place in 0..table.rows.len() {
            let row = self.body_row(&mut galley, &mut setting, place, element);
            galley.parts.push(row);
        }
        galley.frame(0, FrameKind::Table, self.left(column.start, column.width), column.width);
        for part in galley.parts.iter_mut().skip(1) {
            part.head = Some(0);
        }
        // A head without a row below it says nothing, and one row alone is lost between two pages.
        let rows = table.rows.len();
        for (place, part) in galley.parts.iter_mut().enumerate().skip(1) {
            let is_kept = table.flow != RowFlow::Divided && (place == 2 || place == rows || rows <= WHOLE_ROWS);
            if place == 1 {
                part.cut = Cut::Never;
            } else if is_kept {
                part.cut = Cut::Avoided(White::Much);
            }
        }
        galley
    }

    /// Shapes all cells and shares the measure out among the columns.
    fn measure_table<'t>(&mut self, table: &'t Table, column: Column, field: Option<&'t Path>) -> Setting<'t> {
        let look = Look::regular(self.setup.table);
        let empty = Text::default();
        let mut cells = vec![Vec::with_capacity(table.columns.len())];
        for TableColumn { head, language, .. } in &table.columns {
            cells[0].push(self.shaper.shape_in(language.as_deref(), head, Look::bold(self.setup.table)));
        }
        for row in &table.rows {
            let mut shaped = Vec::with_capacity(table.columns.len());
            for (place, column) in table.columns.iter().enumerate() {
                let look = if column.align == Align::Start { look } else { look.tabular() };
                let cell = row.cells.get(place).unwrap_or(&empty);
                shaped.push(self.shaper.shape_in(column.language.as_deref(), cell, look));
            }
            cells.push(shaped);
        }
        let decimals: Vec<_> = (0..table.columns.len()).map(|place| self.decimals(table, place, &mut cells)).collect();
        let natural: Vec<Pt> =
            decimals.iter().enumerate().map(|(place, decimal)| natural(&cells, place, *decimal)).collect();
        let shares: Vec<f32> = table.columns.iter().map(|column| column.share.max(0.0)).collect();
        let words: Vec<Pt> = (0..table.columns.len()).map(|place| longest_word(&cells, place)).collect();
        let widths = share_out(column.width, &natural, &words, &shares);
        let separators = decimals.iter().zip(&widths).map(|(decimal, width)| {
            // Numbers stand at the end of their column, as their head does.
            decimal.filter(|(before, after)| *before + *after <= *width).map(|(_, after)| *width - after)
        });
        let separators = separators.collect();
        Setting { table, columns: place_columns(column, &widths), separators, cells, look, field }
    }

    /// The widest part before the decimal separator in a column of numbers, and the widest after it.
    fn decimals(&mut self, table: &Table, place: usize, cells: &mut [Vec<Shaped>]) -> Option<(Pt, Pt)> {
        let Align::Decimal(separator) = table.columns[place].align else { return None };
        let (mut before, mut after) = (Pt::ZERO, Pt::ZERO);
        for row in &mut cells[1..] {
            let (left, right) = self.parted(&mut row[place], separator);
            before = before.max(left);
            after = after.max(right);
        }
        Some((before, after))
    }

    /// The widths of a cell before and after the place where it is aligned, in the direction of the page. Numbers run from
    /// left to right in every script.
    fn parted(&mut self, cell: &mut Shaped, separator: char) -> (Pt, Pt) {
        let line = self.shaper.break_lines(cell, Pt(f32::MAX)).pop().unwrap_or_default();
        let left = line.advance_at(alignment_point(&line.text(), separator)).min(line.width);
        match self.shaper.direction() {
            Direction::LeftToRight => (left, line.width - left),
            Direction::RightToLeft => (line.width - left, left),
        }
    }

    fn head_row(&mut self, galley: &mut Galley, setting: &mut Setting<'_>, parent: StructureId) -> Part {
        let element = galley.element(Role::TableRow, Some(parent));
        let look = Look::bold(self.setup.table);
        let mut lanes = Vec::with_capacity(setting.columns.len());
        for (place, column) in setting.columns.iter().enumerate() {
            let cell = galley.element(Role::TableHeader, Some(element));
            galley.structure[cell.0 as usize].language.clone_from(&setting.table.columns[place].language);
            let stand =
                if setting.separators[place].is_some() { Stand::End } else { self.start_of(&setting.cells[0][place]) };
            let belonging = Belonging { element: cell, field: setting.field };
            let text = &setting.table.columns[place].head;
            lanes.push(self.shaped(galley, text, &mut setting.cells[0][place], (look, *column, stand), belonging));
        }
        sink(&mut lanes);
        padded(lanes)
    }

    fn body_row(&mut self, galley: &mut Galley, setting: &mut Setting<'_>, place: usize, parent: StructureId) -> Part {
        let element = galley.element(Role::TableRow, Some(parent));
        let row: &Row = &setting.table.rows[place];
        let field = row.field.as_ref().or(setting.field);
        let empty = Text::default();
        let mut lanes = Vec::with_capacity(setting.columns.len());
        for index in 0..setting.columns.len() {
            let cell = galley.element(Role::TableCell, Some(element));
            let text = row.cells.get(index).unwrap_or(&empty);
            let shaped = &mut setting.cells[place + 1][index];
            let stand = match (setting.table.columns[index].align, setting.separators[index]) {
                (Align::Decimal(separator), Some(point)) => Stand::At(point - self.parted(shaped, separator).0),
                _ => self.start_of(shaped),
            };
            galley.structure[cell.0 as usize].language.clone_from(&setting.table.columns[index].language);
            let column = setting.columns[index];
            lanes.push(self.shaped(
                galley,
                text,
                shaped,
                (setting.look, column, stand),
                Belonging { element: cell, field },
            ));
        }
        match setting.table.flow {
            RowFlow::Whole => padded(lanes),
            RowFlow::Roomy => {
                let height = self.setup.table.leading;
                for lane in &mut lanes {
                    let missing = WRITING_LINES.saturating_sub(lane.len());
                    lane.extend((0..missing).map(|_| Strip::blank(height)));
                }
                padded(lanes)
            }
            RowFlow::Divided => {
                for lane in &mut lanes {
                    lower(lane);
                }
                Part::of(lanes, Keep::Divided)
            }
        }
    }

    /// Where the lines of a text start in a column of the page: at its end, where the text runs against the page.
    pub(super) fn start_of(&self, shaped: &Shaped) -> Stand {
        if shaped.direction() == self.shaper.direction() { Stand::Start } else { Stand::End }
    }
}

/// The width a column would like: that of its widest cell. A head may break between its words, if the column is narrow.
fn natural(cells: &[Vec<Shaped>], place: usize, decimal: Option<(Pt, Pt)>) -> Pt {
    let head = &cells[0][place];
    let least = head.least_width().max(head.natural_width().min(WIDE_HEAD));
    let widest = cells[1..].iter().map(|row| row[place].natural_width()).fold(least, Pt::max);
    decimal.map_or(widest, |(before, after)| widest.max(before + after)) + SLACK
}

/// The width below which a column breaks within a word.
fn longest_word(cells: &[Vec<Shaped>], place: usize) -> Pt {
    cells.iter().map(|row| row[place].least_width()).fold(Pt::ZERO, Pt::max) + SLACK
}

/// The table with as many columns as its longest row has cells, so that no word is lost.
fn squared(table: &Table) -> Cow<'_, Table> {
    let most = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    if most <= table.columns.len() {
        return Cow::Borrowed(table);
    }
    let mut table = table.clone();
    table.columns.resize(most, TableColumn::default());
    Cow::Owned(table)
}

/// The width of each column; together with the gaps they fill the measure.
///
/// None is narrower than its longest word, where there is room for the words of all.
fn share_out(measure: Pt, natural: &[Pt], words: &[Pt], shares: &[f32]) -> Vec<Pt> {
    let room = (measure - gap(measure, natural.len()) * (natural.len() as f32 - 1.0)).max(Pt::ZERO);
    let mut widths = wanted_widths(room, natural, shares);
    let least = LEAST_WIDTH.min(room / natural.len() as f32);
    let floors: Vec<Pt> = words.iter().map(|word| word.max(least)).collect();
    let floors = if sum(floors.iter().copied()) <= room { floors } else { vec![least; widths.len()] };
    let above = |width: Pt, floor: Pt| (width - floor).max(Pt::ZERO);
    let missing = sum(widths.iter().zip(&floors).map(|(width, floor)| above(*floor, *width)));
    let spare = sum(widths.iter().zip(&floors).map(|(width, floor)| above(*width, *floor)));
    if missing > Pt::ZERO && spare > Pt::ZERO {
        // What the narrowest lack, the others give in proportion to what they have above the least.
        let kept = 1.0 - (missing.0 / spare.0).min(1.0);
        for (width, floor) in widths.iter_mut().zip(floors) {
            *width = floor + above(*width, floor) * kept;
        }
    }
    widths
}

/// The white between two of `count` columns: a quarter of what each has, where they are many.
fn gap(measure: Pt, count: usize) -> Pt {
    GAP.min(measure / (4 * count.max(1)) as f32)
}

/// Columns without a share are as wide as their widest cell, the others share the rest.
fn wanted_widths(room: Pt, natural: &[Pt], shares: &[f32]) -> Vec<Pt> {
    let total: f32 = shares.iter().sum();
    let is_fixed = |place: &usize| shares[*place] <= 0.0;
    let fixed: Vec<Pt> = (0..natural.len()).filter(is_fixed).map(|place| natural[place]).collect();
    let limit = if total > 0.0 { room * FIXED_SHARE } else { room };
    let fixed = fit(limit, &fixed);
    let rest = room - sum(fixed.iter().copied());
    let mut fixed = fixed.into_iter();
    let mut widths: Vec<Pt> = shares
        .iter()
        .map(|share| if *share > 0.0 { rest * (share / total) } else { fixed.next().unwrap_or_default() })
        .collect();
    // Where no column asks for the rest, the first takes it, so that the rules reach from edge to edge.
    if let Some(first) = widths.first_mut().filter(|_| total <= 0.0) {
        *first += rest;
    }
    widths
}

/// Widths that fit the room: the natural ones, if they do; else columns narrower than an even share keep theirs, and the
/// others share what is left.
fn fit(room: Pt, natural: &[Pt]) -> Vec<Pt> {
    if sum(natural.iter().copied()) <= room {
        return natural.to_vec();
    }
    let mut widths = vec![None; natural.len()];
    loop {
        let taken = sum(widths.iter().flatten().copied());
        let open = widths.iter().filter(|width| width.is_none()).count();
        let even = (room - taken).max(Pt::ZERO) / open.max(1) as f32;
        let narrow = (0..natural.len()).find(|&place| widths[place].is_none() && natural[place] <= even);
        match narrow {
            // Every round settles one column, so that the rounds end.
            Some(place) => widths[place] = Some(natural[place]),
            None => return widths.into_iter().map(|width| width.unwrap_or(even)).collect(),
        }
    }
}

fn sum(lengths: impl Iterator<Item = Pt>) -> Pt {
    Pt(lengths.map(|length| length.0).sum())
}

fn place_columns(column: Column, widths: &[Pt]) -> Vec<Column> {
    let mut start = column.start;
    let place = |width: &Pt| {
        let place = Column { start, width: *width };
        start += *width + gap(column.width, widths.len());
        place
    };
    widths.iter().map(place).collect()
}

/// Lowers the cells of a head to its last line.
fn sink(lanes: &mut [Vec<Strip>]) {
    let most = lanes.iter().map(Vec::len).max().unwrap_or(0);
    for lane in lanes {
        let Some(height) = lane.first().map(|strip| strip.height) else { continue };
        let missing = most - lane.len();
        lane.splice(0..0, (0..missing).map(|_| Strip::blank(height)));
    }
}

/// A row of cells with its padding. A row longer than a page may end anywhere.
fn padded(mut lanes: Vec<Vec<Strip>>) -> Part {
    for lane in &mut lanes {
        for strip in lane.iter_mut() {
            strip.cut = Cut::Free;
        }
        lower(lane);
    }
    Part::of(lanes, Keep::Whole)
}

/// Puts the padding of a row above the first and below the last line of a cell.
fn lower(lane: &mut [Strip]) {
    if let Some(first) = lane.first_mut() {
        first.height += ROW_PADDING;
        first.items = first.items.iter().map(|item| item.shifted(Pt::ZERO, ROW_PADDING)).collect();
        for place in &mut first.places {
            place.frame.height += ROW_PADDING;
        }
    }
    if let Some(last) = lane.last_mut() {
        last.height += ROW_PADDING;
        for place in &mut last.places {
            place.frame.height += ROW_PADDING;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_measure_and_no_more() {
        let cases: [(&[f32], &[f32]); 5] = [
            (&[900.0, 4.0, 900.0, 0.0], &[0.0, 0.0, 1.0, 0.0]),
            (&[50.0, 60.0], &[0.0, 0.0]),
            (&[500.0, 60.0, 20.0], &[0.0, 0.0, 0.0]),
            (&[500.0, 60.0], &[0.0, 1.0]),
            (&[900.0, 900.0, 900.0], &[1.0, 2.0, 0.0]),
        ];
        for (natural, shares) in cases {
            let natural: Vec<_> = natural.iter().copied().map(Pt).collect();
            let words = vec![Pt(20.0); natural.len()];
            let widths = share_out(Pt(400.0), &natural, &words, shares);
            let total = sum(widths.iter().copied()) + GAP * (natural.len() as f32 - 1.0);
            assert!((total.0 - 400.0).abs() < 0.01, "{widths:?}");
            assert!(widths.iter().all(|width| *width > LEAST_WIDTH - Pt(0.01)), "{widths:?}");
        }
    }

    #[test]
    fn no_column_is_narrower_than_its_longest_word() {
        let shared = |words: [f32; 3]| {
            share_out(Pt(400.0), &[Pt(300.0); 3], &words.map(Pt), &[1.0, 1.0, 3.0])
                .iter()
                .map(|w| w.0)
                .collect::<Vec<_>>()
        };
        let widths = shared([60.0, 110.0, 80.0]);
        assert!(widths[1] >= 110.0 && widths[2] >= 80.0, "{widths:?}");
        let crowded = shared([300.0, 300.0, 80.0]);
        assert!(crowded.iter().all(|width| *width >= 30.0) && crowded[2] > crowded[1], "{crowded:?}");
    }
}
