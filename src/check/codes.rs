//! E14: codes no list knows: countries, currencies, languages, time zones. W25: a language papers have no words in.

use super::{Code, Report};
use crate::{
    note::{Kind, Path, walk},
    paper::names,
    template::{language_of, languages},
};

/// Checks every code of the note, wherever it stands.
pub(super) fn known(report: &mut Report<'_>) {
    let note = report.note;
    walk(note, &Path::ROOT, &mut |path, node| {
        let kind = node.kind();
        if !matches!(kind, Kind::Country | Kind::Language | Kind::Unit | Kind::Zone) {
            return;
        }
        let text = node.text();
        if let Some(what) = unknown(kind, &text) {
            report.add(Code::E14, path.clone(), &[("what", what), ("code", &text)]);
        }
    });
}

/// W25: a paper in that language would have English labels.
pub(super) fn language_has_words(report: &mut Report<'_>) {
    let language = &report.note.language;
    if !language.is_empty() && names::is_language(language) && language_of(language).is_none() {
        let known = languages().collect::<Vec<_>>().join(", ");
        report.add(Code::W25, Path::ROOT.field("language"), &[("code", &**language), ("known", &known)]);
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
