//! The styles of a document: those a word processor knows by name, so that headings are found and restyled at once, and some of
//! ours. Owns sizes, white and faces; knows no text.

use super::xml::{DECLARATION, NAMESPACES, add, half_points, text, twips};
use crate::{
    paper::{Align, Block, Content, Paper, is_right_to_left},
    template::{Face, Pt, TypeSize},
};

/// What words from right to left are set in.
pub(super) const ARABIC: &str = "Noto Naskh Arabic";

/// What stands in for a face on a desk that lacks it, its family, and how it looks (PANOSE).
const STAND_INS: [(&str, &str, &str, &str); 3] = [
    (Face::Gentium.name(), "Cambria", "roman", "02000503060000020004"),
    (Face::Inter.name(), "Arial", "swiss", "02000503000000020004"),
    (ARABIC, "Times New Roman", "roman", "020B0502040504020204"),
];

/// The size of markings, whatever the paper's text.
const MARKING: TypeSize = TypeSize { size: Pt(12.0), leading: Pt(14.0) };

/// The blue of links, as on the page.
pub(super) const LINK: &str = "1F3864";

/// The room to sign in.
const HAND: Pt = Pt(44.0);

/// White between the last line of a letterhead and the rule that closes it: at most 31 points (ECMA-376 part 1, 17.3.4).
const HOUSE_RULE: u8 = 6;

/// The styles that every word processor has.
const BUILT_IN: [&str; 12] = [
    "Title",
    "Heading1",
    "Heading2",
    "Heading3",
    "BodyText",
    "ListBullet",
    "ListNumber",
    "Caption",
    "Header",
    "Footer",
    "TOCHeading",
    "TOC1",
];

/// A style of a paragraph.
struct Style {
    id: &'static str,
    /// The name a word processor knows it by.
    name: &'static str,
    /// The style of the paragraph that follows it when one writes on.
    next: &'static str,
    size: TypeSize,
    is_bold: bool,
    /// Whether it is set in the face of headings and printed in the ink of the house.
    is_heading: bool,
    /// White above and below, in points. What stands above says how much white there is: word processors differ in whether
    /// they add what two paragraphs ask for.
    space: (f32, f32),
    /// Whether it stays with the next paragraph and in one piece.
    is_kept: bool,
    /// The rule below it: its weight in eighths of a point and the white above it in points.
    rule: Option<(u8, u8)>,
    /// The stops of its tabs.
    tabs: String,
    /// What else holds for it, behind `spacing`.
    after_spacing: &'static str,
}

impl Style {
    const fn new(id: &'static str, name: &'static str, size: TypeSize, space: (f32, f32)) -> Self {
        Self {
            id,
            name,
            next: id,
            size,
            is_bold: false,
            is_heading: false,
            space,
            is_kept: false,
            rule: None,
            tabs: String::new(),
            after_spacing: "",
        }
    }

    fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    fn heading(self) -> Self {
        Self { is_heading: true, ..self }
    }

    fn kept(self) -> Self {
        Self { is_kept: true, ..self }
    }

    fn next(self, next: &'static str) -> Self {
        Self { next, ..self }
    }

    fn ruled(self, weight: u8, white: u8) -> Self {
        Self { rule: Some((weight, white)), ..self }
    }

    fn tabs(self, tabs: String) -> Self {
        Self { tabs, ..self }
    }

    fn after_spacing(self, after_spacing: &'static str) -> Self {
        Self { after_spacing, ..self }
    }

    fn write(&self, xml: &mut String, paper: &Paper) {
        let Self { id, name, next, .. } = self;
        let own = if BUILT_IN.contains(id) { "" } else { " w:customStyle=\"1\"" };
        add(xml, format_args!("<w:style w:type=\"paragraph\"{own} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>"));
        add(xml, format_args!("<w:basedOn w:val=\"Normal\"/><w:next w:val=\"{next}\"/><w:qFormat/><w:pPr>"));
        if self.is_kept {
            xml.push_str("<w:keepNext/><w:keepLines/>");
        }
        if let Some((weight, white)) = self.rule {
            let colour = rule_colour(paper);
            add(
                xml,
                format_args!(
                    "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"{weight}\" w:space=\"{white}\" w:color=\"{colour}\"/></w:pBdr>"
                ),
            );
        }
        xml.push_str(&self.tabs);
        let (above, below) = (twips(Pt(self.space.0)), twips(Pt(self.space.1)));
        // As on the page, where the distance of lines does not go by the face; a picture makes its line as high as it is.
        let line = if matches!(*id, "Figure" | "Emblem") {
            "w:line=\"240\" w:lineRule=\"auto\"".to_owned()
        } else {
            format!("w:line=\"{}\" w:lineRule=\"exact\"", twips(self.size.leading))
        };
        add(
            xml,
            format_args!(
                "<w:spacing w:before=\"{above}\" w:after=\"{below}\" {line}/>{}</w:pPr><w:rPr>",
                self.after_spacing
            ),
        );
        if self.is_heading {
            let face = paper.setup.faces.headings.name();
            add(xml, format_args!("<w:rFonts w:ascii=\"{face}\" w:hAnsi=\"{face}\" w:eastAsia=\"{face}\"/>"));
        }
        if self.is_bold {
            xml.push_str("<w:b/><w:bCs/>");
        }
        if self.is_heading && ink(paper) != BLACK {
            add(xml, format_args!("<w:color w:val=\"{}\"/>", ink(paper)));
        }
        let size = half_points(self.size.size);
        add(xml, format_args!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"));
    }
}

/// Black, as a colour is named.
const BLACK: &str = "000000";

/// The ink of the house.
pub(super) fn ink(paper: &Paper) -> String {
    let (red, green, blue) = paper.setup.ink.parts();
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// The colour of rules: what the text has where the ink is black, so that it can be read on dark screens, too.
fn rule_colour(paper: &Paper) -> String {
    Some(ink(paper)).filter(|ink| ink != BLACK).unwrap_or_else(|| "auto".to_owned())
}

/// Whether a style has the face of headings.
pub(super) fn is_heading(style: &str) -> bool {
    style == "Title" || style.starts_with("Heading") || style.starts_with("House")
}

fn styles(paper: &Paper) -> Vec<Style> {
    let setup = &paper.setup;
    let level = ["<w:outlineLvl w:val=\"0\"/>", "<w:outlineLvl w:val=\"1\"/>", "<w:outlineLvl w:val=\"2\"/>"];
    // Room for the hand, then the line it stands on.
    let hand = HAND.0 - setup.body.leading.0;
    vec![
        Style::new("Title", "Title", setup.title, (14.0, 2.0)).bold().heading().kept().next("BodyText"),
        Style::new("Heading1", "heading 1", setup.heading, (10.0, 0.0))
            .bold()
            .heading()
            .kept()
            .ruled(4, 0)
            .next("BodyText")
            .after_spacing(level[0]),
        Style::new("Heading2", "heading 2", setup.body, (7.0, 0.0))
            .bold()
            .heading()
            .kept()
            .next("BodyText")
            .after_spacing(level[1]),
        Style::new("Heading3", "heading 3", setup.body, (6.0, 0.0))
            .heading()
            .kept()
            .next("BodyText")
            .after_spacing(level[2]),
        Style::new("BodyText", "Body Text", setup.body, (5.0, 0.0)),
        Style::new("NumberedParagraph", "Numbered Paragraph", setup.body, (5.0, 0.0)),
        Style::new("ListBullet", "List Bullet", setup.body, (2.0, 0.0)),
        Style::new("ListNumber", "List Number", setup.body, (2.0, 0.0)),
        Style::new("Remark", "Remark", setup.small, (3.0, 0.0)),
        Style::new("Caption", "caption", setup.small, (4.0, 0.0)),
        Style::new("Figure", "Figure", setup.body, (6.0, 0.0)),
        Style::new("ChartTitle", "Chart Title", setup.table, (8.0, 0.0)).bold().kept(),
        Style::new("HeadLine", "Head Line", setup.body, (1.0, 0.0)),
        Style::new("HouseName", "House Name", setup.heading, (6.0, 0.0)).bold().heading(),
        Style::new("HouseNameRuled", "House Name Ruled", setup.heading, (6.0, 0.0))
            .bold()
            .heading()
            .ruled(6, HOUSE_RULE),
        Style::new("HouseLine", "House Line", setup.table, (0.0, 0.0)).heading(),
        Style::new("HouseLineRuled", "House Line Ruled", setup.table, (0.0, 0.0)).heading().ruled(6, HOUSE_RULE),
        Style::new("Emblem", "Emblem", setup.body, (0.0, 0.0)),
        Style::new("TableText", "Table Text", setup.table, (0.0, 0.0)),
        Style::new("TableHeading", "Table Heading", setup.table, (0.0, 0.0)).bold().kept(),
        Style::new("SideName", "Side Name", setup.table, (0.0, 0.0)).bold().kept().ruled(2, 1),
        Style::new("PersonName", "Person Name", setup.table, (3.0, 0.0)),
        Style::new("Party", "Party", setup.body, (0.0, 0.0)),
        Style::new("NextParty", "Next Party", setup.body, (18.0, 0.0)),
        Style::new("Hand", "Hand", setup.body, (hand, 2.0)).ruled(4, 0),
        Style::new("Spacer", "Spacer", SPACER, (0.0, 0.0)),
        Style::new("TOCHeading", "TOC Heading", setup.body, (8.0, 0.0)).bold().kept(),
        Style::new("TOC1", "toc 1", setup.body, (2.0, 0.0)).tabs(stops(&[("right", measure(paper), Some("dot"))])),
        Style::new("Header", "header", setup.small, (0.0, 0.0)),
        Style::new("Footer", "footer", setup.small, (0.0, 0.0))
            .tabs(stops(&[("center", measure(paper) / 2, None), ("right", measure(paper), None)])),
        Style::new("Marking", "Marking", MARKING, (0.0, 0.0)).bold(),
    ]
}

/// An empty line between two tables.
const SPACER: TypeSize = TypeSize { size: Pt(4.0), leading: Pt(8.0) };

/// The part that defines the styles.
pub(super) fn part(paper: &Paper) -> String {
    let mut xml = format!("{DECLARATION}<w:styles {NAMESPACES}>");
    let (face, turned) = (paper.setup.faces.text.name(), ARABIC);
    let size = half_points(paper.setup.body.size);
    let language = text(&paper.language);
    add(
        &mut xml,
        format_args!(
            "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{face}\" w:hAnsi=\"{face}\" w:eastAsia=\"{face}\" \
             w:cs=\"{turned}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/><w:lang w:val=\"{language}\" w:bidi=\"{language}\"/>\
             </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
             <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>\
             <w:pPr><w:widowControl/></w:pPr></w:style>\
             <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
             <w:name w:val=\"Default Paragraph Font\"/></w:style>\
             <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>\
             <w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:color w:val=\"{LINK}\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
             <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/></w:style>"
        ),
    );
    for style in styles(paper) {
        style.write(&mut xml, paper);
    }
    tables(&mut xml, paper);
    xml + "</w:styles>"
}

/// The width between the margins.
fn measure(paper: &Paper) -> i32 {
    let (setup, margins) = (&paper.setup, paper.setup.margins);
    twips(setup.size().0.pt() - margins.left.pt() - margins.right.pt()).max(2)
}

/// Where tabs stop: how words stand there, how far from the margin, and what leads to it.
fn stops(stops: &[(&str, i32, Option<&str>)]) -> String {
    let mut xml = String::from("<w:tabs>");
    for (kind, place, leader) in stops {
        let leader = leader.map(|leader| format!(" w:leader=\"{leader}\"")).unwrap_or_default();
        add(&mut xml, format_args!("<w:tab w:val=\"{kind}\"{leader} w:pos=\"{place}\"/>"));
    }
    xml + "</w:tabs>"
}

/// The styles of tables: what puts things side by side, what shows figures, and a frame.
fn tables(xml: &mut String, paper: &Paper) {
    let colour = rule_colour(paper);
    let rule = |name: &str, weight: u8| {
        format!("<w:{name} w:val=\"single\" w:sz=\"{weight}\" w:space=\"0\" w:color=\"{colour}\"/>")
    };
    let borders = |rules: &[String]| format!("<w:tblBorders>{}</w:tblBorders>", rules.concat());
    // Word processors differ in which side is meant where columns run from right to left.
    let start = if is_right_to_left(&paper.language) { 90 } else { 0 };
    let figures = borders(&[rule("top", 6), rule("bottom", 6), rule("insideH", 2)]);
    let framed = borders(&["top", "left", "bottom", "right"].map(|side| rule(side, 4)));
    let kinds = [
        // What stands side by side.
        ("Lanes", "Lanes", String::new(), margins([0, 0, 0, 0]), ""),
        ("Letterhead", "Letterhead", borders(&[rule("bottom", 6)]), margins([20, 0, 20, 0]), ""),
        ("Sides", "Sides", String::new(), margins([0, 0, 0, 0]), HEAD),
        ("Figures", "Figures", figures, margins([50, start, 50, 180 - start]), HEAD),
        ("Framed", "Framed", framed, margins([80, 180, 80, 180]), ""),
    ];
    add(
        xml,
        format_args!(
            "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>\
             <w:tblInd w:w=\"0\" w:type=\"dxa\"/>{}</w:tblPr></w:style>",
            margins([0, 0, 0, 0])
        ),
    );
    for (id, name, borders, margins, head) in kinds {
        add(
            xml,
            format_args!(
                "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"TableNormal\"/>\
                 <w:tblPr>{borders}{margins}</w:tblPr>{head}</w:style>"
            ),
        );
    }
}

/// White within the cells: above, at the left, below, at the right.
fn margins([above, left, below, right]: [u8; 4]) -> String {
    format!(
        "<w:tblCellMar><w:top w:w=\"{above}\" w:type=\"dxa\"/><w:left w:w=\"{left}\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"{below}\" w:type=\"dxa\"/><w:right w:w=\"{right}\" w:type=\"dxa\"/></w:tblCellMar>"
    )
}

/// The head of a table.
const HEAD: &str = "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>";

/// The part that says what stands in for a face that is not there.
pub(super) fn fonts() -> String {
    let mut xml = format!("{DECLARATION}<w:fonts {NAMESPACES}>");
    for (name, instead, family, look) in STAND_INS {
        add(
            &mut xml,
            format_args!(
                "<w:font w:name=\"{name}\"><w:altName w:val=\"{instead}\"/><w:panose1 w:val=\"{look}\"/><w:charset w:val=\"00\"/>\
                 <w:family w:val=\"{family}\"/><w:pitch w:val=\"variable\"/></w:font>"
            ),
        );
    }
    xml + "</w:fonts>"
}

/// The part of settings. Without the level a word processor opens the document as one of twenty years ago.
pub(super) fn settings(paper: &Paper) -> String {
    let language = text(&paper.language);
    format!(
        "{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>\
         <w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\" w:bidi=\"{language}\"/><w:decimalSymbol w:val=\"{}\"/><w:listSeparator w:val=\";\"/></w:settings>",
        separator(&paper.blocks)
    )
}

/// What stands before the decimals of the paper's numbers.
fn separator(blocks: &[Block]) -> char {
    let columns = blocks.iter().filter_map(|block| match &block.content {
        Content::Table(table) => Some(&table.columns),
        _ => None,
    });
    let mut separators = columns.flatten().filter_map(|column| match column.align {
        Align::Decimal(separator) => Some(separator),
        Align::Start => None,
    });
    separators.next().unwrap_or('.')
}
