//! E14: codes no list knows: countries, currencies, languages, time zones.

use super::{Code, Report};
use crate::{
    note::{Kind, Path, walk},
    paper::names,
};

/// Checks every code of the note, wherever it stands.
pub(super) fn known(report: &mut Report<'_>) {
    let mut found = Vec::new();
    walk(report.note, &Path::ROOT, &mut |path, node| {
        let text = node.text();
        if let Some(what) = unknown(node.kind(), &text) {
            found.push((path.clone(), what, text.into_owned()));
        }
    });
    for (field, what, code) in found {
        report.add(Code::E14, field, vec![("what", what.to_owned()), ("code", code)]);
    }
}

/// What the text should have named, if it names none.
fn unknown(kind: Kind, text: &str) -> Option<&'static str> {
    if text.is_empty() {
        return None;
    }
    match kind {
        Kind::Country if !names::is_country(text) => Some("country"),
        Kind::Language if !names::is_language(text) => Some("language"),
        Kind::Unit if names::looks_like_currency(text) && !names::is_currency(text) => Some("currency"),
        Kind::Zone if jiff::tz::TimeZone::get(text).is_err() => Some("time-zone"),
        _ => None,
    }
}
