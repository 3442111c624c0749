//! Starts the window: which way of painting is tried first on which system, and what is said where there is none.

use std::{
    io::{self, Write as _},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use eframe::{NativeOptions, Renderer};
use jiff::ZonedDateTime;
use thiserror::Error;

use super::{App, Dialogs, Environment, Notation, Starter, SystemDesktop, screen};
use crate::{
    session::Session,
    store::{self, Folders, Settings},
    template::Gallery,
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

/// How long the window waits for a file before it goes on without it: a tenth of a second passes for at once.
const PATIENCE: Duration = Duration::from_millis(100);

/// Opens the window, on a note if one is named, and returns when it is closed.
#[expect(clippy::needless_pass_by_value, reason = "the path is the window's from here on")]
pub fn run(file: Option<PathBuf>) -> Result<(), GuiError> {
    let mut failures: Vec<String> = Vec::new();
    for &renderer in renderers() {
        let file = file.clone();
        let folders = Folders::of_user().map_err(|error| GuiError::NoFolders(error.to_string()))?;
        let create: eframe::AppCreator<'_> = Box::new(move |creation| {
            store::clear_prints(&folders);
            let (settings, warning) = Settings::load(&folders);
            let environment = environment(folders, settings);
            let texts = Arc::clone(&environment.texts);
            let mut app = App::new(&creation.egui_ctx, environment);
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

/// Says why there is no window: in a box of the system where no console would show it.
pub fn tell(error: &GuiError) {
    if cfg!(any(windows, target_os = "macos")) {
        let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title("Chancery");
        dialog.set_description(error.to_string()).show();
    } else {
        // Who closed the other end does not want to know.
        let _ = writeln!(io::stderr(), "chancery: {error}");
    }
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

/// What a task bar shows where no desktop entry tells it. On macOS the bundle has a finer one.
const ICON: &[u8] = include_bytes!("../../assets/icon/128.png");

fn options(renderer: Renderer) -> NativeOptions {
    let icon = eframe::icon_data::from_png_bytes(ICON).expect("the picture is built in");
    let viewport = egui::ViewportBuilder::default()
        .with_icon(icon)
        .with_title("Chancery")
        .with_app_id("chancery")
        .with_inner_size(screen::SIZE)
        .with_min_inner_size(screen::SMALLEST)
        .with_clamp_size_to_monitor_size(true);
    NativeOptions { viewport, renderer, event_loop_builder: Some(Box::new(prepare)), ..NativeOptions::default() }
}

/// The menu that is made for every program on macOS has a Quit of its own, which would end this one without asking for what is
/// not saved. Without that menu the key comes here as any other.
#[cfg(target_os = "macos")]
fn prepare(builder: &mut eframe::EventLoopBuilder<eframe::UserEvent>) {
    use winit::platform::macos::EventLoopBuilderExtMacOS as _;
    builder.with_default_menu(false);
}

#[cfg(not(target_os = "macos"))]
const fn prepare(_builder: &mut eframe::EventLoopBuilder<eframe::UserEvent>) {}

/// The world the window stands in: the one place that asks for the day, the locale and chance.
fn environment(folders: Folders, settings: Settings) -> Environment {
    let locale = locale("LC_MESSAGES");
    let texts = Arc::new(Texts::of(settings.language.as_deref().unwrap_or(&locale)));
    Environment {
        today: ZonedDateTime::now().date(),
        names: Arc::new(Names::of(texts.language())),
        texts,
        notation: Notation::of_locale(&self::locale("LC_NUMERIC")),
        settings,
        folders,
        dialogs: Dialogs::System,
        desktop: Arc::new(SystemDesktop::default()),
        new_id: || uuid::Uuid::new_v4().to_string(),
        open: Session::open,
        patience: PATIENCE,
        starter: Starter::system(),
        locale,
        templates: Gallery::default(),
    }
}

/// The locale of the system for a purpose, such as `fr-FR`; empty where it has none. Where there are variables for it they
/// say more than the system does: they tell language and numbers apart (POSIX, 8.2).
fn locale(category: &str) -> String {
    let is_posix = cfg!(all(unix, not(target_os = "macos")));
    let variables = ["LC_ALL", category, "LANG"].into_iter().filter(|_| is_posix);
    let set = variables.filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    set.or_else(sys_locale::get_locale).unwrap_or_default()
}
