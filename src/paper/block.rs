//! A composed paper: what it says, as semantic blocks, each with the field it came from. Owns the kinds of block and their
//! plain text; knows nothing of fonts, lines or pages.

use std::sync::Arc;

use crate::note::Path;
pub use crate::template::{Alignment, Placement};
use crate::template::{PageSetup, Pt};

/// A paper, ready to be set: filtered for its audience and worded in its language.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The title of the document, as viewers show it.
    pub title: String,
    /// The language of the paper (BCP 47), such as `en-GB` or `kk`.
    pub language: String,
    /// The identity of the paper: the note's.
    pub id: String,
    /// Who wrote it, for the document's properties; may be empty.
    pub author: String,
    /// The date of the note, if it has one: the only date a file of this paper may carry.
    pub date: Option<jiff::civil::Date>,
    /// The page it is set on.
    pub setup: PageSetup,
    /// The marking of the whole paper, repeated on every page.
    pub marking: Option<Banner>,
    /// What each page carries at its foot.
    pub footer: Footer,
    /// The list of contents it gets when it has become long; none for a paper that never gets one.
    pub contents: Option<Contents>,
    /// The text from start to end, in reading order.
    pub blocks: Vec<Block>,
}

/// The list of contents of a long paper. What stands in it is known only when the pages are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// What stands above it.
    pub title: String,
    /// From so many pages on there is one.
    pub from: u32,
}

/// The marking of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// The words, such as `OFFICIAL – SENSITIVE`.
    pub text: String,
    /// Where it stands.
    pub placement: Placement,
    /// The field that decides it.
    pub field: Path,
}

/// The foot of every page: reference at the left, version and draft state in the middle, folio at the right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footer {
    /// The reference of the note; may be empty.
    pub reference: String,
    /// The version, such as `Version 2` or, until the note is final, `DRAFT · Version 2`.
    pub version: String,
    /// The folio with `{page}` and `{pages}` to be filled in, such as `Page {page} of {pages}`.
    pub folio: String,
    /// A line of the office below these; may be empty.
    pub text: String,
}

/// One piece of a paper and the field it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Where its text comes from; none for what the template says.
    pub field: Option<Path>,
    /// What it is.
    pub content: Content,
}

/// What a block is. The page decides how each looks.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Emblem and lines of the office, above everything else.
    House(House),
    /// The head of page 1: reference and date at the left, copy number at the right, then the addressees.
    Letterhead(Letterhead),
    /// The title of the paper.
    Title(Text),
    /// A heading; level 1 stands above a section with a rule, level 2 runs in bold on a line of its own.
    Heading {
        /// 1 or 2.
        level: u8,
        /// Its words.
        text: Text,
    },
    /// A paragraph with a number that runs through the paper.
    Numbered {
        /// From 1.
        number: u32,
        /// Its words.
        text: Text,
    },
    /// A paragraph.
    Paragraph(Text),
    /// A list of short points.
    List(List),
    /// The delegations: the sides next to one another, ours first.
    Delegations(Vec<Side>),
    /// A table with a header row.
    Table(Table),
    /// Blocks framed together, such as a summary.
    Boxed(Vec<Block>),
    /// A source or a remark in small type.
    Remark(Text),
    /// A figure drawn over its periods.
    Chart(Chart),
    /// An image with its caption.
    Picture(Picture),
    /// Where the sides sign, next to one another.
    Signatures(Vec<Signature>),
    /// What follows starts on a new page.
    NewPage(NewPage),
}

/// Why what follows starts on a new page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewPage {
    /// It can be taken off the paper.
    Detachable,
    /// The paper goes on behind what can be taken off.
    Resumed,
    /// It is an annex: it and all behind it do not count for the length of the paper.
    Annex,
}

/// A chart: one figure of one scope over its periods. The zero line is part of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// How it is drawn.
    pub shape: ChartShape,
    /// What it shows, with scope and unit; stands above it.
    pub title: Text,
    /// The values in the order of their periods.
    pub points: Vec<ChartPoint>,
    /// What it shows, in a sentence, for those who do not see it.
    pub alternative: String,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartShape {
    /// As bars.
    #[default]
    Bars,
    /// As a line.
    Line,
}

/// A value of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartPoint {
    /// Its period, as short as the language allows.
    pub period: String,
    /// The value.
    pub value: f64,
    /// The value as it is written beside it.
    pub label: String,
    /// How far it can be compared with the others.
    pub weight: ChartWeight,
    /// The item it stands for.
    pub field: Option<Path>,
}

/// How far a value of a chart can be compared with the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartWeight {
    /// It stands for a whole period.
    #[default]
    Whole,
    /// It stands for a part of the period the others stand for: drawn lighter.
    Partial,
    /// It is aimed at: drawn hollow.
    Target,
}

/// An image.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The bytes of its file: PNG, JPEG or SVG.
    pub file: Arc<[u8]>,
    /// What stands below it; may be empty.
    pub caption: Text,
    /// What it shows, for those who do not see it; empty where nobody has said so.
    pub alternative: String,
}

/// Running text: spans, one after another. Several paragraphs are several blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The pieces in reading order.
    pub spans: Vec<Span>,
}

/// Characters of one look. They hold no line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The characters.
    pub text: String,
    /// Set in bold.
    pub bold: bool,
    /// Set in italics.
    pub italic: bool,
    /// Where a link leads: `http`, `https` or `mailto`.
    pub link: Option<String>,
    /// The field on the same paper that it leads to.
    pub goes_to: Option<Path>,
    /// Its language (BCP 47), where that is not the paper's: what a screen reader speaks it in.
    pub language: Option<String>,
    /// The field it came from, where that is not its block's.
    pub field: Option<Path>,
}

/// Whose paper it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct House {
    /// The emblem above the lines.
    pub emblem: Option<Emblem>,
    /// The lines of the office.
    pub lines: Vec<Text>,
    /// Where both stand.
    pub alignment: Alignment,
    /// Whether a rule closes it.
    pub has_rule: bool,
}

/// The emblem of an office.
#[derive(Clone, Debug, PartialEq)]
pub struct Emblem {
    /// The bytes of its file: PNG or SVG.
    pub file: Arc<[u8]>,
    /// How high it stands, where it fits so high between the margins.
    pub height: Pt,
    /// What it shows, for those who do not see it; empty for mere decoration.
    pub alternative: String,
}

/// The head of page 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// At the left, one below another: reference, date.
    pub left: Vec<Text>,
    /// At the right, one below another: copy number, draft.
    pub right: Vec<Text>,
    /// Label and value, such as `To` and `The Minister`.
    pub rows: Vec<(Text, Text)>,
}

/// A list of points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// The number of the first point; none for bullets.
    pub first: Option<u64>,
    /// The points.
    pub points: Vec<Point>,
}

/// A point of a list, with points below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// Its words.
    pub text: Text,
    /// A list below it.
    pub below: Option<List>,
    /// The field it came from, where that is not its block's.
    pub field: Option<Path>,
}

/// One side of the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The name of the side.
    pub name: Text,
    /// Its people: head first, interpreters and note-takers last.
    pub people: Vec<Person>,
}

/// A person in a delegation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Name with honorific; bold for a head.
    pub name: Text,
    /// Post, organisation, function; may be empty.
    pub post: Text,
    /// The participant.
    pub field: Option<Path>,
}

/// Where one side signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// For whom, above the room for the hand.
    pub party: Text,
    /// The name below it; may be empty.
    pub name: Text,
    /// The post; may be empty.
    pub post: Text,
    /// The person or the side it stands for.
    pub field: Option<Path>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns, in reading direction.
    pub columns: Vec<Column>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Row>,
    /// How its rows stand on pages.
    pub flow: RowFlow,
}

/// How the rows of a table stand on pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowFlow {
    /// Each on one page, where a page can hold it.
    #[default]
    Whole,
    /// The same, with room to write by hand.
    Roomy,
    /// As running text side by side: a page may end within a row.
    Divided,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// The head of the column.
    pub head: Text,
    /// How its cells stand.
    pub align: Align,
    /// Its share of the width that is left when narrow columns have theirs; 0 makes it as wide as its widest cell.
    pub share: f32,
    /// The language of its head and cells (BCP 47), where that is not the paper's: it decides in which direction they run.
    pub language: Option<String>,
}

/// How the cells of a column stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the start of the line.
    #[default]
    Start,
    /// Numbers, one decimal separator below another.
    Decimal(char),
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The cells.
    pub cells: Vec<Text>,
    /// The item the row stands for.
    pub field: Option<Path>,
}

impl Text {
    /// Text of one plain span.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { spans: vec![Span { text: text.into(), ..Span::default() }] }
    }

    /// Text of one bold span.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { spans: vec![Span { text: text.into(), bold: true, ..Span::default() }] }
    }

    /// Whether there is nothing to set.
    pub fn is_empty(&self) -> bool {
        self.spans.iter().all(|span| span.text.is_empty())
    }

    /// The characters without their looks.
    pub fn to_plain(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// The characters without their looks, with the address of a link behind words that do not say it.
    pub fn to_words(&self) -> String {
        let mut words = String::new();
        for (place, span) in self.spans.iter().enumerate() {
            words += &span.text;
            let is_last = self.spans.get(place + 1).is_none_or(|next| next.link != span.link);
            if let Some(link) = span.link.as_deref().filter(|link| is_last && !self.says(link)) {
                words.extend([" (", link, ")"]);
            }
        }
        words
    }

    /// Whether the text shows an address, be it without what every address begins with.
    fn says(&self, link: &str) -> bool {
        let bare = link.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("mailto:");
        self.to_plain().contains(bare.trim_end_matches('/'))
    }
}

impl Block {
    /// A block that came from `field`.
    pub const fn from(field: Path, content: Content) -> Self {
        Self { field: Some(field), content }
    }

    /// A block the template says.
    pub const fn of_template(content: Content) -> Self {
        Self { field: None, content }
    }

    /// Hands every text of the block to `visit`, in reading order, with the number or bullet that stands before it.
    pub fn each_text<'a>(&'a self, visit: &mut dyn FnMut(Lead, &'a Text)) {
        match &self.content {
            Content::House(house) => house.lines.iter().for_each(|line| visit(Lead::None, line)),
            Content::Letterhead(head) => {
                head.left.iter().chain(&head.right).for_each(|text| visit(Lead::None, text));
                for (label, value) in &head.rows {
                    visit(Lead::None, label);
                    visit(Lead::None, value);
                }
            }
            Content::Title(text) | Content::Heading { text, .. } | Content::Paragraph(text) | Content::Remark(text) => {
                visit(Lead::None, text);
            }
            Content::Numbered { number, text } => visit(Lead::Number(u64::from(*number)), text),
            Content::List(list) => list.each_text(visit),
            Content::Delegations(sides) => {
                for side in sides {
                    visit(Lead::None, &side.name);
                    for person in &side.people {
                        visit(Lead::None, &person.name);
                        visit(Lead::None, &person.post);
                    }
                }
            }
            Content::Table(table) => {
                table.columns.iter().for_each(|column| visit(Lead::None, &column.head));
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| visit(Lead::None, cell));
            }
            Content::Boxed(blocks) => blocks.iter().for_each(|block| block.each_text(visit)),
            Content::Chart(chart) => visit(Lead::None, &chart.title),
            Content::Picture(picture) => visit(Lead::None, &picture.caption),
            Content::Signatures(signatures) => {
                for Signature { party, name, post, field: _ } in signatures {
                    for text in [party, name, post] {
                        visit(Lead::None, text);
                    }
                }
            }
            Content::NewPage(_) => {}
        }
    }
}

/// What stands before a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Nothing.
    None,
    /// A bullet.
    Bullet,
    /// A number and a full stop.
    Number(u64),
}

impl Lead {
    /// As it is set, such as `3.`; empty for nothing.
    pub fn text(self) -> String {
        match self {
            Self::None => String::new(),
            Self::Bullet => "•".to_owned(),
            Self::Number(number) => format!("{number}."),
        }
    }
}

impl List {
    /// What stands before the point at `place`.
    pub fn lead(&self, place: usize) -> Lead {
        self.first.map_or(Lead::Bullet, |first| Lead::Number(first.saturating_add(place as u64)))
    }

    fn each_text<'a>(&'a self, visit: &mut dyn FnMut(Lead, &'a Text)) {
        for (place, point) in self.points.iter().enumerate() {
            visit(self.lead(place), &point.text);
            if let Some(below) = &point.below {
                below.each_text(visit);
            }
        }
    }
}

impl Paper {
    /// The whole text in reading order, one line for each text: what a screen reader would say of the body.
    pub fn to_plain(&self) -> String {
        let mut lines = String::new();
        for block in &self.blocks {
            block.each_text(&mut |lead, text| {
                if text.is_empty() {
                    return;
                }
                let lead = lead.text();
                lines.push_str(&lead);
                if !lead.is_empty() {
                    lines.push(' ');
                }
                lines.push_str(&text.to_plain());
                lines.push('\n');
            });
        }
        lines
    }
}
