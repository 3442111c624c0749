//! Papers that leave the session otherwise than as a file of the user's: to a printer and to the clipboard; and how far an
//! export has come. Owns that neither carries a note; the work is done in the background.

use std::{path::Path, sync::Arc};

use super::{Session, background::ExportJob, progress::Stage};
use crate::paper::Carried;

impl Session {
    /// Starts writing the paper as it is now to where the program keeps what is printed. It carries no note: it goes to a
    /// printer.
    pub fn print(&mut self) {
        let name = file_name_of(&self.export_path());
        let job = self.bare_paper();
        self.background.print(name, job);
    }

    /// Starts making the paper as it is now into what is put on the clipboard.
    pub fn compose_rich_text(&mut self) {
        let job = self.bare_paper();
        self.background.compose(self.export_path(), job);
    }

    fn bare_paper(&self) -> ExportJob {
        ExportJob { note: Arc::clone(self.note()), template: Arc::clone(&self.template), carried: Carried::Nothing }
    }

    /// How far an export has come; none where none is under way.
    pub fn export_stage(&self) -> Option<Stage> {
        self.background.stage()
    }

    /// Calls off what is being exported. Nothing half-written stays.
    pub fn call_off_export(&self) {
        self.background.call_off();
    }
}

/// A file by its name alone.
fn file_name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
