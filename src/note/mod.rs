//! The note: what an office knows about one meeting. Pure data; knows no file, no clock and no paper.
//!
//! The records of `model` are made by one macro, so that each field has its form in the file ([`mod@format`]), its place in
//! the tree of fields ([`Node`]) and its [`Edit`] at once. A note is cheap to clone: lists share their items.

pub mod format;

mod aside;
mod broken;
mod difference;
mod edit;
mod image;
mod intern;
mod leaf;
mod list;
mod matching;
mod merge;
mod model;
mod node;
mod path;
mod period;
mod pieces;
mod record;
mod release;
mod released;
mod text;
mod version;

pub(crate) use broken::nearest;
pub use difference::{Difference, differences};
pub use edit::{Edit, walk};
pub use image::Image;
pub use leaf::{Maybe, Written};
pub use list::{List, ListItem};
pub use merge::{Clash, Merged, merged};
pub use model::*;
pub use node::{Field, FieldSpec, Kind, ListNode, MOST_ITEMS, Node, Record, RecordSpec, Refusal, Whole, shortened};
pub use path::{Path, Step};
pub use period::{NoPeriod, Period};
pub use pieces::{Piece, Reference};
pub(crate) use record::Name as FieldName;
pub use record::Unknown;
pub use release::{Gate, RecordRules, Rule, TABLE as RELEASE_TABLE, rule, rules_of};
pub use released::{Origins, Released};
pub use text::*;
pub use version::{FORMAT, FormatNumber};
