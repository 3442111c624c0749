//! Compose: from a note and a template to the blocks of a paper. Owns the order of its sections and what frames them; the
//! sections themselves stand beside it. Knows nothing of fonts and pages.

use std::sync::Arc;

use super::{
    block::{Banner, Block, Content, Footer, Paper, Text},
    header,
    locale::Locale,
    names::Names,
    sections, texts,
};
use crate::{
    note::{Note, Path, Stage},
    template::{Placement, Section, SectionKind, Template, Words, filled, marking},
};

/// What every section needs to be worded.
pub(super) struct Composer<'a> {
    pub(super) note: &'a Note,
    pub(super) words: Arc<Words>,
    pub(super) locale: Locale,
    pub(super) names: Names,
    /// The number of the next numbered paragraph.
    pub(super) next_number: u32,
    pub(super) blocks: Vec<Block>,
}

/// The paper that `template` makes from `note`, in the note's language.
pub fn compose(note: &Note, template: &Template) -> Paper {
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
        marking: banner(note, template),
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

/// The marking of the paper: the highest level of the note and of the pieces the template shows.
fn banner(note: &Note, template: &Template) -> Option<Banner> {
    let marked = &note.marking;
    let scheme = marking(&marked.scheme);
    if let Some(scheme) = scheme
        && !scheme.has_banner()
    {
        return None;
    }
    let mut level = (&*marked.level, Path::ROOT.field("marking").field("level"));
    if let Some(scheme) = scheme {
        for (piece, field) in piece_levels(note, template) {
            if scheme.rank(piece) > scheme.rank(level.0) {
                level = (piece, field);
            }
        }
    }
    if level.0.is_empty() {
        return None;
    }
    let mut text = scheme.map_or(level.0, |scheme| scheme.text(level.0, &note.language)).to_owned();
    if !marked.caveat.is_empty() {
        text.push_str(scheme.map_or(" – ", |scheme| &scheme.joint));
        text.push_str(&marked.caveat);
    }
    Some(Banner { text, placement: scheme.map_or(Placement::Centred, |scheme| scheme.placement), field: level.1 })
}

/// The levels of the pieces that the template shows.
fn piece_levels<'a>(note: &'a Note, template: &Template) -> Vec<(&'a str, Path)> {
    let shows = |kind| template.sections.iter().any(|section| section.kind == kind);
    let mut levels = Vec::new();
    let mut add = |list: &'static str, index: usize, level: &'a str| {
        levels.push((level, Path::ROOT.field(list).item(index).field("marking")));
    };
    if shows(SectionKind::Topics) || shows(SectionKind::Background) {
        note.topics.iter().enumerate().for_each(|(index, topic)| add("topics", index, &topic.marking));
    }
    if shows(SectionKind::Agreements) {
        note.agreements.iter().enumerate().for_each(|(index, agreement)| add("agreements", index, &agreement.marking));
    }
    if shows(SectionKind::Figures) {
        note.figures.iter().enumerate().for_each(|(index, figure)| add("figures", index, &figure.marking));
    }
    levels
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
