//! What the program remembers for a user from one time to the next. Owns the file of settings; a broken one is set aside
//! and never stops the program.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Duration,
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

/// How long the office's settings are waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// The names of the settings this version knows.
const KNOWN: [&str; 10] =
    ["recent", "theme", "zoom", "language", "author", "office", "templates", "bare_exports", "name", "versions"];

/// Those that an office may choose: what was opened last, and who made a note final, is nobody's but the user's.
const OFFICE: [&str; 7] = ["theme", "language", "author", "office", "templates", "bare_exports", "versions"];

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
    /// What the office has chosen, each with its value as it stands in its file.
    #[serde(skip)]
    pub office_choices: Vec<(String, String)>,
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
            office_choices: Vec::new(),
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
    /// The settings of the user; for what he has not chosen those of the office, or else those of a new one. With settings that
    /// cannot be used comes the reason; the user's own, where they are broken, are set aside as `settings.broken.ron`.
    pub fn load(folders: &Folders) -> (Self, Option<StoreError>) {
        let (office, unread) = fields_of_office(folders);
        let file = file(folders);
        let own = if super::notes::exists(&file) { fields_in(&file) } else { Ok(Vec::new()) };
        match own {
            Ok(own) => (Self::of(office, &own), unread),
            Err(error) => {
                // What the disk does not give may be whole, and stays where it is.
                if matches!(error, StoreError::Format { .. }) {
                    // If it cannot be set aside it will be written over, which loses what could not be read anyway.
                    let _ = fs::rename(&file, file.with_file_name("settings.broken.ron"));
                }
                (Self::of(office, &[]), Some(error))
            }
        }
    }

    /// Keeps the settings: those that are others than the office's, and those the user chose before.
    pub fn save(&self, folders: &Folders) -> Result<(), StoreError> {
        folders.make(folders.state())?;
        let file = file(folders);
        let begun = Self::of(self.office_choices.clone(), &[]).fields();
        let chosen = fields_in(&file).unwrap_or_default();
        let is_chosen = |name: &str| chosen.iter().any(|(known, _)| known == name);
        let mut own = self.clone().sound().fields();
        own.retain(|field| is_chosen(&field.0) || !begun.contains(field));
        own.extend(self.unknown.iter().cloned());
        write_whole(&file, text_of(&own).as_bytes(), Rights::Private, folders).map(|_| ())
    }

    /// Keeps what was changed since `before`, and takes over the notes that other windows have opened. What another window has
    /// changed meanwhile stays: two windows have one file.
    pub fn save_changes(&mut self, before: &Self, folders: &Folders) -> Result<(), StoreError> {
        let Ok(own) = fields_in(&file(folders)) else {
            return self.save(folders);
        };
        let kept = Self::of(self.office_choices.clone(), &own);
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
        let Self {
            recent,
            theme,
            zoom,
            language,
            author,
            office,
            templates,
            bare_exports,
            name,
            versions,
            unknown,
            office_choices,
        } = kept;
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
            office_choices,
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

    /// Settings of these fields, which can be read: the user's own before the office's.
    fn of(office: Vec<SettingText>, own: &[SettingText]) -> Self {
        let (mut known, unknown): (Vec<SettingText>, Vec<_>) =
            own.iter().cloned().partition(|(name, _)| KNOWN.contains(&name.as_str()));
        let is_left = |(name, _): &&SettingText| !own.iter().any(|(known, _)| known == name);
        known.extend(office.iter().filter(is_left).cloned());
        let settings: Self = read_strictly(text_of(&known).as_bytes()).unwrap_or_default();
        Self { unknown, office_choices: office, ..settings }.sound()
    }

    /// The settings as they stand in a file, those of newer versions aside.
    fn fields(&self) -> Vec<SettingText> {
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new().new_line("\n"));
        fields_of(text.expect("settings are texts and numbers").as_bytes()).expect("what was written can be read")
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

/// A setting as it stands in a file: its name and its value.
type SettingText = (String, String);

/// All that a file of settings holds.
struct Fields(Vec<SettingText>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor;
        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = Fields;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("settings in round brackets")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(FieldName(name)) = map.next_key()? {
                    let value: Box<RawValue> = map.next_value()?;
                    fields.push((name, value.get_ron().trim().to_owned()));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_struct("Settings", &KNOWN, FieldsVisitor)
    }
}

/// The settings in the bytes of a file, each of which can be read.
fn fields_of(bytes: &[u8]) -> Result<Vec<SettingText>, FormatError> {
    let Fields(fields) = read_strictly(bytes)?;
    read_strictly::<Settings>(bytes)?;
    Ok(fields)
}

fn fields_in(file: &Path) -> Result<Vec<SettingText>, StoreError> {
    fields_of(&read_file(file)?).map_err(|source| StoreError::Format { path: file.to_owned(), source })
}

/// What the office has chosen for its people, and why it cannot be used. Its folder may lie on a machine that does not answer:
/// the program goes on without it after a moment.
fn fields_of_office(folders: &Folders) -> (Vec<SettingText>, Option<StoreError>) {
    let Some(file) = folders.office().map(|office| office.join("settings.ron")) else { return (Vec::new(), None) };
    let (sender, answer) = mpsc::channel();
    let asked = file.clone();
    // Nobody joins it: a dead share holds up neither the window nor a quit.
    let _ = thread::Builder::new().name("office".to_owned()).spawn(move || {
        let read = if super::notes::exists(&asked) { fields_in(&asked) } else { Ok(Vec::new()) };
        // Nobody listens any more when it took too long.
        let _ = sender.send(read);
    });
    match answer.recv_timeout(PATIENCE) {
        Ok(Ok(fields)) => {
            let is_of_office = |(name, _): &SettingText| OFFICE.contains(&name.as_str());
            (fields.into_iter().filter(is_of_office).collect(), None)
        }
        Ok(Err(error)) => (Vec::new(), Some(error)),
        Err(_) => (Vec::new(), Some(StoreError::Silent { path: file })),
    }
}

/// The file of these settings.
fn text_of(fields: &[SettingText]) -> String {
    let line = |text: String, (name, value): &SettingText| text + &format!("    {name}: {value},\n");
    fields.iter().fold("(\n".to_owned(), line) + ")\n"
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

    fn with_office(folder: &Path, settings: &str) -> Folders {
        let office = folder.join("office");
        fs::create_dir_all(&office).unwrap();
        fs::write(office.join("settings.ron"), settings).unwrap();
        Folders::under(&folder.join("state")).with_office(&office)
    }

    #[test]
    fn what_the_user_has_not_chosen_is_the_offices() {
        let folder = tempfile::tempdir().unwrap();
        let folders =
            with_office(folder.path(), "(office: \"Desk 1\", theme: Dark, recent: [\"/theirs.ron\"], later: 1)");
        let (mut settings, error) = Settings::load(&folders);
        assert!(error.is_none(), "{error:?}");
        assert_eq!((settings.office.as_str(), settings.theme), ("Desk 1", ThemeChoice::Dark));
        assert!(settings.recent.is_empty() && settings.unknown.is_empty());
        // What is as the program has it is a choice too, where the office has it otherwise.
        settings.theme = ThemeChoice::System;
        settings.save(&folders).unwrap();
        let own = fs::read_to_string(folders.state().join("settings.ron")).unwrap();
        assert_eq!(own, "(\n    theme: System,\n)\n");
        let folders = with_office(folder.path(), "(office: \"Desk 2\", theme: Light)");
        let (settings, _) = Settings::load(&folders);
        assert_eq!((settings.office.as_str(), settings.theme), ("Desk 2", ThemeChoice::System));
        // Without the office, and with an office that thinks like the user, the choice stays.
        let before = settings.clone();
        for folders in [Folders::under(folders.state()), with_office(folder.path(), "(theme: System)")] {
            let (mut settings, _) = Settings::load(&folders);
            settings.author = "A. Body".to_owned();
            settings.save_changes(&before, &folders).unwrap();
            assert!(fs::read_to_string(folders.state().join("settings.ron")).unwrap().contains("theme: System"));
        }
    }

    #[test]
    fn broken_settings_of_the_office_are_told_and_stay() {
        let folder = tempfile::tempdir().unwrap();
        let folders = with_office(folder.path(), "(theme: Pink)");
        let (settings, error) = Settings::load(&folders);
        assert_eq!(settings, Settings::default());
        let error = error.unwrap().to_string();
        assert!(error.contains("office") && error.contains("settings.ron: line 1, column 13"), "{error}");
        assert!(folders.office().unwrap().join("settings.ron").is_file());
        // An office need not have any.
        let (_, error) = Settings::load(&Folders::under(folder.path()).with_office(&folder.path().join("gone")));
        assert!(error.is_none(), "{error:?}");
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
