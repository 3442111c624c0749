//! The fonts of a file: every face cut down to the glyphs that are used. Owns glyph numbers, names and widths as the file
//! has them, and what was cut before; knows nothing of where glyphs stand.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::{iter, thread};

use lopdf::{Dictionary, Document, Object, ObjectId};
use printpdf::{
    Codepoint, FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, TextItem,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::text::Texts;
use super::{Extent, PdfError, file};
use crate::layout::{Face, FaceId, Page, Pages};

/// The fonts of a file, and what their glyphs stand for.
#[derive(Debug)]
pub(super) struct Fonts {
    /// What each glyph stands for.
    pub(super) texts: Texts,
    cuts: BTreeMap<FaceId, Arc<Cut>>,
}

/// A glyph as the file has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Embedded {
    /// Its number in the cut-down font.
    pub(super) id: u16,
    /// How far readers move the pen after it, in thousandths of the em: the `/W` entry.
    pub(super) width: f64,
}

/// A face cut down to the glyphs that are used, as the file has it.
#[derive(Debug)]
struct Cut {
    /// By the number of the glyph in the whole face.
    glyphs: Vec<Option<Embedded>>,
    font: ObjectId,
    /// The font and all it refers to.
    objects: BTreeMap<ObjectId, Object>,
    /// The same with its streams packed, once somebody wants them so.
    packed: OnceLock<BTreeMap<ObjectId, Object>>,
}

/// What a cut was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Source {
    face: FaceId,
    name: String,
    /// The file, by the number it has in this process.
    file: u64,
    index: u32,
    /// The glyphs from low to high, and what each stands for.
    glyphs: Vec<(u16, String)>,
}

/// What was cut before, the oldest first: while a note is written, the letters on its pages hardly change, and papers of one
/// house share theirs.
static CUT_BEFORE: Mutex<VecDeque<(Source, Arc<Cut>)>> = Mutex::new(VecDeque::new());

/// The most cuts that are kept, of some 50 KB each.
const MOST_CUTS: usize = 24;

/// The largest cut that is kept, in bytes: a paper in Chinese should not stay in memory.
const LARGEST_CUT: usize = 512 << 10;

impl Fonts {
    /// Cuts down the faces of these pages, which are some or all of `pages`.
    pub(super) fn of(pages: &Pages, shown: &[Page], extent: &Extent) -> Result<Self, PdfError> {
        let texts = Texts::of(shown);
        let (mut cuts, mut missing) = (BTreeMap::new(), Vec::new());
        for (id, glyphs) in texts.by_face() {
            let face = pages.faces.get(usize::from(id.0)).ok_or(PdfError::NoSuchFace(id))?;
            let source = Source::of(id, face, &glyphs);
            match remembered(&source) {
                Some(cut) => _ = cuts.insert(id, cut),
                None => missing.push((face, source)),
            }
        }
        for (id, cut) in cut_all(missing, extent)? {
            cuts.insert(id, cut);
        }
        Ok(Self { texts, cuts })
    }

    /// The glyphs of a face as the file has them, by their numbers in the whole face; none where it has none on the pages.
    pub(super) fn glyphs(&self, face: FaceId) -> &[Option<Embedded>] {
        self.cuts.get(&face).map(|cut| cut.glyphs.as_slice()).unwrap_or_default()
    }

    /// Adds the fonts to a document; what comes back is the resource of every page, by the names content streams use.
    pub(super) fn add_to(&self, document: &mut Document, extent: &Extent) -> Dictionary {
        let mut resources = Dictionary::new();
        for (face, cut) in &self.cuts {
            let objects = match extent {
                Extent::Whole => cut.packed(),
                Extent::Part(_) => &cut.objects,
            };
            let numbers: HashMap<ObjectId, ObjectId> =
                objects.keys().map(|object| (*object, document.new_object_id())).collect();
            for (number, object) in objects {
                let mut object = object.clone();
                renumber(&mut object, &numbers);
                document.set_object(numbers[number], object);
            }
            resources.set(resource(*face), numbers[&cut.font]);
        }
        resources
    }
}

/// The name content streams call a face by.
pub(super) fn resource(face: FaceId) -> String {
    format!("T{}", face.0)
}

impl Source {
    fn of(id: FaceId, face: &Face, glyphs: &[(u16, &str)]) -> Self {
        Self {
            face: id,
            name: face.name.clone(),
            file: face.file.id(),
            index: face.index,
            glyphs: glyphs.iter().map(|(glyph, text)| (*glyph, (*text).to_owned())).collect(),
        }
    }
}

fn cuts_before() -> MutexGuard<'static, VecDeque<(Source, Arc<Cut>)>> {
    CUT_BEFORE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was made from the same source before.
fn remembered(source: &Source) -> Option<Arc<Cut>> {
    cuts_before().iter().find(|(known, _)| known == source).map(|(_, cut)| Arc::clone(cut))
}

fn remember(source: Source, cut: &Arc<Cut>) {
    let size = |object: &Object| object.as_stream().map_or(0, |stream| stream.content.len());
    if cut.objects.values().map(size).sum::<usize>() > LARGEST_CUT {
        return;
    }
    let mut before = cuts_before();
    if before.len() == MOST_CUTS {
        before.pop_front();
    }
    before.push_back((source, Arc::clone(cut)));
}

/// Cuts faces down, beside one another: the first export of a process has three or four to cut, and they are a third of it.
fn cut_all(missing: Vec<(&Face, Source)>, extent: &Extent) -> Result<Vec<(FaceId, Arc<Cut>)>, PdfError> {
    let cut = |face: &Face, source: &Source| -> Result<Arc<Cut>, PdfError> {
        let cut = Cut::of(source.face, face, &source.glyphs)?;
        if *extent == Extent::Whole {
            cut.packed();
        }
        Ok(Arc::new(cut))
    };
    let made: Vec<Result<Arc<Cut>, PdfError>> = thread::scope(|scope| {
        let Some(((face, source), others)) = missing.split_first() else { return Vec::new() };
        let beside: Vec<_> = others.iter().map(|(face, source)| scope.spawn(|| cut(face, source))).collect();
        let first = cut(face, source);
        let joined = beside.into_iter().map(|thread| thread.join().unwrap_or_else(|mistake| resume_unwind(mistake)));
        iter::once(first).chain(joined).collect()
    });
    let mut cuts = Vec::with_capacity(missing.len());
    for ((_, source), cut) in missing.into_iter().zip(made) {
        let cut = cut?;
        cuts.push((source.face, Arc::clone(&cut)));
        remember(source, &cut);
    }
    Ok(cuts)
}

impl Cut {
    fn of(id: FaceId, face: &Face, glyphs: &[(u16, String)]) -> Result<Self, PdfError> {
        let unreadable = || PdfError::Unreadable { name: face.name.clone() };
        let numbers: Vec<u16> = glyphs.iter().map(|(glyph, _)| *glyph).collect();
        let remapper = GlyphRemapper::new_from_glyphs_sorted(&numbers);
        let file = face.file.as_ref();
        let bytes = subsetter::subset(file, face.index, &remapper)
            .map_err(|reason| PdfError::Subset { name: face.name.clone(), reason })?;
        // The warnings say that the character map is gone, which is as it should be: we name glyphs by number.
        let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(unreadable)?;
        font.font_name = Some(format!("{}+{}", tag(face, &numbers), face.name));
        let mut embedded = vec![None; numbers.last().map_or(0, |last| usize::from(*last) + 1)];
        let mut shown = Vec::with_capacity(glyphs.len());
        for (glyph, text) in glyphs {
            let id = remapper.get(*glyph).ok_or_else(unreadable)?;
            let glyph_embedded = Embedded { id, width: width(&font, id) };
            embedded[usize::from(*glyph)] = Some(glyph_embedded);
            shown.push((glyph_embedded, text.clone()));
        }
        let (font, objects) = objects(&FontId(resource(id)), font, &shown).ok_or_else(unreadable)?;
        Ok(Self { glyphs: embedded, font, objects, packed: OnceLock::new() })
    }

    /// The font and all it refers to, with its streams packed.
    fn packed(&self) -> &BTreeMap<ObjectId, Object> {
        self.packed.get_or_init(|| packed(&self.objects))
    }
}

/// The width of a glyph in thousandths of the em, as exact as the file has it.
fn width(font: &ParsedFont, id: u16) -> f64 {
    let units = f64::from(font.pdf_font_metrics.units_per_em);
    let width = font.get_glyph_width(id).map_or(0.0, |width| f64::from(width) * 1000.0 / units);
    (width * 1000.0).round() / 1000.0
}

/// A font as printpdf writes it, with all it refers to, out of a document that has nothing else in it.
fn objects(
    name: &FontId,
    font: ParsedFont,
    glyphs: &[(Embedded, String)],
) -> Option<(ObjectId, BTreeMap<ObjectId, Object>)> {
    let mut document = PdfDocument::new("");
    document.resources.fonts.map = [(name.clone(), PdfFont::new(font))].into();
    let item =
        |(glyph, text): &(Embedded, String)| TextItem::GlyphIds(vec![Codepoint::with_cid(glyph.id, 0.0, text.clone())]);
    let font = PdfFontHandle::External(name.clone());
    let ops = vec![
        Op::StartTextSection,
        Op::SetFont { font, size: printpdf::Pt(1.0) },
        Op::ShowText { items: glyphs.iter().map(item).collect() },
        Op::EndTextSection,
    ];
    document.pages.push(PdfPage::new(Mm(1.0), Mm(1.0), ops));
    let mut warnings = Vec::new();
    let mut document = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    debug_assert!(warnings.is_empty(), "we hand over nothing printpdf has to put right: {warnings:?}");
    // It is the one object that has a map from glyphs to characters.
    let is_font = |object: &Object| object.as_dict().is_ok_and(|dictionary| dictionary.has(b"ToUnicode"));
    let font = document.objects.iter().find(|(_, object)| is_font(object)).map(|(number, _)| *number)?;
    set_widths(document.get_dictionary_mut(font).ok()?, glyphs)?;
    let mut objects = BTreeMap::new();
    let mut wanted = vec![font];
    while let Some(number) = wanted.pop() {
        if let Some(object) = document.objects.remove(&number) {
            references(&object, &mut wanted);
            objects.insert(number, object);
        }
    }
    Some((font, objects))
}

/// Says how wide glyphs are. printpdf cuts widths to whole numbers: every glyph would then have to be moved to its place.
fn set_widths(font: &mut Dictionary, glyphs: &[(Embedded, String)]) -> Option<()> {
    let mut widths = Vec::new();
    for row in glyphs.chunk_by(|(one, _), (next, _)| one.id + 1 == next.id) {
        widths.push(Object::Integer(i64::from(row[0].0.id)));
        widths.push(Object::Array(row.iter().map(|(glyph, _)| Object::Real(glyph.width as f32)).collect()));
    }
    let descendants = font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut).ok()?;
    descendants.first_mut()?.as_dict_mut().ok()?.set("W", widths);
    Some(())
}

fn packed(objects: &BTreeMap<ObjectId, Object>) -> BTreeMap<ObjectId, Object> {
    let mut objects = objects.clone();
    for object in objects.values_mut() {
        if let Object::Stream(stream) = object {
            file::pack(stream);
        }
    }
    objects
}

/// Gathers what an object refers to.
fn references(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(to) => found.push(*to),
        Object::Array(items) => items.iter().for_each(|item| references(item, found)),
        Object::Dictionary(dictionary) | Object::Stream(lopdf::Stream { dict: dictionary, .. }) => {
            dictionary.iter().for_each(|(_, entry)| references(entry, found));
        }
        _ => {}
    }
}

/// Gives all that an object refers to the numbers it has in another document.
fn renumber(object: &mut Object, numbers: &HashMap<ObjectId, ObjectId>) {
    match object {
        Object::Reference(to) => *to = numbers[to],
        Object::Array(items) => items.iter_mut().for_each(|item| renumber(item, numbers)),
        Object::Dictionary(dictionary) | Object::Stream(lopdf::Stream { dict: dictionary, .. }) => {
            dictionary.iter_mut().for_each(|(_, entry)| renumber(entry, numbers));
        }
        _ => {}
    }
}

/// The six capitals that tell one subset of a face from another (ISO 32000-1, 9.6.4), made from the glyphs in it.
fn tag(face: &Face, glyphs: &[u16]) -> String {
    let mut hash = Sha256::new();
    hash.update(face.name.as_bytes());
    hash.update(face.index.to_be_bytes());
    for glyph in glyphs {
        hash.update(glyph.to_be_bytes());
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
