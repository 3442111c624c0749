//! The highest levels a template is made for, by marking scheme. Owns how they are read: a scheme or level that does not
//! exist is told when the template is read, and not when a secret is printed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::marking::{Scheme, marking, markings};
use crate::note::nearest;

/// A level for some of the schemes: `{"UK": "OFFICIAL", "TLP": "TLP:CLEAR"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>", into = "BTreeMap<String, String>")]
pub struct Highest(BTreeMap<String, String>);

impl Highest {
    /// The highest level of that scheme; none where the template states none.
    pub fn of(&self, scheme: &str) -> Option<&str> {
        self.0.get(scheme).map(String::as_str)
    }

    /// Whether a level of that scheme is above what the template is made for. A level the scheme does not have is: nobody
    /// knows how high it stands.
    pub fn is_exceeded_by(&self, scheme: &str, level: &str) -> bool {
        let (Some(highest), Some(known)) = (self.of(scheme), marking(scheme)) else { return false };
        !level.is_empty() && known.rank(level).is_none_or(|rank| Some(rank) > known.rank(highest))
    }
}

impl TryFrom<BTreeMap<String, String>> for Highest {
    type Error = String;

    fn try_from(levels: BTreeMap<String, String>) -> Result<Self, String> {
        for (scheme, level) in &levels {
            let known = marking(scheme).ok_or_else(|| no_scheme(scheme))?;
            if known.rank(level).is_none() {
                return Err(no_level(known, level));
            }
        }
        Ok(Self(levels))
    }
}

impl From<Highest> for BTreeMap<String, String> {
    fn from(highest: Highest) -> Self {
        highest.0
    }
}

fn no_scheme(found: &str) -> String {
    let known: Vec<&str> = markings().iter().map(|scheme| scheme.id.as_str()).collect();
    format!("there is no marking scheme `{found}`{}", hint(found, &known))
}

fn no_level(scheme: &Scheme, found: &str) -> String {
    let known: Vec<&str> = scheme.levels.iter().map(|level| level.id.as_str()).collect();
    if known.is_empty() {
        return format!("the marking scheme `{}` has no levels that could be compared", scheme.id);
    }
    format!("the marking scheme `{}` has no level `{found}`{}", scheme.id, hint(found, &known))
}

/// The name that was meant, or those there are.
fn hint(found: &str, known: &[&str]) -> String {
    match nearest(found, known) {
        Some(near) => format!("; did you mean `{near}`?"),
        None => format!(", only {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn highest(scheme: &str, level: &str) -> Result<Highest, String> {
        Highest::try_from(BTreeMap::from([(scheme.to_owned(), level.to_owned())]))
    }

    #[test]
    fn a_level_is_compared_by_its_rank() {
        let uk = highest("UK", "OFFICIAL-SENSITIVE").unwrap();
        for (level, is_above) in
            [("", false), ("OFFICIAL", false), ("OFFICIAL-SENSITIVE", false), ("SECRET", true), ("SECERT", true)]
        {
            assert_eq!(uk.is_exceeded_by("UK", level), is_above, "{level}");
        }
        assert!(!uk.is_exceeded_by("TLP", "TLP:RED"), "it says nothing of that scheme");
    }

    #[test]
    fn what_does_not_exist_is_named() {
        for (scheme, level, reason) in [
            ("NATTO", "NATO SECRET", "there is no marking scheme `NATTO`; did you mean `NATO`?"),
            ("UK", "OFICIAL", "the marking scheme `UK` has no level `OFICIAL`; did you mean `OFFICIAL`?"),
            ("FR", "", "the marking scheme `FR` has no level ``, only DIFFUSION RESTREINTE, SECRET, TRÈS SECRET"),
            ("custom", "Ours", "the marking scheme `custom` has no levels that could be compared"),
        ] {
            assert_eq!(highest(scheme, level).unwrap_err(), reason);
        }
    }
}
