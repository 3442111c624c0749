//! What may leave the house: a text of its own in every field, searched in everything a paper for the public is.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod canary;
mod edition;
#[path = "../support/notes.rs"]
mod notes;
mod papers;
mod random;
#[path = "../support/mod.rs"]
mod support;

use std::sync::Arc;

use chancery::{
    note::{Note, Record as _},
    template::{Audience, Template, builtin, builtins, read},
};
use serde::{Deserialize as _, Deserializer, de::IntoDeserializer as _, forward_to_deserialize_any};

/// A template that shows every kind of section with every field of a note to the public.
fn everything() -> Template {
    let fields: Vec<String> = Note::SPEC.fields.iter().map(|field| format!("{:?}", field.name)).collect();
    let fields = fields.join(", ");
    let sections: Vec<String> = section_kinds()
        .iter()
        .map(|kind| format!("(kind: {kind}, heading: {{\"en\": \"{kind}\"}}, fields: [{fields}])"))
        .collect();
    let text = format!(
        "(id: \"everything\", title: {{\"en\": \"Everything\"}}, description: {{\"en\": \"For tests.\"}}, audience: Releasable, \
         sections: [{}])",
        sections.join(", ")
    );
    read(text.as_bytes()).unwrap()
}

/// The built-in templates for the public, those for the house as if they were for the public, and one that shows it all.
fn public_templates() -> Vec<Template> {
    let made_public = |template: &Arc<Template>| {
        let mut template = Template::clone(template);
        template.audience = Audience::Releasable;
        template
    };
    builtins().iter().map(made_public).chain([everything()]).collect()
}

/// The bilateral brief.
fn brief() -> Arc<Template> {
    builtin("brief").unwrap()
}

/// The names of all kinds of section, as the reader of templates knows them.
fn section_kinds() -> &'static [&'static str] {
    struct Names<'a>(&'a mut &'static [&'static str]);
    impl<'de> Deserializer<'de> for Names<'_> {
        type Error = serde::de::value::Error;
        fn deserialize_any<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
            ().into_deserializer().deserialize_any(visitor)
        }
        fn deserialize_enum<V: serde::de::Visitor<'de>>(
            self,
            _: &'static str,
            variants: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, Self::Error> {
            *self.0 = variants;
            self.deserialize_any(visitor)
        }
        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
            newtype_struct seq tuple tuple_struct map struct identifier ignored_any
        }
    }
    let mut names: &'static [&'static str] = &[];
    let none = chancery::template::SectionKind::deserialize(Names(&mut names));
    assert!(none.is_err() && names.len() > 10, "{names:?}");
    names
}
