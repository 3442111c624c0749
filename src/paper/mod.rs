//! Papers: what is said to whom. Composes a note by a template into blocks; knows nothing of fonts and pages.

mod block;
mod compose;

pub use block::*;
pub use compose::compose;
