//! The shelf of painted pages: what looks as it did before is not painted again. Owns what a page looks like and how much is
//! kept; knows nothing of how pages are painted.

use super::raster::PageImage;
use crate::layout::{FaceId, Item, Mark, Page, Pages, Pt};

/// The most bytes of images that are kept: a dozen sheets of A4 at two pixels for a point.
const MOST_BYTES: usize = 96 << 20;

/// Painted pages, the one asked for last at the end.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    kept: Vec<Kept>,
    bytes: usize,
}

/// A painted page and all that its image depends on.
#[derive(Debug)]
struct Kept {
    scale: f32,
    size: (Pt, Pt),
    page: Page,
    /// The faces it is set in: the number of each on its pages, its file and its place there.
    faces: Vec<(FaceId, u64, u32)>,
    image: PageImage,
}

impl Shelf {
    /// The image of a page that looks the same, if there is one.
    pub(super) fn find(&mut self, pages: &Pages, index: usize, scale: f32) -> Option<PageImage> {
        let page = pages.pages.get(index)?;
        let looks_alike = |kept: &Kept| {
            // The cheap questions first.
            kept.scale.to_bits() == scale.to_bits()
                && kept.size == pages.size
                && look_alike(&kept.page.items, &page.items)
                && kept.faces == faces_of(pages, page)
        };
        let place = self.kept.iter().rposition(looks_alike)?;
        let kept = self.kept.remove(place);
        let image = kept.image.clone();
        self.kept.push(kept);
        Some(image)
    }

    /// Keeps the image of a page, and lets go what was not asked for the longest.
    pub(super) fn keep(&mut self, pages: &Pages, index: usize, scale: f32, image: &PageImage) {
        let Some(page) = pages.pages.get(index) else { return };
        if image.rgba.len() > MOST_BYTES {
            return;
        }
        let (page, faces) = (page.clone(), faces_of(pages, page));
        self.bytes += image.rgba.len();
        self.kept.push(Kept { scale, size: pages.size, page, faces, image: image.clone() });
        while self.bytes > MOST_BYTES {
            self.bytes -= self.kept.remove(0).image.rgba.len();
        }
    }
}

/// Whether two pages are painted alike. What belongs to which element and where links lead cannot be seen.
fn look_alike(one: &[Item], other: &[Item]) -> bool {
    let seen = |item: &&Item| !matches!(item.mark, Mark::Link { .. });
    one.iter().filter(seen).map(|item| &item.mark).eq(other.iter().filter(seen).map(|item| &item.mark))
}

/// The faces of a page. Those of the machine are numbered anew on every paper.
fn faces_of(pages: &Pages, page: &Page) -> Vec<(FaceId, u64, u32)> {
    let mut faces: Vec<(FaceId, u64, u32)> = Vec::new();
    for item in &page.items {
        let Mark::Glyphs(run) = &item.mark else { continue };
        if faces.iter().any(|(id, ..)| *id == run.face) {
            continue;
        }
        if let Some(face) = pages.faces.get(usize::from(run.face.0)) {
            faces.push((run.face, face.file.id(), face.index));
        }
    }
    faces
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::layout::{Flaws, Ink, Rect, StructureId};

    /// A page with one rule that far down.
    fn page(top: f32, structure: Option<StructureId>) -> Page {
        let frame = Rect { left: Pt(1.0), top: Pt(top), width: Pt(9.0), height: Pt(1.0) };
        Page { items: vec![Item { structure, mark: Mark::Fill { frame, ink: Ink::BLACK } }], places: Vec::new() }
    }

    fn pages(pages: Vec<Page>) -> Pages {
        let size = (Pt(60.0), Pt(80.0));
        Pages { size, pages, structure: Vec::new(), faces: Vec::new(), length: 1.0, flaws: Flaws::default() }
    }

    fn image(bytes: usize) -> PageImage {
        PageImage { width: 1, height: 1, rgba: Arc::new(vec![0; bytes]) }
    }

    #[test]
    fn a_page_that_looks_the_same_is_found_wherever_it_stands() {
        let mut shelf = Shelf::default();
        shelf.keep(&pages(vec![page(1.0, Some(StructureId(1)))]), 0, 2.0, &image(4));
        let moved = pages(vec![page(2.0, None), page(1.0, Some(StructureId(9)))]);
        assert!(shelf.find(&moved, 1, 2.0).is_some());
        assert!(shelf.find(&moved, 0, 2.0).is_none(), "it looks otherwise");
        assert!(shelf.find(&moved, 1, 1.0).is_none(), "it was painted at another scale");
        assert!(shelf.find(&Pages { size: (Pt(60.0), Pt(90.0)), ..moved }, 1, 2.0).is_none(), "the sheet is another");
    }

    #[test]
    fn the_shelf_holds_no_more_than_it_may() {
        let mut shelf = Shelf::default();
        let all = pages((0..10).map(|top| page(top as f32, None)).collect());
        for index in 0..10 {
            shelf.keep(&all, index, 2.0, &image(MOST_BYTES / 4));
            assert!(shelf.find(&all, 0, 2.0).is_some(), "what is asked for again and again stays");
        }
        assert!(shelf.bytes <= MOST_BYTES && shelf.kept.len() == 4);
        shelf.keep(&all, 1, 2.0, &image(MOST_BYTES + 1));
        assert_eq!(shelf.kept.len(), 4, "an image that is too large drives nothing out");
    }
}
