//! The parts of the form. Owns their order and which fields stand in which; knows nothing of how they are drawn.

use super::theme::Icon;
use crate::note::{Path, Step};

/// A part of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Section {
    #[default]
    Meeting,
    Participants,
    Topics,
    Agreements,
    Figures,
    Brief,
    Sources,
    Document,
    Marking,
}

impl Section {
    /// What everybody fills in: the meeting and the four headings.
    pub(super) const MAIN: [Self; 5] =
        [Self::Meeting, Self::Participants, Self::Topics, Self::Agreements, Self::Figures];

    /// What is out of the way.
    pub(super) const MORE: [Self; 4] = [Self::Brief, Self::Sources, Self::Document, Self::Marking];

    /// The id of its heading.
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Meeting => "section-meeting",
            Self::Participants => "section-participants",
            Self::Topics => "section-topics",
            Self::Agreements => "section-agreements",
            Self::Figures => "section-figures",
            Self::Brief => "section-brief",
            Self::Sources => "section-sources",
            Self::Document => "section-document",
            Self::Marking => "section-marking",
        }
    }

    /// Its icon.
    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Meeting => Icon::Meeting,
            Self::Participants => Icon::Participants,
            Self::Topics => Icon::Topics,
            Self::Agreements => Icon::Agreements,
            Self::Figures => Icon::Figures,
            Self::Brief => Icon::Brief,
            Self::Sources => Icon::Sources,
            Self::Document => Icon::Document,
            Self::Marking => Icon::Marking,
        }
    }

    /// The part of the form a field stands in.
    pub(super) fn of(path: &Path) -> Self {
        match path.steps().first() {
            // The title is what one types first: it stands with the meeting.
            Some(Step::Field("title" | "meeting")) => Self::Meeting,
            Some(Step::Field("participants")) => Self::Participants,
            Some(Step::Field("topics")) => Self::Topics,
            Some(Step::Field("agreements")) => Self::Agreements,
            Some(Step::Field("figures")) => Self::Figures,
            Some(Step::Field("texts" | "objectives" | "press_lines")) => Self::Brief,
            Some(Step::Field("sources")) => Self::Sources,
            Some(Step::Field("marking")) => Self::Marking,
            _ => Self::Document,
        }
    }
}
