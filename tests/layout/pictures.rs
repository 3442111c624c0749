//! Pictures: their size, their place, and what stands there when they cannot be shown.

use std::sync::Arc;

use chancery::layout::{Colours, Image, Mark, Pages, Pixels, Rect, Role};
use chancery::note::Path;
use chancery::paper::{Block, Content, Paper, Picture, Text};
use chancery::picture::{self, Problem};
use chancery::template::{Mm, Pt};
use image::{DynamicImage, GrayImage, ImageBuffer, Luma, Rgb, RgbImage, Rgba, RgbaImage};

use super::frames::{find, normal, text_area};
use super::images::{ADOBE, Plan, flat_jpeg, jpeg, orientation, planned_png, png, png_bomb, quarters, svg, with_exif};
use super::papers::{heading, lines, paper, paragraph};
use super::{assert_sound, set};

fn picture(file: Vec<u8>) -> Block {
    captioned(file, "A map of the route")
}

fn captioned(file: Vec<u8>, caption: &str) -> Block {
    let picture =
        Picture { file: file.into(), caption: Text::plain(caption), alternative: "The route on a map.".to_owned() };
    Block::from(Path::ROOT.field("annexes").item(0), Content::Picture(picture))
}

fn pages_of(blocks: Vec<Block>) -> (Paper, Pages) {
    let paper = paper(blocks);
    let pages = set(&paper);
    assert_sound(&paper, &pages);
    (paper, pages)
}

/// The pictures of a paper: page and frame.
fn frames(pages: &Pages) -> Vec<(usize, Rect)> {
    let frame = |mark: &Mark| match mark {
        Mark::Image { frame, .. } | Mark::Drawing { frame, .. } => Some(*frame),
        _ => None,
    };
    let on_page = |(number, page): (usize, &chancery::layout::Page)| {
        page.items.iter().filter_map(|item| Some((number, frame(&item.mark)?))).collect::<Vec<_>>()
    };
    pages.pages.iter().enumerate().flat_map(on_page).collect()
}

/// The pixels of the one image of a file.
fn image_of(file: Vec<u8>) -> (Rect, Arc<Image>) {
    let (_, pages) = pages_of(vec![picture(file)]);
    let items = &pages.pages[0].items;
    let image = items.iter().find_map(|item| match &item.mark {
        Mark::Image { frame, image } => Some((*frame, Arc::clone(image))),
        _ => None,
    });
    image.unwrap_or_else(|| panic!("no image: {}", pages.tagged_text()))
}

/// The first pixel as plain bytes.
fn first_pixel(image: &Image) -> Vec<u8> {
    let Pixels::Plain(bytes) = &image.pixels else { panic!("a JPEG file") };
    bytes[..if image.colours == Colours::Grey { 1 } else { 3 }].to_vec()
}

/// What a page says instead of a picture.
fn refused(file: Vec<u8>) -> Problem {
    let problem = picture::problem(&file).unwrap_or_else(|| panic!("nothing is wrong"));
    let (_, pages) = pages_of_broken(file);
    assert!(frames(&pages).is_empty());
    let text = normal(&pages.tagged_text());
    assert!(text.contains(&format!("This image cannot be shown: {problem}.")), "{text}");
    assert!(text.contains("A map of the route"), "the caption stays");
    assert!(pages.places_of(&Path::ROOT.field("annexes")).next().is_some());
    assert_eq!(pages.flaws.unshown, [(Path::ROOT.field("annexes").item(0), problem)]);
    problem
}

fn pages_of_broken(file: Vec<u8>) -> (Paper, Pages) {
    let paper = paper(vec![picture(file)]);
    let pages = set(&paper);
    super::frames::assert_within_margins(&paper, &pages);
    super::frames::assert_no_overlap(&pages);
    (paper, pages)
}

#[test]
fn a_small_picture_has_its_natural_size_at_the_margin() {
    let (paper, pages) = pages_of(vec![picture(png(quarters(96, 48)))]);
    let (_, frame) = frames(&pages)[0];
    assert_eq!((frame.width, frame.height), (Pt(72.0), Pt(36.0)));
    assert!((frame.left.0 - text_area(&paper).left.0).abs() < 0.01);
    let figure = pages.structure.iter().find(|element| element.role == Role::Figure).unwrap();
    assert_eq!(figure.alternative.as_deref(), Some("The route on a map."));
    let caption = find(&pages, "A map of the route").1;
    assert!(caption > frame.bottom() && caption < frame.bottom() + Pt(20.0));
}

#[test]
fn a_wide_picture_is_scaled_to_the_measure() {
    let (paper, pages) = pages_of(vec![picture(png(quarters(1_600, 800)))]);
    let (_, frame) = frames(&pages)[0];
    assert!((frame.width.0 - text_area(&paper).width.0).abs() < 0.01);
    assert!((frame.height.0 * 2.0 - frame.width.0).abs() < 0.5);
}

#[test]
fn a_tall_picture_leaves_room_for_heading_and_caption() {
    for caption in [String::new(), "A caption.".to_owned(), "A caption of many words. ".repeat(40)] {
        let blocks = vec![
            paragraph(&lines(10)),
            heading("Annex"),
            captioned(png(quarters(400, 4_000)), &caption),
            paragraph(&lines(3)),
        ];
        let (paper, pages) = pages_of(blocks);
        let (number, frame) = frames(&pages)[0];
        let area = text_area(&paper);
        assert_eq!(find(&pages, "Annex").0, number, "the heading stands on the page of its picture");
        assert!(frame.bottom() <= area.bottom() && frame.height > area.height * 0.4);
        if !caption.is_empty() {
            assert_eq!(find(&pages, "A caption").0, number);
        }
    }
}

#[test]
fn a_picture_in_a_box_stays_in_it() {
    let boxed = Block::of_template(Content::Boxed(vec![paragraph("Above."), picture(png(quarters(900, 3_000)))]));
    let (paper, pages) = pages_of(vec![boxed]);
    let area = text_area(&paper);
    let (_, frame) = frames(&pages)[0];
    assert!(frame.left > area.left && frame.right() < area.right() && frame.bottom() < area.bottom());
}

#[test]
fn right_to_left_papers_have_pictures_at_the_right() {
    let mut arabic = paper(vec![picture(png(quarters(96, 48)))]);
    arabic.language = "ar".to_owned();
    let pages = set(&arabic);
    assert!((frames(&pages)[0].1.right().0 - text_area(&arabic).right().0).abs() < 0.01);
}

#[test]
fn no_more_pixels_than_the_page_can_show() {
    let (frame, image) = image_of(png(quarters(4_000, 1_000)));
    let dots = image.width as f32 / (frame.width.0 / 72.0);
    assert!((295.0..=301.0).contains(&dots), "{dots} pixels to an inch");
    let (_, whole) = image_of(png(quarters(400, 100)));
    assert_eq!((whole.width, whole.height), (400, 100));
}

#[test]
fn deep_and_transparent_pixels_become_eight_bits_on_white() {
    let deep = ImageBuffer::<Rgba<u16>, Vec<u16>>::from_pixel(4, 4, Rgba([65_535, 0, 0, 0x8080]));
    let (_, image) = image_of(png(DynamicImage::ImageRgba16(deep)));
    assert_eq!(first_pixel(&image), [255, 127, 127]);
    let clear = RgbaImage::from_pixel(4, 4, Rgba([9, 9, 200, 0]));
    assert_eq!(first_pixel(&image_of(png(clear)).1), [255], "what is clear is paper, and paper is grey");
    let grey = ImageBuffer::<Luma<u16>, Vec<u16>>::from_pixel(4, 4, Luma([0x8000]));
    assert_eq!(first_pixel(&image_of(png(DynamicImage::ImageLuma16(grey))).1), [128]);
}

#[test]
fn a_plain_jpeg_is_passed_on_without_what_the_camera_said() {
    let file = jpeg(quarters(64, 64));
    let photo = with_exif(&file, b"MM\0\x2a a place on earth");
    let (_, image) = image_of(photo);
    let Pixels::Jpeg(passed) = &image.pixels else { panic!("not a JPEG file") };
    assert!(!passed.windows(4).any(|piece| piece == b"Exif"));
    let scan = |file: &[u8]| file.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
    assert_eq!(passed[scan(passed)..], file[scan(&file)..], "the image itself is untouched");
    let (_, grey) = image_of(jpeg(GrayImage::from_pixel(16, 16, Luma([90]))));
    assert_eq!(grey.colours, Colours::Grey);
}

#[test]
fn a_turned_photograph_stands_upright() {
    let photo = with_exif(&jpeg(quarters(64, 32)), &orientation(6));
    let (frame, image) = image_of(photo);
    assert_eq!((image.width, image.height), (32, 64));
    assert!(frame.height > frame.width);
    let Pixels::Jpeg(file) = &image.pixels else { panic!("not a JPEG file") };
    let upright = image::load_from_memory(file).expect("it is a JPEG").to_rgb8();
    // Turned clockwise by a quarter, the red quarter comes to stand at the upper right.
    let red = upright.get_pixel(24, 8).0;
    assert!(red[0] > 150 && red[1] < 60 && red[2] < 60, "{red:?}");
}

/// The image on the page as colours.
fn colours(image: &Image) -> RgbImage {
    match (&image.pixels, image.colours) {
        (Pixels::Jpeg(file), _) => image::load_from_memory(file).expect("it is a JPEG").to_rgb8(),
        (Pixels::Plain(bytes), Colours::Rgb) => {
            RgbImage::from_raw(image.width, image.height, bytes.clone()).expect("three bytes a pixel")
        }
        (Pixels::Plain(bytes), Colours::Grey) => {
            let grey = GrayImage::from_raw(image.width, image.height, bytes.clone()).expect("one byte a pixel");
            DynamicImage::ImageLuma8(grey).to_rgb8()
        }
    }
}

/// The colour of a pixel in a word.
fn word([red, green, blue]: [u8; 3]) -> char {
    match (red > 120, green > 120, blue > 120) {
        (true, false, false) => 'r',
        (false, true, false) => 'g',
        (false, false, true) => 'b',
        (true, true, true) => 'w',
        _ => '?',
    }
}

/// The colours of the four quarters: upper left, upper right, lower left, lower right.
fn quarters_of(image: &Image) -> String {
    let colours = colours(image);
    let (width, height) = colours.dimensions();
    let places = [(1, 1), (3, 1), (1, 3), (3, 3)];
    places.iter().map(|(x, y)| word(colours.get_pixel(width * x / 4, height * y / 4).0)).collect()
}

#[test]
fn photographs_stand_upright_however_the_camera_was_held() {
    // Exif 2.32, 4.6.4: where the first row and column of what is stored belong.
    for (value, expected) in ["rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"]
        .into_iter()
        .enumerate()
        .map(|(i, e)| (i as u8 + 1, e))
    {
        let (frame, image) = image_of(with_exif(&jpeg(quarters(64, 32)), &orientation(value)));
        assert_eq!(quarters_of(&image), expected, "orientation {value}");
        assert_eq!(frame.height > frame.width, value > 4, "orientation {value}");
    }
}

#[test]
fn png_files_of_every_kind_have_their_colours() {
    const RGBW: [[u8; 3]; 4] = [[200, 0, 0], [0, 160, 0], [0, 0, 180], [255, 255, 255]];
    let quarter = |x: u32, y: u32| usize::from(x >= 6) + 2 * usize::from(y >= 5);
    let palette = RGBW.concat();
    for is_interlaced in [false, true] {
        let plan = |depth, kind| Plan { size: (12, 10), depth, kind, is_interlaced };
        let deep = |colour: [u8; 3]| colour.iter().flat_map(|part| [*part, 77]).collect::<Vec<u8>>();
        let files = [
            planned_png(plan(8, 2), &[], |x, y| RGBW[quarter(x, y)].to_vec()),
            planned_png(plan(16, 2), &[], |x, y| deep(RGBW[quarter(x, y)])),
            planned_png(plan(8, 6), &[], |x, y| [&RGBW[quarter(x, y)][..], &[255]].concat()),
            planned_png(plan(16, 6), &[], |x, y| [deep(RGBW[quarter(x, y)]), vec![255, 255]].concat()),
            planned_png(plan(8, 3), &[(b"PLTE", &palette)], |x, y| vec![quarter(x, y) as u8]),
            // The last entry is clear, whatever its colour: white paper.
            planned_png(
                plan(8, 3),
                &[(b"PLTE", &[&palette[..9], &[1, 2, 3]].concat()), (b"tRNS", &[255, 255, 255, 0])],
                |x, y| vec![quarter(x, y) as u8],
            ),
        ];
        for (number, file) in files.into_iter().enumerate() {
            assert_eq!(quarters_of(&image_of(file).1), "rgbw", "file {number}, interlaced: {is_interlaced}");
        }
        let grey = planned_png(plan(8, 4), &[], |x, _| if x < 6 { vec![10, 255] } else { vec![10, 0] });
        let (_, image) = image_of(grey);
        assert_eq!(image.colours, Colours::Grey);
        let colours = colours(&image);
        assert_eq!((colours.get_pixel(1, 1).0[0], colours.get_pixel(10, 1).0[0]), (10, 255));
        let grey = planned_png(plan(16, 0), &[], |x, _| if x < 6 { vec![0x40, 0x40] } else { vec![0xc0, 0xc0] });
        let colours = self::colours(&image_of(grey).1);
        assert_eq!((colours.get_pixel(1, 1).0[0], colours.get_pixel(10, 1).0[0]), (64, 192));
    }
}

#[test]
fn pictures_of_any_shape_stay_on_the_page() {
    for (width, height) in [(1, 1), (20_000, 1), (1, 20_000), (3, 7_000)] {
        for file in [png(RgbImage::new(width, height)), jpeg(RgbImage::new(width, height))] {
            let (paper, pages) = pages_of(vec![heading("Annex"), picture(file)]);
            let (area, (_, frame)) = (text_area(&paper), frames(&pages)[0]);
            assert!(frame.right().0 <= area.right().0 + 0.01 && frame.bottom() <= area.bottom(), "{width} × {height}");
            assert!(frame.width > Pt::ZERO && frame.height > Pt::ZERO);
        }
    }
}

#[test]
fn a_photograph_with_broken_exif_is_shown() {
    let file = jpeg(quarters(32, 32));
    for exif in [&b""[..], b"MM", b"II\x2a\0\xff\xff\xff\xff", b"MM\0\x2a\0\0\0\x08\xff\xff\x01\x12"] {
        let (_, image) = image_of(with_exif(&file, exif));
        assert_eq!((image.width, image.height), (32, 32));
    }
    let (_, image) = image_of(with_exif(&file, &orientation(99)));
    assert_eq!((image.width, image.height), (32, 32));
}

#[test]
fn printing_inks_become_red_green_and_blue() {
    // No cyan, full magenta and yellow, no black make red; what is stored is what is missing of each.
    let (_, image) = image_of(flat_jpeg(&[255, 0, 0, 255], &ADOBE));
    assert_eq!(image.colours, Colours::Rgb);
    let Pixels::Jpeg(file) = &image.pixels else { panic!("not a JPEG file") };
    let pixel = image::load_from_memory(file).unwrap().to_rgb8().get_pixel(4, 4).0;
    assert!(pixel[0] > 240 && pixel[1] < 15 && pixel[2] < 15, "{pixel:?}");
    assert_eq!(refused(flat_jpeg(&[255, 0, 0, 255], &[])), Problem::Inks);
    let (_, grey) = image_of(flat_jpeg(&[40], &[]));
    assert!(matches!(&grey.pixels, Pixels::Jpeg(_)));
}

#[test]
fn plain_drawings_stay_drawings_and_others_become_pixels() {
    let plain = svg(200, 100, "<g transform='rotate(30)'><path d='M1 1h50q9 9 0 30z' fill='#036' stroke='red'/></g>");
    let (_, pages) = pages_of(vec![picture(plain)]);
    let is_drawing = pages.pages[0].items.iter().any(|item| matches!(item.mark, Mark::Drawing { .. }));
    assert!(is_drawing);
    assert_eq!(frames(&pages)[0].1.width, Pt(150.0));
    let shade = "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient>";
    let (frame, image) = image_of(svg(200, 100, &format!("{shade}<rect width='200' height='100' fill='url(#g)'/>")));
    assert_eq!(frame.width, Pt(150.0));
    assert_eq!(image.width, 625, "300 pixels to an inch");
    let (_, image) = image_of(svg(96, 96, "<rect width='96' height='96' fill='#f00' fill-opacity='.5'/>"));
    assert_eq!(first_pixel(&image)[0], 255);
    assert!((125..=130).contains(&first_pixel(&image)[1]));
}

#[test]
fn texts_of_drawings_are_set_in_our_fonts() {
    let text = svg(300, 60, "<text x='5' y='40' font-family='Nowhere Sans' font-size='30'>Astana – Қазақстан</text>");
    let (_, pages) = pages_of(vec![picture(text)]);
    let outlines = pages.pages[0].items.iter().find_map(|item| match &item.mark {
        Mark::Drawing { shapes, .. } => Some(shapes.iter().map(|shape| shape.path.len()).sum::<usize>()),
        _ => None,
    });
    assert!(outlines.unwrap() > 300, "{outlines:?} steps for sixteen letters");
}

#[test]
fn hostile_files_are_refused_in_a_sentence() {
    assert_eq!(refused(Vec::new()), Problem::Empty);
    assert_eq!(refused(b"GIF89a".to_vec()), Problem::UnknownFormat);
    assert_eq!(refused(png_bomb(50_000, 50_000)), Problem::TooLarge { width: 50_000, height: 50_000 });
    assert_eq!(refused(png_bomb(u32::MAX, 1)), Problem::TooLarge { width: u32::MAX, height: 1 });
    assert!(matches!(refused(png_bomb(0, 0)), Problem::Unreadable));
    assert_eq!(refused(svg(9, 9, "<image href='file:///etc/passwd' width='9' height='9'/>")), Problem::Outside);
    assert_eq!(refused(svg(9, 9, "<use href='https://example.org/a.svg#b'/>")), Problem::Outside);
    assert_eq!(refused(svg(9, 9, "<image href='data:image/png;base64,AA=='/>")), Problem::ImageWithin);
    let blur =
        "<filter id='f'><feGaussianBlur stdDeviation='9'/></filter><rect width='9' height='9' filter='url(#f)'/>";
    assert_eq!(refused(svg(9, 9, blur)), Problem::Filters);
    let deep = format!("{}<rect width='1' height='1'/>{}", "<g>".repeat(10_000), "</g>".repeat(10_000));
    assert_eq!(refused(svg(9, 9, &deep)), Problem::TooComplex);
    let heavy = "<g opacity='.5'><rect width='99' height='99'/></g>".repeat(9_000);
    assert_eq!(refused(svg(99, 99, &heavy)), Problem::TooComplex);
    assert_eq!(refused(svg(0, 0, "")), Problem::NoSize);
    assert_eq!(refused(b"<svg xmlns='http://www.w3.org/2000/svg'".to_vec()), Problem::Unreadable);
}

#[test]
fn entities_that_grow_are_refused() {
    let entity = |level: usize| format!("<!ENTITY a{level} '{}'>", format!("&a{};", level - 1).repeat(10));
    let laughs = [
        "<!DOCTYPE svg [<!ENTITY a0 'ha'>".to_owned(),
        (1..12).map(entity).collect(),
        "]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&a11;</text></svg>".to_owned(),
    ]
    .concat();
    assert_eq!(refused(laughs.into_bytes()), Problem::TooComplex);
}

#[test]
fn files_cut_short_are_refused_wherever_they_end() {
    let (whole_png, whole_jpeg) = (png(quarters(40, 40)), jpeg(quarters(40, 40)));
    let whole_svg = svg(40, 40, "<rect width='9' height='9'/>");
    for file in [&whole_png, &whole_jpeg, &whole_svg] {
        assert_eq!(picture::problem(file), None);
        for share in 0..20 {
            let cut = &file[..file.len() * share / 20];
            assert!(picture::problem(cut).is_some(), "{share} of 20 parts are enough");
        }
    }
}

#[test]
fn noise_never_breaks_the_press() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        // Xorshift: the same sequence in every run.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let files = [
        png(quarters(20, 20)),
        jpeg(quarters(20, 20)),
        with_exif(&jpeg(quarters(20, 20)), &orientation(3)),
        svg(40, 40, "<defs><g id='a'><path d='M1 1L9 9' stroke='red'/></g></defs><use href='#a' x='3'/>"),
    ];
    for round in 0..400 {
        let mut file = files[round % files.len()].clone();
        for _ in 0..=next(6) {
            let place = next(file.len());
            file[place] = next(256) as u8;
        }
        picture::problem(&file);
    }
}

#[test]
fn large_photographs_are_shown_and_larger_ones_refused() {
    let large = jpeg(RgbImage::from_pixel(4_600, 4_600, Rgb([90, 120, 150])));
    let (frame, image) = image_of(large);
    assert!((image.width as f32 / frame.width.0 * 72.0) < 301.0);
    assert!(frame.width <= Mm(165.1).pt());
    let larger = jpeg(RgbImage::new(4_800, 4_800));
    assert_eq!(refused(larger), Problem::TooLarge { width: 4_800, height: 4_800 });
}
