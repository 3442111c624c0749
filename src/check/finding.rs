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
    /// A held meeting is dated after the note or in the future.
    E3,
    /// A meeting or an item of its programme ends before it starts.
    E4,
    /// Two items of the programme that one person leads overlap.
    E5,
    /// A quote without speaker, or of someone who is not a participant.
    E6,
    /// A participant without post or organisation.
    E7,
    /// A signed agreement without date, or with fewer signatories than parties.
    E8,
    /// An agreement signed after the day of the note.
    E9,
    /// A figure without unit, period or source.
    E10,
    /// A disputed figure in a releasable paper.
    E11,
    /// No marking is chosen.
    E12,
    /// A releasable piece refers to an internal one.
    E13,
    /// An unknown country, currency, language or time zone.
    E14,
    /// An image without a text that says what it shows.
    E15,
    /// A releasable piece is marked above the template's highest level.
    E16,
    /// A character that no face has.
    E17,
    /// An image that cannot be shown.
    E18,
    /// An action without owner or date.
    W1,
    /// A vague time.
    W2,
    /// A topic that is not agreed is filed as an agreement.
    W3,
    /// A memorandum of understanding marked as binding.
    W4,
    /// Exports and imports differ from the turnover.
    W5,
    /// A stated growth differs from the one the values give.
    W6,
    /// Two figures for the same thing disagree.
    W7,
    /// One series mixes reporters, or FOB and CIF.
    W8,
    /// The paper is longer than its template allows.
    W9,
    /// More than three objectives.
    W10,
    /// A planned topic without points to make.
    W11,
    /// One person's name is spelled in two ways.
    W12,
    /// The ranks of the two heads differ.
    W13,
    /// An interpreter is expected but none is listed, or there is no note-taker.
    W14,
    /// Something is called the first or the most without a source.
    W15,
    /// A claim that is attributed to nobody.
    W16,
    /// A paper dated too many working days after the meeting.
    W17,
    /// The note is final, and nobody has cleared it.
    W18,
    /// A topic is agreed, and nothing follows from it.
    W19,
    /// The day of a planned meeting has passed.
    W20,
    /// An open action of the previous meeting is not mentioned.
    W21,
    /// An abbreviation is never spelled out.
    W22,
    /// A piece is marked above the level the template is made for.
    W23,
    /// A field, section or choice this version does not know.
    W24,
    /// Papers have no words in the language of the note.
    W25,
    /// A figure asks for a chart of too few or too many periods.
    W26,
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
