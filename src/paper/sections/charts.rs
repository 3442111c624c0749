//! Charts of figures: where two to forty periods of one scope and reporter can be compared. Owns what is drawn and the
//! sentence that says so to those who do not see it; knows no page.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use super::figures;
use crate::{
    note::{ChartKind, Figure, Path, Period, Qualifier},
    paper::{
        block::{Chart, ChartPoint, ChartShape, ChartWeight, Content, Text},
        compose::Composer,
    },
    template::filled,
};

/// How many periods a chart has: one cannot be compared with any, and more would be a thicket. The table has them in any case.
pub const PERIODS: RangeInclusive<usize> = 2..=40;

/// A value with its period, and its place in the figure.
#[derive(Clone, Copy, Debug)]
struct Known {
    place: usize,
    period: Period,
    number: Decimal,
}

/// Adds the chart of a figure, if it asks for one and has values enough. Scope and reporter are those of the figure, and so
/// the same for all its values.
pub(super) fn push(composer: &mut Composer<'_>, figure: &Figure, at: &Path) {
    let shape = match figure.chart.0 {
        Some(ChartKind::Bars) => ChartShape::Bars,
        Some(ChartKind::Line) => ChartShape::Line,
        Some(ChartKind::Other(_)) | None => return,
    };
    let known = known(figure);
    if !PERIODS.contains(&known.len()) {
        return;
    }
    let usual = usual_length(&known);
    let points = known.iter().filter_map(|value| {
        Some(ChartPoint {
            period: composer.locale.short_period(value.period, &composer.words),
            value: value.number.to_f64()?,
            label: composer.locale.number(value.number),
            weight: weight(figure, value, usual),
            field: Some(at.field("values").item(value.place)),
        })
    });
    let chart = Chart {
        shape,
        title: Text::plain(title(composer, figure)),
        points: points.collect(),
        alternative: alternative(composer, figure, shape, &known),
    };
    composer.push(at.clone(), Content::Chart(chart));
}

/// How many values a figure would have a chart of, where it asks for one and they are too few or too many.
pub fn undrawn(figure: &Figure) -> Option<usize> {
    let count = known(figure).len();
    (matches!(figure.chart.0, Some(ChartKind::Bars | ChartKind::Line)) && !PERIODS.contains(&count)).then_some(count)
}

/// The values that have a period and a number, in the order of time.
fn known(figure: &Figure) -> Vec<Known> {
    let values = figure.values.iter().enumerate();
    let mut known: Vec<Known> = values
        .filter_map(|(place, value)| Some(Known { place, period: value.period.0?, number: value.number.0? }))
        .collect();
    known.sort_by_key(|value| first_day(value.period));
    known
}

/// What is measured, whence and whereto, and in what unit: `Trade by river, Arvenia to Bostrea, EUR billion`.
fn title(composer: &Composer<'_>, figure: &Figure) -> String {
    let parts = [
        figures::measure_name(composer, figure),
        figures::scope(composer, figure),
        figures::unit_head(composer, figure),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&composer.words.comma)
}

/// A value for a shorter time than most others cannot be compared with them.
fn weight(figure: &Figure, value: &Known, usual: u8) -> ChartWeight {
    if figure.qualifier == Qualifier::Target {
        ChartWeight::Target
    } else if months(value.period) < usual {
        ChartWeight::Partial
    } else {
        ChartWeight::Whole
    }
}

/// What the chart shows, in words: first, last, highest and lowest of what can be compared, and what stands for a part.
fn alternative(composer: &Composer<'_>, figure: &Figure, shape: ChartShape, known: &[Known]) -> String {
    let words = &composer.words;
    let usual = usual_length(known);
    let (whole, partial): (Vec<&Known>, Vec<&Known>) = known.iter().partition(|value| months(value.period) >= usual);
    let number = |value: &Known| composer.locale.number(value.number);
    let period = |value: &Known| composer.locale.period(value.period, words);
    let highest = whole.iter().copied().reduce(|best, next| if next.number > best.number { next } else { best });
    let lowest = whole.iter().copied().reduce(|best, next| if next.number < best.number { next } else { best });
    let (Some(first), Some(last), Some(highest), Some(lowest)) = (whole.first(), whole.last(), highest, lowest) else {
        return title(composer, figure);
    };
    let shape = match shape {
        ChartShape::Bars => &words.bar_chart,
        ChartShape::Line => &words.line_chart,
    };
    // Of two, the one is the highest and the other the lowest, as anyone hears.
    let pattern = match whole.len() {
        1 => &words.chart_of_one,
        2 => &words.chart_of_two,
        _ => &words.chart_text,
    };
    let mut text = filled(
        pattern,
        &[
            ("shape", shape),
            ("title", &title(composer, figure)),
            ("first", &number(first)),
            ("first_period", &period(first)),
            ("last", &number(last)),
            ("last_period", &period(last)),
            ("highest", &number(highest)),
            ("highest_period", &period(highest)),
            ("lowest", &number(lowest)),
            ("lowest_period", &period(lowest)),
        ],
    );
    for value in partial {
        text.push(' ');
        text.push_str(&filled(&words.chart_partial, &[("value", &number(value)), ("period", &period(value))]));
    }
    if figure.qualifier == Qualifier::Target {
        text.push(' ');
        text.push_str(&words.chart_target);
    }
    text
}

/// The months most of the values stand for; the longer ones where two lengths are as many.
fn usual_length(known: &[Known]) -> u8 {
    let count = |length: u8| known.iter().filter(|value| months(value.period) == length).count();
    known.iter().map(|value| months(value.period)).max_by_key(|length| (count(*length), *length)).unwrap_or_default()
}

/// The length of a period in months; days that fill a month count as one.
fn months(period: Period) -> u8 {
    match period {
        Period::Year(_) => 12,
        Period::Half(..) => 6,
        Period::Quarter(..) => 3,
        Period::Month(..) => 1,
        Period::Days(first, last) => {
            // A mean month has 30.4 days.
            let days = last.duration_since(first).as_hours() / 24 + 1;
            u8::try_from((days * 10 + 152) / 304).unwrap_or(u8::MAX)
        }
    }
}

/// The day a period begins: its place in time.
fn first_day(period: Period) -> Date {
    let (year, month) = match period {
        Period::Year(year) => (year, 1),
        Period::Half(year, half) => (year, (half.cast_signed() - 1) * 6 + 1),
        Period::Quarter(year, quarter) => (year, (quarter.cast_signed() - 1) * 3 + 1),
        Period::Month(year, month) => (year, month.cast_signed()),
        Period::Days(first, _) => return first,
    };
    Date::new(year, month, 1).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known_of(periods: &[&str]) -> Vec<Known> {
        periods
            .iter()
            .enumerate()
            .map(|(place, period)| Known { place, period: period.parse().unwrap(), number: Decimal::ONE })
            .collect()
    }

    #[test]
    fn a_part_of_a_year_is_told_from_whole_years() {
        assert_eq!(usual_length(&known_of(&["2023", "2024", "2025-Q1"])), 12);
        assert_eq!(usual_length(&known_of(&["2024-Q3", "2024-Q4", "2025-Q1", "2025-03"])), 3);
        assert_eq!(usual_length(&known_of(&["2024", "2025-H1"])), 12);
        assert_eq!(months("2025-01-01/2025-12-31".parse().unwrap()), 12);
        assert_eq!(months("2025-01-01/2025-05-31".parse().unwrap()), 5);
    }

    #[test]
    fn periods_stand_in_the_order_of_time() {
        let days = ["2023", "2024-H1", "2024-Q3", "2024-10", "2024-11-05/2024-12-01"];
        let days: Vec<Date> = days.iter().map(|period| first_day(period.parse().unwrap())).collect();
        assert!(days.is_sorted(), "{days:?}");
    }
}
