//! The model: the records of a note and their fields, by the field's own names. Owns what each field means; knows no file,
//! form or paper.

use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

use super::{
    leaf::Maybe,
    list::List,
    period::Period,
    record::{choice, record},
    text::{Country, DelegationKey, Key, Language, LevelName, Line, NoteId, Prose, SchemeName, SourceKey, Unit, Zone},
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
        /// How far the note has come.
        optional stage: Stage,
        /// The version of the note, from 1.
        optional version: u32,
        /// The template its papers are made by unless another is asked for.
        optional template: Line,
        /// Who may see the note.
        required marking: Marking,
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
        /// What was or is to be agreed.
        optional agreements: List<Agreement>,
        /// The figures that matter.
        optional figures: List<Figure>,
        /// Texts that only some papers ask for.
        optional texts: Texts,
        /// What the press may be told, a line at a time.
        optional press_lines: List<Prose>,
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
    }
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

record! {
    /// The meeting: what kind, when and where.
    Meeting {
        /// The kind of meeting.
        required kind: Maybe<MeetingKind>,
        /// Whether it is still to come.
        required status: Maybe<MeetingStatus>,
        /// The day it is held; the first of several.
        required date: Maybe<Date>,
        /// The last day of a meeting of several days.
        optional last_day: Maybe<Date>,
        /// When it starts, in the time zone below.
        optional start: Maybe<Time>,
        /// When it ends.
        optional end: Maybe<Time>,
        /// The time zone of start and end (IANA), such as `Asia/Almaty`.
        optional zone: Zone,
        /// The city it is held in.
        optional city: Line,
        /// The country it is held in.
        optional country: Country,
        /// The house or room it is held in.
        optional venue: Line,
    }
}

choice! {
    /// The kind of meeting.
    MeetingKind {
        /// Talks between two sides.
        Bilateral,
        /// Talks between several sides.
        Multilateral,
        /// A visit out of politeness.
        CourtesyCall,
        /// A talk on the telephone.
        PhoneCall,
        /// A talk by video.
        VideoCall,
        /// A meeting beside a larger one.
        SideEvent,
        /// A visit of several days.
        Visit,
    }
}

choice! {
    /// Whether a meeting is still to come.
    MeetingStatus {
        /// Still to come.
        Planned,
        /// It took place.
        Held,
        /// It will not take place.
        Cancelled,
    }
}

record! {
    /// One side of the meeting and its people.
    Delegation {
        /// The name the delegation goes by within this note.
        optional key: Key,
        /// The state it stands for; none for an organisation.
        optional state: Country,
        /// Its short name, such as `Kazakhstan`.
        required name: Line,
        /// Its formal name, such as `the Republic of Kazakhstan`.
        optional formal_name: Line,
        /// Its part in the meeting.
        required role: Maybe<Role>,
        /// Whether it is our own side.
        optional ours: bool,
        /// Its people, in their order of precedence.
        required members: List<Participant>,
    }
}

choice! {
    /// The part a delegation has in a meeting.
    Role {
        /// It receives the others.
        Host,
        /// It is received.
        Visitor,
        /// It leads the meeting.
        Chair,
        /// It takes part.
        Member,
    }
}

record! {
    /// A person at the meeting.
    Participant {
        /// The full name, as it is to be printed.
        required name: Line,
        /// The honorific before it, such as `H.E.`
        optional honorific: Line,
        /// The post.
        required post: Line,
        /// The organisation, where the post does not name it.
        required organisation: Line,
        /// The part in the delegation.
        optional function: Function,
        /// The name in its own script.
        optional native_name: Line,
        /// How the name is spoken, in letters the reader knows.
        optional pronunciation: Line,
        /// Who the person is, in at most 600 characters.
        optional biography: Prose,
        /// Whether the person was there.
        optional present: Presence,
    }
}

choice! {
    /// The part a person has in a delegation.
    Function {
        /// Leads the delegation.
        Head,
        /// Belongs to it.
        Delegate,
        /// The ambassador to the other side.
        Ambassador,
        /// Interprets.
        Interpreter,
        /// Takes the note.
        NoteTaker,
    } = Delegate
}

choice! {
    /// Whether a person was at the meeting.
    Presence {
        /// Was or will be there.
        Yes,
        /// Was not there.
        No,
        /// Sent apologies.
        Excused,
    } = Yes
}

record! {
    /// A subject of the meeting.
    Topic {
        /// What it is about.
        required title: Line,
        /// How far the sides have come on it.
        required treatment: Maybe<Treatment>,
        /// What one has to know about it.
        optional background: Prose,
        /// What our side is going to say.
        optional points: List<Prose>,
        /// What each side holds.
        optional positions: List<Position>,
        /// What to answer if a difficult matter is raised.
        optional defensive_points: List<DefensivePoint>,
        /// What came of it.
        optional outcome: Prose,
        /// Whether it was on the agenda.
        optional planned: bool,
        /// Whether it was raised.
        optional raised: bool,
        /// The marking of this topic, where it is not the note's.
        optional marking: LevelName,
        /// Whether the public may know of it.
        optional releasable: bool,
    }
}

choice! {
    /// How far the sides have come on a topic: the first five in rising order, or apart.
    Treatment {
        /// It was talked about.
        Discussed,
        /// One side showed interest.
        Interest,
        /// The sides are ready to act.
        Ready,
        /// The sides agree.
        Agreed,
        /// A text was signed.
        Signed,
        /// The sides disagree.
        Disagreed,
    }
}

record! {
    /// What one side holds on a topic.
    Position {
        /// The side.
        required delegation: DelegationKey,
        /// What it holds.
        required text: Prose,
    }
}

record! {
    /// An answer kept ready.
    DefensivePoint {
        /// What the other side may raise.
        required if_raised: Prose,
        /// What our side answers.
        required response: Prose,
    }
}

record! {
    /// A text the sides agreed on or are to agree on.
    Agreement {
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
        /// How far it has come.
        required status: Maybe<AgreementStatus>,
        /// The day it was signed.
        optional signed_on: Maybe<Date>,
        /// The city it was signed in.
        optional signed_at: Line,
        /// Whether it binds the parties in law.
        optional binding: Binding,
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
    /// A figure: what is measured, by whom, and its values by period.
    Figure {
        /// What is measured.
        required measure: Maybe<Measure>,
        /// The measure in words, where the choice does not say enough.
        optional label: Line,
        /// How exact the values are.
        optional qualifier: Qualifier,
        /// The values.
        required values: List<Value>,
        /// What the values are multiplied by.
        optional scale: Maybe<Scale>,
        /// The unit, such as `USD`, `%` or `t`.
        required unit: Unit,
        /// Where it comes from.
        required source: SourceKey,
        /// Whether it is beyond doubt.
        optional status: FigureStatus,
        /// A remark printed with it.
        optional remark: Line,
        /// The marking of this figure, where it is not the note's.
        optional marking: LevelName,
        /// Whether the public may know of it.
        optional releasable: bool,
    }
}

choice! {
    /// What a figure measures.
    Measure {
        /// Exports and imports together.
        Turnover,
        /// What one side sells to the other.
        Exports,
        /// What one side buys from the other.
        Imports,
        /// Foreign direct investment.
        DirectInvestment,
        /// A part of a whole.
        Share,
        /// A number of things or people.
        Count,
        /// What the label says.
        Custom,
    }
}

choice! {
    /// How exact a value is.
    Qualifier {
        /// As it is given.
        Exact,
        /// Nearly so much.
        About,
        /// More than that.
        Over,
        /// Less than that.
        Under,
        /// Aimed at.
        Target,
    } = Exact
}

record! {
    /// One value of a figure.
    Value {
        /// The period it stands for.
        required period: Maybe<Period>,
        /// The number, exact.
        required number: Maybe<Decimal>,
    }
}

choice! {
    /// What a number is multiplied by.
    Scale {
        /// By 10^3.
        Thousand,
        /// By 10^6.
        Million,
        /// By 10^9.
        Billion,
    }
}

choice! {
    /// Whether a figure is beyond doubt.
    FigureStatus {
        /// No one doubts it.
        Confirmed,
        /// Another source says otherwise.
        Disputed,
    } = Confirmed
}
