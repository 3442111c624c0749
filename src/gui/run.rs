//! Starts the window: which way of painting is tried first on which system, and what is said where there is none.

use std::{path::PathBuf, sync::Arc};

use eframe::{NativeOptions, Renderer};
use jiff::ZonedDateTime;
use thiserror::Error;

use super::{App, Dialogs, Environment, Notation};
use crate::{
    store::{Folders, Settings},
    texts::{Names, Texts},
};

/// Why there is no window.
#[derive(Debug, Error)]
pub enum GuiError {
    /// There is no display, or it does not answer.
    #[error("cannot open a window: there is no display")]
    NoDisplay,
    /// No way of painting works.
    #[error("cannot open a window: {0}")]
    NoPainter(String),
    /// There is no place for what the window remembers.
    #[error("{0}")]
    NoFolders(String),
}

/// Opens the window, on a note if one is named, and returns when it is closed.
#[expect(clippy::needless_pass_by_value, reason = "the path is the window's from here on")]
pub fn run(file: Option<PathBuf>) -> Result<(), GuiError> {
    let mut failures: Vec<String> = Vec::new();
    for &renderer in renderers() {
        let file = file.clone();
        let folders = Folders::of_user().map_err(|error| GuiError::NoFolders(error.to_string()))?;
        let create: eframe::AppCreator<'_> = Box::new(move |creation| {
            let (settings, warning) = Settings::load(&folders);
            let texts = Arc::new(Texts::english());
            let mut app = App::new(&creation.egui_ctx, environment(folders, settings, Arc::clone(&texts)));
            log::info!("window of version {} on {}", env!("CARGO_PKG_VERSION"), std::env::consts::OS);
            if let Some(warning) = warning {
                app.tell(texts.get("broken-settings").to_owned(), warning.to_string());
            }
            if let Some(file) = file {
                app.open_file(file);
            }
            Ok(Box::new(app))
        });
        match eframe::run_native("Chancery", options(renderer), create) {
            Ok(()) => return Ok(()),
            // Without the system's events there is no window, however it is painted.
            Err(eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_)) => return Err(GuiError::NoDisplay),
            Err(error) => failures.push(error.to_string()),
        }
    }
    failures.dedup();
    Err(GuiError::NoPainter(failures.join("; ")))
}

/// Windows has DirectX everywhere, also on remote desktops; on Linux OpenGL is what every machine has, in software at least.
const fn renderers() -> &'static [Renderer] {
    if cfg!(target_os = "windows") {
        &[Renderer::Wgpu, Renderer::Glow]
    } else if cfg!(target_os = "macos") {
        &[Renderer::Wgpu]
    } else {
        &[Renderer::Glow, Renderer::Wgpu]
    }
}

fn options(renderer: Renderer) -> NativeOptions {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Chancery")
        .with_app_id("chancery")
        .with_inner_size([1_440.0, 900.0])
        .with_min_inner_size([720.0, 480.0])
        .with_clamp_size_to_monitor_size(true);
    NativeOptions { viewport, renderer, ..NativeOptions::default() }
}

/// The world the window stands in: the one place that asks for the day, the locale and chance.
fn environment(folders: Folders, settings: Settings, texts: Arc<Texts>) -> Environment {
    let locale = ["LC_ALL", "LC_NUMERIC", "LANG"].iter().find_map(|name| std::env::var(name).ok());
    Environment {
        today: ZonedDateTime::now().date(),
        texts,
        names: Arc::new(Names::english()),
        notation: locale.map_or_else(Notation::default, |locale| Notation::of_locale(&locale)),
        settings,
        folders,
        dialogs: Dialogs::System,
        new_id: || uuid::Uuid::new_v4().to_string(),
    }
}
