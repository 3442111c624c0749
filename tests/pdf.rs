//! The writer as others see it: what tools read out of its files, and that the same pages give the same bytes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod hand;

use std::io::Write;
use std::path::Path;
use std::process::Command;

use chancery::layout::{FaceId, Ink, Mark, Pages, Rect, Typesetter};
use chancery::paper::{Block, Content, Footer, Paper, Span, Text};
use chancery::pdf::{self, Extent, PdfError, Properties};
use chancery::preview;
use chancery::template::{PageSetup, Pt};
use hand::{BOLD, Hand, NASKH, REGULAR, SANS};

const ID: &str = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

fn properties() -> Properties {
    Properties {
        title: "Әріптестік & dialogue".to_owned(),
        author: "Desk <East>".to_owned(),
        language: "en-GB".to_owned(),
        id: ID.to_owned(),
        date: Some(jiff::civil::date(2025, 4, 19)),
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
            Mark::Link { frame: rect(60.0, 110.0, 100.0, 14.0), target: "https://example.org/é".to_owned() },
            Mark::Link { frame: rect(60.0, 130.0, 100.0, 14.0), target: "javascript:alert(1)".to_owned() },
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
    Typesetter::new().set(&Paper {
        title: "A test".to_owned(),
        language: language.to_owned(),
        id: ID.to_owned(),
        author: String::new(),
        date: None,
        setup: PageSetup::default(),
        marking: None,
        footer: Footer::default(),
        blocks: paragraphs.into_iter().map(paragraph).collect(),
    })
}

/// What a tool prints for a file with these bytes; none, and a word about it, where the tool is missing.
fn output(tool: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes).unwrap();
    let arguments = arguments.iter().map(|argument| match *argument {
        "FILE" => file.as_os_str(),
        other => other.as_ref(),
    });
    match Command::new(tool).args(arguments).output() {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success() && errors.trim().is_empty(), "{tool}: {text}{errors}");
            Some(text)
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{tool} is needed here: {error}");
            // Written past the test harness, which would keep it to itself.
            let word = format!("SKIPPED: {tool} cannot be run ({error}), so its part of a test is left out\n");
            std::io::stderr().write_all(word.as_bytes()).unwrap();
            None
        }
    }
}

/// The words a reader copies out of the pages in the order of the content, with single spaces.
fn copied(pages: &Pages) -> Option<String> {
    copied_in_order(pages, "-raw")
}

/// The same, in the order of the content (`-raw`) or in that of the eye (`-layout`).
fn copied_in_order(pages: &Pages, order: &str) -> Option<String> {
    let bytes = pdf::write(pages, &properties()).unwrap();
    let text = output("pdftotext", &[order, "-nopgbrk", "-enc", "UTF-8", "FILE", "-"], &bytes)?;
    // Right-to-left lines come with marks that say so; they are no part of the text.
    let text = text.replace(['\u{202a}', '\u{202b}', '\u{202c}', '\u{200e}', '\u{200f}'], "");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn qpdf_finds_nothing_to_complain_about() {
    let bytes = pdf::write(&two_pages(), &properties()).unwrap();
    if let Some(report) = output("qpdf", &["--check", "FILE"], &bytes) {
        assert!(report.contains("No syntax or stream encoding errors found"), "{report}");
    }
}

#[test]
fn all_fonts_are_embedded_subset_and_mapped() {
    let hand = Hand::new();
    let mut pages = two_pages();
    let lines = [(NASKH, "\u{628}"), (SANS, "Inter")].map(|(face, text)| hand.line(face, 11.0, (60.0, 50.0), text));
    pages.pages[0].items.extend(hand.page(lines.to_vec()).pages.remove(0).items);
    let bytes = pdf::write(&pages, &properties()).unwrap();
    let Some(report) = output("pdffonts", &["FILE"], &bytes) else { return };
    let fonts: Vec<&str> = report.lines().skip(2).collect();
    assert_eq!(fonts.len(), 4, "{report}");
    for font in fonts {
        assert!(font.as_bytes()[6] == b'+', "{font}");
        assert!(font.contains("yes yes yes"), "{font}");
    }
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
fn ligatures_are_copied_as_their_letters() {
    let hand = Hand::new();
    let mut words = Vec::new();
    for piece in ["o", "ffi", "c", "e", " ", "fi", "v", "e", " ", "fl", "a", "t"] {
        let drawn = match piece {
            "ffi" => 'ﬃ',
            "fi" => 'ﬁ',
            "fl" => 'ﬂ',
            letter => letter.chars().next().unwrap(),
        };
        words.push((piece, drawn));
    }
    if let Some(text) = copied(&hand.page(vec![hand.pieces(REGULAR, 11.0, (60.0, 90.0), &words)])) {
        assert_eq!(text, "office five flat");
    }
}

#[test]
fn kazakh_is_copied_letter_by_letter() {
    let hand = Hand::new();
    let sentence = "Әріптестік туралы келісімге Қазақстан Үкіметі қол қойды: ңғүұқөһ ӘІҢҒҮҰҚӨҺ № 7 ₸";
    if let Some(text) = copied(&hand.page(vec![hand.line(REGULAR, 11.0, (60.0, 90.0), sentence)])) {
        assert_eq!(text, sentence);
    }
}

#[test]
fn lam_alef_is_copied_in_the_order_it_is_read() {
    let hand = Hand::new();
    // Peace be with you, with the lam-alef of the second word drawn as one glyph.
    let pieces = [("س", 'ﺳ'), ("ل", 'ﻠ'), ("ا", 'ﺎ'), ("م", 'ﻡ'), (" ", ' '), ("لا", 'ﻻ'), ("م", 'ﻡ')];
    let run = hand.pieces_right_to_left(NASKH, 14.0, (300.0, 90.0), &pieces);
    if let Some(text) = copied(&hand.page(vec![run])) {
        assert_eq!(text, "سلام لام");
    }
}

#[test]
fn a_set_paper_is_copied_as_it_reads() {
    let paragraphs = [
        "The offices will affirm the first flight — efficient, affluent, fjord; 700–900 № 7.",
        "Әріптестік туралы келісімге Қазақстан Үкіметі қол қойды: ңғүұқөһ й Й ё ӘІҢҒҮҰҚӨҺ, 700 миллион ₸.",
        "L’accord a été signé\u{a0}: «\u{202f}très important\u{202f}»\u{a0}; Œuvre, élève, naïf.",
        "Bùi Thanh Sơn, Việt Nam; e\u{301}te\u{301} in two characters each, q\u{303} in two glyphs.",
        "Ελληνικά και Русский текст: Йод, Ёлка, щука; ACEHKMOPTX, АСЕНКМОРТХ, ΑΕΗΚΜΟΡΤΧ.",
    ];
    let wanted = paragraphs.join(" ");
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    if let Some(text) = copied(&set("en-GB", paragraphs.map(Text::plain))) {
        assert_eq!(text, wanted.join(" "));
    }
}

#[test]
fn arabic_is_copied_as_it_reads() {
    // Peace be with you; no; the ministry of foreign affairs; now; for the nations.
    let sentence = "السلام عليكم لا وزارة الخارجية الآن للأمم";
    if let Some(text) = copied_in_order(&set("ar", [Text::plain(sentence)]), "-layout") {
        assert_eq!(text, sentence);
    }
}

#[test]
fn bold_words_in_a_sentence_do_not_part_it() {
    let spans = [("Murky ", false), ("offi", true), ("ces are closed", false)];
    let spans = spans.map(|(text, bold)| Span { text: text.to_owned(), bold, ..Span::default() });
    if let Some(text) = copied(&set("en-GB", [Text { spans: spans.to_vec() }])) {
        assert_eq!(text, "Murky offices are closed");
    }
}

#[test]
fn a_glyph_of_two_characters_is_copied_right_in_both_places() {
    let hand = Hand::new();
    // A soft hyphen that breaks the line is drawn as a hyphen; a Cyrillic letter may share the glyph of a Latin one.
    let pieces = [("A", 'A'), ("А", 'A'), ("A", 'A'), ("-", '-'), ("В", 'B'), ("-", '-'), ("B", 'B'), ("B", 'B')];
    let run = hand.pieces(REGULAR, 11.0, (60.0, 90.0), &pieces);
    if let Some(text) = copied(&hand.page(vec![run])) {
        assert_eq!(text, "AАA-В-BB");
    }
}

#[test]
fn readers_learn_title_author_and_the_notes_date() {
    let bytes = pdf::write(&two_pages(), &properties()).unwrap();
    let Some(report) = output("pdfinfo", &["-rawdates", "FILE"], &bytes) else { return };
    for line in ["Әріптестік & dialogue", "Desk <East>", "D:20250419", "PDF version:     1.7", "Pages:           2"]
    {
        assert!(report.contains(line), "{line}: {report}");
    }
    assert!(!report.contains("ModDate"), "{report}");
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

/// Where readers place every glyph of a page, in points from the left edge, by the widths in the file.
fn places(bytes: &[u8]) -> Vec<f64> {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let page = document.page_iter().next().unwrap();
    let fonts = document.get_page_fonts(page).unwrap();
    let content = lopdf::content::Content::decode(&document.get_page_content(page)).unwrap();
    let (mut font, mut size, mut x) = (Vec::new(), 0.0, 0.0);
    let mut places = Vec::new();
    for operation in content.operations {
        let number = |place: usize| f64::from(operation.operands[place].as_float().unwrap());
        match operation.operator.as_str() {
            "Tf" => (font, size) = (operation.operands[0].as_name().unwrap().to_vec(), number(1)),
            "Tm" => x = number(4),
            "TJ" => {
                for item in operation.operands[0].as_array().unwrap() {
                    if let Ok(code) = item.as_str() {
                        places.push(x);
                        x += width(&document, fonts[&font], code) * size / 1000.0;
                    } else {
                        x -= f64::from(item.as_float().unwrap()) * size / 1000.0;
                    }
                }
            }
            _ => {}
        }
    }
    places
}

/// The width of a glyph in thousandths of the em, from the font's `/W` array.
fn width(document: &lopdf::Document, font: &lopdf::Dictionary, code: &[u8]) -> f64 {
    let code = i64::from(u16::from_be_bytes(code.try_into().unwrap()));
    let descendants = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
    let descendant = document.dereference(&descendants[0]).unwrap().1.as_dict().unwrap();
    let widths = descendant.get(b"W").unwrap().as_array().unwrap();
    for pair in widths.chunks(2) {
        let place = code - pair[0].as_i64().unwrap();
        if let Some(width) = usize::try_from(place).ok().and_then(|place| pair[1].as_array().unwrap().get(place)) {
            return f64::from(width.as_float().unwrap());
        }
    }
    panic!("glyph {code} has no width");
}

#[test]
fn no_glyph_drifts_from_its_place() {
    let hand = Hand::new();
    let text = "Naming the sectors of interest: grain, flour, vegetable oils, fertilisers, organic products.";
    let faces: [(FaceId, f32); 4] = [(REGULAR, 11.0), (BOLD, 16.0), (SANS, 9.0), (REGULAR, 10.5)];
    for (face, size) in faces {
        let mut run = hand.line(face, size, (71.234, 100.0), text);
        // Kerning and spacing as a shaper would leave them: no advance is that of the font.
        for (place, glyph) in run.glyphs.iter_mut().enumerate() {
            glyph.advance.0 += [0.013, -0.27, 0.0, 0.0071][place % 4];
            glyph.shift.0 = Pt([0.0, 0.0, 0.4][place % 3]);
        }
        let bytes = pdf::write(&hand.page(vec![run.clone()]), &properties()).unwrap();
        let mut pen = 71.234_f64;
        for (glyph, place) in run.glyphs.iter().zip(places(&bytes)) {
            let wanted = pen + f64::from(glyph.shift.0.0);
            assert!((wanted - place).abs() < 0.01, "{wanted} is at {place}");
            pen += f64::from(glyph.advance.0);
        }
    }
}

#[test]
fn the_notes_identity_comes_back() {
    let bytes = pdf::write(&two_pages(), &properties()).unwrap();
    assert_eq!(pdf::note_id(&bytes).as_deref(), Some(ID));
    let nameless = Properties { id: String::new(), ..properties() };
    assert_eq!(pdf::note_id(&pdf::write(&two_pages(), &nameless).unwrap()), None);
}

#[test]
fn no_garbage_breaks_the_search_for_an_identity() {
    let hand = Hand::new();
    let bytes = pdf::write(&hand.page(vec![hand.line(REGULAR, 11.0, (60.0, 90.0), "A")]), &properties()).unwrap();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        // Xorshift: the same sequence in every run.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    for round in 0..10_000 {
        let mut damaged = bytes.clone();
        if round % 2 == 0 {
            damaged.truncate(next(bytes.len()));
            assert_eq!(pdf::note_id(&damaged), None);
        } else {
            for _ in 0..=next(4) {
                damaged[next(bytes.len())] = next(256) as u8;
            }
            pdf::note_id(&damaged);
        }
    }
    for foreign in [&b""[..], b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"{\"a\": 1}"] {
        assert_eq!(pdf::note_id(foreign), None);
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

/// Leaves the pages in `tests/out` for the eye: run with `cargo test --test pdf -- --ignored`.
#[test]
#[ignore = "writes files to look at"]
fn leave_the_pages_to_look_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/out");
    std::fs::create_dir_all(&folder).unwrap();
    let arabic = set("ar", [Text::plain("بِسْمِ اللَّهِ — السلام عليكم (2025)")]);
    for (name, pages) in [("two_pages", two_pages()), ("arabic", arabic)] {
        let bytes = pdf::write(&pages, &properties()).unwrap();
        let image = preview::raster(&bytes, 0, 2.0).unwrap();
        std::fs::write(folder.join(name).with_extension("pdf"), &bytes).unwrap();
        std::fs::write(folder.join(name).with_extension("png"), image.to_png().unwrap()).unwrap();
    }
}
