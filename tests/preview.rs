//! The preview as the window uses it: papers in, events and images out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "support/images.rs"]
mod images;

use std::collections::HashSet;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chancery::note::format;
use chancery::paper::{Block, Carried, Chart, ChartPoint, Content, Footer, Paper, Picture, Text};
use chancery::pdf::{self, Properties};
use chancery::preview::{self, Event, PageImage, Preview, RasterError, Request};
use chancery::session::{edition_of, export_to, paper_of};
use chancery::store::{Folders, Replace};
use chancery::template::{self, Colour, PageSetup};
use images::{jpeg, png, quarters};

fn paper() -> Paper {
    let sentence = "The offices discussed efficient freight from the first quarter on. ";
    let paragraph = |number| Block::of_template(Content::Numbered { number, text: Text::plain(sentence.repeat(9)) });
    Paper {
        title: "Talks that never were".to_owned(),
        language: "en-GB".to_owned(),
        id: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff".to_owned(),
        author: "Desk".to_owned(),
        date: None,
        setup: PageSetup::default(),
        marking: None,
        footer: Footer { folio: "Page {page} of {pages}".to_owned(), ..Footer::default() },
        contents: None,
        blocks: (1..20).map(paragraph).collect(),
    }
}

/// Asks for the pages in sight and waits for all answers to that request.
fn shown(
    paper: &Arc<Paper>,
    visible: std::ops::Range<usize>,
) -> (Arc<chancery::layout::Pages>, Vec<(usize, PageImage)>) {
    let (wake, woken) = channel();
    let wake = Mutex::new(wake);
    let preview = Preview::new(move || wake.lock().unwrap().send(()).unwrap()).unwrap();
    let count = visible.len();
    preview.request(Request { generation: 5, paper: Arc::clone(paper), visible, scale: 1.5 });
    let (mut laid, mut images) = (None, Vec::new());
    while laid.is_none() || images.len() < count {
        woken.recv_timeout(Duration::from_mins(1)).unwrap();
        match preview.poll().unwrap() {
            Event::Laid { generation: 5, pages } => laid = Some(pages),
            Event::Page { generation: 5, index, image, .. } => images.push((index, image)),
            other => panic!("{other:?}"),
        }
    }
    (laid.unwrap(), images)
}

#[test]
fn what_is_seen_is_what_is_handed_in() {
    let paper = Arc::new(paper());
    let (pages, images) = shown(&paper, 1..3);
    assert!(pages.pages.len() > 2);
    let whole = pdf::write(&pages, &Properties::from(&*paper)).unwrap();
    for (index, image) in images {
        assert!(image == preview::raster(&whole, index, 1.5).unwrap(), "page {index}");
    }
}

/// From the example to the file on the disk, as a user exports it: every page of it is what the preview shows.
#[test]
fn every_page_of_an_exported_file_is_what_the_preview_shows() {
    let note = format::read(include_bytes!("../assets/examples/everything.ron")).unwrap().note;
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders::under(&folder.path().join("state"));
    for template in template::builtins() {
        let file = folder.path().join(format!("{}.pdf", template.id));
        let edition = edition_of(&note, template, Carried::UpToBanner);
        export_to(&file, &note, &edition, Replace::Never, &folders).unwrap();
        let exported = std::fs::read(&file).unwrap();
        let paper = Arc::new(paper_of(&note, template));
        let count = shown(&paper, 0..0).0.pages.len();
        let (_, images) = shown(&paper, 0..count);
        for (index, image) in images {
            assert!(image == preview::raster(&exported, index, 1.5).unwrap(), "page {index} of {}", template.id);
        }
        assert!(matches!(preview::raster(&exported, count, 1.5), Err(RasterError::NoSuchPage { .. })));
    }
}

#[test]
fn charts_and_pictures_are_seen_as_they_are_handed_in() {
    let mut paper = paper();
    let point = |(period, value): (&str, f64)| ChartPoint {
        period: period.to_owned(),
        value,
        label: value.to_string(),
        ..ChartPoint::default()
    };
    let chart = Chart {
        title: Text::plain("Freight"),
        points: [("2023", 3.0), ("2024", 5.0)].map(point).to_vec(),
        ..Chart::default()
    };
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><circle cx='40' cy='30' r='25'/></svg>";
    let picture = |file: Vec<u8>| Picture { file: file.into(), ..Picture::default() };
    let files = [png(quarters(120, 80)), jpeg(quarters(120, 80)), svg.as_bytes().to_vec()];
    paper.blocks = vec![Block::of_template(Content::Chart(chart))];
    paper.blocks.extend(files.map(|file| Block::of_template(Content::Picture(picture(file)))));
    paper.setup.ink = Colour::try_from("#103A78".to_owned()).unwrap();
    let paper = Arc::new(paper);
    let (pages, images) = shown(&paper, 0..1);
    let whole = pdf::write(&pages, &Properties::from(&*paper)).unwrap();
    assert!(images[0].1 == preview::raster(&whole, 0, 1.5).unwrap());
    let pixels: HashSet<&[u8]> = images[0].1.rgba.chunks(4).collect();
    let seen = [[200, 0, 0, 255], [0, 160, 0, 255], [0, 0, 180, 255], [16, 58, 120, 255]];
    assert!(seen.iter().all(|pixel| pixels.contains(&pixel[..])), "the image and the ink of charts");
}

#[test]
fn images_are_opaque_and_have_ink_on_them() {
    let (_, images) = shown(&Arc::new(paper()), 0..1);
    let image = &images[0].1;
    // A4 is 595.28 x 841.89 points.
    assert_eq!((image.width, image.height), (892, 1262));
    assert_eq!(image.rgba.len(), 4 * 892 * 1262);
    assert!(image.rgba.chunks(4).all(|pixel| pixel[3] == 255));
    let dark = image.rgba.chunks(4).filter(|pixel| pixel[0] < 128).count();
    assert!((5_000..200_000).contains(&dark), "{dark} dark pixels");
    assert!(image.to_png().unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn no_scale_makes_an_image_too_large_or_empty() {
    let paper = Arc::new(paper());
    let (pages, _) = shown(&paper, 0..0);
    let bytes = pdf::write(&pages, &Properties::from(&*paper)).unwrap();
    let tiny = preview::raster(&bytes, 0, 1e-9).unwrap();
    assert!(tiny.width >= 1 && tiny.height >= 1);
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY] {
        assert!(matches!(preview::raster(&bytes, 0, scale), Err(RasterError::Scale(_))));
    }
    assert!(matches!(preview::raster(&bytes, 99, 1.0), Err(RasterError::NoSuchPage { index: 99, .. })));
    assert!(matches!(preview::raster(b"no file", 0, 1.0), Err(RasterError::Read(_))));
}
