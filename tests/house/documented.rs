//! `templates/README.md` names every field of a template and no other, with an example that is read.
//!
//! The fields are asked of the structs themselves: a deserializer notes what each asks it for.

use std::{cell::RefCell, collections::BTreeSet, fs};

use chancery::template::{Template, read};
use serde::{
    Deserialize as _, Deserializer,
    de::{DeserializeSeed, Error as _, IntoDeserializer as _, MapAccess, SeqAccess, Visitor, value::Error},
    forward_to_deserialize_any,
};

use crate::root;

/// What a struct asks a deserializer for at the end of a way.
#[derive(Debug)]
enum Asked {
    /// Fields.
    Fields(&'static [&'static str]),
    /// One of some names.
    Names(&'static [&'static str]),
    /// Anything else.
    Other,
}

/// Goes a way through the fields of a struct, and notes what is asked for at its end.
#[derive(Clone, Copy)]
struct Probe<'a> {
    way: &'a [String],
    asked: &'a RefCell<Option<Asked>>,
}

impl Probe<'_> {
    fn note<T>(self, asked: Asked) -> Result<T, Error> {
        *self.asked.borrow_mut() = Some(asked);
        Err(Error::custom("the end of the way"))
    }
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        self.note(Asked::Other)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if self.way.is_empty() { self.note(Asked::Fields(fields)) } else { visitor.visit_map(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        self.note(Asked::Names(names))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct tuple
        tuple_struct map identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for Probe<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        seed.deserialize(self.way[0].as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(Probe { way: &self.way[1..], ..*self })
    }
}

impl<'de> SeqAccess<'de> for Probe<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        seed.deserialize(*self).map(Some)
    }
}

fn asked_at(way: &[String]) -> Asked {
    let asked = RefCell::new(None);
    Template::deserialize(Probe { way, asked: &asked }).unwrap_err();
    asked.into_inner().unwrap_or_else(|| panic!("nothing is asked for at {way:?}"))
}

/// Every field by its way, such as `page.margins.top`, and the names there are to choose from.
fn fields_and_names() -> (BTreeSet<String>, Vec<&'static [&'static str]>) {
    let (mut fields, mut names) = (BTreeSet::new(), Vec::new());
    let mut ways: Vec<Vec<String>> = vec![Vec::new()];
    while let Some(way) = ways.pop() {
        match asked_at(&way) {
            Asked::Fields(below) => ways.extend(below.iter().map(|name| [&way[..], &[(*name).to_owned()]].concat())),
            Asked::Names(known) => names.push(known),
            Asked::Other => {}
        }
        if !way.is_empty() {
            fields.insert(way.join("."));
        }
    }
    (fields, names)
}

fn readme() -> String {
    fs::read_to_string(root().join("templates/README.md")).unwrap().replace("\r\n", "\n")
}

/// The rows of the tables whose first column has that head, cell by cell.
fn rows(readme: &str, head: &str) -> Vec<Vec<String>> {
    let (mut rows, mut is_in) = (Vec::new(), false);
    for line in readme.lines() {
        let cells: Vec<String> = line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
        match line.starts_with('|') {
            false => is_in = false,
            true if cells[0] == head => is_in = true,
            true if is_in && !cells[0].starts_with("---") => rows.push(cells),
            true => {}
        }
    }
    rows
}

fn code(cell: &str) -> &str {
    cell.strip_prefix('`').and_then(|cell| cell.strip_suffix('`')).unwrap_or_else(|| panic!("{cell} is no code"))
}

#[test]
fn every_field_is_documented_and_no_other() {
    let (fields, names) = fields_and_names();
    assert!(fields.contains("letterhead.emblem.file") && fields.contains("sections.kind"), "{fields:?}");
    let readme = readme();
    let rows_of_fields = rows(&readme, "Field");
    let told: BTreeSet<String> = rows_of_fields.iter().map(|row| code(&row[0]).to_owned()).collect();
    assert_eq!(told, fields);
    assert_eq!(rows_of_fields.len(), told.len(), "each once");
    for row in &rows_of_fields {
        assert!(row.len() == 5 && !row[1].is_empty() && !row[3].is_empty(), "{row:?}");
    }
    for name in names.iter().copied().flatten() {
        assert!(readme.contains(&format!("`{name}`")), "{name} is not told");
    }
    let kinds = names.iter().find(|names| names.contains(&"Header")).unwrap();
    let told: BTreeSet<String> = rows(&readme, "Kind").iter().map(|row| code(&row[0]).to_owned()).collect();
    assert_eq!(told, kinds.iter().map(|kind| (*kind).to_owned()).collect());
}

#[test]
fn every_example_is_read_as_it_is_written() {
    let needed = [
        "id: \"ours\"",
        "title: {\"en\": \"Ours\"}",
        "description: {\"en\": \"For tests.\"}",
        "audience: Internal",
        "sections: []",
    ];
    let blank = read(format!("({})", needed.join(",\n")).as_bytes()).unwrap();
    for row in rows(&readme(), "Field") {
        let (field, example) = (code(&row[0]), code(&row[4]));
        let name = field.split('.').next().unwrap();
        assert!(example.starts_with(&format!("{name}: ")), "{field}: {example}");
        let last = field.rsplit('.').next().unwrap();
        assert!(example.contains(&format!("{last}: ")), "{field} is not in {example}");
        let others = needed.iter().filter(|other| !other.starts_with(&format!("{name}:"))).copied();
        let text = format!("({})", others.chain([example]).collect::<Vec<_>>().join(",\n"));
        let template = read(text.as_bytes()).unwrap_or_else(|error| panic!("{field}: {error}"));
        // An example shows something that is not there without it.
        let is_default =
            ["audience", "page.sheet", "page", "page.body"].contains(&field) || field.starts_with("page.body");
        assert!(template != blank || is_default, "{field}: {example}");
    }
}
