//! How a note is seen as a tree of fields: what each holds, and how it is read and changed by its path. Owns the trait
//! every part of the model has; knows none of the parts.
//!
//! Everything a person can type is a text at a leaf: a date is `2025-04-18`, a choice its name, nothing is the empty
//! text. The types behind the leaves stay exact.

use std::{any::Any, borrow::Cow};

use serde::{Serialize, de::DeserializeOwned};
use thiserror::Error;

use super::{path::Step, record::Unknown};

/// What a field holds, for the form, the checks and the documents that list every field.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One line of text.
    Line,
    /// Paragraphs in the subset of CommonMark that papers set.
    Prose,
    /// Yes or no: `true`, `false`.
    Flag,
    /// One of these names.
    Choice(&'static [&'static str]),
    /// A day: `2025-04-18`.
    Date,
    /// A time of day: `10:30`.
    Time,
    /// A day, or words for one: `2025-06-30`, `before the summit`.
    Due,
    /// A time zone (IANA): `Asia/Almaty`.
    Zone,
    /// An exact decimal: `1250.50`.
    Decimal,
    /// A period: `2024`, `2024-H1`, `2024-Q3`, `2024-03` or `2024-01-01/2024-06-30`.
    Period,
    /// A country (ISO 3166-1 alpha-2): `KZ`.
    Country,
    /// A language (BCP 47): `kk`, `en-GB`.
    Language,
    /// A unit: a currency (ISO 4217), `%`, or a word such as `t`.
    Unit,
    /// The name an item goes by within its note.
    Key,
    /// The key of an item of that list of the note.
    Reference(&'static str),
    /// The name of a marking scheme.
    Scheme,
    /// A level of the note's marking scheme.
    Level,
    /// The id of a note (UUID).
    Id,
    /// A whole number.
    Count,
    /// The file of an image, in base64.
    Image,
    /// A record of these fields.
    Record(&'static RecordSpec),
    /// A list of such records.
    Records(&'static RecordSpec),
    /// A list of such leaves.
    Leaves(&'static Kind),
}

/// A record of the model.
#[derive(Debug)]
pub struct RecordSpec {
    /// Its name, such as `Topic`.
    pub name: &'static str,
    /// What it is, as the model documents it.
    pub meaning: &'static str,
    /// Its fields in the order of the file.
    pub fields: &'static [FieldSpec],
}

/// A field of a record.
#[derive(Debug)]
pub struct FieldSpec {
    /// Its name in the file, on paths and in the code.
    pub name: &'static str,
    /// Whether a final paper that uses it needs it.
    pub required: bool,
    /// What it holds.
    pub kind: Kind,
    /// What it means, as the model documents it.
    pub meaning: &'static str,
}

impl RecordSpec {
    /// This record and every record below it, each once.
    pub fn with_all_below(&'static self) -> Vec<&'static Self> {
        let mut found = vec![self];
        let mut next = 0;
        while let Some(record) = found.get(next).copied() {
            next += 1;
            for below in record.fields.iter().filter_map(|field| field.kind.record()) {
                if !found.iter().any(|known| known.name == below.name) {
                    found.push(below);
                }
            }
        }
        found
    }

    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Kind {
    /// The record that stands here or in the items of the list that stands here.
    pub const fn record(&self) -> Option<&'static RecordSpec> {
        match self {
            Self::Record(spec) | Self::Records(spec) => Some(spec),
            _ => None,
        }
    }
}

/// Why a change was refused. The note stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The text does not say what the field holds.
    #[error("expected {expected}, found `{found}`")]
    Unreadable {
        /// What the field takes, with an example.
        expected: &'static str,
        /// What was given, shortened.
        found: String,
    },
    /// No such field or item.
    #[error("there is no `{0}` in a note")]
    NoSuchPlace(String),
    /// The note may only be looked at.
    #[error("the note needs a newer version of Chancery and may only be looked at")]
    ReadOnly,
    /// The note is final.
    #[error("the note is final and may only be looked at; reopen it to change it")]
    Frozen,
    /// The stage alone was to make the note final.
    #[error(
        "a note is not made final by its stage alone: use Make final, or `chancery finalise`, which records by whom"
    )]
    FinalByStage,
    /// The list is full.
    #[error("a list holds at most {0} items")]
    Full(usize),
}

impl Refusal {
    /// The text does not say what the field holds.
    pub fn unreadable(expected: &'static str, found: &str) -> Self {
        Self::Unreadable { expected, found: shortened(found, 60) }
    }
}

/// At most `limit` characters of `text` in one line, with an ellipsis where it was cut.
pub fn shortened(text: &str, limit: usize) -> String {
    let in_line = |c: char| if c.is_control() { ' ' } else { c };
    match text.char_indices().nth(limit) {
        Some((cut, _)) => text[..cut].chars().map(in_line).chain(['…']).collect(),
        None => text.chars().map(in_line).collect(),
    }
}

/// The most items a list of a note may have.
pub const MOST_ITEMS: usize = 2_000;

/// A part of a note taken whole, whatever it is.
pub trait Whole: Any {
    /// Whether the other part is of the same type and holds the same.
    fn equals(&self, other: &dyn Node) -> bool;

    /// Becomes what the other part is; false, and nothing is done, where that is of another type.
    fn copy_from(&mut self, other: &dyn Node) -> bool;
}

impl<T: Node + Clone + PartialEq> Whole for T {
    fn equals(&self, other: &dyn Node) -> bool {
        (other as &dyn Any).downcast_ref::<Self>().is_some_and(|other| self == other)
    }

    fn copy_from(&mut self, other: &dyn Node) -> bool {
        let other = (other as &dyn Any).downcast_ref::<Self>();
        if let Some(other) = other {
            self.clone_from(other);
        }
        other.is_some()
    }
}

/// A part of a note: a leaf, a record or a list.
#[expect(clippy::len_without_is_empty, reason = "`is_blank` says so for lists and all else")]
pub trait Node: Whole {
    /// What it holds.
    fn kind(&self) -> Kind;

    /// Whether nothing is entered: such a field is left out of the file.
    fn is_blank(&self) -> bool;

    /// The text of a leaf; empty for records and lists.
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }

    /// Takes the text of a leaf.
    fn set(&mut self, text: &str) -> Result<(), Refusal> {
        Err(Refusal::unreadable("a single value", text))
    }

    /// What stands one step below.
    fn child(&self, _step: Step) -> Option<&dyn Node> {
        None
    }

    /// What stands one step below, to be changed.
    fn child_mut(&mut self, _step: Step) -> Option<&mut dyn Node> {
        None
    }

    /// Hands every field of a record on, with its place in the record, in the order of the file. By name each would have to be
    /// sought.
    fn each_field<'a>(&'a self, _visit: &mut dyn FnMut(usize, &'a dyn Node)) {}

    /// The number of items of a list.
    fn len(&self) -> usize {
        0
    }

    /// The list, if this is one.
    fn list_mut(&mut self) -> Option<&mut dyn ListNode> {
        None
    }

    /// The names of fields of a newer version that are kept here.
    fn unknown(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The fields of a newer version that are kept here; none where this is no record.
    fn kept(&self) -> Option<&Unknown> {
        None
    }

    /// The fields of a newer version that are kept here, to be changed.
    fn kept_mut(&mut self) -> Option<&mut Unknown> {
        None
    }
}

/// A list of a note.
pub trait ListNode {
    /// Puts a new, blank item before the one at `index`, or at the end.
    fn insert_blank(&mut self, index: usize) -> Result<(), Refusal>;

    /// Puts a copy of an item of another list before the one at `index`, or at the end; refused where it is of another kind.
    fn insert_item(&mut self, index: usize, item: &dyn Node) -> Result<(), Refusal>;

    /// Puts a copy of the item at `index` after it.
    fn duplicate(&mut self, index: usize) -> Result<(), Refusal>;

    /// Takes the item at `index` out; false if there is none.
    fn remove_item(&mut self, index: usize) -> bool;

    /// Moves the item at `from` to stand at `to`; false if there is none.
    fn move_item(&mut self, from: usize, to: usize) -> bool;
}

/// A type a record may have as a field.
pub trait Field: Node + Default + Clone + PartialEq + std::fmt::Debug + Serialize + DeserializeOwned {
    /// What it holds.
    const KIND: Kind;
}

/// A record: a struct made by the `record!` macro.
pub trait Record: Field {
    /// Its fields.
    const SPEC: &'static RecordSpec;
}
