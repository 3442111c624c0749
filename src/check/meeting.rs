//! Checks of the meeting itself: E3, E4, W14, W20.

use jiff::civil::Date;

use super::{Code, Report};
use crate::note::{Function, Interpretation, Meeting, MeetingStatus, Participant, Path, Presence};

fn at() -> Path {
    Path::ROOT.field("meeting")
}

/// The last day of a meeting, as far as it is known.
pub(super) fn last_day(meeting: &Meeting) -> Option<Date> {
    meeting.last_day.0.max(meeting.date.0)
}

/// E3: a meeting that counts as held, and whose first or last day is still to come or whose first day is later than the
/// date of the note.
pub(super) fn held_in_the_past(report: &mut Report<'_>) {
    let (meeting, as_of) = (&report.note.meeting, report.as_of);
    if meeting.status.0 != Some(MeetingStatus::Held) {
        return;
    }
    for (name, day) in [("date", meeting.date.0), ("last_day", meeting.last_day.0)] {
        if day.is_some_and(|day| day > as_of) {
            report.add(Code::E3, at().field(name), &[("problem", "future")]);
            return;
        }
    }
    if let (Some(day), Some(dated)) = (meeting.date.0, report.note.date.0)
        && day > dated
    {
        report.add(Code::E3, at().field("date"), &[("problem", "after-note")]);
    }
}

/// E4: a meeting that ends before it starts.
pub(super) fn end_after_start(report: &mut Report<'_>) {
    let meeting = &report.note.meeting;
    if let (Some(first), Some(last)) = (meeting.date.0, meeting.last_day.0) {
        if last < first {
            report.add(Code::E4, at().field("last_day"), &[("problem", "meeting")]);
            return;
        }
        if last > first {
            return;
        }
    }
    if let (Some(start), Some(end)) = (meeting.start.0, meeting.end.0)
        && end < start
    {
        report.add(Code::E4, at().field("end"), &[("problem", "meeting")]);
    }
}

/// W20: a meeting that counts as planned, and whose last day has passed.
pub(super) fn day_to_come(report: &mut Report<'_>) {
    let meeting = &report.note.meeting;
    if meeting.status.0 == Some(MeetingStatus::Planned) && last_day(meeting).is_some_and(|day| day < report.as_of) {
        report.add(Code::W20, at().field("status"), &[]);
    }
}

/// W14: an interpreter is expected, because a way of interpreting is chosen or several languages are spoken and
/// interpretation is not ruled out, and none is listed; or a meeting was held and nobody of our side is listed as having
/// taken the note. The public does not ask who did, so papers for it need no note-taker; nor does a note without people.
pub(super) fn interpreted_and_noted(report: &mut Report<'_>) {
    let note = report.note;
    let is_expected = match &note.meeting.interpretation.0 {
        Some(chosen) => *chosen != Interpretation::NotNeeded,
        None => note.meeting.languages.iter().filter(|language| !language.is_empty()).count() > 1,
    };
    let mut people = note.participants.iter().flat_map(|side| side.members.iter());
    if is_expected && !people.any(|member| serves_as(member, &Function::Interpreter)) {
        report.add(Code::W14, at().field("interpretation"), &[("problem", "interpreter")]);
    }
    let is_held = note.meeting.status.0 == Some(MeetingStatus::Held);
    let has_people =
        note.participants.iter().flat_map(|side| side.members.iter()).any(|member| !member.name.is_empty());
    if !is_held || !has_people || report.is_releasable() {
        return;
    }
    let ours = note.participants.iter().position(|side| side.ours);
    let mut writers = note.participants.iter().enumerate().filter(|(index, _)| ours.is_none_or(|ours| ours == *index));
    if !writers.any(|(_, side)| side.members.iter().any(|member| serves_as(member, &Function::NoteTaker))) {
        let field = Path::ROOT.field("participants").item(ours.unwrap_or(0)).field("members");
        report.add(Code::W14, field, &[("problem", "note-taker")]);
    }
}

fn serves_as(member: &Participant, function: &Function) -> bool {
    member.function == *function && !matches!(member.present, Presence::No | Presence::Excused)
}
