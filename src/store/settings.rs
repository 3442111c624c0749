//! What the program remembers for a user from one time to the next. Owns the file of settings; a broken one is set aside
//! and never stops the program.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use ron::value::RawValue;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{MapAccess, Visitor},
};

use super::{
    error::StoreError,
    folders::Folders,
    notes::read_file,
    write::{Rights, write_whole},
};
use crate::note::{
    FieldName,
    format::{FormatError, read_strictly},
};

/// The most notes that are remembered.
const MOST_RECENT: usize = 20;

/// How much smaller or larger than normal the window's contents may be remembered.
const ZOOMS: std::ops::RangeInclusive<f32> = 0.25..=5.0;

/// The longest name or office that is remembered, in characters.
const LONGEST_NAME: usize = 200;

/// The names of the settings this version knows.
const KNOWN: [&str; 10] =
    ["recent", "theme", "zoom", "language", "author", "office", "templates", "bare_exports", "name", "versions"];

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
    /// The language of the window (BCP 47); none for the system's.
    pub language: Option<String>,
    /// Who writes the notes: the author of new ones.
    pub author: String,
    /// The office new notes come from.
    pub office: String,
    /// The folder of the user's own templates.
    pub templates: Option<PathBuf>,
    /// Whether exports leave the note out.
    pub bare_exports: bool,
    /// The name by which notes were made final or reopened last; empty as long as none was.
    pub name: String,
    /// Whether earlier versions of notes are kept on this machine.
    pub versions: bool,
    /// Settings of a newer version, each with its value as it stands in the file.
    #[serde(skip)]
    pub unknown: Vec<(String, String)>,
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
            language: None,
            author: String::new(),
            office: String::new(),
            templates: None,
            unknown: Vec::new(),
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
        let read = read_file(&file)
            .and_then(|bytes| Self::read(&bytes).map_err(|source| StoreError::Format { path: file.clone(), source }));
        match read {
            Ok(settings) => (settings.sound(), None),
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
        let text = with_unknown(&text, &settings.unknown);
        write_whole(&file(folders), text.as_bytes(), Rights::Private, folders).map(|_| ())
    }

    /// Keeps what was changed since `before`, and takes over the notes that other windows have opened. What another window has
    /// changed meanwhile stays: two windows have one file.
    pub fn save_changes(&mut self, before: &Self, folders: &Folders) -> Result<(), StoreError> {
        let Some(kept) = read_file(&file(folders)).ok().and_then(|bytes| Self::read(&bytes).ok()) else {
            return self.save(folders);
        };
        let merged = self.changed_over(before, kept);
        self.recent.clone_from(&merged.recent);
        merged.save(folders)
    }

    /// `kept` with what is another than in `before`.
    fn changed_over(&self, before: &Self, kept: Self) -> Self {
        fn newer<T: Clone + PartialEq>(now: &T, before: &T, kept: T) -> T {
            if now == before { kept } else { now.clone() }
        }
        // Every field is named, so that a new one has to be decided about here.
        let Self { recent, theme, zoom, language, author, office, templates, bare_exports, name, versions, unknown } =
            kept;
        Self {
            recent: self.recent_over(before, recent),
            theme: newer(&self.theme, &before.theme, theme),
            zoom: newer(&self.zoom, &before.zoom, zoom),
            language: newer(&self.language, &before.language, language),
            author: newer(&self.author, &before.author, author),
            office: newer(&self.office, &before.office, office),
            templates: newer(&self.templates, &before.templates, templates),
            bare_exports: newer(&self.bare_exports, &before.bare_exports, bare_exports),
            name: newer(&self.name, &before.name, name),
            versions: newer(&self.versions, &before.versions, versions),
            unknown,
        }
    }

    /// The list of notes opened last: those opened here first, then those of other windows, without those taken off here.
    fn recent_over(&self, before: &Self, kept: Vec<PathBuf>) -> Vec<PathBuf> {
        let is_moved = self.recent.first() != before.recent.first();
        let opened = self.recent.iter().enumerate().filter(|(index, path)| {
            // The one opened last may have stood further down before.
            !before.recent.contains(path) || *index == 0 && is_moved
        });
        let opened: Vec<PathBuf> = opened.map(|(_, path)| path.clone()).collect();
        let is_gone = |path: &PathBuf| before.recent.contains(path) && !self.recent.contains(path);
        let others = kept.into_iter().filter(|path| !is_gone(path) && !opened.contains(path));
        opened.iter().cloned().chain(others.collect::<Vec<_>>()).collect()
    }

    fn read(bytes: &[u8]) -> Result<Self, FormatError> {
        let Unknown(unknown) = read_strictly(bytes)?;
        let settings: Self = read_strictly(bytes)?;
        Ok(Self { unknown, ..settings })
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
        self.templates = self.templates.filter(|folder| folder.to_str().is_some_and(|folder| !folder.is_empty()));
        for name in [&mut self.author, &mut self.office, &mut self.name] {
            *name = name.trim().chars().take(LONGEST_NAME).collect();
        }
        self
    }
}

/// What a file of settings holds that this version does not know.
struct Unknown(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Unknown {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Unknown;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("settings in round brackets")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Unknown, A::Error> {
                let mut unknown = Vec::new();
                while let Some(FieldName(name)) = map.next_key()? {
                    let value: Box<RawValue> = map.next_value()?;
                    if !KNOWN.contains(&name.as_str()) {
                        unknown.push((name, value.get_ron().trim().to_owned()));
                    }
                }
                Ok(Unknown(unknown))
            }
        }
        deserializer.deserialize_struct("Settings", &KNOWN, Fields)
    }
}

/// Writes what a newer version chose behind the settings this version wrote.
fn with_unknown(text: &str, unknown: &[(String, String)]) -> String {
    let known = text.strip_suffix(')').unwrap_or(text);
    let text = unknown.iter().fold(known.to_owned(), |text, (name, value)| text + &format!("    {name}: {value},\n"));
    text + ")\n"
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
        let mut settings = Settings {
            theme: ThemeChoice::Dark,
            zoom: Some(1.25),
            language: Some("kk".to_owned()),
            author: "A. Әбдіров".to_owned(),
            office: "Халықаралық \"ұйымдар\" департаменті".to_owned(),
            templates: Some("/templates".into()),
            ..Settings::default()
        };
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
    fn two_windows_keep_what_each_has_changed() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        // With the drive, where the system has drives.
        let path = |name: &str| std::path::absolute(format!("/notes/{name}.ron")).unwrap();
        let begun = Settings { recent: vec![path("a"), path("b"), path("c")], ..Settings::default() };
        begun.save(&folders).unwrap();
        let (mut one, mut other) = (begun.clone(), begun.clone());
        one.author = "A. Body".to_owned();
        one.note_opened(Path::new("/notes/new.ron"));
        one.save_changes(&begun, &folders).unwrap();
        other.theme = ThemeChoice::Dark;
        other.recent.retain(|known| *known != path("b"));
        other.note_opened(Path::new("/notes/c.ron"));
        other.save_changes(&begun, &folders).unwrap();
        let (kept, error) = Settings::load(&folders);
        assert!(error.is_none(), "{error:?}");
        assert_eq!((kept.author.as_str(), kept.theme), ("A. Body", ThemeChoice::Dark));
        let names: Vec<_> = kept.recent.iter().map(|path| path.file_stem().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["c", "new", "a"]);
    }

    #[test]
    fn settings_of_a_newer_version_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        let file = folder.path().join("settings.ron");
        let newer = "(theme: Dark, spelling: (on: true, words: [\"a, b)\"]), /* why */ tips: Some(\"(\"))";
        fs::write(&file, newer).unwrap();
        let (mut settings, error) = Settings::load(&folders);
        assert!(error.is_none(), "{error:?}");
        settings.author = "A. Body".to_owned();
        settings.save(&folders).unwrap();
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains("    spelling: (on: true, words: [\"a, b)\"]),\n    tips: Some(\"(\"),\n)\n"), "{text}");
        assert_eq!(Settings::load(&folders).0, settings);
    }

    #[test]
    fn every_setting_is_known_by_its_name() {
        let text = ron::to_string(&Settings::default()).unwrap();
        let names: Vec<&str> =
            text.split([',', '(']).filter_map(|part| part.split_once(':')).map(|(name, _)| name).collect();
        assert_eq!(names, KNOWN);
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
