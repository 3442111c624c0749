//! What an export takes, in one process: the first, fonts and all, and those after edits. Owns the clock; the work is the
//! session's.

use std::{path::Path, sync::Arc, time::Instant};

use serde::Serialize;
use thiserror::Error;

use super::edits::{MeasuredEdit, changed};
use crate::{
    layout::{Pages, Typesetter},
    note::{Note, Refusal},
    paper::{Carried, Edition},
    session::{edition_of, written},
    store::{self, StoreError},
    template::{self, Template},
};

/// Why nothing was measured.
#[derive(Debug, Error)]
pub enum MeasureError {
    /// The note cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It cannot be opened in a session.
    #[error("cannot open the note")]
    Unopened,
    /// It takes none of the edits.
    #[error("cannot change the note: {0}")]
    Refused(#[from] Refusal),
    /// Its paper cannot be written.
    #[error("cannot make the PDF")]
    Unwritten,
}

/// What something took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Cost {
    /// By the clock, in milliseconds.
    pub ms: f64,
    /// On a processor, in milliseconds; none where the system does not tell.
    pub processor_ms: Option<f64>,
}

/// A part of the work, and what it took.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measured {
    /// What was done.
    pub what: &'static str,
    /// What it took: where it was done several times, the median.
    pub cost: Cost,
}

/// What the exports of one note took.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeasuredExport {
    /// The pages of the paper.
    pub pages: usize,
    /// The bytes of its file.
    pub bytes: usize,
    /// The parts of the first export: nothing was read before, no font and no template.
    pub first_by_part: Vec<Measured>,
    /// The first export: from the note's file to the bytes of the paper.
    pub first: Cost,
    /// From a changed note to its pages, by edit.
    pub layout_after: Vec<Measured>,
    /// From a changed note to the bytes of its paper, by edit.
    pub export_after: Vec<Measured>,
    /// The most memory held until the first export was done, in bytes; none where the system does not tell.
    pub peak_after_first: Option<u64>,
    /// The same at the end.
    pub peak_at_end: Option<u64>,
}

/// Measures the first export of a note alone, by the template it asks for. To be called first of all in a process.
///
/// # Errors
/// When there is no such note, or its paper cannot be written.
pub fn first_export(note: &Path) -> Result<Cost, MeasureError> {
    First::of(note).map(|first| first.cost)
}

/// Measures the exports of a note by the template it asks for, with each edit made in so many rounds. To be called first of
/// all in a process.
///
/// # Errors
/// When there is no such note, or it has no topic to change.
pub fn measure(note: &Path, rounds: usize) -> Result<MeasuredExport, MeasureError> {
    let mut first = First::of(note)?;
    let peak_after_first = store::peak_memory();
    let (mut layout_after, mut export_after) = (Vec::new(), Vec::new());
    for edit in MeasuredEdit::ALL {
        let (layout, export) = first.after(edit, rounds)?;
        layout_after.push(Measured { what: edit.name(), cost: layout });
        export_after.push(Measured { what: edit.name(), cost: export });
    }
    Ok(MeasuredExport {
        pages: first.pages,
        bytes: first.bytes,
        first_by_part: first.parts,
        first: first.cost,
        layout_after,
        export_after,
        peak_after_first,
        peak_at_end: store::peak_memory(),
    })
}

fn bytes(note: &Note, edition: &Edition, set: (&Pages, &Typesetter)) -> Result<Vec<u8>, MeasureError> {
    written(set, note, edition).map(|paper| paper.bytes).map_err(|_| MeasureError::Unwritten)
}

/// A first export, and what there is to go on with.
struct First {
    note: Note,
    template: Arc<Template>,
    typesetter: Typesetter,
    pages: usize,
    bytes: usize,
    parts: Vec<Measured>,
    cost: Cost,
}

impl First {
    fn of(note: &Path) -> Result<Self, MeasureError> {
        let clock = Clock::start();
        let note = store::open(note)?.opened.note;
        let opened = clock.cost();
        let template = template::builtin(&note.template).unwrap_or_else(template::default_template);
        let edition = edition_of(&note, &template, Carried::UpToBanner);
        let composed = clock.cost();
        let mut typesetter = Typesetter::new();
        let pages = typesetter.set(&edition.paper);
        let set = clock.cost();
        let bytes = bytes(&note, &edition, (&pages, &typesetter))?.len();
        let cost = clock.cost();
        let ends = [("open", opened), ("compose", composed), ("layout", set), ("write", cost)];
        let mut before = Cost { ms: 0.0, processor_ms: opened.processor_ms.map(|_| 0.0) };
        let parts = ends.map(|(what, end)| {
            let part = Measured { what, cost: end.less(before) };
            before = end;
            part
        });
        Ok(Self { note, template, typesetter, pages: pages.pages.len(), bytes, parts: parts.to_vec(), cost })
    }

    /// What it takes to the pages, and to the bytes, after an edit: the medians.
    fn after(&mut self, edit: MeasuredEdit, rounds: usize) -> Result<(Cost, Cost), MeasureError> {
        let (mut layouts, mut exports) = (Vec::new(), Vec::new());
        for round in 0..rounds.max(1) {
            let changed = changed(&self.note, edit, round)?;
            let clock = Clock::start();
            let edition = edition_of(&changed, &self.template, Carried::UpToBanner);
            let pages = self.typesetter.set(&edition.paper);
            layouts.push(clock.cost());
            bytes(&changed, &edition, (&pages, &self.typesetter))?;
            exports.push(clock.cost());
            // The next edit is made on the note as it was, so that is what was seen last.
            self.typesetter.set(&edition_of(&self.note, &self.template, Carried::UpToBanner).paper);
        }
        Ok((median(&layouts), median(&exports)))
    }
}

/// Counts from its start.
pub(super) struct Clock {
    started: Instant,
    on_processor: Option<u64>,
}

impl Clock {
    pub(super) fn start() -> Self {
        Self { on_processor: store::processor_time(), started: Instant::now() }
    }

    pub(super) fn cost(&self) -> Cost {
        let ms = self.started.elapsed().as_secs_f64() * 1e3;
        let taken = store::processor_time().zip(self.on_processor).map(|(now, then)| now.saturating_sub(then));
        Cost { ms, processor_ms: taken.map(|taken| taken as f64 / 1e6) }
    }
}

impl Cost {
    fn less(self, other: Self) -> Self {
        let processor_ms = self.processor_ms.map(|time| time - other.processor_ms.unwrap_or_default());
        Self { ms: self.ms - other.ms, processor_ms }
    }
}

fn median(costs: &[Cost]) -> Cost {
    let of = |part: &dyn Fn(&Cost) -> Option<f64>| {
        let mut sorted: Vec<f64> = costs.iter().filter_map(part).collect();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied()
    };
    Cost { ms: of(&|cost| Some(cost.ms)).unwrap_or_default(), processor_ms: of(&|cost| cost.processor_ms) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_that_of_each_time_by_itself() {
        let cost = |ms, processor_ms| Cost { ms, processor_ms: Some(processor_ms) };
        assert_eq!(median(&[cost(9.0, 1.0), cost(2.0, 3.0), cost(5.0, 2.0)]), cost(5.0, 2.0));
    }
}
