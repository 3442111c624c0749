//! Reads SVG files. Owns what usvg makes of them: shapes where plain fills and strokes suffice, pixels otherwise; knows
//! nothing of the limits, which stand in `guard`.

use std::sync::Arc;

use resvg::tiny_skia::{Path as SkiaPath, PathSegment, Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Error as XmlError, ParsingOptions};
use resvg::usvg::{self, FillRule, Group, ImageHrefResolver, LineCap, LineJoin, Node, Paint, PaintOrder, Tree, fontdb};

use super::drawing::{Cap, Fill, Ink, Join, Point, Segment, Shape, Stroke, Winding};
use super::guard;
use super::raster::Image;
use super::{Bounds, Depiction, FontBytes, Prepared, Problem, fitted, resolved};
use crate::template::Pt;

/// The fonts that texts are set in.
pub(super) type FontDatabase = fontdb::Database;

/// The least length of a dash and its gap that a drawing keeps: below it a line looks grey and costs a reader much time.
const LEAST_DASH: f32 = 0.2;

/// How often a drawing may be painted over as a whole: some seconds of work at [`super::RESOLUTION`].
const MOST_COVERAGE: f32 = 250.0;

/// A layer is painted and then laid over what is below it.
const LAYER: f32 = 2.0;

/// A database of these fonts and no others. The first family stands in for every family that is not among them.
pub(super) fn database(fonts: impl IntoIterator<Item = FontBytes>) -> FontDatabase {
    let mut database = FontDatabase::new();
    for font in fonts {
        database.load_font_source(fontdb::Source::Binary(font));
    }
    let first = database.faces().next().and_then(|face| face.families.first()).map(|(name, _)| name.clone());
    if let Some(name) = first {
        database.set_serif_family(&name);
        database.set_sans_serif_family(&name);
        database.set_monospace_family(&name);
        database.set_cursive_family(&name);
        database.set_fantasy_family(name);
    }
    database
}

/// Reads an SVG file.
pub(super) fn read(file: &[u8], bounds: Bounds, fonts: &Arc<FontDatabase>) -> Result<Prepared, Problem> {
    let tree = parse(file, fonts)?;
    if coverage(&tree) > MOST_COVERAGE {
        return Err(Problem::TooComplex);
    }
    let size = fitted((tree.size().width(), tree.size().height()), bounds);
    let scale = size.0.0 / tree.size().width();
    let depiction = match shapes(tree.root(), scale) {
        Some(shapes) => Depiction::Shapes(shapes.into()),
        None => Depiction::Image(Arc::new(painted(&tree, size)?)),
    };
    Ok(Prepared { size, depiction })
}

/// The drawing written anew: shapes alone, without names, comments and what editors note; texts become outlines.
pub(super) fn bared(file: &[u8], fonts: &Arc<FontDatabase>) -> Result<Vec<u8>, Problem> {
    let tree = parse(file, fonts)?;
    Ok(unnamed(&tree.to_string(&usvg::WriteOptions::default())).into_bytes())
}

/// The drawing with numbers for names: what somebody called a layer is nobody else's business.
fn unnamed(svg: &str) -> String {
    let names = svg.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"').map(|(name, _)| name));
    let mut unnamed = svg.to_owned();
    for (number, name) in names.enumerate() {
        let forms = [(" id=\"", "\""), ("url(#", ")"), ("href=\"#", "\"")];
        for (before, after) in forms {
            unnamed = unnamed.replace(&format!("{before}{name}{after}"), &format!("{before}n{number}{after}"));
        }
    }
    unnamed
}

fn parse(file: &[u8], fonts: &Arc<FontDatabase>) -> Result<Tree, Problem> {
    let text = std::str::from_utf8(file).map_err(|_| Problem::Unreadable)?;
    let text = text.trim_start_matches('\u{feff}').trim_start();
    guard::check_text(text)?;
    // Most programs write a document type; what it may do is bounded above.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: guard::MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        XmlError::NodesLimitReached | XmlError::EntityReferenceLoop(_) => Problem::TooComplex,
        _ => Problem::Unreadable,
    })?;
    guard::check(&document)?;
    let options = usvg::Options {
        // Nothing is read from the disk or out of the text, whatever the file says.
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        fontdb: Arc::clone(fonts),
        ..usvg::Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(|error| match error {
        usvg::Error::InvalidSize => Problem::NoSize,
        usvg::Error::ElementsLimitReached => Problem::TooComplex,
        _ => Problem::Unreadable,
    })?;
    if tree.filters().is_empty() { Ok(tree) } else { Err(Problem::Filters) }
}

/// What the parts of a drawing cover together, as a multiple of its size: the work of painting it.
fn coverage(tree: &Tree) -> f32 {
    let whole = tree.size().width() * tree.size().height();
    let patterns = tree.patterns().iter().map(|pattern| covered(pattern.root(), whole));
    covered(tree.root(), whole) + patterns.sum::<f32>()
}

fn covered(group: &Group, whole: f32) -> f32 {
    // What reaches beyond the drawing is not painted there.
    let share = |area: usvg::Rect| (area.width() * area.height() / whole).min(1.0);
    let layer = if group.should_isolate() { share(group.abs_layer_bounding_box().to_rect()) * LAYER } else { 0.0 };
    let part = |node: &Node| match node {
        Node::Group(group) => covered(group, whole),
        Node::Path(path) => share(path.abs_stroke_bounding_box()),
        Node::Text(text) => covered(text.flattened(), whole),
        Node::Image(_) => 0.0,
    };
    layer + group.children().iter().map(part).sum::<f32>()
}

/// The shapes of a group; none where it needs more than plain fills and strokes.
fn shapes(root: &Group, scale: f32) -> Option<Vec<Shape>> {
    let mut shapes = Vec::new();
    gather(root, Transform::from_scale(scale, scale), &mut shapes)?;
    Some(shapes)
}

fn gather(group: &Group, scale: Transform, shapes: &mut Vec<Shape>) -> Option<()> {
    if group.should_isolate() {
        return None;
    }
    for node in group.children() {
        match node {
            Node::Group(group) => gather(group, scale, shapes)?,
            Node::Path(path) if path.is_visible() => add_path(path, scale, shapes)?,
            Node::Path(_) => {}
            Node::Text(text) => gather(text.flattened(), scale, shapes)?,
            Node::Image(_) => return None,
        }
    }
    Some(())
}

fn add_path(path: &usvg::Path, scale: Transform, shapes: &mut Vec<Shape>) -> Option<()> {
    let transform = path.abs_transform().post_concat(scale);
    let outline = segments(&path.data().clone().transform(transform)?);
    let fill = match path.fill() {
        Some(fill) if fill.opacity().get() < 1.0 => return None,
        Some(fill) => Some(Fill { ink: plain(fill.paint())?, winding: winding(fill.rule()) }),
        None => None,
    };
    let filled = Shape { path: outline.clone(), fill, stroke: None };
    let stroked = match path.stroke() {
        Some(stroke) if stroke.opacity().get() < 1.0 => return None,
        Some(stroke) => Some(stroked(path, stroke, transform, outline)?),
        None => None,
    };
    match (path.paint_order(), stroked) {
        (_, None) => shapes.push(filled),
        (PaintOrder::FillAndStroke, Some(stroked)) => shapes.extend([filled, stroked]),
        (PaintOrder::StrokeAndFill, Some(stroked)) => shapes.extend([stroked, filled]),
    }
    Some(())
}

/// The stroke of a path: a line of the pen where it is as wide in all directions, an outline otherwise.
fn stroked(path: &usvg::Path, stroke: &usvg::Stroke, transform: Transform, outline: Vec<Segment>) -> Option<Shape> {
    let ink = plain(stroke.paint())?;
    let Some(scale) = similarity(transform) else {
        let pen = stroke.to_tiny_skia();
        let dashed = pen.dash.as_ref().map(|dash| path.data().dash(dash, 1.0));
        let line = match &dashed {
            Some(dashed) => dashed.as_ref()?,
            None => path.data(),
        };
        // A path without length leaves no outline: pixels then decide what shows.
        let area = line.stroke(&pen, 1.0)?.transform(transform)?;
        return Some(Shape { path: segments(&area), ..Shape::default() }.filled(ink));
    };
    let dash: Vec<Pt> = stroke.dasharray().unwrap_or_default().iter().map(|length| Pt(length * scale)).collect();
    let period: f32 = dash.iter().map(|length| length.0).sum();
    if !dash.is_empty() && period < LEAST_DASH {
        return None;
    }
    let stroke = Stroke {
        ink,
        width: Pt(stroke.width().get() * scale),
        dash,
        phase: Pt(stroke.dashoffset() * scale),
        cap: match stroke.linecap() {
            LineCap::Butt => Cap::Butt,
            LineCap::Round => Cap::Round,
            LineCap::Square => Cap::Square,
        },
        join: match stroke.linejoin() {
            LineJoin::Miter | LineJoin::MiterClip => Join::Miter,
            LineJoin::Round => Join::Round,
            LineJoin::Bevel => Join::Bevel,
        },
        miter_limit: stroke.miterlimit().get(),
    };
    Some(Shape { path: outline, fill: None, stroke: Some(stroke) })
}

/// How much a transform enlarges, if it does so alike in all directions.
fn similarity(transform: Transform) -> Option<f32> {
    let Transform { sx, kx, ky, sy, .. } = transform;
    let (first, second) = (sx.hypot(ky), kx.hypot(sy));
    // A thousandth of a line's width does not show.
    let is_even = (first - second).abs() <= first * 0.001;
    let is_square = (sx * kx + ky * sy).abs() <= first * second * 0.001;
    (is_even && is_square && first > 0.0).then_some(first)
}

/// The ink of a paint; none for gradients and patterns.
const fn plain(paint: &Paint) -> Option<Ink> {
    match paint {
        Paint::Color(colour) => Some(Ink(colour.red, colour.green, colour.blue)),
        Paint::LinearGradient(_) | Paint::RadialGradient(_) | Paint::Pattern(_) => None,
    }
}

const fn winding(rule: FillRule) -> Winding {
    match rule {
        FillRule::NonZero => Winding::NonZero,
        FillRule::EvenOdd => Winding::EvenOdd,
    }
}

fn segments(path: &SkiaPath) -> Vec<Segment> {
    let point = |point: resvg::tiny_skia::Point| (Pt(point.x), Pt(point.y));
    let mut segments: Vec<Segment> = Vec::with_capacity(path.len());
    let mut pen = (Pt::ZERO, Pt::ZERO);
    for segment in path.segments() {
        let (step, end) = match segment {
            PathSegment::MoveTo(to) => (Segment::Move(point(to)), point(to)),
            PathSegment::LineTo(to) => (Segment::Line(point(to)), point(to)),
            PathSegment::QuadTo(control, to) => (raised(pen, point(control), point(to)), point(to)),
            PathSegment::CubicTo(first, second, to) => {
                (Segment::Curve(point(first), point(second), point(to)), point(to))
            }
            // Every contour begins with a move, so where the pen stands then does not matter.
            PathSegment::Close => (Segment::Close, pen),
        };
        segments.push(step);
        pen = end;
    }
    segments
}

/// A quadratic curve as a cubic one, which is all a PDF knows.
fn raised(from: Point, control: Point, to: Point) -> Segment {
    let towards = |end: Point| {
        let part = |end: Pt, control: Pt| end + (control - end) * (2.0 / 3.0);
        (part(end.0, control.0), part(end.1, control.1))
    };
    Segment::Curve(towards(from), towards(to), to)
}

/// The drawing as pixels on white.
fn painted(tree: &Tree, size: (Pt, Pt)) -> Result<Image, Problem> {
    let (width, height) = resolved(size);
    let mut pixels = Pixmap::new(width, height).ok_or(Problem::TooLarge { width, height })?;
    pixels.fill(resvg::tiny_skia::Color::WHITE);
    let scale = Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(tree, scale, &mut pixels.as_mut());
    let colours = pixels.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    Image::from_rgb(width, height, colours).ok_or(Problem::Unreadable)
}
