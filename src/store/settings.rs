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
    write::{Rights, write_whole},
};
use crate::note::format::read_strictly;

/// The most notes that are remembered.
const MOST_RECENT: usize = 20;

/// How much smaller or larger than normal the window's contents may be remembered.
const ZOOMS: std::ops::RangeInclusive<f32> = 0.25..=5.0;

/// What a user chose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The notes opened last, the last one first.
    pub recent: Vec<PathBuf>,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// How much larger than normal the window's contents are; none for normal.
    pub zoom: Option<f32>,
    /// Whether exports leave the note out.
    pub bare_exports: bool,
    /// The name by which notes were made final or reopened last; empty as long as none was.
    pub name: String,
    /// Whether earlier versions of notes are kept on this machine.
    pub versions: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            recent: Vec::new(),
            theme: ThemeChoice::default(),
            zoom: None,
            bare_exports: false,
            name: String::new(),
            versions: true,
        }
    }
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
    /// The settings of the user; those of a new one where there are none. With settings that cannot be used comes the
    /// reason; broken ones are set aside as `settings.broken.ron`.
    pub fn load(folders: &Folders) -> (Self, Option<StoreError>) {
        let file = file(folders);
        if !super::notes::exists(&file) {
            return (Self::default(), None);
        }
        let read = read_file(&file).and_then(|bytes| {
            read_strictly(&bytes).map_err(|source| StoreError::Format { path: file.clone(), source })
        });
        match read {
            Ok(settings) => (Self::sound(settings), None),
            Err(error) => {
                // What the disk does not give may be whole, and stays where it is.
                if matches!(error, StoreError::Format { .. }) {
                    // If it cannot be set aside it will be written over, which loses what could not be read anyway.
                    let _ = fs::rename(&file, file.with_file_name("settings.broken.ron"));
                }
                (Self::default(), Some(error))
            }
        }
    }

    /// Keeps the settings.
    #[expect(clippy::missing_panics_doc, reason = "texts and numbers can always be written")]
    pub fn save(&self, folders: &Folders) -> Result<(), StoreError> {
        folders.make(folders.state())?;
        let config = ron::ser::PrettyConfig::new().new_line("\n");
        let settings = self.clone().sound();
        let text = ron::ser::to_string_pretty(&settings, config).expect("settings are texts and numbers");
        write_whole(&file(folders), text.as_bytes(), Rights::Private, folders).map(|_| ())
    }

    /// Puts a note at the head of those opened last.
    pub fn note_opened(&mut self, path: &Path) {
        // Next time the program may be started from another folder.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(MOST_RECENT);
    }

    /// The settings without what no file can hold and no window can show.
    fn sound(mut self) -> Self {
        // A file of settings is text; on some systems a path need not be.
        self.recent.retain(|path| path.to_str().is_some());
        self.recent.truncate(MOST_RECENT);
        self.zoom = self.zoom.filter(|zoom| ZOOMS.contains(zoom));
        self
    }
}

fn file(folders: &Folders) -> PathBuf {
    folders.state().join("settings.ron")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved_and_loaded(settings: &Settings) -> Settings {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(&folder.path().join("state"));
        settings.save(&folders).unwrap();
        let (loaded, error) = Settings::load(&folders);
        assert!(error.is_none(), "{error:?}");
        loaded
    }

    #[test]
    fn settings_come_back() {
        let mut settings = Settings { theme: ThemeChoice::Dark, zoom: Some(1.25), ..Settings::default() };
        settings.note_opened(Path::new("/notes/Қазақстан.ron"));
        assert_eq!(saved_and_loaded(&settings), settings);
    }

    #[test]
    fn the_last_twenty_notes_are_remembered_by_their_whole_path() {
        let mut settings = Settings::default();
        for number in [1, 2].into_iter().chain(0..30).chain([5]) {
            settings.note_opened(Path::new(&format!("{number}.ron")));
        }
        assert_eq!(settings.recent.len(), 20);
        assert!(settings.recent[0].ends_with("5.ron") && settings.recent[0].is_absolute());
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_no_text_is_not_kept() {
        use std::os::unix::ffi::OsStrExt as _;
        let mut settings = Settings::default();
        settings.note_opened(Path::new(std::ffi::OsStr::from_bytes(b"/notes/\xff.ron")));
        assert_eq!(saved_and_loaded(&settings).recent, Vec::<PathBuf>::new());
    }

    #[test]
    fn a_size_no_window_can_have_is_forgotten() {
        for zoom in [f32::NAN, f32::INFINITY, 0.0, -1.0, 99.0] {
            assert_eq!(saved_and_loaded(&Settings { zoom: Some(zoom), ..Settings::default() }).zoom, None);
        }
    }

    #[test]
    fn broken_settings_are_set_aside_and_told() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        fs::write(folder.path().join("settings.ron"), "(theme: Pink)").unwrap();
        let (settings, error) = Settings::load(&folders);
        assert_eq!(settings, Settings::default());
        let error = error.unwrap().to_string();
        assert!(error.contains("settings.ron: line 1, column 13"), "{error}");
        assert_eq!(fs::read_to_string(folder.path().join("settings.broken.ron")).unwrap(), "(theme: Pink)");
        assert!(Settings::load(&folders).1.is_none());
    }

    #[test]
    fn settings_the_disk_does_not_give_stay_where_they_are() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("settings.ron")).unwrap();
        let (_, error) = Settings::load(&Folders::under(folder.path()));
        assert!(matches!(error, Some(StoreError::System { .. })), "{error:?}");
        assert!(folder.path().join("settings.ron").is_dir());
    }
}
