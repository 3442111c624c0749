//! The window by itself: what Windows starts from its menu and for a note that is double-clicked. Unlike the program `chancery` it
//! opens no console there.

#![forbid(unsafe_code)]
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::{path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    // Where the user has no folders, the window says so itself.
    if let Ok(folders) = chancery::store::Folders::of_user() {
        chancery::session::prepare(&folders);
    }
    match chancery::gui::run(std::env::args_os().nth(1).map(PathBuf::from)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            chancery::gui::tell(&error);
            // As the command line ends where something could not be used.
            ExitCode::from(2)
        }
    }
}
