//! The program: reads the arguments and starts the command line or the window.

#![forbid(unsafe_code)]

use std::{path::PathBuf, process::ExitCode};

use chancery::{
    cli::{Arguments, Command, Outcome, Surroundings, complain},
    store::Folders,
};
use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // Where the user has no folders, each way of working says so itself.
    if let Ok(folders) = Folders::of_user() {
        chancery::session::prepare(&folders);
    }
    let outcome = match arguments.command {
        Some(Command::Open(arguments)) => open(Some(arguments.file)),
        Some(command) => match surroundings() {
            Ok(surroundings) => chancery::cli::run(&command, &surroundings),
            Err(error) => complain(format!("{error:#}")),
        },
        None => open(arguments.note),
    };
    ExitCode::from(outcome as u8)
}

fn surroundings() -> anyhow::Result<Surroundings> {
    let today = jiff::ZonedDateTime::now().date();
    Ok(Surroundings::new(today, Folders::of_user()?, uuid::Uuid::new_v4().to_string()))
}

/// What to do where there is no window.
const WITHOUT_WINDOW: &str = "to make a paper without a window, run `chancery export NOTE.ron`";

/// Opens the window, unless the note that is named is none: a mistyped command is told the same way with and without a window.
fn open(note: Option<PathBuf>) -> Outcome {
    if note.as_deref().is_some_and(|note| !chancery::cli::is_there(note)) {
        return Outcome::Unusable;
    }
    open_window(note)
}

#[cfg(feature = "window")]
fn open_window(note: Option<PathBuf>) -> Outcome {
    match chancery::gui::run(note) {
        Ok(()) => Outcome::Fine,
        Err(error) => complain(format!("{error}; {WITHOUT_WINDOW}")),
    }
}

#[cfg(not(feature = "window"))]
fn open_window(_note: Option<PathBuf>) -> Outcome {
    complain(format!("this program was built without the window; {WITHOUT_WINDOW}"))
}
