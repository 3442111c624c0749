//! Sets charts: a title, bars or a line over a zero line, values and periods beside them. Owns their inks and sizes; the
//! geometry stands in `plot`.
//!
//! There is no axis of values: each value stands beside its bar or point, or is left to the table when there are too many.

use super::galley::{Cut, Galley, Keep, Part, Strip};
use super::line::Line;
use super::page::{GlyphRun, Ink, Item, Join, Mark, Place, Rect, Role, Segment, Shape, Stroke, StructureId};
use super::plot::{self, LABEL_GAP, Obstacles, Order, Plot};
use super::setter::{Belonging, Column, Setter, baseline};
use super::shape::{Direction, Look};
use crate::note::Path;
use crate::paper::{Block, Chart, ChartPoint, ChartShape, ChartWeight, Content, Text};
use crate::template::{Mm, Pt, TypeSize};

/// The size of a chart below its title.
const WIDTH: Pt = Mm(80.0).pt();
const HEIGHT: Pt = Mm(45.0).pt();

/// The least white between two charts side by side.
const GUTTER: Pt = Mm(4.5).pt();

/// White between the title and the chart.
const TITLE_SPACE: Pt = Pt(4.0);

/// White between a chart and the remark on it.
const REMARK_SPACE: Pt = Pt(3.0);

/// The values and periods.
const LABELS: TypeSize = TypeSize { size: Pt(8.0), leading: Pt(10.0) };

/// From the top of a letter's frame to its foot.
const LABEL_HEIGHT: Pt = Pt(8.0 * (GlyphRun::ASCENT + GlyphRun::DESCENT));

/// The least width of a slot, as long as the measure has room: a bar and the white beside it.
const LEAST_SLOT: Pt = Pt(9.0);

/// White between a bar's or point's end and its value.
const VALUE_SPACE: Pt = Pt(1.0);

/// How far a value may stand from the end of its bar to keep clear of taller bars beside it, and still be seen to be its own.
const MOST_RAISED: Pt = Pt(10.0);

/// White between a value and a taller bar beside it.
const BAR_GAP: Pt = Pt(1.5);

/// White between the plot and the periods below it.
const PERIOD_SPACE: Pt = Pt(2.0);

/// The lines a period may take.
const PERIOD_LINES: usize = 2;

/// How much of the ink of the house is left in what stands for part of a period. The lightest ink a house may have is darker than
/// its own third by three to one, so that the two are told apart in print without colours.
const LIGHT_SHARE: f32 = 1.0 / 3.0;

/// The widest slot: two or three bars stand together and not at the ends of the chart.
const WIDEST_SLOT: Pt = Pt(56.0);

/// The zero line.
const ZERO_INK: Ink = Ink(96, 96, 96);
const ZERO_RULE: Pt = Pt(0.5);

/// The periods (contrast 8:1 on white).
const PERIOD_INK: Ink = Ink(80, 80, 80);

/// Outlines of hollow and of light bars and points.
const OUTLINE: Pt = Pt(0.75);

/// The line of a chart.
const LINE: Pt = Pt(1.25);

/// The points of a line, and those of one with many.
const POINT: Pt = Pt(2.1);
const SMALL_POINT: Pt = Pt(1.4);

/// From so many points on they are small.
const MANY_POINTS: usize = 16;

/// A dash and its gap.
const DASH: [Pt; 2] = [Pt(2.0), Pt(1.5)];

/// A chart being set.
struct Setting<'c> {
    points: Vec<&'c ChartPoint>,
    shape: ChartShape,
    plot: Plot,
    /// The ink of the house, and the same for what stands for part of a period.
    ink: Ink,
    light: Ink,
    /// The bars; none for zeros and in charts with a line.
    bars: Vec<Option<Rect>>,
}

/// A text and where it stands.
struct Label {
    line: Line,
    /// Its left edge and baseline.
    origin: (Pt, Pt),
    ink: Ink,
}

impl Setter<'_> {
    /// A chart below its title.
    pub(super) fn chart(&mut self, chart: &Chart, column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        let column = Column { width: self.chart_width(chart, column.width), ..column };
        let (lane, _) = self.chart_lane(&mut galley, chart, column, field);
        if !lane.is_empty() {
            galley.parts.push(Part::of(vec![lane], Keep::Whole));
        }
        galley
    }

    /// The two charts that begin `blocks`, each with the remarks on it, side by side; and how many blocks they are. None
    /// where there are no two, or the measure is too narrow for them.
    pub(super) fn charts_beside(&mut self, blocks: &[Block], column: Column) -> Option<(Galley, usize)> {
        let second = chart_with_remarks(blocks)?;
        let end = second + chart_with_remarks(&blocks[second..])?;
        let sides = [&blocks[..second], &blocks[second..end]];
        let mut widths = [Pt::ZERO; 2];
        for (width, side) in widths.iter_mut().zip(sides) {
            let Content::Chart(chart) = &side[0].content else { return None };
            *width = self.chart_width(chart, column.width);
        }
        let gutter = column.width - widths[0] - widths[1];
        if gutter < GUTTER {
            return None;
        }
        let mut galley = Galley::default();
        let starts = [column.start, column.start + widths[0] + gutter];
        let mut lanes = Vec::new();
        let mut titles = Vec::new();
        for ((side, width), start) in sides.into_iter().zip(widths).zip(starts) {
            let (lane, title) = self.side(&mut galley, side, Column { start, width });
            titles.push(title);
            lanes.push(lane);
        }
        level(&mut lanes, &titles, self.setup.table.leading);
        galley.parts.push(Part::of(lanes, Keep::Whole));
        Some((galley, end))
    }

    /// A chart and the remarks on it; and how many lines its title has.
    fn side(&mut self, galley: &mut Galley, blocks: &[Block], column: Column) -> (Vec<Strip>, usize) {
        let mut lane = Vec::new();
        let mut title = 0;
        for block in blocks {
            let field = block.field.as_ref();
            match &block.content {
                Content::Chart(chart) => (lane, title) = self.chart_lane(galley, chart, column, field),
                Content::Remark(text) => {
                    let element = galley.element(Role::Paragraph, None);
                    let look = Look::regular(self.setup.small);
                    let mut strips = self.text(galley, text, look, column, Belonging { element, field });
                    if let Some(first) = strips.first_mut() {
                        first.space = REMARK_SPACE;
                    }
                    lane.append(&mut strips);
                }
                _ => {}
            }
        }
        (lane, title)
    }

    /// How wide a chart is: so wide that all its values can stand beside one another, if the measure allows it.
    fn chart_width(&mut self, chart: &Chart, measure: Pt) -> Pt {
        let points = shown(chart);
        let mut slot = LEAST_SLOT;
        for point in &points {
            slot = slot.max(self.chart_label(&point.label).width + LABEL_GAP);
        }
        let wanted = WIDTH.max(slot * points.len() as f32);
        wanted.min(measure)
    }

    /// Title and chart below one another, and how many lines the title has.
    fn chart_lane(
        &mut self,
        galley: &mut Galley,
        chart: &Chart,
        column: Column,
        field: Option<&Path>,
    ) -> (Vec<Strip>, usize) {
        let element = galley.element(Role::Paragraph, None);
        let look = Look::bold(self.setup.table);
        let mut lane = self.text(galley, &chart.title, look, column, Belonging { element, field });
        let title = lane.len();
        if !shown(chart).is_empty() {
            let figure = galley.element(Role::Figure, None);
            galley.describe(figure, &chart.alternative);
            lane.push(self.plotted(chart, column, Belonging { element: figure, field }));
        }
        for strip in &mut lane {
            strip.cut = Cut::Never;
        }
        (lane, title)
    }

    /// The chart itself.
    fn plotted(&mut self, chart: &Chart, column: Column, belonging: Belonging<'_>) -> Strip {
        let points = shown(chart);
        let mut strip = Strip::blank(HEIGHT);
        strip.space = TITLE_SPACE;
        let left = self.left(column.start, column.width);
        let order = match self.shaper.direction() {
            Direction::LeftToRight => Order::FromLeft,
            Direction::RightToLeft => Order::FromRight,
        };
        let values: Vec<f64> = points.iter().map(|point| point.value).collect();
        let spread = column.width.min(WIDEST_SLOT * points.len() as f32);
        let slot = spread / points.len() as f32;
        let periods = self.period_lines(&points, slot);
        let rows = periods.iter().map(Vec::len).max().unwrap_or(0);
        let floor = HEIGHT - LABELS.leading * rows as f32 - PERIOD_SPACE;
        // A value stands above a bar that rises and below one that falls; a line may have them on both sides.
        let value_room = LABEL_HEIGHT + VALUE_SPACE + POINT;
        let falls = values.iter().any(|value| *value < 0.0);
        let bottom = if falls { floor - value_room } else { floor - ZERO_RULE };
        let plot = Plot::new(&values, (column.width, spread), order, (value_room, bottom));
        let bars = match chart.shape {
            ChartShape::Bars => (0..points.len()).map(|place| plot.bar(place, values[place])).collect(),
            ChartShape::Line => vec![None; points.len()],
        };
        let ink = Ink::from(self.setup.ink);
        let setting = Setting { points, shape: chart.shape, plot, ink, light: lightened(ink), bars };
        note_places(&mut strip, &setting, left, column.width, belonging.field);
        let frame = Rect { left, top: Pt::ZERO, width: column.width, height: HEIGHT };
        let drawing = Mark::Drawing { frame, shapes: setting.shapes(column.width).into() };
        strip.items.push(Item { structure: Some(belonging.element), mark: drawing });
        let values = self.value_labels(&setting, column.width, floor);
        let periods = period_labels(&setting, periods, column.width);
        for (period, value) in periods.into_iter().zip(values) {
            for label in period.into_iter().chain(value) {
                put(&mut strip, label, left, belonging.element);
            }
        }
        strip
    }

    fn chart_label(&mut self, text: &str) -> Line {
        self.shaper.line(&Text::plain(text), Look::regular(LABELS))
    }

    /// The periods: in one line each, or broken in two where that lets all of them stand in their slots.
    fn period_lines(&mut self, points: &[&ChartPoint], slot: Pt) -> Vec<Vec<Line>> {
        let look = Look::regular(LABELS);
        let measure = slot - LABEL_GAP;
        let single: Vec<Vec<Line>> = points.iter().map(|point| vec![self.chart_label(&point.period)]).collect();
        let fits = |lines: &Vec<Line>| lines.iter().all(|line| line.width <= measure);
        if single.iter().all(fits) {
            return single;
        }
        let broken: Vec<Vec<Line>> =
            points.iter().map(|point| self.shaper.lines(&Text::plain(&*point.period), look, measure)).collect();
        // A word wider than its slot is broken between letters, which is worse than a label left out.
        let words = points.iter().flat_map(|point| point.period.split_whitespace());
        let widest = words.map(|word| self.chart_label(word).width).fold(Pt::ZERO, Pt::max);
        let is_better = widest <= measure && broken.iter().all(|lines| lines.len() <= PERIOD_LINES && fits(lines));
        if is_better { broken } else { single }
    }

    /// The values that can be shown, each where nothing is in its way.
    fn value_labels(&mut self, setting: &Setting<'_>, width: Pt, floor: Pt) -> Vec<Option<Label>> {
        let lines: Vec<Line> = setting.points.iter().map(|point| self.chart_label(&point.label)).collect();
        let places: Vec<Vec<Rect>> = lines
            .iter()
            .enumerate()
            .map(|(place, line)| {
                let is_inside = |frame: &Rect| {
                    let fits = frame.left >= Pt::ZERO && frame.right().0 <= width.0 + 0.01;
                    fits && frame.top >= Pt::ZERO && frame.bottom() <= floor && !line.runs.is_empty()
                };
                setting.value_frames(place, line.width, width).into_iter().filter(is_inside).collect()
            })
            .collect();
        let values: Vec<f64> = setting.points.iter().map(|point| point.value).collect();
        let chosen = plot::choose_labels(&values, &places, &setting.obstacles(width));
        let label = |(frame, line): (Option<Rect>, Line)| {
            let frame = frame?;
            let origin = (frame.left, frame.top + LABELS.size * GlyphRun::ASCENT);
            Some(Label { line, origin, ink: Ink::BLACK })
        };
        chosen.into_iter().zip(lines).map(label).collect()
    }
}

/// The points that can be drawn.
fn shown(chart: &Chart) -> Vec<&ChartPoint> {
    chart.points.iter().filter(|point| point.value.is_finite()).collect()
}

/// How many of the first blocks are a chart and the remarks on it; none where there is no chart.
fn chart_with_remarks(blocks: &[Block]) -> Option<usize> {
    let first = blocks.first()?;
    let remarks = blocks[1..].iter().take_while(|block| matches!(block.content, Content::Remark(_))).count();
    matches!(first.content, Content::Chart(_)).then_some(1 + remarks)
}

/// Lowers a chart whose title takes fewer lines than its neighbour's, so that both stand level.
fn level(lanes: &mut [Vec<Strip>], titles: &[usize], leading: Pt) {
    let most = titles.iter().copied().max().unwrap_or(0);
    for (lane, lines) in lanes.iter_mut().zip(titles) {
        lane.splice(0..0, (*lines..most).map(|_| Strip { cut: Cut::Never, ..Strip::blank(leading) }));
    }
}

/// The places of the chart's field and, within it, of each value.
fn note_places(strip: &mut Strip, setting: &Setting<'_>, left: Pt, width: Pt, field: Option<&Path>) {
    let whole = Rect { left, top: Pt::ZERO, width, height: HEIGHT };
    strip.places.extend(field.map(|field| Place { field: field.clone(), frame: whole }));
    for (point, middle) in setting.points.iter().zip(&setting.plot.middles) {
        let slot = setting.plot.slot;
        let frame = Rect { left: left + *middle - slot / 2.0, width: slot, ..whole };
        strip.places.extend(point.field.as_ref().map(|field| Place { field: field.clone(), frame }));
    }
}

/// The periods that can be shown beside one another below the plot.
fn period_labels(setting: &Setting<'_>, periods: Vec<Vec<Line>>, width: Pt) -> Vec<Vec<Label>> {
    let frame = |(lines, middle): (&Vec<Line>, &Pt)| {
        let widest = lines.iter().map(|line| line.width).fold(Pt::ZERO, Pt::max);
        Rect { left: centred(*middle, widest, width), top: Pt::ZERO, width: widest, height: LABEL_HEIGHT }
    };
    let frames: Vec<Rect> = periods.iter().zip(&setting.plot.middles).map(frame).collect();
    let stride = plot::stride_of_row(&frames);
    let count = periods.len();
    let rows = periods.iter().map(Vec::len).max().unwrap_or(0);
    let top = HEIGHT - LABELS.leading * rows as f32;
    let labels = periods.into_iter().enumerate().map(|(place, lines)| {
        let is_shown = plot::is_shown(place, stride, count) && frames[place].width <= width;
        let middle = frames[place].left + frames[place].width / 2.0;
        let label = |(row, line): (usize, Line)| {
            let origin = (middle - line.width / 2.0, top + LABELS.leading * row as f32 + baseline(LABELS));
            Label { line, origin, ink: PERIOD_INK }
        };
        lines.into_iter().enumerate().filter(|_| is_shown).map(label).collect()
    });
    labels.collect()
}

/// The left edge of something around a middle, within a width.
fn centred(middle: Pt, own: Pt, width: Pt) -> Pt {
    (middle - own / 2.0).min(width - own).max(Pt::ZERO)
}

fn put(strip: &mut Strip, label: Label, left: Pt, element: StructureId) {
    for mut piece in label.line.runs {
        piece.run.ink = label.ink;
        piece.run.origin = (left + label.origin.0 + piece.run.origin.0, label.origin.1);
        strip.items.push(Item { structure: Some(element), mark: Mark::Glyphs(piece.run) });
    }
}

impl Setting<'_> {
    /// Everything that is drawn, the lowest first.
    fn shapes(&self, width: Pt) -> Vec<Shape> {
        let zero = self.zero_line(width);
        let mut shapes = match self.shape {
            ChartShape::Bars => self
                .bars
                .iter()
                .zip(&self.points)
                .filter_map(|(bar, p)| Some(self.drawn(bar.as_ref()?, p.weight)))
                .collect(),
            ChartShape::Line => self.line(),
        };
        let rule = Shape::rectangle((zero.left, zero.top), zero.width, zero.height).filled(ZERO_INK);
        // The zero line lies over the feet of bars and under a line.
        match self.shape {
            ChartShape::Bars => shapes.push(rule),
            ChartShape::Line => shapes.insert(0, rule),
        }
        shapes
    }

    fn zero_line(&self, width: Pt) -> Rect {
        Rect { left: Pt::ZERO, top: self.plot.zero - ZERO_RULE / 2.0, width, height: ZERO_RULE }
    }

    /// The line, piece by piece, and its points. What leads to a part of a period or to a target is dashed.
    fn line(&self) -> Vec<Shape> {
        let mut shapes = Vec::new();
        let corners = self.corners();
        let mut start = 0;
        while start + 1 < corners.len() {
            let is_dashed = |end: usize| self.points[end].weight != ChartWeight::Whole;
            let dashed = is_dashed(start + 1);
            let mut end = start + 1;
            while end + 1 < corners.len() && is_dashed(end + 1) == dashed {
                end += 1;
            }
            let dash = if dashed { DASH.to_vec() } else { Vec::new() };
            let stroke = Stroke { dash, join: Join::Round, ..Stroke::plain(self.ink, LINE) };
            shapes.push(Shape::line(&corners[start..=end]).stroked(stroke));
            start = end;
        }
        let radius = self.radius();
        for (corner, point) in corners.iter().zip(&self.points) {
            shapes.push(match point.weight {
                ChartWeight::Whole => Shape::circle(*corner, radius).filled(self.ink),
                ChartWeight::Partial => self.outlined(Shape::circle(*corner, radius), self.light),
                ChartWeight::Target => self.outlined(Shape::circle(*corner, radius), Ink::WHITE),
            });
        }
        shapes
    }

    fn corners(&self) -> Vec<(Pt, Pt)> {
        self.plot.middles.iter().copied().zip(self.plot.ends.iter().copied()).collect()
    }

    fn radius(&self) -> Pt {
        if self.points.len() < MANY_POINTS { POINT } else { SMALL_POINT }
    }

    /// Where the value of a point may stand, the best place first.
    fn value_frames(&self, place: usize, own: Pt, width: Pt) -> Vec<Rect> {
        let left = centred(self.plot.middles[place], own, width);
        let frame = |top: Pt| Rect { left, top, width: own, height: LABEL_HEIGHT };
        let end = self.plot.ends[place];
        if self.shape == ChartShape::Bars {
            return self.bar_value_frames(place, frame(Pt::ZERO));
        }
        let space = self.radius() + VALUE_SPACE;
        let (above, below) = (frame(end - space - LABEL_HEIGHT), frame(end + space));
        let around = |step: isize| place.checked_add_signed(step).and_then(|next| self.plot.ends.get(next));
        let neighbours: Vec<Pt> = [-1, 1].into_iter().filter_map(around).copied().collect();
        let mean = neighbours.iter().map(|end| end.0).sum::<f32>() / neighbours.len().max(1) as f32;
        // In a dip the line leaves room below, anywhere else above.
        if end.0 > mean { vec![below, above] } else { vec![above, below] }
    }

    /// Where the value of a bar may stand: at its end, or beyond taller bars beside it that it would touch there. `label` has its
    /// left edge and size.
    fn bar_value_frames(&self, place: usize, label: Rect) -> Vec<Rect> {
        let (zero, rule) = (self.plot.zero, ZERO_RULE / 2.0);
        let bar = self.bars[place].unwrap_or(Rect { top: zero, height: Pt::ZERO, ..label });
        let above = |bar: &Rect| Rect { top: bar.top.min(zero - rule) - VALUE_SPACE - LABEL_HEIGHT, ..label };
        let below = |bar: &Rect| Rect { top: bar.bottom().max(zero + rule) + VALUE_SPACE, ..label };
        let is_beside = |bar: &&Rect| bar.left < label.right() + BAR_GAP && label.left < bar.right() + BAR_GAP;
        let beside = self.bars.iter().flatten().filter(is_beside);
        let by_height = |one: &Rect, other: &Rect| one.top.0.total_cmp(&other.top.0);
        let (best, clear) = if self.points[place].value < 0.0 {
            (below(&bar), beside.map(below).max_by(by_height))
        } else {
            (above(&bar), beside.map(above).min_by(by_height))
        };
        let clear = clear.filter(|clear| (clear.top - best.top).0.abs() <= MOST_RAISED.0);
        [best].into_iter().chain(clear).collect()
    }

    /// What values must not touch.
    fn obstacles(&self, width: Pt) -> Obstacles {
        let mut obstacles = Obstacles { frames: vec![self.zero_line(width)], line: Vec::new() };
        let kept_clear = |bar: &Rect| Rect { left: bar.left - BAR_GAP, width: bar.width + BAR_GAP * 2.0, ..*bar };
        obstacles.frames.extend(self.bars.iter().flatten().map(kept_clear));
        if self.shape == ChartShape::Line {
            obstacles.line = self.corners();
            let radius = self.radius();
            let point = |corner: &(Pt, Pt)| Rect {
                left: corner.0 - radius,
                top: corner.1 - radius,
                width: radius * 2.0,
                height: radius * 2.0,
            };
            obstacles.frames.extend(obstacles.line.iter().map(point));
        }
        obstacles
    }

    /// A bar: full for a whole period, light and dashed for a part of one, hollow for a target.
    fn drawn(&self, bar: &Rect, weight: ChartWeight) -> Shape {
        // An outline lies within its bar, so that all bars are of one width.
        let inset = if weight == ChartWeight::Whole { Pt::ZERO } else { OUTLINE / 2.0 };
        let across = |length: Pt| (length - inset * 2.0).max(Pt::ZERO);
        let shape = Shape::rectangle((bar.left + inset, bar.top + inset), across(bar.width), across(bar.height));
        match weight {
            ChartWeight::Whole => shape.filled(self.ink),
            ChartWeight::Partial => {
                let stroke = Stroke { dash: DASH.to_vec(), ..Stroke::plain(self.ink, OUTLINE) };
                shape.filled(self.light).stroked(stroke)
            }
            ChartWeight::Target => self.outlined(shape, Ink::WHITE),
        }
    }

    fn outlined(&self, shape: Shape, ink: Ink) -> Shape {
        debug_assert!(matches!(shape.path.first(), Some(Segment::Move(_))));
        shape.filled(ink).stroked(Stroke::plain(self.ink, OUTLINE))
    }
}

/// An ink as light as what stands for part of a period.
fn lightened(Ink(red, green, blue): Ink) -> Ink {
    let part = |value: u8| 255 - (f32::from(255 - value) * LIGHT_SHARE).round() as u8;
    Ink(part(red), part(green), part(blue))
}
