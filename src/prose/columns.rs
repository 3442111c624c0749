//! Tables as columns of words, or as a list where they are too wide. Owns how wide columns are and where their words stand.

use super::{
    lines::{hanging, width},
    text::ENDLESS,
};
use crate::paper::{Align, Table, alignment_point};

/// White between two columns.
const GAP: usize = 2;

/// The table in lines of at most `room` columns.
pub(super) fn table(table: &Table, room: usize) -> Vec<String> {
    let heads: Vec<String> = table.columns.iter().map(|column| column.head.to_words()).collect();
    let mut rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.cells.iter().map(crate::paper::Text::to_words).collect()).collect();
    if room == ENDLESS {
        return parted(&heads, &rows);
    }
    for (place, column) in table.columns.iter().enumerate() {
        if let Align::Decimal(separator) = column.align {
            align(&mut rows, place, separator);
        }
    }
    let at_end: Vec<bool> = table.columns.iter().map(|column| matches!(column.align, Align::Decimal(_))).collect();
    let widest = |place: usize| {
        let cells = rows.iter().filter_map(|row| row.get(place)).chain(heads.get(place));
        cells.map(|cell| width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..heads.len()).map(widest).collect();
    if widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1) > room {
        rows.iter_mut().flatten().for_each(|cell| cell.truncate(cell.trim_end().len()));
        return listed(&heads, &rows, room);
    }
    let mut lines = Vec::new();
    if heads.iter().any(|head| !head.is_empty()) {
        lines.push(line(&heads, &widths, &at_end));
        let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        lines.push(line(&rules, &widths, &at_end));
    }
    lines.extend(rows.iter().map(|row| line(row, &widths, &at_end)));
    lines
}

/// Pairs of a period or label and its value, below one another.
pub(super) fn pairs<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)> + Clone, room: usize) -> Vec<String> {
    if room == ENDLESS {
        return pairs.map(|(label, value)| format!("{label}\t{value}")).collect();
    }
    let labels = pairs.clone().map(|(label, _)| width(label)).max().unwrap_or(0);
    let lead = |label: &str| format!("  {label}{}", " ".repeat(labels - width(label) + GAP));
    pairs.flat_map(|(label, value)| hanging(&lead(label), value, room)).collect()
}

/// The cells of each row apart by tabs, none where no cell says anything.
fn parted(heads: &[String], rows: &[Vec<String>]) -> Vec<String> {
    let says = |cells: &&[String]| cells.iter().any(|cell| !cell.is_empty());
    std::iter::once(heads).chain(rows.iter().map(Vec::as_slice)).filter(says).map(|cells| cells.join("\t")).collect()
}

/// White behind the numbers of a column, so that one separator stands below another.
fn align(rows: &mut [Vec<String>], place: usize, separator: char) {
    let behind = |cell: &String| width(&cell[alignment_point(cell, separator)..]);
    let most = rows.iter().filter_map(|row| row.get(place)).map(behind).max().unwrap_or(0);
    for cell in rows.iter_mut().filter_map(|row| row.get_mut(place)).filter(|cell| !cell.is_empty()) {
        let free = most - behind(cell);
        cell.push_str(&" ".repeat(free));
    }
}

fn line(cells: &[String], widths: &[usize], at_end: &[bool]) -> String {
    let mut line = String::new();
    for ((cell, of), at_end) in cells.iter().zip(widths).zip(at_end) {
        let free = " ".repeat(of - width(cell).min(*of));
        if *at_end {
            line += &(free + cell);
        } else {
            line += &(cell.clone() + &free);
        }
        line += &" ".repeat(GAP);
    }
    line.trim_end().to_owned()
}

/// Each row as a point, with the head of the column before each cell.
fn listed(heads: &[String], rows: &[Vec<String>], room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for row in rows {
        let cells = heads.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        for (place, (head, cell)) in cells.enumerate() {
            let lead = if place == 0 { "- " } else { "  " };
            let words = if head.is_empty() { cell.clone() } else { format!("{head}: {cell}") };
            lines.extend(hanging(lead, &words, room));
        }
    }
    lines
}
