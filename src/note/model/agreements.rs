//! What the sides agreed on, and what is to be done.

use jiff::civil::Date;

use crate::note::{
    leaf::Maybe,
    list::List,
    record::{choice, record},
    text::{ActionKey, AgreementKey, DelegationKey, Due, Key, Language, LevelName, Line, Prose, TopicKey},
};

record! {
    /// A text the sides agreed on or are to agree on.
    Agreement {
        /// The name the agreement goes by within this note.
        optional key: Key,
        /// Its title.
        required title: Line,
        /// What kind of text it is.
        required kind: Maybe<AgreementKind>,
        /// On what level it is concluded.
        optional level: Maybe<AgreementLevel>,
        /// The delegations that conclude it.
        required parties: List<DelegationKey>,
        /// Who signs it.
        required signatories: List<Signatory>,
        /// Who witnesses the signature.
        optional witnesses: List<Line>,
        /// How far it has come.
        required status: Maybe<AgreementStatus>,
        /// The day it was signed.
        optional signed_on: Maybe<Date>,
        /// The city it was signed in.
        optional signed_at: Line,
        /// Whether it binds the parties in law.
        optional binding: Binding,
        /// The languages it is made in.
        optional languages: List<Language>,
        /// How long it holds, in words.
        optional term: Line,
        /// The topic it belongs to.
        optional topic: TopicKey,
        /// What is to be done about it next.
        optional follow_up: ActionKey,
        /// The marking of this agreement, where it is not the note's.
        optional marking: LevelName,
        /// Whether the public may know of it.
        optional releasable: bool,
    }
}

choice! {
    /// What kind of text an agreement is.
    AgreementKind {
        /// A treaty.
        Treaty,
        /// An agreement.
        Agreement,
        /// A memorandum of understanding.
        MemorandumOfUnderstanding,
        /// A protocol.
        Protocol,
        /// A joint declaration.
        JointDeclaration,
        /// A roadmap.
        Roadmap,
        /// An action plan.
        ActionPlan,
        /// Agreed minutes.
        AgreedMinutes,
        /// A contract.
        Contract,
    }
}

choice! {
    /// On what level an agreement is concluded.
    AgreementLevel {
        /// Between states.
        State,
        /// Between governments.
        Government,
        /// Between ministries.
        Ministry,
        /// Between companies.
        Corporate,
    }
}

choice! {
    /// How far an agreement has come.
    AgreementStatus {
        /// Being negotiated.
        Negotiating,
        /// Initialled.
        Initialled,
        /// Signed.
        Signed,
        /// Ratified.
        Ratified,
        /// In force.
        InForce,
        /// No longer in force.
        Expired,
    }
}

choice! {
    /// Whether an agreement binds the parties in law.
    Binding {
        /// Not known.
        Unknown,
        /// It does.
        Yes,
        /// It does not.
        No,
    } = Unknown
}

record! {
    /// A person who signs an agreement.
    Signatory {
        /// The name.
        required name: Line,
        /// The delegation it is signed for.
        required party: DelegationKey,
    }
}

record! {
    /// Something to be done.
    Action {
        /// The name the action goes by within this note.
        optional key: Key,
        /// What is to be done.
        required text: Prose,
        /// The person or office that does it.
        optional owner: Line,
        /// The side that does it.
        optional side: DelegationKey,
        /// Who helps.
        optional supporting: List<Line>,
        /// By when: a day, or the words that were spoken.
        optional due: Due,
        /// How far it has come.
        optional status: ActionStatus,
        /// The topic it comes from.
        optional topic: TopicKey,
        /// The agreement it comes from.
        optional agreement: AgreementKey,
        /// Whether it comes from the previous meeting.
        optional carried_over: bool,
        /// The marking of this action, where it is not the note's.
        optional marking: LevelName,
        /// Whether the public may know of it.
        optional releasable: bool,
    }
}

choice! {
    /// How far an action has come.
    ActionStatus {
        /// Still to be done.
        Open,
        /// Done.
        Done,
        /// Given up.
        Dropped,
    } = Open
}
