//! The disk: files are written whole, keep their names, links and rights, and nothing is left lying about.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use chancery::{
    note::{Edit, Note, format, format::FormatError, format::LARGEST_FILE},
    store::{self, Folders, Loaded, Replace, Saved, Settings, StoreError, ThemeChoice},
};
use tempfile::TempDir;

/// A folder with a note, and the program's own folders beside it.
struct Disk {
    folder: TempDir,
    folders: Folders,
}

impl Disk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("notes")).unwrap();
        let folders = Folders::under(&folder.path().join("state"));
        Self { folder, folders }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("notes").join(name)
    }

    /// A note as we write it, in a file of that name.
    fn note(&self, name: &str) -> (PathBuf, Loaded) {
        self.file(name, format::write(&titled("before")).unwrap().as_bytes())
    }

    fn file(&self, name: &str, bytes: &[u8]) -> (PathBuf, Loaded) {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        let loaded = store::open(&path).unwrap();
        (path, loaded)
    }

    fn save(&self, path: &Path, loaded: &Loaded, title: &str) -> Result<Saved, StoreError> {
        store::save(path, &titled(title), loaded.original.as_ref(), &self.folders)
    }

    /// The names of all that lies in the folder of notes and in the program's folders.
    fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for folder in [self.folder.path().join("notes"), self.folders.state().to_owned(), self.folders.copies()] {
            let Ok(entries) = fs::read_dir(folder) else { continue };
            names.extend(entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()));
        }
        names.retain(|name| name != "copies");
        names.sort();
        names
    }
}

fn titled(title: &str) -> Note {
    let mut note = Note::default();
    note.apply(&Edit::Set { field: Note::path_named("title").unwrap(), text: title.to_owned() }).unwrap();
    note
}

fn title(path: &Path) -> String {
    store::open(path).unwrap().opened.note.title.to_string()
}

#[test]
fn any_name_a_system_allows_will_do() {
    let disk = Disk::new();
    // 254 bytes, as a title in Cyrillic soon has.
    let long = "ә".repeat(125) + ".ron";
    let mut names =
        vec!["two words.ron", "Келіссөздер №5.ron", "no extension", ".hidden.ron", "~$a.ron", "a'b&c.ron", &*long];
    if cfg!(unix) {
        names.extend(["ends in dots...", "back\\slash.ron", "a\"quote.ron", "new\nline.ron"]);
    }
    for name in &names {
        let (path, loaded) = disk.note(name);
        let saved = disk.save(&path, &loaded, "after").unwrap_or_else(|error| panic!("{name:?}: {error}"));
        assert_eq!((title(&path).as_str(), saved.backup, saved.copy), ("after", None, None));
    }
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort();
    assert_eq!(disk.names(), names, "nothing else lies about");
}

#[test]
fn a_saved_file_is_the_original_of_the_next_save() {
    let disk = Disk::new();
    let (path, loaded) = disk.note("note.ron");
    let saved = disk.save(&path, &loaded, "one").unwrap();
    store::save(&path, &titled("two"), Some(&saved.original), &disk.folders).unwrap();
    let again = disk.save(&path, &loaded, "three").unwrap_err();
    assert!(matches!(again, StoreError::Changed { .. }), "{again}");
    assert_eq!(title(&path), "two");
}

#[test]
fn a_file_that_cannot_be_written_leaves_nothing_behind() {
    let disk = Disk::new();
    let folder = disk.path("folder.ron");
    fs::create_dir(&folder).unwrap();
    let error = store::save(&folder, &titled("after"), None, &disk.folders).unwrap_err();
    assert!(error.to_string().ends_with("it is a folder"), "{error}");
    let nowhere = disk.path("no such folder").join("note.ron");
    let error = store::save(&nowhere, &titled("after"), None, &disk.folders).unwrap_err();
    assert!(error.to_string().ends_with("there is no such file or folder"), "{error}");
    let below_a_file = disk.note("file").0.join("note.ron");
    let error = store::save(&below_a_file, &titled("after"), None, &disk.folders).unwrap_err();
    assert!(error.to_string().starts_with("cannot write"), "{error}");
    let error = store::write_file(&folder, b"%PDF", Replace::Always, |_| true, &disk.folders).unwrap_err();
    assert!(error.to_string().ends_with("it is a folder"), "{error}");
    assert_eq!(disk.names(), ["file", "folder.ron"]);
}

#[test]
fn a_write_protected_file_stays_and_no_backup_is_made_of_it() {
    let disk = Disk::new();
    let by_hand = b"// by hand\n(title: \"before\")";
    let (path, loaded) = disk.file("note.ron", by_hand);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions.clone()).unwrap();
    let error = disk.save(&path, &loaded, "after").unwrap_err();
    assert!(matches!(error, StoreError::WriteProtected { .. }), "{error}");
    let export = store::write_file(&path, b"%PDF", Replace::Always, |_| true, &disk.folders).unwrap_err();
    assert!(matches!(export, StoreError::WriteProtected { .. }), "{export}");
    assert_eq!(fs::read(&path).unwrap(), by_hand);
    assert_eq!(disk.names(), ["note.ron"]);
    #[expect(clippy::permissions_set_readonly_false, reason = "Windows removes no write-protected file")]
    permissions.set_readonly(false);
    fs::set_permissions(&path, permissions).unwrap();
}

#[test]
fn a_hand_edited_file_is_kept_once() {
    let disk = Disk::new();
    let by_hand = "// my own words\n(title: \"before\")".as_bytes();
    fs::write(disk.path("note.ron.bak"), "an older backup").unwrap();
    let (path, loaded) = disk.file("note.ron", by_hand);
    let saved = disk.save(&path, &loaded, "one").unwrap();
    let backup = saved.backup.unwrap();
    assert_eq!(backup, disk.path("note.ron.bak2"));
    assert_eq!(fs::read(&backup).unwrap(), by_hand);
    let again = store::save(&path, &titled("two"), Some(&saved.original), &disk.folders).unwrap();
    assert_eq!(again.backup, None);
    assert_eq!(disk.names(), ["note.ron", "note.ron.bak", "note.ron.bak2"]);
}

#[test]
fn a_hand_edited_file_whose_name_takes_no_more_is_kept_elsewhere() {
    let disk = Disk::new();
    let by_hand = "// my own words\n(title: \"before\")".as_bytes();
    let (path, loaded) = disk.file(&("n".repeat(250) + ".ron"), by_hand);
    let backup = disk.save(&path, &loaded, "one").unwrap().backup.unwrap();
    assert!(backup.starts_with(disk.folders.copies()), "{}", backup.display());
    assert_eq!(fs::read(&backup).unwrap(), by_hand);
}

#[test]
fn other_line_ends_and_a_mark_are_no_hand_edits() {
    let disk = Disk::new();
    let text = format!("\u{feff}{}", format::write(&titled("before")).unwrap().replace('\n', "\r\n"));
    let (path, loaded) = disk.file("note.ron", text.as_bytes());
    assert_eq!(disk.save(&path, &loaded, "after").unwrap().backup, None);
}

#[test]
fn a_file_of_16_mib_is_opened_and_one_byte_more_is_not() {
    let disk = Disk::new();
    let path = disk.path("large.ron");
    let frame = "(title: \"\")".len();
    let text = |length: usize| format!("(title: \"{}\")", "x".repeat(length - frame));
    fs::write(&path, text(LARGEST_FILE)).unwrap();
    assert_eq!(title(&path).len(), LARGEST_FILE - frame);
    fs::write(&path, text(LARGEST_FILE + 1)).unwrap();
    let error = store::open(&path).unwrap_err();
    let expected = FormatError::TooLarge { found: LARGEST_FILE + 1 };
    assert!(matches!(&error, StoreError::Format { source, .. } if *source == expected), "{error}");
    assert!(error.to_string().contains("large.ron"), "{error}");
}

#[test]
fn what_cannot_be_opened_is_told_with_its_name() {
    let disk = Disk::new();
    let missing = store::open(&disk.path("missing.ron")).unwrap_err().to_string();
    assert!(missing.ends_with("missing.ron: there is no such file or folder"), "{missing}");
    let folder = store::open(&disk.path("")).unwrap_err().to_string();
    assert!(folder.starts_with("cannot read ") && folder.ends_with("it is a folder"), "{folder}");
    fs::write(disk.path("broken.ron"), "(title: ").unwrap();
    let broken = store::open(&disk.path("broken.ron")).unwrap_err().to_string();
    assert!(broken.contains("broken.ron: line 1, column 9, field title: "), "{broken}");
}

#[test]
fn settings_come_back() {
    let disk = Disk::new();
    let (none, trouble) = Settings::load(&disk.folders);
    assert!(none == Settings::default() && trouble.is_none());
    let mut settings = Settings { theme: ThemeChoice::Dark, zoom: Some(1.25), ..Settings::default() };
    settings.note_opened(&disk.path("Келіссөздер \"№5\".ron"));
    settings.save(&disk.folders).unwrap();
    let (loaded, trouble) = Settings::load(&disk.folders);
    assert!(trouble.is_none());
    assert_eq!(loaded, settings);
    assert_eq!(disk.names(), ["settings.ron"]);
}

#[test]
fn broken_settings_are_set_aside() {
    let disk = Disk::new();
    Settings::default().save(&disk.folders).unwrap();
    let file = disk.folders.state().join("settings.ron");
    fs::write(&file, "(theme: Purple)").unwrap();
    let (settings, trouble) = Settings::load(&disk.folders);
    assert_eq!(settings, Settings::default());
    let sentence = trouble.unwrap().to_string();
    assert!(sentence.contains("settings.ron: line 1, column 15, field theme: expected one of"), "{sentence}");
    assert_eq!(disk.names(), ["settings.broken.ron"]);
    assert_eq!(fs::read(file.with_file_name("settings.broken.ron")).unwrap(), b"(theme: Purple)");
    let (_, trouble) = Settings::load(&disk.folders);
    assert!(trouble.is_none(), "what was set aside is told once");
}

#[test]
fn the_notes_opened_last_are_few_and_each_stands_once() {
    let mut settings = Settings::default();
    for number in 0..50 {
        settings.note_opened(Path::new(&format!("{number}.ron")));
    }
    settings.note_opened(Path::new("40.ron"));
    settings.note_opened(Path::new("40.ron"));
    assert_eq!(settings.recent.len(), 20);
    assert_eq!(settings.recent[..3], ["40.ron", "49.ron", "48.ron"].map(|name| std::path::absolute(name).unwrap()));
    let known = settings.recent.iter().filter(|path| path.ends_with("40.ron")).count();
    assert_eq!(known, 1);
}

#[test]
fn files_of_other_kinds_are_replaced_as_asked_for() {
    let disk = Disk::new();
    let path = disk.path("paper.pdf");
    let write = |bytes: &[u8], replace| {
        let is_ours = |old: &[u8]| old.starts_with(b"ours");
        store::write_file(&path, bytes, replace, is_ours, &disk.folders)
    };
    write(b"ours 1", Replace::Never).unwrap();
    assert!(matches!(write(b"ours 2", Replace::Never), Err(StoreError::Exists { .. })));
    write(b"ours 3", Replace::IfOurs).unwrap();
    write(b"foreign", Replace::Always).unwrap();
    assert!(matches!(write(b"ours 4", Replace::IfOurs), Err(StoreError::Exists { .. })));
    assert_eq!(fs::read(&path).unwrap(), b"foreign");
    assert_eq!(disk.names(), ["paper.pdf"]);
}

#[cfg(windows)]
mod on_windows {
    use std::{
        ffi::OsString,
        os::windows::{ffi::OsStringExt as _, fs::OpenOptionsExt as _},
    };

    use super::*;

    /// Opens a file as Word does: others may read it, and neither write nor replace it.
    fn held(path: &Path) -> fs::File {
        fs::OpenOptions::new().read(true).share_mode(1).open(path).unwrap()
    }

    #[test]
    fn a_file_another_program_has_open_is_told_and_stays() {
        let disk = Disk::new();
        let (path, loaded) = disk.note("note.ron");
        let holder = held(&path);
        let error = disk.save(&path, &loaded, "after").unwrap_err();
        assert!(error.to_string().contains("note.ron: another program has the file open"), "{error}");
        let export = store::write_file(&path, b"%PDF", Replace::Always, |_| true, &disk.folders).unwrap_err();
        assert!(export.to_string().contains("another program has the file open"), "{export}");
        drop(holder);
        assert_eq!((title(&path).as_str(), disk.names()), ("before", vec!["note.ron".to_owned()]));
        disk.save(&path, &loaded, "after").unwrap();
        assert_eq!(title(&path), "after");
    }

    #[test]
    fn a_name_the_system_would_lose_is_refused_and_nothing_is_written() {
        let disk = Disk::new();
        for name in ["NUL", "con.ron", "talks.ron.", "talks.ron ", "talks:brief.ron", "why?.ron"] {
            let error = store::save(&disk.path(name), &titled("after"), None, &disk.folders).unwrap_err();
            assert!(matches!(error, StoreError::Name { .. }), "{name}: {error}");
            let error = store::open(&disk.path(name)).unwrap_err();
            assert!(matches!(error, StoreError::Name { .. }), "{name}: {error}");
        }
        let device = PathBuf::from(r"\\.\NUL");
        assert!(matches!(store::open(&device), Err(StoreError::Name { .. })));
        assert_eq!(disk.names(), [] as [&str; 0]);
    }

    #[test]
    fn a_path_longer_than_260_letters_will_do() {
        let disk = Disk::new();
        let folder = disk.path(&"deep".repeat(20)).join("folder".repeat(20)).join("notes".repeat(20));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("note.ron");
        assert!(path.as_os_str().len() > 300);
        store::save(&path, &titled("before"), None, &disk.folders).unwrap();
        let loaded = store::open(&path).unwrap();
        disk.save(&path, &loaded, "after").unwrap();
        assert_eq!(title(&path), "after");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[test]
    fn one_file_has_many_paths() {
        let disk = Disk::new();
        let (path, _) = disk.note("note.ron");
        let whole = path.to_str().unwrap();
        // Large and small, slashes, and the path that is taken by its letters.
        let others = [whole.to_uppercase(), whole.replace('\\', "/"), format!(r"\\?\{whole}")];
        for other in others {
            assert!(store::is_same_file(&path, Path::new(&other)), "{other}");
            let loaded = store::open(Path::new(&other)).unwrap();
            disk.save(Path::new(&other), &loaded, "after").unwrap();
            assert_eq!(title(&path), "after");
        }
        // The system writes the name as it was named last.
        let names: Vec<String> = disk.names().iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(names, ["note.ron"]);
    }

    #[test]
    fn a_note_with_a_name_that_is_no_text_is_saved_and_not_remembered() {
        let disk = Disk::new();
        // Half of a surrogate pair.
        let name = OsString::from_wide(&[0x63, 0xd83d, 0x2e, 0x72, 0x6f, 0x6e]);
        let path = disk.folder.path().join(name);
        if fs::write(&path, "").is_err() {
            // Wine keeps its files under names that are text.
            std::io::Write::write_all(&mut std::io::stderr(), b"SKIPPED: no file here has a name that is no text\n")
                .unwrap();
            return;
        }
        fs::remove_file(&path).unwrap();
        store::save(&path, &titled("after"), None, &disk.folders).unwrap();
        assert_eq!(title(&path), "after");
        let mut settings = Settings::default();
        settings.note_opened(&path);
        settings.note_opened(Path::new("plain.ron"));
        settings.save(&disk.folders).unwrap();
        assert_eq!(Settings::load(&disk.folders).0.recent, [std::path::absolute("plain.ron").unwrap()]);
    }
}

#[cfg(unix)]
mod on_unix {
    use std::{
        ffi::OsStr,
        io::Write as _,
        os::unix::{
            ffi::OsStrExt as _,
            fs::{MetadataExt as _, PermissionsExt as _, symlink},
            net::UnixListener,
        },
    };

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    /// Whether rights bind whoever runs this; a word about it where they do not.
    fn rights_bind(disk: &Disk) -> bool {
        let probe = disk.folder.path().join("probe");
        fs::create_dir(&probe).unwrap();
        set_mode(&probe, 0o500);
        let bind = fs::write(probe.join("file"), "").is_err();
        if !bind {
            // Written past the test harness, which would keep it to itself.
            std::io::stderr().write_all(b"SKIPPED: rights of files do not bind this user\n").unwrap();
        }
        bind
    }

    #[test]
    fn a_link_stays_a_link() {
        let disk = Disk::new();
        let (target, _) = disk.note("target.ron");
        let (link, chain) = (disk.path("link.ron"), disk.path("chain.ron"));
        symlink("target.ron", &link).unwrap();
        symlink(&link, &chain).unwrap();
        let loaded = store::open(&chain).unwrap();
        disk.save(&chain, &loaded, "after").unwrap();
        assert_eq!(title(&target), "after");
        for link in [&link, &chain] {
            assert!(fs::symlink_metadata(link).unwrap().is_symlink());
        }
        assert_eq!(disk.names(), ["chain.ron", "link.ron", "target.ron"]);
    }

    #[test]
    fn a_link_to_a_file_that_has_gone_gets_it_back() {
        let disk = Disk::new();
        let (target, _) = disk.note("target.ron");
        let link = disk.path("link.ron");
        symlink("target.ron", &link).unwrap();
        let loaded = store::open(&link).unwrap();
        fs::remove_file(&target).unwrap();
        disk.save(&link, &loaded, "after").unwrap();
        assert_eq!(title(&target), "after");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }

    #[test]
    fn links_in_a_circle_are_told() {
        let disk = Disk::new();
        symlink("b.ron", disk.path("a.ron")).unwrap();
        symlink("a.ron", disk.path("b.ron")).unwrap();
        let error = store::save(&disk.path("a.ron"), &titled("after"), None, &disk.folders).unwrap_err();
        assert!(error.to_string().contains("its links lead in a circle"), "{error}");
        assert_eq!(disk.names(), ["a.ron", "b.ron"]);
    }

    #[test]
    fn a_file_of_two_names_keeps_both() {
        let disk = Disk::new();
        let (path, loaded) = disk.note("note.ron");
        let second = disk.path("second.ron");
        fs::hard_link(&path, &second).unwrap();
        let number = fs::metadata(&path).unwrap().ino();
        let copy = disk.save(&path, &loaded, "after").unwrap().copy.unwrap();
        assert_eq!((title(&path), title(&second)), ("after".to_owned(), "after".to_owned()));
        assert_eq!(fs::metadata(&second).unwrap().ino(), number);
        assert!(copy.starts_with(disk.folders.copies()));
        assert_eq!(title(&copy), "after");
    }

    #[test]
    fn an_export_in_place_leaves_no_copy() {
        let disk = Disk::new();
        let (path, second) = (disk.path("paper.pdf"), disk.path("second.pdf"));
        fs::write(&path, "a longer file than the next one").unwrap();
        fs::hard_link(&path, &second).unwrap();
        store::write_file(&path, b"%PDF", Replace::Always, |_| true, &disk.folders).unwrap();
        assert_eq!(fs::read(&second).unwrap(), b"%PDF");
        assert_eq!(disk.names(), ["paper.pdf", "second.pdf"]);
    }

    #[test]
    fn rights_are_kept() {
        let disk = Disk::new();
        for rights in [0o664, 0o600, 0o640, 0o666] {
            let (path, loaded) = disk.note("note.ron");
            set_mode(&path, rights);
            disk.save(&path, &loaded, "after").unwrap();
            assert_eq!(mode(&path), rights);
        }
    }

    #[test]
    fn a_backup_is_as_private_as_its_note() {
        let disk = Disk::new();
        let (path, loaded) = disk.file("note.ron", b"// by hand\n(title: \"before\")");
        set_mode(&path, 0o600);
        let backup = disk.save(&path, &loaded, "after").unwrap().backup.unwrap();
        assert_eq!(mode(&backup), 0o600);
    }

    #[test]
    fn our_own_folders_are_private() {
        let disk = Disk::new();
        Settings::default().save(&disk.folders).unwrap();
        let (path, loaded) = disk.note("note.ron");
        fs::hard_link(&path, disk.path("second.ron")).unwrap();
        let copy = disk.save(&path, &loaded, "after").unwrap().copy.unwrap();
        assert_eq!((mode(disk.folders.state()), mode(&disk.folders.copies()), mode(&copy)), (0o700, 0o700, 0o600));
    }

    #[test]
    fn our_own_folders_are_private_from_the_first_copy_on() {
        let disk = Disk::new();
        let (path, loaded) = disk.note("note.ron");
        fs::hard_link(&path, disk.path("second.ron")).unwrap();
        disk.save(&path, &loaded, "after").unwrap();
        assert_eq!((mode(disk.folders.state()), mode(&disk.folders.copies())), (0o700, 0o700));
    }

    #[test]
    fn what_is_no_file_is_not_replaced() {
        let disk = Disk::new();
        // A socket stands for pipes and devices too. Never a real device: whoever runs this may have the right to replace it.
        let path = disk.path("socket.ron");
        let socket = UnixListener::bind(&path).unwrap();
        let error = store::save(&path, &titled("after"), None, &disk.folders).unwrap_err();
        assert!(error.to_string().ends_with("it is no ordinary file"), "{error}");
        assert!(!fs::metadata(&path).unwrap().is_file());
        assert_eq!(disk.names(), ["socket.ron"]);
        drop(socket);
    }

    #[test]
    fn a_note_with_a_name_that_is_no_text_is_saved_and_not_remembered() {
        let disk = Disk::new();
        let path = disk.folder.path().join(OsStr::from_bytes(b"caf\xe9.ron"));
        store::save(&path, &titled("after"), None, &disk.folders).unwrap();
        assert_eq!(title(&path), "after");
        let mut settings = Settings::default();
        settings.recent.push(path.clone());
        settings.note_opened(&path);
        settings.note_opened(Path::new("plain.ron"));
        settings.save(&disk.folders).unwrap();
        assert_eq!(Settings::load(&disk.folders).0.recent, [std::path::absolute("plain.ron").unwrap()]);
    }

    #[test]
    fn a_file_in_a_closed_folder_is_written_in_place() {
        let disk = Disk::new();
        if !rights_bind(&disk) {
            return;
        }
        let (path, loaded) = disk.file("note.ron", b"// by hand\n(title: \"before\")");
        set_mode(path.parent().unwrap(), 0o500);
        let saved = disk.save(&path, &loaded, "after");
        set_mode(path.parent().unwrap(), 0o700);
        let saved = saved.unwrap();
        assert_eq!(title(&path), "after");
        for kept in [saved.backup.unwrap(), saved.copy.unwrap()] {
            assert!(kept.starts_with(disk.folders.copies()), "{}", kept.display());
        }
    }

    #[test]
    fn a_file_we_may_not_write_stays_though_its_folder_is_open() {
        let disk = Disk::new();
        if !rights_bind(&disk) {
            return;
        }
        let (path, loaded) = disk.note("note.ron");
        // Others may write it, we may not.
        set_mode(&path, 0o466);
        let error = disk.save(&path, &loaded, "after").unwrap_err();
        assert!(matches!(error, StoreError::WriteProtected { .. }), "{error}");
        assert_eq!((title(&path).as_str(), disk.names()), ("before", vec!["note.ron".to_owned()]));
    }
}
