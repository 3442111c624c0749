//! Its place on a Linux desktop: the entry of the menu, the kind of file, and what a software centre shows.

use std::{fs, process::Command};

use chancery::note::{Note, format};
use roxmltree::Document;

use crate::{project, read, tool};

const ENTRY: &str = "packaging/linux/chancery.desktop";
const KIND: &str = "packaging/linux/chancery.mime.xml";
const METAINFO: &str = "packaging/linux/chancery.metainfo.xml";

/// The kind of file that a note is.
const NOTE: &str = "application/x-chancery+ron";

/// The languages of the window beside English.
const LANGUAGES: [&str; 3] = ["fr", "kk", "ru"];

/// The value of a key of the entry.
fn value<'a>(entry: &'a str, key: &str) -> Option<&'a str> {
    entry.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
}

#[test]
fn the_entry_names_what_is_installed() {
    let entry = read(ENTRY);
    assert!(entry.starts_with("[Desktop Entry]\n"));
    for (key, wanted) in [
        ("Type", "Application"),
        ("Name", "Chancery"),
        ("Exec", "chancery %f"),
        ("Icon", "chancery"),
        ("Terminal", "false"),
        ("MimeType", "application/x-chancery+ron;"),
        // By the name the window has, a desktop puts it under the icon of the entry.
        ("StartupWMClass", "chancery"),
    ] {
        assert_eq!(value(&entry, key), Some(wanted), "{key}");
    }
    assert!(read("src/gui/run.rs").contains(".with_app_id(\"chancery\")"));
    for key in ["GenericName", "Comment", "Keywords"] {
        let english = value(&entry, key).unwrap();
        for language in LANGUAGES {
            let text = value(&entry, &format!("{key}[{language}]")).unwrap_or_default();
            assert!(!text.is_empty() && text != english, "{key} in {language}");
        }
        let lists = english.matches(';').count() > 0;
        assert_eq!(lists, key == "Keywords", "{key}: {english}");
    }
}

/// The first bytes by which a file is known, as the definition names them.
fn beginnings() -> Vec<String> {
    let text = read(KIND);
    let kinds = Document::parse(&text).unwrap();
    let matches = kinds.descendants().filter(|node| node.has_tag_name("match"));
    let values = matches.map(|node| {
        assert_eq!((node.attribute("type"), node.attribute("offset")), (Some("string"), Some("0")));
        node.attribute("value").unwrap().replace("\\r", "\r").replace("\\n", "\n")
    });
    values.collect()
}

#[test]
fn every_note_begins_as_the_kind_of_file_says() {
    let beginnings = beginnings();
    assert!(beginnings.iter().all(|beginning| beginning.len() > 30), "{beginnings:?}");
    let is_note = |text: &str| beginnings.iter().any(|beginning| text.starts_with(beginning));
    for note in [Note::default(), Note { id: "x".into(), title: "Talks".into(), ..Note::default() }] {
        let text = format::write(&note).unwrap();
        assert!(is_note(&text), "{text}");
        assert!(is_note(&text.replace('\n', "\r\n")), "as an editor on Windows leaves it");
    }
    for file in fs::read_dir(project("assets/examples")).unwrap() {
        let file = file.unwrap().path();
        if file.extension().is_some_and(|extension| extension == "ron") {
            assert!(is_note(&fs::read_to_string(&file).unwrap().replace("\r\n", "\n")), "{}", file.display());
        }
    }
    for template in ["templates/brief.ron", "assets/words/en.ron"] {
        assert!(!is_note(&read(template)), "{template} is no note");
    }
}

#[test]
fn the_kind_of_file_is_told_in_every_language() {
    let text = read(KIND);
    let kinds = Document::parse(&text).unwrap();
    let kind = kinds.descendants().find(|node| node.has_tag_name("mime-type")).unwrap();
    assert_eq!(kind.attribute("type"), Some(NOTE));
    let glob = kind.children().find(|node| node.has_tag_name("glob")).unwrap();
    assert_eq!(glob.attribute("pattern"), Some("*.chancery.ron"));
    // 50 is what a glob weighs that says nothing, such as another program's *.ron.
    assert!(glob.attribute("weight").unwrap().parse::<u8>().unwrap() > 50);
    let comments = kind.children().filter(|node| node.has_tag_name("comment"));
    let languages: Vec<&str> =
        comments.filter_map(|node| node.attribute(("http://www.w3.org/XML/1998/namespace", "lang"))).collect();
    assert_eq!(languages, LANGUAGES);
}

#[test]
fn a_software_centre_is_told_the_truth() {
    let text = read(METAINFO);
    let metainfo = Document::parse(&text).unwrap();
    let said = |name: &str| {
        let node = metainfo.descendants().find(|node| node.has_tag_name(name) && node.attribute("xml:lang").is_none());
        node.and_then(|node| node.text()).unwrap_or_default().to_owned()
    };
    assert_eq!(said("summary"), env!("CARGO_PKG_DESCRIPTION"));
    assert_eq!(said("project_license"), env!("CARGO_PKG_LICENSE"));
    assert_eq!(said("launchable"), "chancery.desktop");
    assert_eq!(said("mediatype"), NOTE);
    let release = metainfo.descendants().find(|node| node.has_tag_name("release")).unwrap();
    assert_eq!(release.attribute("version"), Some(env!("CARGO_PKG_VERSION")), "the newest release stands first");
}

#[test]
fn the_tools_of_a_desktop_find_nothing_wrong() {
    tool("desktop-file-validate", &["--warn-kde", ENTRY]);
    tool("appstreamcli", &["validate", "--no-net", METAINFO]);
}

/// A desktop knows a note by its name and, where the name is a plain `.ron`, by how it begins; a template it does not take
/// for one. Asked as file managers ask, of a data base of this kind alone.
#[test]
fn a_desktop_knows_a_note() {
    let home = tempfile::tempdir().unwrap();
    let packages = home.path().join("mime/packages");
    fs::create_dir_all(&packages).unwrap();
    fs::copy(project(KIND), packages.join("chancery.xml")).unwrap();
    let base = home.path().join("mime");
    if tool("update-mime-database", &[base.to_str().unwrap()]).is_none() {
        return;
    }
    for (from, name, is_note) in [
        ("assets/examples/astana.ron", "talks.ron", true),
        ("assets/examples/astana.ron", "talks", true),
        ("LICENSE-MIT", "talks.chancery.ron", true),
        ("templates/brief.ron", "brief.ron", false),
    ] {
        let file = home.path().join(name);
        fs::copy(project(from), &file).unwrap();
        let asked = Command::new("gio")
            .args(["info", "--attributes", "standard::content-type"])
            .arg(&file)
            .env("XDG_DATA_HOME", home.path())
            .env("XDG_DATA_DIRS", home.path())
            .output();
        let Ok(asked) = asked else {
            crate::support::say_skipped("gio");
            return;
        };
        let said = String::from_utf8_lossy(&asked.stdout);
        assert_eq!(said.contains(NOTE), is_note, "{name}: {said}");
    }
}
