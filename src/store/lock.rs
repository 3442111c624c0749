//! Who has a file. Owns the lock under which a file is compared and replaced, so that two programs on one disk or share never
//! do so at once, and what it says for humans; knows nothing of what is written.
//!
//! The lock is the system's, on a sibling file that exists during the save alone. What a program leaves behind that was ended
//! in between is locked by nobody and is taken over by the next.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Write as _},
    path::{Path, PathBuf},
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{error::StoreError, temporary::start_of};

/// How long another program's save is waited for. One takes a second on a slow share.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long a refusal that may be a file about to vanish (Windows) is tried again.
const VANISHING: Duration = Duration::from_millis(500);

/// Who has a file open, where and since when. Never anything of what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opener {
    /// The name of the person.
    pub by: String,
    /// The machine.
    pub host: String,
    /// Since when.
    #[serde(serialize_with = "write_time", deserialize_with = "read_time")]
    pub since: Timestamp,
    /// The number of the process on that machine.
    pub process: u32,
}

impl Opener {
    /// This process, for a person; by the name of the account where none is known.
    pub fn here(by: &str) -> Self {
        let by = if by.trim().is_empty() { account() } else { by.trim() };
        Self { by: by.to_owned(), host: host().to_owned(), since: Timestamp::now(), process: std::process::id() }
    }

    /// Whether this is said of this machine.
    pub fn is_here(&self) -> bool {
        self.host.eq_ignore_ascii_case(host())
    }

    /// As a line that people can read too.
    pub(super) fn to_line(&self) -> String {
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }
}

fn write_time<S: Serializer>(time: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(time)
}

fn read_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// The name of the account this process runs under.
fn account() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    let known = || ["USER", "USERNAME", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok());
    NAME.get_or_init(|| known().unwrap_or_default())
}

/// The name of this machine.
fn host() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| {
        let asked = || std::process::Command::new("hostname").output().ok();
        std::env::var("COMPUTERNAME")
            .ok()
            .or_else(|| fs::read_to_string("/proc/sys/kernel/hostname").ok())
            .or_else(|| asked().map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned()))
            .map(|name| name.trim().to_owned())
            .unwrap_or_default()
    })
}

/// What stands between a save and other programs.
#[derive(Debug)]
pub(super) enum Guard {
    /// The lock. It ends with the value, or with the process.
    Held {
        /// The file that is locked.
        _lock: Lock,
    },
    /// Nothing: there can be no lock here, for this reason.
    Nothing(String),
}

/// The lock of one save.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: Option<File>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        if cfg!(unix) {
            // While the lock is held: whoever waits for it finds that its file has gone, and begins anew.
            let _ = fs::remove_file(&self.path);
        }
        self.file = None;
    }
}

/// Where the lock of a file lies.
pub(super) fn lock_of(target: &Path) -> PathBuf {
    target.with_file_name(start_of(target) + "lock")
}

/// Waits for the lock of a file, which is told by its path as the user knows it. Where there can be no lock, that is said and
/// nothing stands in the way.
pub(super) fn guard(target: &Path, told: &Path) -> Result<Guard, StoreError> {
    let path = lock_of(target);
    let begun = Instant::now();
    // Since when the system refuses in the same way.
    let mut refused = None;
    loop {
        match attempt(&path) {
            Attempt::Held(mut file) => {
                // For humans only: the lock counts, not what is written in its file.
                let _ = file.set_len(0).and_then(|()| file.write_all(Opener::here("").to_line().as_bytes()));
                return Ok(Guard::Held { _lock: Lock { path, file: Some(file) } });
            }
            Attempt::Refused(error) if may_vanish(&error, *refused.get_or_insert_with(Instant::now)) => pause(),
            Attempt::Refused(error) => return Ok(Guard::Nothing(super::error::in_words(&error))),
            Attempt::Busy if begun.elapsed() > PATIENCE => return Err(StoreError::Busy { path: told.to_owned() }),
            Attempt::Busy => {
                refused = None;
                pause();
            }
        }
    }
}

fn pause() {
    thread::sleep(Duration::from_millis(2));
}

/// Whether a refusal may be that of a file which is about to vanish: Windows refuses one like a folder that takes no files.
fn may_vanish(error: &io::Error, since: Instant) -> bool {
    cfg!(windows) && error.kind() == ErrorKind::PermissionDenied && since.elapsed() < VANISHING
}

enum Attempt {
    Held(File),
    Busy,
    Refused(io::Error),
}

#[cfg(unix)]
fn attempt(path: &Path) -> Attempt {
    use std::os::unix::fs::MetadataExt as _;
    let opened = fs::OpenOptions::new().create(true).truncate(false).write(true).open(path);
    let file = match opened {
        Ok(file) => file,
        // The lock of a colleague can be waited for without the right to write into it.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => match File::open(path) {
            Ok(file) => file,
            Err(_) => return Attempt::Refused(error),
        },
        Err(error) => return Attempt::Refused(error),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(fs::TryLockError::WouldBlock) => return Attempt::Busy,
        Err(fs::TryLockError::Error(error)) => {
            let _ = fs::remove_file(path);
            return Attempt::Refused(error);
        }
    }
    // Whoever had the lock before has removed its file: then this one is nobody's any more.
    let same = file
        .metadata()
        .and_then(|held| fs::metadata(path).map(|there| (held.dev(), held.ino()) == (there.dev(), there.ino())));
    if same.unwrap_or(false) { Attempt::Held(file) } else { Attempt::Busy }
}

/// Windows itself gives a file to one program alone, and removes it when that program ends.
#[cfg(windows)]
fn attempt(path: &Path) -> Attempt {
    use std::os::windows::fs::OpenOptionsExt as _;
    /// `GENERIC_READ`, `GENERIC_WRITE` and `DELETE`.
    const ACCESS: u32 = 0x8000_0000 | 0x4000_0000 | 0x0001_0000;
    /// `FILE_FLAG_DELETE_ON_CLOSE`.
    const GOES: u32 = 0x0400_0000;
    let mut options = fs::OpenOptions::new();
    options.create(true).truncate(false).write(true).access_mode(ACCESS).share_mode(0).custom_flags(GOES);
    match options.open(path) {
        Ok(file) => Attempt::Held(file),
        // Sharing violation, lock violation.
        Err(error) if matches!(error.raw_os_error(), Some(32 | 33)) => Attempt::Busy,
        Err(error) => Attempt::Refused(error),
    }
}

#[cfg(not(any(unix, windows)))]
fn attempt(_path: &Path) -> Attempt {
    Attempt::Refused(ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_waited_for_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("note.ron");
        let first = guard(&target, &target).unwrap();
        assert!(matches!(first, Guard::Held { .. }));
        let waiting = thread::spawn({
            let target = target.clone();
            move || guard(&target, &target).map(|second| matches!(second, Guard::Held { .. }))
        });
        assert!(!waiting.is_finished());
        drop(first);
        assert!(waiting.join().unwrap().unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_lock_that_was_left_behind_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("note.ron");
        fs::write(lock_of(&target), "left").unwrap();
        assert!(matches!(guard(&target, &target).unwrap(), Guard::Held { .. }));
        assert!(!lock_of(&target).exists());
    }

    #[test]
    fn where_there_is_no_folder_there_is_no_lock_and_nothing_waits() {
        let nowhere = Path::new("no such folder/note.ron");
        let guard = guard(nowhere, nowhere).unwrap();
        assert!(matches!(guard, Guard::Nothing(reason) if reason == "there is no such file or folder"));
    }

    #[test]
    fn a_lock_says_who_has_it() {
        let line = Opener::here("A. Bekova").to_line();
        let opener: Opener = serde_json::from_str(&line).unwrap();
        assert_eq!(opener.by, "A. Bekova");
        assert!(opener.is_here() && opener.process == std::process::id());
    }
}
