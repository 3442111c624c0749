//! Pictures: what is drawn on a page, and the image files that are drawn. Owns the kinds of stroke, fill and pixel, the
//! reading of PNG, JPEG and SVG, and the limits that keep a hostile file harmless; knows nothing of notes, blocks and pages.
//!
//! Whatever comes out is self-contained: no metadata, no transparency, eight bits of grey or sRGB for a colour, upright.
//! An SVG of plain fills and strokes stays a drawing; one with gradients, patterns, masks, clips or transparency is painted
//! at [`RESOLUTION`]. Its texts are set in the fonts that come with the program and become outlines.

mod drawing;
mod guard;
mod jpeg;
mod problem;
mod raster;
mod shelf;
mod svg;

pub use drawing::{Cap, Fill, Ink, Join, Point, Segment, Shape, Stroke, Winding};
pub use problem::Problem;
pub use raster::{Colours, Image, Pixels};
pub use shelf::{FontBytes, Pictures};

use std::sync::Arc;

use crate::template::Pt;

/// The most pixels to an inch that reach the page: what is finer no printer of an office shows.
pub const RESOLUTION: f32 = 300.0;

/// Points for a pixel at natural size: 96 pixels to an inch (CSS Values 4, section 6.2).
const NATURAL: f32 = 72.0 / 96.0;

/// The stack of the thread that reads a file: usvg goes down by the nesting of the file.
const STACK: usize = 8 << 20;

/// The room a picture may take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// From left to right.
    pub width: Pt,
    /// From top to bottom.
    pub height: Pt,
}

/// A picture, ready to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Prepared {
    /// Width and height at which it is shown: natural size, or less where that does not fit.
    pub size: (Pt, Pt),
    /// What it shows.
    pub depiction: Depiction,
}

/// How a picture is painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Depiction {
    /// As shapes, in points from its upper left corner. What lies outside its size is not shown.
    Shapes(Arc<[Shape]>),
    /// As pixels.
    Image(Arc<Image>),
}

/// What is wrong with the file of a picture; none for one that can be shown.
///
/// Decodes the whole file, which takes up to a second for the largest: not for every keystroke.
pub fn problem(file: &[u8]) -> Option<Problem> {
    // Some size has to be asked for; that of a page makes large images small at once.
    let page = Bounds { width: Pt(595.0), height: Pt(842.0) };
    prepare(file, page, &Arc::default()).err()
}

fn prepare(file: &[u8], bounds: Bounds, fonts: &Arc<svg::FontDatabase>) -> Result<Prepared, Problem> {
    apart(|| match Format::of(file)? {
        Format::Png => raster::read_png(file, bounds),
        Format::Jpeg => raster::read_jpeg(file, bounds),
        Format::Svg => svg::read(file, bounds, fonts),
    })
}

/// A file of the same picture that says nothing beside it: no camera, no place, no comment, no editor's notes.
fn bared(file: &[u8], fonts: &Arc<svg::FontDatabase>) -> Result<Vec<u8>, Problem> {
    let unbounded = Bounds { width: Pt(f32::MAX), height: Pt(f32::MAX) };
    apart(|| match Format::of(file)? {
        Format::Png => raster::read_png(file, unbounded).and_then(|picture| raster::file_of(&picture)),
        Format::Jpeg => raster::read_jpeg(file, unbounded).and_then(|picture| raster::file_of(&picture)),
        Format::Svg => svg::bared(file, fonts),
    })
}

/// Reads on a thread of its own, so that neither the nesting of a file nor a fault of a decoder reaches the caller.
fn apart<T: Send>(read: impl FnOnce() -> Result<T, Problem> + Send) -> Result<T, Problem> {
    std::thread::scope(|scope| {
        let reader = std::thread::Builder::new().name("picture".to_owned()).stack_size(STACK);
        let reader = reader.spawn_scoped(scope, read).map_err(|_| Problem::NoThread)?;
        reader.join().unwrap_or(Err(Problem::Unreadable))
    })
}

/// The kinds of file that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Png,
    Jpeg,
    Svg,
}

impl Format {
    /// The kind of a file by its first bytes; its name says nothing.
    fn of(file: &[u8]) -> Result<Self, Problem> {
        if file.is_empty() {
            return Err(Problem::Empty);
        }
        if file.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Ok(Self::Png);
        }
        if file.starts_with(&[0xff, 0xd8, 0xff]) {
            return Ok(Self::Jpeg);
        }
        let text = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file).trim_ascii_start();
        // Only a text that begins like XML is worth a look.
        let is_svg = text.starts_with(b"<") && text.windows(4).any(|piece| piece == b"<svg" || piece == b":svg");
        if is_svg { Ok(Self::Svg) } else { Err(Problem::UnknownFormat) }
    }
}

/// The size at which something of so many pixels (of 1/96 inch) is shown in a room.
fn fitted((width, height): (f32, f32), bounds: Bounds) -> (Pt, Pt) {
    let natural = (width * NATURAL, height * NATURAL);
    let scale = (bounds.width.0 / natural.0).min(bounds.height.0 / natural.1).min(1.0);
    // A scale of a broken room is no number; a picture then takes its natural size.
    let scale = if scale.is_finite() { scale.max(0.0) } else { 1.0 };
    (Pt(natural.0 * scale), Pt(natural.1 * scale))
}

/// The pixels that [`RESOLUTION`] gives a size; at least one each way.
fn resolved((width, height): (Pt, Pt)) -> (u32, u32) {
    let pixels = |length: Pt| (length.0 * RESOLUTION / 72.0).round().max(1.0) as u32;
    (pixels(width), pixels(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_first_bytes() {
        assert_eq!(Format::of(b""), Err(Problem::Empty));
        assert_eq!(Format::of(b"GIF89a"), Err(Problem::UnknownFormat));
        assert_eq!(Format::of(b"<html></html>"), Err(Problem::UnknownFormat));
        assert_eq!(Format::of(b"\xef\xbb\xbf <?xml version='1.0'?><svg/>"), Ok(Format::Svg));
        assert_eq!(Format::of(b"<s:svg xmlns:s='http://www.w3.org/2000/svg'/>"), Ok(Format::Svg));
        assert_eq!(Format::of(&[0xff, 0xd8, 0xff, 0xe0]), Ok(Format::Jpeg));
    }

    #[test]
    fn pictures_are_never_enlarged_and_keep_their_shape() {
        let room = Bounds { width: Pt(300.0), height: Pt(200.0) };
        assert_eq!(fitted((96.0, 48.0), room), (Pt(72.0), Pt(36.0)));
        assert_eq!(fitted((800.0, 400.0), room), (Pt(300.0), Pt(150.0)));
        assert_eq!(fitted((400.0, 800.0), room), (Pt(100.0), Pt(200.0)));
        assert_eq!(resolved((Pt(72.0), Pt(0.01))), (300, 1));
    }
}
