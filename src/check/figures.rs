//! Checks of figures, each for itself and as a series: E10, E11, W8, W26. Owns what one figure is compared with.

use std::collections::{HashMap, HashSet};

use super::{Code, Report, spelling::in_small_letters};
use crate::{
    note::{Basis, Figure, FigureStatus, Measure, Path},
    paper::{CHART_PERIODS, undrawn_chart},
    template::SectionKind,
};

pub(super) fn at(index: usize) -> Path {
    Path::ROOT.field("figures").item(index)
}

/// What a sentence calls a figure.
pub(super) fn name_of(figure: &Figure) -> &str {
    if figure.label.is_empty() { figure.measure.0.as_ref().map_or("", Measure::name) } else { &figure.label }
}

/// E10: a figure without unit, period or source.
pub(super) fn complete(report: &mut Report<'_>) {
    let note = report.note;
    let sources: HashSet<&str> = note.sources.iter().map(|source| &*source.key).filter(|key| !key.is_empty()).collect();
    for (index, figure) in note.figures.iter().enumerate() {
        let mut add = |field: Path, problem: &str| {
            report.add(Code::E10, field, &[("problem", problem), ("figure", name_of(figure))]);
        };
        if figure.unit.is_empty() {
            add(at(index).field("unit"), "unit");
        }
        for (place, _) in figure.values.iter().enumerate().filter(|(_, value)| value.period.is_none()) {
            add(at(index).field("values").item(place).field("period"), "period");
        }
        if !sources.contains(&*figure.source) {
            add(at(index).field("source"), "source");
        }
    }
}

/// E11: a figure that another source contradicts, in a paper that goes to the public and shows figures.
pub(super) fn not_disputed_where_released(report: &mut Report<'_>) {
    if !report.is_releasable() || !report.draws_from("figures") {
        return;
    }
    let note = report.note;
    for (index, figure) in note.figures.iter().enumerate() {
        if figure.releasable && figure.status == FigureStatus::Disputed {
            report.add(Code::E11, at(index).field("status"), &[("figure", name_of(figure))]);
        }
    }
}

/// W26: a chart that is asked for and left out, since it would have too few periods or too many.
pub(super) fn charts_drawn(report: &mut Report<'_>) {
    let note = report.note;
    if !report.template.sections.iter().any(|section| section.kind == SectionKind::Figures) {
        return;
    }
    for (index, figure) in note.figures.iter().enumerate() {
        let Some(count) = undrawn_chart(figure) else { continue };
        let (problem, limit) =
            if count < *CHART_PERIODS.start() { ("few", CHART_PERIODS.start()) } else { ("many", CHART_PERIODS.end()) };
        let (count, limit) = (count.to_string(), limit.to_string());
        let details = [("problem", problem), ("figure", name_of(figure)), ("count", &count), ("limit", &limit)];
        report.add(Code::W26, at(index).field("chart"), &details);
    }
}

/// What is measured between whom: figures of one subject are one series, or ought to agree.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Subject {
    measure: String,
    unit: String,
    from: String,
    to: String,
}

impl Subject {
    /// The subject of a figure; none where it does not say what is measured.
    pub(super) fn of(figure: &Figure) -> Option<Self> {
        let measure = match &figure.measure.0 {
            Some(measure @ (Measure::Turnover | Measure::Exports | Measure::Imports | Measure::DirectInvestment)) => {
                measure.name().to_owned()
            }
            None if figure.label.is_empty() => return None,
            _ => in_small_letters(&figure.label),
        };
        let (from, to) = pair(figure);
        Some(Self { measure, unit: figure.unit.to_string(), from, to })
    }
}

/// Between whom a figure holds. Turnover has no direction.
pub(super) fn pair(figure: &Figure) -> (String, String) {
    let (from, to) = (in_small_letters(&figure.from), in_small_letters(&figure.to));
    if figure.measure.0 == Some(Measure::Turnover) && to < from { (to, from) } else { (from, to) }
}

/// Whether the figures may be of one subject as far as their labels say: one says nothing, or both say the same.
pub(super) fn labels_agree(one: &Figure, other: &Figure) -> bool {
    one.label.is_empty() || other.label.is_empty() || in_small_letters(&one.label) == in_small_letters(&other.label)
}

/// Whether both figures may be valued alike: one says nothing of it, or both say the same.
pub(super) fn bases_agree(one: Option<&Basis>, other: Option<&Basis>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// W8: two figures of one measure, label and pair that are reported by two, or valued in two ways. Each side counts its own
/// trade, so such values make no series; a label tells them apart.
pub(super) fn series_of_one_kind(report: &mut Report<'_>) {
    let note = report.note;
    let mut series: HashMap<(Subject, String), Vec<&Figure>> = HashMap::new();
    for (index, figure) in note.figures.iter().enumerate() {
        let Some(subject) = Subject::of(figure) else { continue };
        let earlier = series.entry((subject, in_small_letters(&figure.label))).or_default();
        let differs = |one: &str, other: &str| {
            !one.is_empty() && !other.is_empty() && in_small_letters(one) != in_small_letters(other)
        };
        let name = name_of(figure);
        if let Some(other) = earlier.iter().find(|other| differs(&other.reporter, &figure.reporter)) {
            let details =
                [("problem", "reporter"), ("figure", name), ("one", &*other.reporter), ("other", &*figure.reporter)];
            report.add(Code::W8, at(index).field("reporter"), &details);
        } else if earlier.iter().any(|other| !bases_agree(other.basis.0.as_ref(), figure.basis.0.as_ref())) {
            report.add(Code::W8, at(index).field("basis"), &[("problem", "basis"), ("figure", name)]);
        }
        // What has nothing new to say need not be kept: the series stays short however long the list is.
        if !earlier.iter().any(|other| other.reporter == figure.reporter && other.basis == figure.basis) {
            earlier.push(figure);
        }
    }
}
