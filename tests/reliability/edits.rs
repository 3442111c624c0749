//! Ten thousand random edits with undo, redo and saves: the note is what a replay gives, the file too, and the memory does
//! not grow once the steps that can be undone are full.

use std::{
    fs,
    process::Stdio,
    sync::{Arc, Mutex, mpsc::channel},
    time::Duration,
};

use chancery::{
    note::{Edit, Kind, Node, Note},
    session::Session,
    store,
};

use crate::{chance::Chance, child, notes::places, support::say, surroundings};

const EDITS: usize = 10_000;

/// After how many edits the memory is first looked at: all steps that can be undone are there by then, though some edits
/// undo others.
const FULL: usize = 4_000;

/// The most items in a list, so that the note itself does not grow.
const MOST_ITEMS: usize = 2;

/// A random change of the note.
fn change(note: &Note, chance: &mut Chance) -> Edit {
    if chance.below(3) > 0 {
        let leaves = places(note, |kind| matches!(kind, Kind::Line | Kind::Prose));
        let field = leaves[chance.below(leaves.len())].clone();
        let text = "words of talks ".repeat(chance.below(12)) + &chance.below(1_000).to_string();
        return Edit::Set { field, text };
    }
    let lists = places(note, |kind| matches!(kind, Kind::Records(_) | Kind::Leaves(_)));
    let list = lists[chance.below(lists.len())].clone();
    let length = note.node(&list).map_or(0, Node::len);
    match (length, chance.below(3)) {
        (0, _) => Edit::Insert { list, index: 0 },
        (MOST_ITEMS.., _) | (_, 0) => Edit::Remove { list, index: chance.below(length) },
        (_, 1) => Edit::Duplicate { list, index: chance.below(length) },
        _ => Edit::Move { list, from: chance.below(length), to: chance.below(length) },
    }
}

/// The memory the process holds, in bytes (proc(5): the second number of `statm`, in pages of 4 KiB); 0 where none tells.
fn memory() -> usize {
    let statm = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    statm.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).unwrap_or(0) * 4_096
}

/// The edits, and those that were undone and can be redone.
#[derive(Default)]
struct Replay {
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl Replay {
    fn note(&self) -> Note {
        let mut note = Note::default();
        self.done.iter().for_each(|edit| note.apply(edit).unwrap());
        note
    }
}

#[test]
#[ignore = "is started by another test, to have its memory to itself"]
fn works_long() {
    let Some(folder) = child::folder() else { return };
    let (mut chance, seed) = Chance::of_today();
    let path = folder.join("note.ron");
    store::save(&path, &Note::default(), None, &surroundings(&folder).folders).unwrap();
    let mut session = Session::open(&path, &surroundings(&folder)).unwrap();
    let (wake, woken) = channel();
    let wake = Mutex::new(wake);
    session.set_waker(Arc::new(move || wake.lock().unwrap().send(()).unwrap_or_default()));
    let mut replay = Replay::default();
    let (mut first, mut saves) = (0, 0);
    for number in 1..=EDITS {
        match chance.below(6) {
            0 if session.can_undo() => {
                session.undo().unwrap();
                replay.undone.push(replay.done.pop().unwrap());
            }
            1 if session.can_redo() => {
                session.redo().unwrap();
                replay.done.push(replay.undone.pop().unwrap());
            }
            _ => {
                let before = Arc::clone(session.note());
                let edit = change(&before, &mut chance);
                // Each edit is a step of its own, so that steps and edits can be counted together.
                session.close_step();
                session.edit(std::slice::from_ref(&edit)).unwrap();
                if **session.note() != *before {
                    replay.done.push(edit);
                    replay.undone.clear();
                }
            }
        }
        if number.is_multiple_of(10) {
            session.save().unwrap();
            while session.is_busy() {
                let _ = woken.recv_timeout(Duration::from_millis(20));
                session.poll();
            }
            assert!(session.is_saved());
            saves += 1;
        }
        if number.is_multiple_of(1_000) {
            assert!(**session.note() == replay.note(), "after {number} edits, seed {seed}");
            assert!(
                store::open(&path).unwrap().opened.note == **session.note(),
                "the file, after {number}, seed {seed}"
            );
        }
        if number == FULL {
            first = memory();
        }
    }
    let last = memory();
    let growth = (last as f64 - first as f64) / (first as f64).max(1.0) * 100.0;
    let mega = |bytes: usize| bytes as f64 / 1e6;
    say(&format!(
        "{EDITS} edits, {saves} saves: as the replay; memory {:.1} MB after {FULL}, {:.1} MB after all, {growth:+.1} % (seed {seed})",
        mega(first),
        mega(last)
    ));
    assert!(growth < 10.0, "memory grows by {growth:.1} %");
}

#[test]
fn ten_thousand_edits_equal_their_replay_and_take_no_more_memory() {
    let folder = tempfile::tempdir().unwrap();
    let output = child::command("edits::works_long", folder.path()).stderr(Stdio::piped()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    say(said.trim());
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stdout));
}
