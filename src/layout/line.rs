//! Lines as they come out of the shaper, turned into glyph runs. Owns clusters, ligatures and the order of characters;
//! knows nothing of how lines are broken.

use std::sync::Arc;

use parley::{Cluster, Line as BrokenLine, Run};

use super::fonts::Fonts;
use super::page::{Glyph, GlyphRun, Ink, Letters};
use super::shape::{Direction, SOFT_HYPHEN};
use crate::paper::{Span, is_mark};
use crate::template::Pt;

/// The ink of links: a blue that stays dark in print (contrast 11:1 on white).
const LINK_INK: Ink = Ink(16, 58, 120);

/// The ink of marks for characters that no face has: a red that stays dark in print (contrast 8:1 on white).
const MARK_INK: Ink = Ink(160, 0, 0);

/// What is no nearer than this stands behind a run and not where it begins.
const CLOSE_BY: Pt = Pt(0.01);

/// How much the pen that makes letters heavier draws around each, as a share of the em: half of it widens a stem on either side.
const HEAVIER: f32 = 1.0 / 28.0;

/// A span of the text, counted from 0, and whether what stands there is a mark or bold in a face that has no bold. It rides
/// through parley as its brush.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SpanIndex {
    pub span: usize,
    pub is_mark: bool,
    pub is_heavier: bool,
}

/// What a span says of its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SpanLook {
    pub bold: bool,
    pub italic: bool,
    pub is_link: bool,
}

impl SpanLook {
    pub(super) const fn of(span: &Span) -> Self {
        Self { bold: span.bold, italic: span.italic, is_link: span.link.is_some() }
    }
}

/// One line of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    /// Runs in the order they are read; their origins are relative to the start of the line's baseline.
    pub runs: Vec<SpanRun>,
    /// From the first glyph to the last that is not white space.
    pub width: Pt,
}

/// Glyphs and the span they belong to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SpanRun {
    /// The place of the span in its text.
    pub span: usize,
    /// Where its characters begin in the text that was shaped.
    pub start: usize,
    /// Its glyphs.
    pub run: GlyphRun,
}

/// What a text is turned into lines with.
pub(super) struct Collector<'a> {
    pub fonts: &'a Fonts,
    pub direction: Direction,
    /// The characters that were shaped.
    pub text: &'a str,
    pub spans: &'a [SpanLook],
}

impl Collector<'_> {
    /// The line as parley broke it.
    pub(super) fn line(&self, broken: &BrokenLine<'_, SpanIndex>) -> Line {
        let metrics = broken.metrics();
        let mut line = Line { runs: Vec::new(), width: Pt(metrics.advance - metrics.hanging_advance) };
        // In a line of right-to-left direction, white space hangs at the left: the first glyph that shows stands at 0.
        let mut pen = match self.direction {
            Direction::LeftToRight => Pt::ZERO,
            Direction::RightToLeft => Pt(-metrics.hanging_advance),
        };
        for run in broken.runs() {
            self.run(&run, &mut pen, &mut line.runs);
        }
        if self.direction == Direction::RightToLeft {
            lay_down_white_space(&mut line.runs, Pt(metrics.hanging_advance));
        }
        // Where scripts of both directions meet, what stands first is not what is read first.
        line.runs.sort_by_key(|run| run.start);
        if metrics.hanging_advance == 0.0 {
            self.pull_in(&mut line);
        }
        line
    }

    /// White space at the end of a line whose last word runs against it: UAX 9, rule L1, puts it beyond that word, but parley
    /// leaves it between the word and its neighbour, where it pushes the word out of the measure. It loses its width.
    fn pull_in(&self, line: &mut Line) {
        let Some(last) = line.runs.last_mut().filter(|last| last.run.right_to_left != self.is_right_to_left()) else {
            return;
        };
        let (edge, white) = last.run.flatten_white_end();
        if white == Pt::ZERO {
            return;
        }
        // Its own glyphs keep their place.
        line.widen(edge + CLOSE_BY * 2.0, -white);
    }

    fn is_right_to_left(&self) -> bool {
        self.direction == Direction::RightToLeft
    }

    /// Turns a run of parley's into runs of one span each.
    fn run(&self, run: &Run<'_, SpanIndex>, pen: &mut Pt, out: &mut Vec<SpanRun>) {
        let blank = GlyphRun {
            face: self.fonts.face_of(run.font()),
            size: Pt(run.font_size()),
            ink: Ink::BLACK,
            outline: Pt::ZERO,
            origin: (Pt::ZERO, Pt::ZERO),
            letters: Arc::default(),
            right_to_left: run.is_rtl(),
        };
        let mut groups: Vec<Gathering> = Vec::with_capacity(1);
        for cluster in run.clusters() {
            let brush = cluster.style().brush;
            if groups.last().is_none_or(|group| group.brush != brush && !cluster.is_ligature_continuation()) {
                let start = cluster.text_range().start;
                groups.push(Gathering { brush, start, run: blank.clone(), clusters: Vec::new() });
            }
            let group = groups.last_mut().expect("a group was pushed above");
            group.add(&cluster, self.text);
        }
        // Logical order is kept in the text; glyphs and groups are painted from left to right.
        if run.is_rtl() {
            groups.reverse();
        }
        for group in groups {
            let SpanIndex { is_mark, is_heavier, .. } = group.brush;
            let mut finished = group.finish();
            if finished.run.glyphs.is_empty() {
                continue;
            }
            if self.spans[finished.span].is_link {
                finished.run.ink = LINK_INK;
            }
            if is_mark {
                finished.run.ink = MARK_INK;
            }
            if is_heavier {
                finished.run.outline = finished.run.size * HEAVIER;
            }
            finished.run.origin.0 = *pen;
            *pen += finished.run.width();
            out.push(finished);
        }
    }
}

/// In a line from right to left that ends in a word from left to right, the white space at its end stands behind that word,
/// which is within the line, and not at the left, where it would hang (UAX 9, L1): it is taken out, and what stands left of it
/// moves there.
fn lay_down_white_space(runs: &mut [SpanRun], white: Pt) {
    let Some(last) = runs.iter_mut().max_by_key(|run| run.start) else { return };
    if last.run.right_to_left || white <= Pt::ZERO || !last.run.text.ends_with(char::is_whitespace) {
        return;
    }
    let origin = last.run.origin.0;
    let visible = last.run.text.trim_end().len();
    for glyph in last.run.glyphs.iter_mut().filter(|glyph| glyph.cluster.start >= visible) {
        glyph.advance = Pt::ZERO;
    }
    for run in runs.iter_mut().filter(|run| run.run.origin.0 <= origin) {
        run.run.origin.0 += white;
    }
}

/// A run being gathered, cluster by cluster in logical order.
struct Gathering {
    brush: SpanIndex,
    start: usize,
    run: GlyphRun,
    /// Where the clusters begin among its glyphs; of a run from left to right the last alone.
    clusters: Vec<usize>,
}

impl Gathering {
    fn add(&mut self, cluster: &Cluster<'_, SpanIndex>, text: &str) {
        let characters = &text[cluster.text_range()];
        // A soft hyphen that does not break is nothing, on the page and in its text, and so are marks that only order it.
        if characters.chars().all(|c| c == SOFT_HYPHEN || is_mark(c)) {
            return;
        }
        let is_reversed = self.run.right_to_left;
        let letters: &mut Letters = &mut self.run;
        let start = letters.text.len();
        let first = letters.glyphs.len();
        letters.glyphs.extend(cluster.glyphs().map(|glyph| Glyph {
            id: glyph.id as u16,
            advance: Pt(glyph.advance),
            shift: (Pt(glyph.x), Pt(glyph.y)),
            cluster: start..start,
        }));
        if let Some(glyph) = letters.glyphs.get_mut(first) {
            letters.text.push_str(characters);
            glyph.cluster.end = letters.text.len();
            if !is_reversed {
                self.clusters.clear();
            }
            self.clusters.push(first);
        } else if let Some(last) = self.clusters.last() {
            // The rest of a ligature, or a character that shows nothing: it belongs to the cluster before.
            letters.text.push_str(characters);
            letters.glyphs[*last].cluster.end = letters.text.len();
        }
    }

    fn finish(mut self) -> SpanRun {
        if self.run.right_to_left {
            let mut glyphs = Vec::with_capacity(self.run.glyphs.len());
            for first in self.clusters.into_iter().rev() {
                glyphs.extend(self.run.glyphs.drain(first..));
            }
            self.run.glyphs = glyphs;
        }
        SpanRun { span: self.brush.span, start: self.start, run: self.run }
    }
}

impl GlyphRun {
    /// Takes the width from the white space at the end of what is read. Returns from where on the glyphs to its right come
    /// nearer, and by how much.
    fn flatten_white_end(&mut self) -> (Pt, Pt) {
        let end = self.text.trim_end().len();
        let mut white = Pt::ZERO;
        for glyph in self.glyphs.iter_mut().filter(|glyph| !glyph.cluster.is_empty() && glyph.cluster.start >= end) {
            white += glyph.advance;
            glyph.advance = Pt::ZERO;
        }
        // Where the run goes from right to left, its end is its left side, and its own glyphs come nearer as well by
        // standing behind nothing.
        let edge = if self.right_to_left { self.origin.0 } else { self.origin.0 + self.width() };
        (edge, white)
    }
}

impl Line {
    /// Moves what stands from `edge` on to the right, and lets the line be so much wider; a negative `width` takes room away.
    pub(super) fn widen(&mut self, edge: Pt, width: Pt) {
        self.width += width;
        for SpanRun { run, .. } in self.runs.iter_mut().filter(|run| run.run.origin.0 + CLOSE_BY > edge) {
            run.origin.0 += width;
        }
    }

    /// How far from its start the line has come at the byte `offset` of its text. The line must run from left to right.
    pub(super) fn advance_at(&self, offset: usize) -> Pt {
        let mut start = 0;
        for SpanRun { run, .. } in &self.runs {
            if offset < start + run.text.len() {
                let within = offset - start;
                let before = run.glyphs.iter().take_while(|glyph| glyph.cluster.end <= within);
                return run.origin.0 + Pt(before.map(|glyph| glyph.advance.0).sum());
            }
            start += run.text.len();
        }
        self.width
    }

    /// The characters of the line.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(|run| run.run.text.as_str()).collect()
    }
}
