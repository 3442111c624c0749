//! Which place of a paper each paragraph of a document is, although the note has changed since. Owns how paragraphs are found again:
//! by their words in their order first, then by their words alone, then by what stands around them and is like them.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{
    Place,
    comments::{Review, letters},
};
use crate::note::{Path, Step};

/// How many pairs of paragraphs are set side by side: beyond it only those that kept their number are found.
const EFFORT: usize = 4_000_000;

/// How many times a paragraph somebody remarked on is compared with one that may have come of it.
const MOST_COMPARED: usize = 2_000;

/// How much a paragraph has to have in common with one at its place, if neither is there any more as it was.
const LIKE: f32 = 0.25;

/// The same where the one to its place stands elsewhere.
const LIKE_ELSEWHERE: f32 = 0.5;

impl Review {
    /// The paragraphs as they were, in the order of the text.
    pub fn paragraphs(&self) -> impl ExactSizeIterator<Item = &str> {
        self.paragraphs.iter().map(|paragraph| paragraph.words.as_str())
    }

    /// The words of a paragraph as they were, by its number from 0.
    pub fn paragraph(&self, index: usize) -> &str {
        self.paragraphs.get(index).map_or("", |paragraph| paragraph.words.as_str())
    }

    /// How many of its paragraphs a paper named a place: none where another program dropped the names, or never had them.
    pub fn named(&self) -> usize {
        self.paragraphs.iter().filter(|paragraph| paragraph.place.is_some()).count()
    }

    /// For each paragraph its place in the paper as it is now; none where it is in it no more.
    pub fn placed(&self, places: &[Place]) -> Vec<Option<usize>> {
        let here: Vec<String> = self.paragraphs.iter().map(|paragraph| letters(&paragraph.words)).collect();
        let there: Vec<String> = places.iter().map(|place| letters(&place.words)).collect();
        let mut found = in_order(&here, &there).unwrap_or_else(|| {
            let own = |index: usize| self.paragraphs[index].place.filter(|&place| there.get(place) == here.get(index));
            (0..here.len()).map(own).collect()
        });
        anywhere(&here, &there, &mut found);
        self.alike(places, &mut found);
        found
    }

    /// Gives paragraphs somebody remarked on, and whose words have changed, the place between those of their neighbours, or else
    /// the one most like them.
    fn alike(&self, places: &[Place], found: &mut [Option<usize>]) {
        let mut taken: HashSet<usize> = found.iter().flatten().copied().collect();
        let mut left = MOST_COMPARED;
        let wanted: BTreeSet<usize> = self.comments.iter().map(|comment| comment.paragraph).collect();
        for index in wanted {
            let Some(paragraph) = self.paragraphs.get(index).filter(|_| found[index].is_none()) else { continue };
            if paragraph.words.trim().is_empty() {
                continue;
            }
            let before = found[..index].iter().rev().find_map(|place| *place).map_or(0, |place| place + 1);
            let after = found[index..].iter().find_map(|place| *place).unwrap_or(places.len());
            let gap: Vec<usize> = (before..after).filter(|place| !taken.contains(place)).collect();
            let all = || (0..places.len()).filter(|place| !taken.contains(place)).collect::<Vec<usize>>();
            let mut best = |candidates: &[usize], least: f32| {
                let compared = &candidates[..candidates.len().min(left)];
                left -= compared.len();
                let rated = compared.iter().map(|&place| (likeness(&paragraph.words, &places[place].words), place));
                let best = rated.max_by(|one, other| one.0.total_cmp(&other.0));
                best.filter(|(like, _)| *like >= least).map(|(_, place)| place)
            };
            let likest = best(&gap, LIKE).or_else(|| best(&all(), LIKE_ELSEWHERE));
            // A single text that always has its place is found even where no word was kept.
            let is_single = |place: &usize| places[*place].field.as_ref().is_some_and(is_single);
            let only = || gap.first().copied().filter(|_| gap.len() == 1).filter(is_single);
            found[index] = likest.or_else(only);
            taken.extend(found[index]);
        }
    }
}

/// Whether a field stands in no list.
fn is_single(field: &Path) -> bool {
    field.steps().iter().all(|step| matches!(step, Step::Field(_)))
}

/// The longest row of equal paragraphs that both have in the same order; none where finding it would take too long.
fn in_order(here: &[String], there: &[String]) -> Option<Vec<Option<usize>>> {
    let mut placed = vec![None; here.len()];
    let same = here.iter().zip(there).take_while(|(one, other)| one == other).count();
    placed.iter_mut().take(same).enumerate().for_each(|(index, place)| *place = Some(index));
    let (rest, other) = (&here[same..], &there[same..]);
    let end = rest.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    for back in 1..=end {
        placed[here.len() - back] = Some(there.len() - back);
    }
    let (here, there) = (&rest[..rest.len() - end], &other[..other.len() - end]);
    let width = there.len() + 1;
    if here.len().saturating_mul(there.len()) > EFFORT {
        return None;
    }
    let mut longest = vec![0_u32; (here.len() + 1) * width];
    for one in (0..here.len()).rev() {
        for other in (0..there.len()).rev() {
            longest[one * width + other] = if here[one] == there[other] && !here[one].is_empty() {
                longest[(one + 1) * width + other + 1] + 1
            } else {
                longest[(one + 1) * width + other].max(longest[one * width + other + 1])
            };
        }
    }
    let (mut one, mut other) = (0, 0);
    while one < here.len() && other < there.len() {
        let now = longest[one * width + other];
        if here[one] == there[other] && !here[one].is_empty() && now == longest[(one + 1) * width + other + 1] + 1 {
            placed[same + one] = Some(same + other);
            (one, other) = (one + 1, other + 1);
        } else if longest[(one + 1) * width + other] == now {
            one += 1;
        } else {
            other += 1;
        }
    }
    Some(placed)
}

/// Finds paragraphs that stand elsewhere now, as they were.
fn anywhere(here: &[String], there: &[String], placed: &mut [Option<usize>]) {
    let taken: HashSet<usize> = placed.iter().flatten().copied().collect();
    let mut free: HashMap<&str, Vec<usize>> = HashMap::new();
    for place in (0..there.len()).rev().filter(|place| !taken.contains(place) && !there[*place].is_empty()) {
        free.entry(&there[place]).or_default().push(place);
    }
    for (index, place) in placed.iter_mut().enumerate().filter(|(_, place)| place.is_none()) {
        *place = free.get_mut(here[index].as_str()).and_then(Vec::pop);
    }
}

/// How many words two texts have in common, from 0 to 1.
fn likeness(one: &str, other: &str) -> f32 {
    let one: HashSet<&str> = one.split_whitespace().take(200).collect();
    let other: HashSet<&str> = other.split_whitespace().take(200).collect();
    let common = one.intersection(&other).count();
    2.0 * common as f32 / (one.len() + other.len()).max(1) as f32
}
