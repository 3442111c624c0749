//! The columns of a pasted table: what field each goes into, by the place of the one with the keyboard or by the heading of
//! the table. Knows no cell but the headings and periods.

use super::super::{super::notation::Reading, Form};
use crate::note::{Kind, Path, RecordSpec};

/// Where the cells of a column go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Into the field of that name.
    Own(&'static str),
    /// Into the field of that name of the first value of a figure.
    Value(&'static str),
    /// Into the number of a value of that period.
    Year(String),
}

/// The columns of records in the order in which they stand in the form. Of the others, the fields in the order of the file.
const ORDERS: [(&str, &[Column]); 8] = [
    (
        "Participant",
        &[
            Column::Own("name"),
            Column::Own("post"),
            Column::Own("organisation"),
            Column::Own("honorific"),
            Column::Own("function"),
            Column::Own("native_name"),
            Column::Own("pronunciation"),
        ],
    ),
    ("Topic", &[Column::Own("title"), Column::Own("treatment"), Column::Own("background"), Column::Own("outcome")]),
    (
        "Agreement",
        &[
            Column::Own("title"),
            Column::Own("kind"),
            Column::Own("status"),
            Column::Own("signed_on"),
            Column::Own("signed_at"),
        ],
    ),
    ("Action", &[Column::Own("text"), Column::Own("owner"), Column::Own("due"), Column::Own("status")]),
    (
        "Figure",
        &[
            Column::Own("label"),
            Column::Value("period"),
            Column::Value("number"),
            Column::Own("unit"),
            Column::Own("remark"),
        ],
    ),
    ("Quote", &[Column::Own("speaker"), Column::Own("text"), Column::Own("form")]),
    ("Claim", &[Column::Own("text"), Column::Own("attributed_to")]),
    (
        "ProgrammeItem",
        &[
            Column::Own("day"),
            Column::Own("start"),
            Column::Own("end"),
            Column::Own("item"),
            Column::Own("place"),
            Column::Own("lead"),
        ],
    ),
];

/// All columns of a record in their order.
pub(super) fn order(record: &RecordSpec) -> Vec<Column> {
    if let Some((_, columns)) = ORDERS.iter().find(|(name, _)| *name == record.name) {
        return columns.to_vec();
    }
    let is_column = |kind: Kind| {
        !matches!(
            kind,
            Kind::Key | Kind::Flag | Kind::Image | Kind::Level | Kind::Record(_) | Kind::Records(_) | Kind::Leaves(_)
        )
    };
    record.fields.iter().filter(|field| is_column(field.kind)).map(|field| Column::Own(field.name)).collect()
}

/// A table of values may lie on its side: the periods in its first row, the numbers in its second.
pub(super) fn turned(
    form: &Form<'_>,
    record: &RecordSpec,
    columns: &[Column],
    rows: Vec<Vec<String>>,
) -> Vec<Vec<String>> {
    let is_at_period = record.name == "Value" && columns.first() == Some(&Column::Own("period"));
    match &rows[..] {
        [periods, numbers]
            if is_at_period
                && periods.len() > 2
                && periods.len() >= numbers.len()
                && periods.iter().all(|cell| period(form, cell).is_some()) =>
        {
            let number = |place: usize| numbers.get(place).cloned().unwrap_or_default();
            periods.iter().enumerate().map(|(place, period)| vec![period.clone(), number(place)]).collect()
        }
        _ => rows,
    }
}

fn period(form: &Form<'_>, cell: &str) -> Option<String> {
    match form.notation.read(Kind::Period, cell, form.texts) {
        Reading::One(held) if !held.is_empty() => Some(held),
        _ => None,
    }
}

/// The columns that the first row of a table names by the labels of fields; none where it is a row like the others.
pub(super) fn header(
    form: &Form<'_>,
    record: &'static RecordSpec,
    list: &Path,
    cells: &[String],
) -> Option<Vec<Option<Column>>> {
    let item = list.item(0);
    let named = |label: &str, name: &str, sought: &str| {
        let label = label.to_lowercase();
        let short = label.split(',').next().unwrap_or_default().to_owned();
        [label.as_str(), short.as_str(), name].contains(&sought)
    };
    let column = |cell: &String| {
        let sought = cell.trim_end_matches([':', '*']).trim().to_lowercase();
        let own = record.fields.iter().filter(|field| field.kind.record().is_none());
        let mut own = own.filter(|field| !matches!(field.kind, Kind::Leaves(_) | Kind::Key));
        if let Some(field) =
            own.find(|field| named(&form.texts.field_label(&item.field(field.name)), field.name, &sought))
        {
            return Some(Column::Own(field.name));
        }
        if record.name != "Figure" {
            return None;
        }
        let value = item.field("values").item(0);
        let of_value = ["period", "number"].into_iter();
        let mut of_value = of_value.filter(|name| named(&form.texts.field_label(&value.field(name)), name, &sought));
        of_value.next().map(Column::Value).or_else(|| period(form, cell).map(Column::Year))
    };
    let columns: Vec<Option<Column>> = cells.iter().map(column).collect();
    let named = columns.iter().flatten().filter(|column| !matches!(column, Column::Year(_))).count();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    (named > 1 || (named == 1 && columns.iter().flatten().count() == filled)).then_some(columns)
}
