//! The writer as others see it: what tools read out of its files, and that the same pages give the same bytes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod carried;
mod drawings;
mod hand;
mod identity;
#[path = "../support/images.rs"]
mod images;
mod places;
mod reading;
#[path = "../support/mod.rs"]
mod support;

use std::path::Path;
use std::process::Command;

use chancery::layout::{Ink, LinkTarget, Mark, Pages, Rect};
use chancery::paper::{Block, Content, Text};
use chancery::pdf::{self, Extent, PdfError, Properties, Standards};
use chancery::preview;
use chancery::template::Pt;
use hand::{BOLD, Hand, REGULAR};

const ID: &str = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

fn properties() -> Properties {
    Properties {
        title: "Әріптестік & dialogue".to_owned(),
        author: "Desk <East>".to_owned(),
        language: "en-GB".to_owned(),
        id: ID.to_owned(),
        date: Some(jiff::civil::date(2025, 4, 19)),
        attachment: None,
    }
}

/// Two pages of two faces, with a rule, a ground and links.
fn two_pages() -> Pages {
    let hand = Hand::new();
    let text = "The ministers discussed trade, transport and agriculture; 700 million dollars, 90 per cent. ";
    let page = |number: usize| {
        let mut marks = vec![
            Mark::Fill { frame: rect(60.0, 60.0, 480.0, 0.5), ink: Ink::BLACK },
            Mark::Fill { frame: rect(60.0, 700.0, 480.0, 30.0), ink: Ink(230, 236, 245) },
            Mark::Glyphs(hand.line(BOLD, 16.0, (60.0, 90.0), &format!("Talks in Astana, page {number}"))),
            Mark::Link {
                frame: rect(60.0, 110.0, 100.0, 14.0),
                target: LinkTarget::Web("https://example.org/é".to_owned()),
            },
            Mark::Link {
                frame: rect(60.0, 130.0, 100.0, 14.0),
                target: LinkTarget::Web("javascript:alert(1)".to_owned()),
            },
        ];
        let lines = (0..35).map(|line| hand.line(REGULAR, 11.0, (60.0, 120.0 + 15.5 * line as f32), text));
        marks.extend(lines.map(Mark::Glyphs));
        marks
    };
    hand.pages(vec![page(1), page(2)])
}

fn rect(left: f32, top: f32, width: f32, height: f32) -> Rect {
    Rect { left: Pt(left), top: Pt(top), width: Pt(width), height: Pt(height) }
}

/// A paper with these paragraphs, set by the typesetter.
fn set(language: &str, paragraphs: impl IntoIterator<Item = Text>) -> Pages {
    let paragraph = |text| Block::of_template(Content::Paragraph(text));
    drawings::paper(language, paragraphs.into_iter().map(paragraph).collect())
}

#[test]
fn two_pages_of_two_faces_stay_under_sixty_kilobytes() {
    let bytes = pdf::write(&two_pages(), &properties()).unwrap();
    assert!(bytes.len() < 60_000, "{} bytes", bytes.len());
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let pages = two_pages();
    assert!(pdf::write(&pages, &properties()).unwrap() == pdf::write(&pages, &properties()).unwrap());
    let other = Properties { title: "Another".to_owned(), ..properties() };
    assert!(pdf::write(&pages, &properties()).unwrap() != pdf::write(&pages, &other).unwrap());
}

#[test]
fn another_process_writes_the_same_bytes() {
    const CHILD: &str = "CHANCERY_TEST_WRITE_TO";
    let bytes = pdf::write(&two_pages(), &properties()).unwrap();
    if let Some(path) = std::env::var_os(CHILD) {
        std::fs::write(path, bytes).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "another_process_writes_the_same_bytes"])
        .env(CHILD, &path)
        .output()
        .unwrap()
        .status;
    assert!(status.success());
    assert!(std::fs::read(&path).unwrap() == bytes);
}

#[test]
fn only_safe_links_become_annotations() {
    let bytes = pdf::write(&two_pages(), &properties()).unwrap();
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    for page in document.page_iter() {
        let annotations = document.get_page_annotations(page).unwrap();
        assert_eq!(annotations.len(), 1);
        let action = annotations[0].get(b"A").unwrap().as_dict().unwrap();
        assert_eq!(action.get(b"URI").unwrap().as_str().unwrap(), b"https://example.org/%C3%A9");
    }
}

#[test]
fn a_page_alone_looks_as_it_does_in_the_whole() {
    let pages = two_pages();
    let whole = pdf::write(&pages, &properties()).unwrap();
    for index in 0..2 {
        let alone = pdf::export(&pages, &properties(), &Extent::Part(index..index + 1)).unwrap();
        assert!(preview::raster(&whole, index, 2.0).unwrap() == preview::raster(&alone, 0, 2.0).unwrap());
    }
    assert!(preview::raster(&whole, 0, 2.0).unwrap() != preview::raster(&whole, 1, 2.0).unwrap());
}

#[test]
fn the_catalogue_names_language_and_title_and_leaves_the_view_alone() {
    let document = lopdf::Document::load_mem(&pdf::write(&two_pages(), &properties()).unwrap()).unwrap();
    let catalogue = document.catalog().unwrap();
    assert_eq!(catalogue.get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
    let preferences = catalogue.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    assert!(!catalogue.has(b"PageMode") && !catalogue.has(b"PageLayout"));
    let identifier = document.trailer.get(b"ID").unwrap().as_array().unwrap();
    assert_eq!(identifier[0].as_str().unwrap().len(), 16);
}

#[test]
fn metadata_and_document_information_say_the_same() {
    let document = lopdf::Document::load_mem(&pdf::write(&two_pages(), &properties()).unwrap()).unwrap();
    let metadata = document.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
    let metadata = document.get_object(metadata).unwrap().as_stream().unwrap();
    let packet = std::str::from_utf8(&metadata.content).unwrap();
    let information = document.get_dictionary(document.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    let said = |key: &[u8]| lopdf::decode_text_string(information.get(key).unwrap()).unwrap();
    assert!(packet.contains("Әріптестік &amp; dialogue") && said(b"Title") == "Әріптестік & dialogue");
    assert!(packet.contains("Desk &lt;East&gt;") && said(b"Author") == "Desk <East>");
    assert!(packet.contains(&format!("<pdf:Producer>{}</pdf:Producer>", said(b"Producer"))));
    assert!(packet.contains(">2025-04-19<") && said(b"CreationDate") == "D:20250419");
    assert_eq!(information.len(), 4);
}

#[test]
fn fills_lie_where_they_were_set_in_their_ink() {
    let hand = Hand::new();
    let fill = Mark::Fill { frame: rect(100.0, 200.0, 50.0, 20.0), ink: Ink(230, 36, 45) };
    let image = preview::raster(&pdf::write(&hand.pages(vec![vec![fill]]), &properties()).unwrap(), 0, 1.0).unwrap();
    let red: Vec<(usize, usize)> = (0..image.rgba.len() / 4)
        .filter(|pixel| image.rgba[pixel * 4..pixel * 4 + 3] == [230, 36, 45])
        .map(|pixel| (pixel % image.width as usize, pixel / image.width as usize))
        .collect();
    assert_eq!((red[0], red[red.len() - 1], red.len()), ((100, 200), (149, 219), 50 * 20));
}

#[test]
fn pages_that_are_not_there_are_an_error() {
    let error = pdf::export(&two_pages(), &properties(), &Extent::Part(1..3)).unwrap_err();
    assert!(matches!(error, PdfError::NoSuchPage { count: 2, .. }));
    assert_eq!(error.to_string(), "pages 2 to 3 were asked for, but there are 2");
}

#[test]
fn a_face_that_is_missing_or_broken_is_an_error() {
    let hand = Hand::new();
    let mut pages = hand.page(vec![hand.line(BOLD, 11.0, (60.0, 90.0), "A")]);
    pages.faces[1].file = chancery::layout::FontFile::new(std::sync::Arc::new(b"no font".to_vec()));
    assert!(matches!(pdf::write(&pages, &properties()), Err(PdfError::Subset { .. })));
    pages.faces.truncate(1);
    assert!(matches!(pdf::write(&pages, &properties()), Err(PdfError::NoSuchFace(BOLD))));
}

#[test]
fn a_glyph_that_stands_for_nothing_keeps_a_file_from_the_standards() {
    let hand = Hand::new();
    let mut pages = hand.page(vec![hand.line(BOLD, 11.0, (60.0, 90.0), "A")]);
    assert!(Standards::of(&pages, &properties()).archive.is_some());
    let Mark::Glyphs(run) = &mut pages.pages[0].items[0].mark else { panic!("no line") };
    run.glyphs[0].id = 0;
    assert_eq!(Standards::of(&pages, &properties()), Standards { archive: None, is_accessible: false });
}

/// Leaves the pages in `tests/out` for the eye: run with `cargo test --test pdf -- --ignored`.
#[test]
#[ignore = "writes files to look at"]
fn leave_the_pages_to_look_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/out");
    std::fs::create_dir_all(&folder).unwrap();
    let arabic = set("ar", [Text::plain("بِسْمِ اللَّهِ — السلام عليكم (2025)")]);
    let mut shown = vec![("two_pages", two_pages()), ("arabic", arabic), ("illustrated", drawings::illustrated())];
    shown.extend(["en-GB", "ar"].map(|language| (language, drawings::gallery(language))));
    for (name, pages) in shown {
        let bytes = pdf::write(&pages, &properties()).unwrap();
        let image = preview::raster(&bytes, 0, 2.0).unwrap();
        std::fs::write(folder.join(name).with_extension("pdf"), &bytes).unwrap();
        std::fs::write(folder.join(name).with_extension("png"), image.to_png().unwrap()).unwrap();
    }
}
