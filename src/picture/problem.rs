//! What is wrong with the file of a picture. Owns the sentences; knows nothing of who reads them.

/// Why a picture cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file has no bytes.
    #[error("its file is empty")]
    Empty,
    /// It is of no kind we read.
    #[error("it is neither PNG, JPEG nor SVG")]
    UnknownFormat,
    /// Its bytes do not make sense, or end too early.
    #[error("its file is damaged or incomplete")]
    Unreadable,
    /// It has too many pixels.
    #[error("with {width} × {height} pixels it is too large; make it smaller than 16 million pixels")]
    TooLarge {
        /// Pixels from left to right.
        width: u32,
        /// Pixels from top to bottom.
        height: u32,
    },
    /// A JPEG has four printing inks and does not say how they are meant.
    #[error("its colours are printing inks of an unknown kind; save it in RGB")]
    Inks,
    /// An SVG says nothing of its size.
    #[error("it has no width and height")]
    NoSize,
    /// An SVG has too many parts, too deep a nesting, or multiplies itself.
    #[error("it has too many parts, or parts nested too deeply")]
    TooComplex,
    /// An SVG refers to something outside itself.
    #[error("it refers to another file; a drawing must hold all it shows")]
    Outside,
    /// An SVG holds a PNG or another image.
    #[error("it holds another image; add that one as PNG or JPEG instead")]
    ImageWithin,
    /// An SVG has blurs, shadows or the like.
    #[error("it uses filter effects, such as blurs or shadows; export it as PNG instead")]
    Filters,
    /// The system had no thread to read it with.
    #[error("the computer is too busy to read it")]
    NoThread,
}

impl Problem {
    /// The name by which a sentence in another language chooses its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::UnknownFormat => "format",
            Self::Unreadable => "damaged",
            Self::TooLarge { .. } => "too-large",
            Self::Inks => "inks",
            Self::NoSize => "no-size",
            Self::TooComplex => "too-complex",
            Self::Outside => "outside",
            Self::ImageWithin => "image-within",
            Self::Filters => "filters",
            Self::NoThread => "busy",
        }
    }
}
