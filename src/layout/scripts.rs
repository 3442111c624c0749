//! What scripts ask of a text before it is shaped: a face for what the bundled ones lack, a mark for what no face has, and
//! emphasis in the way of the script. Owns these choices; knows nothing of lines.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;

use icu::properties::props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, Script};
use icu::properties::{CodePointMapData, CodePointSetData};

use super::fonts::Fonts;
use super::machine::Chosen;

/// A text as it is shaped.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    /// The characters: those of the text, with marks for what cannot be shown.
    pub text: String,
    /// Stretches in a face of the machine.
    pub faces: Vec<(Range<usize>, Chosen)>,
    /// The marks.
    pub marks: Vec<Range<usize>>,
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
                self.push_piece(piece, fonts);
            }
            rest = &rest[end..];
        }
        self.push_bundled(rest);
        start..self.text.len()
    }

    fn push_bundled(&mut self, text: &str) {
        self.text.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
    }

    fn push_piece(&mut self, (text, face): Piece<'_>, fonts: &Fonts) {
        if let Some(face) = face {
            let start = self.text.len();
            self.text.push_str(text);
            self.faces.push((start..self.text.len(), face));
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
