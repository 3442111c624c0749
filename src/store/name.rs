//! Names of files that every system takes. Owns what the systems refuse; knows no folder.

use std::path::{Component, Path, PathBuf, Prefix};

use super::error::StoreError;

/// The most bytes of a name: systems take 255, and an extension and a sibling's name have to fit.
const LONGEST: usize = 180;

/// The bytes kept for what is put behind a name: the id of a template.
const BEHIND: usize = 60;

/// Names that Windows keeps for devices, whatever stands behind a full stop.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The name with what some system refuses replaced, so that a file made here can be sent anywhere; `note` if nothing is
/// left. To be asked for the part before the extension.
pub fn safe_name(name: &str) -> String {
    let is_safe = |c: char| !is_refused(c) && !matches!(c, '/' | '\\');
    let replaced: String = name.chars().map(|c| if is_safe(c) { c } else { '-' }).collect();
    let cut = &replaced[..replaced.floor_char_boundary(LONGEST)];
    // Windows takes such ends away without a word; a full stop at the start hides a file elsewhere.
    let name = cut.trim_matches(|c: char| c == '.' || c.is_whitespace());
    if name.is_empty() {
        return "note".to_owned();
    }
    if is_device(name) { format!("_{name}") } else { name.to_owned() }
}

/// The beginning of a name that something is put behind, so short that this is never cut away: two papers of one note would
/// have one name.
pub fn beginning_of_name(name: &str) -> &str {
    &name[..name.floor_char_boundary(LONGEST - BEHIND)]
}

/// A file's name made of a title: letters and digits of any script, dashes between its first words; `note` if there are
/// none.
pub fn name_of_title(title: &str) -> String {
    let words: Vec<String> = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        // The rest of a title tells no two files apart.
        .take(8)
        .collect();
    safe_name(&words.join("-"))
}

/// What a note is called: the name of its file without `.ron` or `.chancery.ron`. Papers are named after it.
pub fn name_of_note(file: &Path) -> String {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    name.strip_suffix(".chancery").filter(|name| !name.is_empty()).unwrap_or(&name).to_owned()
}

/// The files a note may have that lies beside a paper and is called like it.
pub fn notes_beside(paper: &Path) -> [PathBuf; 2] {
    ["ron", "chancery.ron"].map(|ending| paper.with_extension(ending))
}

fn is_refused(c: char) -> bool {
    c.is_control() || matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

/// An error where the system would not keep a file under the name that somebody typed. Windows takes such names without a word,
/// and what is written there is gone, or lies under another name.
pub(super) fn usable(path: &Path) -> Result<(), StoreError> {
    let refused = |reason| Err(StoreError::Name { path: path.to_owned(), reason });
    if !cfg!(windows) {
        return Ok(());
    }
    match path.components().next() {
        // What is written so is taken by its letters.
        Some(Component::Prefix(prefix)) if prefix.kind().is_verbatim() => return Ok(()),
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::DeviceNS(_)) => return refused(DEVICE),
        _ => {}
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    refused_by_windows(&name).map_or(Ok(()), refused)
}

const DEVICE: &str = "Windows keeps this name for a device; take another one";

/// Why Windows keeps no file under this name; none where it does.
fn refused_by_windows(name: &str) -> Option<&'static str> {
    if is_device(name) {
        return Some(DEVICE);
    }
    if name.chars().any(is_refused) {
        return Some("Windows allows none of < > : \" | ? * in a name");
    }
    name.ends_with(['.', ' ']).then_some("Windows allows no name that ends in a full stop or a space")
}

fn is_device(name: &str) -> bool {
    let base = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let numbered = ["COM", "LPT"].iter().filter_map(|port| base.strip_prefix(port)).any(|number| {
        let mut digits = number.chars();
        matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    });
    DEVICES.contains(&base.as_str()) || numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_any_language_stay() {
        for name in ["astana", "Астана 18–19.04", "Entretien d’Astana", "محادثات", "a-b_c", "console", "COM10"]
        {
            assert_eq!(safe_name(name), name);
        }
    }

    #[test]
    fn a_title_makes_a_name_every_system_takes() {
        assert_eq!(name_of_title("Talks: Kazakhstan / Benin (Astana)"), "talks-kazakhstan-benin-astana");
        assert_eq!(name_of_title("???"), "note");
        assert_eq!(name_of_title("Con"), "_con");
    }

    #[test]
    fn a_note_is_called_without_its_ending() {
        for (file, name) in [
            ("briefs/talks.ron", "talks"),
            ("talks.chancery.ron", "talks"),
            ("18.04 talks.chancery.ron", "18.04 talks"),
            (".chancery.ron", ".chancery"),
            ("chancery.ron", "chancery"),
        ] {
            assert_eq!(name_of_note(Path::new(file)), name);
        }
    }

    #[test]
    fn a_name_windows_would_lose_is_told() {
        for name in ["NUL", "con.ron", "Com1.txt", "lpt¹", "aux .ron"] {
            assert_eq!(refused_by_windows(name), Some(DEVICE), "{name}");
        }
        for (name, told) in
            [("a:b.ron", ": \""), ("why?.ron", "? *"), ("a\tb.ron", "none of"), ("a.ron.", "ends"), ("a ", "ends")]
        {
            assert!(refused_by_windows(name).is_some_and(|reason| reason.contains(told)), "{name:?}");
        }
        for name in ["talks.ron", "console.ron", ".hidden", "Астана 18–19.04.ron", "a'b&c.ron", ""] {
            assert_eq!(refused_by_windows(name), None, "{name:?}");
        }
    }

    #[test]
    fn a_typed_name_is_refused_where_the_system_would_lose_it() {
        for name in ["NUL", "notes/con.ron", "notes/why?.ron", "notes/ends in dots..."] {
            assert_eq!(usable(Path::new(name)).is_err(), cfg!(windows), "{name}");
        }
        assert!(usable(Path::new("notes/../talks.ron")).is_ok());
        if cfg!(windows) {
            assert!(usable(Path::new(r"\\.\NUL")).is_err());
            assert!(usable(Path::new(r"\\?\C:\notes\ends in dots...")).is_ok());
            assert!(usable(Path::new(r"\\server\share\talks.ron")).is_ok());
            assert!(usable(Path::new("C:talks.ron")).is_ok());
        }
    }

    #[test]
    fn what_a_system_refuses_is_replaced() {
        for (name, safe) in [
            ("a:b/c\\d", "a-b-c-d"),
            ("why?\n", "why--"),
            ("end. ", "end"),
            ("..", "note"),
            (".hidden", "hidden"),
            ("", "note"),
            ("con", "_con"),
            ("Aux.brief", "_Aux.brief"),
            ("LPT¹", "_LPT¹"),
        ] {
            assert_eq!(safe_name(name), safe, "{name:?}");
        }
        assert!(safe_name(&"ж".repeat(500)).len() <= LONGEST);
        let long = "ж".repeat(500);
        assert!(safe_name(&format!("{}-readout", beginning_of_name(&long))).ends_with("ж-readout"));
    }
}
