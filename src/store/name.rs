//! Names of files that every system takes. Owns what the systems refuse; knows no folder.

/// The most bytes of a name: systems take 255, and an extension and a sibling's name have to fit.
const LONGEST: usize = 180;

/// The bytes kept for what is put behind a name: the id of a template.
const BEHIND: usize = 60;

/// Names that Windows keeps for devices, whatever stands behind a full stop.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The name with what some system refuses replaced, so that a file made here can be sent anywhere; `note` if nothing is
/// left. To be asked for the part before the extension.
pub fn safe_name(name: &str) -> String {
    let replaced: String =
        name.chars()
            .map(|c| {
                if c.is_control() || matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*') {
                    '-'
                } else {
                    c
                }
            })
            .collect();
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
