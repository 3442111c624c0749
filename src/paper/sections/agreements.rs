//! What the sides agreed on: the table, and the sentences about what was signed. Owns their wording; knows no page.

use super::people::in_order;
use crate::{
    note::{Agreement, AgreementStatus, Node as _, Path, Signatory},
    paper::{
        block::{Align, Column, Content, Row, Table, Text},
        compose::Composer,
        wording::{fill, from_field},
    },
    template::filled,
};

/// The column of the status, and the longest that needs no more than a narrow one, in characters: a word without place and day.
const STATUS: usize = 2;
const SHORT_STATUS: usize = 14;

/// Adds the table of agreements.
pub(super) fn table(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("agreements");
    let rows: Vec<Row> = note
        .agreements
        .iter()
        .enumerate()
        .filter(|(_, agreement)| !agreement.title.is_empty() || agreement.kind.is_some())
        .map(|(index, agreement)| row(composer, agreement, list.item(index)))
        .collect();
    if rows.is_empty() {
        return;
    }
    let words = &composer.words;
    let column =
        |head: &str, share: f32| Column { head: Text::plain(head), align: Align::Start, share, ..Column::default() };
    let is_short = |row: &Row| row.cells[STATUS].to_plain().chars().count() <= SHORT_STATUS;
    let shares = if rows.iter().all(is_short) { [3.7, 2.4, 1.3, 2.8] } else { [3.4, 2.2, 1.8, 2.8] };
    let heads = [&words.agreement, &words.kind, &words.status, &words.signatories];
    let columns = heads.into_iter().zip(shares).map(|(head, share)| column(head, share)).collect();
    composer.push(list, Content::Table(Table { columns, rows, ..Table::default() }));
}

fn row(composer: &Composer<'_>, agreement: &Agreement, field: Path) -> Row {
    let cells = vec![
        title(composer, agreement, &field),
        Text::plain(kind(composer, agreement)),
        Text::plain(status(composer, agreement)),
        Text::plain(signatories(composer, agreement)),
    ];
    Row { cells, field: Some(field) }
}

/// The title with what is told of few agreements: languages, term, witnesses.
fn title(composer: &Composer<'_>, agreement: &Agreement, at: &Path) -> Text {
    let words = &composer.words;
    let mut details: Vec<String> = Vec::new();
    let languages: Vec<&str> = agreement
        .languages
        .iter()
        .filter(|tag| !tag.is_empty())
        .map(|tag| composer.names.language(tag).unwrap_or(tag))
        .collect();
    if !languages.is_empty() {
        details.push(filled(&words.in_languages, &[("languages", &composer.locale.list(languages.iter().copied()))]));
    }
    details.extend(Some(agreement.term.to_string()).filter(|term| !term.is_empty()));
    let witnesses: Vec<&str> = agreement.witnesses.iter().map(|name| &**name).filter(|name| !name.is_empty()).collect();
    if !witnesses.is_empty() {
        details.push(filled(&words.witnessed, &[("names", &composer.locale.list(witnesses.iter().copied()))]));
    }
    let mut text = from_field(at.field("title"), &*agreement.title);
    let follow_up = composer.note.actions.iter().position(|action| {
        let is_meant = |key: &str| !key.is_empty() && *action.key == *key;
        is_meant(&agreement.follow_up)
    });
    text.spans[0].goes_to = follow_up.map(|index| Path::ROOT.field("actions").item(index));
    if !details.is_empty() {
        let details = Text::plain(format!(" – {}", details.join(&composer.words.semicolon)));
        text.spans.extend(composer.aside(details).spans);
    }
    text
}

fn kind(composer: &Composer<'_>, agreement: &Agreement) -> String {
    let words = &composer.words;
    let mut kind: Vec<&str> = Vec::new();
    kind.extend(agreement.kind.0.as_ref().map(|kind| words.choice("AgreementKind", kind.name())));
    kind.extend(agreement.level.0.as_ref().map(|level| words.choice("AgreementLevel", level.name())));
    if !agreement.binding.is_blank() {
        kind.push(words.choice("Binding", agreement.binding.name()));
    }
    kind.join(&composer.words.comma)
}

fn status(composer: &Composer<'_>, agreement: &Agreement) -> String {
    let words = &composer.words;
    let mut status: Vec<String> = Vec::new();
    status.extend(agreement.status.0.as_ref().map(|status| words.choice("AgreementStatus", status.name()).to_owned()));
    let mut signature: Vec<String> = Vec::new();
    signature.extend(Some(agreement.signed_at.to_string()).filter(|place| !place.is_empty()));
    signature.extend(agreement.signed_on.0.map(|day| composer.locale.day(day)));
    // What is in force or has expired was signed before: place and day are those of the signature.
    if !signature.is_empty() && agreement.status.0 != Some(AgreementStatus::Signed) {
        let signed = AgreementStatus::Signed;
        signature.insert(0, words.choice("AgreementStatus", signed.name()).to_owned());
        return status
            .into_iter()
            .chain([signature.join(&composer.words.comma)])
            .collect::<Vec<_>>()
            .join(&composer.words.semicolon);
    }
    status.extend(signature);
    status.join(&composer.words.comma)
}

/// Who signs and for whom, or the parties where nobody is named.
fn signatories(composer: &Composer<'_>, agreement: &Agreement) -> String {
    let signing = in_turn(composer, agreement).into_iter().map(|signatory| {
        let delegation = composer.delegation_name(&signatory.party);
        filled(&composer.words.signatory, &[("name", &signatory.name), ("delegation", &delegation)])
    });
    let mut names: Vec<String> = signing.collect();
    if names.is_empty() {
        names = parties(composer, agreement);
    }
    composer.locale.list(names.iter().map(String::as_str))
}

/// Who signs, in the order of the note; in a joint text that of the sides.
fn in_turn<'a>(composer: &Composer<'a>, agreement: &'a Agreement) -> Vec<&'a Signatory> {
    let mut signing: Vec<&Signatory> = agreement.signatories.iter().filter(|one| !one.name.is_empty()).collect();
    if composer.is_joint() {
        let order = in_order(composer);
        signing.sort_by_key(|one| order.iter().position(|(_, side)| *side.key == *one.party).unwrap_or(order.len()));
    }
    signing
}

/// The parties by name, in the order in which the note has its delegations.
fn parties(composer: &Composer<'_>, agreement: &Agreement) -> Vec<String> {
    let is_party = |key: &str| !key.is_empty() && agreement.parties.iter().any(|party| **party == *key);
    let order = in_order(composer).into_iter();
    order.filter(|(_, side)| is_party(&side.key)).map(|(_, side)| composer.name_of(side).to_owned()).collect()
}

/// Adds a sentence on each agreement that was signed.
pub(super) fn signed(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, agreement) in note.agreements.iter().enumerate() {
        let is_signed = agreement.status.0 == Some(AgreementStatus::Signed);
        if is_signed && !agreement.title.is_empty() {
            let at = Path::ROOT.field("agreements").item(index);
            let sentence = signing(composer, agreement, &at);
            composer.push(at, Content::Paragraph(sentence));
        }
    }
}

/// `A and B signed a memorandum of understanding entitled “…” in Hanoi on 16 October 2023.`
fn signing(composer: &Composer<'_>, agreement: &Agreement, at: &Path) -> Text {
    let words = &composer.words;
    let names: Vec<Text> = agreement
        .signatories
        .iter()
        .enumerate()
        .filter(|(_, signatory)| !signatory.name.is_empty())
        .map(|(place, signatory)| from_field(at.field("signatories").item(place).field("name"), &*signatory.name))
        .collect();
    let names =
        if names.is_empty() { parties(composer, agreement).into_iter().map(Text::plain).collect() } else { names };
    let title = composer.quoted(from_field(at.field("title"), &*agreement.title));
    let document = match document(composer, agreement) {
        Some(kind) => fill(&words.entitled, &[("kind", Text::plain(kind)), ("title", title)]),
        None => title,
    };
    let pattern = if names.is_empty() { &words.was_signed } else { &words.signed };
    let (place, day) = occasion(composer, agreement);
    let values = [("names", composer.list_of(names)), ("document", document), ("place", place), ("day", day)];
    fill(pattern, &values)
}

/// What kind of text it is, with its article, unless its title says so.
fn document<'a>(composer: &'a Composer<'_>, agreement: &Agreement) -> Option<&'a str> {
    let kind = agreement.kind.0.as_ref()?;
    let name = composer.words.choice("AgreementKind", kind.name()).to_lowercase();
    if agreement.title.to_lowercase().contains(&name) {
        return None;
    }
    composer.words.choices.get("SignedKind")?.get(kind.name()).map(String::as_str)
}

/// Where and when it was signed, as far as that is not where and when the sides met.
fn occasion(composer: &Composer<'_>, agreement: &Agreement) -> (Text, Text) {
    let (meeting, words) = (&composer.note.meeting, &composer.words);
    let place = Some(&*agreement.signed_at).filter(|place| !place.is_empty() && **place != *meeting.city);
    let is_only_day = meeting.last_day.is_none() || meeting.last_day == meeting.date;
    let day = agreement.signed_on.0.filter(|day| !is_only_day || meeting.date.0 != Some(*day));
    let place = place.map(|place| filled(&words.in_place, &[("place", place)]));
    let day = day.map(|day| filled(&words.on_day, &[("day", &composer.locale.day(day))]));
    (Text::plain(place.unwrap_or_default()), Text::plain(day.unwrap_or_default()))
}
