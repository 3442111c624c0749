//! The style of a house in a template: every field is documented and changes the page in the way meant; emblems, and what is
//! said of broken ones; the worked example.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod documented;
mod emblem;
#[path = "../support/golden.rs"]
mod golden;
mod style;

use std::{fs, path::PathBuf};

use chancery::{
    layout::{Pages, Typesetter},
    note::{Note, format},
    paper::compose,
    session::template_of,
    template::Template,
};

/// A small template with these further fields.
fn small(fields: &str) -> String {
    format!(
        r#"(
    id: "ours",
    title: {{"en": "Ours"}},
    description: {{"en": "A template for tests."}},
    audience: Internal,
    {fields}
    sections: [
        (kind: Header, fields: ["title", "reference", "date"]),
        (kind: Purpose, heading: {{"en": "Purpose"}}, fields: ["texts.purpose"]),
        (kind: TopLines, heading: {{"en": "Top lines"}}, fields: ["texts.top_lines"]),
        (kind: Background, heading: {{"en": "Background"}}, fields: ["topics.background"]),
        (kind: SignOff, fields: ["clearances"]),
    ],
)
"#
    )
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn example(name: &str) -> Note {
    format::read(&fs::read(root().join("assets/examples").join(name)).unwrap()).unwrap().note
}

/// The template of a small text in the folder of the worked example, where there is an emblem.
fn template(fields: &str) -> Template {
    template_of(&root().join("templates/examples/norland/ours.ron"), small(fields).as_bytes()).unwrap()
}

/// The worked example.
fn norland() -> Template {
    chancery::session::read_template(&root().join("templates/examples/norland/brief.ron")).unwrap()
}

fn set(template: &Template) -> Pages {
    Typesetter::new().set(&compose(&example("everything.ron"), template))
}
