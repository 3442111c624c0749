//! Where lines and pages end by the rules of the house: no word alone on a last line, no range parted, no page half empty
//! for the sake of a table.

use chancery::layout::{Mark, Pages};
use chancery::paper::{Content, Paper, RowFlow, Signature, Table, Text};

use super::every::examples;
use super::frames::{baselines, find, inked, runs, text_area};
use super::papers::{column, heading, lines, of, paper, paragraph, row};
use super::{assert_sound, set};

/// The words of each line of page 1, from top to bottom, without the furniture.
fn lines_of(paper: &Paper, pages: &Pages) -> Vec<String> {
    let mut set: Vec<(f32, String)> = Vec::new();
    let area = text_area(paper);
    for (run, _) in runs(&pages.pages[0].items).filter(|(run, _)| (area.top..area.bottom()).contains(&run.origin.1)) {
        match set.iter_mut().find(|(baseline, _)| (*baseline - run.origin.1.0).abs() < 0.1) {
            Some((_, text)) => text.push_str(&run.text),
            None => set.push((run.origin.1.0, run.text.clone())),
        }
    }
    set.sort_by(|one, other| one.0.total_cmp(&other.0));
    set.into_iter().map(|(_, text)| text.trim().to_owned()).collect()
}

#[test]
fn a_last_line_has_company_for_its_word() {
    // Ten of these words fill a line.
    for words in [11, 21, 31] {
        let paper = paper(vec![paragraph(&vec!["mimosas"; words].join(" "))]);
        let pages = set(&paper);
        let lines = lines_of(&paper, &pages);
        assert_eq!(lines.len(), words.div_ceil(10), "no line is added");
        assert_eq!(lines.last().unwrap(), "mimosas mimosas");
        assert!(lines[..lines.len() - 2].iter().all(|line| line.split(' ').count() == 10), "only one line is shorter");
        assert_sound(&paper, &pages);
    }
}

#[test]
fn a_long_word_may_stand_alone() {
    let paper = paper(vec![paragraph(&format!("{} {}", lines(1), "m".repeat(30)))]);
    assert_eq!(lines_of(&paper, &set(&paper))[1], "m".repeat(30));
}

#[test]
fn what_belongs_together_stands_on_one_line() {
    for held in ["17–18 March", "28 February – 1 March", "20 billion", "USD 700 million", "S. Jaishankar", "в Астану"]
    {
        for before in 1..12 {
            let words = ["mimosa"; 12][..before].join(" ");
            let paper = paper(vec![paragraph(&format!("{words} {held} {words}"))]);
            let lines = lines_of(&paper, &set(&paper));
            assert!(lines.iter().any(|line| line.contains(held)), "{held}: {lines:?}");
        }
    }
}

#[test]
fn no_line_begins_with_a_dash() {
    for before in 1..14 {
        let words = ["mimosa"; 14][..before].join(" ");
        let paper = paper(vec![paragraph(&format!("{words} – {words}"))]);
        let lines = lines_of(&paper, &set(&paper));
        assert!(lines.iter().all(|line| !line.starts_with('–')), "{lines:?}");
    }
}

#[test]
fn a_word_against_the_page_stays_in_the_measure() {
    let (arabic, latin) = ("وزارة الخارجية والتعاون", "Northhaven");
    for count in 1..6 {
        let text = vec![format!("{arabic} {latin} {latin}"); count].join(" ");
        let mut paper = paper(vec![paragraph(&text)]);
        "ar".clone_into(&mut paper.language);
        assert_sound(&paper, &set(&paper));
        let text = vec![format!("{latin} {latin} {arabic}"); count].join(" ");
        "en".clone_into(&mut paper.language);
        paper.blocks = vec![paragraph(&text)];
        assert_sound(&paper, &set(&paper));
    }
}

#[test]
fn a_line_that_ends_against_the_page_still_begins_at_its_edge() {
    let mut paper = paper(vec![paragraph(&"وزارة الخارجية Northhaven ".repeat(20))]);
    "ar".clone_into(&mut paper.language);
    let pages = set(&paper);
    let area = text_area(&paper);
    for line in baselines(&pages, 0, area) {
        let frames = runs(&pages.pages[0].items).filter(|(run, _)| (run.origin.1.0 - line).abs() < 0.1);
        let right = frames.filter_map(|(run, _)| Some(inked(run)?.right().0)).fold(0.0, f32::max);
        assert!((area.right().0 - right).abs() < 4.0, "the line at {line} begins at {right}");
    }
}

#[test]
fn a_hyphen_against_the_page_has_room() {
    for count in 1..30 {
        let text = format!("{} co\u{ad}op\u{ad}er\u{ad}a\u{ad}tion 700", "وزارة 12 ".repeat(count));
        let mut paper = paper(vec![paragraph(&text.repeat(3))]);
        "ar".clone_into(&mut paper.language);
        assert_sound(&paper, &set(&paper));
    }
}

fn table(rows: usize) -> Table {
    let cells = |place: usize| row(&[&format!("Row {place}"), &lines(1)]);
    Table {
        columns: vec![
            column("Name", chancery::paper::Align::Start, 1.0),
            column("Text", chancery::paper::Align::Start, 1.0),
        ],
        rows: (1..=rows).map(cells).collect(),
        flow: RowFlow::Whole,
    }
}

#[test]
fn a_heading_and_the_table_below_it_share_a_rule() {
    let pages = set(&paper(vec![heading("Heading"), of("actions", Content::Table(table(2)))]));
    let mut tops: Vec<f32> = Vec::new();
    for item in &pages.pages[0].items {
        if let Mark::Fill { frame, .. } = &item.mark {
            tops.push(frame.top.0);
        }
    }
    let (_, baseline) = find(&pages, "Heading");
    let below: Vec<f32> = tops.iter().copied().filter(|top| (baseline.0..baseline.0 + 14.0).contains(top)).collect();
    assert_eq!(below.len(), 2, "{below:?}");
    assert!((below[0] - below[1]).abs() < 0.01, "{below:?}");
}

#[test]
fn a_short_table_stands_whole_unless_much_would_stay_white() {
    // Each row takes some 30 points, the page 45 lines.
    let parts = |above: usize| {
        let pages = set(&paper(vec![paragraph(&lines(above)), of("actions", Content::Table(table(6)))]));
        find(&pages, "Row 1").0 != find(&pages, "Row 6").0
    };
    assert!(!parts(20), "it has room");
    assert!(!parts(38), "little stays white");
    let tall = |above: usize| {
        let mut table = table(6);
        table.rows.iter_mut().for_each(|row| row.cells[1] = Text::plain(lines(4)));
        let paper = paper(vec![paragraph(&lines(above)), of("actions", Content::Table(table))]);
        let pages = set(&paper);
        assert_sound(&paper, &pages);
        find(&pages, "Row 1").0 != find(&pages, "Row 6").0
    };
    assert!(tall(10), "two thirds of the page would stay white");
    assert!(!tall(36), "little stays white");
}

#[test]
fn signatures_take_a_row_with_them_and_no_more() {
    let sign =
        |name: &str| Signature { party: Text::plain("For a side"), name: Text::plain(name), ..Signature::default() };
    let mut table = table(3);
    table.rows.iter_mut().for_each(|row| row.cells[1] = Text::plain(lines(2)));
    for above in 4..40 {
        let paper = paper(vec![
            paragraph(&lines(above)),
            heading("Agreements"),
            of("agreements", Content::Table(table.clone())),
            of("participants", Content::Signatures(vec![sign("Ada"), sign("Karim")])),
        ]);
        let pages = set(&paper);
        assert_eq!(find(&pages, "Row 3").0, find(&pages, "Ada").0, "nobody signs an empty page");
        let area = text_area(&paper);
        let lowest = baselines(&pages, 0, area).into_iter().fold(0.0, f32::max);
        let white = (area.bottom().0 - lowest) / area.height.0;
        assert!(pages.pages.len() == 1 || white < 0.36, "{white} of page 1 is white below {above} lines");
    }
}

#[test]
fn a_section_of_one_line_goes_along_where_little_stays_white() {
    for above in 30..46 {
        let paper = paper(vec![
            paragraph(&lines(above)),
            heading("One"),
            paragraph(&lines(1)),
            heading("Two"),
            paragraph(&lines(8)),
        ]);
        let pages = set(&paper);
        let is_cut_off = find(&pages, "One").0 == 0 && find(&pages, "Two").0 == 1;
        assert!(!is_cut_off, "page 1 ends with the only line of a section below {above} lines");
    }
}

#[test]
fn no_example_leaves_a_word_alone_where_the_line_above_can_spare_one() {
    let note = examples().into_iter().find(|(name, _)| name == "astana").unwrap().1;
    let paper = chancery::paper::compose(&note, &chancery::template::builtin("record").unwrap());
    let lines = lines_of(&paper, &set(&paper));
    assert!(lines.iter().any(|line| line == "and humanitarian."), "{lines:?}");
    assert!(lines.iter().any(|line| line == "organic products."), "{lines:?}");
}
