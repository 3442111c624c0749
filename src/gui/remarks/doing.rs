//! What is done about remarks: documents are read, changes taken over, remarks dismissed and brought back. Owns what is remembered of it
//! when the note is closed; a change of the note goes by the session as any other.

use std::path::{Path as FilePath, PathBuf};

use egui::Context;

use super::{Answer, Key, Order, Question, Reading, Shelf, State};
use crate::{
    gui::{
        app::{App, OpenNote},
        command::Action,
        dialog::Purpose,
        errand::Errand,
        files::file_name_of,
        modal::Modal,
        notice::{Notice, Tone},
    },
    note::{Edit, Note},
    session::returned,
    store::{self, Folders, ReturnedDocument},
    texts::Texts,
};

/// A document by its path, wherever it is named from.
fn is_same(one: &FilePath, other: &FilePath) -> bool {
    one == other || store::is_same_file(one, other)
}

impl App {
    /// Carries out a command of the table that is about remarks.
    pub(in crate::gui) fn run_remarks(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::ReadRemarks if self.open.is_some() => self.ask_path(ctx, Purpose::Remarks),
            Action::NextRemark => self.go_to_remark(1),
            Action::PreviousRemark => self.go_to_remark(-1),
            Action::TakeAllRemarks => self.take_all_remarks(),
            Action::TakeRemark | Action::DismissRemark => {
                let card = |open: &OpenNote| open.remarks.current(open.form.focused.as_ref()).map(|card| card.key);
                if let Some(key) = self.open.as_ref().and_then(card) {
                    self.work_off(key, action == Action::TakeRemark);
                    self.go_to_remark(0);
                }
            }
            _ => {}
        }
    }

    /// Does something about remarks.
    pub(in crate::gui) fn order_remarks(&mut self, ctx: &Context, order: Order) {
        match order {
            Order::Read(path) => self.read_remarks(ctx, path),
            Order::Accept => {
                if let Some(Modal::Remarks(question)) = self.modal.take_if(|modal| matches!(modal, Modal::Remarks(_))) {
                    self.add_remarks(*question.answer);
                }
            }
            Order::GoTo(key) => self.go_to_card(key),
            Order::Take(key) => self.work_off(key, true),
            Order::Dismiss(key) => self.work_off(key, false),
            Order::BringBack => self.with_remarks(|remarks| {
                remarks.shelves.iter_mut().for_each(|shelf| shelf.dismissed.clear());
                remarks.seen = None;
            }),
            Order::PutAway => self.put_remarks_away(),
            Order::Fold => self.with_open(|open| open.remarks.is_folded = !open.remarks.is_folded),
        }
    }

    /// Begins to read a document that came back.
    fn read_remarks(&mut self, ctx: &Context, path: PathBuf) {
        let Some(open) = &mut self.open else {
            let texts = &self.environment.texts;
            self.notices.add(Notice {
                tone: Tone::Known,
                title: texts.with("remarks-no-note", &[("path", file_name_of(&path).into())]),
                text: String::new(),
                remedy: texts.get("remarks-no-note-text").to_owned(),
            });
            return;
        };
        let (note, template) = (open.session.note().clone(), open.session.template().clone());
        let (gallery, folders) = (self.environment.templates.clone(), self.environment.folders.clone());
        let answers = Errand::start(ctx, move || {
            let known = store::returned_documents(&note.id, &folders);
            let known = known.into_iter().find(|known| is_same(&known.path, &path));
            let document = known.unwrap_or_else(|| ReturnedDocument { path: path.clone(), ..Default::default() });
            vec![Answer { document, outcome: returned(&path, &note, &template, gallery.templates()) }]
        });
        open.remarks.reading.push(Reading { answers, is_asked: true });
    }

    /// Begins to read again what was not worked off when the note was closed.
    pub(in crate::gui) fn recall_remarks(&mut self, ctx: &Context) {
        let Some(open) = &mut self.open else { return };
        if open.session.file().is_none() || open.session.note().id.is_empty() {
            return;
        }
        let (note, template) = (open.session.note().clone(), open.session.template().clone());
        let (gallery, folders) = (self.environment.templates.clone(), self.environment.folders.clone());
        let answers = Errand::start(ctx, move || {
            let known = store::returned_documents(&note.id, &folders).into_iter().filter(|document| document.open);
            let read = |document: ReturnedDocument| {
                let outcome = returned(&document.path, &note, &template, gallery.templates());
                Answer { document, outcome }
            };
            known.map(read).collect()
        });
        open.remarks.reading.push(Reading { answers, is_asked: false });
    }

    /// Takes what was read, and finds the places of all remarks anew where the note has changed.
    pub(in crate::gui) fn take_remarks(&mut self, ctx: &Context) {
        let Some(open) = &mut self.open else { return };
        let mut done = Vec::new();
        open.remarks.reading.retain_mut(|reading| match reading.answers.look(ctx) {
            Errand::Running(_) => true,
            Errand::Failed => {
                done.push((None, reading.is_asked));
                false
            }
            Errand::Done(answers) => {
                done.extend(std::mem::take(answers).into_iter().map(|answer| (Some(answer), reading.is_asked)));
                false
            }
        });
        for (answer, is_asked) in done {
            match answer {
                Some(answer) if is_asked => self.remarks_read(answer),
                Some(answer) => self.remarks_recalled(answer),
                None => self.fail("remarks-failed", "", ""),
            }
        }
        self.place_remarks();
    }

    fn remarks_read(&mut self, answer: Answer) {
        let file = file_name_of(&answer.document.path);
        let texts = &self.environment.texts;
        match &answer.outcome {
            Err(error) => self.fail("remarks-failed", &file, &error.to_string()),
            Ok(returned) if returned.remarks.is_empty() => self.notices.add(Notice {
                tone: Tone::Known,
                title: texts.with("remarks-none", &[("path", file.into())]),
                text: String::new(),
                remedy: texts.get("remarks-none-text").to_owned(),
            }),
            Ok(_) => match answer.doubt() {
                Some(belonging) => {
                    self.modal = Some(Modal::Remarks(Question { file, belonging, answer: Box::new(answer) }));
                }
                None => self.add_remarks(answer),
            },
        }
    }

    fn remarks_recalled(&mut self, answer: Answer) {
        if let Err(error) = &answer.outcome {
            let texts = &self.environment.texts;
            let file = file_name_of(&answer.document.path);
            self.notices.add(Notice {
                tone: Tone::Known,
                title: texts.with("remarks-gone", &[("path", file.into())]),
                text: if error.is_missing() { String::new() } else { error.to_string() },
                remedy: texts.get("remarks-gone-text").to_owned(),
            });
        } else {
            self.add_remarks(answer);
        }
    }

    /// Shows the remarks of a document beside those that are shown already.
    fn add_remarks(&mut self, answer: Answer) {
        let Answer { document, outcome: Ok(returned) } = answer else { return };
        self.with_remarks(|remarks| {
            let dismissed = document.dismissed.into_iter().collect();
            let new = Shelf { returned, dismissed, is_kept_open: true, taken: 0, open: 0 };
            match remarks.shelves.iter_mut().find(|known| is_same(&known.returned.path, &new.returned.path)) {
                Some(known) => *known = new,
                None => remarks.shelves.push(new),
            }
            (remarks.seen, remarks.is_folded) = (None, false);
        });
        self.say_remarks("remarks-said");
    }

    /// Changes what is remembered of remarks, and remembers it.
    fn with_remarks(&mut self, act: impl FnOnce(&mut State)) {
        self.with_open(|open| act(&mut open.remarks));
        self.place_remarks();
        self.keep_remarks();
    }

    fn place_remarks(&mut self) {
        let Some(open) = &mut self.open else { return };
        let revision = open.session.revision();
        if !open.remarks.shelves.is_empty() && open.remarks.seen != Some(revision) {
            open.remarks.place(open.session.note());
            open.remarks.seen = Some(revision);
            open.form.forget_heights();
        }
        // What was taken over is worked off once the note is saved with it, and not before.
        let is_saved = open.session.is_saved();
        let is_news = |shelf: &Shelf| (shelf.open > 0) != shelf.is_kept_open && (shelf.open > 0 || is_saved);
        if open.remarks.shelves.iter().any(is_news) {
            self.keep_remarks();
        }
    }

    fn keep_remarks(&mut self) {
        let Some(open) = &mut self.open else { return };
        let is_saved = open.session.is_saved();
        for shelf in &mut open.remarks.shelves {
            shelf.is_kept_open = shelf.open > 0 || shelf.taken > 0 && shelf.is_kept_open && !is_saved;
        }
        let id = open.session.note().id.to_string();
        let documents: Vec<ReturnedDocument> = open.remarks.shelves.iter().map(Shelf::kept).collect();
        self.remember_remarks(&id, documents);
    }

    fn remember_remarks(&mut self, note: &str, documents: Vec<ReturnedDocument>) {
        if let Err(error) = remember(note, documents, &self.environment.folders) {
            let title = self.environment.texts.get("remarks-not-kept").to_owned();
            self.notices.withdraw(&title);
            self.notices.add(Notice { tone: Tone::Known, title, text: error.to_string(), remedy: String::new() });
        }
    }

    fn put_remarks_away(&mut self) {
        let Some(open) = &mut self.open else { return };
        let id = open.session.note().id.to_string();
        let shelves = std::mem::take(&mut open.remarks).shelves;
        let documents = shelves.iter().map(|shelf| ReturnedDocument { open: false, ..shelf.kept() }).collect();
        open.form.forget_heights();
        self.remember_remarks(&id, documents);
    }

    /// Forgets what was worked off of the open note.
    pub(in crate::gui) fn forget_remarks(&mut self) {
        let Some(open) = &self.open else { return };
        // What cannot be erased is told with all else that is forgotten.
        let forgotten = store::forget_returned_documents(&open.session.note().id, &self.environment.folders);
        if let Err(error) = forgotten {
            self.fail("failed-forget", "", &error.to_string());
        }
    }

    /// Takes a change over, or puts a remark away.
    fn work_off(&mut self, key: Key, is_taken: bool) {
        let Some(open) = &mut self.open else { return };
        let Some(card) = open.remarks.card(key) else { return };
        let (id, proposal) = (card.remark.id.clone(), card.proposal.clone());
        if is_taken && !open.is_writable() {
            return;
        }
        open.remarks.current = open.remarks.after(key);
        if is_taken {
            let Some(proposal) = proposal else { return };
            self.take_as_step(&[Edit::Set { field: proposal.field, text: proposal.after }]);
            self.say_remarks("remarks-said-taken");
        } else {
            self.with_remarks(|remarks| {
                if let Some(shelf) = remarks.shelves.get_mut(key.document) {
                    shelf.dismissed.insert(id);
                }
                remarks.seen = None;
            });
            self.say_remarks("remarks-said-dismissed");
        }
    }

    fn take_as_step(&mut self, edits: &[Edit]) {
        self.with_open(|open| open.session.close_step());
        self.edit(edits);
        self.with_open(|open| open.session.close_step());
        self.place_remarks();
    }

    /// Takes all changes over as one step. Those that stand in the way of one another, and comments, stay.
    fn take_all_remarks(&mut self) {
        let Some(open) = self.open.as_ref().filter(|open| open.is_writable()) else { return };
        let mut note = Note::clone(open.session.note());
        let (mut all, mut count) = (Vec::new(), 0);
        for shelf in &open.remarks.shelves {
            let (edits, taken) = shelf.returned.all(&note, |remark| !shelf.dismissed.contains(&remark.id));
            if edits.iter().all(|edit| note.apply(edit).is_ok()) {
                all.extend(edits);
                count += taken;
            }
        }
        if count > 0 {
            self.take_as_step(&all);
            let said = self.environment.texts.with("remarks-taken-all", &[("count", count.into())]);
            self.notices.toast(said);
            self.say_remarks("remarks-said-taken");
        }
    }

    /// Goes to the remark after or before the one that was gone to last, in the order of the list; by nothing, to that one itself.
    fn go_to_remark(&mut self, by: isize) {
        let Some(open) = &mut self.open else { return };
        let count = open.remarks.cards.len() as isize;
        if count == 0 {
            return;
        }
        let now = open.remarks.current.and_then(|key| open.remarks.cards.iter().position(|card| card.key == key));
        let next = match now {
            Some(now) => (now as isize + by).rem_euclid(count),
            None if by < 0 => count - 1,
            None => 0,
        };
        let key = open.remarks.cards[next as usize].key;
        self.go_to_card(key);
    }

    fn go_to_card(&mut self, key: Key) {
        let Some(open) = &mut self.open else { return };
        let Some(field) = open.remarks.card(key).map(|card| card.field.clone()) else { return };
        (open.remarks.current, open.remarks.is_folded) = (Some(key), false);
        open.remarks.wanted = Some(key);
        if let Some(field) = field {
            self.go_to(field);
        }
    }

    /// Says how many remarks there are left.
    fn say_remarks(&mut self, id: &str) {
        let texts = self.environment.texts.clone();
        self.with_open(|open| open.remarks.said = said(&open.remarks, id, &texts));
    }
}

fn said(remarks: &State, id: &str, texts: &Texts) -> String {
    let left = match remarks.cards.len() {
        0 => texts.get("remarks-all-done").to_owned(),
        left => texts.with("remarks-left", &[("count", left.into())]),
    };
    texts.with(id, &[("left", left.into())])
}

/// Remembers these documents beside those that are not shown now.
fn remember(note: &str, documents: Vec<ReturnedDocument>, folders: &Folders) -> Result<(), store::StoreError> {
    if documents.is_empty() {
        return Ok(());
    }
    let mut known = store::returned_documents(note, folders);
    known.retain(|known| !documents.iter().any(|document| is_same(&known.path, &document.path)));
    known.extend(documents);
    store::keep_returned_documents(note, &known, folders)
}

impl State {
    /// The remark that comes after one that is worked off.
    fn after(&self, key: Key) -> Option<Key> {
        let now = self.cards.iter().position(|card| card.key == key)?;
        let next = self.cards.get(now + 1).or_else(|| now.checked_sub(1).and_then(|before| self.cards.get(before)));
        next.map(|card| card.key)
    }
}

impl Shelf {
    fn kept(&self) -> ReturnedDocument {
        let mut dismissed: Vec<String> = self.dismissed.iter().cloned().collect();
        dismissed.sort_unstable();
        ReturnedDocument { path: self.returned.path.clone(), open: self.is_kept_open, dismissed }
    }
}
