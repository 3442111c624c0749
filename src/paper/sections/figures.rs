//! The figures: a table for each unit, which stands in its head, what holds for all its rows and the sources below, then the
//! charts. Owns columns and wording; knows no page.

use rust_decimal::Decimal;

use super::{charts, sources, sources::Sources};
use crate::{
    note::{Figure, FigureStatus, Measure, Path, Qualifier, Value},
    paper::{
        block::{Align, Column, Content, List, Point, Row, Table, Text},
        compose::Composer,
        direction::is_mark,
        locale::NO_BREAK_SPACE,
        names,
    },
    template::filled,
};

/// Adds the figures.
pub(super) fn compose(composer: &mut Composer<'_>) {
    let note = composer.note;
    let mut units: Vec<String> = Vec::new();
    let shown: Vec<(usize, &Figure)> = note.figures.iter().enumerate().filter(|(_, figure)| is_shown(figure)).collect();
    for (_, figure) in &shown {
        let unit = unit_head(composer, figure);
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    for unit in units {
        let figures: Vec<(usize, &Figure)> =
            shown.iter().copied().filter(|(_, figure)| unit_head(composer, figure) == unit).collect();
        UnitTable::of(composer, unit, &figures).push(composer);
        for &(index, figure) in &figures {
            charts::push(composer, figure, &Path::ROOT.field("figures").item(index));
        }
    }
}

fn is_shown(figure: &Figure) -> bool {
    figure.measure.is_some() || !figure.label.is_empty() || !figure.values.is_empty()
}

/// The head of the column of values: the scale and the unit.
pub(super) fn unit_head(composer: &Composer<'_>, figure: &Figure) -> String {
    let words = &composer.words;
    let scale = figure.scale.0.as_ref().map_or("", |scale| words.choice("Scale", scale.name()));
    let head = match (scale, &*figure.unit) {
        ("", "") => words.value.clone(),
        ("", unit) => unit.to_owned(),
        (scale, unit) if names::looks_like_currency(unit) => {
            filled(&words.unit_of_money, &[("scale", scale), ("unit", unit)])
        }
        (scale, unit) => filled(&words.unit, &[("scale", scale), ("unit", unit)]),
    };
    head.trim().replace(' ', &NO_BREAK_SPACE.to_string())
}

/// What is measured, in words.
pub(super) fn measure_name(composer: &Composer<'_>, figure: &Figure) -> String {
    if !figure.label.is_empty() {
        return figure.label.to_string();
    }
    let measure = figure.measure.0.as_ref().unwrap_or(&Measure::Custom);
    composer.words.choice("Measure", measure.name()).to_owned()
}

/// Whence and whereto.
pub(super) fn scope(composer: &Composer<'_>, figure: &Figure) -> String {
    let words = &composer.words;
    let pattern = match (figure.from.is_empty(), figure.to.is_empty()) {
        (true, true) => return String::new(),
        (false, true) => &words.scope_from,
        (true, false) => &words.scope_to,
        (false, false) => &words.scope,
    };
    filled(pattern, &[("from", &figure.from), ("to", &figure.to)])
}

/// Whose statistics it is, unless its source says so.
fn reporter(composer: &Composer<'_>, figure: &Figure) -> String {
    let published_by = sources::source(composer, &figure.source).map(|(_, source)| &*source.publisher);
    if figure.reporter.is_empty() || published_by == Some(&*figure.reporter) {
        return String::new();
    }
    filled(&composer.words.reported_by, &[("reporter", &figure.reporter)])
}

fn basis(composer: &Composer<'_>, figure: &Figure) -> String {
    let basis = figure.basis.0.as_ref();
    basis.map(|basis| composer.words.choice("Basis", basis.name()).to_owned()).unwrap_or_default()
}

/// What may hold for one figure or for all of a table: scope, reporter and basis.
type Circumstances = [String; 3];

fn circumstances(composer: &Composer<'_>, figure: &Figure) -> Circumstances {
    [scope(composer, figure), reporter(composer, figure), basis(composer, figure)]
}

/// The table of the figures of one unit.
struct UnitTable<'f> {
    unit: String,
    figures: &'f [(usize, &'f Figure)],
    sources: Sources,
    has_growth: bool,
    /// What holds for all figures; empty where they differ.
    common: Circumstances,
}

impl<'f> UnitTable<'f> {
    fn of(composer: &Composer<'_>, unit: String, figures: &'f [(usize, &'f Figure)]) -> Self {
        let mut all = figures.iter().map(|(_, figure)| circumstances(composer, figure));
        let mut common = all.next().unwrap_or_default();
        for other in all {
            let differing = common.iter_mut().zip(&other).filter(|(mine, other)| mine != other);
            differing.for_each(|(mine, _)| mine.clear());
        }
        let sources = Sources::of(composer, figures.iter().map(|(_, figure)| &*figure.source));
        let has_growth = figures.iter().any(|(_, figure)| figure.values.iter().any(|value| value.growth.is_some()));
        Self { unit, figures, sources, has_growth, common }
    }

    fn push(self, composer: &mut Composer<'_>) {
        let list = Path::ROOT.field("figures");
        let mut rows = Vec::new();
        for &(index, figure) in self.figures {
            self.rows(composer, figure, &list.item(index), &mut rows);
        }
        let columns = self.columns(composer);
        composer.push(list.clone(), Content::Table(Table { columns, rows, ..Table::default() }));
        let common: Vec<&str> = self.common.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        if !common.is_empty() {
            let line = composer.locale.with_capital(&common.join(&composer.words.semicolon));
            composer.push(list, Content::Remark(Text::plain(line)));
        }
        self.sources.push_lines(composer);
    }

    /// A table of one figure over several periods has the measure in its head.
    fn is_series(&self) -> bool {
        matches!(self.figures, [(_, figure)] if figure.values.len() > 1)
    }

    fn columns(&self, composer: &Composer<'_>) -> Vec<Column> {
        let words = &composer.words;
        let text = |head: Text, share| Column { head, align: Align::Start, share, ..Column::default() };
        let number = |head: &str| {
            let align = Align::Decimal(composer.locale.decimal_separator());
            Column { head: Text::plain(head), align, share: 0.0, ..Column::default() }
        };
        let mut columns = match self.figures {
            [(_, figure)] if self.is_series() => vec![text(self.measure(composer, figure), 1.0)],
            _ => vec![text(Text::plain(&words.measure), 1.0), text(Text::plain(&words.period), 0.0)],
        };
        columns.push(number(&self.unit));
        columns.extend(self.has_growth.then(|| number(&words.growth)));
        columns.extend(self.sources.are_numbered().then(|| text(Text::plain(&words.source), 0.0)));
        columns
    }

    /// A row for each value. Each names its measure, since a page may end before any of them.
    fn rows(&self, composer: &Composer<'_>, figure: &Figure, at: &Path, rows: &mut Vec<Row>) {
        let nothing = Value::default();
        let values = figure.values.iter().chain(figure.values.is_empty().then_some(&nothing));
        for (place, value) in values.enumerate() {
            let mut cells = Vec::new();
            if !self.is_series() {
                let name = || Text::plain(measure_name(composer, figure));
                cells.push(if place == 0 { self.measure(composer, figure) } else { name() });
            }
            let period = value.period.0.map(|period| composer.locale.period(period, &composer.words));
            cells.push(Text::plain(period.unwrap_or_default()));
            cells.push(Text::plain(number(composer, figure, value)));
            if self.has_growth {
                cells.push(Text::plain(growth(composer, value)));
            }
            if self.sources.are_numbered() {
                cells.push(Text::plain(composer.locale.digits(&self.sources.mark(&figure.source))));
            }
            rows.push(Row { cells, field: Some(at.clone()) });
        }
    }

    /// The measure with its status, what holds for it alone, and its remark.
    fn measure(&self, composer: &Composer<'_>, figure: &Figure) -> Text {
        let mut name = measure_name(composer, figure);
        if figure.status == FigureStatus::Disputed {
            name = format!("{name} ({})", composer.words.disputed);
        }
        let own = circumstances(composer, figure);
        let own = own.iter().zip(&self.common).filter(|(_, common)| common.is_empty()).map(|(own, _)| own.as_str());
        let details: Vec<&str> = own.chain([&*figure.remark]).filter(|text| !text.is_empty()).collect();
        let mut text = Text::plain(name);
        if !details.is_empty() {
            let details = Text::plain(format!(" – {}", details.join(&composer.words.semicolon)));
            text.spans.extend(composer.aside(details).spans);
        }
        text
    }
}

/// The number with what limits it, such as `over 700`.
pub(super) fn number(composer: &Composer<'_>, figure: &Figure, value: &Value) -> String {
    let Some(number) = value.number.0.map(|number| composer.locale.number(number)) else { return String::new() };
    match &figure.qualifier {
        Qualifier::Exact => number,
        other => {
            let qualifier = composer.words.choice("Qualifier", other.name()).replace(' ', &NO_BREAK_SPACE.to_string());
            format!("{qualifier}{NO_BREAK_SPACE}{number}")
        }
    }
}

/// Adds the figures in a line each, as a text for the press has them, and their sources below.
pub(super) fn lines(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("figures");
    let shown: Vec<(usize, &Figure)> = note.figures.iter().enumerate().filter(|(_, figure)| is_shown(figure)).collect();
    let sources = Sources::of(composer, shown.iter().map(|(_, figure)| &*figure.source));
    let points: Vec<Point> = shown
        .into_iter()
        .map(|(index, figure)| Point {
            text: line(composer, figure, &sources),
            below: None,
            field: Some(list.item(index)),
        })
        .collect();
    if !points.is_empty() {
        composer.push(list, Content::List(List { first: None, points }));
        sources.push_lines(composer);
    }
}

/// `Trade by river (Arvenia to Bostrea): EUR 3.10 billion (2021) and EUR 3.42 billion (2022).`
fn line(composer: &Composer<'_>, figure: &Figure, sources: &Sources) -> Text {
    let words = &composer.words;
    let mut measure = measure_name(composer, figure);
    let disputed = (figure.status == FigureStatus::Disputed).then(|| words.disputed.clone());
    let details = disputed.into_iter().chain(circumstances(composer, figure)).chain([figure.remark.to_string()]);
    let details: Vec<String> = details.filter(|detail| !detail.is_empty()).collect();
    if !details.is_empty() {
        measure = filled(
            &words.measure_with,
            &[("measure", &measure), ("details", &details.join(&composer.words.semicolon))],
        );
    }
    let values: Vec<String> = figure.values.iter().map(|value| value_in_words(composer, figure, value)).collect();
    let values = composer.locale.list(values.iter().map(String::as_str).filter(|value| !value.is_empty()));
    let mut line = if values.is_empty() {
        measure
    } else {
        filled(&words.figure_line, &[("measure", &measure), ("values", &values)])
    };
    if sources.are_numbered() {
        line = format!("{line} {}", composer.locale.digits(&sources.mark(&figure.source)));
    }
    Text::plain(line.trim_end())
}

/// A number with its unit, its period and its growth.
fn value_in_words(composer: &Composer<'_>, figure: &Figure, value: &Value) -> String {
    let words = &composer.words;
    let Some(number) = value.number.0 else { return String::new() };
    let amount = amount(composer, figure, number);
    let amount = match &figure.qualifier {
        Qualifier::Exact => amount,
        other => {
            let qualifier = words.choice("Qualifier", other.name());
            // A sign such as `>` is never parted from its number.
            let space = if qualifier.contains(char::is_alphabetic) { ' ' } else { NO_BREAK_SPACE };
            format!("{qualifier}{space}{amount}")
        }
    };
    let Some(period) = value.period.0.map(|period| composer.locale.period(period, words)) else { return amount };
    let growth = growth(composer, value);
    let pattern = if growth.is_empty() { &words.value_in } else { &words.value_with_growth };
    filled(pattern, &[("amount", &amount), ("period", &period), ("growth", &growth)])
}

/// A number with scale and unit, which are never parted from it: `USD 15 billion`, `61%`, `412 changes`.
fn amount(composer: &Composer<'_>, figure: &Figure, number: Decimal) -> String {
    let words = &composer.words;
    let pattern = match &*figure.unit {
        "%" => &words.share,
        unit if names::looks_like_currency(unit) => &words.amount,
        _ => &words.amount_of,
    };
    let category = composer.locale.plural(number);
    let scale = figure.scale.0.as_ref().map_or("", |scale| words.scale(category, scale.name()));
    let number = composer.locale.number(number);
    let amount = filled(pattern, &[("unit", &figure.unit), ("number", &number), ("scale", scale)]);
    amount.split(' ').filter(|part| !part.chars().all(is_mark)).collect::<Vec<_>>().join(&NO_BREAK_SPACE.to_string())
}

/// The growth with its sign.
fn growth(composer: &Composer<'_>, value: &Value) -> String {
    let Some(growth) = value.growth.0 else { return String::new() };
    let sign = if growth.is_sign_positive() && !growth.is_zero() { "+" } else { "" };
    format!("{sign}{}", composer.locale.number(growth))
}
