//! New pages where a paper asks for them.

use chancery::layout::Pages;
use chancery::paper::{Block, Content, NewPage};

use super::frames::{baselines, find, text_area};
use super::papers::{heading, lines, paper, paragraph};
use super::{assert_sound, set};

pub(crate) fn turn(reason: NewPage) -> Block {
    Block::of_template(Content::NewPage(reason))
}

fn pages_of(blocks: Vec<Block>) -> Pages {
    let paper = paper(blocks);
    let pages = set(&paper);
    assert_sound(&paper, &pages);
    pages
}

#[test]
fn what_follows_a_new_page_starts_on_one() {
    let pages =
        pages_of(vec![paragraph("Before."), turn(NewPage::Detachable), heading("Comment"), paragraph("After.")]);
    assert_eq!(pages.pages.len(), 2);
    assert_eq!((find(&pages, "Before.").0, find(&pages, "Comment").0, find(&pages, "After.").0), (0, 1, 1));
}

#[test]
fn no_page_stays_empty() {
    let (detachable, annex) = (NewPage::Detachable, NewPage::Annex);
    let first = pages_of(vec![turn(detachable), turn(annex), paragraph("Text.")]);
    assert_eq!(first.pages.len(), 1, "a page that has just begun is not turned");
    let several = pages_of(vec![paragraph("One."), turn(detachable), turn(detachable), turn(annex), paragraph("Two.")]);
    assert_eq!(several.pages.len(), 2, "several in a row are one");
    let last = pages_of(vec![paragraph("One."), turn(annex)]);
    assert_eq!(last.pages.len(), 1, "nothing follows");
    let empty = pages_of(vec![paragraph("One."), turn(annex), paragraph(""), paragraph("Two.")]);
    assert_eq!(empty.pages.len(), 2, "what is empty takes no page");
    assert!(set(&paper(vec![turn(annex)])).length.abs() < f32::EPSILON);
}

#[test]
fn a_full_page_is_turned_once() {
    for above in 40..50 {
        let paper = paper(vec![paragraph(&lines(above)), turn(NewPage::Annex), heading("Annex"), paragraph(&lines(2))]);
        let pages = set(&paper);
        assert_sound(&paper, &pages);
        let before = if above <= 46 { 1 } else { 2 };
        assert_eq!(find(&pages, "Annex").0, before, "{above} lines");
        assert_eq!(pages.pages.len(), before + 1);
    }
}

#[test]
fn length_counts_detachable_pages_and_no_annexes() {
    let half = || paragraph(&lines(23));
    let plain = pages_of(vec![half()]).length;
    let with_annexes = pages_of(vec![
        half(),
        turn(NewPage::Annex),
        half(),
        turn(NewPage::Annex),
        half(),
        turn(NewPage::Detachable),
        half(),
    ]);
    assert!((with_annexes.length - plain).abs() < f32::EPSILON);
    assert_eq!(with_annexes.pages.len(), 4);
    let detached = pages_of(vec![half(), turn(NewPage::Detachable), half(), turn(NewPage::Annex), half()]);
    assert!((detached.length - plain - 1.0).abs() < 0.01, "{}", detached.length);
}

#[test]
fn the_page_before_a_turn_has_three_lines_too() {
    for count in 40..60 {
        let mut blocks = vec![paragraph("One line."); count];
        blocks.extend([turn(NewPage::Annex), heading("Annex"), paragraph(&lines(4))]);
        let paper = paper(blocks);
        let pages = set(&paper);
        let before = find(&pages, "Annex").0 - 1;
        let lines = baselines(&pages, before, text_area(&paper)).len();
        assert!(before == 0 || lines >= 3, "{lines} lines on page {before} of {count} paragraphs");
    }
}

#[test]
fn a_heading_before_a_turn_does_not_pull_the_annex_up() {
    let pages = pages_of(vec![heading("Empty"), turn(NewPage::Detachable), paragraph("After.")]);
    assert_eq!((find(&pages, "Empty").0, find(&pages, "After.").0), (0, 1));
}
