//! The page set-up a template asks for: size, margins, type sizes. Owns the defaults of a ministry's page; knows nothing
//! of what stands on it.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::{
    colour::Colour,
    units::{Mm, Pt},
};
use crate::note::nearest;

/// The sheet a paper is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sheet {
    /// 210 x 297 mm (ISO 216).
    #[default]
    A4,
    /// 8.5 x 11 inches (ANSI/ASME Y14.1).
    Letter,
}

impl Sheet {
    /// Width and height, upright.
    pub const fn size(self) -> (Mm, Mm) {
        match self {
            Self::A4 => (Mm(210.0), Mm(297.0)),
            Self::Letter => (Mm(215.9), Mm(279.4)),
        }
    }
}

/// Which way the sheet lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Orientation {
    /// Upright.
    #[default]
    Portrait,
    /// On its longer side.
    Landscape,
}

/// The white around the text.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Margins {
    /// Above the first line.
    #[serde(deserialize_with = "read_margin")]
    pub top: Mm,
    /// Below the last line.
    #[serde(deserialize_with = "read_margin")]
    pub bottom: Mm,
    /// On the binding side.
    #[serde(deserialize_with = "read_margin")]
    pub left: Mm,
    /// On the other side.
    #[serde(deserialize_with = "read_margin")]
    pub right: Mm,
}

impl Default for Margins {
    fn default() -> Self {
        Self { top: Mm(22.0), bottom: Mm(22.0), left: Mm(25.0), right: Mm(20.0) }
    }
}

/// A size of type and the distance of its baselines.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeSize {
    /// The em, in points.
    #[serde(deserialize_with = "read_size")]
    pub size: Pt,
    /// Baseline to baseline, in points.
    #[serde(deserialize_with = "read_leading")]
    pub leading: Pt,
}

impl TypeSize {
    const fn new(size: f32, leading: f32) -> Self {
        Self { size: Pt(size), leading: Pt(leading) }
    }
}

/// A family of faces that comes with the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Face {
    /// Gentium Book Plus: with serifs, for long reading.
    #[default]
    Gentium,
    /// Inter: without serifs.
    Inter,
}

impl Face {
    /// The families there are.
    pub const ALL: [Self; 2] = [Self::Gentium, Self::Inter];

    /// The name of the family.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gentium => "Gentium Book Plus",
            Self::Inter => "Inter",
        }
    }
}

impl TryFrom<String> for Face {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        let names = Self::ALL.map(Self::name);
        Self::ALL.into_iter().find(|face| face.name() == name).ok_or_else(|| match nearest(&name, &names) {
            Some(near) => format!("no face `{name}` comes with the program; did you mean `{near}`?"),
            None => format!("no face `{name}` comes with the program, only {}", names.join(" and ")),
        })
    }
}

impl From<Face> for String {
    fn from(face: Face) -> Self {
        face.name().to_owned()
    }
}

/// The faces a paper is set in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Faces {
    /// Running text and tables.
    pub text: Face,
    /// The letterhead, the title and headings.
    pub headings: Face,
}

/// The margins a page may have, in millimetres: below it printers cut off.
const MARGINS: (f32, f32) = (5.0, 80.0);

/// The sizes of type and the leadings there may be, in points.
const SIZES: (f32, f32) = (6.0, 36.0);
const LEADINGS: (f32, f32) = (6.0, 60.0);

fn read_margin<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Mm, D::Error> {
    length_within(deserializer, MARGINS, "mm").map(Mm)
}

fn read_size<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Pt, D::Error> {
    length_within(deserializer, SIZES, "pt").map(Pt)
}

fn read_leading<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Pt, D::Error> {
    length_within(deserializer, LEADINGS, "pt").map(Pt)
}

/// Reads a length that may be as short and as long as that.
pub(super) fn length_within<'de, D: Deserializer<'de>>(
    deserializer: D,
    (least, most): (f32, f32),
    unit: &str,
) -> Result<f32, D::Error> {
    let length = f32::deserialize(deserializer)?;
    if (least..=most).contains(&length) {
        return Ok(length);
    }
    Err(D::Error::custom(format!("expected a length from {least} to {most} {unit}, found {length}")))
}

/// Everything about the page that a template decides.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PageSetup {
    /// The sheet.
    pub sheet: Sheet,
    /// Which way it lies.
    pub orientation: Orientation,
    /// The margins.
    pub margins: Margins,
    /// The colour of rules and headings.
    pub ink: Colour,
    /// The faces.
    pub faces: Faces,
    /// Running text.
    pub body: TypeSize,
    /// The title of the paper.
    pub title: TypeSize,
    /// Section headings.
    pub heading: TypeSize,
    /// Tables.
    pub table: TypeSize,
    /// Source lines and the footer.
    pub small: TypeSize,
}

impl Default for PageSetup {
    fn default() -> Self {
        Self {
            sheet: Sheet::A4,
            orientation: Orientation::Portrait,
            margins: Margins::default(),
            ink: Colour::default(),
            faces: Faces::default(),
            body: TypeSize::new(11.0, 15.5),
            title: TypeSize::new(16.0, 20.0),
            heading: TypeSize::new(13.0, 17.0),
            table: TypeSize::new(10.5, 13.0),
            small: TypeSize::new(9.0, 11.5),
        }
    }
}

impl PageSetup {
    /// Width and height of the page.
    pub const fn size(&self) -> (Mm, Mm) {
        let (width, height) = self.sheet.size();
        match self.orientation {
            Orientation::Portrait => (width, height),
            Orientation::Landscape => (height, width),
        }
    }
}
