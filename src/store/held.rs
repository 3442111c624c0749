//! Which files of notes are open in which window of this user. Owns the locks that tell; knows no note and no window.
//!
//! Beside each open file stands a lock in the program's own folder, named by the whole path, which the system holds as long
//! as the process lives: a window that ended without a word leaves nothing that would keep the file closed.

use std::{
    fs::{self, File, OpenOptions},
    path::{Path, PathBuf},
};

use super::{
    folders::Folders,
    notes::{Digest, whole},
};

/// A file of a note that a window has open. It ends with the value, or with the process.
#[derive(Debug)]
pub struct Hold {
    lock: PathBuf,
    _held: File,
}

impl Hold {
    /// Takes note that a file is open; none where another window has it open already. Looks where the file lies, which may
    /// be far away.
    ///
    /// Where the system has no locks, or the folder cannot be written, the file counts as free: nobody is kept from a note.
    pub fn take(path: &Path, folders: &Folders) -> Result<Option<Self>, AlreadyOpen> {
        let Some(lock) = lock_of(path, folders) else { return Ok(None) };
        if folders.make(&folders.held()).is_err() {
            return Ok(None);
        }
        let Ok(held) = OpenOptions::new().create(true).truncate(false).write(true).open(&lock) else { return Ok(None) };
        match held.try_lock() {
            Ok(()) => Ok(Some(Self { lock, _held: held })),
            Err(fs::TryLockError::WouldBlock) => Err(AlreadyOpen),
            Err(fs::TryLockError::Error(_)) => Ok(None),
        }
    }

    /// Whether it is of that file.
    pub fn is_of(&self, path: &Path, folders: &Folders) -> bool {
        lock_of(path, folders).is_some_and(|lock| lock == self.lock)
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        // Removed while it is held: who opens it afterwards makes a new one.
        let _ = fs::remove_file(&self.lock);
    }
}

/// Another window has the file open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlreadyOpen;

/// Whether a window has the file open, be it this one. Looks where the file lies, which may be far away.
pub fn is_held(path: &Path, folders: &Folders) -> bool {
    let Some(lock) = lock_of(path, folders) else { return false };
    let Ok(file) = OpenOptions::new().write(true).open(lock) else { return false };
    matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock))
}

/// The name says nothing about the file: the folder is the user's own, and yet a list of files belongs into none.
fn lock_of(path: &Path, folders: &Folders) -> Option<PathBuf> {
    let name = Digest::of(whole(path)?.as_os_str().as_encoded_bytes()).to_hex();
    Some(folders.held().join(name).with_extension("lock"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_open_in_one_window_however_its_path_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(&folder.path().join("state"));
        let file = folder.path().join("talks.ron");
        fs::write(&file, "").unwrap();
        let roundabout = folder.path().join("state/../talks.ron");
        assert!(!is_held(&file, &folders));
        let hold = Hold::take(&file, &folders).unwrap().expect("the disk of the test has locks");
        assert!(is_held(&roundabout, &folders) && hold.is_of(&roundabout, &folders));
        assert_eq!(Hold::take(&roundabout, &folders).err(), Some(AlreadyOpen));
        assert!(!is_held(&folder.path().join("other.ron"), &folders));
        drop(hold);
        assert!(!is_held(&file, &folders));
        assert!(Hold::take(&file, &folders).unwrap().is_some());
        assert_eq!(fs::read_dir(folders.held()).unwrap().count(), 0, "nothing is left behind");
    }
}
