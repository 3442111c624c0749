//! Checks of the meeting itself and of the marking: E4, E12.

use super::{Code, Report};
use crate::note::Path;

/// E4: a meeting that ends before it starts.
pub(super) fn end_after_start(report: &mut Report<'_>) {
    let meeting = &report.note.meeting;
    let at = Path::ROOT.field("meeting");
    if let (Some(first), Some(last)) = (meeting.date.0, meeting.last_day.0) {
        if last < first {
            report.add(Code::E4, at.field("last_day"), Vec::new());
            return;
        }
        if last > first {
            return;
        }
    }
    if let (Some(start), Some(end)) = (meeting.start.0, meeting.end.0)
        && end < start
    {
        report.add(Code::E4, at.field("end"), Vec::new());
    }
}

/// E12: no marking chosen. Choosing `none` is a choice.
pub(super) fn marking_chosen(report: &mut Report<'_>) {
    let marking = &report.note.marking;
    let at = Path::ROOT.field("marking");
    if marking.scheme.is_empty() {
        report.add(Code::E12, at.field("scheme"), Vec::new());
    } else if marking.level.is_empty()
        && crate::template::marking(&marking.scheme).is_none_or(crate::template::Scheme::has_banner)
    {
        report.add(Code::E12, at.field("level"), Vec::new());
    }
}
