//! Papers in, pages out: the frames are checked against the rules of the house.

mod frames;
mod papers;

use chancery::layout::{Mark, Pages, Role, StructureId, Typesetter};
use chancery::note::Path;
use chancery::paper::{
    Align, Block, Column, Content, Footer, Letterhead, List, Paper, Person, Placement, Point, Row, Span, Table, Text,
};
use chancery::template::{Mm, PageSetup, Pt, Sheet};
use proptest::prelude::*;

use frames::*;
use papers::*;

fn set(paper: &Paper) -> Pages {
    Typesetter::new().set(paper)
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
fn baselines_of_a_paragraph_are_on_the_leading() {
    let pages = set(&paper(vec![paragraph(&lines(60))]));
    let element = StructureId(pages.structure.len() as u32 - 1);
    let leadings = leadings(&pages, element);
    assert!(leadings.len() > 50);
    assert!(leadings.iter().all(|leading| (leading - 15.5).abs() < 0.01), "{leadings:?}");
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

fn long_table(rows: usize) -> Paper {
    let columns = vec![column("Measure", Align::Start, 1.0), column("USD million", Align::Decimal('.'), 0.0)];
    let rows = (0..rows).map(|place| row(&[&format!("Row {place}"), "1.5"])).collect();
    paper(vec![of("figures", Content::Table(Table { columns, rows }))])
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
    let paper = paper(vec![of("figures", Content::Table(Table { columns, rows }))]);
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
    let paper = paper(vec![of("figures", Content::Table(Table { columns, rows }))]);
    let pages = set(&paper);
    assert!(pages.pages.len() > 2);
    assert_sound(&paper, &pages);
}

#[test]
fn numbers_stand_on_their_decimal_separator() {
    let numbers = ["700", "1,250.75", "−3.4", "over 15.25", "90%"];
    let columns = vec![column("Measure", Align::Start, 1.0), column("Amount", Align::Decimal('.'), 0.0)];
    let rows = numbers.iter().map(|number| row(&["Trade", number])).collect();
    let pages = set(&paper(vec![of("figures", Content::Table(Table { columns, rows }))]));
    let points: Vec<f32> = numbers
        .iter()
        .map(|number| {
            let (run, _) = runs(&pages.pages[0].items).find(|(run, _)| run.text == *number).unwrap();
            let point = number.find('.').or_else(|| number.find('%')).unwrap_or(number.len());
            let before = run.glyphs.iter().take_while(|glyph| glyph.cluster.end <= point);
            run.origin.0.0 + before.map(|glyph| glyph.advance.0).sum::<f32>()
        })
        .collect();
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
fn sides_stand_next_to_one_another_and_are_read_one_after_another() {
    let ours = side("Kazakhstan", vec![person("Head of ours", "Minister"), person("Second of ours", "Director")]);
    let theirs = side("Benin", vec![person("Head of theirs", "Minister"), person("Second of theirs", "Director")]);
    let pages = set(&paper(vec![of("participants", Content::Delegations(vec![ours, theirs]))]));
    assert_eq!(find(&pages, "Head of ours").1, find(&pages, "Head of theirs").1);
    let text = pages.text_of(0);
    assert!(text.find("Second of ours").unwrap() < text.find("Benin").unwrap());
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
fn structure_follows_the_paper() {
    let list = List { first: Some(1), ..points(&["First"]) };
    let blocks = vec![
        Block::of_template(Content::Title(Text::plain("Title"))),
        heading("Purpose"),
        Block::of_template(Content::List(list)),
        of("figures", Content::Table(Table { columns: vec![column("A", Align::Start, 1.0)], rows: vec![row(&["1"])] })),
    ];
    let pages = set(&paper(blocks));
    let roles: Vec<_> = pages.structure.iter().map(|element| element.role).collect();
    let expected = [
        Role::Paragraph,
        Role::Heading(1),
        Role::Section,
        Role::Heading(2),
        Role::List,
        Role::ListItem,
        Role::Label,
        Role::ListBody,
        Role::Table,
        Role::TableRow,
        Role::TableHeader,
        Role::TableRow,
        Role::TableCell,
    ];
    assert_eq!(roles, expected);
    for (place, element) in pages.structure.iter().enumerate() {
        assert!(element.parent.is_none_or(|parent| (parent.0 as usize) < place), "a parent stands before its children");
    }
    assert_eq!(pages.structure[4].parent, Some(StructureId(2)), "the list lies in the section");
}

#[test]
fn links_are_elements_of_their_own() {
    let link =
        |text: &str| Span { text: text.to_owned(), link: Some("https://example.org/".to_owned()), ..Span::default() };
    let plain = |text: &str| Span { text: text.to_owned(), ..Span::default() };
    let spans = vec![plain("See "), link("the joint "), link("text"), plain(" for more.")];
    let pages = set(&paper(vec![Block::of_template(Content::Paragraph(Text { spans }))]));
    let links: Vec<_> = pages.structure.iter().filter(|element| element.role == Role::Link).collect();
    assert_eq!(links.len(), 1, "spans that lead to one place are one link");
    assert_eq!(links[0].parent, Some(StructureId(1)));
    let marks = pages.pages[0].items.iter().filter(|item| matches!(item.mark, Mark::Link { .. })).count();
    assert!(marks > 0);
}

#[test]
fn places_lead_from_page_to_field_and_back() {
    let figure = Path::ROOT.field("figures").item(1);
    let mut rows = vec![row(&["Exports"]), row(&["Imports"])];
    rows[1].field = Some(figure.clone());
    let columns = vec![column("Measure", Align::Start, 1.0)];
    let pages = set(&paper(vec![
        of("purpose", Content::Paragraph(Text::plain("Why"))),
        of("figures", Content::Table(Table { columns, rows })),
    ]));
    let (page, frame) = pages.places_of(&figure).next().unwrap();
    let middle = (frame.left + frame.width / 2.0, frame.top + frame.height / 2.0);
    assert_eq!(pages.pages[page].field_at(middle.0, middle.1), Some(&figure));
    assert_eq!(pages.places_of(&Path::ROOT.field("figures")).count(), 2, "head and first row, then the second row");
    assert_eq!(pages.pages[0].field_at(Pt(1.0), Pt(1.0)), None);
}

#[test]
fn a_field_over_several_lines_is_one_place() {
    let pages = set(&paper(vec![of("purpose", Content::Paragraph(Text::plain(lines(5))))]));
    let places: Vec<_> =
        pages.places_of(&Path::ROOT.field("purpose").clone()).map(|(_, frame)| frame.height.0).collect();
    assert_eq!(places.len(), 1);
    assert!((places[0] - 5.0 * 15.5).abs() < 0.1);
}

#[test]
fn letters_that_no_face_has_are_named() {
    let pages = set(&paper(vec![paragraph("Қазақстан 北京 −₸№")]));
    assert_eq!(pages.missing().into_iter().collect::<String>(), "京北");
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
fn tables_of_many_columns_stay_in_the_measure() {
    let columns: Vec<Column> = (0..30).map(|place| column(&format!("Column {place}"), Align::Start, 0.0)).collect();
    let cells: Vec<String> = (0..30).map(|place| format!("cell number {place}")).collect();
    let row = Row { cells: cells.iter().map(Text::plain).collect(), field: None };
    let paper = paper(vec![of("figures", Content::Table(Table { columns, rows: vec![row] }))]);
    set(&paper);
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

#[test]
fn a_paper_from_right_to_left_is_mirrored() {
    let columns = vec![column("المقياس", Align::Start, 1.0), column("مليون", Align::Decimal('.'), 0.0)];
    let rows = vec![row(&["التجارة", "1,250.75"]), row(&["الصادرات", "700"])];
    let mut paper = paper(vec![
        numbered(1, &"الاتفاق على جدول الزيارات وتوقيع مذكرة التفاهم (MoU 2025) بين الوزارتين. ".repeat(9)),
        of("figures", Content::Table(Table { columns, rows })),
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
    let point = frame("1,250.75").left.0 + frame("1,250.75").width.0 * 5.0 / 7.5;
    assert!((frame("700").right().0 - point).abs() < 2.0, "numbers stand on their separator");
}
