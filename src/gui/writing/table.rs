//! A table as spreadsheets put it on the clipboard: cells between tabs, rows between line ends, and cells in quotes where
//! they hold either. Owns how it is read; knows no note.

/// The rows of a table with their cells. Blank rows at its end are left out, and so are blanks around a cell.
pub(crate) fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut rest = text.as_str();
    loop {
        let (cell, after) = cell(rest);
        row.push(cell.trim().to_owned());
        let end = after.chars().next();
        rest = after.get(1..).unwrap_or_default();
        if end != Some('\t') {
            rows.push(std::mem::take(&mut row));
        }
        if end.is_none() {
            break;
        }
    }
    while rows.last().is_some_and(|row| row.iter().all(String::is_empty)) {
        rows.pop();
    }
    rows
}

/// The first cell of a text, and what comes behind it: the tab or line end, or nothing.
fn cell(text: &str) -> (String, &str) {
    if let Some(found) = text.strip_prefix('"').and_then(quoted) {
        return found;
    }
    let end = text.find(['\t', '\n']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// A cell behind its opening quote. Where no quote closes it before a tab or line end, the quote is part of the cell, as in
/// a list of lines that begin with quotations.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.chars().next() {
            Some('"') => {
                cell.push('"');
                rest = &rest[1..];
            }
            None | Some('\t' | '\n') => return Some((cell, rest)),
            Some(_) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn cells_stand_between_tabs_and_rows_between_lines() {
        assert_eq!(read("2023\t1 250,5\r\n2024\t\r\n"), [["2023", "1 250,5"], ["2024", ""]]);
        assert_eq!(read("one\ntwo"), [["one"], ["two"]]);
        assert_eq!(read("\tb"), [["", "b"]]);
        assert_eq!(read("\n\n"), Vec::<Vec<String>>::new());
        assert_eq!(read("a\n\nb"), [["a"], [""], ["b"]]);
    }

    #[test]
    fn a_cell_in_quotes_holds_tabs_lines_and_quotes() {
        assert_eq!(read("\"two\nlines\"\tb\nc"), [vec!["two\nlines", "b"], vec!["c"]]);
        assert_eq!(read("\"say \"\"yes\"\"\"\tb"), [["say \"yes\"", "b"]]);
    }

    #[test]
    fn a_quotation_at_the_start_of_a_line_is_no_quoted_cell() {
        assert_eq!(read("\"Yes\", he said\n\"No\", she said"), [["\"Yes\", he said"], ["\"No\", she said"]]);
        assert_eq!(read("\"open\nnext"), [["\"open"], ["next"]]);
    }
}
