//! Tests of a session with its file.

use std::{fs, path::Path as FilePath, sync::mpsc::channel};

use super::*;

fn surroundings(folder: &FilePath) -> Surroundings {
    Surroundings { today: Date::constant(2025, 4, 20), folders: Folders::under(&folder.join("state")) }
}

fn titled(session: &mut Session, title: &str) {
    let field = Path::ROOT.field("title");
    session.edit(&[Edit::Set { field, text: title.to_owned() }]).unwrap();
}

/// Does `begin`, waits until nothing runs any more and answers what came back.
fn events_after(session: &mut Session, begin: impl FnOnce(&mut Session)) -> Vec<Event> {
    let (wake, woken) = channel();
    session.set_waker(Arc::new(move || wake.send(()).unwrap()));
    begin(session);
    let mut events = Vec::new();
    while session.is_busy() {
        woken.recv().unwrap();
        events.extend(session.poll());
    }
    events
}

#[test]
fn saving_under_the_own_name_written_otherwise_is_saving() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("notes")).unwrap();
    let file = folder.path().join("note.ron");
    fs::write(&file, "// by hand\n(title: \"Talks\")").unwrap();
    let mut session = Session::open(&file, &surroundings(folder.path())).unwrap();
    titled(&mut session, "Talks in Astana");
    let other = folder.path().join("notes").join("..").join("note.ron");
    let events = events_after(&mut session, |session| session.save_as(other, Replace::Always));
    let [Event::Saved { backup: Some(backup), .. }] = &events[..] else { panic!("{events:?}") };
    assert!(fs::read_to_string(backup).unwrap().starts_with("// by hand"));
    assert!(session.is_saved());
}

#[test]
fn saves_follow_one_another_and_the_last_one_has_all() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("note.ron");
    let template = template::default_template();
    let mut session = Session::new(Note::default(), template, &surroundings(folder.path()));
    let events = events_after(&mut session, |session| {
        session.save_as(file.clone(), Replace::Never);
        for title in ["T", "Ta", "Talks"] {
            titled(session, title);
            session.save_as(file.clone(), Replace::Never);
        }
    });
    assert!(events.iter().all(|event| matches!(event, Event::Saved { .. })), "{events:?}");
    assert!(session.is_saved());
    assert_eq!(&*store::open(&file).unwrap().opened.note.title, "Talks");
}

#[test]
fn what_is_typed_while_saving_stays_unsaved() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("note.ron");
    let template = template::default_template();
    let mut session = Session::new(Note::default(), template, &surroundings(folder.path()));
    titled(&mut session, "Talks");
    events_after(&mut session, |session| {
        session.save_as(file.clone(), Replace::Never);
        titled(session, "Talks in Astana");
    });
    assert!(!session.is_saved());
    assert_eq!(&*store::open(&file).unwrap().opened.note.title, "Talks");
    session.undo();
    assert!(session.is_saved());
}
