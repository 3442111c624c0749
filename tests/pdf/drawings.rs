//! Drawings and images in the file: where they stand, how they are stored, and what tools read of them.

use std::sync::Arc;

use chancery::layout::{Colours, Image, Ink, Mark, Page, Pages, Pixels, Shape, Stroke, Typesetter};
use chancery::paper::{Block, Chart, ChartPoint, ChartShape, ChartWeight, Content, Footer, Paper, Picture, Text};
use chancery::pdf::{self, Extent};
use chancery::preview;
use chancery::template::{PageSetup, Pt};

use super::hand::Hand;
use super::images::{jpeg, png, quarters, svg};
use super::support::output;
use super::{ID, properties, rect};

fn image(width: u32, height: u32, colours: Colours, bytes: Vec<u8>) -> Arc<Image> {
    Arc::new(Image { width, height, colours, pixels: Pixels::Plain(bytes) })
}

fn two_by_two() -> Arc<Image> {
    image(2, 2, Colours::Rgb, vec![200, 0, 0, 0, 160, 0, 0, 0, 180, 250, 250, 250])
}

/// A paper with a chart and pictures of all kinds.
pub(crate) fn illustrated() -> Pages {
    let point = |(period, value): (&str, f64)| ChartPoint {
        period: period.to_owned(),
        value,
        label: format!("{value}"),
        ..ChartPoint::default()
    };
    let points: Vec<_> = [("2021", 450.0), ("2022", 520.5), ("2023", -610.0), ("2024", 700.0)].map(point).to_vec();
    let chart = |shape| {
        let title = Text::plain("Trade, USD million");
        Content::Chart(Chart { shape, title, points: points.clone(), alternative: "Trade grew.".to_owned() })
    };
    let picture = |file: Vec<u8>| Content::Picture(Picture { file: file.into(), ..Picture::default() });
    let contents = [
        chart(ChartShape::Bars),
        chart(ChartShape::Line),
        picture(png(quarters(120, 80))),
        picture(jpeg(quarters(120, 80))),
        picture(png(quarters(120, 80))),
        picture(svg(80, 40, "<rect width='70' height='30' rx='4' fill='#036' stroke='#c00' stroke-dasharray='3 1'/>")),
    ];
    paper("en-GB", contents.into_iter().map(Block::of_template).collect())
}

/// A paper of these blocks, set by the typesetter.
pub(crate) fn paper(language: &str, blocks: Vec<Block>) -> Pages {
    Typesetter::new().set(&Paper {
        title: "A test".to_owned(),
        language: language.to_owned(),
        id: ID.to_owned(),
        author: String::new(),
        date: None,
        setup: PageSetup::default(),
        marking: None,
        footer: Footer::default(),
        contents: None,
        blocks,
    })
}

/// Charts of many kinds, to look at.
pub(crate) fn gallery(language: &str) -> Pages {
    let years = |first: usize, values: &[f64], shape| {
        let point = |(place, value): (usize, &f64)| ChartPoint {
            period: format!("{}", first + place),
            value: *value,
            label: value.to_string().replace('-', "−"),
            ..ChartPoint::default()
        };
        let points = values.iter().enumerate().map(point).collect();
        Chart { shape, title: Text::plain("Bilateral trade, USD million"), points, alternative: String::new() }
    };
    let mut weighed = years(2019, &[310.0, 250.5, 402.0, 520.0, 640.2, 480.0, 900.0], ChartShape::Bars);
    weighed.points[5].weight = ChartWeight::Partial;
    "Jan–Sep 2024".clone_into(&mut weighed.points[5].period);
    weighed.points[6].weight = ChartWeight::Target;
    let line = Chart { shape: ChartShape::Line, ..weighed.clone() };
    let wave: Vec<f64> = (0..40).map(|place| (f64::from(place) / 4.0).sin().mul_add(400.0, 500.0).round()).collect();
    let signed = [120.0, -45.0, 80.5, -160.0, 30.0];
    let (bars, lines) = (ChartShape::Bars, ChartShape::Line);
    let mut blocks = vec![heading("Figures"), sentence()];
    let add = |blocks: &mut Vec<Block>, charts: Vec<Chart>| {
        blocks.extend(charts.into_iter().map(|chart| Block::of_template(Content::Chart(chart))));
        blocks.push(sentence());
    };
    add(&mut blocks, vec![weighed, line]);
    add(&mut blocks, vec![years(2023, &[450.0, 700.0], bars), years(2020, &signed, bars)]);
    add(&mut blocks, vec![years(2020, &signed, lines)]);
    add(&mut blocks, vec![years(1985, &wave, bars)]);
    add(&mut blocks, vec![years(1985, &wave, lines)]);
    add(&mut blocks, vec![years(2015, &[0.0; 6], bars), years(2015, &[7.0; 6], lines)]);
    add(&mut blocks, vec![years(2000, &wave[..16], bars)]);
    let route = "<rect x='1' y='1' width='598' height='298' fill='#eef' stroke='#036' stroke-width='2'/>\
                 <path d='M40 240C160 60 300 260 420 120S560 60 560 60' fill='none' stroke='#c00' stroke-width='4' stroke-dasharray='12 6'/>\
                 <text x='40' y='270' font-size='28'>Astana</text><text x='460' y='50' font-size='28'>Cotonou</text>";
    let shade = "<defs><radialGradient id='g'><stop stop-color='#fff'/><stop offset='1' stop-color='#036'/></radialGradient></defs>\
                 <circle cx='100' cy='100' r='90' fill='url(#g)'/>";
    for (file, caption) in [
        (svg(600, 300, route), "The route, as a drawing"),
        (svg(200, 200, shade), "A ball, as pixels"),
        (jpeg(quarters(300, 200)), "A photograph"),
        (b"GIF89a".to_vec(), "A picture nobody can show"),
    ] {
        let picture = Picture { file: file.into(), caption: Text::plain(caption), alternative: String::new() };
        blocks.extend([sentence(), Block::of_template(Content::Picture(picture))]);
    }
    paper(language, blocks)
}

fn heading(text: &str) -> Block {
    Block::of_template(Content::Heading { level: 1, text: Text::plain(text) })
}

fn sentence() -> Block {
    let text = "The offices discussed freight from the first quarter on and agreed to look at the figures again. ";
    Block::of_template(Content::Paragraph(Text::plain(text.repeat(2))))
}

fn painted(marks: Vec<Mark>) -> impl Fn(usize, usize) -> [u8; 3] {
    let pages = Hand::new().pages(vec![marks]);
    let image = preview::raster(&pdf::write(&pages, &properties()).unwrap(), 0, 1.0).unwrap();
    move |x, y| {
        let at = (y * image.width as usize + x) * 4;
        image.rgba[at..at + 3].try_into().unwrap()
    }
}

#[test]
fn images_lie_where_they_were_set_and_upright() {
    let pixel = painted(vec![Mark::Image { frame: rect(100.0, 200.0, 50.0, 40.0), image: two_by_two() }]);
    assert_eq!(pixel(105, 205), [200, 0, 0]);
    assert_eq!(pixel(145, 205), [0, 160, 0]);
    assert_eq!(pixel(105, 235), [0, 0, 180]);
    assert_eq!(pixel(145, 235), [250, 250, 250]);
    assert_eq!((pixel(97, 205), pixel(105, 243)), ([255; 3], [255; 3]));
    let grey =
        painted(vec![Mark::Image { frame: rect(9.0, 9.0, 9.0, 9.0), image: image(1, 1, Colours::Grey, vec![77]) }]);
    assert_eq!(grey(12, 12), [77; 3]);
}

#[test]
fn drawings_lie_where_they_were_set_and_stay_in_their_frame() {
    let bar = Shape::rectangle((Pt(10.0), Pt(5.0)), Pt(20.0), Pt(30.0)).filled(Ink(16, 58, 120));
    let beyond = Shape::rectangle((Pt(40.0), Pt(-50.0)), Pt(100.0), Pt(20.0)).filled(Ink::BLACK);
    let line =
        Shape::line(&[(Pt(0.0), Pt(45.0)), (Pt(60.0), Pt(45.0))]).stroked(Stroke::plain(Ink(200, 0, 0), Pt(4.0)));
    let frame = rect(100.0, 200.0, 60.0, 50.0);
    let rule = Mark::Fill { frame: rect(100.0, 300.0, 60.0, 9.0), ink: Ink::BLACK };
    let pixel = painted(vec![Mark::Drawing { frame, shapes: vec![bar, beyond, line].into() }, rule]);
    assert_eq!(pixel(115, 210), [16, 58, 120]);
    assert_eq!(pixel(115, 238), [255; 3]);
    assert_eq!(pixel(130, 245), [200, 0, 0]);
    assert_eq!(pixel(150, 160), [255; 3], "what lies outside the frame is not shown");
    assert_eq!(pixel(130, 304), [0; 3], "the inks of a drawing end with it");
}

#[test]
fn the_same_illustrated_pages_give_the_same_bytes() {
    let (first, second) = (illustrated(), illustrated());
    assert!(pdf::write(&first, &properties()).unwrap() == pdf::write(&second, &properties()).unwrap());
}

#[test]
fn an_image_is_stored_once_however_often_it_is_shown() {
    let bytes = pdf::write(&illustrated(), &properties()).unwrap();
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let is_image = |object: &&lopdf::Object| {
        object.as_stream().is_ok_and(|stream| {
            stream.dict.get(b"Subtype").is_ok_and(|kind| kind.as_name().is_ok_and(|name| name == b"Image"))
        })
    };
    let filters: Vec<_> = document
        .objects
        .values()
        .filter(is_image)
        .map(|image| image.as_stream().unwrap().dict.get(b"Filter").unwrap().as_name().unwrap().to_vec())
        .collect();
    assert_eq!(filters, [b"FlateDecode".to_vec(), b"DCTDecode".to_vec()]);
}

#[test]
fn tools_see_images_and_find_no_fault() {
    let bytes = pdf::write(&illustrated(), &properties()).unwrap();
    if let Some(report) = output("qpdf", &["--check", "FILE"], &bytes) {
        assert!(report.contains("No syntax or stream encoding errors found"), "{report}");
    }
    let Some(list) = output("pdfimages", &["-list", "FILE"], &bytes) else { return };
    let images: Vec<Vec<&str>> = list.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(images.len(), 3, "{list}");
    for image in images {
        assert_eq!(image[2..8], ["image", "120", "80", "rgb", "3", "8"], "{list}");
        // 120 pixels at 96 to an inch.
        assert_eq!((image[12], image[13]), ("96", "96"), "{list}");
    }
}

#[test]
fn the_labels_of_a_chart_can_be_copied() {
    let bytes = pdf::write(&illustrated(), &properties()).unwrap();
    let Some(text) = output("pdftotext", &["-raw", "FILE", "-"], &bytes) else { return };
    let words: Vec<_> = text.split_whitespace().collect();
    for word in ["450", "520.5", "-610", "700", "2021", "2024"] {
        assert_eq!(words.iter().filter(|other| **other == word).count(), 2, "{word}: {text}");
    }
}

#[test]
fn an_illustrated_page_alone_looks_as_it_does_in_the_whole() {
    let mut pages = illustrated();
    pages.pages.insert(0, Page::default());
    let whole = pdf::write(&pages, &properties()).unwrap();
    let alone = pdf::export(&pages, &properties(), &Extent::Part(1..2)).unwrap();
    assert!(preview::raster(&whole, 1, 2.0).unwrap() == preview::raster(&alone, 0, 2.0).unwrap());
}
