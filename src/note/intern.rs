//! Names of unknown fields as `&'static str`, which serde asks of a struct's writer. Owns the set of names met so far;
//! its size is bounded by the limit of unknown fields in a note.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

static NAMES: Mutex<Option<HashSet<&'static str>>> = Mutex::new(None);

/// The same name for the rest of the program's run.
pub(super) fn interned(name: &str) -> &'static str {
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    let names = names.get_or_insert_default();
    if let Some(known) = names.get(name) {
        return known;
    }
    let kept: &'static str = Box::leak(name.to_owned().into_boxed_str());
    names.insert(kept);
    kept
}
