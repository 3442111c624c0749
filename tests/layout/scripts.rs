//! Scripts: faces of the machine for what the bundled ones lack, marks for what no face has, breaks and emphasis in the way of
//! each script. The machine's fonts are a folder of four small ones here.

use std::fs;
use std::path::PathBuf;

use chancery::layout::{GlyphRun, Ink, MachineFonts, Pages, Typesetter};
use chancery::paper::{Block, Content, Paper, Span, Text};
use chancery::pdf::{self, Properties};
use chancery::preview;
use chancery::template::Pt;

use super::frames::{assert_clusters_cover_the_text, assert_no_overlap, assert_within_margins, runs};
use super::papers::{heading, paper, paragraph};
use super::{assert_sound, set};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fonts")
}

/// A typesetter on a machine with those fonts.
fn furnished() -> Typesetter {
    Typesetter::with_fonts(MachineFonts::in_folder(folder()))
}

fn of(text: &str) -> Paper {
    paper(vec![paragraph(text)])
}

/// The name of the face that shows the first of these characters.
fn face_of(pages: &Pages, text: &str) -> String {
    let mut all = pages.pages.iter().flat_map(|page| runs(&page.items));
    let (run, _) = all.find(|(run, _)| run.text.contains(text)).unwrap_or_else(|| panic!("{text} is not set"));
    pages.faces[usize::from(run.face.0)].name.clone()
}

fn assert_in_order(pages: &Pages, paper: &Paper) {
    assert_within_margins(paper, pages);
    assert_no_overlap(pages);
    assert_clusters_cover_the_text(pages);
    assert!(!pages.has_notdef());
}

#[test]
fn letters_that_the_bundled_faces_lack_come_from_the_machine() {
    let paper = of("Ambassador Levi (לֵוִי)");
    let pages = furnished().set(&paper);
    assert_in_order(&pages, &paper);
    assert_eq!(pages.flaws.missing, ['\u{5b5}'], "the face has no tsere");
    let paper = of("Ambassador Levi (לוי), Beijing (北京), Bangkok (กรุงเทพ)");
    let pages = furnished().set(&paper);
    assert_sound(&paper, &pages);
    assert!(pages.flaws.missing.is_empty());
    assert_eq!(face_of(&pages, "לוי"), "NotoSansHebrewThin-Regular");
    assert_eq!(face_of(&pages, "北京"), "NotoSerifJP-Regular");
    assert_eq!(face_of(&pages, "Ambassador"), "GentiumBookPlus");
    assert!(pdf::write(&pages, &Properties::from(&paper)).is_ok());
}

#[test]
fn a_character_without_a_face_is_marked_and_told() {
    let paper = paper(vec![
        heading("Talks 😀 in Astana"),
        paragraph("المحادثات Қазақстан Republic 😀 北京 in one line"),
        paragraph("👩‍👩‍👧 ❤️ 1️⃣ \u{10ffff}\u{e000}"),
    ]);
    let pages = set(&paper);
    assert_in_order(&pages, &paper);
    for character in ['京', '北', '\u{e000}', '👧', '👩', '😀', '\u{10ffff}'] {
        assert!(pages.flaws.missing.contains(&character), "{character}: {:?}", pages.flaws.missing);
    }
    let text = pages.text_of(0);
    assert!(text.contains("Talks [U+1F600] in Astana"), "{text}");
    assert!(text.contains("[U+5317][U+4EAC]"), "{text}");
    for (run, _) in runs(&pages.pages[0].items) {
        assert_eq!(run.text.contains("U+"), run.ink == Ink(160, 0, 0), "{:?}", run.text);
    }
}

#[test]
fn a_face_that_may_not_be_embedded_is_not_used() {
    let machine = tempfile::tempdir().unwrap();
    for (name, bits, is_used) in [("may.ttf", 0x0008_u16, true), ("may-not.ttf", 0x0002, false)] {
        let mut file = fs::read(folder().join("NotoSansHebrew-Regular.ttf")).unwrap();
        let record = (12..).step_by(16).find(|at| file[*at..at + 4] == *b"OS/2").unwrap();
        let table = u32::from_be_bytes(file[record + 8..record + 12].try_into().unwrap()) as usize;
        file[table + 8..table + 10].copy_from_slice(&bits.to_be_bytes());
        fs::write(machine.path().join(name), &file).unwrap();
        let pages = Typesetter::with_fonts(MachineFonts::in_folder(machine.path())).set(&of("שלום"));
        assert_eq!(pages.flaws.missing.is_empty(), is_used, "{name}");
        fs::remove_file(machine.path().join(name)).unwrap();
    }
}

#[test]
fn files_that_are_no_fonts_do_no_harm() {
    let machine = tempfile::tempdir().unwrap();
    let whole = fs::read(folder().join("NotoSansHebrew-Regular.ttf")).unwrap();
    for share in 0..16 {
        fs::write(machine.path().join(format!("{share}.ttf")), &whole[..whole.len() * share / 16]).unwrap();
    }
    fs::write(machine.path().join("text.otf"), "no font").unwrap();
    let pages = Typesetter::with_fonts(MachineFonts::in_folder(machine.path())).set(&of("שלום"));
    assert!(!pages.has_notdef());
}

#[test]
fn what_was_set_before_shows_nowhere() {
    let paper = of("Levi (לוי) in 北京");
    let mut typesetter = furnished();
    typesetter.set(&of("กรุงเทพ 東京 😀"));
    let (after, fresh) = (typesetter.set(&paper), furnished().set(&paper));
    assert_eq!(after.pages, fresh.pages);
    assert_eq!(after.flaws, fresh.flaws);
    let names = |pages: &Pages| pages.faces.iter().map(|face| face.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&after), names(&fresh));
    let bytes = |pages: &Pages| pdf::write(pages, &Properties::from(&paper)).unwrap();
    assert!(bytes(&after) == bytes(&fresh));
}

/// The lines of the first page below the banner, as they are read.
fn lines_of(pages: &Pages) -> Vec<String> {
    let mut lines: Vec<(f32, String)> = Vec::new();
    for (run, element) in runs(&pages.pages[0].items) {
        if element.is_none() {
            continue;
        }
        match lines.iter_mut().find(|(baseline, _)| (*baseline - run.origin.1.0).abs() < 0.1) {
            Some((_, line)) => line.push_str(&run.text),
            None => lines.push((run.origin.1.0, run.text.clone())),
        }
    }
    lines.into_iter().map(|(_, line)| line.trim().to_owned()).collect()
}

#[test]
fn chinese_and_japanese_break_between_characters_but_not_before_punctuation() {
    let paper = of(&"東京、上海。「北京」会議、大部長。".repeat(12));
    let pages = furnished().set(&paper);
    assert_sound(&paper, &pages);
    let lines = lines_of(&pages);
    assert!(lines.len() > 3, "{lines:?}");
    for line in &lines {
        assert!(!line.starts_with(['、', '。', '」']) && !line.ends_with('「'), "{line}");
    }
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap();
    assert!(lines[1..lines.len() - 1].iter().all(|line| line.chars().count() + 3 >= longest), "{lines:?}");
}

#[test]
fn thai_breaks_between_words() {
    let words = ["การประชุม", "ความร่วมมือ", "ระหว่าง", "ประเทศ", "รัฐมนตรี"];
    let paper = of(&words.concat().repeat(12));
    let pages = furnished().set(&paper);
    assert_sound(&paper, &pages);
    let lines: Vec<String> = lines_of(&pages).into_iter().filter(|line| line.contains('า')).collect();
    assert!(lines.len() > 3);
    let starts = ["การ", "ประชุม", "ความ", "ร่วม", "มือ", "ระหว่าง", "ประเทศ", "รัฐมนตรี"];
    for line in &lines {
        assert!(starts.iter().any(|start| line.starts_with(start)), "{line} begins within a word");
    }
}

#[test]
fn emphasis_is_bold_where_letters_do_not_slant() {
    let text = Text {
        spans: vec![Span {
            text: "Réunion Қазақстан اجتماع לוי".to_owned(), italic: true, ..Span::default()
        }],
    };
    let paper = paper(vec![Block::of_template(Content::Paragraph(text))]);
    let pages = furnished().set(&paper);
    assert_sound(&paper, &pages);
    assert_eq!(face_of(&pages, "Réunion"), "GentiumBookPlus-Italic");
    assert_eq!(face_of(&pages, "Қазақстан"), "GentiumBookPlus-Italic");
    assert_eq!(face_of(&pages, "اجتماع"), "NotoNaskhArabic-Bold");
    assert_eq!(face_of(&pages, "לוי"), "NotoSansHebrewThin-Bold");
}

/// The run that shows these characters.
fn run_of<'p>(pages: &'p Pages, text: &str) -> &'p GlyphRun {
    let mut all = pages.pages.iter().flat_map(|page| runs(&page.items));
    all.find(|(run, _)| run.text.contains(text)).unwrap_or_else(|| panic!("{text} is not set")).0
}

#[test]
fn bold_of_a_face_without_a_bold_has_a_line_around_its_letters() {
    let mixed = |bold: bool| {
        let text =
            Text { spans: vec![Span { text: "Talks in 北京 with לוי".to_owned(), bold, ..Span::default() }] };
        paper(vec![Block::of_template(Content::Paragraph(text))])
    };
    let (bold, plain) = (furnished().set(&mixed(true)), furnished().set(&mixed(false)));
    assert_sound(&mixed(true), &bold);
    let (heavy, light) = (run_of(&bold, "北京"), run_of(&plain, "北京"));
    assert!(heavy.outline > Pt(0.2) && heavy.outline < Pt(0.6), "{:?}", heavy.outline);
    assert_eq!((heavy.width(), light.outline), (light.width(), Pt::ZERO), "it takes no more room");
    assert_eq!(
        (run_of(&bold, "Talks").outline, run_of(&bold, "לוי").outline),
        (Pt::ZERO, Pt::ZERO),
        "they have a bold"
    );

    let ink = |paper: &Paper, pages: &Pages| {
        let bytes = pdf::write(pages, &Properties::from(paper)).unwrap();
        let image = preview::raster(&bytes, 0, 3.0).unwrap();
        let image = image::load_from_memory_with_format(&image.to_png().unwrap(), image::ImageFormat::Png).unwrap();
        image.into_luma8().iter().map(|shade| u64::from(255 - shade)).sum::<u64>()
    };
    let alone = |bold: bool| {
        let text = Text { spans: vec![Span { text: "北京".repeat(40), bold, ..Span::default() }] };
        paper(vec![Block::of_template(Content::Paragraph(text))])
    };
    let heading_of_it = [true, false].map(|bold| ink(&alone(bold), &furnished().set(&alone(bold))));
    assert!(heading_of_it[0] as f64 > heading_of_it[1] as f64 * 1.15, "the preview shows it: {heading_of_it:?}");
}

#[test]
fn arabic_letters_are_larger_beside_latin_ones_on_the_same_lines() {
    let text = "اجتماع Chancery في أستانا ".repeat(30);
    for language in ["ar", "en"] {
        let mut paper = of(&text);
        paper.language = language.to_owned();
        let pages = set(&paper);
        assert_sound(&paper, &pages);
        let (arabic, latin) = (run_of(&pages, "اجتماع"), run_of(&pages, "Chancery"));
        let body = paper.setup.body;
        assert!((arabic.size.0 / latin.size.0 - 1.13).abs() < 0.001, "{:?} {:?}", arabic.size, latin.size);
        assert_eq!(latin.size, body.size);
        let mut baselines: Vec<f32> = runs(&pages.pages[0].items)
            .filter(|(run, _)| run.text.contains("Chancery"))
            .map(|(run, _)| run.origin.1.0)
            .collect();
        baselines.dedup();
        assert!(baselines.len() > 3);
        assert!(baselines.windows(2).all(|pair| (pair[1] - pair[0] - body.leading.0).abs() < 0.02), "{baselines:?}");
    }
}

#[test]
fn scripts_of_both_directions_share_a_line() {
    for language in ["en", "kk", "ar"] {
        let text = "Қазақстан Республикасы – Republic of Benin – جمهورية بنين – לוי 北京 – 12 %";
        let mut paper = of(text);
        paper.language = language.to_owned();
        let pages = furnished().set(&paper);
        assert_sound(&paper, &pages);
        assert!(pages.flaws.missing.is_empty());
        paper.blocks = vec![heading(&format!("😀 {text}")), paragraph(&format!("{text} 😀, "))];
        assert_in_order(&furnished().set(&paper), &paper);
    }
}
