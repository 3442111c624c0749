//! Sets aside a field of a broken file, so that what is wrong behind it can be told as well. Owns how its place is found and
//! what takes it; every other character keeps its line and column.

use std::fmt;

use ron::value::RawValue;
use serde::{
    Deserializer,
    de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor},
};

use super::format::reader;

/// A step on the way to a value: the name of a field, or a place in a list.
type Step<'a> = &'a str;

/// The text without the field at the end of a path such as `sections[0].kind`, or with what `stand_in` gives for its name.
/// None where the field cannot be found, or what stands in for it is longer than it.
pub(super) fn set_aside(text: &str, path: &str, stand_in: impl Fn(&str) -> Option<&'static str>) -> Option<String> {
    let steps: Vec<Step<'_>> = path.split(['.', '[', ']']).filter(|step| !step.is_empty()).collect();
    // An item cannot go without moving those behind it: the whole list goes.
    let is_item = |step: &Step<'_>| step.bytes().all(|byte| byte.is_ascii_digit());
    let end = steps.iter().rposition(|step| !is_item(step))?;
    let (steps, name) = (&steps[..=end], steps[end]);
    let mut deserializer = ron::Deserializer::from_str_with_options(text, &reader()).ok()?;
    let value = Way(steps).deserialize(&mut deserializer).ok()??;
    let start = value.as_ptr() as usize - text.as_ptr() as usize;
    let range = match stand_in(name) {
        Some(_) => start..start + value.len(),
        None => with_name_and_comma(text, start, value.len())?,
    };
    let room = &text[range.clone()];
    let other = stand_in(name).unwrap_or_default();
    let rest = room.char_indices().nth(other.chars().count()).map(|(at, _)| at);
    let rest = rest.or_else(|| (room.chars().count() == other.chars().count()).then_some(room.len()))?;
    // Every other character becomes a blank, and every line stays one.
    let blank: String = room[rest..].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
    Some(format!("{}{other}{blank}{}", &text[..range.start], &text[range.end..]))
}

/// A value with the name before it and the comma behind it.
fn with_name_and_comma(text: &str, start: usize, length: usize) -> Option<std::ops::Range<usize>> {
    let before = text[..start].trim_end().strip_suffix(':')?.trim_end();
    let name = match before.strip_suffix('"') {
        Some(quoted) => quoted.rfind('"')?,
        None => before.rfind(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(0, |at| at + 1),
    };
    let end = start + length;
    let rest = &text[end..];
    let comma = rest.trim_start().starts_with(',').then(|| rest.len() - rest.trim_start().len() + 1);
    Some(name..end + comma.unwrap_or(0))
}

/// The way to a value, and then its text.
struct Way<'a>(&'a [Step<'a>]);

impl<'de> DeserializeSeed<'de> for Way<'_> {
    type Value = Option<&'de str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.0.is_empty() {
            let raw: &'de RawValue = serde::Deserialize::deserialize(deserializer)?;
            return Ok(Some(raw.get_ron()));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Way<'_> {
    type Value = Option<&'de str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields or items")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(name) = map.next_key::<String>()? {
            match self.0.split_first() {
                Some((first, rest)) if *first == name && found.is_none() => found = map.next_value_seed(Way(rest))?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let Some((first, rest)) = self.0.split_first() else { return Err(A::Error::custom("no way")) };
        let wanted: usize = first.parse().map_err(A::Error::custom)?;
        let mut found = None;
        for place in 0.. {
            if place == wanted {
                found = items.next_element_seed(Way(rest))?.flatten();
            } else if items.next_element::<IgnoredAny>()?.is_none() {
                break;
            }
        }
        Ok(found)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.deserialize(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_goes_and_all_others_keep_their_places() {
        let text = "(\n    a: 1,\n    list: [(b: 2, c: [3]), (b: 4)], // said\n    map: {\"en\": 5, \"fr\": 6},\n)";
        let aside = |path: &str| set_aside(text, path, |name| (name == "c").then_some("[]")).unwrap();
        assert_eq!(aside("a"), text.replace("a: 1,", "     "));
        assert_eq!(aside("list[1].b"), text.replace("b: 4", "    "));
        assert_eq!(aside("list[0].c"), text.replace("[3]", "[] "));
        assert_eq!(aside("list[0].c[0]"), text.replace("[3]", "[] "));
        assert_eq!(aside("map.en"), text.replace("\"en\": 5,", "        "));
        assert_eq!(set_aside(text, "z", |_| None), None);
        assert_eq!(set_aside("(a: 1, b", "a", |_| None), None, "what is no RON is left");
    }
}
