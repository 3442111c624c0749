//! Checks of the paper as a whole: E15, W9, W10, W11, W17, W18.

use jiff::civil::{Date, Weekday};

use super::{Code, Report, length::OBJECTIVES, meeting::last_day};
use crate::note::{ClearanceStatus, ClearanceStep, MeetingStatus, Path, Stage};

/// E15: an image without a text that says what it shows to those who do not see it.
pub(super) fn images_described(report: &mut Report<'_>) {
    let note = report.note;
    for (index, annex) in note.annexes.iter().enumerate() {
        if !annex.image.is_empty() && annex.alternative.trim().is_empty() {
            let field = Path::ROOT.field("annexes").item(index).field("alternative");
            report.add(Code::E15, field, &[("title", &annex.title)]);
        }
    }
}

/// W9: the paper is longer than its template allows. Silent until it has been set.
pub(super) fn within_its_limit(report: &mut Report<'_>, length: Option<f32>) {
    let (Some(length), Some(limit)) = (length, report.template.page_limit) else { return };
    if length > limit as f32 {
        let (limit, pages) = (limit.to_string(), length.ceil().to_string());
        report.add(Code::W9, Path::ROOT.field("template"), &[("limit", &limit), ("pages", &pages)]);
    }
}

/// W10: more than three objectives.
pub(super) fn few_objectives(report: &mut Report<'_>) {
    let count = report.note.objectives.iter().filter(|objective| !objective.trim().is_empty()).count();
    if count > OBJECTIVES {
        report.add(Code::W10, Path::ROOT.field("objectives"), &[("count", &count.to_string())]);
    }
}

/// W11: a topic on the agenda without points to make, where the template shows them.
pub(super) fn points_for_what_is_planned(report: &mut Report<'_>) {
    if !report.draws_from("topics.points") {
        return;
    }
    let note = report.note;
    for (index, topic) in note.topics.iter().enumerate().filter(|(_, topic)| topic.planned) {
        if topic.points.iter().all(|point| point.trim().is_empty()) {
            let field = Path::ROOT.field("topics").item(index).field("points");
            report.add(Code::W11, field, &[("title", &topic.title)]);
        }
    }
}

/// W17: the note is dated more working days after the last day of the meeting than the template grants, such as one for a
/// record. Holidays are not known, so Monday to Friday count.
pub(super) fn dated_in_time(report: &mut Report<'_>) {
    let note = report.note;
    let (Some(granted), Some(dated), Some(held)) = (report.template.working_days, note.date.0, last_day(&note.meeting))
    else {
        return;
    };
    let is_over = !matches!(note.meeting.status.0, Some(MeetingStatus::Planned | MeetingStatus::Cancelled));
    let days = working_days(held, dated);
    if is_over && days > granted as usize {
        let (days, granted) = (days.to_string(), granted.to_string());
        report.add(Code::W17, Path::ROOT.field("date"), &[("days", &days), ("granted", &granted)]);
    }
}

/// The days from Monday to Friday after `from`, up to and with `to`.
fn working_days(from: Date, to: Date) -> usize {
    let days = usize::try_from(from.duration_until(to).as_hours() / 24).unwrap_or(0);
    let weekday = from.weekday().to_monday_zero_offset() as usize;
    let friday = Weekday::Friday.to_monday_zero_offset() as usize;
    // Whole weeks have five; of the rest, each day is looked at.
    days / 7 * 5 + (1..=days % 7).filter(|day| (weekday + day) % 7 <= friday).count()
}

/// W18: the note is final, and no step of clearance or approval has been given.
pub(super) fn cleared_when_final(report: &mut Report<'_>) {
    let note = report.note;
    let mut steps = note.clearances.iter().filter(|clearance| clearance.status == ClearanceStatus::Given);
    let is_cleared = steps.any(|step| matches!(step.step.0, Some(ClearanceStep::Cleared | ClearanceStep::Approved)));
    if note.stage == Stage::Final && !is_cleared {
        report.add(Code::W18, Path::ROOT.field("clearances"), &[]);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weekends_are_no_working_days() {
        let friday = date(2025, 4, 18);
        assert_eq!(working_days(friday, date(2025, 4, 21)), 1);
        assert_eq!(working_days(friday, date(2025, 4, 22)), 2);
        assert_eq!(working_days(friday, friday), 0);
        assert_eq!(working_days(date(2025, 4, 19), date(2025, 4, 21)), 1);
        assert_eq!(working_days(friday, date(2025, 5, 2)), 10);
        assert_eq!(working_days(friday, date(2025, 4, 1)), 0);
    }
}
