//! The worked examples: notes as we would write them, whose papers come out of the PDF as they were said.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::{collections::BTreeMap, fs, path::PathBuf};

use chancery::{
    layout::{Pages, Typesetter},
    note::{Note, format},
    paper::{Paper, compose},
    pdf::{self, Properties},
    preview,
    template::{Sheet, Template, builtin},
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

/// Each example on each sheet.
fn papers() -> Vec<(String, Paper, Pages)> {
    let mut papers = Vec::new();
    for name in examples().keys() {
        for sheet in [Sheet::A4, Sheet::Letter] {
            let mut template = Template::clone(&builtin("brief").unwrap());
            template.page.sheet = sheet;
            let paper = compose(&note(name), &template);
            let pages = Typesetter::new().set(&paper);
            papers.push((format!("{name} on {sheet:?}"), paper, pages));
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
fn every_brief_keeps_to_its_two_pages() {
    for (name, _, pages) in papers() {
        assert!(pages.pages.len() <= 2, "{name} has {} pages", pages.pages.len());
    }
}

/// What is tagged as text on the pages is what the paper says, in its order, after the marking of page 1.
#[test]
fn pages_say_what_the_paper_says() {
    for (name, paper, pages) in papers() {
        let marking = paper.marking.as_ref().map_or("", |banner| &banner.text);
        assert_eq!(words(&pages.tagged_text()), words(&format!("{marking} {}", paper.to_plain())), "{name}");
    }
}

#[test]
fn the_text_of_the_pdf_is_the_text_of_the_pages() {
    for (name, paper, pages) in papers() {
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
    for (name, paper, pages) in papers() {
        let size = pdf::write(&pages, &Properties::from(&paper)).unwrap().len();
        assert!(size < 60_000, "{name} has {size} bytes");
    }
}
