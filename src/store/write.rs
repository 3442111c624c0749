//! Writing a file whole or not at all. Owns the sequence every note, setting and export goes through; knows none of them.
//!
//! A sibling is written, brought to the disk and renamed over the target, so that whatever happens in between, the file is
//! either the old or the new one. The target keeps its permissions, its links and its name.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use super::error::StoreError;

/// How long a file that another program holds is waited for. Virus scanners and sync clients hold one for moments only.
const PATIENCE: Duration = Duration::from_secs(2);

/// How a file came to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By a rename: at no moment was there half a file.
    Renamed,
    /// In place, since its folder takes no new files or it has several names. The copy was made first and may be needed
    /// if the machine stopped in between.
    InPlace {
        /// The whole new contents.
        copy: PathBuf,
    },
}

/// Writes `bytes` to `path`. `spare` is a folder for a copy where the file can only be written in place.
pub(super) fn write_whole(path: &Path, bytes: &[u8], spare: &Path) -> Result<Way, StoreError> {
    let target = resolved(path)?;
    let known = fs::metadata(&target).ok();
    if known.as_ref().is_some_and(|known| known.permissions().readonly()) {
        return Err(StoreError::WriteProtected { path: path.to_owned() });
    }
    if known.as_ref().is_some_and(has_several_names) {
        return in_place(&target, bytes, spare);
    }
    let sibling = sibling_of(&target);
    match create(&sibling, known.as_ref()) {
        Ok(file) => {
            let written = fill(file, bytes, known.as_ref()).and_then(|()| patiently(|| fs::rename(&sibling, &target)));
            if let Err(error) = written {
                // The sibling is of no use any more; if it cannot be removed, the error below says all there is to say.
                let _ = fs::remove_file(&sibling);
                return Err(StoreError::system("write", path)(error));
            }
            sync_folder(&target);
            Ok(Way::Renamed)
        }
        // A folder may forbid new files and yet allow this one to be written.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && known.is_some() => {
            in_place(&target, bytes, spare)
        }
        Err(error) => Err(StoreError::system("write", path)(error)),
    }
}

/// The file a chain of symbolic links leads to, so that the links stay.
fn resolved(path: &Path) -> Result<PathBuf, StoreError> {
    /// Chains of links are cut where the systems cut them.
    const MOST_LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&target) {
            Ok(next) => target = target.parent().map_or_else(|| next.clone(), |folder| folder.join(&next)),
            Err(_) => return Ok(target),
        }
    }
    let source = io::Error::other("its links lead in a circle");
    Err(StoreError::System { action: "write", path: path.to_owned(), source })
}

#[cfg(unix)]
fn has_several_names(known: &fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(known) > 1
}

#[cfg(not(unix))]
const fn has_several_names(_known: &fs::Metadata) -> bool {
    false
}

/// A name sync clients leave alone, in the target's folder so that the rename stays on one disk.
fn sibling_of(target: &Path) -> PathBuf {
    let mut name = OsString::from("~$");
    name.push(target.file_name().unwrap_or_default());
    let random = uuid::Uuid::new_v4().simple().to_string();
    name.push(format!(".{}.tmp", &random[..8]));
    target.with_file_name(name)
}

/// Creates the sibling: readable by nobody else until it takes over the permissions of a target there is.
fn create(sibling: &Path, known: Option<&fs::Metadata>) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if known.is_some() {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = known;
    options.open(sibling)
}

fn fill(mut file: File, bytes: &[u8], known: Option<&fs::Metadata>) -> io::Result<()> {
    file.write_all(bytes)?;
    if let Some(known) = known {
        file.set_permissions(known.permissions())?;
    }
    file.sync_all()
}

/// Repeats what Windows refuses while another program holds the file.
fn patiently(mut action: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(10);
    loop {
        match action() {
            Err(error) if is_held(&error) && start.elapsed() < PATIENCE => {
                thread::sleep(pause);
                pause = (pause * 2).min(Duration::from_millis(250));
            }
            outcome => return outcome,
        }
    }
}

/// Access denied, sharing violation, lock violation (Windows system error codes 5, 32, 33).
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Brings the new name to the disk, where the system can do that for a folder. The contents are there already.
fn sync_folder(target: &Path) {
    if cfg!(unix)
        && let Some(folder) = target.parent()
    {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

fn in_place(target: &Path, bytes: &[u8], spare: &Path) -> Result<Way, StoreError> {
    let copy = spare_copy(target, bytes, spare)?;
    let write = || {
        let mut file = OpenOptions::new().write(true).truncate(true).open(target)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    patiently(write).map_err(StoreError::system("write", target))?;
    Ok(Way::InPlace { copy })
}

fn spare_copy(target: &Path, bytes: &[u8], spare: &Path) -> Result<PathBuf, StoreError> {
    fs::create_dir_all(spare).map_err(StoreError::system("create the folder", spare))?;
    let name = target.file_name().unwrap_or_default();
    let copy = sibling_of(&spare.join(name)).with_extension("copy.ron");
    let file = create(&copy, None).map_err(StoreError::system("write", &copy))?;
    fill(file, bytes, None).map_err(StoreError::system("write", &copy))?;
    Ok(copy)
}
