//! The outline: the headings of a paper, by which readers jump. Owns their tree; knows no operators.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::PdfError;
use super::content::rounded;
use crate::layout::{Mark, Pages, Pt, Role, StructureId};

/// A heading and where it stands.
struct Entry {
    level: u8,
    text: String,
    page: usize,
    top: Pt,
}

/// Adds the outline of the sections; a paper without headings gets none. `pages` are the objects of the pages.
pub(super) fn attach(document: &mut Document, pages: &Pages, sheets: &[ObjectId]) -> Result<(), PdfError> {
    let entries = entries(pages);
    if entries.is_empty() {
        return Ok(());
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    let parents = parents(&entries);
    let below = Below::of(&parents);
    for (place, entry) in entries.iter().enumerate() {
        let (siblings, among) = (below.under(parents[place]), below.among[place]);
        // Readers scroll so far that the heading stands at the head of the window.
        let top = rounded(pages.size.1.0 - entry.top.0);
        let mut item = dictionary! {
            "Title" => lopdf::text_string(&entry.text),
            "Parent" => parents[place].map_or(root, |parent| ids[parent]),
            "Dest" => vec![sheets[entry.page].into(), "XYZ".into(), Object::Null, Object::Real(top), Object::Null],
        };
        if among > 0 {
            item.set("Prev", ids[siblings[among - 1]]);
        }
        if let Some(next) = siblings.get(among + 1) {
            item.set("Next", ids[*next]);
        }
        let children = below.under(Some(place));
        if let (Some(first), Some(last)) = (children.first(), children.last()) {
            item.set("First", ids[*first]);
            item.set("Last", ids[*last]);
            // A negative count: it opens folded (ISO 32000-1, table 153).
            item.set("Count", -(children.len() as i64));
        }
        document.set_object(ids[place], item);
    }
    let top = below.under(None);
    let (first, last) = (ids[top[0]], ids[top[top.len() - 1]]);
    let outlines = dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => top.len() as i64 };
    document.set_object(root, outlines);
    document.catalog_mut()?.set("Outlines", root);
    Ok(())
}

/// The headings of the sections and what is below them, in the order of the pages.
fn entries(pages: &Pages) -> Vec<Entry> {
    let mut entries: Vec<(StructureId, Entry)> = Vec::new();
    for (page, item) in
        pages.pages.iter().enumerate().flat_map(|(page, set)| set.items.iter().map(move |item| (page, item)))
    {
        let (Some(element), Mark::Glyphs(run)) = (item.structure, &item.mark) else { continue };
        let Role::Heading(level) = pages.structure[element.0 as usize].role else { continue };
        match entries.last_mut() {
            Some((last, entry)) if *last == element => entry.text.push_str(&run.text),
            _ => {
                let entry = Entry { level, text: run.text.clone(), page, top: run.frame().top };
                entries.push((element, entry));
            }
        }
    }
    let entries = entries.into_iter().map(|(_, entry)| entry);
    // The title of the paper is what the window of the reader says.
    entries.filter(|entry| entry.level > 1 && !entry.text.trim().is_empty()).collect()
}

/// For each entry, the one it lies below.
fn parents(entries: &[Entry]) -> Vec<Option<usize>> {
    let mut parents = Vec::with_capacity(entries.len());
    let mut open: Vec<usize> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        while open.last().is_some_and(|last| entries[*last].level >= entry.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(place);
    }
    parents
}

/// The entries right below each entry, and below none.
struct Below {
    /// By the place of the parent; what has none stands last.
    children: Vec<Vec<usize>>,
    /// For each entry, its place among its siblings.
    among: Vec<usize>,
}

impl Below {
    fn of(parents: &[Option<usize>]) -> Self {
        let mut children = vec![Vec::new(); parents.len() + 1];
        let mut among = Vec::with_capacity(parents.len());
        for (place, parent) in parents.iter().enumerate() {
            let siblings: &mut Vec<usize> = &mut children[parent.unwrap_or(parents.len())];
            among.push(siblings.len());
            siblings.push(place);
        }
        Self { children, among }
    }

    fn under(&self, parent: Option<usize>) -> &[usize] {
        &self.children[parent.unwrap_or(self.among.len())]
    }
}
