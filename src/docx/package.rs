//! The package: a ZIP of parts, what each is, and how they are related (ECMA-376 part 2). Owns the names of parts and the properties;
//! every file of it has the same day, so that the same paper gives the same bytes.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{
    DocxError,
    blocks::{Written, image_relation, link_relation},
    furniture::{self, Edge, edge_relation},
    styles, theme,
    xml::{DECLARATION, DRAWINGS, NAMESPACES, add, text},
};
use crate::paper::Paper;

/// The part that says which paper a document is.
pub(super) const PROPERTIES: &str = "docProps/core.xml";

/// What the identity of a paper begins with (RFC 9562, section 4).
pub(super) const URN: &str = "urn:uuid:";

/// Where the kinds of relations are defined.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What a part of a text is said to be.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts every document has, beside the text: name and kind.
const PARTS: [&str; 4] = ["styles", "numbering", "settings", "fontTable"];

/// Where the theme is.
const THEME: &str = "theme/theme1.xml";

/// Packs the parts.
pub(super) fn pack(paper: &Paper, written: Written, edges: Vec<Edge>) -> Result<Vec<u8>, DocxError> {
    let section = furniture::section(paper, &edges);
    let body = &written.body;
    let document =
        format!("{DECLARATION}<w:document {NAMESPACES} {DRAWINGS}><w:body>{body}{section}</w:body></w:document>");
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".to_owned(), kinds(&edges).into_bytes()),
        ("_rels/.rels".to_owned(), roots().into_bytes()),
        (PROPERTIES.to_owned(), properties(paper).into_bytes()),
        ("docProps/app.xml".to_owned(), program().into_bytes()),
        ("word/document.xml".to_owned(), document.into_bytes()),
        ("word/_rels/document.xml.rels".to_owned(), relations(&edges, &written).into_bytes()),
        ("word/styles.xml".to_owned(), styles::part(paper).into_bytes()),
        ("word/numbering.xml".to_owned(), written.numbering.part(paper.setup.faces.text.name()).into_bytes()),
        ("word/settings.xml".to_owned(), styles::settings(paper).into_bytes()),
        ("word/fontTable.xml".to_owned(), styles::fonts().into_bytes()),
        (format!("word/{THEME}"), theme::part(paper, &styles::ink(paper), styles::LINK).into_bytes()),
    ];
    for edge in edges {
        if !edge.images.is_empty() {
            files.push((format!("word/_rels/{}.xml.rels", edge.name), edge_relations(&edge.images).into_bytes()));
        }
        for (place, image) in edge.images.into_iter().enumerate() {
            files.push((format!("word/{}", edge_image_name(place, &image)), image));
        }
        files.push((format!("word/{}.xml", edge.name), edge.xml.into_bytes()));
    }
    for (place, image) in written.images.into_iter().enumerate() {
        files.push((format!("word/{}", image_name(place, &image)), image));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        zip.start_file(name, options)?;
        zip.write_all(&bytes).map_err(zip::result::ZipError::from)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn image_name(place: usize, image: &[u8]) -> String {
    let ending = if image.starts_with(&[0xff, 0xd8]) { "jpeg" } else { "png" };
    format!("media/image{}.{ending}", place + 1)
}

/// The file of an image at the head of a page.
fn edge_image_name(place: usize, image: &[u8]) -> String {
    image_name(place, image).replace("image", "emblem")
}

/// What the head of a page is related to: its images.
fn edge_relations(images: &[Vec<u8>]) -> String {
    let mut xml = begin_relations();
    for (place, image) in images.iter().enumerate() {
        let (id, target) = (image_relation(place), edge_image_name(place, image));
        add(&mut xml, format_args!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/image\" Target=\"{target}\"/>"));
    }
    xml + "</Relationships>"
}

fn kinds(edges: &[Edge]) -> String {
    let mut xml = format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{WORD}.document.main+xml\"/>\
         <Override PartName=\"/{PROPERTIES}\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
    );
    let edges = edges.iter().map(|edge| (edge.name, edge.kind));
    for (name, kind) in PARTS.into_iter().map(|name| (name, name)).chain(edges) {
        add(&mut xml, format_args!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>"));
    }
    add(
        &mut xml,
        format_args!(
            "<Override PartName=\"/word/{THEME}\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>"
        ),
    );
    xml + "</Types>"
}

fn begin_relations() -> String {
    format!("{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
}

fn roots() -> String {
    begin_relations()
        + &format!(
            "<Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" Target=\"word/document.xml\"/>\
             <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
             Target=\"{PROPERTIES}\"/>\
             <Relationship Id=\"rId3\" Type=\"{RELATIONS}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>"
        )
}

fn relations(edges: &[Edge], written: &Written) -> String {
    let mut xml = begin_relations();
    let mut relate = |id: &str, kind: &str, target: &str, mode: &str| {
        add(
            &mut xml,
            format_args!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{}\"{mode}/>", text(target)),
        );
    };
    for name in PARTS {
        relate(&format!("rId{name}"), name, &format!("{name}.xml"), "");
    }
    relate("rIdTheme", "theme", THEME, "");
    for edge in edges {
        relate(&edge_relation(edge), edge.kind, &format!("{}.xml", edge.name), "");
    }
    for (place, image) in written.images.iter().enumerate() {
        relate(&image_relation(place), "image", &image_name(place, image), "");
    }
    for (place, address) in written.links.iter().enumerate() {
        relate(&link_relation(place), "hyperlink", address, " TargetMode=\"External\"");
    }
    xml + "</Relationships>"
}

/// What the document says about itself. The only day it may say is the note's.
fn properties(paper: &Paper) -> String {
    let mut xml = format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    );
    let id = if paper.id.is_empty() { String::new() } else { format!("{URN}{}", paper.id) };
    let said =
        [("title", &paper.title), ("creator", &paper.author), ("identifier", &id), ("language", &paper.language)];
    for (name, words) in said.into_iter().filter(|(_, words)| !words.is_empty()) {
        add(&mut xml, format_args!("<dc:{name}>{}</dc:{name}>", text(words)));
    }
    if let Some(date) = paper.date {
        for name in ["created", "modified"] {
            add(
                &mut xml,
                format_args!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:{name}>"),
            );
        }
    }
    xml + "</cp:coreProperties>"
}

fn program() -> String {
    format!(
        "{DECLARATION}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Chancery</Application></Properties>"
    )
}
