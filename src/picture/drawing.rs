//! Shapes: what a pen draws. Owns paths, strokes, fills and ink; knows nothing of files and pages.
//!
//! Lengths are points; the origin is the upper left corner of the drawing and y grows downwards.

use crate::template::{Colour, Pt};

/// A shade of ink: red, green, blue from 0 to 255 in sRGB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ink(pub u8, pub u8, pub u8);

impl From<Colour> for Ink {
    fn from(colour: Colour) -> Self {
        let (red, green, blue) = colour.parts();
        Self(red, green, blue)
    }
}

impl Ink {
    /// Black.
    pub const BLACK: Self = Self(0, 0, 0);
    /// White: the paper.
    pub const WHITE: Self = Self(255, 255, 255);
}

/// A place in a drawing: to the right, down.
pub type Point = (Pt, Pt);

/// A path and how it is painted: first filled, then stroked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shape {
    /// The path.
    pub path: Vec<Segment>,
    /// What is inside; none leaves it open.
    pub fill: Option<Fill>,
    /// The line along it; none leaves it out.
    pub stroke: Option<Stroke>,
}

/// A step of a pen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Begins at a place.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A cubic Bézier curve: two control points and its end.
    Curve(Point, Point, Point),
    /// A straight line back to where the pen began.
    Close,
}

/// How the inside of a path is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
    /// In what ink.
    pub ink: Ink,
    /// What counts as inside.
    pub winding: Winding,
}

/// What counts as the inside of a path that crosses itself (ISO 32000-1, 8.5.3.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Winding {
    /// What the path winds around.
    #[default]
    NonZero,
    /// What an odd number of lines parts from the outside.
    EvenOdd,
}

/// How a path is drawn along.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// In what ink.
    pub ink: Ink,
    /// How wide.
    pub width: Pt,
    /// Lengths of dashes and gaps in turn; empty for an unbroken line.
    pub dash: Vec<Pt>,
    /// How far into the dashes the line begins.
    pub phase: Pt,
    /// How it ends.
    pub cap: Cap,
    /// How it turns.
    pub join: Join,
    /// How far a mitre may reach, as a multiple of the width (ISO 32000-1, 8.4.3.5).
    pub miter_limit: f32,
}

/// How a line ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cap {
    /// Where it ends.
    #[default]
    Butt,
    /// In a half circle.
    Round,
    /// Half its width further on.
    Square,
}

/// How a line turns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Join {
    /// In a point.
    #[default]
    Miter,
    /// In a curve.
    Round,
    /// Cut off.
    Bevel,
}

impl Stroke {
    /// An unbroken line.
    pub const fn plain(ink: Ink, width: Pt) -> Self {
        Self {
            ink,
            width,
            dash: Vec::new(),
            phase: Pt::ZERO,
            cap: Cap::Butt,
            join: Join::Miter,
            // The default of PDF (ISO 32000-1, table 52).
            miter_limit: 10.0,
        }
    }
}

impl Shape {
    /// The same shape, so many times as large from the corner of its drawing on.
    #[must_use]
    pub fn scaled(&self, factor: f32) -> Self {
        let at = |(x, y): Point| (x * factor, y * factor);
        let step = |segment: &Segment| match *segment {
            Segment::Move(to) => Segment::Move(at(to)),
            Segment::Line(to) => Segment::Line(at(to)),
            Segment::Curve(one, other, to) => Segment::Curve(at(one), at(other), at(to)),
            Segment::Close => Segment::Close,
        };
        let stroke = self.stroke.as_ref().map(|stroke| Stroke {
            width: stroke.width * factor,
            dash: stroke.dash.iter().map(|length| *length * factor).collect(),
            phase: stroke.phase * factor,
            ..stroke.clone()
        });
        Self { path: self.path.iter().map(step).collect(), stroke, ..self.clone() }
    }

    /// A rectangle from its upper left corner.
    pub fn rectangle((left, top): Point, width: Pt, height: Pt) -> Self {
        let (right, bottom) = (left + width, top + height);
        let path = vec![
            Segment::Move((left, top)),
            Segment::Line((right, top)),
            Segment::Line((right, bottom)),
            Segment::Line((left, bottom)),
            Segment::Close,
        ];
        Self { path, ..Self::default() }
    }

    /// A straight line, or several that follow one another.
    pub fn line(points: &[Point]) -> Self {
        let mut path: Vec<_> = points.iter().copied().map(Segment::Line).collect();
        if let (Some(first), Some(point)) = (path.first_mut(), points.first()) {
            *first = Segment::Move(*point);
        }
        Self { path, ..Self::default() }
    }

    /// A circle.
    pub fn circle((x, y): Point, radius: Pt) -> Self {
        // The handle that makes a Bézier curve closest to a quarter circle, as a share of the radius.
        const HANDLE: f32 = 0.552_284_8;
        let handle = radius * HANDLE;
        let quarter = |from: (f32, f32), to: (f32, f32)| {
            let at = |(right, down): (f32, f32)| (x + radius * right, y + radius * down);
            let bent = |(px, py): Point, (right, down): (f32, f32)| (px + handle * right, py + handle * down);
            Segment::Curve(bent(at(from), to), bent(at(to), from), at(to))
        };
        let (right, down, left, up) = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0));
        let path = vec![
            Segment::Move((x + radius, y)),
            quarter(right, down),
            quarter(down, left),
            quarter(left, up),
            quarter(up, right),
            Segment::Close,
        ];
        Self { path, ..Self::default() }
    }

    /// The same shape, filled.
    #[must_use]
    pub fn filled(self, ink: Ink) -> Self {
        Self { fill: Some(Fill { ink, winding: Winding::NonZero }), ..self }
    }

    /// The same shape, drawn along.
    #[must_use]
    pub fn stroked(self, stroke: Stroke) -> Self {
        Self { stroke: Some(stroke), ..self }
    }
}
