//! One open note: its history, findings, paper, file and what runs in the background for it. The one place that changes a
//! note; knows nothing of how it is drawn.

mod history;

use std::sync::Arc;

use jiff::civil::Date;

use crate::{
    check::{self, Circumstances, Finding},
    note::{Edit, Note, Path, Refusal},
    paper::{self, Paper},
    template::Template,
};

use history::History;

/// One open note.
#[derive(Debug)]
pub struct Session {
    history: History,
    template: Arc<Template>,
    today: Date,
    /// The state that is on disk.
    saved_revision: Option<u64>,
    paper: Arc<Paper>,
    findings: Vec<Finding>,
    length: Option<f32>,
}

impl Session {
    /// Starts on a note that is on no disk yet.
    pub fn new(note: Note, template: Arc<Template>, today: Date) -> Self {
        let paper = Arc::new(paper::compose(&note, &template));
        let history = History::new(note);
        let mut session =
            Self { history, template, today, saved_revision: None, paper, findings: Vec::new(), length: None };
        session.check();
        session
    }

    /// The note as it is now.
    pub fn note(&self) -> &Arc<Note> {
        self.history.note()
    }

    /// The number of the note's state; another state has another number.
    pub fn revision(&self) -> u64 {
        self.history.revision()
    }

    /// The template of the paper.
    pub const fn template(&self) -> &Arc<Template> {
        &self.template
    }

    /// The paper the template makes from the note as it is now.
    pub const fn paper(&self) -> &Arc<Paper> {
        &self.paper
    }

    /// What there is to say about the note as it is now.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether the note as it is now is on disk.
    pub fn is_saved(&self) -> bool {
        self.saved_revision == Some(self.revision())
    }

    /// Carries out changes as one step: all of them, or none when one is refused. Changes that change nothing are no step.
    pub fn edit(&mut self, edits: &[Edit]) -> Result<(), Refusal> {
        let mut note = Note::clone(self.note());
        edits.iter().try_for_each(|edit| note.apply(edit))?;
        if note != **self.note() {
            self.history.push(note, edits);
            self.refresh();
        }
        Ok(())
    }

    /// Ends the present step: typing on afterwards is a step of its own. To be called when the focus moves.
    pub fn close_step(&mut self) {
        self.history.close_step();
    }

    /// Whether there is something to undo.
    pub const fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Takes the last step back; answers the place that changed.
    pub fn undo(&mut self) -> Option<Path> {
        let place = self.history.undo();
        self.refresh();
        place
    }

    /// Takes the next step again; answers the place that changed.
    pub fn redo(&mut self) -> Option<Path> {
        let place = self.history.redo();
        self.refresh();
        place
    }

    /// Makes the paper by another template.
    pub fn use_template(&mut self, template: Arc<Template>) {
        self.template = template;
        self.refresh();
    }

    /// Takes note of how long the paper came out, in pages.
    pub fn set_length(&mut self, length: f32) {
        if self.length != Some(length) {
            self.length = Some(length);
            self.check();
        }
    }

    fn refresh(&mut self) {
        self.paper = Arc::new(paper::compose(self.note(), &self.template));
        self.check();
    }

    fn check(&mut self) {
        let circumstances = Circumstances { template: &self.template, as_of: self.today, length: self.length };
        self.findings = check::check(self.history.note(), &circumstances);
    }
}
