//! Where a field stands after items of a list were added, removed or moved. Knows no note.

use crate::note::{Edit, Path, Step};

/// The innermost list on the way to a field, and the place of the field's item in it.
pub(crate) fn innermost_item(field: &Path) -> Option<(Path, usize)> {
    let steps = field.steps();
    let place = steps.iter().rposition(|step| matches!(step, Step::Item(_)))?;
    let Step::Item(index) = steps[place] else { return None };
    Some((Path::from(&steps[..place]), index))
}

/// The field after an item of `list` was moved.
pub(crate) fn moved(field: &Path, list: &Path, from: usize, to: usize) -> Path {
    at_item(field, list, |index| Some(moved_index(index, from, to))).unwrap_or_else(|| field.clone())
}

/// The field after a change; none when its item was removed.
pub(super) fn after(field: &Path, edit: &Edit) -> Option<Path> {
    match edit {
        Edit::Set { .. } => Some(field.clone()),
        Edit::Insert { list, index: new } => at_item(field, list, |index| Some(index + usize::from(index >= *new))),
        Edit::Duplicate { list, index: from } => at_item(field, list, |index| Some(index + usize::from(index > *from))),
        Edit::Remove { list, index: gone } => {
            at_item(field, list, |index| (index != *gone).then(|| index - usize::from(index > *gone)))
        }
        Edit::Move { list, from, to } => Some(moved(field, list, *from, *to)),
    }
}

fn moved_index(index: usize, from: usize, to: usize) -> usize {
    if index == from {
        to
    } else if from < index && index <= to {
        index - 1
    } else if to <= index && index < from {
        index + 1
    } else {
        index
    }
}

/// The field with the number of its item in `list` changed; as it is where it does not lie in the list.
fn at_item(field: &Path, list: &Path, change: impl Fn(usize) -> Option<usize>) -> Option<Path> {
    let depth = list.steps().len();
    let Some(Step::Item(index)) = field.steps().get(depth).copied().filter(|_| list.contains(field)) else {
        return Some(field.clone());
    };
    let mut steps = field.steps().to_vec();
    steps[depth] = Step::Item(change(index)?);
    Some(Path::from(steps.as_slice()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(index: usize) -> Path {
        Path::ROOT.field("topics").item(index).field("title")
    }

    #[test]
    fn a_field_stays_with_its_item() {
        let list = Path::ROOT.field("topics");
        let inserted = Edit::Insert { list: list.clone(), index: 1 };
        assert_eq!(after(&topic(0), &inserted), Some(topic(0)));
        assert_eq!(after(&topic(1), &inserted), Some(topic(2)));
        let removed = Edit::Remove { list: list.clone(), index: 1 };
        assert_eq!(after(&topic(1), &removed), None);
        assert_eq!(after(&topic(2), &removed), Some(topic(1)));
        let duplicated = Edit::Duplicate { list: list.clone(), index: 0 };
        assert_eq!(after(&topic(0), &duplicated), Some(topic(0)));
        assert_eq!(after(&topic(1), &duplicated), Some(topic(2)));
    }

    #[test]
    fn a_move_shifts_what_lies_between() {
        let list = Path::ROOT.field("topics");
        let places: Vec<Path> = (0..4).map(|index| moved(&topic(index), &list, 0, 2)).collect();
        assert_eq!(places, [topic(2), topic(0), topic(1), topic(3)]);
        let places: Vec<Path> = (0..4).map(|index| moved(&topic(index), &list, 3, 1)).collect();
        assert_eq!(places, [topic(0), topic(2), topic(3), topic(1)]);
    }

    #[test]
    fn the_innermost_list_is_found() {
        let field = Path::ROOT.field("participants").item(1).field("members").item(2).field("name");
        let (list, index) = innermost_item(&field).unwrap();
        assert_eq!((list.to_string().as_str(), index), ("participants[1].members", 2));
        assert!(innermost_item(&Path::ROOT.field("title")).is_none());
    }
}
