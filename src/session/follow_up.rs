//! A new note from one that is there: what of it goes on to the next meeting. Owns what is kept, what is set and what
//! begins anew; knows no file.
//!
//! | Part | What becomes of it |
//! |------|--------------------|
//! | people, countries, sources, language, offices, addressees, contacts, distribution | kept; everybody counts as present again |
//! | marking | kept but for the number of the copy and the day of review |
//! | actions | the open ones are kept, as carried over |
//! | agreements | kept unless signed or expired: what is still being worked on, and what is in force |
//! | meeting | kind, zone, languages and interpretation are kept; it is planned, and the old one is the previous meeting |
//! | reference, title, date, clearance, topics and all else that tells of the old meeting | begins anew |
//!
//! A signed agreement stays with the meeting it was signed at: the readout of the next one must not tell it again. What may
//! be released is decided for each meeting anew. Fields of a newer version go on with the records that do, and not with
//! the note, its meeting and its texts, which begin anew.

use std::{collections::HashSet, sync::Arc};

use crate::{
    note::{
        Action, ActionStatus, Agreement, AgreementStatus, Delegation, Line, List, Marking, Maybe, Meeting,
        MeetingStatus, Note, Participant, Presence, PreviousMeeting, Prose, Texts, TopicKey,
    },
    template::{self, Gallery, Template},
};

/// The templates of papers that are written after a meeting.
const WRITTEN_AFTER: [&str; 3] = ["record", "readout", "communique"];

/// The template of a follow-up: the note's own; the bilateral brief where that is none we know, or its paper is written after
/// a meeting.
pub fn follow_up_template(note: &Note, gallery: &Gallery) -> Arc<Template> {
    let own = gallery.find(&note.template).filter(|own| !WRITTEN_AFTER.contains(&own.id.as_str()));
    own.unwrap_or_else(template::default_template)
}

/// A note about the next meeting of the people of `note`. `id` is a UUID that no other note has.
pub fn follow_up(note: &Note, template: &Template, id: String) -> Note {
    // Every field is named, so that a new one of the model has to be decided about here.
    let Note {
        format,
        min_reader,
        id: old_id,
        derived_from: _,
        reference: _,
        title: _,
        date: _,
        language,
        originator,
        author,
        addressee,
        copies,
        stage: _,
        freezes: _,
        version: _,
        template: _,
        marking,
        clearances: _,
        sources,
        meeting: _,
        participants,
        objectives: _,
        topics: _,
        quotes: _,
        agreements: _,
        actions: _,
        figures: _,
        claims: _,
        programme: _,
        bilaterals: _,
        texts,
        press_lines: _,
        joint_text: _,
        joint_title: _,
        joint_copy: _,
        annexes: _,
        custom_sections: _,
        unknown: _,
    } = note;
    let (agreements, actions) = unfinished(note);
    Note {
        format: *format,
        min_reader: *min_reader,
        id: id.into(),
        derived_from: old_id.clone(),
        language: language.clone(),
        originator: originator.clone(),
        author: author.clone(),
        addressee: addressee.clone(),
        copies: copies.clone(),
        version: 1,
        template: template.id.as_str().into(),
        marking: Marking { copy_number: Line::default(), review_date: Maybe(None), ..marking.clone() },
        sources: sources.clone(),
        meeting: next_meeting(note),
        participants: participants.iter().map(next_delegation).collect(),
        agreements,
        actions,
        texts: next_texts(texts),
        ..Note::default()
    }
}

/// The agreements and the actions that go on, and what they refer to of one another. The topics they came from stay behind.
fn unfinished(note: &Note) -> (List<Agreement>, List<Action>) {
    let agreements = || note.agreements.iter().filter(|agreement| goes_on(agreement));
    let agreement_keys: HashSet<&str> = agreements().map(|agreement| &*agreement.key).collect();
    let action_keys: HashSet<&str> = open_actions(note).map(|action| &*action.key).collect();
    let next_agreement = |agreement: &Agreement| Agreement {
        topic: TopicKey::default(),
        follow_up: Some(&agreement.follow_up).filter(|key| action_keys.contains(&***key)).cloned().unwrap_or_default(),
        releasable: false,
        ..agreement.clone()
    };
    let next_action = |action: &Action| Action {
        topic: TopicKey::default(),
        agreement: Some(&action.agreement).filter(|key| agreement_keys.contains(&***key)).cloned().unwrap_or_default(),
        carried_over: true,
        releasable: false,
        ..action.clone()
    };
    (agreements().map(next_agreement).collect(), open_actions(note).map(next_action).collect())
}

/// Whether an agreement matters at the next meeting.
fn goes_on(agreement: &Agreement) -> bool {
    !matches!(agreement.status.0, Some(AgreementStatus::Signed | AgreementStatus::Expired))
}

/// The actions that are not over. A status of a newer version is not known to be an end.
fn open_actions(note: &Note) -> impl Iterator<Item = &Action> {
    note.actions.iter().filter(|action| !matches!(action.status, ActionStatus::Done | ActionStatus::Dropped))
}

fn next_delegation(delegation: &Delegation) -> Delegation {
    let is_back = |member: &Participant| Participant { present: Presence::Yes, ..member.clone() };
    Delegation { members: delegation.members.iter().map(is_back).collect(), ..delegation.clone() }
}

/// The next meeting: of the same kind and spoken in the same languages, at a day and a place that are still to be found.
fn next_meeting(note: &Note) -> Meeting {
    let Meeting {
        kind,
        status: _,
        category: _,
        date: _,
        last_day: _,
        start: _,
        end: _,
        zone,
        city: _,
        country: _,
        venue: _,
        initiated_by: _,
        languages,
        interpretation,
        first_of_kind: _,
        first_of_kind_source: _,
        previous: _,
        unknown: _,
    } = &note.meeting;
    Meeting {
        kind: kind.clone(),
        status: MeetingStatus::Planned.into(),
        zone: zone.clone(),
        languages: languages.clone(),
        interpretation: interpretation.clone(),
        previous: previous_meeting(note),
        ..Meeting::default()
    }
}

/// The meeting of the note, as the next one looks back on it. One that was cancelled leaves the one before in its place.
fn previous_meeting(note: &Note) -> PreviousMeeting {
    let meeting = &note.meeting;
    if meeting.status.0 == Some(MeetingStatus::Cancelled) {
        return meeting.previous.clone();
    }
    let place: Vec<&str> = [&*meeting.venue, &*meeting.city].into_iter().filter(|part| !part.is_empty()).collect();
    PreviousMeeting {
        note: note.id.clone(),
        date: if meeting.last_day.is_some() { meeting.last_day } else { meeting.date },
        place: place.join(", ").into(),
        promised: open_actions(note).filter(|action| !action.text.is_empty()).map(|act| promise(act, note)).collect(),
        ..PreviousMeeting::default()
    }
}

/// What was promised, with who has to keep it: the owner, or the side.
fn promise(action: &Action, note: &Note) -> Prose {
    let side = note.participants.iter().find(|side| !action.side.is_empty() && *side.key == *action.side);
    let who = match &*action.owner {
        "" => side.map_or("", |side| &*side.name),
        owner => owner,
    };
    let text = &*action.text;
    match who {
        "" => text.into(),
        // A name before several lines would become part of their first one, which may start a list.
        who if text.contains('\n') => format!("{who}:\n\n{text}").into(),
        who => format!("{who}: {text}").into(),
    }
}

/// Whom to call and who gets the record; the rest was said of the old meeting.
fn next_texts(texts: &Texts) -> Texts {
    let Texts {
        purpose: _,
        why_now: _,
        top_lines: _,
        sensitivities: _,
        summary: _,
        summary_releasable: _,
        opening_line: _,
        logistics: _,
        avoid: _,
        gift: _,
        contacts,
        intervention: _,
        scenario: _,
        outcome_document: _,
        distribution,
        comment: _,
        unknown: _,
    } = texts;
    Texts { contacts: contacts.clone(), distribution: distribution.clone(), ..Texts::default() }
}
