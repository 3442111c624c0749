//! Findings: what a careful chief of staff would say about a note and its paper. Knows the note, the template and the
//! length of the paper; the day and the page count come in as arguments, the words of a finding belong to the faces.
//!
//! Each check is a function of its own that says what it looks for. `Report` is what they share.

mod abbreviations;
mod actions;
mod agreements;
mod codes;
mod figures;
mod finality;
mod finding;
mod flaws;
mod length;
mod lexicon;
mod marking;
mod meeting;
mod paper;
mod people;
mod programme;
mod release;
mod required;
mod shown;
mod spelling;
mod statements;
mod sums;
mod unknown;
mod wording;

use jiff::civil::Date;

use crate::{
    note::{Note, Path, shortened},
    template::Template,
};

pub use finality::passes_for_final;
use lexicon::Lexicon;
use spelling::Roster;

pub use finding::{Code, Finding, Severity};
pub use flaws::Flaws;
pub use length::{length, longest, most};

/// What a check is made against.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// The template of the paper.
    pub template: &'a Template,
    /// The day the check is made.
    pub as_of: Date,
    /// The length of the paper in pages, where it has been set.
    pub length: Option<f32>,
    /// What could not be shown of it; nothing where it has not been set.
    pub flaws: Flaws<'a>,
}

/// The note that is looked at, what the checks share, and what has been found so far.
struct Report<'a> {
    note: &'a Note,
    template: &'a Template,
    as_of: Date,
    /// The words of the note's language.
    lexicon: &'static Lexicon,
    /// The people of the meeting by their names.
    roster: Roster<'a>,
    findings: Vec<Finding>,
}

/// All findings on a note, in the order of the file, errors before warnings on the same field.
pub fn check(note: &Note, circumstances: &Circumstances<'_>) -> Vec<Finding> {
    let mut report = Report {
        note,
        template: circumstances.template,
        as_of: circumstances.as_of,
        lexicon: Lexicon::of(&note.language),
        roster: Roster::of(note),
        findings: Vec::new(),
    };
    of_the_meeting(&mut report);
    of_the_pieces(&mut report);
    of_figures(&mut report);
    of_the_paper(&mut report, circumstances.length, circumstances.flaws);
    // Last, since it is silent where another check says it better.
    required::filled_in(&mut report);
    let order = FileOrder::of(note);
    report.findings.sort_by_cached_key(|finding| (order.place(&finding.field), finding.code));
    report.findings
}

/// The meeting, its programme and its people.
fn of_the_meeting(report: &mut Report<'_>) {
    meeting::held_in_the_past(report);
    meeting::end_after_start(report);
    meeting::day_to_come(report);
    meeting::interpreted_and_noted(report);
    programme::end_after_start(report);
    programme::margins_end_after_start(report);
    programme::leads_at_one_place(report);
    people::delegations_complete(report);
    people::posts_known(report);
    people::names_spelled_alike(report);
    people::heads_of_one_rank(report);
}

/// Topics, quotes, agreements, actions and claims.
fn of_the_pieces(report: &mut Report<'_>) {
    agreements::signed_ones_complete(report);
    agreements::not_signed_after_the_note(report);
    agreements::topics_agreed(report);
    agreements::memoranda_not_binding(report);
    actions::owned_and_dated(report);
    actions::follow_from_what_is_agreed(report);
    actions::carried_over_ones_mentioned(report);
    statements::speakers_known(report);
    statements::claims_attributed(report);
    wording::times_exact(report);
    wording::superlatives_sourced(report);
}

/// Figures, each and among one another.
fn of_figures(report: &mut Report<'_>) {
    figures::complete(report);
    figures::not_disputed_where_released(report);
    figures::series_of_one_kind(report);
    figures::charts_drawn(report);
    sums::turnover_adds_up(report);
    sums::growth_as_stated(report);
    sums::agree_with_one_another(report);
}

/// What may be shown to whom, and the paper as a whole.
fn of_the_paper(report: &mut Report<'_>, length: Option<f32>, flaws: Flaws<'_>) {
    marking::chosen(report);
    marking::released_below_the_highest(report);
    marking::within_the_template(report);
    release::refers_to_what_is_released(report);
    paper::images_described(report);
    flaws::characters_shown(report, flaws);
    flaws::images_shown(report, flaws);
    paper::within_its_limit(report, length);
    paper::few_objectives(report);
    paper::points_for_what_is_planned(report);
    paper::dated_in_time(report);
    paper::cleared_when_final(report);
    abbreviations::spelled_out(report);
    codes::known(report);
    codes::language_has_words(report);
    unknown::known_by_name(report);
}

impl Report<'_> {
    /// Adds a finding on a field; `details` are what its sentence names.
    fn add(&mut self, code: Code, field: Path, details: &[(&'static str, &str)]) {
        let details = details.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.findings.push(Finding { code, field, details });
    }
}

/// How much of a text a sentence about it quotes, in characters.
const QUOTED: usize = 60;

/// The start of a text, as a sentence quotes it: in one line and without its full stop.
fn quoted(text: &str) -> String {
    shortened(text.trim().trim_end_matches('.'), QUOTED)
}

/// The places of a note's fields in its file.
struct FileOrder<'a>(&'a Note);

impl FileOrder<'_> {
    const fn of(note: &Note) -> FileOrder<'_> {
        FileOrder(note)
    }

    /// The indices of the fields and items that lead to `path`: they sort as the file does.
    fn place(&self, path: &Path) -> Vec<usize> {
        use crate::note::{Kind, Node, Step};
        let mut node: Option<&dyn Node> = Some(self.0);
        let mut place = Vec::with_capacity(path.steps().len());
        for &step in path.steps() {
            let index = match (step, node.map(Node::kind)) {
                (Step::Item(index), _) => index,
                (Step::Field(name), Some(Kind::Record(record))) => {
                    record.fields.iter().position(|field| field.name == name).unwrap_or(usize::MAX)
                }
                (Step::Field(_), _) => usize::MAX,
            };
            place.push(index);
            node = node.and_then(|node| node.child(step));
        }
        place
    }
}

#[cfg(test)]
mod tests;
