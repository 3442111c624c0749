//! The faces that come with the program and the names they go by. Owns the font files and the collection made of them;
//! knows nothing of text. No font of the machine is ever looked at, so that a paper is the same everywhere.

use std::fmt;
use std::sync::{Arc, LazyLock};

use parley::fontique::{Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontData, FontFamilyName};

use super::page::{Face, FaceId, FontFile};
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
pub struct Fonts {
    faces: Vec<Face>,
    collection: Collection,
}

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
        Self { faces, collection }
    }

    /// A context for shaping that knows these faces and no others.
    pub(super) fn context(&self) -> FontContext {
        FontContext { collection: self.collection.clone(), source_cache: SourceCache::default() }
    }

    /// The face the shaper chose.
    pub(super) fn face_of(&self, font: &FontData) -> FaceId {
        let place = self.faces.iter().position(|face| face.file.id() == font.data.id());
        FaceId(place.expect("the shaper chooses from the bundled faces only") as u16)
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
    fn faces_permit_embedding() {
        for asset in &ASSETS {
            let permissions = table(asset.file, *b"OS/2");
            assert_eq!(u16::from_be_bytes([permissions[8], permissions[9]]), 0, "{}", asset.name);
        }
    }
}
