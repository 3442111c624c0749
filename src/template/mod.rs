//! Templates: what a paper consists of and how its page is set up. Knows the note's fields, not how papers are set.

mod file;
mod page;
mod units;

pub use file::{Audience, Section, SectionKind, Template, Wording, builtin, builtins, read};
pub use page::{Margins, PageSetup, Sheet, TypeSize};
pub use units::{Mm, Pt};
