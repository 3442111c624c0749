//! A text of a note by itself on a page, set as its paper sets it: for those who want to see one field and not the whole.

use super::{
    block::{Block, Content, Footer, Paper, Text},
    prose::{self, Piece},
};
use crate::template::PageSetup;

/// What a text is set as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Manner {
    /// One line: it stands as it was typed.
    Line,
    /// Paragraphs in the subset of CommonMark that papers set.
    Prose,
}

/// A paper that is this text and nothing else, in a language (BCP 47).
pub fn alone(text: &str, manner: Manner, language: &str, setup: PageSetup) -> Paper {
    let contents: Vec<Content> = match manner {
        Manner::Line => vec![Content::Paragraph(Text::plain(text))],
        Manner::Prose => prose::pieces(text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Paragraph(text) => Content::Paragraph(text),
                Piece::List(list) => Content::List(list),
            })
            .collect(),
    };
    Paper {
        title: String::new(),
        language: language.to_owned(),
        id: String::new(),
        author: String::new(),
        date: None,
        setup,
        marking: None,
        footer: Footer::default(),
        contents: None,
        blocks: contents.into_iter().map(|content| Block { field: None, content }).collect(),
    }
}
