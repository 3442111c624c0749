//! Differences between notes in words. Owns how each is said, shortened around what changed; what differs is the note's to
//! say.

use super::{Names, Texts, Value, places::field_spec, zone_name};
use crate::note::{Clash, Difference, Kind, Node, Note, Path, Record as _, Step, shortened};

/// The most characters of a text that are shown on either side of a change.
const SHOWN: usize = 60;

/// The most characters before the first change.
const LEAD: usize = 20;

/// The most characters of what an item is called by.
const GIST: usize = 60;

/// The notes that differences are about, and the names of what their codes stand for.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// The earlier note, or mine.
    pub before: &'a Note,
    /// The later note, or theirs.
    pub after: &'a Note,
    /// The names of countries, languages and currencies.
    pub names: &'a Names,
}

impl Texts {
    /// A difference in a sentence, such as `Topic 2 › Title: “Rail” → “Water”`.
    pub fn difference(&self, difference: &Difference, compared: &Compared<'_>) -> String {
        let Compared { before, after, .. } = *compared;
        match difference {
            Difference::Changed { was, now } => self.changed(was, now, compared),
            Difference::Added { now } => self.of_item("diff-added", now, after, compared),
            Difference::Removed { was } => self.of_item("diff-removed", was, before, compared),
            Difference::Moved { was, now } => {
                let from = match was.last() {
                    Some(Step::Item(index)) => index + 1,
                    _ => 1,
                };
                let values = [("item", self.item_with_gist(after, now, compared).into()), ("from", from.into())];
                self.with("diff-moved", &values)
            }
            Difference::Unknown { now, .. } => self.with("diff-unknown", &[("place", self.place(now).into())]),
        }
    }

    /// What two people both changed, in a sentence with both texts. Mine is the earlier note of `compared`.
    pub fn clash(&self, clash: &Clash, compared: &Compared<'_>) -> String {
        let Compared { before: mine, after: theirs, .. } = *compared;
        match clash {
            Clash::Both { mine: here, theirs: there } => {
                let is_leaf = mine.node(here).is_some_and(|node| is_leaf(node.kind()));
                if !is_leaf {
                    return self.with("clash-order", &[("place", self.place(here).into())]);
                }
                let texts = (self.said(mine, here, compared), self.said(theirs, there, compared));
                let (mine, theirs) = around_change(&texts.0, &texts.1);
                let values = [("place", self.place(here).into()), ("mine", mine.into()), ("theirs", theirs.into())];
                self.with("clash-both", &values)
            }
            Clash::TheyRemoved { mine: place } => self.of_item("clash-they-removed", place, mine, compared),
            Clash::IRemoved { theirs: place } => self.of_item("clash-i-removed", place, theirs, compared),
            Clash::NoRoom { theirs: place } => self.with("clash-no-room", &[("place", self.place(place).into())]),
        }
    }

    /// Where a field or an item stands, from the outside in: `Delegation 1 › Participant 2 › Post`.
    pub fn place(&self, path: &Path) -> String {
        let mut record = Note::SPEC;
        let mut parts: Vec<String> = Vec::new();
        for (depth, step) in path.steps().iter().enumerate() {
            match step {
                Step::Field(name) => {
                    let Some(field) = record.field(name) else { break };
                    let is_last = depth + 1 == path.steps().len();
                    match field.kind {
                        Kind::Record(below) => {
                            parts.push(self.get(&format!("record-{}", below.name)).to_owned());
                            record = below;
                        }
                        // The name of the list stands in that of its items.
                        Kind::Records(below) if !is_last => record = below,
                        _ => parts.push(self.get(&super::places::label_id(record, field)).to_owned()),
                    }
                }
                Step::Item(index) => {
                    let is_leaf = field_spec(path).is_some_and(|(_, field)| matches!(field.kind, Kind::Leaves(_)));
                    let number: Value<'_> = (index + 1).into();
                    match parts.last_mut() {
                        Some(label) if is_leaf && depth + 1 == path.steps().len() => {
                            *label = format!("{label} {}", index + 1);
                        }
                        _ => parts.push(self.with(&format!("item-{}", record.name), &[("number", number)])),
                    }
                }
            }
        }
        if path.steps().len() <= 1 {
            parts.insert(0, self.get("record-Note").to_owned());
        }
        parts.join(" › ")
    }

    fn changed(&self, was: &Path, now: &Path, compared: &Compared<'_>) -> String {
        let Compared { before, after, .. } = *compared;
        let place = self.place(now);
        let is_blank = |note: &Note, path: &Path| note.node(path).is_none_or(Node::is_blank);
        let (old, new) = (self.said(before, was, compared), self.said(after, now, compared));
        let (id, old, new) = match (is_blank(before, was), is_blank(after, now)) {
            (true, _) => ("diff-filled", String::new(), shortened(&new, 2 * SHOWN)),
            (_, true) => ("diff-emptied", shortened(&old, 2 * SHOWN), String::new()),
            _ => {
                let (old, new) = around_change(&old, &new);
                ("diff-changed", old, new)
            }
        };
        self.with(id, &[("place", place.into()), ("before", old.into()), ("after", new.into())])
    }

    fn of_item(&self, id: &str, path: &Path, note: &Note, compared: &Compared<'_>) -> String {
        self.with(id, &[("item", self.item_with_gist(note, path, compared).into())])
    }

    fn item_with_gist(&self, note: &Note, path: &Path, compared: &Compared<'_>) -> String {
        let (place, gist) = (self.place(path), self.gist(note, path, compared));
        if gist.is_empty() {
            return place;
        }
        self.with("diff-item", &[("place", place.into()), ("text", gist.into())])
    }

    /// What an item is called by: the first line of text in it, or else the first value.
    fn gist(&self, note: &Note, item: &Path, compared: &Compared<'_>) -> String {
        let Some(found) = note.node(item) else { return String::new() };
        let Kind::Record(record) = found.kind() else {
            return shortened(&self.said(note, item, compared), GIST);
        };
        let is_text = |kind: &Kind| matches!(kind, Kind::Line | Kind::Prose);
        let is_value = |kind: &Kind| is_leaf(*kind) && !matches!(kind, Kind::Key | Kind::Flag | Kind::Image);
        let first = |is_meant: &dyn Fn(&Kind) -> bool| {
            let filled = |name| found.child(Step::Field(name)).is_some_and(|child| !child.is_blank());
            record.fields.iter().find(|field| is_meant(&field.kind) && filled(field.name))
        };
        let field = first(&is_text).or_else(|| first(&is_value));
        field.map(|field| shortened(&self.said(note, &item.field(field.name), compared), GIST)).unwrap_or_default()
    }

    /// A value as the window shows it.
    fn said(&self, note: &Note, path: &Path, compared: &Compared<'_>) -> String {
        let Some(leaf) = note.node(path) else { return String::new() };
        let text = leaf.text().into_owned();
        let names = compared.names;
        let or_code = |name: Option<&str>| name.map_or_else(|| text.clone(), str::to_owned);
        match leaf.kind() {
            Kind::Flag => self.get(if text == "true" { "diff-yes" } else { "diff-no" }).to_owned(),
            Kind::Choice(_) => field_spec(path)
                .map_or_else(|| text.clone(), |(record, field)| self.choice(record, field, &text).to_owned()),
            Kind::Country => or_code(names.country(&text)),
            Kind::Language => or_code(names.language(&text)),
            Kind::Zone => zone_name(&text),
            Kind::Date | Kind::Due => text.parse().map_or(text.clone(), |day| self.day(day)),
            Kind::Reference(list) => self.referred(note, list, &text),
            Kind::Image => {
                let size = text.len() * 3 / 4 / 1_024 + 1;
                self.with("diff-image", &[("size", size.into())])
            }
            _ => text,
        }
    }

    /// What a key refers to, by its place.
    fn referred(&self, note: &Note, list: &'static str, key: &str) -> String {
        let list = Path::ROOT.field(list);
        let length = note.node(&list).map_or(0, Node::len);
        let found = (0..length).map(|index| list.item(index)).find(|item| note.text_at(&item.field("key")) == key);
        found.map_or_else(|| key.to_owned(), |item| self.item_name(&item))
    }

    fn day(&self, day: jiff::civil::Date) -> String {
        format!("{} {} {:04}", day.day(), self.get(&format!("month-{}", day.month())), day.year())
    }
}

const fn is_leaf(kind: Kind) -> bool {
    !matches!(kind, Kind::Record(_) | Kind::Records(_) | Kind::Leaves(_))
}

/// Two texts shortened around the first place where they differ.
fn around_change(before: &str, after: &str) -> (String, String) {
    let same = before.chars().zip(after.chars()).take_while(|(one, other)| one == other).count();
    let skipped =
        if same > LEAD && before.chars().count().max(after.chars().count()) > SHOWN { same - LEAD } else { 0 };
    let shown = |text: &str| {
        let mut rest: String = text.chars().skip(skipped).collect();
        if skipped > 0 {
            // A word that is cut at its head says little.
            let whole =
                rest.char_indices().take(LEAD).find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
            rest = format!("…{}", &rest[whole..]);
        }
        shortened(&rest, SHOWN)
    };
    (shown(before), shown(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::{differences, format, merged};

    fn note(text: &str) -> Note {
        format::read(text.as_bytes()).unwrap().note
    }

    fn told(before: &str, after: &str) -> Vec<String> {
        let (before, after, names) = (note(before), note(after), Names::english());
        let compared = Compared { before: &before, after: &after, names: &names };
        let texts = Texts::english();
        differences(&before, &after).iter().map(|difference| texts.difference(difference, &compared)).collect()
    }

    #[test]
    fn differences_are_said_in_the_words_of_the_window() {
        let before = "(title: \"Talks\", participants: [(key: \"d1\", state: \"KZ\", name: \"Kazakhstan\")], \
            topics: [(key: \"t1\", title: \"Rail\", points: [\"Ask for a date.\"])])";
        let after = "(title: \"Talks in Astana\", meeting: (date: \"2025-04-18\"), \
            participants: [(key: \"d1\", state: \"BJ\", name: \"Kazakhstan\", members: [(name: \"Ms Aigul Bekova\")])], \
            topics: [(key: \"t2\", title: \"Water\"), (key: \"t1\", title: \"Rail\", treatment: Interest)])";
        assert_eq!(
            told(before, after),
            [
                "Document › Title: “Talks” → “Talks in Astana”",
                "Meeting › Date: “18 April 2025” filled in",
                "Delegation 1 › State: “Kazakhstan” → “Benin”",
                "Added: Delegation 1 › Participant 1 “Ms Aigul Bekova”",
                "Added: Topic 1 “Water”",
                "Topic 2 › How far it has come: “Interest shown” filled in",
                "Removed: Topic 1 › Points to make 1 “Ask for a date.”",
            ]
        );
        let sorted = "(topics: [(key: \"t1\", title: \"Rail\"), (key: \"t2\", title: \"Water\")])";
        let turned = "(topics: [(key: \"t2\", title: \"Water\"), (key: \"t1\", title: \"Rail\")])";
        assert_eq!(told(sorted, turned), ["Moved: Topic 1 “Water”, from place 2"]);
        assert_eq!(told("(title: \"A\", x: 1)", "(title: \"A\", x: 2)"), ["Document: fields of a newer version"]);
    }

    #[test]
    fn long_texts_are_shown_around_the_change() {
        let long = "The parties welcomed the progress made on the Middle Corridor and agreed to ";
        let (before, after) = (format!("{long}meet again in June."), format!("{long}write to each other."));
        let (before, after) = around_change(&before, &after);
        assert_eq!(before, "…and agreed to meet again in June.");
        assert_eq!(after, "…and agreed to write to each other.");
        let (before, _) = around_change(&"ж".repeat(9_000), "short");
        assert_eq!(before.chars().count(), SHOWN + 1);
    }

    #[test]
    fn clashes_are_said_with_both_texts() {
        let mine = note("(title: \"Mine\", topics: [(key: \"t1\", title: \"Rail\")])");
        let theirs = note("(title: \"Theirs\")");
        let base = note("(title: \"Base\", topics: [(key: \"t1\", title: \"Road\")])");
        let (texts, names) = (Texts::english(), Names::english());
        let compared = Compared { before: &mine, after: &theirs, names: &names };
        let clashes = merged(&base, &mine, &theirs).clashes;
        let told: Vec<String> = clashes.iter().map(|clash| texts.clash(clash, &compared)).collect();
        assert_eq!(
            told,
            [
                "Document › Title: here “Mine”, in the file “Theirs”",
                "Topic 1 “Rail”: changed here, removed in the file",
            ]
        );
    }
}
