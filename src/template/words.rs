//! The words that all papers of one language share: labels, column heads, the names of choices. Owns their file; knows no
//! paper.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use serde::{Deserialize, Serialize};

use crate::note::format::{self, FormatError};

/// The words of one language. Where a word has parts in braces, they are filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The language (BCP 47).
    pub language: String,
    /// What parts the things of a row, with its space.
    pub comma: String,
    /// What parts things that have commas in them, with its spaces.
    pub semicolon: String,
    /// What stands behind a label, with its spaces.
    pub colon: String,
    /// The addressee's label.
    pub to: String,
    /// The originator's label.
    pub from: String,
    /// The label of those who get a copy.
    pub copies: String,
    /// The label of what the meeting is the first of.
    pub occasion: String,
    /// The label of when a call starts by the clocks of each side.
    pub local_times: String,
    /// `{time} ({delegation})`, one of these clocks.
    pub local_time: String,
    /// The meeting's label.
    pub meeting: String,
    /// `{city} time`, of a time zone.
    pub time_of: String,
    /// `Copy {number}`.
    pub copy_number: String,
    /// `Marking to be reviewed on {day}`.
    pub review: String,
    /// The title of the list of contents.
    pub contents: String,
    /// What viewers say of the note a paper carries.
    pub note_inside: String,
    /// What a paper says until its note is final.
    pub draft: String,
    /// `Version {number}`.
    pub version: String,
    /// `Page {page} of {pages}`.
    pub folio: String,
    /// What stands for a title that is not there yet.
    pub untitled: String,
    /// What stands for a delegation without a name.
    pub unnamed_delegation: String,
    /// What a person is told to have been who sent apologies.
    pub excused: String,
    /// What a person is told to have been who was not there.
    pub absent: String,
    /// `Apologies: {people}`, below those who were there.
    pub apologies: String,
    /// `Absent: {people}`, below those who were there.
    pub absentees: String,
    /// `{name} ({delegation})`.
    pub person_of: String,
    /// `Languages: {languages}`.
    pub languages: String,
    /// `Interpretation: {interpretation}`.
    pub interpretation: String,
    /// `Spoken address: {form}`.
    pub address_spoken: String,
    /// `Written address: {form}`.
    pub address_written: String,
    /// The run-in head of why the meeting is held now.
    pub why_now: String,
    /// The run-in head of our position.
    pub our_position: String,
    /// The run-in head of the other side's position where there are two sides.
    pub their_position: String,
    /// `Position of {delegation}`, where there are more.
    pub position_of: String,
    /// The run-in head of what the other side may raise.
    pub if_raised: String,
    /// The run-in head of our answer to it.
    pub response: String,
    /// The run-in head of what came of a topic.
    pub outcome: String,
    /// What stands behind a topic that was raised without being planned.
    pub not_planned: String,
    /// What stands behind a topic that was planned and not raised.
    pub not_raised: String,
    /// The sentence on a topic that was planned and not raised.
    pub was_not_raised: String,
    /// The sentence on a topic of which nothing is noted.
    pub nothing_noted: String,
    /// The column of delegations.
    pub delegation: String,
    /// The column of their positions.
    pub position: String,
    /// The run-in head of the meeting before this one.
    pub previous_meeting: String,
    /// What announces what was promised at the meeting before this one.
    pub promised: String,
    /// What announces the actions that are still open from before.
    pub still_open: String,
    /// The column of agreements.
    pub agreement: String,
    /// The column of their kind and level.
    pub kind: String,
    /// The column of their status.
    pub status: String,
    /// The column of their signatories.
    pub signatories: String,
    /// `{name} (for {delegation})`.
    pub signatory: String,
    /// `in {languages}`, of an agreement.
    pub in_languages: String,
    /// `witnessed by {names}`, of its signature.
    pub witnessed: String,
    /// `{kind} entitled {title}`, of an agreement whose title does not say what it is.
    pub entitled: String,
    /// `{names} signed {document}{place}{day}.`
    pub signed: String,
    /// `{document} was signed{place}{day}.`, where nobody is named.
    pub was_signed: String,
    /// The column of measures.
    pub measure: String,
    /// The column of periods.
    pub period: String,
    /// The column of values without a unit.
    pub value: String,
    /// `{scale} {unit}`, the column of values with one.
    pub unit: String,
    /// `{unit} {scale}`, the column of values of money.
    pub unit_of_money: String,
    /// The column of sources.
    pub source: String,
    /// `Source: {source}`.
    pub source_line: String,
    /// The column of growth.
    pub growth: String,
    /// `{unit} {number} {scale}`, of money.
    pub amount: String,
    /// `{number} {scale} {unit}`, of anything else.
    pub amount_of: String,
    /// `{number}%`.
    pub share: String,
    /// `{amount} ({period})`.
    pub value_in: String,
    /// `{amount} ({period}, {growth}%)`.
    pub value_with_growth: String,
    /// `{measure} ({details})`.
    pub measure_with: String,
    /// `{measure}: {values}.`, a figure in a line.
    pub figure_line: String,
    /// `{from} to {to}`, of what is measured.
    pub scope: String,
    /// `from {from}`, of what is measured.
    pub scope_from: String,
    /// `to {to}`, of what is measured.
    pub scope_to: String,
    /// `as reported by {reporter}`, of statistics.
    pub reported_by: String,
    /// What stands beside a figure that another source contradicts.
    pub disputed: String,
    /// `first half of {year}`.
    pub first_half: String,
    /// `second half of {year}`.
    pub second_half: String,
    /// `Q{quarter} {year}`.
    pub quarter: String,
    /// `H{half} {year}`, where there is little room.
    pub short_half: String,
    /// What a chart of bars is called.
    pub bar_chart: String,
    /// What a chart of a line is called.
    pub line_chart: String,
    /// What a chart shows, in a sentence.
    pub chart_text: String,
    /// What one of two values shows, of which the one is the highest and the other the lowest.
    pub chart_of_two: String,
    /// What one shows of which a single value stands for a whole period.
    pub chart_of_one: String,
    /// What it shows of a part of a period.
    pub chart_partial: String,
    /// What it shows where its values are aimed at.
    pub chart_target: String,
    /// `{text} ({details}).`, of a statement nobody vouches for.
    pub claim: String,
    /// `stated by {name}`.
    pub attributed: String,
    /// What stands for the name of who states it.
    pub unattributed: String,
    /// The column of what is to be done.
    pub what: String,
    /// The column of who does it.
    pub who: String,
    /// The column of the time it is to be done by.
    pub by_when: String,
    /// `{status}, carried over`, from the meeting before.
    pub carried_over: String,
    /// `{lead}, with {helpers}`, of who does something.
    pub supported: String,
    /// `by {day}`.
    pub by_day: String,
    /// `{text} ({details}).`, of an action in a line.
    pub step_to_take: String,
    /// The label of the side that asked for the call.
    pub initiated_by: String,
    /// `Accompanied by: {people}`, of a visitor.
    pub accompanied: String,
    /// The label of the category of a visit.
    pub category: String,
    /// The column of the numbers of paragraphs.
    pub number: String,
    /// `For {delegation}`, above a signature.
    pub for_party: String,
    /// The column of whom one meets.
    pub counterpart: String,
    /// The column of what a meeting is about.
    pub subject: String,
    /// The column of points.
    pub point: String,
    /// The column that is left empty for notes.
    pub notes: String,
    /// What stands for what is not known.
    pub not_stated: String,
    /// The column of the steps a paper takes through the house.
    pub step: String,
    /// The column of names.
    pub name: String,
    /// The column of posts.
    pub post: String,
    /// The column of dates.
    pub date: String,
    /// The column of times.
    pub time: String,
    /// The column of the items of a programme.
    pub item: String,
    /// The column of places.
    pub place: String,
    /// The column of who leads.
    pub lead: String,
    /// The column of press access.
    pub press: String,
    /// The column of dress.
    pub dress: String,
    /// `all times are {zone}`.
    pub times_are: String,
    /// `{zone} ({offset})`, of the clocks a programme goes by.
    pub zone_with_offset: String,
    /// `Annex {number}: {title}`.
    pub annex: String,
    /// `in {place}` with the space before it, in a sentence.
    pub in_place: String,
    /// `on {day}` with the space before it, in a sentence.
    pub on_day: String,
    /// `{name}, {post} of {delegation},` with the comma that closes it.
    pub person_of_side: String,
    /// `{name}, {post},` with the comma that closes it.
    pub person_in_post: String,
    /// `{text}, said {speaker}.`
    pub said: String,
    /// The same, of a text that ends in a mark of its own.
    pub said_with_mark: String,
    /// The same, of a translated text.
    pub said_translated: String,
    /// Who met whom, by the kind and status of the meeting: `{ours}`, `{theirs}`, `{host}`, `{guest}`, `{place}`, `{day}`.
    pub encounters: BTreeMap<String, BTreeMap<String, String>>,
    /// What a meeting is the first of, by its status: `This marked the {remark}.`
    pub first_of_kind: BTreeMap<String, String>,
    /// Who was the host of others, by the status of the meeting: `The meeting was hosted by {names}.`
    pub hosted_by: BTreeMap<String, String>,
    /// The names of choices, by the choice and the name in the file.
    pub choices: BTreeMap<String, BTreeMap<String, String>>,
}

/// The files of words, the one all others fall back to first: adding a language to papers is adding its file here, and its
/// texts to the templates.
const FILES: [(&str, &[u8]); 5] = [
    ("en", include_bytes!("../../assets/words/en.ron")),
    ("fr", include_bytes!("../../assets/words/fr.ron")),
    ("ru", include_bytes!("../../assets/words/ru.ron")),
    ("kk", include_bytes!("../../assets/words/kk.ron")),
    ("ar", include_bytes!("../../assets/words/ar.ron")),
];

/// The words of that place among the files. Each is read when it is first asked for: one paper needs one language.
fn at(place: usize) -> &'static Arc<Words> {
    static READ: [OnceLock<Arc<Words>>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    READ[place].get_or_init(|| Arc::new(read(FILES[place].1).expect("the built-in words are read by a test")))
}

/// The languages papers have words in (BCP 47), English first.
pub fn languages() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(tag, _)| *tag)
}

/// The language papers in that language take their words from: its own, whatever its region; none where they are English
/// for want of others. A script that the words are not written in has none.
pub fn language_of(language: &str) -> Option<&'static str> {
    let mut subtags = language.split(['-', '_']);
    let base = subtags.next().unwrap_or_default();
    let script = subtags.find(|subtag| subtag.len() == 4 && subtag.chars().all(char::is_alphabetic));
    let written = match base.to_lowercase().as_str() {
        "ru" | "kk" => "Cyrl",
        "ar" => "Arab",
        _ => "Latn",
    };
    let is_written_so = script.is_none_or(|script| script.eq_ignore_ascii_case(written));
    languages().find(|tag| is_written_so && tag.eq_ignore_ascii_case(base))
}

impl Words {
    /// The words of that language, or the English ones.
    pub fn of(language: &str) -> Arc<Self> {
        let tag = language_of(language).unwrap_or("en");
        let place = languages().position(|known| known == tag).unwrap_or_default();
        Arc::clone(at(place))
    }

    /// The word for a scale beside a number of that plural category (CLDR): `Scale.few` where the language has such a table and
    /// `Scale` for all others.
    pub fn scale<'a>(&'a self, category: &str, name: &'a str) -> &'a str {
        self.choice_beside("Scale", category, name)
    }

    /// The name of a choice in the form it has beside something of that kind: where words have a gender, a visit is planned in
    /// another form than a call. `MeetingStatus.Visit` where the language has such a table and `MeetingStatus` for all others.
    pub fn choice_beside<'a>(&'a self, choice: &str, kind: &str, name: &'a str) -> &'a str {
        let special = self.choices.get(&format!("{choice}.{kind}"));
        special.and_then(|names| names.get(name)).map_or_else(|| self.choice(choice, name), String::as_str)
    }

    /// The name of a choice, such as `Treatment`, `Agreed`; the file's own name where there is no word for it.
    pub fn choice<'a>(&'a self, choice: &str, name: &'a str) -> &'a str {
        self.choices.get(choice).and_then(|names| names.get(name)).map_or(name, String::as_str)
    }
}

/// `pattern` with each `{name}` replaced by its value.
pub fn filled(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        text.push_str(before);
        let named = values.iter().find_map(|(name, value)| {
            let after = from.strip_prefix('{')?.strip_prefix(name)?.strip_prefix('}')?;
            Some((value, after))
        });
        if let Some((value, after)) = named {
            text.push_str(value);
            rest = after;
        } else {
            text.push('{');
            rest = &from[1..];
        }
    }
    text + rest
}

/// Reads a file of words.
fn read(bytes: &[u8]) -> Result<Words, FormatError> {
    format::read_strictly(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_the_words_of_its_language() {
        let of = |tag: &str| Words::of(tag).language.clone();
        assert_eq!([of("fr-CA"), of("ar-EG"), of("kk_KZ"), of("RU"), of("kk-Cyrl-KZ")], ["fr", "ar", "kk", "ru", "kk"]);
        assert_eq!([of("de"), of(""), of("kk-Latn"), of("ar-Latn"), of("en-US")], ["en"; 5]);
        assert_eq!((language_of("de"), language_of("en-US"), language_of("kk-Arab-CN")), (None, Some("en"), None));
        assert!(FILES.iter().enumerate().all(|(place, (tag, _))| *tag == at(place).language));
    }

    #[test]
    fn a_value_is_not_filled_in_again() {
        assert_eq!(filled("{a} of {b} {c}", &[("a", "{b}"), ("b", "2")]), "{b} of 2 {c}");
    }
}
