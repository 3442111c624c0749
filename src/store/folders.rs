//! Where the program keeps what belongs to the user and this machine. Owns the choice of folders; knows no file in them.

use std::{
    fs::DirBuilder,
    path::{Path, PathBuf},
};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

use super::error::StoreError;

/// The program's folders. Other users of the machine cannot look into them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    state: PathBuf,
}

impl Folders {
    /// The user's own: `%LOCALAPPDATA%` on Windows, never the roaming profile; Application Support on macOS; the state
    /// folder of the XDG base directories elsewhere.
    pub fn of_user() -> Result<Self, StoreError> {
        let base = choose_native_strategy().map_err(|error| StoreError::NoHome(error.to_string()))?;
        let state = if cfg!(windows) { base.cache_dir() } else { base.state_dir().unwrap_or_else(|| base.data_dir()) };
        Ok(Self { state: state.join("chancery") })
    }

    /// Folders below `folder`, for tests and for programs carried on a stick.
    pub fn under(folder: &Path) -> Self {
        Self { state: folder.to_owned() }
    }

    /// Settings and lists of what was open.
    pub fn state(&self) -> &Path {
        &self.state
    }

    /// Copies of what could only be written in place.
    pub fn copies(&self) -> PathBuf {
        self.state.join("copies")
    }

    /// Snapshots of notes that are not saved yet.
    pub fn recovery(&self) -> PathBuf {
        self.state.join("recovery")
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
