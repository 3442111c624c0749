//! A paper as plain words: in lines of 72 columns, for mails and cables, or each paragraph in one line, to be pasted. Owns how each
//! block stands there.

use super::{
    columns, foot, head,
    lines::{hanging, placed, width},
};
use crate::paper::{Block, Content, Letterhead, List, Paper, Placement, Side, Signature};

/// How wide a line is: what mail programs leave whole when it is quoted (RFC 3676, section 4.2, counts to 78).
pub const WIDTH: usize = 72;

/// A line without end: whatever takes the words breaks them.
pub(super) const ENDLESS: usize = usize::MAX;

/// The room between a paragraph and its number.
const NUMBER: usize = 4;

/// Above a name that signs.
const HAND: &str = "____________________________";

/// The paper as plain text in lines of 72 columns, a blank line between blocks.
pub fn text(paper: &Paper) -> String {
    in_lines(paper, WIDTH)
}

/// The same with each paragraph in one line and the cells of a table apart by tabs, so that mails break lines and spreadsheets
/// take cells.
pub fn unbroken_text(paper: &Paper) -> String {
    in_lines(paper, ENDLESS)
}

fn in_lines(paper: &Paper, room: usize) -> String {
    let is_centred = paper.marking.as_ref().is_some_and(|marking| marking.placement == Placement::Centred);
    let (marking, version) = head(paper);
    let mut pieces = vec![placed(marking, room, is_centred), placed(version, room, false)];
    pieces.extend(blocks(&paper.blocks, room));
    let (feet, marking) = foot(paper);
    pieces.extend([placed(&feet, room, true), placed(marking, room, is_centred)]);
    joined(pieces).into_iter().map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// Pieces with a blank line between them.
fn joined(pieces: Vec<Vec<String>>) -> Vec<String> {
    let pieces: Vec<Vec<String>> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
    pieces.join(&[String::new()][..])
}

fn blocks(blocks: &[Block], room: usize) -> Vec<Vec<String>> {
    blocks.iter().map(|block| piece(block, room)).collect()
}

fn piece(block: &Block, room: usize) -> Vec<String> {
    match &block.content {
        Content::House(house) => house.lines.iter().flat_map(|line| hanging("", &line.to_words(), room)).collect(),
        Content::Letterhead(head) => letterhead(head, room),
        Content::Title(text) => underlined(hanging("", &text.to_words(), room), '='),
        Content::Heading { level: 1, text } => underlined(hanging("", &text.to_words(), room), '-'),
        Content::Heading { text, .. } | Content::Paragraph(text) => hanging("", &text.to_words(), room),
        Content::Remark(text) => hanging(&" ".repeat(NUMBER), &text.to_words(), room),
        Content::Numbered { number, text } => {
            hanging(&format!("{:NUMBER$}", format!("{number}. ")), &text.to_words(), room)
        }
        Content::List(list) => points(list, 0, room),
        Content::Delegations(sides) => joined(sides.iter().map(|it| side(it, room)).collect()),
        Content::Table(table) => columns::table(table, room),
        Content::Boxed(inner) => {
            let room = if room == ENDLESS { ENDLESS } else { room.saturating_sub(2) };
            let lines = joined(blocks(inner, room));
            lines.into_iter().map(|line| format!("| {line}")).collect()
        }
        Content::Chart(chart) => {
            let values = chart.points.iter().map(|point| (point.period.as_str(), point.label.as_str()));
            [hanging("", &chart.title.to_words(), room), columns::pairs(values, room)].concat()
        }
        Content::Picture(picture) => {
            let shown =
                if picture.alternative.is_empty() { String::new() } else { format!("[{}]", picture.alternative) };
            [hanging("", &shown, room), hanging("", &picture.caption.to_words(), room)].concat()
        }
        Content::Signatures(signatures) => joined(signatures.iter().map(|it| signature(it, room)).collect()),
        Content::NewPage(_) => Vec::new(),
    }
}

/// A heading over a rule as wide as its widest line.
fn underlined(mut lines: Vec<String>, rule: char) -> Vec<String> {
    let widest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
    if widest > 0 {
        lines.push(rule.to_string().repeat(widest));
    }
    lines
}

fn letterhead(head: &Letterhead, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = head.left.iter().flat_map(|text| hanging("", &text.to_words(), room)).collect();
    lines.extend(head.right.iter().flat_map(|text| placed(&text.to_words(), room, false)));
    let rows: Vec<(String, String)> =
        head.rows.iter().map(|(label, value)| (format!("{}:", label.to_words()), value.to_words())).collect();
    let labels = rows.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
    for (label, value) in &rows {
        let lead = format!("{label}{}", " ".repeat(labels - width(label) + 2));
        lines.extend(hanging(&lead, value, room));
    }
    lines
}

fn points(list: &List, indent: usize, room: usize) -> Vec<String> {
    let leads: Vec<String> =
        (0..list.points.len()).map(|place| list.first.map_or("-".to_owned(), |_| list.lead(place).text())).collect();
    let widest = leads.iter().map(|lead| width(lead)).max().unwrap_or(0) + 1;
    let mut lines = Vec::new();
    for (lead, point) in leads.iter().zip(&list.points) {
        let lead = format!("{}{lead}{}", " ".repeat(indent), " ".repeat(widest - width(lead)));
        lines.extend(hanging(&lead, &point.text.to_words(), room));
        if let Some(below) = &point.below {
            lines.extend(points(below, indent + widest, room));
        }
    }
    lines
}

fn side(side: &Side, room: usize) -> Vec<String> {
    let mut lines = hanging("", &side.name.to_words(), room);
    for person in &side.people {
        let parts = [person.name.to_words(), person.post.to_words()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        // What goes on below stands further in than the next name.
        let mut said = hanging("    ", &parts.join(", "), room);
        if let Some(first) = said.first_mut() {
            first.replace_range(..2, "");
        }
        lines.extend(said);
    }
    lines
}

fn signature(signature: &Signature, room: usize) -> Vec<String> {
    let mut lines = hanging("", &signature.party.to_words(), room);
    lines.extend([String::new(), HAND.to_owned()]);
    for text in [&signature.name, &signature.post] {
        lines.extend(hanging("", &text.to_words(), room));
    }
    lines
}
