//! What a paper of the template shows of a note: the fields its sections draw from, of the pieces its readers may see. Owns
//! how the names in a template lead to fields; knows no check.

use super::Report;
use crate::{
    note::{FieldSpec, Kind, Node, Note, Path, Record as _, RecordSpec, Step},
    template::Audience,
};

/// Which fields below a place of a note are used: all of them, or those named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Use<'a> {
    /// All of them.
    All,
    /// Those of these names, such as `topics.points`.
    Some(Vec<&'a str>),
}

impl<'a> Use<'a> {
    /// How the field of that name is used, seen from the place above it; none if it is not.
    pub(super) fn below(&self, name: &str) -> Option<Self> {
        let Self::Some(names) = self else { return Some(Self::All) };
        let mut below: Vec<&'a str> = Vec::new();
        for used in names {
            let Some(rest) = used.strip_prefix(name) else { continue };
            if rest.is_empty() {
                return Some(Self::All);
            }
            below.extend(rest.strip_prefix('.'));
        }
        (!below.is_empty()).then_some(Self::Some(below))
    }
}

impl<'a> Report<'a> {
    /// The names of all fields the template's sections draw from.
    pub(super) fn fields_drawn_from(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.template.sections.iter().flat_map(|section| &section.fields).map(String::as_str)
    }

    /// Whether the template draws from the field of that name, or from something above or below it.
    pub(super) fn draws_from(&self, field: &str) -> bool {
        let is_within = |inner: &str, outer: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.fields_drawn_from().any(|drawn| is_within(field, drawn) || is_within(drawn, field))
    }

    /// Whether the papers of the template go to the public.
    pub(super) fn is_releasable(&self) -> bool {
        self.template.audience == Audience::Releasable
    }

    /// Whether a paper leaves the piece out because its readers may not see it.
    pub(super) fn leaves_out(&self, piece: &dyn Node) -> bool {
        let is_internal = || piece.child(Step::Field("releasable")).is_some_and(Node::is_blank);
        self.is_releasable() && is_internal()
    }

    /// The field of a record that a paper may show; none where it has a flag of its own that keeps it inside, or where the
    /// record has no such field.
    pub(super) fn field_shown<'n>(
        &self,
        node: &'n dyn Node,
        record: &RecordSpec,
        field: &'static str,
    ) -> Option<&'n dyn Node> {
        let is_internal = || {
            let flag = flag_of(record, field).and_then(|flag| node.child(Step::Field(flag)));
            flag.is_some_and(Node::is_blank)
        };
        node.child(Step::Field(field)).filter(|_| !self.is_releasable() || !is_internal())
    }

    /// Hands every leaf of the note that is used so and that the paper does not leave out to `visit`, in the order of the
    /// file.
    pub(super) fn each_leaf(&self, used: &Use<'_>, visit: &mut dyn FnMut(&Path, &'a dyn Node)) {
        let plan = Plan::of(Note::SPEC, used);
        self.each_leaf_below((self.note, Some(&plan)), &mut Path::ROOT.clone(), visit);
    }

    fn each_leaf_below(
        &self,
        (node, plan): (&'a dyn Node, Option<&Plan>),
        at: &mut Path,
        visit: &mut dyn FnMut(&Path, &'a dyn Node),
    ) {
        match (node.kind(), plan) {
            (Kind::Record(_), Some(plan)) if !self.leaves_out(node) => node.each_field(&mut |place, child| {
                // Most fields are blank: that is asked first.
                if !child.is_blank()
                    && let Some(field) = plan.field(place)
                    && self.shows(node, field)
                {
                    at.go_down(Step::Field(field.spec.name));
                    self.each_leaf_below((child, field.below.as_ref()), at, visit);
                    at.go_up();
                }
            }),
            (Kind::Record(_), _) => {}
            (Kind::Records(_) | Kind::Leaves(_), _) => {
                for index in 0..node.len() {
                    if let Some(item) = node.child(Step::Item(index)) {
                        at.go_down(Step::Item(index));
                        self.each_leaf_below((item, plan), at, visit);
                        at.go_up();
                    }
                }
            }
            _ => visit(at, node),
        }
    }

    /// Whether a paper may show the field of a record.
    pub(super) fn shows(&self, record: &dyn Node, field: &Planned) -> bool {
        let is_internal = || {
            let flag = field.flag.and_then(|flag| record.child(Step::Field(flag)));
            flag.is_some_and(Node::is_blank)
        };
        !self.is_releasable() || !is_internal()
    }
}

/// Which fields of a kind of record are used: found once for all the records of a list.
#[derive(Debug)]
pub(super) struct Plan {
    /// By their places in the record; none for one that is not used.
    fields: Vec<Option<Planned>>,
}

/// A field that is used.
#[derive(Debug)]
pub(super) struct Planned {
    pub(super) spec: &'static FieldSpec,
    /// The flag beside it that says whether it may be released.
    flag: Option<&'static str>,
    /// Which fields of the record or the records that stand there are used.
    pub(super) below: Option<Plan>,
}

impl Plan {
    /// The fields of that record which are used so.
    pub(super) fn of(record: &'static RecordSpec, used: &Use<'_>) -> Self {
        let planned = |spec: &'static FieldSpec| {
            let used = used.below(spec.name)?;
            let below = spec.kind.record().map(|below| Self::of(below, &used));
            Some(Planned { spec, flag: flag_of(record, spec.name), below })
        };
        Self { fields: record.fields.iter().map(planned).collect() }
    }

    /// The field at that place, if it is used.
    pub(super) fn field(&self, place: usize) -> Option<&Planned> {
        self.fields.get(place)?.as_ref()
    }
}

/// The flag that says whether that one field of the record may be released: the field of its name and `_releasable`.
fn flag_of(record: &RecordSpec, field: &str) -> Option<&'static str> {
    let mut names = record.fields.iter().map(|field| field.name);
    names.find(|name| name.strip_suffix("_releasable") == Some(field))
}

/// Whether nothing a reader could read is entered: nothing at all, white space, or a list of that.
pub(super) fn says_nothing(node: &dyn Node) -> bool {
    match node.kind() {
        Kind::Leaves(_) => {
            (0..node.len()).filter_map(|index| node.child(Step::Item(index))).all(|item| item.text().trim().is_empty())
        }
        Kind::Line | Kind::Prose => node.text().trim().is_empty(),
        _ => node.is_blank(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::FieldSpec;

    #[test]
    fn a_field_may_have_a_flag_of_its_own() {
        const FIELDS: &[FieldSpec] = &[
            FieldSpec { name: "comment", required: false, kind: Kind::Prose, meaning: "" },
            FieldSpec { name: "summary", required: false, kind: Kind::Prose, meaning: "" },
            FieldSpec { name: "summary_releasable", required: false, kind: Kind::Flag, meaning: "" },
        ];
        let record = RecordSpec { name: "Texts", meaning: "", fields: FIELDS };
        assert_eq!(flag_of(&record, "summary"), Some("summary_releasable"));
        assert_eq!(flag_of(&record, "comment"), None);
    }

    #[test]
    fn names_lead_down_to_fields() {
        let used = Use::Some(vec!["topics.title", "topics.points", "participants.members.biography", "sources"]);
        assert_eq!(used.below("topics"), Some(Use::Some(vec!["title", "points"])));
        assert_eq!(used.below("sources"), Some(Use::All));
        assert_eq!(used.below("topic"), None);
        let members = used.below("participants").and_then(|used| used.below("members"));
        assert_eq!(members, Some(Use::Some(vec!["biography"])));
    }
}
