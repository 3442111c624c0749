//! Charts and pictures as images with their alternative texts (ECMA-376 part 1, 20.4.2.8). Owns what stands in for one that cannot be
//! shown.

use super::{
    Depicted, Figure,
    blocks::{Stance, Writer, image_relation},
    xml::{add, emu, text},
};
use crate::{
    note::Path,
    paper::{Chart, Picture, Text},
};

/// What says of an image that it is mere decoration: nobody need describe it.
const DECORATION: &str = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative \
     xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

impl Writer<'_> {
    /// A chart under its title; where there is no image, what it shows in a sentence.
    pub(super) fn chart(&mut self, chart: &Chart, field: Option<&Path>) {
        let stance = Stance { keeps_with_next: true, ..Stance::of("ChartTitle") };
        self.paragraph(stance, &chart.title, field);
        match (self.figures)(Depicted::Chart(chart)) {
            Some(figure) => {
                let stance = self.above_next("Figure");
                self.image(figure, &chart.alternative, stance);
            }
            None => self.alternative(&chart.alternative),
        }
    }

    pub(super) fn picture(&mut self, picture: &Picture, field: Option<&Path>) {
        let stance = if picture.caption.is_empty() {
            self.above_next("Figure")
        } else {
            Stance { keeps_with_next: true, ..Stance::of("Figure") }
        };
        match (self.figures)(Depicted::Picture(picture)) {
            Some(figure) => self.image(figure, &picture.alternative, stance),
            None => self.alternative(&picture.alternative),
        }
        self.paragraph(self.above_next("Caption"), &picture.caption, field);
    }

    /// What stands in for an image that cannot be shown. It is no place: with and without images the names are the same.
    fn alternative(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.words_alone(Stance::of("BodyText"), &Text::plain(words));
    }

    pub(super) fn image(&mut self, figure: Figure, alternative: &str, stance: Stance<'_>) {
        self.begin(stance);
        let place = self.images.len();
        let (number, relation) = (place + self.first_image, image_relation(place));
        let described = if alternative.is_empty() { DECORATION.to_owned() } else { String::new() };
        let (width, height) = (emu(figure.size.0), emu(figure.size.1));
        self.images.push(figure.file);
        add(
            &mut self.xml,
            format_args!(
                "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
                 <wp:docPr id=\"{number}\" name=\"Figure {number}\" descr=\"{}\">{described}</wp:docPr><wp:cNvGraphicFramePr>\
                 <a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic>\
                 <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
                 <pic:cNvPr id=\"{number}\" name=\"Figure {number}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
                 <a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
                 <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
                 </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
                text(alternative)
            ),
        );
    }
}
