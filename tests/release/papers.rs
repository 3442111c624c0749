//! Canaries in papers: none where nothing is releasable, and just those that may go where everything is.

use std::{collections::BTreeSet, path::Path as FilePath};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chancery::{
    layout::{Pages, Typesetter},
    note::{Image, LevelName, Note, Path, format},
    paper::{Carried, Load, Paper, compose, edition},
    pdf::{self, Properties},
    picture,
    session::{FileFormat, Session, Surroundings, edition_of, export_document_to, export_to, rich_text_of},
    store::{Folders, Replace},
    template::{Audience, Template},
};

use crate::{
    canary::{Canary, full, is_public, leaves, pattern},
    public_templates,
    support::output,
};

/// Everything a paper says or carries, as bytes, and what each of them is.
fn all_of(paper: &Paper, note: &Note, template: &Template) -> Vec<(&'static str, Vec<u8>)> {
    let pages = Typesetter::new().set(paper);
    let properties = Properties::from(paper);
    let bytes = exported(note, template);
    let surroundings =
        Surroundings { today: jiff::civil::date(2025, 5, 1), folders: Folders::under(FilePath::new("nowhere")) };
    let session = Session::new(note.clone(), template.clone().into(), &surroundings);
    vec![
        // Alternative texts, labels and links among it.
        ("the blocks", format!("{paper:?}").into_bytes()),
        ("the pages", texts_of(&pages).into_bytes()),
        ("the properties", format!("{properties:?}").into_bytes()),
        ("what poppler reads", output("pdftotext", &["FILE", "-"], &bytes).unwrap_or_default().into_bytes()),
        ("the note inside", pdf::extract(&bytes).unwrap()),
        ("the file", unpacked(&bytes)),
        ("the file as it is", bytes),
        ("the HTML file", with_images_unpacked(exported_html(note, template))),
        ("the Word document", document_unpacked(exported_as(FileFormat::Docx, note, template))),
        ("the Markdown", exported_as(FileFormat::Markdown, note, template)),
        ("the plain text", exported_as(FileFormat::Text, note, template)),
        ("what is pasted", with_images_unpacked(rich_text_of(paper).html)),
        ("what is pasted as plain words", rich_text_of(paper).plain.into_bytes()),
        ("the name of the file", session.export_path().display().to_string().into_bytes()),
    ]
}

/// The file as the program writes it, with all it may carry of the note.
fn exported(note: &Note, template: &Template) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    let folders = Folders::under(&folder.path().join("state"));
    let edition = edition_of(note, template, Carried::Everything);
    export_to(&file, note, &edition, Replace::Never, &folders).unwrap();
    std::fs::read(file).unwrap()
}

/// The file of another format as the program writes it.
fn exported_as(format: FileFormat, note: &Note, template: &Template) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper");
    let folders = Folders::under(&folder.path().join("state"));
    let paper = edition_of(note, template, Carried::Nothing).paper;
    export_document_to(&file, &paper, format, Replace::Never, &folders).unwrap();
    std::fs::read(file).unwrap()
}

/// The HTML file as the program writes it.
fn exported_html(note: &Note, template: &Template) -> String {
    String::from_utf8(exported_as(FileFormat::Html, note, template)).unwrap()
}

/// The parts of a Word document with their names, unpacked, and the file as it is.
fn document_unpacked(file: Vec<u8>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&file)).unwrap();
    let mut unpacked = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        unpacked.extend(part.name().unwrap().bytes());
        std::io::Read::read_to_end(&mut part, &mut unpacked).unwrap();
    }
    [unpacked, file].concat()
}

/// HTML, and behind it the files of its images.
fn with_images_unpacked(html: String) -> Vec<u8> {
    let images = html.split(";base64,").skip(1).filter_map(|rest| rest.split('"').next());
    let images: Vec<u8> = images.flat_map(|image| STANDARD.decode(image).unwrap()).collect();
    [html.into_bytes(), images].concat()
}

fn texts_of(pages: &Pages) -> String {
    let all = (0..pages.pages.len()).map(|page| pages.text_of(page)).collect::<String>();
    pages.tagged_text() + &all
}

/// The file with all its streams unpacked.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut document = lopdf::Document::load_mem(bytes).unwrap();
    document.decompress();
    let mut unpacked = Vec::new();
    document.save_to(&mut unpacked).unwrap();
    assert!(document.objects.len() > 10);
    unpacked
}

/// Whether the text stands in the bytes in any form a PDF may give it.
fn holds(bytes: &[u8], text: &str) -> bool {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    let small = bytes.to_ascii_lowercase();
    let forms = [text.to_lowercase().into_bytes(), hex(text.as_bytes()).into_bytes(), hex(&wide).into_bytes()];
    let mut needles = forms.iter().map(Vec::as_slice).map(|form| (&*small, form)).chain([(bytes, &*wide)]);
    needles.any(|(bytes, form)| bytes.windows(form.len()).any(|window| window == form))
}

/// The canaries that stand in a paper.
fn shown(paper: &Paper, canaries: &[Canary]) -> BTreeSet<String> {
    let paper = format!("{paper:?}");
    let stands = |canary: &&Canary| canary.mark.as_ref().is_some_and(|mark| paper.contains(mark));
    canaries.iter().filter(stands).map(|canary| canary.at.to_string()).collect()
}

fn assert_nothing_internal(releasable: bool) {
    let (note, canaries) = full(releasable);
    let internal: Vec<&Canary> = canaries.iter().filter(|canary| !is_public(&note, releasable, &canary.at)).collect();
    assert!(internal.len() > 60, "{}", internal.len());
    for template in public_templates() {
        let paper = compose(&note, &template);
        for (what, bytes) in all_of(&paper, &note, &template) {
            for canary in &internal {
                let Some(mark) = &canary.mark else { continue };
                assert!(!holds(&bytes, mark), "{}: {} stands in {what}", template.id, canary.at);
            }
        }
    }
}

#[test]
fn nothing_internal_is_in_a_paper_where_nothing_is_releasable() {
    assert_nothing_internal(false);
}

#[test]
fn nothing_internal_is_in_a_paper_where_everything_is_releasable() {
    assert_nothing_internal(true);
}

#[test]
fn the_search_finds_what_is_there() {
    let (note, canaries) = full(true);
    let template = public_templates().pop().unwrap();
    let paper = compose(&note, &template);
    let title = canaries.iter().find(|canary| pattern(&canary.at) == "title").unwrap().mark.as_ref().unwrap();
    for (what, bytes) in all_of(&paper, &note, &template) {
        let is_read = what != "what poppler reads" || !bytes.is_empty();
        assert!(!is_read || holds(&bytes, title), "{what}");
    }
    assert!(holds(b"\xfe\xff\0Z\0q\x001", "Zq1") && holds(b"<5A7131>", "Zq1") && holds(b"005a00710031", "Zq1"));
}

#[test]
fn a_paper_for_the_public_shows_all_that_may_be_shown() {
    for releasable in [false, true] {
        let (note, canaries) = full(releasable);
        for template in public_templates() {
            let within = Template { audience: Audience::Internal, ..template.clone() };
            let public: BTreeSet<String> = canaries
                .iter()
                .filter(|canary| is_public(&note, releasable, &canary.at))
                .map(|canary| canary.at.to_string())
                .collect();
            let expected: BTreeSet<String> =
                shown(&compose(&note, &within), &canaries).intersection(&public).cloned().collect();
            let found = shown(&compose(&note, &template), &canaries);
            // An item of no level has the note's, and only what is shown raises the banner. A side may be named by no more
            // than an action that stays in the house. A brief tells the actions that were carried over, which the public
            // is not told of any.
            let says_side =
                |at: &str| !releasable && at.starts_with("participants") && at.split('.').nth(1) == Some("name");
            let is_carried_over = |at: &str| template.id == "brief" && at.starts_with("actions");
            // Where a topic stands over our points or the sides' positions alone, or a side beside its position, they go
            // with them.
            let is_beside_what_stays = |at: &str| match &*template.id {
                "courtesy-call" => at.starts_with("topics"),
                "multilateral" => at.starts_with("topics") || at.starts_with("participants"),
                _ => false,
            };
            let is_compared = |at: &String| {
                !at.ends_with("marking")
                    && at != "marking.level"
                    && !says_side(at)
                    && !is_carried_over(at)
                    && !is_beside_what_stays(at)
            };
            let without_levels =
                |set: BTreeSet<String>| -> BTreeSet<String> { set.into_iter().filter(is_compared).collect() };
            assert_eq!(without_levels(found), without_levels(expected), "{}, {releasable}", template.id);
        }
    }
}

#[test]
fn the_filtered_note_holds_what_the_public_may_see_and_nothing_else() {
    for releasable in [false, true] {
        let (note, canaries) = full(releasable);
        let released = note.released("everything");
        let found: Vec<(Path, String)> = leaves(released.note())
            .into_iter()
            .map(|(path, text)| (released.origins().original(&path), text))
            .collect();
        let expected: Vec<(Path, String)> = canaries
            .iter()
            .filter(|canary| is_public(&note, releasable, &canary.at))
            .map(|canary| (canary.at.clone(), canary.text.clone()))
            .collect();
        assert_eq!(found, expected);
        let file = format::write(released.note()).unwrap();
        for canary in canaries.iter().filter(|canary| !is_public(&note, releasable, &canary.at)) {
            assert!(!file.contains(&canary.text), "{} stands in {file}", canary.at);
        }
    }
}

#[test]
fn a_pdf_for_the_public_carries_no_more_than_the_public_may_see() {
    for releasable in [false, true] {
        let (note, canaries) = full(releasable);
        for template in public_templates() {
            for carried in [Carried::UpToBanner, Carried::Everything] {
                let Load::Part(part) = edition(&note, &template, carried).load else { panic!("it carries a part") };
                let file = format::write(&part).unwrap();
                for canary in canaries.iter().filter(|canary| !is_public(&note, releasable, &canary.at)) {
                    assert!(!file.contains(&canary.text), "{}: {} stands in {file}", template.id, canary.at);
                }
            }
        }
    }
}

/// What is never released, whatever its piece says.
#[test]
fn what_never_leaves_the_house_does_not() {
    let (note, _) = full(true);
    let file = format::write(note.released("everything").note()).unwrap();
    for field in [
        "comment",
        "biography",
        "address_spoken",
        "address_written",
        "purpose",
        "top_lines",
        "points",
        "defensive_points",
        "positions",
        "background",
        "objectives",
        "accessed",
        "claims",
        "custom_sections",
        "clearances",
        "freezes",
        "addressee",
        "copies",
        "distribution",
        "contacts",
        "caveat",
        "copy_number",
        "review_date",
        "variants",
        "pronunciation",
        "programme",
        "bilaterals",
        "press_lines",
        "previous",
    ] {
        assert!(format::write(&note).unwrap().contains(&format!(" {field}: ")), "{field} is not in the note");
        assert!(!file.contains(&format!(" {field}: ")), "{field}");
    }
}

/// A JPEG with what a camera notes, from a plain one: a comment and a segment of its own right behind the start.
fn with_camera_notes(plain: &[u8], text: &str) -> Vec<u8> {
    let segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, body].concat()
    };
    let exif = [b"Exif\0\0".as_slice(), text.as_bytes()].concat();
    [&plain[..2], &segment(0xe1, &exif), &segment(0xfe, text.as_bytes()), &plain[2..]].concat()
}

/// What stands in the file of a released image beside the image stays in the house.
#[test]
fn released_images_say_nothing_beside_what_they_show() {
    let everything = include_bytes!("../../assets/examples/everything.ron");
    let mut note = format::read(everything).unwrap().note;
    let files: Vec<Vec<u8>> = (0..3).map(|place| note.annexes.get(place).unwrap().image.bytes().unwrap()).collect();
    let svg = String::from_utf8(files[0].clone()).unwrap();
    let svg = svg.replacen(
        "<rect",
        "<!-- Zq7canary --><g id=\"Zq7canary\"><title>Zq7canary</title></g><rect id=\"Zq7canary\"",
        1,
    );
    let spoken = [svg.into_bytes(), files[1].clone(), with_camera_notes(&files[2], "Zq7canary")];
    assert!(holds(&spoken[0], "Zq7canary") && holds(&spoken[2], "Zq7canary"));
    for (place, file) in spoken.iter().enumerate() {
        let annex = note.annexes.get_mut(place).unwrap();
        annex.image = Image::of(file);
        annex.releasable = true;
        annex.marking = LevelName::default();
    }
    for template in public_templates() {
        let carried = format::read(&pdf::extract(&exported(&note, &template)).unwrap()).unwrap().note;
        for annex in carried.annexes.iter().filter(|annex| !annex.image.is_empty()) {
            let file = annex.image.bytes().unwrap();
            assert!(!holds(&file, "Zq7canary"), "{}: {}", template.id, annex.title);
            assert_eq!(picture::problem(&file), None, "{}: {}", template.id, annex.title);
        }
        let shown = carried.annexes.iter().filter(|annex| !annex.image.is_empty()).count();
        assert_eq!(shown, 3, "{}", template.id);
        let html = exported_html(&note, &template);
        let is_shown = template.sections.iter().any(|section| section.fields.iter().any(|it| it == "annexes"));
        assert!(!is_shown || html.matches("<img ").count() == 3, "{}", template.id);
        assert!(!holds(&with_images_unpacked(html), "Zq7canary"), "{}", template.id);
    }
}
