//! The content of a page: frames as operators. Owns the pen of the text, its drift and the marked content that corrects the
//! text of a glyph; knows nothing of the file around it.

use printpdf::{
    Codepoint, Color, DictItem, Greyscale, Op, PaintMode, PdfFontHandle, Rect as Rectangle, Rgb, TextItem, TextMatrix,
    TextRenderingMode,
};

use super::drawing;
use super::fonts::{self, Fonts};
use super::images::Images;
use super::tags;
use super::text::{self, Cluster};
use crate::layout::{FaceId, Glyph, GlyphRun, Ink, Mark, Page, Pt, Rect, Structure, StructureId};

/// The operators that paint a page of that height, and the structure element of each piece of marked content.
pub(super) fn operators(
    page: &Page,
    height: Pt,
    (fonts, images): (&Fonts, &Images<'_>),
    tagging: &Tagging<'_>,
) -> (Vec<Op>, Vec<StructureId>) {
    let mut canvas = Canvas { height, fonts, ops: Vec::new(), ink: None, font: None, open: None, elements: Vec::new() };
    for item in &page.items {
        if let Tagging::Of(structure) = tagging
            && !matches!(item.mark, Mark::Link { .. })
        {
            canvas.belong_to(item.structure, structure);
        }
        match &item.mark {
            Mark::Glyphs(run) => canvas.show(run),
            Mark::Fill { frame, ink } => canvas.fill(*frame, *ink),
            Mark::Drawing { frame, shapes } => canvas.ops.extend(drawing::operators(*frame, shapes, height)),
            Mark::Image { frame, image } => {
                let name = images.name(image).expect("every image on the pages was gathered");
                canvas.ops.extend(drawing::image(*frame, name, height));
            }
            // A link is an annotation, which is not part of the content.
            Mark::Link { .. } => {}
        }
    }
    canvas.close();
    (canvas.ops, canvas.elements)
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
    ops: Vec<Op>,
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
        self.ops.push(match belonging {
            Belonging::Artifact => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
            Belonging::Element(element) => {
                let number = DictItem::Int(self.elements.len() as i64);
                self.elements.push(element);
                Op::BeginMarkedContentWithProperties {
                    tag: tags::type_of(structure[element.0 as usize].role).to_owned(),
                    properties: DictItem::Dict { map: [("MCID".to_owned(), number)].into() },
                }
            }
        });
    }

    /// Ends the marked content that is open.
    fn close(&mut self) {
        match self.open.take() {
            None => {}
            Some(Belonging::Artifact) => self.ops.push(Op::EndMarkedContent),
            Some(Belonging::Element(_)) => self.ops.push(Op::EndMarkedContentWithProperties),
        }
    }

    fn fill(&mut self, frame: Rect, ink: Ink) {
        self.dip(ink);
        let rectangle = Rectangle {
            x: printpdf::Pt(rounded(frame.left.0)),
            // The file's origin is the lower left corner.
            y: printpdf::Pt(rounded(self.height.0 - frame.bottom().0)),
            width: printpdf::Pt(rounded(frame.width.0)),
            height: printpdf::Pt(rounded(frame.height.0)),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn show(&mut self, run: &GlyphRun) {
        if run.glyphs.is_empty() {
            return;
        }
        self.dip(run.ink);
        self.ops.push(Op::StartTextSection);
        if self.font != Some((run.face, run.size)) {
            let font = PdfFontHandle::External(fonts::resource(run.face));
            self.ops.push(Op::SetFont { font, size: printpdf::Pt(run.size.0) });
            self.font = Some((run.face, run.size));
        }
        let is_outlined = run.outline > Pt::ZERO;
        if is_outlined {
            self.ops.extend(drawing::outline(run.ink, run.outline));
            self.ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::FillStroke });
        }
        let clusters = text::clusters(run);
        let mut pen = Pen::new(run.size);
        for words in in_reading_order(run, &clusters) {
            let before = run.glyphs[..words[0].glyphs.start].iter().map(|glyph| glyph.advance.0).sum::<f32>();
            let (x, y) = (rounded(run.origin.0.0 + before), rounded(self.height.0 - run.origin.1.0));
            self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]) });
            pen.restart();
            self.show_clusters(run, words, &mut pen);
        }
        pen.raise(0, &mut self.ops);
        // The mode outlives the text object (ISO 32000-1, 9.3.1).
        if is_outlined {
            self.ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Fill });
        }
        self.ops.push(Op::EndTextSection);
    }

    /// Shows clusters of a run; stretches whose glyphs do not say what they stand for are marked with their text.
    fn show_clusters(&mut self, run: &GlyphRun, clusters: &[Cluster], pen: &mut Pen) {
        let fonts = self.fonts;
        let is_exception = |cluster: &Cluster| fonts.texts.is_exception(run, cluster);
        for stretch in clusters.chunk_by(|one, other| is_exception(one) == is_exception(other)) {
            let exception = is_exception(&stretch[0]);
            if exception {
                let text: String = stretch.iter().map(|cluster| cluster.text).collect();
                self.ops.push(replaced_by(&text));
            }
            for glyph in stretch.iter().flat_map(|cluster| &run.glyphs[cluster.glyphs.clone()]) {
                self.show_glyph(pen, run.face, glyph);
            }
            pen.lift(&mut self.ops);
            if exception {
                self.ops.push(Op::EndMarkedContentWithProperties);
            }
        }
    }

    fn show_glyph(&mut self, pen: &mut Pen, face: FaceId, glyph: &Glyph) {
        let embedded = self.fonts.glyph(face, glyph.id).expect("every glyph on the pages was embedded");
        pen.move_to(glyph.shift, &mut self.ops);
        pen.items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(
            embedded.id,
            0.0,
            self.fonts.texts.get(face, glyph.id).to_owned(),
        )]));
        pen.stands += embedded.width as f64;
        pen.wanted += f64::from(glyph.advance.0) / pen.thousandth;
    }

    fn dip(&mut self, ink: Ink) {
        if self.ink == Some(ink) {
            return;
        }
        self.ink = Some(ink);
        self.ops.push(Op::SetFillColor { col: colour(ink) });
    }
}

/// The clusters of a run in stretches, the one that is read first before the others.
///
/// Readers that follow the content, as screen readers do, turn a right-to-left word round but not the order of words. So such a
/// run is shown word by word from its right end, each with the space that follows it.
fn in_reading_order<'a, 'b>(run: &GlyphRun, clusters: &'b [Cluster<'a>]) -> Vec<&'b [Cluster<'a>]> {
    if !run.right_to_left {
        return vec![clusters];
    }
    let is_space = |cluster: &Cluster| cluster.text.trim().is_empty();
    let mut words: Vec<_> = clusters.chunk_by(|one, other| is_space(one) || !is_space(other)).collect();
    words.reverse();
    words
}

/// The pen of a run: where it should stand and where readers think it stands.
///
/// Readers move it by the widths in the file, which are integers. What is missing is added as soon as it makes half a
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
    items: Vec<TextItem>,
}

impl Pen {
    fn new(size: Pt) -> Self {
        Self { thousandth: f64::from(size.0) / 1000.0, wanted: 0.0, stands: 0.0, rise: 0, items: Vec::new() }
    }

    /// Begins at a new origin.
    fn restart(&mut self) {
        self.wanted = 0.0;
        self.stands = 0.0;
    }

    /// Moves to where the next glyph belongs, shifted to the right and down.
    fn move_to(&mut self, shift: (Pt, Pt), ops: &mut Vec<Op>) {
        self.raise((-shift.1.0 * 1000.0).round() as i32, ops);
        let missing = (self.wanted + f64::from(shift.0.0) / self.thousandth - self.stands).round();
        if missing != 0.0 {
            // Numbers in a TJ array move the pen to the left (ISO 32000-1, 9.4.3).
            self.items.push(TextItem::Offset(-missing as f32));
            self.stands += missing;
        }
    }

    /// Shows what has gathered.
    fn lift(&mut self, ops: &mut Vec<Op>) {
        if !self.items.is_empty() {
            ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }

    /// Raises what follows above the baseline. The rise outlives the run, so each run ends with none.
    fn raise(&mut self, rise: i32, ops: &mut Vec<Op>) {
        if rise != self.rise {
            self.lift(ops);
            self.rise = rise;
            ops.push(Op::SetLineOffset { multiplier: rise as f32 / 1000.0 });
        }
    }
}

/// Opens a stretch that reads as `text`, whatever its glyphs stand for (ISO 32000-1, 14.9.4).
fn replaced_by(text: &str) -> Op {
    let data = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let text = DictItem::String { data, literal: false };
    let properties = DictItem::Dict { map: [("ActualText".to_owned(), text)].into() };
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties }
}

pub(super) fn colour(Ink(red, green, blue): Ink) -> Color {
    // A step of 1/255 is four thousandths: three decimals keep every shade apart.
    let part = |value: u8| rounded(f32::from(value) / 255.0);
    if red == green && green == blue {
        Color::Greyscale(Greyscale { percent: part(red), icc_profile: None })
    } else {
        Color::Rgb(Rgb { r: part(red), g: part(green), b: part(blue), icc_profile: None })
    }
}
