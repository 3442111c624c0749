//! Findings: what a careful chief of staff would say about a note and its paper. Knows the note, the template and the
//! length of the paper; the day and the page count come in as arguments, the words of a finding belong to the faces.

mod agreements;
mod codes;
mod figures;
mod finality;
mod finding;
mod meeting;
mod paper;
mod people;
mod required;

use jiff::civil::Date;

use crate::{
    note::{Note, Path},
    template::Template,
};

pub use finality::passes_for_final;
pub use finding::{Code, Finding, Severity};

/// What a check is made against.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// The template of the paper.
    pub template: &'a Template,
    /// The day the check is made.
    pub as_of: Date,
    /// The length of the paper in pages, where it has been set.
    pub length: Option<f32>,
}

/// The note that is looked at and what has been found so far.
struct Report<'a> {
    note: &'a Note,
    template: &'a Template,
    findings: Vec<Finding>,
}

/// All findings on a note, in the order of the file, errors before warnings on the same field.
pub fn check(note: &Note, circumstances: &Circumstances<'_>) -> Vec<Finding> {
    let mut report = Report { note, template: circumstances.template, findings: Vec::new() };
    meeting::marking_chosen(&mut report);
    meeting::end_after_start(&mut report);
    people::delegations_complete(&mut report);
    people::posts_known(&mut report);
    people::names_spelled_alike(&mut report);
    paper::within_its_limit(&mut report, circumstances.length);
    paper::few_objectives(&mut report);
    agreements::signed_ones_complete(&mut report);
    agreements::not_signed_after_the_note(&mut report);
    figures::complete(&mut report);
    figures::turnover_adds_up(&mut report);
    figures::agree_with_one_another(&mut report);
    codes::known(&mut report);
    // Last, since it is silent where another check says it better.
    required::filled_in(&mut report);
    let order = FileOrder::of(note);
    report.findings.sort_by_cached_key(|finding| (order.place(&finding.field), finding.code));
    report.findings
}

impl Report<'_> {
    fn add(&mut self, code: Code, field: Path, details: Vec<(&'static str, String)>) {
        self.findings.push(Finding { code, field, details });
    }
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
