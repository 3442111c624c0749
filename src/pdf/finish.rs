//! The last pass: what belongs to the document as a whole. Owns the catalogue, the document information, the file
//! identifier and how the bytes are packed; knows nothing of what is on the pages.

use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::images::Images;
use super::links::Link;
use super::{Extent, PdfError, Properties, archive, outline, standards::Standards, tags, xmp};
use crate::layout::Pages;

/// ISO 32000-1.
const VERSION: &str = "1.7";

/// What is on the pages of a file, beside their operators.
pub(super) struct Parts<'a> {
    /// The pages as they were set.
    pub(super) pages: &'a Pages,
    /// What they hold of the structure.
    pub(super) contents: tags::Contents,
    /// The links of each page.
    pub(super) links: Vec<Vec<Link>>,
    /// The images on them.
    pub(super) images: Images<'a>,
}

/// Completes a document as printpdf leaves it and writes it.
pub(super) fn finish(
    mut document: Document,
    parts: Parts<'_>,
    properties: &Properties,
    extent: &Extent,
) -> Result<Vec<u8>, PdfError> {
    VERSION.clone_into(&mut document.version);
    describe(&mut document, properties, Standards::of(parts.pages, properties))?;
    let images = parts.images.add_to(&mut document);
    let sheets: Vec<_> = document.page_iter().collect();
    let mut annotations = Vec::with_capacity(sheets.len());
    for (sheet, links) in sheets.iter().zip(parts.links) {
        let links: Vec<ObjectId> = links.into_iter().map(|link| add_link(&mut document, link, &sheets)).collect();
        clean(&mut document, *sheet, &links, images.as_ref())?;
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
    document.prune_objects();
    document.renumber_objects();
    let mut bytes = Vec::new();
    match extent {
        Extent::Whole => {
            document.compress();
            end_plainly(&mut document);
            identify(&mut document)?;
            bytes = saved(&document)?;
        }
        // What is only looked at is neither packed nor told from other files.
        Extent::Part(_) => {
            document.trailer.remove(b"ID");
            document.save_to(&mut bytes)?;
        }
    }
    Ok(bytes)
}

/// The most objects in one object stream: what is tried in turn, until none ends in half an end of line. As for the data of
/// [`end_plainly`], but these streams are made while the file is written.
const OBJECTS_IN_STREAMS: [usize; 5] = [100, 50, 20, 12, 7];

/// The file with its objects packed.
fn saved(document: &Document) -> Result<Vec<u8>, PdfError> {
    let mut bytes = Vec::new();
    for most in OBJECTS_IN_STREAMS {
        bytes.clear();
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(most)
            .compression_level(6);
        document.clone().save_with_options(&mut bytes, options.build())?;
        if !bytes.windows(MISREAD.len()).any(|place| place == MISREAD) {
            break;
        }
    }
    Ok(bytes)
}

/// The end of a stream that a reader may take for a byte shorter than it is.
const MISREAD: &[u8] = b"\r\nendstream";

/// Adds a byte behind packed data that ends in a carriage return. With the line feed before `endstream` that would read as one
/// end of line (ISO 32000-1, 7.3.8.1), and the stream as a byte shorter than it says. What follows the end of packed data
/// (RFC 1950, 2.2) is not read.
fn end_plainly(document: &mut Document) {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        let is_packed =
            stream.dict.get(b"Filter").and_then(Object::as_name).is_ok_and(|filter| filter == b"FlateDecode");
        if is_packed && stream.content.ends_with(b"\r") {
            let mut content = stream.content.clone();
            content.push(0);
            stream.set_content(content);
        }
    }
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
    // printpdf asks for one column and no outline; how a document opens is the reader's business.
    catalogue.remove(b"PageLayout");
    catalogue.remove(b"PageMode");
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

/// Takes away what printpdf writes on every page without need, and puts the links and images in.
fn clean(
    document: &mut Document,
    page: ObjectId,
    links: &[ObjectId],
    images: Option<&Dictionary>,
) -> Result<(), PdfError> {
    let dictionary = document.get_dictionary_mut(page)?;
    // Both boxes default to the media box (ISO 32000-1, table 30).
    dictionary.remove(b"TrimBox");
    dictionary.remove(b"CropBox");
    dictionary.remove(b"Annots");
    if !links.is_empty() {
        dictionary.set("Annots", links.iter().copied().map(Object::Reference).collect::<Vec<_>>());
    }
    let resources = dictionary.get(b"Resources")?.as_reference()?;
    let resources = document.get_dictionary_mut(resources)?;
    for empty in ["XObject", "ExtGState", "Shading"] {
        resources.remove(empty.as_bytes());
    }
    if let Some(images) = images {
        resources.set("XObject", images.clone());
    }
    Ok(())
}

/// Sets the file identifier (ISO 32000-1, 14.4) to a hash of all objects: the same content has the same identifier.
fn identify(document: &mut Document) -> Result<(), PdfError> {
    document.trailer.remove(b"ID");
    let mut hash = Sha256::new();
    let mut written = Vec::new();
    for object in document.objects.values() {
        written.clear();
        write_object(&mut written, object)?;
        hash.update(&written);
    }
    let identifier = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![identifier.clone(), identifier]);
    Ok(())
}

/// Writes an object so that different objects give different bytes.
fn write_object(target: &mut Vec<u8>, object: &Object) -> std::io::Result<()> {
    use std::io::Write;
    match object {
        Object::Stream(stream) => {
            write!(target, "{:?}", stream.dict)?;
            target.write_all(&stream.content)
        }
        other => write!(target, "{other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_data_does_not_end_in_half_an_end_of_line() {
        let mut document = Document::new();
        let packed = |content: &[u8]| Stream::new(dictionary! { "Filter" => "FlateDecode" }, content.to_vec());
        let half = document.add_object(packed(b"data\r"));
        let plain = document.add_object(packed(b"data"));
        end_plainly(&mut document);
        let content = |id| document.get_object(id).and_then(Object::as_stream).unwrap();
        assert_eq!(content(half).content, b"data\r\0");
        assert_eq!(content(half).dict.get(b"Length").and_then(Object::as_i64).unwrap(), 6);
        assert_eq!(content(plain).content, b"data");
    }
}
