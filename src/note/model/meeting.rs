//! The meeting, the one before it, the programme of a visit, and meetings beside a larger one.

use jiff::civil::{Date, Time};

use crate::note::{
    leaf::Maybe,
    list::List,
    record::{choice, record},
    text::{Country, DelegationKey, Language, Line, NoteId, Prose, SourceKey, Zone},
};

record! {
    /// The meeting: what kind, when and where.
    Meeting {
        /// The kind of meeting.
        required kind: Maybe<MeetingKind>,
        /// Whether it is still to come.
        required status: Maybe<MeetingStatus>,
        /// The category of a visit, which decides its honours.
        optional category: Maybe<VisitCategory>,
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
        /// The side that asked for it.
        optional initiated_by: DelegationKey,
        /// The languages that are spoken.
        optional languages: List<Language>,
        /// How it is interpreted.
        optional interpretation: Maybe<Interpretation>,
        /// What it is the first of, such as `first official visit of a foreign minister of Benin`.
        optional first_of_kind: Line,
        /// Where that remark comes from.
        optional first_of_kind_source: SourceKey,
        /// The meeting before this one.
        optional previous: PreviousMeeting,
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

choice! {
    /// The category of a visit.
    VisitCategory {
        /// Of a head of state, with full honours.
        State,
        /// At the invitation of the host, with honours.
        Official,
        /// For talks.
        Working,
        /// On the way elsewhere.
        Transit,
        /// Without official part.
        Private,
    }
}

choice! {
    /// How a meeting is interpreted.
    Interpretation {
        /// All speak one language.
        NotNeeded,
        /// After each statement.
        Consecutive,
        /// During the statement.
        Simultaneous,
        /// During the statement, into one ear.
        Whispered,
    }
}

record! {
    /// The meeting before this one.
    PreviousMeeting {
        /// The id of its note.
        optional note: NoteId,
        /// The day it was held.
        optional date: Maybe<Date>,
        /// Where it was held.
        optional place: Line,
        /// What was promised there, a promise at a time.
        optional promised: List<Prose>,
    }
}

record! {
    /// An item of a visit's programme.
    ProgrammeItem {
        /// The day.
        required day: Maybe<Date>,
        /// When it starts.
        required start: Maybe<Time>,
        /// When it ends.
        optional end: Maybe<Time>,
        /// Where it is.
        optional place: Line,
        /// What it is.
        required item: Line,
        /// Who leads it for our side.
        optional lead: Line,
        /// Whether the press is let in.
        optional press: Maybe<PressAccess>,
        /// What is worn.
        optional dress: Line,
    }
}

record! {
    /// A meeting with one side beside a larger one.
    Bilateral {
        /// With whom.
        required counterpart: Line,
        /// The day.
        optional day: Maybe<Date>,
        /// When it starts.
        optional start: Maybe<Time>,
        /// When it ends.
        optional end: Maybe<Time>,
        /// Where it is.
        optional place: Line,
        /// What it is to be about.
        optional subject: Prose,
    }
}

choice! {
    /// Whether the press is let in.
    PressAccess {
        /// It is.
        Open,
        /// It is not.
        Closed,
    }
}
