//! How much is made of a finding. A note that is only begun lacks much; saying so in red at every field would help nobody.
//! Owns what is merely still to be filled in until the note is called final.

use egui::Color32;

use super::theme::{Icon, Tokens};
use crate::{
    check::{Code, Severity},
    note::{Note, Stage},
};

/// How much is made of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gravity {
    /// It is wrong.
    Wrong,
    /// Someone should look at it.
    Doubtful,
    /// It is still to be filled in.
    Missing,
}

impl Gravity {
    /// All of them, the gravest first.
    pub(super) const ALL: [Self; 3] = [Self::Wrong, Self::Doubtful, Self::Missing];

    /// How much is made of a finding of that code on a note.
    pub(super) fn of(code: Code, note: &Note) -> Self {
        let is_missing = matches!(
            code,
            Code::E1
                | Code::E2
                | Code::E6
                | Code::E7
                | Code::E10
                | Code::E12
                | Code::E15
                | Code::W1
                | Code::W11
                | Code::W16
        );
        match code.severity() {
            _ if is_missing && note.stage != Stage::Final => Self::Missing,
            Severity::Error => Self::Wrong,
            Severity::Warning => Self::Doubtful,
        }
    }

    /// The id of the text that says how many there are.
    pub(super) const fn count_text(self) -> &'static str {
        match self {
            Self::Wrong => "findings-errors",
            Self::Doubtful => "findings-warnings",
            Self::Missing => "findings-missing",
        }
    }

    /// Its icon.
    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Wrong => Icon::Error,
            Self::Doubtful => Icon::Warning,
            Self::Missing => Icon::Empty,
        }
    }

    /// Its colour, and the ground it stands on.
    pub(super) const fn colors(self, tokens: &Tokens) -> (Color32, Color32) {
        match self {
            Self::Wrong => (tokens.danger, tokens.danger_ground),
            Self::Doubtful => (tokens.warning, tokens.warning_ground),
            Self::Missing => (tokens.secondary, tokens.hover),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_weighs_when_the_note_is_final() {
        let mut note = Note::default();
        assert_eq!(Gravity::of(Code::E1, &note), Gravity::Missing);
        // A new action has no owner yet, and a new quote no speaker.
        assert_eq!(Gravity::of(Code::W1, &note), Gravity::Missing);
        assert_eq!(Gravity::of(Code::E6, &note), Gravity::Missing);
        assert_eq!(Gravity::of(Code::E14, &note), Gravity::Wrong);
        assert_eq!(Gravity::of(Code::W2, &note), Gravity::Doubtful);
        note.stage = Stage::Final;
        assert_eq!(Gravity::of(Code::E1, &note), Gravity::Wrong);
        assert_eq!(Gravity::of(Code::E6, &note), Gravity::Wrong);
        assert_eq!(Gravity::of(Code::W1, &note), Gravity::Doubtful);
    }
}
