//! The form seen from within the window, where a place can be gone to without a finding that leads there.

use std::sync::Arc;

use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{
    super::{
        app::{App, Environment},
        dialog::Dialogs,
    },
    state::Fold,
    *,
};
use crate::{
    note::{Kind, walk},
    store::{Folders, Settings},
    template::{self, Template},
    texts::Names,
};

/// The size of the window in the tests.
const WINDOW: egui::Vec2 = vec2(1_440.0, 900.0);

/// A window with a note in it.
fn window_with(note: Note, template: Arc<Template>) -> Harness<'static, App> {
    let folder = std::env::temp_dir().join("chancery window tests");
    let environment = Environment {
        today: jiff::civil::date(2025, 4, 17),
        texts: Arc::new(Texts::english()),
        names: Arc::new(Names::english()),
        notation: Notation::default(),
        folders: Folders::under(&folder),
        settings: Settings::default(),
        dialogs: Dialogs::Typed,
        new_id: || "0196f1c0-0000-7000-8000-000000000001".to_owned(),
    };
    let surroundings = environment.surroundings();
    let builder = Harness::builder().with_size(WINDOW).with_max_steps(60);
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
    walk(note, &Path::ROOT, &mut |path, node| match node.kind() {
        Kind::Record(_) | Kind::Records(_) | Kind::Key | Kind::Id => {}
        Kind::Leaves(Kind::Reference(_)) => leaves.push(path.clone()),
        Kind::Leaves(_) => {}
        Kind::Reference(_) if path.parent().is_some_and(|list| leaves.contains(&list)) => {}
        _ if ["format", "min_reader", "freezes"].iter().any(|own| path.to_string().starts_with(own)) => {}
        _ => leaves.push(path.clone()),
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
    let sight = Rect::from_min_size(egui::Pos2::ZERO, WINDOW);
    let focused = window.query_by(|node| node.is_focused())?;
    let label = focused.accesskit_node().label();
    label.filter(|_| sight.contains_rect(focused.rect()))
}

#[test]
fn every_leaf_is_reached() {
    let note = note_with_every_item();
    let texts = Texts::english();
    let mut window = window_with(note.clone(), template::default_template());
    let leaves = leaves(&note);
    assert!(leaves.len() > 190, "{}", leaves.len());
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
