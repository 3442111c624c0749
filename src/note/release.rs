//! The release table: what of a note may leave the house. Owns one entry for each field of each record of the model, and
//! decides nothing else: [`super::released`] cuts out what it lets through, and what it does not list stays inside.
//!
//! Why some fields stand where they stand:
//! - Author, originator, addressee, copies and distribution are the way of a paper through the house: the public sees the
//!   ministry, and not its desks. The registry's reference leads to the file and stays with it.
//! - Who was in the room is known to all who were there: names, posts and organisations of those present are released.
//!   Interpreters and note-takers serve the talks and speak for nobody, and who stayed away is nobody's business: neither
//!   is released.
//! - When and where a meeting took place is public; who asked for it, how it was interpreted and what came before it is not.
//! - The summary serves the record as well as the public, so it has a flag of its own.
//! - Who in the house does what (owner and helpers of an action) is internal; that a side will do it is not.
//! - Agenda flags (planned, raised) tell what was not talked about.

use super::node::Node;

/// What the table says of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The public may know it, once what it belongs to is let through.
    Released,
    /// It never leaves the house.
    Never,
    /// It holds the note together and says nothing itself: lists and records, whose own fields have rules; keys and
    /// references, which are numbered anew so that they do not tell what was left out; flags of release.
    Structural,
    /// It is made anew for what is cut out.
    Made,
}

/// When the records of a kind are let through at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// With what they belong to.
    Open,
    /// Where this flag of theirs says so.
    Flag(&'static str),
    /// Where they say that the person was there and spoke for a side.
    Attendance,
    /// Where something that is let through refers to them.
    Referred,
    /// Never.
    Shut,
}

/// The entries of one record.
#[derive(Debug)]
pub struct RecordRules {
    /// Its name, such as `Topic`.
    pub record: &'static str,
    /// When such a record is let through.
    pub gate: Gate,
    released: &'static [&'static str],
    structural: &'static [&'static str],
    made: &'static [&'static str],
    never: &'static [&'static str],
}

impl RecordRules {
    const NONE: Self = Self { record: "", gate: Gate::Open, released: &[], structural: &[], made: &[], never: &[] };

    /// A record that stays in the house with all its fields.
    const fn shut(record: &'static str, never: &'static [&'static str]) -> Self {
        Self { record, gate: Gate::Shut, never, ..Self::NONE }
    }

    /// The entries, each a field and its rule.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, Rule)> {
        let all = [
            (self.released, Rule::Released),
            (self.structural, Rule::Structural),
            (self.made, Rule::Made),
            (self.never, Rule::Never),
        ];
        all.into_iter().flat_map(|(fields, rule)| fields.iter().map(move |field| (*field, rule)))
    }
}

/// The table, in the order of the model.
pub const TABLE: &[RecordRules] = &[
    RecordRules {
        record: "Note",
        released: &["title", "date", "language", "stage", "version"],
        structural: &[
            "marking",
            "sources",
            "meeting",
            "participants",
            "topics",
            "quotes",
            "agreements",
            "actions",
            "figures",
            "texts",
            "joint_text",
            "joint_title",
            "joint_copy",
            "annexes",
        ],
        made: &["format", "min_reader", "id", "derived_from", "template"],
        never: &[
            "reference",
            "originator",
            "author",
            "addressee",
            "copies",
            "freezes",
            "clearances",
            "objectives",
            "claims",
            "programme",
            "bilaterals",
            "press_lines",
            "custom_sections",
        ],
        ..RecordRules::NONE
    },
    RecordRules::shut("Freeze", &["frozen_by", "frozen_on", "reopened_by", "reopened_on"]),
    RecordRules {
        record: "Marking",
        released: &["scheme", "level"],
        never: &["caveat", "copy_number", "review_date"],
        ..RecordRules::NONE
    },
    RecordRules::shut("Clearance", &["step", "name", "post", "status", "date"]),
    RecordRules {
        record: "Source",
        gate: Gate::Referred,
        released: &["publisher", "title", "url", "date"],
        structural: &["key"],
        never: &["accessed"],
        ..RecordRules::NONE
    },
    RecordRules {
        record: "Meeting",
        released: &[
            "kind",
            "status",
            "category",
            "date",
            "last_day",
            "start",
            "end",
            "zone",
            "city",
            "country",
            "venue",
            "first_of_kind",
        ],
        structural: &["first_of_kind_source"],
        never: &["initiated_by", "languages", "interpretation", "previous"],
        ..RecordRules::NONE
    },
    RecordRules::shut("PreviousMeeting", &["note", "date", "place", "promised"]),
    RecordRules {
        record: "Delegation",
        released: &["state", "organisation", "name", "formal_name", "role", "ours"],
        structural: &["key", "members"],
        never: &["zone"],
        ..RecordRules::NONE
    },
    RecordRules {
        record: "Participant",
        gate: Gate::Attendance,
        released: &["name", "family_name", "honorific", "post", "organisation", "function", "native_name", "present"],
        structural: &["rank"],
        never: &["variants", "pronunciation", "address_spoken", "address_written", "biography"],
        ..RecordRules::NONE
    },
    RecordRules {
        record: "Topic",
        gate: Gate::Flag("releasable"),
        released: &["title", "treatment", "outcome", "marking"],
        structural: &["key", "releasable"],
        never: &["background", "points", "positions", "defensive_points", "planned", "raised"],
        ..RecordRules::NONE
    },
    RecordRules::shut("Position", &["delegation", "text"]),
    RecordRules::shut("DefensivePoint", &["if_raised", "response"]),
    RecordRules {
        record: "Quote",
        gate: Gate::Flag("releasable"),
        released: &["speaker", "text", "form", "marking"],
        structural: &["source", "releasable"],
        ..RecordRules::NONE
    },
    RecordRules {
        record: "Agreement",
        gate: Gate::Flag("releasable"),
        released: &[
            "title",
            "kind",
            "level",
            "witnesses",
            "status",
            "signed_on",
            "signed_at",
            "binding",
            "languages",
            "term",
            "marking",
        ],
        structural: &["key", "parties", "signatories", "topic", "follow_up", "releasable"],
        ..RecordRules::NONE
    },
    RecordRules { record: "Signatory", released: &["name"], structural: &["party"], ..RecordRules::NONE },
    RecordRules {
        record: "Action",
        gate: Gate::Flag("releasable"),
        released: &["text", "due", "status", "marking"],
        structural: &["key", "side", "topic", "agreement", "releasable"],
        never: &["owner", "supporting", "carried_over"],
        ..RecordRules::NONE
    },
    RecordRules {
        record: "Figure",
        gate: Gate::Flag("releasable"),
        released: &[
            "measure",
            "label",
            "qualifier",
            "scale",
            "unit",
            "from",
            "to",
            "reporter",
            "basis",
            "status",
            "remark",
            "chart",
            "marking",
        ],
        structural: &["values", "source", "releasable"],
        ..RecordRules::NONE
    },
    RecordRules { record: "Value", released: &["period", "number", "growth"], ..RecordRules::NONE },
    RecordRules::shut("Claim", &["text", "attributed_to", "source"]),
    RecordRules::shut("ProgrammeItem", &["day", "start", "end", "place", "item", "lead", "press", "dress"]),
    RecordRules::shut("Bilateral", &["counterpart", "day", "start", "end", "place", "subject"]),
    RecordRules {
        record: "Texts",
        gate: Gate::Flag("summary_releasable"),
        released: &["summary"],
        structural: &["summary_releasable"],
        never: &[
            "purpose",
            "why_now",
            "top_lines",
            "sensitivities",
            "opening_line",
            "logistics",
            "avoid",
            "gift",
            "contacts",
            "intervention",
            "scenario",
            "outcome_document",
            "distribution",
            "comment",
        ],
        ..RecordRules::NONE
    },
    RecordRules {
        record: "JointParagraph",
        gate: Gate::Flag("releasable"),
        structural: &["versions", "releasable"],
        ..RecordRules::NONE
    },
    RecordRules { record: "JointVersion", released: &["language", "text"], ..RecordRules::NONE },
    RecordRules {
        record: "Annex",
        gate: Gate::Flag("releasable"),
        released: &["title", "text", "image", "caption", "alternative", "marking"],
        structural: &["releasable"],
        ..RecordRules::NONE
    },
    RecordRules::shut("CustomSection", &["title", "text"]),
];

/// The entries of the record of that name; none where the table has forgotten it.
pub fn rules_of(record: &str) -> Option<&'static RecordRules> {
    TABLE.iter().find(|rules| rules.record == record)
}

/// What the table says of a field. What it does not list never leaves the house.
pub fn rule(record: &str, field: &str) -> Rule {
    let entry = rules_of(record).and_then(|rules| rules.entries().find(|(name, _)| *name == field));
    entry.map_or(Rule::Never, |(_, rule)| rule)
}

impl Gate {
    /// Whether the record may pass. [`Gate::Referred`] lets all through: what refers to them is known only later.
    pub(super) fn lets_through(self, record: &dyn Node) -> bool {
        use super::path::Step::Field;
        let says = |field: &'static str, texts: &[&str]| {
            record.child(Field(field)).is_some_and(|leaf| texts.contains(&&*leaf.text()))
        };
        match self {
            Self::Open | Self::Referred => true,
            Self::Flag(flag) => says(flag, &["true"]),
            // A name of a newer version may mean anything.
            Self::Attendance => says("present", &["Yes"]) && says("function", &["Head", "Delegate", "Ambassador"]),
            Self::Shut => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::note::{Kind, Note, Record as _};

    #[test]
    fn every_field_has_one_entry_and_every_entry_a_field() {
        let fields: Vec<String> = Note::SPEC
            .with_all_below()
            .iter()
            .flat_map(|record| record.fields.iter().map(|field| format!("{}.{}", record.name, field.name)))
            .collect();
        let entries: Vec<String> = TABLE
            .iter()
            .flat_map(|rules| rules.entries().map(|(field, _)| format!("{}.{field}", rules.record)))
            .collect();
        let (model, table): (BTreeSet<&String>, BTreeSet<&String>) =
            (fields.iter().collect(), entries.iter().collect());
        let forgotten: Vec<_> = model.difference(&table).collect();
        let idle: Vec<_> = table.difference(&model).collect();
        assert!(forgotten.is_empty() && idle.is_empty(), "no entry: {forgotten:?}; no field: {idle:?}");
        assert_eq!(entries.len(), table.len(), "a field has two entries");
        assert_eq!(TABLE.len(), Note::SPEC.with_all_below().len());
    }

    #[test]
    fn a_record_with_a_flag_of_release_passes_by_that_flag_alone() {
        for record in Note::SPEC.with_all_below() {
            let rules = rules_of(record.name).unwrap();
            if record.field("releasable").is_some() {
                assert_eq!(rules.gate, Gate::Flag("releasable"), "{}", record.name);
            }
            if let Gate::Flag(flag) = rules.gate {
                assert!(matches!(record.field(flag).unwrap().kind, Kind::Flag), "{}.{flag}", record.name);
                assert_eq!(rule(record.name, flag), Rule::Structural);
            }
        }
    }

    #[test]
    fn what_is_below_a_field_that_never_leaves_is_shut() {
        for record in Note::SPEC.with_all_below() {
            let below = |rule_of: Rule| {
                record
                    .fields
                    .iter()
                    .filter(move |field| rule(record.name, field.name) == rule_of)
                    .filter_map(|field| field.kind.record())
            };
            assert_eq!(below(Rule::Released).count(), 0, "{}: records are structural", record.name);
            for inner in below(Rule::Never) {
                assert_eq!(rules_of(inner.name).unwrap().gate, Gate::Shut, "{} in {}", inner.name, record.name);
            }
        }
    }

    #[test]
    fn keys_and_references_are_never_released_as_they_stand() {
        for record in Note::SPEC.with_all_below() {
            for field in record.fields {
                let kind = if let Kind::Leaves(leaf) = field.kind { *leaf } else { field.kind };
                if matches!(kind, Kind::Key | Kind::Reference(_)) {
                    let rule = rule(record.name, field.name);
                    assert!(matches!(rule, Rule::Structural | Rule::Never), "{}.{}", record.name, field.name);
                }
            }
        }
    }

    #[test]
    fn what_nobody_has_listed_stays_inside() {
        assert_eq!(rule("Topic", "a field of tomorrow"), Rule::Never);
        assert_eq!(rule("A record of tomorrow", "title"), Rule::Never);
    }
}
