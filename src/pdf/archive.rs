//! What makes a file last: the colours it is meant in, and the note it was made from, carried inside. Owns how both stand in
//! the file and how the note is taken out again; knows nothing of what is on the pages.

use std::io::Read;

use flate2::read::ZlibDecoder;
use lopdf::{Document, Object, Stream, dictionary};
use thiserror::Error;

use super::PdfError;

/// The colours of sRGB (IEC 61966-2-1).
const SRGB: &[u8] = include_bytes!("../../assets/icc/srgb.icc");

/// The name by which standards know these colours (ISO 19005-3, 6.2.3).
const SRGB_NAME: &str = "sRGB IEC61966-2.1";

/// The kind of file a note is (RFC 6838): text, with a name of ours.
const NOTE_TYPE: &str = "text/vnd.chancery.ron";

/// Tells our attachment from those of others, and holds its length.
const NOTE_KEY: &str = "ChanceryNote";

/// The most bytes a note may have, as the reader of notes has it.
const LARGEST_NOTE: usize = 16 << 20;

/// The largest PDF a note is sought in, in bytes.
pub const LARGEST_PAPER: usize = 64 << 20;

/// The note a file carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The name of its file, such as `talks.ron`.
    pub name: String,
    /// What viewers say it is.
    pub description: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why no note can be taken out of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ExtractError {
    /// The file is no PDF.
    #[error("it is not a PDF")]
    NotPdf,
    /// The file is too large to be a paper of ours.
    #[error("it is larger than any paper made with Chancery")]
    TooLarge,
    /// It holds no note.
    #[error("it carries no note; it was made without one, by another program, or was printed again")]
    NoNote,
    /// It holds several notes.
    #[error("it carries more than one note; take them out with a PDF program and open the right one")]
    Several,
    /// The note in it is damaged.
    #[error("the note in it is damaged or was changed since the paper was made")]
    Damaged,
}

/// Says what the colours of the pages mean.
pub(super) fn intend_colours(document: &mut Document) -> Result<(), PdfError> {
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal(SRGB_NAME),
        "Info" => Object::string_literal(SRGB_NAME),
        "DestOutputProfile" => profile,
    };
    document.catalog_mut()?.set("OutputIntents", vec![Object::Dictionary(intent)]);
    Ok(())
}

/// Puts a note into the file, as the source the pages were made from (ISO 19005-3, 6.8).
pub(super) fn carry(document: &mut Document, note: &Attachment) -> Result<(), PdfError> {
    let length = note.bytes.len() as i64;
    let file = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => NOTE_TYPE,
        "Params" => dictionary! { "Size" => length },
        NOTE_KEY => length,
    };
    let file = document.add_object(Stream::new(file, note.bytes.clone()));
    let name = lopdf::text_string(&note.name);
    let specification = document.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => name.clone(),
        "UF" => name.clone(),
        "Desc" => lopdf::text_string(&note.description),
        "AFRelationship" => "Source",
        "EF" => dictionary! { "F" => file, "UF" => file },
    });
    let catalogue = document.catalog_mut()?;
    catalogue.set("AF", vec![Object::Reference(specification)]);
    let names = dictionary! { "Names" => vec![name, Object::Reference(specification)] };
    catalogue.set("Names", dictionary! { "EmbeddedFiles" => names });
    Ok(())
}

/// Takes the note out of a paper of ours.
///
/// The file is not read as a PDF: its objects may be made to unfold without end, and a stream of ours is found by its key
/// alone. The time is linear in the length of the file, the memory that of the note.
///
/// # Errors
/// When there is no PDF, no note of ours in it, or not the one we put there.
pub fn extract(bytes: &[u8]) -> Result<Vec<u8>, ExtractError> {
    if bytes.len() > LARGEST_PAPER {
        return Err(ExtractError::TooLarge);
    }
    if !bytes.starts_with(b"%PDF-") {
        return Err(ExtractError::NotPdf);
    }
    let key = format!("/{NOTE_KEY}");
    let mut places = places_of(bytes, key.as_bytes());
    let place = places.next().ok_or(ExtractError::NoNote)?;
    if places.next().is_some() {
        return Err(ExtractError::Several);
    }
    stream_at(&bytes[place + key.len()..]).ok_or(ExtractError::Damaged)
}

/// The content of the stream whose dictionary holds, from here on, the length of the note.
fn stream_at(bytes: &[u8]) -> Option<Vec<u8>> {
    let digits: Vec<u8> =
        bytes.iter().copied().skip_while(u8::is_ascii_whitespace).take_while(u8::is_ascii_digit).collect();
    let length: usize = std::str::from_utf8(&digits).ok()?.parse().ok()?;
    if length > LARGEST_NOTE {
        return None;
    }
    // What is left of the dictionary is short.
    let start = places_of(bytes.get(..512.min(bytes.len()))?, b"stream").next()? + "stream".len();
    let body = bytes.get(start..)?;
    let body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n"))?;
    let mut note = Vec::with_capacity(length);
    // One byte more than the note has, to tell a longer one.
    let packed = ZlibDecoder::new(body).take(length as u64 + 1).read_to_end(&mut note);
    if packed.is_ok() && note.len() == length {
        return Some(note);
    }
    // A note of a few bytes stands as it is.
    let (plain, rest) = body.split_at_checked(length)?;
    rest.trim_ascii_start().starts_with(b"endstream").then(|| plain.to_vec())
}

/// Where `needle` stands, from the first place on.
fn places_of<'a>(bytes: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == needle[0]).map(|(place, _)| place);
    starts.filter(move |place| bytes[*place..].starts_with(needle))
}
