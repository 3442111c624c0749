//! The delegations and their people.

use crate::note::{
    leaf::Maybe,
    list::List,
    record::{choice, record},
    text::{Country, Key, Line, Prose, Zone},
};

record! {
    /// One side of the meeting and its people.
    Delegation {
        /// The name the delegation goes by within this note.
        optional key: Key,
        /// The state it stands for; none for an organisation.
        required state: Country,
        /// The organisation it stands for; none for a state.
        required organisation: Line,
        /// Its short name, such as `Kazakhstan`.
        required name: Line,
        /// Its formal name, such as `the Republic of Kazakhstan`.
        optional formal_name: Line,
        /// Its part in the meeting.
        required role: Maybe<Role>,
        /// Whether it is our own side.
        optional ours: bool,
        /// The time zone it keeps (IANA): a call shows the clocks of both sides.
        optional zone: Zone,
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
        /// The part of the name that is the family's, by which names are sorted and which some houses set in capitals.
        optional family_name: Line,
        /// Other spellings of the name.
        optional variants: List<Line>,
        /// The honorific before it, such as `H.E.`
        optional honorific: Line,
        /// The post.
        required post: Line,
        /// The organisation, where the post does not name it.
        required organisation: Line,
        /// The part in the delegation.
        optional function: Function,
        /// The place in the order of precedence, from 1; without it the order of entry counts.
        optional rank: u32,
        /// The name in its own script.
        optional native_name: Line,
        /// How the name is spoken, in letters the reader knows.
        optional pronunciation: Line,
        /// How to address the person in speech, such as `Excellency`.
        optional address_spoken: Line,
        /// How to address the person in writing.
        optional address_written: Line,
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
