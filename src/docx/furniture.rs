//! Head and foot of the pages, and the sheet they stand on. Owns where the marking and the number of the page are said.

use super::{
    Pagination,
    xml::{DECLARATION, DRAWINGS, NAMESPACES, add, text, twips},
};
use crate::{
    paper::{Paper, Placement, in_digits_of, is_right_to_left},
    template::{Mm, Orientation, Pt},
};

/// From the edge of the sheet to head and foot, as on the page.
const EDGE: Mm = Mm(8.0);

/// White between the foot and the marking below it.
const FOOT_GAP: Pt = Pt(4.0);

/// The height of a marking in one line.
const BANNER: Pt = Pt(14.0);

/// In the middle of the line.
const CENTRED: &str = "<w:jc w:val=\"center\"/>";

/// A part at the head or foot of pages.
pub(super) struct Edge {
    /// The name of its file in the package, without the ending.
    pub(super) name: &'static str,
    /// `header` or `footer`.
    pub(super) kind: &'static str,
    /// On which pages it stands: `default` or `first`.
    pub(super) pages: &'static str,
    /// What stands there.
    pub(super) xml: String,
    /// Its images, each by its relation.
    pub(super) images: Vec<Vec<u8>>,
}

impl Edge {
    const fn new(name: &'static str, kind: &'static str, pages: &'static str, xml: String) -> Self {
        Self { name, kind, pages, xml, images: Vec::new() }
    }
}

/// The letterhead of the house, as it is written, with its images.
#[derive(Debug, Default)]
pub(super) struct House {
    pub(super) xml: String,
    pub(super) images: Vec<Vec<u8>>,
}

/// What stands at the head and foot of the first page and of the others.
pub(super) fn edges(paper: &Paper, house: House, pagination: &Pagination) -> Vec<Edge> {
    let is_marked_once = placement(paper) == Some(Placement::FirstPage);
    let foot = footer(paper, pagination);
    let mut edges = vec![
        Edge::new("header1", "header", "default", header(paper, !is_marked_once, "")),
        Edge::new("footer1", "footer", "default", foot.clone()),
    ];
    if is_marked_once || !house.xml.is_empty() {
        let head = Edge::new("header2", "header", "first", header(paper, true, &house.xml));
        edges.push(Edge { images: house.images, ..head });
        edges.push(Edge::new("footer2", "footer", "first", foot));
    }
    edges
}

/// White between the head of the first page and a letterhead, which begins where text begins.
pub(super) fn above_house(paper: &Paper) -> Pt {
    let marking = if paper.marking.is_some() { BANNER } else { Pt::ZERO };
    (paper.setup.margins.top.pt() - EDGE.pt() - marking).max(Pt::ZERO)
}

/// The name of the relation to a part at the edge.
pub(super) fn edge_relation(edge: &Edge) -> String {
    format!("rId{}", edge.name)
}

/// The sheet, in the order in which the format wants it said (ECMA-376 part 1, 17.6.17).
pub(super) fn section(paper: &Paper, edges: &[Edge]) -> String {
    let (setup, mut xml) = (&paper.setup, String::from("<w:sectPr>"));
    let (headers, footers): (Vec<&Edge>, Vec<&Edge>) = edges.iter().partition(|edge| edge.kind == "header");
    for edge in headers.into_iter().chain(footers) {
        let (kind, pages, relation) = (edge.kind, edge.pages, edge_relation(edge));
        add(&mut xml, format_args!("<w:{kind}Reference w:type=\"{pages}\" r:id=\"{relation}\"/>"));
    }
    let (width, height) = setup.size();
    add(&mut xml, format_args!("<w:pgSz w:w=\"{}\" w:h=\"{}\"", twips(width.pt()), twips(height.pt())));
    xml += if setup.orientation == Orientation::Landscape { " w:orient=\"landscape\"/>" } else { "/>" };
    let [top, right, bottom, left] =
        [setup.margins.top, setup.margins.right, setup.margins.bottom, setup.margins.left].map(|it| twips(it.pt()));
    // The foot stands above the lower marking, and as high where there is none.
    let (edge, foot) =
        (twips(EDGE.pt()), if has_lower_banner(paper) { EDGE.pt() } else { EDGE.pt() + BANNER + FOOT_GAP });
    let foot = twips(foot);
    add(
        &mut xml,
        format_args!(
            "<w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" w:left=\"{left}\" w:header=\"{edge}\" \
             w:footer=\"{foot}\" w:gutter=\"0\"/><w:cols w:space=\"720\"/>"
        ),
    );
    if edges.iter().any(|edge| edge.pages == "first") {
        xml += "<w:titlePg/>";
    }
    if is_right_to_left(&paper.language) {
        xml += "<w:bidi/>";
    }
    xml + "</w:sectPr>"
}

fn placement(paper: &Paper) -> Option<Placement> {
    paper.marking.as_ref().map(|marking| marking.placement)
}

fn header(paper: &Paper, is_marked: bool, house: &str) -> String {
    let mut words = if is_marked { banner(paper, Pt::ZERO) } else { String::new() };
    words += house;
    if words.is_empty() {
        // A head that says nothing is a paragraph all the same.
        words = format!("{}</w:p>", begin(paper, "Header", ""));
    }
    format!("{DECLARATION}<w:hdr {NAMESPACES} {DRAWINGS}>{words}</w:hdr>")
}

fn footer(paper: &Paper, pagination: &Pagination) -> String {
    let foot = &paper.footer;
    let mut xml = format!("{DECLARATION}<w:ftr {NAMESPACES}>{}", begin(paper, "Footer", ""));
    xml += &run(paper, &foot.reference);
    xml += "<w:r><w:tab/></w:r>";
    xml += &run(paper, &foot.version);
    xml += "<w:r><w:tab/></w:r>";
    let mut rest = foot.folio.as_str();
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        xml += &run(paper, before);
        let fields = [("{pages}", "NUMPAGES", pagination.pages.max(1)), ("{page}", "PAGE", 1)];
        rest = if let Some((name, field, shown)) = fields.into_iter().find(|(name, ..)| from.starts_with(name)) {
            let shown = shown.to_string();
            let shown = in_digits_of(&paper.language, &shown);
            add(
                &mut xml,
                format_args!("<w:fldSimple w:instr=\" {field} \"><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>"),
            );
            &from[name.len()..]
        } else {
            xml += &run(paper, "{");
            &from[1..]
        };
    }
    xml += &run(paper, rest);
    xml += "</w:p>";
    if !foot.text.is_empty() {
        add(&mut xml, format_args!("{}{}</w:p>", begin(paper, "Footer", CENTRED), run(paper, &foot.text)));
    }
    if has_lower_banner(paper) {
        xml += &banner(paper, FOOT_GAP);
    }
    xml + "</w:ftr>"
}

fn has_lower_banner(paper: &Paper) -> bool {
    placement(paper).is_some_and(|placement| placement != Placement::FirstPage)
}

/// The marking, so far below what stands above it.
fn banner(paper: &Paper, above: Pt) -> String {
    let Some(marking) = &paper.marking else { return String::new() };
    // Markings at the right are at the right in every language; where lines run from right to left the format means by `left`
    // where they begin.
    let side = match (marking.placement, is_right_to_left(&paper.language)) {
        (Placement::Centred, _) => CENTRED,
        (_, false) => "<w:jc w:val=\"right\"/>",
        (_, true) => "<w:jc w:val=\"left\"/>",
    };
    let side = format!("<w:spacing w:before=\"{}\"/>{side}", twips(above));
    format!("{}{}</w:p>", begin(paper, "Marking", &side), run(paper, &marking.text))
}

fn begin(paper: &Paper, style: &str, side: &str) -> String {
    let turned = if is_right_to_left(&paper.language) { "<w:bidi/>" } else { "" };
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{turned}{side}</w:pPr>")
}

fn run(paper: &Paper, words: &str) -> String {
    let span = crate::paper::Span { text: words.to_owned(), ..crate::paper::Span::default() };
    // What names nothing is left out.
    if text(words).is_empty() { String::new() } else { super::runs::runs(&span, &paper.language, false) }
}
