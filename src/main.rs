//! The program: reads the arguments and starts the command line or the window.

use std::{path::PathBuf, process::ExitCode};

use chancery::{
    cli::{Arguments, Outcome, Surroundings, complain},
    store::Folders,
};
use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.command {
        Some(command) => match surroundings() {
            Ok(surroundings) => chancery::cli::run(&command, &surroundings),
            Err(error) => complain(format!("{error:#}")),
        },
        None => open_window(arguments.note),
    };
    ExitCode::from(outcome as u8)
}

fn surroundings() -> anyhow::Result<Surroundings> {
    Ok(Surroundings {
        today: jiff::ZonedDateTime::now().date(),
        folders: Folders::of_user()?,
        new_id: uuid::Uuid::new_v4().to_string(),
    })
}

/// What to do where there is no window.
const WITHOUT_WINDOW: &str = "to make a paper without a window, run `chancery export NOTE.ron`";

#[cfg(feature = "window")]
fn open_window(note: Option<PathBuf>) -> Outcome {
    if note.as_deref().is_some_and(|note| !chancery::cli::is_there(note)) {
        return Outcome::Unusable;
    }
    if !has_display() {
        return complain(format!("there is no display to open a window on; {WITHOUT_WINDOW}"));
    }
    match chancery::gui::run(note) {
        Ok(()) => Outcome::Fine,
        Err(error) => complain(format!("{error}; {WITHOUT_WINDOW}")),
    }
}

/// Whether windows can be shown at all. Where X11 and Wayland are used, they say where; elsewhere there is one.
#[cfg(feature = "window")]
fn has_display() -> bool {
    let named = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
    let is_named = |name: &&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(not(unix), target_os = "macos")) || named.iter().any(is_named)
}

#[cfg(not(feature = "window"))]
fn open_window(_note: Option<PathBuf>) -> Outcome {
    complain(format!("this program was built without the window; {WITHOUT_WINDOW}"))
}
