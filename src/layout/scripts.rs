//! What scripts ask of a text before it is shaped: a face for what the bundled ones lack, a mark for what no face has, and
//! emphasis in the way of the script. Owns these choices; knows nothing of lines.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;

use icu::properties::props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, Script};
use icu::properties::{CodePointMapData, CodePointSetData};

use super::fonts::Fonts;
use super::machine::Chosen;
use crate::template::{Face, TypeSize};

/// A text as it is shaped.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    /// The characters: those of the text, with marks for what cannot be shown.
    pub text: String,
    /// Stretches in a face of the machine.
    pub faces: Vec<(Range<usize>, Chosen)>,
    /// The marks.
    pub marks: Vec<Range<usize>>,
    /// Stretches that are bold in a face of the machine that has no bold.
    pub heavier: Vec<Range<usize>>,
    /// The characters they stand for.
    pub missing: BTreeSet<char>,
}

/// A piece of a stretch, and the face that shows it; none for what stays with the bundled faces or has no face.
type Piece<'a> = (&'a str, Option<Chosen>);

impl Prepared {
    /// Adds the text of a span. Control characters, which no face can show, become spaces.
    pub(super) fn push(&mut self, text: &str, fonts: &Fonts, language: &str, is_bold: bool) -> Range<usize> {
        let start = self.text.len();
        let mut rest = text;
        while let Some(at) = rest.find(|c| !fonts.shows(c)) {
            self.push_bundled(&rest[..at]);
            let end = stretch_end(rest, at, fonts);
            let mut pieces = Vec::new();
            divide(&rest[at..end], fonts, (language, is_bold), &mut pieces);
            for piece in pieces {
                self.push_piece(piece, fonts, is_bold);
            }
            rest = &rest[end..];
        }
        self.push_bundled(rest);
        start..self.text.len()
    }

    fn push_bundled(&mut self, text: &str) {
        self.text.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
    }

    fn push_piece(&mut self, (text, face): Piece<'_>, fonts: &Fonts, is_bold: bool) {
        if let Some(face) = face {
            let start = self.text.len();
            self.text.push_str(text);
            self.faces.push((start..self.text.len(), face));
            if is_bold && !fonts.machine().is_bold(face) {
                self.heavier.push(start..self.text.len());
            }
            return;
        }
        for character in text.chars() {
            if fonts.shows(character) {
                self.text.push(character);
                continue;
            }
            let start = self.text.len();
            // A word joiner before and after would keep it whole; its own letters do so already (UAX 14).
            let _ = write!(self.text, "[U+{:04X}]", u32::from(character));
            self.marks.push(start..self.text.len());
            self.missing.insert(character);
        }
    }
}

/// Where a stretch that begins at `at` ends: with the last character that needs another face, and with what joins it.
fn stretch_end(text: &str, at: usize, fonts: &Fonts) -> usize {
    let mut end = at;
    for (place, character) in text[at..].char_indices() {
        if fonts.shows(character) && !joins(character) {
            break;
        }
        end = at + place + character.len_utf8();
    }
    end
}

/// Divides a stretch among the faces that have most of it.
fn divide<'a>(text: &'a str, fonts: &Fonts, look: (&str, bool), pieces: &mut Vec<Piece<'a>>) {
    let lacking: BTreeSet<char> = text.chars().filter(|c| !fonts.shows(*c) && !is_private(*c)).collect();
    let lacking: Vec<char> = lacking.into_iter().collect();
    let machine = fonts.machine();
    let Some(face) = (!lacking.is_empty()).then(|| machine.face_for(&lacking, look.0, look.1)).flatten() else {
        pieces.push((text, None));
        return;
    };
    let has = |c: char| machine.has(face, c) || joins(c) && is_ignorable(c);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_in = has(first);
        let end = rest.find(|c| has(c) != is_in).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        // The face has one of the characters at least, so that what is left is less.
        if is_in {
            pieces.push((piece, Some(face)));
        } else {
            divide(piece, fonts, look, pieces);
        }
        rest = after;
    }
}

/// Whether a character shows nothing by itself and needs no face.
pub(super) fn is_ignorable(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
}

/// Whether a character belongs to the one before it: an accent, a joiner, a variant.
fn joins(character: char) -> bool {
    let is_mark = || GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(character));
    !character.is_ascii() && (is_mark() || !character.is_whitespace() && is_ignorable(character))
}

/// Whether a character means something to those alone who agreed upon it, and may be anything in a font.
fn is_private(character: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(character) == GeneralCategory::PrivateUse
}

/// How much larger Arabic letters are set beside Latin ones of that face: their loops stand about as high as its small letters then,
/// and alef as high as its ascenders (0.67 em against 0.76 in Gentium; the small letters of Inter are larger by a fifth).
const fn wanted_scale(face: Face) -> f32 {
    match face {
        Face::Gentium => 1.13,
        Face::Inter => 1.2,
    }
}

/// What Arabic letters take above and below the baseline, as a share of the em: from a hamza above an alef to the bowl of a jim.
const ARABIC_HEIGHT: f32 = 1.15;

/// How much larger Arabic letters are set. Leading is the same for all scripts, and so there are sizes that leave less room.
pub(super) fn arabic_scale(size: TypeSize, face: Face) -> f32 {
    let room = size.leading.0 / (size.size.0 * ARABIC_HEIGHT);
    if room.is_finite() { wanted_scale(face).min(room).max(1.0) } else { 1.0 }
}

/// The stretches of Arabic letters, with the white space between their words.
pub(super) fn arabic_stretches(text: &str) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for (place, character) in text.char_indices().filter(|(_, c)| !c.is_ascii() || !c.is_whitespace()) {
        let end = place + character.len_utf8();
        if is_arabic(character) {
            match stretches.last_mut().filter(|_| is_open) {
                Some(stretch) => stretch.end = end,
                None => stretches.push(place..end),
            }
            is_open = true;
        } else if !is_ignorable(character) {
            is_open = false;
        }
    }
    stretches
}

/// Whether a character stands in a block of the Arabic script (Unicode, "Arabic" to "Arabic Presentation Forms-B"): the comma, the
/// digits and the accents among them are not of that script alone, but drawn in its faces.
const fn is_arabic(character: char) -> bool {
    matches!(character, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{870}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// How a stretch of an emphasised text is set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Emphasis {
    /// In italics: Latin, Greek and Cyrillic have them.
    Italic,
    /// In bold: no other script slants for emphasis.
    Bold,
}

/// The stretches of an emphasised text and how each is set apart. What belongs to no script goes with what stands before it.
pub(super) fn emphases(text: &str) -> Vec<(Range<usize>, Emphasis)> {
    let mut stretches: Vec<(Range<usize>, Emphasis)> = Vec::new();
    for (place, character) in text.char_indices() {
        let end = place + character.len_utf8();
        let own = emphasis_of(character);
        match (stretches.last_mut(), own) {
            (Some((range, emphasis)), own) if own.is_none_or(|own| own == *emphasis) => range.end = end,
            (last, Some(own)) => {
                let start = if last.is_some() { place } else { 0 };
                stretches.push((start..end, own));
            }
            (_, None) => {}
        }
    }
    if stretches.is_empty() && !text.is_empty() {
        stretches.push((0..text.len(), Emphasis::Italic));
    }
    stretches
}

fn emphasis_of(character: char) -> Option<Emphasis> {
    match CodePointMapData::<Script>::new().get(character) {
        Script::Common | Script::Inherited | Script::Unknown => None,
        Script::Latin | Script::Greek | Script::Cyrillic => Some(Emphasis::Italic),
        _ => Some(Emphasis::Bold),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::Pt;

    #[test]
    fn only_scripts_that_slant_are_slanted() {
        let text = "«Réunion» اجتماع 12 كبير – Қазақстан 北京";
        let found: Vec<_> = emphases(text).into_iter().map(|(range, emphasis)| (&text[range], emphasis)).collect();
        assert_eq!(
            found,
            [
                ("«Réunion» ", Emphasis::Italic),
                ("اجتماع 12 كبير – ", Emphasis::Bold),
                ("Қазақстан ", Emphasis::Italic),
                ("北京", Emphasis::Bold)
            ]
        );
        assert_eq!(emphases("12 %"), [(0..4, Emphasis::Italic)]);
        assert_eq!(emphases("12 שלום"), [(0.."12 שלום".len(), Emphasis::Bold)]);
        assert_eq!(emphases(""), []);
    }

    #[test]
    fn arabic_is_larger_where_the_leading_has_room() {
        let size = |size: f32, leading: f32| TypeSize { size: Pt(size), leading: Pt(leading) };
        assert!((arabic_scale(size(11.0, 15.5), Face::Gentium) - 1.13).abs() < 1e-6);
        assert!((arabic_scale(size(11.0, 15.5), Face::Inter) - 1.2).abs() < 1e-6);
        let tight = arabic_scale(size(10.5, 13.0), Face::Gentium);
        assert!(tight > 1.0 && tight * 10.5 * ARABIC_HEIGHT < 13.01, "{tight}");
        assert!((arabic_scale(size(10.0, 10.0), Face::Gentium) - 1.0).abs() < 1e-6);
        assert!((arabic_scale(size(0.0, 0.0), Face::Gentium) - 1.0).abs() < 1e-6);
        let text = "Astana، قمة ثانية (CICA) في 2025 مَ";
        let found: Vec<&str> = arabic_stretches(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["، قمة ثانية", "في", "مَ"]);
    }

    #[test]
    fn a_character_without_a_face_has_a_mark_and_is_told() {
        let fonts = Fonts::bundled();
        let mut prepared = Prepared::default();
        let range = prepared.push("a😀\u{fe0f}b\u{e000}\u{200d}\u{7}", fonts, "en", false);
        assert_eq!(prepared.text, "a[U+1F600]\u{fe0f}b[U+E000]\u{200d} ");
        assert_eq!(range, 0..prepared.text.len());
        let marks: Vec<&str> = prepared.marks.iter().map(|mark| &prepared.text[mark.clone()]).collect();
        assert_eq!(marks, ["[U+1F600]", "[U+E000]"]);
        assert_eq!(prepared.missing.into_iter().collect::<Vec<_>>(), ['\u{e000}', '😀']);
        assert!(prepared.faces.is_empty());
    }
}
