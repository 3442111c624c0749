//! One open note: its history, findings, paper, file and what runs in the background for it. The one place that changes a
//! note; knows nothing of how it is drawn.

mod autosave;
mod background;
mod begin;
mod depict;
mod document;
mod event;
mod export;
mod follow_up;
mod freeze;
mod history;
mod house;
mod mishap;
mod outgoing;
mod progress;
mod remarks;
mod rich;
mod unsaved;
mod watch;
mod writers;

use std::{
    collections::VecDeque,
    fmt,
    ops::Range,
    path::{Path as FilePath, PathBuf},
    sync::Arc,
};

use jiff::civil::Date;

use crate::{
    check::{self, Circumstances, Finding},
    layout::{self, Pages},
    note::{Edit, Note, Path, Refusal, format::Access},
    paper::{Carried, Paper},
    preview::{self, Preview},
    store::{self, Folders, Original, Replace},
    template::{self, Audience, Gallery, Template},
};

use autosave::Autosave;
use background::{Background, Done, ExportJob, SaveJob, Target};
use history::History;
use watch::Watch;

pub use background::Waker;
pub use begin::{new_note, paper_name, written_by};
pub use document::{FileFormat, export_document_among, export_document_to};
pub use event::{Event, SessionError};
pub use export::{
    Cargo, Destination, ExportError, Exported, WrittenPaper, edition_of, export_among, export_to, written,
};
pub use follow_up::{follow_up, follow_up_template};
pub use freeze::{FreezeError, finalised, flaws_in, is_falsely_final, paper_of, reopened};
pub use house::{copy_template, faults_of, gallery_of, read_template, template_of};
pub use mishap::{attempt, prepare};
pub use progress::Stage;
pub use remarks::{Belonging, Placed, Proposal, Remark, RemarkKind, ReturnError, Returned, Standing, returned};
pub use rich::{RichText, rich_text_of};
pub use watch::{Seen, Theirs};

/// What a session needs from outside: the core reads no clock and no environment.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The day checks are made.
    pub today: Date,
    /// The program's folders.
    pub folders: Folders,
}

/// One open note.
pub struct Session {
    history: History,
    template: Arc<Template>,
    gallery: Gallery,
    today: Date,
    access: Access,
    file: Option<PathBuf>,
    original: Option<Original>,
    /// The note as it was loaded or saved last.
    base: Option<Arc<Note>>,
    /// The note that is being saved.
    saving: Option<Arc<Note>>,
    /// The state that is on disk.
    saved_revision: Option<u64>,
    paper: Arc<Paper>,
    findings: Vec<Finding>,
    is_falsely_final: bool,
    length: Option<f32>,
    flaws: layout::Flaws,
    background: Background,
    folders: Folders,
    /// Snapshots, from the first change on.
    autosave: Option<Autosave>,
    /// Whether the note comes from a snapshot, so that closing it would lose it although nothing was changed since.
    is_recovered: bool,
    /// Saves that wait for the one that runs, since each has to know what the one before wrote.
    waiting: VecDeque<Target>,
    is_saving: bool,
    watch: Watch,
    /// What there is to say beside the answers.
    remarks: Vec<Event>,
    preview: Option<Preview>,
    generation: u64,
    /// What is looked at: the paper, its pages and their scale.
    shown: Option<(Arc<Paper>, Range<usize>, f32)>,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Contents of notes belong into no log.
        f.debug_struct("Session").field("file", &self.file).field("revision", &self.revision()).finish_non_exhaustive()
    }
}

impl Session {
    /// Starts on a note that is on no disk yet.
    pub fn new(note: Note, template: Arc<Template>, surroundings: &Surroundings) -> Self {
        let paper = Arc::new(paper_of(&note, &template));
        let is_falsely_final = is_falsely_final(&note, &template);
        let mut session = Self {
            history: History::new(note),
            template,
            gallery: Gallery::default(),
            today: surroundings.today,
            access: Access::Edit,
            file: None,
            original: None,
            base: None,
            saving: None,
            saved_revision: None,
            paper,
            findings: Vec::new(),
            is_falsely_final,
            length: None,
            flaws: layout::Flaws::default(),
            background: Background::new(surroundings.folders.clone()),
            folders: surroundings.folders.clone(),
            autosave: None,
            is_recovered: false,
            waiting: VecDeque::new(),
            is_saving: false,
            watch: Watch::new(),
            remarks: Vec::new(),
            preview: None,
            generation: 0,
            shown: None,
        };
        session.check();
        session
    }

    /// Opens the file of a note, with the template it names or, if that is not known, the bilateral brief.
    pub fn open(path: &FilePath, surroundings: &Surroundings) -> Result<Self, SessionError> {
        let loaded = store::open(path)?;
        let template = template::builtin(&loaded.opened.note.template).unwrap_or_else(template::default_template);
        let mut session = Self::new(loaded.opened.note, template, surroundings);
        session.access = loaded.opened.access;
        // A note out of a paper is on no disk yet: saving it asks for a name.
        if loaded.original.is_some() {
            session.file = Some(path.to_owned());
            session.original = loaded.original;
            session.base = Some(Arc::clone(session.note()));
            session.saved_revision = Some(session.revision());
        }
        Ok(session)
    }

    /// The file the note came from or went to last.
    pub fn file(&self) -> Option<&FilePath> {
        self.file.as_deref()
    }

    /// Whether the note may be changed.
    pub const fn access(&self) -> Access {
        self.access
    }

    /// Whether the note may be changed as it is now: it is neither of a newer version nor final.
    pub fn is_writable(&self) -> bool {
        self.access == Access::Edit && !self.note().is_frozen()
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

    /// Whether the note is called final although its paper has errors, so that the paper says that it is a draft.
    pub const fn is_falsely_final(&self) -> bool {
        self.is_falsely_final
    }

    /// Whether the note as it is now is on disk.
    pub fn is_saved(&self) -> bool {
        self.saved_revision == Some(self.revision())
    }

    /// Carries out changes as one step: all of them, or none when one is refused. Changes that change nothing are no step.
    ///
    /// A final note is refused, and so is a change that would make it final: that is what [`finalise`](Self::finalise)
    /// is for.
    pub fn edit(&mut self, edits: &[Edit]) -> Result<(), Refusal> {
        self.check_access()?;
        if self.note().is_frozen() {
            return Err(Refusal::Frozen);
        }
        let mut note = Note::clone(self.note());
        edits.iter().try_for_each(|edit| note.apply(edit))?;
        if note.is_frozen() {
            return Err(Refusal::FinalByStage);
        }
        if note != **self.note() {
            let before = Arc::clone(self.note());
            self.history.push(note, edits);
            self.changed_from(&before);
        }
        Ok(())
    }

    /// Makes the note final as one step: it is frozen until it is reopened.
    ///
    /// # Errors
    /// With the findings where the paper in use has errors.
    pub fn finalise(&mut self, by: &str, today: Date) -> Result<(), FreezeError> {
        self.check_access()?;
        let note = finalised(self.note(), &self.template, by, today)?;
        self.history.push_step(note, Path::ROOT.field("stage"));
        self.refresh();
        self.keep_snapshot();
        Ok(())
    }

    /// Makes a draft of the next version out of the final note, as one step.
    ///
    /// # Errors
    /// When the note is not final, or nobody is named.
    pub fn reopen(&mut self, by: &str, today: Date) -> Result<(), FreezeError> {
        self.check_access()?;
        let note = reopened(self.note(), by, today)?;
        self.history.push_step(note, Path::ROOT.field("stage"));
        self.refresh();
        self.keep_snapshot();
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
        let before = Arc::clone(self.note());
        let place = self.history.undo()?;
        self.changed_from(&before);
        Some(place)
    }

    /// Takes the next step again; answers the place that changed.
    pub fn redo(&mut self) -> Option<Path> {
        let before = Arc::clone(self.note());
        let place = self.history.redo()?;
        self.changed_from(&before);
        Some(place)
    }

    /// Makes the paper by another template. The note keeps the one it names: looking at another paper changes nothing.
    pub fn use_template(&mut self, template: Arc<Template>) {
        self.template = template;
        self.length = None;
        self.flaws = layout::Flaws::default();
        self.refresh();
    }

    /// Has the templates to choose from; until then they are those built in. A note whose template was not known gets its
    /// paper, and a template whose file was changed is shown as it is now.
    pub fn use_gallery(&mut self, gallery: &Gallery) {
        let asked_for = self.note().template.to_string();
        let is_newly_known = self.gallery.find(&asked_for).is_none() && gallery.find(&asked_for).is_some();
        let sought = if is_newly_known { &asked_for } else { &self.template.id };
        let found = gallery.find(sought).filter(|found| *found != self.template);
        self.gallery = gallery.clone();
        if let Some(template) = found {
            self.use_template(template);
        }
    }

    /// Takes note of how long the paper came out, and of what it could not show.
    fn laid(&mut self, pages: &Pages) {
        if self.length != Some(pages.length) || self.flaws != pages.flaws {
            self.length = Some(pages.length);
            self.flaws.clone_from(&pages.flaws);
            self.check();
        }
    }

    /// Starts writing the note as it is now to its file. The answer comes as an [`Event`].
    pub fn save(&mut self) -> Result<(), SessionError> {
        if self.file.is_none() && !self.is_saving {
            return Err(SessionError::NoFile);
        }
        self.start_save(Target::Own);
        Ok(())
    }

    /// Starts writing the note as it is now to another file, which is its file from then on.
    pub fn save_as(&mut self, path: PathBuf, replace: Replace) {
        self.start_save(Target::Other(path, replace));
    }

    /// Starts writing the paper as it is now as a PDF, with what it is to carry of the note.
    pub fn export(&mut self, path: PathBuf, replace: Replace, carried: Carried) {
        let job = ExportJob { note: Arc::clone(self.note()), template: Arc::clone(&self.template), carried };
        self.background.export(path, job, replace);
    }

    /// Starts writing the paper as it is now as a file of that format. Nothing but a PDF carries the note.
    pub fn export_as(&mut self, format: FileFormat, path: PathBuf, replace: Replace) {
        let job = ExportJob {
            note: Arc::clone(self.note()),
            template: Arc::clone(&self.template),
            carried: Carried::Nothing,
        };
        self.background.export_document(path, (job, format), replace);
    }

    /// Where the paper is best exported to: beside the note's file and by its name, or by its reference or title.
    ///
    /// A paper for the public has a name of its own: a file's name goes out with it, and the note's may say anything.
    pub fn export_path(&self) -> PathBuf {
        let note = self.note();
        let name = match (self.template.audience, self.file.as_deref().map(store::name_of_note)) {
            (Audience::Internal, Some(name)) => paper_name(&name, note, &self.template),
            (Audience::Internal, None) => {
                let said = if note.reference.trim().is_empty() { &note.title } else { &note.reference };
                paper_name(&store::name_of_title(said), note, &self.template)
            }
            (Audience::Releasable, _) => begin::behind(&store::name_of_title(&self.paper.title), &self.template),
        };
        let name = store::safe_name(&name) + ".pdf";
        self.file.as_ref().map_or_else(|| PathBuf::from(&name), |file| file.with_file_name(&name))
    }

    /// Starts reading the file of an image. It comes as an [`Event`].
    pub fn read_image(&mut self, path: PathBuf) {
        self.background.read_image(path);
    }

    /// Asks for pages of the paper as it is now, at `scale` pixels for a point. What was asked before is dropped. From then on
    /// every change of the paper asks for them anew, so that the page follows the key and not the next frame.
    pub fn show_pages(&mut self, visible: Range<usize>, scale: f32) {
        if self.preview.is_none() {
            let waker = Arc::clone(&self.background.waker);
            // Without a thread there is no preview; the note can be written all the same.
            self.preview = Preview::new(move || waker()).ok();
        }
        let shown = (Arc::clone(&self.paper), visible, scale);
        let is_asked_for = self.shown.as_ref().is_some_and(|(paper, visible, scale)| {
            Arc::ptr_eq(paper, &shown.0) && *visible == shown.1 && scale.to_bits() == shown.2.to_bits()
        });
        if is_asked_for {
            return;
        }
        let (paper, visible, scale) = shown.clone();
        self.shown = Some(shown);
        self.generation += 1;
        if let Some(preview) = &self.preview {
            preview.request(preview::Request { generation: self.generation, paper, visible, scale });
        }
    }

    /// What came back from the background since last time.
    pub fn poll(&mut self) -> Vec<Event> {
        let mut events = Vec::new();
        while let Some(done) = self.background.poll() {
            events.push(self.done(done));
        }
        while let Some(answer) = self.autosave.as_ref().and_then(Autosave::poll) {
            events.push(match answer {
                Ok(()) => Event::SnapshotsWork,
                Err(error) => Event::SnapshotFailed { error },
            });
        }
        while let Some(word) = self.watch.poll() {
            events.extend(self.heard(word));
        }
        events.append(&mut self.remarks);
        while let Some(event) = self.preview.as_ref().and_then(Preview::poll) {
            events.push(self.painted(event));
        }
        events.iter().for_each(Event::note_down);
        events
    }

    /// Whether a save or an export is under way.
    pub fn is_busy(&self) -> bool {
        self.background.is_busy() || !self.waiting.is_empty()
    }

    /// Has `waker` called from other threads when there is something to [`poll`](Self::poll). To be set before pages are
    /// asked for.
    pub fn set_waker(&mut self, waker: Waker) {
        if let Some(autosave) = &self.autosave {
            autosave.set_waker(Arc::clone(&waker));
        }
        self.background.waker = waker;
    }

    fn start_save(&mut self, target: Target) {
        self.close_step();
        if self.is_saving {
            // A save takes the note as it is when it begins, so asking twice is asking once.
            if self.waiting.back() != Some(&target) {
                self.waiting.push_back(target);
            }
            return;
        }
        let (path, replace) = match (target, &self.file) {
            (Target::Other(path, replace), _) => (path, replace),
            (Target::Own, Some(path)) => (path.clone(), Replace::Always),
            // The save that was to give it a file failed, and has said so.
            (Target::Own, None) => return,
        };
        self.is_saving = true;
        // A dialog may name the note's own file by another path; it is still the file that was loaded.
        let is_own = self.file.as_ref().is_some_and(|file| store::is_same_file(file, &path));
        let original = self.original.filter(|_| is_own);
        let (note, revision) = (Arc::clone(self.note()), self.revision());
        self.saving = Some(Arc::clone(&note));
        self.background.save(SaveJob { path, note, revision, original, replace });
    }

    fn done(&mut self, done: Done) -> Event {
        match done {
            Done::Saved { path, revision, outcome } => {
                self.is_saving = false;
                let event = match outcome {
                    Ok(saved) => {
                        let is_new_file = self.file.as_ref() != Some(&path);
                        self.file = Some(path.clone());
                        self.original = Some(saved.original);
                        self.base = self.saving.take();
                        self.saved_revision = Some(revision);
                        self.keep_snapshot();
                        if is_new_file {
                            self.announce_again();
                        }
                        self.remark(&saved);
                        Event::Saved { path, backup: saved.backup, copy: saved.copy }
                    }
                    Err(error) => Event::SaveFailed { path, error },
                };
                while !self.is_saving
                    && let Some(target) = self.waiting.pop_front()
                {
                    self.start_save(target);
                }
                event
            }
            Done::Exported { path, outcome: Ok(exported) } => Event::Exported { path, exported },
            Done::Documented { path, outcome: Ok(()) } => Event::DocumentExported { path },
            Done::Exported { outcome: Err(ExportError::CalledOff), .. }
            | Done::Documented { outcome: Err(ExportError::CalledOff), .. }
            | Done::Printed { outcome: Err(ExportError::CalledOff) } => Event::ExportCalledOff,
            Done::Printed { outcome: Ok(path) } => Event::PrintReady { path },
            Done::Printed { outcome: Err(error) } => Event::PrintFailed { error },
            Done::Composed { outcome: Ok(text) } => Event::RichTextReady { text },
            Done::Composed { outcome: Err(error) } => Event::RichTextFailed { error },
            Done::Exported { path, outcome: Err(error) } | Done::Documented { path, outcome: Err(error) } => {
                Event::ExportFailed { path, error }
            }
            Done::ImageRead { outcome: Ok(image), .. } => Event::ImageRead { image },
            Done::ImageRead { path, outcome: Err(error) } => Event::ImageFailed { path, error },
            Done::Copied { path, outcome: Ok(_) } => Event::CopySaved { path },
            Done::Copied { path, outcome: Err(error) } => Event::SaveFailed { path, error },
        }
    }

    /// Takes note of what a save could not do beside writing the file. What holds for the whole folder is said once.
    fn remark(&mut self, saved: &store::Saved) {
        if let Some(reason) =
            saved.unlocked.clone().filter(|_| !std::mem::replace(&mut self.watch.is_told_unlocked, true))
        {
            self.remarks.push(Event::Unlocked { reason });
        }
        if let Some(reason) = saved.unkept.clone() {
            self.remarks.push(Event::VersionNotKept { reason });
        }
    }

    fn painted(&mut self, event: preview::Event) -> Event {
        match event {
            preview::Event::Laid { generation, pages } => {
                self.laid(&pages);
                Event::PagesLaid { generation, pages }
            }
            preview::Event::Page { generation, index, scale, image } => {
                Event::PageImage { generation, index, scale, image }
            }
            preview::Event::Failed { message, .. } => Event::PreviewFailed { message },
        }
    }

    /// Goes on after a change of the note: where it names another template now, that one's paper is shown.
    fn changed_from(&mut self, before: &Note) {
        if self.note().template != before.template
            && let Some(template) = self.gallery.find(&self.note().template)
        {
            self.template = template;
            self.length = None;
            self.flaws = layout::Flaws::default();
        }
        self.refresh();
        self.keep_snapshot();
    }

    fn check_access(&self) -> Result<(), Refusal> {
        if self.access == Access::Edit { Ok(()) } else { Err(Refusal::ReadOnly) }
    }

    fn refresh(&mut self) {
        self.paper = Arc::new(paper_of(self.note(), &self.template));
        // The pages are set beside the checks.
        if let Some((_, visible, scale)) = self.shown.clone() {
            self.show_pages(visible, scale);
        }
        self.is_falsely_final = is_falsely_final(self.note(), &self.template);
        self.check();
    }

    fn check(&mut self) {
        let (template, flaws) = (&*self.template, flaws_in(&self.flaws));
        let circumstances = Circumstances { template, as_of: self.today, length: self.length, flaws };
        self.findings = check::check(self.history.note(), &circumstances);
    }
}

#[cfg(test)]
mod tests;
