//! A table pasted into a field of a row: which rows of the note it makes. Owns which cell goes into which field and what is
//! said of a cell that fits nowhere; how a table stands on the clipboard is read elsewhere.

mod cell;
mod columns;

use egui::{Event, Ui};

use super::{
    super::writing::table,
    Form,
    field::{LabelAt, Look},
    places,
    state::Draft,
};
use crate::{
    note::{Edit, Kind, Path, RecordSpec, Step},
    texts::field_spec,
};
use cell::Cell;
use columns::{Column, header, order, turned};

/// What the rows of a pasted table do to a note.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pasted {
    /// The changes, as one step.
    pub(crate) edits: Vec<Edit>,
    /// What cannot be read: it stays in its field as it was pasted.
    pub(crate) drafts: Vec<(Path, Draft)>,
    /// What has no field, in words.
    pub(crate) left: Vec<String>,
    /// How many rows came in.
    pub(crate) rows: usize,
    /// The list they stand in.
    pub(crate) list: Path,
    /// Where one goes on.
    pub(crate) then: Path,
}

/// Takes a table that is being pasted into the field with the keyboard, before the field sees it, where it makes rows.
pub(super) fn take(ui: &Ui, form: &Form<'_>, path: &Path, kind: Kind, look: Look) -> Option<Pasted> {
    let place = Place::of(form, path, kind, look)?;
    let mut pasted = None;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            if let (Event::Paste(text), None) = (event, &pasted) {
                let rows = table::read(text);
                if place.wants(&rows) {
                    pasted = Some(rows);
                }
            }
            !matches!((event, &pasted), (Event::Paste(_), Some(_)))
        });
    });
    Some(place.rows(form, pasted?))
}

/// The row in which something is pasted.
struct Place<'p> {
    list: Path,
    index: usize,
    path: &'p Path,
    /// The columns from the one with the keyboard on; none in a list of single texts.
    columns: Option<(&'static RecordSpec, Vec<Column>)>,
    /// Whether lines without tabs make rows, too.
    takes_lines: bool,
}

impl<'p> Place<'p> {
    /// The row of a field; none where a pasted table stays text.
    fn of(form: &Form<'_>, path: &'p Path, kind: Kind, look: Look) -> Option<Self> {
        let (list, index) = places::innermost_item(path).filter(|_| form.writable)?;
        let is_cell = look.label == LabelAt::Inside;
        // A field with room for several lines is one for a text of several.
        if is_cell && look.lines > 1 {
            return None;
        }
        if *path == list.item(index) {
            return Some(Self { list, index, path, columns: None, takes_lines: true });
        }
        let Kind::Records(record) = form.note.node(&list)?.kind() else { return None };
        let Some(Step::Field(name)) = path.last().filter(|_| path.parent() == Some(list.item(index))) else {
            return None;
        };
        let all = order(record);
        let at = all.iter().position(|column| *column == Column::Own(name))?;
        let is_long = matches!(kind, Kind::Prose) && !is_cell;
        if is_long && at > 0 {
            return None;
        }
        let takes_lines = !is_long && (at == 0 || is_cell);
        Some(Self { list, index, path, columns: Some((record, all[at..].to_vec())), takes_lines })
    }

    fn wants(&self, rows: &[Vec<String>]) -> bool {
        let is_wide = rows.iter().any(|row| row.len() > 1) && self.columns.is_some();
        is_wide || (rows.len() > 1 && self.takes_lines)
    }

    fn rows(&self, form: &Form<'_>, rows: Vec<Vec<String>>) -> Pasted {
        match &self.columns {
            None => lines_of(form, &self.list, self.index, &rows),
            Some((record, columns)) => {
                let rows = turned(form, record, columns, rows);
                let (columns, first) = match header(form, record, &self.list, &rows[0]) {
                    Some(columns) => (columns, 1),
                    None => (columns.iter().cloned().map(Some).collect(), 0),
                };
                let width = rows.iter().map(Vec::len).max().unwrap_or_default();
                let columns = columns.into_iter().take(width).collect();
                let titles: &[String] = if first > 0 { &rows[0] } else { &[] };
                let mut filling = Filling::new(form, self, columns, titles);
                for (number, row) in rows.iter().enumerate().skip(first) {
                    if row.iter().any(|cell| !cell.is_empty()) {
                        filling.row(number + 1, row);
                    }
                }
                filling.pasted
            }
        }
    }
}

/// Rows of single texts: a line each, without the bullets of a list.
fn lines_of(form: &Form<'_>, list: &Path, index: usize, rows: &[Vec<String>]) -> Pasted {
    let mut pasted = Pasted { list: list.clone(), ..Pasted::default() };
    let mut at = index;
    for row in rows {
        let cells: Vec<&str> = row.iter().map(|cell| unmarked(cell)).filter(|cell| !cell.is_empty()).collect();
        if cells.is_empty() {
            continue;
        }
        let item = list.item(at);
        if pasted.rows > 0 || !form.is_blank(&item) {
            at += usize::from(pasted.rows == 0);
            pasted.edits.push(Edit::Insert { list: list.clone(), index: at });
        }
        pasted.edits.push(Edit::Set { field: list.item(at), text: cells.join(", ") });
        pasted.then = list.item(at);
        pasted.rows += 1;
        at += 1;
    }
    pasted
}

/// A line without the bullet or number it begins with in a word processor.
fn unmarked(line: &str) -> &str {
    const BULLETS: [char; 9] = ['•', '‣', '▪', '◦', '·', '\u{f0b7}', '–', '-', '*'];
    let line = line.trim();
    let rest = line.trim_start_matches(BULLETS);
    if rest.len() < line.len() && (rest.is_empty() || rest.starts_with(char::is_whitespace)) {
        return rest.trim_start();
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = rest.len() < line.len() && [".", ")"].contains(&rest);
    if is_number { "" } else { line }
}

/// Rows of records as they are filled.
struct Filling<'f, 'a> {
    form: &'f Form<'a>,
    columns: Vec<Option<Column>>,
    /// What the table itself calls its columns; nothing where it has no header.
    titles: &'f [String],
    /// The field with the keyboard: its name.
    name: Option<Step>,
    /// Where the next row goes.
    at: usize,
    pasted: Pasted,
}

impl<'f, 'a> Filling<'f, 'a> {
    fn new(form: &'f Form<'a>, place: &Place<'_>, columns: Vec<Option<Column>>, titles: &'f [String]) -> Self {
        let pasted = Pasted { list: place.list.clone(), then: place.path.clone(), ..Pasted::default() };
        Self { form, columns, titles, name: place.path.last(), at: place.index, pasted }
    }

    /// Fills a row of the table, whose number is said where a cell does not fit: the row with the keyboard while it is
    /// blank, blank rows behind it, and new ones.
    fn row(&mut self, number: usize, cells: &[String]) {
        let list = self.pasted.list.clone();
        let is_first = self.pasted.rows == 0;
        if is_first && !self.is_free(self.at) {
            self.at += 1;
        }
        let is_new = !self.is_free(self.at);
        if is_new {
            self.pasted.edits.push(Edit::Insert { list: list.clone(), index: self.at });
        }
        let item = list.item(self.at);
        let mut values = if is_new { 0 } else { self.form.count(&item.field("values")) };
        let mut year = 0;
        for (place, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let column = self.columns.get(place).cloned().flatten();
            match column {
                Some(Column::Own(name)) => self.cell(number, &item.field(name), cell),
                Some(Column::Value(name)) => {
                    let value = self.value(&item, 0, &mut values);
                    self.cell(number, &value.field(name), cell);
                }
                Some(Column::Year(period)) => {
                    let value = self.value(&item, year, &mut values);
                    year += 1;
                    self.pasted.edits.push(Edit::Set { field: value.field("period"), text: period });
                    self.cell(number, &value.field("number"), cell);
                }
                None => {
                    let counted = || self.form.texts.with("paste-column", &[("number", (place + 1).into())]);
                    let title = self.titles.get(place).filter(|title| !title.is_empty()).cloned();
                    self.leave(number, &title.unwrap_or_else(counted), cell);
                }
            }
        }
        if let Some(step) = self.name {
            self.pasted.then = item.step(step);
        }
        self.pasted.rows += 1;
        self.at += 1;
    }

    /// Whether a row is there and holds nothing where the table has columns. New rows stand before those that were there.
    fn is_free(&self, index: usize) -> bool {
        let inserted = self.pasted.edits.iter();
        let list = &self.pasted.list;
        let new = inserted.filter(|edit| matches!(edit, Edit::Insert { list: of, .. } if of == list)).count();
        if new > 0 || index >= self.form.count(list) {
            return false;
        }
        let item = list.item(index);
        let value = item.field("values").item(0);
        let is_blank = |column: &Column| match column {
            Column::Own(name) => {
                let field = item.field(name);
                // A choice has its usual value from the start.
                matches!(self.form.note.node(&field).map(crate::note::Node::kind), Some(Kind::Choice(_)))
                    || self.form.is_blank(&field)
            }
            Column::Value(name) => self.form.is_blank(&value.field(name)),
            Column::Year(_) => self.form.is_blank(&value),
        };
        self.columns.iter().flatten().all(is_blank)
    }

    /// A value of a figure, which is added where it is not there.
    fn value(&mut self, figure: &Path, place: usize, count: &mut usize) -> Path {
        let list = figure.field("values");
        if place >= *count {
            self.pasted.edits.push(Edit::Insert { list: list.clone(), index: *count });
            *count += 1;
        }
        list.item(place)
    }

    fn cell(&mut self, number: usize, field: &Path, cell: &str) {
        let Some((_, spec)) = field_spec(field) else { return };
        match cell::read(self.form, field, spec.kind, cell) {
            Cell::Held(text) => self.pasted.edits.push(Edit::Set { field: field.clone(), text }),
            Cell::Typed(typed) => {
                let draft = Draft { typed, held: String::new(), readable: false };
                self.pasted.drafts.push((field.clone(), draft));
            }
            Cell::Left => self.leave(number, &self.form.texts.field_label(field), cell),
        }
    }

    fn leave(&mut self, row: usize, column: &str, cell: &str) {
        let values = [("row", row.into()), ("column", column.into()), ("text", cell.into())];
        self.pasted.left.push(self.form.texts.with("paste-left-cell", &values));
    }
}

#[cfg(test)]
mod tests {
    use super::unmarked;

    #[test]
    fn bullets_and_numbers_of_a_word_processor_are_left_out() {
        assert_eq!(unmarked("• Ask for a date"), "Ask for a date");
        assert_eq!(unmarked("- Ask"), "Ask");
        assert_eq!(unmarked("•"), "");
        assert_eq!(unmarked("2."), "");
        assert_eq!(unmarked("2.5 per cent"), "2.5 per cent");
        assert_eq!(unmarked("-5 degrees"), "-5 degrees");
        assert_eq!(unmarked("**Bold** words"), "**Bold** words");
    }
}
