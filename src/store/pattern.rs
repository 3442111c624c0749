//! Names with `*` and `?` in them, where the shell has not put the files in their place: on Windows none does. Owns what such a
//! name stands for.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::notes::exists;

/// The files that a name stands for, in the order of their names: itself, if there is such a file or nothing in its last part
/// stands for anything else. In its last part `*` stands for any letters and `?` for one, but neither for a full stop or
/// the `~$` of a lock at the start. Where no file is called so, the name itself: whoever opens it is told.
pub fn matching(pattern: &Path) -> Vec<PathBuf> {
    let wanted = pattern.file_name().and_then(|name| name.to_str()).filter(|name| name.contains(['*', '?']));
    let Some(wanted) = wanted.filter(|_| !exists(pattern)) else { return vec![pattern.to_owned()] };
    let folder = pattern.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| entry.file_name().to_str().is_some_and(|name| is_like(name, wanted)) && entry.path().is_file())
        .map(|entry| pattern.with_file_name(entry.file_name()))
        .collect();
    if found.is_empty() {
        found.push(pattern.to_owned());
    }
    found.sort();
    found
}

/// Whether a file's name is one of those that the other stands for.
fn is_like(name: &str, wanted: &str) -> bool {
    let is_hidden = |text: &str| text.starts_with('.') || text.starts_with("~$");
    if is_hidden(name) && !is_hidden(wanted) {
        return false;
    }
    // Windows and macOS know no difference between large and small letters.
    let letters = |text: &str| -> Vec<char> {
        let in_one_size = cfg!(any(windows, target_os = "macos"));
        if in_one_size { text.to_lowercase().chars().collect() } else { text.chars().collect() }
    };
    fits(&letters(name), &letters(wanted))
}

/// Goes back to the last `*` alone, which takes one letter more: one before it never has to.
fn fits(name: &[char], wanted: &[char]) -> bool {
    let (mut at, mut next) = (0, 0);
    let mut last_star = None;
    while at < name.len() {
        match (wanted.get(next), last_star) {
            (Some('*'), _) => {
                last_star = Some((at, next));
                next += 1;
            }
            (Some(letter), _) if *letter == '?' || *letter == name[at] => {
                at += 1;
                next += 1;
            }
            (_, Some((taken, star))) => {
                last_star = Some((taken + 1, star));
                at = taken + 1;
                next = star + 1;
            }
            (_, None) => return false,
        }
    }
    wanted[next..].iter().all(|letter| *letter == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_letters() {
        let like = ["notes.ron", "n.ron", ".ron"];
        assert!(like.iter().all(|name| fits(&name.chars().collect::<Vec<_>>(), &['*', '.', 'r', 'o', 'n'])));
        assert!(is_like("2025-04-18 talks.ron", "2025-*-?? *s.ron") && is_like("aaab", "*a?b*") && is_like("x", "**"));
        assert!(!is_like("talks.pdf", "*.ron") && !is_like("talks.ron.bak", "*.ron") && !is_like("", "?"));
        assert!(!is_like(".talks.ron", "*.ron") && !is_like("~$talks.ron", "*.ron") && is_like(".talks.ron", ".*"));
        assert!(!is_like(&"a".repeat(5_000), &"*a".repeat(40).replace("*a*a", "*a*b")), "it comes to an end");
    }

    #[test]
    fn a_pattern_is_the_files_it_stands_for_in_their_order() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.ron", "a.ron", "a.pdf", "star*.ron"] {
            // Windows has no names with a star in them.
            let _ = fs::write(folder.path().join(name), "");
        }
        fs::create_dir(folder.path().join("folder.ron")).unwrap();
        let names = |pattern: &str| -> Vec<String> {
            let found = matching(&folder.path().join(pattern));
            found.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
        };
        assert_eq!(names("?.ron"), ["a.ron", "b.ron"]);
        assert_eq!(names("a.*"), ["a.pdf", "a.ron"]);
        assert_eq!(names("missing.ron"), ["missing.ron"]);
        assert_eq!(names("*.docx"), ["*.docx"]);
        if cfg!(unix) {
            assert_eq!(names("star*.ron"), ["star*.ron"], "a file that is there is itself");
        }
        assert_eq!(names("no such folder/*.ron"), ["*.ron"]);
    }
}
