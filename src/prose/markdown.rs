//! A paper as Markdown (CommonMark, with tables). Owns which marks each block has, and that words never read as marks.

use super::{foot, head};
use crate::paper::{Align, Block, Content, Letterhead, List, Paper, Side, Span, Table, Text};

/// What the comment at the end says before the id of the paper (DCMI Metadata Terms).
const IDENTIFIER: &str = "dcterms.identifier: urn:uuid:";

/// The paper as Markdown: a blank line between blocks, a paragraph in one line.
pub fn markdown(paper: &Paper) -> String {
    let (marking, version) = head(paper);
    let mut pieces = vec![strong(marking), escaped(version)];
    pieces.extend(blocks(&paper.blocks));
    let (feet, marking) = foot(paper);
    pieces.extend([escaped(&feet), strong(marking)]);
    if !paper.id.is_empty() {
        pieces.push(format!("<!-- {IDENTIFIER}{} -->", paper.id.replace("--", "-")));
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces.join("\n\n") + "\n"
}

/// The id of the paper that a file was made from; none for any other file.
pub fn paper_id(file: &[u8]) -> Option<String> {
    /// The comment is the last line.
    const TAIL: usize = 1024;
    let tail = String::from_utf8_lossy(&file[file.len().saturating_sub(TAIL)..]);
    let (_, rest) = tail.rsplit_once(&format!("<!-- {IDENTIFIER}"))?;
    rest.split_once(" -->").map(|(id, _)| id.to_owned())
}

fn blocks(blocks: &[Block]) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut is_list = false;
    for block in blocks {
        // Two lists in a row would be one.
        let was_list = std::mem::replace(&mut is_list, matches!(block.content, Content::List(_)));
        if was_list && is_list {
            pieces.push("<!-- -->".to_owned());
        }
        pieces.push(piece(block));
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn piece(block: &Block) -> String {
    match &block.content {
        Content::House(house) => lines(house.lines.iter().map(words)),
        Content::Letterhead(head) => letterhead(head),
        Content::Title(text) => heading("#", text),
        Content::Heading { level: 1, text } => heading("##", text),
        Content::Heading { text, .. } => heading("###", text),
        Content::Paragraph(text) | Content::Remark(text) => words(text),
        // With a full stop, where lists have a bracket: their numbers are not to go on from these.
        Content::Numbered { number, text } => format!("{number}. {}", words(text)),
        Content::List(list) => points(list, "").join("\n"),
        Content::Delegations(sides) => sides.iter().map(side).collect::<Vec<_>>().join("\n\n"),
        Content::Table(table) => self::table(table),
        Content::Boxed(inner) => {
            let inner = blocks(inner).join("\n\n");
            inner.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
        }
        Content::Chart(chart) => {
            let values = chart.points.iter().map(|it| row([inline(&it.period), inline(&it.label)].into_iter()));
            let head = "|  |  |\n| --- | ---: |".to_owned();
            words(&chart.title) + "\n\n" + &std::iter::once(head).chain(values).collect::<Vec<_>>().join("\n")
        }
        Content::Picture(picture) => {
            let shown =
                if picture.alternative.is_empty() { String::new() } else { format!("[{}]", picture.alternative) };
            lines([escaped(&shown), words(&picture.caption)].into_iter())
        }
        Content::Signatures(signatures) => {
            let signature =
                |it: &crate::paper::Signature| lines([&it.party, &it.name, &it.post].into_iter().map(words));
            signatures.iter().map(signature).collect::<Vec<_>>().join("\n\n")
        }
        Content::NewPage(_) => String::new(),
    }
}

fn heading(marks: &str, text: &Text) -> String {
    let words = words(text);
    // Marks at the end of a heading would be taken for its own.
    let words = words.strip_suffix('#').map(|words| format!("{words}\\#")).unwrap_or(words);
    if words.is_empty() { words } else { format!("{marks} {words}") }
}

fn letterhead(head: &Letterhead) -> String {
    let rows = head.rows.iter().map(|(label, value)| format!("{}: {}", words(label), words(value)));
    lines(head.left.iter().chain(&head.right).map(words).chain(rows))
}

/// Lines of one paragraph.
fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\\\n")
}

fn points(list: &List, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for (place, point) in list.points.iter().enumerate() {
        let lead = list.first.map_or("- ".to_owned(), |first| format!("{}) ", first.saturating_add(place as u64)));
        lines.push(format!("{indent}{lead}{}", words(&point.text)));
        if let Some(below) = &point.below {
            lines.extend(points(below, &format!("{indent}{}", " ".repeat(lead.len()))));
        }
    }
    lines
}

fn side(side: &Side) -> String {
    let people = side.people.iter().map(|person| {
        let parts = [words(&person.name), words(&person.post)];
        format!("- {}", parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
    });
    [strong(&side.name.to_plain()), people.collect::<Vec<_>>().join("\n")].join("\n\n")
}

fn table(table: &Table) -> String {
    let rule = table.columns.iter().map(|column| match column.align {
        Align::Start => "---".to_owned(),
        Align::Decimal(_) => "---:".to_owned(),
    });
    let mut lines = vec![row(table.columns.iter().map(|column| cell(&column.head))), row(rule)];
    lines.extend(table.rows.iter().map(|it| row(it.cells.iter().map(cell))));
    lines.join("\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    cells.fold("|".to_owned(), |row, cell| row + " " + &cell + " |")
}

fn cell(text: &Text) -> String {
    text.spans.iter().enumerate().map(|(place, _)| span(text, place)).collect()
}

/// The words of a paragraph, which must not begin like a heading, a list or a rule.
fn words(text: &Text) -> String {
    begun(&cell(text))
}

/// A line of words alone.
fn escaped(words: &str) -> String {
    begun(&inline(words))
}

fn strong(words: &str) -> String {
    if words.trim().is_empty() { String::new() } else { format!("**{}**", inline(words.trim())) }
}

/// Words of one look with their marks. White at their ends stays outside, since marks beside it are none.
fn span(text: &Text, place: usize) -> String {
    let span = &text.spans[place];
    let inner = span.text.trim();
    if inner.is_empty() {
        return span.text.clone();
    }
    let (before, rest) = span.text.split_at(span.text.find(inner).unwrap_or(0));
    let after = &rest[inner.len()..];
    let mut words = inline(inner);
    let (open, close) = marks(text, place, inner);
    words = format!("{open}{words}{close}");
    if let Some(link) = &span.link {
        let address = link.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E").replace(['\n', '\r'], "");
        words = format!("[{words}](<{address}>)");
    }
    format!("{before}{words}{after}")
}

/// What makes a span bold or slanted. Stars are no marks where a letter stands on one side and a sign on the other
/// (CommonMark 0.31, section 6.2): there it is said in HTML.
fn marks(text: &Text, place: usize, inner: &str) -> (String, String) {
    let Span { bold, italic, .. } = &text.spans[place];
    let neighbour = |span: Option<&Span>, is_before: bool| {
        let words = span.map_or("", |span| span.text.as_str());
        if is_before { words.chars().next_back() } else { words.chars().next() }
    };
    let own = &text.spans[place].text;
    let before =
        (own.starts_with(inner)).then(|| neighbour(place.checked_sub(1).map(|it| &text.spans[it]), true)).flatten();
    let after = (own.ends_with(inner)).then(|| neighbour(text.spans.get(place + 1), false)).flatten();
    let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    if !bold && !italic {
        return (String::new(), String::new());
    }
    if touches(before) || touches(after) {
        let open = [(*bold, "<strong>"), (*italic, "<em>")].map(|(is, mark)| if is { mark } else { "" }).concat();
        let close = [(*italic, "</em>"), (*bold, "</strong>")].map(|(is, mark)| if is { mark } else { "" }).concat();
        return (open, close);
    }
    let stars = "*".repeat(2 * usize::from(*bold) + usize::from(*italic));
    (stars.clone(), stars)
}

/// Words in which no sign is a mark.
fn inline(words: &str) -> String {
    let mut marked = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => marked.extend(['\\', c]),
            '\t' | '\n' | '\r' => marked.push(' '),
            c if c.is_control() => {}
            c => marked.push(c),
        }
    }
    marked
}

/// A line that does not begin like something else: `#`, `+`, `-`, `=`, `1.`, `1)`.
fn begun(line: &str) -> String {
    let line = line.trim();
    let figures = line.chars().take_while(char::is_ascii_digit).count();
    if line.starts_with(['#', '+', '-', '=', ':']) {
        return format!("\\{line}");
    }
    if figures > 0 && line[figures..].starts_with(['.', ')']) {
        return format!("{}\\{}", &line[..figures], &line[figures..]);
    }
    line.to_owned()
}
