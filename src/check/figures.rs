//! Checks of figures: E10, W5, W7.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Code, Report};
use crate::note::{Figure, Measure, Path, Period, Qualifier, Scale};

fn at(index: usize) -> Path {
    Path::ROOT.field("figures").item(index)
}

/// What a sentence calls a figure.
fn name_of(figure: &Figure) -> String {
    if figure.label.is_empty() {
        figure.measure.0.as_ref().map_or("", Measure::name).to_owned()
    } else {
        figure.label.to_string()
    }
}

/// E10: a figure without unit, period or source.
pub(super) fn complete(report: &mut Report<'_>) {
    let note = report.note;
    for (index, figure) in note.figures.iter().enumerate() {
        let mut add = |field: Path, problem: &str| {
            let details = vec![("problem", problem.to_owned()), ("figure", name_of(figure))];
            report.add(Code::E10, field, details);
        };
        if figure.unit.is_empty() {
            add(at(index).field("unit"), "unit");
        }
        for (place, _) in figure.values.iter().enumerate().filter(|(_, value)| value.period.is_none()) {
            add(at(index).field("values").item(place).field("period"), "period");
        }
        if !note.sources.iter().any(|source| *source.key == *figure.source) {
            add(at(index).field("source"), "source");
        }
    }
}

/// W5: exports and imports that do not make the turnover of the same period and unit.
pub(super) fn turnover_adds_up(report: &mut Report<'_>) {
    let mut trade: BTreeMap<(String, Period), Trade> = BTreeMap::new();
    for (index, figure) in
        report.note.figures.iter().enumerate().filter(|(_, figure)| figure.qualifier == Qualifier::Exact)
    {
        for (place, value) in figure.values.iter().enumerate() {
            let (Some(period), Some(number)) = (value.period.0, value.number.0) else { continue };
            let Some(number) = scaled(number, figure) else { continue };
            let entry = trade.entry((figure.unit.to_string(), period)).or_default();
            match figure.measure.0 {
                Some(Measure::Turnover) => {
                    entry.turnover = Some((number, at(index).field("values").item(place).field("number")));
                }
                Some(Measure::Exports) => entry.exports = Some(number),
                Some(Measure::Imports) => entry.imports = Some(number),
                _ => {}
            }
        }
    }
    for ((unit, period), trade) in trade {
        let (Some((turnover, field)), Some(exports), Some(imports)) = (trade.turnover, trade.exports, trade.imports)
        else {
            continue;
        };
        let Some(sum) = exports.checked_add(imports).filter(|sum| *sum != turnover) else { continue };
        let in_unit = |number: Decimal| format!("{} {unit}", number.normalize());
        let details = vec![("period", period.to_string()), ("turnover", in_unit(turnover)), ("sum", in_unit(sum))];
        report.add(Code::W5, field, details);
    }
}

#[derive(Default)]
struct Trade {
    turnover: Option<(Decimal, Path)>,
    exports: Option<Decimal>,
    imports: Option<Decimal>,
}

/// W7: two figures for one measure and period that disagree.
pub(super) fn agree_with_one_another(report: &mut Report<'_>) {
    let mut first: BTreeMap<(String, String, Period), (usize, Decimal)> = BTreeMap::new();
    let mut found = Vec::new();
    for (index, figure) in report.note.figures.iter().enumerate().filter(|(_, figure)| is_statement(figure)) {
        for (place, value) in figure.values.iter().enumerate() {
            let (Some(period), Some(number)) = (value.period.0, value.number.0) else { continue };
            let Some(number) = scaled(number, figure) else { continue };
            let subject = (subject_of(figure), figure.unit.to_string(), period);
            let (earlier, stated) = *first.entry(subject).or_insert((index, number));
            if earlier != index && stated != number {
                found.push((at(index).field("values").item(place).field("number"), name_of(figure), period));
            }
        }
    }
    for (field, figure, period) in found {
        report.add(Code::W7, field, vec![("figure", figure), ("period", period.to_string())]);
    }
}

/// Whether the figure says how much there was; a target may well differ.
fn is_statement(figure: &Figure) -> bool {
    figure.qualifier != Qualifier::Target && (figure.measure.is_some() || !figure.label.is_empty())
}

/// What is measured: the measure, or the label where that says more.
fn subject_of(figure: &Figure) -> String {
    match &figure.measure.0 {
        Some(measure @ (Measure::Turnover | Measure::Exports | Measure::Imports | Measure::DirectInvestment)) => {
            measure.name().to_owned()
        }
        _ => figure.label.to_lowercase(),
    }
}

/// The number with its scale multiplied out; none where it has more digits than a decimal holds.
fn scaled(number: Decimal, figure: &Figure) -> Option<Decimal> {
    let factor: i64 = match figure.scale.0 {
        Some(Scale::Thousand) => 1_000,
        Some(Scale::Million) => 1_000_000,
        Some(Scale::Billion) => 1_000_000_000,
        Some(Scale::Other(_)) => return None,
        None => 1,
    };
    number.checked_mul(Decimal::from(factor))
}
