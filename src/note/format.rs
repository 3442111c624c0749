//! The RON file of a note: reading it strictly, writing it in one canonical form. Owns the limits of a file and the
//! sentences about broken ones; knows no folder and no disk.
//!
//! What is written comes back as it was: fields that say nothing are left out, fields of a newer version stay byte for
//! byte, and the same note gives the same text.

use std::borrow::Cow;

use ron::{extensions::Extensions, options::Options, ser::PrettyConfig};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use thiserror::Error;

use super::{model::Note, node::shortened, record::reset_limits, version::FORMAT};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 16 * 1024 * 1024;

/// How deep brackets may stand in one another when a file is read. `RawValue` measures kept fields against the same limit.
const DEEPEST_READ: usize = 128;

/// How deep a file is written: less than what is read, since reading counts optional values too.
const DEEPEST_WRITE: usize = 96;

/// The longest message about a broken file, in characters.
const LONGEST_MESSAGE: usize = 240;

/// Why a text is no note.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FormatError {
    /// The file is too large to be a note.
    #[error("the file has {found} bytes, more than the {LARGEST_FILE} that are read")]
    TooLarge {
        /// Its size.
        found: usize,
    },
    /// The bytes are not UTF-8.
    #[error("line {line}: the file is not text in UTF-8")]
    NotText {
        /// The line of the first wrong byte, from 1.
        line: usize,
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
    let head: Option<Head> = options.from_str(&text).ok();
    let newer = head.and_then(|head| head.min_reader).filter(|&min_reader| min_reader > FORMAT);
    match (parse::<Note>(&options, &text), newer) {
        (Ok(note), newer) => {
            let access = newer.map_or(Access::Edit, |min_reader| Access::ReadOnly { min_reader });
            let canonical = write(&note).is_ok_and(|written| written == text);
            Ok(Opened { note, access, canonical })
        }
        (Err(_), Some(min_reader)) => Err(FormatError::TooNew { min_reader }),
        (Err(error), None) => Err(error),
    }
}

/// Writes a note in its canonical form, and reads it back to be sure: what does not come back is not written.
pub fn write(note: &Note) -> Result<String, FormatError> {
    let text = written(note)?;
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
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        FormatError::NotText { line: before.split(|&byte| byte == b'\n').count() }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text.into() })
}

fn reader() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(DEEPEST_READ)
}

/// Reads any file of ours in RON as strictly as a note, with the same limits and the same sentences about what is wrong.
pub fn read_strictly<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, FormatError> {
    parse(&reader(), &text_of(bytes)?)
}

fn parse<T: DeserializeOwned>(options: &Options, text: &str) -> Result<T, FormatError> {
    reset_limits();
    let mut deserializer =
        ron::Deserializer::from_str_with_options(text, options).map_err(|error| broken(&error, None))?;
    let value: T = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        // A question mark stands for a name that could not be read.
        let field = error.path().to_string().trim_end_matches('?').trim_matches('.').to_owned();
        broken(&deserializer.span_error(error.into_inner()), Some(field).filter(|field| !field.is_empty()))
    })?;
    deserializer.end().map_err(|error| broken(&deserializer.span_error(error), None))?;
    Ok(value)
}

fn broken(error: &ron::error::SpannedError, field: Option<String>) -> FormatError {
    FormatError::Broken {
        line: error.span.end.line,
        column: error.span.end.col,
        field: field.map(|field| shortened(&field, 80)),
        message: shortened(&message(&error.code), LONGEST_MESSAGE),
    }
}

/// The error in words for someone who looks at the file in an editor.
fn message(code: &ron::Error) -> String {
    use ron::Error;
    match code {
        Error::Eof => "the file ends in the middle; was it copied whole?".to_owned(),
        Error::ExpectedString => "expected a text in double quotes".to_owned(),
        Error::ExpectedStringEnd => "a text is not closed: a double quote is missing".to_owned(),
        Error::ExpectedComma => "expected a comma between two fields or items".to_owned(),
        Error::ExpectedArray => "expected a list in square brackets".to_owned(),
        Error::ExpectedArrayEnd => "expected `]` at the end of a list".to_owned(),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => "expected fields in round brackets".to_owned(),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => "expected `)` at the end of the fields".to_owned(),
        Error::ExpectedMapColon => "expected a colon after the name of a field".to_owned(),
        Error::ExpectedBoolean => "expected true or false".to_owned(),
        Error::ExpectedIdentifier => "expected the name of a field".to_owned(),
        Error::ExpectedInteger | Error::IntegerOutOfBounds | Error::InvalidIntegerDigit { .. } => {
            "expected a whole number such as 2".to_owned()
        }
        Error::TrailingCharacters => "something follows after the end of the note".to_owned(),
        Error::ExceededRecursionLimit => format!("brackets stand in one another more than {DEEPEST_READ} deep"),
        Error::DuplicateStructField { field, .. } => format!("the field `{field}` stands here twice"),
        Error::NoSuchStructField { expected, found, .. } => match nearest(found, expected) {
            Some(near) => format!("there is no field `{}`; did you mean `{near}`?", shortened(found, 40)),
            None => format!("there is no field `{}`, only {}", shortened(found, 40), expected.join(", ")),
        },
        Error::MissingStructField { field, .. } => format!("the field `{field}` is missing"),
        Error::NoSuchEnumVariant { expected, found, .. } => {
            format!("expected one of {}, found `{}`", expected.join(", "), shortened(found, 40))
        }
        Error::InvalidValueForType { expected, found } => {
            format!("expected {expected}, found {}", shortened(found, 60))
        }
        other => {
            let text = other.to_string();
            let mut letters = text.chars();
            letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
        }
    }
}

/// The name that differs least from `found`, if one is close.
pub(crate) fn nearest<'a>(found: &str, names: &[&'a str]) -> Option<&'a str> {
    let close = |name: &&str| {
        let distance = distance(found, name);
        (distance * 3 <= name.len()).then_some(distance)
    };
    names
        .iter()
        .filter_map(|name| Some((close(name)?, *name)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How many letters have to be changed, added or left out to make one name of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    // A name of a field is short; what is longer is no slip of the finger.
    for (line, letter) in one.chars().take(64).enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, &wanted) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != wanted);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
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
