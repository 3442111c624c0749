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

#[cfg(feature = "window")]
fn open_window(note: Option<PathBuf>) -> Outcome {
    match chancery::gui::run(note) {
        Ok(()) => Outcome::Fine,
        Err(error) => complain(format!(
            "{error}. The window needs a graphical desktop; without one, make a paper with: chancery export NOTE.ron"
        )),
    }
}

#[cfg(not(feature = "window"))]
fn open_window(_note: Option<PathBuf>) -> Outcome {
    complain("this program was built without the window; make a paper with: chancery export NOTE.ron")
}
