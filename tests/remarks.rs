//! What comes back from Word: it finds its field, also after LibreOffice has written the document and the note has changed, is listed on
//! the command line with what the note holds today, and hostile documents end in a sentence.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    io::{Cursor, Write as _},
    path::{Path as FilePath, PathBuf},
    process::Command,
    time::Instant,
};

use chancery::{
    docx::{self, Kind, ReadError},
    note::{Edit, Note, Path, format},
    paper::Carried,
    session::{Belonging, FileFormat, RemarkKind, Returned, Standing, edition_of, export_document_to, returned},
    store::{Folders, Replace},
    template::{builtins, default_template},
};
use tempfile::TempDir;

#[path = "support/word.rs"]
mod word;

use word::Word;

/// The names of the elements of a text.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A note, its paper, and the paper as it came back.
struct Desk {
    folder: TempDir,
    note: Note,
}

fn edit(note: &mut Note, edits: &[Edit]) {
    for edit in edits {
        note.apply(edit).unwrap();
    }
}

fn set(note: &mut Note, field: &str, text: &str) {
    edit(note, &[Edit::Set { field: path(field), text: text.to_owned() }]);
}

fn path(field: &str) -> Path {
    Note::path_named(field).unwrap()
}

impl Desk {
    fn of(example: &str) -> Self {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples").join(example);
        let mut note = format::read(&fs::read(file).unwrap()).unwrap().note;
        set(&mut note, "texts.purpose", "Agree on a date for the consultations of 2026.");
        let desk = Self { folder: tempfile::tempdir().unwrap(), note };
        let paper = edition_of(&desk.note, &default_template(), Carried::Nothing).paper;
        let folders = Folders::under(&desk.folder.path().join("state"));
        export_document_to(&desk.paper(), &paper, FileFormat::Docx, Replace::Never, &folders).unwrap();
        desk
    }

    fn paper(&self) -> PathBuf {
        self.folder.path().join("paper.docx")
    }

    fn back(&self) -> PathBuf {
        self.folder.path().join("back.docx")
    }

    fn returned(&self, note: &Note) -> Returned {
        returned(&self.back(), note, &default_template(), builtins()).unwrap()
    }
}

/// What is told of each remark: its kind, its field, how it stands, and the text it would make of the field.
fn told(returned: &Returned, note: &Note) -> Vec<(RemarkKind, String, Standing, String)> {
    let placed = returned.placed(note);
    let of = |field: &Option<Path>| field.as_ref().map(ToString::to_string).unwrap_or_default();
    let after = |placed: &chancery::session::Placed| placed.proposal.as_ref().map(|it| it.after.clone());
    let both = returned.remarks.iter().zip(&placed);
    both.map(|(remark, it)| (remark.kind, of(&it.field), it.standing, after(it).unwrap_or_default())).collect()
}

#[test]
fn remarks_follow_their_fields_through_changes_of_the_note() {
    let desk = Desk::of("astana.ron");
    let word = Word::open(&desk.paper(), "A. Chief");
    word.replace("of 2026", "of next year").comment("Agree on a date", "Which?").save(&desk.back());
    let change = "Agree on a date for the consultations of next year.".to_owned();
    let purpose = "texts.purpose".to_owned();
    let expected = [
        (RemarkKind::Comment, purpose.clone(), Standing::Open, String::new()),
        (RemarkKind::Changed, purpose.clone(), Standing::Open, change.clone()),
    ];
    let back = desk.returned(&desk.note);
    assert_eq!(back.belonging, Belonging::This);
    let mut found = told(&back, &desk.note);
    found.sort_by_key(|it| it.0 != RemarkKind::Comment);
    assert_eq!(found, expected);
    // The note grows and shrinks around it.
    let mut grown = desk.note.clone();
    let topics = path("topics");
    edit(&mut grown, &[Edit::Insert { list: topics.clone(), index: 0 }, Edit::Duplicate { list: topics, index: 1 }]);
    set(&mut grown, "topics[0].title", "A new topic");
    let mut found = told(&back, &grown);
    found.sort_by_key(|it| it.0 != RemarkKind::Comment);
    assert_eq!(found, expected);
    // Once it is there it is taken.
    set(&mut grown, "texts.purpose", &change);
    assert!(told(&back, &grown).contains(&(RemarkKind::Changed, purpose, Standing::Taken, String::new())));
}

#[test]
fn a_paragraph_broken_in_two_is_one_change() {
    let desk = Desk::of("astana.ron");
    Word::open(&desk.paper(), "A. Chief").break_after("of 2026.", "And on a place.").save(&desk.back());
    let back = desk.returned(&desk.note);
    let expected = "Agree on a date for the consultations of 2026.\n\nAnd on a place.";
    assert_eq!(
        told(&back, &desk.note),
        [(RemarkKind::Inserted, "texts.purpose".to_owned(), Standing::Open, expected.to_owned())]
    );
    let (edits, count) = back.all(&desk.note, |_| true);
    let mut note = desk.note.clone();
    edit(&mut note, &edits);
    assert_eq!((count, &*note.texts.purpose), (1, expected));
}

#[test]
fn a_paper_for_the_public_comes_back_to_its_note() {
    let mut desk = Desk::of("astana.ron");
    let template = builtins().iter().find(|it| it.audience == chancery::template::Audience::Releasable).unwrap();
    let paper = edition_of(&desk.note, template, Carried::Nothing).paper;
    let folders = Folders::under(&desk.folder.path().join("state"));
    export_document_to(&desk.paper(), &paper, FileFormat::Docx, Replace::Always, &folders).unwrap();
    let words = docx::places(&paper).into_iter().find(|place| place.field.is_some() && place.words.len() > 10).unwrap();
    Word::open(&desk.paper(), "A. Chief").comment_first(&words.words, "Good.").save(&desk.back());
    let back = desk.returned(&desk.note);
    assert_eq!(back.belonging, Belonging::This);
    assert_eq!(back.placed(&desk.note)[0].standing, Standing::Open);
    set(&mut desk.note, "id", "0196f1c0-0000-7000-8000-00000000000f");
    assert_eq!(desk.returned(&desk.note).belonging, Belonging::Another);
}

/// The command line lists them with what the note holds today.
#[cfg(feature = "cli")]
#[test]
fn the_command_line_says_what_the_note_holds_today() {
    let desk = Desk::of("astana.ron");
    Word::open(&desk.paper(), "A. Chief").replace("of 2026", "of next year").save(&desk.back());
    let list = |note: &Note| {
        let file = desk.folder.path().join("note.ron");
        fs::write(&file, format::write(note).unwrap()).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
        let done = command.arg("comments").arg(desk.back()).arg("--note").arg(file).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    };
    let line = "texts.purpose: changed by A. Chief on 2025-04-19: of 2026 -> of next year";
    assert_eq!(list(&desk.note), format!("{line}\n"));
    let mut note = desk.note.clone();
    set(&mut note, "texts.purpose", "Agree on a date for the consultations of next year.");
    assert_eq!(list(&note), format!("{line} (the note has it already)\n"));
    set(&mut note, "texts.purpose", "Agree on a date for the consultations of June.");
    let held = "“Agree on a date for the consultations of June.”";
    assert_eq!(list(&note), format!("{line} (to be made by hand; the field holds {held})\n"));
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// So many elements of that name, each with a number.
fn numbered(element: &str, count: usize) -> String {
    (0..count).map(|id| format!("<w:{element} w:id=\"{id}\"/>")).collect::<Vec<_>>().concat()
}

fn body(paragraphs: &str) -> Vec<u8> {
    format!("<w:document xmlns:w=\"{W}\"><w:body>{paragraphs}</w:body></w:document>").into_bytes()
}

fn said(comments: &str) -> Vec<u8> {
    format!("<w:comments xmlns:w=\"{W}\">{comments}</w:comments>").into_bytes()
}

#[test]
fn more_remarks_than_anybody_goes_through_are_refused() {
    let change = "<w:ins w:author=\"A\"><w:r><w:t>a</w:t></w:r></w:ins><w:r><w:t>b</w:t></w:r>";
    let changes = |count: usize| body(&format!("<w:p>{}</w:p>", change.repeat(count)));
    let read = |body: &[u8]| docx::comments(&packed(&[("word/document.xml", body)]));
    assert_eq!(read(&changes(docx::MOST_COMMENTS)).unwrap().comments.len(), docx::MOST_COMMENTS);
    assert_eq!(read(&changes(docx::MOST_COMMENTS + 1)).unwrap_err(), ReadError::TooMany);
    let comments = numbered("comment", docx::MOST_COMMENTS + 1);
    let file = packed(&[("word/document.xml", &body("<w:p/>")), ("word/comments.xml", &said(&comments))]);
    assert_eq!(docx::comments(&file).unwrap_err(), ReadError::TooMany);
}

/// Each of these took minutes or all memory before it was bounded.
#[test]
fn hostile_documents_take_bounded_time() {
    let begun = Instant::now();
    // Thousands of comments over all of the text.
    let starts = numbered("commentRangeStart", docx::MOST_COMMENTS);
    let comments = numbered("comment", docx::MOST_COMMENTS);
    let text = "<w:r><w:t>ten letters</w:t></w:r>".repeat(100_000);
    let file = packed(&[
        ("word/document.xml", &body(&format!("<w:p>{starts}{text}</w:p>"))),
        ("word/comments.xml", &said(&comments)),
    ]);
    let review = docx::comments(&file).unwrap();
    assert!(review.comments.iter().map(|comment| comment.about.len()).sum::<usize>() < 2 << 20);
    // A text beyond that of any paper.
    let text = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "x".repeat(5 << 20));
    assert_eq!(docx::comments(&packed(&[("word/document.xml", &body(&text))])).unwrap_err(), ReadError::TooLarge);
    // Paragraphs within paragraphs, each of which holds all of the text.
    let nested =
        format!("{}<w:r><w:t>{}</w:t></w:r>{}", "<w:p>".repeat(200), "y".repeat(8 << 20), "</w:p>".repeat(200));
    let comment = said(&format!("<w:comment w:id=\"1\">{nested}</w:comment>"));
    let one = body("<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>");
    let review = docx::comments(&packed(&[("word/document.xml", &one), ("word/comments.xml", &comment)])).unwrap();
    assert!(review.comments[0].words.len() < 30_000 && review.comments[0].kind == Kind::Comment);
    // A name of megabytes at each of many changes.
    let name = "n".repeat(4 << 20);
    let change = "<w:r><w:t>a</w:t></w:r>".repeat(5_000);
    let text = format!("<w:p><w:ins w:author=\"{name}\">{change}</w:ins></w:p>");
    let review = docx::comments(&packed(&[("word/document.xml", &body(&text))])).unwrap();
    assert!(review.comments[0].author.len() < 1_000);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

#[test]
fn thousands_of_changes_find_their_places_in_bounded_time() {
    let desk = Desk::of("astana.ron");
    let words = "one two three four five six seven eight nine ten ";
    let change = format!("<w:ins w:author=\"A\"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:t>{words}</w:t></w:r>");
    let long = format!("<w:p>{}</w:p>", change.repeat(1_500));
    let short = format!("<w:p>{}</w:p>", change.repeat(20)).repeat(150);
    fs::write(desk.back(), packed(&[("word/document.xml", &body(&(long + &short)))])).unwrap();
    let back = desk.returned(&desk.note);
    assert_eq!((back.belonging, back.remarks.len()), (Belonging::Unclear, 4_500));
    let begun = Instant::now();
    assert_eq!(back.placed(&desk.note).len(), 4_500);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

/// The macro by which LibreOffice corrects a document as a person would.
const MACRO: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Correct" script:language="StarBasic">
Sub Main(source As String, target As String)
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
    document.RecordChanges = True
    sought = document.createSearchDescriptor()
    sought.SearchString = "of 2026"
    found = document.findFirst(sought)
    found.String = "of next year"
    sought.SearchString = "Agree on a date"
    found = document.findFirst(sought)
    remark = document.createInstance("com.sun.star.text.textfield.Annotation")
    remark.Author = "A. Chief"
    remark.Content = "Which date?"
    found.Text.insertTextContent(found, remark, True)
    Dim kind(0) As New com.sun.star.beans.PropertyValue
    kind(0).Name = "FilterName"
    kind(0).Value = "MS Word 2007 XML"
    document.storeToURL(target, kind())
    document.close(True)
End Sub
</script:module>
"#;

/// `CHANCERY_SOFFICE` says where LibreOffice is, if not in the path.
#[test]
fn a_document_corrected_in_libreoffice_comes_back_to_its_fields() {
    let office = std::env::var("CHANCERY_SOFFICE").unwrap_or_else(|_| "soffice".to_owned());
    let desk = Desk::of("astana.ron");
    if !correct_in_office(&office, desk.folder.path(), &desk.paper(), &desk.back()) {
        eprintln!("SKIPPED: LibreOffice is not here, or runs no macro; set CHANCERY_SOFFICE to its program");
        return;
    }
    let back = desk.returned(&desk.note);
    assert_eq!(back.belonging, Belonging::This);
    let mut found = told(&back, &desk.note);
    found.sort_by_key(|it| it.0 != RemarkKind::Comment);
    let change = "Agree on a date for the consultations of next year.".to_owned();
    let purpose = "texts.purpose".to_owned();
    assert_eq!(
        found,
        [
            (RemarkKind::Comment, purpose.clone(), Standing::Open, String::new()),
            (RemarkKind::Changed, purpose, Standing::Open, change),
        ]
    );
    let comment = back.remarks.iter().find(|remark| remark.kind == RemarkKind::Comment).unwrap();
    assert_eq!((comment.words.as_str(), comment.author.as_str()), ("Which date?", "A. Chief"));
}

/// Has LibreOffice correct a document, with a profile of its own that holds the macro; false where it cannot.
fn correct_in_office(office: &str, folder: &FilePath, source: &FilePath, target: &FilePath) -> bool {
    let profile = folder.join("office");
    let home = format!("-env:UserInstallation=file://{}", profile.display());
    let run =
        |arguments: &[&str]| Command::new(office).args(arguments).output().is_ok_and(|done| done.status.success());
    // The first run makes the profile, in which the macro is then put.
    if !run(&[&home, "--headless", "--terminate_after_init"]) {
        return false;
    }
    let library = profile.join("user/basic/Standard");
    fs::create_dir_all(&library).unwrap();
    let list = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE library:library PUBLIC \"-//OpenOffice.org//DTD OfficeDocument \
                1.0//EN\" \"library.dtd\">\n<library:library xmlns:library=\"http://openoffice.org/2000/library\" \
                library:name=\"Standard\" library:readonly=\"false\" library:passwordprotected=\"false\">\n <library:element \
                library:name=\"Correct\"/>\n</library:library>\n";
    fs::write(library.join("script.xlb"), list).unwrap();
    fs::write(library.join("Correct.xba"), MACRO).unwrap();
    let call =
        format!("macro:///Standard.Correct.Main(\"file://{}\",\"file://{}\")", source.display(), target.display());
    run(&[&home, "--headless", "--norestore", &call]) && target.exists()
}
