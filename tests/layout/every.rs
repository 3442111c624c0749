//! Every example as every paper, from left to right and from right to left: what must be true of all of their pages.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use chancery::layout::{Pages, Role, StructureId, Typesetter};
use chancery::note::{Note, format};
use chancery::paper::{Paper, compose};
use chancery::template::builtins;

use super::frames::{
    assert_clusters_cover_the_text, assert_no_overlap, assert_within_margins, baselines, inked, leadings, runs,
    text_area,
};

/// The notes of the examples, by the names of their files.
pub(crate) fn examples() -> Vec<(String, Note)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ron"));
    files.sort();
    let named = |file: &PathBuf| {
        let note = format::read(&fs::read(file).unwrap()).unwrap().note;
        (file.file_stem().unwrap().to_string_lossy().into_owned(), note)
    };
    files.iter().map(named).collect()
}

/// Every example by every template; each once more on a page that runs from right to left.
fn each(mut look: impl FnMut(&str, &Paper, &Pages)) {
    let mut typesetter = Typesetter::new();
    for (name, note) in examples() {
        for template in builtins() {
            let mut paper = compose(&note, template);
            look(&format!("{name}, {}", template.id), &paper, &typesetter.set(&paper));
            "ar".clone_into(&mut paper.language);
            look(&format!("{name}, {}, turned", template.id), &paper, &typesetter.set(&paper));
        }
    }
}

/// The element that a run belongs to, links and stretches in other languages left behind.
fn block_of(pages: &Pages, mut id: StructureId) -> StructureId {
    while matches!(pages.structure[id.0 as usize].role, Role::Link | Role::Span | Role::Reference) {
        id = pages.structure[id.0 as usize].parent.expect("a link lies in a text");
    }
    id
}

#[test]
fn nothing_overlaps_or_leaves_the_margins() {
    each(|name, paper, pages| {
        println!("{name}");
        assert_within_margins(paper, pages);
        assert_no_overlap(pages);
        assert_clusters_cover_the_text(pages);
        assert!((1..=14).contains(&pages.pages.len()), "{name}: {} pages", pages.pages.len());
    });
}

#[test]
fn lines_of_a_text_keep_their_leading() {
    each(|name, paper, pages| {
        let setup = &paper.setup;
        let known = [setup.body, setup.heading, setup.title, setup.table, setup.small].map(|size| size.leading.0);
        for element in 0..pages.structure.len() as u32 {
            let is_text = matches!(pages.structure[element as usize].role, Role::Paragraph | Role::Heading(_));
            for leading in leadings(pages, StructureId(element)).into_iter().filter(|_| is_text && element > 0) {
                assert!(
                    known.iter().any(|known| (known - leading).abs() < 0.02),
                    "{name}: {leading} between two lines"
                );
            }
        }
    });
}

#[test]
fn cells_stand_within_their_columns() {
    each(|name, _, pages| {
        let mut columns: BTreeMap<(StructureId, usize), (f32, f32)> = BTreeMap::new();
        let mut place_of: BTreeMap<StructureId, (StructureId, usize)> = BTreeMap::new();
        let mut cells: BTreeMap<StructureId, usize> = BTreeMap::new();
        for (id, element) in pages.structure.iter().enumerate() {
            if let (Role::TableCell | Role::TableHeader, Some(row)) = (element.role, element.parent) {
                let table = pages.structure[row.0 as usize].parent.expect("a row lies in a table");
                let column = cells.entry(row).or_default();
                place_of.insert(StructureId(id as u32), (table, *column));
                *column += 1;
            }
        }
        for (run, element) in pages.pages.iter().flat_map(|page| runs(&page.items)) {
            let Some(place) = element.and_then(|id| place_of.get(&block_of(pages, id))) else { continue };
            let Some(frame) = inked(run) else { continue };
            let extent = columns.entry(*place).or_insert((f32::MAX, f32::MIN));
            *extent = (extent.0.min(frame.left.0), extent.1.max(frame.right().0));
        }
        for ((table, column), one) in &columns {
            for ((_, other), another) in columns.range((*table, column + 1)..(*table, usize::MAX)) {
                let apart = one.1 < another.0 + 0.05 || another.1 < one.0 + 0.05;
                assert!(apart, "{name}: columns {column} and {other} meet: {one:?}, {another:?}");
            }
        }
    });
}

#[test]
fn no_heading_ends_a_page() {
    each(|name, paper, pages| {
        for (number, page) in pages.pages.iter().enumerate() {
            let lines = baselines(pages, number, text_area(paper));
            let headings = runs(&page.items).filter_map(|(run, element)| {
                let is_heading = matches!(pages.structure[block_of(pages, element?).0 as usize].role, Role::Heading(_));
                is_heading.then_some(run.origin.1.0)
            });
            let lowest = headings.fold(0.0, f32::max);
            let is_followed = lowest == 0.0 || lines.iter().any(|line| *line > lowest);
            // A chart's or picture's heading has no line below it but the drawing.
            let is_last = number + 1 == pages.pages.len();
            let has_drawing = pages.structure.iter().any(|element| element.role == Role::Figure);
            assert!(is_followed || has_drawing || is_last, "{name}: page {} ends with a heading", number + 1);
        }
    });
}

#[test]
fn text_keeps_clear_of_the_furniture() {
    each(|name, paper, pages| {
        let area = text_area(paper);
        for (number, page) in pages.pages.iter().enumerate() {
            let text = baselines(pages, number, area).into_iter().fold(0.0, f32::max);
            let furniture = runs(&page.items)
                .filter(|(run, element)| element.is_none() && run.origin.1 > area.bottom())
                .map(|(run, _)| run.frame().top.0);
            let footer = furniture.fold(f32::MAX, f32::min);
            assert!(footer - text > 6.0, "{name}: page {}, a line at {text}, the footer at {footer}", number + 1);
        }
    });
}

#[test]
fn no_page_but_the_last_is_half_empty() {
    // What begins a page of its own (an annex, a comment) may leave the page before it short.
    each(|name, paper, pages| {
        use chancery::paper::Content;
        let turns = paper.blocks.iter().any(|block| matches!(block.content, Content::NewPage(_)));
        let area = text_area(paper);
        for number in 0..pages.pages.len() - 1 {
            let lowest = baselines(pages, number, area).into_iter().fold(0.0, f32::max);
            let white = (area.bottom().0 - lowest) / area.height.0;
            assert!(turns || white < 0.4, "{name}: {white} of page {} is white", number + 1);
        }
    });
}
