//! The same work on many things, on several threads. Owns who takes what, and that the results come in the order of the things;
//! knows nothing of the work.

use std::{
    collections::BTreeMap,
    io::{self, IsTerminal as _, Write as _},
    num::NonZeroUsize,
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc::channel,
    },
    thread::{self, Builder},
    time::{Duration, Instant},
};

use crate::session::attempt;

/// The stack of a thread, as large as that of the thread a program begins with: a note is read as deep as it goes.
const STACK: usize = 8 << 20;

/// How many threads there are to be: as many as asked for, or one for each core, and no more than there are things.
pub(super) fn threads(asked: Option<NonZeroUsize>, things: usize) -> usize {
    let cores = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    asked.unwrap_or_else(cores).get().min(things)
}

/// Does the work on each thing on so many threads, of which each has what `begin` makes. Hands the results on in the order of
/// the things, as soon as all before them are there, on the thread that asks. Where the work fails by a mistake of the
/// program there is none, and what the thread had goes with it.
pub(super) fn in_order<T: Sync, S, R: Send>(
    (things, threads): (&[T], usize),
    begin: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
    bar: &mut Bar,
    mut done: impl FnMut(Option<R>),
) {
    bar.begin(things.len());
    if threads <= 1 {
        let mut state = None;
        for thing in things {
            let result = tried(&mut state, &begin, |state| work(state, thing));
            bar.advance();
            bar.clear();
            done(result);
            bar.show();
        }
        bar.clear();
        return;
    }
    let next = AtomicUsize::new(0);
    let (sender, results) = channel::<(usize, Option<R>)>();
    let hands = || {
        let mut state = None;
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(place) else { return };
            let result = tried(&mut state, &begin, |state| work(state, thing));
            if sender.send((place, result)).is_err() {
                return;
            }
        }
    };
    thread::scope(|scope| {
        let hired = (0..threads)
            .filter(|number| {
                let thread = Builder::new().name(format!("batch {number}")).stack_size(STACK);
                thread.spawn_scoped(scope, hands).is_ok()
            })
            .count();
        // A machine that has no more threads to give has this one.
        if hired == 0 {
            hands();
        }
        let mut waiting = BTreeMap::new();
        for place in 0..things.len() {
            while !waiting.contains_key(&place) {
                let Ok((place, result)) = results.recv() else { return };
                bar.advance();
                bar.show();
                waiting.insert(place, result);
            }
            bar.clear();
            waiting.remove(&place).into_iter().for_each(&mut done);
            bar.show();
        }
    });
    bar.clear();
}

/// A mistake of the program at one thing is no reason to leave the others out.
fn tried<S, R>(state: &mut Option<S>, begin: impl Fn() -> S, work: impl FnOnce(&mut S) -> R) -> Option<R> {
    let result = attempt(|| work(state.get_or_insert_with(begin)));
    if result.is_none() {
        *state = None;
    }
    result
}

/// How far it has come, in one line on the terminal that is drawn over again; nothing where errors go to no terminal.
#[derive(Debug)]
pub(super) struct Bar {
    is_shown: bool,
    done: usize,
    all: usize,
    drawn: Option<Instant>,
    /// How many columns of the line are written on.
    columns: usize,
}

/// How many columns the bar itself has; the line is to fit any terminal.
const COLUMNS: usize = 30;

/// How often it is drawn at the most.
const OFTEN: Duration = Duration::from_millis(100);

impl Bar {
    /// A bar for this terminal, where there is one and it is wanted.
    pub(super) fn new(is_wanted: bool) -> Self {
        Self { is_shown: is_wanted && io::stderr().is_terminal(), done: 0, all: 0, drawn: None, columns: 0 }
    }

    /// None at all.
    pub(super) const fn none() -> Self {
        Self { is_shown: false, done: 0, all: 0, drawn: None, columns: 0 }
    }

    fn begin(&mut self, all: usize) {
        // One thing is done before one can read how far it is.
        self.is_shown &= all > 1;
        (self.done, self.all, self.drawn) = (0, all, None);
    }

    fn advance(&mut self) {
        self.done += 1;
    }

    /// Draws it where it was taken away, or was drawn a while ago.
    fn show(&mut self) {
        let is_due = || self.columns == 0 || self.drawn.is_none_or(|drawn| drawn.elapsed() >= OFTEN);
        if self.is_shown && is_due() {
            let line = line(self.done, self.all);
            self.clear();
            self.columns = line.len();
            self.drawn = Some(Instant::now());
            let _ = write!(io::stderr(), "{line}").and_then(|()| io::stderr().flush());
        }
    }

    /// Takes the line away, so that something else can be written there.
    pub(super) fn clear(&mut self) {
        if self.columns > 0 {
            let _ = write!(io::stderr(), "\r{:columns$}\r", "", columns = self.columns);
            self.columns = 0;
        }
    }
}

fn line(done: usize, all: usize) -> String {
    let full = done * COLUMNS / all.max(1);
    format!("[{}{}] {done} of {all}", "=".repeat(full), " ".repeat(COLUMNS - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_whoever_is_first() {
        let things: Vec<u64> = (0..200).collect();
        for threads in [1, 2, 7] {
            let mut results = Vec::new();
            let work = |count: &mut u64, thing: &u64| {
                *count += 1;
                // The first takes longest.
                (0..(200 - thing) * 50).fold(*thing, |a, b| a.wrapping_add(std::hint::black_box(b) - b))
            };
            in_order((&things, threads), || 0, work, &mut Bar::none(), |result| results.extend(result));
            assert_eq!(results, things, "{threads} threads");
        }
    }

    #[test]
    fn a_mistake_at_one_thing_leaves_the_others() {
        for threads in [1, 3] {
            let mut results = Vec::new();
            let work = |number: &mut i32, thing: &i32| {
                *number += 1;
                assert!(*thing != 2, "a mistake, made on purpose");
                thing * 2
            };
            in_order((&[1, 2, 3], threads), || 0, work, &mut Bar::none(), |result| results.push(result));
            assert_eq!(results, [Some(2), None, Some(6)]);
        }
    }

    #[test]
    fn the_bar_is_full_at_the_end() {
        assert_eq!(line(0, 7), format!("[{}] 0 of 7", " ".repeat(30)));
        assert_eq!(line(7, 7), format!("[{}] 7 of 7", "=".repeat(30)));
        assert_eq!(threads(NonZeroUsize::new(4), 3), 3);
    }
}
