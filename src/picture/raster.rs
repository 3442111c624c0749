//! Reads PNG and JPEG files. Owns what becomes of their pixels: eight bits, grey or red, green and blue, white behind what
//! is transparent, upright, and no more of them than the page can show.

use std::fmt;
use std::io::Cursor;
use std::sync::Arc;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{PngDecoder, PngEncoder};
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, GrayImage, ImageDecoder, ImageEncoder as _, ImageError, Limits, RgbImage,
    RgbaImage, imageops,
};

use super::jpeg::{Jpeg, Plain};
use super::{Bounds, Depiction, Prepared, Problem, fitted, resolved};
use crate::template::Pt;

/// The most bytes that the pixels of a file may take when it is read.
const MOST_BYTES: u64 = 64 << 20;

/// The quality of a JPEG file that has to be written anew, of 100: the difference is not seen in print.
const QUALITY: u8 = 90;

/// Pixels, row by row from the top.
#[derive(Clone, PartialEq, Eq)]
pub struct Image {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// What a pixel says.
    pub colours: Colours,
    /// The pixels.
    pub pixels: Pixels,
}

/// What a pixel says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// One byte of grey.
    Grey,
    /// A byte each of red, green and blue.
    Rgb,
}

/// Pixels as they are stored.
#[derive(Clone, PartialEq, Eq)]
pub enum Pixels {
    /// As they are: as many bytes as [`Colours`] says for each.
    Plain(Vec<u8>),
    /// As a whole JPEG file.
    Jpeg(Vec<u8>),
}

impl fmt::Debug for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Image({} x {}, {:?}, {:?})", self.width, self.height, self.colours, self.pixels)
    }
}

impl fmt::Debug for Pixels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(bytes) => write!(f, "{} plain bytes", bytes.len()),
            Self::Jpeg(bytes) => write!(f, "{} bytes of JPEG", bytes.len()),
        }
    }
}

impl Prepared {
    fn of(size: (Pt, Pt), image: Image) -> Self {
        Self { size, depiction: Depiction::Image(Arc::new(image)) }
    }
}

/// Reads a PNG file.
pub(super) fn read_png(file: &[u8], bounds: Bounds) -> Result<Prepared, Problem> {
    // The header is the first chunk and names the sides (ISO 15948, 11.2.2).
    let side = |at: usize| file.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    let (width, height) = side(16).zip(side(20)).ok_or(Problem::Unreadable)?;
    let too_large = Problem::TooLarge { width, height };
    let decoder =
        PngDecoder::with_limits(Cursor::new(file), limits()).map_err(|error| unreadable(&error, too_large))?;
    let (shown, image) = decode(decoder, bounds)?;
    Ok(Prepared::of(shown, image.into_plain()))
}

/// Reads a JPEG file. One that needs no change is passed on as it is, without what it says beside the image.
pub(super) fn read_jpeg(file: &[u8], bounds: Bounds) -> Result<Prepared, Problem> {
    // The decoder fills up what is missing with grey; a paper should not show half an image.
    let jpeg = Jpeg::read(file).ok_or(Problem::Unreadable)?;
    if jpeg.has_unknown_inks() {
        return Err(Problem::Inks);
    }
    let decoder = JpegDecoder::new(Cursor::new(file)).map_err(|_| Problem::Unreadable)?;
    let (size, pixels) = decode(decoder, bounds)?;
    let image = match jpeg.plain().filter(|_| pixels.is_untouched) {
        Some(plain) => {
            let colours = if plain == Plain::Grey { Colours::Grey } else { Colours::Rgb };
            let (width, height) = pixels.dimensions();
            Image { width, height, colours, pixels: Pixels::Jpeg(jpeg.stripped()) }
        }
        None => pixels.into_jpeg()?,
    };
    Ok(Prepared::of(size, image))
}

/// A picture of pixels as a file.
pub(super) fn file_of(picture: &Prepared) -> Result<Vec<u8>, Problem> {
    let Depiction::Image(image) = &picture.depiction else { return Err(Problem::Unreadable) };
    let pixels = match &image.pixels {
        Pixels::Jpeg(file) => return Ok(file.clone()),
        Pixels::Plain(pixels) => pixels,
    };
    let colours = match image.colours {
        Colours::Grey => ExtendedColorType::L8,
        Colours::Rgb => ExtendedColorType::Rgb8,
    };
    let mut file = Vec::new();
    let encoder = PngEncoder::new(&mut file);
    encoder.write_image(pixels, image.width, image.height, colours).map_err(|_| Problem::Unreadable)?;
    Ok(file)
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_BYTES);
    limits
}

/// An image as it will be shown.
struct Decoded {
    pixels: Flat,
    /// Whether the pixels are those of the file.
    is_untouched: bool,
}

/// Eight bits for a colour and nothing behind them.
enum Flat {
    Grey(GrayImage),
    Rgb(RgbImage),
}

/// The size at which an image is shown, and its pixels, no more than that size can show.
fn decode(mut decoder: impl ImageDecoder, bounds: Bounds) -> Result<((Pt, Pt), Decoded), Problem> {
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Problem::Unreadable);
    }
    let too_large = Problem::TooLarge { width, height };
    if decoder.total_bytes() > MOST_BYTES {
        return Err(too_large);
    }
    // What a camera says of itself may be broken without harm to the image.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(|error| unreadable(&error, too_large))?;
    let flat = Flat::of(image).turned(orientation);
    let (width, height) = flat.dimensions();
    let size = fitted((width as f32, height as f32), bounds);
    let most = resolved(size);
    let is_finer = width > most.0 || height > most.1;
    let pixels = if is_finer { flat.thinned(most) } else { flat };
    Ok((size, Decoded { pixels, is_untouched: !is_finer && orientation == Orientation::NoTransforms }))
}

fn unreadable(error: &ImageError, too_large: Problem) -> Problem {
    if matches!(error, ImageError::Limits(_)) { too_large } else { Problem::Unreadable }
}

impl Flat {
    /// The pixels of an image; grey where all of them are.
    fn of(image: DynamicImage) -> Self {
        let flat = match image {
            DynamicImage::ImageLuma8(image) => return Self::Grey(image),
            image if image.color().has_alpha() => on_white(&image.into_rgba8()),
            image => image.into_rgb8(),
        };
        let is_grey = flat.pixels().all(|pixel| pixel.0[0] == pixel.0[1] && pixel.0[1] == pixel.0[2]);
        if !is_grey {
            return Self::Rgb(flat);
        }
        let (width, height) = flat.dimensions();
        Self::Grey(GrayImage::from_fn(width, height, |x, y| image::Luma([flat.get_pixel(x, y).0[0]])))
    }

    fn dimensions(&self) -> (u32, u32) {
        match self {
            Self::Grey(image) => image.dimensions(),
            Self::Rgb(image) => image.dimensions(),
        }
    }

    fn turned(self, orientation: Orientation) -> Self {
        if orientation == Orientation::NoTransforms {
            return self;
        }
        let mut image = match self {
            Self::Grey(image) => DynamicImage::ImageLuma8(image),
            Self::Rgb(image) => DynamicImage::ImageRgb8(image),
        };
        image.apply_orientation(orientation);
        match image {
            DynamicImage::ImageLuma8(image) => Self::Grey(image),
            other => Self::Rgb(other.into_rgb8()),
        }
    }

    /// With fewer pixels, each the mean of those it stands for.
    fn thinned(self, (width, height): (u32, u32)) -> Self {
        match self {
            Self::Grey(image) => Self::Grey(imageops::thumbnail(&image, width, height)),
            Self::Rgb(image) => Self::Rgb(imageops::thumbnail(&image, width, height)),
        }
    }
}

/// The image on white paper.
fn on_white(image: &RgbaImage) -> RgbImage {
    let (width, height) = image.dimensions();
    RgbImage::from_fn(width, height, |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0.map(u32::from);
        // Rounded to the nearest of 255 steps.
        let over = |part: u32| ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
        image::Rgb([over(red), over(green), over(blue)])
    })
}

impl Decoded {
    fn dimensions(&self) -> (u32, u32) {
        self.pixels.dimensions()
    }

    fn into_plain(self) -> Image {
        let (width, height) = self.dimensions();
        let (colours, bytes) = self.pixels.into_bytes();
        Image { width, height, colours, pixels: Pixels::Plain(bytes) }
    }

    fn into_jpeg(self) -> Result<Image, Problem> {
        let (width, height) = self.dimensions();
        let (colours, bytes) = self.pixels.into_bytes();
        let kind = if colours == Colours::Grey { ExtendedColorType::L8 } else { ExtendedColorType::Rgb8 };
        let mut file = Vec::new();
        // The file is written to memory: nothing but sides beyond 65535 pixels, which no page asks for, can fail.
        JpegEncoder::new_with_quality(&mut file, QUALITY)
            .encode(&bytes, width, height, kind)
            .map_err(|_| Problem::TooLarge { width, height })?;
        Ok(Image { width, height, colours, pixels: Pixels::Jpeg(file) })
    }
}

impl Flat {
    fn into_bytes(self) -> (Colours, Vec<u8>) {
        match self {
            Self::Grey(image) => (Colours::Grey, image.into_raw()),
            Self::Rgb(image) => (Colours::Rgb, image.into_raw()),
        }
    }
}

impl Image {
    /// The image of pixels in red, green and blue; grey where they are.
    pub(super) fn from_rgb(width: u32, height: u32, bytes: Vec<u8>) -> Option<Self> {
        let flat = Flat::of(DynamicImage::ImageRgb8(RgbImage::from_raw(width, height, bytes)?));
        Some(Decoded { pixels: flat, is_untouched: false }.into_plain())
    }
}
