//! The worked examples: notes as we would write them, whose papers come out of the PDF as they were said.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::{collections::BTreeMap, fs, path::PathBuf};

use chancery::{
    layout::{Pages, Typesetter},
    note::{Kind, Note, Path, Record as _, Step, format, walk},
    paper::{Content, Paper, compose, is_mark, is_right_to_left},
    pdf::{self, Properties},
    preview,
    template::{Sheet, Template, builtins},
};

use support::{output, words};

fn examples() -> BTreeMap<String, PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    // The README's command leaves a paper beside its note.
    let files = files.filter(|file| file.extension().is_some_and(|extension| extension == "ron"));
    files.map(|file| (file.file_stem().unwrap().to_str().unwrap().to_owned(), file)).collect()
}

fn note(name: &str) -> Note {
    format::read(&fs::read(&examples()[name]).unwrap()).unwrap().note
}

/// Each example by each template on each sheet.
fn papers() -> Vec<(String, Paper, Pages)> {
    let mut papers = Vec::new();
    for name in examples().keys() {
        for (template, sheet) in
            builtins().iter().flat_map(|template| [(template, Sheet::A4), (template, Sheet::Letter)])
        {
            let mut template = Template::clone(template);
            template.page.sheet = sheet;
            let paper = compose(&note(name), &template);
            let pages = Typesetter::new().set(&paper);
            papers.push((format!("{name}, {} on {sheet:?}", template.id), paper, pages));
        }
    }
    papers
}

/// Renews the examples' files with `CHANCERY_RENEW=1`.
#[test]
fn every_example_is_canonical() {
    for file in examples().values() {
        let bytes = fs::read(file).unwrap();
        let opened = format::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        if std::env::var_os("CHANCERY_RENEW").is_some() {
            fs::write(file, format::write(&opened.note).unwrap()).unwrap();
        } else {
            assert!(opened.canonical, "{} is not as the program writes it", file.display());
        }
    }
}

#[test]
fn every_paper_keeps_to_the_pages_of_its_template() {
    for (name, _, pages) in papers().iter().filter(|(name, ..)| !name.starts_with("everything")) {
        let template = builtins().iter().find(|template| name.contains(&format!(", {} on ", template.id))).unwrap();
        // A page beside the telephone is for calls: the talks of a day need not fit on it (W9 tells).
        let own = note(name.split(',').next().unwrap()).template;
        let is_meant = *own == *template.id || ["brief", "record", "readout"].contains(&&*template.id);
        let limit = template.page_limit.filter(|_| is_meant).unwrap_or(u32::MAX) as usize;
        // Annexes do not count.
        assert!(pages.length <= limit as f32, "{name} has {} pages", pages.length);
    }
}

/// What is tagged as text on the pages is what the paper says, in its order, after the marking of page 1.
#[test]
fn pages_say_what_the_paper_says() {
    // The labels in a chart belong to its drawing: those who do not see it are told its alternative.
    let has_chart = |paper: &Paper| paper.blocks.iter().any(|block| matches!(block.content, Content::Chart(_)));
    for (name, paper, pages) in papers().into_iter().filter(|(_, paper, _)| !has_chart(paper)) {
        let marking = paper.marking.as_ref().map_or("", |banner| &banner.text);
        assert_eq!(letters(&pages.tagged_text()), letters(&format!("{marking} {}", paper.to_plain())), "{name}");
    }
}

/// The text without its white space, since a line may end after a hyphen, and without marks that only order it.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_mark(*c)).collect()
}

#[test]
fn the_text_of_the_pdf_is_the_text_of_the_pages() {
    // In the order of the content poppler turns the words of right-to-left scripts round; `tests/languages.rs` reads them.
    for (name, paper, pages) in papers().into_iter().filter(|(_, paper, _)| !is_right_to_left(&paper.language)) {
        let bytes = pdf::write(&pages, &Properties::from(&paper)).unwrap();
        for page in 0..pages.pages.len() {
            let number = (page + 1).to_string();
            let arguments = ["-raw", "-f", &number, "-l", &number, "-nopgbrk", "-enc", "UTF-8", "FILE", "-"];
            let Some(read) = output("pdftotext", &arguments, &bytes) else { return };
            assert_eq!(words(&read), words(&pages.text_of(page)), "{name}, page {number}");
        }
    }
}

/// The picture of the README, kept where `CHANCERY_PICTURES=docs/pictures` asks for it.
#[test]
fn the_first_page_can_be_painted() {
    let (name, paper, pages) = papers().remove(0);
    let bytes = pdf::write(&pages, &Properties::from(&paper)).unwrap();
    let image = preview::raster(&bytes, 0, 1.2).unwrap();
    assert!(name.starts_with("astana") && image.width > 700, "{name}: {}", image.width);
    if let Some(folder) = std::env::var_os("CHANCERY_PICTURES") {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
        fs::write(folder.join("astana-brief.png"), image.to_png().unwrap()).unwrap();
    }
}

#[test]
fn two_pages_with_four_faces_stay_small() {
    for (name, paper, pages) in papers().into_iter().filter(|(_, _, pages)| pages.pages.len() <= 2) {
        let size = pdf::write(&pages, &Properties::from(&paper)).unwrap().len();
        // Letters with accents and those of other scripts are drawn with more points.
        let most = if paper.language.starts_with("en") { 60_000 } else { 90_000 };
        assert!(size < most, "{name} has {size} bytes");
    }
}

/// The names of the fields that no item of the note fills in.
fn unused(note: &Note) -> Vec<String> {
    let mut unused: BTreeMap<String, bool> = BTreeMap::new();
    walk(note, &Path::ROOT, &mut |path, node| {
        let Kind::Record(record) = node.kind() else { return };
        for field in record.fields {
            let is_used = node.child(Step::Field(field.name)).is_some_and(|child| !child.is_blank());
            *unused.entry(format!("{}.{}", record.name, field.name)).or_default() |= is_used;
        }
        assert!(node.unknown().is_empty(), "{path}");
    });
    // A note that says nothing of its stage is a draft, and this one was reopened.
    unused.into_iter().filter(|(name, is_used)| !is_used && name != "Note.stage").map(|(name, _)| name).collect()
}

#[test]
fn one_example_uses_every_part_of_the_model() {
    let everything = note("everything");
    assert_eq!(unused(&everything), Vec::<String>::new());
    let held = held_records(&everything);
    let missing: Vec<_> = Note::SPEC
        .with_all_below()
        .into_iter()
        .map(|record| record.name)
        .filter(|record| !held.contains(record))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The names of the records a note holds.
fn held_records(note: &Note) -> Vec<&'static str> {
    let mut held = Vec::new();
    walk(note, &Path::ROOT, &mut |_, node| {
        if let Kind::Record(record) = node.kind() {
            held.push(record.name);
        }
    });
    held
}
