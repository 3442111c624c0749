//! The styles of a document: those a word processor knows by name, so that headings are found and restyled at once, and some of
//! ours. Owns sizes, white and faces; knows no text.

use super::xml::{DECLARATION, NAMESPACES, add, half_points, text, twips};
use crate::{
    paper::Paper,
    template::{Pt, TypeSize},
};

/// The faces of papers, and what stands in for each on a desk that lacks it.
const FACES: [(&str, &str, &str); 2] =
    [("Gentium Book Plus", "Cambria", "roman"), ("Noto Naskh Arabic", "Times New Roman", "roman")];

/// The size of markings, whatever the paper's text.
const MARKING: TypeSize = TypeSize { size: Pt(12.0), leading: Pt(14.0) };

/// The blue of links, as on the page.
const LINK: &str = "1F3864";

/// The room to sign in.
const HAND: Pt = Pt(44.0);

/// The styles that every word processor has.
const BUILT_IN: [&str; 10] = [
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
    /// White above and below, in points.
    space: (f32, f32),
    /// What else holds for it, between `keepNext` and `spacing` in the order of the format.
    before_spacing: &'static str,
    /// What else holds for it, behind `spacing`.
    after_spacing: &'static str,
}

impl Style {
    const fn new(id: &'static str, name: &'static str, size: TypeSize, space: (f32, f32)) -> Self {
        Self { id, name, next: id, size, is_bold: false, space, before_spacing: "", after_spacing: "" }
    }

    const fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    const fn next(self, next: &'static str) -> Self {
        Self { next, ..self }
    }

    const fn before_spacing(self, before_spacing: &'static str) -> Self {
        Self { before_spacing, ..self }
    }

    const fn after_spacing(self, after_spacing: &'static str) -> Self {
        Self { after_spacing, ..self }
    }

    fn write(&self, xml: &mut String) {
        let Self { id, name, next, .. } = self;
        let own = if BUILT_IN.contains(id) { "" } else { " w:customStyle=\"1\"" };
        add(xml, format_args!("<w:style w:type=\"paragraph\"{own} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>"));
        add(xml, format_args!("<w:basedOn w:val=\"Normal\"/><w:next w:val=\"{next}\"/><w:qFormat/><w:pPr>"));
        let (above, below) = (twips(Pt(self.space.0)), twips(Pt(self.space.1)));
        let leading = twips(self.size.leading);
        xml.push_str(self.before_spacing);
        add(
            xml,
            format_args!(
                "<w:spacing w:before=\"{above}\" w:after=\"{below}\" w:line=\"{leading}\" w:lineRule=\"atLeast\"/>{}</w:pPr><w:rPr>",
                self.after_spacing
            ),
        );
        if self.is_bold {
            xml.push_str("<w:b/><w:bCs/>");
        }
        let size = half_points(self.size.size);
        add(xml, format_args!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"));
    }
}

/// A rule below a paragraph.
const RULE: &str = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>";

fn styles(paper: &Paper) -> Vec<Style> {
    let setup = &paper.setup;
    let ruled = "<w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>";
    let kept = "<w:keepNext/><w:keepLines/>";
    let level = ["<w:outlineLvl w:val=\"0\"/>", "<w:outlineLvl w:val=\"1\"/>", "<w:outlineLvl w:val=\"2\"/>"];
    let start = "<w:contextualSpacing/>";
    vec![
        Style::new("Title", "Title", setup.title, (12.0, 8.0)).bold().next("BodyText").before_spacing(kept),
        Style::new("Heading1", "heading 1", setup.heading, (14.0, 6.0))
            .bold()
            .next("BodyText")
            .before_spacing(ruled)
            .after_spacing(level[0]),
        Style::new("Heading2", "heading 2", setup.body, (8.0, 3.0))
            .bold()
            .next("BodyText")
            .before_spacing(kept)
            .after_spacing(level[1]),
        Style::new("Heading3", "heading 3", setup.body, (6.0, 3.0))
            .next("BodyText")
            .before_spacing(kept)
            .after_spacing(level[2]),
        Style::new("BodyText", "Body Text", setup.body, (0.0, 6.0)),
        Style::new("NumberedParagraph", "Numbered Paragraph", setup.body, (0.0, 6.0)),
        Style::new("ListBullet", "List Bullet", setup.body, (0.0, 3.0)),
        Style::new("ListNumber", "List Number", setup.body, (0.0, 3.0)),
        Style::new("Remark", "Remark", setup.small, (2.0, 6.0)),
        Style::new("Caption", "caption", setup.small, (0.0, 6.0)),
        Style::new("Figure", "Figure", setup.body, (4.0, 4.0)),
        Style::new("HeadLine", "Head Line", setup.body, (0.0, 1.0)),
        Style::new("TableText", "Table Text", setup.table, (0.0, 0.0)),
        Style::new("TableHeading", "Table Heading", setup.table, (0.0, 0.0)).bold().before_spacing("<w:keepNext/>"),
        Style::new("Hand", "Hand", setup.body, (0.0, 4.0)).before_spacing(RULE),
        Style::new("Spacer", "Spacer", setup.small, (0.0, 0.0)).after_spacing(start),
        Style::new("Header", "header", setup.small, (0.0, 0.0)),
        Style::new("Footer", "footer", setup.small, (0.0, 4.0)),
        Style::new("Marking", "Marking", MARKING, (0.0, 0.0)).bold(),
    ]
}

/// The part that defines the styles.
pub(super) fn part(paper: &Paper) -> String {
    let mut xml = format!("{DECLARATION}<w:styles {NAMESPACES}>");
    let [(face, ..), (turned, ..)] = FACES;
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
        // What a style of ours needs of the page: where the foot has its middle and its end, and how high the room to sign is.
        let mut written = String::new();
        style.write(&mut written);
        xml += &match style.id {
            "Footer" => written.replacen("<w:spacing", &format!("{}<w:spacing", tabs(paper)), 1),
            "Hand" => written.replacen("w:before=\"0\"", &format!("w:before=\"{}\"", twips(HAND)), 1),
            "Spacer" => exact(&written),
            _ => written,
        };
    }
    tables(&mut xml);
    xml + "</w:styles>"
}

/// An empty line of six points, however large its type is.
fn exact(style: &str) -> String {
    let (before, after) = style.split_once("w:line=").unwrap_or((style, ""));
    let after = after.split_once("/>").map_or("", |(_, after)| after);
    format!("{before}w:line=\"120\" w:lineRule=\"exact\"/>{after}")
}

fn tabs(paper: &Paper) -> String {
    let (setup, margins) = (&paper.setup, paper.setup.margins);
    let measure = twips(setup.size().0.pt() - margins.left.pt() - margins.right.pt()).max(2);
    format!(
        "<w:tabs><w:tab w:val=\"center\" w:pos=\"{}\"/><w:tab w:val=\"right\" w:pos=\"{measure}\"/></w:tabs>",
        measure / 2
    )
}

/// The styles of tables: what puts things side by side, what shows figures, and a frame.
fn tables(xml: &mut String) {
    let rule =
        |name: &str, width: u8| format!("<w:{name} w:val=\"single\" w:sz=\"{width}\" w:space=\"0\" w:color=\"auto\"/>");
    let margins = |above: u8, left: u8, below: u8, right: u8| {
        format!(
            "<w:tblCellMar><w:top w:w=\"{above}\" w:type=\"dxa\"/><w:left w:w=\"{left}\" w:type=\"dxa\"/>\
             <w:bottom w:w=\"{below}\" w:type=\"dxa\"/><w:right w:w=\"{right}\" w:type=\"dxa\"/></w:tblCellMar>"
        )
    };
    add(
        xml,
        format_args!(
            "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>\
             <w:tblInd w:w=\"0\" w:type=\"dxa\"/>{}</w:tblPr></w:style>",
            margins(0, 0, 0, 0)
        ),
    );
    let figures = format!("{}{}{}", rule("top", 6), rule("bottom", 6), rule("insideH", 2));
    let framed = ["top", "left", "bottom", "right"].map(|side| rule(side, 4)).concat();
    let kinds = [
        ("Lanes", "Lanes", String::new(), margins(0, 0, 0, 100), String::new()),
        ("Figures", "Figures", format!("<w:tblBorders>{figures}</w:tblBorders>"), margins(40, 60, 40, 100), head()),
        (
            "Framed",
            "Framed",
            format!("<w:tblBorders>{framed}</w:tblBorders>"),
            margins(100, 160, 40, 160),
            String::new(),
        ),
    ];
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

/// The head of a table of figures.
fn head() -> String {
    "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>\
     <w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/></w:tcBorders></w:tcPr></w:tblStylePr>"
        .to_owned()
}

/// The part that says what stands in for a face that is not there.
pub(super) fn fonts() -> String {
    let mut xml = format!("{DECLARATION}<w:fonts {NAMESPACES}>");
    for (name, instead, family) in FACES {
        add(
            &mut xml,
            format_args!(
                "<w:font w:name=\"{name}\"><w:altName w:val=\"{instead}\"/><w:charset w:val=\"00\"/>\
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
         <w:themeFontLang w:val=\"{language}\" w:bidi=\"{language}\"/><w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/></w:settings>"
    )
}
