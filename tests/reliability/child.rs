//! Processes that other tests start and watch: this program of tests again, with one test alone and a folder to work in.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// The folder a child works in.
const FOLDER: &str = "CHANCERY_CHILD";

/// The command that starts the test `name`, which is ignored otherwise, in `folder`.
pub(crate) fn command(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", name, "--ignored", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder).env_remove("CI").stdin(Stdio::null()).stdout(Stdio::null());
    command
}

/// The folder of this process, if it is a child.
pub(crate) fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Ends a program with the test, whatever becomes of it.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
