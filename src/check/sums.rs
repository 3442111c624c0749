//! Checks that recompute: W5, W6, W7. Owns how exact a stated number is taken to be.

use std::collections::{BTreeMap, HashMap};

use jiff::ToSpan as _;
use rust_decimal::Decimal;

use super::{
    Code, Report,
    figures::{Subject, at, bases_agree, labels_agree, name_of, pair},
    spelling::in_small_letters,
};
use crate::note::{Basis, Figure, Measure, Path, Period, Qualifier, Scale};

/// A number as it was stated: it may have been rounded at its last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Stated {
    number: Decimal,
    /// Half a unit of the last digit.
    slack: Decimal,
}

impl Stated {
    /// The number of a figure with its scale multiplied out; none where it has more digits than a decimal holds.
    fn of(number: Decimal, figure: &Figure) -> Option<Self> {
        let factor: i64 = match figure.scale.0 {
            Some(Scale::Thousand) => 1_000,
            Some(Scale::Million) => 1_000_000,
            Some(Scale::Billion) => 1_000_000_000,
            Some(Scale::Other(_)) => return None,
            None => 1,
        };
        let (number, factor) = (Self::plain(number)?, Decimal::from(factor));
        Some(Self { number: number.number.checked_mul(factor)?, slack: number.slack.checked_mul(factor)? })
    }

    /// A number without scale.
    fn plain(number: Decimal) -> Option<Self> {
        let slack = Decimal::try_from_i128_with_scale(5, number.scale() + 1).ok()?;
        Some(Self { number, slack })
    }

    fn least(self) -> Option<Decimal> {
        self.number.checked_sub(self.slack)
    }

    fn most(self) -> Option<Decimal> {
        self.number.checked_add(self.slack)
    }

    /// Whether one may be the other, rounded.
    fn is_rounded(self, other: Self) -> bool {
        let distance = self.number.checked_sub(other.number).map(|distance| distance.abs());
        distance.is_some_and(|distance| distance <= self.slack.max(other.slack))
    }
}

/// Exports, imports and turnover of one period, unit, pair and reporter.
#[derive(Default)]
struct Trade<'a> {
    turnover: Option<(Stated, Option<&'a Basis>, Path)>,
    exports: Option<(Stated, Option<&'a Basis>)>,
    imports: Option<(Stated, Option<&'a Basis>)>,
}

/// W5: exports and imports that do not make the turnover of the same period, unit, pair and reporter. The turnover may be
/// their sum, rounded; what is valued in two ways makes no sum, and only exact figures are added.
pub(super) fn turnover_adds_up(report: &mut Report<'_>) {
    let note = report.note;
    let mut trade: BTreeMap<(&str, String, String, String, Period), Trade<'_>> = BTreeMap::new();
    for (index, figure) in note.figures.iter().enumerate().filter(|(_, figure)| figure.qualifier == Qualifier::Exact) {
        if !matches!(figure.measure.0, Some(Measure::Turnover | Measure::Exports | Measure::Imports)) {
            continue;
        }
        let (from, to) = pair(figure);
        let (one, other) = if to < from { (to, from) } else { (from, to) };
        let reporter = in_small_letters(&figure.reporter);
        for (place, value) in figure.values.iter().enumerate() {
            let (Some(period), Some(number)) = (value.period.0, value.number.0) else { continue };
            let Some(stated) = Stated::of(number, figure) else { continue };
            let key = (&*figure.unit, one.clone(), other.clone(), reporter.clone(), period);
            let entry = trade.entry(key).or_default();
            let basis = figure.basis.0.as_ref();
            match figure.measure.0 {
                Some(Measure::Turnover) => {
                    let field = at(index).field("values").item(place).field("number");
                    entry.turnover.get_or_insert((stated, basis, field));
                }
                Some(Measure::Exports) => _ = entry.exports.get_or_insert((stated, basis)),
                _ => _ = entry.imports.get_or_insert((stated, basis)),
            }
        }
    }
    for ((unit, .., period), trade) in trade {
        let (Some((turnover, basis, field)), Some(exports), Some(imports)) =
            (trade.turnover, trade.exports, trade.imports)
        else {
            continue;
        };
        let valued_alike =
            bases_agree(basis, exports.1) && bases_agree(basis, imports.1) && bases_agree(exports.1, imports.1);
        let Some(sum) = exports.0.number.checked_add(imports.0.number).filter(|_| valued_alike) else { continue };
        let is_sum =
            turnover.least().is_some_and(|least| least <= sum) && turnover.most().is_some_and(|most| sum <= most);
        if !is_sum {
            let in_unit = |number: Decimal| format!("{} {unit}", number.normalize());
            let (period, turnover, sum) = (period.to_string(), in_unit(turnover.number), in_unit(sum));
            report.add(Code::W5, field, &[("period", &period), ("turnover", &turnover), ("sum", &sum)]);
        }
    }
}

/// W6: a stated growth that the values do not give: neither from the same period of the year before nor from the period
/// just before, however they and the growth were rounded. Only exact values are recomputed.
pub(super) fn growth_as_stated(report: &mut Report<'_>) {
    let note = report.note;
    for (index, figure) in note.figures.iter().enumerate().filter(|(_, figure)| figure.qualifier == Qualifier::Exact) {
        if figure.values.iter().all(|value| value.growth.is_none()) {
            continue;
        }
        let values: BTreeMap<Period, Decimal> =
            figure.values.iter().filter_map(|value| Some((value.period.0?, value.number.0?))).collect();
        for (place, value) in figure.values.iter().enumerate() {
            let (Some(period), Some(number), Some(growth)) = (value.period.0, value.number.0, value.growth.0) else {
                continue;
            };
            let before = earlier_periods(period).into_iter().flatten().filter_map(|earlier| values.get(&earlier));
            let computed: Vec<Growth> = before.filter_map(|before| Growth::from(*before, number)).collect();
            let Some(first) = computed.first() else { continue };
            if computed.iter().all(|computed| !computed.may_be(growth)) {
                let (period, stated) = (period.to_string(), growth.to_string());
                let recomputed = first.middle.round_dp(growth.scale().max(1)).to_string();
                let field = at(index).field("values").item(place).field("growth");
                report.add(Code::W6, field, &[("period", &period), ("stated", &stated), ("computed", &recomputed)]);
            }
        }
    }
}

/// The growth between two rounded numbers, in per cent.
struct Growth {
    least: Decimal,
    middle: Decimal,
    most: Decimal,
}

impl Growth {
    /// None where nothing can grow: from nought, or from less.
    fn from(before: Decimal, after: Decimal) -> Option<Self> {
        let (before, after) = (Stated::plain(before)?, Stated::plain(after)?);
        if before.least()? <= Decimal::ZERO || after.least()? < Decimal::ZERO {
            return None;
        }
        let growth =
            |from: Decimal, to: Decimal| to.checked_sub(from)?.checked_div(from)?.checked_mul(Decimal::ONE_HUNDRED);
        Some(Self {
            least: growth(before.most()?, after.least()?)?,
            middle: growth(before.number, after.number)?,
            most: growth(before.least()?, after.most()?)?,
        })
    }

    /// Whether it may be the stated one, rounded.
    fn may_be(&self, stated: Decimal) -> bool {
        let Some(stated) = Stated::plain(stated) else { return true };
        let (least, most) = (stated.least(), stated.most());
        least.is_none_or(|least| least <= self.most) && most.is_none_or(|most| self.least <= most)
    }
}

/// The period of the same length a year earlier, and the one just before.
fn earlier_periods(period: Period) -> [Option<Period>; 2] {
    match period {
        Period::Year(year) => [Some(Period::Year(year - 1)), None],
        Period::Half(year, half) => {
            let before = if half > 1 { Period::Half(year, half - 1) } else { Period::Half(year - 1, 2) };
            [Some(Period::Half(year - 1, half)), Some(before)]
        }
        Period::Quarter(year, quarter) => {
            let before = if quarter > 1 { Period::Quarter(year, quarter - 1) } else { Period::Quarter(year - 1, 4) };
            [Some(Period::Quarter(year - 1, quarter)), Some(before)]
        }
        Period::Month(year, month) => {
            let before = if month > 1 { Period::Month(year, month - 1) } else { Period::Month(year - 1, 12) };
            [Some(Period::Month(year - 1, month)), Some(before)]
        }
        Period::Days(first, last) => {
            let year = (first.checked_sub(1.year()).ok(), last.checked_sub(1.year()).ok());
            [year.0.zip(year.1).map(|(first, last)| Period::Days(first, last)), None]
        }
    }
}

/// What a figure says of one period.
#[derive(Clone, Copy)]
struct Statement<'a> {
    figure: &'a Figure,
    stated: Stated,
}

/// The part by which a number that is `about` so much may be off: a tenth.
const ABOUT: i64 = 10;

impl Statement<'_> {
    /// Whether one of both must be wrong.
    fn contradicts(self, other: Self) -> bool {
        if (&self.figure.qualifier, &other.figure.qualifier) == (&Qualifier::Exact, &Qualifier::Exact) {
            return !self.stated.is_rounded(other.stated);
        }
        let is_below = |one: Self, other: Self| one.most().zip(other.least()).is_some_and(|(most, least)| most < least);
        is_below(self, other) || is_below(other, self)
    }

    /// The least it can mean; none where it says nothing of it.
    fn least(self) -> Option<Decimal> {
        match self.figure.qualifier {
            Qualifier::Exact => self.stated.least(),
            Qualifier::About => self.stated.number.checked_sub(self.tenth()?),
            Qualifier::Over => Some(self.stated.number),
            Qualifier::Under | Qualifier::Target | Qualifier::Other(_) => None,
        }
    }

    /// The most it can mean; none where it says nothing of it.
    fn most(self) -> Option<Decimal> {
        match self.figure.qualifier {
            Qualifier::Exact => self.stated.most(),
            Qualifier::About => self.stated.number.checked_add(self.tenth()?),
            Qualifier::Under => Some(self.stated.number),
            Qualifier::Over | Qualifier::Target | Qualifier::Other(_) => None,
        }
    }

    fn tenth(self) -> Option<Decimal> {
        self.stated.number.abs().checked_div(Decimal::from(ABOUT))
    }

    /// Whether both say the same.
    fn repeats(self, other: Self) -> bool {
        self.stated == other.stated
            && self.figure.qualifier == other.figure.qualifier
            && self.figure.label == other.figure.label
            && self.figure.basis == other.figure.basis
    }
}

/// W7: two figures for one measure, period, unit, pair and reporter that cannot both be right: one may be the other, rounded;
/// `about` allows a tenth; `over` and `under` are bounds. What is aimed at may well differ from what is reached, and what is
/// valued or labelled otherwise is something else.
pub(super) fn agree_with_one_another(report: &mut Report<'_>) {
    let note = report.note;
    let mut earlier: HashMap<(Subject, String, Period), Vec<Statement<'_>>> = HashMap::new();
    for (index, figure) in note.figures.iter().enumerate().filter(|(_, figure)| figure.qualifier != Qualifier::Target) {
        let Some(subject) = Subject::of(figure) else { continue };
        let reporter = in_small_letters(&figure.reporter);
        for (place, value) in figure.values.iter().enumerate() {
            let (Some(period), Some(number)) = (value.period.0, value.number.0) else { continue };
            let Some(stated) = Stated::of(number, figure) else { continue };
            let statement = Statement { figure, stated };
            let same = earlier.entry((subject.clone(), reporter.clone(), period)).or_default();
            let is_other = |other: &&Statement<'_>| {
                !std::ptr::eq(other.figure, figure)
                    && labels_agree(other.figure, figure)
                    && bases_agree(other.figure.basis.0.as_ref(), figure.basis.0.as_ref())
            };
            if same.iter().filter(is_other).any(|other| other.contradicts(statement)) {
                let field = at(index).field("values").item(place).field("number");
                report.add(Code::W7, field, &[("figure", name_of(figure)), ("period", &period.to_string())]);
            } else if !same.iter().any(|other| other.repeats(statement)) {
                same.push(statement);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_be(before: &str, after: &str, stated: &str) -> bool {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        Growth::from(number(before), number(after)).unwrap().may_be(number(stated))
    }

    #[test]
    fn growth_may_be_rounded_and_made_of_rounded_numbers() {
        assert!(may_be("3.10", "3.42", "10.3") && may_be("3.10", "3.42", "10.32") && may_be("3.10", "3.42", "10"));
        assert!(!may_be("3.10", "3.42", "11.3") && !may_be("3.10", "3.42", "9"));
        assert!(may_be("3.55", "3.21", "-9.6") && !may_be("3.55", "3.21", "9.6"));
        assert!(Growth::from(Decimal::ZERO, Decimal::ONE).is_none());
    }
}
