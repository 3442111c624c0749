//! The note: what an office knows about one meeting. Pure data; knows no file, no clock and no paper.

mod path;

pub use path::{Path, Step};
