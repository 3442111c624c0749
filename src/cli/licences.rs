//! `chancery licences`: under what terms the program is given, and all that is built into it.

use super::{Outcome, say};

/// The texts of all licences, as `packaging/licences.py` puts them together.
const LICENCES: &str = include_str!("../../THIRD-PARTY-LICENSES.txt");

/// Prints the licences.
pub(super) fn run() -> Outcome {
    say(LICENCES.trim_end())
}
