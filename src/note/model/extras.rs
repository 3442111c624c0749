//! What stands beside or behind the paper: joint texts, annexes, sections of one's own.

use crate::note::{
    image::Image,
    list::List,
    record::record,
    text::{Language, LevelName, Line, Prose},
};

record! {
    /// A paragraph of a joint text, once in each language.
    JointParagraph {
        /// The paragraph in each language.
        required versions: List<JointVersion>,
        /// Whether the public may know of it.
        optional releasable: bool,
    }
}

record! {
    /// A paragraph of a joint text in one language.
    JointVersion {
        /// The language.
        required language: Language,
        /// The paragraph.
        required text: Prose,
    }
}

record! {
    /// Something that stands behind the paper on a page of its own: a text, an image, or both.
    Annex {
        /// Its title.
        required title: Line,
        /// Its text.
        optional text: Prose,
        /// Its image.
        optional image: Image,
        /// What stands below the image.
        optional caption: Line,
        /// What the image shows, for those who do not see it.
        optional alternative: Line,
        /// The marking of this annex, where it is not the note's.
        optional marking: LevelName,
        /// Whether the public may know of it.
        optional releasable: bool,
    }
}

record! {
    /// A section for what the form does not foresee.
    CustomSection {
        /// Its heading.
        required title: Line,
        /// Its text.
        required text: Prose,
    }
}
