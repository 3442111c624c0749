//! The theme: the faces and the ink that a word processor offers whoever writes on. Owns its part of the package (ECMA-376 part 1,
//! 14.2.7 and 20.1.6.9).

use super::xml::{DECLARATION, add};
use crate::paper::Paper;

/// The colours a theme has beside black, white and the ink: greys, since papers have no others.
const GREYS: [(&str, &str); 5] =
    [("accent2", "404040"), ("accent3", "595959"), ("accent4", "737373"), ("accent5", "8C8C8C"), ("accent6", "A6A6A6")];

/// The name of the elements of the theme.
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// The part.
pub(super) fn part(paper: &Paper, ink: &str, of_links: &str) -> String {
    let faces = paper.setup.faces;
    let mut xml = format!("{DECLARATION}<a:theme xmlns:a=\"{DRAWING}\" name=\"Chancery\"><a:themeElements>");
    xml += "<a:clrScheme name=\"Chancery\">";
    for (name, colour) in [("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", ink), ("lt2", "F2F2F2"), ("accent1", ink)]
        .into_iter()
        .chain(GREYS)
        .chain([("hlink", of_links), ("folHlink", of_links)])
    {
        add(&mut xml, format_args!("<a:{name}><a:srgbClr val=\"{colour}\"/></a:{name}>"));
    }
    xml += "</a:clrScheme><a:fontScheme name=\"Chancery\">";
    for (name, face) in [("majorFont", faces.headings), ("minorFont", faces.text)] {
        let turned = super::styles::ARABIC;
        add(
            &mut xml,
            format_args!(
                "<a:{name}><a:latin typeface=\"{}\"/><a:ea typeface=\"\"/><a:cs typeface=\"{turned}\"/></a:{name}>",
                face.name()
            ),
        );
    }
    xml += "</a:fontScheme><a:fmtScheme name=\"Chancery\">";
    // Three of each, from subtle to intense, as the format wants it; all of them plain.
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = format!("<a:ln w=\"6350\">{fill}<a:prstDash val=\"solid\"/></a:ln>");
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    for (name, style) in
        [("fillStyleLst", fill), ("lnStyleLst", line.as_str()), ("effectStyleLst", effect), ("bgFillStyleLst", fill)]
    {
        add(&mut xml, format_args!("<a:{name}>{}</a:{name}>", style.repeat(3)));
    }
    xml + "</a:fmtScheme></a:themeElements></a:theme>"
}
