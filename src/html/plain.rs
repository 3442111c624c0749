//! A paper as plain words, for mails without any markup. Owns where lines end; says what the paper says.

use crate::paper::{Block, Content, List, Paper, Placement, Signature, Text};

/// The paper in lines: a blank one between blocks, cells of a table apart by tabs, so that a spreadsheet takes them.
pub fn plain(paper: &Paper) -> String {
    let mut pieces: Vec<String> = Vec::new();
    let marking = paper.marking.as_ref();
    pieces.extend(marking.map(|marking| marking.text.clone()));
    pieces.push(paper.footer.version.clone());
    pieces.extend(paper.blocks.iter().map(piece));
    pieces.push(paper.footer.reference.clone());
    pieces.push(paper.footer.text.clone());
    pieces.extend(marking.filter(|it| it.placement != Placement::FirstPage).map(|marking| marking.text.clone()));
    pieces.retain(|piece| !piece.is_empty());
    pieces.join("\n\n") + "\n"
}

fn piece(block: &Block) -> String {
    match &block.content {
        Content::House(house) => lines(house.lines.iter().map(words)),
        Content::Letterhead(head) => {
            let rows = head.rows.iter().map(|(label, value)| format!("{}: {}", words(label), words(value)));
            lines(head.left.iter().chain(&head.right).map(words).chain(rows))
        }
        Content::Title(text) | Content::Heading { text, .. } | Content::Paragraph(text) | Content::Remark(text) => {
            words(text)
        }
        Content::Numbered { number, text } => format!("{number}. {}", words(text)),
        Content::List(list) => lines(points(list, "")),
        Content::Delegations(sides) => {
            let side = |side: &crate::paper::Side| {
                let people = side.people.iter().map(|person| {
                    let parts = [words(&person.name), words(&person.post)];
                    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
                });
                lines(std::iter::once(words(&side.name)).chain(people))
            };
            sides.iter().map(side).collect::<Vec<_>>().join("\n\n")
        }
        Content::Table(table) => {
            let cells = |cells: &mut dyn Iterator<Item = &Text>| cells.map(words).collect::<Vec<_>>().join("\t");
            let head = cells(&mut table.columns.iter().map(|column| &column.head));
            lines(std::iter::once(head).chain(table.rows.iter().map(|row| cells(&mut row.cells.iter()))))
        }
        Content::Boxed(blocks) => {
            blocks.iter().map(piece).filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("\n\n")
        }
        Content::Chart(chart) => {
            let values = chart.points.iter().map(|point| format!("{}\t{}", point.period, point.label));
            lines(std::iter::once(words(&chart.title)).chain(values))
        }
        Content::Picture(picture) => lines([picture.alternative.clone(), words(&picture.caption)].into_iter()),
        Content::Signatures(signatures) => {
            let signature = |it: &Signature| lines([&it.party, &it.name, &it.post].into_iter().map(words));
            signatures.iter().map(signature).collect::<Vec<_>>().join("\n\n")
        }
        Content::NewPage(_) => String::new(),
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn points(list: &List, indent: &str) -> impl Iterator<Item = String> {
    let mut found = Vec::new();
    for (place, point) in list.points.iter().enumerate() {
        found.push(format!("{indent}{} {}", list.lead(place).text(), words(&point.text)));
        if let Some(below) = &point.below {
            found.extend(points(below, &format!("{indent}   ")).collect::<Vec<_>>());
        }
    }
    found.into_iter()
}

/// The words of a text.
fn words(text: &Text) -> String {
    text.to_words()
}
