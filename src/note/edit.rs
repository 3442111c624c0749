//! Changes of a note as data: what the form, a pasted table and an undo are made of. Owns how a change is carried out;
//! knows no history.

use super::{
    model::Note,
    node::{Kind, Node, Refusal},
    path::{Path, Step},
};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Gives a leaf a new text.
    Set {
        /// The leaf.
        field: Path,
        /// Its text; empty for nothing.
        text: String,
    },
    /// Puts a blank item into a list, before the one at `index`.
    Insert {
        /// The list.
        list: Path,
        /// Where, at most the list's length.
        index: usize,
    },
    /// Puts a copy of an item after it.
    Duplicate {
        /// The list.
        list: Path,
        /// Which.
        index: usize,
    },
    /// Takes an item out of a list.
    Remove {
        /// The list.
        list: Path,
        /// Which.
        index: usize,
    },
    /// Moves an item within its list.
    Move {
        /// The list.
        list: Path,
        /// Where it stands.
        from: usize,
        /// Where it is to stand.
        to: usize,
    },
}

impl Edit {
    /// The leaf or list that changes.
    pub const fn place(&self) -> &Path {
        match self {
            Self::Set { field, .. } => field,
            Self::Insert { list, .. }
            | Self::Duplicate { list, .. }
            | Self::Remove { list, .. }
            | Self::Move { list, .. } => list,
        }
    }
}

impl Note {
    /// What stands at `path`; none where there is no such field or item.
    pub fn node(&self, path: &Path) -> Option<&dyn Node> {
        path.steps().iter().try_fold(self as &dyn Node, |node, &step| node.child(step))
    }

    /// The text of the leaf at `path`; empty where there is none.
    pub fn text_at(&self, path: &Path) -> String {
        self.node(path).map(|node| node.text().into_owned()).unwrap_or_default()
    }

    /// Carries out a change. A refused one leaves the note as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Refusal> {
        let place = edit.place();
        let no_such_place = || Refusal::NoSuchPlace(place.to_string());
        if self.node(place).is_none() {
            return Err(no_such_place());
        }
        let node = self.node_mut(place).ok_or_else(no_such_place)?;
        if let Edit::Set { text, .. } = edit {
            return node.set(text);
        }
        let list = node.list_mut().ok_or_else(no_such_place)?;
        match *edit {
            Edit::Insert { index, .. } => {
                list.insert_blank(index)?;
                let length = self.node(place).map_or(0, Node::len);
                self.name_item(&place.item(index.min(length.saturating_sub(1))));
            }
            Edit::Duplicate { index, .. } => {
                list.duplicate(index)?;
                self.name_item(&place.item(index + 1));
            }
            Edit::Remove { index, .. } if !list.remove_item(index) => return Err(no_such_place()),
            Edit::Move { from, to, .. } if !list.move_item(from, to) => return Err(no_such_place()),
            Edit::Set { .. } | Edit::Remove { .. } | Edit::Move { .. } => {}
        }
        Ok(())
    }

    /// Finds the path that `text` writes, such as `meeting.date`; the item need not exist.
    pub fn path_named(text: &str) -> Result<Path, Refusal> {
        let no_such_place = || Refusal::NoSuchPlace(super::node::shortened(text, 60));
        let mut path = Path::ROOT;
        let mut kind = <Self as super::node::Field>::KIND;
        for part in text.split('.') {
            let (name, rest) = part.split_once('[').map_or((part, None), |(name, rest)| (name, Some(rest)));
            let Kind::Record(record) = kind else { return Err(no_such_place()) };
            let field = record.field(name).ok_or_else(no_such_place)?;
            path = path.field(field.name);
            kind = field.kind;
            if let Some(index) = rest {
                let index = index.strip_suffix(']').and_then(|digits| digits.parse().ok()).ok_or_else(no_such_place)?;
                path = path.item(index);
                kind = match kind {
                    Kind::Records(record) => Kind::Record(record),
                    Kind::Leaves(leaf) => *leaf,
                    _ => return Err(no_such_place()),
                };
            }
        }
        Ok(path)
    }

    fn node_mut(&mut self, path: &Path) -> Option<&mut dyn Node> {
        path.steps().iter().try_fold(self as &mut dyn Node, |node, &step| node.child_mut(step))
    }

    /// The next key that no item of a list has; none where there is no such list.
    pub fn free_key(&self, list: &Path) -> Option<String> {
        self.free_key_beside(list, None)
    }

    /// The next key that no item of a list has but the one at `beside`.
    fn free_key_beside(&self, list: &Path, beside: Option<&Path>) -> Option<String> {
        let length = self.node(list).map(Node::len)?;
        let items = (0..length).map(|index| list.item(index)).filter(|item| Some(item) != beside);
        let keys: Vec<String> = items.map(|item| self.text_at(&item.field("key"))).collect();
        let initial = initial_of(list.last());
        (1..=keys.len() + 1).map(|number| format!("{initial}{number}")).find(|key| !keys.contains(key))
    }

    /// Gives a new item of a list whose items have keys one of its own.
    fn name_item(&mut self, item: &Path) {
        let key = item.field("key");
        let Some(list) = item.parent().filter(|_| self.node(&key).is_some()) else { return };
        let free = self.free_key_beside(&list, Some(item));
        if let (Some(free), Some(node)) = (free, self.node_mut(&key)) {
            // A key is a line of text and takes any.
            let _ = node.set(&free);
        }
    }
}

/// What the keys of a list's items begin with.
pub(super) fn initial_of(list: Option<Step>) -> &'static str {
    match list {
        Some(Step::Field("participants")) => "d",
        // An agreement has the letter.
        Some(Step::Field("actions")) => "act",
        Some(Step::Field(name)) => name.get(..1).unwrap_or("k"),
        _ => "k",
    }
}

/// Hands every leaf and list below `node` to `visit` with its path, in the order of the file.
pub fn walk<'a>(node: &'a dyn Node, at: &Path, visit: &mut dyn FnMut(&Path, &'a dyn Node)) {
    walk_below(node, &mut at.clone(), visit);
}

fn walk_below<'a>(node: &'a dyn Node, at: &mut Path, visit: &mut dyn FnMut(&Path, &'a dyn Node)) {
    visit(at, node);
    match node.kind() {
        Kind::Record(record) => node.each_field(&mut |place, child| {
            at.go_down(Step::Field(record.fields[place].name));
            walk_below(child, at, visit);
            at.go_up();
        }),
        Kind::Records(_) | Kind::Leaves(_) => {
            for index in 0..node.len() {
                if let Some(child) = node.child(Step::Item(index)) {
                    at.go_down(Step::Item(index));
                    walk_below(child, at, visit);
                    at.go_up();
                }
            }
        }
        _ => {}
    }
}
