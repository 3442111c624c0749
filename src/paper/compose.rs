//! Compose: from a note and a template to the blocks of a paper. Owns the order and the wording of a paper; knows nothing
//! of fonts and pages.

use super::block::{Block, Content, Footer, Paper, Text};
use crate::{
    note::{Note, Path},
    template::Template,
};

/// The paper that `template` makes from `note`.
pub fn compose(note: &Note, template: &Template) -> Paper {
    Paper {
        title: note.title.to_string(),
        language: note.language.to_string(),
        id: note.id.to_string(),
        author: note.author.to_string(),
        date: note.date.0,
        setup: template.page,
        marking: None,
        footer: Footer::default(),
        blocks: vec![Block::from(Path::ROOT.field("title"), Content::Title(Text::plain(&*note.title)))],
    }
}
