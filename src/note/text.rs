//! Texts of a note, told apart by what they are. Owns what characters each may hold; knows no field.

use std::{borrow::Cow, fmt, marker::PhantomData, ops::Deref};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::node::{Field, Kind, Node, Refusal};

/// What a text is.
pub trait TextKind: Clone + Copy + fmt::Debug + Default + PartialEq + Eq + std::hash::Hash + 'static {
    /// What the field holds.
    const KIND: Kind;
    /// Whether it may run over several lines.
    const LINES: Lines;
}

/// How many lines a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One.
    One,
    /// As many as one likes.
    Many,
}

/// A text. Its line ends are `\n` and it holds no other control characters, so that it comes back from a file as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text<K> {
    text: Box<str>,
    kind: PhantomData<K>,
}

macro_rules! text_kind {
    ($(#[doc = $doc:literal])+ $name:ident, $marker:ident, $kind:expr, $lines:expr) => {
        $(#[doc = $doc])+
        pub type $name = Text<$marker>;

        #[doc = concat!("Marks a [`", stringify!($name), "`].")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $marker;

        impl TextKind for $marker {
            const KIND: Kind = $kind;
            const LINES: Lines = $lines;
        }
    };
}

text_kind!(/// One line.
    Line, LineText, Kind::Line, Lines::One);
text_kind!(/// Paragraphs in the subset of CommonMark that papers set.
    Prose, ProseText, Kind::Prose, Lines::Many);
text_kind!(/// A country (ISO 3166-1 alpha-2), such as `KZ`. An unknown code is kept and found by the checks.
    Country, CountryCode, Kind::Country, Lines::One);
text_kind!(/// A language (BCP 47), such as `kk`. An unknown tag is kept and found by the checks.
    Language, LanguageTag, Kind::Language, Lines::One);
text_kind!(/// A time zone (IANA), such as `Asia/Almaty`. An unknown one is kept and found by the checks.
    Zone, ZoneName, Kind::Zone, Lines::One);
text_kind!(/// A unit: a currency (ISO 4217), `%`, or a word. An unknown currency is kept and found by the checks.
    Unit, UnitText, Kind::Unit, Lines::One);
text_kind!(/// The name an item goes by within its note.
    Key, KeyText, Kind::Key, Lines::One);
text_kind!(/// The key of a delegation.
    DelegationKey, DelegationReference, Kind::Reference("participants"), Lines::One);
text_kind!(/// The key of a source.
    SourceKey, SourceReference, Kind::Reference("sources"), Lines::One);
text_kind!(/// The key of a topic.
    TopicKey, TopicReference, Kind::Reference("topics"), Lines::One);
text_kind!(/// The key of an agreement.
    AgreementKey, AgreementReference, Kind::Reference("agreements"), Lines::One);
text_kind!(/// The key of an action.
    ActionKey, ActionReference, Kind::Reference("actions"), Lines::One);
text_kind!(/// By when something is to be done: a day such as `2025-06-30`, or the words that were spoken.
    Due, DueText, Kind::Due, Lines::One);
text_kind!(/// The name of a marking scheme.
    SchemeName, SchemeText, Kind::Scheme, Lines::One);
text_kind!(/// A level of the note's marking scheme.
    LevelName, LevelText, Kind::Level, Lines::One);
text_kind!(/// The id of a note (UUID, RFC 9562).
    NoteId, IdText, Kind::Id, Lines::One);

/// Where a text may not break or stand for nothing: controls other than a line feed, and the byte order mark.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n') || c == '\u{feff}'
}

/// Whether the byte is part of no forbidden character and of no line feed, whatever stands beside it: most texts have no
/// others, and need no closer look. Controls beyond ASCII begin with C2, the byte order mark with EF.
const fn is_plain(byte: u8) -> bool {
    byte >= b' ' && !matches!(byte, 0x7f | 0xc2 | 0xef)
}

fn cleaned(text: &str, lines: Lines) -> Cow<'_, str> {
    let is_clean = |c: char| !is_forbidden(c) && (lines == Lines::Many || c != '\n');
    if text.bytes().all(is_plain) || text.chars().all(is_clean) {
        return Cow::Borrowed(text);
    }
    let unified = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let kept = unified.chars().filter_map(|c| match c {
        '\t' => Some(' '),
        '\n' if lines == Lines::One => Some(' '),
        c if is_forbidden(c) => None,
        c => Some(c),
    });
    Cow::Owned(kept.collect())
}

impl<K: TextKind> From<&str> for Text<K> {
    fn from(text: &str) -> Self {
        Self { text: cleaned(text, K::LINES).into(), kind: PhantomData }
    }
}

impl<K: TextKind> From<String> for Text<K> {
    fn from(text: String) -> Self {
        let cleaned = match cleaned(&text, K::LINES) {
            Cow::Borrowed(_) => None,
            Cow::Owned(cleaned) => Some(cleaned),
        };
        Self { text: cleaned.unwrap_or(text).into(), kind: PhantomData }
    }
}

impl<K> Deref for Text<K> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.text
    }
}

impl<K> fmt::Display for Text<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<K: TextKind> Serialize for Text<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, K: TextKind> Deserialize<'de> for Text<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl<K: TextKind> Field for Text<K> {
    const KIND: Kind = K::KIND;
}

impl<K: TextKind> Node for Text<K> {
    fn kind(&self) -> Kind {
        K::KIND
    }

    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.text)
    }

    fn set(&mut self, text: &str) -> Result<(), Refusal> {
        *self = Self::from(text);
        Ok(())
    }
}

impl Due {
    /// The day it names; none where it is words.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        <jiff::civil::Date as super::leaf::Written>::read(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_no_line_breaks() {
        assert_eq!(&*Line::from("Murat\r\nNurtleu\tastana\u{0}"), "Murat Nurtleu astana");
    }

    #[test]
    fn prose_has_one_kind_of_line_end() {
        assert_eq!(&*Prose::from("one\r\ntwo\rthree\u{2028}four"), "one\ntwo\nthree\nfour");
    }
}
