//! The templates of the user's folder: read on a thread, since a folder may lie far away, and taken over when they have come.
//! Owns when they are read; what makes a file a template is the template's to say.

use std::sync::mpsc::{self, Receiver, TryRecvError};

use egui::Context;

use super::app::App;
use crate::{session::gallery_of, template::Gallery};

/// The templates while they are being read.
pub(super) type Reading = Receiver<Gallery>;

impl App {
    /// Starts reading the folder the user chose. Until it is read the templates stay as they are.
    pub(super) fn read_templates(&mut self, ctx: &Context) {
        let (sender, reading) = mpsc::channel();
        let Some(folder) = self.environment.settings.templates.clone() else {
            self.reading = None;
            return self.have_templates(Gallery::default());
        };
        let waker = ctx.clone();
        let read = move || {
            // Nobody listens any more when another folder was chosen meanwhile.
            let _ = sender.send(gallery_of(&folder));
            waker.request_repaint();
        };
        // Without a thread the channel closes, and the templates stay those built in.
        let _ = std::thread::Builder::new().name("templates".to_owned()).spawn(read);
        self.reading = Some(reading);
    }

    /// Takes over the templates once they are read.
    pub(super) fn take_templates(&mut self) {
        let Some(reading) = &self.reading else { return };
        match reading.try_recv() {
            Ok(gallery) => {
                self.reading = None;
                self.have_templates(gallery);
            }
            Err(TryRecvError::Disconnected) => self.reading = None,
            Err(TryRecvError::Empty) => {}
        }
    }

    fn have_templates(&mut self, gallery: Gallery) {
        if let Some(open) = &mut self.open {
            open.session.use_gallery(&gallery);
        }
        self.environment.templates = gallery;
    }
}
