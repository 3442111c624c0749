//! What the program remembers for a user from one time to the next. Owns the file of settings; a broken one is set aside
//! and never stops the program.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{
    error::StoreError,
    folders::Folders,
    notes::read_file,
    write::{create_private, write_whole},
};
use crate::note::format::{FormatError, read_strictly};

/// The most notes that are remembered.
const MOST_RECENT: usize = 20;

/// What a user chose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The notes opened last, the last one first.
    pub recent: Vec<PathBuf>,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// How much larger than normal the window's contents are; none for normal.
    pub zoom: Option<f32>,
}

/// Light, dark or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// As the system.
    #[default]
    System,
}

impl Settings {
    /// The settings of the user; those of a new one where there are none. With broken ones comes the reason and where they
    /// were put.
    pub fn load(folders: &Folders) -> (Self, Option<StoreError>) {
        let file = file(folders);
        if !super::notes::exists(&file) {
            return (Self::default(), None);
        }
        let read = read_file(&file).and_then(|bytes| {
            read_strictly(&bytes).map_err(|source| StoreError::Format { path: file.clone(), source })
        });
        match read {
            Ok(settings) => (settings, None),
            Err(error) => {
                // If it cannot be set aside it will be written over, which loses what could not be read anyway.
                let _ = fs::rename(&file, file.with_file_name("settings.broken.ron"));
                (Self::default(), Some(error))
            }
        }
    }

    /// Keeps the settings.
    pub fn save(&self, folders: &Folders) -> Result<(), StoreError> {
        create_private(folders.state())?;
        let mut settings = self.clone();
        // A path that is no text cannot stand in a file of text.
        settings.recent.retain(|path| path.to_str().is_some());
        let config = ron::ser::PrettyConfig::new().new_line("\n");
        let file = file(folders);
        let unwritable = |error: ron::Error| StoreError::Format {
            path: file.clone(),
            source: FormatError::Unwritable(error.to_string()),
        };
        let text = ron::ser::to_string_pretty(&settings, config).map_err(unwritable)?;
        write_whole(&file, text.as_bytes(), &folders.spare()).map(|_| ())
    }

    /// Puts a note at the head of those opened last.
    pub fn note_opened(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
    }
}

fn file(folders: &Folders) -> PathBuf {
    folders.state().join("settings.ron")
}
