//! Checks of markings: E12, E16, W23.

use super::{Code, Report, figures::name_of, quoted};
use crate::{
    note::{Note, Path},
    template::{Scheme, marking},
};

/// E12: no marking chosen. Choosing `none` is a choice.
pub(super) fn chosen(report: &mut Report<'_>) {
    let note = &report.note.marking;
    let at = Path::ROOT.field("marking");
    if note.scheme.is_empty() {
        report.add(Code::E12, at.field("scheme"), &[]);
    } else if note.level.is_empty() && marking(&note.scheme).is_none_or(Scheme::has_banner) {
        report.add(Code::E12, at.field("level"), &[]);
    }
}

/// A piece of a note that may have a marking of its own.
struct Piece<'a> {
    list: &'static str,
    index: usize,
    name: &'a str,
    /// Its own level; empty where the note's holds.
    level: &'a str,
    releasable: bool,
}

impl Piece<'_> {
    fn field(&self) -> Path {
        Path::ROOT.field(self.list).item(self.index).field("marking")
    }
}

/// The pieces that may have a marking of their own.
fn pieces(note: &Note) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut add = |list, index, name, level, releasable| pieces.push(Piece { list, index, name, level, releasable });
    for (index, topic) in note.topics.iter().enumerate() {
        add("topics", index, &*topic.title, &*topic.marking, topic.releasable);
    }
    for (index, quote) in note.quotes.iter().enumerate() {
        add("quotes", index, &*quote.text, &*quote.marking, quote.releasable);
    }
    for (index, agreement) in note.agreements.iter().enumerate() {
        add("agreements", index, &*agreement.title, &*agreement.marking, agreement.releasable);
    }
    for (index, action) in note.actions.iter().enumerate() {
        add("actions", index, &*action.text, &*action.marking, action.releasable);
    }
    for (index, figure) in note.figures.iter().enumerate() {
        add("figures", index, name_of(figure), &*figure.marking, figure.releasable);
    }
    for (index, annex) in note.annexes.iter().enumerate() {
        add("annexes", index, &*annex.title, &*annex.marking, annex.releasable);
    }
    pieces
}

/// E16: a piece that may be released and that the template shows, in a paper that goes to the public, is marked above the
/// highest level the template is made for: itself, or as the note is where it has no marking of its own. It is told at the
/// piece, which is where a lower marking can be given.
pub(super) fn released_below_the_highest(report: &mut Report<'_>) {
    let (note, template) = (report.note, report.template);
    let scheme = &*note.marking.scheme;
    let Some(highest) = template.highest.of(scheme).filter(|_| report.is_releasable()) else { return };
    for piece in pieces(note).into_iter().filter(|piece| piece.releasable) {
        let level = if piece.level.is_empty() { &*note.marking.level } else { piece.level };
        if template.highest.is_exceeded_by(scheme, level) && report.draws_from(piece.list) {
            let details = [("name", &*quoted(piece.name)), ("level", level), ("highest", highest)];
            report.add(Code::E16, piece.field(), &details);
        }
    }
}

/// W23: a piece that the template shows, or the note itself, is marked above the level the template is made for. In a paper
/// for the public what is not releasable is left out, and E16 looks at what is.
pub(super) fn within_the_template(report: &mut Report<'_>) {
    let (note, template) = (report.note, report.template);
    let scheme = &*note.marking.scheme;
    let Some(highest) = template.highest.of(scheme).filter(|_| !report.is_releasable()) else { return };
    let own = &*note.marking.level;
    if template.highest.is_exceeded_by(scheme, own) {
        let details = [("problem", "note"), ("level", own), ("highest", highest)];
        report.add(Code::W23, Path::ROOT.field("marking").field("level"), &details);
    }
    for piece in pieces(note) {
        if template.highest.is_exceeded_by(scheme, piece.level) && report.draws_from(piece.list) {
            let name = quoted(piece.name);
            let details = [("problem", "piece"), ("name", &*name), ("level", piece.level), ("highest", highest)];
            report.add(Code::W23, piece.field(), &details);
        }
    }
}
