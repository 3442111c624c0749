//! Links: places on a page that lead elsewhere. Owns which targets are let through and how their annotations look; knows
//! nothing of the text they lie over.

use lopdf::{Dictionary, Object, dictionary};

use super::content::rounded;
use crate::layout::{Mark, Page, Pt, Rect, StructureId};

/// What a link may begin with. Anything else, such as `file:` or `javascript:`, could act on the reader's machine.
const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];

/// The print flag (ISO 32000-1, table 165): the annotation is there on paper too, as PDF/A asks of all.
const PRINT: i64 = 4;

/// The link annotations of a page of that height, each with its structure element. Targets that are not let through give
/// none.
pub(super) fn annotations(page: &Page, height: Pt) -> Vec<(Dictionary, Option<StructureId>)> {
    page.items
        .iter()
        .filter_map(|item| match &item.mark {
            Mark::Link { frame, target } if is_allowed(target) => {
                Some((annotation(*frame, target, height), item.structure))
            }
            _ => None,
        })
        .collect()
}

fn is_allowed(target: &str) -> bool {
    SCHEMES.iter().any(|scheme| target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

fn annotation(frame: Rect, target: &str, height: Pt) -> Dictionary {
    let corners = [frame.left.0, height.0 - frame.bottom().0, frame.right().0, height.0 - frame.top.0];
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => corners.map(|corner| Object::Real(rounded(corner))).to_vec(),
        "Border" => vec![Object::Integer(0); 3],
        "F" => PRINT,
        "Contents" => lopdf::text_string(target),
        "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(ascii(target)) },
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
