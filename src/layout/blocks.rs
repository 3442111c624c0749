//! Sets blocks one after another: which setting each kind gets and how much white stands between them. Owns the rhythm of
//! the page; knows nothing of where pages end.

use super::above::{Above, Kind};
use super::galley::{Cut, FrameKind, Galley};
use super::page::Role;
use super::paragraph;
use super::setter::{Column, Setter};
use super::shape::Look;
use crate::paper::{Block, Content};
use crate::template::Pt;

/// White between the sides of a box and what stands in it.
const BOX_INDENT: Pt = Pt(9.0);

/// What the rules of a box and the white within them take of the height of a page.
const BOX_SPACE: Pt = Pt(12.0);

/// White between a table, list or paragraph and the remark on it.
const REMARK_SPACE: Pt = Pt(3.0);

/// White between the remark on one table or chart and the next, so that each remark is seen to belong to what stands above it.
const APART_SPACE: Pt = Pt(10.0);

/// White between a paragraph or the rule of a heading and the rules of what follows.
const RULES_SPACE: Pt = Pt(8.0);

/// What lets the rule of a heading and the upper rule of a table or box be one: two would look like the rungs of a ladder.
const SHARED_RULE: Pt = Pt(-paragraph::HEADING_RULE.0);

/// White between the rule of a heading and the names of the sides, which stand over rules of their own.
const NAMES_SPACE: Pt = Pt(6.0);

impl Setter<'_> {
    /// Sets one block in a column. `before` is the block above it.
    pub(super) fn block(&mut self, block: &Block, before: Option<Above>, column: Column) -> Galley {
        let field = block.field.as_ref();
        let body = Look::regular(self.setup.body);
        let mut galley = match &block.content {
            Content::House(house) => self.house(house, column, field),
            Content::Letterhead(head) => self.letterhead(head, column, field),
            Content::Title(text) => self.title(text, column, field),
            Content::Heading { level, text } => self.heading(*level, text, column, field),
            Content::Numbered { number, text } => self.numbered(*number, text, column, field),
            Content::Paragraph(text) => self.paragraph(text, body, column, field),
            Content::List(list) => self.list(list, list_column(before, column), field),
            Content::Delegations(sides) => self.delegations(sides, column, field),
            Content::Table(table) => self.table(table, column, field),
            Content::Boxed(blocks) => self.boxed(blocks, column),
            Content::Remark(text) => self.paragraph(text, Look::regular(self.setup.small), column, field),
            Content::Chart(chart) => self.chart(chart, column, field),
            Content::Signatures(signatures) => self.signatures(signatures, column, field),
            Content::Picture(picture) => self.picture(picture, before, column, field),
            // The flow knows of it; in a frame there are no pages to turn.
            Content::NewPage(_) => Galley::default(),
        };
        follow(&mut galley, block, before);
        galley
    }

    /// Sets the first of some blocks in a column, or as many as stand side by side with it; says how many they are.
    pub(super) fn blocks(&mut self, blocks: &[Block], before: Option<Above>, column: Column) -> (Galley, usize) {
        match self.charts_beside(blocks, column) {
            Some((mut galley, count)) => {
                follow(&mut galley, &blocks[0], before);
                (galley, count)
            }
            None => (self.block(&blocks[0], before, column), 1),
        }
    }

    /// Blocks in a frame. A box within a box stands in the outer one.
    fn boxed(&mut self, blocks: &[Block], column: Column) -> Galley {
        let mut galley = Galley::default();
        let section = galley.element(Role::Section, None);
        let inner = Column { start: column.start + BOX_INDENT, width: column.width - BOX_INDENT * 2.0 };
        let mut before = None;
        let page = self.room;
        self.room = page - BOX_SPACE;
        for block in blocks {
            let set = self.block(block, before, inner);
            if set.parts.is_empty() {
                continue;
            }
            let space = set.parts[0].space;
            galley.append(set, Some(section), space);
            before = Some(Above::of(block));
        }
        self.room = page;
        galley.frame(0, FrameKind::Box, self.left(column.start, column.width), column.width);
        galley
    }
}

/// Puts a galley below the block before it: how much white is between them, and whether a page may end there.
fn follow(galley: &mut Galley, block: &Block, before: Option<Above>) {
    if let (Some(first), Some(before)) = (galley.parts.first_mut(), before) {
        let kind = Kind::of(&block.content);
        first.space = space_between(before.kind, kind);
        if belongs_to(before, kind) {
            first.cut = Cut::Never;
        }
    }
}

/// A list below a numbered paragraph hangs from the paragraph's text.
fn list_column(before: Option<Above>, column: Column) -> Column {
    match before.map(|above| above.kind) {
        Some(Kind::Numbered) => column.indented(paragraph::HANG),
        _ => column,
    }
}

/// White above and below a kind of block. Between two blocks stands the greater of the two.
fn spaces(kind: Kind) -> (Pt, Pt) {
    let (above, below) = match kind {
        Kind::House | Kind::Letterhead => (0.0, 14.0),
        Kind::Title => (10.0, 8.0),
        Kind::Section => (12.0, 4.0),
        Kind::Heading => (8.0, 2.0),
        Kind::Numbered | Kind::Paragraph | Kind::List => (0.0, 6.0),
        Kind::Delegations => (2.0, 8.0),
        Kind::Table => (4.0, 8.0),
        Kind::Boxed => (6.0, 10.0),
        Kind::Remark => (3.0, 6.0),
        Kind::Chart | Kind::Picture => (6.0, 8.0),
        Kind::Signatures => (20.0, 8.0),
        Kind::NewPage => (0.0, 0.0),
    };
    (Pt(above), Pt(below))
}

fn space_between(upper: Kind, lower: Kind) -> Pt {
    match (upper, lower) {
        (Kind::Letterhead | Kind::Title | Kind::Section | Kind::Heading, Kind::Remark) => spaces(upper).1,
        (_, Kind::Remark) => REMARK_SPACE,
        (Kind::Remark, Kind::Table | Kind::Chart | Kind::Picture) => APART_SPACE,
        (Kind::Section, Kind::Table | Kind::Boxed) => SHARED_RULE,
        (Kind::Section, Kind::Delegations) => NAMES_SPACE,
        (Kind::Section, Kind::Picture) | (Kind::Paragraph, Kind::Table) => RULES_SPACE,
        _ => spaces(upper).1.max(spaces(lower).0),
    }
}

/// Whether the lower block must not be parted from the last lines of the upper one: a remark from what it remarks on, a
/// list from the sentence that announces it.
const fn belongs_to(upper: Above, lower: Kind) -> bool {
    match lower {
        // Nobody signs a page that says nothing.
        Kind::Remark | Kind::Signatures => true,
        Kind::List => upper.announces,
        _ => false,
    }
}
