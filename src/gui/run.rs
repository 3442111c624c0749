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
    /// No way of painting works: mostly there is no display.
    #[error("cannot open a window: {0}")]
    NoWindow(String),
    /// There is no place for what the window remembers.
    #[error("{0}")]
    NoFolders(String),
}

/// Opens the window, on a note if one is named, and returns when it is closed.
pub fn run(file: Option<PathBuf>) -> Result<(), GuiError> {
    let mut failures: Vec<String> = Vec::new();
    for &renderer in renderers() {
        let file = file.clone();
        let folders = Folders::of_user().map_err(|error| GuiError::NoFolders(error.to_string()))?;
        let create: eframe::AppCreator<'_> = Box::new(move |creation| {
            let mut app = App::new(&creation.egui_ctx, environment(folders));
            if let Some(file) = file {
                app.open_file(file);
            }
            Ok(Box::new(app))
        });
        match eframe::run_native("Chancery", options(renderer), create) {
            Ok(()) => return Ok(()),
            Err(error) => failures.push(error.to_string()),
        }
    }
    failures.dedup();
    Err(GuiError::NoWindow(failures.join("; ")))
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
fn environment(folders: Folders) -> Environment {
    let locale = ["LC_ALL", "LC_NUMERIC", "LANG"].iter().find_map(|name| std::env::var(name).ok());
    Environment {
        today: ZonedDateTime::now().date(),
        texts: Arc::new(Texts::english()),
        names: Arc::new(Names::english()),
        notation: locale.map_or_else(Notation::default, |locale| Notation::of_locale(&locale)),
        settings: Settings::load(&folders).0,
        folders,
        dialogs: Dialogs::System,
        new_id: || uuid::Uuid::new_v4().to_string(),
    }
}
