//! Whose file it is and what it may be used for, before a save and after: the table of docs/reliability.md.
//!
//! Rights do not bind the system's own user. Where the tests run as that one they start themselves again as nobody.

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink},
    path::{Path, PathBuf},
    process::Command,
};

use chancery::{
    note::{Edit, Note},
    store::{self, Folders, Replace, Saved, StoreError},
};

use crate::{child, support::say_skipped, surroundings};

fn titled(title: &str) -> Note {
    let mut note = Note::default();
    note.apply(&Edit::Set { field: Note::path_named("title").unwrap(), text: title.to_owned() }).unwrap();
    note
}

fn title(path: &Path) -> String {
    store::open(path).unwrap().opened.note.title.to_string()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// What becomes of the file when it is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Becomes {
    /// Another file by the same name: whole at any moment.
    Renamed,
    /// The same file with another text, of which a copy was made first.
    InPlace,
    /// Nothing: it is write-protected.
    Refused,
}

/// A case: the rights of the file, those of its folder, how many names it has, and what becomes of it.
const CASES: &[(u32, u32, usize, Becomes)] = &[
    (0o600, 0o700, 1, Becomes::Renamed),
    (0o640, 0o700, 1, Becomes::Renamed),
    (0o644, 0o755, 1, Becomes::Renamed),
    (0o664, 0o775, 1, Becomes::Renamed),
    (0o666, 0o777, 1, Becomes::Renamed),
    (0o755, 0o700, 1, Becomes::Renamed),
    (0o644, 0o700, 2, Becomes::InPlace),
    (0o660, 0o700, 3, Becomes::InPlace),
    (0o644, 0o500, 1, Becomes::InPlace),
    (0o644, 0o555, 2, Becomes::InPlace),
    (0o444, 0o700, 1, Becomes::Refused),
    (0o400, 0o700, 1, Becomes::Refused),
    (0o444, 0o500, 1, Becomes::Refused),
    (0o444, 0o700, 2, Becomes::Refused),
];

fn saved(path: &Path, folders: &Folders) -> Result<Saved, StoreError> {
    let loaded = store::open(path).unwrap();
    store::save(path, &titled("after"), loaded.original.as_ref(), folders)
}

/// Tries a case out, by the name of the file or by a link to it.
fn try_case(&(rights, of_folder, names, becomes): &(u32, u32, usize, Becomes), by_link: bool) {
    let folder = tempfile::tempdir().unwrap();
    let folders = surroundings(folder.path()).folders;
    let notes = folder.path().join("notes");
    fs::create_dir(&notes).unwrap();
    let file = notes.join("note.ron");
    store::save(&file, &titled("before"), None, &folders).unwrap();
    let others: Vec<PathBuf> = (1..names).map(|number| notes.join(format!("{number}.ron"))).collect();
    for other in &others {
        fs::hard_link(&file, other).unwrap();
    }
    let link = folder.path().join("link.ron");
    symlink("notes/note.ron", &link).unwrap();
    let before = fs::metadata(&file).unwrap();
    set_mode(&file, rights);
    set_mode(&notes, of_folder);
    let outcome = saved(if by_link { &link } else { &file }, &folders);
    set_mode(&notes, 0o700);

    let case = format!("{rights:o} in {of_folder:o} with {names} names, by link {by_link}: {outcome:?}");
    let after = fs::metadata(&file).unwrap();
    assert_eq!(mode(&file), rights, "{case}");
    assert_eq!((after.uid(), after.gid(), after.nlink()), (before.uid(), before.gid(), before.nlink()), "{case}");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink(), "{case}");
    let expected = if becomes == Becomes::Refused { "before" } else { "after" };
    assert!([&file, &link].into_iter().chain(&others).all(|path| title(path) == expected), "{case}");
    assert_eq!(fs::read_dir(&notes).unwrap().count(), names, "nothing lies about: {case}");
    match becomes {
        Becomes::Renamed => {
            assert_ne!(after.ino(), before.ino(), "{case}");
            assert_eq!(outcome.unwrap().copy, None, "{case}");
        }
        Becomes::InPlace => {
            assert_eq!(after.ino(), before.ino(), "{case}");
            assert_eq!(title(&outcome.unwrap().copy.unwrap()), "after", "{case}");
        }
        Becomes::Refused => assert!(matches!(outcome, Err(StoreError::WriteProtected { .. })), "{case}"),
    }
}

/// In a folder like `/tmp` only its owner may replace a file, whoever may write it. Given by whoever starts this.
fn try_the_file_of_another(folder: &Path) {
    let folders = surroundings(folder).folders;
    let file = folder.join("shared/note.ron");
    let before = fs::metadata(&file).unwrap();
    let outcome = saved(&file, &folders).unwrap();
    let after = fs::metadata(&file).unwrap();
    assert_eq!(title(&outcome.copy.unwrap()), "after");
    assert_eq!((after.ino(), after.uid(), title(&file).as_str()), (before.ino(), before.uid(), "after"));
}

fn try_all() {
    for case in CASES {
        try_case(case, false);
        try_case(case, true);
    }
}

#[test]
#[ignore = "is started by another test"]
fn as_nobody() {
    let Some(folder) = child::folder() else { return };
    try_all();
    try_the_file_of_another(&folder);
}

/// Whether rights bind whoever runs this.
fn rights_bind() -> bool {
    let folder = tempfile::tempdir().unwrap();
    set_mode(folder.path(), 0o500);
    fs::write(folder.path().join("file"), "").is_err()
}

#[test]
fn modes_links_and_closed_folders_are_as_in_the_table() {
    if rights_bind() {
        return try_all();
    }
    let folder = tempfile::tempdir().unwrap();
    set_mode(folder.path(), 0o777);
    let shared = folder.path().join("shared");
    fs::create_dir(&shared).unwrap();
    let file = shared.join("note.ron");
    store::save(&file, &titled("before"), None, &surroundings(&shared).folders).unwrap();
    // With the group of whoever saves it, so that it is the folder alone that stands in the way.
    std::os::unix::fs::chown(&file, None, Some(65_534)).unwrap();
    set_mode(&file, 0o666);
    set_mode(&shared, 0o1777);
    // The program of tests itself may lie where nobody may look.
    let program = folder.path().join("tests");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    set_mode(&program, 0o755);
    let again = child::command("rights::as_nobody", folder.path());
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program).args(again.get_args());
    for (name, value) in again.get_envs() {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
    match command.env("TMPDIR", folder.path()).output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout);
            assert!(
                output.status.success() && said.contains("1 passed"),
                "{said}{}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "setpriv is needed here: {error}");
            say_skipped("setpriv");
        }
    }
}

/// A root that saves the file of another leaves it to the other.
#[test]
fn the_owner_is_kept_where_that_is_allowed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("note.ron");
    let folders = surroundings(folder.path()).folders;
    store::save(&file, &titled("before"), None, &folders).unwrap();
    if std::os::unix::fs::chown(&file, Some(65_534), Some(65_534)).is_err() {
        return say_skipped("chown (for another user)");
    }
    set_mode(&file, 0o640);
    saved(&file, &folders).unwrap();
    let after = fs::metadata(&file).unwrap();
    assert_eq!((after.uid(), after.gid(), mode(&file)), (65_534, 65_534, 0o640));
}

/// One sequence for all: settings, recovery and exports leave links and rights as they are too.
#[test]
fn exports_go_the_same_way() {
    let folder = tempfile::tempdir().unwrap();
    let folders = surroundings(folder.path()).folders;
    let (file, link) = (folder.path().join("paper.pdf"), folder.path().join("link.pdf"));
    fs::write(&file, "old").unwrap();
    set_mode(&file, 0o640);
    symlink("paper.pdf", &link).unwrap();
    store::write_file(&link, b"%PDF-new", Replace::Always, |_| false, &folders).unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"%PDF-new");
    assert_eq!(mode(&file), 0o640);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}
