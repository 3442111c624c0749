//! Papers as Word documents: they say what the paper says in its order, every part is well formed and related, numbers count
//! themselves, and comments come back to their fields.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "support/golden.rs"]
mod golden;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{Cursor, Read as _, Write as _},
    path::{Path, PathBuf},
};

use chancery::{
    docx::{self, Depicted, Figure, Pagination},
    note::{Note, format},
    paper::{Align, Block, Column, Content, Paper, Row, Table, Text, compose},
    session::{FileFormat, export_document_to},
    store::{Folders, Replace},
    template::{Pt, Template, builtin, builtins, read},
};
use roxmltree::{Document, Node};

/// The names of the elements of a text.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn example(name: &str) -> Note {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    format::read(&fs::read(folder.join(name)).unwrap()).unwrap().note
}

/// Each example by each template.
fn papers() -> Vec<(String, Paper)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut papers = Vec::new();
    for file in files.filter(|file| file.extension().is_some_and(|extension| extension == "ron")) {
        let note = example(file.file_name().unwrap().to_str().unwrap());
        for template in builtins() {
            papers.push((format!("{}-{}", file.file_stem().unwrap().display(), template.id), compose(&note, template)));
        }
    }
    assert!(papers.len() >= 20);
    papers
}

/// A paper in Arabic, from right to left.
fn arabic() -> Paper {
    let mut note = example("call-points.ron");
    let edit = |field: &'static str, text: &str| chancery::note::Edit::Set {
        field: chancery::note::Path::ROOT.field(field),
        text: text.to_owned(),
    };
    note.apply(&edit("language", "ar")).unwrap();
    note.apply(&edit("title", "محادثات OPEC مع الوزير")).unwrap();
    compose(&note, &builtin("brief").unwrap())
}

/// A document in which every image is the same.
fn document(paper: &Paper) -> Vec<u8> {
    document_of(paper, &Pagination::default())
}

/// The same with what is known of its pages.
fn document_of(paper: &Paper, pagination: &Pagination) -> Vec<u8> {
    let png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut figures = |_: Depicted<'_>| Some(Figure { file: png.clone(), size: (Pt(100.0), Pt(50.0)) });
    docx::document(paper, pagination, &mut figures).unwrap()
}

/// The worked example of a house style.
fn norland() -> Template {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates/examples/norland/brief.ron");
    chancery::session::read_template(&file).unwrap()
}

/// The parts of a document by their names.
fn parts(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        assert!(parts.insert(part.name().unwrap().into_owned(), bytes).is_none(), "two parts have one name");
    }
    parts
}

fn part(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(parts[name].clone()).unwrap()
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((W, name))
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attribute((W, name)).unwrap_or_default()
}

fn child<'a, 'b>(node: Node<'a, 'b>, names: &[&str]) -> Option<Node<'a, 'b>> {
    names.iter().try_fold(node, |node, name| node.children().find(|child| is(*child, name)))
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What the paper says in the order of a document: the names of the sides that stand side by side head the columns of a table, and
/// the letterhead of the house stands at the head of the first page.
fn expected(paper: &Paper) -> String {
    let mut paper = paper.clone();
    paper.blocks.retain(|block| !matches!(block.content, Content::House(_)));
    for block in &mut paper.blocks {
        if let Content::Delegations(sides) = &mut block.content {
            for pair in sides.chunks_mut(2) {
                if let [left, right] = pair {
                    left.name.spans.append(&mut right.name.spans);
                }
            }
        }
    }
    letters(&paper.to_plain())
}

/// The text of the body with the numbers and bullets that Word counts, a line for each paragraph that says something.
fn text_of(parts: &BTreeMap<String, Vec<u8>>) -> String {
    let (body, numbering) = (part(parts, "word/document.xml"), part(parts, "word/numbering.xml"));
    let (body, numbering) = (Document::parse(&body).unwrap(), Document::parse(&numbering).unwrap());
    let count_of =
        |id: &str| numbering.descendants().find(|node| is(*node, "num") && value(*node, "numId") == id).unwrap();
    let mut counted: BTreeMap<(String, String), u64> = BTreeMap::new();
    let mut lines = String::new();
    for paragraph in body.descendants().filter(|node| is(*node, "p")) {
        let words: String =
            paragraph.descendants().filter(|node| is(*node, "t")).filter_map(|node| node.text()).collect();
        if let Some(numbered) = child(paragraph, &["pPr", "numPr"]) {
            let id = value(child(numbered, &["numId"]).unwrap(), "val").to_owned();
            let level = value(child(numbered, &["ilvl"]).unwrap(), "val").to_owned();
            let count = count_of(&id);
            match child(count, &["lvlOverride"]) {
                Some(first) => {
                    assert_eq!(value(first, "ilvl"), level);
                    let first = value(child(first, &["startOverride"]).unwrap(), "val").parse().unwrap();
                    let number = counted.entry((id, level)).and_modify(|number| *number += 1).or_insert(first);
                    lines.extend([number.to_string(), ". ".to_owned()]);
                }
                None => lines += "• ",
            }
        }
        if !words.is_empty() {
            lines += &(words + "\n");
        }
    }
    lines
}

#[test]
fn a_document_says_what_the_paper_says() {
    for (name, paper) in papers().into_iter().chain([("arabic".to_owned(), arabic())]) {
        let expected = expected(&paper);
        assert!(expected.len() > 100, "{name}");
        assert_eq!(letters(&text_of(&parts(&document(&paper)))), expected, "{name}");
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let paper = compose(&example("everything.ron"), &builtin("brief").unwrap());
    assert_eq!(document(&paper), document(&paper));
    assert_eq!(docx::paper_id(&document(&paper)), Some(paper.id));
}

/// The order in which the children of an element stand (ECMA-376 part 1, annex A.1), of those that are written.
const ORDER: &[(&str, &[&str])] = &[
    (
        "pPr",
        &[
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "widowControl",
            "numPr",
            "pBdr",
            "tabs",
            "bidi",
            "spacing",
            "ind",
            "contextualSpacing",
            "jc",
            "outlineLvl",
        ],
    ),
    ("rPr", &["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "rtl", "lang"]),
    ("tblPr", &["tblStyle", "bidiVisual", "tblW", "tblInd", "tblBorders", "tblCellMar", "tblLook"]),
    ("tbl", &["tblPr", "tblGrid", "tr"]),
    ("tr", &["trPr", "tc"]),
    ("tcPr", &["tcW", "gridSpan", "tcBorders", "tcMar", "vAlign"]),
    ("sectPr", &["headerReference", "footerReference", "pgSz", "pgMar", "cols", "titlePg", "bidi"]),
    ("style", &["name", "basedOn", "next", "qFormat", "pPr", "rPr", "tblPr", "tblStylePr"]),
    ("numbering", &["abstractNum", "num"]),
    ("abstractNum", &["multiLevelType", "lvl"]),
    ("lvl", &["start", "numFmt", "lvlText", "lvlJc", "pPr", "rPr"]),
    ("num", &["abstractNumId", "lvlOverride"]),
    (
        "settings",
        &[
            "zoom",
            "defaultTabStop",
            "characterSpacingControl",
            "compat",
            "themeFontLang",
            "decimalSymbol",
            "listSeparator",
        ],
    ),
    ("styles", &["docDefaults", "style"]),
    ("font", &["altName", "panose1", "charset", "family", "pitch"]),
];

#[test]
fn every_part_is_well_formed_and_in_the_order_of_the_format() {
    let long = compose(&example("everything.ron"), &norland());
    for (name, paper) in papers().into_iter().chain([("arabic".to_owned(), arabic()), ("norland".to_owned(), long)]) {
        let pagination = Pagination { pages: 14, contents: paper.contents.as_ref().map(|_| (2..20).collect()) };
        let parts = parts(&document_of(&paper, &pagination));
        for (part, bytes) in
            parts.iter().filter(|(part, _)| part.rsplit('.').next().is_some_and(|kind| matches!(kind, "xml" | "rels")))
        {
            let xml = std::str::from_utf8(bytes).unwrap();
            let read = Document::parse(xml).unwrap_or_else(|error| panic!("{name}, {part}: {error}"));
            for element in read.descendants().filter(|node| node.tag_name().namespace() == Some(W)) {
                let Some((_, order)) = ORDER.iter().find(|(known, _)| is(element, known)) else { continue };
                let names = element.children().filter(Node::is_element).map(|child| child.tag_name().name());
                let places: Vec<usize> = names
                    .map(|child| order.iter().position(|known| *known == child).unwrap_or_else(|| panic!("{child}")))
                    .collect();
                assert!(places.is_sorted(), "{name}, {part}: {:?} {places:?}", element.tag_name());
            }
            // A cell and the body end with a paragraph, or with the sheet.
            for cell in read.descendants().filter(|node| is(*node, "tc")) {
                assert!(cell.last_element_child().is_some_and(|last| is(last, "p")), "{name}");
            }
            let rows = read.descendants().filter(|node| is(*node, "tbl"));
            assert!(rows.into_iter().all(|table| child(table, &["tr"]).is_some()), "{name}: a table without rows");
        }
    }
}

#[test]
fn parts_are_related_and_names_are_there_once() {
    for (name, paper) in papers() {
        let parts = parts(&document(&paper));
        let (kinds, body) = (part(&parts, "[Content_Types].xml"), part(&parts, "word/document.xml"));
        let relations = part(&parts, "word/_rels/document.xml.rels");
        let kinds = Document::parse(&kinds).unwrap();
        for part in kinds.descendants().filter_map(|node| node.attribute("PartName")) {
            assert!(parts.contains_key(&part[1..]), "{name}: {part}");
        }
        let read = Document::parse(&relations).unwrap();
        let mut related = BTreeSet::new();
        for relation in read
            .descendants()
            .filter(|node| node.has_tag_name((node.tag_name().namespace().unwrap_or(""), "Relationship")))
        {
            assert!(related.insert(relation.attribute("Id").unwrap()), "{name}: an id twice");
            let target = relation.attribute("Target").unwrap();
            let is_outside = relation.attribute("TargetMode") == Some("External");
            assert!(is_outside || parts.contains_key(&format!("word/{target}")), "{name}: {target}");
        }
        let body = Document::parse(&body).unwrap();
        let (mut names, mut ids) = (BTreeSet::new(), BTreeSet::new());
        for node in body.descendants() {
            for attribute in
                node.attributes().filter(|it| it.namespace().is_some_and(|it| it.ends_with("/relationships")))
            {
                assert!(related.contains(attribute.value()), "{name}: {}", attribute.value());
            }
            if is(node, "bookmarkStart") {
                assert!(names.insert(value(node, "name")), "{name}");
                assert!(value(node, "name").len() <= 40);
                assert!(ids.insert(value(node, "id")), "{name}");
            }
        }
        let anchors = body.descendants().filter_map(|node| node.attribute((W, "anchor")));
        assert!(anchors.into_iter().all(|anchor| names.contains(anchor)), "{name}");
        assert_eq!(names.len(), docx::places(&paper).len(), "{name}");
    }
}

#[test]
fn headings_lists_and_tables_have_styles_and_heads_repeat() {
    let paper = compose(&example("everything.ron"), &builtin("brief").unwrap());
    let parts = parts(&document(&paper));
    let (body, styles) = (part(&parts, "word/document.xml"), part(&parts, "word/styles.xml"));
    for style in body.split("Style w:val=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    for style in ["Title", "Heading1", "ListBullet", "TableHeading"] {
        assert!(body.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{style}");
    }
    assert!(styles.contains("<w:name w:val=\"heading 1\"/>") && styles.contains("<w:outlineLvl w:val=\"0\"/>"));
    let tables = paper.blocks.iter().filter(|block| matches!(block.content, Content::Table(_))).count();
    assert!(body.matches("<w:tblHeader/>").count() >= tables && tables > 0);
    // Every image says what it shows.
    assert!(!body.contains("descr=\"\"") && body.contains("descr=\""));
}

#[test]
fn head_and_foot_say_marking_and_page() {
    let paper = compose(&example("everything.ron"), &builtin("brief").unwrap());
    let parts = parts(&document(&paper));
    let marking = &paper.marking.as_ref().unwrap().text;
    let foot = part(&parts, "word/footer1.xml");
    assert!(part(&parts, "word/header1.xml").contains(&**marking) && foot.contains(&**marking));
    assert!(foot.contains(" PAGE ") && foot.contains(" NUMPAGES ") && foot.contains(&*paper.footer.version));
    assert!(!foot.contains('{'));
}

#[test]
fn a_house_has_its_letterhead_ink_and_faces() {
    let paper = compose(&example("astana.ron"), &norland());
    let parts = parts(&document(&paper));
    let (head, styles) = (part(&parts, "word/header2.xml"), part(&parts, "word/styles.xml"));
    assert!(head.contains("Ministry of Foreign Affairs of Norland") && head.contains("descr=\"Emblem of Norland"));
    assert!(head.contains(&*paper.marking.as_ref().unwrap().text));
    assert!(part(&parts, "word/_rels/header2.xml.rels").contains("Target=\"media/emblem1.png\""));
    let body = part(&parts, "word/document.xml");
    assert!(body.contains("<w:titlePg/>") && body.contains("<w:headerReference w:type=\"first\""));
    assert!(!body.contains("Ministry of Foreign Affairs of Norland"));
    let heading = &styles[styles.find("w:styleId=\"Heading1\"").unwrap()..];
    let heading = &heading[..heading.find("</w:style>").unwrap()];
    assert!(heading.contains("w:ascii=\"Inter\"") && heading.contains("<w:color w:val=\"14446B\"/>"), "{heading}");
    assert!(heading.contains("w:color=\"14446B\""), "{heading}");
    assert!(part(&parts, "word/theme/theme1.xml").contains("<a:accent1><a:srgbClr val=\"14446B\"/></a:accent1>"));
    let faces = part(&parts, "word/fontTable.xml");
    for stand_in in ["Cambria", "Arial", "Times New Roman"] {
        assert!(faces.contains(&format!("<w:altName w:val=\"{stand_in}\"/>")), "{stand_in}");
    }
}

#[test]
fn a_long_paper_has_a_list_of_contents_with_its_pages() {
    let paper = compose(&example("everything.ron"), &norland());
    let sections: Vec<String> = paper.blocks.iter().filter_map(section).collect();
    let contents: Vec<usize> = (0..sections.len()).map(|place| place / 2 + 2).collect();
    let parts = parts(&document_of(&paper, &Pagination { pages: 14, contents: Some(contents.clone()) }));
    let body = part(&parts, "word/document.xml");
    let read = Document::parse(&body).unwrap();
    let list = read.descendants().find(|node| is(*node, "sdt")).unwrap();
    let words = |node: Node<'_, '_>| -> String {
        node.descendants().filter(|node| is(*node, "t")).filter_map(|node| node.text()).collect()
    };
    let entries: Vec<String> = list.descendants().filter(|node| is(*node, "p")).skip(1).map(words).collect();
    let expected: Vec<String> = sections.iter().zip(&contents).map(|(words, page)| format!("{words}{page}")).collect();
    assert_eq!(entries, expected);
    // Each leads to its heading, the field is whole, and nobody is asked to renew it.
    for anchor in list.descendants().filter_map(|node| node.attribute((W, "anchor"))) {
        let heading = read.descendants().find(|node| is(*node, "bookmarkStart") && value(*node, "name") == anchor);
        assert_eq!(value(child(heading.unwrap().parent().unwrap(), &["pPr", "pStyle"]).unwrap(), "val"), "Heading1");
    }
    let marks = |kind: &str| body.matches(&format!("w:fldCharType=\"{kind}\"")).count();
    assert_eq!(
        (marks("begin"), marks("separate"), marks("end")),
        (sections.len() + 1, sections.len() + 1, sections.len() + 1)
    );
    assert!(!part(&parts, "word/settings.xml").contains("updateFields"));
    assert!(part(&parts, "word/footer1.xml").contains("<w:t>14</w:t>"));
    // It stands behind the title and before the first section.
    let at = |piece: &str| body.find(piece).unwrap();
    assert!(at("w:val=\"Title\"") < at("<w:sdt>") && at("<w:sdt>") < at("w:val=\"Heading1\""));
    assert!(!part(&self::parts(&document(&paper)), "word/document.xml").contains("<w:sdt>"));
}

/// The words of a heading of a section.
fn section(block: &Block) -> Option<String> {
    match &block.content {
        Content::Heading { level: 0 | 1, text } => Some(text.to_plain()),
        _ => None,
    }
}

#[test]
fn sides_stand_side_by_side_under_their_names() {
    let parts = parts(&document(&compose(&example("astana.ron"), &builtin("brief").unwrap())));
    let body = part(&parts, "word/document.xml");
    let body = Document::parse(&body).unwrap();
    let style = |table: Node<'_, '_>| value(child(table, &["tblPr", "tblStyle"]).unwrap(), "val").to_owned();
    let table = body.descendants().find(|node| is(*node, "tbl") && style(*node) == "Sides").unwrap();
    let rows: Vec<Vec<String>> = table
        .children()
        .filter(|node| is(*node, "tr"))
        .map(|row| {
            let cells = row.children().filter(|node| is(*node, "tc"));
            cells
                .map(|cell| cell.descendants().filter_map(|node| node.text().filter(|_| is(node, "t"))).collect())
                .collect()
        })
        .collect();
    assert_eq!(rows[0], ["Kazakhstan", "Benin"]);
    assert!(rows[1][0].starts_with("Murat Nurtleu") && rows[1][1].starts_with("Olushegun"), "{rows:?}");
    assert!(child(table, &["tr", "trPr", "tblHeader"]).is_some());
}

#[test]
fn decimals_stand_below_one_another() {
    let cell = |words: &str| vec![Text::plain(words)];
    let rows = ["1,250.75", "700", "over 48.5", ""].map(|words| Row { cells: cell(words), field: None });
    let columns = vec![Column { head: Text::plain("EUR million"), align: Align::Decimal('.'), ..Column::default() }];
    let table = Table { columns, rows: rows.into(), ..Table::default() };
    let mut paper = compose(&example("astana.ron"), &builtin("brief").unwrap());
    paper.blocks = vec![Block::of_template(Content::Table(table))];
    let parts = parts(&document(&paper));
    let body = part(&parts, "word/document.xml");
    let body = Document::parse(&body).unwrap();
    let insets: Vec<u32> = body
        .descendants()
        .filter(|node| {
            is(*node, "p") && child(*node, &["pPr", "pStyle"]).is_some_and(|style| value(style, "val") == "TableText")
        })
        .filter(|node| node.descendants().any(|node| is(node, "t")))
        .map(|node| {
            assert_eq!(value(child(node, &["pPr", "jc"]).unwrap(), "val"), "right");
            child(node, &["pPr", "ind"]).map_or(0, |inset| value(inset, "right").parse().unwrap())
        })
        .collect();
    // Whole numbers stand in as far as the longest decimals reach: a point and two figures in type of 10.5 points.
    let [longest, whole, one] = insets[..] else { panic!("{insets:?}") };
    assert_eq!(longest, 0);
    assert!((190..320).contains(&whole) && (80..130).contains(&one), "{insets:?}");
}

#[test]
fn arabic_runs_from_right_to_left() {
    let parts = parts(&document(&arabic()));
    let body = part(&parts, "word/document.xml");
    let body = Document::parse(&body).unwrap();
    for paragraph in body.descendants().filter(|node| is(*node, "p")) {
        let column_turns = paragraph.ancestors().any(|node| is(node, "tbl"));
        assert!(column_turns || child(paragraph, &["pPr", "bidi"]).is_some());
    }
    assert!(
        body.descendants().filter(|node| is(*node, "tbl")).all(|node| child(node, &["tblPr", "bidiVisual"]).is_some())
    );
    assert!(body.descendants().any(|node| is(node, "sectPr") && child(node, &["bidi"]).is_some()));
    for run in body.descendants().filter(|node| is(*node, "r")) {
        let words: String = run.descendants().filter(|node| is(*node, "t")).filter_map(|node| node.text()).collect();
        let is_turned = child(run, &["rPr", "rtl"]).is_some();
        let has_arabic = words.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c) && c.is_alphabetic());
        assert!(!has_arabic || is_turned, "{words}");
        assert!(!words.contains("OPEC") || !is_turned, "{words}");
    }
}

#[test]
fn the_sheet_is_the_template_s() {
    let text = "(id: \"wide\", title: {\"en\": \"Wide\"}, description: {\"en\": \"For tests.\"}, audience: Internal, page: (sheet: \
                Letter, orientation: Landscape), sections: [])";
    let template: Template = read(text.as_bytes()).unwrap();
    let parts = parts(&document(&compose(&example("call-points.ron"), &template)));
    let body = part(&parts, "word/document.xml");
    assert!(
        body.contains("<w:pgSz w:w=\"15840\" w:h=\"12240\" w:orient=\"landscape\"/>"),
        "{}",
        &body[body.len() - 500..]
    );
}

#[test]
fn no_field_is_named() {
    for (name, paper) in papers() {
        for (part, bytes) in parts(&document(&paper)) {
            let text = String::from_utf8_lossy(&bytes);
            for place in docx::places(&paper) {
                let Some(field) = place.field.map(|field| field.to_string()).filter(|field| field.contains('[')) else {
                    continue;
                };
                assert!(!text.contains(&field), "{name}, {part}: {field}");
            }
        }
    }
}

/// The document with its charts and images as the program writes it.
fn exported(note: &Note, template: &str, name: &str, folder: &Path) -> PathBuf {
    let paper =
        chancery::session::edition_of(note, &builtin(template).unwrap(), chancery::paper::Carried::Nothing).paper;
    let file = folder.join(format!("{name}.docx"));
    let folders = Folders::under(&folder.join("state"));
    export_document_to(&file, &paper, FileFormat::Docx, Replace::Never, &folders).unwrap();
    file
}

#[test]
fn charts_and_images_are_pictures() {
    let folder = tempfile::tempdir().unwrap();
    let file = exported(&example("everything.ron"), "brief", "everything", folder.path());
    let parts = parts(&fs::read(file).unwrap());
    let images: Vec<&String> = parts.keys().filter(|name| name.starts_with("word/media/")).collect();
    assert!(images.len() >= 2, "{images:?}");
    for image in images {
        let bytes = &parts[image];
        assert!(bytes.starts_with(b"\x89PNG") || bytes.starts_with(&[0xff, 0xd8]), "{image}");
        assert!(bytes.len() > 500, "{image}");
    }
}

/// The document with some pieces of its text replaced, and comments beside it.
fn edited(file: &[u8], replace: &[(&str, &str)], comments: &str) -> Vec<u8> {
    let mut parts = parts(file);
    let mut body = part(&parts, "word/document.xml");
    for (old, new) in replace {
        assert_eq!(body.matches(old).count(), 1, "{old}");
        body = body.replace(old, new);
    }
    parts.insert("word/document.xml".to_owned(), body.into_bytes());
    parts.insert("word/comments.xml".to_owned(), comments.as_bytes().to_vec());
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(&bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The run of the text that holds these words alone.
fn run_of(file: &[u8], words: &str) -> String {
    let body = part(&parts(file), "word/document.xml");
    let at = body.find(&format!(">{words}</w:t>")).unwrap();
    let start = body[..at].rfind("<w:r>").unwrap();
    let end = at + body[at..].find("</w:r>").unwrap() + "</w:r>".len();
    body[start..end].to_owned()
}

#[test]
fn comments_and_changes_come_back_to_their_fields() {
    let note = example("astana.ron");
    let paper = compose(&note, &builtin("brief").unwrap());
    let (file, places) = (document(&paper), docx::places(&paper));
    let once = |place: &&docx::Place| {
        let body = part(&parts(&file), "word/document.xml");
        body.matches(&format!(">{}</w:t>", place.words)).count() == 1
    };
    let topics: Vec<&docx::Place> = places
        .iter()
        .filter(|place| place.field.as_ref().is_some_and(|field| field.to_string().starts_with("topics[")))
        .filter(once)
        .take(2)
        .collect();
    let [about, changed] = [0, 1].map(|place| run_of(&file, &topics[place].words));
    let commented = format!(
        "<w:commentRangeStart w:id=\"7\"/>{about}<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"
    );
    let struck = changed.replace("w:t xml", "w:delText xml").replace("</w:t>", "</w:delText>");
    let change = format!(
        "<w:del w:id=\"8\" w:author=\"B\">{struck}</w:del><w:ins w:id=\"9\" w:author=\"B\"><w:r><w:t>Better </w:t></w:r>\
         <w:r><w:t>words</w:t></w:r></w:ins>"
    );
    let said = format!(
        "<w:comments xmlns:w=\"{W}\"><w:comment w:id=\"7\" w:author=\"A. N. Other\" w:date=\"2025-04-19T10:30:00Z\"><w:p><w:r>\
         <w:t>Who said so?</w:t></w:r></w:p></w:comment></w:comments>"
    );
    let back = edited(&file, &[(&about, &commented), (&changed, &change)], &said);
    let review = docx::comments(&back).unwrap();
    let told: Vec<(docx::Kind, &str, Option<String>)> = review
        .comments
        .iter()
        .map(|it| (it.kind, it.words.as_str(), review.field_of(it, &places).map(ToString::to_string)))
        .collect();
    let field = |place: usize| topics[place].field.as_ref().map(ToString::to_string);
    assert_eq!(
        told,
        [
            (docx::Kind::Comment, "Who said so?", field(0)),
            (docx::Kind::Deleted, topics[1].words.as_str(), field(1)),
            (docx::Kind::Inserted, "Better words", field(1)),
        ]
    );
    assert_eq!(review.comments[0].about, topics[0].words);
    assert_eq!(review.comments[0].author, "A. N. Other");
    assert_eq!(review.kept(&places), places.len());
    // In a note that has grown since, the words are found where they are now.
    let grown = [&[docx::Place { field: None, words: "New.".to_owned() }][..], &places].concat();
    assert_eq!(review.field_of(&review.comments[0], &grown).map(ToString::to_string), field(0));
}

#[test]
fn hostile_documents_end_in_a_sentence() {
    let packed = |name: &str, bytes: &[u8]| {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
        archive.finish().unwrap().into_inner()
    };
    let refused = |file: &[u8]| docx::comments(file).unwrap_err();
    assert_eq!(refused(b""), docx::ReadError::Damaged);
    assert_eq!(refused(b"PK\x03\x04 and no more"), docx::ReadError::Damaged);
    assert_eq!(refused(&packed("other.xml", b"<a/>")), docx::ReadError::Damaged);
    assert_eq!(refused(&packed("word/document.xml", &vec![b' '; 33 << 20])), docx::ReadError::TooLarge);
    let deep = "<a>".repeat(100_000) + &"</a>".repeat(100_000);
    assert_eq!(refused(&packed("word/document.xml", deep.as_bytes())), docx::ReadError::TooDeep);
    let entities = "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>";
    assert_eq!(refused(&packed("word/document.xml", entities.as_bytes())), docx::ReadError::Damaged);
    assert_eq!(refused(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), docx::ReadError::Encrypted);
    assert_eq!(docx::paper_id(b"no document"), None);
}

/// Every example by its own template: the style of each paragraph, what it says, and which cell it stands in.
#[test]
fn paragraphs_are_as_they_were_looked_at() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_none_or(|ending| ending != "ron") {
            continue;
        }
        let note = format::read(&fs::read(&file).unwrap()).unwrap().note;
        let parts = parts(&document(&compose(&note, &builtin(&note.template).unwrap())));
        let mut lines = String::new();
        for name in ["word/header1.xml", "word/document.xml", "word/footer1.xml"] {
            let xml = part(&parts, name);
            let read = Document::parse(&xml).unwrap();
            read.descendants().filter(|node| is(*node, "p")).for_each(|node| lines += &(line_of(node) + "\n"));
        }
        golden::assert_golden(&format!("formats/{}.docx.txt", file.file_stem().unwrap().display()), &lines);
    }
}

/// A paragraph in a line: the row and column of its cell, its style, its words.
fn line_of(paragraph: Node<'_, '_>) -> String {
    let place_of = |name: &str| {
        let node = paragraph.ancestors().find(|node| is(*node, name))?;
        Some(node.prev_siblings().filter(|node| is(*node, name)).count())
    };
    let cell = place_of("tr").zip(place_of("tc")).map(|(row, column)| format!("[{row},{column}] ")).unwrap_or_default();
    let style = child(paragraph, &["pPr", "pStyle"]).map_or("", |style| value(style, "val"));
    let level = child(paragraph, &["pPr", "numPr", "ilvl"]).map(|level| format!(" #{}", value(level, "val")));
    let words = paragraph.descendants().map(|node| match node.tag_name().name() {
        "t" => node.text().unwrap_or_default(),
        "tab" if node.parent().is_some_and(|run| is(run, "r")) => " | ",
        "drawing" => "(image)",
        _ => "",
    });
    format!("{cell}{style}{}: {}", level.unwrap_or_default(), words.collect::<String>())
}
