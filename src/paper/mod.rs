//! Papers: what is said to whom. Composes a note by a template into blocks; knows nothing of fonts and pages.

mod block;
mod compose;
mod header;
mod locale;
pub mod names;
mod prose;
mod sections;
mod tables;
mod texts;

pub use block::*;
pub use compose::{as_draft, compose};
pub use locale::{Locale, NO_BREAK_SPACE};
pub use prose::is_allowed_link;
