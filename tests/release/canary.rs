//! A note with a text of its own in every leaf, and what of it the public may see. The lists here are written by hand and
//! know nothing of the release table, so that a slip there is found.

use chancery::note::{Edit, Image, Kind, Node, Note, Path, Step, walk};

/// What the public may see of every note.
pub(crate) const HEAD: &[&str] = &[
    "title",
    "date",
    "language",
    "marking.scheme",
    "marking.level",
    "meeting.date",
    "meeting.last_day",
    "meeting.start",
    "meeting.end",
    "meeting.zone",
    "meeting.city",
    "meeting.country",
    "meeting.venue",
    "meeting.first_of_kind",
    "participants.state",
    "participants.organisation",
    "participants.name",
    "participants.formal_name",
    "participants.members.name",
    "participants.members.family_name",
    "participants.members.honorific",
    "participants.members.post",
    "participants.members.organisation",
    "participants.members.native_name",
    "joint_title.language",
    "joint_title.text",
    "sources.publisher",
    "sources.title",
    "sources.url",
    "sources.date",
];

/// What the public may see of pieces that are marked releasable.
pub(crate) const PIECES: &[&str] = &[
    "topics.title",
    "topics.outcome",
    "topics.marking",
    "quotes.speaker",
    "quotes.text",
    "quotes.marking",
    "agreements.title",
    "agreements.witnesses",
    "agreements.signatories.name",
    "agreements.signed_on",
    "agreements.signed_at",
    "agreements.languages",
    "agreements.term",
    "agreements.marking",
    "actions.text",
    "actions.due",
    "actions.marking",
    "figures.label",
    "figures.values.period",
    "figures.values.number",
    "figures.values.growth",
    "figures.unit",
    "figures.from",
    "figures.to",
    "figures.reporter",
    "figures.remark",
    "figures.marking",
    "texts.summary",
    "joint_text.versions.language",
    "joint_text.versions.text",
    "annexes.title",
    "annexes.text",
    "annexes.image",
    "annexes.caption",
    "annexes.alternative",
    "annexes.marking",
];

/// The members of each delegation of [`grown`] whom the public may know, of four: a head and a delegate.
const KNOWN_MEMBERS: usize = 2;

/// A leaf and the text that stands there alone.
#[derive(Clone, Debug)]
pub(crate) struct Canary {
    /// The leaf.
    pub(crate) at: Path,
    /// Its text in the file.
    pub(crate) text: String,
    /// What to search for; none where the text is a number that could stand anywhere.
    pub(crate) mark: Option<String>,
}

/// The names of the fields on the way, without the places in lists: `topics.title`.
pub(crate) fn pattern(path: &Path) -> String {
    let name = |step: &Step| if let Step::Field(name) = step { Some(*name) } else { None };
    path.steps().iter().filter_map(name).collect::<Vec<_>>().join(".")
}

pub(crate) fn set(note: &mut Note, field: &Path, text: &str) {
    let edit = Edit::Set { field: field.clone(), text: text.to_owned() };
    note.apply(&edit).unwrap_or_else(|refusal| panic!("{field}: {refusal}"));
}

/// A note with items in every list: four members in each of two delegations, three sources, two of all else.
pub(crate) fn grown() -> Note {
    crate::notes::grown(|list| match &*pattern(list) {
        "participants.members" => 4,
        "sources" => 3,
        _ => 2,
    })
}

/// Gives every leaf of the note a text of its own, and answers them. What holds the note together is left as it is: flags,
/// choices, counts, references.
pub(crate) fn fill(note: &mut Note) -> Vec<Canary> {
    let mut leaves = Vec::new();
    walk(note, &Path::ROOT, &mut |path, node| leaves.push((path.clone(), node.kind())));
    let mut canaries = Vec::new();
    for (at, kind) in leaves {
        let number = canaries.len();
        let mark = format!("Zq{number:04}x");
        let (text, mark) = match kind {
            Kind::Line
            | Kind::Prose
            | Kind::Due
            | Kind::Zone
            | Kind::Country
            | Kind::Language
            | Kind::Unit
            | Kind::Key
            | Kind::Scheme
            | Kind::Level
            | Kind::Id => (mark.clone(), Some(mark)),
            Kind::Image => {
                let picture = format!(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><desc>{mark}</desc></svg>"
                );
                (Image::of(picture.as_bytes()).text().into_owned(), Some(mark))
            }
            Kind::Date => (format!("{}-01-01", 3_000 + number), None),
            Kind::Time => (format!("{:02}:{:02}", number % 24, number / 24 % 60), None),
            Kind::Decimal => (format!("{number}.25"), None),
            Kind::Period => ((4_000 + number).to_string(), None),
            Kind::Flag
            | Kind::Choice(_)
            | Kind::Reference(_)
            | Kind::Count
            | Kind::Record(_)
            | Kind::Records(_)
            | Kind::Leaves(_) => continue,
        };
        set(note, &at, &text);
        canaries.push(Canary { at, text, mark });
    }
    canaries
}

/// A note full of canaries in which everything or nothing is releasable. What can refer refers to the first item there is;
/// the three sources stand behind the remark on the meeting, behind pieces, and behind what never leaves the house.
pub(crate) fn full(releasable: bool) -> (Note, Vec<Canary>) {
    let mut note = grown();
    let canaries = fill(&mut note);
    let mut leaves = Vec::new();
    walk(&note, &Path::ROOT, &mut |path, node| leaves.push((path.clone(), node.kind())));
    let release = if releasable { "true" } else { "" };
    for (at, kind) in leaves {
        match kind {
            Kind::Flag if pattern(&at).ends_with("releasable") => set(&mut note, &at, release),
            Kind::Flag if pattern(&at) == "participants.ours" => {
                set(&mut note, &at, if at.steps()[1] == Step::Item(0) { "true" } else { "" });
            }
            Kind::Flag => set(&mut note, &at, "true"),
            Kind::Choice(names) => set(&mut note, &at, names[0]),
            Kind::Reference(list) => {
                let place = match (&*pattern(&at), list) {
                    ("quotes.source" | "figures.source", _) => 1,
                    ("claims.source", _) => 2,
                    _ => 0,
                };
                let key = note.text_at(&Path::ROOT.field(list).item(place).field("key"));
                set(&mut note, &at, &key);
            }
            _ => {}
        }
    }
    for side in 0..2 {
        let member = |index| Path::ROOT.field("participants").item(side).field("members").item(index);
        set(&mut note, &member(1).field("function"), "Delegate");
        set(&mut note, &member(2).field("function"), "Interpreter");
        set(&mut note, &member(3).field("present"), "Excused");
    }
    (note, canaries)
}

/// Whether the public may see a leaf of the note, by the lists of this file and by what the note says of its pieces.
pub(crate) fn may_leave(note: &Note, at: &Path) -> bool {
    let (pattern, steps) = (pattern(at), at.steps());
    let says = |path: Path, field: &'static str| note.text_at(&path.field(field));
    if pattern.starts_with("participants.members.") {
        let member = Path::from(&steps[..4]);
        let function = says(member.clone(), "function");
        let serves = !["Head", "Delegate", "Ambassador"].contains(&&*function);
        if serves || says(member, "present") != "Yes" {
            return false;
        }
    }
    if HEAD.contains(&&*pattern) {
        return true;
    }
    let (piece, flag) = if steps[0] == Step::Field("texts") { (1, "summary_releasable") } else { (2, "releasable") };
    PIECES.contains(&&*pattern) && says(Path::from(&steps[..piece]), flag) == "true"
}

/// Whether the public may see a leaf of the note of [`full`].
pub(crate) fn is_public(note: &Note, releasable: bool, at: &Path) -> bool {
    let is_named = match at.steps() {
        [Step::Field("sources"), Step::Item(0), ..] => true,
        [Step::Field("sources"), Step::Item(1), ..] => releasable,
        [Step::Field("sources"), ..] => false,
        [Step::Field("participants"), _, Step::Field("members"), Step::Item(index), ..] => *index < KNOWN_MEMBERS,
        _ => true,
    };
    is_named && may_leave(note, at)
}

/// Leaves that say something, without those that are numbered or made anew.
pub(crate) fn leaves(note: &Note) -> Vec<(Path, String)> {
    let mut leaves = Vec::new();
    walk(note, &Path::ROOT, &mut |path, node| {
        let is_canary = !matches!(
            node.kind(),
            Kind::Flag
                | Kind::Choice(_)
                | Kind::Reference(_)
                | Kind::Count
                | Kind::Key
                | Kind::Record(_)
                | Kind::Records(_)
                | Kind::Leaves(_)
        );
        if is_canary && !node.text().is_empty() && !["id", "derived_from", "template"].contains(&&*path.to_string()) {
            leaves.push((path.clone(), node.text().into_owned()));
        }
    });
    leaves
}
