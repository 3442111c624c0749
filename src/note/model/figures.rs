//! Figures and claims.

use rust_decimal::Decimal;

use crate::note::{
    leaf::Maybe,
    list::List,
    period::Period,
    record::{choice, record},
    text::{LevelName, Line, Prose, SourceKey, Unit},
};

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
        /// Whence: the country or region that sells, invests or sends.
        optional from: Line,
        /// Whereto: the country or region that buys or receives.
        optional to: Line,
        /// Whose statistics it is: each side counts its own trade.
        optional reporter: Line,
        /// How goods are valued.
        optional basis: Maybe<Basis>,
        /// Where it comes from.
        required source: SourceKey,
        /// Whether it is beyond doubt.
        optional status: FigureStatus,
        /// A remark printed with it.
        optional remark: Line,
        /// How it is drawn.
        optional chart: Maybe<ChartKind>,
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
        /// The growth its source states over the period before, in per cent.
        optional growth: Maybe<Decimal>,
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

choice! {
    /// How goods are valued at the border.
    Basis {
        /// Free on board: at the border of who sells.
        Fob,
        /// Cost, insurance and freight: at the border of who buys.
        Cif,
    }
}

choice! {
    /// How a figure is drawn.
    ChartKind {
        /// As bars.
        Bars,
        /// As a line.
        Line,
    }
}

record! {
    /// What somebody states and the office does not vouch for.
    Claim {
        /// What is stated.
        required text: Prose,
        /// By whom.
        optional attributed_to: Line,
        /// Where it stands.
        required source: SourceKey,
    }
}
