//! Earlier versions on a disk: what a save replaces is kept, for the user's eyes alone, and forgotten on request.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::PathBuf};

use chancery::{
    note::{Edit, Note, Path},
    store::{self, Claim, Folders, Forget, MOST_VERSIONS, Origin, Original, Snapshot, forget, leftovers, versions},
};
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
    folders: Folders,
    original: Option<Original>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(&folder.path().join("state")).keeping_versions(true);
        Self { folder, folders, original: None }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("talks.ron")
    }

    fn save(&mut self, title: &str) {
        let mut note = Note::default();
        note.apply(&Edit::Set { field: Path::ROOT.field("title"), text: title.to_owned() }).unwrap();
        let saved = store::save(&self.path(), &note, self.original.as_ref(), &self.folders).unwrap();
        assert_eq!((saved.unkept, saved.unlocked), (None, None));
        self.original = Some(saved.original);
    }

    /// The titles of what is kept, the latest first.
    fn kept(&self) -> Vec<String> {
        let title =
            |text: &str| text.lines().find_map(|line| line.trim().strip_prefix("title: ")).unwrap_or("").to_owned();
        versions(&self.path(), &self.folders).iter().map(|version| title(&version.text)).collect()
    }
}

#[test]
fn each_save_keeps_the_text_before_byte_for_byte() {
    let mut desk = Desk::new();
    desk.save("first");
    assert_eq!(desk.kept(), [] as [&str; 0]);
    let first = fs::read_to_string(desk.path()).unwrap();
    desk.save("second");
    desk.save("third");
    desk.save("third");
    assert_eq!(desk.kept(), ["\"second\",", "\"first\","]);
    assert_eq!(versions(&desk.path(), &desk.folders)[1].text, first);
    let round_about = desk.folder.path().join("state").join("..").join("talks.ron");
    assert_eq!(versions(&round_about, &desk.folders).len(), 2, "one file, however its path is written");
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 2, "nothing lies beside the note");
}

#[test]
fn twenty_are_kept() {
    let mut desk = Desk::new();
    for number in 0..MOST_VERSIONS + 5 {
        desk.save(&format!("number {number}"));
    }
    let kept = desk.kept();
    assert_eq!(kept.len(), 20);
    assert_eq!((kept[0].as_str(), kept[19].as_str()), ("\"number 23\",", "\"number 4\","));
}

#[test]
fn what_another_name_replaces_is_kept_if_it_is_a_note() {
    let mut desk = Desk::new();
    desk.save("first");
    desk.original = None;
    desk.save("over it");
    assert_eq!(desk.kept(), ["\"first\","]);
    fs::write(desk.path(), "no note").unwrap();
    desk.original = None;
    desk.save("over a shopping list");
    assert_eq!(desk.kept().len(), 1);
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_a_version() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut desk = Desk::new();
    desk.save("first");
    desk.save("second");
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = fs::read_dir(desk.folders.versions()).unwrap().next().unwrap().unwrap().path();
    let file = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
}

#[test]
fn a_spoiled_version_is_not_offered() {
    let mut desk = Desk::new();
    desk.save("first");
    desk.save("second");
    desk.save("third");
    let folder = fs::read_dir(desk.folders.versions()).unwrap().next().unwrap().unwrap().path();
    let file = folder.join("00000001.version");
    let mut bytes = fs::read(&file).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&file, bytes).unwrap();
    assert_eq!(desk.kept(), ["\"second\","]);
}

#[test]
fn where_versions_are_off_or_forbidden_none_are_kept() {
    for folders in
        [Folders::keeping_versions as fn(Folders, bool) -> Folders, |folders, _| folders.forbidding_versions()]
    {
        let mut desk = Desk::new();
        desk.folders = folders(desk.folders.clone(), false);
        desk.save("first");
        desk.save("second");
        assert_eq!(desk.kept(), [] as [&str; 0]);
        assert!(!desk.folders.versions().exists());
    }
    assert!(!Folders::under(std::path::Path::new("x")).forbidding_versions().keeping_versions(true).keeps_versions());
}

#[test]
fn a_version_that_cannot_be_kept_stops_no_save_and_is_told() {
    let mut desk = Desk::new();
    desk.save("first");
    fs::write(desk.folders.state(), "a file in the place of the folder").unwrap_or_else(|_| {
        fs::write(desk.folders.versions(), "a file in the place of the folder").unwrap();
    });
    let note = Note::default();
    let saved = store::save(&desk.path(), &note, desk.original.as_ref(), &desk.folders).unwrap();
    assert!(saved.unkept.unwrap().contains("cannot create the folder"));
    assert_eq!(store::open(&desk.path()).unwrap().opened.note, note);
}

#[test]
fn what_is_kept_of_one_note_or_of_all_is_forgotten() {
    let mut desk = Desk::new();
    desk.save("first");
    desk.save("second");
    let other = Desk { folder: tempfile::tempdir().unwrap(), folders: desk.folders.clone(), original: None };
    let mut other = other;
    other.save("other");
    other.save("other again");
    let origin = |desk: &Desk| Some(Origin { path: desk.path(), original: desk.original.unwrap() });
    for origin in [origin(&desk), origin(&other), None] {
        let snapshot = Snapshot { title: String::new(), origin, text: "()".to_owned() };
        Claim::new(&desk.folders).unwrap().keep(&snapshot).unwrap();
    }
    forget(Forget::Note(&desk.path()), &desk.folders).unwrap();
    assert_eq!((desk.kept().len(), other.kept().len(), leftovers(&desk.folders).len()), (0, 1, 2));
    forget(Forget::All, &desk.folders).unwrap();
    assert_eq!((other.kept().len(), leftovers(&desk.folders).len()), (0, 0));
    assert!(!desk.folders.versions().exists());
    assert!(desk.path().exists() && other.path().exists(), "the notes themselves stay");
}
