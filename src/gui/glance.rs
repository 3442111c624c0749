//! What can be recovered, at a glance: the first page and what differs from the file. Owns what is found out and how it is
//! drawn; it is found out beside the window, since the file may lie on a far share.

use std::sync::Arc;

use egui::{Context, Frame, Layout, RichText, Stroke, TextureHandle, TextureOptions, Ui, vec2};

use super::{
    app::App,
    errand::Errand,
    preview::color_image,
    theme::{self, size},
    told::Told,
    widgets,
};
use crate::{
    layout::Typesetter,
    note::format,
    preview::{PageImage, first_page},
    session::paper_of,
    store::{self, Leftover},
    template,
    texts::{Names, Texts},
};

/// How wide the page is shown.
const WIDTH: f32 = 178.0;

/// How many pixels wide the page is painted: twice as wide as shown, for fine screens.
const PIXELS: u32 = 356;

/// The most differences that are listed.
const MOST: usize = 6;

/// What is found out.
#[derive(Debug)]
pub(super) struct Facts {
    page: Option<PageImage>,
    /// What differs from the file; or why that cannot be told.
    differences: Result<Told, &'static str>,
}

/// One note at a glance.
pub(super) struct Glance {
    errand: Errand<Facts>,
    texture: Option<TextureHandle>,
}

impl Glance {
    fn new(ctx: &Context, leftover: Leftover, texts: Arc<Texts>, names: Arc<Names>) -> Self {
        Self { errand: Errand::start(ctx, move || facts(&leftover, &texts, &names)), texture: None }
    }
}

fn facts(leftover: &Leftover, texts: &Texts, names: &Names) -> Facts {
    let Ok(opened) = format::read(leftover.snapshot.text.as_bytes()) else {
        return Facts { page: None, differences: Err("glance-unreadable") };
    };
    let differences = match &leftover.snapshot.origin {
        None => Err("glance-no-file"),
        Some(origin) if !store::exists(&origin.path) => Err("glance-gone"),
        Some(origin) => store::open(&origin.path)
            .map(|loaded| Told::of(&loaded.opened.note, &opened.note, texts, names))
            .map_err(|_| "glance-file-unreadable"),
    };
    let template = template::builtin(&opened.note.template).unwrap_or_else(template::default_template);
    let page = first_page(&mut Typesetter::new(), &paper_of(&opened.note, &template), PIXELS);
    Facts { page, differences }
}

/// Draws it: the page at the left, the differences beside it.
pub(super) fn glance_ui(ui: &mut Ui, glance: &mut Glance, texts: &Texts) {
    let tokens = theme::tokens(ui);
    let facts = match glance.errand.look(ui.ctx()) {
        Errand::Running(_) => {
            widgets::small_remark(ui, texts.get("glance-looking"), tokens.secondary);
            return;
        }
        Errand::Failed => {
            widgets::small_remark(ui, texts.get("glance-failed"), tokens.secondary);
            return;
        }
        Errand::Done(facts) => facts,
    };
    if glance.texture.is_none()
        && let Some(page) = &facts.page
    {
        glance.texture = Some(ui.ctx().load_texture("glance", color_image(page), TextureOptions::LINEAR));
    }
    ui.horizontal_top(|ui| {
        if let Some(texture) = &glance.texture {
            page_ui(ui, texture, texts);
            ui.add_space(size::GAP);
        }
        ui.with_layout(Layout::top_down(egui::Align::Min), |ui| match &facts.differences {
            Ok(told) => {
                widgets::small_remark(ui, texts.get("glance-differs"), tokens.secondary);
                told.list_ui(ui, MOST, texts);
            }
            Err(why) => {
                ui.add(egui::Label::new(RichText::new(texts.get(why)).size(size::LABEL)).wrap());
            }
        });
    });
}

fn page_ui(ui: &mut Ui, texture: &TextureHandle, texts: &Texts) {
    let tokens = theme::tokens(ui);
    let page = texture.size_vec2();
    let shown = vec2(WIDTH, (WIDTH * page.y / page.x.max(1.0)).round());
    Frame::new().stroke(Stroke::new(1.0, tokens.border)).show(ui, |ui| {
        let image = egui::Image::new((texture.id(), shown)).alt_text(texts.get("glance-page"));
        ui.add(image);
    });
}

impl App {
    /// Looks at a note that can be recovered, or away from it.
    pub(super) fn glance(&mut self, ctx: &Context, index: usize) {
        if self.glances.remove(&index).is_some() {
            return;
        }
        if let Some(leftover) = self.leftovers.get(index).cloned() {
            let (texts, names) = (Arc::clone(&self.environment.texts), Arc::clone(&self.environment.names));
            self.glances.insert(index, Glance::new(ctx, leftover, texts, names));
        }
    }
}
