//! Lists of a note. Items are shared between the states of a note, so that keeping every state for undo costs only what
//! changed. Owns the limits of lists; knows no item.

use std::{any::Any, fmt, marker::PhantomData, sync::Arc};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, SeqAccess, Visitor},
};

use super::{
    node::{Field, Kind, ListNode, MOST_ITEMS, Node, Record, Refusal},
    path::Step,
    record::count_entry,
};

/// A list of records or leaves.
#[derive(Clone, Debug)]
pub struct List<T>(Vec<Arc<T>>);

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        // States of a note are compared at every change, and share nearly all there is.
        let is_same = |(one, other): (&Arc<T>, &Arc<T>)| Arc::ptr_eq(one, other) || one == other;
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(is_same)
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Clone> List<T> {
    /// The items in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.0.iter().map(|item| &**item)
    }

    /// The item at `index`.
    pub fn get(&self, index: usize) -> Option<&T> {
        self.0.get(index).map(|item| &**item)
    }

    /// The shared item at `index`: the same pointer means nothing in it changed.
    pub fn shared(&self, index: usize) -> Option<&Arc<T>> {
        self.0.get(index)
    }

    /// The item at `index`, to be changed.
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        self.0.get_mut(index).map(Arc::make_mut)
    }

    /// The number of items.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts an item at the end.
    pub fn push(&mut self, item: T) {
        self.0.push(Arc::new(item));
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().map(Arc::new).collect())
    }
}

impl<T: Field> ListNode for List<T> {
    fn insert_blank(&mut self, index: usize) -> Result<(), Refusal> {
        self.check_room()?;
        self.0.insert(index.min(self.0.len()), Arc::default());
        Ok(())
    }

    fn insert_item(&mut self, index: usize, item: &dyn Node) -> Result<(), Refusal> {
        self.check_room()?;
        let item = (item as &dyn Any).downcast_ref::<T>();
        let item = item.ok_or_else(|| Refusal::unreadable("an item of this list", "one of another"))?;
        self.0.insert(index.min(self.0.len()), Arc::new(item.clone()));
        Ok(())
    }

    fn duplicate(&mut self, index: usize) -> Result<(), Refusal> {
        self.check_room()?;
        let item = self.0.get(index).ok_or_else(|| Refusal::NoSuchPlace(format!("[{index}]")))?;
        self.0.insert(index + 1, Arc::clone(item));
        Ok(())
    }

    fn remove_item(&mut self, index: usize) -> bool {
        let exists = index < self.0.len();
        if exists {
            self.0.remove(index);
        }
        exists
    }

    fn move_item(&mut self, from: usize, to: usize) -> bool {
        let exists = from < self.0.len() && to < self.0.len();
        if exists {
            let item = self.0.remove(from);
            self.0.insert(to, item);
        }
        exists
    }
}

impl<T> List<T> {
    fn check_room(&self) -> Result<(), Refusal> {
        if self.0.len() < MOST_ITEMS { Ok(()) } else { Err(Refusal::Full(MOST_ITEMS)) }
    }
}

impl<T: ListItem> Field for List<T> {
    const KIND: Kind = T::LIST_KIND;
}

/// What can be an item of a list.
pub trait ListItem: Field {
    /// What a list of such items is.
    const LIST_KIND: Kind;
}

impl<T: Record> ListItem for T {
    const LIST_KIND: Kind = Kind::Records(T::SPEC);
}

impl<K: super::text::TextKind> ListItem for super::text::Text<K> {
    const LIST_KIND: Kind = Kind::Leaves(&K::KIND);
}

impl<T: ListItem> Node for List<T> {
    fn kind(&self) -> Kind {
        T::LIST_KIND
    }

    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    fn child(&self, step: Step) -> Option<&dyn Node> {
        let Step::Item(index) = step else { return None };
        self.get(index).map(|item| item as &dyn Node)
    }

    fn child_mut(&mut self, step: Step) -> Option<&mut dyn Node> {
        let Step::Item(index) = step else { return None };
        self.get_mut(index).map(|item| item as &mut dyn Node)
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn list_mut(&mut self) -> Option<&mut dyn ListNode> {
        Some(self)
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|item| &**item))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
            type Value = List<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list in square brackets")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<List<T>, A::Error> {
                let mut items = List::default();
                while let Some(item) = seq.next_element()? {
                    items.check_room().map_err(A::Error::custom)?;
                    count_entry::<A::Error>()?;
                    items.0.push(Arc::new(item));
                }
                Ok(items)
            }
        }
        deserializer.deserialize_seq(ListVisitor(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use crate::note::format::read;

    #[test]
    fn all_lists_together_have_a_limit_too() {
        let copies = format!("(points: [{}])", "\"\",".repeat(1_000));
        let fits = format!("(topics: [{}])", format!("{copies},").repeat(99));
        assert!(read(fits.as_bytes()).is_ok());
        let error = read(fits.replace("[(", &format!("[{copies},(")).as_bytes()).unwrap_err();
        assert!(error.to_string().ends_with("a note holds at most 100000 entries"), "{error}");
    }
}
