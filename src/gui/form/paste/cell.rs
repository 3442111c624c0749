//! One cell of a pasted table: what the field it goes into holds because of it. Owns how names stand for choices, countries
//! and items of the note.

use super::super::{super::notation::Reading, Form};
use crate::{
    note::{Kind, Path},
    template,
    texts::{Name, field_spec},
};

/// What becomes of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// The note holds it.
    Held(String),
    /// It cannot be read and stays in its field as it was typed.
    Typed(String),
    /// Its field holds no words it does not know.
    Left,
}

/// Reads a cell for its field.
pub(super) fn read(form: &Form<'_>, field: &Path, kind: Kind, cell: &str) -> Cell {
    let known = match kind {
        Kind::Line | Kind::Prose | Kind::Unit => return Cell::Held(cell.to_owned()),
        Kind::Date | Kind::Due | Kind::Period | Kind::Time | Kind::Count => return typed(form, kind, cell),
        Kind::Decimal => return typed(form, kind, number_in(cell)),
        Kind::Flag => flag(cell),
        Kind::Choice(names) => choice(form, field, names, cell),
        Kind::Country => code(&form.names.countries, cell),
        Kind::Language => code(&form.names.languages, cell),
        Kind::Zone => code(&form.names.zones, cell),
        Kind::Reference(list) => item(form, list, cell),
        Kind::Level => level(form, cell),
        _ => None,
    };
    known.map_or(Cell::Left, Cell::Held)
}

/// What can be read in two ways is read as the user writes numbers.
fn typed(form: &Form<'_>, kind: Kind, cell: &str) -> Cell {
    match form.notation.read(kind, cell, form.texts) {
        Reading::One(held) => Cell::Held(held),
        Reading::Several(readings) => match readings.into_iter().next() {
            Some((held, _)) => Cell::Held(held),
            None => Cell::Typed(cell.to_owned()),
        },
        Reading::Unreadable => Cell::Typed(cell.to_owned()),
    }
}

/// The number without a sign of per cent: the field says what it is of.
fn number_in(cell: &str) -> &str {
    cell.trim().trim_end_matches(['%', '٪']).trim_end()
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn flag(cell: &str) -> Option<String> {
    let cell = cell.to_lowercase();
    match cell.as_str() {
        "true" | "yes" | "y" | "x" | "✓" | "1" => Some("true".to_owned()),
        "false" | "no" | "n" | "0" => Some("false".to_owned()),
        _ => None,
    }
}

fn choice(form: &Form<'_>, field: &Path, names: &[&str], cell: &str) -> Option<String> {
    let (record, spec) = field_spec(field)?;
    let mut found =
        names.iter().filter(|name| is_same(form.texts.choice(record, spec, name), cell) || is_same(name, cell));
    found.next().map(|name| (*name).to_owned())
}

fn code(names: &[Name], cell: &str) -> Option<String> {
    names.iter().find(|name| is_same(&name.name, cell) || is_same(&name.code, cell)).map(|name| name.code.clone())
}

/// The key of the one item that is called so.
fn item(form: &Form<'_>, list: &'static str, cell: &str) -> Option<String> {
    let list = Path::ROOT.field(list);
    let is_called = |item: &Path| {
        ["name", "title", "publisher", "text", "key"]
            .iter()
            .any(|name| is_same(&form.note.text_at(&item.field(name)), cell))
    };
    let mut called = (0..form.count(&list)).map(|index| list.item(index)).filter(is_called);
    let (first, second) = (called.next()?, called.next());
    let key = form.note.text_at(&first.field("key"));
    (second.is_none() && !key.is_empty()).then_some(key)
}

fn level(form: &Form<'_>, cell: &str) -> Option<String> {
    let scheme = template::marking(&form.note.marking.scheme)?;
    if scheme.free {
        return Some(cell.to_owned());
    }
    let mut levels =
        scheme.levels.iter().filter(|level| is_same(&level.id, cell) || is_same(scheme.text(&level.id, "en"), cell));
    levels.next().map(|level| level.id.clone())
}
