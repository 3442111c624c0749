//! The hidden commands that measure: a note of any length, and what its exports take. Owns what is printed; what is measured
//! is `measure`'s.

use super::{
    Outcome, Surroundings,
    arguments::{BenchExport, BenchNote},
    complain, say,
};
use crate::{
    measure::{self, Cost, Measured, MeasuredExport},
    note::format,
    session,
    store::{self, Replace},
};

/// Writes a note for measuring.
pub(super) fn note(arguments: &BenchNote, surroundings: &Surroundings) -> Outcome {
    let text = match format::write(&measure::sample(arguments.topics.into())) {
        Ok(text) => text,
        Err(error) => return complain(error),
    };
    let replace = if arguments.force { Replace::Always } else { Replace::Never };
    match store::write_file(&arguments.output, text.as_bytes(), replace, |_| false, &surroundings.folders) {
        Ok(()) => say(arguments.output.display()),
        Err(error) => complain(error),
    }
}

/// Measures the exports of a note.
pub(super) fn export(arguments: &BenchExport) -> Outcome {
    let measured = match measure::measure(&arguments.note, arguments.rounds.into()) {
        Ok(measured) => measured,
        Err(error) => return complain(error),
    };
    if arguments.json {
        return match serde_json::to_string_pretty(&measured) {
            Ok(text) => say(text),
            Err(error) => complain(error),
        };
    }
    say(table(&measured))
}

/// Measures what it takes from a key to the painted page.
pub(super) fn keys(arguments: &BenchExport, surroundings: &Surroundings) -> Outcome {
    let (today, folders) = (surroundings.today, surroundings.folders.clone());
    let measured = match measure::keys(&arguments.note, &session::Surroundings { today, folders }) {
        Ok(measured) => measured,
        Err(error) => return complain(error),
    };
    if arguments.json {
        return match serde_json::to_string_pretty(&measured) {
            Ok(text) => say(text),
            Err(error) => complain(error),
        };
    }
    let line = |what: &str, cost: Cost| {
        let processor = cost.processor_ms.map_or_else(|| "-".to_owned(), |time| format!("{time:.2}"));
        format!("{what:<44} {:>9.2} {processor:>12}", cost.ms)
    };
    say([
        format!("{} pages, {} keys", measured.pages, measured.keys),
        format!("{:<44} {:>9} {:>12}", "milliseconds", "by clock", "on processor"),
        line("from a key to its page, median", measured.median),
        line("  99 of 100", measured.p99),
        line("  of it in the session, median", measured.session),
    ]
    .join("\n"))
}

fn table(measured: &MeasuredExport) -> String {
    let mut lines = vec![format!("{} pages, {} bytes", measured.pages, measured.bytes)];
    lines.push(format!("{:<44} {:>9} {:>12}", "milliseconds", "by clock", "on processor"));
    let line = |what: &str, cost: Cost| {
        let processor = cost.processor_ms.map_or_else(|| "-".to_owned(), |time| format!("{time:.2}"));
        format!("{what:<44} {:>9.2} {processor:>12}", cost.ms)
    };
    let all = |lines: &mut Vec<String>, head: &str, parts: &[Measured]| {
        lines.extend(parts.iter().map(|part| line(&format!("{head}{}", part.what), part.cost)));
    };
    lines.push(line("first export", measured.first));
    all(&mut lines, "  of it: ", &measured.first_by_part);
    all(&mut lines, "pages after ", &measured.layout_after);
    all(&mut lines, "export after ", &measured.export_after);
    let memory = |bytes: u64| format!("{:.1} MB", bytes as f64 / 1e6);
    if let (Some(first), Some(end)) = (measured.peak_after_first, measured.peak_at_end) {
        lines.push(format!("most memory: {} after the first export, {} at the end", memory(first), memory(end)));
    }
    lines.join("\n")
}
