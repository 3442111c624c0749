//! Writing a file whole or not at all. Owns the sequence every note, setting and export goes through; knows none of them.
//!
//! A sibling is written, brought to the disk and renamed over the target, so that whatever happens in between, the file is
//! either the old or the new one. The target keeps its permissions, its links and its name.

use std::{
    ffi::{OsStr, OsString},
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
    if let Some(known) = &known {
        check_replaceable(path, &target, known)?;
    }
    if known.as_ref().is_some_and(has_several_names) {
        return in_place(&target, bytes, spare);
    }
    match write_sibling(&target, bytes, known.as_ref().map(fs::Metadata::permissions)) {
        Ok(()) => Ok(Way::Renamed),
        // A folder may forbid new files and yet allow this one to be written.
        Err(Failure::Create(error)) if error.kind() == io::ErrorKind::PermissionDenied && known.is_some() => {
            in_place(&target, bytes, spare)
        }
        Err(Failure::Create(error) | Failure::Write(error)) => Err(StoreError::system("write", path)(error)),
    }
}

/// Writes a new file with the rights of another: a copy is to be as private as what it was made from.
pub(super) fn write_beside(path: &Path, bytes: &[u8], model: &Path) -> Result<(), StoreError> {
    let rights = fs::metadata(model).ok().map(|known| known.permissions());
    write_sibling(path, bytes, rights).map_err(|failure| match failure {
        Failure::Create(error) | Failure::Write(error) => StoreError::system("write", path)(error),
    })
}

/// At which step a sibling failed.
enum Failure {
    Create(io::Error),
    Write(io::Error),
}

/// Writes a sibling of `target` and renames it over it.
fn write_sibling(target: &Path, bytes: &[u8], rights: Option<fs::Permissions>) -> Result<(), Failure> {
    let sibling = sibling_of(target);
    let privacy = if rights.is_some() { Privacy::OwnerOnly } else { Privacy::AsUsual };
    let file = create(&sibling, privacy).map_err(Failure::Create)?;
    let written = fill(file, bytes, rights).and_then(|()| patiently(|| fs::rename(&sibling, target)));
    if let Err(error) = written {
        // The sibling is of no use any more; if it cannot be removed, the error below says all there is to say.
        let _ = fs::remove_file(&sibling);
        return Err(Failure::Write(error));
    }
    sync_folder(target);
    Ok(())
}

/// Refuses what is there if it is no file, or not ours to write: a rename asks only for rights on the folder.
fn check_replaceable(path: &Path, target: &Path, known: &fs::Metadata) -> Result<(), StoreError> {
    if known.is_dir() {
        return Err(StoreError::system("write", path)(io::ErrorKind::IsADirectory.into()));
    }
    if !known.is_file() {
        return Err(StoreError::system("write", path)(io::Error::other("it is no file")));
    }
    let protected = || StoreError::WriteProtected { path: path.to_owned() };
    if known.permissions().readonly() {
        return Err(protected());
    }
    match patiently(|| OpenOptions::new().write(true).open(target)) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(protected()),
        // What else is wrong with it will be told when it is written.
        _ => Ok(()),
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

/// How many characters of a target's name its sibling takes over: with them it stays below the 255 bytes that a name may
/// have, whatever letters they are.
const NAME_KEPT: usize = 40;

/// A name sync clients leave alone, in the target's folder so that the rename stays on one disk.
fn sibling_of(target: &Path) -> PathBuf {
    target.with_file_name(passing_name(target, "tmp"))
}

/// A name nobody has, by which one sees whose it is.
fn passing_name(target: &Path, ending: &str) -> OsString {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let kept: String = name.chars().take(NAME_KEPT).collect();
    let random = uuid::Uuid::new_v4().simple().to_string();
    format!("~${kept}.{}.{ending}", &random[..8]).into()
}

/// Who may read a file from its first moment on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Privacy {
    /// The owner alone.
    OwnerOnly,
    /// Whoever the system lets by default.
    AsUsual,
}

/// Creates a file that is not there yet.
fn create(path: &Path, privacy: Privacy) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if privacy == Privacy::OwnerOnly {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = privacy;
    options.open(path)
}

fn fill(mut file: File, bytes: &[u8], rights: Option<fs::Permissions>) -> io::Result<()> {
    file.write_all(bytes)?;
    if let Some(rights) = rights {
        file.set_permissions(rights)?;
    }
    file.sync_all()
}

/// Repeats what Windows refuses while another program holds the file.
fn patiently<T>(mut action: impl FnMut() -> io::Result<T>) -> io::Result<T> {
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
    let mut file = match patiently(|| OpenOptions::new().write(true).open(target)) {
        Ok(file) => file,
        Err(error) => {
            // Nothing was touched, so the copy is of no use.
            let _ = fs::remove_file(&copy);
            return Err(StoreError::system("write", target)(error));
        }
    };
    let written = file.write_all(bytes).and_then(|()| file.set_len(bytes.len() as u64)).and_then(|()| file.sync_all());
    match written {
        Ok(()) => Ok(Way::InPlace { copy }),
        Err(source) => Err(StoreError::Half { path: target.to_owned(), copy, source }),
    }
}

/// Writes a copy into the program's own folder.
pub(super) fn spare_copy(target: &Path, bytes: &[u8], spare: &Path) -> Result<PathBuf, StoreError> {
    create_private(spare)?;
    let kind = target.extension().and_then(OsStr::to_str).unwrap_or("ron");
    let copy = spare.join(passing_name(target, &format!("copy.{kind}")));
    let file = create(&copy, Privacy::OwnerOnly).map_err(StoreError::system("write", &copy))?;
    if let Err(error) = fill(file, bytes, None) {
        let _ = fs::remove_file(&copy);
        return Err(StoreError::system("write", &copy)(error));
    }
    Ok(copy)
}

/// Creates one of the program's folders, and those above it, closed to other users of the machine. A system without such
/// rights has its own way.
pub(super) fn create_private(folder: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(StoreError::system("create the folder", folder))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // One that was there already may be open.
        let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
    }
    Ok(())
}
