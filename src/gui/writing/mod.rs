//! What the window does for those who write: marks in long texts, rows out of a pasted table, copies of items. Owns how
//! these change the note; how a field is drawn stands in the form.

mod link;
pub(super) mod markup;
pub(super) mod table;

use egui::Context;

use super::{
    app::{App, OpenNote},
    form::{self, Pasted},
    notice::{Notice, Tone},
    selection,
};
use crate::note::{Edit, Kind, Path};

use markup::{Mark, Passage};

impl OpenNote {
    /// The long text that has the keyboard, or had it before a menu took it; none where it may not be changed.
    pub(super) fn long_text(&self) -> Option<&Path> {
        let field = self.form.focused.as_ref().filter(|_| self.is_writable())?;
        let kind = self.session.note().node(field)?.kind();
        matches!(kind, Kind::Prose).then_some(field)
    }

    /// The item that has the keyboard: its list and its place there.
    pub(super) fn item(&self) -> Option<(&Path, Path, usize)> {
        let field = self.form.focused.as_ref()?;
        let (list, index) = form::innermost_item(field)?;
        let length = self.session.note().node(&list).map_or(0, crate::note::Node::len);
        (index < length).then_some((field, list, index))
    }
}

impl App {
    /// Puts a mark on what is selected in a long text, or takes it away, as one step. The selection stays.
    pub(super) fn mark(&mut self, ctx: &Context, mark: Mark) {
        let Some((open, field)) = self.open.as_mut().and_then(|open| {
            let field = open.long_text()?.clone();
            Some((open, field))
        }) else {
            self.notices.toast(self.environment.texts.get("mark-not-here").to_owned());
            return;
        };
        let text = open.session.note().text_at(&field);
        let id = form::field_id(&field);
        let selected = selection::bytes(&text, &selection::of(ctx, id, &text));
        let marked = markup::toggled(&Passage { text, selection: selected }, mark);
        let then = selection::characters(&marked.text, &marked.selection);
        open.session.close_step();
        self.edit(&[Edit::Set { field, text: marked.text }]);
        self.with_open(|open| open.session.close_step());
        selection::select(ctx, id, then);
    }

    /// Puts a copy of the item that has the keyboard behind it, and goes to the same field of the copy.
    pub(super) fn duplicate_item(&mut self) {
        let Some((field, list, index)) = self.open.as_ref().and_then(OpenNote::item) else { return };
        let then = form::moved(field, &list, index, index + 1);
        self.reshape(&[Edit::Duplicate { list, index }], Some(then));
    }

    /// Takes the rows of a pasted table as one step, and says how many came in and what did not.
    pub(super) fn take_rows(&mut self, pasted: Pasted) {
        let Some(open) = self.open.as_mut().filter(|open| open.is_writable()) else { return };
        open.session.close_step();
        if let Err(refusal) = open.session.edit(&pasted.edits) {
            self.edit_refused(&refusal);
            return;
        }
        for edit in &pasted.edits {
            open.form.follow(edit);
        }
        open.session.close_step();
        for (field, draft) in pasted.drafts {
            open.form.keep_draft(&field, draft);
        }
        open.form.go_to(pasted.then);
        let texts = &self.environment.texts;
        let list = texts.field_label(&pasted.list);
        let values = [("count", pasted.rows.into()), ("list", list.into())];
        self.notices.toast(texts.with("paste-rows", &values));
        if !pasted.left.is_empty() {
            self.notices.add(Notice {
                tone: Tone::Known,
                title: texts.get("paste-left").to_owned(),
                text: pasted.left.join("\n"),
                remedy: texts.get("paste-left-remedy").to_owned(),
            });
        }
    }
}
