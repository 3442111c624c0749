//! Papers: what is said to whom. Composes a note by a template into blocks; knows nothing of fonts and pages.

mod block;
mod compose;
mod locale;
pub mod names;
mod prose;
mod quotation;
mod sections;
mod wording;

pub use block::*;
pub use compose::compose;
pub use locale::{Locale, NO_BREAK_SPACE};
pub use prose::is_allowed_link;
