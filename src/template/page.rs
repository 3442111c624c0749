//! The page set-up a template asks for: size, margins, type sizes. Owns the defaults of a ministry's page; knows nothing
//! of what stands on it.

use serde::{Deserialize, Serialize};

use super::units::{Mm, Pt};

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
    pub top: Mm,
    /// Below the last line.
    pub bottom: Mm,
    /// On the binding side.
    pub left: Mm,
    /// On the other side.
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
    pub size: Pt,
    /// Baseline to baseline, in points.
    pub leading: Pt,
}

impl TypeSize {
    const fn new(size: f32, leading: f32) -> Self {
        Self { size: Pt(size), leading: Pt(leading) }
    }
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
