//! Layout: from blocks to finished pages. Owns fonts, shaping, lines, tables, charts and the flow of pages; knows nothing of PDF.
//!
//! The work goes in this order: [`Typesetter::set`] hands each block to the setter of its kind, which shapes its texts and
//! breaks them into lines; what comes back is a galley, strips with heights but no place. The flow makes the galleys up
//! into pages, and the typesetter paints them there, between the furniture of the page.

mod above;
mod blocks;
mod broken;
mod chart;
mod contents;
mod delegations;
mod flow;
mod fonts;
mod furniture;
mod galley;
mod house;
mod kept;
mod letterhead;
mod line;
mod list;
mod listing;
mod machine;
mod page;
mod paragraph;
mod picture;
mod plot;
mod scripts;
mod setter;
mod sfnt;
mod shape;
mod signatures;
mod table;
mod ties;
mod typesetter;

pub use fonts::Fonts;
pub use machine::MachineFonts;
pub use page::*;
pub use typesetter::Typesetter;

pub use crate::paper::Paper;
pub use crate::template::Pt;
