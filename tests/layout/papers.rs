//! Papers to be set: short hands for blocks, a whole brief, and random ones.

use chancery::note::Path;
use chancery::paper::{
    Align, Banner, Block, Chart, ChartPoint, ChartShape, Column, Content, Footer, Letterhead, List, NewPage, Paper,
    Person, Picture, Placement, Point, Row, RowFlow, Side, Signature, Span, Table, Text,
};
use chancery::template::PageSetup;
use proptest::collection::vec;
use proptest::prelude::*;

use super::images::svg;

/// A paper of these blocks with a marking and a footer.
pub(crate) fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "A test".to_owned(),
        language: "en-GB".to_owned(),
        id: "00000000-0000-0000-0000-000000000000".to_owned(),
        author: String::new(),
        date: None,
        setup: PageSetup::default(),
        marking: Some(Banner {
            text: "OFFICIAL – SENSITIVE".to_owned(),
            placement: Placement::Centred,
            field: Path::ROOT.field("marking"),
        }),
        footer: Footer {
            reference: "MFA/TEST/2025/1".to_owned(),
            version: "DRAFT · Version 2".to_owned(),
            folio: "Page {page} of {pages}".to_owned(),
            text: String::new(),
        },
        contents: None,
        blocks,
    }
}

/// A block that came from `field`.
pub(crate) fn of(field: &'static str, content: Content) -> Block {
    Block::from(Path::ROOT.field(field), content)
}

pub(crate) fn paragraph(text: &str) -> Block {
    Block::of_template(Content::Paragraph(Text::plain(text)))
}

pub(crate) fn heading(text: &str) -> Block {
    Block::of_template(Content::Heading { level: 1, text: Text::plain(text) })
}

pub(crate) fn numbered(number: u32, text: &str) -> Block {
    Block::of_template(Content::Numbered { number, text: Text::plain(text) })
}

pub(crate) fn points(texts: &[&str]) -> List {
    let point = |text: &&str| Point { text: Text::plain(*text), ..Point::default() };
    List { first: None, points: texts.iter().map(point).collect() }
}

pub(crate) fn person(name: &str, post: &str) -> Person {
    Person { name: Text::plain(name), post: Text::plain(post), field: None }
}

pub(crate) fn side(name: &str, people: Vec<Person>) -> Side {
    Side { name: Text::plain(name), people }
}

pub(crate) fn column(head: &str, align: Align, share: f32) -> Column {
    Column { head: Text::plain(head), align, share, ..Column::default() }
}

pub(crate) fn row(cells: &[&str]) -> Row {
    Row { cells: cells.iter().map(|cell| Text::plain(*cell)).collect(), field: None }
}

/// A paragraph of so many lines in the body size: words of a known kind, one line each.
pub(crate) fn lines(count: usize) -> String {
    // Ten words of this length fill a line of 165 mm at 11 pt and leave no room for an eleventh.
    let line = ["mimosas"; 10].join(" ");
    vec![line; count].join(" ")
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-z]{1,12}",
        2 => "[A-Z][a-z]{2,9}[,.;]",
        2 => "[әғқңөұүһі]{3,14}",
        1 => "[0-9]{1,3}[.,][0-9]{1,3}",
        1 => Just("700\u{a0}million\u{202f}₸".to_owned()),
        1 => Just("co\u{ad}op\u{ad}er\u{ad}a\u{ad}tion".to_owned()),
        1 => Just("efficient affluent".to_owned()),
        1 => "[a-z]{200,300}",
    ]
}

pub(crate) fn text() -> impl Strategy<Value = Text> {
    let span = (
        vec(word(), 0..25),
        any::<bool>(),
        any::<bool>(),
        proptest::option::weighted(0.1, Just("https://example.org/")),
    )
        .prop_map(|(words, bold, italic, link)| Span {
            text: words.join(" "),
            bold,
            italic,
            link: link.map(str::to_owned),
            ..Span::default()
        });
    vec(span, 0..3).prop_map(|spans| Text { spans })
}

fn list() -> impl Strategy<Value = List> {
    let leaf = (proptest::option::of(0_u64..2000), vec(text(), 0..6)).prop_map(|(first, texts)| List {
        first,
        points: texts.into_iter().map(|text| Point { text, ..Point::default() }).collect(),
    });
    leaf.prop_recursive(9, 20, 3, |inner| {
        (proptest::option::of(0_u64..2000), vec((text(), proptest::option::of(inner)), 0..4)).prop_map(
            |(first, points)| List {
                first,
                points: points.into_iter().map(|(text, below)| Point { text, below, field: None }).collect(),
            },
        )
    })
}

fn sides() -> impl Strategy<Value = Vec<Side>> {
    let person = (text(), text()).prop_map(|(name, post)| Person { name, post, field: None });
    let side = (text(), vec(person, 0..25)).prop_map(|(name, people)| Side { name, people });
    vec(side, 0..5)
}

fn table() -> impl Strategy<Value = Table> {
    let align = prop_oneof![Just(Align::Start), Just(Align::Decimal('.')), Just(Align::Decimal(','))];
    let language = proptest::option::of(prop_oneof![Just("ar".to_owned()), Just("fr".to_owned())]);
    let column = (text(), align, prop_oneof![Just(0.0_f32), Just(1.0), Just(2.5)], language)
        .prop_map(|(head, align, share, language)| Column { head, align, share, language });
    // Rows may have more or fewer cells than there are columns.
    let row = vec(text(), 0..8).prop_map(|cells| Row { cells, field: None });
    let flow = prop_oneof![Just(RowFlow::Whole), Just(RowFlow::Roomy), Just(RowFlow::Divided)];
    (vec(column, 0..7), vec(row, 0..30), flow).prop_map(|(columns, rows, flow)| Table { columns, rows, flow })
}

fn signatures() -> impl Strategy<Value = Vec<Signature>> {
    let signature =
        (text(), text(), text()).prop_map(|(party, name, post)| Signature { party, name, post, field: None });
    vec(signature, 0..7)
}

fn chart() -> impl Strategy<Value = Chart> {
    let shape = prop_oneof![Just(ChartShape::Bars), Just(ChartShape::Line)];
    (text(), shape, vec(-90.0..900.0_f64, 0..12)).prop_map(|(title, shape, values)| {
        let point = |value: &f64| ChartPoint {
            period: "2024".to_owned(),
            label: format!("{value:.1}"),
            value: *value,
            ..ChartPoint::default()
        };
        Chart { shape, title, points: values.iter().map(point).collect(), alternative: "A chart.".to_owned() }
    })
}

fn picture(caption: Text, height: u32) -> Content {
    let file = svg(300, height, "<rect width='9' height='9'/>").into();
    Content::Picture(Picture { file, caption, alternative: "A square.".to_owned() })
}

fn content() -> impl Strategy<Value = Content> {
    let leaf = prop_oneof![
        text().prop_map(Content::Title),
        (1_u8..3, text()).prop_map(|(level, text)| Content::Heading { level, text }),
        (any::<u32>(), text()).prop_map(|(number, text)| Content::Numbered { number, text }),
        text().prop_map(Content::Paragraph),
        text().prop_map(Content::Remark),
        list().prop_map(Content::List),
        sides().prop_map(Content::Delegations),
        signatures().prop_map(Content::Signatures),
        table().prop_map(Content::Table),
        chart().prop_map(Content::Chart),
        (text(), 1_u32..3_000).prop_map(|(caption, height)| picture(caption, height)),
        Just(Content::NewPage(NewPage::Detachable)),
        Just(Content::NewPage(NewPage::Annex)),
        (vec(text(), 0..3), vec(text(), 0..3), vec((text(), text()), 0..5))
            .prop_map(|(left, right, rows)| Content::Letterhead(Letterhead { left, right, rows })),
    ];
    leaf.prop_recursive(2, 8, 4, |inner| vec(inner.prop_map(Block::of_template), 0..4).prop_map(Content::Boxed))
}

/// Papers of any blocks in any order.
pub(crate) fn papers() -> impl Strategy<Value = Paper> {
    vec(content().prop_map(Block::of_template), 0..12).prop_map(paper)
}
