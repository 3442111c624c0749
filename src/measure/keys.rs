//! What it takes from a key to the painted page, through the session and the preview as the window uses them. Owns the typing
//! and the clock.

use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::{path::Path as FilePath, time::Duration};

use serde::Serialize;

use super::export::{Clock, Cost, MeasureError};
use crate::{
    layout::Pages,
    note::{Edit, Path},
    session::{Event, Session, Surroundings},
};

/// How many keys are pressed.
const KEYS: usize = 200;

/// Pixels for a point: a screen of twice the usual density.
const SCALE: f32 = 2.0;

/// After how long a page that has not come will not come.
const TOO_LONG: Duration = Duration::from_secs(30);

/// What keys took, from the change of the note to the image of the changed page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeasuredKeys {
    /// The pages of the paper.
    pub pages: usize,
    /// How many keys were pressed.
    pub keys: usize,
    /// The median.
    pub median: Cost,
    /// What all but one key in a hundred stay below.
    pub p99: Cost,
    /// What the session took of the median: the change, the paper and its checks.
    pub session: Cost,
}

/// Types into the topic in the middle of a note, and waits for the page each time.
///
/// # Errors
/// When there is no such note, or it has no topic to change.
pub fn keys(note: &FilePath, surroundings: &Surroundings) -> Result<MeasuredKeys, MeasureError> {
    let mut desk = Desk::open(note, surroundings)?;
    let topic = desk.session.note().topics.len() / 2;
    let field = Path::ROOT.field("topics").item(topic).field("background");
    desk.session.show_pages(0..1, SCALE);
    let pages = desk.laid().ok_or(MeasureError::Unwritten)?;
    let page = pages.places_of(&field).next().map_or(0, |(page, _)| page);
    desk.session.show_pages(page..page + 2, SCALE);
    desk.painted(page).ok_or(MeasureError::Unwritten)?;
    let (mut whole, mut session) = (Vec::new(), Vec::new());
    for key in 0..KEYS {
        let letter = char::from(b'a' + (key % 26) as u8);
        // A word now and then, so that lines change as they do under a hand.
        let typed = if key % 6 == 5 { ' ' } else { letter };
        let text = format!("{}{typed}", desk.session.note().text_at(&field));
        let clock = Clock::start();
        desk.session.edit(&[Edit::Set { field: field.clone(), text }])?;
        session.push(clock.cost());
        desk.painted(page).ok_or(MeasureError::Unwritten)?;
        whole.push(clock.cost());
    }
    let (median, p99, session) = (share(&whole, 0.5), share(&whole, 0.99), share(&session, 0.5));
    Ok(MeasuredKeys { pages: pages.pages.len(), keys: KEYS, median, p99, session })
}

/// A session and what wakes whoever waits for it.
struct Desk {
    session: Session,
    woken: mpsc::Receiver<()>,
}

impl Desk {
    fn open(note: &FilePath, surroundings: &Surroundings) -> Result<Self, MeasureError> {
        let mut session = Session::open(note, surroundings).map_err(|_| MeasureError::Unopened)?;
        let (wake, woken) = mpsc::channel();
        let wake = Mutex::new(wake);
        session.set_waker(Arc::new(move || {
            // Nobody waits any more at the end.
            let _ = wake.lock().unwrap_or_else(PoisonError::into_inner).send(());
        }));
        Ok(Self { session, woken })
    }

    /// Waits for the pages of what was asked for last.
    fn laid(&mut self) -> Option<Arc<Pages>> {
        self.wait(|event| match event {
            Event::PagesLaid { pages, .. } => Some(pages),
            _ => None,
        })
    }

    /// Waits for the image of that page.
    fn painted(&mut self, page: usize) -> Option<()> {
        let mut is_laid = false;
        self.wait(move |event| match event {
            Event::PagesLaid { .. } => {
                is_laid = true;
                None
            }
            Event::PageImage { index, .. } => (index == page && is_laid).then_some(()),
            _ => None,
        })
    }

    fn wait<T>(&mut self, mut wanted: impl FnMut(Event) -> Option<T>) -> Option<T> {
        loop {
            if let Some(found) = self.session.poll().into_iter().find_map(&mut wanted) {
                return Some(found);
            }
            self.woken.recv_timeout(TOO_LONG).ok()?;
        }
    }
}

/// What that share of the costs stays below, each time by itself.
fn share(costs: &[Cost], share: f64) -> Cost {
    let of = |part: &dyn Fn(&Cost) -> Option<f64>| {
        let mut sorted: Vec<f64> = costs.iter().filter_map(part).collect();
        sorted.sort_by(f64::total_cmp);
        let place = (sorted.len() as f64 * share) as usize;
        sorted.get(place.min(sorted.len().saturating_sub(1))).copied()
    };
    Cost { ms: of(&|cost| Some(cost.ms)).unwrap_or_default(), processor_ms: of(&|cost| cost.processor_ms) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_all_is_the_slowest_but_for_the_rest() {
        let costs: Vec<Cost> = (0..200).map(|ms| Cost { ms: f64::from(ms), processor_ms: None }).collect();
        assert_eq!(share(&costs, 0.5).ms.to_bits(), 100.0_f64.to_bits());
        assert_eq!(share(&costs, 0.99).ms.to_bits(), 198.0_f64.to_bits());
    }
}
