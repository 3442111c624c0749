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

/// A piece of a note with a marking of its own.
struct Piece<'a> {
    list: &'static str,
    index: usize,
    name: String,
    level: &'a str,
    releasable: bool,
}

impl Piece<'_> {
    fn field(&self) -> Path {
        Path::ROOT.field(self.list).item(self.index).field("marking")
    }
}

/// The pieces that have a marking of their own.
fn marked_pieces(note: &Note) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut add = |list, index, name: &str, level, releasable| {
        pieces.push(Piece { list, index, name: quoted(name), level, releasable });
    };
    for (index, topic) in note.topics.iter().enumerate() {
        add("topics", index, &topic.title, &*topic.marking, topic.releasable);
    }
    for (index, quote) in note.quotes.iter().enumerate() {
        add("quotes", index, &quote.text, &*quote.marking, quote.releasable);
    }
    for (index, agreement) in note.agreements.iter().enumerate() {
        add("agreements", index, &agreement.title, &*agreement.marking, agreement.releasable);
    }
    for (index, action) in note.actions.iter().enumerate() {
        add("actions", index, &action.text, &*action.marking, action.releasable);
    }
    for (index, figure) in note.figures.iter().enumerate() {
        add("figures", index, name_of(figure), &*figure.marking, figure.releasable);
    }
    for (index, annex) in note.annexes.iter().enumerate() {
        add("annexes", index, &annex.title, &*annex.marking, annex.releasable);
    }
    pieces.retain(|piece| !piece.level.is_empty());
    pieces
}

/// The highest level the template is made for in the note's scheme, with its rank; none where it does not say.
fn highest<'a>(report: &Report<'a>) -> Option<(&'static Scheme, &'a str, usize)> {
    let scheme = marking(&report.note.marking.scheme)?;
    let level = report.template.highest.get(&scheme.id)?;
    Some((scheme, level, scheme.rank(level)?))
}

/// E16: a releasable piece whose own marking is above the highest level the template is made for, in a paper that goes to
/// the public.
pub(super) fn released_below_the_highest(report: &mut Report<'_>) {
    let Some((scheme, highest, rank)) = highest(report).filter(|_| report.is_releasable()) else { return };
    for piece in marked_pieces(report.note) {
        let is_above = scheme.rank(piece.level).is_some_and(|level| level > rank);
        if piece.releasable && is_above && report.draws_from(piece.list) {
            let details = [("name", &*piece.name), ("level", piece.level), ("highest", highest)];
            report.add(Code::E16, piece.field(), &details);
        }
    }
}

/// W23: a piece that the template shows, or the note itself, is marked above the level the template is made for. In a paper
/// for the public what is not releasable is left out, and what is E16 looks at.
pub(super) fn within_the_template(report: &mut Report<'_>) {
    let Some((scheme, highest, rank)) = highest(report).filter(|_| !report.is_releasable()) else { return };
    let is_above = |level: &str| scheme.rank(level).is_some_and(|level| level > rank);
    let own = &*report.note.marking.level;
    if is_above(own) {
        let details = [("problem", "note"), ("level", own), ("highest", highest)];
        report.add(Code::W23, Path::ROOT.field("marking").field("level"), &details);
    }
    for piece in marked_pieces(report.note) {
        if is_above(piece.level) && report.draws_from(piece.list) {
            let details = [("problem", "piece"), ("name", &*piece.name), ("level", piece.level), ("highest", highest)];
            report.add(Code::W23, piece.field(), &details);
        }
    }
}
