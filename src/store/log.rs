//! The log: what the program did and where it failed, for whoever looks after it. Owns the files and their turn; what is
//! worth a line the rooms decide. Nothing of a note stands in it: no text, no title, no name of a file.
//!
//! Five files of at most 200 KB lie in the program's own folder, the latest without a number.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;

use super::{folders::Folders, notes::exists};

/// How long a file of the log becomes, in bytes.
const LONGEST_FILE: u64 = 200_000;

/// How many files there are.
const MOST_FILES: usize = 5;

/// The longest entry, in bytes: a list of calls fits, and no fault fills the log by itself.
const LONGEST_ENTRY: usize = 16_000;

/// The log of one program.
#[derive(Debug)]
pub struct Log {
    folders: Folders,
    /// One line after another: a file that changes its name must not be written to.
    turn: Mutex<()>,
}

impl Log {
    /// The log in the program's own folder. No file is made before the first entry.
    pub fn new(folders: &Folders) -> Self {
        Self { folders: folders.clone(), turn: Mutex::new(()) }
    }

    /// Where the latest entries stand.
    pub fn file(&self) -> PathBuf {
        self.numbered(0)
    }

    /// Adds an entry with the time. A log that cannot be written is no reason to stop, and there is nobody to tell.
    pub fn add(&self, level: &str, entry: &str) {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if self.folders.make(&self.folders.logs()).is_err() {
            return;
        }
        if fs::metadata(self.file()).is_ok_and(|known| known.len() >= LONGEST_FILE) {
            self.shift();
        }
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        if let Ok(mut file) = options.open(self.file()) {
            let entry = &entry[..entry.floor_char_boundary(LONGEST_ENTRY)];
            // In one piece, so that two programs do not mix their lines.
            let _ = file.write_all(format!("{:.0} {level} {entry}\n", Timestamp::now()).as_bytes());
        }
    }

    /// Makes room for a new file; the oldest goes.
    fn shift(&self) {
        for number in (1..MOST_FILES).rev() {
            let _ = fs::rename(self.numbered(number - 1), self.numbered(number));
        }
    }

    fn numbered(&self, number: usize) -> PathBuf {
        let name = if number == 0 { "chancery.log".to_owned() } else { format!("chancery.{number}.log") };
        self.folders.logs().join(name)
    }
}

/// Leaves word that the program ended by a mistake of its own.
pub fn leave_word(folders: &Folders) {
    if folders.make(folders.state()).is_ok() {
        // Without it the next start says nothing; what can be recovered is offered all the same.
        let _ = fs::write(word(folders), "the program ended by a mistake of its own\n");
    }
}

/// Whether the program ended by a mistake of its own last time. Asked once: the word is then gone.
pub fn take_word(folders: &Folders) -> bool {
    let word = word(folders);
    exists(&word) && fs::remove_file(word).is_ok()
}

fn word(folders: &Folders) -> PathBuf {
    folders.state().join("ended-by-mistake.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_files_of_200_kb_are_kept_the_latest_first() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::new(&Folders::under(folder.path()));
        let entry = "x".repeat(LONGEST_ENTRY);
        for number in 0..200 {
            log.add("INFO", &format!("entry {number} {entry}"));
        }
        let files: Vec<_> = fs::read_dir(folder.path().join("log")).unwrap().flatten().collect();
        assert_eq!(files.len(), MOST_FILES);
        for file in files {
            let length = file.metadata().unwrap().len();
            assert!(length <= LONGEST_FILE + LONGEST_ENTRY as u64 + 100, "{length}");
        }
        let latest = fs::read_to_string(log.file()).unwrap();
        assert!(latest.lines().last().unwrap().contains(" INFO entry 199 xxx"), "the last entry stands last");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_the_log() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let log = Log::new(&Folders::under(&folder.path().join("state")));
        log.add("INFO", "an entry");
        let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(log.file()), mode(folder.path().join("state/log"))), (0o600, 0o700));
    }

    #[test]
    fn word_of_a_mistake_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        assert!(!take_word(&folders));
        leave_word(&folders);
        assert!(take_word(&folders));
        assert!(!take_word(&folders));
    }
}
