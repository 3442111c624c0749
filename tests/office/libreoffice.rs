//! Documents as LibreOffice sets them: it shows what the paper says, in its order, on nearly the same pages. `CHANCERY_SOFFICE` says
//! where it is, if not in the path. Where it is not there, or `pdftotext` is not, the test says so and is left out.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use chancery::layout::Typesetter;

use super::{
    papers::{Sample, letters, root},
    support::{output, say, say_skipped},
};

/// How many pages more or less a document may have than the paper, for each ten of these.
const PAGES_APART: usize = 1;

/// The pages of a file as LibreOffice sets it, in words; none where it cannot be asked.
fn shown(files: &[&Path], folder: &Path) -> Option<BTreeMap<PathBuf, Vec<String>>> {
    let office = env::var("CHANCERY_SOFFICE").unwrap_or_else(|_| "soffice".to_owned());
    if Command::new(&office).arg("--version").output().is_err() {
        say_skipped("LibreOffice (install it, or set CHANCERY_SOFFICE to its program)");
        return None;
    }
    // The faces of papers, and no others: the pages of another machine would be other pages.
    let fonts = folder.join("fonts.conf");
    let (faces, cache) = (root().join("assets/fonts"), folder.join("faces"));
    let names = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">";
    let listed = format!("<dir>{}</dir><cachedir>{}</cachedir>", faces.display(), cache.display());
    fs::write(&fonts, format!("{names}<fontconfig>{listed}</fontconfig>")).unwrap();
    // All at once: starting takes longer than the work.
    let done = Command::new(&office)
        .arg(format!("-env:UserInstallation=file://{}", folder.join("office").display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.join("pdf"))
        .args(files)
        .env("FONTCONFIG_FILE", &fonts)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut shown = BTreeMap::new();
    for file in files {
        let pdf = folder.join("pdf").join(file.with_extension("pdf").file_name().unwrap());
        let bytes = fs::read(&pdf).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let text = output("pdftotext", &["-raw", "FILE", "-"], &bytes)?;
        shown.insert(file.to_path_buf(), text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect());
    }
    Some(shown)
}

/// A page without what stands at its head and foot, in letters.
fn without_furniture(page: &str, sample: &Sample) -> String {
    let (foot, marking) = (&sample.paper.footer, sample.paper.marking.as_ref());
    let is_foot = |line: &str| {
        let rest = [&foot.reference, &foot.version].into_iter().fold(letters(line), |rest, piece| {
            let piece = letters(piece);
            rest.strip_prefix(&*piece).map(str::to_owned).unwrap_or(rest)
        });
        let folio = letters(&foot.folio.replace("{page}", "").replace("{pages}", ""));
        let is_folio = rest.chars().filter(|c| !c.is_numeric()).collect::<String>() == folio;
        rest.is_empty() || is_folio || rest == letters(&foot.text)
    };
    let is_marking = |line: &str| marking.is_some_and(|it| letters(line) == letters(&it.text));
    let mut lines: Vec<&str> = page.lines().filter(|line| !letters(line).is_empty()).collect();
    if lines.first().is_some_and(|line| is_marking(line)) {
        lines.remove(0);
    }
    while lines.last().is_some_and(|line| is_marking(line) || is_foot(line)) {
        lines.pop();
    }
    letters(&lines.join(" "))
}

/// Whether the pages say this and nothing else, but for heads of tables that are repeated; else where they part.
fn follow(pages: &[String], expected: &str, heads: &[String]) -> Result<(), String> {
    let mut rest = expected;
    for (number, page) in (1..).zip(pages) {
        let repeated = || heads.iter().filter_map(|head| page.strip_prefix(head.as_str()));
        let Some(after) = std::iter::once(page.as_str()).chain(repeated()).find_map(|page| rest.strip_prefix(page))
        else {
            let same = page.chars().zip(rest.chars()).take_while(|(shown, said)| shown == said).count();
            let around = |text: &str| text.chars().skip(same.saturating_sub(30)).take(90).collect::<String>();
            return Err(format!("page {number} shows\n{}\nand the paper says\n{}", around(page), around(rest)));
        };
        rest = after;
    }
    if rest.is_empty() { Ok(()) } else { Err(format!("not shown: {rest}")) }
}

/// The letters alone, sorted: those that run from right to left are copied in another order, and the numbers of their lists not at all.
fn sorted(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// What stands at the head and foot of so many pages.
fn furniture(sample: &Sample, pages: usize) -> String {
    let foot = &sample.paper.footer;
    let folio = foot.folio.replace("{page}", "").replace("{pages}", "");
    let marking = sample.paper.marking.as_ref().map_or("", |marking| &marking.text);
    [marking, marking, &foot.reference, &foot.version, &folio, &foot.text].concat().repeat(pages)
}

#[test]
fn documents_and_pages_show_what_the_paper_says_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let samples = Sample::all(folder.path());
    let documents: Vec<&Path> = samples.iter().map(|sample| sample.docx.as_path()).collect();
    let Some(shown) = shown(&documents, folder.path()) else { return };
    let (mut wrong, mut typesetter) = (Vec::new(), Typesetter::new());
    let (mut same, mut numbers) = (0, Vec::new());
    for sample in &samples {
        let (name, paper) = (&sample.name, &sample.paper);
        let pages: Vec<String> = shown[&sample.docx].iter().map(|page| without_furniture(page, sample)).collect();
        let expected = sample.in_document(&contents_of(&sample.docx));
        if chancery::paper::is_right_to_left(&paper.language) {
            let expected = expected + &furniture(sample, pages.len());
            if sorted(&shown[&sample.docx].concat()) != sorted(&expected) {
                wrong.push(format!("{name}: other letters"));
            }
        } else if let Err(reason) = follow(&pages, &expected, &sample.heads()) {
            wrong.push(format!("{name}: {reason}"));
        }
        let (ours, theirs) = (typesetter.set(paper).pages.len(), pages.len());
        same += usize::from(ours == theirs);
        numbers.push(format!("{name} {ours}/{theirs}"));
        if ours.abs_diff(theirs) > ours.div_ceil(10) * PAGES_APART {
            wrong.push(format!("{name}: {ours} pages, and {theirs} in LibreOffice"));
        }
    }
    say(&format!("pages of PDF/DOCX: {same} of {} the same; {}", samples.len(), numbers.join(", ")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Lets a file have one page as high as LibreOffice can make it: rows that a page divides would be read page by page.
fn heighten(page: &Path) {
    let html = fs::read_to_string(page).unwrap();
    let (before, size) = html.split_once("@page { size: ").unwrap();
    let (_, behind) = size.split_once(';').unwrap();
    fs::write(page, format!("{before}@page {{ size: 210mm 2900mm;{behind}")).unwrap();
}

#[test]
fn web_pages_show_what_the_paper_says_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let samples = Sample::all(folder.path());
    let pages: Vec<&Path> = samples.iter().map(|sample| sample.html.as_path()).collect();
    for page in &pages {
        heighten(page);
    }
    let Some(shown) = shown(&pages, folder.path()) else { return };
    let mut wrong = Vec::new();
    for sample in &samples {
        let pages: Vec<String> = shown[&sample.html].iter().map(|page| letters(page)).collect();
        let expected = sample.in_html();
        if chancery::paper::is_right_to_left(&sample.paper.language) {
            if sorted(&pages.concat()) != sorted(&expected) {
                wrong.push(format!("{}: other letters", sample.name));
            }
        } else if let Err(reason) = follow(&pages, &expected, &sample.heads()) {
            wrong.push(format!("{}: {reason}", sample.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The words of the list of contents as the document has them; a word processor shows them as they are.
fn contents_of(docx: &Path) -> String {
    use std::io::Read as _;
    let mut archive = zip::ZipArchive::new(fs::File::open(docx).unwrap()).unwrap();
    let mut body = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut body).unwrap();
    let read = roxmltree::Document::parse(&body).unwrap();
    let list = read.descendants().find(|node| node.tag_name().name() == "sdt");
    let texts = list.iter().flat_map(roxmltree::Node::descendants).filter(|node| node.tag_name().name() == "t");
    texts.filter_map(|node| node.text()).collect()
}
