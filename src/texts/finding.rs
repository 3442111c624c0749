//! The sentences about findings: what is wrong, and what would mend it. Owns which values each sentence names; knows no
//! check.
//!
//! | Code | Values beside `field`, the name of the field |
//! |------|----------------------------------------------|
//! | E1   | `problem` (`empty`, `language`), `language` |
//! | E2   | `problem` (`fewer`, `no-head`, `no-ours`, `several-ours`), `delegation` |
//! | E3   | `problem` (`future`, `after-note`) |
//! | E4   | `problem` (`meeting`, `item`), `item` of the programme |
//! | E5   | `lead`, `item`, `other` |
//! | E6   | `problem` (`none`, `stranger`), `name` |
//! | E7   | `name` of the participant |
//! | E8   | `problem` (`no-date`, `signatories`), `title` of the agreement |
//! | E9   | `title` of the agreement |
//! | E10  | `problem` (`unit`, `period`, `source`), `figure` |
//! | E11  | `figure` |
//! | E12  | none |
//! | E13  | `name`, `other` |
//! | E14  | `what` (`country`, `currency`, `language`, `time-zone`), `code` |
//! | E15  | `title` of the annex |
//! | E16  | `name`, `level`, `highest` |
//! | E17  | `characters` |
//! | E18  | `title` of the annex, `problem` (the names of `picture::Problem`), `width`, `height` |
//! | W1   | `problem` (`owner`, `due`), `action` |
//! | W2   | `words` |
//! | W3   | `title` of the agreement, `topic` |
//! | W4   | `title` of the agreement |
//! | W5   | `period`, `turnover`, `sum` |
//! | W6   | `period`, `stated`, `computed` |
//! | W7   | `figure`, `period` |
//! | W8   | `problem` (`reporter`, `basis`), `figure`, `one`, `other` |
//! | W9   | `pages`, `limit` |
//! | W10  | `count` |
//! | W11  | `title` of the topic |
//! | W12  | `name`, `other` |
//! | W13  | `name`, `rank`, `other`, `other_rank` |
//! | W14  | `problem` (`interpreter`, `note-taker`) |
//! | W15  | `words` |
//! | W16  | `claim` |
//! | W17  | `days`, `granted` |
//! | W18  | none |
//! | W19  | `title` of the topic |
//! | W20  | none |
//! | W21  | `action` |
//! | W22  | `abbreviation` |
//! | W23  | `problem` (`note`, `piece`), `name`, `level`, `highest` |
//! | W24  | `problem` (`field`, `field-near`, `choice`, `choice-near`), `name`, `near` |
//! | W25  | `code` of the language, `known` ones |
//! | W26  | `problem` (`few`, `many`), `figure`, `count`, `limit` |
//!
//! A blank value is replaced by what the item is called by its place, such as `Topic 2`.

use super::{Texts, Value, places::field_spec};
use crate::{
    check::Finding,
    note::{Figure, Note, Path, Record as _, Step},
};

/// What is said about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What is wrong.
    pub message: String,
    /// What would mend it.
    pub remedy: String,
}

impl Texts {
    /// What to say about a finding on `note`.
    pub fn finding(&self, finding: &Finding, note: &Note) -> Sentence {
        let mut values: Vec<(&str, Value<'_>)> = vec![("field", self.field_name(&finding.field).into())];
        for (name, value) in finding.details.iter().filter(|(name, _)| *name != "field") {
            let value = match *name {
                "figure" => self.figure_name(&finding.field, note),
                _ if value.is_empty() => self.item_name(&finding.field),
                _ => value.clone(),
            };
            values.push((name, value.into()));
        }
        let id = format!("finding-{}", finding.code);
        Sentence { message: self.with(&id, &values), remedy: self.with(&format!("{id}-remedy"), &values) }
    }

    /// What to say about a field whose typed text cannot be read, and is not part of the note.
    pub fn unreadable(&self, field: &Path) -> Sentence {
        Sentence {
            message: self.with("finding-unreadable", &[("field", self.field_name(field).into())]),
            remedy: self.get("finding-unreadable-remedy").to_owned(),
        }
    }

    /// The figure by its label, its measure or its place.
    fn figure_name(&self, place: &Path, note: &Note) -> String {
        let Some(Step::Item(index)) = place.steps().get(1).copied() else { return self.item_name(place) };
        let Some(figure) = note.figures.get(index) else { return self.item_name(place) };
        if !figure.label.is_empty() {
            return figure.label.to_string();
        }
        match (figure.measure.0.as_ref(), field_spec(&Path::ROOT.field("figures").item(0).field("measure"))) {
            (Some(measure), Some((_, field))) => self.choice(Figure::SPEC, field, measure.name()).to_owned(),
            _ => self.item_name(place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Code;

    #[test]
    fn every_code_has_a_message_and_a_remedy() {
        let texts = Texts::english();
        for code in Code::ALL {
            assert!(texts.has(&format!("finding-{code}")), "{code}");
            assert!(texts.has(&format!("finding-{code}-remedy")), "{code}");
        }
    }

    #[test]
    fn a_finding_names_its_place_where_it_has_no_name() {
        let texts = Texts::english();
        let field = Note::path_named("agreements[1].signed_on").unwrap();
        let details = vec![("problem", "no-date".to_owned()), ("title", String::new())];
        let sentence = texts.finding(&Finding { code: Code::E8, field, details }, &Note::default());
        assert!(sentence.message.contains("Agreement 2"), "{}", sentence.message);
    }
}
