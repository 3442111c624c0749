//! Pieces of a note: what has a release and a marking of its own, and what refers to what. Owns which parts of the model
//! are pieces; knows no marking scheme.

use super::{
    edit::{Edit, walk},
    model::Note,
    node::{Kind, Node, Record as _},
    path::{Path, Step},
    release::{Gate, rules_of},
};

/// A part of a note that is released or kept as a whole: an item of a list such as the topics, or the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub at: Path,
    /// Whether the public may know of it.
    pub is_releasable: bool,
    /// Its level: its own, or the note's where it has none.
    pub level: String,
    /// The field that decides its level: its own marking, or the note's.
    pub level_field: Path,
}

/// A reference from one item of a note to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The field that refers.
    pub field: Path,
    /// The item it refers to; none where there is no such item.
    pub target: Option<Path>,
}

impl Note {
    /// The pieces of the note, in the order of the file.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for field in Self::SPEC.fields {
            let Some(node) = self.child(Step::Field(field.name)) else { continue };
            let gate = field.kind.record().and_then(|record| rules_of(record.name)).map(|rules| rules.gate);
            let Some(Gate::Flag(flag)) = gate else { continue };
            let at = Path::ROOT.field(field.name);
            match field.kind {
                Kind::Records(_) => pieces.extend((0..node.len()).map(|index| self.piece(at.item(index), flag))),
                // Of the texts only the summary may leave the house.
                _ if !self.texts.summary.is_empty() => pieces.push(Piece {
                    at: at.field("summary"),
                    is_releasable: self.texts.summary_releasable,
                    ..self.piece(at, flag)
                }),
                _ => {}
            }
        }
        pieces
    }

    fn piece(&self, at: Path, flag: &'static str) -> Piece {
        let own = at.field("marking");
        let level = self.text_at(&own);
        let is_releasable = self.text_at(&at.field(flag)) == "true";
        if level.is_empty() {
            let level_field = Path::ROOT.field("marking").field("level");
            Piece { at, is_releasable, level: self.marking.level.to_string(), level_field }
        } else {
            Piece { at, is_releasable, level, level_field: own }
        }
    }

    /// The references of the note, in the order of the file. Where several items have one key, the first is meant.
    pub fn references(&self) -> Vec<Reference> {
        let mut references = Vec::new();
        walk(self, &Path::ROOT, &mut |path, node| {
            let Kind::Reference(list) = node.kind() else { return };
            let key = node.text();
            if !key.is_empty() {
                references.push(Reference { field: path.clone(), target: self.item_of_key(list, &key) });
            }
        });
        references
    }

    /// The note without these pieces, and without references to them.
    #[must_use]
    pub fn without(&self, pieces: &[Path]) -> Self {
        let mut note = self.clone();
        // Places come from this note and its pieces, so there is nothing to refuse.
        let mut apply = |edit: Edit| drop(note.apply(&edit));
        let is_left_out = |reference: &Reference| reference.target.as_ref().is_some_and(|item| pieces.contains(item));
        for reference in self.references().into_iter().filter(is_left_out) {
            apply(Edit::Set { field: reference.field, text: String::new() });
        }
        let mut pieces = pieces.to_vec();
        pieces.sort_unstable();
        // From the end, so that the places before stay.
        for piece in pieces.into_iter().rev() {
            match (piece.last(), piece.parent()) {
                (Some(Step::Item(index)), Some(list)) => apply(Edit::Remove { list, index }),
                _ => apply(Edit::Set { field: piece, text: String::new() }),
            }
        }
        note
    }

    /// The item of a list of the note that goes by that name.
    fn item_of_key(&self, list: &'static str, key: &str) -> Option<Path> {
        let items = self.child(Step::Field(list))?;
        let has_key = |index: &usize| {
            let item = items.child(Step::Item(*index));
            item.and_then(|item| item.child(Step::Field("key"))).is_some_and(|own| own.text() == key)
        };
        (0..items.len()).find(has_key).map(|index| Path::ROOT.field(list).item(index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::{Action, Texts, Topic};

    fn note() -> Note {
        let topic = |key: &str, level: &str, releasable| Topic {
            key: key.into(),
            marking: level.into(),
            releasable,
            ..Topic::default()
        };
        let action = |topic: &str| Action { topic: topic.into(), ..Action::default() };
        let mut note = Note {
            topics: [topic("t1", "TLP:RED", false), topic("t2", "", true), topic("t2", "", false)]
                .into_iter()
                .collect(),
            actions: [action("t2"), action(""), action("t9")].into_iter().collect(),
            ..Note::default()
        };
        note.marking.level = "TLP:GREEN".into();
        note
    }

    #[test]
    fn a_piece_has_its_own_level_or_the_notes() {
        let pieces = note().pieces();
        let told: Vec<_> = pieces
            .iter()
            .take(2)
            .map(|piece| (piece.at.to_string(), piece.is_releasable, &*piece.level, piece.level_field.to_string()))
            .collect();
        let expected = [
            ("topics[0]".to_owned(), false, "TLP:RED", "topics[0].marking".to_owned()),
            ("topics[1]".to_owned(), true, "TLP:GREEN", "marking.level".to_owned()),
        ];
        assert_eq!(told, expected);
        assert_eq!(pieces.len(), 6);
    }

    #[test]
    fn the_summary_is_a_piece_once_there_is_one() {
        let texts = Texts { summary: "All went well.".into(), summary_releasable: true, ..Texts::default() };
        let pieces = Note { texts, ..note() }.pieces();
        let summary = pieces.iter().find(|piece| piece.at.to_string() == "texts.summary").unwrap();
        assert!(summary.is_releasable && summary.level == "TLP:GREEN");
    }

    #[test]
    fn a_reference_leads_to_the_first_item_of_its_key_or_nowhere() {
        let references = note().references();
        let told: Vec<_> = references
            .iter()
            .map(|reference| (reference.field.to_string(), reference.target.as_ref().map(Path::to_string)))
            .collect();
        let expected =
            [("actions[0].topic".to_owned(), Some("topics[1]".to_owned())), ("actions[2].topic".to_owned(), None)];
        assert_eq!(told, expected);
    }
}
