//! `chancery templates`: lists the templates, for people and for programs.

use serde::Serialize;

use super::{Outcome, arguments::Templates, say};
use crate::template::builtins;

/// A template as programs read it.
#[derive(Debug, Serialize)]
struct Line<'a> {
    id: &'a str,
    title: &'a str,
    audience: &'static str,
    page_limit: Option<u32>,
}

/// Lists the templates in the order of the gallery.
pub(super) fn run(arguments: &Templates) -> Outcome {
    let lines: Vec<Line<'_>> = builtins()
        .iter()
        .map(|template| Line {
            id: &template.id,
            title: template.title.get("en"),
            audience: template.audience.name(),
            page_limit: template.page_limit,
        })
        .collect();
    if arguments.json {
        return say(serde_json::to_string_pretty(&lines).expect("templates are texts and numbers"));
    }
    let mut outcome = Outcome::Fine;
    for line in &lines {
        let limit = line
            .page_limit
            .map(|limit| format!(", at most {}", super::export::counted(limit as usize, "page", "pages")));
        outcome =
            outcome.max(say(format!("{:<16}{} ({}{})", line.id, line.title, line.audience, limit.unwrap_or_default())));
    }
    outcome
}
