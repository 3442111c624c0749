//! Head and foot of the pages, and the sheet they stand on. Owns where the marking and the number of the page are said.

use super::xml::{DECLARATION, NAMESPACES, add, text, twips};
use crate::{
    paper::{Paper, Placement, is_right_to_left},
    template::{Mm, Orientation},
};

/// From the edge of the sheet to head and foot, as on the page.
const EDGE: Mm = Mm(8.0);

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
}

/// What stands at the head and foot of the first page and of the others.
pub(super) fn edges(paper: &Paper) -> Vec<Edge> {
    let is_first_alone = placement(paper) == Some(Placement::FirstPage);
    let mut edges = vec![
        Edge { name: "header1", kind: "header", pages: "default", xml: header(paper, !is_first_alone) },
        Edge { name: "footer1", kind: "footer", pages: "default", xml: footer(paper) },
    ];
    if is_first_alone {
        edges.push(Edge { name: "header2", kind: "header", pages: "first", xml: header(paper, true) });
        edges.push(Edge { name: "footer2", kind: "footer", pages: "first", xml: footer(paper) });
    }
    edges
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
    let edge = twips(EDGE.pt());
    add(
        &mut xml,
        format_args!(
            "<w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" w:left=\"{left}\" w:header=\"{edge}\" \
             w:footer=\"{edge}\" w:gutter=\"0\"/><w:cols w:space=\"720\"/>"
        ),
    );
    if placement(paper) == Some(Placement::FirstPage) {
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

fn header(paper: &Paper, is_marked: bool) -> String {
    let marking = if is_marked { banner(paper) } else { String::new() };
    // A head that says nothing is a paragraph all the same.
    let words = if marking.is_empty() { format!("{}</w:p>", begin(paper, "Header", "")) } else { marking };
    format!("{DECLARATION}<w:hdr {NAMESPACES}>{words}</w:hdr>")
}

fn footer(paper: &Paper) -> String {
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
        let field = [("{pages}", "NUMPAGES"), ("{page}", "PAGE")].into_iter().find(|(name, _)| from.starts_with(name));
        rest = if let Some((name, field)) = field {
            add(&mut xml, format_args!("<w:fldSimple w:instr=\" {field} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"));
            &from[name.len()..]
        } else {
            xml += &run(paper, "{");
            &from[1..]
        };
    }
    xml += &run(paper, rest);
    xml += "</w:p>";
    if !foot.text.is_empty() {
        add(&mut xml, format_args!("{}{}</w:p>", begin(paper, "Footer", ""), run(paper, &foot.text)));
    }
    if placement(paper).is_some_and(|placement| placement != Placement::FirstPage) {
        xml += &banner(paper);
    }
    xml + "</w:ftr>"
}

fn banner(paper: &Paper) -> String {
    let Some(marking) = &paper.marking else { return String::new() };
    let side = if marking.placement == Placement::Centred { "center" } else { "right" };
    let side = format!("<w:jc w:val=\"{side}\"/>");
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
