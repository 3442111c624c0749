//! What the public may see of a note, as a note of its own. Owns how it is cut out by the release table: what the table
//! does not let through is never copied, so that a field nobody thought of stays inside.
//!
//! Nothing in it tells how much was left out: lists close up, keys and ranks are numbered anew.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::{
    edit::{Edit, initial_of, walk},
    list::List,
    model::{Note, Participant},
    node::{Kind, Node, Record, RecordSpec},
    path::{Path, Step},
    release::{Rule, rule, rules_of},
    text::NoteId,
};

/// The namespace of ids that stand for ids which are no UUIDs (RFC 9562, 5.5); made at random, once.
const FOREIGN_IDS: Uuid = Uuid::from_u128(0x2f0c_2a3e_51d4_4b0b_9c27_8e1d_53f2_a7c6);

/// What the public may see of a note, and where in the note it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Released {
    note: Note,
    origins: Origins,
}

/// Where the items of a cut-out note stand in the note it was cut out of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// For each list of the cut-out note that lost items: the places its items had.
    places: BTreeMap<Path, Vec<usize>>,
}

impl Released {
    /// What stands in it.
    pub const fn note(&self) -> &Note {
        &self.note
    }

    /// Where it stood.
    pub const fn origins(&self) -> &Origins {
        &self.origins
    }

    /// The note by itself.
    pub fn into_note(self) -> Note {
        self.note
    }

    /// Both.
    pub fn into_parts(self) -> (Note, Origins) {
        (self.note, self.origins)
    }
}

impl Origins {
    /// The place in the original of what stands at `path`.
    pub fn original(&self, path: &Path) -> Path {
        let mut own = Path::ROOT;
        let mut original = Path::ROOT;
        for &step in path.steps() {
            let place = match step {
                Step::Item(index) => self.places.get(&own).and_then(|places| places.get(index)).copied(),
                Step::Field(_) => None,
            };
            original = original.step(place.map_or(step, Step::Item));
            own = own.step(step);
        }
        original
    }

    /// The place in the list of the item that stood at `original`; none where it was left out.
    fn kept(&self, list: &Path, original: usize) -> Option<usize> {
        match self.places.get(list) {
            Some(places) => places.iter().position(|place| *place == original),
            None => Some(original),
        }
    }
}

impl Note {
    /// Cuts out what the public may see, for papers of the template of that id.
    ///
    /// The result has an id of its own, made from the note's and the template's, and says what it is derived from: saving
    /// it can never overwrite the note. Cutting it out of itself gives the same again.
    pub fn released(&self, template: &str) -> Released {
        let mut released = Released { note: Self::default(), origins: Origins::default() };
        copy(self, &mut released.note, &Path::ROOT, &mut released.origins);
        released.settle_references(self);
        for index in 0..released.note.participants.len() {
            if let Some(side) = released.note.participants.get_mut(index) {
                number_ranks(&mut side.members);
            }
        }
        (released.note.id, released.note.derived_from) = self.ids_of_part(template);
        released.note.template = template.into();
        released
    }

    /// The id of what is cut out of the note for that template, and the id it says it is derived from.
    ///
    /// The same note and template give the same ids, so that exports are identical. An id that is no UUID is not passed on
    /// as it stands: it may say anything. A note without an id gives none.
    pub fn ids_of_part(&self, template: &str) -> (NoteId, NoteId) {
        if self.id.is_empty() {
            return (NoteId::default(), NoteId::default());
        }
        let id_of = |whole: &Uuid| NoteId::from(Uuid::new_v5(whole, template.as_bytes()).to_string());
        let derived_from = Uuid::try_parse(&self.derived_from).ok().filter(|whole| id_of(whole) == self.id);
        // A part that was cut out for this template already is not cut out again.
        let whole = derived_from.or_else(|| Uuid::try_parse(&self.id).ok());
        let whole = whole.unwrap_or_else(|| Uuid::new_v5(&FOREIGN_IDS, self.id.as_bytes()));
        (id_of(&whole), whole.to_string().into())
    }
}

/// Copies what the table lets through. `at` is where `to` stands in the cut-out note.
fn copy(from: &dyn Node, to: &mut dyn Node, at: &Path, origins: &mut Origins) {
    match from.kind() {
        Kind::Record(record) => copy_record(record, from, to, at, origins),
        Kind::Records(record) => {
            let mut places = Vec::new();
            for index in 0..from.len() {
                let Some(item) = from.child(Step::Item(index)).filter(|item| lets_through(record, *item)) else {
                    continue;
                };
                if let Some(copied) = add_blank(to) {
                    copy_record(record, item, copied, &at.item(places.len()), origins);
                    places.push(index);
                }
            }
            if places.len() < from.len() {
                origins.places.insert(at.clone(), places);
            }
        }
        Kind::Leaves(_) => {
            for leaf in (0..from.len()).filter_map(|index| from.child(Step::Item(index))) {
                if let Some(copied) = add_blank(to) {
                    copy_leaf(leaf, copied);
                }
            }
        }
        _ => copy_leaf(from, to),
    }
}

fn copy_record(record: &RecordSpec, from: &dyn Node, to: &mut dyn Node, at: &Path, origins: &mut Origins) {
    if !lets_through(record, from) {
        return;
    }
    for field in record.fields {
        let step = Step::Field(field.name);
        if matches!(rule(record.name, field.name), Rule::Released | Rule::Structural)
            && let (Some(from), Some(to)) = (from.child(step), to.child_mut(step))
        {
            copy(from, to, &at.step(step), origins);
        }
    }
}

fn lets_through(record: &RecordSpec, item: &dyn Node) -> bool {
    rules_of(record.name).is_some_and(|rules| rules.gate.lets_through(item))
}

/// A blank item at the end of a list; none where the list is full.
fn add_blank(list: &mut dyn Node) -> Option<&mut dyn Node> {
    let end = list.len();
    list.list_mut()?.insert_blank(end).ok()?;
    list.child_mut(Step::Item(end))
}

fn copy_leaf(from: &dyn Node, to: &mut dyn Node) {
    let text = from.text();
    // A name of a newer version is something nobody here has decided on.
    let is_known = !matches!(from.kind(), Kind::Choice(names) if !names.contains(&&*text));
    if is_known {
        // A leaf takes its own text; one that did not would stay blank.
        let _ = to.set(&text);
    }
}

impl Released {
    /// Leaves out the sources nothing refers to, numbers the keys anew and lets references follow; those to something that
    /// was left out go.
    fn settle_references(&mut self, original: &Note) {
        let targets = targets(original);
        let mut references = Vec::new();
        walk(&self.note, &Path::ROOT, &mut |path, node| {
            if let Kind::Reference(list) = node.kind() {
                let target = targets.get(&(list, node.text().into_owned())).copied();
                references.push((path.clone(), list, target));
            }
        });
        let is_source = |list: &str| list == "sources";
        let named: Vec<usize> =
            references.iter().filter(|(_, list, _)| is_source(list)).filter_map(|(.., target)| *target).collect();
        self.keep_sources(&named);
        // From the end, so that the places before stay where items go.
        for (path, list, target) in references.into_iter().rev() {
            let item = target.and_then(|target| self.origins.kept(&Path::ROOT.field(list), target));
            match (item, path.last(), path.parent()) {
                (None, Some(Step::Item(index)), Some(list)) => self.remove(&list, index),
                (item, ..) => self.set(path, item.map(|item| key_of(list, item)).unwrap_or_default()),
            }
        }
        for list in keyed_lists() {
            let path = Path::ROOT.field(list);
            for index in 0..self.note.node(&path).map_or(0, Node::len) {
                self.set(path.item(index).field("key"), key_of(list, index));
            }
        }
    }

    /// Leaves out all sources but those at these places of the original.
    fn keep_sources(&mut self, named: &[usize]) {
        let list = Path::ROOT.field("sources");
        for index in (0..self.note.sources.len()).rev() {
            let Some(Step::Item(original)) = self.origins.original(&list.item(index)).last() else { continue };
            if !named.contains(&original) {
                self.remove(&list, index);
            }
        }
    }

    fn remove(&mut self, list: &Path, index: usize) {
        let length = self.note.node(list).map_or(0, Node::len);
        if self.note.apply(&Edit::Remove { list: list.clone(), index }).is_ok() {
            self.origins.places.entry(list.clone()).or_insert_with(|| (0..length).collect()).remove(index);
        }
    }

    fn set(&mut self, field: Path, text: String) {
        // A key and a reference take any text.
        let _ = self.note.apply(&Edit::Set { field, text });
    }
}

/// The lists of a note whose items go by keys.
fn keyed_lists() -> impl Iterator<Item = &'static str> {
    let has_keys = |record: &RecordSpec| record.field("key").is_some();
    Note::SPEC.fields.iter().filter(move |field| field.kind.record().is_some_and(has_keys)).map(|field| field.name)
}

/// The place of the item each key stands for: the first that has it.
fn targets(note: &Note) -> HashMap<(&'static str, String), usize> {
    let mut targets = HashMap::new();
    for list in keyed_lists() {
        let path = Path::ROOT.field(list);
        for index in 0..note.node(&path).map_or(0, Node::len) {
            let key = note.text_at(&path.item(index).field("key"));
            if !key.is_empty() {
                targets.entry((list, key)).or_insert(index);
            }
        }
    }
    targets
}

fn key_of(list: &'static str, index: usize) -> String {
    format!("{}{}", initial_of(Some(Step::Field(list))), index + 1)
}

/// Closes the gaps in the order of precedence that people left who are not named.
fn number_ranks(members: &mut List<Participant>) {
    let mut ranks: Vec<u32> = members.iter().map(|member| member.rank).filter(|rank| *rank > 0).collect();
    ranks.sort_unstable();
    ranks.dedup();
    for index in 0..members.len() {
        if let Some(member) = members.get_mut(index) {
            member.rank = ranks.binary_search(&member.rank).map_or(0, |place| place as u32 + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::{Action, Delegation, Figure, Function, Presence, Quote, Source, Topic};

    const ID: &str = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

    fn released(note: &Note) -> Note {
        note.released("readout").into_note()
    }

    fn topic(key: &str, title: &str, releasable: bool) -> Topic {
        Topic { key: key.into(), title: title.into(), releasable, ..Topic::default() }
    }

    #[test]
    fn lists_close_up_and_keys_do_not_tell() {
        let action =
            |topic: &str| Action { text: "Do.".into(), topic: topic.into(), releasable: true, ..Action::default() };
        let note = Note {
            topics: [topic("t1", "In", false), topic("t7", "Out", true), topic("t9", "Also out", true)]
                .into_iter()
                .collect(),
            actions: [action("t1"), action("t9"), action("gone")].into_iter().collect(),
            ..Note::default()
        };
        let cut = note.released("readout");
        let topics: Vec<(&str, &str)> = cut.note().topics.iter().map(|topic| (&*topic.key, &*topic.title)).collect();
        assert_eq!(topics, [("t1", "Out"), ("t2", "Also out")]);
        let of: Vec<&str> = cut.note().actions.iter().map(|action| &*action.topic).collect();
        assert_eq!(of, ["", "t2", ""]);
        let title = Path::ROOT.field("topics").item(1).field("title");
        assert_eq!(cut.origins().original(&title).to_string(), "topics[2].title");
    }

    #[test]
    fn a_reference_means_the_first_item_of_its_key() {
        let action = Action { topic: "t1".into(), releasable: true, ..Action::default() };
        let note = Note {
            topics: [topic("t1", "In", false), topic("t1", "Out", true)].into_iter().collect(),
            actions: [action].into_iter().collect(),
            ..Note::default()
        };
        assert_eq!(&*released(&note).actions.get(0).unwrap().topic, "");
    }

    #[test]
    fn sources_stay_where_something_released_names_them() {
        let source = |key: &str| Source { key: key.into(), publisher: key.into(), ..Source::default() };
        let note = Note {
            sources: ["a", "b", "c", "d"].map(source).into_iter().collect(),
            quotes: [Quote { source: "d".into(), releasable: true, ..Quote::default() }].into_iter().collect(),
            figures: [
                Figure { source: "a".into(), ..Figure::default() },
                Figure { source: "b".into(), releasable: true, ..Figure::default() },
            ]
            .into_iter()
            .collect(),
            ..Note::default()
        };
        let cut = note.released("readout");
        let left: Vec<(&str, &str)> = cut.note().sources.iter().map(|left| (&*left.key, &*left.publisher)).collect();
        assert_eq!(left, [("s1", "b"), ("s2", "d")]);
        assert_eq!(&*cut.note().quotes.get(0).unwrap().source, "s2");
        assert_eq!(cut.origins().original(&Path::ROOT.field("sources").item(1)).to_string(), "sources[3]");
    }

    #[test]
    fn those_who_were_there_and_spoke_are_named_without_gaps() {
        let member = |name: &str, rank, function, present| Participant {
            name: name.into(),
            rank,
            function,
            present,
            ..Participant::default()
        };
        let side = Delegation {
            members: [
                member("Interpreter", 2, Function::Interpreter, Presence::Yes),
                member("Head", 3, Function::Head, Presence::Yes),
                member("Absent", 5, Function::Delegate, Presence::No),
                member("Adviser", 9, Function::Delegate, Presence::Yes),
                member("Newer", 0, Function::Other("Shadow".into()), Presence::Yes),
                member("Later", 0, Function::Delegate, Presence::Other("Online".into())),
                member("Clerk", 0, Function::Delegate, Presence::Yes),
            ]
            .into_iter()
            .collect(),
            ..Delegation::default()
        };
        let cut = Note { participants: [side].into_iter().collect(), ..Note::default() }.released("readout");
        let side = cut.note().participants.get(0).unwrap();
        let named: Vec<(&str, u32)> = side.members.iter().map(|member| (&*member.name, member.rank)).collect();
        assert_eq!(named, [("Head", 1), ("Adviser", 2), ("Clerk", 0)]);
        let clerk = Path::ROOT.field("participants").item(0).field("members").item(2).field("post");
        assert_eq!(cut.origins().original(&clerk).to_string(), "participants[0].members[6].post");
    }

    #[test]
    fn the_part_has_an_id_of_its_own_that_stays_the_same() {
        let note = Note { id: ID.into(), ..Note::default() };
        let part = released(&note);
        assert_eq!(*part.id, *"740f0430-da49-5e29-a851-d791717b28d5");
        assert_eq!(*part.derived_from, *ID);
        assert_eq!(part, released(&note));
        assert_eq!(part, released(&part));
        assert_ne!(part.id, note.released("communique").into_note().id);
    }

    #[test]
    fn an_id_that_is_none_is_not_passed_on() {
        let part = released(&Note { id: "the plan".into(), ..Note::default() });
        assert!(Uuid::try_parse(&part.derived_from).is_ok() && part.id != part.derived_from);
        assert_eq!(part, released(&part));
        let blank = released(&Note::default());
        assert!(blank.id.is_empty() && blank.derived_from.is_empty());
    }

    #[test]
    fn what_is_newer_stays_inside() {
        let text = "(format: 1, novelty: \"secret\", stage: Embargoed(\"secret\"), meeting: (kind: Retreat, fog: \"secret\"), \
                    topics: [(title: \"Grain\", novelty: \"secret\", treatment: Shelved(\"secret\"), releasable: true)])";
        let opened = crate::note::format::read(text.as_bytes()).unwrap();
        let written = crate::note::format::write(&released(&opened.note)).unwrap();
        assert!(written.contains("Grain"), "{written}");
        for inside in ["secret", "novelty", "Embargoed", "Retreat", "fog", "Shelved"] {
            assert!(!written.contains(inside), "{inside} in {written}");
        }
    }
}
