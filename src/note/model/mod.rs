//! The model: the records of a note and their fields, by the field's own names. Owns what each field means; knows no file,
//! form or paper.

mod agreements;
mod document;
mod extras;
mod figures;
mod meeting;
mod people;
mod topics;

pub use agreements::*;
pub use document::*;
pub use extras::*;
pub use figures::*;
pub use meeting::*;
pub use people::*;
pub use topics::*;
