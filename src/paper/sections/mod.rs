//! The sections of papers, a file for each family. Owns which family composes which kind of section.
//!
//! A section that has nothing to say adds no block: its heading is then left out with it.

mod actions;
mod agreements;
mod annexes;
mod body;
mod call;
mod charts;
mod claims;
mod conversation;
mod courtesy;
mod figures;
mod header;
mod house;
mod joint;
mod multilateral;
mod people;
mod press;
mod programme;
mod sources;
mod texts;
mod topics;

use super::compose::Composer;
use crate::template::SectionKind;
pub use charts::{PERIODS as CHART_PERIODS, undrawn as undrawn_chart};
pub(super) use house::letterhead;

/// Adds the blocks of a section.
pub(super) fn compose(composer: &mut Composer<'_>, kind: SectionKind) {
    match kind {
        SectionKind::Header => header::compose(composer),
        SectionKind::Purpose => texts::purpose(composer),
        SectionKind::Objectives => texts::objectives(composer),
        SectionKind::TopLines => texts::top_lines(composer),
        SectionKind::Sensitivities => texts::sensitivities(composer),
        SectionKind::PressLines => texts::press_lines(composer),
        SectionKind::Biographies => annexes::biographies(composer),
        SectionKind::Delegations => people::delegations(composer),
        SectionKind::Topics => topics::points(composer),
        SectionKind::Agreements => agreements::table(composer),
        SectionKind::Figures => figures::compose(composer),
        SectionKind::Claims => claims::compose(composer),
        SectionKind::Background => topics::background(composer),
        SectionKind::CustomSections => texts::custom_sections(composer),
        SectionKind::Programme => programme::annex(composer),
        SectionKind::Annexes => annexes::compose(composer),
        SectionKind::Present => people::present(composer),
        SectionKind::Summary => texts::summary(composer),
        SectionKind::Conversation => conversation::compose(composer),
        SectionKind::Actions => actions::table(composer),
        SectionKind::Comment => texts::comment(composer),
        SectionKind::Distribution => texts::distribution(composer),
        SectionKind::Clearances => people::clearances(composer),
        SectionKind::Dateline => press::dateline(composer),
        SectionKind::Encounter => press::encounter(composer),
        SectionKind::Outcomes => press::outcomes(composer),
        SectionKind::Signed => agreements::signed(composer),
        SectionKind::Quotes => press::quotes(composer),
        SectionKind::KeyFigures => figures::lines(composer),
        SectionKind::NextSteps => actions::next_steps(composer),
        SectionKind::Initiator => call::initiator(composer),
        SectionKind::OpeningLine => call::opening_line(composer),
        SectionKind::CallPoints => call::points(composer),
        SectionKind::IfRaised => call::if_raised(composer),
        SectionKind::CallOutcome => call::outcome(composer),
        SectionKind::Logistics => texts::unnumbered(composer, "logistics", &composer.note.texts.logistics),
        SectionKind::Visitor => courtesy::visitor(composer),
        SectionKind::VisitPoints => courtesy::points(composer),
        SectionKind::Avoid => texts::unnumbered(composer, "avoid", &composer.note.texts.avoid),
        SectionKind::Gift => texts::unnumbered(composer, "gift", &composer.note.texts.gift),
        SectionKind::Category => programme::category(composer),
        SectionKind::Contacts => programme::contacts(composer),
        SectionKind::JointTitle => joint::title(composer),
        SectionKind::JointText => joint::text(composer),
        SectionKind::SignOff => house::sign_off(composer),
        SectionKind::Signatures => joint::signatures(composer),
        SectionKind::Scenario => multilateral::scenario(composer),
        SectionKind::Intervention => {
            texts::unnumbered(composer, "intervention", &composer.note.texts.intervention);
        }
        SectionKind::Positions => multilateral::positions(composer),
        SectionKind::Bilaterals => multilateral::bilaterals(composer),
        SectionKind::OutcomeDocument => {
            texts::unnumbered(composer, "outcome_document", &composer.note.texts.outcome_document);
        }
        SectionKind::Days => programme::days(composer),
    }
}
