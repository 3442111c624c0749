//! Programs in Python that judge our files: installed with pip into a folder of the tests.

#![allow(dead_code, clippy::allow_attributes, reason = "each test takes what it needs")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::{Mutex, PoisonError},
};

/// The Python of the virtual environment of that name with these packages, made where it is not there yet.
pub(crate) fn python_with(requirements: &Path, name: &str) -> Result<PathBuf, String> {
    // Tests of one program run at once.
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _alone = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    let wanted = fs::read_to_string(requirements).map_err(|error| error.to_string())?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let python = ["bin/python", "Scripts/python.exe"].map(|python| folder.join(python));
    let stamp = folder.join("requirements.txt");
    if fs::read_to_string(&stamp).is_ok_and(|stamp| stamp == wanted) {
        return python.into_iter().find(|python| python.exists()).ok_or_else(|| "no Python there".to_owned());
    }
    answer(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let python = python.into_iter().find(|python| python.exists()).ok_or_else(|| "no Python there".to_owned())?;
    answer(Command::new(&python).args(["-m", "pip", "install", "--quiet", "-r"]).arg(requirements))?;
    fs::write(stamp, wanted).map_err(|error| error.to_string())?;
    Ok(python)
}

/// What a program prints; what is wrong where it fails.
pub(crate) fn answer(command: &mut Command) -> Result<String, String> {
    let Output { status, stdout, stderr } = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() {
        Ok(String::from_utf8_lossy(&stdout).into_owned())
    } else {
        Err(format!("{command:?}: {}", String::from_utf8_lossy(&stderr).trim()))
    }
}
