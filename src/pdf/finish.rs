//! The last pass: what belongs to the document as a whole. Owns the catalogue, the tree of pages and the document information;
//! knows nothing of what is on the pages and how bytes are packed.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::file::{self, Packing};
use super::fonts::Fonts;
use super::images::Images;
use super::links::Link;
use super::{Extent, PdfError, Properties, archive, outline, standards::Standards, tags, xmp};
use crate::layout::Pages;

/// What is on the pages of a file.
pub(super) struct Parts<'a> {
    /// The pages as they were set.
    pub(super) pages: &'a Pages,
    /// The content stream of each page.
    pub(super) streams: Vec<Vec<u8>>,
    /// The fonts it needs.
    pub(super) fonts: &'a Fonts,
    /// What they hold of the structure.
    pub(super) contents: tags::Contents,
    /// The links of each page.
    pub(super) links: Vec<Vec<Link>>,
    /// The images on them.
    pub(super) images: Images<'a>,
}

/// Puts the document together and writes it.
pub(super) fn finish(parts: Parts<'_>, properties: &Properties, extent: &Extent) -> Result<Vec<u8>, PdfError> {
    let mut document = Document::new();
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog" });
    document.trailer.set("Root", catalogue);
    describe(&mut document, properties, Standards::of(parts.pages, properties))?;
    let mut resources = dictionary! { "Font" => parts.fonts.add_to(&mut document, extent) };
    if let Some(images) = parts.images.add_to(&mut document) {
        resources.set("XObject", images);
    }
    let resources = document.add_object(resources);
    let sheets = add_pages(&mut document, parts.pages, parts.streams, resources)?;
    let mut annotations = Vec::with_capacity(sheets.len());
    for (sheet, links) in sheets.iter().zip(parts.links) {
        let links: Vec<ObjectId> = links.into_iter().map(|link| add_link(&mut document, link, &sheets)).collect();
        if !links.is_empty() {
            let links: Vec<Object> = links.iter().copied().map(Object::Reference).collect();
            document.get_dictionary_mut(*sheet)?.set("Annots", links);
        }
        annotations.push(links);
    }
    if *extent == Extent::Whole {
        tags::attach(&mut document, parts.pages, &parts.contents, &sheets, &annotations)?;
        outline::attach(&mut document, parts.pages, &sheets)?;
        archive::intend_colours(&mut document)?;
        if let Some(note) = &properties.attachment {
            archive::carry(&mut document, note)?;
        }
    }
    // What is only looked at is neither packed nor told from other files.
    let packing = if *extent == Extent::Whole { Packing::Small } else { Packing::None };
    Ok(file::written(document, packing))
}

/// Adds the pages with their content; what comes back are their objects.
fn add_pages(
    document: &mut Document,
    set: &Pages,
    streams: Vec<Vec<u8>>,
    resources: ObjectId,
) -> Result<Vec<ObjectId>, PdfError> {
    let tree = document.new_object_id();
    let (width, height) = set.size;
    let sheet = [0.0, 0.0, width.0, height.0].map(Object::Real).to_vec();
    let mut pages = Vec::with_capacity(streams.len());
    for stream in streams {
        let content = document.add_object(Stream::new(Dictionary::new(), stream));
        let page = dictionary! {
            "Type" => "Page",
            "Parent" => tree,
            // Every page has the same, and yet names them itself (ISO 19005-3, 6.2.2).
            "Resources" => resources,
            "Contents" => content,
        };
        pages.push(document.add_object(page));
    }
    let kids: Vec<Object> = pages.iter().copied().map(Object::Reference).collect();
    // Every page has the same sheet, and inherits it (ISO 32000-1, 7.7.3.4).
    let tree_object = dictionary! {
        "Type" => "Pages",
        "Count" => kids.len() as i64,
        "Kids" => kids,
        "MediaBox" => sheet,
    };
    document.set_object(tree, tree_object);
    document.catalog_mut()?.set("Pages", tree);
    Ok(pages)
}

/// Adds the annotation of a link, with where it leads on the same paper.
fn add_link(document: &mut Document, link: Link, sheets: &[ObjectId]) -> ObjectId {
    let mut annotation = link.annotation;
    if let Some((page, top)) = link.place
        && let Some(sheet) = sheets.get(page)
    {
        let place = vec![(*sheet).into(), "XYZ".into(), Object::Null, Object::Real(top), Object::Null];
        annotation.set("Dest", place);
    }
    document.add_object(annotation)
}

/// Says what the file is: in the catalogue, in the document information and, equal to it, in the metadata.
fn describe(document: &mut Document, properties: &Properties, standards: Standards) -> Result<(), PdfError> {
    // The packet stays uncompressed, so that programs that know nothing of PDF find it (ISO 16684-3).
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp::packet(properties, standards).into_bytes(),
    );
    let metadata = document.add_object(packet.with_compression(false));
    let information = document.add_object(information(properties));
    document.trailer.set("Info", information);
    let catalogue = document.catalog_mut()?;
    catalogue.set("Metadata", metadata);
    catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if !properties.language.is_empty() {
        catalogue.set("Lang", lopdf::text_string(&properties.language));
    }
    Ok(())
}

fn information(properties: &Properties) -> Dictionary {
    let mut information = dictionary! { "Producer" => lopdf::text_string(xmp::PRODUCER) };
    for (key, text) in [("Title", &properties.title), ("Author", &properties.author)] {
        if !text.is_empty() {
            information.set(key, lopdf::text_string(text));
        }
    }
    if let Some(day) = properties.date {
        // Without a time: whatever its zone, readers elsewhere would show the day before or after.
        let date = format!("D:{:04}{:02}{:02}", day.year(), day.month(), day.day());
        information.set("CreationDate", Object::string_literal(date));
    }
    information
}
