//! How wide words are, about. Owns the widths of letters: columns are shared out by them, and numbers stand below one another. The
//! face on the desk that opens the document may be another, so that nothing here has to be exact.

use crate::{
    paper::Text,
    template::{Face, Pt, TypeSize},
};

/// How wide letters of a kind are, in ems: figures, what is broad, capitals, small letters, and what is narrow.
struct Letters {
    figure: f32,
    broad: f32,
    capital: f32,
    small: f32,
    narrow: f32,
}

const GENTIUM: Letters = Letters { figure: 0.48, broad: 0.83, capital: 0.64, small: 0.47, narrow: 0.23 };
const INTER: Letters = Letters { figure: 0.62, broad: 0.88, capital: 0.69, small: 0.56, narrow: 0.28 };

/// Bold letters are so much wider.
const BOLD: f32 = 1.08;

/// The type words are set in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) face: Face,
    pub(super) size: TypeSize,
}

impl Type {
    /// About how wide the words of a text are in one line.
    pub(super) fn width(self, text: &Text) -> Pt {
        let width = |bold: bool, words: &str| self.letters(words) * if bold { BOLD } else { 1.0 };
        Pt(text.spans.iter().map(|span| width(span.bold, &span.text)).sum())
    }

    /// The same of plain words, in points.
    pub(super) fn letters(self, words: &str) -> f32 {
        let letters = match self.face {
            Face::Gentium => GENTIUM,
            Face::Inter => INTER,
        };
        let width = |c: char| match c {
            c if c.is_numeric() => letters.figure,
            '.' | ',' | ':' | ';' | '\'' | '’' | '(' | ')' | 'i' | 'l' | 'j' => letters.narrow,
            c if c.is_whitespace() => letters.narrow,
            'm' | 'w' | 'M' | 'W' | '%' | 'ж' | 'м' | 'ш' | 'щ' | 'ю' | 'ф' | 'Ж' | 'М' | 'Ш' | 'Щ' | 'Ю' => {
                letters.broad
            }
            // A mark on a letter before it.
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' => 0.0,
            // As broad as high.
            '\u{2e80}'.. => 1.0,
            c if c.is_uppercase() => letters.capital,
            _ => letters.small,
        };
        words.chars().map(width).sum::<f32>() * self.size.size.0
    }

    /// About how wide its longest word is, up to where a line may end.
    pub(super) fn longest_word(self, text: &Text) -> Pt {
        let plain = text.to_plain();
        let bold = text.spans.iter().any(|span| span.bold);
        let widest = plain.split(' ').map(|word| self.letters(word)).fold(0.0, f32::max);
        Pt(widest * if bold { BOLD } else { 1.0 })
    }
}
