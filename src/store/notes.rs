//! Files of notes and papers: opened within limits, saved over what was loaded and nothing else. Owns when a file may be
//! replaced; the writing itself stands in [`super::write`].

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

use sha2::{Digest as _, Sha256};

use super::{
    error::StoreError,
    folders::Folders,
    lock::{Guard, guard},
    name::usable,
    versions,
    write::{Rights, Settled, Way, patiently, writable, write_whole, write_whole_when},
};
use crate::{
    note::{
        FORMAT, Note,
        format::{self, FormatError, LARGEST_FILE, Opened},
    },
    pdf::{self, LARGEST_PAPER},
};

/// How every PDF starts (ISO 32000-1, 7.5.2).
const PDF_START: &[u8] = b"%PDF-";

/// The fingerprint of a file's bytes (SHA-256): tells whether it is still the one that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The fingerprint of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The fingerprint as 64 hexadecimal digits.
    pub(super) fn to_hex(self) -> String {
        self.0.iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
    }

    /// The fingerprint that 64 hexadecimal digits stand for.
    pub(super) fn from_hex(digits: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let is_whole = digits.len() == 64 && digits.is_ascii();
        for (index, byte) in bytes.iter_mut().enumerate().filter(|_| is_whole) {
            *byte = u8::from_str_radix(&digits[2 * index..2 * index + 2], 16).ok()?;
        }
        is_whole.then_some(Self(bytes))
    }
}

/// A note as it was loaded.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// The note and how it may be used.
    pub opened: Opened,
    /// The file it came from; none where it was taken out of a paper, which is never saved over.
    pub original: Option<Original>,
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
    /// Why the file could not be locked against others who save it at the same moment.
    pub unlocked: Option<String>,
    /// Why the text before could not be kept as an earlier version.
    pub unkept: Option<String>,
}

/// Opens a note: its file, or the one that a paper carries.
pub fn open(path: &Path) -> Result<Loaded, StoreError> {
    usable(path)?;
    let broken = |source| StoreError::Format { path: path.to_owned(), source };
    if is_paper(path)? {
        let opened = format::read(&note_in(path)?).map_err(broken)?;
        return Ok(Loaded { opened, original: None });
    }
    let bytes = read_file(path)?;
    let opened = format::read(&bytes).map_err(broken)?;
    let original = Original { digest: Digest::of(&bytes), canonical: opened.canonical };
    Ok(Loaded { opened, original: Some(original) })
}

/// The note that a paper carries, as it was put there.
pub fn note_in(paper: &Path) -> Result<Vec<u8>, StoreError> {
    let bytes = read_at_most(paper, LARGEST_PAPER)?;
    pdf::extract(&bytes).map_err(|source| StoreError::Paper { path: paper.to_owned(), source })
}

/// Whether a file is a PDF, whatever its name says.
fn is_paper(path: &Path) -> Result<bool, StoreError> {
    let mut start = Vec::new();
    let mut read = || {
        start.clear();
        File::open(path)?.take(PDF_START.len() as u64).read_to_end(&mut start)
    };
    // A folder is told as such by whoever reads it whole.
    if is_folder(path) {
        return Ok(false);
    }
    patiently(&mut read).map_err(StoreError::system("read", path))?;
    Ok(start == PDF_START)
}

/// Reads a file of at most [`LARGEST_FILE`] bytes.
pub fn read_file(path: &Path) -> Result<Vec<u8>, StoreError> {
    let bytes = read_at_most(path, LARGEST_FILE)?;
    if bytes.len() > LARGEST_FILE {
        let found = fs::metadata(path).map_or(bytes.len(), |known| known.len() as usize);
        return Err(StoreError::Format { path: path.to_owned(), source: FormatError::TooLarge { found } });
    }
    Ok(bytes)
}

/// Reads a document that is as large as a paper may be; of a larger one so much that it is told as too large.
pub fn read_document(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_at_most(path, LARGEST_PAPER)
}

/// Reads a file, or of a larger one the first `limit` bytes and one more.
pub(super) fn read_at_most(path: &Path, limit: usize) -> Result<Vec<u8>, StoreError> {
    let read = || {
        // Windows says of a folder that there is no permission.
        if is_folder(path) {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        let file = File::open(path)?;
        let mut bytes = Vec::new();
        // One byte more than allowed tells a file that is too large, whatever its metadata say.
        file.take(limit as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    patiently(read).map_err(StoreError::system("read", path))
}

/// Saves a note over the file it was loaded from.
///
/// A file that is not `original` any more was written by another program and stays; one that has gone is
/// written anew. A note that may only be looked at is not saved: this version would write what it did not understand.
pub fn save(path: &Path, note: &Note, original: Option<&Original>, folders: &Folders) -> Result<Saved, StoreError> {
    let broken = |source| StoreError::Format { path: path.to_owned(), source };
    if note.min_reader.0 > FORMAT {
        return Err(broken(FormatError::TooNew { min_reader: note.min_reader.0 }));
    }
    let text = format::write(note).map_err(broken)?;
    // Others see the file as it was before or as it is afterwards, never what is compared and written in between.
    let guard = guard(&whole(path).unwrap_or_else(|| path.to_owned()), path)?;
    let mut backup = None;
    let mut before = None;
    // A link to a file that has gone gets it back.
    if let Some(original) = original
        && fs::exists(path).unwrap_or(true)
    {
        let bytes = read_file(path)?;
        if Digest::of(&bytes) != original.digest {
            return Err(StoreError::Changed { path: path.to_owned() });
        }
        if !original.canonical {
            writable(path)?;
            backup = Some(back_up(path, &bytes, folders)?);
        }
        before = Some(bytes);
    } else if folders.keeps_versions() {
        // What is replaced under another name may be a note as well.
        before = read_file(path).ok().filter(|bytes| format::read(bytes).is_ok());
    }
    let before = before.filter(|bytes| folders.keeps_versions() && bytes != text.as_bytes());
    let kept = before.map_or(Ok(()), |bytes| versions::keep(path, &bytes, folders));
    let written = write_whole(path, text.as_bytes(), Rights::Usual, folders).inspect_err(|error| {
        // As long as the file is whole there is nothing to keep, and the next try makes a backup again.
        if let (Some(backup), false) = (&backup, matches!(error, StoreError::InPlace { .. })) {
            let _ = fs::remove_file(backup);
        }
    })?;
    let copy = match written {
        Way::Renamed => None,
        Way::InPlace { copy } => Some(copy),
    };
    let original = Original { digest: Digest::of(text.as_bytes()), canonical: true };
    let unlocked = match guard {
        Guard::Held { .. } => None,
        Guard::Nothing(reason) => Some(reason),
    };
    Ok(Saved { original, backup, copy, unlocked, unkept: kept.err().map(|error| error.to_string()) })
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
    write_file_when(path, bytes, replace, is_ours, (folders, Settled::AtOnce))
}

/// Writes a file of another kind; see [`write_file`].
pub(super) fn write_file_when(
    path: &Path,
    bytes: &[u8],
    replace: Replace,
    is_ours: impl FnOnce(&[u8]) -> bool,
    (folders, settled): (&Folders, Settled),
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
    if let Way::InPlace { copy } = write_whole_when(path, bytes, (Rights::Usual, settled), folders)? {
        // What is written here can be made again, so that the copy has served. One that stays does no harm.
        let _ = fs::remove_file(copy);
    }
    Ok(())
}

/// Whether there is anything of that name, be it a link to nothing.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// What is known of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// It is there.
    There {
        /// When it was changed last, where the system says so.
        changed: Option<SystemTime>,
    },
    /// It is not there.
    Missing,
    /// The system does not say, such as without permission.
    Unknown,
}

/// Looks at a file. It may lie far away, so that this may take long.
pub fn look_at(path: &Path) -> Look {
    match fs::metadata(path) {
        Ok(known) => Look::There { changed: known.modified().ok() },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Look::Missing,
        Err(_) => Look::Unknown,
    }
}

/// Whether it is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Creates a folder and those above it, where they are not there.
pub fn make_folder(path: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(path).map_err(StoreError::system("create the folder", path))
}

/// Whether both paths lead to one file, however they are written. A file that does not exist yet is told by its folder
/// and its name.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    one == other || matches!((whole(one), whole(other)), (Some(one), Some(other)) if one == other)
}

/// The path without links and steps back, of a file that is there or could be; none where its folder is not there.
pub fn whole(path: &Path) -> Option<PathBuf> {
    if let Ok(path) = fs::canonicalize(path) {
        return Some(path);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    Some(fs::canonicalize(folder).ok()?.join(path.file_name()?))
}

/// Keeps a hand-edited file for the eyes of those who may see the note: beside it, or in the program's own folder where the
/// note's takes no new files.
fn back_up(path: &Path, bytes: &[u8], folders: &Folders) -> Result<PathBuf, StoreError> {
    let known = fs::metadata(path).map_err(StoreError::system("read", path))?;
    let beside = free_backup(path);
    // A group that the user does not belong to cannot be given anything.
    for rights in [Rights::Like(&known), Rights::Private] {
        if write_whole(&beside, bytes, rights, folders).is_ok() {
            return Ok(beside);
        }
    }
    let folder = folders.copies();
    folders.make(&folder)?;
    // The name itself may be what the note's folder has no room for.
    let name: String = path.file_name().unwrap_or_default().to_string_lossy().chars().take(MOST_LETTERS).collect();
    let elsewhere = free_backup(&folder.join(name));
    write_whole(&elsewhere, bytes, Rights::Private, folders)?;
    Ok(elsewhere)
}

/// The most letters of a name that leave room for an ending on every disk: names hold 255 bytes, letters up to four.
const MOST_LETTERS: usize = 60;

/// The first free name of `note.ron.bak`, `note.ron.bak2`, …
fn free_backup(path: &Path) -> PathBuf {
    let name = |number: u32| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(if number == 1 { ".bak".to_owned() } else { format!(".bak{number}") });
        path.with_file_name(name)
    };
    (1..u32::MAX).map(name).find(|backup| !exists(backup)).expect("there are more names than files")
}

#[cfg(test)]
mod tests {
    use super::*;

    const BY_HAND: &str = "// as told on the telephone\n(title: \"Talks\")\n";

    #[test]
    fn a_note_of_a_newer_version_is_not_saved() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("note.ron");
        let text = format!("(min_reader: {}, title: \"Talks\")", FORMAT + 1);
        fs::write(&path, &text).unwrap();
        let loaded = open(&path).unwrap();
        let error = save(&path, &loaded.opened.note, loaded.original.as_ref(), &Folders::under(folder.path()));
        assert!(error.unwrap_err().to_string().contains("needs a newer version"));
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }

    #[cfg(unix)]
    #[test]
    fn a_backup_is_for_the_eyes_of_those_who_may_see_the_note() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("note.ron");
        fs::write(&path, BY_HAND).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let loaded = open(&path).unwrap();
        let saved = save(&path, &loaded.opened.note, loaded.original.as_ref(), &Folders::under(folder.path())).unwrap();
        let backup = saved.backup.unwrap();
        assert_eq!(fs::read_to_string(&backup).unwrap(), BY_HAND);
        for file in [path, backup] {
            assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o640);
        }
    }

    #[test]
    fn a_save_that_is_refused_leaves_no_backup() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("note.ron");
        fs::write(&path, BY_HAND).unwrap();
        let mut sealed = fs::metadata(&path).unwrap().permissions();
        sealed.set_readonly(true);
        fs::set_permissions(&path, sealed).unwrap();
        let loaded = open(&path).unwrap();
        let folders = Folders::under(&folder.path().join("state"));
        let refused = save(&path, &loaded.opened.note, loaded.original.as_ref(), &folders);
        assert!(matches!(refused, Err(StoreError::WriteProtected { .. })), "{refused:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn one_file_is_told_however_its_path_is_written() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("notes")).unwrap();
        fs::write(folder.path().join("one.ron"), "").unwrap();
        let path = |text: &str| folder.path().join(text);
        assert!(is_same_file(&path("one.ron"), &path("notes/../one.ron")));
        assert!(is_same_file(&path("new.ron"), &path("notes/../new.ron")));
        assert!(!is_same_file(&path("one.ron"), &path("new.ron")));
        assert!(!is_same_file(&path("no/new.ron"), &path("no/../new.ron")));
    }
}
