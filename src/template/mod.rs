//! Templates: what a paper consists of and how its page is set up. Knows the note's fields, not how papers are set.

mod file;
mod gallery;
mod highest;
mod marking;
mod page;
mod units;
mod words;

pub use file::{Audience, Section, SectionKind, Template, Wording, builtin, builtins, default_template, read};
pub use gallery::{BrokenTemplate, Gallery};
pub use highest::Highest;
pub use marking::{Level, Placement, Scheme, marking, markings, read_scheme};
pub use page::{Margins, Orientation, PageSetup, Sheet, TypeSize};
pub use units::{Mm, Pt};
pub use words::{Words, filled, language_of, languages};
