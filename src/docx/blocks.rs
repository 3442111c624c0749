//! Blocks as paragraphs with styles: what is a heading on the page is one here, and so are lists and captions. Owns which style
//! each block has, and that every paragraph that says something is a place with a name; tables stand in `tables`.

use std::sync::Arc;

use super::{
    Depicted, Figure, Figures, Place,
    numbering::{Numbered, Numbering},
    place_name,
    runs::runs,
    xml::{add, emu, text},
};
use crate::{
    note::Path,
    paper::{Block, Chart, Content, House, List, Paper, Picture, Text, is_right_to_left},
    template::Alignment,
};

/// Writes the blocks of one paper.
pub(super) struct Writer<'a> {
    pub(super) paper: &'a Paper,
    figures: Figures<'a>,
    known: &'a [Place],
    pub(super) xml: String,
    numbering: Numbering,
    places: Vec<Place>,
    images: Vec<Vec<u8>>,
    links: Vec<String>,
    /// Whether what comes next starts on a new page.
    turns: bool,
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
    /// Whether it ends at the end of the line, as numbers do.
    pub(super) is_at_end: bool,
    /// Whether it stands in the middle of the line.
    pub(super) is_centred: bool,
    /// Its language, where that is not the paper's.
    pub(super) language: Option<&'a str>,
}

impl<'a> Stance<'a> {
    pub(super) fn of(style: &'a str) -> Self {
        Self { style, ..Self::default() }
    }
}

impl<'a> Writer<'a> {
    pub(super) fn new(paper: &'a Paper, figures: Figures<'a>, known: &'a [Place]) -> Self {
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
        }
    }

    pub(super) fn finish(self) -> Written {
        let Self { xml, numbering, places, images, links, .. } = self;
        Written { body: xml, numbering, places, images, links }
    }

    /// Blocks, one after another.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        let field = block.field.as_ref();
        match &block.content {
            Content::House(house) => self.house(house, field),
            Content::Letterhead(head) => self.letterhead(head, field),
            Content::Title(words) => self.paragraph(Stance::of("Title"), words, field),
            Content::Heading { level, text } => {
                self.paragraph(Stance::of(if *level > 1 { "Heading2" } else { "Heading1" }), text, field);
            }
            Content::Numbered { number, text } => {
                let numbered = Some(self.numbering.paragraph(*number));
                self.paragraph(Stance { numbered, ..Stance::of("NumberedParagraph") }, text, field);
            }
            Content::Paragraph(words) => self.paragraph(Stance::of("BodyText"), words, field),
            Content::Remark(words) => self.paragraph(Stance::of("Remark"), words, field),
            Content::List(list) => self.list(list, 0, field),
            Content::Delegations(sides) => self.delegations(sides, field),
            Content::Table(table) => self.table(table, field),
            Content::Boxed(blocks) => self.boxed(blocks),
            Content::Chart(chart) => self.chart(chart, field),
            Content::Picture(picture) => self.picture(picture, field),
            Content::Signatures(signatures) => self.signatures(signatures, field),
            Content::NewPage(_) => self.turns = true,
        }
    }

    /// A paragraph and the place it is; nothing where it says nothing.
    pub(super) fn paragraph(&mut self, stance: Stance<'_>, words: &Text, field: Option<&Path>) {
        if words.is_empty() {
            return;
        }
        self.begin(stance);
        let place = self.places.len();
        let own = words.spans.iter().find_map(|span| span.field.as_ref());
        self.places.push(Place { field: own.or(field).cloned(), words: words.to_plain() });
        let name = place_name(place);
        add(&mut self.xml, format_args!("<w:bookmarkStart w:id=\"{place}\" w:name=\"{name}\"/>"));
        let language = stance.language.unwrap_or(&self.paper.language);
        for span in &words.spans {
            self.span(span, language);
        }
        add(&mut self.xml, format_args!("<w:bookmarkEnd w:id=\"{place}\"/></w:p>"));
    }

    /// Begins a paragraph.
    pub(super) fn begin(&mut self, stance: Stance<'_>) {
        add(&mut self.xml, format_args!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", stance.style));
        if stance.keeps_with_next {
            self.xml += "<w:keepNext/>";
        }
        if std::mem::take(&mut self.turns) {
            self.xml += "<w:pageBreakBefore/>";
        }
        if let Some(Numbered { count, level }) = stance.numbered {
            add(
                &mut self.xml,
                format_args!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{count}\"/></w:numPr>"),
            );
        }
        if is_right_to_left(stance.language.unwrap_or(&self.paper.language)) {
            self.xml += "<w:bidi/>";
        }
        if stance.is_at_end {
            // Where lines run from right to left the format means their end by this, too.
            self.xml += "<w:jc w:val=\"right\"/>";
        } else if stance.is_centred {
            self.xml += "<w:jc w:val=\"center\"/>";
        }
        self.xml += "</w:pPr>";
    }

    /// An empty paragraph: two tables without one between them would be one, and a table cannot end a cell or a document.
    pub(super) fn spacer(&mut self) {
        self.begin(Stance::of("Spacer"));
        self.xml += "</w:p>";
    }

    /// A table cannot start a page; an empty paragraph before it can.
    pub(super) fn turn_before_table(&mut self) {
        if self.turns {
            self.spacer();
        }
    }

    fn span(&mut self, span: &crate::paper::Span, language: &str) {
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
        self.xml += &runs(span, language, is_link);
        if is_link {
            self.xml += "</w:hyperlink>";
        }
    }

    /// The place a link within the paper leads to; none where the paper does not show it.
    fn place_of(&self, goal: &Path) -> Option<usize> {
        let is_at = |place: &Place| place.field.as_ref().is_some_and(|field| goal.contains(field));
        self.known.iter().position(is_at)
    }

    fn list(&mut self, list: &List, level: usize, field: Option<&Path>) {
        let numbered = self.numbering.list(list.first, level);
        let style = if list.first.is_none() { "ListBullet" } else { "ListNumber" };
        for point in &list.points {
            let field = point.field.as_ref().or(field);
            self.paragraph(Stance { numbered: Some(numbered), ..Stance::of(style) }, &point.text, field);
            if let Some(below) = &point.below {
                self.list(below, level + 1, field);
            }
        }
    }

    /// A chart under its title; where there is no image, what it shows in a sentence.
    fn chart(&mut self, chart: &Chart, field: Option<&Path>) {
        self.paragraph(Stance { keeps_with_next: true, ..Stance::of("TableHeading") }, &chart.title, field);
        match (self.figures)(Depicted::Chart(chart)) {
            Some(figure) => self.image(figure, &chart.alternative, Stance::of("Figure")),
            None => self.alternative(&chart.alternative),
        }
    }

    /// The emblem of the house and its lines.
    fn house(&mut self, house: &House, field: Option<&Path>) {
        let stance = Stance {
            is_at_end: house.alignment == Alignment::End,
            is_centred: house.alignment == Alignment::Centre,
            keeps_with_next: true,
            ..Stance::of("HeadLine")
        };
        if let Some(emblem) = &house.emblem {
            let picture = Picture { file: Arc::clone(&emblem.file), ..Picture::default() };
            if let Some(mut figure) = (self.figures)(Depicted::Picture(&picture)) {
                let scale = emblem.height.0 / figure.size.1.0;
                figure.size = (figure.size.0 * scale, emblem.height);
                self.image(figure, &emblem.alternative, stance);
            }
        }
        for line in &house.lines {
            self.paragraph(stance, line, field);
        }
    }

    fn picture(&mut self, picture: &Picture, field: Option<&Path>) {
        let stance = Stance { keeps_with_next: !picture.caption.is_empty(), ..Stance::of("Figure") };
        match (self.figures)(Depicted::Picture(picture)) {
            Some(figure) => self.image(figure, &picture.alternative, stance),
            None => self.alternative(&picture.alternative),
        }
        self.paragraph(Stance::of("Caption"), &picture.caption, field);
    }

    /// What stands in for an image that cannot be shown. It is no place: with and without images the names are the same.
    fn alternative(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.begin(Stance::of("BodyText"));
        self.xml += &runs(&Text::plain(words).spans[0], &self.paper.language, false);
        self.xml += "</w:p>";
    }

    fn image(&mut self, figure: Figure, alternative: &str, stance: Stance<'_>) {
        self.begin(stance);
        let place = self.images.len();
        let (number, relation) = (place + 1, image_relation(place));
        let (width, height) = (emu(figure.size.0), emu(figure.size.1));
        self.images.push(figure.file);
        add(
            &mut self.xml,
            format_args!(
                "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
                 <wp:docPr id=\"{number}\" name=\"Figure {number}\" descr=\"{}\"/><wp:cNvGraphicFramePr>\
                 <a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic>\
                 <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
                 <pic:cNvPr id=\"{number}\" name=\"Figure {number}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
                 <a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
                 <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
                 </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
                text(alternative)
            ),
        );
    }
}
