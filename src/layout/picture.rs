//! Sets pictures: an image over its caption, or a sentence in a frame where the image cannot be shown. Knows nothing of the
//! flow, and of files only what the room of pictures makes of them.

use super::above::{Above, Kind};
use super::galley::{Cut, FrameKind, Galley, Part, Strip};
use super::page::{Item, Mark, Place, Rect, Role};
use super::setter::{Column, Setter};
use super::shape::Look;
use crate::note::Path;
use crate::paper::{Picture, Text};
use crate::picture::{Bounds, Depiction, Prepared, Problem};
use crate::template::Pt;

/// White between an image and its caption.
const CAPTION_SPACE: Pt = Pt(4.0);

/// White between the frame of a sentence and its words, at the sides.
const FRAME_INDENT: Pt = Pt(9.0);

/// The least height an image is given, however long its caption is.
const LEAST_HEIGHT: Pt = Pt(36.0);

/// The lines in small type that are left free below a caption: a source.
const LINES_BELOW: f32 = 2.0;

/// The lines that a heading above may take, with the white around it.
const HEADING_LINES: f32 = 3.5;

impl Setter<'_> {
    /// A picture. With its caption and a heading above it never takes more than a page.
    pub(super) fn picture(
        &mut self,
        picture: &Picture,
        before: Option<Above>,
        column: Column,
        field: Option<&Path>,
    ) -> Galley {
        let mut caption = self.paragraph(&picture.caption, Look::regular(self.setup.small), column, field);
        caption.parts.iter_mut().for_each(|part| part.cut = Cut::Never);
        let below: f32 = caption.parts.iter().map(|part| part.height().0).sum();
        let taken = CAPTION_SPACE + Pt(below) + self.setup.small.leading * LINES_BELOW + self.above(before);
        let bounds = Bounds { width: column.width, height: (self.room - taken).max(LEAST_HEIGHT) };
        let mut galley = match self.pictures.prepare(&picture.file, bounds) {
            Ok(prepared) => self.shown(picture, prepared, column, field),
            Err(problem) => self.missing(problem, column, field),
        };
        if !caption.parts.is_empty() {
            galley.append(caption, None, CAPTION_SPACE);
        }
        galley
    }

    /// What a heading above the picture takes of the page.
    fn above(&self, before: Option<Above>) -> Pt {
        match before.map(|above| above.kind) {
            Some(Kind::Section | Kind::Heading) => self.setup.heading.leading * HEADING_LINES,
            Some(Kind::Title) => self.setup.title.leading * HEADING_LINES,
            _ => Pt::ZERO,
        }
    }

    fn shown(&self, picture: &Picture, prepared: Prepared, column: Column, field: Option<&Path>) -> Galley {
        let mut galley = Galley::default();
        let figure = galley.element(Role::Figure, None);
        galley.describe(figure, &picture.alternative);
        let (width, height) = prepared.size;
        let frame = Rect { left: self.left(column.start, width), top: Pt::ZERO, width, height };
        let mark = match prepared.depiction {
            Depiction::Shapes(shapes) => Mark::Drawing { frame, shapes },
            Depiction::Image(image) => Mark::Image { frame, image },
        };
        let mut strip = Strip::blank(height);
        strip.items.push(Item { structure: Some(figure), mark });
        strip.places.extend(field.map(|field| Place { field: field.clone(), frame }));
        galley.parts.push(Part::from(strip));
        galley
    }

    /// A framed sentence that says what is wrong. It is for whoever writes the paper, so it speaks the program's language.
    fn missing(&mut self, problem: Problem, column: Column, field: Option<&Path>) -> Galley {
        self.unshown.extend(field.map(|field| (field.clone(), problem)));
        let inner = Column { start: column.start + FRAME_INDENT, width: column.width - FRAME_INDENT * 2.0 };
        let sentence = Text::plain(format!("This image cannot be shown: {problem}."));
        let mut galley = self.paragraph(&sentence, Look::regular(self.setup.table), inner, field);
        galley.frame(0, FrameKind::Box, self.left(column.start, column.width), column.width);
        galley
    }
}
