//! Leaves that are not texts: flags, days, decimals, periods, counts and the names of choices. Owns their form in the
//! file; knows no field.

use std::borrow::Cow;

use jiff::civil::{Date, Time};
use ron::{options::Options, value::RawValue};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _, ser::Error as _};

use super::{
    format::DEEPEST_READ,
    node::{Field, Kind, Node, Refusal},
    period::Period,
};

impl Field for bool {
    const KIND: Kind = Kind::Flag;
}

impl Node for bool {
    fn kind(&self) -> Kind {
        Kind::Flag
    }

    fn is_blank(&self) -> bool {
        !self
    }

    fn text(&self) -> Cow<'_, str> {
        if *self { "true" } else { "false" }.into()
    }

    fn set(&mut self, text: &str) -> Result<(), Refusal> {
        *self = match text {
            "true" => true,
            "false" | "" => false,
            _ => return Err(Refusal::unreadable("`true` or `false`", text)),
        };
        Ok(())
    }
}

impl Field for u32 {
    const KIND: Kind = Kind::Count;
}

impl Node for u32 {
    fn kind(&self) -> Kind {
        Kind::Count
    }

    fn is_blank(&self) -> bool {
        *self == 0
    }

    fn text(&self) -> Cow<'_, str> {
        if *self == 0 { Cow::Borrowed("") } else { self.to_string().into() }
    }

    fn set(&mut self, text: &str) -> Result<(), Refusal> {
        *self = match text {
            "" => 0,
            text => text.parse().map_err(|_| Refusal::unreadable("a whole number such as 2", text))?,
        };
        Ok(())
    }
}

/// A value with a text of its own: what a [`Maybe`] may hold.
pub trait Written: Sized + Clone + PartialEq + std::fmt::Debug + 'static {
    /// What a field of it holds.
    const KIND: Kind;

    /// What is expected of its text, with an example.
    const EXPECTED: &'static str;

    /// Its text, from which [`Written::read`] makes the same value.
    fn write(&self) -> String;

    /// The value of a text; none if it says something else, or would have to be rounded.
    fn read(text: &str) -> Option<Self>;

    /// Whether both are written alike.
    fn is_same(&self, other: &Self) -> bool {
        self == other
    }

    /// Writes it to a file: in quotes, so that every program reads it without loss.
    fn serialize_written<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.write())
    }

    /// Reads it from a file.
    fn deserialize_written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| D::Error::custom(Refusal::unreadable(Self::EXPECTED, &text)))
    }
}

impl Written for Date {
    const KIND: Kind = Kind::Date;
    const EXPECTED: &'static str = "a date such as 2025-04-18";

    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        // The parser takes more than a day, such as a time after it, which would be lost without a word.
        text.parse().ok().filter(|day: &Self| day.to_string() == text)
    }
}

impl Written for Time {
    const KIND: Kind = Kind::Time;
    const EXPECTED: &'static str = "a time of day such as 09:30";

    fn write(&self) -> String {
        format!("{:02}:{:02}", self.hour(), self.minute())
    }

    fn read(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let time = Self::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
        Some(time).filter(|time| time.write() == text)
    }
}

impl Written for Decimal {
    const KIND: Kind = Kind::Decimal;
    const EXPECTED: &'static str = "a decimal number such as 1250.50";

    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        // `from_str_exact` refuses what it would have to round.
        Self::from_str_exact(text).ok().filter(|number| number.to_string() == text)
    }

    fn is_same(&self, other: &Self) -> bool {
        // 0.1 equals 0.10 for the crate; who typed the second nought means it.
        self.serialize() == other.serialize()
    }
}

impl Written for Period {
    const KIND: Kind = Kind::Period;
    const EXPECTED: &'static str = "a period such as 2024, 2024-H1, 2024-Q3, 2024-03 or 2024-01-01/2024-06-30";

    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// A value that may not be known yet.
#[derive(Clone, Copy, Debug)]
pub struct Maybe<T>(pub Option<T>);

impl<T: Written> PartialEq for Maybe<T> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => one.is_same(other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl<T: Written> Eq for Maybe<T> {}

impl<T> Default for Maybe<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Self(Some(value))
    }
}

impl<T> std::ops::Deref for Maybe<T> {
    type Target = Option<T>;
    fn deref(&self) -> &Option<T> {
        &self.0
    }
}

impl<T: Written> Serialize for Maybe<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Not as an option of serde's: the file says nothing of a value's being there but the value.
        match &self.0 {
            Some(value) => value.serialize_written(serializer),
            None => serializer.serialize_none(),
        }
    }
}

impl<'de, T: Written> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize_written(deserializer).map(|value| Self(Some(value)))
    }
}

impl<T: Written> Field for Maybe<T> {
    const KIND: Kind = T::KIND;
}

impl<T: Written> Node for Maybe<T> {
    fn kind(&self) -> Kind {
        T::KIND
    }

    fn is_blank(&self) -> bool {
        self.0.is_none()
    }

    fn text(&self) -> Cow<'_, str> {
        self.0.as_ref().map_or(Cow::Borrowed(""), |value| value.write().into())
    }

    fn set(&mut self, text: &str) -> Result<(), Refusal> {
        self.0 = match text {
            "" => None,
            text => Some(T::read(text).ok_or_else(|| Refusal::unreadable(T::EXPECTED, text))?),
        };
        Ok(())
    }
}

/// Writes the name of a choice as RON writes an enum's variant, whatever version it comes from.
pub(super) fn serialize_name<S: Serializer>(name: &str, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_ron(name).map_err(S::Error::custom)?.serialize(serializer)
}

/// Reads the name of a choice; one of a newer version is kept, with what may stand in brackets behind it.
pub(super) fn deserialize_name<'de, D: Deserializer<'de>>(
    deserializer: D,
    names: &'static [&'static str],
) -> Result<String, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?.trim_boxed();
    let text = raw.get_ron();
    if is_name(text) { Ok(text.to_owned()) } else { Err(D::Error::unknown_variant(text, names)) }
}

/// Whether `text` can be a choice: one of our names, or one of a newer version as it would come back from a file.
pub(super) fn is_choice(text: &str, names: &'static [&'static str]) -> bool {
    names.contains(&text) || (is_name(text) && comes_back(text))
}

/// Whether a file gives the text back as it is.
fn comes_back(text: &str) -> bool {
    // Half of what a file may have: the other half is for where it stands in a note.
    let options = Options::default().with_recursion_limit(DEEPEST_READ / 2);
    let value = options.from_str::<Box<RawValue>>(text);
    value.is_ok_and(|value| value.trim_boxed().get_ron() == text) && !text.contains('\r')
}

/// Whether the text is the name of an enum's variant, and not a number, a string or a bare structure.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic())
        && !matches!(text, "true" | "false" | "None" | "inf" | "NaN")
        && !text.starts_with("Some(")
}
