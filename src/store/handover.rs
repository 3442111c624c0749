//! Notes on their way from one window to the next: a file in the program's own folder, which the second window takes and
//! removes. Owns that folder; knows nothing of windows. So nothing of a note stands where other users could read it, such as
//! in the list of processes.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use uuid::Uuid;

use super::{
    error::StoreError,
    folders::Folders,
    notes::read_file,
    write::{Rights, write_whole},
};
use crate::note::{
    Note,
    format::{self, Opened},
};

/// How old a note is that no window has taken, before it is cleared. What it was made from is where it was.
const LEFT_OVER: Duration = Duration::from_hours(24);

/// Lays a note down for another window; answers the file that window is to be started with.
pub fn hand_over(note: &Note, folders: &Folders) -> Result<PathBuf, StoreError> {
    let folder = folders.handovers();
    folders.make(&folder)?;
    clear(&folder);
    let file = folder.join(Uuid::new_v4().simple().to_string()).with_extension("ron");
    let text = format::write(note).map_err(|source| StoreError::Format { path: file.clone(), source })?;
    write_whole(&file, text.as_bytes(), Rights::Private, folders)?;
    Ok(file)
}

/// Whether a file is a note that another window has laid down. Looks at the path alone.
pub fn is_handed_over(path: &Path, folders: &Folders) -> bool {
    path.parent() == Some(&folders.handovers())
}

/// Takes the note; the file is gone afterwards.
pub fn take_over(path: &Path) -> Result<Opened, StoreError> {
    let bytes = read_file(path)?;
    let opened = format::read(&bytes).map_err(|source| StoreError::Format { path: path.to_owned(), source })?;
    // One that stays is cleared some day.
    let _ = fs::remove_file(path);
    Ok(opened)
}

/// Takes back what was laid down, because no window came to take it.
pub fn take_back(path: &Path, folders: &Folders) {
    if is_handed_over(path, folders) {
        let _ = fs::remove_file(path);
    }
}

fn clear(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let made = entry.metadata().and_then(|known| known.modified()).ok();
        if made.and_then(|made| made.elapsed().ok()).is_some_and(|age| age > LEFT_OVER) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    #[test]
    fn a_note_is_taken_once_and_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(&folder.path().join("state"));
        let note = Note { title: "Әріптестік".into(), ..Note::default() };
        let file = hand_over(&note, &folders).unwrap();
        assert!(is_handed_over(&file, &folders) && !is_handed_over(&folder.path().join("a.ron"), &folders));
        assert!(!file.to_string_lossy().contains("Ә"), "the path says nothing of the note");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(take_over(&file).unwrap().note, note);
        assert!(take_over(&file).is_err());
    }

    #[test]
    fn what_nobody_took_is_cleared_after_a_day() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        let old = hand_over(&Note::default(), &folders).unwrap();
        let new = hand_over(&Note::default(), &folders).unwrap();
        let file = fs::OpenOptions::new().write(true).open(&old).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        // On some systems a file is there until nobody has it open.
        drop(file);
        let another = hand_over(&Note::default(), &folders).unwrap();
        assert!(!old.exists() && new.exists() && another.exists());
        take_back(&new, &folders);
        assert!(!new.exists());
    }
}
