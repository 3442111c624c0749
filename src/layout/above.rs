//! What a block has to know of the one above it. Owns these kinds: since the setter sees nothing else of its neighbour, a
//! galley can be kept as long as its own block and this stay the same.

use crate::paper::{Block, Content, Text};

/// The block above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Above {
    /// Its kind.
    pub kind: Kind,
    /// Whether it is a sentence that announces what follows.
    pub announces: bool,
}

/// The kinds of block, as far as the white between them and their place on the page depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    House,
    Letterhead,
    Title,
    /// The heading of a section, which stands over a rule.
    Section,
    /// A heading within a section.
    Heading,
    Numbered,
    Paragraph,
    List,
    Delegations,
    Table,
    Boxed,
    Remark,
    Chart,
    Picture,
    Signatures,
    NewPage,
}

impl Above {
    /// What the block below `block` sees of it.
    pub(super) fn of(block: &Block) -> Self {
        let announces = match &block.content {
            Content::Numbered { text, .. } | Content::Paragraph(text) => announces(text),
            _ => false,
        };
        Self { kind: Kind::of(&block.content), announces }
    }
}

impl Kind {
    pub(super) const fn of(content: &Content) -> Self {
        match content {
            Content::House(_) => Self::House,
            Content::Letterhead(_) => Self::Letterhead,
            Content::Title(_) => Self::Title,
            Content::Heading { level: 0 | 1, .. } => Self::Section,
            Content::Heading { .. } => Self::Heading,
            Content::Numbered { .. } => Self::Numbered,
            Content::Paragraph(_) => Self::Paragraph,
            Content::List(_) => Self::List,
            Content::Delegations(_) => Self::Delegations,
            Content::Table(_) => Self::Table,
            Content::Boxed(_) => Self::Boxed,
            Content::Remark(_) => Self::Remark,
            Content::Chart(_) => Self::Chart,
            Content::Picture(_) => Self::Picture,
            Content::Signatures(_) => Self::Signatures,
            Content::NewPage(_) => Self::NewPage,
        }
    }
}

fn announces(text: &Text) -> bool {
    let last = text.spans.iter().rev().map(|span| span.text.trim_end()).find(|words| !words.is_empty());
    last.is_some_and(|words| words.ends_with([':', '：']))
}
