//! Charts and images as pixels, for documents that know no drawings. Owns how they are painted: as the page shows them, by the writer and
//! the painter of the pages themselves.

use super::progress::Progress;
use crate::{
    docx::{Depicted, Figure},
    layout::Typesetter,
    paper::{Block, Chart, Content, Footer, Paper, Picture, Text},
    pdf::{self, Extent, Properties},
    preview::{PageImage, raster},
    template::Pt,
};

/// Pixels for a point: 220 to an inch, which word processors take for sharp in print.
const SCALE: f32 = 220.0 / 72.0;

/// White around what is painted, in pixels: no edge is cut.
const EDGE: usize = 3;

/// What the pictures and charts of a paper look like. Once it is called off nothing is painted any more.
pub(super) fn depicted<'a>(
    paper: &'a Paper,
    progress: &'a Progress,
) -> impl FnMut(Depicted<'_>) -> Option<Figure> + 'a {
    let mut typesetter = Typesetter::new();
    move |depicted| {
        if progress.is_called_off() {
            return None;
        }
        match depicted {
            Depicted::Chart(chart) => {
                let chart = Chart { title: Text::default(), ..chart.clone() };
                painted(&mut typesetter, paper, Content::Chart(chart))
            }
            Depicted::Picture(picture) => {
                let (file, size) = typesetter.shown_bare(&picture.file, &paper.setup)?;
                if file.starts_with(b"\x89PNG") || file.starts_with(&[0xff, 0xd8]) {
                    return Some(Figure { file, size });
                }
                let picture = Picture { caption: Text::default(), ..picture.clone() };
                painted(&mut typesetter, paper, Content::Picture(picture))
            }
        }
    }
}

/// A block alone on a page, cut out of it.
fn painted(typesetter: &mut Typesetter, paper: &Paper, content: Content) -> Option<Figure> {
    let alone = Paper {
        title: String::new(),
        language: paper.language.clone(),
        id: String::new(),
        author: String::new(),
        date: None,
        setup: paper.setup,
        marking: None,
        footer: Footer::default(),
        contents: None,
        blocks: vec![Block::of_template(content)],
    };
    let pages = typesetter.set(&alone);
    let bytes = pdf::export(&pages, &Properties::default(), &Extent::Part(0..1)).ok()?;
    let image = cut_out(&raster(&bytes, 0, SCALE).ok()?)?;
    let size = (Pt(image.width as f32 / SCALE), Pt(image.height as f32 / SCALE));
    Some(Figure { file: image.to_png().ok()?, size })
}

/// The part of a page that is not white; none of a page that is.
fn cut_out(page: &PageImage) -> Option<PageImage> {
    let (width, height) = (page.width as usize, page.height as usize);
    let rows: Vec<&[u8]> = page.rgba.chunks_exact(4 * width.max(1)).collect();
    let is_white = |pixel: &[u8]| pixel.iter().all(|channel| *channel == u8::MAX);
    let inked = |row: &&[u8]| !is_white(row);
    let (top, bottom) = (rows.iter().position(inked)?, rows.iter().rposition(inked)? + 1);
    let mut columns = (width, 0);
    for row in &rows[top..bottom] {
        for (place, _) in row.chunks_exact(4).enumerate().filter(|(_, pixel)| !is_white(pixel)) {
            columns = (columns.0.min(place), columns.1.max(place + 1));
        }
    }
    let (top, bottom) = (top.saturating_sub(EDGE), (bottom + EDGE).min(height));
    let (left, right) = (columns.0.saturating_sub(EDGE), (columns.1 + EDGE).min(width));
    let rgba: Vec<u8> = rows[top..bottom].iter().flat_map(|row| &row[4 * left..4 * right]).copied().collect();
    Some(PageImage { width: (right - left) as u32, height: (bottom - top) as u32, rgba: rgba.into() })
}
