//! The parts of the form. Owns their order and which fields stand in which; knows nothing of how they are drawn.

use super::theme::Icon;
use crate::{
    note::{Kind, Node, Note, Path, Step},
    texts::field_spec,
};

/// A part of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Section {
    #[default]
    Meeting,
    Participants,
    Topics,
    Agreements,
    Figures,
    Brief,
    Record,
    Actions,
    Quotes,
    Claims,
    Day,
    Statement,
    Programme,
    Bilaterals,
    JointText,
    Annexes,
    Custom,
    Sources,
    Document,
    Clearances,
    Marking,
}

/// A line of the table: the part, the ids of its heading and of what it is for (none where the heading says it), its icon,
/// and the fields of the note that stand in it, as templates name them.
struct Line(Section, &'static str, &'static str, Icon, &'static [&'static str]);

/// Every part in the order of the form. A test holds that each field of the note stands in one of them.
const LINES: [Line; 21] = [
    // The title is what one types first: it stands with the meeting.
    Line(Section::Meeting, "section-meeting", "", Icon::Meeting, &["title", "meeting"]),
    Line(Section::Participants, "section-participants", "hint-participants", Icon::Participants, &["participants"]),
    Line(Section::Topics, "section-topics", "hint-topics", Icon::Topics, &["topics"]),
    Line(Section::Agreements, "section-agreements", "hint-agreements", Icon::Agreements, &["agreements"]),
    Line(Section::Figures, "section-figures", "hint-figures", Icon::Figures, &["figures"]),
    Line(
        Section::Brief,
        "section-brief",
        "hint-brief",
        Icon::Brief,
        &["texts.purpose", "texts.why_now", "objectives", "texts.top_lines", "texts.sensitivities", "press_lines"],
    ),
    Line(
        Section::Record,
        "section-record",
        "hint-record",
        Icon::Record,
        &["texts.summary", "texts.summary_releasable", "texts.distribution", "texts.comment"],
    ),
    Line(Section::Actions, "section-actions", "hint-actions", Icon::Actions, &["actions"]),
    Line(Section::Quotes, "section-quotes", "hint-quotes", Icon::Quotes, &["quotes"]),
    Line(Section::Claims, "section-claims", "hint-claims", Icon::Claims, &["claims"]),
    Line(
        Section::Day,
        "section-day",
        "hint-day",
        Icon::Day,
        &["texts.opening_line", "texts.avoid", "texts.logistics", "texts.gift", "texts.contacts"],
    ),
    Line(
        Section::Statement,
        "section-statement",
        "hint-statement",
        Icon::Statement,
        &["texts.intervention", "texts.scenario", "texts.outcome_document"],
    ),
    Line(Section::Programme, "section-programme", "hint-programme", Icon::Programme, &["programme"]),
    Line(Section::Bilaterals, "section-bilaterals", "hint-bilaterals", Icon::Participants, &["bilaterals"]),
    Line(
        Section::JointText,
        "section-joint-text",
        "hint-joint-text",
        Icon::JointText,
        &["joint_text", "joint_title", "joint_copy"],
    ),
    Line(Section::Annexes, "section-annexes", "hint-annexes", Icon::Annexes, &["annexes"]),
    Line(Section::Custom, "section-custom", "hint-custom", Icon::Custom, &["custom_sections"]),
    Line(Section::Sources, "section-sources", "hint-sources", Icon::Sources, &["sources"]),
    Line(
        Section::Document,
        "section-document",
        "hint-document",
        Icon::Document,
        &[
            "reference",
            "date",
            "originator",
            "author",
            "addressee",
            "language",
            "copies",
            "stage",
            "version",
            "template",
            "freezes",
            "derived_from",
            "id",
            "format",
            "min_reader",
        ],
    ),
    Line(Section::Clearances, "section-clearances", "hint-clearances", Icon::Clearances, &["clearances"]),
    Line(Section::Marking, "section-marking", "hint-marking", Icon::Marking, &["marking"]),
];

impl Section {
    /// What everybody fills in: the meeting and the four headings.
    pub(super) const MAIN: [Self; 5] =
        [Self::Meeting, Self::Participants, Self::Topics, Self::Agreements, Self::Figures];

    /// What is out of the way unless the template asks for it, in the order of the form.
    pub(super) fn extras() -> impl Iterator<Item = Self> {
        LINES[Self::MAIN.len()..].iter().map(|line| line.0)
    }

    /// The id of its heading.
    pub(super) fn label(self) -> &'static str {
        self.line().1
    }

    /// The id of what it is for, in a few words; empty where the heading says it.
    pub(super) fn hint(self) -> &'static str {
        self.line().2
    }

    /// Its icon.
    pub(super) fn icon(self) -> Icon {
        self.line().3
    }

    /// The fields of the note that stand in it, as templates name them: `texts.purpose`.
    pub(super) fn fields(self) -> &'static [&'static str] {
        self.line().4
    }

    /// The part of the form a field stands in.
    pub(super) fn of(path: &Path) -> Self {
        let Some(Step::Field(first)) = path.steps().first() else { return Self::default() };
        let second = match path.steps().get(1) {
            Some(Step::Field(second)) => *second,
            _ => "",
        };
        let holds = |field: &&str| match field.split_once('.') {
            // The record itself stands where its first field does.
            Some((record, below)) => record == *first && (below == second || second.is_empty()),
            None => *field == *first,
        };
        LINES.iter().find(|line| line.4.iter().any(holds)).map_or(Self::Document, |line| line.0)
    }

    /// The list whose items it shows; none for a part of single fields.
    pub(super) fn list(self) -> Option<Path> {
        let [field] = self.fields() else { return None };
        let path = Note::path_named(field).ok()?;
        matches!(field_spec(&path), Some((_, spec)) if matches!(spec.kind, Kind::Records(_))).then_some(path)
    }

    /// The number of its fields, or of the items of its list, in which something is entered.
    pub(super) fn filled(self, note: &Note) -> usize {
        if self == Self::Participants {
            return note.participants.iter().filter(|side| !side.name.is_empty() || !side.members.is_empty()).count();
        }
        if let Some(list) = self.list() {
            return note.node(&list).map_or(0, Node::len);
        }
        // Every note has these from its beginning.
        let is_given =
            |field: &str| matches!(field, "id" | "format" | "min_reader" | "language" | "version" | "template");
        let fields = self.fields().iter().filter(|field| !is_given(field));
        fields.filter(|field| Note::path_named(field).is_ok_and(|path| !is_blank(note, &path))).count()
    }

    fn line(self) -> &'static Line {
        LINES.iter().find(|line| line.0 == self).expect("a test holds that every part has its line")
    }
}

fn is_blank(note: &Note, place: &Path) -> bool {
    note.node(place).is_none_or(Node::is_blank)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::{Record as _, Texts};

    #[test]
    fn every_field_of_the_note_stands_in_one_part() {
        let mut fields: Vec<String> = Vec::new();
        for field in Note::SPEC.fields {
            match field.kind {
                Kind::Record(below) if below.name == Texts::SPEC.name => {
                    fields.extend(below.fields.iter().map(|text| format!("{}.{}", field.name, text.name)));
                }
                _ => fields.push(field.name.to_owned()),
            }
        }
        let mut listed: Vec<String> = LINES.iter().flat_map(|line| line.4).map(|field| (*field).to_owned()).collect();
        fields.sort();
        listed.sort();
        assert_eq!(listed, fields);
    }

    #[test]
    fn a_field_is_found_in_its_part() {
        for line in &LINES {
            assert_eq!(line.0.line().1, line.1);
            for field in line.4 {
                assert_eq!(Section::of(&Note::path_named(field).unwrap()), line.0, "{field}");
            }
        }
        assert_eq!(Section::of(&Note::path_named("texts").unwrap()), Section::Brief);
        assert_eq!(Section::of(&Note::path_named("topics[3].points[1]").unwrap()), Section::Topics);
    }
}
