//! How lines are set: leading, breaks, hyphens, hangs and directions.

use chancery::layout::StructureId;
use chancery::paper::{Align, Block, Content, Letterhead, List, Point, Table, Text};

use super::frames::{assert_no_overlap, assert_within_margins, find, inked, leadings, runs, separator_of, text_area};
use super::papers::{column, heading, lines, numbered, of, paper, paragraph, person, row, side};
use super::{assert_sound, set};

#[test]
fn baselines_of_a_paragraph_are_on_the_leading() {
    let pages = set(&paper(vec![paragraph(&lines(60))]));
    let element = StructureId(pages.structure.len() as u32 - 1);
    let leadings = leadings(&pages, element);
    assert!(leadings.len() > 50);
    assert!(leadings.iter().all(|leading| (leading - 15.5).abs() < 0.01), "{leadings:?}");
}

#[test]
fn sides_stand_next_to_one_another_and_are_read_one_after_another() {
    let ours = side("Kazakhstan", vec![person("Head of ours", "Minister"), person("Second of ours", "Director")]);
    let theirs = side("Benin", vec![person("Head of theirs", "Minister"), person("Second of theirs", "Director")]);
    let pages = set(&paper(vec![of("participants", Content::Delegations(vec![ours, theirs]))]));
    assert_eq!(find(&pages, "Head of ours").1, find(&pages, "Head of theirs").1);
    let text = pages.text_of(0);
    assert!(text.find("Second of ours").unwrap() < text.find("Benin").unwrap());
}

#[test]
fn a_soft_hyphen_shows_only_where_it_breaks() {
    let word = "Donau\u{ad}dampf\u{ad}schiff\u{ad}fahrts\u{ad}gesell\u{ad}schaft ";
    let paper = paper(vec![paragraph(&word.repeat(40))]);
    let pages = set(&paper);
    let mut hyphens = 0;
    for (run, _) in runs(&pages.pages[0].items) {
        if let Some(place) = run.text.find('\u{ad}') {
            assert_eq!(run.text.len(), place + 2, "a soft hyphen stands within {:?}", run.text);
            assert!(run.glyphs[0].advance.0 > 1.0 && run.glyphs[0].id != 0, "its hyphen is drawn");
            hyphens += 1;
        }
    }
    assert!(hyphens > 3);
    assert_sound(&paper, &pages);
}

#[test]
fn a_hyphen_has_room_in_a_line_that_runs_from_right_to_left() {
    for count in 1..40 {
        let text = format!("{} 700\u{a0}million\u{202f}₸ co\u{ad}op\u{ad}er\u{ad}a\u{ad}tion", "و ".repeat(count));
        let mut arabic = paper(vec![paragraph(&text.repeat(3))]);
        arabic.language = "ar".to_owned();
        assert_sound(&arabic, &set(&arabic));
    }
}

#[test]
fn a_long_text_of_soft_hyphens_stays_in_the_measure() {
    let paper = paper(vec![paragraph(&"dampf\u{ad}schiff\u{ad}".repeat(900))]);
    assert_sound(&paper, &set(&paper));
}

#[test]
fn a_word_longer_than_the_measure_breaks() {
    let paper = paper(vec![paragraph(&"x".repeat(300)), numbered(1, &"ﷺ".repeat(300)), heading(&"W".repeat(300))]);
    assert_within_margins(&paper, &set(&paper));
}

#[test]
fn no_break_spaces_hold() {
    for count in 1..12 {
        let text = format!("{} 700\u{a0}million\u{202f}₸", ["mimosas"; 12][..count].join(" "));
        let pages = set(&paper(vec![paragraph(&text)]));
        assert_eq!(find(&pages, "700").1, find(&pages, "million").1);
        assert_eq!(find(&pages, "million").1, find(&pages, "₸").1);
    }
}

#[test]
fn letterhead_hangs_its_values_from_the_widest_label() {
    let head = Letterhead {
        left: vec![Text::plain("MFA/1")],
        right: vec![Text::plain("Copy 1")],
        rows: vec![(Text::plain("To"), Text::plain("The Minister")), (Text::plain("Copies"), Text::plain(lines(3)))],
    };
    let paper = paper(vec![Block::of_template(Content::Letterhead(head))]);
    let pages = set(&paper);
    let left = |text: &str| runs(&pages.pages[0].items).find(|(run, _)| run.text.starts_with(text)).unwrap().0.origin.0;
    assert_eq!(left("The Minister"), left("mimosas"));
    assert_eq!(find(&pages, "MFA/1").1, find(&pages, "Copy 1").1);
    assert_sound(&paper, &pages);
}

#[test]
fn deep_lists_stay_in_the_measure() {
    let deepest = Point { text: Text::plain(lines(2)), ..Point::default() };
    let list = (0..40).fold(List { first: None, points: vec![deepest] }, |below, _| List {
        first: Some(1998),
        points: vec![Point { text: Text::plain("Level"), below: Some(below), field: None }],
    });
    let paper = paper(vec![Block::of_template(Content::List(list))]);
    assert_sound(&paper, &set(&paper));
}

#[test]
fn a_paper_from_right_to_left_is_mirrored() {
    let columns = vec![column("المقياس", Align::Start, 1.0), column("مليون", Align::Decimal('.'), 0.0)];
    let rows = vec![row(&["التجارة", "1,250.75"]), row(&["الصادرات", "700"])];
    let mut paper = paper(vec![
        numbered(1, &"الاتفاق على جدول الزيارات وتوقيع مذكرة التفاهم (MoU 2025) بين الوزارتين. ".repeat(9)),
        of("figures", Content::Table(Table { columns, rows, ..Table::default() })),
    ]);
    paper.language = "ar".to_owned();
    let pages = set(&paper);
    assert_within_margins(&paper, &pages);
    assert_no_overlap(&pages);
    let frame = |text: &str| {
        let mut runs = runs(&pages.pages[0].items).filter(|(run, _)| run.text.contains(text));
        inked(runs.next().unwrap().0).unwrap()
    };
    let right = text_area(&paper).right().0;
    assert!((frame("التجارة").right().0 - right).abs() < 0.1, "lines start at the right");
    assert!((frame("MFA/TEST").right().0 - right).abs() < 0.1, "the reference too");
    assert!(frame("1,250.75").left < frame("700").left, "the last column is at the left");
    let points = ["1,250.75", "700"].map(|number| separator_of(&pages, number));
    assert!((points[0] - points[1]).abs() < 0.01, "numbers stand on their separator");
}
