//! Many files that are written one after another and brought to the disk together. Owns what is put off until the last of them
//! is written; the writing itself stands in [`super::write`].
//!
//! Waiting for the disk after every file would be most of the time that a thousand papers take. What stood there before is
//! replaced as safely as ever. A new file is there or not there after a power cut before the end, and whoever lost one can
//! make it again: nobody was told that it was finished. Notes are never written this way.

use std::{
    collections::BTreeSet,
    fs::File,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use super::{
    error::StoreError,
    folders::Folders,
    notes::{Replace, write_file_when},
    temporary,
    write::{Settled, patiently, sync_folder},
};

/// Files that are written one after another; several threads may write at once.
#[derive(Debug, Default)]
pub struct Batch {
    written: Mutex<Vec<PathBuf>>,
}

impl Batch {
    /// Writes a file as [`super::write_file`] does; it is on the disk once the batch is settled.
    pub fn write_file(
        &self,
        path: &Path,
        bytes: &[u8],
        replace: Replace,
        is_ours: impl FnOnce(&[u8]) -> bool,
        folders: &Folders,
    ) -> Result<(), StoreError> {
        write_file_when(path, bytes, replace, is_ours, (folders, Settled::Later))?;
        self.written.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        Ok(())
    }

    /// Brings all of them to the disk and clears away what writers that died have left beside them. Answers what the disk did
    /// not take.
    pub fn settle(self) -> Vec<StoreError> {
        let written = self.written.into_inner().unwrap_or_else(PoisonError::into_inner);
        let sync = |path: &PathBuf| {
            let sync = || File::options().write(true).open(path)?.sync_all();
            patiently(sync).map_err(StoreError::system("write", path)).err()
        };
        let refused = written.iter().filter_map(sync).collect();
        let folders: BTreeSet<&Path> = written.iter().filter_map(|path| path.parent()).collect();
        folders.into_iter().for_each(sync_folder);
        temporary::clear_left_over_of(&written);
        refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_together_is_whole_and_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(&folder.path().join("state"));
        let batch = Batch::default();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("old.pdf"), "the old one").unwrap();
        for (name, replace) in [("new.pdf", Replace::Never), ("old.pdf", Replace::Always)] {
            batch.write_file(&path(name), b"paper", replace, |_| false, &folders).unwrap();
        }
        let refused = batch.write_file(&path("old.pdf"), b"other", Replace::IfOurs, |_| false, &folders);
        assert!(matches!(refused, Err(StoreError::Exists { .. })));
        std::fs::remove_file(path("new.pdf")).unwrap();
        let errors: Vec<String> = batch.settle().iter().map(ToString::to_string).collect();
        assert!(errors.len() == 1 && errors[0].contains("new.pdf"), "what has gone is told: {errors:?}");
        assert_eq!(std::fs::read(path("old.pdf")).unwrap(), b"paper");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
