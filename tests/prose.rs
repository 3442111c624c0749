//! Papers as Markdown and as plain text: they say what the paper says, lines keep to 72 columns, and words never read as marks.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::PathBuf};

#[path = "support/golden.rs"]
mod golden;

use chancery::{
    note::{Note, format},
    paper::{Align, Banner, Block, Column, Content, Footer, Paper, Placement, Row, Span, Table, Text, compose},
    prose,
    template::{builtin, builtins},
};
use golden::assert_golden;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use unicode_width::UnicodeWidthStr as _;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn example(name: &str) -> Note {
    format::read(&fs::read(root().join("assets/examples").join(name)).unwrap()).unwrap().note
}

/// Each example by each template.
fn papers() -> Vec<(String, Paper)> {
    let mut papers = Vec::new();
    for name in ["astana.ron", "hanoi.ron", "call-points.ron", "everything.ron"] {
        let note = example(name);
        papers.extend(builtins().iter().map(|template| (format!("{name}, {}", template.id), compose(&note, template))));
    }
    papers
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What the blocks say, with the values of charts.
fn said(blocks: &[Block], words: &mut String) {
    for block in blocks {
        match &block.content {
            Content::Boxed(blocks) => said(blocks, words),
            Content::Chart(chart) => {
                *words += &chart.title.to_plain();
                chart.points.iter().for_each(|point| words.extend([&*point.period, &*point.label]));
            }
            Content::Picture(picture) => {
                *words += &picture.alternative;
                *words += &picture.caption.to_plain();
            }
            _ => block.each_text(&mut |_, text| *words += &text.to_plain()),
        }
    }
}

/// What Markdown says once it is read.
fn read(markdown: &str) -> String {
    let mut words = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) => words += &text,
            Event::Code(code) => panic!("code: {code}"),
            Event::Rule => panic!("a rule"),
            Event::Start(Tag::CodeBlock(_)) => panic!("code"),
            _ => {}
        }
    }
    words
}

#[test]
fn markdown_says_what_the_paper_says() {
    for (name, paper) in papers() {
        let mut expected = String::new();
        said(&paper.blocks, &mut expected);
        let marking = paper.marking.as_ref().map_or("", |marking| &marking.text);
        let shown = letters(&read(&prose::markdown(&paper)));
        let expected = letters(&expected);
        assert!(shown.contains(&expected), "{name}\n{expected}\n{shown}");
        assert!(shown.starts_with(&letters(marking)), "{name}");
        assert_eq!(prose::paper_id(prose::markdown(&paper).as_bytes()), Some(paper.id), "{name}");
    }
}

#[test]
fn markdown_has_headings_lists_and_tables() {
    let paper = compose(&example("everything.ron"), &builtin("brief").unwrap());
    let markdown = prose::markdown(&paper);
    let events: Vec<Event<'_>> = Parser::new_ext(&markdown, Options::ENABLE_TABLES).collect();
    let count = |is: &dyn Fn(&TagEnd) -> bool| {
        events.iter().filter(|event| matches!(event, Event::End(end) if is(end))).count()
    };
    let headings =
        paper.blocks.iter().filter(|it| matches!(it.content, Content::Heading { .. } | Content::Title(_))).count();
    let tables = paper.blocks.iter().filter(|it| matches!(it.content, Content::Table(_) | Content::Chart(_))).count();
    assert_eq!(count(&|end| matches!(end, TagEnd::Heading(_))), headings);
    assert_eq!(count(&|end| matches!(end, TagEnd::Table)), tables);
    assert!(count(&|end| matches!(end, TagEnd::Item)) > 5);
}

#[test]
fn words_never_read_as_marks() {
    let mut paper = compose(&Note::default(), &builtin("brief").unwrap());
    let hostile = [
        "# no heading",
        "- no point",
        "+ none",
        "1. no number",
        "12) none",
        "> no quotation",
        "a *b* _c_ `d` [e](f) <g> ~~h~~",
        "---",
        "===",
        "| a | b |",
        "&amp; &lt;",
        "<!-- none",
        "    no code",
        "![no](image)",
        "https://example.org/a_b_c",
        "***",
        "\\*",
    ];
    for words in hostile {
        paper.blocks = vec![Block::of_template(Content::Paragraph(Text::plain(words)))];
        let markdown = prose::markdown(&paper);
        let events: Vec<Event<'_>> = Parser::new_ext(&markdown, Options::ENABLE_TABLES).collect();
        let shown: String = events
            .iter()
            .filter_map(|event| if let Event::Text(text) = event { Some(&**text) } else { None })
            .collect();
        assert!(shown.contains(words.trim()), "{words}: {markdown}");
        let odd = events.iter().any(|event| {
            matches!(
                event,
                Event::Rule
                    | Event::Code(_)
                    | Event::InlineHtml(_)
                    | Event::Start(
                        Tag::Heading { .. }
                            | Tag::List(_)
                            | Tag::CodeBlock(_)
                            | Tag::BlockQuote(_)
                            | Tag::Table(_)
                            | Tag::Image { .. }
                            | Tag::Emphasis
                    )
            )
        });
        assert!(!odd, "{words}: {events:?}");
    }
}

#[test]
fn plain_text_keeps_to_its_columns_and_leaves_nothing_out() {
    for (name, paper) in papers() {
        let text = prose::text(&paper);
        for line in text.lines() {
            // An address stands whole, however long it is.
            let is_one_word = line.trim_start_matches(['-', '|', ' ']).split(' ').count() == 1;
            assert!(line.width() <= prose::WIDTH || is_one_word, "{name}: {line}");
            assert_eq!(line, line.trim_end(), "{name}");
        }
        let shown = letters(&text);
        let mut at = 0;
        for block in &paper.blocks {
            let is_table = matches!(block.content, Content::Table(_));
            // A column for notes by hand has nothing to say.
            let is_idle = |head: &Text| match &block.content {
                Content::Table(table) => table.columns.iter().enumerate().any(|(place, column)| {
                    column.head == *head && table.rows.iter().all(|row| row.cells[place].is_empty())
                }),
                _ => false,
            };
            block.each_text(&mut |lead, words| {
                if is_idle(words) {
                    return;
                }
                let sought = letters(&words.to_plain());
                match shown[at..].find(&sought) {
                    Some(found) if !is_table => at += found + sought.len(),
                    Some(_) => {}
                    None => panic!("{name}: {lead:?} {}", words.to_plain()),
                }
            });
        }
    }
}

/// Every example by its own template.
#[test]
fn texts_are_as_they_were_looked_at() {
    for file in fs::read_dir(root().join("assets/examples")).unwrap().map(|entry| entry.unwrap().path()) {
        let (Some(name), true) = (file.file_stem(), file.extension().is_some_and(|ending| ending == "ron")) else {
            continue;
        };
        let name = name.display();
        let note = example(&format!("{name}.ron"));
        let paper = compose(&note, &builtin(&note.template).unwrap());
        assert_golden(&format!("formats/{name}.md"), &prose::markdown(&paper));
        assert_golden(&format!("formats/{name}.txt"), &prose::text(&paper));
        assert_golden(&format!("formats/{name}.pasted.txt"), &prose::unbroken_text(&paper));
    }
}

#[test]
fn figures_stand_below_one_another() {
    let column = |head: &str, align| Column { head: Text::plain(head), align, ..Column::default() };
    let row = |cells: [&str; 2]| Row { cells: cells.map(Text::plain).into(), field: None };
    let table = Table {
        columns: vec![column("Measure", Align::Start), column("EUR", Align::Decimal('.'))],
        rows: vec![row(["Trade", "1,250.75"]), row(["Loans", "700"]), row(["Rent", "over 48.5"])],
        ..Table::default()
    };
    let mut paper = compose(&Note::default(), &builtin("brief").unwrap());
    paper.blocks = vec![Block::of_template(Content::Table(table))];
    // The separators stand in one column.
    let text = prose::text(&paper);
    let end = |words: &str, figure: &str| {
        let line = text.lines().find(|line| line.starts_with(words)).unwrap();
        line.find(figure).unwrap() + figure.len()
    };
    assert_eq!([end("Trade", "1,250"), end("Loans", "700"), end("Rent", "over 48")], [end("Trade", "1,250"); 3]);
    assert!(prose::unbroken_text(&paper).contains("Measure\tEUR\nTrade\t1,250.75\nLoans\t700\n"));
}

#[test]
fn plain_words_say_where_links_lead_once() {
    let mut paper = compose(&Note::default(), &builtin("brief").unwrap());
    let mut said = |text: &str| {
        let link = Span { text: text.to_owned(), link: Some("https://stat.gov.kz/".to_owned()), ..Span::default() };
        paper.blocks = vec![Block::of_template(Content::Remark(Text { spans: vec![link] }))];
        prose::unbroken_text(&paper)
    };
    assert!(said("Bureau of Statistics").contains("Bureau of Statistics (https://stat.gov.kz/)"));
    assert!(!said("stat.gov.kz").contains('('));
}

#[test]
fn the_marking_stands_above_and_below_and_the_draft_is_said_first() {
    let mut paper = compose(&Note::default(), &builtin("brief").unwrap());
    let field = chancery::note::Path::ROOT;
    paper.marking = Some(Banner { text: "OFFICIAL".to_owned(), placement: Placement::Centred, field });
    paper.footer = Footer { version: "DRAFT · Version 1".to_owned(), ..Footer::default() };
    paper.blocks = vec![Block::of_template(Content::Paragraph(Text::plain("Talks")))];
    let text = prose::unbroken_text(&paper);
    assert_eq!(text, "OFFICIAL\n\nDRAFT · Version 1\n\nTalks\n\nDRAFT · Version 1\n\nOFFICIAL\n");
}
