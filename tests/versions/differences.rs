//! Differences of random notes: replayed as edits they lead from one note to the other, and two people's changes of
//! different places go together.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chancery::note::{Difference, Edit, Kind, Note, Path, Step, differences, merged};
use proptest::{collection::vec, prelude::*};

use crate::notes::{acts, noted, notes};

/// Carries differences out, as edits.
struct Replay<'a> {
    found: &'a [Difference],
    before: &'a Note,
    after: &'a Note,
    out: Note,
}

impl Replay<'_> {
    fn apply(&mut self, edit: &Edit) {
        self.out.apply(edit).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal}"));
    }

    /// Goes through what stands at `was` in the earlier note and at `now` in the later one.
    fn replay(&mut self, was: &Path, now: &Path) {
        let node = self.before.node(was).unwrap();
        match node.kind() {
            Kind::Record(record) => {
                for field in record.fields {
                    let step = Step::Field(field.name);
                    self.replay(&was.step(step), &now.step(step));
                }
            }
            Kind::Records(_) | Kind::Leaves(_) => self.replay_list(was, now, node.len()),
            _ => {
                let changed = Difference::Changed { was: was.clone(), now: now.clone() };
                if self.found.contains(&changed) {
                    self.apply(&Edit::Set { field: now.clone(), text: self.after.text_at(now) });
                }
            }
        }
    }

    fn replay_list(&mut self, was: &Path, now: &Path, length: usize) {
        let mut present: Vec<Option<usize>> = (0..length).map(Some).collect();
        let found = self.found;
        for index in (0..length).rev().filter(|&index| found.contains(&Difference::Removed { was: was.item(index) })) {
            self.apply(&Edit::Remove { list: now.clone(), index });
            present.remove(index);
        }
        for index in 0.. {
            let place = now.item(index);
            let moved = found.iter().find_map(|difference| match difference {
                Difference::Moved { was: from, now } if *now == place && from.parent().as_ref() == Some(was) => {
                    from.last()
                }
                _ => None,
            });
            if found.contains(&Difference::Added { now: place.clone() }) {
                self.apply(&Edit::Insert { list: now.clone(), index });
                present.insert(index, None);
                self.fill(&place);
            } else if let Some(Step::Item(origin)) = moved {
                let from = present.iter().position(|item| *item == Some(origin)).unwrap();
                self.apply(&Edit::Move { list: now.clone(), from, to: index });
                let item = present.remove(from);
                present.insert(index, item);
            } else if index >= present.len() {
                break;
            } else {
                // One that is moved further down stands here until its place comes.
                let goes_on = |origin: &usize| {
                    found.iter().any(|difference| {
                        matches!(difference, Difference::Moved { was: from, .. } if *from == was.item(*origin))
                    })
                };
                let from = (index..present.len()).find(|&place| !present[place].is_some_and(|origin| goes_on(&origin)));
                let Some(from) = from else { panic!("{now}[{index}] comes from nowhere") };
                self.apply(&Edit::Move { list: now.clone(), from, to: index });
                let item = present.remove(from);
                present.insert(index, item);
            }
        }
        for (index, origin) in present.into_iter().enumerate() {
            if let Some(origin) = origin {
                self.replay(&was.item(origin), &now.item(index));
            }
        }
    }

    /// Fills a new, blank item with what the later note has there.
    fn fill(&mut self, place: &Path) {
        let node = self.after.node(place).unwrap();
        match node.kind() {
            Kind::Record(record) => record.fields.iter().for_each(|field| self.fill(&place.field(field.name))),
            Kind::Records(_) | Kind::Leaves(_) => {
                for index in 0..node.len() {
                    self.apply(&Edit::Insert { list: place.clone(), index });
                    self.fill(&place.item(index));
                }
            }
            _ => self.apply(&Edit::Set { field: place.clone(), text: node.text().into_owned() }),
        }
    }
}

fn replayed(before: &Note, after: &Note) -> Note {
    let found = differences(before, after);
    let mut replay = Replay { found: &found, before, after, out: before.clone() };
    replay.replay(&Path::ROOT, &Path::ROOT);
    replay.out
}

/// A note, and the same after some acts: two notes that have much in common.
fn kin() -> impl Strategy<Value = (Note, Note)> {
    (notes(), vec(acts(), 0..12)).prop_map(|(note, acts)| (note.clone(), noted(note, &acts)))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn differences_lead_from_one_note_to_the_other((before, after) in kin()) {
        prop_assert_eq!(replayed(&before, &after), after.clone());
        prop_assert_eq!(differences(&before, &after).is_empty(), before == after);
        prop_assert!(differences(&after, &after).is_empty());
    }

    #[test]
    fn differences_of_notes_without_anything_in_common_are_told_too(before in notes(), after in notes()) {
        prop_assert_eq!(replayed(&before, &after), after);
    }

    #[test]
    fn what_one_alone_changed_is_taken_whole((base, changed) in kin()) {
        for (mine, theirs) in [(&base, &changed), (&changed, &base), (&changed, &changed)] {
            let merged = merged(&base, mine, theirs);
            prop_assert_eq!(&merged.note, &changed);
            prop_assert_eq!(merged.clashes, vec![]);
        }
    }

    #[test]
    fn whatever_both_changed_a_note_comes_out(base in notes(), mine in vec(acts(), 0..8), theirs in vec(acts(), 0..8)) {
        let (mine, theirs) = (noted(base.clone(), &mine), noted(base.clone(), &theirs));
        let put = merged(&base, &mine, &theirs);
        let text = chancery::note::format::write(&put.note).unwrap();
        prop_assert_eq!(chancery::note::format::read(text.as_bytes()).unwrap().note, put.note);
    }
}
