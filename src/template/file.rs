//! The file of a template. Owns its fields and the built-in templates; knows no paper.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, OnceLock},
};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::{
    highest::Highest,
    house::{FooterParts, Letterhead, Numbering, SignOff, read_scheme_name},
    page::PageSetup,
    words,
};
use crate::note::{
    Note, Record as _,
    format::{self, FormatError},
    nearest,
};

/// A text in several languages, by BCP 47 tag: `{"en": "Delegations", "fr": "Délégations"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording(BTreeMap<String, String>);

impl Wording {
    /// The text in that language, or in the language without its region, or in English.
    pub fn get(&self, language: &str) -> &str {
        let base = language.split(['-', '_']).next().unwrap_or_default();
        // In a script the words are not written in, a heading in them would stand alone.
        let base =
            words::language_of(language).unwrap_or(if words::languages().any(|tag| tag == base) { "en" } else { base });
        [language, base, "en"].iter().find_map(|tag| self.0.get(*tag)).map_or("", String::as_str)
    }

    /// The text in that language or English, or in any language it has; none where it is blank.
    pub fn any(&self, language: &str) -> Option<&str> {
        let wanted = Some(self.get(language)).filter(|text| !text.is_empty());
        wanted.or_else(|| self.0.values().map(String::as_str).find(|text| !text.is_empty()))
    }

    /// The languages it has.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// A kind of paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The name it goes by in notes, on the command line and in the names of papers.
    #[serde(deserialize_with = "read_id")]
    pub id: String,
    /// What it is called.
    pub title: Wording,
    /// What it is for, in a sentence.
    pub description: Wording,
    /// Who reads its papers.
    pub audience: Audience,
    /// The most pages a paper should have, annexes not counted.
    #[serde(default)]
    pub page_limit: Option<u32>,
    /// The highest level it is made for, by marking scheme; none where it says nothing.
    #[serde(default)]
    pub highest: Highest,
    /// From how many pages on a paper has a list of contents; without it, it never has one.
    #[serde(default)]
    pub contents_from: Option<u32>,
    /// Its page.
    #[serde(default)]
    pub page: PageSetup,
    /// What stands above everything else on page 1.
    #[serde(default)]
    pub letterhead: Letterhead,
    /// What each page carries at its foot.
    #[serde(default)]
    pub footer: FooterParts,
    /// What is numbered.
    #[serde(default)]
    pub numbering: Numbering,
    /// The marking scheme that new notes for it begin with.
    #[serde(default, deserialize_with = "read_scheme_name")]
    pub marking: Option<String>,
    /// Who signs its papers.
    #[serde(default)]
    pub sign_off: SignOff,
    /// The most working days (Monday to Friday) after the meeting that its papers may be dated; none where it does not matter.
    #[serde(default)]
    pub working_days: Option<u32>,
    /// What stands in its papers, in order.
    pub sections: Vec<Section>,
}

/// Who reads a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// The own house.
    Internal,
    /// The public.
    Releasable,
}

impl Audience {
    /// As it is printed by the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Releasable => "releasable",
        }
    }
}

/// A section of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What stands in it.
    pub kind: SectionKind,
    /// Whether a final paper needs it.
    #[serde(default)]
    pub required: bool,
    /// What stands above it.
    #[serde(default)]
    pub heading: Wording,
    /// The fields of a note it draws from, such as `topics.points`.
    #[serde(deserialize_with = "read_fields")]
    pub fields: Vec<String>,
}

impl Template {
    /// What it is called for those who read that language; its id where it has no title.
    pub fn name_in(&self, language: &str) -> &str {
        self.title.any(language).unwrap_or(&self.id)
    }
}

/// What stands in a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SectionKind {
    /// Reference, date, addressees, the meeting in a line, and the title.
    Header,
    /// What the meeting is for, and why now.
    Purpose,
    /// What our side wants, in a frame.
    Objectives,
    /// What matters most.
    TopLines,
    /// What to be careful with.
    Sensitivities,
    /// What the press may be told.
    PressLines,
    /// Who the people of the other sides are, on a page of its own.
    Biographies,
    /// The delegations side by side, with those who will not come.
    Delegations,
    /// For each topic: our points, their position, our response.
    Topics,
    /// The agreements.
    Agreements,
    /// The table of figures with their sources, and charts of those that have one.
    Figures,
    /// What others state and the office does not vouch for.
    Claims,
    /// The meeting before this one, and what one has to know about each topic.
    Background,
    /// What the form does not foresee.
    CustomSections,
    /// The programme by day, on a page of its own.
    Programme,
    /// Texts and images, each on a page of its own.
    Annexes,
    /// Those who were there side by side, and below them those who were not.
    Present,
    /// What happened in a few lines, in a frame.
    Summary,
    /// For each topic: what each side said and what came of it.
    Conversation,
    /// The table of actions.
    Actions,
    /// What the office makes of it, on a page that can be taken off.
    Comment,
    /// Who gets the paper.
    Distribution,
    /// Who drafted, cleared and approved it.
    Clearances,
    /// Title, city and day of a text for the press.
    Dateline,
    /// Who met whom, where and when, in a sentence or two.
    Encounter,
    /// What came of each topic, as the press is told.
    Outcomes,
    /// What was signed, in sentences.
    Signed,
    /// What was said, with who said it.
    Quotes,
    /// The figures in a line each, with their sources.
    KeyFigures,
    /// The actions that are still open.
    NextSteps,
    /// Who asked for the meeting, in the head of the paper.
    Initiator,
    /// The sentence to begin with.
    OpeningLine,
    /// Our points, beside room for notes.
    CallPoints,
    /// What the other side may raise, and our answers, in a sentence or two each.
    IfRaised,
    /// What came of each topic, for the house.
    CallOutcome,
    /// Where to be when, and how to get there.
    Logistics,
    /// Who the visitor is, how the name is spoken, and who else comes.
    Visitor,
    /// Our points in one numbered list.
    VisitPoints,
    /// What not to raise.
    Avoid,
    /// Gifts that are exchanged, and photographs.
    Gift,
    /// The category of a visit, in the head of the paper.
    Category,
    /// Whom to call.
    Contacts,
    /// The programme by day, in the paper itself.
    Days,
    /// The title of a joint text in its languages, with city and day.
    JointTitle,
    /// The paragraphs of a joint text, its languages side by side.
    JointText,
    /// Where the sides sign.
    Signatures,
    /// How a meeting runs, with times and where the press may be.
    Scenario,
    /// What our side says when it has the floor.
    Intervention,
    /// For each topic the table of what each side holds.
    Positions,
    /// The meetings with single sides beside a larger one.
    Bilaterals,
    /// The document the meeting is to end with.
    OutcomeDocument,
    /// Where those who drafted, cleared and approved the paper sign.
    SignOff,
}

/// The files of the built-in templates, by their ids.
const FILES: [(&str, &str); 8] = [
    ("brief", include_str!("../../templates/brief.ron")),
    ("record", include_str!("../../templates/record.ron")),
    ("readout", include_str!("../../templates/readout.ron")),
    ("communique", include_str!("../../templates/communique.ron")),
    ("courtesy-call", include_str!("../../templates/courtesy-call.ron")),
    ("multilateral", include_str!("../../templates/multilateral.ron")),
    ("phone-call", include_str!("../../templates/phone-call.ron")),
    ("programme", include_str!("../../templates/programme.ron")),
];

/// The template of that place among the files. Each is read when it is first asked for: one export needs one of them.
fn at(place: usize) -> &'static Arc<Template> {
    static READ: [OnceLock<Arc<Template>>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    READ[place]
        .get_or_init(|| Arc::new(read(FILES[place].1.as_bytes()).expect("the built-in templates are read by a test")))
}

/// The built-in templates in the order of the gallery.
pub fn builtins() -> &'static [Arc<Template>] {
    static ALL: LazyLock<Vec<Arc<Template>>> =
        LazyLock::new(|| (0..FILES.len()).map(|place| Arc::clone(at(place))).collect());
    &ALL
}

fn place_of(id: &str) -> Option<usize> {
    FILES.iter().position(|(known, _)| *known == id)
}

/// The built-in template of that id.
pub fn builtin(id: &str) -> Option<Arc<Template>> {
    place_of(id).map(|place| Arc::clone(at(place)))
}

/// The text of the built-in template of that id, as it stands in its file.
pub(super) fn builtin_text(id: &str) -> Option<&'static str> {
    place_of(id).map(|place| FILES[place].1)
}

/// The template of notes that name none we know: the first of the gallery.
pub fn default_template() -> Arc<Template> {
    Arc::clone(at(0))
}

/// The most characters of an id.
pub(super) const LONGEST_ID: usize = 60;

/// Reads an id: a blank one could not be chosen, and it becomes a part of file names.
fn read_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let id = String::deserialize(deserializer)?;
    if !id.trim().is_empty() && id.chars().count() <= LONGEST_ID && !id.contains(char::is_control) {
        return Ok(id);
    }
    Err(D::Error::custom(format!("an id has one to {LONGEST_ID} characters in a line")))
}

/// Reads the names of fields: one that no note has would leave a section empty without a word.
fn read_fields<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let names = Vec::<String>::deserialize(deserializer)?;
    match names.iter().find_map(|name| unknown_field(name)) {
        Some(reason) => Err(D::Error::custom(reason)),
        None => Ok(names),
    }
}

/// Why there is no such field in a note; none where there is one.
fn unknown_field(name: &str) -> Option<String> {
    let mut record = Some(Note::SPEC);
    for part in name.split('.') {
        let Some(field) = record.and_then(|record| record.field(part)) else {
            let known: Vec<&str> =
                record.map_or_else(Vec::new, |record| record.fields.iter().map(|f| f.name).collect());
            let meant = nearest(part, &known).map(|near| format!("; did you mean `{}`?", name.replacen(part, near, 1)));
            return Some(format!("a note has no field `{name}`{}", meant.unwrap_or_default()));
        };
        record = field.kind.record();
    }
    None
}

/// Reads a template as strictly as a note.
pub fn read(bytes: &[u8]) -> Result<Template, FormatError> {
    format::read_strictly(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"(
    id: "small",
    title: {"en": "Small"},
    description: {"en": "A template for tests."},
    audience: Internal,
    page_limit: 2,
    sections: [
        (
            kind: Header,
            required: true,
            fields: ["title"],
        ),
    ],
)
"#;

    #[track_caller]
    fn assert_error(from: &str, to: &str, expected: &str) {
        assert!(read(SMALL.as_bytes()).is_ok() && SMALL.contains(from), "{from}");
        let error = read(SMALL.replacen(from, to, 1).as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }

    #[test]
    fn built_in_templates_are_found_by_the_id_in_their_file() {
        for ((id, _), template) in FILES.iter().zip(builtins()) {
            assert_eq!(template.id, *id);
            assert!(Arc::ptr_eq(template, &builtin(id).unwrap()));
        }
        assert!(builtin("no such template").is_none());
    }

    #[test]
    fn every_built_in_template_is_read() {
        let ids: Vec<&str> = builtins().iter().map(|template| template.id.as_str()).collect();
        let order =
            ["brief", "record", "readout", "communique", "courtesy-call", "multilateral", "phone-call", "programme"];
        assert_eq!(ids, order);
        assert!(builtin("brief").is_some() && builtin("no such template").is_none());
    }

    #[test]
    fn a_broken_template_is_told_with_its_place() {
        assert_error(
            "page_limit: 2",
            "page_limt: 2",
            "line 6, column 14, field page_limt: there is no field `page_limt`; did you mean `page_limit`?",
        );
        assert_error(
            "required: true",
            "required: yes",
            "line 10, column 23, field sections[0].required: expected true or false, found `yes`",
        );
        assert_error("    audience: Internal,\n", "", "line 13, column 1: the field `audience` is missing");
        assert_error(
            "kind: Header,",
            "kind: Header",
            "line 10, column 13, field sections[0]: expected a comma between two fields or items, found `required: true`",
        );
        assert_error(
            "page_limit: 2",
            "page_limit: two",
            "line 6, column 17, field page_limit: expected a whole number such as 2, found `two`",
        );
        assert_error(
            "page_limit: 2,",
            "highest: {\"UK\": \"SECRT\"},",
            "line 6, column 29, field highest: the marking scheme `UK` has no level `SECRT`; did you mean `SECRET`?",
        );
        assert_error(
            "fields: [\"title\"]",
            "fields: [\"title\", \"topics.ponts\"]",
            "line 11, column 46, field sections[0].fields: a note has no field `topics.ponts`; did you mean `topics.points`?",
        );
        assert_error(
            "id: \"small\"",
            "id: \" \"",
            "line 2, column 12, field id: an id has one to 60 characters in a line",
        );
        let error = read(SMALL.replace("kind: Header", "kind: Heder").as_bytes()).unwrap_err().to_string();
        let expected = "line 9, column 24, field sections[0].kind: there is no `Heder` here; did you mean `Header`?";
        assert_eq!(error, expected);
        let error = read(SMALL.replace("kind: Header", "kind: Zzz").as_bytes()).unwrap_err().to_string();
        assert!(error.contains("sections[0].kind: there is no `Zzz` here, only Header, Purpose, "), "{error}");
    }
}
