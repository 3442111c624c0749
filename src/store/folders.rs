//! Where the program keeps what belongs to the user and this machine. Owns the choice of folders; knows no file in them.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

use super::error::StoreError;

/// The program's folders.
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
    pub fn spare(&self) -> PathBuf {
        self.state.join("copies")
    }
}
