//! Random notes, made as a person makes them: by edits of the real tree of fields, so that no field of the model can be
//! forgotten here.

#![allow(dead_code, clippy::allow_attributes, reason = "each test takes what it needs")]

use chancery::note::{Edit, Kind, Node, Note, Path, walk};
use proptest::{
    collection::vec,
    prelude::{Just, Strategy, any, prop_oneof},
    sample::{Index, select},
    strategy::Union,
};

/// Texts that files, papers and forms stumble over.
const HARD_TEXTS: &[&str] = &[
    "",
    " ",
    "\"",
    "\\",
    "\\n \\u{41} \\",
    "\"#",
    "\"##\" r#\"",
    "r\"#\"",
    "he said \"yes\"\nand left",
    "(a: 1, b: [2])",
    "// no comment, /* nor this",
    "#![enable(unwrap_newtypes)]",
    "one\r\ntwo\rthree\n",
    "\n\n",
    "\t tab",
    "\u{0}\u{1}\u{7}\u{1b}\u{7f}\u{85}",
    "\u{feff}mark",
    "\u{2028}\u{2029}",
    "Қазақстан Республикасының Сыртқы істер министрлігі, №5",
    "L’« accord-cadre »\u{202f}: 1\u{a0}250\u{202f}€ – d’août à noël",
    "وزارة الخارجية \u{200f}(2025)\u{200e}",
    "👩🏽‍⚖️🇰🇿",
    "e\u{301}\u{323}",
    "**bold** [link](https://example.org)",
    "NaN",
    "None",
    "Some(1)",
    "true",
    "1e999",
];

/// What a person does to a note; which place it concerns is told by fractions of what there is.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    /// Gives a leaf a text of its kind.
    Set(Index, Draw),
    /// Puts a blank item into a list.
    Insert(Index, Index),
    /// Copies an item.
    Duplicate(Index, Index),
    /// Takes an item away.
    Remove(Index, Index),
    /// Moves an item.
    Move(Index, Index, Index),
}

/// What a text of any kind is made from.
#[derive(Clone, Debug)]
pub(crate) struct Draw {
    text: String,
    number: u32,
    choice: Index,
}

/// Any text: hard ones, random ones, long ones.
pub(crate) fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(HARD_TEXTS).prop_map(str::to_owned),
        4 => any::<String>(),
        1 => vec(select(HARD_TEXTS), 2..6).prop_map(|parts| parts.concat()),
        1 => (select(HARD_TEXTS), 100..3_000_usize).prop_map(|(text, times)| text.repeat(times)),
    ]
}

/// Any act.
pub(crate) fn acts() -> impl Strategy<Value = Act> {
    let draw = (texts(), any::<u32>(), any::<Index>()).prop_map(|(text, number, choice)| Draw { text, number, choice });
    prop_oneof![
        12 => (any::<Index>(), draw).prop_map(|(at, draw)| Act::Set(at, draw)),
        8 => growth(),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(at, item)| Act::Duplicate(at, item)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(at, item)| Act::Remove(at, item)),
        2 => (any::<Index>(), any::<Index>(), any::<Index>()).prop_map(|(at, from, to)| Act::Move(at, from, to)),
    ]
}

/// Any insertion: what makes a note larger and says nothing.
pub(crate) fn growth() -> impl Strategy<Value = Act> {
    (any::<Index>(), any::<Index>()).prop_map(|(at, item)| Act::Insert(at, item))
}

/// Any note.
pub(crate) fn notes() -> impl Strategy<Value = Note> {
    vec(acts(), 0..60).prop_map(|acts| noted(Note::default(), &acts))
}

/// The note after these acts.
pub(crate) fn noted(mut note: Note, acts: &[Act]) -> Note {
    for act in acts {
        if let Some(edit) = edit(&note, act) {
            note.apply(&edit).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal}"));
        }
    }
    note
}

/// The act as a change of that note; none where it has no place.
pub(crate) fn edit(note: &Note, act: &Act) -> Option<Edit> {
    let lists = |least: usize| {
        let lists = places(note, |kind| matches!(kind, Kind::Records(_) | Kind::Leaves(_)));
        let length = |path: &Path| note.node(path).map_or(0, Node::len);
        lists.into_iter().filter(|list| length(list) >= least).map(|list| (length(&list), list)).collect::<Vec<_>>()
    };
    let pick = |at: &Index, least| {
        let lists = lists(least);
        (!lists.is_empty()).then(|| at.get(&lists).clone())
    };
    Some(match act {
        Act::Set(at, draw) => {
            let leaves = places(note, |kind| !is_inner(kind) && !matches!(kind, Kind::Count));
            let field = at.get(&leaves).clone();
            let text = text_of(note.node(&field)?.kind(), draw);
            Edit::Set { field, text }
        }
        Act::Insert(at, index) => {
            let (length, list) = pick(at, 0)?;
            Edit::Insert { list, index: index.index(length + 1) }
        }
        Act::Duplicate(at, index) => {
            let (length, list) = pick(at, 1)?;
            Edit::Duplicate { list, index: index.index(length) }
        }
        Act::Remove(at, index) => {
            let (length, list) = pick(at, 1)?;
            Edit::Remove { list, index: index.index(length) }
        }
        Act::Move(at, from, to) => {
            let (length, list) = pick(at, 2)?;
            Edit::Move { list, from: from.index(length), to: to.index(length) }
        }
    })
}

/// The paths of all places of such a kind, in the order of the file.
pub(crate) fn places(note: &Note, is_meant: impl Fn(&Kind) -> bool) -> Vec<Path> {
    let mut found = Vec::new();
    walk(note, &Path::ROOT, &mut |path, node| {
        if is_meant(&node.kind()) {
            found.push(path.clone());
        }
    });
    found
}

/// A note with so many items in every list, and blank otherwise.
pub(crate) fn grown(length: impl Fn(&Path) -> usize) -> Note {
    let mut note = Note::default();
    let mut places = vec![Path::ROOT];
    while let Some(place) = places.pop() {
        let mut lists = Vec::new();
        walk(note.node(&place).expect("it was found in the note"), &place, &mut |path, node| {
            if matches!(node.kind(), Kind::Records(_) | Kind::Leaves(_)) && node.len() == 0 {
                lists.push(path.clone());
            }
        });
        for list in lists {
            for index in 0..length(&list) {
                note.apply(&Edit::Insert { list: list.clone(), index }).expect("the list is there and has room");
                places.push(list.item(index));
            }
        }
    }
    note
}

fn is_inner(kind: &Kind) -> bool {
    matches!(kind, Kind::Record(_) | Kind::Records(_) | Kind::Leaves(_))
}

/// A text that a field of this kind takes.
fn text_of(kind: Kind, draw: &Draw) -> String {
    let number = draw.number;
    let day = |number: u32| {
        let year = [1, 1_582, 1_900, 2_000, 2_024, 2_025, 9_999][number as usize % 7];
        format!("{year:04}-{:02}-{:02}", 1 + number / 7 % 12, 1 + number / 84 % 28)
    };
    match kind {
        Kind::Flag => ["true", "false", ""][number as usize % 3].to_owned(),
        Kind::Choice(names) => match number % 8 {
            0 => String::new(),
            1 => format!("Newer{}", number / 8),
            2 => format!("Newer(\"\\\"\", {number}, [()])"),
            _ => (*draw.choice.get(names)).to_owned(),
        },
        Kind::Date => day(number),
        Kind::Time => format!("{:02}:{:02}", number % 24, number / 24 % 60),
        Kind::Decimal => {
            let sign = if number.is_multiple_of(3) { "-" } else { "" };
            let digits = format!("{}{}", number % 1_000_000 + 1, "0".repeat(number as usize % 4));
            format!("{sign}{}.{}", number / 1_000_000, digits)
        }
        Kind::Period => match number % 5 {
            0 => "2024".to_owned(),
            1 => format!("1999-H{}", 1 + number / 5 % 2),
            2 => format!("9999-Q{}", 1 + number / 5 % 4),
            3 => format!("0001-{:02}", 1 + number / 5 % 12),
            _ => format!("{}/9999-12-31", day(number)),
        },
        _ => draw.text.clone(),
    }
}

/// Values a newer version may write: none of them may change on the way through this one.
pub(crate) fn foreign_values() -> impl Strategy<Value = String> {
    const VALUES: &[&str] = &[
        "1",
        "-0.0",
        "1e999",
        "0xfF_0u64",
        "340282366920938463463374607431768211455",
        "'\\u{41}'",
        "b\"\\x00bytes\"",
        "()",
        "[]",
        "{}",
        "None",
        "Some(Some(()))",
        "Name",
        "r#raw-name",
        "Name(1, a)",
        "Name( a : 1,b:[ 2 , ],)",
        "{ \"key\": 1, 2: (3,), }",
        "( /* why */ 1, // because\n 2 )",
        "\"quoted \\\" and \\\\ and \\u{49}\"",
        "\"two\n    lines\"",
        "r#\"raw \"quoted\" \\ \"#",
        "r##\"\"#\"##",
        "\"Қазақстан « été » وزارة 👩🏽‍⚖️ \u{a0}\u{85}\u{2028}\"",
        "inf",
        "[true, false, [[[[]]]]]",
    ];
    let nested = |value: &str, depth: usize| format!("{}{value}{}", "[".repeat(depth), "]".repeat(depth));
    Union::new([
        select(VALUES).prop_map(str::to_owned).boxed(),
        (select(VALUES), 0..40_usize).prop_map(move |(value, depth)| nested(value, depth)).boxed(),
        any::<String>().prop_map(|text| format!("{text:?}").replace('\r', "\\r")).boxed(),
        Just(format!("\"{}\"", "long ".repeat(2_000))).boxed(),
    ])
}
