//! A text for the press: dateline, who met whom, what came of it, who said what. Owns its wording; knows no page.
//!
//! It reads as sentences, so that what is not known or not released must leave no hole: every part of a sentence brings its
//! own comma or preposition, and a sentence without its subject is left out.

use super::{
    body, header,
    people::{Placed, by_precedence, full_name, in_order, is_host_of_others},
};
use crate::{
    note::{Function, MeetingKind, MeetingStatus, Participant, Path, Quote, QuoteForm, Role, Topic},
    paper::{
        block::{Content, Span, Text},
        compose::Composer,
        wording::{fill, from_field, in_bold, joined, last_character, span, without_last, without_stray_commas},
    },
};

/// Adds the title, and below it the city in capitals and the day of the text.
pub(super) fn dateline(composer: &mut Composer<'_>) {
    header::title(composer);
    place_and_day(composer);
}

/// Adds the city in capitals and the day of the text.
pub(super) fn place_and_day(composer: &mut Composer<'_>) {
    let note = composer.note;
    let city = composer.locale.uppercase(&note.meeting.city);
    let (field, day) = match (note.date.0, note.meeting.date.0) {
        (Some(day), _) => (Path::ROOT.field("date"), Some(day)),
        (None, day) => (Path::ROOT.field("meeting").field("date"), day),
    };
    let day = day.map(|day| composer.locale.day(day)).unwrap_or_default();
    let city = from_field(Path::ROOT.field("meeting").field("city"), city);
    let line = in_bold(joined([city, from_field(field.clone(), day)], &composer.words.comma));
    if !line.is_empty() {
        composer.push(field, Content::Paragraph(line));
    }
}

/// Adds who met whom, where and when, what it was the first of, and who was the host of others.
pub(super) fn encounter(composer: &mut Composer<'_>) {
    let sides = in_order(composer);
    let (hosts, sides): (Vec<_>, Vec<_>) = sides.iter().partition(|(_, side)| is_host_of_others(side, &sides));
    let [ours, theirs @ ..] = &sides[..] else { return };
    if theirs.is_empty() {
        return;
    }
    let mut sentences = vec![met(composer, ours, theirs)];
    sentences.extend(first_of_kind(composer));
    sentences.extend(hosted_by(composer, &hosts));
    composer.push(Path::ROOT.field("meeting"), Content::Paragraph(joined(sentences, " ")));
}

/// `A, minister of B, met C, minister of D, in E on 18 April 2025.`
fn met(composer: &Composer<'_>, ours: &Placed<'_>, theirs: &[Placed<'_>]) -> Text {
    let (meeting, words) = (&composer.note.meeting, &composer.words);
    let at = Path::ROOT.field("meeting");
    let in_place = if meeting.city.is_empty() {
        Text::default()
    } else {
        fill(&words.in_place, &[("place", from_field(at.field("city"), &*meeting.city))])
    };
    let days = header::days(composer, meeting);
    let on_day = if days.is_empty() {
        Text::default()
    } else {
        fill(&words.on_day, &[("day", from_field(at.field("date"), days))])
    };
    let we = speaker_of(composer, ours);
    let they = composer.list_of(theirs.iter().map(|side| speaker_of(composer, side)).collect());
    let we_receive = ours.1.role.0 == Some(Role::Host);
    let (host, guest) = if we_receive { (&we, &they) } else { (&they, &we) };
    let values = [
        ("host", host.clone()),
        ("guest", guest.clone()),
        ("ours", we.clone()),
        ("theirs", they.clone()),
        ("place", in_place),
        ("day", on_day),
    ];
    let mut sentence = without_stray_commas(fill(encounter_pattern(composer), &values));
    if let Some(first) = sentence.spans.first_mut() {
        first.text = composer.locale.with_capital(&first.text);
    }
    sentence
}

/// The sentence for that kind and status of meeting.
fn encounter_pattern<'a>(composer: &'a Composer<'_>) -> &'a str {
    let kind = composer.note.meeting.kind.0.as_ref().unwrap_or(&MeetingKind::Bilateral);
    let encounters = &composer.words.encounters;
    let sentences = encounters.get(kind.name()).or_else(|| encounters.get(MeetingKind::Bilateral.name()));
    let sentence = sentences.and_then(|sentences| sentences.get(status(composer)));
    sentence.map_or("{ours} – {theirs}", String::as_str)
}

/// The status of the meeting; one that says nothing of it has been held.
fn status<'a>(composer: &'a Composer<'_>) -> &'a str {
    match &composer.note.meeting.status.0 {
        Some(status @ (MeetingStatus::Planned | MeetingStatus::Cancelled)) => status.name(),
        _ => MeetingStatus::Held.name(),
    }
}

/// Who speaks for a side: its head with post and state, or the side itself where nobody is named.
fn speaker_of(composer: &Composer<'_>, (index, side): &Placed<'_>) -> Text {
    let at = Path::ROOT.field("participants").item(*index);
    let (field, formal) = if side.formal_name.is_empty() {
        (at.field("name"), composer.name_of(side))
    } else {
        (at.field("formal_name"), &*side.formal_name)
    };
    let formal = from_field(field, formal);
    let members = by_precedence(side);
    let speaks = |member: &Participant| {
        !member.name.is_empty() && !matches!(member.function, Function::Interpreter | Function::NoteTaker)
    };
    let Some((place, head)) = members.into_iter().find(|(_, member)| speaks(member)) else { return formal };
    let at = at.field("members").item(place);
    let name = from_field(at.field("name"), full_name(head));
    if head.post.is_empty() {
        return name;
    }
    let post = from_field(at.field("post"), &*head.post);
    // Many posts name the state they are held in.
    let names_side = !side.name.is_empty() && head.post.contains(&*side.name);
    let pattern = if names_side { &composer.words.person_in_post } else { &composer.words.person_of_side };
    fill(pattern, &[("name", name), ("post", post), ("delegation", formal)])
}

/// What the meeting was the first of.
fn first_of_kind(composer: &Composer<'_>) -> Option<Text> {
    let remark = &*composer.note.meeting.first_of_kind;
    let pattern = composer.words.first_of_kind.get(status(composer)).filter(|_| !remark.is_empty())?;
    // The remark may bring the article the pattern has already.
    let article = pattern.split_once("{remark}").map_or("", |(before, _)| before.trim_end());
    let article = article.rsplit(' ').next().unwrap_or_default();
    let remark = remark.strip_prefix(article).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(remark);
    let remark = remark.trim_end_matches('.');
    let field = Path::ROOT.field("meeting").field("first_of_kind");
    Some(fill(pattern, &[("remark", from_field(field, remark))]))
}

fn hosted_by(composer: &Composer<'_>, hosts: &[Placed<'_>]) -> Option<Text> {
    let names = hosts.iter().map(|(index, side)| {
        from_field(Path::ROOT.field("participants").item(*index).field("name"), composer.name_of(side))
    });
    let names: Vec<Text> = names.collect();
    let pattern = composer.words.hosted_by.get(status(composer)).filter(|_| !names.is_empty())?;
    Some(fill(pattern, &[("names", composer.list_of(names))]))
}

/// Adds what came of each topic, its title in bold before it.
pub(super) fn outcomes(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, topic) in note.topics.iter().enumerate() {
        outcome(composer, topic, &Path::ROOT.field("topics").item(index));
    }
}

/// The outcome, or where none is told how the topic was treated, in words for the press.
fn outcome(composer: &mut Composer<'_>, topic: &Topic, at: &Path) {
    let title = (!topic.title.is_empty())
        .then(|| Span { bold: true, ..span(at.field("title"), format!("{}. ", topic.title.trim_end_matches('.'))) });
    let field = at.field("outcome");
    let mut blocks = body::plain(&field, &topic.outcome);
    if let Some(Content::Paragraph(text)) = blocks.first_mut().map(|block| &mut block.content) {
        *text = body::led_by(title, std::mem::take(text));
    } else if let Some(title) = title {
        let treatment = topic.treatment.0.as_ref();
        let sentence = treatment.map(|treatment| composer.words.choice("TreatmentSentence", treatment.name()));
        let sentence = sentence.map(|sentence| from_field(at.field("treatment"), sentence)).unwrap_or_default();
        composer.push(at.field("title"), Content::Paragraph(body::led_by(Some(title), sentence)));
    }
    composer.blocks.extend(blocks);
}

/// Adds the quotes: the very words in quotation marks, the sense of them without.
pub(super) fn quotes(composer: &mut Composer<'_>) {
    let note = composer.note;
    for (index, quote) in note.quotes.iter().enumerate() {
        let at = Path::ROOT.field("quotes").item(index);
        if !quote.text.trim().is_empty() && !quote.speaker.trim().is_empty() {
            let sentence = quoted(composer, quote, &at);
            composer.push(at, Content::Paragraph(sentence));
        }
    }
}

fn quoted(composer: &Composer<'_>, quote: &Quote, at: &Path) -> Text {
    let words = &composer.words;
    let said = body::running(&quote.text);
    // A full stop gives way to the comma before the speaker; a question mark stays.
    let ends_open = matches!(last_character(&said), Some('?' | '!' | '…' | '؟'));
    let said = without_last(said, &['.', '。']);
    let is_sense = !matches!(quote.form.0, Some(QuoteForm::Verbatim | QuoteForm::Translated));
    let said = if is_sense { said } else { composer.quoted(said) };
    let pattern = match (&quote.form.0, ends_open) {
        (Some(QuoteForm::Translated), _) => &words.said_translated,
        (_, true) => &words.said_with_mark,
        (_, false) => &words.said,
    };
    without_stray_commas(fill(pattern, &[("text", said), ("speaker", speaker(composer, quote, at))]))
}

/// The speaker with the post, where the note knows it.
fn speaker(composer: &Composer<'_>, quote: &Quote, at: &Path) -> Text {
    let name = from_field(at.field("speaker"), &*quote.speaker);
    let members = composer.note.participants.iter().flat_map(|side| side.members.iter());
    let is_meant = |member: &&Participant| {
        *member.name == *quote.speaker || member.variants.iter().any(|name| **name == *quote.speaker)
    };
    let post = members.filter(is_meant).map(|member| &*member.post).find(|post| !post.is_empty());
    match post {
        Some(post) => fill(&composer.words.person_in_post, &[("name", name), ("post", Text::plain(post))]),
        None => name,
    }
}
