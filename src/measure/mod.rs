//! Measuring: notes of any length, edits that each cost something else, and what an export takes. Owns what is measured and
//! how; the work itself is that of the other rooms, unchanged.
//!
//! Benches, hidden commands of the command line and tests share it, so that all speak of the same notes and edits.

mod edits;
mod export;
mod keys;
mod sample;
mod twister;

pub use edits::{MeasuredEdit, changed};
pub use export::{Cost, MeasureError, Measured, MeasuredExport, first_export, measure};
pub use keys::{MeasuredKeys, keys};
pub use sample::sample;
