//! What a session answers: why it cannot do something at once, and what came of what it began. Owns no work.

use std::{path::PathBuf, sync::Arc};

use thiserror::Error;

use super::{ExportError, Exported, RichText, Seen};
use crate::{
    layout::Pages,
    note::Image,
    preview::PageImage,
    store::{Siblings, StoreError},
};

/// Why a note cannot be opened or saved.
#[derive(Debug, Error)]
pub enum SessionError {
    /// The disk or the file is to blame.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The note is on no disk yet: it has to be given a name.
    #[error("the note has no file yet")]
    NoFile,
}

impl SessionError {
    /// Whether the file is not there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_missing())
    }
}

/// What came back from the background.
#[derive(Debug)]
pub enum Event {
    /// The note is on disk.
    Saved {
        /// Where.
        path: PathBuf,
        /// Where a hand-edited original was kept, whose comments the note does not hold.
        backup: Option<PathBuf>,
        /// Where a copy lies, because the file could only be written in place.
        copy: Option<PathBuf>,
    },
    /// It is not.
    SaveFailed {
        /// Where it should be.
        path: PathBuf,
        /// Why it is not there.
        error: StoreError,
    },
    /// A copy of another text of the note is on disk.
    CopySaved {
        /// Where.
        path: PathBuf,
    },
    /// The file was saved without a lock: another program may save it at the same moment. Said once.
    Unlocked {
        /// Why.
        reason: String,
    },
    /// The file was saved, and the text before could not be kept as an earlier version.
    VersionNotKept {
        /// Why.
        reason: String,
    },
    /// The file of the note was looked at.
    Looked {
        /// How it was found.
        seen: Seen,
    },
    /// What lies beside the file was looked at.
    Siblings {
        /// Who else has it open, and copies of sync clients.
        siblings: Siblings,
        /// Why others cannot see that it is open here, if so.
        error: Option<StoreError>,
    },
    /// Nothing is kept of what is not saved: a crash would lose it. Tried again without end.
    SnapshotFailed {
        /// Why.
        error: StoreError,
    },
    /// Snapshots are made again.
    SnapshotsWork,
    /// The PDF is on disk.
    Exported {
        /// Where.
        path: PathBuf,
        /// How many pages it has, and what of the note it carries.
        exported: Exported,
    },
    /// It is not.
    ExportFailed {
        /// Where it should be.
        path: PathBuf,
        /// Why it is not there.
        error: ExportError,
    },
    /// The paper has been written as a file that is no PDF and carries no note.
    DocumentExported {
        /// Where to.
        path: PathBuf,
    },
    /// An export was called off; nothing was written.
    ExportCalledOff,
    /// A paper lies ready to be printed.
    PrintReady {
        /// Where.
        path: PathBuf,
    },
    /// It does not.
    PrintFailed {
        /// Why not.
        error: ExportError,
    },
    /// The paper is ready for the clipboard.
    RichTextReady {
        /// The paper.
        text: RichText,
    },
    /// It is not.
    RichTextFailed {
        /// Why not.
        error: StoreError,
    },
    /// The file of an image was read.
    ImageRead {
        /// The image.
        image: Image,
    },
    /// It was not.
    ImageFailed {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: StoreError,
    },
    /// The paper is set.
    PagesLaid {
        /// Rises with every request.
        generation: u64,
        /// The pages, for places and counts.
        pages: Arc<Pages>,
    },
    /// A page is painted.
    PageImage {
        /// Rises with every request.
        generation: u64,
        /// Which page, from 0.
        index: usize,
        /// Pixels for a point, as asked for.
        scale: f32,
        /// The page.
        image: PageImage,
    },
    /// The paper cannot be set or painted.
    PreviewFailed {
        /// What went wrong.
        message: String,
    },
}

impl Event {
    /// Puts into the log what is worth an entry there: what became of files, without their names.
    pub(super) fn note_down(&self) {
        match self {
            Self::Saved { backup, copy, .. } => {
                log::info!("saved; backup {}, in place {}", backup.is_some(), copy.is_some());
            }
            Self::SaveFailed { error, .. } => log::warn!("not saved: {}", error.without_names()),
            Self::SnapshotFailed { error } => log::warn!("no snapshot: {}", error.without_names()),
            Self::SnapshotsWork => log::info!("snapshots are made again"),
            Self::DocumentExported { .. } => log::info!("exported; a document"),
            Self::Exported { exported, .. } => log::info!("exported; pages {}", exported.pages),
            Self::ExportFailed { error, .. } | Self::PrintFailed { error } => {
                log::warn!("not exported: {}", error.without_names());
            }
            Self::CopySaved { .. } => log::info!("saved a copy"),
            Self::Unlocked { .. } => log::warn!("saved without a lock"),
            Self::VersionNotKept { .. } => log::warn!("the earlier version was not kept"),
            Self::RichTextFailed { error } => log::warn!("not copied: {}", error.without_names()),
            Self::ImageFailed { error, .. } => log::warn!("image not taken: {}", error.without_names()),
            Self::PreviewFailed { .. } => log::warn!("the preview failed"),
            Self::Looked { .. }
            | Self::Siblings { .. }
            | Self::ExportCalledOff
            | Self::PrintReady { .. }
            | Self::RichTextReady { .. }
            | Self::ImageRead { .. }
            | Self::PagesLaid { .. }
            | Self::PageImage { .. } => {}
        }
    }
}
