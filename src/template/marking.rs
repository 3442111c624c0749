//! Marking schemes: the ordered levels an office may put on a paper. Each is a RON file among the assets, so that an office
//! can add its own. Owns their file; knows no note.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::file::Wording;
use crate::note::format::{self, FormatError};

/// A scheme of markings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// The name it goes by in notes, such as `UK`.
    pub id: String,
    /// What it is called.
    pub name: Wording,
    /// Where its banner stands.
    #[serde(default)]
    pub placement: Placement,
    /// What stands between level and caveat.
    #[serde(default = "default_joint")]
    pub joint: String,
    /// Its levels in rising order; none where the words are free or there is no marking at all.
    #[serde(default)]
    pub levels: Vec<Level>,
    /// Whether any words may stand as a level.
    #[serde(default)]
    pub free: bool,
}

/// A level of a scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// The name it goes by in notes.
    pub id: String,
    /// What is printed, where that is not the name, by language.
    #[serde(default)]
    pub text: Wording,
}

/// Where a marking scheme wants its banner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Placement {
    /// Centred, at the head and foot of every page.
    #[default]
    Centred,
    /// Right-aligned, at the head and foot of every page (TLP 2.0, section 4).
    Right,
    /// At the top right of the first page only, with the copy number.
    FirstPage,
}

fn default_joint() -> String {
    " – ".to_owned()
}

static SCHEMES: LazyLock<Vec<Scheme>> = LazyLock::new(|| {
    let files: [&[u8]; 8] = [
        include_bytes!("../../assets/markings/none.ron"),
        include_bytes!("../../assets/markings/uk.ron"),
        include_bytes!("../../assets/markings/tlp.ron"),
        include_bytes!("../../assets/markings/eu.ron"),
        include_bytes!("../../assets/markings/nato.ron"),
        include_bytes!("../../assets/markings/kz.ron"),
        include_bytes!("../../assets/markings/fr.ron"),
        include_bytes!("../../assets/markings/custom.ron"),
    ];
    files.iter().map(|file| read_scheme(file).expect("the built-in schemes are read by a test")).collect()
});

/// The schemes there are, in the order in which they are offered.
pub fn markings() -> &'static [Scheme] {
    &SCHEMES
}

/// The scheme of that name.
pub fn marking(id: &str) -> Option<&'static Scheme> {
    markings().iter().find(|scheme| scheme.id == id)
}

/// Reads the file of a scheme.
pub fn read_scheme(bytes: &[u8]) -> Result<Scheme, FormatError> {
    format::read_strictly(bytes)
}

impl Scheme {
    /// How high a level stands, from 0; none for one the scheme does not have.
    pub fn rank(&self, level: &str) -> Option<usize> {
        self.levels.iter().position(|known| known.id == level)
    }

    /// What is printed for a level in that language.
    pub fn text<'a>(&'a self, level: &'a str, language: &str) -> &'a str {
        let known = self.levels.iter().find(|known| known.id == level);
        known.map(|known| known.text.get(language)).filter(|text| !text.is_empty()).unwrap_or(level)
    }

    /// Whether a paper of this scheme has a banner at all.
    pub fn has_banner(&self) -> bool {
        self.free || !self.levels.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scheme_is_read() {
        let ids: Vec<&str> = markings().iter().map(|scheme| scheme.id.as_str()).collect();
        assert_eq!(ids, ["none", "UK", "TLP", "EU", "NATO", "KZ", "FR", "custom"]);
    }

    #[test]
    fn levels_rise() {
        let uk = marking("UK").unwrap();
        assert!(
            uk.rank("OFFICIAL") < uk.rank("OFFICIAL-SENSITIVE") && uk.rank("OFFICIAL-SENSITIVE") < uk.rank("SECRET")
        );
    }

    #[test]
    fn a_level_is_printed_in_the_language_of_the_paper() {
        let kz = marking("KZ").unwrap();
        assert_eq!(kz.text("restricted", "ru"), "Для служебного пользования");
        assert_eq!(marking("TLP").unwrap().text("TLP:AMBER", "ru"), "TLP:AMBER");
    }
}
