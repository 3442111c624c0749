//! The topics, and what was said about them.

use crate::note::{
    leaf::Maybe,
    list::List,
    record::{choice, record},
    text::{DelegationKey, Key, LevelName, Line, Prose, SourceKey},
};

record! {
    /// A subject of the meeting.
    Topic {
        /// The name the topic goes by within this note.
        optional key: Key,
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
    /// What somebody said, in words that may be quoted.
    Quote {
        /// Who said it: the name of a participant.
        required speaker: Line,
        /// The words.
        required text: Prose,
        /// Whether they are the very words.
        required form: Maybe<QuoteForm>,
        /// Where they come from.
        optional source: SourceKey,
        /// The marking of this quote, where it is not the note's.
        optional marking: LevelName,
        /// Whether the public may know of it.
        optional releasable: bool,
    }
}

choice! {
    /// How close a quote is to the words that were spoken.
    QuoteForm {
        /// The very words.
        Verbatim,
        /// The words in another language.
        Translated,
        /// The sense of the words.
        Paraphrase,
    }
}
