//! Papers made of blocks, as HTML.

use super::*;
use crate::{
    note::Note,
    paper::{Banner, Block, Column, Content, List, Point, Row, Span, Table, Text},
    template::PageSetup,
};

fn paper(blocks: Vec<Content>) -> Paper {
    Paper {
        title: "A <title> & \"more\"".to_owned(),
        language: "en-GB".to_owned(),
        id: "0196f1c0-0000-7000-8000-000000000001".to_owned(),
        author: String::new(),
        date: None,
        setup: PageSetup::default(),
        marking: None,
        footer: crate::paper::Footer { version: "DRAFT · Version 1".to_owned(), ..Default::default() },
        contents: None,
        blocks: blocks.into_iter().map(Block::of_template).collect(),
    }
}

fn no_figures(_: &Picture) -> Option<Figure> {
    None
}

fn fragment_of(blocks: Vec<Content>) -> String {
    fragment(&paper(blocks), &mut no_figures)
}

#[test]
fn whatever_is_typed_is_text() {
    let typed = "<script>alert('1')</script> & \u{7}\"two\"";
    let spans =
        vec![Span { text: typed.to_owned(), link: Some("https://a.b/?q=\"><b>".to_owned()), ..Span::default() }];
    let html = fragment_of(vec![Content::Paragraph(Text { spans })]);
    assert!(html.contains("&lt;script&gt;alert('1')&lt;/script&gt; &amp; \"two\"</a>"), "{html}");
    assert!(html.contains("href=\"https://a.b/?q=&quot;&gt;&lt;b&gt;\""), "{html}");
    let page = page(&paper(Vec::new()), &mut no_figures);
    assert!(page.contains("<title>A &lt;title&gt; &amp; \"more\"</title>"), "{page}");
}

#[test]
fn a_page_says_which_paper_it_is_and_nothing_else_does() {
    let page = page(&paper(Vec::new()), &mut no_figures);
    assert_eq!(paper_id(page.as_bytes()).as_deref(), Some("0196f1c0-0000-7000-8000-000000000001"));
    assert_eq!(paper_id(b"<p>A letter</p>"), None);
    let spoken = fragment_of(vec![Content::Paragraph(Text::plain("</head><meta name=\"dcterms.identifier\""))]);
    assert_eq!(paper_id(spoken.as_bytes()), None);
}

#[test]
fn tables_have_heads_and_lists_begin_where_they_do() {
    let column = |head: &str, align| Column { head: Text::plain(head), align, share: 1.0, ..Column::default() };
    let table = Table {
        columns: vec![column("Measure", crate::paper::Align::Start), column("2024", crate::paper::Align::Decimal('.'))],
        rows: vec![Row { cells: vec![Text::plain("Trade"), Text::plain("1.5")], field: None }],
        flow: crate::paper::RowFlow::default(),
    };
    let below = List { first: None, points: vec![Point { text: Text::plain("below"), ..Point::default() }] };
    let points = vec![Point { text: Text::plain("above"), below: Some(below), field: None }];
    let html = fragment_of(vec![Content::Table(table), Content::List(List { first: Some(4), points })]);
    assert_eq!(html.matches("<th scope=\"col\"").count(), 2);
    assert!(html.contains("text-align:right"), "numbers stand at the end");
    assert!(html.contains("<ol start=\"4\""), "{html}");
    assert!(html.contains("above\n<ul"), "a list below stands within its point: {html}");
}

#[test]
fn a_foreign_name_has_its_language_and_direction() {
    let name = Span { text: "القاهرة".to_owned(), language: Some("ar".to_owned()), ..Span::default() };
    let html = fragment_of(vec![Content::Paragraph(Text { spans: vec![name] })]);
    assert!(html.contains("<span lang=\"ar\" dir=\"rtl\">القاهرة</span>"), "{html}");
    assert!(html.contains("<div lang=\"en-GB\" dir=\"ltr\">"), "{html}");
}

#[test]
fn links_within_the_paper_lead_to_what_is_shown_and_name_no_field() {
    let place = |path| Note::path_named(path).unwrap();
    let link = |path| Span { text: "see there".to_owned(), goes_to: Some(place(path)), ..Span::default() };
    let mut paper = paper(Vec::new());
    let spans = vec![link("actions[7]"), link("topics[3]")];
    paper.blocks.push(Block::of_template(Content::Paragraph(Text { spans })));
    paper.blocks.push(Block::from(place("actions[7].text"), Content::Paragraph(Text::plain("the action"))));
    let html = fragment(&paper, &mut no_figures);
    assert!(html.contains("<a href=\"#place-1\""), "{html}");
    assert!(html.contains("<p id=\"place-1\""), "{html}");
    assert_eq!(html.matches("<a ").count(), 1, "what is not shown is no link");
    assert!(!html.contains("actions") && !html.contains("[7]"), "{html}");
}

#[test]
fn the_marking_stands_above_and_below_and_the_draft_is_said_first() {
    let mut paper = paper(vec![Content::Title(Text::plain("Talks"))]);
    paper.marking =
        Some(Banner { text: "OFFICIAL".to_owned(), placement: Placement::Centred, field: crate::note::Path::ROOT });
    let html = fragment(&paper, &mut no_figures);
    assert_eq!(html.matches(">OFFICIAL<").count(), 2);
    assert!(html.find("DRAFT").unwrap() < html.find("<h1").unwrap());
}
