//! A joint text: its title, its paragraphs in all languages side by side, and where the sides sign. Owns which language and
//! which side comes first: those of the side whose copy it is (the alternat).
//!
//! The paragraphs are a table and not lists side by side: each row is one paragraph with one number, its cells say it in the
//! languages of their columns, and a screen reader can go across to compare and down to read in one language.

use super::{
    body, header,
    people::{self, by_precedence, in_order, is_host_of_others, is_present},
    press,
};
use crate::{
    note::{Function, JointParagraph, JointVersion, List, Participant, Path},
    paper::{
        block::{Align, Column, Content, Row, RowFlow, Signature, Table, Text},
        compose::Composer,
        names::Names,
        wording::{fill, from_field, in_bold, of_field},
    },
};

/// Adds the title in each language, one as large as the other: no language of a joint text ranks below another. Below them
/// stand the place and the day.
pub(super) fn title(composer: &mut Composer<'_>) {
    let list = Path::ROOT.field("joint_title");
    let titles = composer.note.joint_title.iter().enumerate().filter(|(_, title)| !title.text.trim().is_empty());
    let mut titles: Vec<(usize, &JointVersion)> = titles.collect();
    let has_own = titles.iter().any(|(_, title)| is_own(composer, &title.language));
    let own_leads = own_language_leads(composer);
    titles.sort_by_key(|(_, title)| is_own(composer, &title.language) != own_leads);
    if !has_own && own_leads {
        header::title(composer);
    }
    for (index, title) in titles {
        let mut text = in_field(&list.item(index), title);
        let language = foreign(composer, &title.language);
        text.spans.iter_mut().for_each(|span| span.language.clone_from(&language));
        composer.push(list.item(index).field("text"), Content::Title(text));
    }
    if !has_own && !own_leads {
        header::title(composer);
    }
    press::place_and_day(composer);
}

fn in_field(at: &Path, version: &JointVersion) -> Text {
    of_field(&at.field("text"), body::running(&version.text))
}

/// Whether the language of the paper comes first: in our copy it does, in that of another side it comes last.
fn own_language_leads(composer: &Composer<'_>) -> bool {
    composer.copy_of().and_then(|key| composer.delegation(key)).is_none_or(|side| side.ours)
}

/// Adds the paragraphs, numbered once: in one language as they stand, in several side by side.
pub(super) fn text(composer: &mut Composer<'_>) {
    let languages = languages(composer);
    let list = Path::ROOT.field("joint_text");
    if languages.len() < 2 {
        for (index, paragraph) in composer.note.joint_text.iter().enumerate() {
            for (place, version) in paragraph.versions.iter().enumerate() {
                let at = list.item(index).field("versions").item(place).field("text");
                body::numbered(composer, &at, &version.text);
            }
        }
        return;
    }
    let mut rows = Vec::new();
    for (index, paragraph) in composer.note.joint_text.iter().enumerate() {
        if says_something(paragraph) {
            rows.push(row(composer, paragraph, &list.item(index), &languages));
        }
    }
    let head = |language: &String| {
        let name = Names::of(language).language(language).unwrap_or(language).to_owned();
        Text::plain(composer.locale.with_capital(&name))
    };
    let number = Column { head: Text::plain(&*composer.words.number), ..Column::default() };
    let column = |language: &String| Column {
        head: head(language),
        align: Align::Start,
        share: 1.0,
        language: foreign(composer, language),
    };
    let columns = [number].into_iter().chain(languages.iter().map(column)).collect();
    composer.push(list, Content::Table(Table { columns, rows, flow: RowFlow::Divided }));
}

fn says_something(paragraph: &JointParagraph) -> bool {
    paragraph.versions.iter().any(|version| !version.text.trim().is_empty())
}

/// A paragraph: its number, and what it says in each language. What has no language yet is taken for the paper's.
fn row(composer: &mut Composer<'_>, paragraph: &JointParagraph, at: &Path, languages: &[String]) -> Row {
    let number = composer.next_number;
    composer.next_number += 1;
    let mut cells = vec![Text::plain(format!("{number}."))];
    for language in languages {
        let said = paragraph.versions.iter().enumerate().find(|(_, version)| {
            let is_untold = version.language.is_empty() && is_own(composer, language);
            *version.language == **language || is_untold
        });
        cells.push(
            said.map_or_else(Text::default, |(place, version)| in_field(&at.field("versions").item(place), version)),
        );
    }
    Row { cells, field: Some(at.clone()) }
}

/// The languages of the paragraphs: the paper's first, then as they come; in the copy of another side the paper's last.
fn languages(composer: &Composer<'_>) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    let note = composer.note;
    for version in note.joint_text.iter().filter(|one| says_something(one)).flat_map(|one| versions(&one.versions)) {
        let language = if version.language.is_empty() { &note.language } else { &version.language };
        if !language.is_empty() && !languages.iter().any(|known| *known == **language) {
            languages.push(language.to_string());
        }
    }
    let own_leads = own_language_leads(composer);
    languages.sort_by_key(|language| is_own(composer, language) != own_leads);
    languages
}

fn versions(list: &List<JointVersion>) -> impl Iterator<Item = &JointVersion> {
    list.iter().filter(|version| !version.text.trim().is_empty())
}

/// Whether a language is the paper's; one that is not told is.
fn is_own(composer: &Composer<'_>, language: &str) -> bool {
    let base = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    language.is_empty() || base(language) == base(&composer.note.language)
}

fn foreign(composer: &Composer<'_>, language: &str) -> Option<String> {
    (!is_own(composer, language)).then(|| language.to_owned())
}

/// Adds where each side signs: for whom, room for the hand, and the name and post of who speaks for it. Nobody calls himself
/// Excellency below his own hand, and a host of others does not sign.
pub(super) fn signatures(composer: &mut Composer<'_>) {
    let sides = in_order(composer);
    let signing = sides.iter().filter(|(_, side)| !is_host_of_others(side, &sides));
    let signatures: Vec<Signature> = signing.map(|side| signature(composer, side)).collect();
    if signatures.len() > 1 {
        composer.push(Path::ROOT.field("participants"), Content::Signatures(signatures));
    }
}

fn signature(composer: &Composer<'_>, (index, side): &people::Placed<'_>) -> Signature {
    let at = Path::ROOT.field("participants").item(*index);
    let name = match &*side.formal_name {
        "" => from_field(at.field("name"), composer.name_of(side)),
        formal => from_field(at.field("formal_name"), formal),
    };
    let party = fill(&composer.words.for_party, &[("delegation", name)]);
    let signs = |member: &Participant| {
        !matches!(member.function, Function::Interpreter | Function::NoteTaker) && is_present(member)
    };
    let Some((place, member)) = by_precedence(side).into_iter().find(|(_, member)| signs(member)) else {
        return Signature { party, field: Some(at), ..Signature::default() };
    };
    let at = at.field("members").item(place);
    Signature {
        party,
        name: in_bold(from_field(at.field("name"), &*member.name)),
        post: from_field(at.field("post"), &*member.post),
        field: Some(at),
    }
}
