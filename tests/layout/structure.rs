//! The structure of the pages, links, and the places of fields.

use chancery::layout::{Mark, Numbering, Role, StructureId};
use chancery::note::Path;
use chancery::paper::{Align, Block, Content, List, Span, Table, Text};
use chancery::template::Pt;

use super::papers::{column, heading, lines, of, paper, points, row};
use super::set;

#[test]
fn structure_follows_the_paper() {
    let list = List { first: Some(1), ..points(&["First"]) };
    let blocks = vec![
        Block::of_template(Content::Title(Text::plain("Title"))),
        heading("Purpose"),
        Block::of_template(Content::List(list)),
        of(
            "figures",
            Content::Table(Table {
                columns: vec![column("A", Align::Start, 1.0)],
                rows: vec![row(&["1"])],
                ..Table::default()
            }),
        ),
    ];
    let pages = set(&paper(blocks));
    let roles: Vec<_> = pages.structure.iter().map(|element| element.role).collect();
    let expected = [
        Role::Paragraph,
        Role::Heading(1),
        Role::Section,
        Role::Heading(2),
        Role::List(Numbering::Decimal),
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
        of("figures", Content::Table(Table { columns, rows, ..Table::default() })),
    ]));
    let (page, frame) = pages.places_of(&figure).next().unwrap();
    let middle = (frame.left + frame.width / 2.0, frame.top + frame.height / 2.0);
    assert_eq!(pages.pages[page].field_at(middle.0, middle.1), Some(&figure));
    assert_eq!(pages.places_of(&Path::ROOT.field("figures")).count(), 2, "head and first row, then the second row");
    assert_eq!(pages.pages[0].field_at(Pt(1.0), Pt(1.0)), None);
    assert_eq!(pages.places_of(&Path::ROOT.field("marking")).count(), 2, "the marking at the head and at the foot");
}

#[test]
fn a_field_over_several_lines_is_one_place() {
    let pages = set(&paper(vec![of("purpose", Content::Paragraph(Text::plain(lines(5))))]));
    let places: Vec<_> =
        pages.places_of(&Path::ROOT.field("purpose").clone()).map(|(_, frame)| frame.height.0).collect();
    assert_eq!(places.len(), 1);
    assert!((places[0] - 5.0 * 15.5).abs() < 0.1);
}
