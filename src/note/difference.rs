//! What differs between two notes, field by field. Owns what counts as one difference; the words for it stand elsewhere.

use super::{
    matching::{Effort, item, matching},
    model::Note,
    node::{Kind, Node},
    path::{Path, Step},
};

/// One difference between a note and a later one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A leaf holds another text.
    Changed {
        /// Where it stands in the earlier note.
        was: Path,
        /// Where it stands in the later one.
        now: Path,
    },
    /// An item of a list is new.
    Added {
        /// Where it stands in the later note.
        now: Path,
    },
    /// An item of a list has gone.
    Removed {
        /// Where it stood in the earlier note.
        was: Path,
    },
    /// An item stands elsewhere in its list. What else differs in it is told apart.
    Moved {
        /// Where it stood in the earlier note.
        was: Path,
        /// Where it stands in the later one.
        now: Path,
    },
    /// The fields of a newer version differ that a record keeps.
    Unknown {
        /// The record in the earlier note.
        was: Path,
        /// The record in the later one.
        now: Path,
    },
}

/// What differs between two notes, in the order of the file. Nothing exactly where they are equal.
///
/// Items of lists are found again wherever they stand: a new one is one difference, whatever follows it.
pub fn differences(before: &Note, after: &Note) -> Vec<Difference> {
    let mut comparison = Comparison { found: Vec::new(), effort: Effort::default() };
    comparison.compare(before, after, &Path::ROOT, &Path::ROOT);
    comparison.found
}

struct Comparison {
    found: Vec<Difference>,
    effort: Effort,
}

impl Comparison {
    fn compare(&mut self, before: &dyn Node, after: &dyn Node, was: &Path, now: &Path) {
        if before.equals(after) {
            return;
        }
        match before.kind() {
            Kind::Record(record) => {
                for field in record.fields {
                    let step = Step::Field(field.name);
                    if let (Some(before), Some(after)) = (before.child(step), after.child(step)) {
                        self.compare(before, after, &was.step(step), &now.step(step));
                    }
                }
                if before.kept() != after.kept() {
                    self.found.push(Difference::Unknown { was: was.clone(), now: now.clone() });
                }
            }
            Kind::Records(_) | Kind::Leaves(_) => self.compare_lists(before, after, was, now),
            _ => self.found.push(Difference::Changed { was: was.clone(), now: now.clone() }),
        }
    }

    fn compare_lists(&mut self, before: &dyn Node, after: &dyn Node, was: &Path, now: &Path) {
        let matching = matching(before, after, &mut self.effort);
        for index in (0..before.len()).filter(|&index| matching.there[index].is_none()) {
            self.found.push(Difference::Removed { was: was.item(index) });
        }
        for index in 0..after.len() {
            let now = now.item(index);
            let Some(place) = matching.here[index] else {
                self.found.push(Difference::Added { now });
                continue;
            };
            let was = was.item(place);
            if matching.moved[index] {
                self.found.push(Difference::Moved { was: was.clone(), now: now.clone() });
            }
            self.compare(item(before, place), item(after, index), &was, &now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::format;

    fn note(text: &str) -> Note {
        format::read(text.as_bytes()).unwrap().note
    }

    /// The differences in short: `+ topics[1]`, `- topics[0]`, `> topics[0] topics[2]`, `~ title`.
    fn found(before: &str, after: &str) -> Vec<String> {
        let short = |difference: &Difference| match difference {
            Difference::Changed { was, now } if was == now => format!("~ {now}"),
            Difference::Changed { was, now } => format!("~ {was} {now}"),
            Difference::Added { now } => format!("+ {now}"),
            Difference::Removed { was } => format!("- {was}"),
            Difference::Moved { was, now } => format!("> {was} {now}"),
            Difference::Unknown { now, .. } => format!("? {now}"),
        };
        differences(&note(before), &note(after)).iter().map(short).collect()
    }

    #[test]
    fn an_inserted_participant_is_one_difference() {
        let people = |names: &[&str]| {
            let members: Vec<String> =
                names.iter().map(|name| format!("(name: \"{name}\", post: \"Minister\")")).collect();
            format!("(participants: [(key: \"d1\", members: [{}])])", members.join(","))
        };
        let before = people(&["A", "B", "C"]);
        assert_eq!(found(&before, &people(&["A", "Ms Bekova", "B", "C"])), ["+ participants[0].members[1]"]);
        assert_eq!(found(&before, &people(&["A", "C"])), ["- participants[0].members[1]"]);
        let moved = found(&before, &people(&["B", "C", "A"]));
        assert_eq!(moved, ["> participants[0].members[0] participants[0].members[2]"]);
    }

    #[test]
    fn a_changed_field_is_told_wherever_its_item_stands() {
        let before =
            "(topics: [(key: \"t1\", title: \"Transport\"), (key: \"t2\", title: \"Water\", background: \"old\")])";
        let after = "(topics: [(key: \"t3\", title: \"Grain\"), (key: \"t1\", title: \"Transport\"), \
            (key: \"t2\", title: \"Water\", background: \"new\")])";
        assert_eq!(found(before, after), ["+ topics[0]", "~ topics[1].background topics[2].background"]);
    }

    #[test]
    fn an_item_without_a_key_is_known_by_what_it_has_in_common() {
        let before = "(participants: [(members: [(name: \"Ms Aigul Bekova\", post: \"Minister\")])])";
        let after = "(participants: [(members: [(name: \"Ms Aigul Bekova\", post: \"Deputy\")])])";
        assert_eq!(found(before, after), ["~ participants[0].members[0].post"]);
        let points = found("(topics: [(points: [\"Ask for a date.\"])])", "(topics: [(points: [\"Ask for a day.\"])])");
        assert_eq!(points, ["~ topics[0].points[0]"]);
        let others = found("(objectives: [\"Ask for a date.\"])", "(objectives: [\"Thank them.\"])");
        assert_eq!(others, ["- objectives[0]", "+ objectives[0]"]);
    }

    #[test]
    fn fields_of_a_newer_version_count() {
        assert_eq!(found("(meeting: (city: \"A\", newer: 1))", "(meeting: (city: \"A\", newer: 2))"), ["? meeting"]);
        assert_eq!(found("(title: \"A\")", "(title: \"A\")"), [] as [String; 0]);
    }

    #[test]
    fn huge_lists_take_bounded_work() {
        let list = |word: &str| {
            let items: Vec<String> =
                (0..2_000).map(|number| format!("\"{word} {number} {}\"", "x".repeat(200))).collect();
            format!("(objectives: [{}])", items.join(","))
        };
        let found = found(&list("old"), &list("new"));
        assert!(found.len() >= 2_000 && found.len() <= 6_000, "{}", found.len());
    }
}
