//! Tables: heads, rows, widths, numbers and rules.

use chancery::layout::{Mark, Role, StructureId};
use chancery::paper::{Align, Column, Content, Paper, Row, Table, Text};

use super::frames::{baselines, runs, separator_of, text_area};
use super::papers::{column, lines, of, paper, row};
use super::{assert_sound, set};

fn long_table(rows: usize) -> Paper {
    let columns = vec![column("Measure", Align::Start, 1.0), column("USD million", Align::Decimal('.'), 0.0)];
    let rows = (0..rows).map(|place| row(&[&format!("Row {place}"), "1.5"])).collect();
    paper(vec![of("figures", Content::Table(Table { columns, rows, ..Table::default() }))])
}

#[test]
fn head_of_a_table_is_repeated_as_an_artifact() {
    let paper = long_table(120);
    let pages = set(&paper);
    assert!(pages.pages.len() > 2);
    for (number, page) in pages.pages.iter().enumerate() {
        let (head, element) = runs(&page.items).find(|(run, _)| run.text == "Measure").unwrap();
        assert_eq!(element.is_some(), number == 0);
        let first = baselines(&pages, number, text_area(&paper))[0];
        assert!(head.origin.1.0 <= first, "the head stands above all rows");
        assert!(head.origin.1.0 - text_area(&paper).top.0 < 14.0);
    }
    assert_sound(&paper, &pages);
}

#[test]
fn rows_are_whole_where_a_page_can_hold_them() {
    let cell = lines(6);
    let columns = vec![column("A", Align::Start, 1.0), column("B", Align::Start, 1.0)];
    let rows = (0..40).map(|_| row(&[&cell, &cell])).collect();
    let paper = paper(vec![of("figures", Content::Table(Table { columns, rows, ..Table::default() }))]);
    let pages = set(&paper);
    let cells = pages.structure.iter().enumerate().filter(|(_, element)| element.role == Role::TableCell);
    for (cell, _) in cells {
        let holds = |number: &usize| {
            runs(&pages.pages[*number].items).any(|(_, element)| element == Some(StructureId(cell as u32)))
        };
        assert_eq!((0..pages.pages.len()).filter(holds).count(), 1, "cell {cell} is divided");
    }
}

#[test]
fn a_row_longer_than_a_page_is_divided() {
    let columns = vec![column("A", Align::Start, 1.0), column("B", Align::Start, 1.0)];
    let rows = vec![row(&["short", "short"]), row(&[&lines(60), "short"]), row(&["Last", "short"])];
    let paper = paper(vec![of("figures", Content::Table(Table { columns, rows, ..Table::default() }))]);
    let pages = set(&paper);
    assert!(pages.pages.len() > 2);
    assert_sound(&paper, &pages);
}

#[test]
fn numbers_stand_on_their_decimal_separator() {
    let numbers = ["700", "1,250.75", "−3.4", "over 15.25", "90%"];
    let columns = vec![column("Measure", Align::Start, 1.0), column("Amount", Align::Decimal('.'), 0.0)];
    let rows = numbers.iter().map(|number| row(&["Trade", number])).collect();
    let pages = set(&paper(vec![of("figures", Content::Table(Table { columns, rows, ..Table::default() }))]));
    let points = numbers.map(|number| separator_of(&pages, number));
    assert!(points.iter().all(|point| (point - points[0]).abs() < 0.01), "{points:?}");
}

#[test]
fn rules_of_tables_have_their_weights() {
    let pages = set(&long_table(3));
    let mut weights: Vec<f32> = Vec::new();
    for item in &pages.pages[0].items {
        if let Mark::Fill { frame, .. } = &item.mark {
            assert!(item.structure.is_none(), "rules are artifacts");
            weights.push(frame.height.0);
        }
    }
    assert_eq!(weights, [0.75, 0.25, 0.25, 0.25, 0.75]);
}

#[test]
fn tables_of_many_columns_stay_in_the_measure() {
    let columns: Vec<Column> = (0..30).map(|place| column(&format!("Column {place}"), Align::Start, 0.0)).collect();
    let cells: Vec<String> = (0..30).map(|place| format!("cell number {place}")).collect();
    let row = Row { cells: cells.iter().map(Text::plain).collect(), field: None };
    let paper = paper(vec![of("figures", Content::Table(Table { columns, rows: vec![row], ..Table::default() }))]);
    assert_sound(&paper, &set(&paper));
}
