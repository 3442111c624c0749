//! The kill harness: processes that edit a note and are killed at random moments. What is left must be readable, and no more
//! than five seconds of work may be gone.
//!
//! `CHANCERY_KILLS=1000` makes a thousand runs, `CHANCERY_AT_ONCE=50` fifty at a time. The clock of the snapshots is the
//! real one; only the typing is scripted.

use std::{
    fs::{self, File},
    io::Write as _,
    path::Path as FilePath,
    process::Stdio,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use chancery::{
    note::{Edit, Note, Path},
    session::Session,
    store::{self, Folders},
};

use crate::{
    chance::Chance,
    child::{self, Running},
    support::say,
    surroundings,
};

/// The most that may be lost.
const PROMISE: Duration = Duration::from_secs(5);

/// The longest time a process works before it is killed: twice as long as the longest wait for a snapshot, and more.
const LONGEST_LIFE: u64 = 13_000;

fn asked(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap()
}

fn set(name: &str, text: String) -> Edit {
    Edit::Set { field: Note::path_named(name).unwrap(), text }
}

/// Types, with pauses as a person makes them, and saves now and then.
#[test]
#[ignore = "is started and killed by the harness"]
fn works_until_it_is_killed() {
    let Some(folder) = child::folder() else { return };
    let mut chance = Chance::from(u64::from(std::process::id()) ^ now().as_nanos() as u64);
    let mut session = Session::open(&folder.join("note.ron"), &surroundings(&folder)).unwrap();
    let mut diary = File::create(folder.join("diary.txt")).unwrap();
    let begun = Instant::now();
    let mut number = 0_u64;
    while begun.elapsed() < 2 * Duration::from_millis(LONGEST_LIFE) {
        number += 1;
        let mut edits = vec![set("title", number.to_string())];
        if number.is_multiple_of(5) {
            edits.push(Edit::Insert { list: Path::ROOT.field("topics"), index: 0 });
            edits.push(set("topics[0].title", "What was said of trade. ".repeat(1 + chance.below(60))));
        }
        session.edit(&edits).unwrap();
        if session.note().topics.len() > 15 {
            session.edit(&[Edit::Remove { list: Path::ROOT.field("topics"), index: 9 }]).unwrap();
        }
        diary.write_all(format!("{number} {}\n", now().as_nanos()).as_bytes()).unwrap();
        if chance.below(40) == 0 {
            session.save().unwrap();
        }
        session.poll();
        // A pause of over a second lets a snapshot come, steady typing puts it off.
        let pause = if chance.below(25) == 0 { 1_500 } else { 20 + chance.below(300) as u64 };
        thread::sleep(Duration::from_millis(pause));
    }
}

/// What was left by one process.
struct Left {
    lost: Duration,
    edits: usize,
}

/// Starts a process, kills it after `life`, and looks at what is left; the reason where something is unreadable.
fn one(life: Duration) -> Result<Left, String> {
    let folder = tempfile::tempdir().unwrap();
    let note = folder.path().join("note.ron");
    store::save(&note, &Note::default(), None, &surroundings(folder.path()).folders).unwrap();
    let process = child::command("kills::works_until_it_is_killed", folder.path()).stderr(Stdio::null()).spawn();
    let mut process = Running(process.unwrap());
    let diary = folder.path().join("diary.txt");
    let begun = Instant::now();
    while fs::metadata(&diary).map_or(0, |known| known.len()) == 0 {
        if begun.elapsed() > Duration::from_mins(1) {
            return Err("the process did not begin".to_owned());
        }
        thread::sleep(Duration::from_millis(5));
    }
    thread::sleep(life);
    let killed = now();
    process.0.kill().unwrap();
    process.0.wait().unwrap();
    look(folder.path(), &fs::read_to_string(&diary).unwrap(), killed)
}

fn look(folder: &FilePath, diary: &str, killed: Duration) -> Result<Left, String> {
    let saved = store::open(&folder.join("note.ron")).map_err(|error| error.to_string())?;
    let folders: Folders = surroundings(folder).folders;
    let entries = fs::read_dir(folders.recovery()).into_iter().flatten().flatten();
    let snapshots = entries.filter(|entry| entry.path().extension().is_some_and(|it| it == "snapshot")).count();
    let leftovers = store::leftovers(&folders);
    if leftovers.len() != snapshots {
        return Err(format!("{snapshots} snapshots, {} of them readable", leftovers.len()));
    }
    for leftover in &leftovers {
        chancery::note::format::read(leftover.snapshot.text.as_bytes()).map_err(|error| error.to_string())?;
    }
    let titles = leftovers.iter().map(|leftover| leftover.snapshot.title.clone());
    let titles = titles.chain([saved.opened.note.title.to_string()]);
    let kept: u64 = titles.filter_map(|title| title.parse().ok()).max().unwrap_or(0);
    let entries = diary.lines().filter_map(|line| {
        let (number, time) = line.split_once(' ')?;
        Some((number.parse::<u64>().ok()?, Duration::from_nanos(time.parse().ok()?)))
    });
    let entries: Vec<(u64, Duration)> = entries.collect();
    // What is lost began with the first edit that is not kept.
    let lost = entries.iter().find(|(number, _)| *number > kept).map(|(_, time)| killed.saturating_sub(*time));
    Ok(Left { lost: lost.unwrap_or_default(), edits: entries.len() })
}

#[test]
fn whoever_is_killed_loses_five_seconds_at_most() {
    let (runs, at_once) = (asked("CHANCERY_KILLS", 50), asked("CHANCERY_AT_ONCE", 25));
    let (chance, seed) = Chance::of_today();
    let chance = Mutex::new(chance);
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..at_once.min(runs) {
            scope.spawn(|| {
                while next.fetch_add(1, Ordering::Relaxed) < runs {
                    let life = 50 + chance.lock().unwrap().next() % LONGEST_LIFE;
                    let left = one(Duration::from_millis(life));
                    done.lock().unwrap().push(left);
                }
            });
        }
    });
    let done = done.into_inner().unwrap();
    let unreadable: Vec<&String> = done.iter().filter_map(|left| left.as_ref().err()).collect();
    let left: Vec<&Left> = done.iter().filter_map(|left| left.as_ref().ok()).collect();
    let mut lost: Vec<Duration> = left.iter().map(|left| left.lost).collect();
    lost.sort_unstable();
    let seconds = |part: usize| lost[(lost.len() - 1) * part / 100].as_secs_f32();
    say(&format!(
        "kill harness: {} runs of {} edits in all, {} unreadable; lost in seconds: half at most {:.2}, 95 of 100 at most \
         {:.2}, largest {:.2} (seed {seed})",
        done.len(),
        left.iter().map(|left| left.edits).sum::<usize>(),
        unreadable.len(),
        seconds(50),
        seconds(95),
        seconds(100),
    ));
    assert!(unreadable.is_empty(), "{unreadable:?}");
    assert!(lost.last().unwrap() <= &PROMISE, "{lost:?}");
}
