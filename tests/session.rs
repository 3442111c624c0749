//! One open note: steps back and forth, what is saved and what is not, and answers from the background.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "session/follow_up.rs"]
mod follow_up;
#[path = "session/freeze.rs"]
mod freeze;
#[path = "support/notes.rs"]
mod notes;
#[path = "session/writers.rs"]
mod writers;

use std::{
    fs,
    path::{Path as FilePath, PathBuf},
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, channel},
    },
    time::Duration,
};

use chancery::{
    check::Code,
    note::{Edit, Kind, Note, Path, Refusal, Stage, format, format::Access, walk},
    paper::Carried,
    session::{Event, ExportError, Exported, Session, SessionError, Surroundings, new_note},
    store::{Folders, Replace, StoreError},
    template::builtin,
};
use proptest::{
    collection::vec,
    prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest},
};
use tempfile::TempDir;

use notes::{acts, edit, grown, notes as any_notes};

/// Longer than any answer takes on the slowest machine; whoever waits so long waits in vain.
const PATIENCE: Duration = Duration::from_mins(1);

/// A session in a folder of its own, and the word that there is something to poll.
struct Desk {
    session: Session,
    woken: Receiver<()>,
    folder: TempDir,
}

fn surroundings(folder: &FilePath) -> Surroundings {
    let today = jiff::civil::date(2025, 5, 1);
    Surroundings { today, folders: Folders::under(&folder.join("state")) }
}

fn example() -> Vec<u8> {
    let file = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/astana.ron");
    fs::read_to_string(file).unwrap().replace("\r\n", "\n").into_bytes()
}

impl Desk {
    fn around(folder: TempDir, mut session: Session) -> Self {
        let (wake, woken) = channel();
        let wake = Mutex::new(wake);
        session.set_waker(Arc::new(move || {
            // The test may be over before the last answer comes.
            let _ = wake.lock().unwrap().send(());
        }));
        Self { session, woken, folder }
    }

    /// A note on no disk yet.
    fn new(note: Note) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::new(note, builtin("brief").unwrap(), &surroundings(folder.path()));
        Self::around(folder, session)
    }

    /// A note from a file with these bytes.
    fn open(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("note.ron");
        fs::write(&file, bytes).unwrap();
        let session = Session::open(&file, &surroundings(folder.path())).unwrap();
        Self::around(folder, session)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn set(&mut self, field: &str, text: &str) {
        self.session.edit(&[set(field, text)]).unwrap();
    }

    fn title(&self) -> String {
        self.session.note().title.to_string()
    }

    /// What came back until `is_last` has come.
    fn events_until(&mut self, is_last: impl Fn(&Event) -> bool) -> Vec<Event> {
        let mut events = Vec::new();
        loop {
            events.extend(self.session.poll());
            if events.iter().any(&is_last) {
                return events;
            }
            self.woken.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("nothing came after {events:?}"));
        }
    }

    /// The one answer of a save or an export.
    fn answer(&mut self) -> Event {
        let is_answer = |event: &Event| {
            matches!(
                event,
                Event::Saved { .. } | Event::SaveFailed { .. } | Event::Exported { .. } | Event::ExportFailed { .. }
            )
        };
        let mut events = self.events_until(is_answer);
        assert_eq!(events.len(), 1, "{events:?}");
        events.remove(0)
    }

    #[track_caller]
    fn assert_saved(&mut self) {
        let answer = self.answer();
        assert!(matches!(answer, Event::Saved { .. }), "{answer:?}");
    }

    fn save_refused(&mut self) -> StoreError {
        match self.answer() {
            Event::SaveFailed { error, .. } => error,
            other => panic!("{other:?}"),
        }
    }
}

fn set(field: &str, text: &str) -> Edit {
    Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() }
}

fn read(file: &FilePath) -> Note {
    format::read(&fs::read(file).unwrap()).unwrap().note
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_visit_every_state(start in any_notes(), acts in vec(acts(), 1..40)) {
        let start = Note { stage: Stage::Draft, ..start };
        let mut desk = Desk::new(start.clone());
        let session = &mut desk.session;
        let mut states = vec![(start, session.paper().to_plain())];
        for act in &acts {
            let Some(edit) = edit(session.note(), act) else { continue };
            match session.edit(&[edit]) {
                // That is not how a note is made final.
                Err(Refusal::FinalByStage) => {}
                done => done.unwrap(),
            }
            session.close_step();
            if **session.note() != states.last().unwrap().0 {
                states.push((Note::clone(session.note()), session.paper().to_plain()));
            }
        }
        let newest = session.revision();
        for (note, paper) in states.iter().rev().skip(1) {
            prop_assert!(session.can_undo());
            session.undo();
            prop_assert_eq!(&**session.note(), note);
            prop_assert_eq!(&session.paper().to_plain(), paper);
        }
        prop_assert!(!session.can_undo() && session.undo().is_none());
        for (note, paper) in states.iter().skip(1) {
            prop_assert!(session.can_redo());
            session.redo();
            prop_assert_eq!(&**session.note(), note);
            prop_assert_eq!(&session.paper().to_plain(), paper);
        }
        prop_assert!(!session.can_redo() && session.redo().is_none());
        prop_assert_eq!(session.revision(), newest);
    }
}

#[test]
fn a_list_of_changes_with_a_refused_one_changes_nothing() {
    let mut desk = Desk::open(&example());
    let (before, revision) = (Arc::clone(desk.session.note()), desk.session.revision());
    let refused = desk.session.edit(&[set("title", "Other talks"), set("date", "soon"), set("author", "Someone")]);
    assert!(matches!(refused, Err(Refusal::Unreadable { .. })), "{refused:?}");
    assert!(Arc::ptr_eq(&before, desk.session.note()));
    assert_eq!(desk.session.revision(), revision);
    assert!(!desk.session.can_undo() && desk.session.is_saved());
}

#[test]
fn a_change_that_changes_nothing_is_no_step() {
    let mut desk = Desk::open(&example());
    let title = desk.title();
    desk.set("title", &title);
    assert!(!desk.session.can_undo() && desk.session.is_saved());
}

#[test]
fn another_nought_behind_the_point_is_a_step() {
    let mut desk = Desk::new(Note::default());
    let insert = |list: &str| Edit::Insert { list: Note::path_named(list).unwrap(), index: 0 };
    desk.session.edit(&[insert("figures"), insert("figures[0].values")]).unwrap();
    for number in ["0.1", "0.10", "0.1"] {
        desk.set("figures[0].values[0].number", number);
        let number_now = desk.session.note().text_at(&Note::path_named("figures[0].values[0].number").unwrap());
        assert_eq!(number_now, number);
    }
}

#[test]
fn several_changes_at_once_are_one_step() {
    let mut desk = Desk::open(&example());
    let before = Arc::clone(desk.session.note());
    desk.session.edit(&[set("title", "Other talks"), set("author", "Someone")]).unwrap();
    assert_eq!(desk.session.undo(), Some(Path::ROOT.field("title")));
    assert_eq!(before, *desk.session.note());
    assert!(!desk.session.can_undo());
}

#[test]
fn typing_is_one_step_until_it_is_closed() {
    let mut desk = Desk::new(Note::default());
    let type_in = |desk: &mut Desk, text: &str| {
        let typed = desk.title() + text;
        desk.set("title", &typed);
    };
    for letter in ["T", "a", "l", "k", "s"] {
        type_in(&mut desk, letter);
    }
    desk.session.close_step();
    type_in(&mut desk, " in Astana");
    desk.set("author", "Someone");
    type_in(&mut desk, "!");
    let mut titles = Vec::new();
    while desk.session.can_undo() {
        desk.session.undo();
        titles.push(desk.title());
    }
    assert_eq!(titles, ["Talks in Astana", "Talks in Astana", "Talks", ""]);
}

#[test]
fn what_was_undone_is_forgotten_by_the_next_change() {
    let mut desk = Desk::new(Note::default());
    desk.set("title", "One");
    desk.session.undo();
    desk.set("title", "Two");
    assert!(!desk.session.can_redo());
    assert_eq!(desk.title(), "Two");
    desk.session.undo();
    assert_eq!(desk.title(), "");
}

#[test]
fn more_steps_than_are_kept_lose_the_oldest() {
    let mut desk = Desk::new(Note::default());
    for number in 0..2_100 {
        desk.set("title", &number.to_string());
        desk.session.close_step();
    }
    let mut steps = 0;
    while desk.session.undo().is_some() {
        steps += 1;
    }
    assert_eq!((steps, desk.title().as_str()), (2_000, "99"));
}

#[test]
fn the_state_on_disk_is_the_saved_one() {
    let mut desk = Desk::open(&example());
    assert!(desk.session.is_saved());
    desk.set("title", "Other talks");
    assert!(!desk.session.is_saved());
    desk.session.undo();
    assert!(desk.session.is_saved(), "what is undone to the saved state is saved");
    desk.session.redo();
    desk.session.save().unwrap();
    assert!(desk.session.is_busy() && !desk.session.is_saved());
    desk.assert_saved();
    assert!(desk.session.is_saved() && !desk.session.is_busy());
    assert_eq!(read(&desk.file("note.ron")), **desk.session.note());
    desk.session.undo();
    assert!(!desk.session.is_saved(), "the state before is not on disk any more");
}

#[test]
fn what_is_typed_during_a_save_is_not_saved() {
    let mut desk = Desk::open(&example());
    desk.set("title", "Other talks");
    desk.session.save().unwrap();
    // In the same field, as if the hands had not left it.
    desk.set("title", "Other talks, later");
    desk.assert_saved();
    assert!(!desk.session.is_saved());
    assert_eq!(&*read(&desk.file("note.ron")).title, "Other talks");
    desk.session.undo();
    assert!(desk.session.is_saved());
}

#[test]
fn a_save_asked_for_during_a_save_writes_what_is_there_then() {
    let mut desk = Desk::open(&example());
    desk.set("title", "One");
    desk.session.save().unwrap();
    desk.set("title", "Two");
    desk.session.save().unwrap();
    desk.assert_saved();
    assert!(desk.session.is_busy());
    desk.assert_saved();
    assert!(desk.session.is_saved() && !desk.session.is_busy());
    assert_eq!(&*read(&desk.file("note.ron")).title, "Two");
}

#[test]
fn a_save_asked_for_during_a_save_as_goes_to_the_new_file() {
    let mut desk = Desk::open(&example());
    let (own, other) = (desk.file("note.ron"), desk.file("other.ron"));
    desk.session.save_as(other.clone(), Replace::Never);
    desk.set("title", "Other talks");
    desk.session.save().unwrap();
    desk.assert_saved();
    desk.assert_saved();
    assert_eq!(desk.session.file(), Some(&*other));
    assert_eq!(&*read(&other).title, "Other talks");
    assert_eq!(fs::read(own).unwrap(), example());
    assert!(desk.session.is_saved());
}

#[test]
fn a_save_asked_for_while_the_first_file_is_refused_goes_nowhere() {
    let mut desk = Desk::new(Note::default());
    fs::write(desk.file("taken.ron"), "another note").unwrap();
    desk.session.save_as(desk.file("taken.ron"), Replace::Never);
    desk.session.save().unwrap();
    desk.save_refused();
    assert!(!desk.session.is_busy() && !desk.session.is_saved());
    assert_eq!(fs::read(desk.file("taken.ron")).unwrap(), b"another note");
}

#[test]
fn a_new_note_has_no_file_until_it_is_given_one() {
    let mut desk = Desk::new(new_note(&builtin("brief").unwrap(), "en", "6f9619ff".to_owned()));
    assert!(matches!(desk.session.save(), Err(SessionError::NoFile)));
    assert!(!desk.session.is_saved());
    let file = desk.file("new.ron");
    desk.session.save_as(file.clone(), Replace::Never);
    desk.assert_saved();
    assert_eq!(desk.session.file(), Some(&*file));
    desk.set("title", "Talks");
    desk.session.save().unwrap();
    desk.assert_saved();
    assert_eq!(&*read(&file).title, "Talks");
}

#[test]
fn a_file_another_program_changed_stays() {
    let mut desk = Desk::open(&example());
    let foreign = b"(title: \"by another program\")";
    fs::write(desk.file("note.ron"), foreign).unwrap();
    desk.set("title", "Other talks");
    desk.session.save().unwrap();
    let error = desk.save_refused();
    assert!(matches!(error, StoreError::Changed { .. }), "{error}");
    assert_eq!(fs::read(desk.file("note.ron")).unwrap(), foreign);
    assert!(!desk.session.is_saved());
    let copy = desk.file("copy.ron");
    desk.session.save_as(copy.clone(), Replace::Never);
    desk.assert_saved();
    assert!(desk.session.is_saved());
    assert_eq!(desk.session.file(), Some(&*copy));
}

#[test]
fn a_file_that_has_gone_is_written_anew() {
    let mut desk = Desk::open(&example());
    fs::remove_file(desk.file("note.ron")).unwrap();
    desk.session.save().unwrap();
    desk.assert_saved();
    assert_eq!(fs::read(desk.file("note.ron")).unwrap(), example());
}

#[test]
fn save_as_replaces_another_file_only_when_told_to() {
    let mut desk = Desk::open(&example());
    let other = desk.file("other.ron");
    fs::write(&other, "another note").unwrap();
    desk.session.save_as(other.clone(), Replace::Never);
    let error = desk.save_refused();
    assert!(matches!(error, StoreError::Exists { .. }), "{error}");
    assert_eq!(fs::read(&other).unwrap(), b"another note");
    assert_eq!(desk.session.file(), Some(&*desk.file("note.ron")), "the note keeps its file");
    desk.session.save_as(other.clone(), Replace::Always);
    desk.assert_saved();
    assert_eq!(fs::read(&other).unwrap(), example());
    assert_eq!(desk.session.file(), Some(&*other));
}

#[test]
fn save_as_onto_its_own_file_heeds_other_programs() {
    let mut desk = Desk::open(&example());
    let file = desk.file("note.ron");
    fs::write(&file, "(title: \"by another program\")").unwrap();
    desk.session.save_as(file, Replace::Never);
    let error = desk.save_refused();
    assert!(matches!(error, StoreError::Changed { .. }), "{error}");
}

#[test]
fn the_first_save_of_a_hand_edited_file_names_its_backup() {
    let by_hand = b"// my own words\n(title: \"Talks\")";
    let mut desk = Desk::open(by_hand);
    desk.set("title", "Other talks");
    desk.session.save().unwrap();
    let Event::Saved { backup: Some(backup), .. } = desk.answer() else { panic!("no backup") };
    assert_eq!(fs::read(backup).unwrap(), by_hand);
    desk.set("title", "Talks");
    desk.session.save().unwrap();
    let answer = desk.answer();
    assert!(matches!(answer, Event::Saved { backup: None, .. }), "{answer:?}");
}

#[test]
fn a_note_of_a_newer_version_is_looked_at_and_never_written() {
    let newer = b"(format: 9, min_reader: 7, title: \"Talks\", novelty: 1)";
    let mut desk = Desk::open(newer);
    assert_eq!(desk.session.access(), Access::ReadOnly { min_reader: 7 });
    assert_eq!(desk.session.edit(&[set("title", "Other talks")]), Err(Refusal::ReadOnly));
    assert_eq!(desk.title(), "Talks");
    desk.session.save().unwrap();
    let error = desk.save_refused();
    let copy = desk.file("copy.ron");
    desk.session.save_as(copy.clone(), Replace::Always);
    let other = desk.save_refused();
    for sentence in [error.to_string(), other.to_string()] {
        assert!(sentence.contains("the note needs a newer version of Chancery (format 7"), "{sentence}");
    }
    assert!(!copy.exists());
    assert_eq!(fs::read(desk.file("note.ron")).unwrap(), newer);
    assert!(desk.session.is_saved());
    desk.session.export(desk.file("note.pdf"), Replace::Never, Carried::UpToBanner);
    let answer = desk.answer();
    assert!(matches!(answer, Event::Exported { .. }), "{answer:?}");
}

#[test]
fn a_failed_save_can_be_repeated() {
    let mut desk = Desk::open(&example());
    let nowhere = desk.file("no such folder").join("note.ron");
    desk.session.save_as(nowhere, Replace::Never);
    let error = desk.save_refused();
    assert!(matches!(error, StoreError::System { .. }), "{error}");
    desk.set("title", "Other talks");
    desk.session.save().unwrap();
    desk.assert_saved();
    assert!(desk.session.is_saved());
}

#[test]
fn an_export_replaces_our_own_paper_and_no_other_file() {
    let mut desk = Desk::open(&example());
    let file = desk.file("note.pdf");
    fs::write(&file, b"%PDF-1.7\nof another program\n%%EOF\n").unwrap();
    desk.session.export(file.clone(), Replace::IfOurs, Carried::UpToBanner);
    let answer = desk.answer();
    let refused = matches!(answer, Event::ExportFailed { error: ExportError::Store(StoreError::Exists { .. }), .. });
    assert!(refused, "{answer:?}");
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF-1.7\nof another"));

    fs::remove_file(&file).unwrap();
    desk.session.export(file.clone(), Replace::Never, Carried::UpToBanner);
    let answer = desk.answer();
    assert!(matches!(answer, Event::Exported { exported: Exported { pages: 1.., .. }, .. }), "{answer:?}");
    let first = fs::read(&file).unwrap();

    desk.session.export(file.clone(), Replace::Never, Carried::UpToBanner);
    let answer = desk.answer();
    assert!(matches!(answer, Event::ExportFailed { .. }), "{answer:?}");
    desk.set("title", "Other talks");
    desk.session.export(file.clone(), Replace::IfOurs, Carried::UpToBanner);
    let answer = desk.answer();
    assert!(matches!(answer, Event::Exported { .. }), "{answer:?}");
    assert_ne!(first, fs::read(&file).unwrap());

    desk.set("id", "another note");
    desk.session.export(file, Replace::IfOurs, Carried::UpToBanner);
    let answer = desk.answer();
    assert!(matches!(answer, Event::ExportFailed { .. }), "{answer:?}");
}

#[test]
fn pages_come_after_the_paper_is_laid() {
    let mut desk = Desk::open(&example());
    desk.session.show_pages(0..2, 0.5);
    let events = desk.events_until(|event| matches!(event, Event::PageImage { index: 1, .. }));
    let kinds: Vec<String> = events
        .iter()
        .map(|event| match event {
            Event::PagesLaid { generation: 1, pages } => format!("{} pages", pages.pages.len()),
            Event::PageImage { generation: 1, index, .. } => format!("page {index}"),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(kinds, ["2 pages", "page 0", "page 1"]);
    desk.set("title", "Other talks");
    // The change has asked for them already, and asking once more is asking once.
    desk.session.show_pages(0..2, 0.5);
    let newer = |event: &Event| matches!(event, Event::PageImage { generation: 2, index: 0, .. });
    let events = desk.events_until(newer);
    assert!(matches!(events[0], Event::PagesLaid { generation: 2, .. }), "{events:?}");
}

#[test]
fn what_the_pages_cannot_show_is_found_once_they_are_laid() {
    let mut desk = Desk::open(&example());
    let lacking = |desk: &Desk| {
        let findings = desk.session.findings().iter();
        findings
            .filter(|finding| finding.code == Code::E17)
            .map(|finding| finding.field.to_string())
            .collect::<Vec<_>>()
    };
    let laid = |event: &Event| matches!(event, Event::PagesLaid { .. });
    for (title, expected) in [("Talks \u{e000}", &["title"][..]), ("Talks", &[])] {
        desk.set("title", title);
        desk.session.show_pages(0..1, 0.5);
        desk.events_until(laid);
        assert_eq!(lacking(&desk), expected);
    }
}

#[test]
fn what_runs_when_a_note_is_closed_still_reaches_the_disk() {
    let mut desk = Desk::open(&example());
    desk.session.save_as(desk.file("last.ron"), Replace::Never);
    let Desk { session, folder, .. } = desk;
    drop(session);
    // Nobody is told, so the folder is asked; the thread is in no hurry but it does come.
    let file = folder.path().join("last.ron");
    let deadline = std::time::Instant::now() + PATIENCE;
    while !file.exists() {
        assert!(std::time::Instant::now() < deadline, "the save was lost");
        std::thread::yield_now();
    }
    assert_eq!(fs::read(&file).unwrap(), example());
}

/// The file of a note that a newer version wrote: a field nobody knows in every record, a section nobody knows, and in
/// every choice a name nobody knows.
fn newer_file() -> String {
    let mut note = grown(|_| 2);
    let mut leaves = Vec::new();
    walk(&note, &Path::ROOT, &mut |path, node| leaves.push((path.clone(), node.kind())));
    for (number, (field, kind)) in leaves.into_iter().enumerate() {
        let text = match kind {
            Kind::Line | Kind::Prose => format!("text {number}"),
            Kind::Decimal => format!("{number}.50"),
            Kind::Choice(_) => format!("Newer{number}(\"\\\"\", [ 1,(a : Two) ])"),
            _ => continue,
        };
        note.apply(&Edit::Set { field, text }).unwrap();
    }
    let values = [
        "Name( a : 1,b:[ 2 , ],)",
        "\"\\u{49} \\\" Қ\"",
        "[[], {1: (), }]",
        "r#\"raw \"one\" \\ \"#",
        "-0.0",
        "( /* why */ 1 )",
    ];
    let mut file = String::new();
    let mut records = 0;
    for line in format::write(&note).unwrap().lines() {
        let indent = line.len() - line.trim_start().len();
        if matches!(line.trim(), ")" | "),") {
            let value = values[records % values.len()];
            file += &[&" ".repeat(indent + 4), "novelty_", &records.to_string(), ": ", value, ",\n"].concat();
            records += 1;
        }
        if line == ")" {
            file += "    section_of_tomorrow: [\n( title:\"One\",\n  text : \"Two\"), // three\n  Four,\n],\n";
        }
        file += line;
        file += "\n";
    }
    let mut expected = 0;
    walk(&note, &Path::ROOT, &mut |_, node| expected += usize::from(matches!(node.kind(), Kind::Record(_))));
    assert_eq!(records, expected, "a record is blank");
    file
}

#[test]
fn nothing_of_a_newer_version_is_lost_by_editing() {
    let file = newer_file();
    let mut desk = Desk::open(file.as_bytes());
    let on_disk = desk.file("note.ron");
    assert_eq!(desk.session.access(), Access::Edit);
    let title = desk.title();
    desk.set("title", "Changed");
    desk.session.close_step();
    desk.set("topics[0].points[1]", "Changed, too");
    assert!(desk.session.undo().is_some() && desk.session.undo().is_some());
    desk.session.save().unwrap();
    desk.assert_saved();
    assert_eq!(fs::read_to_string(&on_disk).unwrap(), file);
    assert!(desk.session.redo().is_some());
    desk.session.save().unwrap();
    desk.assert_saved();
    let changed = file.replacen(&format!("title: \"{title}\""), "title: \"Changed\"", 1);
    assert!(changed != file);
    assert_eq!(fs::read_to_string(&on_disk).unwrap(), changed);
}
