//! Two people's changes of one note put together. Owns what goes together and what clashes; knows no file and no person.

use super::{
    edit::walk,
    matching::{Effort, Matching, item, key_of, matching},
    model::Note,
    node::{Field as _, Kind, Node},
    path::{Path, Step},
};

/// What came of putting two people's changes together.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The note with the changes of both. Where they clash it is as the first has it.
    pub note: Note,
    /// What both changed, each in another way.
    pub clashes: Vec<Clash>,
}

/// Something both changed, each in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// A leaf, the order of a list, or what a record keeps of a newer version.
    Both {
        /// Where it stands in my note.
        mine: Path,
        /// Where it stands in theirs.
        theirs: Path,
    },
    /// An item that I changed and they took away.
    TheyRemoved {
        /// Where it stands in my note.
        mine: Path,
    },
    /// An item that they changed and I took away.
    IRemoved {
        /// Where it stands in their note.
        theirs: Path,
    },
    /// An item of theirs for which my list has no room.
    NoRoom {
        /// Where it stands in their note.
        theirs: Path,
    },
}

/// Puts what `mine` and `theirs` changed of `base` together.
///
/// An item of theirs whose key I gave to another new item meanwhile gets a free one, with all that refers to it.
pub fn merged(base: &Note, mine: &Note, theirs: &Note) -> Merged {
    let theirs = with_free_keys(base, mine, theirs);
    let mut out = mine.clone();
    let mut merge = Merge { clashes: Vec::new(), effort: Effort::default() };
    let sides = Sides { base, mine, theirs: &theirs };
    merge.merge(&sides, &mut out, &Places { mine: Path::ROOT, theirs: Path::ROOT });
    Merged { note: out, clashes: merge.clashes }
}

/// One part of the note as the three have it.
struct Sides<'a> {
    base: &'a dyn Node,
    mine: &'a dyn Node,
    theirs: &'a dyn Node,
}

/// Where it stands with the two.
struct Places {
    mine: Path,
    theirs: Path,
}

impl Places {
    fn step(&self, step: Step) -> Self {
        Self { mine: self.mine.step(step), theirs: self.theirs.step(step) }
    }

    fn both(&self) -> Clash {
        Clash::Both { mine: self.mine.clone(), theirs: self.theirs.clone() }
    }
}

/// An item of the list that comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    /// One of mine, with the places of the same item in the others as far as it is there.
    Mine { mine: usize, base: Option<usize>, theirs: Option<usize> },
    /// A new one of theirs.
    Theirs(usize),
}

impl Slot {
    fn theirs(self) -> Option<usize> {
        match self {
            Self::Mine { theirs, .. } => theirs,
            Self::Theirs(place) => Some(place),
        }
    }

    fn is_new_of_mine(self) -> bool {
        matches!(self, Self::Mine { base: None, .. })
    }
}

struct Merge {
    clashes: Vec<Clash>,
    effort: Effort,
}

impl Merge {
    fn merge(&mut self, sides: &Sides<'_>, out: &mut dyn Node, at: &Places) {
        let Sides { base, mine, theirs } = *sides;
        if theirs.equals(base) || theirs.equals(mine) {
            return;
        }
        if mine.equals(base) {
            out.copy_from(theirs);
            return;
        }
        match base.kind() {
            Kind::Record(record) => {
                for field in record.fields {
                    let step = Step::Field(field.name);
                    if let (Some(base), Some(mine), Some(theirs), Some(out)) =
                        (base.child(step), mine.child(step), theirs.child(step), out.child_mut(step))
                    {
                        self.merge(&Sides { base, mine, theirs }, out, &at.step(step));
                    }
                }
                self.merge_kept(sides, out, at);
            }
            Kind::Records(_) | Kind::Leaves(_) => self.merge_lists(sides, out, at),
            _ => self.clashes.push(at.both()),
        }
    }

    /// Fields of a newer version are taken together: nobody here knows what they mean to one another.
    fn merge_kept(&mut self, sides: &Sides<'_>, out: &mut dyn Node, at: &Places) {
        let (base, mine, theirs) = (sides.base.kept(), sides.mine.kept(), sides.theirs.kept());
        if theirs == base || theirs == mine {
            return;
        }
        if mine != base {
            self.clashes.push(at.both());
        } else if let (Some(kept), Some(theirs)) = (out.kept_mut(), theirs) {
            kept.clone_from(theirs);
        }
    }

    fn merge_lists(&mut self, sides: &Sides<'_>, out: &mut dyn Node, at: &Places) {
        let to_mine = matching(sides.base, sides.mine, &mut self.effort);
        let to_theirs = matching(sides.base, sides.theirs, &mut self.effort);
        let mut slots = self.remaining(sides, at, &to_mine, &to_theirs);
        self.order(&mut slots, at, &to_mine, &to_theirs);
        add_theirs(&mut slots, sides, &to_theirs);
        if arrange(out, sides, &slots).is_err() {
            // Mine is as full as a list can be.
            self.clashes.push(Clash::NoRoom { theirs: at.theirs.clone() });
            return;
        }
        for (place, slot) in slots.iter().enumerate() {
            if let Slot::Mine { mine, base: Some(base), theirs: Some(theirs) } = *slot
                && let Some(out) = out.child_mut(Step::Item(place))
            {
                let below = Places { mine: at.mine.item(mine), theirs: at.theirs.item(theirs) };
                let (base, mine, theirs) = (item(sides.base, base), item(sides.mine, mine), item(sides.theirs, theirs));
                self.merge(&Sides { base, mine, theirs }, out, &below);
            }
        }
    }

    /// My items without those they took away. Whoever changes an item the other takes away clashes with him.
    fn remaining(&mut self, sides: &Sides<'_>, at: &Places, to_mine: &Matching, to_theirs: &Matching) -> Vec<Slot> {
        let mut slots = Vec::new();
        for mine in 0..sides.mine.len() {
            let base = to_mine.here[mine];
            let theirs = base.and_then(|base| to_theirs.there[base]);
            if let (Some(base), None) = (base, theirs) {
                if item(sides.mine, mine).equals(item(sides.base, base)) {
                    continue;
                }
                self.clashes.push(Clash::TheyRemoved { mine: at.mine.item(mine) });
            }
            slots.push(Slot::Mine { mine, base, theirs });
        }
        for base in (0..sides.base.len()).filter(|&base| to_mine.there[base].is_none()) {
            if let Some(theirs) = to_theirs.there[base]
                && !item(sides.theirs, theirs).equals(item(sides.base, base))
            {
                self.clashes.push(Clash::IRemoved { theirs: at.theirs.item(theirs) });
            }
        }
        slots
    }

    /// Takes their order where only they changed it.
    fn order(&mut self, slots: &mut [Slot], at: &Places, to_mine: &Matching, to_theirs: &Matching) {
        let common: Vec<usize> = (0..slots.len()).filter(|&place| slots[place].theirs().is_some()).collect();
        let mut ordered: Vec<Slot> = common.iter().map(|&place| slots[place]).collect();
        ordered.sort_by_key(|slot| slot.theirs());
        let is_same = common.iter().zip(&ordered).all(|(&place, slot)| slots[place] == *slot);
        if is_same || !to_theirs.is_reordered() {
            return;
        }
        if to_mine.is_reordered() {
            self.clashes.push(at.both());
            return;
        }
        for (place, slot) in common.into_iter().zip(ordered) {
            slots[place] = slot;
        }
    }
}

/// Puts their new items behind those they stand behind, and behind new ones of mine at the same place.
fn add_theirs(slots: &mut Vec<Slot>, sides: &Sides<'_>, to_theirs: &Matching) {
    let mut also_mine: Vec<usize> = slots
        .iter()
        .filter_map(|slot| match slot {
            Slot::Mine { mine, base: None, .. } => Some(*mine),
            _ => None,
        })
        .collect();
    for theirs in (0..sides.theirs.len()).filter(|&theirs| to_theirs.here[theirs].is_none()) {
        let new = item(sides.theirs, theirs);
        if let Some(known) = also_mine.iter().position(|&mine| item(sides.mine, mine).equals(new)) {
            also_mine.swap_remove(known);
            continue;
        }
        let before = (0..theirs).rev().find_map(|before| slots.iter().position(|slot| slot.theirs() == Some(before)));
        let mut place = match before {
            Some(before) => before + 1,
            None if slots.iter().any(|slot| slot.theirs().is_some()) => 0,
            None => slots.len(),
        };
        while slots.get(place).is_some_and(|slot| slot.is_new_of_mine()) {
            place += 1;
        }
        slots.insert(place, Slot::Theirs(theirs));
    }
}

/// Makes the list, which is mine, into the one of the slots. Where it has no room it stays as it is.
fn arrange(out: &mut dyn Node, sides: &Sides<'_>, slots: &[Slot]) -> Result<(), super::node::Refusal> {
    if slots.len() > super::node::MOST_ITEMS {
        return Err(super::node::Refusal::Full(super::node::MOST_ITEMS));
    }
    let Some(list) = out.list_mut() else { return Ok(()) };
    let stays = |mine: usize| slots.iter().any(|slot| matches!(slot, Slot::Mine { mine: known, .. } if *known == mine));
    let mut present: Vec<Option<usize>> = (0..sides.mine.len()).map(Some).collect();
    for mine in (0..sides.mine.len()).rev().filter(|&mine| !stays(mine)) {
        list.remove_item(mine);
        present.remove(mine);
    }
    for (place, slot) in slots.iter().enumerate() {
        match *slot {
            Slot::Theirs(theirs) => {
                list.insert_item(place, item(sides.theirs, theirs))?;
                present.insert(place, None);
            }
            Slot::Mine { mine, .. } => {
                if let Some(from) = present.iter().position(|known| *known == Some(mine)).filter(|&from| from != place)
                {
                    list.move_item(from, place);
                    let moved = present.remove(from);
                    present.insert(place, moved);
                }
            }
        }
    }
    Ok(())
}

/// Their note with other keys where a new item of theirs has the key of a new and different one of mine.
fn with_free_keys(base: &Note, mine: &Note, theirs: &Note) -> Note {
    let mut renamed = theirs.clone();
    let Kind::Record(record) = Note::KIND else { return renamed };
    for field in record.fields {
        let list = Path::ROOT.field(field.name);
        let nodes = (base.node(&list), mine.node(&list), theirs.node(&list));
        let (Some(base), Some(mine), Some(theirs)) = nodes else { continue };
        let is_keyed = matches!(field.kind, Kind::Records(below) if below.field("key").is_some());
        if !is_keyed || base.equals(mine) || base.equals(theirs) || mine.equals(theirs) {
            continue;
        }
        let keys = |list: &dyn Node| (0..list.len()).filter_map(|index| key_of(item(list, index))).collect::<Vec<_>>();
        let known = keys(base);
        let mut taken = [keys(mine), keys(theirs)].concat();
        for index in 0..theirs.len() {
            let new = item(theirs, index);
            let Some(key) = key_of(new).filter(|key| !known.contains(key)) else { continue };
            let mut of_mine = (0..mine.len()).map(|index| item(mine, index));
            if !of_mine.any(|item| key_of(item).as_ref() == Some(&key) && !item.equals(new)) {
                continue;
            }
            let initial = super::edit::initial_of(list.last());
            let numbers = 1..=taken.len() + 1;
            let free = numbers.map(|number| format!("{initial}{number}")).find(|free| !taken.contains(free));
            let Some(free) = free else { continue };
            rename(&mut renamed, field.name, &list.item(index).field("key"), &key, &free);
            taken.push(free);
        }
    }
    renamed
}

/// Gives an item another key, and all that refers to it.
fn rename(note: &mut Note, list: &str, place: &Path, key: &str, free: &str) {
    let mut places = vec![place.clone()];
    walk(note, &Path::ROOT, &mut |path, node| {
        if matches!(node.kind(), Kind::Reference(to) if to == list) && node.text() == key {
            places.push(path.clone());
        }
    });
    for field in places {
        // A key and a reference are lines of text and take any.
        let _ = note.apply(&super::edit::Edit::Set { field, text: free.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::format;

    fn note(text: &str) -> Note {
        format::read(text.as_bytes()).unwrap().note
    }

    fn put_together(base: &str, mine: &str, theirs: &str) -> (Note, Vec<Clash>) {
        let merged = merged(&note(base), &note(mine), &note(theirs));
        (merged.note, merged.clashes)
    }

    #[test]
    fn changes_of_different_fields_go_together() {
        let (both, clashes) = put_together(
            "(title: \"A\", meeting: (city: \"Astana\"), objectives: [\"one\", \"two\"])",
            "(title: \"B\", meeting: (city: \"Astana\"), objectives: [\"one\", \"two\", \"mine\"])",
            "(title: \"A\", meeting: (city: \"Almaty\"), objectives: [\"one\", \"two\", \"theirs\"])",
        );
        assert_eq!(clashes, []);
        let expected =
            "(title: \"B\", meeting: (city: \"Almaty\"), objectives: [\"one\", \"two\", \"mine\", \"theirs\"])";
        assert_eq!(both, note(expected));
    }

    #[test]
    fn another_text_in_the_same_field_clashes() {
        let (both, clashes) = put_together("(title: \"A\")", "(title: \"B\")", "(title: \"C\")");
        assert_eq!(both, note("(title: \"B\")"));
        let title = Path::ROOT.field("title");
        assert_eq!(clashes, [Clash::Both { mine: title.clone(), theirs: title }]);
        assert_eq!(put_together("(title: \"A\")", "(title: \"B\")", "(title: \"B\")").1, []);
    }

    #[test]
    fn what_one_changes_and_the_other_takes_away_clashes() {
        let base = "(topics: [(key: \"t1\", title: \"Transport\")])";
        let changed = "(topics: [(key: \"t1\", title: \"Rail\")])";
        let (both, clashes) = put_together(base, changed, "()");
        assert_eq!(both, note(changed));
        assert_eq!(clashes, [Clash::TheyRemoved { mine: Path::ROOT.field("topics").item(0) }]);
        let (both, clashes) = put_together(base, "()", changed);
        assert_eq!(both, note("()"));
        assert_eq!(clashes, [Clash::IRemoved { theirs: Path::ROOT.field("topics").item(0) }]);
        assert_eq!(put_together(base, base, "()"), (note("()"), vec![]));
    }

    #[test]
    fn two_new_topics_of_one_key_stay_two_with_what_refers_to_them() {
        let (both, clashes) = put_together(
            "()",
            "(topics: [(key: \"t1\", title: \"Rail\")])",
            "(topics: [(key: \"t1\", title: \"Water\")], actions: [(topic: \"t1\")])",
        );
        assert_eq!(clashes, []);
        let topics: Vec<_> = both.topics.iter().map(|topic| (topic.key.to_string(), topic.title.to_string())).collect();
        assert_eq!(topics, [("t1".to_owned(), "Rail".to_owned()), ("t2".to_owned(), "Water".to_owned())]);
        assert_eq!(both.actions.iter().map(|action| action.topic.to_string()).collect::<Vec<_>>(), ["t2"]);
    }

    #[test]
    fn their_order_is_taken_and_mine_kept_where_both_sorted() {
        let list = |items: &str| format!("(objectives: [{items}])");
        let (base, theirs) = (list("\"a\", \"b\", \"c\""), list("\"c\", \"a\", \"b\""));
        let (both, clashes) = put_together(&base, &list("\"a\", \"b\", \"c\", \"new\""), &theirs);
        assert_eq!((both, clashes), (note(&list("\"c\", \"a\", \"b\", \"new\"")), vec![]));
        let mine = list("\"b\", \"c\", \"a\"");
        let (both, clashes) = put_together(&base, &mine, &theirs);
        assert_eq!(both, note(&mine));
        assert_eq!(clashes.len(), 1);
    }
}
