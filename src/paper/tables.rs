//! The sections that are tables: agreements and figures. Owns their columns and the lines of sources below them; knows no
//! page.

use super::{
    block::{Align, Column, Content, Row, Span, Table, Text},
    compose::Composer,
    locale::NO_BREAK_SPACE,
    names,
};
use crate::{
    note::{Agreement, Figure, FigureStatus, Measure, Path, Qualifier, Source},
    template::filled,
};

/// Adds the table of agreements.
pub(super) fn agreements(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("agreements");
    let rows: Vec<Row> = note
        .agreements
        .iter()
        .enumerate()
        .filter(|(_, agreement)| !agreement.title.is_empty() || agreement.kind.is_some())
        .map(|(index, agreement)| agreement_row(composer, agreement, list.item(index)))
        .collect();
    if rows.is_empty() {
        return;
    }
    let words = &composer.words;
    let column = |head: &str, share: f32| Column { head: Text::plain(head), align: Align::Start, share };
    let columns = vec![
        column(&words.agreement, 3.4),
        column(&words.kind, 2.2),
        column(&words.status, 1.8),
        column(&words.signatories, 2.8),
    ];
    composer.push(list, Content::Table(Table { columns, rows }));
}

fn agreement_row(composer: &Composer<'_>, agreement: &Agreement, field: Path) -> Row {
    let words = &composer.words;
    let mut kind: Vec<&str> = Vec::new();
    kind.extend(agreement.kind.0.as_ref().map(|kind| words.choice("AgreementKind", kind.name())));
    kind.extend(agreement.level.0.as_ref().map(|level| words.choice("AgreementLevel", level.name())));
    if !crate::note::Node::is_blank(&agreement.binding) {
        kind.push(words.choice("Binding", agreement.binding.name()));
    }
    let mut status: Vec<String> = Vec::new();
    status.extend(agreement.status.0.as_ref().map(|status| words.choice("AgreementStatus", status.name()).to_owned()));
    status.extend(Some(agreement.signed_at.to_string()).filter(|place| !place.is_empty()));
    status.extend(agreement.signed_on.0.map(|day| composer.locale.day(day)));
    let signatories: Vec<String> = agreement
        .signatories
        .iter()
        .filter(|signatory| !signatory.name.is_empty())
        .map(|signatory| {
            let delegation = composer.delegation_name(&signatory.party);
            filled(&words.signatory, &[("name", &signatory.name), ("delegation", &delegation)])
        })
        .collect();
    let signatories = if signatories.is_empty() {
        agreement.parties.iter().map(|party| composer.delegation_name(party)).collect()
    } else {
        signatories
    };
    let cells = vec![
        Text::plain(&*agreement.title),
        Text::plain(kind.join(", ")),
        Text::plain(status.join(", ")),
        Text::plain(composer.locale.list(signatories.iter().map(String::as_str))),
    ];
    Row { cells, field: Some(field) }
}

/// Adds the figures: a table for each unit, which stands in its header, and the sources below.
pub(super) fn figures(composer: &mut Composer<'_>) {
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
        figure_table(composer, &unit, &figures);
    }
}

fn is_shown(figure: &Figure) -> bool {
    figure.measure.is_some() || !figure.label.is_empty() || !figure.values.is_empty()
}

/// The head of the column of values: the scale and the unit.
fn unit_head(composer: &Composer<'_>, figure: &Figure) -> String {
    let words = &composer.words;
    let scale = figure.scale.0.as_ref().map_or("", |scale| words.choice("Scale", scale.name()));
    let head = match (scale, &*figure.unit) {
        ("", "") => words.value.clone(),
        ("", unit) => unit.to_owned(),
        (scale, unit) if names::looks_like_currency(unit) => format!("{unit} {scale}"),
        (scale, unit) => filled(&words.unit, &[("scale", scale), ("unit", unit)]),
    };
    head.trim().replace(' ', &NO_BREAK_SPACE.to_string())
}

fn figure_table(composer: &mut Composer<'_>, unit: &str, figures: &[(usize, &Figure)]) {
    let list = Path::ROOT.field("figures");
    let sources = Sources::of(composer, figures);
    let mut rows = Vec::new();
    for &(index, figure) in figures {
        figure_rows(composer, figure, &list.item(index), &sources, &mut rows);
    }
    let words = &composer.words;
    let mut columns = vec![
        Column { head: Text::plain(&words.measure), align: Align::Start, share: 1.0 },
        Column { head: Text::plain(&words.period), align: Align::Start, share: 0.0 },
        Column { head: Text::plain(unit), align: Align::Decimal(composer.locale.decimal_separator()), share: 0.0 },
    ];
    if sources.are_numbered() {
        columns.push(Column { head: Text::plain(&words.source), align: Align::Start, share: 0.0 });
    }
    composer.push(list, Content::Table(Table { columns, rows }));
    sources.push_lines(composer);
}

fn figure_rows(composer: &Composer<'_>, figure: &Figure, at: &Path, sources: &Sources, rows: &mut Vec<Row>) {
    let words = &composer.words;
    let mut name = measure_name(composer, figure);
    if figure.status == FigureStatus::Disputed {
        name = format!("{name} ({})", words.disputed);
    }
    let qualifier = match figure.qualifier {
        Qualifier::Exact => String::new(),
        ref other => format!("{}{NO_BREAK_SPACE}", words.choice("Qualifier", other.name())),
    };
    let mut values: Vec<(String, String)> = figure
        .values
        .iter()
        .map(|value| {
            let period = value.period.0.map(|period| composer.locale.period(period, words)).unwrap_or_default();
            let number = value.number.0.map(|number| format!("{qualifier}{}", composer.locale.number(number)));
            (period, number.unwrap_or_default())
        })
        .collect();
    if values.is_empty() {
        values.push((String::new(), String::new()));
    }
    for (place, (period, number)) in values.into_iter().enumerate() {
        let mut cells = vec![
            if place == 0 { measure_cell(&name, figure) } else { Text::plain(&name) },
            Text::plain(period),
            Text::plain(number),
        ];
        if sources.are_numbered() {
            cells.push(Text::plain(sources.mark(&figure.source)));
        }
        rows.push(Row { cells, field: Some(at.clone()) });
    }
}

fn measure_name(composer: &Composer<'_>, figure: &Figure) -> String {
    if !figure.label.is_empty() {
        return figure.label.to_string();
    }
    let measure = figure.measure.0.as_ref().unwrap_or(&Measure::Custom);
    composer.words.choice("Measure", measure.name()).to_owned()
}

/// The measure with its remark.
fn measure_cell(name: &str, figure: &Figure) -> Text {
    let mut text = Text::plain(name);
    if !figure.remark.is_empty() {
        text.spans.push(Span { text: format!(" – {}", figure.remark), italic: true, ..Span::default() });
    }
    text
}

/// The sources of a table in the order in which it names them.
struct Sources {
    keys: Vec<String>,
    lines: Vec<(Path, Text)>,
}

impl Sources {
    fn of(composer: &Composer<'_>, figures: &[(usize, &Figure)]) -> Self {
        let mut sources = Self { keys: Vec::new(), lines: Vec::new() };
        for (_, figure) in figures {
            let found = composer.note.sources.iter().enumerate().find(|(_, source)| *source.key == *figure.source);
            let Some((index, source)) = found else { continue };
            if !sources.keys.iter().any(|key| **key == *source.key) {
                sources.keys.push(source.key.to_string());
                sources.lines.push((Path::ROOT.field("sources").item(index), source_text(composer, source)));
            }
        }
        sources
    }

    /// Whether the rows need a mark that tells their sources apart.
    fn are_numbered(&self) -> bool {
        self.keys.len() > 1
    }

    fn mark(&self, key: &str) -> String {
        self.keys.iter().position(|known| known == key).map(|place| format!("[{}]", place + 1)).unwrap_or_default()
    }

    fn push_lines(self, composer: &mut Composer<'_>) {
        let are_numbered = self.are_numbered();
        for (place, (field, text)) in self.lines.into_iter().enumerate() {
            let text = if are_numbered {
                let mut numbered = Text::plain(format!("[{}] ", place + 1));
                numbered.spans.extend(text.spans);
                numbered
            } else {
                let line = composer.words.source_line.clone();
                let (before, after) = line.split_once("{source}").unwrap_or((&line, ""));
                let mut line = Text::plain(before);
                line.spans.extend(text.spans);
                line.spans.push(Span { text: after.to_owned(), ..Span::default() });
                line
            };
            composer.push(field, Content::Remark(text));
        }
    }
}

/// Publisher, title in italics, date, address.
fn source_text(composer: &Composer<'_>, source: &Source) -> Text {
    let mut spans: Vec<Span> = Vec::new();
    let mut part = |span: Span| {
        if !span.text.is_empty() {
            if !spans.is_empty() {
                spans.push(Span { text: ", ".to_owned(), ..Span::default() });
            }
            spans.push(span);
        }
    };
    part(Span { text: source.publisher.to_string(), ..Span::default() });
    part(Span { text: source.title.to_string(), italic: true, ..Span::default() });
    let day = source.date.0.map(|day| composer.locale.day(day)).unwrap_or_default();
    part(Span { text: day, ..Span::default() });
    let link = Some(source.url.to_string()).filter(|url| super::prose::is_allowed_link(url));
    part(Span { text: source.url.to_string(), link, ..Span::default() });
    Text { spans }
}
