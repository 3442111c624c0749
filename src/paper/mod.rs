//! Papers: what is said to whom. Composes a note by a template into blocks; knows nothing of fonts and pages.

mod alone;
mod banner;
mod block;
mod compose;
mod decimal;
mod direction;
mod edition;
mod fields;
mod locale;
pub mod names;
mod prose;
mod quotation;
mod sections;
mod visible;
mod wording;

pub use alone::{Manner, alone};
pub use banner::shows;
pub use block::*;
pub use compose::{as_draft, compose};
pub use decimal::alignment_point;
pub use direction::{JOINER, is_mark};
pub use edition::{Carried, Edition, Load, edition};
pub use locale::{Locale, NO_BREAK_SPACE, in_digits_of, is_right_to_left};
pub use prose::is_allowed_link;
pub use sections::{CHART_PERIODS, undrawn_chart};
