//! Pages as they look, beside pictures that were looked at. The texts are held elsewhere; here an eye's first glance is:
//! where the black stands on the white.
//!
//! `CHANCERY_RENEW=1` keeps what is painted as the new pictures, in `tests/golden/pages`; `CHANCERY_LOOK=<folder>` paints every page
//! of the papers in that folder, in a size that can be read.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::PathBuf, sync::LazyLock};

use chancery::layout::Typesetter;
use chancery::note::Note;
use chancery::paper::compose;
use chancery::pdf::{self, Properties};
use chancery::preview;
use chancery::template::{builtin, builtins, languages};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{GrayImage, ImageFormat};

use super::charts;
use super::every::examples;

/// Fifty points to an inch, where a PDF has 72.
const SCALE: f32 = 50.0 / 72.0;

/// A hundred points to an inch, in which a page can be read.
const READABLE: f32 = 100.0 / 72.0;

/// How much darker or lighter a point may be before it counts as another: processors round the edges of letters differently, and
/// the pictures keep sixteen shades.
const SHADE: u8 = 48;

/// The height of the bands in which points are counted: about a line of text, so that one that moves is not lost in the page.
const BAND: u32 = 10;

/// The share of the points that are dark in a band that may be others, and how many may be in any.
const STRAY_SHARE: f32 = 0.1;
const STRAYS: usize = 6;

/// From here on a point is dark.
const DARK: u8 = 200;

/// What is painted of an example by a template, its pages counted from 0, beside the first page of the Astana talks by each
/// template in each language.
const PAGES: [(&str, &str, usize); 9] = [
    ("astana", "record", 1),
    ("hanoi", "readout", 0),
    ("communique", "communique", 0),
    ("everything", "communique", 1),
    ("courtesy", "courtesy-call", 0),
    ("side-event", "multilateral", 1),
    ("call-points", "phone-call", 0),
    ("visit", "programme", 1),
    ("everything", "brief", 0),
];

/// All that is painted: example, template, page.
fn painted_pages() -> Vec<(String, &'static str, usize)> {
    let mut pages: Vec<_> =
        PAGES.iter().map(|(example, template, page)| ((*example).to_owned(), *template, *page)).collect();
    for language in languages() {
        let example = if language == "en" { "astana".to_owned() } else { format!("astana.{language}") };
        pages.extend(builtins().iter().map(|template| (example.clone(), template.id.as_str(), 0)));
    }
    pages
}

fn example(name: &str) -> &'static Note {
    static EXAMPLES: LazyLock<Vec<(String, Note)>> = LazyLock::new(examples);
    &EXAMPLES.iter().find(|(known, _)| known == name).expect("there is such an example").1
}

/// The pages of an example by a template, as a PDF, and how many they are.
fn written(name: &str, template: &str) -> (Vec<u8>, usize) {
    let paper = compose(example(name), &builtin(template).expect("there is such a template"));
    let pages = Typesetter::new().set(&paper);
    (pdf::write(&pages, &Properties::from(&paper)).unwrap(), pages.pages.len())
}

fn painted(bytes: &[u8], page: usize, scale: f32) -> GrayImage {
    let image = preview::raster(bytes, page, scale).unwrap();
    let mut image =
        image::load_from_memory_with_format(&image.to_png().unwrap(), ImageFormat::Png).unwrap().into_luma8();
    // Sixteen shades are enough to see where ink stands, and take half the room.
    image.iter_mut().for_each(|shade| *shade = *shade / 16 * 17);
    image
}

/// The bands in which two pictures of one size differ: their number, and how many points of them are others.
fn differing_bands(one: &GrayImage, other: &GrayImage) -> Vec<(u32, usize)> {
    let (width, height) = one.dimensions();
    let bands = (0..height.div_ceil(BAND)).map(|band| {
        let rows = band * BAND..((band + 1) * BAND).min(height);
        let points = rows.flat_map(|y| (0..width).map(move |x| (one.get_pixel(x, y).0[0], other.get_pixel(x, y).0[0])));
        let (mut dark, mut differ) = (0, 0);
        for (one, other) in points {
            dark += usize::from(one.min(other) < DARK);
            differ += usize::from(one.abs_diff(other) > SHADE);
        }
        (band, differ, dark)
    });
    let is_other = |(_, differ, dark): &(u32, usize, usize)| *differ > STRAYS + (*dark as f32 * STRAY_SHARE) as usize;
    bands.filter(is_other).map(|(band, differ, _)| (band, differ)).collect()
}

fn kept(image: &GrayImage) -> Vec<u8> {
    let mut file = Vec::new();
    image
        .write_with_encoder(PngEncoder::new_with_quality(&mut file, CompressionType::Best, FilterType::NoFilter))
        .unwrap();
    file
}

#[test]
fn pages_look_as_they_did() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/pages");
    let mut others = Vec::new();
    for (example, template, page) in painted_pages() {
        let name = format!("{example}.{template}.{}.png", page + 1);
        let painted = painted(&written(&example, template).0, page, SCALE);
        if std::env::var_os("CHANCERY_RENEW").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(&name), kept(&painted)).unwrap();
            continue;
        }
        let file = fs::read(folder.join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let known = image::load_from_memory_with_format(&file, ImageFormat::Png).unwrap().into_luma8();
        assert_eq!(known.dimensions(), painted.dimensions(), "{name}");
        let bands = differing_bands(&known, &painted);
        if !bands.is_empty() {
            others.push(format!("{name}: band and points that are others: {bands:?}"));
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
}

/// Moves the rows of a band, and the one below it, down by one.
fn with_band_moved(image: &GrayImage, band: u32) -> GrayImage {
    let rows = band * BAND..(band + 1) * BAND;
    GrayImage::from_fn(image.width(), image.height(), |x, y| {
        let from = if rows.contains(&y) { y.saturating_sub(1).max(rows.start) } else { y };
        *image.get_pixel(x, from)
    })
}

#[test]
fn a_line_that_moves_is_seen() {
    for (example, template) in [("hanoi", "readout"), ("astana.ar", "multilateral"), ("astana.kk", "programme")] {
        let image = painted(&written(example, template).0, 0, SCALE);
        let mut moved = 0;
        for band in 0..image.height() / BAND {
            let rows = band * BAND..(band + 1) * BAND;
            let dark = |y: u32| (0..image.width()).filter(|x| image.get_pixel(*x, y).0[0] < DARK).count();
            // A number or a short word alone may be missed, and so may the rest of a line that another band has.
            if rows.map(dark).sum::<usize>() < 60 {
                continue;
            }
            moved += 1;
            assert!(
                !differing_bands(&image, &with_band_moved(&image, band)).is_empty(),
                "{example}, {template}: band {band}"
            );
        }
        assert!(moved > 5, "{example}, {template}: {moved}");
    }
}

#[test]
fn pages_are_painted_to_be_looked_at() {
    let Some(folder) = std::env::var_os("CHANCERY_LOOK").map(PathBuf::from) else { return };
    let all: Vec<(String, &str)> = examples()
        .into_iter()
        .flat_map(|(name, _)| builtins().iter().map(move |it| (name.clone(), it.id.as_str())))
        .collect();
    let wanted = std::env::var("CHANCERY_LOOK_AT").unwrap_or_default();
    for (name, template) in all {
        let title = format!("{name}.{template}");
        if !title.contains(&wanted) {
            continue;
        }
        let (bytes, pages) = written(&name, template);
        fs::write(folder.join(format!("{title}.pdf")), &bytes).unwrap();
        for page in 0..pages {
            painted(&bytes, page, READABLE).save(folder.join(format!("{title}.{}.png", page + 1))).unwrap();
        }
    }
    for language in ["en", "ar"] {
        let paper = charts::of_every_size(language);
        let pages = Typesetter::new().set(&paper);
        let bytes = pdf::write(&pages, &Properties::from(&paper)).unwrap();
        for page in 0..pages.pages.len() {
            painted(&bytes, page, READABLE).save(folder.join(format!("charts.{language}.{}.png", page + 1))).unwrap();
        }
    }
}
