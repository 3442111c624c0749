//! From the bytes of a PDF to pixels. Owns hayro and the image of a page; knows nothing of threads and windows.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::peniko::ImageAlphaType;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// No side of an image has more pixels: a page that would be larger is painted at a smaller scale.
pub const LARGEST_SIDE: u32 = 8192;

/// A painted page: white paper, no transparency.
#[derive(Clone, PartialEq, Eq)]
pub struct PageImage {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Red, green, blue and alpha (always 255) of each pixel, row by row from the top: `4 * width * height` bytes. Shared with
    /// what keeps the page, so that the same image is known by its place in memory.
    pub rgba: Arc<Vec<u8>>,
}

/// Why there is no image.
#[derive(Debug, thiserror::Error)]
pub enum RasterError {
    /// The bytes are no PDF that can be read.
    #[error("cannot read the pages: {0:?}")]
    Read(LoadPdfError),
    /// The document has no such page.
    #[error("there is no page {} among {count}", .index + 1)]
    NoSuchPage {
        /// The page asked for, counted from 0.
        index: usize,
        /// How many there are.
        count: usize,
    },
    /// The scale is no positive number.
    #[error("a page cannot be painted at {0} pixels for a point")]
    Scale(f32),
    /// The image cannot be written as a PNG.
    #[error("cannot write the image: {0}")]
    Png(String),
}

/// Paints one page of a PDF, counted from 0, at that many pixels for a point.
///
/// # Errors
///
/// When the bytes are no PDF, there is no such page, or the scale is no positive number.
pub fn raster(bytes: &[u8], page: usize, scale: f32) -> Result<PageImage, RasterError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(RasterError::Read)?;
    let count = pdf.pages().len();
    let page = pdf.pages().get(page).ok_or(RasterError::NoSuchPage { index: page, count })?;
    paint(page, &RenderCache::new(), scale)
}

fn paint<'a>(
    page: &'a hayro::hayro_syntax::page::Page<'a>,
    cache: &RenderCache<'a>,
    scale: f32,
) -> Result<PageImage, RasterError> {
    if !(scale.is_finite() && scale > 0.0) {
        return Err(RasterError::Scale(scale));
    }
    let (width, height) = page.render_dimensions();
    let longest = width.max(height).max(1.0);
    let shortest = width.min(height).max(1.0);
    // At least one pixel, at most the largest side.
    let scale = scale.max(1.0 / shortest).min(LARGEST_SIDE as f32 / longest);
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let pixels = render(page, cache, &InterpreterSettings::default(), &RenderSettings::default(), &settings);
    let (width, height) = (pixels.width().into(), pixels.height().into());
    Ok(PageImage { width, height, rgba: Arc::new(pixels.take_rgba8(ImageAlphaType::AlphaPremultiplied)) })
}

impl PageImage {
    /// The image as the bytes of a PNG file.
    ///
    /// # Errors
    ///
    /// When the image is larger than [`LARGEST_SIDE`] allows.
    pub fn to_png(&self) -> Result<Vec<u8>, RasterError> {
        let side = |pixels: u32| u16::try_from(pixels).map_err(|error| RasterError::Png(error.to_string()));
        let mut pixels = Pixmap::new(side(self.width)?, side(self.height)?);
        pixels.data_as_u8_slice_mut().copy_from_slice(&self.rgba);
        pixels.into_png().map_err(|error| RasterError::Png(error.to_string()))
    }
}

impl std::fmt::Debug for PageImage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PageImage({} x {})", self.width, self.height)
    }
}
