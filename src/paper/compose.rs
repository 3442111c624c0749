//! Compose: from a note and a template to the blocks of a paper. Owns the order of its sections and what frames them; the
//! sections themselves stand beside it. Knows nothing of fonts and pages.

use std::sync::Arc;

use super::{
    block::{Block, Content, Footer, Paper, Text},
    edition::{Carried, edition},
    header,
    locale::Locale,
    names::Names,
    sections, texts,
    visible::Visible,
};
use crate::{
    note::{Note, Path, Stage},
    template::{Section, SectionKind, Template, Words, filled},
};

/// What every section needs to be worded.
pub(super) struct Composer<'a> {
    pub(super) note: &'a Visible<'a>,
    pub(super) words: Arc<Words>,
    pub(super) locale: Locale,
    pub(super) names: Names,
    /// The number of the next numbered paragraph.
    pub(super) next_number: u32,
    pub(super) blocks: Vec<Block>,
}

/// The paper that `template` makes from `note`, in the note's language. Its fields are those of `note`.
pub fn compose(note: &Note, template: &Template) -> Paper {
    edition(note, template, Carried::Nothing).paper
}

/// The paper without its marking. Its fields are those of `visible`.
pub(super) fn unmarked(visible: &Visible<'_>, template: &Template) -> Paper {
    let note = visible;
    let locale = Locale::of(&note.language);
    let words = Words::of(&note.language);
    let mut composer =
        Composer { note, names: Names::of(locale.tag()), words, locale, next_number: 1, blocks: Vec::new() };
    for section in &template.sections {
        composer.section(section);
    }
    let title = if note.title.is_empty() { template.title.get(&note.language) } else { &note.title };
    Paper {
        title: title.to_owned(),
        language: composer.locale.tag().to_owned(),
        id: note.id.to_string(),
        author: note.author.to_string(),
        date: note.date.0,
        setup: template.page,
        marking: None,
        footer: footer(note, &composer.words),
        blocks: composer.blocks,
    }
}

impl Composer<'_> {
    fn section(&mut self, section: &Section) {
        let start = self.blocks.len();
        match section.kind {
            SectionKind::Header => header::compose(self),
            SectionKind::Purpose => texts::purpose(self),
            SectionKind::Objectives => texts::objectives(self),
            SectionKind::TopLines => texts::top_lines(self),
            SectionKind::Sensitivities => texts::sensitivities(self),
            SectionKind::PressLines => texts::press_lines(self),
            SectionKind::Biographies => texts::biographies(self),
            SectionKind::Delegations => sections::delegations(self),
            SectionKind::Topics => sections::topics(self),
            SectionKind::Agreements => sections::agreements(self),
            SectionKind::Figures => sections::figures(self),
            SectionKind::Background => sections::background(self),
        }
        let heading = section.heading.get(&self.note.language);
        if self.blocks.len() > start && !heading.is_empty() {
            let text = Text::plain(heading);
            self.blocks.insert(start, Block::of_template(Content::Heading { level: 1, text }));
        }
    }

    /// Adds a block that came from `field`.
    pub(super) fn push(&mut self, field: Path, content: Content) {
        self.blocks.push(Block::from(field, content));
    }

    /// Adds a paragraph with the next number.
    pub(super) fn push_numbered(&mut self, field: Path, text: Text) {
        let number = self.next_number;
        self.next_number += 1;
        self.push(field, Content::Numbered { number, text });
    }

    /// The name of the delegation of that key.
    pub(super) fn delegation_name(&self, key: &str) -> String {
        let delegation = self.note.participants.iter().find(|delegation| *delegation.key == *key);
        let name = delegation.map_or("", |delegation| &*delegation.name);
        if name.is_empty() { self.words.unnamed_delegation.clone() } else { name.to_owned() }
    }
}

fn footer(note: &Note, words: &Words) -> Footer {
    let version = filled(&words.version, &[("number", &note.version.max(1).to_string())]);
    let version = if note.stage == Stage::Final { version } else { drafted(&version, words) };
    Footer { reference: note.reference.to_string(), version, folio: words.folio.clone() }
}

/// The paper of a note that is called final and may not pass for it: every page says that it is a draft.
pub fn as_draft(mut paper: Paper) -> Paper {
    let words = Words::of(&paper.language);
    if !paper.footer.version.starts_with(&words.draft) {
        paper.footer.version = drafted(&paper.footer.version, &words);
    }
    paper
}

fn drafted(version: &str, words: &Words) -> String {
    format!("{} · {version}", words.draft)
}
