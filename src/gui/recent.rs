//! What is known of the notes opened last: whether they are there, and when they were changed. Owns the threads that look; a
//! share that is far away holds up nothing but its own line.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver},
};

use egui::Context;

use crate::store::{self, Look};

/// What is known of the notes opened last.
#[derive(Debug, Default)]
pub(super) struct Recent {
    looks: HashMap<PathBuf, Look>,
    answers: Option<Receiver<(PathBuf, Look)>>,
}

impl Recent {
    /// Looks at each file on a thread of its own. What is known stays until something else is.
    pub(super) fn look(&mut self, ctx: &Context, files: &[PathBuf]) {
        let (sender, answers) = mpsc::channel();
        for file in files {
            let (file, sender, waker) = (file.clone(), sender.clone(), ctx.clone());
            let look = move || {
                let look = store::look_at(&file);
                // Nobody listens any more when it was looked again.
                if sender.send((file, look)).is_ok() {
                    waker.request_repaint();
                }
            };
            // Without a thread nothing is known of the file, and it is shown as any other.
            drop(std::thread::Builder::new().name("recent notes".to_owned()).spawn(look));
        }
        self.answers = Some(answers);
    }

    /// Takes what came back.
    pub(super) fn take_answers(&mut self) {
        if let Some(answers) = &self.answers {
            self.looks.extend(answers.try_iter());
        }
    }

    /// What is known of a file.
    pub(super) fn of(&self, file: &Path) -> Look {
        self.looks.get(file).copied().unwrap_or(Look::Unknown)
    }
}
