//! Earlier versions of notes. Owns where the text lies that a save replaced, how many are kept, and how they are forgotten
//! with all else the program keeps of a note beside its file.
//!
//! Each note has a folder in the program's own, never in the synced one, by the fingerprint of the whole path of its file. A
//! version has the form of a snapshot: a line with length and checksum, then the text byte for byte.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::{
    error::StoreError,
    folders::Folders,
    notes::{Digest, Original, is_same_file, read_at_most, whole},
    recovery::{self, LONGEST_HEAD, Origin, Snapshot},
    write::{Rights, copy_of, write_whole},
};
use crate::note::format::LARGEST_FILE;

/// The most versions that are kept of one note.
pub const MOST_VERSIONS: usize = 20;

/// A text that a file had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// When the file was given that text.
    pub saved: SystemTime,
    /// The text, as it stood in the file.
    pub text: String,
}

/// What is to be forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forget<'a> {
    /// What is kept of the note in that file.
    Note(&'a Path),
    /// What is kept of any note.
    All,
}

/// Keeps a text that a save is about to replace. One that is the latest version already is not kept twice.
pub(super) fn keep(path: &Path, bytes: &[u8], folders: &Folders) -> Result<(), StoreError> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(()) };
    let saved = fs::metadata(path).and_then(|known| known.modified()).ok();
    let folder = folder_of(path, folders);
    folders.make(&folder)?;
    let files = files_in(&folder);
    let digest = Digest::of(bytes);
    let is_kept = |file: &PathBuf| read(file).is_some_and(|version| Digest::of(version.text.as_bytes()) == digest);
    if files.last().is_some_and(|(_, file)| is_kept(file)) {
        return Ok(());
    }
    let number = files.last().map_or(1, |(number, _)| number + 1);
    let origin = Some(Origin { path: path.to_owned(), original: Original { digest, canonical: true } });
    let snapshot = Snapshot { title: String::new(), origin, text: text.to_owned() };
    let file = folder.join(format!("{number:08}.version"));
    write_whole(&file, &recovery::written(&snapshot), Rights::Private, folders)?;
    if let Some(saved) = saved {
        // The date is for the eye: one that cannot be set is that of the save that replaced the text.
        let _ = fs::OpenOptions::new().write(true).open(&file).and_then(|file| file.set_modified(saved));
    }
    for (_, old) in &files[..(files.len() + 1).saturating_sub(MOST_VERSIONS).min(files.len())] {
        // One that stays is tried again by the next save.
        let _ = fs::remove_file(old);
    }
    Ok(())
}

/// The earlier versions of the note in a file, the latest first. Those a disk has spoiled are left out.
pub fn versions(path: &Path, folders: &Folders) -> Vec<Version> {
    files_in(&folder_of(path, folders)).into_iter().rev().filter_map(|(_, file)| read(&file)).collect()
}

/// Erases what is kept of notes beside their files: versions, snapshots nobody has open, copies.
pub fn forget(what: Forget<'_>, folders: &Folders) -> Result<(), StoreError> {
    let is_meant = |snapshot: &Snapshot| match what {
        Forget::All => true,
        Forget::Note(path) => snapshot.origin.as_ref().is_some_and(|origin| is_same_file(&origin.path, path)),
    };
    for leftover in recovery::leftovers(folders).iter().filter(|leftover| is_meant(&leftover.snapshot)) {
        recovery::discard(leftover, folders);
    }
    match what {
        Forget::All => {
            erase(&folders.versions())?;
            erase(&folders.remarks())?;
            erase(&folders.copies())
        }
        Forget::Note(path) => {
            erase(&folder_of(path, folders))?;
            erase(&copy_of(&whole(path).unwrap_or_else(|| path.to_owned()), folders))
        }
    }
}

pub(super) fn erase(path: &Path) -> Result<(), StoreError> {
    let erased = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match erased {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(StoreError::system("erase", path)(error)),
        _ => Ok(()),
    }
}

/// The folder for the versions of the note in a file, however its path is written.
fn folder_of(path: &Path, folders: &Folders) -> PathBuf {
    let whole = whole(path).unwrap_or_else(|| std::path::absolute(path).unwrap_or_else(|_| path.to_owned()));
    let digest = Digest::of(whole.as_os_str().as_encoded_bytes()).to_hex();
    // Half of the fingerprint tells as many notes apart as there will ever be.
    folders.versions().join(&digest[..32])
}

/// The files of versions with their numbers, the oldest first.
fn files_in(folder: &Path) -> Vec<(u64, PathBuf)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let numbered = |file: PathBuf| {
        let is_version = file.extension().is_some_and(|extension| extension == "version");
        let number = file.file_stem()?.to_str()?.parse().ok()?;
        is_version.then_some((number, file))
    };
    let mut files: Vec<_> = entries.flatten().filter_map(|entry| numbered(entry.path())).collect();
    files.sort();
    files
}

fn read(file: &Path) -> Option<Version> {
    let saved = fs::metadata(file).and_then(|known| known.modified()).ok()?;
    let bytes = read_at_most(file, LARGEST_FILE + LONGEST_HEAD).ok()?;
    Some(Version { saved, text: recovery::read(&bytes)?.text })
}
