//! The list of contents of a long paper: its pages are those the sections begin on, and each entry leads there.

use chancery::layout::{LinkTarget, Mark, Pages, Role};
use chancery::paper::{Contents, NewPage, Paper};

use super::papers::{heading, lines, numbered, paper};
use super::set;
use super::turns::turn;

/// A paper of so many sections, each a page and more.
fn sections(count: usize) -> Paper {
    let blocks = (0..count).flat_map(|number| [heading(&format!("Section {number}")), numbered(1, &lines(60))]);
    let contents = Some(Contents { title: "Contents".to_owned(), from: 5 });
    Paper { contents, ..paper(blocks.collect()) }
}

/// What the entries say, as heading and page.
fn entries(pages: &Pages) -> Vec<(String, usize)> {
    let mut entries = Vec::new();
    let lists = pages.structure.iter().enumerate().filter(|(_, element)| element.role == Role::Link);
    for (link, _) in lists {
        let mut words = String::new();
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            if let (Some(element), Mark::Glyphs(run)) = (item.structure, &item.mark)
                && element.0 as usize == link
            {
                words.push_str(&run.text);
            }
        }
        let (heading, page) = words.rsplit_once(' ').expect("an entry has a heading and a page");
        entries.push((heading.to_owned(), page.parse().expect("a page is a number")));
    }
    entries
}

#[test]
fn entries_name_the_pages_their_sections_begin_on() {
    for count in [4, 9, 40] {
        let pages = set(&sections(count));
        let entries = entries(&pages);
        assert_eq!(entries.len(), count);
        for (number, (heading, page)) in entries.into_iter().enumerate() {
            assert_eq!(heading, format!("Section {number}"));
            assert_eq!(pages.section(number).map_or(0, |(page, _)| page + 1), page, "{heading}");
        }
    }
}

#[test]
fn entries_lead_to_their_sections() {
    let pages = set(&sections(6));
    let targets: Vec<usize> = pages
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| match &item.mark {
            Mark::Link { target: LinkTarget::Section(number), .. } => Some(*number),
            _ => None,
        })
        .collect();
    assert_eq!(targets, [0, 1, 2, 3, 4, 5]);
}

#[test]
fn a_short_paper_has_none() {
    let pages = set(&sections(2));
    assert!(pages.pages.len() < 5 && pages.structure.iter().all(|element| element.role != Role::Contents));
    let never = Paper { contents: None, ..sections(9) };
    assert!(set(&never).structure.iter().all(|element| element.role != Role::Contents));
}

#[test]
fn annexes_do_not_count_after_a_list_either() {
    let mut long = sections(5);
    let before = set(&long).length;
    long.blocks.extend([turn(NewPage::Annex), heading("Annex"), numbered(1, &lines(60))]);
    let pages = set(&long);
    assert!((pages.length - before).abs() < 0.2, "{} and {before}", pages.length);
    assert_eq!(entries(&pages).last().map(|(heading, _)| heading.as_str()), Some("Annex"));
}
