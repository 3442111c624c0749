//! What stands behind the paper, each on a page of its own: who is who, texts and images; the programme there is in
//! [`super::programme`]. Owns their wording; that they do not count for its length is up to the page.

use std::sync::Arc;

use super::body;
use crate::{
    note::{Annex, Node as _, Participant, Path},
    paper::{
        block::{Content, NewPage, Picture, Span, Text},
        compose::Composer,
        wording::{between, fill, from_field, joined},
    },
    template::filled,
};

/// Adds who the people of the other sides are: name, how it is spoken, how to address them, and the life in short.
pub(super) fn biographies(composer: &mut Composer<'_>) {
    let note = composer.note;
    let start = composer.blocks.len();
    for (index, side) in note.participants.iter().enumerate().filter(|(_, side)| !side.ours) {
        for (place, member) in super::people::by_precedence(side) {
            let at = Path::ROOT.field("participants").item(index).field("members").item(place);
            biography(composer, (member, &side.state), &at);
        }
    }
    on_own_page(composer, start, Path::ROOT.field("participants"));
}

fn biography(composer: &mut Composer<'_>, (member, state): (&Participant, &str), at: &Path) {
    let start = composer.blocks.len();
    life(composer, member, at);
    let has_more = !member.pronunciation.is_empty() && !member.name.is_empty();
    if composer.blocks.len() > start || has_more {
        let heading = Content::Heading { level: 2, text: person(composer, (member, state), at) };
        composer.blocks.insert(start, crate::paper::Block::from(at.field("name"), heading));
    }
}

/// Adds how to address a person, and the life in short.
pub(super) fn life(composer: &mut Composer<'_>, member: &Participant, at: &Path) {
    let address = address(composer, member, at);
    if !address.is_empty() {
        composer.push(at.field("address_spoken"), Content::Remark(address));
    }
    composer.blocks.extend(body::plain(&at.field("biography"), &member.biography));
}

/// Name, native name and pronunciation, then the post.
pub(super) fn person(composer: &Composer<'_>, (member, state): (&Participant, &str), at: &Path) -> Text {
    let mut text = Text::bold(super::people::name_or_post(member));
    let native = Text { spans: vec![super::people::native_name(composer, member, state, at.field("native_name"))] };
    let beside =
        joined([native, from_field(at.field("pronunciation"), &*member.pronunciation)], &composer.words.semicolon);
    if !beside.is_empty() {
        text.spans.extend(between((" (", ")"), beside).spans);
    }
    if !member.name.is_empty() && !member.post.is_empty() {
        text.spans.push(Span { text: format!("{}{}", composer.words.comma, member.post), ..Span::default() });
    }
    text
}

/// How to address the person in speech and in writing.
fn address(composer: &Composer<'_>, member: &Participant, at: &Path) -> Text {
    let words = &composer.words;
    let form = |name: &'static str, form: &str, pattern: &str| {
        if form.is_empty() {
            return Text::default();
        }
        fill(pattern, &[("form", composer.quoted(from_field(at.field(name), form)))])
    };
    let spoken = form("address_spoken", &member.address_spoken, &words.address_spoken);
    joined([spoken, form("address_written", &member.address_written, &words.address_written)], " · ")
}

/// Adds the annexes of the note, each under its title.
pub(super) fn compose(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("annexes");
    let mut number = 0_u32;
    for (index, annex) in note.annexes.iter().enumerate() {
        let at = list.item(index);
        let start = composer.blocks.len();
        composer.blocks.extend(body::plain(&at.field("text"), &annex.text));
        picture(composer, annex, &at);
        if composer.blocks.len() == start {
            continue;
        }
        number += 1;
        let heading = Content::Heading { level: 1, text: annex_title(composer, annex, number) };
        composer.blocks.insert(start, crate::paper::Block::from(at.field("title"), heading));
        on_own_page(composer, start, at);
    }
}

fn annex_title(composer: &Composer<'_>, annex: &Annex, number: u32) -> Text {
    let words = &composer.words;
    let title = if annex.title.is_empty() { &words.untitled } else { &*annex.title };
    Text::plain(filled(&words.annex, &[("number", &composer.locale.digits(&number.to_string())), ("title", title)]))
}

/// The image of an annex. One that was spoiled is no image of any kind, and the paper says so in its place.
fn picture(composer: &mut Composer<'_>, annex: &Annex, at: &Path) {
    if annex.image.is_empty() {
        return;
    }
    let file = annex.image.bytes().unwrap_or_else(|| annex.image.text().as_bytes().to_vec());
    let picture = Picture {
        file: Arc::from(file),
        caption: from_field(at.field("caption"), &*annex.caption),
        alternative: annex.alternative.to_string(),
    };
    composer.push(at.field("image"), Content::Picture(picture));
}

/// Starts a new page before the blocks from `start` on, if there are any.
pub(super) fn on_own_page(composer: &mut Composer<'_>, start: usize, field: Path) {
    if composer.blocks.len() > start {
        let page = crate::paper::Block::from(field, Content::NewPage(NewPage::Annex));
        composer.blocks.insert(start, page);
    }
}
