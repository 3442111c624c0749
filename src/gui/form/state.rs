//! What the window remembers about the form between frames: what is typed but not yet part of the note, what is unfolded,
//! where to go. Owns how these follow when items move; knows no widget.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use egui::{Context, Rect, Ui};
use jiff::civil::Date;

use super::{super::section::Section, completion::Completing, places, proof::Shelf};
use crate::note::{Edit, Path};

/// For how many frames a place is sought that is not drawn yet: unfolding a card takes one, scrolling to it another.
const SEEK_FRAMES: u8 = 6;

/// A text that is typed into a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    /// As it was typed.
    pub(super) typed: String,
    /// What the note holds because of it. When it holds something else the draft is out of date.
    pub(super) held: String,
    /// Whether the text could be read.
    pub(super) readable: bool,
}

/// The place one goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Target {
    place: Path,
    frames_left: u8,
}

/// What the window remembers about the form.
#[derive(Debug, Default)]
pub(crate) struct State {
    drafts: HashMap<Path, Draft>,
    unfolded: HashSet<Path>,
    /// The parts of the form that were opened or folded.
    sections: HashMap<Section, Fold>,
    target: Option<Target>,
    /// The field that has the keyboard, or had it last.
    pub(crate) focused: Option<Path>,
    /// Whether a field of the form had the keyboard when it was drawn last.
    pub(crate) has_keyboard: bool,
    /// Whether the outline is to have the keyboard.
    pub(crate) outline_wanted: bool,
    /// The field in which Enter was pressed in this frame.
    entered: Option<Path>,
    /// The image field for which a file is being chosen or read.
    image_wanted: Option<Path>,
    /// The month a calendar shows, and whose calendar it is.
    pub(super) calendar: Option<(Path, Date)>,
    /// What is offered below the field one types into.
    pub(super) completing: Option<Completing>,
    /// The texts from right to left as they are set.
    pub(super) proofs: Shelf,
    /// Where the marks of the long text with the keyboard were drawn in this frame.
    pub(super) marks: Option<Rect>,
    /// What is typed into the search of the open list.
    pub(super) search: String,
    /// What fields and items are called, by the sentence the name stands in: worked out once, since each frame needs hundreds.
    pub(super) names: HashMap<&'static str, HashMap<Path, Arc<str>>>,
    /// How high the cards were drawn, to leave out those that are out of sight.
    pub(super) heights: HashMap<Path, f32>,
    /// The remark without a field that is to have the keyboard.
    remark_wanted: Option<usize>,
    pub(super) section_target: Option<Section>,
    /// The part one went to: it counts as the one in view until one scrolls.
    pub(super) section_held: Option<Section>,
    /// The part of the form that is in view.
    pub(crate) section_in_view: Section,
}

impl State {
    /// Goes to a field, a record or a list.
    pub(crate) fn go_to(&mut self, place: Path) {
        self.section_held = None;
        self.target = Some(Target { place, frames_left: SEEK_FRAMES });
    }

    /// Goes to a part of the form.
    pub(crate) fn go_to_section(&mut self, section: Section) {
        self.target = None;
        self.section_target = Some(section);
    }

    /// Whether one is on the way to something at or below `place`.
    pub(super) fn seeks_below(&self, place: &Path) -> bool {
        self.target.as_ref().is_some_and(|target| place.contains(&target.place))
    }

    /// Whether `field` is what one goes to: the place itself, or the first field below it. Then one has arrived.
    pub(super) fn arrives(&mut self, field: &Path) -> bool {
        let arrives = self.target.as_ref().is_some_and(|target| target.place.contains(field));
        if arrives {
            self.target = None;
        }
        arrives
    }

    /// The typed text of a field, unless the note has moved on.
    pub(super) fn draft(&self, field: &Path, held: &str) -> Option<&Draft> {
        self.drafts.get(field).filter(|draft| draft.held == held)
    }

    /// Remembers a typed text.
    pub(crate) fn keep_draft(&mut self, field: &Path, draft: Draft) {
        self.drafts.insert(field.clone(), draft);
    }

    /// Forgets a typed text that the note holds in its own form.
    pub(super) fn settle_draft(&mut self, field: &Path) {
        if self.drafts.get(field).is_some_and(|draft| draft.readable) {
            self.drafts.remove(field);
        }
    }

    /// Forgets a typed text.
    pub(super) fn drop_draft(&mut self, field: &Path) {
        self.drafts.remove(field);
    }

    /// Forgets all typed texts: the note went to another state.
    pub(crate) fn forget_drafts(&mut self) {
        self.drafts.clear();
    }

    /// Forgets how high the cards were: something was added to them, or has gone.
    pub(crate) fn forget_heights(&mut self) {
        self.heights.clear();
    }

    /// Has a remark take the keyboard when it is drawn next.
    pub(crate) fn want_remark(&mut self, number: usize) {
        self.remark_wanted = Some(number);
    }

    /// Whether the remark is to take the keyboard now; says so once.
    pub(crate) fn wants_remark(&mut self, number: usize) -> bool {
        self.remark_wanted.take_if(|wanted| *wanted == number).is_some()
    }

    /// Forgets what was said in another language, and how high it was.
    pub(crate) fn forget_words(&mut self) {
        self.names.clear();
        self.heights.clear();
    }

    /// The fields whose typed text is not part of the note.
    pub(crate) fn unreadable(&self) -> Vec<Path> {
        let mut fields: Vec<Path> =
            self.drafts.iter().filter(|(_, draft)| !draft.readable).map(|(field, _)| field.clone()).collect();
        fields.sort();
        fields
    }

    /// Whether the other fields of an item are shown.
    pub(super) fn is_unfolded(&self, item: &Path) -> bool {
        self.unfolded.contains(item)
    }

    /// Shows or hides the other fields of an item.
    pub(super) fn fold(&mut self, item: &Path, shown: Fold) {
        match shown {
            Fold::Shown => self.unfolded.insert(item.clone()),
            Fold::Hidden => self.unfolded.remove(item),
        };
    }

    /// Whether a part of the form was opened or folded; none where it was neither.
    pub(super) fn section_fold(&self, section: Section) -> Option<Fold> {
        self.sections.get(&section).copied()
    }

    /// Opens or folds a part of the form.
    pub(super) fn fold_section(&mut self, section: Section, fold: Fold) {
        self.sections.insert(section, fold);
    }

    /// Whether one is on the way to a part of the form, or to something in it.
    pub(super) fn seeks_section(&self, section: Section) -> bool {
        self.section_target == Some(section)
            || self.target.as_ref().is_some_and(|target| Section::of(&target.place) == section)
    }

    /// Remembers for which field a file is being chosen; the answer of an older question is for nobody then.
    pub(crate) fn want_image(&mut self, field: Path) {
        self.image_wanted = Some(field);
    }

    /// The field for which a file was chosen and read, wherever its item stands by now.
    pub(crate) const fn take_image_wanted(&mut self) -> Option<Path> {
        self.image_wanted.take()
    }

    /// Follows a change of a list: what belonged to an item stays with it.
    pub(crate) fn follow(&mut self, edit: &Edit) {
        let drafts = std::mem::take(&mut self.drafts);
        self.drafts =
            drafts.into_iter().filter_map(|(path, draft)| Some((places::after(&path, edit)?, draft))).collect();
        let unfolded = std::mem::take(&mut self.unfolded);
        self.unfolded = unfolded.iter().filter_map(|path| places::after(path, edit)).collect();
        self.focused = self.focused.take().and_then(|path| places::after(&path, edit));
        self.image_wanted = self.image_wanted.take().and_then(|path| places::after(&path, edit));
        self.heights.clear();
    }

    /// Begins a frame: Enter of the last one is over.
    pub(super) fn begin_frame(&mut self) {
        self.entered = None;
        self.marks = None;
        self.has_keyboard = false;
    }

    /// Takes note that Enter was pressed in a field.
    pub(super) fn enter(&mut self, field: &Path) {
        self.entered = Some(field.clone());
    }

    /// The field in which Enter was pressed in this frame.
    pub(super) const fn entered(&self) -> Option<&Path> {
        self.entered.as_ref()
    }

    /// Ends a frame: a place that was not drawn is sought a little longer, then the record around it.
    pub(super) fn end_frame(&mut self, ctx: &Context) {
        let Some(target) = &mut self.target else { return };
        ctx.request_repaint();
        if target.frames_left > 0 {
            target.frames_left -= 1;
            return;
        }
        let above = target.place.parent().filter(|above| *above != Path::ROOT);
        self.target = above.map(|place| Target { place, frames_left: SEEK_FRAMES });
    }

    /// Takes note that a field has the keyboard; true when it had not before.
    pub(super) fn focus(&mut self, field: &Path) -> bool {
        self.has_keyboard = true;
        if self.focused.as_ref() == Some(field) {
            return false;
        }
        self.focused = Some(field.clone());
        true
    }

    /// Settles which part is in view: the one one went to, until one scrolls.
    pub(super) fn settle_section(&mut self, ui: &Ui, seen: Section) {
        if ui.input(|input| input.smooth_scroll_delta().y != 0.0) {
            self.section_held = None;
        }
        self.section_in_view = self.section_held.unwrap_or(seen);
    }
}

/// Whether the other fields of an item are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    /// They are.
    Shown,
    /// They are not.
    Hidden,
}
