//! What a field of a note is called: by its label, and by a name that tells it from all others. Owns the ids of labels and
//! choices; knows no particular field.

use super::Texts;
use crate::note::{FieldSpec, Kind, Note, Path, Record, RecordSpec, Step};

impl Texts {
    /// What stands above the field in the form, such as `Title`.
    pub fn field_label(&self, path: &Path) -> String {
        match field_spec(path) {
            Some((record, field)) => self.get(&label_id(record, field)).to_owned(),
            None => path.to_string(),
        }
    }

    /// The name of the field that no other field of the note has, such as `Topic 2: Title`.
    pub fn field_name(&self, path: &Path) -> String {
        let Some((record, field)) = field_spec(path) else { return self.item_name(path) };
        if let Kind::Record(below) = field.kind {
            return self.get(&format!("record-{}", below.name)).to_owned();
        }
        let label = self.get(&label_id(record, field)).to_owned();
        let label = match path.last() {
            Some(Step::Item(index)) => format!("{label} {}", index + 1),
            _ => label,
        };
        let owner = self.owner_name(path, record);
        self.with("field-name", &[("owner", owner.into()), ("field", label.into())])
    }

    /// What an item of a list is called by its place, such as `Delegation 1, participant 2`.
    pub fn item_name(&self, path: &Path) -> String {
        let mut record = Note::SPEC;
        let mut names: Vec<String> = Vec::new();
        for step in path.steps() {
            match step {
                Step::Field(name) => match record.field(name).and_then(|field| field.kind.record()) {
                    Some(below) => record = below,
                    None => break,
                },
                Step::Item(index) => {
                    let id = format!("item-{}", record.name);
                    let name = self.with(&id, &[("number", (index + 1).into())]);
                    names.push(if names.is_empty() { name } else { in_a_row(&name) });
                }
            }
        }
        names.join(", ")
    }

    /// The name of a choice, such as `Courtesy call`. One of a newer version stands for itself.
    pub fn choice<'a>(&'a self, record: &RecordSpec, field: &FieldSpec, name: &'a str) -> &'a str {
        let id = format!("choice-{}-{}-{name}", record.name, field.name);
        if self.has(&id) { self.plain.get(&id).map_or(name, String::as_str) } else { name }
    }

    fn owner_name(&self, path: &Path, record: &RecordSpec) -> String {
        let items = self.item_name(path);
        if items.is_empty() { self.get(&format!("record-{}", record.name)).to_owned() } else { items }
    }
}

/// The id of a field's label.
pub(super) fn label_id(record: &RecordSpec, field: &FieldSpec) -> String {
    format!("field-{}-{}", record.name, field.name)
}

/// A name in the middle of a row of names.
fn in_a_row(name: &str) -> String {
    name.to_lowercase()
}

/// The record and the field a path names last; none for the note itself and its items.
pub fn field_spec(path: &Path) -> Option<(&'static RecordSpec, &'static FieldSpec)> {
    let mut record = Note::SPEC;
    let mut found = None;
    for step in path.steps() {
        match step {
            Step::Field(name) => {
                let field = record.field(name)?;
                found = Some((record, field));
                if let Some(below) = field.kind.record() {
                    record = below;
                }
            }
            Step::Item(_) => {
                // An item of a list of records is no field; one of a list of leaves belongs to the list's.
                if found.is_some_and(|(_, field)| field.kind.record().is_some()) {
                    found = None;
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(path: &str) -> String {
        Texts::english().field_name(&Note::path_named(path).unwrap())
    }

    #[test]
    fn each_field_has_a_name_of_its_own() {
        assert_eq!(named("title"), "Document: Title");
        assert_eq!(named("meeting.date"), "Meeting: Date");
        assert_eq!(named("topics[1].title"), "Topic 2: Title");
        assert_eq!(named("topics[1].points[0]"), "Topic 2: Points to make 1");
        assert_eq!(named("participants[0].members[1].name"), "Delegation 1, participant 2: Name");
    }

    #[test]
    fn an_item_is_no_field() {
        let path = Note::path_named("topics[1]").unwrap();
        assert!(field_spec(&path).is_none());
        assert_eq!(Texts::english().field_name(&path), "Topic 2");
    }
}
