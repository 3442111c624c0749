//! The file beside a file that is being written, until it takes its place. Owns its name, who may read it, and what becomes
//! of one whose writer died; knows nothing of what is written.
//!
//! The writer holds a lock on it. The system gives the lock back when a process ends, however it ends: that tells what was
//! left over from what is under way.

use std::{
    collections::{BTreeSet, HashSet},
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use uuid::Uuid;

/// The most bytes of a file's name that its sibling's name takes over. Systems allow 255 for a name.
pub(super) const LONGEST_NAME: usize = 200;

/// The hexadecimal digits that tell siblings of one file apart.
const DIGITS: usize = 8;

/// How old a sibling is before it can be one left over: disks without locks have no other way to tell, and clocks differ
/// between machines.
const LEFT_OVER: Duration = Duration::from_mins(10);

/// Who may read a sibling as long as it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readers {
    /// Whoever may read new files of the user.
    Usual,
    /// The user alone.
    User,
}

/// A name sync clients leave alone, in the target's folder so that the rename stays on one disk.
pub(super) fn path_for(target: &Path) -> PathBuf {
    path_with(target, "tmp")
}

/// A name of that kind that ends in something else and has been used by nobody.
pub(super) fn path_with(target: &Path, ending: &str) -> PathBuf {
    let random = Uuid::new_v4().simple().to_string();
    target.with_file_name(format!("{}{}.{ending}", start_of(target), &random[..DIGITS]))
}

/// What the names of all siblings of a file begin with.
pub(super) fn start_of(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    format!("~${}.", &name[..name.floor_char_boundary(LONGEST_NAME)])
}

/// Creates the sibling and locks it.
pub(super) fn create(sibling: &Path, readers: Readers) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if readers == Readers::User {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    // Elsewhere a new file has the rights of its folder.
    #[cfg(not(unix))]
    let _ = readers;
    let file = options.open(sibling)?;
    // Nobody else knows the name yet. A disk without locks leaves the age to tell.
    let _ = file.try_lock();
    Ok(file)
}

/// Removes the siblings of a file whose writers died. What cannot be removed does no harm and is tried again next time.
pub(super) fn clear_left_over(target: &Path) {
    clear_left_over_of(&[target.to_owned()]);
}

/// Removes the siblings of several files whose writers died; each of their folders is read once.
pub(super) fn clear_left_over_of(targets: &[PathBuf]) {
    let starts: HashSet<String> = targets.iter().map(|target| start_of(target)).collect();
    let folders: BTreeSet<&Path> = targets.iter().filter_map(|target| target.parent()).collect();
    for folder in folders {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let start = name.to_str().and_then(|name| Some(&name[..=name.strip_suffix(".tmp")?.rfind('.')?]));
            let is_theirs = start.is_some_and(|start| {
                starts.contains(start) && name.to_str().is_some_and(|name| is_sibling(name, start))
            });
            if is_theirs && is_left_over(&entry.path()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

fn is_sibling(name: &str, start: &str) -> bool {
    let digits = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(".tmp"));
    digits.is_some_and(|digits| digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn is_left_over(sibling: &Path) -> bool {
    let is_old = fs::symlink_metadata(sibling)
        .ok()
        .filter(fs::Metadata::is_file)
        .and_then(|known| known.modified().ok()?.elapsed().ok())
        .is_some_and(|age| age > LEFT_OVER);
    is_old && OpenOptions::new().write(true).open(sibling).is_ok_and(|file| is_free(&file))
}

fn is_free(file: &File) -> bool {
    !matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    /// A sibling of `target`, as old as that.
    fn sibling(target: &Path, age: Duration) -> (PathBuf, File) {
        let path = path_for(target);
        let file = create(&path, Readers::User).unwrap();
        file.set_modified(SystemTime::now() - age).unwrap();
        (path, file)
    }

    #[test]
    fn a_sibling_of_the_longest_name_can_be_made() {
        let name = "ж".repeat(125) + ".ron";
        let sibling = path_for(&Path::new("notes").join(&name));
        assert!(sibling.file_name().unwrap().len() <= 255);
        assert_eq!(sibling.parent(), Some(Path::new("notes")));
    }

    #[test]
    fn only_what_a_dead_writer_left_of_this_file_is_cleared() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("note.ron");
        let day = Duration::from_hours(24);
        let (left, dead) = sibling(&target, day);
        drop(dead);
        let (alive, _writer) = sibling(&target, day);
        let (young, gone) = sibling(&target, Duration::ZERO);
        drop(gone);
        let (other, of_another) = sibling(&folder.path().join("note"), day);
        drop(of_another);
        let foreign = folder.path().join("~$note.ron");
        fs::write(&foreign, "a mark of an office program").unwrap();
        File::options().write(true).open(&foreign).unwrap().set_modified(SystemTime::now() - day).unwrap();
        clear_left_over(&target);
        assert!(!left.exists());
        for kept in [alive, young, other, foreign] {
            assert!(kept.exists(), "{}", kept.display());
        }
    }
}
