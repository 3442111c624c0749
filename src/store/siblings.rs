//! What lies beside the file of a note: the word of those who have it open, and copies a sync client made of it when two had
//! written. Owns how both are told by their names; knows nothing of what to do about them.
//!
//! A note of presence says who, where and since when, never what. It is locked by the system as long as its process lives:
//! one of this machine that is not locked was left behind and is removed.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::{
    error::StoreError,
    lock::Opener,
    notes::{self, read_at_most},
    temporary::{path_with, start_of},
};

/// How the name of a note of presence ends.
const ENDING: &str = "open";

/// The most bytes a note of presence has.
const LONGEST: usize = 4 * 1024;

/// The most entries of a folder that are looked through.
const MOST_ENTRIES: usize = 20_000;

/// The word that this process has a file open. It goes with the value.
#[derive(Debug)]
pub struct Presence {
    path: PathBuf,
    file: Option<File>,
}

impl Drop for Presence {
    fn drop(&mut self) {
        // Windows removes the file itself when it is closed.
        self.file = None;
        if !cfg!(windows) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// What lies beside a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Siblings {
    /// Who else has it open, the longest first.
    pub openers: Vec<Opener>,
    /// Copies that a sync client made when two had written.
    pub conflicts: Vec<PathBuf>,
}

/// Says beside a file that this process has it open.
pub fn announce(path: &Path, by: &str) -> Result<Presence, StoreError> {
    let note = path_with(path, ENDING);
    let mut file = create(&note).map_err(StoreError::system("write", &note))?;
    let written = file.write_all(Opener::here(by).to_line().as_bytes());
    let presence = Presence { path: note.clone(), file: Some(file) };
    written.map_err(StoreError::system("write", &note))?;
    Ok(presence)
}

/// Makes a note of presence, held as long as the file is open.
#[cfg(windows)]
fn create(note: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt as _;
    /// `GENERIC_WRITE` and `DELETE`.
    const ACCESS: u32 = 0x4000_0000 | 0x0001_0000;
    /// `FILE_SHARE_READ`: others may read it, and not write.
    const OTHERS: u32 = 1;
    /// `FILE_FLAG_DELETE_ON_CLOSE`.
    const GOES: u32 = 0x0400_0000;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true).access_mode(ACCESS).share_mode(OTHERS).custom_flags(GOES);
    options.open(note)
}

/// Makes a note of presence, held as long as the file is open.
#[cfg(not(windows))]
fn create(note: &Path) -> io::Result<File> {
    let file = fs::OpenOptions::new().write(true).create_new(true).open(note)?;
    // A disk without locks shows it all the same, and longer.
    let _ = file.try_lock();
    Ok(file)
}

/// Who else has a file open, and which copies of it a sync client made. Notes that were left behind are removed.
pub fn siblings(path: &Path) -> Siblings {
    let mut found = Siblings::default();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let Ok(entries) = fs::read_dir(folder) else { return found };
    let begin = start_of(path);
    for entry in entries.flatten().take(MOST_ENTRIES) {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        if name.starts_with(&begin) && name.ends_with(&format!(".{ENDING}")) {
            found.openers.extend(opener(&entry.path()));
        } else if is_conflict(path, &entry.path(), name) {
            found.conflicts.push(entry.path());
        }
    }
    found.openers.sort_by_key(|opener| opener.since);
    found.conflicts.sort();
    found
}

/// Who left a note of presence; none where it is of this process, or was left behind.
fn opener(file: &Path) -> Option<Opener> {
    let bytes = read_at_most(file, LONGEST).ok()?;
    let opener: Opener = serde_json::from_slice(&bytes).ok()?;
    if opener.is_here() {
        if opener.process == std::process::id() {
            return None;
        }
        if !is_held(file) {
            let _ = fs::remove_file(file);
            return None;
        }
    }
    Some(opener)
}

/// Whether the process that made it still lives, as far as the system tells.
fn is_held(file: &Path) -> bool {
    if cfg!(windows) {
        return fs::OpenOptions::new().write(true).open(file).is_err();
    }
    File::open(file).is_ok_and(|file| file.try_lock_shared().is_err())
}

/// Whether the name is that of a copy which a sync client made of the file.
fn is_conflict(path: &Path, other: &Path, name: &str) -> bool {
    let (Some(stem), Some(whole)) = (path.file_stem(), path.file_name()) else { return false };
    let (stem, whole) = (stem.to_string_lossy(), whole.to_string_lossy());
    let ending = whole.strip_prefix(&*stem).unwrap_or_default();
    let Some(added) = name.strip_prefix(&*stem).and_then(|rest| rest.strip_suffix(ending)) else { return false };
    match kind_of(added) {
        Added::Certain => true,
        // A machine's name may be any word: the copy is known by its being of the same note.
        Added::Machine => is_same_note(path, other),
        Added::Nothing => false,
    }
}

enum Added {
    Certain,
    Machine,
    Nothing,
}

/// What was added to a name: `(Ann's conflicted copy 2024-05-01)` by Dropbox, `(conflicted copy 2024-05-01 101500)` by
/// Nextcloud, `.sync-conflict-20240501-101500-ABCDEFG` by Syncthing, `-DESKTOP-7A3` by OneDrive.
fn kind_of(added: &str) -> Added {
    /// The word in the languages the clients speak where our notes are written.
    const CONFLICT: [&str; 4] = ["conflict", "conflit", "konflikt", "конфликт"];
    let bracketed = added.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')')).map(str::to_lowercase);
    if bracketed.is_some_and(|words| CONFLICT.iter().any(|word| words.contains(word)))
        || added.starts_with(".sync-conflict-")
    {
        return Added::Certain;
    }
    // The longest name of a machine has 15 letters (NetBIOS), and a number may follow.
    let is_machine = |name: &str| {
        (3..=20).contains(&name.len())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && name.chars().any(|c| c.is_ascii_alphabetic())
            && (!name.contains(|c: char| c.is_ascii_lowercase()) || Opener::here("").host.eq_ignore_ascii_case(name))
    };
    if added.strip_prefix('-').is_some_and(is_machine) { Added::Machine } else { Added::Nothing }
}

fn is_same_note(path: &Path, other: &Path) -> bool {
    let id = |path| notes::open(path).ok().map(|loaded| loaded.opened.note.id).filter(|id| !id.is_empty());
    id(path).is_some_and(|known| id(other) == Some(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held_by_another(path: &Path) -> (PathBuf, File) {
        let note = path_with(path, ENDING);
        let mut file = create(&note).unwrap();
        let opener = Opener { process: 1, ..Opener::here("B. Sagbo") };
        file.write_all(opener.to_line().as_bytes()).unwrap();
        (note, file)
    }

    #[test]
    fn who_has_a_file_open_is_told_until_he_closes_it_or_ends() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("note.ron");
        let own = announce(&path, "A. Bekova").unwrap();
        assert_eq!(siblings(&path), Siblings::default(), "it is we");
        let (note, held) = held_by_another(&path);
        let found = siblings(&path).openers;
        assert_eq!(found.iter().map(|opener| opener.by.as_str()).collect::<Vec<_>>(), ["B. Sagbo"]);
        drop(held);
        assert_eq!(siblings(&path), Siblings::default());
        assert!(!note.exists(), "what was left behind is removed");
        drop(own);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_note_of_another_machine_is_never_taken_for_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("note.ron");
        let opener = Opener { host: "ELSEWHERE".to_owned(), ..Opener::here("B. Sagbo") };
        fs::write(path_with(&path, ENDING), opener.to_line()).unwrap();
        assert_eq!(siblings(&path).openers, [opener]);
    }

    #[test]
    fn copies_of_sync_clients_are_told_by_their_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talks.ron");
        let same = "(id: \"0196f1c0-0000-7000-8000-000000000001\")";
        fs::write(&path, same).unwrap();
        let conflicts = [
            "talks (Ann Bekova's conflicted copy 2024-05-01).ron",
            "talks (conflicted copy 2024-05-01 101500).ron",
            "talks (Конфликтующая копия с компьютера Анны 2024-05-01).ron",
            "talks-DESKTOP-7A3.ron",
            "talks.sync-conflict-20240501-101500-ABCDEFG.ron",
        ];
        let others =
            ["talks-brief.ron", "talks (2).ron", "talks-2024.ron", "talkshow.ron", "other (conflicted copy).ron"];
        for name in conflicts.iter().chain(&others) {
            fs::write(folder.path().join(name), same).unwrap();
        }
        fs::write(folder.path().join("talks-FINAL.ron"), "(id: \"another\")").unwrap();
        let found = siblings(&path).conflicts;
        assert_eq!(found, conflicts.map(|name| folder.path().join(name)));
    }
}
