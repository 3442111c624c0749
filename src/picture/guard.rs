//! Looks an SVG over before it is built: what reaches outside, and what would grow without bounds. Owns these limits; knows
//! nothing of how a drawing is made.
//!
//! A small file can ask for a great deal: entities that repeat entities, `use` elements that repeat `use` elements, patterns
//! within patterns, markers on every corner. So the elements are counted as often as they would be drawn.

use std::collections::{HashMap, HashSet};

use resvg::usvg::roxmltree::{Document, Node, NodeId};

use super::Problem;

/// The longest file: as much as a map of a country takes.
const MOST_BYTES: usize = 4 << 20;

/// The most nodes a file may have.
pub(super) const MOST_NODES: u32 = 200_000;

/// The most elements that are drawn in the end.
const MOST_DRAWN: u64 = 150_000;

/// How deep elements may lie within and refer to one another.
const DEEPEST: usize = 200;

/// The most characters that entities may grow to.
const MOST_EXPANDED: usize = 64 << 20;

/// The references that one reference may lead to: roxmltree stops there.
const REFERENCES: usize = 255;

/// The most comparisons of an element with a rule of a style sheet, in characters of the sheet.
const MOST_STYLED: usize = 200 << 20;

/// Whether the text is short and its entities are tame.
pub(super) fn check_text(text: &str) -> Result<(), Problem> {
    let declared: usize = text.match_indices("<!ENTITY").map(|(at, _)| value_length(&text[at..])).sum();
    let used = text.bytes().filter(|byte| *byte == b'&').count();
    let is_tame = declared.saturating_mul(used).saturating_mul(REFERENCES) <= MOST_EXPANDED;
    if text.len() <= MOST_BYTES && is_tame { Ok(()) } else { Err(Problem::TooComplex) }
}

/// The length of the first quoted text: what an entity stands for.
fn value_length(declaration: &str) -> usize {
    let Some(quote) = declaration.find(['"', '\'']) else { return declaration.len() };
    let value = &declaration[quote + 1..];
    value.find(&declaration[quote..=quote]).unwrap_or(value.len())
}

/// Whether the document keeps to itself and stays small when it is drawn.
pub(super) fn check(document: &Document<'_>) -> Result<(), Problem> {
    let mut sheets = String::new();
    let mut elements = 0;
    for node in document.descendants().filter(Node::is_element) {
        elements += 1;
        stays_inside(node)?;
        if node.tag_name().name() == "style" {
            node.descendants().filter_map(|node| node.text()).for_each(|text| sheets.push_str(text));
        }
    }
    if sheets.len().saturating_mul(elements) > MOST_STYLED {
        return Err(Problem::TooComplex);
    }
    let mut counter = Counter::new(document, &sheets);
    if counter.count(document.root_element(), 0)? > MOST_DRAWN { Err(Problem::TooComplex) } else { Ok(()) }
}

/// Whether an element refers to nothing outside the file.
fn stays_inside(node: Node<'_, '_>) -> Result<(), Problem> {
    let name = node.tag_name().name();
    // Where a link leads does not show; it is not followed.
    let reference = node.attributes().find(|attribute| attribute.name() == "href" && name != "a");
    let target = reference.map_or("", |attribute| attribute.value().trim());
    let is_outside = !target.is_empty() && !target.starts_with('#');
    match name {
        "image" | "feImage" if target.starts_with("data:") => Err(Problem::ImageWithin),
        _ if is_outside => Err(Problem::Outside),
        _ => Ok(()),
    }
}

/// Counts the elements that are drawn.
struct Counter<'a, 'input> {
    named: HashMap<&'a str, Node<'a, 'input>>,
    /// What style sheets refer to and may be drawn for any element.
    from_sheets: Vec<Node<'a, 'input>>,
    sheets_have_markers: bool,
    counted: HashMap<NodeId, u64>,
    /// The elements that are being counted: what refers to itself is drawn once.
    open: HashSet<NodeId>,
}

impl<'a, 'input> Counter<'a, 'input> {
    fn new(document: &'a Document<'input>, sheets: &str) -> Self {
        let mut named = HashMap::new();
        for node in document.descendants() {
            if let Some(id) = node.attribute("id") {
                named.entry(id).or_insert(node);
            }
        }
        // Gradients are as cheap as a plain colour.
        let is_heavy = |node: &Node<'_, '_>| !node.tag_name().name().ends_with("Gradient");
        let from_sheets = references(sheets).filter_map(|id| named.get(id).copied()).filter(is_heavy).collect();
        let sheets_have_markers = sheets.contains("marker");
        Self { named, from_sheets, sheets_have_markers, counted: HashMap::new(), open: HashSet::new() }
    }

    fn count(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<u64, Problem> {
        if depth > DEEPEST {
            return Err(Problem::TooComplex);
        }
        if let Some(count) = self.counted.get(&node.id()) {
            return Ok(*count);
        }
        if !self.open.insert(node.id()) {
            return Ok(0);
        }
        let mut count = 1_u64;
        for child in node.children().filter(Node::is_element) {
            count = count.saturating_add(self.count(child, depth + 1)?);
        }
        for (target, times) in self.targets(node) {
            count = count.saturating_add(self.count(target, depth + 1)?.saturating_mul(times));
        }
        self.open.remove(&node.id());
        self.counted.insert(node.id(), count);
        Ok(count)
    }

    /// The elements drawn for an element, and how often.
    fn targets(&self, node: Node<'a, 'input>) -> Vec<(Node<'a, 'input>, u64)> {
        let mut targets = Vec::new();
        // A marker stands on each corner of a path; a corner takes two characters at least.
        let outline = node.attribute("d").or_else(|| node.attribute("points")).map_or(0, str::len);
        let corners = outline as u64 / 2 + 1;
        for attribute in node.attributes() {
            let value = attribute.value();
            let times = if attribute.name().starts_with("marker") || value.contains("marker") { corners } else { 1 };
            if let Some(target) = value.trim().strip_prefix('#').and_then(|id| self.named.get(id)) {
                targets.push((*target, 1));
            }
            targets.extend(references(value).filter_map(|id| self.named.get(id)).map(|target| (*target, times)));
        }
        let times = if self.sheets_have_markers { corners } else { 1 };
        targets.extend(self.from_sheets.iter().map(|target| (*target, times)));
        targets
    }
}

/// The names in `url(#name)`.
fn references(text: &str) -> impl Iterator<Item = &str> {
    text.split("url(").skip(1).filter_map(|rest| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']).strip_prefix('#')?;
        rest.split(['"', '\'', ')']).next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(body: &str) -> Result<(), Problem> {
        let text = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>{body}</svg>"
        );
        check_text(&text)?;
        check(&Document::parse(&text).unwrap())
    }

    #[test]
    fn what_reaches_outside_is_refused() {
        assert_eq!(checked("<image href='file:///etc/passwd'/>"), Err(Problem::Outside));
        assert_eq!(checked("<use xlink:href='other.svg#a'/>"), Err(Problem::Outside));
        assert_eq!(checked("<image href='data:image/png;base64,AAAA'/>"), Err(Problem::ImageWithin));
        assert_eq!(checked("<a href='https://example.org'><rect width='1' height='1'/></a>"), Ok(()));
    }

    #[test]
    fn what_multiplies_itself_is_refused() {
        let uses = |depth: usize| {
            let level = |place: usize| {
                let next = format!("<use href='#l{}'/>", place + 1);
                format!("<g id='l{place}'>{}</g>", next.repeat(10))
            };
            format!("<defs>{}<g id='l{depth}'/></defs><use href='#l0'/>", (0..depth).map(level).collect::<String>())
        };
        assert_eq!(checked(&uses(3)), Ok(()));
        assert_eq!(checked(&uses(9)), Err(Problem::TooComplex));
        let dots = "<circle r='1'/>".repeat(500);
        let marker = format!("<marker id='m'>{dots}</marker><path marker-mid='url(#m)' d='{}'/>", "h1".repeat(5_000));
        assert_eq!(checked(&marker), Err(Problem::TooComplex));
    }

    #[test]
    fn what_refers_to_itself_comes_to_an_end() {
        assert_eq!(checked("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"), Ok(()));
    }

    #[test]
    fn deep_nesting_and_growing_entities_are_refused() {
        assert_eq!(checked(&format!("{}{}", "<g>".repeat(10_000), "</g>".repeat(10_000))), Err(Problem::TooComplex));
        let entity =
            |value: &str| format!("<!DOCTYPE svg [<!ENTITY a '{}'>]>{}", value.repeat(1_000), "&a;".repeat(1_000));
        assert_eq!(check_text(&entity("a")), Err(Problem::TooComplex));
        assert_eq!(check_text(&entity("&gt;]>")), Err(Problem::TooComplex));
        assert_eq!(check_text("<!DOCTYPE svg [<!ENTITY ns 'http://ns.example.org/'>]><svg xmlns:x='&ns;'/>"), Ok(()));
    }
}
