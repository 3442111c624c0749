//! The words: each that is asked for is there, each that is there is asked for, and every field, choice and finding has its own.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use chancery::{
    check::Code,
    note::{Kind, Note, Record as _},
    template,
    texts::{ENGLISH, LANGUAGES, Texts, message_ids},
};

/// The ids that are made from the model and the checks.
fn made_ids() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for record in Note::SPEC.with_all_below() {
        for field in record.fields {
            ids.insert(format!("field-{}-{}", record.name, field.name));
            if let Kind::Choice(names) = field.kind {
                ids.extend(names.iter().map(|name| format!("choice-{}-{}-{name}", record.name, field.name)));
            }
            if matches!(field.kind, Kind::Leaves(leaf) if !matches!(leaf, Kind::Reference(_))) {
                ids.insert(format!("add-{}-{}", record.name, field.name));
            }
            match field.kind {
                Kind::Records(below) => ids.insert(format!("item-{}", below.name)),
                Kind::Record(below) => ids.insert(format!("record-{}", below.name)),
                _ => false,
            };
        }
    }
    ids.insert("record-Note".to_owned());
    for code in Code::ALL {
        ids.extend([format!("finding-{code}"), format!("finding-{code}-remedy")]);
    }
    ids.extend((1..=12).flat_map(|month| [format!("month-{month}"), format!("day-month-{month}")]));
    ids.extend((1..=7).map(|day| format!("weekday-{day}")));
    ids
}

/// The string literals of the sources that could be ids.
fn literals(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources can be listed").path();
        if path.is_dir() {
            literals(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = std::fs::read_to_string(&path).expect("the sources can be read");
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            found.extend(source.split('"').filter(|text| is_id(text)).map(str::to_owned));
        }
    }
}

fn is_id(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

fn sources() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    literals(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

#[test]
fn every_field_choice_and_finding_has_a_text() {
    let texts = Texts::english();
    let missing: Vec<String> = made_ids().into_iter().filter(|id| !texts.has(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_text_is_asked_for() {
    let (made, written) = (made_ids(), sources());
    // The remedies of failures and the help of commands are found by their own ids.
    let is_below = |id: &str, suffix| id.strip_suffix(suffix).is_some_and(|id| written.contains(id));
    let is_remedy = |id: &str| is_below(id, "-remedy") || id.starts_with("command-") && is_below(id, "-help");
    let idle: Vec<&str> = message_ids(ENGLISH)
        .filter(|id| !made.contains(*id) && !written.contains(*id) && !is_remedy(id))
        // The name of the program and its like have no dash.
        .filter(|id| !["busy", "cancel", "dismiss", "untitled"].contains(id))
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn every_text_asked_for_is_there() {
    let texts = Texts::english();
    let mut missing = BTreeSet::new();
    for call in [".get(\"", ".with(\""] {
        collect_calls(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui"), call, &mut missing);
    }
    missing.retain(|id| !texts.has(id));
    assert!(missing.is_empty(), "{missing:?}");
}

fn collect_calls(folder: &Path, call: &str, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources can be listed").path();
        if path.is_dir() {
            collect_calls(&path, call, found);
        } else {
            let source = std::fs::read_to_string(&path).expect("the sources can be read");
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            let ids = source.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            found.extend(ids.filter(|id| is_id(id)).map(str::to_owned));
        }
    }
}

#[test]
fn no_id_stands_twice() {
    for language in LANGUAGES {
        let mut ids: Vec<&str> = message_ids(language.source).collect();
        ids.sort_unstable();
        let twice: Vec<&str> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", language.tag);
    }
}

/// Each message of a file with the values it names.
fn values_by_id(source: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut messages: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut id = "";
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(begun) = message_ids(line).next() {
            id = begun;
        }
        let values = line.split('$').skip(1);
        let names =
            values.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default());
        if !id.is_empty() {
            messages.entry(id).or_default().extend(names);
        }
    }
    messages
}

#[test]
fn every_language_says_the_same_with_the_same_values() {
    let english = values_by_id(ENGLISH);
    for language in LANGUAGES {
        let own = values_by_id(language.source);
        let lacking: Vec<&&str> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        assert!(lacking.is_empty(), "{} lacks {lacking:#?}", language.tag);
        let surplus: Vec<&&str> = own.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(surplus.is_empty(), "{} has texts English has not: {surplus:#?}", language.tag);
        for (id, values) in &english {
            assert_eq!(&own[id], values, "{}: the values of {id}", language.tag);
        }
    }
}

#[test]
fn the_reader_of_values_sees_selectors() {
    let read = values_by_id("a = x\nb = { $one ->\n    [one] { $two }\n   *[other] y\n} { $three }\n# c = { $d }\n");
    assert_eq!(read["b"], BTreeSet::from(["one", "two", "three"]));
    assert!(read["a"].is_empty() && read.len() == 2);
}

#[test]
fn every_file_of_words_is_a_language_of_the_window() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts");
    let files = std::fs::read_dir(folder).expect("the words are there");
    let names = files.map(|file| file.expect("the words can be listed").file_name().to_string_lossy().into_owned());
    let names: BTreeSet<String> = names.collect();
    let listed: BTreeSet<String> = LANGUAGES.iter().map(|language| format!("{}.ftl", language.tag)).collect();
    assert_eq!(names, listed);
}

#[test]
fn french_marks_stand_behind_a_narrow_space_that_does_not_break() {
    let french = LANGUAGES.iter().find(|language| language.tag == "fr").expect("the window speaks French").source;
    let mut wrong = Vec::new();
    for line in french.lines().filter(|line| !line.starts_with('#')) {
        // A variable in brackets stands for words.
        let words: String = line.replace(['{', '}'], "");
        let characters: Vec<char> = words.chars().collect();
        for (index, &mark) in characters.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| characters[before]);
            let behind = characters.get(index + 1).copied();
            let is_high =
                matches!(mark, ';' | '!' | '?' | '\u{bb}') || mark == ':' && behind.is_none_or(char::is_whitespace);
            let is_wrong = is_high && before != Some('\u{202f}') || mark == '\u{ab}' && behind != Some('\u{202f}');
            if is_wrong || mark == '\'' {
                wrong.push(line);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_template_and_marking_is_called_in_every_language() {
    let templates = template::builtins().iter().flat_map(|template| [&template.title, &template.description]);
    let markings = template::markings().iter().map(|scheme| &scheme.name);
    for wording in templates.chain(markings) {
        let own: BTreeSet<&str> = wording.languages().collect();
        let lacking: Vec<&str> =
            LANGUAGES.iter().map(|language| language.tag).filter(|tag| !own.contains(tag)).collect();
        assert!(lacking.is_empty(), "{} lacks {lacking:?}", wording.get("en"));
    }
}

/// What stands in straight quotation marks in the guide for users is what stands in the window.
#[test]
fn the_guide_calls_things_as_the_window_does() {
    let guide = include_str!("../docs/user-guide.md");
    let joined = guide.split_whitespace().collect::<Vec<_>>().join(" ");
    let quoted: Vec<&str> = joined.split('"').skip(1).step_by(2).collect();
    let is_in_the_window = |name: &&str| ENGLISH.lines().any(|line| line.ends_with(&format!("= {name}")));
    let strangers: Vec<_> = quoted.iter().filter(|name| !is_in_the_window(name)).collect();
    assert!(quoted.len() > 6 && strangers.is_empty(), "{strangers:?}");
}
