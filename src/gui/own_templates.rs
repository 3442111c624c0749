//! The templates of the office and of the user's folder: read on a thread, since a folder may lie far away, and taken over when they have come.
//! Owns when they are read; what makes a file a template is the template's to say.

use std::{
    path::PathBuf,
    sync::mpsc::{self, Receiver, TryRecvError},
};

use egui::Context;

use super::{app::App, errand::Errand, files::file_name_of};
use crate::{
    session::{copy_template, gallery_of},
    template::{Gallery, Template, builtin},
};

/// The templates while they are being read.
pub(super) type Reading = Receiver<Gallery>;

/// A copy while it is being written: its file, or why there is none.
pub(super) type Copying = Errand<Result<PathBuf, String>>;

/// Whether a template can be copied: what is not built in is a file of the user's already.
pub(super) fn can_be_copied(template: &Template) -> bool {
    builtin(&template.id).is_some()
}

impl App {
    /// Copies the template of the paper that is shown.
    pub(super) fn copy_template_shown(&mut self, ctx: &Context) {
        let shown = self.open.as_ref().map(|open| open.session.template().clone());
        match shown {
            Some(template) if can_be_copied(&template) => self.copy_template(ctx, &template),
            Some(_) => self.notices.toast(self.environment.texts.get("template-copy-is-own").to_owned()),
            None => {}
        }
    }

    /// Copies a built-in template into the user's folder; without a folder, asks for one first.
    pub(super) fn copy_template(&mut self, ctx: &Context, template: &Template) {
        let Some(folder) = self.environment.settings.templates.clone() else {
            self.notices.toast(self.environment.texts.get("template-copy-folder").to_owned());
            return self.open_folder_setting(ctx);
        };
        let (id, folders) = (template.id.clone(), self.environment.folders.clone());
        self.copying = Some(Errand::start(ctx, move || copy_template(&id, &folder, &folders)));
    }

    /// Tells what came of a copy, and has the folder read again.
    pub(super) fn take_copied(&mut self, ctx: &Context) {
        let Some(mut copying) = self.copying.take() else { return };
        match copying.look(ctx) {
            Errand::Running(_) => self.copying = Some(copying),
            Errand::Done(Ok(file)) => {
                let values = [("file", file_name_of(file).into())];
                self.notices.toast(self.environment.texts.with("template-copied", &values));
                self.read_templates(ctx);
            }
            Errand::Done(Err(reason)) => {
                let reason = reason.clone();
                self.fail("failed-template-copy", "", &reason);
            }
            Errand::Failed => self.fail("failed-template-copy", "", ""),
        }
    }

    /// Reads the folder again when the window comes back to the front: a template may have been changed meanwhile.
    pub(super) fn heed_templates(&mut self, ctx: &Context) {
        let comes_back =
            ctx.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::WindowFocused(true))));
        if comes_back && self.reading.is_none() && self.has_folders_of_templates() {
            self.read_templates(ctx);
        }
    }

    /// Whether there are templates beside those built in to be looked for.
    fn has_folders_of_templates(&self) -> bool {
        self.environment.settings.templates.is_some() || self.environment.folders.office().is_some()
    }

    /// Starts reading the folders of the office and the user. Until they are read the templates stay as they are.
    pub(super) fn read_templates(&mut self, ctx: &Context) {
        if !self.has_folders_of_templates() {
            self.reading = None;
            return self.have_templates(Gallery::default());
        }
        let (sender, reading) = mpsc::channel();
        let (folders, own) = (self.environment.folders.clone(), self.environment.settings.templates.clone());
        let waker = ctx.clone();
        let read = move || {
            // Nobody listens any more when another folder was chosen meanwhile.
            let _ = sender.send(gallery_of(&folders, own.as_deref()));
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
