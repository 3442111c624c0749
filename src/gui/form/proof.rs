//! What a text written from right to left looks like as it is set. egui orders no such text and puts its caret where it
//! was typed, so below the field stands what the paper shows, painted by the layout of papers. Owns which texts these are,
//! and the images while they are in use.

use std::{collections::HashMap, sync::Arc};

use egui::{Color32, ColorImage, Context, Rect, Sense, TextureHandle, TextureOptions, Ui, vec2};

use super::{
    super::theme::{self, size},
    Form, State,
};
use crate::{
    note::{Kind, Path},
    paper::{Manner, alone},
    preview::{PageImage, Proofs},
    template::{Margins, Mm, PageSetup, Sheet, TypeSize},
};

/// Points of the screen for one of the paper: type of 11 points reads like that of the fields around it.
const ENLARGED: f32 = 1.25;

/// Points to an inch, and millimetres to an inch.
const PER_INCH: (f32, f32) = (72.0, 25.4);

/// What an image shows.
#[derive(Clone, Debug, PartialEq)]
struct Sample {
    text: String,
    manner: Manner,
    language: String,
    /// The width it has, in points of the screen.
    width: f32,
    /// Pixels for a point of the screen.
    pixels: f32,
}

/// The image of a field: the one that is asked for, and the one that is shown until it comes.
#[derive(Default)]
struct Shown {
    number: u64,
    sample: Option<Sample>,
    image: Option<(TextureHandle, f32)>,
}

/// The images of the fields, and the thread that paints them once there is something to paint.
#[derive(Default)]
pub(super) struct Shelf {
    proofs: Option<Proofs>,
    shown: HashMap<Path, Shown>,
    last: u64,
}

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Contents of notes belong into no log.
        f.debug_struct("Shelf").field("shown", &self.shown.len()).finish_non_exhaustive()
    }
}

/// Whether a text holds letters that are written from right to left: Hebrew to N'Ko, the forms of Arabic, Adlam
/// (Unicode 17, bidirectional classes R and AL).
pub(in crate::gui) fn has_right_to_left(text: &str) -> bool {
    let is_of = |c: char| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}')
    };
    text.chars().any(is_of)
}

/// Draws a text of a field as it is set, below the field.
pub(super) fn proof_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path, kind: Kind, text: &str) {
    let manner = if matches!(kind, Kind::Prose) { Manner::Prose } else { Manner::Line };
    let language = language(form, path);
    let name = form.name_in("proof-of", "field", path);
    image_ui(ui, form.state, path, (text, manner, &language), &name);
}

/// Draws a text that belongs to no field as it is set; `key` is what its image is remembered by.
pub(in crate::gui) fn set_text_ui(ui: &mut Ui, state: &mut State, key: &Path, text: &str, language: &str) {
    image_ui(ui, state, key, (text, Manner::Line, language), text);
}

fn image_ui(ui: &mut Ui, state: &mut State, key: &Path, (text, manner, language): (&str, Manner, &str), name: &str) {
    let inset = vec2(size::FIELD_INSET, size::LABEL_GAP);
    let room = ui.available_width() - 2.0 * inset.x;
    let (width, pixels) = (room.max(1.0), ui.ctx().pixels_per_point());
    let sample = Sample { text: text.to_owned(), manner, language: language.to_owned(), width, pixels };
    state.proofs.ask(ui.ctx(), key, sample);
    let Some((texture, height)) = state.proofs.image(key) else { return };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height + 2.0 * inset.y), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, name));
    let tokens = theme::tokens(ui);
    ui.painter().rect_filled(rect, size::CONTROL_RADIUS, tokens.background);
    // The image has the pixels of the screen: it begins at one of them.
    let corner = ((rect.min + inset).to_vec2() * pixels).round() / pixels;
    let place = Rect::from_min_size(corner.to_pos2(), texture.size_vec2() / pixels);
    let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
    ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).image(texture.id(), place, whole, tokens.text);
}

/// The language a field is set in: that of its version of a joint text, or the note's.
fn language(form: &Form<'_>, path: &Path) -> String {
    let own = path.parent().map(|record| form.note.text_at(&record.field("language"))).unwrap_or_default();
    if own.is_empty() { form.note.language.to_string() } else { own }
}

impl Shelf {
    /// Asks for the image of a field where it is not the one that was asked for last.
    fn ask(&mut self, ctx: &Context, path: &Path, sample: Sample) {
        let shown = self.shown.entry(path.clone()).or_default();
        if shown.sample.as_ref() == Some(&sample) {
            return;
        }
        if self.proofs.is_none() {
            let waker = ctx.clone();
            // Without a thread there are no images; the text can be written all the same.
            self.proofs = Proofs::new(move || waker.request_repaint()).ok();
        }
        self.last += 1;
        shown.number = self.last;
        if let Some(proofs) = &self.proofs {
            let paper = alone(&sample.text, sample.manner, &sample.language, setup(sample.width));
            proofs.request(self.last, Arc::new(paper), sample.pixels * ENLARGED);
        }
        shown.sample = Some(sample);
    }

    fn image(&self, path: &Path) -> Option<(TextureHandle, f32)> {
        self.shown.get(path)?.image.clone()
    }

    /// Takes the images that have been painted.
    pub(super) fn take_images(&mut self, ctx: &Context) {
        while let Some((number, image)) = self.proofs.as_ref().and_then(Proofs::poll) {
            let wanted = self.shown.values_mut().find(|shown| shown.number == number);
            if let Some((shown, pixels)) = wanted.and_then(|shown| {
                let pixels = shown.sample.as_ref()?.pixels;
                Some((shown, pixels))
            }) {
                let height = image.height as f32 / pixels;
                let texture = ctx.load_texture("proof", inked(&image), TextureOptions::LINEAR);
                shown.image = Some((texture, height));
            }
        }
    }
}

/// A page that is a text of this width at the left edge of the sheet.
fn setup(width: f32) -> PageSetup {
    let measure = Mm(width / ENLARGED * PER_INCH.1 / PER_INCH.0);
    let right = (Sheet::A4.size().0.0 - measure.0).max(0.0);
    let margins = Margins { top: Mm(0.0), bottom: Mm(0.0), left: Mm(0.0), right: Mm(right) };
    let body = TypeSize { leading: crate::template::Pt(16.0), ..PageSetup::default().body };
    PageSetup { sheet: Sheet::A4, margins, body, ..PageSetup::default() }
}

/// The ink of an image on no ground, white, so that it takes any colour.
fn inked(image: &PageImage) -> ColorImage {
    let ink = |pixel: &[u8]| {
        let light: u32 = pixel[..3].iter().map(|part| u32::from(*part)).sum();
        Color32::from_white_alpha(255 - (light / 3) as u8)
    };
    let pixels = image.rgba.chunks_exact(4).map(ink).collect();
    ColorImage::new([image.width as usize, image.height as usize], pixels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_from_right_to_left_are_known_by_their_letters() {
        assert!(has_right_to_left("Minister مراد"));
        assert!(has_right_to_left("שלום"));
        assert!(!has_right_to_left("Мұрат Нұртілеу"));
        assert!(!has_right_to_left("ministre, Élise – “quoted”…"));
    }
}
