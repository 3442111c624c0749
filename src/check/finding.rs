//! What a finding is. Owns the codes and their severity; knows no check.

use std::fmt;

use crate::note::Path;

/// Something that is wrong or doubtful in a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which check found it.
    pub code: Code,
    /// The field to go to.
    pub field: Path,
    /// What the sentence about it names, such as `name` and the name of a person.
    pub details: Vec<(&'static str, String)>,
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A final paper may not have it.
    Error,
    /// Someone should look at it.
    Warning,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $code:ident,)+) => {
        /// The checks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $( $(#[doc = $doc])+ $code, )+
        }

        impl Code {
            /// All of them, errors first.
            pub const ALL: &'static [Self] = &[$( Self::$code, )+];

            /// As it is printed, such as `E7`.
            pub const fn name(self) -> &'static str {
                match self {
                    $( Self::$code => stringify!($code), )+
                }
            }
        }
    };
}

codes! {
    /// A required field is empty.
    E1,
    /// There are not two delegations with a head each and one of them ours.
    E2,
    /// A meeting ends before it starts.
    E4,
    /// A participant without post or organisation.
    E7,
    /// A signed agreement without date, or with fewer signatories than parties.
    E8,
    /// An agreement signed after the day of the note.
    E9,
    /// A figure without unit, period or source.
    E10,
    /// No marking is chosen.
    E12,
    /// An unknown country, currency, language or time zone.
    E14,
    /// Exports and imports differ from the turnover.
    W5,
    /// Two figures for the same thing disagree.
    W7,
    /// The paper is longer than its template allows.
    W9,
    /// More than three objectives.
    W10,
    /// One person's name is spelled in two ways.
    W12,
}

impl Code {
    /// Whether it is an error or a warning.
    pub fn severity(self) -> Severity {
        if self.name().starts_with('E') { Severity::Error } else { Severity::Warning }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
