//! A full disk: a disk of 1 MB that is filled while a note on it is worked on. Mounting one takes a right that not everybody
//! has; without it the test says so and is left out.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, channel},
    },
    time::{Duration, Instant},
};

use chancery::{
    note::{Edit, Note},
    session::{Event, Session},
    store::{self, leftovers},
};

use crate::{
    support::{say, say_skipped},
    surroundings,
};

/// Longer than any answer takes on the slowest machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// A disk of 1 MB.
struct Disk(PathBuf, #[expect(dead_code, reason = "it goes with the disk")] tempfile::TempDir);

impl Disk {
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("disk");
        fs::create_dir(&place).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).arg(&place).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(place, folder));
        }
        say_skipped("mount (a disk of 1 MB)");
        None
    }

    /// Fills it to the last byte.
    fn fill(&self) {
        let mut filler = File::create(self.0.join("filler")).unwrap();
        for size in [4096, 1] {
            loop {
                match filler.write_all(&vec![b'x'; size]) {
                    Ok(()) => {}
                    Err(error) => break assert_eq!(error.kind(), ErrorKind::StorageFull),
                }
            }
        }
    }

    fn make_room(&self) {
        fs::remove_file(self.0.join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

fn titled(title: &str) -> Edit {
    Edit::Set { field: Note::path_named("title").unwrap(), text: title.to_owned() }
}

/// The event that `is_it` looks for.
fn event(session: &mut Session, woken: &Receiver<()>, is_it: impl Fn(&Event) -> bool) -> Event {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if let Some(event) = session.poll().into_iter().find(|event| is_it(event)) {
            return event;
        }
        let _ = woken.recv_timeout(Duration::from_millis(50));
    }
    panic!("it did not come")
}

/// The title in the one snapshot there is, once it is that.
fn wait_for_snapshot(folder: &Path, title: &str) {
    let begun = Instant::now();
    let recovery = surroundings(folder).folders.recovery();
    let is_there = || {
        let entries = fs::read_dir(&recovery).into_iter().flatten().flatten();
        let mut texts = entries.filter_map(|entry| fs::read_to_string(entry.path()).ok());
        texts.any(|text| text.contains(&format!("title: \"{title}\"")))
    };
    while !is_there() {
        assert!(begun.elapsed() < PATIENCE, "no snapshot of {title}");
        std::thread::yield_now();
    }
}

/// What lies in the folder, apart from what fills it.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let names = entries.map(|entry| entry.file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name != "filler").collect();
    names.sort();
    names
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_all_goes_on_when_there_is_room() {
    let Some(disk) = Disk::new() else { return };
    let (folder, note) = (disk.0.as_path(), disk.0.join("note.ron"));
    store::save(&note, &Note::default(), None, &surroundings(folder).folders).unwrap();
    let empty = fs::read(&note).unwrap();
    let mut session = Session::open(&note, &surroundings(folder)).unwrap();
    let (wake, woken) = channel();
    let wake = Mutex::new(wake);
    session.set_waker(Arc::new(move || wake.lock().unwrap().send(()).unwrap_or_default()));

    session.edit(&[titled("before")]).unwrap();
    wait_for_snapshot(folder, "before");
    disk.fill();
    let begun = Instant::now();
    session.edit(&[titled("while it is full")]).unwrap();
    let failed = event(&mut session, &woken, |event| matches!(event, Event::SnapshotFailed { .. }));
    let Event::SnapshotFailed { error } = failed else { unreachable!() };
    assert!(error.to_string().ends_with("the disk is full"), "{error}");
    let told = begun.elapsed();
    wait_for_snapshot(folder, "before");

    session.save().unwrap();
    let failed = event(&mut session, &woken, |event| matches!(event, Event::SaveFailed { .. }));
    let Event::SaveFailed { error, .. } = failed else { unreachable!() };
    assert!(error.to_string().ends_with("the disk is full"), "{error}");
    assert_eq!(fs::read(&note).unwrap(), empty, "the file is as it was");
    assert_eq!(names(folder), ["note.ron", "state"], "nothing lies about");

    let begun = Instant::now();
    disk.make_room();
    event(&mut session, &woken, |event| matches!(event, Event::SnapshotsWork));
    wait_for_snapshot(folder, "while it is full");
    say(&format!(
        "full disk: told after {:.1} s, snapshots again {:.1} s after there was room",
        told.as_secs_f32(),
        begun.elapsed().as_secs_f32()
    ));
    session.save().unwrap();
    event(&mut session, &woken, |event| matches!(event, Event::Saved { .. }));
    assert_eq!(&*store::open(&note).unwrap().opened.note.title, "while it is full");
    drop(session);
    assert_eq!(leftovers(&surroundings(folder).folders), []);
}
