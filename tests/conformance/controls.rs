//! Files made wrong on purpose: a validator that lets them pass is blind, and its silence about ours means nothing.

use std::collections::BTreeMap;

use chancery::{
    layout::Typesetter,
    note::{Edit, Note, format},
    paper::compose,
    pdf::{self, Attachment, Properties},
    template::builtin,
};
use lopdf::{Dictionary, Document, Object};

use crate::validators;

/// A sound paper, to be spoiled.
fn sound() -> Vec<u8> {
    written(&[])
}

/// The paper after changes of its note: field and text.
fn written(changes: &[(&str, &str)]) -> Vec<u8> {
    let text = include_bytes!("../../assets/examples/everything.ron");
    let mut note = format::read(text).unwrap().note;
    for (field, text) in changes {
        let field = Note::path_named(field).unwrap();
        note.apply(&Edit::Set { field, text: (*text).to_owned() }).unwrap();
    }
    let paper = compose(&note, &builtin("brief").unwrap());
    let attachment = Attachment {
        name: "everything.ron".to_owned(),
        description: "The note this paper was made from".to_owned(),
        bytes: text.to_vec(),
    };
    let properties = Properties { attachment: Some(attachment), ..Properties::from(&paper) };
    pdf::write(&Typesetter::new().set(&paper), &properties).unwrap()
}

/// The dictionaries of a file that a change may be made to.
fn dictionaries(document: &mut Document) -> impl Iterator<Item = &mut Dictionary> {
    document.objects.values_mut().filter_map(|object| object.as_dict_mut().ok())
}

fn is_named(dictionary: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    dictionary.get(key).and_then(Object::as_name).is_ok_and(|found| found == name)
}

/// Takes `key` out of each dictionary that is meant; answers how often.
fn take(document: &mut Document, key: &[u8], is_meant: impl Fn(&Dictionary) -> bool) -> usize {
    dictionaries(document).filter(|found| is_meant(found)).filter_map(|found| found.remove(key)).count()
}

fn without_language(document: &mut Document) -> usize {
    take(document, b"Lang", |found| is_named(found, b"Type", b"Catalog"))
}

fn without_characters(document: &mut Document) -> usize {
    take(document, b"ToUnicode", |_| true)
}

fn without_association(document: &mut Document) -> usize {
    take(document, b"AFRelationship", |_| true) + take(document, b"AF", |_| true)
}

fn without_tree(document: &mut Document) -> usize {
    take(document, b"StructTreeRoot", |_| true)
}

fn without_scope(document: &mut Document) -> usize {
    take(document, b"A", |found| is_named(found, b"S", b"TH"))
}

fn without_title(document: &mut Document) -> usize {
    take(document, b"ViewerPreferences", |_| true)
}

fn without_colours(document: &mut Document) -> usize {
    take(document, b"OutputIntents", |_| true)
}

/// A figure nobody described.
fn without_alternative(document: &mut Document) -> usize {
    let paragraph = dictionaries(document).find(|found| is_named(found, b"S", b"P"));
    paragraph.map_or(0, |paragraph| {
        paragraph.set("S", "Figure");
        1
    })
}

/// A piece of text that belongs to no element.
fn without_a_tag(document: &mut Document) -> usize {
    let page = document.page_iter().next().unwrap();
    let content = document.get_page_content(page);
    let content = String::from_utf8_lossy(&content).into_owned();
    let tag = content.find("/P <</MCID").or_else(|| content.find("/P<</MCID")).unwrap();
    let end = tag + content[tag..].find("BDC").unwrap();
    let changed = format!("{}/P BM{}", &content[..tag], &content[end + 2..]);
    let is_changed = changed != content;
    document.change_page_content(page, changed.into_bytes()).unwrap();
    usize::from(is_changed)
}

/// Spoils a file; answers in how many places.
type Spoiler = fn(&mut Document) -> usize;

#[test]
fn what_is_spoiled_is_caught() {
    let sound = sound();
    let spoilers: [(&str, Spoiler); 9] = [
        ("language", without_language),
        ("characters", without_characters),
        ("association", without_association),
        ("tree", without_tree),
        ("scope", without_scope),
        ("title", without_title),
        ("colours", without_colours),
        ("alternative", without_alternative),
        ("tag", without_a_tag),
    ];
    let mut files: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for (name, spoil) in spoilers {
        let mut document = Document::load_mem(&sound).unwrap();
        assert!(spoil(&mut document) > 0, "{name}: there was nothing to spoil");
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    // Written anew without a change, it is as sound as before.
    let mut bytes = Vec::new();
    Document::load_mem(&sound).unwrap().save_to(&mut bytes).unwrap();
    files.insert("sound", bytes);
    let files = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let Some(judged) = validators::judge(&files) else { return };
    for (name, judged) in judged {
        assert_eq!(judged.is_caught(), name != "sound", "{name}: {judged:?}");
    }
}

/// What a paper cannot keep to it does not claim.
#[test]
fn a_paper_claims_no_more_than_its_pages_allow() {
    let undescribed = written(&[("annexes[0].alternative", "")]);
    // A character that no face is asked for: its mark is made of letters, and so keeps to the standards.
    let unshown = written(&[("texts.purpose", "Talks \u{e000}")]);
    let files = [("undescribed", undescribed.as_slice()), ("unshown", unshown.as_slice())].into();
    let Some(judged) = validators::judge(&files) else { return };
    let undescribed = &judged["undescribed"];
    assert_eq!((undescribed.profile.as_deref(), &undescribed.accessible), (Some("3b"), &None));
    assert_eq!(undescribed.archive, Some(Vec::new()));
    let unshown = &judged["unshown"];
    assert_eq!((unshown.profile.as_deref(), &unshown.accessible), (Some("3a"), &Some(Vec::new())));
    assert_eq!(unshown.archive, Some(Vec::new()));
}
