//! The shelf of pictures that were read: what is shown again is not read again. Owns what is kept and for how long; knows
//! nothing of how files are read.

use std::fmt;
use std::sync::Arc;

use super::svg::{self, FontDatabase};
use super::{Bounds, Depiction, Pixels, Prepared, Problem, prepare};

/// The bytes of a font file, shared.
pub type FontBytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// The most pictures that are kept.
const MOST: usize = 48;

/// The most bytes that are kept unless less is asked for, over and above the files: four pages full of pixels.
const MOST_BYTES: usize = 96 << 20;

/// Reads pictures and keeps the last ones.
pub struct Pictures {
    fonts: Arc<FontDatabase>,
    /// The one asked for last stands last.
    kept: Vec<Kept>,
    /// The most bytes that are kept, over and above the files.
    room: usize,
}

/// A picture on the shelf.
struct Kept {
    file: Arc<[u8]>,
    bounds: Bounds,
    prepared: Result<Prepared, Problem>,
}

impl fmt::Debug for Pictures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pictures").field("kept", &self.kept.len()).finish_non_exhaustive()
    }
}

impl Pictures {
    /// An empty shelf. Texts in SVG files are set in these fonts, whose first family stands in for all that are missing.
    pub fn new(fonts: impl IntoIterator<Item = FontBytes>) -> Self {
        Self { fonts: Arc::new(svg::database(fonts)), kept: Vec::new(), room: MOST_BYTES }
    }

    /// The same shelf with room for so many bytes.
    #[must_use]
    pub fn with_room(self, bytes: usize) -> Self {
        Self { room: bytes, ..self }
    }

    /// A file of the same picture that says nothing beside it: what may leave the house.
    ///
    /// # Errors
    /// Where the file cannot be shown.
    pub fn bared(&self, file: &[u8]) -> Result<Vec<u8>, Problem> {
        super::bared(file, &self.fonts)
    }

    /// The picture of a file, made to fit the room.
    ///
    /// # Errors
    ///
    /// When the file cannot be shown.
    pub fn prepare(&mut self, file: &Arc<[u8]>, bounds: Bounds) -> Result<Prepared, Problem> {
        // Files are compared byte by byte: faster than any hash, and never wrong.
        let is_same = |kept: &Kept| kept.bounds == bounds && (Arc::ptr_eq(&kept.file, file) || kept.file == *file);
        let kept = match self.kept.iter().position(is_same) {
            Some(place) => Kept { file: Arc::clone(file), ..self.kept.remove(place) },
            None => Kept { file: Arc::clone(file), bounds, prepared: prepare(file, bounds, &self.fonts) },
        };
        let prepared = kept.prepared.clone();
        self.kept.push(kept);
        self.clear();
        prepared
    }

    /// Takes the longest unused from the shelf until it holds no more than it may. The last stays in any case.
    fn clear(&mut self) {
        let mut bytes: usize = self.kept.iter().map(Kept::bytes).sum();
        while self.kept.len() > 1 && (self.kept.len() > MOST || bytes > self.room) {
            bytes -= self.kept.remove(0).bytes();
        }
    }
}

impl Kept {
    fn bytes(&self) -> usize {
        match &self.prepared {
            Ok(Prepared { depiction: Depiction::Image(image), .. }) => match &image.pixels {
                Pixels::Plain(bytes) | Pixels::Jpeg(bytes) => bytes.len(),
            },
            Ok(Prepared { depiction: Depiction::Shapes(shapes), .. }) => {
                shapes.iter().map(|shape| size_of_val(shape) + size_of_val(&*shape.path)).sum()
            }
            Err(_) => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::Pt;

    const ROOM: Bounds = Bounds { width: Pt(400.0), height: Pt(400.0) };

    fn square(side: usize) -> Arc<[u8]> {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='{side}' height='{side}'><rect width='5' height='5'/></svg>"
        );
        svg.into_bytes().into()
    }

    #[test]
    fn a_picture_is_read_once_even_from_another_copy_of_its_file() {
        let mut pictures = Pictures::new([]);
        let shapes = |prepared: Result<Prepared, Problem>| match prepared.unwrap().depiction {
            Depiction::Shapes(shapes) => shapes,
            Depiction::Image(_) => panic!("a drawing was expected"),
        };
        let first = shapes(pictures.prepare(&square(10), ROOM));
        let second = shapes(pictures.prepare(&square(10), ROOM));
        assert!(Arc::ptr_eq(&first, &second));
    }

    #[test]
    fn the_shelf_holds_no_more_than_it_may() {
        let mut pictures = Pictures::new([]);
        for side in 1..=MOST + 20 {
            assert!(pictures.prepare(&square(side), ROOM).is_ok());
        }
        assert_eq!(pictures.kept.len(), MOST);
        assert_eq!(*pictures.kept[MOST - 1].file, *square(MOST + 20));
    }
}
