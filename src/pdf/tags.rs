//! The structure of a document (ISO 32000-1, 14.7): the tree a screen reader follows, with the content of each element and
//! the way back from the content to it. Owns the order of an element's children; knows no operators.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::PdfError;
use super::content::rounded;
use crate::layout::{Mark, Numbering, Pages, Rect, Role, Structure, StructureId};

/// What the pages of a file hold of the structure.
#[derive(Clone, Debug, Default)]
pub(super) struct Contents {
    /// For each page, the element of each piece of marked content, by its number on the page.
    pub(super) pages: Vec<Vec<StructureId>>,
    /// For each page, the element of each annotation.
    pub(super) links: Vec<Vec<Option<StructureId>>>,
}

/// Something that hangs below an element.
#[derive(Clone, Copy, Debug)]
enum Child {
    Element(StructureId),
    /// Marked content: page, number on the page.
    Content(usize, usize),
    /// An annotation: page, number on the page.
    Annotation(usize, usize),
}

/// Where something is read: page, number of the marked content on it, and a place after it for what has none of its own.
type Place = (usize, usize, usize);

/// Adds the structure tree to a document. `pages` are the objects of its pages, `annotations` those of their annotations.
pub(super) fn attach(
    document: &mut Document,
    set: &Pages,
    contents: &Contents,
    pages: &[ObjectId],
    annotations: &[Vec<ObjectId>],
) -> Result<(), PdfError> {
    let structure = &set.structure;
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let ids: Vec<ObjectId> = structure.iter().map(|_| document.new_object_id()).collect();
    let children = children(structure, contents);
    let tree = Tree { set, children, ids: &ids, pages, annotations };
    for (place, element) in structure.iter().enumerate() {
        let parent = element.parent.map_or(whole, |parent| ids[parent.0 as usize]);
        document.set_object(ids[place], tree.element(place, parent));
    }
    let top: Vec<Object> = tree.children[structure.len()].iter().map(|child| tree.kid(*child, None)).collect();
    document.set_object(whole, dictionary! { "Type" => "StructElem", "S" => "Document", "P" => root, "K" => top });
    let parents = parent_tree(document, contents, &ids, pages, annotations)?;
    let next = (pages.len() + annotations.iter().map(Vec::len).sum::<usize>()) as i64;
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::Reference(whole)],
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        },
    );
    let catalogue = document.catalog_mut()?;
    catalogue.set("StructTreeRoot", root);
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

/// The way from content and annotations to their elements (ISO 32000-1, 14.7.4.4). Pages have the first keys.
fn parent_tree(
    document: &mut Document,
    contents: &Contents,
    ids: &[ObjectId],
    pages: &[ObjectId],
    annotations: &[Vec<ObjectId>],
) -> Result<ObjectId, PdfError> {
    let mut numbers: Vec<Object> = Vec::new();
    for (page, object) in pages.iter().enumerate() {
        let elements = contents.pages[page].iter().map(|element| Object::Reference(ids[element.0 as usize]));
        let elements = document.add_object(Object::Array(elements.collect()));
        numbers.extend([Object::Integer(page as i64), Object::Reference(elements)]);
        let dictionary = document.get_dictionary_mut(*object)?;
        dictionary.set("StructParents", page as i64);
        // A reader goes from link to link in the order of the text (ISO 14289-1, 7.18.3).
        dictionary.set("Tabs", "S");
    }
    let mut key = pages.len() as i64;
    for (page, objects) in annotations.iter().enumerate() {
        for (place, object) in objects.iter().enumerate() {
            if let Some(element) = contents.links[page][place] {
                numbers.extend([Object::Integer(key), Object::Reference(ids[element.0 as usize])]);
                document.get_dictionary_mut(*object)?.set("StructParent", key);
            }
            key += 1;
        }
    }
    Ok(document.add_object(dictionary! { "Nums" => numbers }))
}

/// What hangs below each element, in reading order; what hangs below none stands last, for the document itself.
fn children(structure: &[Structure], contents: &Contents) -> Vec<Vec<Child>> {
    let mut children: Vec<Vec<(Place, Child)>> = vec![Vec::new(); structure.len() + 1];
    let mut first: BTreeMap<usize, Place> = BTreeMap::new();
    for (page, elements) in contents.pages.iter().enumerate() {
        for (number, element) in elements.iter().enumerate() {
            let place = (page, number, 0);
            children[element.0 as usize].push((place, Child::Content(page, number)));
            note_first(structure, *element, place, &mut first);
        }
    }
    for (page, links) in contents.links.iter().enumerate() {
        for (number, element) in links.iter().enumerate() {
            // An annotation stands behind the words it lies over.
            let Some(element) = element else { continue };
            children[element.0 as usize].push(((page, usize::MAX, number), Child::Annotation(page, number)));
        }
    }
    let mut before: Vec<Place> = vec![(0, 0, 0); structure.len() + 1];
    for (place, element) in structure.iter().enumerate() {
        let parent = element.parent.map_or(structure.len(), |parent| parent.0 as usize);
        let at = first.get(&place).copied().unwrap_or_else(|| {
            // An empty cell stands behind the cell before it.
            let (page, number, after) = before[parent];
            (page, number, after + 1)
        });
        before[parent] = at;
        children[parent].push((at, Child::Element(StructureId(place as u32))));
    }
    children.into_iter().map(in_order).collect()
}

/// Notes where an element, and all it lies in, is read first.
fn note_first(structure: &[Structure], element: StructureId, place: Place, first: &mut BTreeMap<usize, Place>) {
    let mut next = Some(element);
    while let Some(element) = next {
        if first.contains_key(&(element.0 as usize)) {
            return;
        }
        first.insert(element.0 as usize, place);
        next = structure[element.0 as usize].parent;
    }
}

fn in_order(mut children: Vec<(Place, Child)>) -> Vec<Child> {
    children.sort_by_key(|(place, _)| *place);
    children.into_iter().map(|(_, child)| child).collect()
}

struct Tree<'a> {
    set: &'a Pages,
    children: Vec<Vec<Child>>,
    ids: &'a [ObjectId],
    pages: &'a [ObjectId],
    annotations: &'a [Vec<ObjectId>],
}

impl Tree<'_> {
    fn element(&self, place: usize, parent: ObjectId) -> Dictionary {
        let element = &self.set.structure[place];
        let children = &self.children[place];
        let page = children.iter().find_map(|child| match child {
            Child::Content(page, _) => Some(*page),
            Child::Element(_) | Child::Annotation(..) => None,
        });
        let mut dictionary = dictionary! { "Type" => "StructElem", "S" => type_of(element.role), "P" => parent };
        if let Some(page) = page {
            dictionary.set("Pg", self.pages[page]);
        }
        let mut kids: Vec<Object> = children.iter().map(|child| self.kid(*child, page)).collect();
        match kids.len() {
            0 => {}
            1 => dictionary.set("K", kids.remove(0)),
            _ => dictionary.set("K", kids),
        }
        if let Some(language) = &element.language {
            dictionary.set("Lang", lopdf::text_string(language));
        }
        if let Some(alternative) = &element.alternative {
            dictionary.set("Alt", lopdf::text_string(alternative));
        }
        let attributes = match (element.role, page) {
            (Role::Figure, Some(page)) => self.bounds(StructureId(place as u32), page),
            (role, _) => attributes(role),
        };
        if let Some(attributes) = attributes {
            dictionary.set("A", attributes);
        }
        dictionary
    }

    /// The box around a figure, as readers that enlarge it need it (ISO 32000-1, table 344).
    fn bounds(&self, figure: StructureId, page: usize) -> Option<Dictionary> {
        let items = self.set.pages[page].items.iter().filter(|item| item.structure == Some(figure));
        let frames = items.filter_map(|item| match &item.mark {
            Mark::Glyphs(run) => Some(run.frame()),
            Mark::Fill { frame, .. } | Mark::Drawing { frame, .. } | Mark::Image { frame, .. } => Some(*frame),
            Mark::Link { .. } => None,
        });
        let around = frames.reduce(around)?;
        let height = self.set.size.1;
        let corners = [around.left.0, (height - around.bottom()).0, around.right().0, (height - around.top).0];
        let corners: Vec<Object> = corners.map(|corner| Object::Real(rounded(corner))).to_vec();
        Some(dictionary! { "O" => "Layout", "BBox" => corners })
    }

    /// A child as its parent names it. `page` is the page of the parent's content.
    fn kid(&self, child: Child, page: Option<usize>) -> Object {
        match child {
            Child::Element(element) => Object::Reference(self.ids[element.0 as usize]),
            Child::Content(at, number) if Some(at) == page => Object::Integer(number as i64),
            Child::Content(at, number) => {
                Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => self.pages[at], "MCID" => number as i64 })
            }
            Child::Annotation(at, number) => Object::Dictionary(
                dictionary! { "Type" => "OBJR", "Pg" => self.pages[at], "Obj" => self.annotations[at][number] },
            ),
        }
    }
}

/// The smallest frame around two.
fn around(one: Rect, other: Rect) -> Rect {
    let (left, top) = (one.left.min(other.left), one.top.min(other.top));
    let (right, bottom) = (one.right().max(other.right()), one.bottom().max(other.bottom()));
    Rect { left, top, width: right - left, height: bottom - top }
}

/// The standard structure type (ISO 32000-1, 14.8.4).
pub(super) fn type_of(role: Role) -> &'static str {
    match role {
        Role::Section => "Sect",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph => "P",
        Role::List(_) => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableRow => "TR",
        Role::TableHeader => "TH",
        Role::TableCell => "TD",
        Role::Link => "Link",
        Role::Span => "Span",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Reference => "Reference",
        Role::Figure => "Figure",
    }
}

fn attributes(role: Role) -> Option<Dictionary> {
    match role {
        // Every header of ours heads a column (ISO 14289-1, 7.5).
        Role::TableHeader => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
        // ISO 14289-1, 7.6.
        Role::List(Numbering::Decimal) => Some(dictionary! { "O" => "List", "ListNumbering" => "Decimal" }),
        Role::List(Numbering::Disc) => Some(dictionary! { "O" => "List", "ListNumbering" => "Disc" }),
        _ => None,
    }
}
