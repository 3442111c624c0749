//! Makes the records of the model: struct, file form and field access from one definition, so that no field can be
//! forgotten in one of them. Owns what is kept of a newer version's fields; knows no particular record.

use std::{cell::Cell, fmt, thread::LocalKey};

use ron::value::RawValue;
use serde::{
    Deserialize, Deserializer,
    de::{Error as _, MapAccess, Visitor},
};

/// The most fields of newer versions one note keeps.
const MOST_UNKNOWN: u32 = 10_000;

/// The most items all lists of one note hold together: an empty record takes two bytes of file and a thousand of memory,
/// an empty text fifty.
const MOST_ENTRIES: u32 = 100_000;

thread_local! {
    static ENTRIES_LEFT: Cell<u32> = const { Cell::new(MOST_ENTRIES) };
    static UNKNOWN_LEFT: Cell<u32> = const { Cell::new(MOST_UNKNOWN) };
}

/// Grants the reader of one note its number of items anew.
pub(super) fn reset_limits() {
    ENTRIES_LEFT.set(MOST_ENTRIES);
    UNKNOWN_LEFT.set(MOST_UNKNOWN);
}

fn take_one<E: serde::de::Error>(left: &'static LocalKey<Cell<u32>>, most: u32, what: &str) -> Result<(), E> {
    let rest = left.get().checked_sub(1).ok_or_else(|| E::custom(format!("a note holds at most {most} {what}")))?;
    left.set(rest);
    Ok(())
}

/// Counts one item of a list of the note being read.
pub(super) fn count_entry<E: serde::de::Error>() -> Result<(), E> {
    take_one(&ENTRIES_LEFT, MOST_ENTRIES, "entries")
}

/// The fields of a record that this version does not know, byte for byte, in the order they had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown(Vec<(Box<str>, Box<RawValue>)>);

impl Unknown {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| &**name)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, &RawValue)> {
        self.0.iter().map(|(name, value)| (&**name, &**value))
    }

    /// Reads the value of the field `name` and keeps it.
    pub(super) fn keep<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<(), A::Error> {
        take_one(&UNKNOWN_LEFT, MOST_UNKNOWN, "unknown fields")?;
        if self.names().any(|known| known == name) {
            return Err(A::Error::custom(format!("the field `{name}` stands here twice")));
        }
        let value: Box<RawValue> = map.next_value()?;
        // What surrounds the value is layout of the file, not part of it: kept, it would grow with every save.
        self.0.push((name.into(), value.trim_boxed()));
        Ok(())
    }
}

/// The name of a field as it stands in a file.
pub(crate) struct Name(pub(crate) String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl Visitor<'_> for NameVisitor {
            type Value = Name;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }
            fn visit_str<E>(self, name: &str) -> Result<Name, E> {
                Ok(Name(name.to_owned()))
            }
        }
        deserializer.deserialize_identifier(NameVisitor)
    }
}

/// Defines a record. Each field is `required` (a final paper that uses it needs it) or `optional`.
///
/// The file leaves blank fields out; a field of a newer version is kept as it stands and written after the known ones.
macro_rules! record {
    (
        $(#[doc = $record_doc:literal])+
        $record:ident {
            $( $(#[doc = $doc:literal])+ $need:ident $field:ident: $type:ty, )+
        }
    ) => {
        $(#[doc = $record_doc])+
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $record {
            $( $(#[doc = $doc])+ pub $field: $type, )+
            /// Fields of a newer version, kept as they stand.
            pub unknown: $crate::note::Unknown,
        }

        impl $crate::note::node::Record for $record {
            const SPEC: &'static $crate::note::RecordSpec = &$crate::note::RecordSpec {
                name: stringify!($record),
                meaning: concat!($($record_doc),+),
                fields: &[$( $crate::note::FieldSpec {
                    name: stringify!($field),
                    required: $crate::note::record::record!(@required $need),
                    kind: <$type as $crate::note::node::Field>::KIND,
                    meaning: concat!($($doc),+),
                }, )+],
            };
        }

        impl $crate::note::node::Field for $record {
            const KIND: $crate::note::Kind =
                $crate::note::Kind::Record(<Self as $crate::note::node::Record>::SPEC);
        }

        impl $crate::note::Node for $record {
            fn kind(&self) -> $crate::note::Kind {
                <Self as $crate::note::node::Field>::KIND
            }
            fn is_blank(&self) -> bool {
                $( $crate::note::Node::is_blank(&self.$field) && )+ self.unknown.is_empty()
            }
            fn child(&self, step: $crate::note::Step) -> Option<&dyn $crate::note::Node> {
                let $crate::note::Step::Field(name) = step else { return None };
                match name {
                    $( stringify!($field) => Some(&self.$field), )+
                    _ => None,
                }
            }
            fn child_mut(&mut self, step: $crate::note::Step) -> Option<&mut dyn $crate::note::Node> {
                let $crate::note::Step::Field(name) = step else { return None };
                match name {
                    $( stringify!($field) => Some(&mut self.$field), )+
                    _ => None,
                }
            }
            fn each_field<'a>(&'a self, visit: &mut dyn FnMut(usize, &'a dyn $crate::note::Node)) {
                let mut places = 0..;
                $( places.next().into_iter().for_each(|place| visit(place, &self.$field)); )+
            }
            fn unknown(&self) -> Vec<&str> {
                self.unknown.names().collect()
            }
            fn kept(&self) -> Option<&$crate::note::Unknown> {
                Some(&self.unknown)
            }
            fn kept_mut(&mut self) -> Option<&mut $crate::note::Unknown> {
                Some(&mut self.unknown)
            }
        }

        impl serde::Serialize for $record {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct as _;
                let written = $( usize::from(!$crate::note::Node::is_blank(&self.$field)) + )+ self.unknown.len();
                let mut record = serializer.serialize_struct(stringify!($record), written)?;
                $( if !$crate::note::Node::is_blank(&self.$field) {
                    record.serialize_field(stringify!($field), &self.$field)?;
                } )+
                for (name, value) in self.unknown.entries() {
                    record.serialize_field($crate::note::intern::interned(name), value)?;
                }
                record.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $record {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct RecordVisitor;
                impl<'de> serde::de::Visitor<'de> for RecordVisitor {
                    type Value = $record;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("the fields of ", stringify!($record), " in round brackets"))
                    }
                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$record, A::Error> {
                        /// Which fields stood there already.
                        #[derive(Default)]
                        struct Seen {
                            $( $field: bool, )+
                        }
                        let mut record = $record::default();
                        let mut seen = Seen::default();
                        while let Some($crate::note::record::Name(name)) = map.next_key()? {
                            match name.as_str() {
                                $( stringify!($field) => {
                                    if std::mem::replace(&mut seen.$field, true) {
                                        return Err(serde::de::Error::duplicate_field(stringify!($field)));
                                    }
                                    record.$field = map.next_value()?;
                                } )+
                                _ => record.unknown.keep(&name, &mut map)?,
                            }
                        }
                        Ok(record)
                    }
                }
                deserializer.deserialize_struct(
                    stringify!($record),
                    &[$( stringify!($field), )+],
                    RecordVisitor,
                )
            }
        }
    };
    (@required required) => { true };
    (@required optional) => { false };
}

/// Defines a choice: names of which a field holds one. A name of a newer version is kept as it stands.
///
/// With `= Name` at the end, a field that says nothing means that name.
macro_rules! choice {
    (
        $(#[doc = $choice_doc:literal])+
        $choice:ident { $( $(#[doc = $doc:literal])+ $name:ident, )+ } $(= $default:ident)?
    ) => {
        $(#[doc = $choice_doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $choice {
            $( $(#[doc = $doc])+ $name, )+
            /// A name of a newer version, kept as it stands in the file.
            Other(Box<str>),
        }

        impl $choice {
            /// The names that can be chosen, in their order.
            pub const NAMES: &'static [&'static str] = &[$( stringify!($name), )+];

            /// The name, as it stands in the file.
            pub fn name(&self) -> &str {
                match self {
                    $( Self::$name => stringify!($name), )+
                    Self::Other(name) => name,
                }
            }

            fn named(name: &str) -> Self {
                match name {
                    $( stringify!($name) => Self::$name, )+
                    other => Self::Other(other.into()),
                }
            }
        }

        impl $crate::note::leaf::Written for $choice {
            const KIND: $crate::note::Kind = $crate::note::Kind::Choice($choice::NAMES);
            const EXPECTED: &'static str = "one of the names offered";

            fn write(&self) -> String {
                self.name().to_owned()
            }

            fn read(text: &str) -> Option<Self> {
                $crate::note::leaf::is_choice(text, Self::NAMES).then(|| Self::named(text))
            }

            fn serialize_written<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::note::leaf::serialize_name(self.name(), serializer)
            }

            fn deserialize_written<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::note::leaf::deserialize_name(deserializer, Self::NAMES).map(|name| Self::named(&name))
            }
        }

        $( $crate::note::record::choice!(@default $choice $default); )?
    };
    (@default $choice:ident $default:ident) => {
        impl Default for $choice {
            fn default() -> Self {
                Self::$default
            }
        }

        impl serde::Serialize for $choice {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::note::leaf::Written::serialize_written(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $choice {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::note::leaf::Written::deserialize_written(deserializer)
            }
        }

        impl $crate::note::node::Field for $choice {
            const KIND: $crate::note::Kind = $crate::note::Kind::Choice($choice::NAMES);
        }

        impl $crate::note::Node for $choice {
            fn kind(&self) -> $crate::note::Kind {
                <Self as $crate::note::node::Field>::KIND
            }
            fn is_blank(&self) -> bool {
                *self == Self::default()
            }
            fn text(&self) -> std::borrow::Cow<'_, str> {
                self.name().into()
            }
            fn set(&mut self, text: &str) -> Result<(), $crate::note::Refusal> {
                let mut choice = $crate::note::Maybe::<Self>::default();
                $crate::note::Node::set(&mut choice, text)?;
                *self = choice.0.unwrap_or_default();
                Ok(())
            }
        }
    };
}

pub(super) use {choice, record};
