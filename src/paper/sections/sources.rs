//! Where figures and statements come from: the lines below a table and the marks that point to them. Owns their wording;
//! knows no page.

use crate::{
    note::{Path, Source},
    paper::{
        block::{Content, Span, Text},
        compose::Composer,
        prose,
        wording::{fill, joined},
    },
};

/// The sources of a table in the order in which it names them.
pub(super) struct Sources {
    keys: Vec<String>,
    lines: Vec<(Path, Text)>,
}

/// The source of that key, with its place in the note.
pub(super) fn source<'a>(composer: &Composer<'a>, key: &str) -> Option<(Path, &'a Source)> {
    let note = composer.note;
    let found = note.sources.iter().enumerate().find(|(_, source)| !key.is_empty() && *source.key == *key);
    found.map(|(index, source)| (Path::ROOT.field("sources").item(index), source))
}

impl Sources {
    /// The sources of those keys.
    pub(super) fn of<'k>(composer: &Composer<'_>, keys: impl Iterator<Item = &'k str>) -> Self {
        let mut sources = Self { keys: Vec::new(), lines: Vec::new() };
        for key in keys {
            if sources.keys.iter().any(|known| known == key) {
                continue;
            }
            if let Some((field, source)) = source(composer, key) {
                sources.keys.push(key.to_owned());
                sources.lines.push((field, text(composer, source)));
            }
        }
        sources
    }

    /// Whether the rows need a mark that tells their sources apart.
    pub(super) fn are_numbered(&self) -> bool {
        self.keys.len() > 1
    }

    /// The mark of a source.
    pub(super) fn mark(&self, key: &str) -> String {
        self.keys.iter().position(|known| known == key).map(|place| format!("[{}]", place + 1)).unwrap_or_default()
    }

    /// Adds the lines below the table.
    pub(super) fn push_lines(self, composer: &mut Composer<'_>) {
        let are_numbered = self.are_numbered();
        for (place, (field, text)) in self.lines.into_iter().enumerate() {
            let text = if are_numbered {
                fill(&format!("[{}] {{source}}", composer.locale.digits(&(place + 1).to_string())), &[("source", text)])
            } else {
                fill(&composer.words.source_line, &[("source", text)])
            };
            composer.push(field, Content::Remark(text));
        }
    }
}

/// Publisher, title, date, address.
pub(super) fn text(composer: &Composer<'_>, source: &Source) -> Text {
    let link = Some(source.url.to_string()).filter(|url| prose::is_allowed_link(url));
    let address = Span { text: source.url.to_string(), link, ..Span::default() };
    let parts = [
        Text::plain(&*source.publisher),
        composer.work(&source.title),
        Text::plain(source.date.0.map(|day| composer.locale.day(day)).unwrap_or_default()),
        Text { spans: vec![address] },
    ];
    joined(parts, &composer.words.comma)
}
