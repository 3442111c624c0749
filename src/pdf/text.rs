//! Which characters each glyph stands for, so that text can be copied, searched and read aloud. Owns the share of each
//! glyph in its cluster and the settling of conflicts; knows nothing of fonts and operators.
//!
//! A font in a PDF maps every glyph to one text (ISO 32000-1, 9.10.3). Where a glyph stands for different characters in
//! different places, the most frequent wins and the other places are exceptions.

use std::collections::BTreeMap;
use std::ops::Range;

use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};

use crate::layout::{FaceId, Glyph, GlyphRun, Mark, Page};

/// Glyphs that stand for characters together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cluster<'a> {
    /// Its glyphs, as places in the run.
    pub(super) glyphs: Range<usize>,
    /// The characters it stands for, in logical order.
    pub(super) text: &'a str,
    /// What each glyph has of them, in the order a reader of the file expects.
    pub(super) shares: Vec<String>,
}

/// What a glyph maps to that stands for nothing of its own: a character that shows nothing and breaks no word. Without any,
/// some readers make up a letter.
const NOTHING: &str = "\u{2060}";

/// The settled text of every glyph.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts(BTreeMap<(FaceId, u16), String>);

/// The clusters of a run, in visual order.
pub(super) fn clusters(run: &GlyphRun) -> Vec<Cluster<'_>> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for (place, glyph) in run.glyphs.iter().enumerate() {
        match clusters.last_mut() {
            Some(cluster) if glyph.cluster.is_empty() => cluster.glyphs.end = place + 1,
            _ => {
                let text = run.text.get(glyph.cluster.clone()).unwrap_or_default();
                clusters.push(Cluster { glyphs: place..place + 1, text, shares: Vec::new() });
            }
        }
    }
    for cluster in &mut clusters {
        cluster.shares = shares(&run.glyphs[cluster.glyphs.clone()], cluster.text, run.right_to_left);
    }
    clusters
}

/// Divides the text of a cluster among its glyphs.
///
/// Readers put the glyphs of a line in order by where they stand and turn right-to-left stretches round character by
/// character. So the text of a ligature such as lam-alef is stored turned round, and marks get theirs from the end.
fn shares(glyphs: &[Glyph], text: &str, right_to_left: bool) -> Vec<String> {
    if !text.is_empty() && text.chars().all(char::is_whitespace) {
        // No-break and thin spaces are drawn with the glyph of the common space in most fonts; readers want a space.
        return first_of(glyphs.len(), 0, " ".to_owned());
    }
    let mut characters: Vec<char> = text.chars().collect();
    if right_to_left {
        characters.reverse();
    }
    if glyphs.len() == 1 {
        return vec![characters.into_iter().collect()];
    }
    if characters.len() == glyphs.len() {
        return characters.iter().map(char::to_string).collect();
    }
    match bases_of(glyphs)[..] {
        [base] => beside_marks(base, glyphs.len(), &characters),
        ref bases => first_of(glyphs.len(), bases.first().copied().unwrap_or(0), characters.iter().collect()),
    }
}

/// The glyphs that move the pen. The others are marks set over or under them.
fn bases_of(glyphs: &[Glyph]) -> Vec<usize> {
    (0..glyphs.len()).filter(|place| glyphs[*place].advance.0 > 0.0).collect()
}

/// The letters for the glyph at `base`, the marks for the others: one each, and what is left over for the last.
fn beside_marks(base: usize, count: usize, characters: &[char]) -> Vec<String> {
    let (marks, letters): (Vec<char>, Vec<char>) = characters.iter().partition(|character| is_mark(**character));
    let mut shares = vec![String::new(); count - 1];
    for (place, mark) in marks.into_iter().enumerate() {
        shares[place.min(count - 2)].push(mark);
    }
    shares.insert(base, letters.into_iter().collect());
    shares
}

/// All text for the glyph at `place`, none for the others.
fn first_of(count: usize, place: usize, text: String) -> Vec<String> {
    let mut shares = vec![String::new(); count];
    shares[place] = text;
    shares
}

fn is_mark(character: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(character))
}

impl Texts {
    /// Settles what each glyph on these pages stands for.
    pub(super) fn of(pages: &[Page]) -> Self {
        let mut uses: BTreeMap<(FaceId, u16), BTreeMap<String, usize>> = BTreeMap::new();
        for run in runs(pages) {
            for cluster in clusters(run) {
                for (glyph, share) in run.glyphs[cluster.glyphs.clone()].iter().zip(cluster.shares) {
                    *uses.entry((run.face, glyph.id)).or_default().entry(share).or_default() += 1;
                }
            }
        }
        Self(uses.into_iter().map(|(glyph, texts)| (glyph, most_frequent(texts))).collect())
    }

    /// The glyphs of each face, from low to high.
    pub(super) fn glyphs_by_face(&self) -> BTreeMap<FaceId, Vec<u16>> {
        let mut faces: BTreeMap<FaceId, Vec<u16>> = BTreeMap::new();
        for (face, glyph) in self.0.keys() {
            faces.entry(*face).or_default().push(*glyph);
        }
        faces
    }

    /// What the glyph stands for wherever no exception is made.
    pub(super) fn get(&self, face: FaceId, glyph: u16) -> &str {
        self.0.get(&(face, glyph)).map_or(NOTHING, String::as_str)
    }

    /// Whether a reader would get other characters from the glyphs of the cluster than it stands for.
    ///
    /// Right-to-left text never has exceptions: readers turn replaced text round once more.
    pub(super) fn is_exception(&self, run: &GlyphRun, cluster: &Cluster) -> bool {
        let glyphs = &run.glyphs[cluster.glyphs.clone()];
        !run.right_to_left
            && glyphs.iter().zip(&cluster.shares).any(|(glyph, share)| self.get(run.face, glyph.id) != share)
    }
}

/// All glyph runs of the pages, in the order of the content.
pub(super) fn runs(pages: &[Page]) -> impl Iterator<Item = &GlyphRun> {
    pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.mark {
        Mark::Glyphs(run) => Some(run),
        _ => None,
    })
}

/// The text with the most uses, the first in code point order among equals.
fn most_frequent(texts: BTreeMap<String, usize>) -> String {
    let texts = texts.into_iter().filter(|(text, _)| !text.is_empty());
    let most =
        texts.max_by(|(one, one_uses), (other, other_uses)| one_uses.cmp(other_uses).then_with(|| other.cmp(one)));
    most.map_or_else(|| NOTHING.to_owned(), |(text, _)| text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Ink, Item, Letters, Pt};

    fn glyph(id: u16, advance: f32, cluster: Range<usize>) -> Glyph {
        Glyph { id, advance: Pt(advance), shift: (Pt(0.0), Pt(0.0)), cluster }
    }

    fn run(text: &str, right_to_left: bool, glyphs: Vec<Glyph>) -> GlyphRun {
        GlyphRun {
            face: FaceId(0),
            size: Pt(10.0),
            ink: Ink::BLACK,
            origin: (Pt(0.0), Pt(0.0)),
            letters: Letters { glyphs, text: text.to_owned() }.into(),
            right_to_left,
        }
    }

    fn page(runs: Vec<GlyphRun>) -> Page {
        let items = runs.into_iter().map(|run| Item { structure: None, mark: Mark::Glyphs(run) }).collect();
        Page { items, places: Vec::new() }
    }

    fn shares_of(run: &GlyphRun) -> Vec<String> {
        clusters(run).into_iter().flat_map(|cluster| cluster.shares).collect()
    }

    #[test]
    fn a_ligature_stands_for_all_its_characters() {
        assert_eq!(shares_of(&run("ffi", false, vec![glyph(9, 8.0, 0..3)])), ["ffi"]);
    }

    #[test]
    fn an_arabic_ligature_is_stored_turned_round() {
        assert_eq!(shares_of(&run("لا", true, vec![glyph(9, 8.0, 0..4)])), ["ال"]);
    }

    #[test]
    fn a_mark_inside_an_arabic_ligature_keeps_its_own_text() {
        let glyphs = vec![glyph(5, 0.0, 0..6), glyph(9, 8.0, 0..0)];
        assert_eq!(shares_of(&run("لَا", true, glyphs)), ["\u{64e}", "ال"]);
    }

    #[test]
    fn two_marks_drawn_as_one_glyph_stay_together() {
        let glyphs = vec![glyph(5, 0.0, 0..6), glyph(9, 6.0, 0..0)];
        assert_eq!(shares_of(&run("رَّ", true, glyphs)), ["\u{651}\u{64e}", "ر"]);
    }

    #[test]
    fn an_accent_of_its_own_gets_the_combining_character() {
        let glyphs = vec![glyph(3, 5.0, 0..3), glyph(4, 0.0, 0..0)];
        assert_eq!(shares_of(&run("e\u{301}", false, glyphs)), ["e", "\u{301}"]);
    }

    #[test]
    fn the_most_frequent_text_wins_and_the_others_are_exceptions() {
        let latin = run("AAА", false, vec![glyph(3, 5.0, 0..1), glyph(3, 5.0, 1..2), glyph(3, 5.0, 2..4)]);
        let texts = Texts::of(&[page(vec![latin.clone()])]);
        assert_eq!(texts.get(FaceId(0), 3), "A");
        let exceptions: Vec<bool> = clusters(&latin).iter().map(|c| texts.is_exception(&latin, c)).collect();
        assert_eq!(exceptions, [false, false, true]);
    }

    #[test]
    fn a_letter_drawn_with_two_glyphs_is_replaced_as_a_whole() {
        let letter = run("й", false, vec![glyph(3, 5.0, 0..2), glyph(4, 0.0, 0..0)]);
        let texts = Texts::of(&[page(vec![letter.clone()])]);
        assert!(texts.is_exception(&letter, &clusters(&letter)[0]));
    }

    #[test]
    fn every_kind_of_space_reads_as_a_space() {
        let spaces = run(" \u{a0}", false, vec![glyph(3, 5.0, 0..1), glyph(3, 5.0, 1..3)]);
        let texts = Texts::of(&[page(vec![spaces.clone()])]);
        assert!(clusters(&spaces).iter().all(|cluster| !texts.is_exception(&spaces, cluster)));
        assert_eq!(texts.get(FaceId(0), 3), " ");
    }
}
