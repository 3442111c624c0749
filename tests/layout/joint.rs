//! Texts side by side: languages that run against the page, rows that break, and where the sides sign.

use chancery::layout::{Pages, Role, StructureId};
use chancery::paper::{Align, Column, Content, Paper, RowFlow, Signature, Table, Text};

use super::frames::{find, inked, runs, text_area};
use super::papers::{column, lines, of, paper, row};
use super::{assert_sound, set};

/// Pairs of paragraphs in English and another language.
fn pairs(language: &str, rows: &[(&str, &str)]) -> Paper {
    let foreign = Column { language: Some(language.to_owned()), ..column("Other", Align::Start, 1.0) };
    let columns = vec![column("No.", Align::Start, 0.0), column("English", Align::Start, 1.0), foreign];
    let cells = |(place, (one, other)): (usize, &(&str, &str))| row(&[&format!("{}.", place + 1), one, other]);
    let rows = rows.iter().enumerate().map(cells).collect();
    paper(vec![of("joint_text", Content::Table(Table { columns, rows, flow: RowFlow::Divided }))])
}

/// The left and right edges of the ink of each line of an element.
fn edges(pages: &Pages, element: usize) -> Vec<(f32, f32)> {
    let mut edges: Vec<(f32, f32, f32)> = Vec::new();
    for (run, _) in runs(&pages.pages[0].items).filter(|(_, id)| *id == Some(StructureId(element as u32))) {
        let Some(frame) = inked(run) else { continue };
        match edges.iter_mut().find(|(y, ..)| (*y - run.origin.1.0).abs() < 0.01) {
            Some((_, left, right)) => (*left, *right) = (left.min(frame.left.0), right.max(frame.right().0)),
            None => edges.push((run.origin.1.0, frame.left.0, frame.right().0)),
        }
    }
    edges.into_iter().map(|(_, left, right)| (left, right)).collect()
}

#[test]
fn a_language_that_runs_against_the_page_begins_at_the_other_edge() {
    let arabic = "عقد الوزيران محادثات في العاصمة في جو من الصداقة والتفاهم المتبادل واتفقا على إعادة فتح الخط البحري";
    let paper = pairs("ar", &[("The ministers held talks in an atmosphere of friendship.", arabic)]);
    let pages = set(&paper);
    let spoken = |element: &(usize, &chancery::layout::Structure)| element.1.role == Role::TableCell;
    let cells: Vec<_> = pages.structure.iter().enumerate().filter(spoken).collect();
    assert_eq!(cells[1].1.language, None);
    assert_eq!(cells[2].1.language.as_deref(), Some("ar"));
    let (english, other) = (edges(&pages, cells[1].0), edges(&pages, cells[2].0));
    assert!(english.len() > 1 && other.len() > 1);
    assert!(english.iter().all(|(left, _)| (left - english[0].0).abs() < 1.0), "{english:?}");
    let measure = text_area(&paper).right().0;
    assert!(other.iter().all(|(_, right)| (right - measure).abs() < 1.5), "{other:?} against {measure}");
    assert_sound(&paper, &pages);
}

#[test]
fn a_title_that_runs_against_the_page_begins_at_the_other_edge() {
    let said = "بيان مشترك عن زيارة وزير خارجية سوديريا إلى نورلاند ومحادثاته مع وزيرة خارجيتها في Northhaven";
    let mut title = Text::plain(said);
    title.spans[0].language = Some("ar".to_owned());
    let own = Text::plain("Joint communiqué");
    let paper = paper(vec![of("title", Content::Title(own)), of("joint_title", Content::Title(title))]);
    let pages = set(&paper);
    let spoken = pages.structure.iter().position(|element| element.language.is_some()).unwrap();
    let (lines, measure) = (edges(&pages, spoken), text_area(&paper).right().0);
    assert!(lines.len() > 1 && lines.iter().all(|(_, right)| (right - measure).abs() < 1.5), "{lines:?}");
    assert_sound(&paper, &pages);
}

#[test]
fn a_row_of_a_joint_text_breaks_over_pages() {
    let (long, longer) = (lines(30), lines(44));
    let paper = pairs("fr", &[(&long, &long), (&long, &longer), (&long, &long)]);
    let pages = set(&paper);
    assert!(pages.pages.len() > 2);
    for page in &pages.pages[..pages.pages.len() - 1] {
        let lowest = runs(&page.items).filter(|(_, element)| element.is_some()).map(|(run, _)| run.origin.1.0);
        assert!(text_area(&paper).bottom().0 - lowest.fold(0.0, f32::max) < 60.0, "a page is left half empty");
    }
    assert_sound(&paper, &pages);
}

fn signature(party: &str, name: &str) -> Signature {
    Signature { party: Text::plain(party), name: Text::bold(name), post: Text::plain("Minister"), field: None }
}

#[test]
fn sides_sign_on_one_line_below_something_that_was_said() {
    for count in 1..60 {
        let signatures = vec![
            signature("For the Kingdom of Norland", "Ada Vestergren"),
            signature("For the Republic of Suderia and its dependencies beyond the sea", "Karim Solanne"),
            signature("For Velia", ""),
        ];
        let text = lines(count);
        let paper = paper(vec![super::paragraph(&text), of("participants", Content::Signatures(signatures))]);
        let pages = set(&paper);
        assert_sound(&paper, &pages);
        let (ours, theirs) = (find(&pages, "Ada Vestergren"), find(&pages, "Karim Solanne"));
        assert_eq!(ours, theirs, "{count}");
        assert_eq!(find(&pages, "For the Kingdom").0, ours.0, "{count}");
        let said = runs(&pages.pages[ours.0].items)
            .filter(|(run, element)| element.is_some() && run.origin.1 < find(&pages, "For the Kingdom").1);
        assert!(said.count() > 1, "with {count} lines somebody signs an empty page");
    }
}

#[test]
fn a_row_with_room_to_write_is_three_lines_high() {
    let columns = vec![column("Point", Align::Start, 1.0), column("Notes", Align::Start, 1.0)];
    let rows = vec![row(&["One", ""]), row(&["Two", ""])];
    let paper = paper(vec![of("topics", Content::Table(Table { columns, rows, flow: RowFlow::Roomy }))]);
    let pages = set(&paper);
    let height = find(&pages, "Two").1.0 - find(&pages, "One").1.0;
    assert!((height - (3.0 * 13.0 + 5.0)).abs() < 0.1, "{height}");
}
