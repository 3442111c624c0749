//! Where pages end, and the furniture around the text.

use chancery::layout::StructureId;
use chancery::paper::{Content, Footer, Person, Placement};
use chancery::template::{Mm, PageSetup, Sheet};

use super::frames::{assert_no_overlap, baselines, find, runs, text_area};
use super::papers::{heading, lines, of, paper, paragraph, person, side};
use super::{assert_sound, set};

#[test]
fn an_empty_paper_is_one_page_with_its_furniture() {
    let pages = set(&paper(Vec::new()));
    assert_eq!(pages.pages.len(), 1);
    assert_eq!(
        pages.text_of(0),
        "OFFICIAL – SENSITIVE\nOFFICIAL – SENSITIVE\nMFA/TEST/2025/1\nDRAFT · Version 2\nPage 1 of 1\n"
    );
    assert!(pages.length.abs() < f32::EPSILON);
}

#[test]
fn heading_stays_with_two_lines_after_it() {
    // Whatever stands above the heading, two lines of what follows stand on its page.
    for above in 30..50 {
        for after in [lines(1), lines(2), lines(5)] {
            let paper = paper(vec![
                paragraph(&lines(above)),
                heading("Heading"),
                paragraph(&after),
                paragraph(&lines(9)),
                paragraph(&lines(9)),
            ]);
            let pages = set(&paper);
            let (page, baseline) = find(&pages, "Heading");
            let below = baselines(&pages, page, text_area(&paper)).iter().filter(|b| **b > baseline.0).count();
            assert!(below >= 2, "{below} lines after the heading below {above} lines");
        }
    }
}

#[test]
fn headings_over_single_lines_fill_their_page() {
    let mut blocks = vec![paragraph(&lines(24))];
    blocks.extend((0..10).flat_map(|_| [heading("Heading"), paragraph(&lines(1))]));
    let paper = paper(blocks);
    let pages = set(&paper);
    let area = text_area(&paper);
    let lowest = baselines(&pages, 0, area).into_iter().fold(0.0, f32::max);
    // A heading with its line takes some 50 points; less than two of them may stay white.
    assert!(area.bottom().0 - lowest < 100.0, "the first page ends at {lowest}, {} is its lower edge", area.bottom().0);
    for number in 0..pages.pages.len() {
        assert!(!pages.text_of(number).trim_end().ends_with("Heading"), "page {number} ends with a heading");
    }
}

#[test]
fn no_line_stands_alone() {
    for first in 38..46 {
        for second in 2..6 {
            let paper = paper(vec![paragraph(&lines(first)), paragraph(&lines(second)), paragraph(&lines(6))]);
            let pages = set(&paper);
            for number in 0..pages.pages.len() {
                for element in 0..pages.structure.len() {
                    let mut baselines: Vec<f32> = runs(&pages.pages[number].items)
                        .filter(|(_, id)| *id == Some(StructureId(element as u32)))
                        .map(|(run, _)| run.origin.1.0)
                        .collect();
                    baselines.dedup();
                    let is_marking = element == 0;
                    assert!(
                        is_marking || baselines.len() != 1,
                        "a line alone on page {number} with {first} and {second}"
                    );
                }
            }
        }
    }
}

#[test]
fn last_page_has_three_lines() {
    for count in 30..72 {
        let mut blocks = vec![paragraph("One line."); count];
        blocks.insert(0, heading("Heading"));
        let paper = paper(blocks);
        let pages = set(&paper);
        let last = pages.pages.len() - 1;
        let lines = baselines(&pages, last, text_area(&paper)).len();
        assert!(last == 0 || lines >= 3, "{lines} lines on page {last} of {count} paragraphs");
    }
}

#[test]
fn two_hundred_participants_are_all_set() {
    let people = |count: usize| -> Vec<Person> {
        (0..count)
            .map(|place| person(&format!("Person {place}"), "Director of a department with a long name"))
            .collect()
    };
    let sides = vec![side("Ours", people(200)), side("Theirs", people(3)), side("Third", people(20))];
    let paper = paper(vec![heading("Delegations"), of("participants", Content::Delegations(sides))]);
    let pages = set(&paper);
    assert_sound(&paper, &pages);
    assert!(pages.pages.len() > 3);
}

#[test]
fn first_marking_is_tagged_and_the_others_are_artifacts() {
    let pages = set(&paper(vec![paragraph(&lines(120))]));
    let mut tagged = Vec::new();
    for (number, page) in pages.pages.iter().enumerate() {
        for (place, (run, element)) in runs(&page.items).enumerate() {
            if run.text.starts_with("OFFICIAL") && element.is_some() {
                tagged.push((number, place));
            }
            if run.text.starts_with("Page ") {
                assert!(element.is_none(), "folios are artifacts");
            }
        }
    }
    assert_eq!(tagged, [(0, 0)]);
}

#[test]
fn markings_stand_eight_millimetres_from_the_edges() {
    let pages = set(&paper(Vec::new()));
    let frames: Vec<_> = runs(&pages.pages[0].items)
        .filter(|(run, _)| run.text.starts_with("OFFICIAL"))
        .map(|(run, _)| run.frame())
        .collect();
    let eight = Mm(8.0).pt().0;
    assert!((frames[0].top.0 - eight).abs() < 1.0);
    assert!((pages.size.1.0 - frames[1].bottom().0 - eight).abs() < 1.0);
    let centre = pages.size.0.0 / 2.0 + (Mm(25.0).pt().0 - Mm(20.0).pt().0) / 2.0;
    assert!((frames[0].left.0 + frames[0].width.0 / 2.0 - centre).abs() < 0.1);
}

#[test]
fn a_restricted_marking_stands_on_the_first_page_alone() {
    let mut paper = paper(vec![paragraph(&lines(90))]);
    paper.marking.as_mut().unwrap().placement = Placement::FirstPage;
    let pages = set(&paper);
    let count = |number: usize| pages.text_of(number).matches("OFFICIAL").count();
    assert_eq!((count(0), count(1)), (1, 0));
    let (run, _) = runs(&pages.pages[0].items).next().unwrap();
    assert!((run.frame().right().0 - text_area(&paper).right().0).abs() < 0.1);
}

#[test]
fn furniture_never_overlaps_text_however_long_it_is() {
    let mut paper = paper(vec![paragraph(&lines(90))]);
    paper.marking.as_mut().unwrap().text = "OFFICIAL – SENSITIVE – COMMERCIAL ".repeat(9);
    paper.footer = Footer {
        reference: "MFA/A/VERY/LONG/REFERENCE/".repeat(6),
        version: "DRAFT · Version 2 ".repeat(6),
        folio: "Page {page} of {pages} ".repeat(6),
        text: String::new(),
    };
    assert_no_overlap(&set(&paper));
}

#[test]
fn folios_count_the_pages() {
    let pages = set(&paper(vec![paragraph(&lines(120))]));
    let count = pages.pages.len();
    for number in 0..count {
        assert!(pages.text_of(number).contains(&format!("Page {} of {count}\n", number + 1)));
    }
}

#[test]
fn length_is_whole_pages_and_the_share_of_the_last() {
    let half = set(&paper(vec![paragraph(&lines(23))])).length;
    assert!((0.45..0.55).contains(&half), "{half}");
    let more = set(&paper(vec![paragraph(&lines(23 + 46))])).length;
    assert!((1.45..1.58).contains(&more), "{more}");
}

#[test]
fn margins_wider_than_the_sheet_do_not_stop_the_press() {
    let mut paper = paper(vec![heading("Heading"), paragraph(&lines(20))]);
    paper.setup = PageSetup { sheet: Sheet::Letter, ..PageSetup::default() };
    assert_sound(&paper, &set(&paper));
    paper.setup.margins.left = Mm(300.0);
    paper.setup.margins.top = Mm(400.0);
    assert!(!set(&paper).pages.is_empty());
}
