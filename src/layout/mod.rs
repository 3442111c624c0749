//! Layout: from blocks to finished pages. Owns fonts, shaping, lines, tables and the flow of pages; knows nothing of PDF.

mod page;

pub use page::*;

pub use crate::paper::Paper;
