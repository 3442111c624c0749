//! Drawings and images as operators. Owns how paths are written and what of the graphics state they change; leaves that
//! state as it was (ISO 32000-1, 8.4.2).

use printpdf::{DictItem, Op};

use super::content::{colour, rounded};
use crate::layout::{Cap, Fill, Ink, Join, Point, Pt, Rect, Segment, Shape, Stroke, Winding};

/// The operators that draw shapes in a frame on a page of that height, and nothing outside it.
pub(super) fn operators(frame: Rect, shapes: &[Shape], height: Pt) -> Vec<Op> {
    let mut ops = vec![Op::SaveGraphicsState];
    // The file's origin is the lower left corner and y grows upwards: the drawing is turned over into its frame.
    ops.push(transform([1.0, 0.0, 0.0, -1.0, frame.left.0, height.0 - frame.top.0]));
    ops.push(operator("re", [0.0, 0.0, frame.width.0, frame.height.0]));
    ops.push(operator("W", []));
    ops.push(operator("n", []));
    let mut pen = None;
    for shape in shapes {
        draw(shape, &mut pen, &mut ops);
    }
    ops.push(Op::RestoreGraphicsState);
    ops
}

/// The operators that paint the image of that name into its frame.
pub(super) fn image(frame: Rect, name: String, height: Pt) -> [Op; 4] {
    // An image is one unit wide and high (ISO 32000-1, 8.9.5).
    let place = [frame.width.0, 0.0, 0.0, frame.height.0, frame.left.0, height.0 - frame.bottom().0];
    let paint = Op::Unknown { key: "Do".to_owned(), value: vec![DictItem::Name(name.into_bytes())] };
    [Op::SaveGraphicsState, transform(place), paint, Op::RestoreGraphicsState]
}

/// The operators that set the line around letters, round at its corners: pointed ones would stick out of a letter.
pub(super) fn outline(ink: Ink, width: Pt) -> [Op; 3] {
    let join = Op::Unknown { key: "j".to_owned(), value: vec![DictItem::Int(corner(Join::Round))] };
    [Op::SetOutlineColor { col: colour(ink) }, operator("w", [width.0]), join]
}

fn transform(matrix: [f32; 6]) -> Op {
    operator("cm", matrix)
}

/// An operator of numbers that printpdf has no name for, or too many words.
fn operator(key: &str, numbers: impl IntoIterator<Item = f32>) -> Op {
    let value = numbers.into_iter().map(|number| DictItem::Real(rounded(number))).collect();
    Op::Unknown { key: key.to_owned(), value }
}

/// Draws a shape; `pen` is the stroke that is set.
fn draw<'a>(shape: &'a Shape, pen: &mut Option<&'a Stroke>, ops: &mut Vec<Op>) {
    if let Some(fill) = &shape.fill {
        ops.push(Op::SetFillColor { col: colour(fill.ink) });
    }
    if let Some(stroke) = &shape.stroke
        && *pen != Some(stroke)
    {
        set(stroke, ops);
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
    ops.extend(shape.path.iter().map(step));
    ops.push(operator(paint, []));
}

fn step(segment: &Segment) -> Op {
    match segment {
        Segment::Move(to) => operator("m", numbers([*to])),
        Segment::Line(to) => operator("l", numbers([*to])),
        Segment::Curve(first, second, to) => operator("c", numbers([*first, *second, *to])),
        Segment::Close => operator("h", []),
    }
}

fn numbers<const N: usize>(points: [Point; N]) -> Vec<f32> {
    points.into_iter().flat_map(|(x, y)| [x.0, y.0]).collect()
}

fn set(stroke: &Stroke, ops: &mut Vec<Op>) {
    ops.push(Op::SetOutlineColor { col: colour(stroke.ink) });
    ops.push(operator("w", [stroke.width.0]));
    let lengths = stroke.dash.iter().map(|length| DictItem::Real(rounded(length.0))).collect();
    let phase = DictItem::Real(rounded(stroke.phase.0));
    ops.push(Op::Unknown { key: "d".to_owned(), value: vec![DictItem::Array(lengths), phase] });
    let (cap, join) = (number(stroke.cap), corner(stroke.join));
    for (key, value) in [("J", cap), ("j", join)] {
        ops.push(Op::Unknown { key: key.to_owned(), value: vec![DictItem::Int(value)] });
    }
    ops.push(operator("M", [stroke.miter_limit]));
}

/// ISO 32000-1, table 54.
const fn number(cap: Cap) -> i64 {
    match cap {
        Cap::Butt => 0,
        Cap::Round => 1,
        Cap::Square => 2,
    }
}

/// ISO 32000-1, table 55.
const fn corner(join: Join) -> i64 {
    match join {
        Join::Miter => 0,
        Join::Round => 1,
        Join::Bevel => 2,
    }
}
