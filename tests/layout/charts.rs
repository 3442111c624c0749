//! Charts: their size, their labels, their places and their structure.

use chancery::layout::{Ink, Mark, Pages, Rect, Role, Shape, StructureId};
use chancery::note::Path;
use chancery::paper::{Block, Chart, ChartPoint, ChartShape, ChartWeight, Content, Paper, Text};
use chancery::template::{Colour, Mm, Pt};
use proptest::collection::vec;
use proptest::prelude::*;

use super::frames::{assert_clusters_cover_the_text, assert_no_overlap, assert_within_margins, inked, runs, text_area};
use super::papers::{heading, lines, paper, paragraph};
use super::set;

pub(crate) fn chart(shape: ChartShape, values: &[f64]) -> Chart {
    let point = |(place, value): (usize, &f64)| ChartPoint {
        period: format!("{}", 1990 + place),
        value: *value,
        label: label_of(*value),
        weight: ChartWeight::Whole,
        field: Some(Path::ROOT.field("figures").item(0).field("values").item(place)),
    };
    Chart {
        shape,
        title: Text::plain("Bilateral trade, USD million"),
        points: values.iter().enumerate().map(point).collect(),
        alternative: "Trade grew.".to_owned(),
    }
}

/// A number as papers have it, with a sign that stays before it in lines of any direction.
fn label_of(value: f64) -> String {
    value.to_string().replace('-', "\u{200e}\u{2212}")
}

pub(crate) fn block(chart: Chart) -> Block {
    Block::from(Path::ROOT.field("figures").item(0), Content::Chart(chart))
}

/// The drawings of a paper: page, frame and shapes.
fn drawings(pages: &Pages) -> Vec<(usize, Rect, &[Shape])> {
    let mut drawings = Vec::new();
    for (number, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            if let Mark::Drawing { frame, shapes } = &item.mark {
                drawings.push((number, *frame, &**shapes));
            }
        }
    }
    drawings
}

/// The frames of the labels of all figures.
fn labels(pages: &Pages) -> Vec<(Rect, &str)> {
    let is_label =
        |element: Option<StructureId>| element.is_some_and(|id| pages.structure[id.0 as usize].role == Role::Figure);
    let runs = pages.pages.iter().flat_map(|page| runs(&page.items)).filter(|(_, element)| is_label(*element));
    runs.filter_map(|(run, _)| Some((inked(run)?, run.text.as_str()))).collect()
}

fn assert_sound(paper: &Paper, pages: &Pages) {
    assert_within_margins(paper, pages);
    assert_no_overlap(pages);
    assert_clusters_cover_the_text(pages);
    let drawings = drawings(pages);
    for (label, text) in labels(pages) {
        let is_in = |frame: &Rect| {
            label.left.0 > frame.left.0 - 0.1
                && label.right().0 < frame.right().0 + 0.1
                && label.top.0 > frame.top.0 - 0.1
                && label.bottom().0 < frame.bottom().0 + 0.1
        };
        assert!(drawings.iter().any(|(_, frame, _)| is_in(frame)), "{text:?} at {label:?} leaves its chart");
    }
}

#[test]
fn a_chart_is_eighty_by_forty_five_millimetres_at_the_margin() {
    let paper = paper(vec![block(chart(ChartShape::Bars, &[450.0, 520.0, 610.0, 700.0]))]);
    let pages = set(&paper);
    assert_sound(&paper, &pages);
    let (_, frame, shapes) = drawings(&pages)[0];
    assert!((frame.width.0 - Mm(80.0).pt().0).abs() < 0.01 && (frame.height.0 - Mm(45.0).pt().0).abs() < 0.01);
    assert!((frame.left.0 - text_area(&paper).left.0).abs() < 0.01);
    assert_eq!(shapes.len(), 5, "four bars and the zero line");
    let texts: Vec<_> = labels(&pages).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["1990", "450", "1991", "520", "1992", "610", "1993", "700"]);
}

#[test]
fn one_figure_says_what_a_chart_shows() {
    let pages = set(&paper(vec![heading("Figures"), block(chart(ChartShape::Line, &[1.0, 2.0, 3.0]))]));
    let figures: Vec<_> = pages.structure.iter().filter(|element| element.role == Role::Figure).collect();
    assert_eq!(figures.len(), 1);
    assert_eq!(figures[0].alternative.as_deref(), Some("Trade grew."));
    let silent = Chart { alternative: " ".to_owned(), ..chart(ChartShape::Line, &[1.0]) };
    let pages = set(&paper(vec![block(silent)]));
    assert!(pages.structure.iter().all(|element| element.alternative.is_none()));
}

#[test]
fn weights_differ_in_their_looks() {
    let mut weighed = chart(ChartShape::Bars, &[1.0, 2.0, 3.0]);
    weighed.points[1].weight = ChartWeight::Partial;
    weighed.points[2].weight = ChartWeight::Target;
    let pages = set(&paper(vec![block(weighed)]));
    let shapes = drawings(&pages)[0].2;
    let fill = |place: usize| shapes[place].fill.unwrap().ink;
    assert_eq!(fill(2), Ink::WHITE, "a target is hollow");
    assert!(fill(1).0 > fill(0).0 && fill(1) != Ink::WHITE, "a part of a period is lighter");
    assert!(shapes[0].stroke.is_none());
    assert!(!shapes[1].stroke.as_ref().unwrap().dash.is_empty());
    assert!(shapes[2].stroke.as_ref().unwrap().dash.is_empty());
}

#[test]
fn two_charts_stand_side_by_side_and_level() {
    let mut second = chart(ChartShape::Bars, &[5.0, -2.0, 7.0]);
    second.title = Text::plain("A title so long that it takes two lines above its chart, USD million");
    let remark = || Block::of_template(Content::Remark(Text::plain("Source: an office of statistics")));
    let paper = paper(vec![block(chart(ChartShape::Bars, &[1.0, 2.0, 3.0])), remark(), block(second), remark()]);
    let pages = set(&paper);
    assert_sound(&paper, &pages);
    let drawings = drawings(&pages);
    assert_eq!(drawings[0].1.top, drawings[1].1.top);
    assert!((drawings[1].1.right().0 - text_area(&paper).right().0).abs() < 0.01);
    assert!(drawings[0].1.right() < drawings[1].1.left);
}

#[test]
fn charts_that_do_not_fit_side_by_side_stand_below_one_another() {
    let many: Vec<f64> = (0..30).map(f64::from).collect();
    let paper = paper(vec![block(chart(ChartShape::Bars, &many)), block(chart(ChartShape::Bars, &[1.0, 2.0]))]);
    let pages = set(&paper);
    assert_sound(&paper, &pages);
    let drawings = drawings(&pages);
    assert_eq!(drawings[0].1.left, drawings[1].1.left);
    assert!(drawings[0].1.bottom() < drawings[1].1.top);
    assert!(drawings[0].1.width > Mm(80.0).pt());
}

#[test]
fn charts_of_right_to_left_papers_are_mirrored() {
    let mut arabic = paper(vec![block(chart(ChartShape::Bars, &[1.0, 2.0, 3.0]))]);
    arabic.language = "ar".to_owned();
    let pages = set(&arabic);
    assert_sound(&arabic, &pages);
    let (_, frame, _) = drawings(&pages)[0];
    assert!((frame.right().0 - text_area(&arabic).right().0).abs() < 0.01);
    let labels = labels(&pages);
    let place = |text: &str| labels.iter().find(|(_, label)| *label == text).unwrap().0.left;
    assert!(place("1990") > place("1991") && place("1991") > place("1992"));
}

/// Values of a chart of so many periods: all above zero, or every third below it.
fn series(count: usize, falls: bool) -> Vec<f64> {
    let value = |place: usize| 400.0 + 37.0 * place as f64 - if place % 5 == 4 { 90.0 } else { 0.0 };
    (0..count).map(|place| if falls && place % 3 == 1 { -value(place) } else { value(place) }).collect()
}

/// A paper with charts of two, three and forty periods.
pub(crate) fn of_every_size(language: &str) -> Paper {
    let mut blocks = Vec::new();
    for shape in [ChartShape::Bars, ChartShape::Line] {
        for (count, falls) in [(2, false), (2, true), (3, false), (3, true), (12, true), (40, false), (40, true)] {
            let mut chart = chart(shape, &series(count, falls));
            if let [.., before, last] = &mut chart.points[..] {
                (before.weight, last.weight) = (ChartWeight::Partial, ChartWeight::Target);
            }
            blocks.push(block(chart));
        }
    }
    let mut paper = paper(blocks);
    language.clone_into(&mut paper.language);
    paper
}

#[test]
fn two_to_forty_periods_keep_their_labels_apart_in_both_directions() {
    let cases = [2, 3, 40].into_iter().flat_map(|count| {
        [ChartShape::Bars, ChartShape::Line].into_iter().flat_map(move |shape| {
            [("en", false), ("en", true), ("ar", false), ("ar", true)]
                .map(|(language, falls)| (count, shape, language, falls))
        })
    });
    for (count, shape, language, falls) in cases {
        let name = format!("{count} {shape:?} {language} {falls}");
        let values = series(count, falls);
        let mut paper = paper(vec![block(chart(shape, &values))]);
        paper.language = language.to_owned();
        let pages = set(&paper);
        assert_sound(&paper, &pages);
        let (_, frame, shapes) = drawings(&pages)[0];
        let bars = if shape == ChartShape::Bars { count } else { 0 };
        assert!(bars == 0 || shapes.len() == bars + 1, "{name}: {} shapes", shapes.len());

        let labels = labels(&pages);
        let of = |text: &str| labels.iter().find(|(_, label)| *label == text).map(|(frame, _)| *frame);
        let middle = |frame: Rect| frame.left.0 + frame.width.0 / 2.0;
        let (first, last) = (of("1990"), of(&(1989 + count).to_string()).unwrap_or_else(|| panic!("{name}: the last")));
        if count < 4 {
            let first = first.unwrap_or_else(|| panic!("{name}: the first period has its label"));
            assert_eq!(middle(first) < middle(last), language == "en", "{name}");
            assert!((middle(last) - middle(first)).abs() <= 56.1 * (count - 1) as f32, "{name}: they stand together");
            assert!(
                values.iter().all(|value| of(label_of(*value).trim_start_matches('\u{200e}')).is_some()),
                "{name}: each value stands beside it"
            );
        }
        assert!(
            of(label_of(values[count - 1]).trim_start_matches('\u{200e}')).is_some(),
            "{name}: the last value is said"
        );
        for (place, (one, text)) in labels.iter().enumerate() {
            for (other, also) in &labels[place + 1..] {
                let is_level = (one.top - other.top).0.abs() < 0.1;
                let apart = one.right().0 + 2.9 < other.left.0 || other.right().0 + 2.9 < one.left.0;
                assert!(!is_level || apart, "{name}: {text} and {also} touch");
            }
        }
        assert!(frame.width.0 < text_area(&paper).width.0 + 0.1, "{name}");
    }
}

/// How light an ink is, from 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance(Ink(red, green, blue): Ink) -> f64 {
    let linear = |part: u8| (f64::from(part) / 255.0).powf(2.2);
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[test]
fn charts_print_in_the_ink_of_the_house_and_its_shades_are_told_apart_without_colour() {
    for colour in ["#000000", "#14446B", "#7A1F2B", "#767676"] {
        let mut weighed = chart(ChartShape::Bars, &[1.0, 2.0, 3.0]);
        weighed.points[1].weight = ChartWeight::Partial;
        weighed.points[2].weight = ChartWeight::Target;
        let mut paper = paper(vec![block(weighed)]);
        paper.setup.ink = Colour::try_from(colour.to_owned()).unwrap();
        let house = Ink::from(paper.setup.ink);
        let pages = set(&paper);
        let shapes = drawings(&pages)[0].2;
        let (whole, part) = (shapes[0].fill.unwrap().ink, shapes[1].fill.unwrap().ink);
        assert_eq!(whole, house, "{colour}");
        assert!(shapes[1..3].iter().all(|shape| shape.stroke.as_ref().unwrap().ink == house), "{colour}");
        let contrast = |light: Ink, dark: Ink| (luminance(light) + 0.05) / (luminance(dark) + 0.05);
        assert!(contrast(Ink::WHITE, whole) > 4.4, "{colour}");
        assert!(contrast(part, whole) > 2.5 && contrast(Ink::WHITE, part) > 1.3, "{colour}: {part:?}");
    }
}

#[test]
fn a_click_on_a_bar_finds_its_value() {
    let pages = set(&paper(vec![block(chart(ChartShape::Bars, &[1.0, 2.0, 3.0]))]));
    let value = Path::ROOT.field("figures").item(0).field("values").item(1);
    let (page, frame) = pages.places_of(&value).next().unwrap();
    let middle = (frame.left + frame.width / 2.0, frame.top + frame.height / 2.0);
    assert_eq!(pages.pages[page].field_at(middle.0, middle.1), Some(&value));
}

#[test]
fn a_chart_is_never_divided_and_keeps_its_heading() {
    for above in 25..46 {
        let paper = paper(vec![
            paragraph(&lines(above)),
            heading("Figures"),
            block(chart(ChartShape::Bars, &[1.0, 2.0, 3.0])),
            paragraph(&lines(3)),
        ]);
        let pages = set(&paper);
        assert_sound(&paper, &pages);
        let (number, frame, _) = drawings(&pages)[0];
        assert!(frame.bottom() <= text_area(&paper).bottom());
        assert!(pages.text_of(number).contains("Figures") && pages.text_of(number).contains("Bilateral"));
    }
}

#[test]
fn a_chart_without_values_is_its_title() {
    let pages = set(&paper(vec![block(chart(ChartShape::Bars, &[])), block(chart(ChartShape::Line, &[f64::NAN]))]));
    assert!(drawings(&pages).is_empty());
    assert_eq!(pages.tagged_text().matches("Bilateral trade").count(), 2);
}

/// Values of every size, all of them finite.
fn values() -> impl Strategy<Value = Vec<f64>> {
    let any = prop_oneof![
        6 => -1_000.0..2_000.0_f64,
        1 => Just(0.0),
        1 => Just(f64::MAX),
        1 => Just(f64::MIN),
        1 => Just(5e-324),
        2 => 0.0..1e12_f64,
    ];
    prop_oneof![
        4 => vec(any, 2..=40),
        1 => (2..=40_usize).prop_map(|count| vec![0.0; count]),
        1 => (2..=40_usize, -5.0..5.0_f64).prop_map(|(count, value)| vec![value; count]),
        2 => vec(-900.0..900.0_f64, 2..=40),
    ]
}

fn charts() -> impl Strategy<Value = Chart> {
    let shape = prop_oneof![Just(ChartShape::Bars), Just(ChartShape::Line)];
    let weight =
        prop_oneof![4 => Just(ChartWeight::Whole), 1 => Just(ChartWeight::Partial), 1 => Just(ChartWeight::Target)];
    let period = prop_oneof![
        Just("2024".to_owned()),
        Just("Q1 2024".to_owned()),
        Just("1 January – 31 March 2024".to_owned()),
        Just("January–September 2024".to_owned()),
        "[a-z]{0,60}",
    ];
    let label = prop_oneof![
        Just("7".to_owned()),
        Just("1,250.5".to_owned()),
        Just("−1 250 000,75".to_owned()),
        Just(String::new())
    ];
    (shape, values(), vec((weight, period, label), 40)).prop_map(|(shape, values, looks)| {
        let mut chart = chart(shape, &values);
        // One form of period for a chart, as composed papers have it; the last is any.
        let form = looks[0].1.clone();
        for (point, (weight, period, label)) in chart.points.iter_mut().zip(looks) {
            point.weight = weight;
            point.label = label;
            if form.len() > 20 {
                point.period = period;
            } else {
                point.period.clone_from(&form);
            }
        }
        chart
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn labels_never_overlap_and_stay_in_their_chart(charts in vec(charts(), 1..3), rtl in any::<bool>()) {
        let mut paper = paper(charts.into_iter().map(block).collect());
        if rtl {
            paper.language = "ar".to_owned();
        }
        let pages = set(&paper);
        assert_sound(&paper, &pages);
        let filled = |shapes: &[Shape]| shapes.iter().flat_map(|shape| shape.path.clone()).collect::<Vec<_>>();
        for (_, frame, shapes) in drawings(&pages) {
            for segment in filled(shapes) {
                let points = match segment {
                    chancery::layout::Segment::Move(to) | chancery::layout::Segment::Line(to) => vec![to],
                    chancery::layout::Segment::Curve(a, b, c) => vec![a, b, c],
                    chancery::layout::Segment::Close => Vec::new(),
                };
                for (x, y) in points {
                    assert!(x.0.is_finite() && y.0.is_finite());
                    assert!(x >= Pt(-0.1) && x.0 <= frame.width.0 + 0.1 && y >= Pt(-0.1) && y.0 <= frame.height.0 + 0.1);
                }
            }
        }
    }
}
