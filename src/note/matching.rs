//! Which items of two lists are the same ones. Owns how they are recognised: by equal content first, then by their keys, then
//! by how much they have in common; knows no particular list.

use std::{
    collections::{HashMap, VecDeque},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use super::{
    node::{Kind, Node},
    path::Step,
};

/// How many leaves of two notes are set side by side to find items that have something in common. What is beyond is told
/// as taken away and added, which is true as well: the answer comes in bounded time however large the notes are.
const EFFORT: usize = 400_000;

/// How much two items have to have in common to be one item that was changed.
const LIKE_ENOUGH: f32 = 0.34;

/// The bytes at either end of a text that are compared.
const COMPARED: usize = 2_000;

/// How much of the work allowed is left.
#[derive(Debug)]
pub(super) struct Effort(usize);

impl Default for Effort {
    fn default() -> Self {
        Self(EFFORT)
    }
}

impl Effort {
    fn spend(&mut self, amount: usize) {
        self.0 = self.0.saturating_sub(amount);
    }
}

/// The pairs of places of the same items in two lists.
#[derive(Debug)]
pub(super) struct Matching {
    /// For each item of the first list its place in the other.
    pub(super) there: Vec<Option<usize>>,
    /// For each item of the other list its place in the first.
    pub(super) here: Vec<Option<usize>>,
    /// For each item of the other list whether it stands elsewhere among those that both have.
    pub(super) moved: Vec<bool>,
}

impl Matching {
    /// Whether an item stands elsewhere among those that both have.
    pub(super) fn is_reordered(&self) -> bool {
        self.moved.contains(&true)
    }

    fn pair(&mut self, one: usize, other: usize) {
        self.there[one] = Some(other);
        self.here[other] = Some(one);
    }

    fn left(places: &[Option<usize>]) -> Vec<usize> {
        (0..places.len()).filter(|&place| places[place].is_none()).collect()
    }
}

/// The item at that place.
pub(super) fn item(list: &dyn Node, index: usize) -> &dyn Node {
    list.child(Step::Item(index)).expect("a list has an item at each place below its length")
}

/// Finds the items that two lists of one kind have in common.
pub(super) fn matching(one: &dyn Node, other: &dyn Node, effort: &mut Effort) -> Matching {
    let mut found =
        Matching { there: vec![None; one.len()], here: vec![None; other.len()], moved: vec![false; other.len()] };
    pair_equal(one, other, &mut found);
    pair_keyed(one, other, &mut found);
    pair_alike(one, other, &mut found, effort);
    let pairs: Vec<(usize, usize)> =
        found.here.iter().enumerate().filter_map(|(other, one)| one.map(|one| (one, other))).collect();
    let stays = longest_rise(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>());
    for (place, (_, other)) in pairs.into_iter().enumerate() {
        found.moved[other] = !stays[place];
    }
    found
}

fn pair_equal(one: &dyn Node, other: &dyn Node, found: &mut Matching) {
    let mut places: HashMap<u64, VecDeque<usize>> = HashMap::new();
    for index in 0..one.len() {
        places.entry(fingerprint(item(one, index))).or_default().push_back(index);
    }
    for index in 0..other.len() {
        let candidate = item(other, index);
        let Some(places) = places.get_mut(&fingerprint(candidate)) else { continue };
        if places.front().is_some_and(|&place| item(one, place).equals(candidate))
            && let Some(place) = places.pop_front()
        {
            found.pair(place, index);
        }
    }
}

/// A key is the name of an item within its note: where both lists have it once it is the same item.
fn pair_keyed(one: &dyn Node, other: &dyn Node, found: &mut Matching) {
    let keyed = |list: &dyn Node, left: Vec<usize>| {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for index in left {
            if let Some(key) = key_of(item(list, index)) {
                places.entry(key).or_default().push(index);
            }
        }
        places
    };
    let theirs = keyed(other, Matching::left(&found.here));
    for (key, places) in keyed(one, Matching::left(&found.there)) {
        if let ([one], Some([other])) = (&places[..], theirs.get(&key).map(Vec::as_slice)) {
            found.pair(*one, *other);
        }
    }
}

/// The key of an item; none where it has none.
pub(super) fn key_of(item: &dyn Node) -> Option<String> {
    let key = item.child(Step::Field("key"))?;
    Some(key.text().into_owned()).filter(|key| !key.is_empty())
}

fn pair_alike(one: &dyn Node, other: &dyn Node, found: &mut Matching, effort: &mut Effort) {
    let mut candidates = Vec::new();
    let others = Matching::left(&found.here);
    for here in Matching::left(&found.there) {
        for &there in &others {
            if effort.0 == 0 {
                break;
            }
            effort.spend(1);
            let (one, other) = (item(one, here), item(other, there));
            if key_of(one).is_some() && key_of(other).is_some() {
                // Two names are two items, however alike.
                continue;
            }
            let (score, weight) = likeness(one, other, effort);
            if weight > 0.0 && score / weight >= LIKE_ENOUGH {
                candidates.push((score / weight, here, there));
            }
        }
    }
    // The most alike first; of equals those that stand nearest to their old place.
    candidates.sort_by(|(score, here, there), (other_score, other_here, other_there)| {
        let far = |here: &usize, there: &usize| here.abs_diff(*there);
        other_score
            .total_cmp(score)
            .then_with(|| far(here, there).cmp(&far(other_here, other_there)))
            .then_with(|| (here, there).cmp(&(other_here, other_there)))
    });
    for (_, here, there) in candidates {
        if found.there[here].is_none() && found.here[there].is_none() {
            found.pair(here, there);
        }
    }
}

/// How much two parts of one kind have in common, and out of how much.
fn likeness(one: &dyn Node, other: &dyn Node, effort: &mut Effort) -> (f32, f32) {
    /// A list is known by its first items.
    const ITEMS: usize = 20;
    let children = |steps: &mut dyn Iterator<Item = Step>, effort: &mut Effort| {
        steps.fold((0.0, 0.0), |(score, weight), step| match (one.child(step), other.child(step)) {
            (Some(one), Some(other)) => {
                let (more, out_of) = likeness(one, other, effort);
                (score + more, weight + out_of)
            }
            (None, None) => (score, weight),
            _ => (score, weight + 1.0),
        })
    };
    effort.spend(1);
    match one.kind() {
        Kind::Record(record) => children(&mut record.fields.iter().map(|field| Step::Field(field.name)), effort),
        Kind::Records(_) | Kind::Leaves(_) => {
            let length = one.len().max(other.len()).min(ITEMS);
            children(&mut (0..length).map(Step::Item), effort)
        }
        Kind::Key => (0.0, 0.0),
        _ if one.is_blank() && other.is_blank() => (0.0, 0.0),
        // Many have the same.
        Kind::Flag | Kind::Choice(_) | Kind::Reference(_) | Kind::Country | Kind::Language => {
            (if one.equals(other) { 0.25 } else { 0.0 }, 0.25)
        }
        _ => (shared(&one.text(), &other.text(), effort), 1.0),
    }
}

/// The part of the longer text that both have at their ends.
fn shared(one: &str, other: &str, effort: &mut Effort) -> f32 {
    if one == other {
        return 1.0;
    }
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let alike = |pairs: &mut dyn Iterator<Item = (&u8, &u8)>| pairs.take_while(|(one, other)| one == other).count();
    let head = alike(&mut one.iter().zip(other).take(COMPARED));
    let rest = one.len().min(other.len()) - head;
    let tail = alike(&mut one.iter().rev().zip(other.iter().rev()).take(rest.min(COMPARED)));
    effort.spend((head + tail) / 64);
    let longer = one.len().max(other.len()).clamp(1, 2 * COMPARED);
    // Not quite as much as the same text.
    0.9 * (head + tail) as f32 / longer as f32
}

/// A number that equal parts share.
fn fingerprint(node: &dyn Node) -> u64 {
    let mut hasher = DefaultHasher::new();
    hash(node, &mut hasher);
    hasher.finish()
}

fn hash(node: &dyn Node, hasher: &mut DefaultHasher) {
    match node.kind() {
        Kind::Record(record) => {
            for (place, field) in record.fields.iter().enumerate() {
                if let Some(child) = node.child(Step::Field(field.name)).filter(|child| !child.is_blank()) {
                    place.hash(hasher);
                    hash(child, hasher);
                }
            }
            node.unknown().hash(hasher);
        }
        Kind::Records(_) | Kind::Leaves(_) => {
            node.len().hash(hasher);
            (0..node.len()).for_each(|index| hash(item(node, index), hasher));
        }
        _ => node.text().hash(hasher),
    }
}

/// Which of the numbers belong to a longest sequence of them that rises: those items stay, the others were moved.
fn longest_rise(numbers: &[usize]) -> Vec<bool> {
    // The last place of the best sequence of each length (patience sorting).
    let mut lasts: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; numbers.len()];
    for (place, &number) in numbers.iter().enumerate() {
        let length = lasts.partition_point(|&last| numbers[last] < number);
        before[place] = length.checked_sub(1).map(|length| lasts[length]);
        if length == lasts.len() {
            lasts.push(place);
        } else {
            lasts[length] = place;
        }
    }
    let mut stays = vec![false; numbers.len()];
    let mut next = lasts.last().copied();
    while let Some(place) = next {
        stays[place] = true;
        next = before[place];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_as_possible_stay() {
        assert_eq!(longest_rise(&[3, 0, 1, 2]), [false, true, true, true]);
        assert_eq!(longest_rise(&[]), [] as [bool; 0]);
        assert_eq!(longest_rise(&[2, 1, 0]).iter().filter(|stays| **stays).count(), 1);
    }

    #[test]
    fn texts_share_their_ends() {
        let mut effort = Effort::default();
        assert!(shared("Ms Aigul Bekova", "Ms Aigul Bekova-Smith", &mut effort) > 0.6);
        assert!(shared("transport", "water", &mut effort) < LIKE_ENOUGH);
        assert!(shared("", "", &mut effort) > 0.9);
    }
}
