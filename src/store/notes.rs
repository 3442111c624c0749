//! Files of notes and papers: opened within limits, saved over what was loaded and nothing else. Owns when a file may be
//! replaced; the writing itself stands in [`super::write`].

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use super::{
    error::StoreError,
    folders::Folders,
    write::{Way, spare_copy, write_beside, write_whole},
};
use crate::note::{
    Note,
    format::{self, FormatError, LARGEST_FILE, Opened},
};

/// The most backups beside one note; further ones lie among the program's own files.
const MOST_BACKUPS: u32 = 99;

/// The fingerprint of a file's bytes (SHA-256): tells whether it is still the one that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The fingerprint of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// A note as it was loaded.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// The note and how it may be used.
    pub opened: Opened,
    /// The file it came from.
    pub original: Original,
}

/// The file of a note as this program last read or wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Original {
    /// Its fingerprint.
    pub digest: Digest,
    /// Whether a save would write the same text for the same note, so that nothing of the file can be lost.
    pub canonical: bool,
}

/// When an existing file is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replace {
    /// Never.
    Never,
    /// When it is a PDF of the same note.
    IfOurs,
    /// Always.
    Always,
}

/// What a save did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file as it is now.
    pub original: Original,
    /// Where a hand-edited original was kept, whose comments and layout the note does not hold.
    pub backup: Option<PathBuf>,
    /// Where a copy lies, if the file could only be written in place.
    pub copy: Option<PathBuf>,
}

/// Opens a note.
pub fn open(path: &Path) -> Result<Loaded, StoreError> {
    let bytes = read_file(path)?;
    let opened = format::read(&bytes).map_err(|source| StoreError::Format { path: path.to_owned(), source })?;
    let original = Original { digest: Digest::of(&bytes), canonical: opened.canonical };
    Ok(Loaded { opened, original })
}

/// Reads a file of at most [`LARGEST_FILE`] bytes.
pub fn read_file(path: &Path) -> Result<Vec<u8>, StoreError> {
    let limit = LARGEST_FILE as u64;
    let read = || {
        // Windows says of a folder that there is no permission.
        if is_folder(path) {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        let file = File::open(path)?;
        let mut bytes = Vec::new();
        // One byte more than allowed tells a file that is too large, whatever its metadata say.
        file.take(limit + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().map_err(StoreError::system("read", path))?;
    if bytes.len() as u64 > limit {
        let found = fs::metadata(path).map_or(bytes.len(), |known| known.len() as usize);
        return Err(StoreError::Format { path: path.to_owned(), source: FormatError::TooLarge { found } });
    }
    Ok(bytes)
}

/// Saves a note over the file it was loaded from.
///
/// A file that is not `original` any more was written by another program and stays; one that has gone is
/// written anew.
pub fn save(path: &Path, note: &Note, original: Option<&Original>, folders: &Folders) -> Result<Saved, StoreError> {
    let text = format::write(note).map_err(|source| StoreError::Format { path: path.to_owned(), source })?;
    let backup = match original {
        Some(original) => check_original(path, original, folders)?,
        None => None,
    };
    let way = write_whole(path, text.as_bytes(), &folders.spare());
    if let (Err(error), Some(backup)) = (&way, &backup)
        && !matches!(error, StoreError::Half { .. })
    {
        // The file is as it was and needs no backup.
        let _ = fs::remove_file(backup);
    }
    let copy = match way? {
        Way::Renamed => None,
        Way::InPlace { copy } => Some(copy),
    };
    let original = Original { digest: Digest::of(text.as_bytes()), canonical: true };
    Ok(Saved { original, backup, copy })
}

/// Makes sure that the file is still the one that was loaded, and keeps it if it was edited by hand. One that has gone is
/// no other.
fn check_original(path: &Path, original: &Original, folders: &Folders) -> Result<Option<PathBuf>, StoreError> {
    let bytes = match read_file(path) {
        Ok(bytes) => bytes,
        Err(StoreError::System { source, .. }) if source.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    if Digest::of(&bytes) != original.digest {
        return Err(StoreError::Changed { path: path.to_owned() });
    }
    if original.canonical { Ok(None) } else { back_up(path, &bytes, folders).map(Some) }
}

/// Writes a file of another kind, such as a PDF. `is_ours` tells whether an existing file may go where
/// [`Replace::IfOurs`] is asked for.
pub fn write_file(
    path: &Path,
    bytes: &[u8],
    replace: Replace,
    is_ours: impl FnOnce(&[u8]) -> bool,
    folders: &Folders,
) -> Result<(), StoreError> {
    let may_replace = match replace {
        _ if !exists(path) => true,
        Replace::Always => true,
        Replace::Never => false,
        // A file too large to be read is none of ours.
        Replace::IfOurs => read_file(path).is_ok_and(|bytes| is_ours(&bytes)),
    };
    if !may_replace {
        return Err(StoreError::Exists { path: path.to_owned() });
    }
    if let Way::InPlace { copy } = write_whole(path, bytes, &folders.spare())? {
        // It can be made again from its note at any time.
        let _ = fs::remove_file(copy);
    }
    Ok(())
}

/// Whether there is anything of that name, be it a link to nothing.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether it is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Keeps a hand-edited file beside the note, under the first free name of `note.ron.bak`, `note.ron.bak2`, …; where the
/// folder takes no such file, among the program's own.
fn back_up(path: &Path, bytes: &[u8], folders: &Folders) -> Result<PathBuf, StoreError> {
    let name = |number: u32| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(if number == 1 { ".bak".to_owned() } else { format!(".bak{number}") });
        path.with_file_name(name)
    };
    let free = (1..=MOST_BACKUPS).map(name).find(|backup| !exists(backup));
    match free {
        Some(free) if write_beside(&free, bytes, path).is_ok() => Ok(free),
        _ => spare_copy(path, bytes, &folders.spare()),
    }
}
