//! Image files made for tests: sound ones, and ones that wish us harm.

#![allow(dead_code, clippy::allow_attributes, reason = "each test takes what it needs")]

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A picture with a red, a green, a blue and a white quarter: upper left, upper right, lower left, lower right.
pub(crate) fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([200, 0, 0]),
        (false, true) => Rgb([0, 160, 0]),
        (true, false) => Rgb([0, 0, 180]),
        (false, false) => Rgb([255, 255, 255]),
    })
}

/// Any image as the bytes of a PNG file.
pub(crate) fn png(image: impl Into<DynamicImage>) -> Vec<u8> {
    encoded(image, ImageFormat::Png)
}

/// Any image as the bytes of a JPEG file.
pub(crate) fn jpeg(image: impl Into<DynamicImage>) -> Vec<u8> {
    encoded(image, ImageFormat::Jpeg)
}

fn encoded(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut file = Vec::new();
    image.into().write_to(&mut Cursor::new(&mut file), format).expect("memory takes every image");
    file
}

/// A PNG file whose header promises more than its few bytes hold.
pub(crate) fn png_bomb(width: u32, height: u32) -> Vec<u8> {
    let mut file = png(RgbImage::new(1, 1));
    file[16..20].copy_from_slice(&width.to_be_bytes());
    file[20..24].copy_from_slice(&height.to_be_bytes());
    let check = crc(&file[12..29]);
    file[29..33].copy_from_slice(&check.to_be_bytes());
    file
}

/// How a PNG file is told to read its pixels (ISO 15948, 11.2.2).
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) size: (u32, u32),
    /// Bits of a sample, 8 or 16.
    pub(crate) depth: u8,
    /// 0 grey, 2 colours, 3 palette, 4 grey and alpha, 6 colours and alpha.
    pub(crate) kind: u8,
    pub(crate) is_interlaced: bool,
}

/// A PNG file made by hand, for the kinds that no encoder here writes. `chunks` stand before the pixels.
pub(crate) fn planned_png(plan: Plan, chunks: &[(&[u8; 4], &[u8])], pixel: impl Fn(u32, u32) -> Vec<u8>) -> Vec<u8> {
    // The seven passes of Adam7: first column and row, and the steps to the next (ISO 15948, 8.2).
    const PASSES: [[u32; 4]; 7] =
        [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];
    let (width, height) = plan.size;
    let passes: &[[u32; 4]] = if plan.is_interlaced { &PASSES } else { &[[0, 0, 1, 1]] };
    let mut rows = Vec::new();
    for [left, top, across, down] in passes.iter().copied().filter(|pass| pass[0] < width) {
        for y in (top..height).step_by(down as usize) {
            rows.push(0);
            (left..width).step_by(across as usize).for_each(|x| rows.extend(pixel(x, y)));
        }
    }
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, &rows).expect("memory takes every row");
    let packed = packed.finish().expect("memory takes every row");
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([plan.depth, plan.kind, 0, 0, u8::from(plan.is_interlaced)]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut add = |name: &[u8; 4], bytes: &[u8]| {
        let body = [name, bytes].concat();
        file.extend((bytes.len() as u32).to_be_bytes());
        file.extend(&body);
        file.extend(crc(&body).to_be_bytes());
    };
    add(b"IHDR", &header);
    for (name, bytes) in chunks {
        add(name, bytes);
    }
    add(b"IDAT", &packed);
    add(b"IEND", &[]);
    file
}

/// The check sum of a PNG chunk (ISO 15948, annex D).
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
    };
    !bytes.iter().fold(u32::MAX, step)
}

/// A JPEG file with something of a camera's: an Exif segment with these bytes.
pub(crate) fn with_exif(jpeg: &[u8], exif: &[u8]) -> Vec<u8> {
    let mut file = jpeg[..2].to_vec();
    file.extend([0xff, 0xe1]);
    file.extend((exif.len() as u16 + 8).to_be_bytes());
    file.extend(b"Exif\0\0");
    file.extend(exif);
    file.extend(&jpeg[2..]);
    file
}

/// An Exif directory with one entry: the orientation (Exif 2.32, 4.6.4).
pub(crate) fn orientation(value: u8) -> Vec<u8> {
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([value, 0, 0, 0, 0, 0, 0]);
    exif
}

/// What Adobe's programs say in a JPEG file: the components are as they are, and of inks their absence is counted.
pub(crate) const ADOBE: [u8; 16] = *b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0";

/// A baseline JPEG of eight by eight pixels of one colour, as many components as `colour` has: four are printing inks.
pub(crate) fn flat_jpeg(colour: &[u8], mark: &[u8]) -> Vec<u8> {
    let count = colour.len() as u8;
    let mut file = vec![0xff, 0xd8];
    file.extend(mark);
    file.extend([0xff, 0xdb, 0, 67, 0]);
    file.extend([1; 64]);
    file.extend([0xff, 0xc0, 0, 8 + 3 * count, 8, 0, 8, 0, 8, count]);
    (1..=count).for_each(|name| file.extend([name, 0x11, 0]));
    // Twelve codes of four bits for the size of a mean, one code of one bit for "nothing else".
    file.extend([0xff, 0xc4, 0, 31, 0x00, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    file.extend(0..12);
    file.extend([0xff, 0xc4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    file.extend([0xff, 0xda, 0, 6 + 2 * count, count]);
    (1..=count).for_each(|name| file.extend([name, 0]));
    file.extend([0, 63, 0]);
    let mut bits = Bits::default();
    for value in colour {
        let mean = (i32::from(*value) - 128) * 8;
        let size = 32 - mean.unsigned_abs().leading_zeros();
        bits.push(size, 4);
        // A negative number is written as if one less than a power of two were added (T.81, F.1.2.1).
        let code = if mean < 0 { mean + (1 << size) - 1 } else { mean };
        bits.push(code.unsigned_abs(), size);
        bits.push(0, 1);
    }
    file.extend(bits.stuffed());
    file.extend([0xff, 0xd9]);
    file
}

/// Bits in the order in which a scan has them.
#[derive(Default)]
struct Bits(Vec<bool>);

impl Bits {
    fn push(&mut self, value: u32, count: u32) {
        self.0.extend((0..count).rev().map(|bit| value >> bit & 1 == 1));
    }

    /// As bytes, filled up with ones; a zero follows each byte of ones (T.81, F.1.2.3).
    fn stuffed(mut self) -> Vec<u8> {
        while !self.0.len().is_multiple_of(8) {
            self.0.push(true);
        }
        let byte = |bits: &[bool]| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
        let bytes = self.0.chunks(8).map(byte);
        bytes.flat_map(|byte| if byte == 0xff { vec![byte, 0] } else { vec![byte] }).collect()
    }
}

/// An SVG file of that size around a body.
pub(crate) fn svg(width: u32, height: u32, body: &str) -> Vec<u8> {
    format!("<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'>{body}</svg>").into_bytes()
}
