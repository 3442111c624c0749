//! The plot of a chart: where its values stand and which of its labels are shown. Owns the geometry alone, in points from the
//! upper left corner of the chart; knows nothing of shaping, ink and structure.

use super::page::Rect;
use crate::template::Pt;

/// White between two labels side by side.
pub(super) const LABEL_GAP: Pt = Pt(3.0);

/// The share of its slot that a bar takes.
const BAR_SHARE: f32 = 0.62;

/// The widest bar.
const WIDEST_BAR: Pt = Pt(28.0);

/// The least height of a bar that stands for something.
const LEAST_BAR: Pt = Pt(0.4);

/// The values of a chart between its edges.
#[derive(Clone, Debug)]
pub(super) struct Plot {
    /// The middle of each value's slot, in the order of the values.
    pub middles: Vec<Pt>,
    /// How far each value's end stands from the top.
    pub ends: Vec<Pt>,
    /// How far the zero line stands from the top.
    pub zero: Pt,
    /// The width of a slot.
    pub slot: Pt,
}

/// On which side the first value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    FromLeft,
    FromRight,
}

impl Plot {
    /// Spreads values between a top and a bottom, over so much of a width, in the middle of it. The zero line is always between
    /// them.
    pub(super) fn new(values: &[f64], (width, spread): (Pt, Pt), order: Order, (top, bottom): (Pt, Pt)) -> Self {
        let slot = spread / values.len().max(1) as f32;
        let start = (width - spread) / 2.0;
        let middle = |place: usize| {
            let along = start + slot * (place as f32 + 0.5);
            if order == Order::FromLeft { along } else { width - along }
        };
        // Shares of the largest value: however large it is, their differences are numbers.
        let largest = values.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        let shares = values.iter().map(|value| if largest > 0.0 { value / largest } else { 0.0 });
        let shares: Vec<f64> = shares.collect();
        let low = shares.iter().copied().fold(0.0, f64::min);
        let high = shares.iter().copied().fold(if low < 0.0 { 0.0 } else { f64::MIN_POSITIVE }, f64::max);
        let end = |share: f64| top + (bottom - top) * ((high - share) / (high - low)) as f32;
        Self {
            middles: (0..values.len()).map(middle).collect(),
            ends: shares.iter().map(|share| end(*share)).collect(),
            zero: end(0.0),
            slot,
        }
    }

    /// The bar of a value; none where it is zero.
    pub(super) fn bar(&self, place: usize, value: f64) -> Option<Rect> {
        if value == 0.0 {
            return None;
        }
        let width = (self.slot * BAR_SHARE).min(WIDEST_BAR);
        let left = self.middles[place] - width / 2.0;
        let height = Pt((self.ends[place] - self.zero).0.abs()).max(LEAST_BAR);
        let top = if value > 0.0 { self.zero - height } else { self.zero };
        Some(Rect { left, top, width, height })
    }
}

/// What labels must not touch.
#[derive(Clone, Debug, Default)]
pub(super) struct Obstacles {
    /// Bars, markers, the zero line.
    pub frames: Vec<Rect>,
    /// The corners of a line.
    pub line: Vec<(Pt, Pt)>,
}

impl Obstacles {
    /// Whether a label can stand there.
    fn allow(&self, label: Rect) -> bool {
        let crosses = |pair: &[(Pt, Pt)]| meets(label, pair[0], pair[1]);
        !self.frames.iter().any(|frame| overlap(label, *frame)) && !self.line.windows(2).any(crosses)
    }
}

fn overlap(one: Rect, other: Rect) -> bool {
    one.left < other.right() && other.left < one.right() && one.top < other.bottom() && other.top < one.bottom()
}

/// Whether a straight line runs through a frame: what is left of it between the frame's left and right edge reaches neither
/// above nor below.
fn meets(frame: Rect, from: (Pt, Pt), to: (Pt, Pt)) -> bool {
    let (from, to) = if from.0 <= to.0 { (from, to) } else { (to, from) };
    if to.0 < frame.left || from.0 > frame.right() {
        return false;
    }
    let run = to.0.0 - from.0.0;
    let at = |x: Pt| if run > 0.0 { from.1.0 + (to.1.0 - from.1.0) * ((x.0 - from.0.0) / run) } else { from.1.0 };
    let (start, end) = (at(frame.left.max(from.0)), at(frame.right().min(to.0)));
    start.min(end) < frame.bottom().0 && start.max(end) > frame.top.0
}

/// Chooses the labels of values that can be shown together: all of them, or every second, third and so on, counted from the
/// last; then the greatest, the least and the first, where they fit in between. `places` are where each label may stand, the
/// best first.
pub(super) fn choose_labels(values: &[f64], places: &[Vec<Rect>], obstacles: &Obstacles) -> Vec<Option<Rect>> {
    let count = values.len();
    let mut chosen = vec![None; count];
    for stride in 1..=count {
        let trial = every(stride, count).try_fold(vec![None; count], |mut chosen, place| {
            chosen[place] = Some(free_place(&places[place], &chosen, obstacles)?);
            Some(chosen)
        });
        if let Some(trial) = trial {
            chosen = trial;
            break;
        }
    }
    let by_value = |one: &usize, other: &usize| values[*one].total_cmp(&values[*other]);
    let extremes = [(0..count).max_by(by_value), (0..count).min_by(by_value), (count > 0).then_some(0)];
    for place in extremes.into_iter().flatten() {
        if chosen[place].is_none() {
            chosen[place] = free_place(&places[place], &chosen, obstacles);
        }
    }
    chosen
}

/// Every `stride`th of `count` places, from the last to the first.
fn every(stride: usize, count: usize) -> impl Iterator<Item = usize> + Clone {
    (0..count).rev().step_by(stride)
}

fn free_place(places: &[Rect], chosen: &[Option<Rect>], obstacles: &Obstacles) -> Option<Rect> {
    let is_free = |label: &&Rect| {
        let wide = Rect { left: label.left - LABEL_GAP, width: label.width + LABEL_GAP * 2.0, ..**label };
        obstacles.allow(**label) && !chosen.iter().flatten().any(|other| overlap(wide, *other))
    };
    places.iter().find(is_free).copied()
}

/// Chooses how many of the labels in one row can be shown: every `stride`th from the last, the least stride at which they keep
/// apart. `frames` are where they would stand.
pub(super) fn stride_of_row(frames: &[Rect]) -> usize {
    let apart = |stride: &usize| {
        let mut row: Vec<Rect> = every(*stride, frames.len()).map(|place| frames[place]).collect();
        row.sort_by(|one, other| one.left.0.total_cmp(&other.left.0));
        row.windows(2).all(|pair| pair[0].right() + LABEL_GAP <= pair[1].left)
    };
    (1..=frames.len()).find(apart).unwrap_or(1)
}

/// Whether the label at `place` is among those shown at that stride.
pub(super) const fn is_shown(place: usize, stride: usize, count: usize) -> bool {
    (count - 1 - place).is_multiple_of(stride)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPAN: (Pt, Pt) = (Pt(10.0), Pt(90.0));

    fn plot(values: &[f64]) -> Plot {
        Plot::new(values, (Pt(200.0), Pt(200.0)), Order::FromLeft, SPAN)
    }

    #[test]
    fn the_zero_line_is_always_between_the_edges() {
        let sets: [&[f64]; 8] = [
            &[5.0, 7.0],
            &[-5.0, -7.0],
            &[-1.0, 3.0],
            &[0.0, 0.0],
            &[f64::MAX, f64::MIN],
            &[5e-324, 0.0],
            &[1e300, 1.0],
            &[700.0; 9],
        ];
        for values in sets {
            let plot = plot(values);
            let range = SPAN.0.0..=SPAN.1.0;
            assert!(range.contains(&plot.zero.0), "{values:?}: {}", plot.zero.0);
            for (place, end) in plot.ends.iter().enumerate() {
                assert!(range.contains(&end.0), "{values:?}: {}", end.0);
                assert!((values[place] > 0.0) <= (end.0 <= plot.zero.0), "{values:?}");
                assert!((values[place] < 0.0) <= (end.0 >= plot.zero.0), "{values:?}");
            }
        }
    }

    #[test]
    fn heights_are_in_proportion_from_zero_on() {
        let plot = plot(&[50.0, 100.0, -25.0]);
        let height = |place: usize| (plot.zero - plot.ends[place]).0;
        assert!((height(1) - 2.0 * height(0)).abs() < 0.01);
        assert!((height(2) + height(0) / 2.0).abs() < 0.01);
    }

    #[test]
    fn the_first_value_stands_where_reading_begins() {
        let mirrored = Plot::new(&[1.0, 2.0], (Pt(200.0), Pt(200.0)), Order::FromRight, SPAN);
        assert_eq!(plot(&[1.0, 2.0]).middles, [Pt(50.0), Pt(150.0)]);
        assert_eq!(mirrored.middles, [Pt(150.0), Pt(50.0)]);
        let together = Plot::new(&[1.0, 2.0], (Pt(200.0), Pt(100.0)), Order::FromLeft, SPAN);
        assert_eq!(together.middles, [Pt(75.0), Pt(125.0)]);
    }

    #[test]
    fn labels_that_touch_are_thinned_evenly_and_the_last_stays() {
        let frame =
            |place: usize| Rect { left: Pt(20.0 * place as f32), top: Pt(0.0), width: Pt(30.0), height: Pt(8.0) };
        let places: Vec<_> = (0..9).map(|place| vec![frame(place)]).collect();
        let chosen = choose_labels(&[1.0; 9], &places, &Obstacles::default());
        let shown: Vec<_> = (0..9).filter(|place| chosen[*place].is_some()).collect();
        assert_eq!(shown, [0, 2, 4, 6, 8]);
        let frames: Vec<_> = (0..9).map(frame).collect();
        assert_eq!(stride_of_row(&frames), 2);
    }

    #[test]
    fn labels_keep_off_lines_and_bars() {
        let label = Rect { left: Pt(40.0), top: Pt(40.0), width: Pt(20.0), height: Pt(10.0) };
        let line = |from: (f32, f32), to: (f32, f32)| meets(label, (Pt(from.0), Pt(from.1)), (Pt(to.0), Pt(to.1)));
        assert!(line((0.0, 0.0), (100.0, 90.0)));
        assert!(line((100.0, 45.0), (0.0, 45.0)));
        assert!(!line((0.0, 0.0), (100.0, 39.0)));
        assert!(!line((61.0, 0.0), (70.0, 90.0)));
        let obstacles = Obstacles { frames: vec![label], line: Vec::new() };
        assert!(!obstacles.allow(label) && obstacles.allow(Rect { top: Pt(50.0), ..label }));
    }
}
