//! Checks of the programme: E4 for its items, E5.

use jiff::civil::{Date, Time, time};

use super::{Code, Report, spelling::in_small_letters};
use crate::note::{Path, ProgrammeItem};

/// From here on an evening may run past midnight.
const EVENING: Time = time(18, 0, 0, 0);

/// Until here it has.
const MORNING: Time = time(6, 0, 0, 0);

fn at(index: usize) -> Path {
    Path::ROOT.field("programme").item(index)
}

/// E4: an item that ends before it starts. What begins in the evening and ends before six in the morning ends on the day
/// after.
pub(super) fn end_after_start(report: &mut Report<'_>) {
    let note = report.note;
    for (index, item) in note.programme.iter().enumerate() {
        let (Some(start), Some(end)) = (item.start.0, item.end.0) else { continue };
        if end < start && !runs_past_midnight(start, end) {
            report.add(Code::E4, at(index).field("end"), &[("problem", "item"), ("item", &item.item)]);
        }
    }
}

/// E4: a meeting in the margins that ends before it starts.
pub(super) fn margins_end_after_start(report: &mut Report<'_>) {
    let note = report.note;
    for (index, meeting) in note.bilaterals.iter().enumerate() {
        let (Some(start), Some(end)) = (meeting.start.0, meeting.end.0) else { continue };
        if end < start && !runs_past_midnight(start, end) {
            let field = Path::ROOT.field("bilaterals").item(index).field("end");
            report.add(Code::E4, field, &[("problem", "item"), ("item", &meeting.counterpart)]);
        }
    }
}

fn runs_past_midnight(start: Time, end: Time) -> bool {
    start >= EVENING && end <= MORNING
}

/// E5: two items of one day that one person leads overlap. An item without end lasts until it starts, so that two may
/// begin at one time; one that runs past midnight fills the rest of its day.
pub(super) fn leads_at_one_place(report: &mut Report<'_>) {
    let note = report.note;
    let mut items: Vec<(String, Date, Time, Time, usize, &ProgrammeItem)> = Vec::new();
    for (index, item) in note.programme.iter().enumerate() {
        let (Some(day), Some(start)) = (item.day.0, item.start.0) else { continue };
        if !item.lead.trim().is_empty() {
            let end = item.end.0.unwrap_or(start);
            let end = if runs_past_midnight(start, end) { Time::MAX } else { end };
            items.push((in_small_letters(&item.lead), day, start, end, index, item));
        }
    }
    items.sort_by(|one, other| (&one.0, one.1, one.2, one.4).cmp(&(&other.0, other.1, other.2, other.4)));
    // The item of the same lead and day that lasts longest of those that have begun.
    let mut running: Option<&(String, Date, Time, Time, usize, &ProgrammeItem)> = None;
    for entry in &items {
        let (lead, day, start, end, index, item) = entry;
        let before = running.filter(|before| before.0 == *lead && before.1 == *day);
        if let Some(before) = before
            && *start < before.3
            // What takes no time and begins together with something is where that is.
            && (*start > before.2 || end > start)
        {
            let details = [("lead", &*item.lead), ("item", &*item.item), ("other", &*before.5.item)];
            report.add(Code::E5, at(*index).field("start"), &details);
        }
        running = match before {
            Some(before) if before.3 >= *end => Some(before),
            _ => Some(entry),
        };
    }
}
