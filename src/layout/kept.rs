//! Galleys kept from one setting to the next, so that a paper that is set again costs what has changed in it. Owns what a
//! galley depends on and for how long it is kept; knows nothing of how it is set.
//!
//! A galley is found by a hash and taken only if all it depends on is equal. What neither this paper nor the one before
//! used goes, so that setting one paper after another needs no more room than the larger two.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem;
use std::sync::Arc;

use super::above::{Above, Kind};
use super::galley::{Cut, Galley};
use crate::note::Path;
use crate::paper::{Block, Content, Paper};
use crate::picture::Problem;
use crate::template::{PageSetup, Pt};

/// The galleys of the last papers.
#[derive(Debug, Default)]
pub(super) struct Kept {
    ground: Option<Ground>,
    galleys: HashMap<u64, Vec<SetBlocks>>,
    /// Counts papers.
    paper: u64,
}

/// What all galleys of a paper depend on beside their blocks.
#[derive(Clone, Debug, PartialEq)]
struct Ground {
    language: String,
    setup: PageSetup,
    /// The width of the text area, and the height that every page has for text.
    measure: Pt,
    room: Pt,
}

/// Where a block stands, as far as its galley depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Stead {
    /// The block above it.
    pub above: Option<Above>,
    /// Whether a new page begins with it.
    pub turn: Cut,
}

/// One block, set, or as many as stand side by side with it.
#[derive(Clone, Debug)]
pub(super) struct SetBlocks {
    /// All that was looked at.
    blocks: Box<[Block]>,
    stead: Stead,
    /// What became of them.
    pub galley: Arc<Galley>,
    /// How many of the blocks stand in it.
    pub count: usize,
    /// The characters no face has, and the images that cannot be shown.
    pub missing: Vec<char>,
    pub unshown: Vec<(Path, Problem)>,
    /// The paper that used it last.
    used: u64,
}

/// What setting some blocks brings.
#[derive(Debug)]
pub(super) struct Outcome {
    pub galley: Galley,
    pub count: usize,
    pub missing: Vec<char>,
    pub unshown: Vec<(Path, Problem)>,
}

impl Kept {
    /// Begins a paper. What was set on other ground goes.
    pub(super) fn begin(&mut self, paper: &Paper, (measure, room): (Pt, Pt)) {
        self.paper += 1;
        let is_same = self.ground.as_ref().is_some_and(|ground| {
            ground.language == paper.language
                && ground.setup == paper.setup
                && ground.measure == measure
                && ground.room == room
        });
        if !is_same {
            self.galleys.clear();
            self.ground = Some(Ground { language: paper.language.clone(), setup: paper.setup, measure, room });
        }
    }

    /// Ends a paper: what neither it nor the one before used goes.
    pub(super) fn end(&mut self) {
        let last = self.paper;
        self.galleys.retain(|_, sets| {
            sets.retain(|set| set.used + 1 >= last);
            !sets.is_empty()
        });
    }

    /// The first of `blocks` in its stead, set: kept from before, or by `set`.
    pub(super) fn set(&mut self, blocks: &[Block], stead: Stead, set: impl FnOnce() -> Outcome) -> &SetBlocks {
        let blocks = &blocks[..reach(blocks)];
        let sets = self.galleys.entry(hash(blocks, stead)).or_default();
        let place = sets.iter().position(|set| set.stead == stead && *set.blocks == *blocks).unwrap_or_else(|| {
            let Outcome { galley, count, missing, unshown } = set();
            let (blocks, galley) = (blocks.into(), Arc::new(galley));
            sets.push(SetBlocks { blocks, stead, galley, count, missing, unshown, used: 0 });
            sets.len() - 1
        });
        sets[place].used = self.paper;
        &sets[place]
    }

    /// How many galleys are kept.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.galleys.values().map(Vec::len).sum()
    }
}

/// How many blocks are looked at to set the first: a chart stands beside the next where both have room, each with the
/// remarks on it.
fn reach(blocks: &[Block]) -> usize {
    let remarks = |from: usize| blocks[from..].iter().take_while(|block| is_remark(block)).count();
    let is_chart = |place: usize| blocks.get(place).is_some_and(|block| matches!(block.content, Content::Chart(_)));
    if !is_chart(0) {
        return blocks.len().min(1);
    }
    let first = 1 + remarks(1);
    if is_chart(first) { first + 1 + remarks(first + 1) } else { first }
}

const fn is_remark(block: &Block) -> bool {
    matches!(block.content, Content::Remark(_))
}

/// A hash of what differs most. What it leaves out is compared.
fn hash(blocks: &[Block], stead: Stead) -> u64 {
    let mut hasher = DefaultHasher::new();
    stead.hash(&mut hasher);
    for block in blocks {
        block.field.hash(&mut hasher);
        Kind::of(&block.content).hash(&mut hasher);
        block.each_text(&mut |lead, text| {
            mem::discriminant(&lead).hash(&mut hasher);
            text.spans.iter().for_each(|span| span.text.hash(&mut hasher));
        });
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::{Footer, Text};

    const STEAD: Stead = Stead { above: None, turn: Cut::Free };

    fn paper(texts: &[String]) -> Paper {
        let block = |text: &String| Block::of_template(Content::Paragraph(Text::plain(text)));
        Paper {
            title: String::new(),
            language: "en".to_owned(),
            id: String::new(),
            author: String::new(),
            date: None,
            setup: PageSetup::default(),
            marking: None,
            footer: Footer::default(),
            contents: None,
            blocks: texts.iter().map(block).collect(),
        }
    }

    /// Sets a paper and says how many of its blocks were set anew.
    fn set(kept: &mut Kept, paper: &Paper, measure: Pt) -> usize {
        let mut anew = 0;
        kept.begin(paper, (measure, Pt(600.0)));
        for place in 0..paper.blocks.len() {
            kept.set(&paper.blocks[place..], STEAD, || {
                anew += 1;
                Outcome { galley: Galley::default(), count: 1, missing: Vec::new(), unshown: Vec::new() }
            });
        }
        kept.end();
        anew
    }

    fn texts(paper: usize) -> Vec<String> {
        (0..3).map(|block| format!("{paper} {block}")).collect()
    }

    #[test]
    fn papers_set_one_after_another_need_no_more_room_than_two() {
        let mut kept = Kept::default();
        for number in 0..50 {
            assert_eq!(set(&mut kept, &paper(&texts(number)), Pt(400.0)), 3);
            assert!(kept.len() <= 6, "{} galleys after {number} papers", kept.len());
        }
    }

    #[test]
    fn only_what_has_changed_is_set_anew() {
        let mut kept = Kept::default();
        let mut words = texts(0);
        assert_eq!(set(&mut kept, &paper(&words), Pt(400.0)), 3);
        words[1].push_str(" more");
        words.insert(0, "first of all".to_owned());
        assert_eq!(set(&mut kept, &paper(&words), Pt(400.0)), 2);
        assert_eq!(set(&mut kept, &paper(&texts(0)), Pt(400.0)), 0, "what the paper before last had is still there");
        assert_eq!(set(&mut kept, &paper(&texts(0)), Pt(300.0)), 3, "the measure is another");
    }
}
