//! The worked example, typed in field by field from an empty brief, is the same file.

use chancery::{
    gui::{App, Environment},
    note::{Kind, Node, Note, Path, Step, format, walk},
    template,
    texts::{Names, Texts, field_spec},
};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use crate::hand::{choose, enter, environment, find, note, open_part, press, save_as, tick, wait, window_of};

/// Types every field of a note into a window, in the order of the file: items are added, lists unfolded, names chosen as
/// someone would who has the note before them on paper.
fn type_in(window: &mut Harness<'static, App>, wanted: &Note) {
    let texts = Texts::english();
    let mut leaves: Vec<Path> = Vec::new();
    walk(wanted, &Path::ROOT, &mut |path, node| {
        let is_leaf = !matches!(node.kind(), Kind::Record(_) | Kind::Records(_) | Kind::Leaves(_));
        let is_typed = !matches!(node.kind(), Kind::Key | Kind::Id)
            && !["format", "min_reader", "template"].contains(&&*path.to_string());
        if is_leaf && is_typed && !node.is_blank() {
            leaves.push(path.clone());
        }
    });
    for leaf in leaves {
        add_items(window, &texts, &leaf);
        if note(window).text_at(&leaf) != wanted.text_at(&leaf) {
            type_leaf(window, &texts, wanted, &leaf);
        }
    }
}

/// Adds the items on the way to a field that are not there yet.
fn add_items(window: &mut Harness<'static, App>, texts: &Texts, leaf: &Path) {
    for depth in 1..=leaf.steps().len() {
        let item = Path::from(&leaf.steps()[..depth]);
        let Some(Step::Item(_)) = item.last() else { continue };
        let list = item.parent().unwrap_or_default();
        let (record, field) = field_spec(&list).expect("a list is a field");
        if note(window).node(&item).is_some() || matches!(field.kind, Kind::Leaves(Kind::Reference(_))) {
            continue;
        }
        open_part_of(window, leaf);
        // Opening a part of items begins its first one.
        if note(window).node(&item).is_some() {
            continue;
        }
        unfold(window, texts, &list);
        let id = match field.name {
            "participants" => "add-delegation",
            "members" => "add-participant",
            "topics" => "add-topic",
            "positions" => "add-position",
            "defensive_points" => "add-defensive",
            "agreements" => "add-agreement",
            "signatories" => "add-signatory",
            "figures" => "add-figure",
            "values" => "add-value",
            "sources" => "add-source",
            "quotes" => "add-quote",
            "actions" => "add-action",
            "claims" => "add-claim",
            name => &format!("add-{}-{name}", record.name),
        };
        let owner = texts.item_name(&list.parent().unwrap_or_default());
        let add = texts.get(id);
        press(window, &if owner.is_empty() { add.to_owned() } else { format!("{add} to {owner}") });
    }
}

/// Opens the part of the form a field stands in, where it is a line that nobody has opened yet.
fn open_part_of(window: &mut Harness<'static, App>, leaf: &Path) {
    let text = leaf.to_string();
    let parts = [
        ("sources", "Sources"),
        ("quotes", "Quotes"),
        ("actions", "Actions"),
        ("claims", "Claims"),
        ("texts.summary", "Record texts"),
        ("texts.distribution", "Record texts"),
    ];
    if let Some((_, name)) = parts.into_iter().find(|(field, _)| text.starts_with(field)) {
        open_part(window, name);
    }
}

/// Unfolds what a field stands under, if it is out of the way.
fn unfold(window: &mut Harness<'static, App>, texts: &Texts, place: &Path) {
    let owner = place.parent().unwrap_or_default();
    let name = format!("{}: more fields", texts.field_name(&owner));
    if window.query_by_role_and_label(Role::Button, &name).is_some() && !is_shown(window, texts, place) {
        press(window, &name);
    }
}

/// Whether a field, or for a list what adds to it, is drawn.
fn is_shown(window: &Harness<'static, App>, texts: &Texts, place: &Path) -> bool {
    let owner = texts.item_name(&place.parent().unwrap_or_default());
    let add = match place.last() {
        Some(Step::Field("positions")) => "add-position",
        Some(Step::Field("defensive_points")) => "add-defensive",
        Some(Step::Field("signatories")) => "add-signatory",
        _ => {
            return window.query_all_by_label(&texts.field_name(place)).next().is_some()
                || note(window)
                    .node(place)
                    .is_some_and(|node| matches!(node.kind(), Kind::Records(_) | Kind::Leaves(_)));
        }
    };
    window.query_all_by_label(&format!("{} to {owner}", texts.get(add))).next().is_some()
}

fn type_leaf(window: &mut Harness<'static, App>, texts: &Texts, wanted: &Note, leaf: &Path) {
    let held = wanted.text_at(leaf);
    let (record, field) = field_spec(leaf).expect("a leaf is a field");
    let name = texts.field_name(leaf);
    let names = Names::english();
    let kind = wanted.node(leaf).map(Node::kind).expect("the leaf is there");
    let delegation = |key: &str| {
        wanted.participants.iter().find(|side| *side.key == *key).map(|side| side.name.to_string()).unwrap_or_default()
    };
    if let (Kind::Leaves(Kind::Reference(_)), Some(agreement)) =
        (field.kind, leaf.parent().and_then(|list| list.parent()))
    {
        tick(window, &format!("{}: party {}", texts.item_name(&agreement), delegation(&held)));
        return;
    }
    open_part_of(window, leaf);
    if window.query_all_by_label(&name).next().is_none() {
        unfold(window, texts, leaf);
    }
    match kind {
        Kind::Flag if field.name == "ours" => {
            find(window, &[Role::RadioButton], &name).click();
            window.run();
        }
        Kind::Flag => tick(window, &name),
        Kind::Choice(_) => choose(window, &name, texts.choice(record, field, &held)),
        Kind::Country => choose(window, &name, names.country(&held).expect("a country")),
        Kind::Language => choose(window, &name, names.language(&held).expect("a language")),
        Kind::Reference("participants") => choose(window, &name, &delegation(&held)),
        Kind::Reference("topics") => {
            let topic = wanted.topics.iter().find(|topic| *topic.key == *held).expect("a topic");
            choose(window, &name, &topic.title);
        }
        Kind::Reference(_) => {
            let source = wanted.sources.iter().find(|source| *source.key == *held).expect("a source");
            let title = if source.title.is_empty() { String::new() } else { format!(", {}", &*source.title) };
            choose(window, &name, &format!("{}{title}", &*source.publisher));
        }
        Kind::Scheme => choose(window, &name, template::marking(&held).expect("a scheme").name.get("en")),
        Kind::Level => {
            let scheme = template::marking(&wanted.marking.scheme).expect("a scheme");
            choose(window, &name, scheme.text(&held, "en"));
        }
        _ => enter(window, &name, &held),
    }
}

#[test]
fn the_astana_meeting_is_typed_in_saved_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("astana.ron");
    let text = include_str!("../../assets/examples/astana.ron");
    let wanted = format::read(text.as_bytes()).unwrap().note;
    let mut window = window_of(Environment { new_id: || ASTANA.to_owned(), ..environment() });
    press(&mut window, "New brief");
    let begun = note(&window);
    type_in(&mut window, &wanted);
    assert_eq!(format::write(&note(&window)), format::write(&wanted));
    save_as(&mut window, &file);
    wait(&mut window, App::is_saved);
    let mut other = window_of(environment());
    other.state_mut().open_file(file.clone());
    other.run();
    assert_eq!(note(&other), wanted);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    while note(&window) != begun {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
    }
    while note(&window) != wanted {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
        window.run();
    }
}

/// The id of the worked example.
const ASTANA: &str = "3f0c8a52-6f0e-4c1b-9a57-0d6a1f5e2b11";
