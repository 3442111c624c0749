//! Names with stars, as `notes/*.ron`. The shells of other systems give a program the files that are meant; those of Windows
//! leave that to it. Owns what such a name means; reads no file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::notes::exists;

/// Every path as it is; on Windows, in the place of a name with `*` or `?`, the files of its folder that are meant, by their names.
/// One that means none stays, so that it is told.
pub fn spread(paths: &[PathBuf]) -> Vec<PathBuf> {
    if !cfg!(windows) {
        return paths.to_vec();
    }
    let meant = |path: &PathBuf| {
        let files = if exists(path) { Vec::new() } else { files(path) };
        if files.is_empty() { vec![path.clone()] } else { files }
    };
    paths.iter().flat_map(meant).collect()
}

/// The files that a path means whose last part is a pattern.
fn files(path: &Path) -> Vec<PathBuf> {
    let Some(pattern) = path.file_name().and_then(|name| name.to_str()).filter(|name| name.contains(['*', '?'])) else {
        return Vec::new();
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let names = entries.flatten().map(|entry| entry.file_name());
    let mut files: Vec<PathBuf> = names
        .filter(|name| name.to_str().is_some_and(|name| is_meant(pattern, name)))
        .map(|name| path.with_file_name(name))
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    files
}

/// Whether a pattern means a name: `?` is any letter, `*` any number of them; large and small are the same.
fn is_meant(pattern: &str, name: &str) -> bool {
    let letters = |text: &str| text.to_lowercase().chars().collect::<Vec<_>>();
    let (pattern, name) = (letters(pattern), letters(name));
    let (mut at, mut place) = (0, 0);
    // The last star, and the first letter it does not take yet.
    let mut star: Option<(usize, usize)> = None;
    while place < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, place));
                at += 1;
            }
            Some(&letter) if letter == '?' || letter == name[place] => {
                at += 1;
                place += 1;
            }
            _ => {
                let Some((stands, taken)) = star else { return false };
                star = Some((stands, taken + 1));
                at = stands + 1;
                place = taken + 1;
            }
        }
    }
    pattern[at..].iter().all(|&letter| letter == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_question_marks_mean_what_they_mean_elsewhere() {
        for (pattern, name) in [
            ("*.ron", "talks.ron"),
            ("*.ron", "TALKS.RON"),
            ("*", "anything"),
            ("t*k*.ron", "talks-k.ron"),
            ("талқы?.ron", "Талқы5.ron"),
            ("a*b*c", "abbcbc"),
            ("a**", "a"),
        ] {
            assert!(is_meant(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in
            [("*.ron", "talks.pdf"), ("?.ron", "ab.ron"), ("?", ""), ("a*b", "abc"), ("*.ron", "a.ron.bak")]
        {
            assert!(!is_meant(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn the_files_of_a_folder_are_found_by_a_pattern_in_their_order() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.ron", "a.ron", "c.pdf"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("d.ron")).unwrap();
        let found = files(&folder.path().join("*.ron"));
        assert_eq!(found, ["a.ron", "b.ron"].map(|name| folder.path().join(name)));
        assert_eq!(files(&folder.path().join("a.ron")), [] as [PathBuf; 0]);
        let paths = [folder.path().join("none*.ron"), folder.path().join("a.ron")];
        assert_eq!(spread(&paths), paths, "what means nothing is told, and a name is a name");
    }
}
