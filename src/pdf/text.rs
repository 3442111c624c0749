//! Which characters each glyph stands for, so that text can be copied, searched and read aloud. Owns the share of each
//! glyph in its cluster and the settling of conflicts; knows nothing of fonts and operators.
//!
//! A font in a PDF maps every glyph to one text (ISO 32000-1, 9.10.3). Where a glyph stands for different characters in
//! different places, the most frequent wins and the other places are exceptions.

use std::borrow::Cow;
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
    pub(super) shares: Shares<'a>,
}

/// What each glyph of a cluster has of its text. Nearly all clusters have one glyph, which has it all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shares<'a> {
    /// There is one glyph.
    One(Cow<'a, str>),
    /// One share for each glyph.
    Each(Vec<String>),
}

impl Shares<'_> {
    pub(super) fn as_strs(&self) -> impl Iterator<Item = &str> {
        let (one, each) = match self {
            Self::One(share) => (Some(&**share), &[][..]),
            Self::Each(shares) => (None, &shares[..]),
        };
        one.into_iter().chain(each.iter().map(String::as_str))
    }
}

/// What a glyph maps to that stands for nothing of its own: a character that shows nothing and breaks no word. Without any,
/// some readers make up a letter.
const NOTHING: &str = "\u{2060}";

/// The settled text of every glyph: for each face, by the number of the glyph.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts(BTreeMap<FaceId, Vec<Option<String>>>);

/// The clusters of a run, in visual order.
pub(super) fn clusters(run: &GlyphRun) -> impl Iterator<Item = Cluster<'_>> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let start = next;
        let glyph = run.glyphs.get(start)?;
        let others = run.glyphs[start + 1..].iter().take_while(|glyph| glyph.cluster.is_empty()).count();
        next = start + 1 + others;
        let text = run.text.get(glyph.cluster.clone()).unwrap_or_default();
        let shares = shares(&run.glyphs[start..next], text, run.right_to_left);
        Some(Cluster { glyphs: start..next, text, shares })
    })
}

/// Divides the text of a cluster among its glyphs.
///
/// Readers put the glyphs of a line in order by where they stand and turn right-to-left stretches round character by
/// character. So the text of a ligature such as lam-alef is stored turned round, and marks get theirs from the end.
fn shares<'a>(glyphs: &[Glyph], text: &'a str, right_to_left: bool) -> Shares<'a> {
    let is_space = !text.is_empty() && text.chars().all(char::is_whitespace);
    // No-break and thin spaces are drawn with the glyph of the common space in most fonts; readers want a space.
    match glyphs.len() {
        1 if is_space => Shares::One(Cow::Borrowed(" ")),
        1 if right_to_left => Shares::One(turned_round(text)),
        1 => Shares::One(Cow::Borrowed(text)),
        count if is_space => Shares::Each(first_of(count, 0, " ".to_owned())),
        _ => Shares::Each(shares_of_several(glyphs, text, right_to_left)),
    }
}

/// The characters of a text from its end.
fn turned_round(text: &str) -> Cow<'_, str> {
    if text.chars().nth(1).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().rev().collect())
}

fn shares_of_several(glyphs: &[Glyph], text: &str, right_to_left: bool) -> Vec<String> {
    let mut characters: Vec<char> = text.chars().collect();
    if right_to_left {
        characters.reverse();
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
        let mut faces: BTreeMap<FaceId, Vec<Uses>> = BTreeMap::new();
        for run in runs(pages) {
            let face = faces.entry(run.face).or_default();
            for cluster in clusters(run) {
                for (glyph, share) in run.glyphs[cluster.glyphs.clone()].iter().zip(cluster.shares.as_strs()) {
                    let place = usize::from(glyph.id);
                    if face.len() <= place {
                        face.resize_with(place + 1, Uses::default);
                    }
                    face[place].count(share);
                }
            }
        }
        let settled = |uses: Vec<Uses>| uses.into_iter().map(Uses::most_frequent).collect();
        Self(faces.into_iter().map(|(face, uses)| (face, settled(uses))).collect())
    }

    /// The glyphs of each face, from low to high, each with what it stands for.
    pub(super) fn by_face(&self) -> impl Iterator<Item = (FaceId, Vec<(u16, &str)>)> {
        self.0.iter().map(|(face, texts)| {
            let used = texts.iter().enumerate().filter_map(|(glyph, text)| Some((glyph as u16, text.as_deref()?)));
            (*face, used.collect())
        })
    }

    /// What the glyphs of a face stand for.
    pub(super) fn of_face(&self, face: FaceId) -> Settled<'_> {
        Settled(self.0.get(&face).map(Vec::as_slice).unwrap_or_default())
    }
}

/// The settled text of the glyphs of one face.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settled<'a>(&'a [Option<String>]);

impl Settled<'_> {
    /// What the glyph stands for wherever no exception is made.
    fn get(&self, glyph: u16) -> &str {
        self.0.get(usize::from(glyph)).and_then(Option::as_deref).unwrap_or(NOTHING)
    }

    /// Whether a reader would get other characters from the glyphs of the cluster than it stands for.
    ///
    /// Right-to-left text never has exceptions: readers turn replaced text round once more.
    pub(super) fn is_exception(&self, run: &GlyphRun, cluster: &Cluster) -> bool {
        let glyphs = &run.glyphs[cluster.glyphs.clone()];
        !run.right_to_left
            && glyphs.iter().zip(cluster.shares.as_strs()).any(|(glyph, share)| self.get(glyph.id) != share)
    }
}

/// All glyph runs of the pages, in the order of the content.
pub(super) fn runs(pages: &[Page]) -> impl Iterator<Item = &GlyphRun> {
    pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.mark {
        Mark::Glyphs(run) => Some(run),
        _ => None,
    })
}

/// What a glyph stands for in different places, and how often. Nearly all stand for one text.
#[derive(Clone, Debug, Default)]
struct Uses(Vec<(String, usize)>);

impl Uses {
    fn count(&mut self, share: &str) {
        match self.0.iter_mut().find(|(text, _)| text == share) {
            Some((_, uses)) => *uses += 1,
            None => self.0.push((share.to_owned(), 1)),
        }
    }

    /// The text with the most uses, the first in code point order among equals; none for a glyph that is not used.
    fn most_frequent(self) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let texts = self.0.into_iter().filter(|(text, _)| !text.is_empty());
        let most =
            texts.max_by(|(one, one_uses), (other, other_uses)| one_uses.cmp(other_uses).then_with(|| other.cmp(one)));
        Some(most.map_or_else(|| NOTHING.to_owned(), |(text, _)| text))
    }
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
            outline: Pt(0.0),
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
        clusters(run).flat_map(|cluster| cluster.shares.as_strs().map(str::to_owned).collect::<Vec<_>>()).collect()
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
        assert_eq!(texts.of_face(FaceId(0)).get(3), "A");
        let exceptions: Vec<bool> =
            clusters(&latin).map(|c| texts.of_face(FaceId(0)).is_exception(&latin, &c)).collect();
        assert_eq!(exceptions, [false, false, true]);
    }

    #[test]
    fn a_letter_drawn_with_two_glyphs_is_replaced_as_a_whole() {
        let letter = run("й", false, vec![glyph(3, 5.0, 0..2), glyph(4, 0.0, 0..0)]);
        let texts = Texts::of(&[page(vec![letter.clone()])]);
        assert!(texts.of_face(FaceId(0)).is_exception(&letter, &clusters(&letter).next().unwrap()));
    }

    #[test]
    fn every_kind_of_space_reads_as_a_space() {
        let spaces = run(" \u{a0}", false, vec![glyph(3, 5.0, 0..1), glyph(3, 5.0, 1..3)]);
        let texts = Texts::of(&[page(vec![spaces.clone()])]);
        assert!(clusters(&spaces).all(|cluster| !texts.of_face(FaceId(0)).is_exception(&spaces, &cluster)));
        assert_eq!(texts.of_face(FaceId(0)).get(3), " ");
    }
}
