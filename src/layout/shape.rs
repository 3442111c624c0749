//! From text to lines: shaping, fallback and line breaks through parley. Owns every call into it; knows nothing of blocks,
//! columns and pages.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use parley::style::{FontFeatures, OverflowWrap, TextWrapMode};
use parley::{
    BaseDirection, BreakReason, FontContext, FontFamily, FontFamilyName, FontStyle, FontWeight, Language, Layout,
    LayoutContext, Line as BrokenLine, RangedBuilder, StyleProperty,
};

use super::broken::{Broken, Manner};
use super::fonts::{Fonts, families};
use super::line::{Collector, Line, SpanIndex, SpanLook};
use super::scripts::{Emphasis, Prepared, arabic_scale, arabic_stretches, emphases};
use super::ties::{heading_ties, ties};
use crate::paper::{Span, Text, in_digits_of, is_right_to_left};
use crate::template::{Face, Faces, Pt, TypeSize};

/// How many lines of one text are narrowed one by one for their hyphens; in a longer text all are, because every line costs
/// a round of breaking.
const NARROWED_LINES: usize = 48;

/// How closely the lines of a title are balanced.
const BALANCE_STEP: Pt = Pt(2.0);

/// A last line of one word that is shorter than this share of the measure looks lost.
const LOST_SHARE: f32 = 0.4;

/// The words a line must have to spare one for the line below.
const WORDS_TO_SPARE_FROM: usize = 3;

/// The share of the measure that a line keeps which has spared a word.
const LEAST_SHARE: f32 = 0.55;

/// What makes a measure too narrow for a line that just filled it.
const JUST_LESS: Pt = Pt(0.5);

/// How a text is set apart from what its spans say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    /// Size and leading.
    pub size: TypeSize,
    /// The weight of spans that are not bold themselves.
    pub weight: Weight,
    /// How figures stand.
    pub figures: Figures,
    /// What it is to the paper, which decides its family of faces.
    pub voice: Voice,
}

/// What a text is to its paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Running text and tables.
    Text,
    /// Letterhead, title and headings.
    Heading,
}

/// The weight of plain spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// How figures stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figures {
    /// As the face has them in running text.
    Running,
    /// Of one width and without kerning, so that they stand one below another.
    Tabular,
}

impl Look {
    pub(super) const fn regular(size: TypeSize) -> Self {
        Self { size, weight: Weight::Regular, figures: Figures::Running, voice: Voice::Text }
    }

    pub(super) const fn bold(size: TypeSize) -> Self {
        Self { weight: Weight::Bold, ..Self::regular(size) }
    }

    /// The same in the face of headings.
    pub(super) const fn as_heading(self) -> Self {
        Self { voice: Voice::Heading, ..self }
    }

    pub(super) const fn tabular(self) -> Self {
        Self { figures: Figures::Tabular, ..self }
    }

    /// The one of these faces that it is set in.
    const fn face(self, faces: Faces) -> Face {
        match self.voice {
            Voice::Text => faces.text,
            Voice::Heading => faces.headings,
        }
    }
}

/// A text shaped once, to be broken to any measure.
pub(super) struct Shaped {
    layout: Layout<SpanIndex>,
    text: String,
    look: Look,
    spans: Vec<SpanLook>,
    direction: Direction,
}

/// Shapes and breaks text. Holds the caches that make the second text cheaper than the first.
pub(super) struct Shaper {
    fonts: Fonts,
    font_context: FontContext,
    layout_context: LayoutContext<SpanIndex>,
    language: Option<Language>,
    /// The language of the page.
    tag: String,
    direction: Direction,
    faces: Faces,
    /// The characters without a face that were met since they were last asked for.
    missing: BTreeSet<char>,
    /// What was broken into lines before.
    broken: Broken,
}

/// The direction in which lines run and columns follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Direction {
    #[default]
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The direction of a language (BCP 47).
    pub(super) fn of(language: &str) -> Self {
        if is_right_to_left(language) { Self::RightToLeft } else { Self::LeftToRight }
    }
}

impl fmt::Debug for Shaper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shaper").field("fonts", &self.fonts).field("direction", &self.direction).finish_non_exhaustive()
    }
}

impl Shaper {
    pub(super) fn new(fonts: Fonts) -> Self {
        Self {
            font_context: fonts.context(),
            fonts,
            layout_context: LayoutContext::new(),
            language: None,
            tag: String::new(),
            direction: Direction::LeftToRight,
            faces: Faces::default(),
            missing: BTreeSet::new(),
            broken: Broken::default(),
        }
    }

    /// Sets the faces of the texts that follow.
    pub(super) const fn set_faces(&mut self, faces: Faces) {
        self.faces = faces;
    }

    pub(super) const fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// The characters without a face that were met since this was last asked.
    pub(super) fn take_missing(&mut self) -> BTreeSet<char> {
        std::mem::take(&mut self.missing)
    }

    /// Adds characters without a face that were met when a text was shaped before.
    pub(super) fn lack(&mut self, missing: BTreeSet<char>) {
        self.missing.extend(missing);
    }

    /// Sets the language (BCP 47) of the texts that follow: it decides local forms of letters and the base direction.
    pub(super) fn set_language(&mut self, language: &str) {
        language.clone_into(&mut self.tag);
        self.turn_to(language);
    }

    fn turn_to(&mut self, language: &str) {
        self.language = Language::parse(language).ok();
        self.direction = Direction::of(language);
    }

    /// A number in the digits of the page's language.
    pub(super) fn digits<'a>(&self, number: &'a str) -> Cow<'a, str> {
        in_digits_of(&self.tag, number)
    }

    pub(super) const fn direction(&self) -> Direction {
        self.direction
    }

    /// Shapes a text. What the bundled faces lack is set in a face of the machine, and what no face has is marked.
    pub(super) fn shape(&mut self, text: &Text, look: Look) -> Shaped {
        let language = self.language.map(|language| language.to_string()).unwrap_or_default();
        let mut prepared = Prepared::default();
        let ranges: Vec<Range<usize>> = text
            .spans
            .iter()
            .map(|span| {
                let is_bold = span.bold || span.italic || look.weight == Weight::Bold;
                prepared.push(&span.text, &self.fonts, &language, is_bold)
            })
            .collect();
        let Prepared { text: characters, faces, marks, heavier, missing } = prepared;
        self.missing.extend(missing);
        let families: Vec<(Range<usize>, Option<String>)> = faces
            .into_iter()
            .map(|(range, face)| (range, self.fonts.family_of(face, &mut self.font_context)))
            .collect();
        let mut builder = self.layout_context.ranged_builder(&mut self.font_context, &characters, 1.0, false);
        builder.set_base_direction(match self.direction {
            Direction::LeftToRight => BaseDirection::Ltr,
            Direction::RightToLeft => BaseDirection::Rtl,
        });
        builder.push_default(StyleProperty::Locale(self.language));
        push_look(&mut builder, look, self.faces);
        for (place, (span, range)) in text.spans.iter().zip(ranges).enumerate() {
            push_span(&mut builder, span, place, (range, &characters), [&marks, &heavier]);
        }
        let scale = arabic_scale(look.size, look.face(self.faces));
        for stretch in arabic_stretches(&characters) {
            builder.push(StyleProperty::FontSize(look.size.size.0 * scale), stretch);
        }
        for (range, family) in families {
            push_face(&mut builder, (family, self.faces.text), range);
        }
        let of_heading = if look.voice == Voice::Heading { heading_ties(&characters) } else { Vec::new() };
        for place in ties(&characters).into_iter().chain(of_heading) {
            let length = characters[place..].chars().next().map_or(0, char::len_utf8);
            builder.push(StyleProperty::TextWrapMode(TextWrapMode::NoWrap), place..place + length);
        }
        let layout = builder.build(&characters);
        let spans = text.spans.iter().map(SpanLook::of).collect();
        Shaped { layout, text: characters, look, spans, direction: self.direction }
    }

    /// Shapes a text in a language of its own: it runs in the direction of that language, on a page of any direction.
    pub(super) fn shape_in(&mut self, language: Option<&str>, text: &Text, look: Look) -> Shaped {
        let Some(language) = language else { return self.shape(text, look) };
        let of_page = (self.language, self.direction);
        self.turn_to(language);
        let shaped = self.shape(text, look);
        (self.language, self.direction) = of_page;
        shaped
    }

    /// Shapes a text and breaks it to the measure.
    pub(super) fn lines(&mut self, text: &Text, look: Look, measure: Pt) -> Vec<Line> {
        let (language, direction, faces) = (self.language, self.direction, self.faces);
        let manner = Manner { look, measure, language, direction, faces };
        if let Some((lines, missing)) = self.broken.find(text, manner) {
            self.missing.extend(missing);
            return lines.to_vec();
        }
        let before = self.take_missing();
        let mut shaped = self.shape(text, look);
        let lines = self.break_lines(&mut shaped, measure);
        let missing = std::mem::replace(&mut self.missing, before);
        self.broken.keep(text, manner, &lines, missing.iter().copied().collect());
        self.missing.extend(missing);
        lines
    }

    /// Ends a paper: lets go what it and the one before did not need.
    pub(super) fn end_paper(&mut self) {
        self.broken.end();
    }

    /// Shapes a text as one line, however long.
    pub(super) fn line(&mut self, text: &Text, look: Look) -> Line {
        self.lines(text, look, Pt(f32::MAX)).pop().unwrap_or_default()
    }

    /// Breaks a text to the measure, ragged. Words break only where they are wider than the measure. A text without
    /// characters has no lines.
    pub(super) fn break_lines(&mut self, shaped: &mut Shaped, measure: Pt) -> Vec<Line> {
        if shaped.text.is_empty() {
            return Vec::new();
        }
        self.count_lines(shaped, measure);
        shaped.accompany_last_word(measure);
        let mut lines = Vec::with_capacity(shaped.layout.len());
        for broken in shaped.layout.lines() {
            let (fonts, direction) = (&self.fonts, shaped.direction);
            let collector = Collector { fonts, direction, text: &shaped.text, spans: &shaped.spans };
            let mut line = collector.line(&broken);
            if shaped.ends_with_soft_hyphen(&broken) {
                self.hyphenate(&mut line, shaped);
            }
            lines.push(line);
        }
        lines
    }

    /// The narrowest measure at which a text takes no more lines than at the one given: its lines are of about one length
    /// then, the way a title looks best.
    pub(super) fn balance(&mut self, shaped: &mut Shaped, measure: Pt) -> Pt {
        let count = self.count_lines(shaped, measure);
        if count < 2 {
            return measure;
        }
        let (mut narrow, mut wide) = (measure / count as f32, measure);
        while wide - narrow > BALANCE_STEP {
            let middle = (narrow + wide) / 2.0;
            if self.count_lines(shaped, middle) > count { narrow = middle } else { wide = middle }
        }
        wide
    }

    /// Breaks a text to the measure and says into how many lines.
    fn count_lines(&mut self, shaped: &mut Shaped, measure: Pt) -> usize {
        let mut hyphen = Pt::ZERO;
        if shaped.text.contains(SOFT_HYPHEN) {
            for span in &shaped.spans {
                hyphen = hyphen.max(self.hyphen(*span, shaped.look).width);
            }
        }
        shaped.break_to(measure, hyphen);
        shaped.layout.len()
    }

    /// The hyphen in the look of a span.
    fn hyphen(&mut self, span: SpanLook, look: Look) -> Line {
        let (bold, italic) = (span.bold, span.italic);
        let span = Span { text: HYPHEN.to_owned(), bold, italic, ..Span::default() };
        self.line(&Text { spans: vec![span] }, look)
    }

    /// Draws the hyphen of a soft hyphen that broke. The text stays the soft hyphen's, as ISO 14289-1, 7.2 has it.
    fn hyphenate(&mut self, line: &mut Line, shaped: &Shaped) {
        let Some(last) = line.runs.last_mut() else { return };
        let hyphen = self.hyphen(shaped.spans[last.span], shaped.look);
        let Some(mut drawn) = hyphen.runs.into_iter().next() else { return };
        drawn.span = last.span;
        drawn.run.ink = last.run.ink;
        // It stands where its word is broken: within the line, if that runs against the word.
        let edge = if last.run.right_to_left { last.run.origin.0 } else { last.run.origin.0 + last.run.width() };
        drawn.run.origin.0 = edge;
        SOFT_HYPHEN.to_string().clone_into(&mut drawn.run.text);
        drawn.run.glyphs[0].cluster = 0..SOFT_HYPHEN.len_utf8();
        let width = drawn.run.width();
        line.widen(edge, width);
        line.runs.push(drawn);
    }
}

fn push_look(builder: &mut RangedBuilder<'_, SpanIndex>, look: Look, faces: Faces) {
    builder.push_default(StyleProperty::FontFamily(FontFamily::from(families(look.face(faces)))));
    builder.push_default(StyleProperty::FontSize(look.size.size.0));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
    if look.weight == Weight::Bold {
        builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
    }
    if look.figures == Figures::Tabular {
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::from(r#""tnum" 1, "kern" 0"#)));
    }
}

/// The look of the span at `place`, which takes that range of the characters.
fn push_span(
    builder: &mut RangedBuilder<'_, SpanIndex>,
    span: &Span,
    place: usize,
    (range, characters): (Range<usize>, &str),
    [marks, heavier]: [&[Range<usize>]; 2],
) {
    let plain = SpanIndex { span: place, is_mark: false, is_heavier: false };
    builder.push(StyleProperty::Brush(plain), range.clone());
    if span.bold {
        builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
    }
    if span.italic {
        for (stretch, emphasis) in emphases(&characters[range.clone()]) {
            let stretch = range.start + stretch.start..range.start + stretch.end;
            builder.push(
                match emphasis {
                    Emphasis::Italic => StyleProperty::FontStyle(FontStyle::Italic),
                    Emphasis::Bold => StyleProperty::FontWeight(FontWeight::BOLD),
                },
                stretch,
            );
        }
    }
    for mark in marks.iter().filter(|mark| range.contains(&mark.start)) {
        builder.push(StyleProperty::Brush(SpanIndex { is_mark: true, ..plain }), mark.clone());
    }
    for stretch in heavier.iter().filter(|stretch| range.contains(&stretch.start)) {
        builder.push(StyleProperty::Brush(SpanIndex { is_heavier: true, ..plain }), stretch.clone());
    }
}

/// The face of the machine that shows a stretch. Its family has no other, so that it is asked for no weight or slope.
fn push_face(
    builder: &mut RangedBuilder<'_, SpanIndex>,
    (family, behind): (Option<String>, Face),
    range: Range<usize>,
) {
    let Some(family) = family else { return };
    let mut order = vec![FontFamilyName::Named(family.into())];
    order.extend(families(behind).iter().cloned());
    builder.push(StyleProperty::FontFamily(FontFamily::List(order.into())), range.clone());
    builder.push(StyleProperty::FontWeight(FontWeight::NORMAL), range.clone());
    builder.push(StyleProperty::FontStyle(FontStyle::Normal), range);
}

pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// What a soft hyphen shows when it breaks: the hyphen proper, U+2010.
const HYPHEN: &str = "\u{2010}";

impl Shaped {
    /// The direction in which it runs.
    pub(super) const fn direction(&self) -> Direction {
        self.direction
    }

    /// The width on one line, however long.
    pub(super) fn natural_width(&self) -> Pt {
        Pt(self.layout.calculate_content_widths().max)
    }

    /// The width of its longest word.
    pub(super) fn least_width(&self) -> Pt {
        Pt(self.layout.calculate_content_widths().min)
    }

    fn ends_with_soft_hyphen(&self, line: &BrokenLine<'_, SpanIndex>) -> bool {
        line.break_reason() == BreakReason::Regular && self.text[line.text_range()].ends_with(SOFT_HYPHEN)
    }

    /// Breaks at the measure; a line that would end in a soft hyphen leaves room for the hyphen it draws.
    fn break_to(&mut self, measure: Pt, hyphen: Pt) {
        if hyphen == Pt::ZERO {
            self.layout.break_all_lines(Some(measure.0));
            return;
        }
        let mut narrowed = Vec::new();
        while narrowed.len() < NARROWED_LINES {
            self.break_with(measure, |place| if narrowed.contains(&place) { measure - hyphen } else { measure });
            let unfit = self.layout.lines().enumerate().find(|(place, line)| {
                let width = line.metrics().advance + hyphen.0;
                !narrowed.contains(place) && self.ends_with_soft_hyphen(line) && width > measure.0
            });
            match unfit {
                Some((place, _)) => narrowed.push(place),
                None => return,
            }
        }
        self.break_with(measure, |_| measure - hyphen);
    }

    /// Gives a word that stands alone on the last line the one before it for company, where the line above can spare it: no
    /// line is added, and only the line above grows shorter.
    fn accompany_last_word(&mut self, measure: Pt) {
        let Some(above) = self.layout.len().checked_sub(2) else { return };
        let width = |line: &BrokenLine<'_, SpanIndex>| line.metrics().advance - line.metrics().hanging_advance;
        let (Some(spare), Some(last)) = (self.layout.get(above), self.layout.get(above + 1)) else { return };
        let is_lost = self.words_on(&last) == 1 && width(&last) < measure.0 * LOST_SHARE;
        // A line that is wider than the measure holds a word that is.
        let can_spare = spare.break_reason() == BreakReason::Regular
            && width(&spare) <= measure.0
            && self.words_on(&spare) >= WORDS_TO_SPARE_FROM;
        if !is_lost || !can_spare || self.text.contains(SOFT_HYPHEN) {
            return;
        }
        let room = Pt(width(&spare)) - JUST_LESS;
        self.break_with(measure, |place| if place == above { room } else { measure });
        let is_better = self.layout.len() == above + 2
            && self.layout.get(above).is_some_and(|line| width(&line) > measure.0 * LEAST_SHARE);
        if !is_better {
            self.layout.break_all_lines(Some(measure.0));
        }
    }

    /// The words of a line, as far as it may end between them.
    fn words_on(&self, line: &BrokenLine<'_, SpanIndex>) -> usize {
        // A day and its year, a number and its unit are one word to the eye, too: the space between them never ends a line.
        let ends_line = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}');
        self.text[line.text_range()].split(ends_line).filter(|word| !word.is_empty()).count()
    }

    /// Breaks with the room that `room` gives each line, at most `measure`.
    fn break_with(&mut self, measure: Pt, room: impl Fn(usize) -> Pt) {
        let mut breaker = self.layout.break_lines();
        breaker.state_mut().set_layout_max_advance(measure.0);
        for place in 0.. {
            breaker.state_mut().set_line_max_advance(room(place).max(Pt::ZERO).0);
            if breaker.break_next().is_none() {
                break;
            }
        }
        breaker.finish();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_script_and_language() {
        for language in ["ar", "ar-EG", "fa", "he", "kk-Arab-CN", "ur_PK"] {
            assert_eq!(Direction::of(language), Direction::RightToLeft, "{language}");
        }
        for language in ["en", "kk", "fr-CA", "az-Latn-IR", "", "ar-Latn"] {
            assert_eq!(Direction::of(language), Direction::LeftToRight, "{language}");
        }
    }

    #[test]
    fn ligatures_keep_their_characters() {
        let mut shaper = Shaper::new(Fonts::bundled().clone());
        let size = TypeSize { size: Pt(11.0), leading: Pt(15.5) };
        let line = shaper.line(&Text::plain("efficient"), Look::regular(size));
        let run = &line.runs[0].run;
        assert!(run.glyphs.len() < run.text.len(), "the face has a ligature");
        let ligature = run.glyphs.iter().find(|glyph| glyph.cluster.len() > 1).unwrap();
        assert_eq!(&run.text[ligature.cluster.clone()], "ffi");
    }

    #[test]
    fn a_line_from_right_to_left_may_end_in_a_latin_word() {
        let mut shaper = Shaper::new(Fonts::bundled().clone());
        shaper.set_language("ar");
        let size = TypeSize { size: Pt(11.0), leading: Pt(15.5) };
        for text in
            ["\u{2068}Dark suit, national dress\u{2069}", "مبادرة Chancery الحزام", "مبادرة Chancery Belt الحزام"]
        {
            for line in shaper.lines(&Text::plain(text), Look::regular(size), Pt(85.0)) {
                let black = |run: &crate::layout::GlyphRun| {
                    let text = run.text.trim_end();
                    let black = run.glyphs.iter().filter(|glyph| glyph.cluster.start < text.len());
                    black.map(|glyph| glyph.advance.0).sum::<f32>()
                };
                let runs = line.runs.iter().map(|run| &run.run);
                let end =
                    runs.filter(|run| !run.right_to_left).map(|run| run.origin.0.0 + black(run)).fold(0.0, f32::max);
                assert!(line.runs.iter().all(|run| run.run.right_to_left || run.run.origin.0.0 > -0.01), "{line:?}");
                assert!(end < line.width.0 + 0.01, "{end} {line:?}");
            }
        }
    }

    #[test]
    fn a_range_of_numbers_is_not_broken() {
        let mut shaper = Shaper::new(Fonts::bundled().clone());
        let size = TypeSize { size: Pt(11.0), leading: Pt(15.5) };
        let lines = shaper.lines(&Text::plain("held on 17–18 March"), Look::regular(size), Pt(60.0));
        let texts: Vec<String> = lines.iter().map(Line::text).collect();
        assert!(texts.iter().any(|text| text.contains("17–18")), "{texts:?}");
    }

    #[test]
    fn a_hyphen_takes_the_look_of_its_span() {
        let mut shaper = Shaper::new(Fonts::bundled().clone());
        let size = TypeSize { size: Pt(11.0), leading: Pt(15.5) };
        let lines = shaper.lines(&Text::bold("co\u{ad}operation"), Look::regular(size), Pt(40.0));
        let runs = &lines[0].runs;
        assert_eq!(runs.last().unwrap().run.text, "\u{ad}");
        assert_eq!(runs.last().unwrap().run.face, runs[0].run.face);
    }
}
