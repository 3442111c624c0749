//! The fonts of a file: every face cut down to the glyphs that are used. Owns glyph numbers, names and widths as the file
//! has them; knows nothing of where glyphs stand.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::PdfError;
use super::text::Texts;
use crate::layout::{Face, FaceId, Page, Pages};

/// The fonts of a file, and what their glyphs stand for.
#[derive(Debug)]
pub(super) struct Fonts {
    /// What each glyph stands for.
    pub(super) texts: Texts,
    subsets: BTreeMap<FaceId, Subset>,
}

/// A face cut down to the glyphs that are used.
#[derive(Debug)]
struct Subset {
    /// From a glyph of the face to its number in the file.
    numbers: GlyphRemapper,
    font: ParsedFont,
}

/// A glyph as the file has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Embedded {
    /// Its number in the cut-down font.
    pub(super) id: u16,
    /// How far readers move the pen after it, in thousandths of the em: the `/W` entry.
    pub(super) width: i64,
}

impl Fonts {
    /// Cuts down the faces of these pages, which are some or all of `pages`.
    pub(super) fn of(pages: &Pages, shown: &[Page]) -> Result<Self, PdfError> {
        let texts = Texts::of(shown);
        let mut subsets = BTreeMap::new();
        for (id, glyphs) in texts.glyphs_by_face() {
            let face = pages.faces.get(usize::from(id.0)).ok_or(PdfError::NoSuchFace(id))?;
            subsets.insert(id, Subset::of(face, &glyphs)?);
        }
        Ok(Self { texts, subsets })
    }

    /// The glyph of a face as the file has it; none for a glyph that is not on the pages.
    pub(super) fn glyph(&self, face: FaceId, glyph: u16) -> Option<Embedded> {
        let subset = self.subsets.get(&face)?;
        let id = subset.numbers.get(glyph)?;
        Some(Embedded { id, width: subset.width(id) })
    }

    /// The fonts under the names content streams call them by.
    pub(super) fn into_resources(self) -> BTreeMap<FontId, PdfFont> {
        self.subsets.into_iter().map(|(face, subset)| (resource(face), PdfFont::new(subset.font))).collect()
    }
}

/// The name content streams call a face by. Names made by printpdf come from a counter and differ from one export to the
/// next; names such as `F1` it takes for the fonts every reader has.
pub(super) fn resource(face: FaceId) -> FontId {
    FontId(format!("T{}", face.0))
}

impl Subset {
    fn of(face: &Face, glyphs: &[u16]) -> Result<Self, PdfError> {
        let numbers = GlyphRemapper::new_from_glyphs_sorted(glyphs);
        let file = face.file.as_ref();
        let bytes = subsetter::subset(file, face.index, &numbers)
            .map_err(|reason| PdfError::Subset { name: face.name.clone(), reason })?;
        // The warnings say that the character map is gone, which is as it should be: we name glyphs by number.
        let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
            .ok_or_else(|| PdfError::Unreadable { name: face.name.clone() })?;
        font.font_name = Some(format!("{}+{}", tag(face, glyphs), face.name));
        Ok(Self { numbers, font })
    }

    /// The width printpdf writes for a glyph: cut to an integer, never rounded.
    fn width(&self, id: u16) -> i64 {
        let units = f32::from(self.font.pdf_font_metrics.units_per_em);
        self.font.get_glyph_width(id).map_or(0, |width| (f32::from(width) * 1000.0 / units) as i64)
    }
}

/// The six capitals that tell one subset of a face from another (ISO 32000-1, 9.6.4), made from the glyphs in it.
fn tag(face: &Face, glyphs: &[u16]) -> String {
    let mut hash = Sha256::new();
    hash.update(face.name.as_bytes());
    hash.update(face.index.to_be_bytes());
    for glyph in glyphs {
        hash.update(glyph.to_be_bytes());
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
