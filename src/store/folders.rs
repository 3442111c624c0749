//! Where the program keeps what belongs to the user and this machine. Owns the choice of folders; knows no file in them.

use std::{
    fs::DirBuilder,
    path::{Path, PathBuf},
};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

use super::{error::StoreError, notes::is_folder};

/// The program's folders. Other users of the machine cannot look into them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    state: PathBuf,
    office: Option<PathBuf>,
    versions: Versions,
}

/// Whether earlier versions of notes are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Versions {
    /// They are.
    Kept,
    /// They are not, as nobody asked for it.
    Off,
    /// They are not, as whoever looks after the machine wants it.
    Forbidden,
}

/// The variable of the environment by which whoever looks after a machine switches earlier versions off: `off`.
const VERSIONS_VARIABLE: &str = "CHANCERY_VERSIONS";

/// The variable of the environment that names the folder of the office.
const OFFICE_VARIABLE: &str = "CHANCERY_OFFICE";

/// The folder of the office beside the program, where the environment names none.
const OFFICE_FOLDER: &str = "office";

impl Folders {
    /// The user's own: `%LOCALAPPDATA%` on Windows, never the roaming profile; Application Support on macOS; the state
    /// folder of the XDG base directories elsewhere.
    pub fn of_user() -> Result<Self, StoreError> {
        let base = choose_native_strategy().map_err(|error| StoreError::NoHome(error.to_string()))?;
        let state = if cfg!(windows) { base.cache_dir() } else { base.state_dir().unwrap_or_else(|| base.data_dir()) };
        let is_off = std::env::var_os(VERSIONS_VARIABLE).is_some_and(|value| value.eq_ignore_ascii_case("off"));
        let versions = if is_off { Versions::Forbidden } else { Versions::Off };
        Ok(Self { state: state.join("chancery"), office: office_of_machine(), versions })
    }

    /// Folders below `folder`, for tests and for programs carried on a stick.
    pub fn under(folder: &Path) -> Self {
        Self { state: folder.to_owned(), office: None, versions: Versions::Off }
    }

    /// The same folders, with that one as the folder of the office.
    #[must_use]
    pub fn with_office(mut self, office: &Path) -> Self {
        self.office = Some(office.to_owned());
        self
    }

    /// The folder in which an office keeps what is the same for all its people; none where it has none. It may lie far away.
    pub fn office(&self) -> Option<&Path> {
        self.office.as_deref()
    }

    /// The same folders, with earlier versions of notes kept in them or not. Where they are forbidden they are not.
    #[must_use]
    pub fn keeping_versions(mut self, kept: bool) -> Self {
        if self.versions != Versions::Forbidden {
            self.versions = if kept { Versions::Kept } else { Versions::Off };
        }
        self
    }

    /// The same folders, where no versions may be kept, whatever is asked for.
    #[must_use]
    pub const fn forbidding_versions(mut self) -> Self {
        self.versions = Versions::Forbidden;
        self
    }

    /// Whether earlier versions are kept.
    pub fn keeps_versions(&self) -> bool {
        self.versions == Versions::Kept
    }

    /// Whether whoever looks after the machine has switched them off.
    pub fn forbids_versions(&self) -> bool {
        self.versions == Versions::Forbidden
    }

    /// Settings and lists of what was open.
    pub fn state(&self) -> &Path {
        &self.state
    }

    /// Copies of what could only be written in place.
    pub fn copies(&self) -> PathBuf {
        self.state.join("copies")
    }

    /// Papers that were handed to a viewer to be printed.
    pub fn prints(&self) -> PathBuf {
        self.state.join("prints")
    }

    /// Snapshots of notes that are not saved yet.
    pub fn recovery(&self) -> PathBuf {
        self.state.join("recovery")
    }

    /// Notes on their way to another window.
    pub fn handovers(&self) -> PathBuf {
        self.state.join("handovers")
    }

    /// Which notes are open in which window.
    pub fn held(&self) -> PathBuf {
        self.state.join("open")
    }

    /// Earlier versions of notes, in a folder for each.
    pub fn versions(&self) -> PathBuf {
        self.state.join("versions")
    }

    /// What was worked off of documents that came back from Word.
    pub fn remarks(&self) -> PathBuf {
        self.state.join("remarks")
    }

    /// What the program did and where it failed.
    pub fn logs(&self) -> PathBuf {
        self.state.join("log")
    }

    /// Creates one of the folders with all above it, closed to other users where the system knows such rights.
    pub(super) fn make(&self, folder: &Path) -> Result<(), StoreError> {
        debug_assert!(folder.starts_with(&self.state), "{} is none of ours", folder.display());
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(StoreError::system("create the folder", folder))?;
        #[cfg(unix)]
        for folder in [&self.state, folder] {
            use std::os::unix::fs::PermissionsExt as _;
            // One that was there already may be open.
            let _ = std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700));
        }
        Ok(())
    }
}
/// The folder the environment names, or the one that lies beside the program.
fn office_of_machine() -> Option<PathBuf> {
    let named = std::env::var_os(OFFICE_VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    named.or_else(|| {
        let beside = std::env::current_exe().ok()?.parent()?.join(OFFICE_FOLDER);
        is_folder(&beside).then_some(beside)
    })
}
