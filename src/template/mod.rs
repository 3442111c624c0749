//! Templates: what a paper consists of and how its page is set up. Knows the note's fields, not how papers are set.

mod colour;
mod copy;
mod file;
mod gallery;
mod highest;
mod house;
mod marking;
mod page;
mod units;
mod words;

pub use colour::Colour;
pub use copy::copy_of;
pub use file::{Audience, Section, SectionKind, Template, Wording, builtin, builtins, default_template, read};
pub use gallery::{BrokenTemplate, Gallery};
pub use highest::Highest;
pub use house::{Alignment, Emblem, FooterParts, Letterhead, Numbering, SignOff, Signer};
pub use marking::{Level, Placement, Scheme, marking, markings, read_scheme};
pub use page::{Face, Faces, Margins, Orientation, PageSetup, Sheet, TypeSize};
pub use units::{Mm, Pt};
pub use words::{Words, filled, language_of, languages};
