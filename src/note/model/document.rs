//! The note as a document: its details, marking, clearance, sources, and the texts that stand in no list of their own.

use jiff::civil::Date;

use super::{
    Action, Agreement, Annex, Bilateral, Claim, CustomSection, Delegation, Figure, JointParagraph, JointVersion,
    Meeting, ProgrammeItem, Quote, Topic,
};
use crate::note::{
    leaf::Maybe,
    list::List,
    record::{choice, record},
    text::{DelegationKey, Key, Language, LevelName, Line, NoteId, Prose, SchemeName},
    version::FormatNumber,
};

record! {
    /// Everything an office knows about one meeting, before, during and after it.
    Note {
        /// The format the note is written in.
        optional format: FormatNumber,
        /// The oldest format whose readers may edit the note without loss.
        optional min_reader: FormatNumber,
        /// The id of the note, made once (UUID).
        optional id: NoteId,
        /// The id of the note this one was made from or cut out of.
        optional derived_from: NoteId,
        /// The reference of the registry, such as `MFA/AFR/2025/0412`.
        required reference: Line,
        /// The title of the paper, at most 120 characters.
        required title: Line,
        /// The day the note is dated.
        required date: Maybe<Date>,
        /// The language the papers are written in.
        required language: Language,
        /// The office the note comes from.
        required originator: Line,
        /// Who wrote the note.
        required author: Line,
        /// Whom the note is for.
        required addressee: Line,
        /// Who gets a copy.
        optional copies: List<Line>,
        /// How far the note has come. A final note may only be looked at until it is reopened.
        optional stage: Stage,
        /// When the note was made final and reopened, and by whom.
        optional freezes: List<Freeze>,
        /// The version of the note, from 1.
        optional version: u32,
        /// The template its papers are made by unless another is asked for.
        optional template: Line,
        /// Who may see the note.
        required marking: Marking,
        /// Who has drafted, cleared and approved it.
        optional clearances: List<Clearance>,
        /// Where figures and statements come from.
        optional sources: List<Source>,
        /// The meeting itself.
        optional meeting: Meeting,
        /// The delegations and their people.
        optional participants: List<Delegation>,
        /// What our side wants of the meeting.
        optional objectives: List<Prose>,
        /// What the meeting is about.
        optional topics: List<Topic>,
        /// What was said, in the words of who said it.
        optional quotes: List<Quote>,
        /// What was or is to be agreed.
        optional agreements: List<Agreement>,
        /// What is to be done, by whom and when.
        optional actions: List<Action>,
        /// The figures that matter.
        optional figures: List<Figure>,
        /// What somebody states and the office does not vouch for.
        optional claims: List<Claim>,
        /// The programme of a visit, by day and time.
        optional programme: List<ProgrammeItem>,
        /// The meetings with single sides beside a larger one.
        optional bilaterals: List<Bilateral>,
        /// Texts that only some papers ask for.
        optional texts: Texts,
        /// What the press may be told, a line at a time.
        optional press_lines: List<Prose>,
        /// The text of a joint communique, a paragraph at a time, each in every language.
        optional joint_text: List<JointParagraph>,
        /// What a joint communique is called, in each of its languages.
        optional joint_title: List<JointVersion>,
        /// The side whose copy a joint communique is made for: it comes first in names, signatures and columns. Ours where
        /// it says nothing.
        optional joint_copy: DelegationKey,
        /// What stands behind the paper on pages of its own.
        optional annexes: List<Annex>,
        /// What the form does not foresee.
        optional custom_sections: List<CustomSection>,
    }
}

record! {
    /// The texts of a note that stand in no list of their own; each is asked for by the templates that use it.
    Texts {
        /// What the meeting is for.
        required purpose: Prose,
        /// Why it is held now.
        optional why_now: Prose,
        /// What matters most, in at most five lines.
        required top_lines: List<Prose>,
        /// What to be careful with.
        optional sensitivities: List<Prose>,
        /// What happened, in a few lines.
        optional summary: Prose,
        /// Whether the public may know of the summary; the other texts never leave the house.
        optional summary_releasable: bool,
        /// The sentence to begin with.
        optional opening_line: Prose,
        /// Where to be when, and how to get there.
        optional logistics: Prose,
        /// What not to raise.
        optional avoid: Prose,
        /// Gifts that are exchanged, and photographs.
        optional gift: Prose,
        /// Whom to call, a person at a time.
        optional contacts: List<Line>,
        /// What our side says when it has the floor.
        optional intervention: Prose,
        /// How the meeting runs, with times and where the press may be.
        optional scenario: Prose,
        /// The document the meeting is to end with.
        optional outcome_document: Prose,
        /// Who gets the record.
        optional distribution: List<Line>,
        /// What the office makes of it; for the house alone, on a page that can be taken off.
        optional comment: Prose,
    }
}

choice! {
    /// How far a note has come.
    Stage {
        /// Being written.
        Draft,
        /// Cleared by those who have to.
        Cleared,
        /// Finished.
        Final,
    } = Draft
}

record! {
    /// A time in which the note was final.
    Freeze {
        /// Who made it final.
        optional frozen_by: Line,
        /// The day it was made final.
        optional frozen_on: Maybe<Date>,
        /// Who reopened it.
        optional reopened_by: Line,
        /// The day it was reopened.
        optional reopened_on: Maybe<Date>,
    }
}

record! {
    /// Who may see the note, by a scheme of markings.
    Marking {
        /// The scheme, such as `UK` or `TLP`; `none` is a choice too.
        required scheme: SchemeName,
        /// The level of that scheme.
        required level: LevelName,
        /// What limits it further, such as `UK EYES ONLY`.
        optional caveat: Line,
        /// The number of this copy.
        optional copy_number: Line,
        /// The day the marking is to be looked at again.
        optional review_date: Maybe<Date>,
    }
}

record! {
    /// A step on the way of a paper through the house.
    Clearance {
        /// Which step.
        required step: Maybe<ClearanceStep>,
        /// Who takes it.
        required name: Line,
        /// The post of that person.
        optional post: Line,
        /// How far it has come.
        optional status: ClearanceStatus,
        /// The day it was taken.
        optional date: Maybe<Date>,
    }
}

choice! {
    /// A step on the way of a paper through the house.
    ClearanceStep {
        /// Written.
        Drafted,
        /// Cleared by an office that has a say.
        Cleared,
        /// Approved by who is responsible.
        Approved,
    }
}

choice! {
    /// How far a step has come.
    ClearanceStatus {
        /// Not yet taken.
        Pending,
        /// Taken.
        Given,
        /// Refused.
        Refused,
    } = Pending
}

record! {
    /// Where a figure or a statement comes from.
    Source {
        /// The name the source goes by within this note.
        optional key: Key,
        /// Who published it.
        required publisher: Line,
        /// Its title.
        optional title: Line,
        /// Where it stands on the web.
        optional url: Line,
        /// The day it was published.
        optional date: Maybe<Date>,
        /// The day it was last looked at.
        optional accessed: Maybe<Date>,
    }
}

impl Note {
    /// Whether the note is final: it may only be looked at until it is reopened.
    pub fn is_frozen(&self) -> bool {
        self.stage == Stage::Final
    }

    /// The record of who made the note final, as long as it is; none where the stage was set in the file by hand.
    pub fn freeze(&self) -> Option<&Freeze> {
        let is_open = |freeze: &&Freeze| freeze.reopened_by.is_empty() && freeze.reopened_on.is_none();
        self.freezes.iter().next_back().filter(|_| self.is_frozen()).filter(is_open)
    }
}
