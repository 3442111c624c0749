//! The RON file of a note: reading it strictly, writing it in one canonical form. Owns the limits of a file and the
//! sentences about broken ones; knows no folder and no disk.
//!
//! What is written comes back as it was: fields that say nothing are left out, fields of a newer version stay byte for
//! byte, and the same note gives the same text.

use std::{borrow::Cow, fmt};

use ron::{extensions::Extensions, options::Options, ser::PrettyConfig};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeOwned, DeserializeSeed, Error as _, IgnoredAny, MapAccess, Visitor},
};
use thiserror::Error;

use super::{aside::set_aside, broken::broken, model::Note, node::shortened, record::reset_limits, version::FORMAT};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 16 * 1024 * 1024;

/// How deep brackets may stand in one another when a file is read. `RawValue` measures kept fields against the same limit.
pub(super) const DEEPEST_READ: usize = 128;

/// How deep a file is written: less than what is read, since reading counts optional values too.
const DEEPEST_WRITE: usize = 96;

/// The longest message about a broken file, in characters.
pub(super) const LONGEST_MESSAGE: usize = 240;

/// How files start that are renamed or chosen by mistake.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xff\xfe", "text in UTF-16; save it as UTF-8"),
    (b"\xfe\xff", "text in UTF-16; save it as UTF-8"),
    (b"\0", "a file of zeros, as a broken copy leaves one"),
];

/// Why a text is no note.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FormatError {
    /// The file is too large to be a note.
    #[error("the file has {found} bytes, more than the {LARGEST_FILE} that are read")]
    TooLarge {
        /// Its size.
        found: usize,
    },
    /// The file is of another kind, whatever its name says.
    #[error("line 1, column 1: expected a note, found {found}")]
    Foreign {
        /// Its kind, such as `a PDF`.
        found: &'static str,
    },
    /// The bytes are not UTF-8.
    #[error("line {line}, column {column}: expected text in UTF-8, found a byte that is none")]
    NotText {
        /// The line of the first wrong byte, from 1.
        line: usize,
        /// Its column, from 1, in characters.
        column: usize,
    },
    /// The text is not a note in RON.
    #[error("line {line}, column {column}{}: {message}", .field.as_ref().map(|field| format!(", field {field}")).unwrap_or_default())]
    Broken {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// The field that was being read.
        field: Option<String>,
        /// What was found and expected.
        message: String,
    },
    /// The note says of itself that this version cannot edit it without loss.
    #[error("the note needs a newer version of Chancery (format {min_reader}; this version edits up to {FORMAT})")]
    TooNew {
        /// The oldest format that may edit it.
        min_reader: u32,
    },
    /// The note cannot be written.
    #[error("the note cannot be written as a file: {0}")]
    Unwritable(String),
}

/// A note as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The note.
    pub note: Note,
    /// How it may be used.
    pub access: Access,
    /// Whether the text was as we would write it. One edited by hand may hold comments, which a save would lose.
    pub canonical: bool,
}

/// How a note may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may be changed and saved.
    Edit,
    /// It needs a newer version: it may only be looked at.
    ReadOnly {
        /// The oldest format that may edit it.
        min_reader: u32,
    },
}

/// Reads a note.
///
/// Line ends may be LF or CRLF, and a byte order mark may stand first. A note that asks for a newer reader is read as far
/// as this version understands it.
pub fn read(bytes: &[u8]) -> Result<Opened, FormatError> {
    let text = text_of(bytes)?;
    let options = reader();
    match parse::<Note>(&options, &text) {
        Ok(note) => {
            let min_reader = note.min_reader.0;
            let access = if min_reader > FORMAT { Access::ReadOnly { min_reader } } else { Access::Edit };
            // A text that we would write gave this note just now, so that it need not be read back.
            let canonical = written(&note).is_ok_and(|written| written == text);
            Ok(Opened { note, access, canonical })
        }
        Err(error) => {
            let head: Option<Head> = options.from_str(&text).ok();
            let newer = head.and_then(|head| head.min_reader).filter(|&min_reader| min_reader > FORMAT);
            Err(newer.map_or(error, |min_reader| FormatError::TooNew { min_reader }))
        }
    }
}

/// Writes a note in its canonical form, and reads it back to be sure: what does not come back is not written. Nor is a
/// note that needs a newer version, which alone knows what a change of it entails.
pub fn write(note: &Note) -> Result<String, FormatError> {
    let min_reader = note.min_reader.0;
    if min_reader > FORMAT { Err(FormatError::TooNew { min_reader }) } else { write_and_compare(note) }
}

fn write_and_compare(note: &Note) -> Result<String, FormatError> {
    let text = written(note)?;
    if text.len() > LARGEST_FILE {
        return Err(FormatError::TooLarge { found: text.len() });
    }
    let back: Note = parse(&reader(), &text)?;
    if back == *note { Ok(text) } else { Err(FormatError::Unwritable("it would not come back as it is".to_owned())) }
}

/// The part of a file that every version has.
#[derive(Deserialize)]
struct Head {
    min_reader: Option<u32>,
}

fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, FormatError> {
    if bytes.len() > LARGEST_FILE {
        return Err(FormatError::TooLarge { found: bytes.len() });
    }
    if let Some((_, found)) = FOREIGN.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(FormatError::Foreign { found });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let last = before.rsplit('\n').next().unwrap_or_default();
        FormatError::NotText { line: before.matches('\n').count() + 1, column: last.chars().count() + 1 }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(if text.contains("\r\n") { with_plain_line_ends(text).into() } else { text.into() })
}

/// A carriage return before a line feed belongs to the line end, and so do several, which a file gets that was copied
/// badly twice: left, one of them would make a new line end with the line feed.
fn with_plain_line_ends(text: &str) -> String {
    let lines = text.split('\n').collect::<Vec<_>>();
    let (last, ended) = lines.split_last().expect("a split has one part at least");
    let mut plain = String::with_capacity(text.len());
    for line in ended {
        plain.push_str(line.trim_end_matches('\r'));
        plain.push('\n');
    }
    plain.push_str(last);
    plain
}

pub(super) fn reader() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(DEEPEST_READ)
}

/// Reads any file of ours in RON as strictly as a note, with the same limits and the same sentences about what is wrong.
pub fn read_strictly<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, FormatError> {
    parse(&reader(), &text_of(bytes)?)
}

/// The file without a field, or with what `stand_in` gives for the field's name, so that what is wrong behind it can be told as
/// well; none where that cannot be. All others keep their lines and columns.
pub fn without(bytes: &[u8], field: &str, stand_in: impl Fn(&str) -> Option<&'static str>) -> Option<Vec<u8>> {
    set_aside(&text_of(bytes).ok()?, field, stand_in).map(String::into_bytes)
}

/// The error that a field of a file is told with which can be read but not used. `field` names the way to it.
pub fn broken_at(bytes: &[u8], field: &[&str], reason: &str) -> FormatError {
    let named = Some(field.join("."));
    let nowhere = || FormatError::Broken { line: 1, column: 1, field: named.clone(), message: reason.to_owned() };
    let Ok(text) = text_of(bytes) else { return nowhere() };
    let Ok(mut deserializer) = ron::Deserializer::from_str_with_options(&text, &reader()) else { return nowhere() };
    match (Refused { field, reason }).deserialize(&mut deserializer) {
        Ok(()) => nowhere(),
        Err(error) => broken(&deserializer.span_error(error), &text, named),
    }
}

/// Reads up to a field and fails behind it, so that the parser says where that is.
struct Refused<'a> {
    field: &'a [&'a str],
    reason: &'a str,
}

impl<'de> DeserializeSeed<'de> for Refused<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.field.is_empty() {
            IgnoredAny::deserialize(deserializer)?;
            return Err(D::Error::custom(self.reason));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Refused<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            match self.field.split_first() {
                Some((first, rest)) if *first == name => {
                    map.next_value_seed(Refused { field: rest, reason: self.reason })?;
                }
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }
}

fn parse<T: DeserializeOwned>(options: &Options, text: &str) -> Result<T, FormatError> {
    reset_limits();
    let mut deserializer =
        ron::Deserializer::from_str_with_options(text, options).map_err(|error| broken(&error, text, None))?;
    let value: T = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        // A question mark stands for a name that could not be read.
        let field = error.path().to_string().trim_end_matches('?').trim_matches('.').to_owned();
        let field = Some(field).filter(|field| !field.is_empty());
        broken(&deserializer.span_error(error.into_inner()), text, field)
    })?;
    deserializer.end().map_err(|error| broken(&deserializer.span_error(error), text, None))?;
    Ok(value)
}

fn written(note: &Note) -> Result<String, FormatError> {
    let config =
        PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME).escape_strings(false).new_line("\n").indentor("    ");
    let options = Options::default().with_recursion_limit(DEEPEST_WRITE);
    let mut text = String::new();
    let unwritable = |error: ron::Error| FormatError::Unwritable(shortened(&error.to_string(), LONGEST_MESSAGE));
    let mut serializer = ron::Serializer::with_options(&mut text, Some(config), &options).map_err(unwritable)?;
    note.serialize(&mut serializer).map_err(unwritable)?;
    text.push('\n');
    Ok(text)
}
