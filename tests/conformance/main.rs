//! Whether papers keep to the standards they claim: PDF/A and PDF/UA-1 by validators of others, and the text as PDFium and
//! the structure give it. The validators are installed by the test itself into `target/conformance`; where Python or its
//! packages cannot be had, the test says so and is left out, except in CI.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod controls;
#[path = "../support/mod.rs"]
mod support;
mod validators;

use std::{collections::BTreeMap, fs, path::PathBuf};

use chancery::{
    layout::{MachineFonts, Pages, Role, Typesetter},
    note::format,
    paper::{Block, Content, Paper, Text, compose},
    pdf::{self, Attachment, Properties},
    session::read_template,
    template::{Wording, builtins},
};

use support::output;

/// A paper of an example, and its file.
struct Sample {
    name: String,
    paper: Paper,
    pages: Pages,
    bytes: Vec<u8>,
}

/// A brief in many scripts: with faces of a machine, and with marks for what no face has.
fn scripts() -> Vec<Sample> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let note = fs::read(root.join("assets/examples/astana.ron")).unwrap();
    let mut paper = compose(&format::read(&note).unwrap().note, builtins().first().unwrap());
    let text = "Қазақстан, Ἀθῆναι, 北京、東京。 กรุงเทพ לוי جمهورية بنين";
    paper.blocks.insert(1, Block::of_template(Content::Paragraph(Text::plain(text))));
    let sample = |(name, machine)| {
        let pages = Typesetter::with_fonts(machine).set(&paper);
        let bytes = pdf::write(&pages, &Properties::from(&paper)).unwrap();
        Sample { name: format!("scripts-{name}-without"), paper: paper.clone(), pages, bytes }
    };
    [("furnished", MachineFonts::in_folder(root.join("tests/fonts"))), ("marked", MachineFonts::none())]
        .map(sample)
        .into()
}

/// Each example by each template, with the note inside and without it.
fn samples() -> Vec<Sample> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.extension().is_some_and(|kind| kind == "ron")).collect();
    files.sort();
    let mut typesetter = Typesetter::new();
    let mut samples = Vec::new();
    for file in files {
        let note = fs::read(&file).unwrap();
        let opened = format::read(&note).unwrap();
        let stem = file.file_stem().unwrap().to_str().unwrap();
        for template in builtins() {
            let paper = compose(&opened.note, template);
            let pages = typesetter.set(&paper);
            let attachment = Attachment {
                name: format!("{stem}.ron"),
                description: "The note this paper was made from".to_owned(),
                bytes: note.clone(),
            };
            for (inside, attachment) in [("with", Some(attachment)), ("without", None)] {
                let properties = Properties { attachment, ..Properties::from(&paper) };
                let bytes = pdf::write(&pages, &properties).unwrap();
                let name = format!("{stem}-{}-{inside}", template.id);
                samples.push(Sample { name, paper: paper.clone(), pages: pages.clone(), bytes });
            }
        }
    }
    samples
}

/// The worked house style, with an emblem that is described and with one that is decoration.
fn samples_of_a_house() -> Vec<Sample> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let described = read_template(&root.join("templates/examples/norland/brief.ron")).unwrap();
    let mut decorated = described.clone();
    decorated.letterhead.emblem.as_mut().unwrap().alternative = Wording::default();
    let mut typesetter = Typesetter::new();
    let mut samples = Vec::new();
    for example in ["astana", "everything"] {
        let note = fs::read(root.join(format!("assets/examples/{example}.ron"))).unwrap();
        let note = format::read(&note).unwrap().note;
        for (emblem, template) in [("described", &described), ("decorated", &decorated)] {
            let paper = compose(&note, template);
            let pages = typesetter.set(&paper);
            let bytes = pdf::write(&pages, &Properties::from(&paper)).unwrap();
            samples.push(Sample { name: format!("{example}-{emblem}-without"), paper, pages, bytes });
        }
    }
    samples
}

#[test]
fn papers_of_a_house_keep_to_the_standards() {
    assert_standards(&samples_of_a_house());
}

#[test]
fn every_paper_keeps_to_the_standards_it_claims() {
    let mut samples = samples();
    samples.extend(scripts());
    assert_standards(&samples);
}

#[track_caller]
fn assert_standards(samples: &[Sample]) {
    let files: BTreeMap<&str, &[u8]> =
        samples.iter().map(|sample| (sample.name.as_str(), sample.bytes.as_slice())).collect();
    let Some(judged) = validators::judge(&files) else { return };
    assert_eq!(judged.len(), samples.len());
    for sample in samples {
        let judged = &judged[&sample.name];
        let profile = if sample.name.ends_with("-with") { "3a" } else { "2a" };
        assert_eq!(judged.profile.as_deref(), Some(profile), "{}", sample.name);
        assert_eq!(judged.archive, Some(Vec::new()), "{}", sample.name);
        assert_eq!(judged.accessible, Some(Vec::new()), "{}", sample.name);
        // Many glyphs of one letter are suspicious to it (TXT-004); Arabic letters have a glyph for each place in a word.
        let has_forms = chancery::paper::is_right_to_left(&sample.paper.language);
        let complaints: Vec<_> = judged.outloud.iter().filter(|rule| !has_forms || *rule != "TXT-004").collect();
        assert!(complaints.is_empty(), "{}: {complaints:?}", sample.name);
        for (page, text) in judged.text.iter().enumerate() {
            let (read, set) = (letters(text), letters(&sample.pages.text_of(page)));
            if set.contains(is_right_to_left) {
                // PDFium leaves the words of a right-to-left phrase within a left-to-right line as they stand.
                assert_eq!(sorted(&read), sorted(&set), "{}, page {page}", sample.name);
            } else {
                assert_eq!(read, set, "{}, page {page}", sample.name);
            }
        }
    }
}

/// What a screen reader says is the paper from start to end, with nothing twice and nothing left out.
#[test]
fn the_structure_reads_like_the_paper() {
    for sample in samples() {
        let Some(report) = output("pdfinfo", &["-struct-text", "-enc", "UTF-8", "FILE"], &sample.bytes) else { return };
        let said = said(&report);
        let marking = sample.paper.marking.as_ref().map_or("", |banner| &banner.text);
        let mut paper = format!("{marking} {}", sample.paper.to_plain());
        let has_list = sample.pages.structure.iter().any(|element| element.role == Role::Contents);
        if let Some(contents) = sample.paper.contents.as_ref().filter(|_| has_list) {
            let title = &sample.paper.title;
            paper = paper.replacen(&format!("{title}\n"), &format!("{title}\n{}\n", contents.title), 1);
        }
        if chancery::paper::is_right_to_left(&sample.paper.language) {
            // Poppler reports words as they are painted, and signs between them on the other side.
            assert_eq!(sorted(&letters(&said)), sorted(&letters(&paper)), "{}", sample.name);
        } else {
            assert_eq!(letters(&turned(&said)), letters(&paper), "{}", sample.name);
        }
    }
}

/// The text of poppler's report on a structure, without what stands in figures, for which their alternative text speaks, and
/// without the list of contents, which only the pages have.
fn said(report: &str) -> String {
    let mut said = String::new();
    let mut left_out: Option<usize> = None;
    for line in report.lines() {
        let text = line.trim_start();
        let depth = line.len() - text.len();
        if left_out.is_some_and(|left_out| depth <= left_out) {
            left_out = None;
        }
        if text.starts_with("Figure") || text.trim_end() == "TOC" || text.starts_with("TOC ") {
            left_out = Some(depth);
        }
        let text = text.trim_end().strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        if let (Some(text), None) = (text, left_out) {
            said.push_str(text);
            said.push(' ');
        }
    }
    said
}

#[test]
fn tables_are_copied_in_the_order_they_are_read() {
    for sample in samples() {
        let Some(copied) = output("pdftotext", &["-raw", "-nopgbrk", "-enc", "UTF-8", "FILE", "-"], &sample.bytes)
        else {
            return;
        };
        let pages: String = (0..sample.pages.pages.len()).map(|page| sample.pages.text_of(page)).collect();
        if chancery::paper::is_right_to_left(&sample.paper.language) {
            // As painted, and not in reading order: that is what `-raw` asks for.
            assert_eq!(sorted(&letters(&copied)), sorted(&letters(&pages)), "{}", sample.name);
        } else {
            assert_eq!(letters(&copied), letters(&pages), "{}", sample.name);
        }
    }
}

#[test]
fn qpdf_finds_nothing_to_complain_about() {
    for sample in samples() {
        let Some(report) = output("qpdf", &["--check", "FILE"], &sample.bytes) else { return };
        assert!(report.contains("No syntax or stream encoding errors found"), "{}: {report}", sample.name);
    }
}

/// The text without white space, signs of direction and brackets, which readers turn round in right-to-left text, and with
/// the hyphens that PDFium writes as a control character where a line ends.
fn letters(text: &str) -> String {
    let text = text.replace(['\u{2}', '\u{fffe}'], "-");
    let is_left_out = |c: char| {
        c.is_whitespace()
            || matches!(c, '(' | ')' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
    };
    text.chars().filter(|c| !is_left_out(*c)).collect()
}

/// The text with each word that runs from right to left turned round: poppler gives the structure's text as it is painted.
fn turned(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut turned = String::with_capacity(text.len());
    for word in characters.chunk_by(|one, other| is_right_to_left(*one) == is_right_to_left(*other)) {
        if is_right_to_left(word[0]) {
            turned.extend(word.iter().rev());
        } else {
            turned.extend(word);
        }
    }
    turned
}

/// Whether a character belongs to Hebrew, Arabic or a script beside them.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

fn sorted(text: &str) -> Vec<char> {
    let mut characters: Vec<char> = text.chars().collect();
    characters.sort_unstable();
    characters
}
