//! The form seen from within the window, where a place can be gone to without a finding that leads there.

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{super::app::App, state::Fold, *};
use crate::{
    note::{Kind, walk},
    store::Folders,
    template::{self, Template},
};

/// The size of the window in the tests.
const WINDOW: egui::Vec2 = vec2(1_440.0, 900.0);

/// A window with a note in it.
fn window_with(note: Note, template: Arc<Template>) -> Harness<'static, App> {
    sized_window(note, template, WINDOW)
}

/// A window so high that the whole form is in sight.
fn high_window(note: Note, template: Arc<Template>) -> Harness<'static, App> {
    sized_window(note, template, vec2(WINDOW.x, 6_000.0))
}

fn sized_window(note: Note, template: Arc<Template>, size: egui::Vec2) -> Harness<'static, App> {
    let folder = std::env::temp_dir().join("chancery window tests");
    let environment = Environment::without_system(Folders::under(&folder));
    let surroundings = environment.surroundings();
    let builder = Harness::builder().with_size(size).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment));
    let ctx = window.ctx.clone();
    window.state_mut().view.preview = false;
    let session = Session::new(note, template, &surroundings);
    window.state_mut().show(&ctx, session);
    window.run();
    window
}

/// A note with one item in every list, and nothing else.
fn note_with_every_item() -> Note {
    let mut note = Note::default();
    while let Some(list) = empty_list(&note) {
        note.apply(&Edit::Insert { list, index: 0 }).unwrap();
    }
    note
}

fn empty_list(note: &Note) -> Option<Path> {
    let mut found = None;
    walk(note, &Path::ROOT, &mut |path, node| {
        if matches!(node.kind(), Kind::Records(_) | Kind::Leaves(_)) && node.len() == 0 && found.is_none() {
            found = Some(path.clone());
        }
    });
    found
}

/// The leaves a person fills in: not what the program itself writes down, and of a list of references the list, which has
/// a check box for each.
fn leaves(note: &Note) -> Vec<Path> {
    let mut leaves = Vec::new();
    walk(note, &Path::ROOT, &mut |path, node| {
        let is_own = ["format", "min_reader", "freezes"].iter().any(|own| path.to_string().starts_with(own));
        let is_tick = path.parent().is_some_and(|list| leaves.contains(&list));
        let is_typed = match node.kind() {
            Kind::Record(_) | Kind::Records(_) | Kind::Key | Kind::Id => false,
            Kind::Leaves(leaf) => matches!(leaf, Kind::Reference(_)),
            _ => true,
        };
        if is_typed && !is_own && !is_tick {
            leaves.push(path.clone());
        }
    });
    leaves
}

/// Goes to a place from a form in which every part is folded and nothing is unfolded.
fn go_to(window: &mut Harness<'static, App>, place: &Path) {
    let app = window.state_mut();
    if let Some(open) = &mut app.open {
        open.form = State::default();
        for section in Section::extras() {
            open.form.fold_section(section, Fold::Hidden);
        }
    }
    app.queue.push(Command::GoTo(place.clone()));
    window.run();
}

/// The name of what has the keyboard, if all of it is in sight.
fn focused(window: &Harness<'static, App>) -> Option<String> {
    let sight = window.ctx.content_rect();
    let focused = window.query_by(|node| node.is_focused() && node.label().is_some())?;
    let label = focused.accesskit_node().label();
    label.filter(|_| sight.contains_rect(focused.rect()))
}

#[test]
fn every_leaf_is_reached() {
    let note = note_with_every_item();
    let texts = Texts::english();
    let mut window = window_with(note.clone(), template::default_template());
    let leaves = leaves(&note);
    assert!(leaves.len() > 165, "{}", leaves.len());
    let mut missed: Vec<String> = Vec::new();
    for leaf in leaves {
        go_to(&mut window, &leaf);
        let name = match note.node(&leaf).map(Node::kind) {
            Some(Kind::Leaves(_)) => "Agreement 1: party Delegation 1".to_owned(),
            _ => texts.field_name(&leaf),
        };
        if focused(&window).as_ref() != Some(&name) {
            missed.push(format!("{leaf}: {name}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn every_empty_list_is_reached_at_what_fills_it() {
    let note = Note::default();
    let mut window = window_with(note, template::default_template());
    for (list, button) in [
        ("topics", "Add topic"),
        ("actions", "Add action"),
        ("joint_text", "Add paragraph"),
        ("programme", "Add programme item"),
        ("texts.top_lines", "Add top line"),
        ("texts.distribution", "Add recipient"),
        ("meeting.previous.promised", "Add promise"),
        ("copies", "Add copy"),
    ] {
        go_to(&mut window, &Note::path_named(list).unwrap());
        assert_eq!(focused(&window).as_deref(), Some(button), "{list}");
    }
}

/// The template that asks for these fields and nothing else.
fn template_of(fields: &str) -> Arc<Template> {
    let text = format!(
        "(id: \"small\", title: {{}}, description: {{}}, audience: Internal, sections: [(kind: Header, fields: [{fields}])])"
    );
    Arc::new(template::read(text.as_bytes()).unwrap())
}

/// The names of the buttons that open a folded part, from the top of the form down.
fn folded(window: &Harness<'static, App>) -> Vec<String> {
    let names = window.query_all_by(|node| node.role() == Role::Button);
    let names = names.filter_map(|node| node.accesskit_node().label());
    names.filter_map(|name| name.strip_prefix("Open ").map(str::to_owned)).collect()
}

fn inputs(window: &Harness<'static, App>) -> usize {
    let roles = [Role::TextInput, Role::MultilineTextInput, Role::ComboBox, Role::CheckBox, Role::RadioButton];
    window.query_all_by(|node| roles.contains(&node.role())).count()
}

#[test]
fn a_template_that_asks_for_nothing_leaves_the_main_five() {
    let window = high_window(Note::default(), template_of("\"title\""));
    let texts = Texts::english();
    let extras: Vec<&str> = Section::extras().map(|section| texts.get(section.label())).collect();
    assert_eq!(folded(&window), extras);
    // The title and the six fields of the meeting.
    assert_eq!(inputs(&window), 7);
}

#[test]
fn what_the_template_asks_for_stands_after_the_main_five() {
    let template = template_of("\"texts.summary\", \"actions\", \"annexes.title\"");
    let window = high_window(Note::default(), template);
    let top = |name: &str| window.get_by_role_and_label(Role::Button, name).rect().top();
    assert!(top("Add figure") < top("Fold Record texts"));
    // A list without items is a line even then.
    assert!(top("Fold Record texts") < top("Open Actions") && top("Open Actions") < top("Open Annexes"));
    assert!(top("Open Annexes") < top("Open Brief texts"));
    // Of the texts of a record the template asks for one; the others are out of the way.
    assert!(window.query_by_label("Texts: Summary").is_some() && window.query_by_label("Texts: Comment").is_none());
}

#[test]
fn a_part_with_something_in_it_is_open_and_can_be_folded() {
    let mut note = Note::default();
    note.apply(&Edit::Insert { list: Path::ROOT.field("quotes"), index: 0 }).unwrap();
    let mut window = high_window(note, template_of("\"title\""));
    assert!(window.query_by_label("Quote 1: Words").is_some());
    window.get_by_role_and_label(Role::Button, "Fold Quotes").click();
    window.run();
    assert!(window.query_by_label("Quote 1: Words").is_none());
    window.get_by_role_and_label(Role::Button, "Open Quotes").click();
    window.run();
    assert!(window.query_by_label("Quote 1: Words").is_some());
}

#[test]
fn opening_an_empty_part_begins_it() {
    let mut window = high_window(Note::default(), template_of("\"title\""));
    window.get_by_role_and_label(Role::Button, "Open Joint text").click();
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("Paragraph 1, language 1: Paragraph"));
    window.get_by_role_and_label(Role::Button, "Open Record texts").click();
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("Texts: Summary"));
}

#[test]
fn a_final_note_can_be_read_and_not_changed() {
    let mut note = note_with_every_item();
    note.title = "Talks with Benin".into();
    note.stage = crate::note::Stage::Final;
    let mut window = window_with(note.clone(), template::default_template());
    let leaves = leaves(&note);
    for leaf in leaves {
        go_to(&mut window, &leaf);
        window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        window.event(egui::Event::Text("changed".to_owned()));
        window.key_press(egui::Key::Space);
        window.run();
    }
    window.key_press_modifiers(egui::Modifiers::ALT, egui::Key::ArrowDown);
    window.run();
    assert_eq!(window.state().note(), Some(&note));
    let buttons = window.query_all_by(|node| node.role() == Role::Button && !node.is_disabled());
    let names: Vec<String> = buttons.filter_map(|node| node.accesskit_node().label()).collect();
    let changing = ["Add ", "Remove ", "Actions for ", "Choose "];
    let left: Vec<&String> = names.iter().filter(|name| changing.iter().any(|start| name.starts_with(start))).collect();
    assert!(left.is_empty(), "{left:?}");
    go_to(&mut window, &Path::ROOT.field("title"));
    assert_eq!(focused(&window).as_deref(), Some("Document: Title"));
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.event(egui::Event::Copy);
    window.step();
    let copied = window
        .output()
        .platform_output
        .commands
        .iter()
        .any(|command| matches!(command, egui::OutputCommand::CopyText(text) if text == "Talks with Benin"));
    assert!(copied);
}
