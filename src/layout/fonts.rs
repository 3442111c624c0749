//! The faces of papers and the names they go by: those that come with the program, and those of the machine that were
//! needed beside them. Owns the font files and the collection made of them; knows nothing of text.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock};

use parley::fontique::{Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontData, FontFamilyName};

use super::machine::{Chosen, MachineFonts};
use super::page::{Face, FaceId, FontFile, Mark, Page};
use super::scripts::is_ignorable;
use super::sfnt::{Coverage, Sfnt};
use crate::template::Face as FamilyChoice;

/// A face among the assets: its PostScript name (name table, ID 6) and its file.
struct Asset {
    name: &'static str,
    file: &'static [u8],
}

macro_rules! asset {
    ($name:literal, $path:literal) => {
        Asset { name: $name, file: include_bytes!(concat!("../../assets/fonts/", $path)) }
    };
}

/// The faces of the papers; [`FaceId`] counts them in this order.
const ASSETS: [Asset; 8] = [
    asset!("GentiumBookPlus", "gentium/GentiumBookPlus-Regular.ttf"),
    asset!("GentiumBookPlus-Bold", "gentium/GentiumBookPlus-Bold.ttf"),
    asset!("GentiumBookPlus-Italic", "gentium/GentiumBookPlus-Italic.ttf"),
    asset!("GentiumBookPlus-BoldItalic", "gentium/GentiumBookPlus-BoldItalic.ttf"),
    asset!("NotoNaskhArabic-Regular", "naskh/NotoNaskhArabic-Regular.ttf"),
    asset!("NotoNaskhArabic-Bold", "naskh/NotoNaskhArabic-Bold.ttf"),
    asset!("Inter-Regular", "inter/Inter-Regular.otf"),
    asset!("Inter-SemiBold", "inter/Inter-SemiBold.otf"),
];

const fn named(name: &'static str) -> FontFamilyName<'static> {
    FontFamilyName::Named(std::borrow::Cow::Borrowed(name))
}

/// The families of the papers, each once.
static FAMILIES: [FontFamilyName<'static>; 3] =
    [named(FamilyChoice::Inter.name()), named(FamilyChoice::Gentium.name()), named("Noto Naskh Arabic")];

/// The families of a text that is to be set in that one, tried in this order for every character.
pub(super) fn families(first: FamilyChoice) -> &'static [FontFamilyName<'static>] {
    match first {
        FamilyChoice::Gentium => &FAMILIES[1..],
        FamilyChoice::Inter => &FAMILIES,
    }
}

/// The faces a paper is set in.
#[derive(Clone)]
pub struct Fonts {
    faces: Vec<Face>,
    collection: Collection,
    /// What the bundled faces show: the characters of the first face of each family, which all of them have.
    bundled: Arc<[Coverage]>,
    machine: Arc<MachineFonts>,
    /// The families that faces of the machine were given, each its own; none for a file that can no longer be read.
    families: HashMap<Chosen, Option<String>>,
}

/// The first face of each family among the assets.
const FIRST_OF_FAMILY: [usize; 2] = [0, 4];

impl Fonts {
    /// The faces that come with the program, read once.
    pub fn bundled() -> &'static Self {
        static BUNDLED: LazyLock<Fonts> = LazyLock::new(Fonts::read);
        &BUNDLED
    }

    /// The faces; [`FaceId`] points into them.
    pub fn faces(&self) -> &[Face] {
        &self.faces
    }

    fn read() -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut faces = Vec::with_capacity(ASSETS.len());
        for asset in &ASSETS {
            let file = FontFile::new(Arc::new(asset.file));
            collection.register_fonts(file.clone(), None);
            faces.push(Face { name: asset.name.to_owned(), file, index: 0 });
        }
        let coverage = |place: usize| Sfnt::of(ASSETS[place].file, 0).map(Sfnt::coverage).unwrap_or_default();
        let bundled = FIRST_OF_FAMILY.into_iter().map(coverage).collect();
        Self { faces, collection, bundled, machine: MachineFonts::none(), families: HashMap::new() }
    }

    /// The same faces, and those of the machine where they lack a character.
    pub(super) fn with(self, machine: Arc<MachineFonts>) -> Self {
        Self { machine, ..self }
    }

    /// Whether a bundled face shows a character, or it shows nothing by itself.
    pub(super) fn shows(&self, character: char) -> bool {
        character.is_ascii() || self.bundled.iter().any(|coverage| coverage.has(character)) || is_ignorable(character)
    }

    pub(super) fn machine(&self) -> &MachineFonts {
        &self.machine
    }

    /// A context for shaping that knows these faces and no others.
    pub(super) fn context(&self) -> FontContext {
        FontContext { collection: self.collection.clone(), source_cache: SourceCache::default() }
    }

    /// The name under which the shaper finds a face of the machine.
    pub(super) fn family_of(&mut self, chosen: Chosen, context: &mut FontContext) -> Option<String> {
        if let Some(known) = self.families.get(&chosen) {
            return known.clone();
        }
        let family = self.machine.file(chosen).map(|(name, file)| {
            let family = format!("machine {}", self.faces.len());
            let file = FontFile::new(Arc::new(file));
            let named = FontInfoOverride { family_name: Some(&family), ..FontInfoOverride::default() };
            context.collection.register_fonts(file.clone(), Some(named));
            self.faces.push(Face { name, file, index: 0 });
            family
        });
        self.families.insert(chosen, family.clone());
        family
    }

    /// The faces of finished pages: the bundled ones, and those of the machine that are on the pages, in the order in which
    /// they are. What was set before shows nowhere.
    pub(super) fn settle(&self, pages: &mut [Page]) -> Vec<Face> {
        let mut faces = self.faces[..ASSETS.len()].to_vec();
        let mut numbers: HashMap<FaceId, FaceId> = HashMap::new();
        for item in pages.iter_mut().flat_map(|page| &mut page.items) {
            let Mark::Glyphs(run) = &mut item.mark else { continue };
            if usize::from(run.face.0) < ASSETS.len() {
                continue;
            }
            run.face = *numbers.entry(run.face).or_insert_with(|| {
                faces.push(self.faces[usize::from(run.face.0)].clone());
                FaceId(faces.len() as u16 - 1)
            });
        }
        faces
    }

    /// The face the shaper chose.
    pub(super) fn face_of(&self, font: &FontData) -> FaceId {
        let place = self.faces.iter().position(|face| face.file.id() == font.data.id());
        FaceId(place.expect("the shaper chooses from these faces only") as u16)
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.faces.iter().map(|face| face.name.as_str()).collect();
        f.debug_struct("Fonts").field("faces", &names).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of an sfnt file (OpenType 1.9, "Font file").
    fn table(file: &[u8], tag: [u8; 4]) -> &[u8] {
        let count = usize::from(u16::from_be_bytes([file[4], file[5]]));
        let record = (0..count).map(|place| &file[12 + place * 16..]).find(|record| record[..4] == tag).unwrap();
        let at = |byte: usize| u32::from_be_bytes(record[byte..byte + 4].try_into().unwrap()) as usize;
        &file[at(8)..at(8) + at(12)]
    }

    /// The PostScript name of a face: name ID 6 of the Windows platform, in UTF-16.
    fn postscript_name(file: &[u8]) -> String {
        let names = table(file, *b"name");
        let word = |byte: usize| u16::from_be_bytes([names[byte], names[byte + 1]]);
        let record = (0..usize::from(word(2)))
            .map(|place| 6 + place * 12)
            .find(|&record| word(record) == 3 && word(record + 6) == 6)
            .unwrap();
        let start = usize::from(word(4)) + usize::from(word(record + 10));
        let units: Vec<_> = (0..usize::from(word(record + 8)) / 2).map(|unit| word(start + unit * 2)).collect();
        String::from_utf16(&units).unwrap()
    }

    #[test]
    fn faces_are_named_as_in_their_files() {
        for asset in &ASSETS {
            assert_eq!(postscript_name(asset.file), asset.name);
        }
    }

    #[test]
    fn faces_of_a_family_show_the_same() {
        let coverage = |place: usize| Sfnt::of(ASSETS[place].file, 0).unwrap().coverage();
        for (first, others) in [(0, 1..4), (4, 5..6)] {
            let first = coverage(first);
            for other in others.map(coverage) {
                let differing = ('\0'..=char::MAX).find(|c| first.has(*c) && !other.has(*c));
                assert_eq!(differing, None);
            }
        }
    }

    #[test]
    fn bundled_faces_show_the_scripts_they_are_for() {
        let fonts = Fonts::bundled();
        let kazakh = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";
        let kazakh_latin = "ÄäĞğıİŇňÖöŞşÜüŪūÁáÓóŊŋ";
        let greek = "ΑαΆάΒβΓγΔδΕεΈέΖζΗηΉήΘθΙιΊίΪϊΐΚκΛλΜμΝνΞξΟοΌόΠπΡρΣσςΤτΥυΎύΫϋΰΦφΧχΨψΩωΏώᾳῥὦ";
        let arabic = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩،؛؟٪پچژگ";
        let latin = "ÀàÂâÆæÇçÉéÈèÊêËëÎîÏïÔôŒœÙùÛûŸÿßẞŁłŚśŹźĐđØøÅåȚțȘșŐőŰűẾếĂăƠơƯư";
        let signs = "–—‑−×÷±≈≤≥°′″‰§¶†‡•…‹›«»„“”‚‘’№€£¥₸₽₺₼₾₴\u{2009}\u{202f}\u{a0}\u{2011}";
        for text in [kazakh, kazakh_latin, greek, arabic, latin, signs] {
            let lacking: String = text.chars().filter(|c| !fonts.shows(*c)).collect();
            assert_eq!(lacking, "", "of {text}");
        }
    }

    #[test]
    fn faces_permit_embedding() {
        for asset in &ASSETS {
            let permissions = table(asset.file, *b"OS/2");
            assert_eq!(u16::from_be_bytes([permissions[8], permissions[9]]), 0, "{}", asset.name);
        }
    }
}
