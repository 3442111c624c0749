//! Pages set by hand: one glyph after another from a face's own character map, without shaping. Owns how tests of the
//! writer come by pages whose every number they know.

use std::path::Path;
use std::sync::Arc;

use chancery::layout::{Face, FaceId, FontFile, Glyph, GlyphRun, Ink, Item, Letters, Mark, Page, Pages};
use chancery::template::{Mm, Pt};
use printpdf::ParsedFont;

/// The faces a test sets in, read from the bundled fonts.
pub(crate) struct Hand {
    faces: Vec<(Face, ParsedFont)>,
}

/// The upright face of the papers.
pub(crate) const REGULAR: FaceId = FaceId(0);
/// The bold face of the papers.
pub(crate) const BOLD: FaceId = FaceId(1);
/// The Arabic face of the papers.
pub(crate) const NASKH: FaceId = FaceId(2);
/// A face with outlines of the other kind (CFF).
pub(crate) const SANS: FaceId = FaceId(3);

/// The files of the faces above, in their order.
const FILES: [&str; 4] = [
    "gentium/GentiumBookPlus-Regular.ttf",
    "gentium/GentiumBookPlus-Bold.ttf",
    "naskh/NotoNaskhArabic-Regular.ttf",
    "inter/Inter-Regular.otf",
];

impl Hand {
    pub(crate) fn new() -> Self {
        Self { faces: FILES.iter().map(|file| load(file)).collect() }
    }

    /// A line of text, each character drawn with its own glyph.
    pub(crate) fn line(&self, face: FaceId, size: f32, origin: (f32, f32), text: &str) -> GlyphRun {
        let drawn: Vec<String> = text.chars().map(String::from).collect();
        let pieces: Vec<(&str, char)> =
            drawn.iter().map(|piece| (piece.as_str(), piece.chars().next().unwrap())).collect();
        self.pieces(face, size, origin, &pieces)
    }

    /// A line of pieces of text, each drawn with the glyph of one character.
    pub(crate) fn pieces(&self, face: FaceId, size: f32, origin: (f32, f32), pieces: &[(&str, char)]) -> GlyphRun {
        let font = &self.faces[usize::from(face.0)].1;
        let mut text = String::new();
        let mut glyphs = Vec::new();
        for (piece, drawn) in pieces {
            let id = font.lookup_glyph_index(u32::from(*drawn)).unwrap_or_else(|| panic!("no glyph for {drawn:?}"));
            let width = f32::from(font.get_glyph_width(id).unwrap());
            let start = text.len();
            text.push_str(piece);
            glyphs.push(Glyph {
                id,
                advance: Pt(width * size / f32::from(font.units_per_em)),
                shift: (Pt(0.0), Pt(0.0)),
                cluster: start..text.len(),
            });
        }
        let origin = (Pt(origin.0), Pt(origin.1));
        let letters = Letters { glyphs, text }.into();
        GlyphRun { face, size: Pt(size), ink: Ink::BLACK, outline: Pt(0.0), origin, letters, right_to_left: false }
    }

    /// The same from right to left; the pieces come in logical order.
    pub(crate) fn pieces_right_to_left(
        &self,
        face: FaceId,
        size: f32,
        origin: (f32, f32),
        pieces: &[(&str, char)],
    ) -> GlyphRun {
        let mut run = self.pieces(face, size, origin, pieces);
        run.glyphs.reverse();
        run.right_to_left = true;
        run
    }

    /// A4 pages with these marks.
    pub(crate) fn pages(&self, pages: Vec<Vec<Mark>>) -> Pages {
        let page = |marks: Vec<Mark>| Page {
            items: marks.into_iter().map(|mark| Item { structure: None, mark }).collect(),
            places: Vec::new(),
        };
        Pages {
            size: (Mm(210.0).pt(), Mm(297.0).pt()),
            length: pages.len() as f32,
            flaws: chancery::layout::Flaws::default(),
            pages: pages.into_iter().map(page).collect(),
            structure: Vec::new(),
            faces: self.faces.iter().map(|(face, _)| face.clone()).collect(),
        }
    }

    /// One A4 page with these lines.
    pub(crate) fn page(&self, lines: Vec<GlyphRun>) -> Pages {
        self.pages(vec![lines.into_iter().map(Mark::Glyphs).collect()])
    }
}

fn load(file: &str) -> (Face, ParsedFont) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts").join(file);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).unwrap();
    let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
    (Face { name, file: FontFile::new(Arc::new(bytes)), index: 0 }, font)
}

/// Numbers below what is asked for, the same in every run (xorshift).
pub(crate) fn dice(mut state: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    }
}
