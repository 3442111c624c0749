//! The standards a file keeps to: those its pages allow, and no others. Owns what keeps a file from them; knows not how it says
//! so.

use super::Properties;
use crate::layout::{Pages, Role, Structure};

/// The standards a file says it keeps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standards {
    /// The part of PDF/A, 3 (ISO 19005-3) with an attachment and 2 (ISO 19005-2) without, and its level, `A` where all
    /// that is not text has a text and `B` otherwise; none for a file that cannot keep to any.
    pub archive: Option<(u8, char)>,
    /// Whether it keeps to PDF/UA-1 (ISO 14289-1).
    pub is_accessible: bool,
}

impl Standards {
    /// The standards that a file of these pages and properties keeps to.
    pub fn of(pages: &Pages, properties: &Properties) -> Self {
        // Neither standard allows `.notdef` (ISO 19005-3, 6.2.11.8; ISO 14289-1, 7.21.8). Characters that no face has are
        // marked, and so should not come to it.
        if pages.has_notdef() {
            return Self { archive: None, is_accessible: false };
        }
        // Only part 3 lets files of any kind be attached (ISO 19005-3, 6.8).
        let part = if properties.attachment.is_some() { 3 } else { 2 };
        // A figure nobody has described keeps the file from what only a described one may claim (ISO 14289-1, 7.3).
        let is_described = |element: &Structure| element.role != Role::Figure || element.alternative.is_some();
        let is_spoken = pages.structure.iter().all(is_described) && !properties.language.is_empty();
        let level = if is_spoken { 'A' } else { 'B' };
        // A document without a title cannot show one (ISO 14289-1, 7.1).
        Self { archive: Some((part, level)), is_accessible: is_spoken && !properties.title.is_empty() }
    }
}
