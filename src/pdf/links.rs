//! Links: places on a page that lead elsewhere. Owns which targets are let through and how their annotations look; knows
//! nothing of the text they lie over.

use lopdf::{Dictionary, Object, dictionary};

use super::content::rounded;
use crate::layout::{LinkTarget, Mark, Page, Pages, Pt, Rect, StructureId};

/// What a link may begin with. Anything else, such as `file:` or `javascript:`, could act on the reader's machine.
const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];

/// The print flag (ISO 32000-1, table 165): the annotation is there on paper too, as PDF/A asks of all.
const PRINT: i64 = 4;

/// A link as it stands in the file.
#[derive(Debug)]
pub(super) struct Link {
    /// The annotation, but for where it leads on the same paper: pages have no names yet.
    pub(super) annotation: Dictionary,
    /// The page it leads to, counted from 0, and the height on it.
    pub(super) place: Option<(usize, f32)>,
    /// Its structure element.
    pub(super) element: Option<StructureId>,
}

/// The links of a page. Targets that are not let through give none.
pub(super) fn links(pages: &Pages, page: &Page) -> Vec<Link> {
    let height = pages.size.1;
    let mut links = Vec::new();
    for item in &page.items {
        let Mark::Link { frame, target } = &item.mark else { continue };
        let element = item.structure;
        let place = match target {
            LinkTarget::Web(target) => {
                if is_allowed(target) {
                    let mut annotation = annotation(*frame, target, height);
                    let action = dictionary! { "S" => "URI", "URI" => Object::string_literal(ascii(target)) };
                    annotation.set("A", action);
                    links.push(Link { annotation, place: None, element });
                }
                continue;
            }
            LinkTarget::Field(field) => pages.places_of(field).next().map(|(page, frame)| (page, frame.top)),
            LinkTarget::Section(number) => pages.section(*number),
        };
        if let Some((sheet, top)) = place {
            let annotation = annotation(*frame, &words_of(page, element), height);
            links.push(Link { annotation, place: Some((sheet, rounded(height.0 - top.0))), element });
        }
    }
    links
}

/// The words of a page that belong to a structure element.
fn words_of(page: &Page, element: Option<StructureId>) -> String {
    let runs = page.items.iter().filter(|item| item.structure == element).filter_map(|item| match &item.mark {
        Mark::Glyphs(run) => Some(run.text.as_str()),
        _ => None,
    });
    runs.collect::<String>().trim().to_owned()
}

fn is_allowed(target: &str) -> bool {
    SCHEMES.iter().any(|scheme| target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

fn annotation(frame: Rect, contents: &str, height: Pt) -> Dictionary {
    let corners = [frame.left.0, height.0 - frame.bottom().0, frame.right().0, height.0 - frame.top.0];
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => corners.map(|corner| Object::Real(rounded(corner))).to_vec(),
        "Border" => vec![Object::Integer(0); 3],
        "F" => PRINT,
        // What a screen reader says of it (ISO 14289-1, 7.18.5).
        "Contents" => lopdf::text_string(contents),
    }
}

/// The target in seven-bit characters (ISO 32000-1, 12.6.4.7): all others as percent signs and hexadecimal digits.
fn ascii(target: &str) -> String {
    let encoded = |byte: u8| match byte {
        0x21..=0x7e => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    target.bytes().map(encoded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_mail_are_let_through() {
        for target in ["https://example.org/a", "HTTP://example.org", "mailto:desk@example.org"] {
            assert!(is_allowed(target), "{target}");
        }
        for target in ["javascript:alert(1)", "file:///etc/passwd", "", "httpsé://", "https", "//example.org"] {
            assert!(!is_allowed(target), "{target}");
        }
    }

    #[test]
    fn other_characters_than_ascii_are_percent_encoded() {
        assert_eq!(ascii("https://example.org/é b"), "https://example.org/%C3%A9%20b");
    }
}
