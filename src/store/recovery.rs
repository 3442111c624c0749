//! Snapshots of notes that are not saved yet. Owns their folder, their form and who may take which; knows not when one is
//! made.
//!
//! Each open note has two files in the program's own folder: the snapshot, and a lock that the system holds as long as the
//! process lives. A snapshot whose lock is free belongs to nobody any more and can be taken over. A snapshot is a line that
//! says what it is of, with length and checksum, and the text of the note as in its own file.

use std::{
    fs::{self, File, OpenOptions},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    error::StoreError,
    folders::Folders,
    notes::{Digest, Original, read_at_most},
    write::{Rights, write_whole},
};
use crate::note::format::LARGEST_FILE;

/// The most snapshots that are kept of notes nobody has open.
const MOST_KEPT: usize = 10;

/// The most bytes the first line of a snapshot has.
pub(super) const LONGEST_HEAD: usize = 64 * 1024;

/// How old a lock without a snapshot is before it is taken for left over. A younger one may be of a note just opened.
const LEFT_OVER: Duration = Duration::from_hours(24);

/// The file a note came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Where it is.
    pub path: PathBuf,
    /// The file as it was read or written last.
    pub original: Original,
}

impl Origin {
    /// Whether the file is another one by now, or gone. Reads the file, which may lie far away: not for a list.
    pub fn is_changed(&self) -> bool {
        read_at_most(&self.path, LARGEST_FILE).map_or(true, |bytes| Digest::of(&bytes) != self.original.digest)
    }
}

/// A note as it was at some moment without being saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The title of the note, for lists.
    pub title: String,
    /// The file it was loaded from or saved to last; none for a note that was on no disk.
    pub origin: Option<Origin>,
    /// The note as in a file.
    pub text: String,
}

/// The right to write and remove one snapshot. It ends with the value, or with the process.
#[derive(Debug)]
pub struct Claim {
    file: PathBuf,
    lock: PathBuf,
    folders: Folders,
    _held: File,
}

/// A snapshot that nobody has open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    file: PathBuf,
    /// When it was made.
    pub written: SystemTime,
    /// What it holds.
    pub snapshot: Snapshot,
}

/// The first line of a snapshot.
#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    title: String,
    path: Option<String>,
    digest: Option<String>,
    canonical: bool,
    length: usize,
    checksum: String,
}

/// The version of the form of a snapshot.
const FORM: u32 = 1;

impl Claim {
    /// A place for the snapshots of one open note.
    pub fn new(folders: &Folders) -> Result<Self, StoreError> {
        let folder = folders.recovery();
        folders.make(&folder)?;
        Self::on(&folder.join(Uuid::new_v4().simple().to_string()).with_extension("snapshot"), folders)?
            .ok_or_else(|| StoreError::system("lock", &folder)(std::io::Error::other("another program holds it")))
    }

    /// The right to a snapshot; none where another process has it.
    fn on(file: &Path, folders: &Folders) -> Result<Option<Self>, StoreError> {
        let lock = file.with_extension("lock");
        let held = OpenOptions::new().create(true).truncate(false).write(true).open(&lock);
        let held = held.map_err(StoreError::system("write", &lock))?;
        match held.try_lock() {
            Ok(()) => Ok(Some(Self { file: file.to_owned(), lock, folders: folders.clone(), _held: held })),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            // A disk without locks has no other process that keeps to them either.
            Err(fs::TryLockError::Error(_)) => {
                Ok(Some(Self { file: file.to_owned(), lock, folders: folders.clone(), _held: held }))
            }
        }
    }

    /// Keeps a snapshot in the place of the one before.
    pub fn keep(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
        write_whole(&self.file, &written(snapshot), Rights::Private, &self.folders).map(|_| ())
    }

    /// Removes the snapshot: the note is saved, or is not wanted any more.
    pub fn forget(&self) {
        // One that stays is offered once more, which loses nothing.
        let _ = fs::remove_file(&self.file);
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // What the process leaves behind is cleared by the next one.
        if !super::notes::exists(&self.file) {
            let _ = fs::remove_file(&self.lock);
        }
    }
}

/// The snapshots nobody has open, the latest first. Of more than ten the oldest are removed, and so are those that cannot be
/// read: a snapshot is replaced whole, so that a spoiled one was spoiled by the disk.
pub fn leftovers(folders: &Folders) -> Vec<Leftover> {
    let Ok(entries) = fs::read_dir(folders.recovery()) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in entries.flatten() {
        let file = entry.path();
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("snapshot") => found.extend(leftover(&file, folders)),
            // What a process was writing when it ended is named like this (see `write`).
            Some("lock" | "tmp") => clear(&file),
            _ => {}
        }
    }
    found.sort_by(|one, other| other.written.cmp(&one.written).then_with(|| one.file.cmp(&other.file)));
    for old in found.drain(found.len().min(MOST_KEPT)..) {
        discard(&old, folders);
    }
    found
}

/// Takes a snapshot over, to go on with it; none where another process was faster.
pub fn take(leftover: &Leftover, folders: &Folders) -> Result<Option<(Claim, Snapshot)>, StoreError> {
    let Some(claim) = Claim::on(&leftover.file, folders)? else { return Ok(None) };
    if !super::notes::exists(&leftover.file) {
        return Ok(None);
    }
    Ok(Some((claim, leftover.snapshot.clone())))
}

/// Removes a snapshot nobody has open.
pub fn discard(leftover: &Leftover, folders: &Folders) {
    if let Ok(Some(claim)) = Claim::on(&leftover.file, folders) {
        claim.forget();
    }
}

fn leftover(file: &Path, folders: &Folders) -> Option<Leftover> {
    let claim = Claim::on(file, folders).ok()??;
    let written = fs::metadata(file).and_then(|known| known.modified()).ok()?;
    let bytes = read_at_most(file, LARGEST_FILE + LONGEST_HEAD).ok()?;
    let Some(snapshot) = read(&bytes) else {
        claim.forget();
        return None;
    };
    Some(Leftover { file: file.to_owned(), written, snapshot })
}

/// Removes a file that was left behind without a snapshot.
fn clear(file: &Path) {
    let age = fs::metadata(file).and_then(|known| known.modified()).ok().and_then(|made| made.elapsed().ok());
    if age.is_some_and(|age| age > LEFT_OVER) && !super::notes::exists(&file.with_extension("snapshot")) {
        let _ = fs::remove_file(file);
    }
}

/// A snapshot as it stands in its file.
pub(super) fn written(snapshot: &Snapshot) -> Vec<u8> {
    let origin = snapshot.origin.as_ref();
    let head = Head {
        format: FORM,
        title: snapshot.title.clone(),
        // A path that is no text cannot be found again by name; the note is then one without a file.
        path: origin.and_then(|origin| origin.path.to_str()).map(ToOwned::to_owned),
        digest: origin.map(|origin| origin.original.digest.to_hex()),
        canonical: origin.is_some_and(|origin| origin.original.canonical),
        length: snapshot.text.len(),
        checksum: Digest::of(snapshot.text.as_bytes()).to_hex(),
    };
    let mut bytes = serde_json::to_vec(&head).expect("a head is texts and numbers");
    bytes.push(b'\n');
    bytes.extend_from_slice(snapshot.text.as_bytes());
    bytes
}

/// The snapshot in a file; none where it is not whole.
pub(super) fn read(bytes: &[u8]) -> Option<Snapshot> {
    let end = bytes.iter().take(LONGEST_HEAD).position(|&byte| byte == b'\n')?;
    let head: Head = serde_json::from_slice(&bytes[..end]).ok()?;
    let text = &bytes[end + 1..];
    let is_whole = head.format == FORM && text.len() == head.length && Digest::of(text).to_hex() == head.checksum;
    let text = String::from_utf8(text.to_vec()).ok().filter(|_| is_whole)?;
    let origin = head.path.zip(head.digest.as_deref().and_then(Digest::from_hex)).map(|(path, digest)| Origin {
        path: PathBuf::from(path),
        original: Original { digest, canonical: head.canonical },
    });
    Some(Snapshot { title: head.title, origin, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(text: &str) -> Snapshot {
        let original = Original { digest: Digest::of(b"before"), canonical: true };
        let origin = Some(Origin { path: PathBuf::from("/notes/Әстана.ron"), original });
        Snapshot { title: "Talks\n\"here\"".to_owned(), origin, text: text.to_owned() }
    }

    #[test]
    fn a_snapshot_whose_process_has_gone_is_offered_and_taken_once() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        let claim = Claim::new(&folders).unwrap();
        claim.keep(&snapshot("first")).unwrap();
        claim.keep(&snapshot("second\nline")).unwrap();
        assert_eq!(leftovers(&folders), [], "it is open");
        drop(claim);
        let left = leftovers(&folders);
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].snapshot, snapshot("second\nline"));
        let (claim, taken) = take(&left[0], &folders).unwrap().unwrap();
        assert_eq!(taken, snapshot("second\nline"));
        assert!(take(&left[0], &folders).unwrap().is_none(), "another window has it");
        claim.forget();
        drop(claim);
        assert_eq!(fs::read_dir(folders.recovery()).unwrap().count(), 0);
    }

    #[test]
    fn a_snapshot_that_is_not_whole_is_not_offered() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        let whole = written(&snapshot("the text of a note"));
        assert!(read(&whole).is_some());
        for end in 0..whole.len() {
            assert!(read(&whole[..end]).is_none(), "cut at {end}");
        }
        let mut spoiled = whole.clone();
        *spoiled.last_mut().unwrap() ^= 1;
        folders.make(&folders.recovery()).unwrap();
        fs::write(folders.recovery().join("a.snapshot"), spoiled).unwrap();
        assert_eq!(leftovers(&folders), []);
    }

    #[test]
    fn ten_are_kept_the_latest_first() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        for number in 0..13_u64 {
            let claim = Claim::new(&folders).unwrap();
            claim.keep(&snapshot(&number.to_string())).unwrap();
            let file = OpenOptions::new().write(true).open(&claim.file).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(number)).unwrap();
        }
        let kept: Vec<String> = leftovers(&folders).into_iter().map(|left| left.snapshot.text).collect();
        assert_eq!(kept, ["12", "11", "10", "9", "8", "7", "6", "5", "4", "3"]);
        assert_eq!(leftovers(&folders).len(), 10);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_a_snapshot() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        let claim = Claim::new(&folders).unwrap();
        claim.keep(&snapshot("")).unwrap();
        assert_eq!(fs::metadata(&claim.file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(folders.recovery()).unwrap().permissions().mode() & 0o777, 0o700);
    }
}
