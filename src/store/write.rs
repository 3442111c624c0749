//! Writing a file whole or not at all. Owns the sequence every note, setting and export goes through; knows none of them.
//!
//! A sibling is written, brought to the disk and renamed over the target, so that whatever happens in between, the file is
//! either the old or the new one. The target keeps its permissions, its group, its links and its name.

use std::{
    fs::{self, File, Metadata, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use uuid::Uuid;

use super::{error::StoreError, folders::Folders, name::usable, temporary};

/// How long a file that another program holds is waited for. Virus scanners and sync clients hold one for moments only.
const PATIENCE: Duration = Duration::from_secs(2);

/// How a file came to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By a rename: at no moment was there half a file.
    Renamed,
    /// In place, since a rename is not possible there or would cut the file's other names or its group off. The copy was
    /// made first and may be needed if the machine stopped in between.
    InPlace {
        /// The whole new contents.
        copy: PathBuf,
    },
}

/// Who may use a file that did not exist before.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rights<'a> {
    /// Whoever may use new files of the user.
    Usual,
    /// The user alone.
    Private,
    /// Whoever may use that file.
    Like(&'a Metadata),
}

/// When a file is brought to the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    /// Before it takes its name.
    AtOnce,
    /// By whoever writes it, later; one that takes the place of another before that all the same.
    Later,
}

/// Writes `bytes` to `path`. A file that exists keeps its rights; a new one gets `rights`.
pub(super) fn write_whole(path: &Path, bytes: &[u8], rights: Rights<'_>, folders: &Folders) -> Result<Way, StoreError> {
    write_whole_when(path, bytes, (rights, Settled::AtOnce), folders)
}

/// Writes `bytes` to `path`; see [`write_whole`].
pub(super) fn write_whole_when(
    path: &Path,
    bytes: &[u8],
    (rights, settled): (Rights<'_>, Settled),
    folders: &Folders,
) -> Result<Way, StoreError> {
    let (target, known) = writable(path)?;
    let Some(known) = &known else {
        write_sibling(&target, bytes, (rights, settled))
            .map_err(|error| StoreError::system("write", path)(error.into_inner()))?;
        return Ok(Way::Renamed);
    };
    if has_several_names(known) {
        return in_place(&target, bytes, folders);
    }
    match write_sibling(&target, bytes, (Rights::Like(known), settled)) {
        Ok(()) => Ok(Way::Renamed),
        Err(Failure::NoRename(_)) => in_place(&target, bytes, folders),
        Err(Failure::Refused(error)) => Err(StoreError::system("write", path)(error)),
    }
}

/// The file behind `path` and what the system says of it, if there is one; an error where it may not be written.
pub(super) fn writable(path: &Path) -> Result<(PathBuf, Option<Metadata>), StoreError> {
    usable(path)?;
    let target = resolved(path)?;
    let known = known(&target)?;
    if known.as_ref().is_some_and(|known| !is_writable(&target, known)) {
        return Err(StoreError::WriteProtected { path: path.to_owned() });
    }
    Ok((target, known))
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
    Err(StoreError::system("write", path)(io::Error::other("its links lead in a circle")))
}

/// What the system says of the file; none if there is none.
fn known(target: &Path) -> Result<Option<Metadata>, StoreError> {
    match fs::metadata(target) {
        Ok(known) if known.is_dir() => Err(StoreError::system("write", target)(io::ErrorKind::IsADirectory.into())),
        Ok(known) if !known.is_file() => {
            Err(StoreError::system("write", target)(io::Error::other("it is no ordinary file")))
        }
        Ok(known) => Ok(Some(known)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::system("write", target)(error)),
    }
}

/// Whether the file itself may be written. A rename would not ask: it needs the folder only.
fn is_writable(target: &Path, known: &Metadata) -> bool {
    let open = || OpenOptions::new().write(true).open(target).map(drop);
    !known.permissions().readonly() && !patiently(open).is_err_and(|error| is_denied(&error))
}

fn is_denied(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

#[cfg(unix)]
fn has_several_names(known: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(known) > 1
}

#[cfg(not(unix))]
const fn has_several_names(_known: &Metadata) -> bool {
    false
}

/// Why a sibling did not take the target's place. The target is as it was.
#[derive(Debug)]
enum Failure {
    /// A rename is not possible here, or would change whose file it is.
    NoRename(io::Error),
    /// Writing in place would fare no better.
    Refused(io::Error),
}

impl Failure {
    fn into_inner(self) -> io::Error {
        match self {
            Self::NoRename(error) | Self::Refused(error) => error,
        }
    }
}

/// Writes a sibling and renames it over the target. Where that fails no sibling is left.
fn write_sibling(target: &Path, bytes: &[u8], (rights, settled): (Rights<'_>, Settled)) -> Result<(), Failure> {
    let sibling = temporary::path_for(target);
    let mode = if matches!(rights, Rights::Usual) { temporary::Readers::Usual } else { temporary::Readers::User };
    let file = patiently(|| temporary::create(&sibling, mode)).map_err(|error| match error.kind() {
        // A folder may forbid new files and yet allow this one to be written.
        io::ErrorKind::PermissionDenied => Failure::NoRename(error),
        _ => Failure::Refused(error),
    })?;
    let moved = fill(file, bytes, (rights, settled)).and_then(|()| {
        let renamed = patiently(|| fs::rename(&sibling, target)).map_err(|error| why(error, target));
        renamed.map_err(|error| match error.kind() {
            // A file that is mounted by itself can be written but not replaced.
            io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => Failure::NoRename(error),
            // In a folder like `/tmp` a file can be replaced by its owner alone, whoever may write it.
            io::ErrorKind::PermissionDenied if cfg!(unix) => Failure::NoRename(error),
            _ => Failure::Refused(error),
        })
    });
    if moved.is_err() {
        // The sibling is of no use any more; if it cannot be removed, the error says all there is to say.
        let _ = fs::remove_file(&sibling);
    } else if settled == Settled::AtOnce {
        target.parent().into_iter().for_each(sync_folder);
        temporary::clear_left_over(target);
    }
    moved
}

/// The error that says what is in the way. Windows says of a file that another program has open only that there is no
/// permission.
#[cfg(windows)]
fn why(error: io::Error, target: &Path) -> io::Error {
    use std::os::windows::fs::OpenOptionsExt as _;
    if error.kind() != io::ErrorKind::PermissionDenied {
        return error;
    }
    // Opened for nobody else beside it: refused as long as anybody has it.
    match OpenOptions::new().read(true).share_mode(0).open(target) {
        Err(held) if held.raw_os_error() == Some(32) => held,
        _ => error,
    }
}

#[cfg(not(windows))]
const fn why(error: io::Error, _target: &Path) -> io::Error {
    error
}

fn fill(mut file: File, bytes: &[u8], (rights, settled): (Rights<'_>, Settled)) -> Result<(), Failure> {
    if let Rights::Like(known) = rights {
        keep_owners(&file, known).map_err(Failure::NoRename)?;
    }
    let mut write = || {
        file.write_all(bytes)?;
        if let Rights::Like(known) = rights {
            file.set_permissions(known.permissions())?;
        } else if settled == Settled::Later {
            return Ok(());
        }
        file.sync_all()
    };
    write().map_err(Failure::Refused)
}

/// Gives the file to the owner and the group of the other one: what they may do is said for them. An owner who may do no
/// more than the group need not be kept, and only the system's own user could.
#[cfg(unix)]
fn keep_owners(file: &File, known: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let made = file.metadata()?;
    if made.gid() != known.gid() {
        fchown(file, None, Some(known.gid()))?;
    }
    if made.uid() != known.uid() {
        let (owner, group) = (known.mode() >> 6 & 0o7, known.mode() >> 3 & 0o7);
        let given = fchown(file, Some(known.uid()), None);
        if owner & !group != 0 {
            given?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "where there are owners it can fail")]
const fn keep_owners(_file: &File, _known: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Repeats what Windows refuses while another program holds the file.
pub(super) fn patiently<T>(mut action: impl FnMut() -> io::Result<T>) -> io::Result<T> {
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
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Writes over the contents of the target, after a copy is safe elsewhere.
fn in_place(target: &Path, bytes: &[u8], folders: &Folders) -> Result<Way, StoreError> {
    let open = || OpenOptions::new().write(true).open(target);
    let mut file = patiently(open).map_err(StoreError::system("write", target))?;
    let copy = keep_copy(target, bytes, folders)?;
    // Cut to length last: as long as nothing is written, nothing is lost.
    let written = file.write_all(bytes).and_then(|()| file.set_len(bytes.len() as u64)).and_then(|()| file.sync_all());
    match written {
        Ok(()) => Ok(Way::InPlace { copy }),
        Err(source) => Err(StoreError::InPlace { path: target.to_owned(), copy, source }),
    }
}

/// Keeps what is to be written in the program's own folder: one copy for each file, the last one.
fn keep_copy(target: &Path, bytes: &[u8], folders: &Folders) -> Result<PathBuf, StoreError> {
    folders.make(&folders.copies())?;
    let copy = copy_of(target, folders);
    write_sibling(&copy, bytes, (Rights::Private, Settled::AtOnce))
        .map_err(|error| StoreError::system("write", &copy)(error.into_inner()))?;
    Ok(copy)
}

/// Where the copy of a file lies that was written in place.
pub(super) fn copy_of(target: &Path, folders: &Folders) -> PathBuf {
    let whole = std::path::absolute(target).unwrap_or_else(|_| target.to_owned());
    let place = Uuid::new_v5(&Uuid::NAMESPACE_URL, whole.as_os_str().as_encoded_bytes()).simple().to_string();
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let name = &name[..name.floor_char_boundary(temporary::LONGEST_NAME)];
    folders.copies().join(format!("{}-{name}", &place[..8]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_file_with_two_names_keeps_both_and_one_copy() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(&folder.path().join("state"));
        let (one, two) = (folder.path().join("one.ron"), folder.path().join("two.ron"));
        fs::write(&one, "a long old text").unwrap();
        fs::hard_link(&one, &two).unwrap();
        for text in ["first", "second"] {
            let way = write_whole(&one, text.as_bytes(), Rights::Usual, &folders).unwrap();
            let Way::InPlace { copy } = way else { panic!("{way:?}") };
            assert_eq!(fs::read_to_string(&copy).unwrap(), text);
            assert_eq!(fs::read_to_string(&two).unwrap(), text);
            assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(fs::read_dir(folders.copies()).unwrap().count(), 1);
        assert_eq!(fs::metadata(folders.copies()).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[cfg(windows)]
    #[test]
    fn what_another_program_holds_for_a_moment_is_tried_again() {
        for code in [5, 32, 33] {
            let mut refusals = 3;
            let outcome = patiently(|| {
                refusals -= 1;
                if refusals > 0 { Err(io::Error::from_raw_os_error(code)) } else { Ok(()) }
            });
            assert!(outcome.is_ok() && refusals == 0, "{code}");
        }
        assert!(
            patiently(|| Err::<(), _>(io::Error::from_raw_os_error(2))).is_err(),
            "what is not there is not waited for"
        );
    }

    #[test]
    fn what_is_no_file_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("folder");
        fs::create_dir(&target).unwrap();
        let error = write_whole(&target, b"", Rights::Usual, &Folders::under(folder.path())).unwrap_err();
        assert!(error.to_string().ends_with("it is a folder"), "{error}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
