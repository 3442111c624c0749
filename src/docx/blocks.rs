//! Blocks as paragraphs with styles: what is a heading on the page is one here, and so are lists and captions. Owns which style
//! each block has, and that every paragraph that says something is a place with a name; tables stand in `tables`.

use std::borrow::Cow;

use super::{
    Figures, Pagination, Place,
    measure::Type,
    numbering::{self, Numbered, Numbering},
    place_name,
    runs::runs,
    styles,
    xml::{add, twips},
};
use crate::{
    note::Path,
    paper::{Block, Content, List, Paper, Span, Text, is_right_to_left},
    template::{Alignment, Face, Pt},
};

/// White between a paragraph and the table or the frame below it, and between it and where the sides sign.
const ABOVE_TABLE: Pt = Pt(8.0);
const ABOVE_FRAME: Pt = Pt(6.0);
const ABOVE_HANDS: Pt = Pt(20.0);

/// White between the rule of a heading and the names of the sides, which stand over rules of their own.
const ABOVE_NAMES: Pt = Pt(6.0);

/// Writes the blocks of one paper.
pub(super) struct Writer<'a> {
    pub(super) paper: &'a Paper,
    pub(super) figures: Figures<'a>,
    known: &'a [Place],
    pub(super) xml: String,
    numbering: Numbering,
    places: Vec<Place>,
    pub(super) images: Vec<Vec<u8>>,
    links: Vec<String>,
    /// Whether what comes next starts on a new page.
    pub(super) turns: bool,
    /// Whether nothing stands above what comes next: white would only lower it.
    pub(super) is_first: bool,
    /// Whether the last thing written is a table.
    pub(super) is_below_table: bool,
    /// The numbers of images begin here: no two in a document have one.
    pub(super) first_image: usize,
    pub(super) pagination: &'a Pagination,
    /// How many sections have begun.
    pub(super) sections: usize,
    /// What stands below the block being written.
    next: Option<&'a Content>,
}

/// What a document is made of, beside what every document has.
pub(super) struct Written {
    pub(super) body: String,
    pub(super) numbering: Numbering,
    pub(super) places: Vec<Place>,
    /// The files of the images, each by its relation [`image_relation`].
    pub(super) images: Vec<Vec<u8>>,
    /// The addresses of the links, each by its relation [`link_relation`].
    pub(super) links: Vec<String>,
}

/// The name of the relation to an image, by its number from 0.
pub(super) fn image_relation(place: usize) -> String {
    format!("rIdImage{}", place + 1)
}

/// The name of the relation to what a link leads to, by its number from 0.
pub(super) fn link_relation(place: usize) -> String {
    format!("rIdLink{}", place + 1)
}

/// How a paragraph stands, in the order in which the format wants it said (ECMA-376 part 1, 17.3.1.26).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stance<'a> {
    pub(super) style: &'a str,
    pub(super) keeps_with_next: bool,
    pub(super) numbered: Option<Numbered>,
    /// Where its lines stand: numbers at their end.
    pub(super) stand: Alignment,
    /// Its language, where that is not the paper's.
    pub(super) language: Option<&'a str>,
    /// Whether it goes without the rule of its style: that of what stands below is enough.
    pub(super) is_bare: bool,
    /// White above and below it, where that is not its style's.
    pub(super) above: Option<Pt>,
    pub(super) below: Option<Pt>,
    /// How far it stands in at its start and its end.
    pub(super) inset: (Pt, Pt),
    /// How far its first line stands out from its start.
    pub(super) hang: Option<Pt>,
}

impl<'a> Stance<'a> {
    pub(super) fn of(style: &'a str) -> Self {
        Self { style, ..Self::default() }
    }
}

impl<'a> Writer<'a> {
    pub(super) fn new(paper: &'a Paper, pagination: &'a Pagination, figures: Figures<'a>, known: &'a [Place]) -> Self {
        Self {
            paper,
            figures,
            known,
            xml: String::new(),
            numbering: Numbering::default(),
            places: Vec::new(),
            images: Vec::new(),
            links: Vec::new(),
            turns: false,
            is_first: true,
            is_below_table: false,
            // The emblem has the first.
            first_image: 2,
            pagination,
            sections: 0,
            next: None,
        }
    }

    pub(super) fn finish(self) -> Written {
        let Self { xml, numbering, places, images, links, .. } = self;
        Written { body: xml, numbering, places, images, links }
    }

    /// The paper from start to end, but for the letterhead of the house, which stands at the head of the first page.
    pub(super) fn paper(&mut self) {
        let paper = self.paper;
        let mut is_due = self.pagination.contents.is_some();
        for (place, block) in paper.blocks.iter().enumerate() {
            if is_due && matches!(block.content, Content::Heading { level: 0 | 1, .. }) {
                self.contents();
                is_due = false;
            }
            self.block_among(&paper.blocks, place);
        }
        self.close_table();
    }

    /// Blocks, one after another.
    pub(super) fn blocks(&mut self, blocks: &'a [Block]) {
        for place in 0..blocks.len() {
            self.block_among(blocks, place);
        }
    }

    fn block_among(&mut self, blocks: &'a [Block], place: usize) {
        let before = place.checked_sub(1).map(|before| &blocks[before].content);
        self.next = blocks.get(place + 1).map(|next| &next.content);
        self.block(&blocks[place], before);
    }

    fn block(&mut self, block: &'a Block, before: Option<&Content>) {
        let field = block.field.as_ref();
        match &block.content {
            Content::House(_) => {}
            Content::Letterhead(head) => self.letterhead(head, field),
            Content::Title(words) => {
                // The same title in another language.
                let above = matches!(before, Some(Content::Title(_))).then_some(ABOVE_TABLE);
                self.paragraph(Stance { above, ..self.above_next("Title") }, words, field);
            }
            Content::Heading { level, text } => self.heading(*level, text, field),
            Content::Numbered { number, text } => {
                let numbered = Some(self.numbering.paragraph(*number));
                self.paragraph(Stance { numbered, ..self.above_next("NumberedParagraph") }, text, field);
            }
            Content::Paragraph(words) => self.paragraph(self.above_next("BodyText"), words, field),
            Content::Remark(words) => self.paragraph(self.above_next("Remark"), words, field),
            Content::List(list) => {
                let is_below_number = matches!(before, Some(Content::Numbered { .. }));
                self.list(list, 0, if is_below_number { numbering::HANG } else { Pt::ZERO }, field);
            }
            Content::Delegations(sides) => self.delegations(sides, field),
            Content::Table(table) => self.table(table, field),
            Content::Boxed(blocks) => self.boxed(blocks),
            Content::Chart(chart) => self.chart(chart, field),
            Content::Picture(picture) => self.picture(picture, field),
            Content::Signatures(signatures) => self.signatures(signatures, field),
            Content::NewPage(_) => self.turns = true,
        }
    }

    /// How a paragraph stands above the next block: a table has no white of its own, and a remark is not left alone.
    pub(super) fn above_next(&self, style: &'static str) -> Stance<'static> {
        let below = match self.next {
            Some(Content::Table(_) | Content::Delegations(_)) => Some(ABOVE_TABLE),
            Some(Content::Boxed(_)) => Some(ABOVE_FRAME),
            Some(Content::Signatures(_)) => Some(ABOVE_HANDS),
            _ => None,
        };
        Stance { below, keeps_with_next: self.keeps_next(), ..Stance::of(style) }
    }

    /// Whether the next block must not be parted from this one.
    pub(super) fn keeps_next(&self) -> bool {
        matches!(self.next, Some(Content::Remark(_) | Content::Signatures(_)))
    }

    /// A heading. Its rule and the upper rule of what stands right below it would look like the rungs of a ladder.
    fn heading(&mut self, level: u8, words: &Text, field: Option<&Path>) {
        let is_section = level < 2;
        let below = match self.next {
            Some(Content::Table(_)) if !is_section => Some(Pt(4.0)),
            Some(Content::Delegations(_)) => Some(ABOVE_NAMES),
            _ => None,
        };
        let is_bare = is_section && matches!(self.next, Some(Content::Table(_) | Content::Boxed(_)));
        let stance = Stance { is_bare, below, ..Stance::of(if is_section { "Heading1" } else { "Heading2" }) };
        self.paragraph(stance, words, field);
    }

    /// A paragraph and the place it is; nothing where it says nothing.
    pub(super) fn paragraph(&mut self, stance: Stance<'_>, words: &Text, field: Option<&Path>) {
        if words.is_empty() {
            return;
        }
        self.begin(stance);
        let target = if stance.style == "Heading1" { self.begin_target() } else { None };
        let place = self.places.len();
        let own = words.spans.iter().find_map(|span| span.field.as_ref());
        self.places.push(Place { field: own.or(field).cloned(), words: words.to_plain() });
        let name = place_name(place);
        add(&mut self.xml, format_args!("<w:bookmarkStart w:id=\"{place}\" w:name=\"{name}\"/>"));
        let language = stance.language.unwrap_or(&self.paper.language);
        let face = self.face_of(stance.style);
        for span in &words.spans {
            self.span(&in_face(span, face), language);
        }
        add(&mut self.xml, format_args!("<w:bookmarkEnd w:id=\"{place}\"/>"));
        if let Some(target) = target {
            add(&mut self.xml, format_args!("<w:bookmarkEnd w:id=\"{target}\"/>"));
        }
        self.xml += "</w:p>";
    }

    /// Words that are no place: with and without what they belong to the names of places are the same.
    pub(super) fn words_alone(&mut self, stance: Stance<'_>, words: &Text) {
        self.begin(stance);
        let face = self.face_of(stance.style);
        for span in &words.spans {
            self.xml += &runs(&in_face(span, face), &self.paper.language, false);
        }
        self.xml += "</w:p>";
    }

    /// The face of a style.
    fn face_of(&self, style: &str) -> Face {
        let faces = self.paper.setup.faces;
        if styles::is_heading(style) { faces.headings } else { faces.text }
    }

    /// Begins a paragraph.
    pub(super) fn begin(&mut self, stance: Stance<'_>) {
        self.is_below_table = false;
        add(&mut self.xml, format_args!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", stance.style));
        if stance.keeps_with_next {
            self.xml += "<w:keepNext/>";
        }
        let turns = std::mem::take(&mut self.turns);
        if turns {
            self.xml += "<w:pageBreakBefore/>";
        }
        if let Some(Numbered { count, level }) = stance.numbered {
            add(
                &mut self.xml,
                format_args!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{count}\"/></w:numPr>"),
            );
        }
        if stance.is_bare {
            self.xml += "<w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr>";
        }
        if is_right_to_left(stance.language.unwrap_or(&self.paper.language)) {
            self.xml += "<w:bidi/>";
        }
        // At the head of a page white would only lower what stands there.
        let is_first = std::mem::take(&mut self.is_first) || turns;
        self.spacing(if is_first { Some(Pt::ZERO) } else { stance.above }, stance.below);
        self.inset(stance.inset, stance.hang);
        self.xml += match stance.stand {
            Alignment::Start => "",
            Alignment::Centre => "<w:jc w:val=\"center\"/>",
            // Where lines run from right to left the format means their end by this, too.
            Alignment::End => "<w:jc w:val=\"right\"/>",
        };
        self.xml += "</w:pPr>";
    }

    fn spacing(&mut self, above: Option<Pt>, below: Option<Pt>) {
        if above.is_none() && below.is_none() {
            return;
        }
        self.xml += "<w:spacing";
        for (name, white) in [("before", above), ("after", below)] {
            if let Some(white) = white {
                add(&mut self.xml, format_args!(" w:{name}=\"{}\"", twips(white)));
            }
        }
        self.xml += "/>";
    }

    fn inset(&mut self, (start, end): (Pt, Pt), hang: Option<Pt>) {
        if start == Pt::ZERO && end == Pt::ZERO && hang.is_none() {
            return;
        }
        self.xml += "<w:ind";
        for (name, length) in [("left", start), ("right", end), ("hanging", hang.unwrap_or_default())] {
            if length > Pt::ZERO {
                add(&mut self.xml, format_args!(" w:{name}=\"{}\"", twips(length)));
            }
        }
        self.xml += "/>";
    }

    /// An empty paragraph: two tables without one between them would be one, and a table cannot end a cell or a document.
    pub(super) fn spacer(&mut self) {
        self.begin(Stance::of("Spacer"));
        self.xml += "</w:p>";
    }

    /// A table cannot start a page, nor end a document or a cell; an empty paragraph can.
    pub(super) fn close_table(&mut self) {
        if self.is_below_table || self.turns {
            self.spacer();
        }
    }

    /// The type of tables.
    pub(super) const fn table_type(&self) -> Type {
        Type { face: self.paper.setup.faces.text, size: self.paper.setup.table }
    }

    pub(super) fn span(&mut self, span: &Span, language: &str) {
        let goal = span.goes_to.as_ref().and_then(|goal| self.place_of(goal));
        if let Some(address) = &span.link {
            let place = self.links.iter().position(|link| link == address).unwrap_or_else(|| {
                self.links.push(address.clone());
                self.links.len() - 1
            });
            add(&mut self.xml, format_args!("<w:hyperlink r:id=\"{}\" w:history=\"1\">", link_relation(place)));
        } else if let Some(place) = goal {
            add(&mut self.xml, format_args!("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", place_name(place)));
        }
        let is_link = span.link.is_some() || goal.is_some();
        // Within the paper a link looks like what stands around it, as on the page.
        self.xml += &runs(span, language, span.link.is_some());
        if is_link {
            self.xml += "</w:hyperlink>";
        }
    }

    /// The place a link within the paper leads to; none where the paper does not show it.
    fn place_of(&self, goal: &Path) -> Option<usize> {
        let is_at = |place: &Place| place.field.as_ref().is_some_and(|field| goal.contains(field));
        self.known.iter().position(is_at)
    }

    /// A list that hangs from `start`.
    fn list(&mut self, list: &List, level: usize, start: Pt, field: Option<&Path>) {
        let numbered = self.numbering.list(list.first, level);
        let style = if list.first.is_none() { "ListBullet" } else { "ListNumber" };
        let hang = numbering::hang(list.first);
        // Deeper down the measure would run out.
        let inset = start + hang * (level.min(numbering::DEEPEST) + 1) as f32;
        let is_whole = level == 0 && list.points.iter().all(|point| point.below.is_none());
        for (place, point) in list.points.iter().enumerate() {
            let field = point.field.as_ref().or(field);
            let is_last = is_whole && place + 1 == list.points.len();
            let stance = if is_last { self.above_next(style) } else { Stance::of(style) };
            // What the level says already is not said again.
            let (inset, hang) = if start > Pt::ZERO { (inset, Some(hang)) } else { (Pt::ZERO, None) };
            let above = (level == 0 && place == 0).then_some(ABOVE_FRAME);
            let stance = Stance { numbered: Some(numbered), inset: (inset, Pt::ZERO), hang, above, ..stance };
            self.paragraph(stance, &point.text, field);
            if let Some(below) = &point.below {
                self.list(below, level + 1, start, field);
            }
        }
    }
}

/// A span as its face has it: one that has no italics stands upright, as on the page, and is not slanted by a word processor.
fn in_face(span: &Span, face: Face) -> Cow<'_, Span> {
    if span.italic && face == Face::Inter {
        return Cow::Owned(Span { italic: false, ..span.clone() });
    }
    Cow::Borrowed(span)
}
