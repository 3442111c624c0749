//! Checks of wording by the lists of [`super::lexicon`]: W2, W15.

use super::{Code, Report, lexicon::Lexicon, shown::Use};
use crate::note::{Kind, Note, Path};

/// W2: words such as `soon` where a time belongs: in the due date of an action, in its text, in what came of a topic, and in
/// the term of an agreement. Words that tie it to something, such as `as soon as parliament has met`, are exact.
pub(super) fn times_exact(report: &mut Report<'_>) {
    let note = report.note;
    let mut texts: Vec<(Path, &str)> = Vec::new();
    for (index, topic) in note.topics.iter().enumerate() {
        texts.push((Path::ROOT.field("topics").item(index).field("outcome"), &topic.outcome));
    }
    for (index, agreement) in note.agreements.iter().enumerate() {
        texts.push((Path::ROOT.field("agreements").item(index).field("term"), &agreement.term));
    }
    for (index, action) in note.actions.iter().enumerate() {
        let at = Path::ROOT.field("actions").item(index);
        texts.push((at.field("text"), &action.text));
        texts.push((at.field("due"), &action.due));
    }
    for (field, text) in texts {
        let lexicon = report.lexicon;
        if let Some(words) = lexicon.vague_times.find_beside(text, &lexicon.exact_times) {
            report.add(Code::W2, field, &[("words", words)]);
        }
    }
}

/// The texts that are read out or handed on, and that name no source of their own.
const REPEATED: [&str; 9] = [
    "topics.background",
    "topics.points",
    "topics.outcome",
    "texts.why_now",
    "texts.top_lines",
    "texts.summary",
    "texts.opening_line",
    "texts.intervention",
    "press_lines",
];

/// W15: something is called the first or the most, and nothing says who says so. The remark on the meeting being the first
/// of its kind needs its source, and what repeats it is covered by that. A claim needs its source; any other text one that
/// it names itself, with words such as `according to` or with a link.
pub(super) fn superlatives_sourced(report: &mut Report<'_>) {
    let note = report.note;
    let has_source = |key: &str| !key.is_empty() && note.sources.iter().any(|source| *source.key == *key);
    let meeting = &note.meeting;
    if !meeting.first_of_kind.trim().is_empty() && !has_source(&meeting.first_of_kind_source) {
        let field = Path::ROOT.field("meeting").field("first_of_kind_source");
        report.add(Code::W15, field, &[("words", &meeting.first_of_kind)]);
    }
    let mut found: Vec<(Path, String)> = Vec::new();
    let mut look_at = |field: Path, text: &str, lexicon: &Lexicon| {
        found.extend(unsourced(note, text, lexicon).map(|words| (field, words)));
    };
    let lexicon = report.lexicon;
    for (index, claim) in note.claims.iter().enumerate().filter(|(_, claim)| !has_source(&claim.source)) {
        look_at(Path::ROOT.field("claims").item(index).field("text"), &claim.text, lexicon);
    }
    for (index, paragraph) in note.joint_text.iter().enumerate() {
        for (place, version) in paragraph.versions.iter().enumerate() {
            let field = Path::ROOT.field("joint_text").item(index).field("versions").item(place).field("text");
            look_at(field, &version.text, Lexicon::of(&version.language));
        }
    }
    report.each_leaf(&Use::Some(REPEATED.to_vec()), &mut |path, node| {
        if matches!(node.kind(), Kind::Prose) {
            look_at(path.clone(), &node.text(), lexicon);
        }
    });
    for (field, words) in found {
        report.add(Code::W15, field, &[("words", &words)]);
    }
}

/// The words in the text that call something the first or the most without saying who says so.
fn unsourced(note: &Note, text: &str, lexicon: &Lexicon) -> Option<String> {
    // The remark on the meeting covers what repeats it.
    let is_covered = !note.meeting.first_of_kind.trim().is_empty();
    let first = || if is_covered { None } else { lexicon.firsts.find(text) };
    let words = lexicon.superlatives.find(text).or_else(first)?;
    let names_source = text.contains("://") || lexicon.attributions.are_in(text);
    (!names_source).then(|| words.replace(['*', '_'], ""))
}
