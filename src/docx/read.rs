//! A document that came from elsewhere. Owns the limits that keep a hostile one harmless: how many files it has, how far each unfolds,
//! how deep its elements are nested.

use std::io::{Cursor, Read as _};

use roxmltree::{Document, ParsingOptions};
use zip::ZipArchive;

use super::package::{PROPERTIES, URN};

/// The largest document that is read, in bytes.
pub(super) const LARGEST: usize = 64 << 20;

/// The most files in one; a document of a thousand images has fewer.
const MOST_FILES: usize = 4_096;

/// How far a part may unfold, in bytes.
const LARGEST_PART: u64 = 32 << 20;

/// The most elements, attributes and texts of a part.
const MOST_NODES: u32 = 2_000_000;

/// How deep elements may be nested: tables within tables within frames come nowhere near it.
const DEEPEST: usize = 256;

/// Why a document cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is none, or it is damaged.
    #[error("this is no Word document, or it is damaged")]
    Damaged,
    /// It is larger than any paper.
    #[error("this document is too large to be read")]
    TooLarge,
    /// Its elements are nested deeper than in any paper.
    #[error("this document is nested too deeply to be read")]
    TooDeep,
    /// It has more comments and changes than anybody goes through.
    #[error("this document has more comments and changes than can be shown")]
    TooMany,
    /// It is encrypted.
    #[error("this document is protected by a password; save it without one")]
    Encrypted,
}

/// The id of the paper that a document was made from; none for any other file.
pub fn paper_id(file: &[u8]) -> Option<String> {
    let xml = Package::open(file).ok()?.part(PROPERTIES).ok()??;
    let document = parse(&xml).ok()?;
    let mut elements = document.descendants().filter(|node| node.tag_name().name() == "identifier");
    elements.next()?.text()?.strip_prefix(URN).map(str::to_owned)
}

/// The files of a document.
pub(super) struct Package<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Package<'a> {
    pub(super) fn open(file: &'a [u8]) -> Result<Self, ReadError> {
        /// What a document begins with that is encrypted: not a ZIP, but a compound file ([MS-CFB], 2.2).
        const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        if file.len() > LARGEST {
            return Err(ReadError::TooLarge);
        }
        if file.starts_with(&COMPOUND) {
            return Err(ReadError::Encrypted);
        }
        let archive = ZipArchive::new(Cursor::new(file)).map_err(|_| ReadError::Damaged)?;
        if archive.len() > MOST_FILES {
            return Err(ReadError::TooLarge);
        }
        Ok(Self(archive))
    }

    /// The text of a part; none where there is none of that name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(index) = self.0.index_for_name(name) else { return Ok(None) };
        let part = self.0.by_index(index).map_err(|_| ReadError::Damaged)?;
        let mut bytes = Vec::new();
        // What is said of its size may be wrong: what counts is what comes out.
        part.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(|_| ReadError::Damaged)?;
        if bytes.len() as u64 > LARGEST_PART {
            return Err(ReadError::TooLarge);
        }
        String::from_utf8(bytes).map(Some).map_err(|_| ReadError::Damaged)
    }
}

/// Reads a part. What it defines itself is refused, as Word refuses it: that could unfold without end.
pub(super) fn parse(xml: &str) -> Result<Document<'_>, ReadError> {
    if depth(xml) > DEEPEST {
        return Err(ReadError::TooDeep);
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(xml, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => ReadError::TooLarge,
        _ => ReadError::Damaged,
    })
}

/// How deep the elements are nested, at most: brackets are counted before anything goes down by them.
fn depth(xml: &str) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for tag in xml.split('<').skip(1) {
        if tag.starts_with('/') {
            open = open.saturating_sub(1);
        } else if !tag.starts_with(['?', '!']) && !tag.split('>').next().is_some_and(|tag| tag.ends_with('/')) {
            open += 1;
            deepest = deepest.max(open);
        }
    }
    deepest
}
