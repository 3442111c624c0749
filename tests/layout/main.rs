//! Papers in, pages out: the frames are checked against the rules of the house.

mod again;
mod breaks;
mod charts;
mod contents;
mod every;
mod flow;
mod frames;
#[path = "../support/images.rs"]
mod images;
mod joint;
mod lines;
mod looks;
#[path = "../support/notes.rs"]
mod notes;
mod papers;
mod pictures;
mod scripts;
mod structure;
mod tables;
mod torture;
mod turns;

use chancery::layout::{MachineFonts, Pages, Typesetter};
use chancery::paper::Paper;
use proptest::prelude::{ProptestConfig, proptest};

use frames::{
    assert_clusters_cover_the_text, assert_no_overlap, assert_same_words, assert_within_margins, normal, tagged_text,
};
use papers::{heading, lines, numbered, paper, papers, paragraph};

fn set(paper: &Paper) -> Pages {
    Typesetter::with_fonts(MachineFonts::none()).set(paper)
}

/// What holds for every paper.
fn assert_sound(paper: &Paper, pages: &Pages) {
    assert_within_margins(paper, pages);
    assert_no_overlap(pages);
    assert_clusters_cover_the_text(pages);
    let mut text = paper.marking.as_ref().map_or_else(String::new, |marking| marking.text.clone());
    text.push(' ');
    text.push_str(&paper.to_plain());
    assert_same_words(&tagged_text(pages), &normal(&text));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_paper_is_set_soundly(paper in papers()) {
        assert_sound(&paper, &set(&paper));
    }
}

#[test]
fn same_paper_gives_same_pages() {
    let paper = paper(vec![heading("Purpose"), numbered(1, &lines(5)), paragraph(&lines(70))]);
    let (first, mut typesetter) = (set(&paper), Typesetter::new());
    typesetter.set(&papers::paper(vec![paragraph("Қазақстан, Cotonou, الخرطوم")]));
    let second = typesetter.set(&paper);
    assert_eq!(first.pages, second.pages);
    assert_eq!(first.structure, second.structure);
}
