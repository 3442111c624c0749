//! What can go wrong on a disk. Owns the sentences; each names the action and the path.

use std::{
    io,
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::{note::format::FormatError, pdf::ExtractError};

/// Why a file could not be read or written.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The system refused.
    #[error("cannot {action} {}: {}", path.display(), in_words(source))]
    System {
        /// What was being done, such as `read`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's own reason.
        source: io::Error,
    },
    /// The file is not what it was taken for.
    #[error("{}: {source}", path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// What is wrong in it, and where.
        source: FormatError,
    },
    /// The file is a PDF without a note that can be taken out.
    #[error("{}: {source}", path.display())]
    Paper {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: ExtractError,
    },
    /// The file is write-protected.
    #[error("cannot write {}: the file is write-protected; save the note under another name", path.display())]
    WriteProtected {
        /// The file.
        path: PathBuf,
    },
    /// Another program wrote the file since it was read.
    #[error("cannot write {}: another program has changed the file since it was opened; save the note under another name and compare", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// Another program is writing the file.
    #[error("cannot write {}: another program is saving the file and does not come to an end; try again", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The system does not keep files of such a name.
    #[error("cannot use {}: {reason}", path.display())]
    Name {
        /// The file.
        path: PathBuf,
        /// What of the name, and why.
        reason: &'static str,
    },
    /// There is a file of that name already.
    #[error("cannot write {}: there is a file of that name already", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file could only be written in place, and not to its end.
    #[error("cannot write {}: {}; what was to be written is in {}", path.display(), in_words(source), copy.display())]
    InPlace {
        /// The file, which may hold half of the new contents.
        path: PathBuf,
        /// The whole new contents.
        copy: PathBuf,
        /// The system's own reason.
        source: io::Error,
    },
    /// The file of an image is too large.
    #[error("cannot take {}: the image has more than 6 MB; save it smaller and choose it again", path.display())]
    LargeImage {
        /// The file.
        path: PathBuf,
    },
    /// The file is no image, or one of a kind that is not shown.
    #[error("cannot take {}: it is no PNG, JPEG or SVG image", path.display())]
    NoImage {
        /// The file.
        path: PathBuf,
    },
    /// The file of a template is too large.
    #[error("cannot read {}: a template has less than 1 MB", path.display())]
    LargeTemplate {
        /// The file.
        path: PathBuf,
    },
    /// What a template names lies outside its folder.
    #[error("cannot take {}: it leads out of the folder of the template", path.display())]
    Outside {
        /// The file.
        path: PathBuf,
    },
    /// The program failed; the file is as it was.
    #[error("cannot write {}: the program made a mistake at this note", path.display())]
    Fault {
        /// The file.
        path: PathBuf,
    },
    /// A folder of another machine does not answer.
    #[error("cannot read {}: the folder does not answer", path.display())]
    Silent {
        /// The file.
        path: PathBuf,
    },
    /// The system does not say where the user's files belong.
    #[error("cannot find the user's folder: {0}")]
    NoHome(String),
}

impl StoreError {
    /// Whether the file is not there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::System { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }

    /// What happened, for the log: without the name of a file and without anything that stands in one.
    pub fn without_names(&self) -> String {
        match self {
            Self::System { action, source, .. } => format!("cannot {action}: {}", in_words(source)),
            Self::InPlace { source, .. } => format!("cannot write in place to the end: {}", in_words(source)),
            Self::Format { .. } => "the file is no note this version reads".to_owned(),
            Self::Paper { source, .. } => source.to_string(),
            Self::WriteProtected { .. } => "the file is write-protected".to_owned(),
            Self::Changed { .. } => "another program has changed the file".to_owned(),
            Self::Name { reason, .. } => (*reason).to_owned(),
            Self::Exists { .. } => "there is a file of that name already".to_owned(),
            Self::Busy { .. } => "another program is saving the file".to_owned(),
            Self::LargeTemplate { .. } => "the template is too large".to_owned(),
            Self::Outside { .. } => "the image lies outside the folder of its template".to_owned(),
            Self::LargeImage { .. } => "the image is too large".to_owned(),
            Self::NoImage { .. } => "the file is no image".to_owned(),
            Self::Fault { .. } => "the program made a mistake".to_owned(),
            Self::Silent { .. } => "the folder does not answer".to_owned(),
            Self::NoHome(_) => "there is no folder of the user".to_owned(),
        }
    }

    /// The system refused to do something with a path.
    pub(super) fn system(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::System { action, path: path.to_owned(), source }
    }
}

/// The common reasons in plain words; the system's own where there are no better ones.
pub(super) fn in_words(error: &io::Error) -> String {
    match error.kind() {
        _ if is_open_elsewhere(error) => {
            "another program has the file open; close it there and try again, or take another name".to_owned()
        }
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "you have no permission".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "your share of the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is write-protected".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::NotADirectory => "a part of its path is not a folder".to_owned(),
        io::ErrorKind::InvalidFilename => "the system does not allow such a name".to_owned(),
        _ => error.to_string(),
    }
}

/// Sharing violation, lock violation, a file that is mapped into memory (Windows system error codes 32, 33, 1224).
fn is_open_elsewhere(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33 | 1224))
}
