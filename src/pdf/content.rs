//! The content of a page: frames as operators. Owns the pen of the text, its drift and the marked content that corrects the
//! text of a glyph; knows nothing of the file around it.

use super::drawing::{self, FILLING};
use super::fonts::{self, Embedded, Fonts};
use super::images::Images;
use super::operators::{Operators, Pieces};
use super::tags;
use super::text::{self, Cluster};
use crate::layout::{FaceId, Glyph, GlyphRun, Ink, Mark, Page, Pt, Rect, Structure, StructureId};

/// How letters are painted: filled, or filled with a line around them (ISO 32000-1, table 106).
const FILL: f32 = 0.0;
const FILL_AND_STROKE: f32 = 2.0;

/// The content that paints a page of that height, and the structure element of each piece of marked content.
pub(super) fn content(
    page: &Page,
    height: Pt,
    (fonts, images): (&Fonts, &Images<'_>),
    tagging: &Tagging<'_>,
) -> (Vec<u8>, Vec<StructureId>) {
    let mut canvas = Canvas {
        height,
        fonts,
        operators: Operators::default(),
        ink: None,
        font: None,
        open: None,
        elements: Vec::new(),
    };
    for item in &page.items {
        if let Tagging::Of(structure) = tagging
            && !matches!(item.mark, Mark::Link { .. })
        {
            canvas.belong_to(item.structure, structure);
        }
        match &item.mark {
            Mark::Glyphs(run) => canvas.show(run),
            Mark::Fill { frame, ink } => canvas.fill(*frame, *ink),
            Mark::Drawing { frame, shapes } => drawing::draw(*frame, shapes, height, &mut canvas.operators),
            Mark::Image { frame, image } => {
                let name = images.name(image).expect("every image on the pages was gathered");
                drawing::paint(*frame, &name, height, &mut canvas.operators);
            }
            // A link is an annotation, which is not part of the content.
            Mark::Link { .. } => {}
        }
    }
    canvas.close();
    (canvas.operators.into_bytes(), canvas.elements)
}

/// What content belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Belonging {
    /// An element of the structure.
    Element(StructureId),
    /// Nothing one has to hear: a rule, a running head.
    Artifact,
}

/// Whether the content says what it belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Tagging<'a> {
    /// It names the elements of this structure; all else is an artifact.
    Of(&'a [Structure]),
    /// It is only looked at.
    None,
}

/// Rounds a length to thousandths of a point: a third of a micrometre, and shorter to write.
pub(super) fn rounded(length: f32) -> f32 {
    (length * 1000.0).round() / 1000.0
}

/// A page being painted, with what its operators have set so far.
struct Canvas<'a> {
    height: Pt,
    fonts: &'a Fonts,
    operators: Operators,
    ink: Option<Ink>,
    font: Option<(FaceId, Pt)>,
    /// What the marked content that is open belongs to.
    open: Option<Belonging>,
    /// The element of each piece of marked content.
    elements: Vec<StructureId>,
}

impl Canvas<'_> {
    /// Sees to it that what follows is marked as the content of `element`, or as an artifact (ISO 32000-1, 14.8.2.2).
    fn belong_to(&mut self, element: Option<StructureId>, structure: &[Structure]) {
        let belonging = element.map_or(Belonging::Artifact, Belonging::Element);
        if self.open == Some(belonging) {
            return;
        }
        self.close();
        self.open = Some(belonging);
        match belonging {
            Belonging::Artifact => self.operators.of_name("Artifact", "BMC"),
            Belonging::Element(element) => {
                let tag = tags::type_of(structure[element.0 as usize].role);
                self.operators.begin_content(tag, self.elements.len());
                self.elements.push(element);
            }
        }
    }

    /// Ends the marked content that is open.
    fn close(&mut self) {
        if self.open.take().is_some() {
            self.operators.plain("EMC");
        }
    }

    fn fill(&mut self, frame: Rect, ink: Ink) {
        self.dip(ink);
        // The file's origin is the lower left corner.
        let place = [frame.left.0, self.height.0 - frame.bottom().0, frame.width.0, frame.height.0];
        self.operators.of_numbers(&place, "re");
        self.operators.plain("f");
    }

    fn show(&mut self, run: &GlyphRun) {
        if run.glyphs.is_empty() {
            return;
        }
        self.dip(run.ink);
        self.operators.plain("BT");
        if self.font != Some((run.face, run.size)) {
            self.operators.font(&fonts::resource(run.face), run.size.0);
            self.font = Some((run.face, run.size));
        }
        let is_outlined = run.outline > Pt::ZERO;
        if is_outlined {
            drawing::outline(run.ink, run.outline, &mut self.operators);
            self.operators.of_numbers(&[FILL_AND_STROKE], "Tr");
        }
        let mut pen = Pen::new(run.size);
        let settled = self.fonts.texts.of_face(run.face);
        let clusters: Vec<Shown> = text::clusters(run)
            .map(|cluster| Shown { is_exception: settled.is_exception(run, &cluster), cluster })
            .collect();
        for words in in_reading_order(run, &clusters) {
            let before = run.glyphs[..words[0].cluster.glyphs.start].iter().map(|glyph| glyph.advance.0).sum::<f32>();
            let place = [1.0, 0.0, 0.0, 1.0, run.origin.0.0 + before, self.height.0 - run.origin.1.0];
            self.operators.of_numbers(&place, "Tm");
            pen.restart();
            self.show_clusters(run, words, &mut pen);
        }
        pen.raise(0, &mut self.operators);
        // The mode outlives the text object (ISO 32000-1, 9.3.1).
        if is_outlined {
            self.operators.of_numbers(&[FILL], "Tr");
        }
        self.operators.plain("ET");
    }

    /// Shows clusters of a run; stretches whose glyphs do not say what they stand for are marked with their text.
    fn show_clusters(&mut self, run: &GlyphRun, clusters: &[Shown<'_>], pen: &mut Pen) {
        let embedded = self.fonts.glyphs(run.face);
        for stretch in clusters.chunk_by(|one, other| one.is_exception == other.is_exception) {
            let exception = stretch[0].is_exception;
            if exception {
                let text: String = stretch.iter().map(|shown| shown.cluster.text).collect();
                self.operators.begin_replaced(&text);
            }
            for glyph in stretch.iter().flat_map(|shown| &run.glyphs[shown.cluster.glyphs.clone()]) {
                let embedded = embedded[usize::from(glyph.id)].expect("every glyph on the pages was embedded");
                pen.show(glyph, embedded, &mut self.operators);
            }
            pen.lift(&mut self.operators);
            if exception {
                self.operators.plain("EMC");
            }
        }
    }

    fn dip(&mut self, ink: Ink) {
        if self.ink == Some(ink) {
            return;
        }
        self.ink = Some(ink);
        self.operators.ink(ink, FILLING);
    }
}

/// A cluster as it is shown.
struct Shown<'a> {
    cluster: Cluster<'a>,
    /// Whether its glyphs do not say what it stands for.
    is_exception: bool,
}

/// The clusters of a run in stretches, the one that is read first before the others.
///
/// Readers that follow the content, as screen readers do, turn a right-to-left word round but not the order of words. So such a
/// run is shown word by word from its right end, each with the space that follows it.
fn in_reading_order<'a, 'b>(run: &GlyphRun, clusters: &'b [Shown<'a>]) -> Vec<&'b [Shown<'a>]> {
    if !run.right_to_left {
        return vec![clusters];
    }
    let is_space = |shown: &Shown| shown.cluster.text.trim().is_empty();
    let mut words: Vec<_> = clusters.chunk_by(|one, other| is_space(one) || !is_space(other)).collect();
    words.reverse();
    words
}

/// The pen of a run: where it should stand and where readers think it stands.
///
/// Readers move it by the widths in the file, which are rounded. What is missing is added as soon as it makes half a
/// thousandth of the em, so that the end of a line is never off by more than that: 0.008 pt at 16 pt.
struct Pen {
    /// A thousandth of the em, in points.
    thousandth: f64,
    /// From the run's origin to where the next glyph belongs, in thousandths of the em.
    wanted: f64,
    /// From the run's origin to where readers have the pen, in thousandths of the em.
    stands: f64,
    /// How far glyphs are raised above the baseline, in thousandths of a point.
    rise: i32,
    /// What is to be shown and was not yet.
    pieces: Pieces,
}

impl Pen {
    fn new(size: Pt) -> Self {
        Self { thousandth: f64::from(size.0) / 1000.0, wanted: 0.0, stands: 0.0, rise: 0, pieces: Pieces::default() }
    }

    /// Begins at a new origin.
    fn restart(&mut self) {
        self.wanted = 0.0;
        self.stands = 0.0;
    }

    /// Shows a glyph where it belongs.
    fn show(&mut self, glyph: &Glyph, embedded: Embedded, operators: &mut Operators) {
        self.move_to(glyph.shift, operators);
        self.pieces.glyph(embedded.id);
        self.stands += embedded.width;
        self.wanted += f64::from(glyph.advance.0) / self.thousandth;
    }

    /// Moves to where the next glyph belongs, shifted to the right and down.
    fn move_to(&mut self, shift: (Pt, Pt), operators: &mut Operators) {
        self.raise((-shift.1.0 * 1000.0).round() as i32, operators);
        let missing = (self.wanted + f64::from(shift.0.0) / self.thousandth - self.stands).round();
        if missing != 0.0 {
            // Numbers in a TJ array move the pen to the left (ISO 32000-1, 9.4.3).
            self.pieces.back(-missing as i64);
            self.stands += missing;
        }
    }

    /// Shows what has gathered.
    fn lift(&mut self, operators: &mut Operators) {
        if !self.pieces.is_empty() {
            operators.show(&self.pieces);
            self.pieces.clear();
        }
    }

    /// Raises what follows above the baseline. The rise outlives the run, so each run ends with none.
    fn raise(&mut self, rise: i32, operators: &mut Operators) {
        if rise != self.rise {
            self.lift(operators);
            self.rise = rise;
            operators.of_numbers(&[rise as f32 / 1000.0], "Ts");
        }
    }
}
