//! Papers on their way to the printer: files of the program's own, which a viewer shows and nobody keeps. Owns where they lie
//! and when they go; knows not what is in them.

use std::{
    fs,
    path::PathBuf,
    time::{Duration, SystemTime},
};

use uuid::Uuid;

use super::{error::StoreError, folders::Folders};

/// How long a paper is left to the viewer that shows it. What is printed may be confidential, and printing takes minutes.
const KEPT: Duration = Duration::from_hours(1);

/// A path for a paper of that file name, in a folder of its own, since a viewer may still hold the one before. Takes older
/// ones away.
pub fn print_path(folders: &Folders, name: &str) -> Result<PathBuf, StoreError> {
    clear_prints(folders);
    let folder = folders.prints().join(Uuid::new_v4().simple().to_string());
    folders.make(&folders.prints())?;
    folders.make(&folder)?;
    Ok(folder.join(name))
}

/// Takes away papers that were printed longer than an hour ago. One that cannot be removed, such as one that a viewer holds,
/// goes another time.
pub fn clear_prints(folders: &Folders) {
    let Ok(entries) = fs::read_dir(folders.prints()) else { return };
    for entry in entries.flatten() {
        let made = entry.metadata().and_then(|known| known.modified());
        // A time to come is one of a clock that was wrong.
        let is_old = made.is_ok_and(|made| SystemTime::now().duration_since(made).is_ok_and(|age| age > KEPT));
        if is_old {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_print_lies_where_nobody_else_looks_and_goes_by_age() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(&folder.path().join("state"));
        let old = print_path(&folders, "talks.pdf").unwrap();
        fs::write(&old, "old").unwrap();
        let new = print_path(&folders, "talks.pdf").unwrap();
        fs::write(&new, "new").unwrap();
        assert_ne!(old, new);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            for folder in [folders.prints(), new.parent().unwrap().to_owned()] {
                assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
            }
            let aged = fs::File::open(old.parent().unwrap()).unwrap();
            aged.set_modified(SystemTime::now() - KEPT - Duration::from_mins(1)).unwrap();
            clear_prints(&folders);
            assert!(!old.exists() && new.exists());
        }
    }
}
