//! E17 and E18: what the pages cannot show. Owns how a flaw of the paper leads to the fields of the note; what flaws there are
//! comes in as an argument, since only a paper that was set has them.

use super::{Code, Report, quoted, shown::Use};
use crate::note::{Kind, Path, Step};
use crate::picture::Problem;

/// What could not be shown of a paper that was set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Flaws<'a> {
    /// The characters that no face has.
    pub missing: &'a [char],
    /// The fields whose images cannot be shown, and why.
    pub unshown: &'a [(Path, Problem)],
}

/// The most characters that a sentence names.
const MOST_NAMED: usize = 3;

/// E17: a character that no face has, in a field that the paper draws from, or else in any: the furniture of a page draws from
/// fields that no section names.
pub(super) fn characters_shown(report: &mut Report<'_>, flaws: Flaws<'_>) {
    if flaws.missing.is_empty() {
        return;
    }
    let drawn = Use::Some(report.fields_drawn_from().collect());
    let mut found = fields_with(report, &drawn, flaws.missing);
    let is_found = |c: &char| found.iter().any(|(_, characters)| characters.contains(c));
    let others: Vec<char> = flaws.missing.iter().copied().filter(|c| !is_found(c)).collect();
    found.extend(fields_with(report, &Use::All, &others));
    for (field, characters) in found {
        report.add(Code::E17, field, &[("characters", &named(&characters))]);
    }
}

/// The fields that are used so and have some of these characters, with those they have.
fn fields_with(report: &Report<'_>, used: &Use<'_>, sought: &[char]) -> Vec<(Path, Vec<char>)> {
    let mut found = Vec::new();
    if sought.is_empty() {
        return found;
    }
    report.each_leaf(used, &mut |path, leaf| {
        // The text of an image is none that is read.
        if matches!(leaf.kind(), Kind::Image) {
            return;
        }
        let text = leaf.text();
        let lacking: Vec<char> = sought.iter().copied().filter(|c| text.contains(*c)).collect();
        if !lacking.is_empty() {
            found.push((path.clone(), lacking));
        }
    });
    found
}

/// E18: an image that cannot be shown.
pub(super) fn images_shown(report: &mut Report<'_>, flaws: Flaws<'_>) {
    for (field, problem) in flaws.unshown {
        let annex = field.steps().get(1).and_then(|step| match step {
            Step::Item(index) => report.note.annexes.get(*index),
            Step::Field(_) => None,
        });
        let title = annex.map(|annex| quoted(&annex.title)).unwrap_or_default();
        let mut details = vec![("title", title), ("problem", problem.name().to_owned())];
        if let Problem::TooLarge { width, height } = problem {
            details.extend([("width", width.to_string()), ("height", height.to_string())]);
        }
        let details: Vec<(&'static str, &str)> = details.iter().map(|(name, value)| (*name, &**value)).collect();
        report.add(Code::E18, field.clone(), &details);
    }
}

/// Characters as a sentence names them: themselves and their numbers.
fn named(characters: &[char]) -> String {
    let name = |c: &char| format!("{c} (U+{:04X})", u32::from(*c));
    let mut names: Vec<String> = characters.iter().take(MOST_NAMED).map(name).collect();
    if characters.len() > MOST_NAMED {
        names.push("…".to_owned());
    }
    names.join(", ")
}
