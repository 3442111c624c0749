//! Papers: what is said to whom. Composes a note by a template into blocks; knows nothing of fonts and pages.

mod banner;
mod block;
mod compose;
mod edition;
mod fields;
mod header;
mod locale;
pub mod names;
mod prose;
mod sections;
mod tables;
mod texts;
mod visible;

pub use banner::shows;
pub use block::*;
pub use compose::{as_draft, compose};
pub use edition::{Carried, Edition, Load, edition};
pub use locale::{Locale, NO_BREAK_SPACE};
pub use prose::is_allowed_link;
