//! The icon: one drawing, and the pictures made from it.

use std::fs;

use image::{ImageFormat, RgbaImage};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use crate::{project, renews};

/// The sizes desktops ask for.
const SIZES: [u32; 7] = [16, 24, 32, 48, 64, 128, 256];

/// The drawing, at a size.
fn drawn(size: u32) -> RgbaImage {
    let drawing = fs::read(project("assets/icon/chancery.svg")).unwrap();
    let tree = Tree::from_data(&drawing, &Options::default()).unwrap();
    assert!((tree.size().width() - tree.size().height()).abs() < f32::EPSILON, "an icon is square");
    let mut pixels = Pixmap::new(size, size).unwrap();
    let scale = size as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    RgbaImage::from_raw(size, size, pixels.take_demultiplied()).unwrap()
}

#[test]
fn pictures_of_the_icon_are_made_from_the_drawing() {
    for size in SIZES {
        let drawn = drawn(size);
        let file = project(&format!("assets/icon/{size}.png"));
        if renews() {
            drawn.save_with_format(&file, ImageFormat::Png).unwrap();
        }
        let shipped = image::open(&file).unwrap().to_rgba8();
        assert_eq!(shipped.dimensions(), (size, size));
        // Processors round the mixture of two colours differently, by a step or two.
        let farthest = drawn.iter().zip(shipped.iter()).map(|(a, b)| a.abs_diff(*b)).max();
        assert!(farthest < Some(4), "{size}.png is not the drawing; renew it with CHANCERY_RENEW=1");
    }
}

#[test]
fn the_icon_can_be_told_on_light_and_dark_ground() {
    let icon = drawn(16);
    let corner = icon.get_pixel(0, 0).0[3];
    assert!(corner < 64, "the ground shows through at the corners");
    // The sheet is lighter than the tile it lies on, and the seal redder than both.
    let [sheet, tile, seal] = [(5, 3), (2, 8), (10, 9)].map(|(x, y)| icon.get_pixel(x, y).0);
    assert!(sheet[1] > 200 && tile[1] < 120, "{sheet:?} {tile:?}");
    assert!(seal[0] > seal[2].saturating_add(60), "{seal:?}");
}
