//! Drawings and images as operators. Owns how paths are written and what of the graphics state they change; leaves that
//! state as it was (ISO 32000-1, 8.4.2).

use super::operators::Operators;
use crate::layout::{Cap, Fill, Ink, Join, Point, Pt, Rect, Segment, Shape, Stroke, Winding};

/// The operators that fill areas with an ink: grey, or of colour.
pub(super) const FILLING: (&str, &str) = ("g", "rg");

/// Those that draw lines with it.
const DRAWING: (&str, &str) = ("G", "RG");

/// Draws shapes in a frame on a page of that height, and nothing outside it.
pub(super) fn draw(frame: Rect, shapes: &[Shape], height: Pt, operators: &mut Operators) {
    operators.plain("q");
    // The file's origin is the lower left corner and y grows upwards: the drawing is turned over into its frame.
    operators.of_numbers(&[1.0, 0.0, 0.0, -1.0, frame.left.0, height.0 - frame.top.0], "cm");
    operators.of_numbers(&[0.0, 0.0, frame.width.0, frame.height.0], "re");
    operators.plain("W");
    operators.plain("n");
    let mut pen = None;
    for shape in shapes {
        draw_shape(shape, &mut pen, operators);
    }
    operators.plain("Q");
}

/// Paints the image of that name into its frame.
pub(super) fn paint(frame: Rect, name: &str, height: Pt, operators: &mut Operators) {
    operators.plain("q");
    // An image is one unit wide and high (ISO 32000-1, 8.9.5).
    let place = [frame.width.0, 0.0, 0.0, frame.height.0, frame.left.0, height.0 - frame.bottom().0];
    operators.of_numbers(&place, "cm");
    operators.of_name(name, "Do");
    operators.plain("Q");
}

/// Sets the line around letters, round at its corners: pointed ones would stick out of a letter.
pub(super) fn outline(ink: Ink, width: Pt, operators: &mut Operators) {
    operators.ink(ink, DRAWING);
    operators.of_numbers(&[width.0], "w");
    operators.of_numbers(&[corner(Join::Round)], "j");
}

/// Draws a shape; `pen` is the stroke that is set.
fn draw_shape<'a>(shape: &'a Shape, pen: &mut Option<&'a Stroke>, operators: &mut Operators) {
    if let Some(fill) = &shape.fill {
        operators.ink(fill.ink, FILLING);
    }
    if let Some(stroke) = &shape.stroke
        && *pen != Some(stroke)
    {
        set(stroke, operators);
        *pen = Some(stroke);
    }
    let paint = match (&shape.fill, &shape.stroke) {
        (None, None) => return,
        (Some(Fill { winding: Winding::NonZero, .. }), None) => "f",
        (Some(Fill { winding: Winding::EvenOdd, .. }), None) => "f*",
        (None, Some(_)) => "S",
        (Some(Fill { winding: Winding::NonZero, .. }), Some(_)) => "B",
        (Some(Fill { winding: Winding::EvenOdd, .. }), Some(_)) => "B*",
    };
    // A path must begin somewhere (ISO 32000-1, 8.5.2.1).
    if !matches!(shape.path.first(), Some(Segment::Move(_))) {
        return;
    }
    for segment in &*shape.path {
        step(segment, operators);
    }
    operators.plain(paint);
}

fn step(segment: &Segment, operators: &mut Operators) {
    let numbers = |points: &[Point]| points.iter().flat_map(|(x, y)| [x.0, y.0]).collect::<Vec<f32>>();
    match segment {
        Segment::Move((x, y)) => operators.of_numbers(&[x.0, y.0], "m"),
        Segment::Line((x, y)) => operators.of_numbers(&[x.0, y.0], "l"),
        Segment::Curve(first, second, to) => operators.of_numbers(&numbers(&[*first, *second, *to]), "c"),
        Segment::Close => operators.plain("h"),
    }
}

fn set(stroke: &Stroke, operators: &mut Operators) {
    operators.ink(stroke.ink, DRAWING);
    operators.of_numbers(&[stroke.width.0], "w");
    operators.dash(stroke.dash.iter().map(|length| length.0), stroke.phase.0);
    operators.of_numbers(&[number(stroke.cap)], "J");
    operators.of_numbers(&[corner(stroke.join)], "j");
    operators.of_numbers(&[stroke.miter_limit], "M");
}

/// ISO 32000-1, table 54.
const fn number(cap: Cap) -> f32 {
    match cap {
        Cap::Butt => 0.0,
        Cap::Round => 1.0,
        Cap::Square => 2.0,
    }
}

/// ISO 32000-1, table 55.
const fn corner(join: Join) -> f32 {
    match join {
        Join::Miter => 0.0,
        Join::Round => 1.0,
        Join::Bevel => 2.0,
    }
}
