//! Pictures of the first pages of the templates' papers, from worked examples. Owns the thread that sets and paints them, and
//! keeps them while the program runs; how large they are shown is the home screen's.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
};

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use super::tile::ON_ITS_SIDE;
use crate::{
    layout::Typesetter,
    note::format,
    preview::{PageImage, first_page},
    session::paper_of,
    template::{Gallery, PageSetup, Template},
};

/// Which worked example shows which template best; the first for any other.
const SHOWN: [(&str, &str); 8] = [
    ("brief", include_str!("../../assets/examples/astana.ron")),
    ("record", include_str!("../../assets/examples/hanoi.ron")),
    ("readout", include_str!("../../assets/examples/astana.ron")),
    ("communique", include_str!("../../assets/examples/communique.ron")),
    ("courtesy-call", include_str!("../../assets/examples/courtesy.ron")),
    ("multilateral", include_str!("../../assets/examples/side-event.ron")),
    ("programme", include_str!("../../assets/examples/visit.ron")),
    ("phone-call", include_str!("../../assets/examples/call-points.ron")),
];

/// The pictures that are there, and those that are on their way.
#[derive(Default)]
pub(super) struct Covers {
    textures: HashMap<String, TextureHandle>,
    /// How many pixels wide the pictures are that were asked for last.
    width: u32,
    /// The ids of the templates they were asked for.
    wanted: Vec<String>,
    painted: Option<Receiver<(String, PageImage)>>,
}

impl std::fmt::Debug for Covers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Covers").field("width", &self.width).finish_non_exhaustive()
    }
}

impl Covers {
    /// Has the pictures painted so many pixels wide, unless they are already. Those of another width stay until then.
    pub(super) fn want(&mut self, ctx: &Context, width: u32, gallery: &Gallery) {
        let ids = || gallery.templates().iter().map(|template| &template.id);
        if width == 0 || (width == self.width && ids().eq(&self.wanted)) {
            return;
        }
        self.width = width;
        self.wanted = ids().cloned().collect();
        let templates = gallery.clone();
        let (sender, painted) = mpsc::channel();
        let waker = ctx.clone();
        let paint = move || {
            let mut typesetter = Typesetter::new();
            for template in templates.templates() {
                let Some(image) = cover(template, &mut typesetter, width) else { continue };
                // Nobody listens any more when another width was asked for.
                if sender.send((template.id.clone(), image)).is_err() {
                    return;
                }
                waker.request_repaint();
            }
        };
        // Without a thread there are no pictures, and the tiles say the same in words.
        drop(std::thread::Builder::new().name("covers".to_owned()).spawn(paint));
        self.painted = Some(painted);
    }

    /// Takes the pictures that have come.
    pub(super) fn take_painted(&mut self, ctx: &Context) {
        for (id, image) in self.painted.iter().flat_map(Receiver::try_iter) {
            let size = [image.width as usize, image.height as usize];
            let image = ColorImage::from_rgba_premultiplied(size, &image.rgba);
            let texture = ctx.load_texture(format!("cover {id}"), image, TextureOptions::LINEAR);
            self.textures.insert(id, texture);
        }
    }

    /// The picture of a template's paper, once there is one.
    pub(super) fn of(&self, template: &Template) -> Option<&TextureHandle> {
        self.textures.get(&template.id)
    }

    /// Whether every template has its picture in the width asked for last.
    pub(super) fn are_painted(&self) -> bool {
        let is_right = |texture: &TextureHandle| {
            let [width, height] = texture.size();
            let wanted = if width > height { self.width as f32 * ON_ITS_SIDE } else { self.width as f32 };
            (width as f32 - wanted).abs() <= 1.5
        };
        self.width > 0 && self.wanted.iter().all(|id| self.textures.get(id).is_some_and(is_right))
    }
}

fn is_on_its_side(setup: &PageSetup) -> bool {
    let (across, down) = setup.size();
    across.0 > down.0
}

fn cover(template: &Arc<Template>, typesetter: &mut Typesetter, width: u32) -> Option<PageImage> {
    let shown = SHOWN.iter().find(|(id, _)| *id == template.id).unwrap_or(&SHOWN[0]);
    let note = format::read(shown.1.as_bytes()).ok()?.note;
    let paper = paper_of(&note, template);
    let width = if is_on_its_side(&paper.setup) { (width as f32 * ON_ITS_SIDE).round() as u32 } else { width };
    first_page(typesetter, &paper, width)
}
