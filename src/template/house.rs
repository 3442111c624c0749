//! The style of a house, as a template states it: letterhead and emblem, the parts of the footer, what is numbered, who signs.
//! Owns these fields and what may stand in them; reads no file and knows no page.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::{
    file::Wording,
    marking::{marking, markings},
    units::Mm,
};
use crate::note::nearest;

/// What stands above everything else on page 1: an emblem and the lines of the office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Letterhead {
    /// The lines of the office, the first one in the type of headings.
    pub lines: Vec<Wording>,
    /// Where lines and emblem stand.
    pub alignment: Alignment,
    /// Whether a rule closes it.
    pub rule: bool,
    /// The emblem above the lines.
    pub emblem: Option<Emblem>,
}

impl Default for Letterhead {
    fn default() -> Self {
        Self { lines: Vec::new(), alignment: Alignment::default(), rule: true, emblem: None }
    }
}

/// Where something stands between the margins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Alignment {
    /// Where lines begin.
    #[default]
    Start,
    /// In the middle.
    Centre,
    /// Where lines end.
    End,
}

/// The emblem of an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emblem {
    /// Its file, SVG or PNG, from the folder of the template on.
    #[serde(deserialize_with = "read_image_path")]
    pub file: String,
    /// How high it stands on the page.
    #[serde(default = "default_height", deserialize_with = "read_height")]
    pub height: Mm,
    /// What it shows, for those who do not see it; without it, it is mere decoration to them.
    #[serde(default)]
    pub alternative: Wording,
    /// The bytes of its file, once they were read.
    #[serde(skip)]
    pub bytes: Option<Arc<[u8]>>,
}

/// What each page carries at its foot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FooterParts {
    /// Whether the reference of the note stands there.
    pub reference: bool,
    /// Whether its version does. That a paper is a draft is said in any case.
    pub version: bool,
    /// Whether the number of the page does.
    pub folio: bool,
    /// A line of the office below these.
    pub text: Wording,
}

impl Default for FooterParts {
    fn default() -> Self {
        Self { reference: true, version: true, folio: true, text: Wording::default() }
    }
}

/// What is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Numbering {
    /// Paragraphs, through the whole paper.
    pub paragraphs: bool,
    /// The headings of sections.
    pub headings: bool,
}

impl Default for Numbering {
    fn default() -> Self {
        Self { paragraphs: true, headings: false }
    }
}

/// Who signs the paper, where it has the section for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignOff {
    /// Whose hand stands there, in order.
    pub by: Vec<Signer>,
    /// What stands above each, where it is not the word of the papers.
    pub labels: BTreeMap<Signer, Wording>,
}

impl Default for SignOff {
    fn default() -> Self {
        Self { by: vec![Signer::Drafted, Signer::Cleared, Signer::Approved], labels: BTreeMap::new() }
    }
}

/// Someone who signs a paper, by what they did for it: the steps of a clearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Signer {
    /// Drafted it.
    Drafted,
    /// Cleared it.
    Cleared,
    /// Approved it.
    Approved,
}

impl Signer {
    /// The name of the step in notes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Drafted => "Drafted",
            Self::Cleared => "Cleared",
            Self::Approved => "Approved",
        }
    }
}

/// The height of an emblem where none is stated.
const fn default_height() -> Mm {
    Mm(18.0)
}

/// The heights an emblem may have, in millimetres: below it is a blot, above it crowds out the paper.
const HEIGHTS: (f32, f32) = (5.0, 60.0);

fn read_height<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Mm, D::Error> {
    super::page::length_within(deserializer, HEIGHTS, "mm").map(Mm)
}

/// Reads the name of a marking scheme.
pub(super) fn read_scheme_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let Some(id) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    if marking(&id).is_some() {
        return Ok(Some(id));
    }
    let known: Vec<&str> = markings().iter().map(|scheme| scheme.id.as_str()).collect();
    let hint = nearest(&id, &known)
        .map_or_else(|| format!(", only {}", known.join(", ")), |near| format!("; did you mean `{near}`?"));
    Err(D::Error::custom(format!("there is no marking scheme `{id}`{hint}")))
}

fn read_image_path<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let path = String::deserialize(deserializer)?;
    refusal(&path).map_or(Ok(path), |reason| Err(D::Error::custom(reason)))
}

/// The names Windows keeps for devices, whatever stands behind a point after them.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The longest path of an image, in characters.
const LONGEST_PATH: usize = 200;

/// Why a path may not be followed; none for one that stays below the folder of its template on any system.
fn refusal(path: &str) -> Option<&'static str> {
    let ending = path.rsplit('.').next().unwrap_or_default();
    if !["svg", "png"].iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return Some("an emblem is a file that ends in .svg or .png");
    }
    if path.contains(['\\', ':']) || path.starts_with('/') || path.starts_with('~') {
        return Some(
            "an emblem lies below the folder of its template: write it as `emblem.svg` or `images/emblem.svg`",
        );
    }
    if path.chars().count() > LONGEST_PATH || path.contains(|c: char| c.is_control() || "<>|?*\"".contains(c)) {
        return Some("this cannot be the name of a file on every system");
    }
    path.split('/').find_map(|part| match part {
        ".." => Some("an emblem lies below the folder of its template: `..` leads out of it"),
        "" | "." => Some("a part of this path is empty"),
        part if part.ends_with([' ', '.']) || part.starts_with(' ') => {
            Some("a part of this path begins or ends in a space or a point, which not every system keeps")
        }
        part if is_device(part) => Some("a part of this path is the name of a device of Windows"),
        _ => None,
    })
}

fn is_device(part: &str) -> bool {
    let name = part.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    // COM1 to COM9 and LPT1 to LPT9; the superscript digits count as well.
    let number = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    let is_port = number.is_some_and(|number| {
        let mut digits = number.chars();
        matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    });
    is_port || DEVICES.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_below_the_folder_of_its_template() {
        for path in
            ["emblem.svg", "images/emblem.PNG", "герб.svg", "coat of arms.svg", "console.svg", "com.png", "a..b.svg"]
        {
            assert_eq!(refusal(path), None, "{path}");
        }
        for path in [
            "../emblem.svg",
            "images/../../emblem.svg",
            "/etc/emblem.svg",
            "C:/emblem.svg",
            "C:emblem.svg",
            "\\\\server\\share\\emblem.svg",
            "//server/share/emblem.svg",
            "images\\emblem.svg",
            "~/emblem.svg",
            "con.svg",
            "NUL.png",
            "images/com1.svg",
            "LPT².png",
            "aux /emblem.svg",
            "nul .svg",
            "images//emblem.svg",
            "./emblem.svg",
            "images./emblem.svg",
            "em\nblem.svg",
            "emblem.svg:stream.svg",
            "what?.svg",
            "emblem.jpg",
            "emblem",
            "",
        ] {
            assert!(refusal(path).is_some(), "{path:?}");
        }
    }
}
