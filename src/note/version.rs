//! The numbers of the file format. Owns which version this program writes and reads; knows no field.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::node::{Field, Kind, Node, Refusal};

/// The format this version writes.
pub const FORMAT: u32 = 1;

/// The number of a file format, from 1. It is always written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FormatNumber(pub u32);

impl Default for FormatNumber {
    fn default() -> Self {
        Self(FORMAT)
    }
}

impl Field for FormatNumber {
    const KIND: Kind = Kind::Count;
}

impl Node for FormatNumber {
    fn kind(&self) -> Kind {
        Kind::Count
    }

    fn is_blank(&self) -> bool {
        false
    }

    fn text(&self) -> Cow<'_, str> {
        self.0.to_string().into()
    }

    fn set(&mut self, text: &str) -> Result<(), Refusal> {
        Err(Refusal::unreadable("a number only the program sets", text))
    }
}
