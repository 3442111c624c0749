//! Compose: from a note and a template to the blocks of a paper. Owns the order of its sections and what frames them; the
//! sections themselves stand beside it. Knows nothing of fonts and pages.

use std::sync::Arc;

use super::{
    block::{Block, Content, Contents, Footer, NewPage, Paper, Text},
    direction,
    edition::{Carried, edition},
    locale::{Locale, NO_BREAK_SPACE, is_right_to_left},
    names::Names,
    quotation, sections,
    visible::Visible,
    wording::{between, fill, in_italics},
};
use crate::{
    note::{Delegation, Note, Path, Stage},
    template::{Orientation, Section, SectionKind, Template, Words, filled},
};

/// What every section needs to be worded.
pub(super) struct Composer<'a> {
    pub(super) note: &'a Visible<'a>,
    pub(super) template: &'a Template,
    pub(super) words: Arc<Words>,
    pub(super) locale: Locale,
    pub(super) names: Names,
    /// The number of the next numbered paragraph.
    pub(super) next_number: u32,
    /// The number of the next section.
    next_section: u32,
    pub(super) blocks: Vec<Block>,
    /// Whether what was composed last can be taken off, so that what follows must not stand on its page.
    pub(super) is_detachable: bool,
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
    let names = Names::of(locale.tag());
    let mut composer = Composer {
        note,
        template,
        names,
        words,
        locale,
        next_number: 1,
        next_section: 1,
        blocks: Vec::new(),
        is_detachable: false,
    };
    sections::letterhead(&mut composer);
    for section in &template.sections {
        composer.section(section);
    }
    if is_right_to_left(&note.language) {
        direction::embolden(&mut composer.blocks);
        direction::isolate(&mut composer.blocks);
    }
    let title = if note.title.is_empty() { template.title.get(&note.language) } else { &note.title };
    let contents = template.contents_from.map(|from| Contents { title: composer.words.contents.clone(), from });
    Paper {
        title: title.to_owned(),
        language: composer.locale.tag().to_owned(),
        id: note.id.to_string(),
        author: note.author.to_string(),
        date: note.date.0,
        setup: template.page,
        marking: None,
        footer: footer(note, template, &composer),
        contents,
        blocks: composer.blocks,
    }
}

impl Composer<'_> {
    fn section(&mut self, section: &Section) {
        let start = self.blocks.len();
        sections::compose(self, section.kind);
        if self.blocks.len() > start {
            self.begin(section, start);
        }
    }

    /// Puts the heading of a section before its blocks from `start` on, and behind the new page they may ask for.
    fn begin(&mut self, section: &Section, start: usize) {
        let starts_page = matches!(self.blocks[start].content, Content::NewPage(_));
        if self.is_detachable && !starts_page {
            self.blocks.insert(start, Block::of_template(Content::NewPage(NewPage::Resumed)));
        }
        let place = start + usize::from(starts_page || self.is_detachable);
        self.is_detachable = section.kind == SectionKind::Comment;
        let heading = section.heading.get(&self.note.language);
        if !heading.is_empty() {
            let text = Text::plain(self.with_number(heading));
            self.blocks.insert(place, Block::of_template(Content::Heading { level: 1, text }));
        }
    }

    /// What a paper itself sets apart from the text beside it: in italics, where the letters of its language slant.
    pub(super) fn aside(&self, text: Text) -> Text {
        if is_right_to_left(&self.note.language) { text } else { in_italics(text) }
    }

    /// The title of a work: in italics, or between quotation marks where letters do not slant.
    pub(super) fn work(&self, title: &str) -> Text {
        let text = Text::plain(title);
        if is_right_to_left(&self.note.language) && !text.is_empty() {
            return between(quotation::marks(&self.note.language), text);
        }
        self.aside(text)
    }

    /// The heading of a section, with its number where the template has headings numbered.
    pub(super) fn with_number(&mut self, heading: &str) -> String {
        if !self.template.numbering.headings {
            return heading.to_owned();
        }
        let number = self.next_section;
        self.next_section += 1;
        format!("{number}.{NO_BREAK_SPACE}{heading}")
    }

    /// Adds a block that came from `field`.
    pub(super) fn push(&mut self, field: Path, content: Content) {
        self.blocks.push(Block::from(field, content));
    }

    /// Adds a paragraph with the next number, where the template has paragraphs numbered.
    pub(super) fn push_numbered(&mut self, field: Path, text: Text) {
        if !self.template.numbering.paragraphs {
            return self.push(field, Content::Paragraph(text));
        }
        let number = self.next_number;
        self.next_number += 1;
        self.push(field, Content::Numbered { number, text });
    }

    /// Whether the paper has a section of that kind.
    pub(super) fn has(&self, kind: SectionKind) -> bool {
        self.template.sections.iter().any(|section| section.kind == kind)
    }

    /// Whether the paper is a text of all sides, in which names follow the alternat.
    pub(super) fn is_joint(&self) -> bool {
        self.has(SectionKind::JointText)
    }

    /// Whether the page is wider than high.
    pub(super) fn is_wide(&self) -> bool {
        self.template.page.orientation == Orientation::Landscape
    }

    /// The key of the side whose copy a joint text is, where that is not ours.
    pub(super) fn copy_of(&self) -> Option<&str> {
        let key = &*self.note.joint_copy;
        (self.is_joint() && self.delegation(key).is_some()).then_some(key)
    }

    /// The delegation of that key.
    pub(super) fn delegation(&self, key: &str) -> Option<&Delegation> {
        self.note.participants.iter().find(|delegation| !key.is_empty() && *delegation.key == *key)
    }

    /// The name of the delegation of that key.
    pub(super) fn delegation_name(&self, key: &str) -> String {
        self.delegation(key).map_or_else(|| self.words.unnamed_delegation.clone(), |side| self.name_of(side).to_owned())
    }

    /// The name a delegation goes by: its own, its organisation's or its state's.
    pub(super) fn name_of<'s>(&'s self, side: &'s Delegation) -> &'s str {
        let names = [&*side.name, &*side.organisation, self.names.country(&side.state).unwrap_or_default()];
        names.into_iter().find(|name| !name.is_empty()).unwrap_or(&self.words.unnamed_delegation)
    }

    /// The texts in a row, such as `A, B and C`.
    pub(super) fn list_of(&self, texts: Vec<Text>) -> Text {
        let places: Vec<String> = (0..texts.len()).map(|place| place.to_string()).collect();
        let pattern = self
            .locale
            .list(places.iter().map(|place| format!("{{{place}}}")).collect::<Vec<_>>().iter().map(String::as_str));
        let values: Vec<(&str, Text)> = places.iter().map(String::as_str).zip(texts).collect();
        fill(&pattern, &values)
    }

    /// A text in the quotation marks of the paper's language.
    pub(super) fn quoted(&self, text: Text) -> Text {
        between(quotation::marks(self.locale.tag()), text)
    }
}

fn footer(note: &Note, template: &Template, composer: &Composer<'_>) -> Footer {
    let (parts, words) = (&template.footer, &composer.words);
    let number = composer.locale.digits(&note.version.max(1).to_string());
    let version = filled(&words.version, &[("number", &number)]);
    let version = if parts.version { version } else { String::new() };
    let version = if note.stage == Stage::Final { version } else { drafted(&version, words) };
    let reference = if is_right_to_left(&note.language) {
        direction::isolated(&note.reference)
    } else {
        note.reference.to_string()
    };
    let shown = |is_shown: bool, text: &str| if is_shown { text.to_owned() } else { String::new() };
    Footer {
        reference: shown(parts.reference, &reference),
        version,
        folio: shown(parts.folio, &words.folio),
        text: parts.text.any(&note.language).unwrap_or_default().to_owned(),
    }
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
    if version.is_empty() {
        return words.draft.clone();
    }
    format!("{} · {version}", words.draft)
}
