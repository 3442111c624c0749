//! What the form shows in its fields, as words: for those who seek them. Owns their order, which is that of the form; knows
//! not what is sought.

use super::{
    super::{app::Environment, remarks, section::Section},
    Form, State, choice,
    field::choice_text,
};
use crate::{
    note::{Kind, Node, Note, Path, walk},
    session::Session,
};

/// The words in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) struct Shown {
    /// Where one goes to see them.
    pub(in crate::gui) place: Path,
    /// As they are read.
    pub(in crate::gui) text: String,
}

/// What a person does not type into: what the program itself writes down.
const KEPT: [&str; 3] = ["format", "min_reader", "freezes"];

/// The words in every field of the form, from its top to its foot, whatever is folded.
pub(in crate::gui) fn shown(session: &Session, state: &mut State, environment: &Environment) -> Vec<Shown> {
    let (mut queue, remarks) = (Vec::new(), remarks::State::default());
    let form = Form::of(session, false, environment, &remarks, (state, &mut queue));
    form.shown()
}

impl Form<'_> {
    fn shown(&self) -> Vec<Shown> {
        let (asked, others): (Vec<Section>, Vec<Section>) =
            Section::extras().partition(|section| self.asked.section(*section));
        let sections = Section::MAIN.into_iter().chain(asked).chain(others);
        let fields = sections.flat_map(Section::fields).filter(|field| !KEPT.contains(field));
        let mut shown = Vec::new();
        for place in fields.filter_map(|field| Note::path_named(field).ok()) {
            if let Some(node) = self.note.node(&place) {
                self.add_shown(node, &place, &mut shown);
            }
        }
        shown
    }

    fn add_shown(&self, node: &dyn Node, at: &Path, shown: &mut Vec<Shown>) {
        walk(node, at, &mut |path, node| {
            let text = self.words_of(path, node);
            if !text.is_empty() {
                // Of references to choose from, the list has the keyboard.
                let list = path.parent().filter(|list| {
                    matches!(self.note.node(list).map(Node::kind), Some(Kind::Leaves(Kind::Reference(_))))
                });
                shown.push(Shown { place: list.unwrap_or_else(|| path.clone()), text });
            }
        });
    }

    /// The words of a leaf as its field shows them; empty where there are none.
    fn words_of(&self, path: &Path, node: &dyn Node) -> String {
        let held = node.text();
        match node.kind() {
            Kind::Record(_) | Kind::Records(_) | Kind::Leaves(_) | Kind::Flag | Kind::Image | Kind::Key | Kind::Id => {
                String::new()
            }
            _ if held.is_empty() => String::new(),
            Kind::Choice(_) => choice_text(self, path, &held),
            kind @ (Kind::Country | Kind::Language | Kind::Zone | Kind::Reference(_) | Kind::Scheme | Kind::Level) => {
                choice::shown(self, kind, &held)
            }
            kind => match self.state.draft(path, &held) {
                Some(draft) => draft.typed.clone(),
                None => self.notation.write(kind, &held, self.texts),
            },
        }
    }
}
