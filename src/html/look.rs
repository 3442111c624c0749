//! How each element looks. Owns the inline styles, since mail programs and word processors drop style sheets, and the sheet of
//! a page for the printer; knows no text.

use super::element::number;
use crate::{
    paper::{Paper, is_right_to_left},
    template::{Alignment, Colour, Face, Orientation, PageSetup, Sheet, TypeSize},
};

/// The face of papers is on few desks. A word processor takes the first name alone, so it is one of the faces it brings.
const FACES: &str = "Cambria,'Gentium Book Plus',Georgia,serif";

/// The same where lines run from right to left: the first has Arabic and Hebrew letters.
const FACES_RIGHT_TO_LEFT: &str = "'Times New Roman','Noto Naskh Arabic',serif";

/// The blue of links, as on the page.
const LINK: &str = "#1f3864";

/// What stands in for the face without serifs.
const FACES_WITHOUT_SERIFS: &str = "Calibri,Inter,Arial,sans-serif";

/// The same where lines run from right to left.
const FACES_WITHOUT_SERIFS_RIGHT_TO_LEFT: &str = "Arial,'Noto Naskh Arabic',sans-serif";

/// The styles of one paper.
pub(super) struct Look {
    is_right_to_left: bool,
    setup: PageSetup,
}

impl Look {
    pub(super) fn of(paper: &Paper) -> Self {
        Self { is_right_to_left: is_right_to_left(&paper.language), setup: paper.setup }
    }

    /// The edge where lines start.
    pub(super) const fn start(&self) -> &'static str {
        if self.is_right_to_left { "right" } else { "left" }
    }

    /// The edge where lines end.
    pub(super) const fn end(&self) -> &'static str {
        if self.is_right_to_left { "left" } else { "right" }
    }

    /// Size and leading, in the face of the text.
    fn type_in(&self, size: TypeSize) -> String {
        self.type_of(self.setup.faces.text, size)
    }

    /// Size and leading, in the face and the ink of headings.
    fn heading_in(&self, size: TypeSize) -> String {
        let colour =
            if self.setup.ink == Colour::default() { String::new() } else { format!("color:{};", self.setup.ink) };
        colour + &self.type_of(self.setup.faces.headings, size)
    }

    fn type_of(&self, face: Face, size: TypeSize) -> String {
        let faces = match (face, self.is_right_to_left) {
            (Face::Gentium, false) => FACES,
            (Face::Gentium, true) => FACES_RIGHT_TO_LEFT,
            (Face::Inter, false) => FACES_WITHOUT_SERIFS,
            (Face::Inter, true) => FACES_WITHOUT_SERIFS_RIGHT_TO_LEFT,
        };
        let leading = (size.leading.0 / size.size.0 * 100.0).round();
        format!("font-family:{faces};font-size:{}pt;line-height:{leading}%", number(size.size.0))
    }

    /// The office above everything else, and whether a rule closes it.
    pub(super) fn house(&self, alignment: Alignment, has_rule: bool) -> String {
        let side = match alignment {
            Alignment::Start => self.start(),
            Alignment::Centre => "center",
            Alignment::End => self.end(),
        };
        let rule = if has_rule {
            format!(";border-bottom:0.75pt solid {};padding-bottom:4pt", self.setup.ink)
        } else {
            String::new()
        };
        format!("margin:0 0 14pt 0;text-align:{side}{rule}")
    }

    /// A line of the office; the first stands out.
    pub(super) fn house_line(&self, is_first: bool) -> String {
        let (weight, size) = if is_first { ("bold", self.setup.heading) } else { ("normal", self.setup.table) };
        format!("margin:0;font-weight:{weight};{}", self.heading_in(size))
    }

    pub(super) fn title(&self) -> String {
        format!("margin:12pt 0 8pt 0;font-weight:bold;{}", self.heading_in(self.setup.title))
    }

    /// A heading over a rule, or one of bold words.
    pub(super) fn heading(&self, level: u8) -> String {
        if level > 1 {
            return format!("margin:10pt 0 3pt 0;font-weight:bold;{}", self.heading_in(self.setup.body));
        }
        let rule = format!("border-bottom:0.5pt solid {};padding-bottom:1pt", self.setup.ink);
        format!("margin:16pt 0 6pt 0;font-weight:bold;{rule};{}", self.heading_in(self.setup.heading))
    }

    pub(super) fn paragraph(&self) -> String {
        format!("margin:0 0 6pt 0;{}", self.type_in(self.setup.body))
    }

    /// A paragraph that hangs from its number.
    pub(super) fn numbered(&self) -> String {
        format!("{};margin-{}:28pt;text-indent:-28pt", self.paragraph(), self.start())
    }

    pub(super) fn list(&self) -> String {
        format!("margin:0 0 6pt 0;padding-{}:22pt", self.start())
    }

    pub(super) fn point(&self) -> String {
        format!("margin:0 0 3pt 0;{}", self.type_in(self.setup.body))
    }

    pub(super) fn remark(&self) -> String {
        format!("margin:2pt 0 6pt 0;{}", self.type_in(self.setup.small))
    }

    /// A line of the letterhead, of a side, or below an image.
    pub(super) fn line(&self, size: TypeSize) -> String {
        format!("margin:0 0 3pt 0;{}", self.type_in(size))
    }

    /// The name of a side.
    pub(super) fn side(&self) -> String {
        let rule = format!("border-bottom:0.25pt solid {};padding-bottom:1pt", self.setup.ink);
        format!("margin:0 0 3pt 0;font-weight:bold;{rule};{}", self.type_in(self.setup.table))
    }

    /// What stands at head and foot of the paper.
    pub(super) fn furniture(&self, side: &str) -> String {
        format!("margin:4pt 0;text-align:{side};color:#444444;{}", self.type_in(self.setup.small))
    }

    pub(super) fn banner(&self, side: &str) -> String {
        format!("margin:4pt 0;text-align:{side};font-weight:bold;{}", self.type_in(self.setup.body))
    }

    /// A table with rules.
    pub(super) fn table(&self) -> String {
        let ink = self.setup.ink;
        format!(
            "border-collapse:collapse;width:100%;margin:4pt 0 6pt 0;border-top:0.75pt solid {ink};border-bottom:0.75pt solid {ink}"
        )
    }

    /// A table that puts things side by side.
    pub(super) const fn lanes() -> &'static str {
        "border-collapse:collapse;width:100%;margin:0 0 6pt 0"
    }

    /// A cell, how its words stand, and the white behind them, in points.
    pub(super) fn cell(&self, side: &str, gap: u8) -> String {
        let space = format!("padding:2pt 0;padding-{}:{gap}pt;vertical-align:top;text-align:{side}", self.end());
        format!("{space};border-bottom:0.25pt solid #999999;{}", self.type_in(self.setup.table))
    }

    /// A cell of a table that puts things side by side, and the white behind it, in points.
    pub(super) fn lane(&self, width: &str, gap: u8) -> String {
        let space = format!("padding:0 0 4pt 0;padding-{}:{gap}pt", self.end());
        format!("width:{width};{space};vertical-align:top;text-align:{}", self.start())
    }

    pub(super) fn boxed(&self) -> String {
        format!("border:0.5pt solid {};padding:6pt 8pt 2pt 8pt;margin:6pt 0", self.setup.ink)
    }

    pub(super) fn link() -> String {
        format!("color:{LINK};text-decoration:underline")
    }

    pub(super) const fn setup(&self) -> &PageSetup {
        &self.setup
    }
}

/// The sheet of a page: a column of the paper's measure on the screen, the paper's own margins on paper.
pub(super) fn sheet(setup: &PageSetup) -> String {
    let (width, _) = setup.size();
    let margins = setup.margins;
    let measure = number(width.0 - margins.left.0 - margins.right.0);
    let name = match setup.sheet {
        Sheet::A4 => "A4",
        Sheet::Letter => "letter",
    };
    let way = if setup.orientation == Orientation::Landscape { " landscape" } else { "" };
    // Word processors open the file, too, and would set it in the column of the screen.
    let around = [margins.top, margins.right, margins.bottom, margins.left].map(|side| number(side.0) + "mm").join(" ");
    format!(
        "body {{ color: #000; background: #fff; }}\n\
         img {{ max-width: 100%; height: auto; }}\n\
         figure {{ margin: 6pt 0; }}\n\
         @page {{ size: {name}{way}; margin: {around}; }}\n\
         @media screen {{\n\
         \x20 body {{ max-width: {measure}mm; margin: 12mm auto; padding: 0 6mm; }}\n\
         }}\n\
         @media print {{\n\
         \x20 body {{ max-width: none; margin: 0; padding: 0; }}\n\
         \x20 h1, h2, h3 {{ break-after: avoid; }}\n\
         \x20 tr, li, figure {{ break-inside: avoid; }}\n\
         \x20 p {{ orphans: 2; widows: 2; }}\n\
         }}\n"
    )
}
