//! The system's own file dialogs, on a thread so that a broken one cannot hang the window. Owns how the system is asked;
//! where it has no dialog the window asks for a path itself.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, TryRecvError},
    time::{Duration, Instant},
};

use egui::Context;

use crate::{session::FileFormat, texts::Texts};

/// How files are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialogs {
    /// In the system's dialogs.
    System,
    /// By typing the path: for tests, and for machines without dialogs.
    Typed,
}

/// What a path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To open a note.
    Open,
    /// To save the note.
    Save,
    /// To export the paper; the name that is chosen may say another format.
    Export(FileFormat),
    /// To take an image into the note.
    Image,
    /// To read what came back in a document.
    Remarks,
    /// To find the folder of the user's templates.
    Templates,
    /// To save another text of the note beside it.
    Copy,
}

/// What a dialog came to.
#[derive(Debug)]
pub(super) enum Answer {
    /// A path.
    Chosen(PathBuf),
    /// The user thought better of it.
    Cancelled,
    /// The system has no dialog.
    Unavailable,
}

/// No one cancels a dialog sooner than this: the system did not show it (a missing portal answers as if cancelled).
const TOO_SOON: Duration = Duration::from_millis(250);

/// A dialog that is open.
#[derive(Debug)]
pub(super) struct FileDialog {
    /// What the path is for.
    pub(super) purpose: Purpose,
    /// The path it started with.
    pub(super) suggested: PathBuf,
    answer: Receiver<Answer>,
}

impl FileDialog {
    /// Shows the system's dialog and returns at once; the window is woken when the user has answered.
    pub(super) fn show(ctx: &Context, purpose: Purpose, suggested: PathBuf, texts: &Texts) -> Self {
        let (sender, answer) = mpsc::channel();
        let dialog = system_dialog(purpose, &suggested, texts);
        let waker = ctx.clone();
        let ask = move || {
            let begun = Instant::now();
            let path = match purpose {
                Purpose::Open | Purpose::Image | Purpose::Remarks => dialog.pick_file(),
                Purpose::Save | Purpose::Export(_) | Purpose::Copy => dialog.save_file(),
                Purpose::Templates => dialog.pick_folder(),
            };
            let answer = match path {
                Some(path) => Answer::Chosen(path),
                None if begun.elapsed() < TOO_SOON => Answer::Unavailable,
                None => Answer::Cancelled,
            };
            // Nobody listens any more when the user typed a path instead.
            let _ = sender.send(answer);
            waker.request_repaint();
        };
        // Without a thread the channel closes, which reads as a system without dialogs.
        let _ = std::thread::Builder::new().name("file dialog".to_owned()).spawn(ask);
        Self { purpose, suggested, answer }
    }

    /// The answer, once there is one.
    pub(super) fn answer(&self) -> Option<Answer> {
        match self.answer.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Answer::Unavailable),
        }
    }
}

fn system_dialog(purpose: Purpose, suggested: &Path, texts: &Texts) -> rfd::FileDialog {
    let (title, kind, extensions): (_, _, &[&str]) = match purpose {
        Purpose::Open => ("path-title-open", "file-kind-open", &super::files::NOTE_EXTENSIONS),
        Purpose::Save => ("path-title-save", "file-kind-note", &["ron"]),
        Purpose::Copy => ("path-title-copy", "file-kind-note", &["ron"]),
        Purpose::Export(FileFormat::Pdf) => ("path-title-export", "file-kind-pdf", &["pdf"]),
        Purpose::Export(FileFormat::Docx) => ("path-title-export-as", "file-kind-docx", &["docx"]),
        Purpose::Export(FileFormat::Html) => ("path-title-export-as", "file-kind-html", &["html"]),
        Purpose::Export(FileFormat::Markdown) => ("path-title-export-as", "file-kind-md", &["md"]),
        Purpose::Export(FileFormat::Text) => ("path-title-export-as", "file-kind-txt", &["txt"]),
        Purpose::Image => ("path-title-image", "file-kind-image", &["png", "jpg", "jpeg", "svg"]),
        Purpose::Remarks => ("path-title-remarks", "file-kind-docx", &["docx"]),
        Purpose::Templates => {
            return rfd::FileDialog::new().set_title(texts.get("settings-folder")).set_directory(suggested);
        }
    };
    let mut dialog = rfd::FileDialog::new().set_title(texts.get(title)).add_filter(texts.get(kind), extensions);
    if let Some(folder) = suggested.parent().filter(|folder| folder.is_absolute()) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = suggested.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    dialog
}
