//! Pages as they look, beside pictures that were looked at. The texts are held elsewhere; here an eye's first glance is:
//! where the black stands on the white.
//!
//! `CHANCERY_RENEW=1` keeps what is painted as the new pictures, in `tests/golden/pages`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::PathBuf};

use chancery::layout::Typesetter;
use chancery::paper::compose;
use chancery::pdf::{self, Properties};
use chancery::preview;
use chancery::template::builtin;
use image::{GrayImage, ImageFormat};

use super::every::examples;

/// Fifty points to an inch, where a PDF has 72.
const SCALE: f32 = 50.0 / 72.0;

/// How much darker or lighter a point may be before it counts as another: processors round the edges of letters differently.
const SHADE: u8 = 48;

/// The share of points that may be others.
const STRAY_SHARE: f32 = 0.002;

/// What is painted of an example by a template, its pages counted from 0.
const PAGES: [(&str, &str, usize); 10] = [
    ("astana", "brief", 0),
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

fn painted(example: &str, template: &str, page: usize) -> GrayImage {
    let note = examples().into_iter().find(|(name, _)| name == example).expect("there is such an example").1;
    let paper = compose(&note, &builtin(template).expect("there is such a template"));
    let pages = Typesetter::new().set(&paper);
    let bytes = pdf::write(&pages, &Properties::from(&paper)).unwrap();
    let image = preview::raster(&bytes, page, SCALE).unwrap();
    image::load_from_memory_with_format(&image.to_png().unwrap(), ImageFormat::Png).unwrap().into_luma8()
}

#[test]
fn pages_look_as_they_did() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/pages");
    let mut others = Vec::new();
    for (example, template, page) in PAGES {
        let name = format!("{example}.{template}.{}.png", page + 1);
        let painted = painted(example, template, page);
        if std::env::var_os("CHANCERY_RENEW").is_some() {
            fs::create_dir_all(&folder).unwrap();
            painted.save(folder.join(&name)).unwrap();
            continue;
        }
        let file = fs::read(folder.join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let known = image::load_from_memory_with_format(&file, ImageFormat::Png).unwrap().into_luma8();
        assert_eq!(known.dimensions(), painted.dimensions(), "{name}");
        let differ = known.iter().zip(painted.iter()).filter(|(one, other)| one.abs_diff(**other) > SHADE).count();
        if differ as f32 > known.len() as f32 * STRAY_SHARE {
            others.push(format!("{name}: {differ} points are others"));
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
}

#[test]
fn a_line_that_moves_is_seen() {
    let one = painted("hanoi", "readout", 0);
    let moved = GrayImage::from_fn(one.width(), one.height(), |x, y| *one.get_pixel(x, y.saturating_sub(1)));
    let differ = one.iter().zip(moved.iter()).filter(|(one, other)| one.abs_diff(**other) > SHADE).count();
    assert!(differ as f32 > one.len() as f32 * STRAY_SHARE * 2.0, "{differ}");
}
