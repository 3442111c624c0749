//! Numbers and bullets as a word processor counts them itself. Owns the kinds of list and where each count begins.

use super::xml::{DECLARATION, NAMESPACES, add, twips};
use crate::template::{Mm, Pt};

/// How many levels a list may have (ECMA-376 part 1, 17.9.6).
const LEVELS: usize = 9;

/// The highest number a word processor begins to count at.
const HIGHEST: u64 = 32_767;

/// The kinds of list, by the number under which they are defined.
const PARAGRAPHS: usize = 0;
const BULLETS: usize = 1;
const NUMBERS: usize = 2;

/// How far a paragraph stands in from its number, as on the page.
pub(super) const HANG: Pt = Mm(10.0).pt();

/// How far points stand in from their bullets, and from their numbers, which may have two figures.
const BULLET: Pt = Mm(5.0).pt();
const NUMBER: Pt = Mm(6.5).pt();

/// The deepest level that stands further in than the one above it.
pub(super) const DEEPEST: usize = 6;

/// How far the points of a list stand in from what leads them.
pub(super) const fn hang(first: Option<u64>) -> Pt {
    if first.is_none() { BULLET } else { NUMBER }
}

/// The lists of one document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Each count: its kind, its level and where it begins; none for bullets.
    counts: Vec<(usize, usize, Option<u64>)>,
    /// The count of numbered paragraphs under way and the number it has come to.
    paragraphs: Option<(usize, u32)>,
    /// The count of all bullets.
    bullets: Option<usize>,
}

/// What stands before a paragraph: a count and a level of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numbered {
    pub(super) count: usize,
    pub(super) level: usize,
}

impl Numbering {
    /// The number of a paragraph of the paper. The count goes on as long as the numbers do.
    pub(super) fn paragraph(&mut self, number: u32) -> Numbered {
        let count = match self.paragraphs {
            Some((count, last)) if number == last.saturating_add(1) => count,
            _ => self.begin(PARAGRAPHS, 0, Some(u64::from(number))),
        };
        self.paragraphs = Some((count, number));
        Numbered { count, level: 0 }
    }

    /// A list at a level, whose count begins at `first`; bullets where there is none.
    pub(super) fn list(&mut self, first: Option<u64>, level: usize) -> Numbered {
        let level = level.min(LEVELS - 1);
        let count = match (first, self.bullets) {
            (None, Some(count)) => count,
            (None, None) => self.begin(BULLETS, 0, None),
            (Some(first), _) => self.begin(NUMBERS, level, Some(first)),
        };
        if first.is_none() {
            self.bullets = Some(count);
        }
        Numbered { count, level }
    }

    /// Counts have numbers from 1.
    fn begin(&mut self, kind: usize, level: usize, first: Option<u64>) -> usize {
        self.counts.push((kind, level, first));
        self.counts.len()
    }

    /// The part that defines them, for a text in that face.
    pub(super) fn part(&self, face: &str) -> String {
        let mut xml = format!("{DECLARATION}<w:numbering {NAMESPACES}>");
        for kind in [PARAGRAPHS, BULLETS, NUMBERS] {
            let multi = if kind == PARAGRAPHS { "singleLevel" } else { "hybridMultilevel" };
            add(
                &mut xml,
                format_args!("<w:abstractNum w:abstractNumId=\"{kind}\"><w:multiLevelType w:val=\"{multi}\"/>"),
            );
            let levels = if kind == PARAGRAPHS { 1 } else { LEVELS };
            (0..levels).for_each(|level| self::level(&mut xml, (kind, level), face));
            xml += "</w:abstractNum>";
        }
        for (place, (kind, level, first)) in self.counts.iter().enumerate() {
            add(&mut xml, format_args!("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{kind}\"/>", place + 1));
            if let Some(first) = first {
                add(
                    &mut xml,
                    format_args!(
                        "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{}\"/></w:lvlOverride>",
                        first.min(&HIGHEST)
                    ),
                );
            }
            xml += "</w:num>";
        }
        xml + "</w:numbering>"
    }
}

fn level(xml: &mut String, (kind, level): (usize, usize), face: &str) {
    let (format, words) = match kind {
        BULLETS => ("bullet", "•".to_owned()),
        _ => ("decimal", format!("%{}.", level + 1)),
    };
    // The bullet of any other face is of another size.
    let face = match kind {
        BULLETS => format!(
            "<w:rPr><w:rFonts w:ascii=\"{face}\" w:hAnsi=\"{face}\" w:cs=\"{face}\" w:hint=\"default\"/></w:rPr>"
        ),
        _ => String::new(),
    };
    let hang = match kind {
        PARAGRAPHS => HANG,
        BULLETS => BULLET,
        _ => NUMBER,
    };
    let (start, hang) = (twips(hang * (level.min(DEEPEST) + 1) as f32), twips(hang));
    add(
        xml,
        format_args!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{words}\"/>\
             <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{start}\" w:hanging=\"{hang}\"/></w:pPr>{face}</w:lvl>"
        ),
    );
}
