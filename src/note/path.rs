//! The address of a field in a note, such as `participants[0].members[2].post`. Owns how it is written; knows nothing of
//! what stands there.

use std::fmt;

/// One step down into a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// The field of that name.
    Field(&'static str),
    /// The item at that place of a list, from 0.
    Item(usize),
}

/// The address of a field, a record or a list in a note. The empty path is the note itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Path(Vec<Step>);

impl Path {
    /// The note itself.
    pub const ROOT: Self = Self(Vec::new());

    /// The steps from the note down.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The field `name` of what stands here.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Self {
        self.step(Step::Field(name))
    }

    /// The item at `index` of the list that stands here.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        self.step(Step::Item(index))
    }

    /// The names of the fields on the way, without the places in lists.
    pub fn names(&self) -> Vec<&'static str> {
        let name = |step: &Step| match step {
            Step::Field(name) => Some(*name),
            Step::Item(_) => None,
        };
        self.0.iter().filter_map(name).collect()
    }

    /// One step further down.
    #[must_use]
    pub fn step(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }

    /// Goes one step further down. A walk over a whole note makes no new path for each of its fields.
    pub(crate) fn go_down(&mut self, step: Step) {
        self.0.push(step);
    }

    /// Goes one step up again.
    pub(crate) fn go_up(&mut self) {
        self.0.pop();
    }

    /// One step up; nothing above the note.
    pub fn parent(&self) -> Option<Self> {
        let (_, above) = self.0.split_last()?;
        Some(Self(above.to_vec()))
    }

    /// The last step; none for the note itself.
    pub fn last(&self) -> Option<Step> {
        self.0.last().copied()
    }

    /// Whether `other` is this place or lies below it.
    pub fn contains(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }
}

impl From<&[Step]> for Path {
    fn from(steps: &[Step]) -> Self {
        Self(steps.to_vec())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if place == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Item(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_like_the_file() {
        let path = Path::ROOT.field("participants").item(0).field("members").item(2).field("post");
        assert_eq!(path.to_string(), "participants[0].members[2].post");
        assert!(Path::ROOT.field("participants").contains(&path));
    }
}
