//! What is said about each kind of broken file, as a golden table.

use crate::golden::assert_golden;
use std::fmt::Write as _;

use chancery::note::format;

use crate::{assert_is_a_sentence, example};

/// The Astana note with one thing changed.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let text = example("astana.ron");
    assert!(text.contains(from), "the example says {from} no more");
    text.replacen(from, to, 1).into_bytes()
}

fn cut_after(text: &str) -> Vec<u8> {
    let whole = example("astana.ron");
    whole.as_bytes()[..whole.find(text).unwrap() + text.len()].to_vec()
}

/// Each case and its file.
fn cases() -> Vec<(&'static str, Vec<u8>)> {
    let title = "title: \"Talks between the Foreign Ministers of Kazakhstan and Benin\",";
    let twice = format!("{0}{0}", example("astana.ron"));
    vec![
        ("an empty file", Vec::new()),
        ("a file of white space", b" \n\n".to_vec()),
        (
            "not UTF-8",
            changed("Astana", "Astana\n\u{1}").into_iter().map(|byte| if byte == 1 { 0xe9 } else { byte }).collect(),
        ),
        ("UTF-16", [0xff, 0xfe].into_iter().chain("(\n)".encode_utf16().flat_map(u16::to_le_bytes)).collect()),
        ("a PDF under another name", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n".to_vec()),
        ("a PDF of plain characters", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n".to_vec()),
        ("a ZIP under another name", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00".to_vec()),
        ("a file of noughts", vec![0; 64]),
        ("JSON", b"{\"title\": \"Talks\"}".to_vec()),
        ("a list", b"[1, 2]".to_vec()),
        ("a template", b"(id: \"brief\", title: (en: \"Brief\"), audience: Internal)".to_vec()),
        ("prose", b"Dear colleagues,\nplease find attached".to_vec()),
        ("two notes in a file", twice.into_bytes()),
        ("something after the note", changed("\n)\n", "\n)\nend")),
        ("cut in a text", cut_after("title: \"Talks between")),
        ("cut after a field", cut_after("country: \"KZ\",")),
        ("cut after a name", cut_after("country")),
        ("cut in a list", cut_after("participants: [")),
        ("cut in a comment", b"(title: \"Talks\", /* and so".to_vec()),
        (
            "an unclosed bracket of a record",
            changed("first_of_kind_source: \"s1\",\n    ),", "first_of_kind_source: \"s1\",\n"),
        ),
        ("an unclosed bracket of a list", changed("        ),\n    ],\n    meeting", "        ),\n    meeting")),
        (
            "a closing bracket of the wrong kind",
            changed("        ),\n    ],\n    meeting", "        ),\n    ),\n    meeting"),
        ),
        ("an unclosed text", changed("city: \"Astana\"", "city: \"Astana")),
        (
            "an unclosed text at the end",
            changed(title, "title: \"Talks").into_iter().filter(|&byte| byte != b'"').collect(),
        ),
        ("an unclosed raw text", changed("city: \"Astana\"", "city: r#\"Astana\"")),
        ("an unopened text", changed("city: \"Astana\"", "city: Astana\"")),
        ("a quote within a text", changed("city: \"Astana\"", "city: \"the \"capital\"\"")),
        ("a text in single quotes", changed("city: \"Astana\"", "city: 'Astana'")),
        ("a text in typographic quotes", changed("city: \"Astana\"", "city: “Astana”")),
        ("a wrong escape", changed("city: \"Astana\"", "city: \"C:\\Astana\"")),
        ("a missing comma after a text", changed("city: \"Astana\",", "city: \"Astana\"")),
        ("a missing comma after a name", changed("kind: Bilateral,", "kind: Bilateral")),
        (
            "a missing comma after a bracket",
            changed("        ),\n    ],\n    meeting", "        ),\n    ]\n    meeting"),
        ),
        ("a missing comma in a list", changed("partnerships.\",", "partnerships.\"")),
        ("two commas", changed("city: \"Astana\",", "city: \"Astana\",,")),
        ("a missing colon", changed("city: \"Astana\"", "city \"Astana\"")),
        ("an equals sign", changed("city: \"Astana\"", "city = \"Astana\"")),
        ("a field without a value", changed("city: \"Astana\"", "city: ")),
        ("a field name in quotes", changed("city: \"Astana\"", "\"city\": \"Astana\"")),
        ("a field name with a hyphen", changed("city: \"Astana\"", "last-day: \"2025-04-19\"")),
        ("a duplicate field", changed("city: \"Astana\",", "city: \"Astana\",\n        city: \"Almaty\",")),
        ("a duplicate unknown field", changed("city: \"Astana\",", "town: 1, town: 2,")),
        ("a number for a text", changed("city: \"Astana\"", "city: 5")),
        ("a list for a text", changed("city: \"Astana\"", "city: [\"Astana\"]")),
        ("a text for a flag", changed("ours: true", "ours: \"yes\"")),
        ("a number for a flag", changed("ours: true", "ours: 1")),
        ("a text for a number", changed("version: 1", "version: \"one\"")),
        ("a text for a format number", changed("format: 1", "format: \"1\"")),
        ("a fraction for a number", changed("version: 1", "version: 1.5")),
        ("a number too large", changed("version: 1", "version: 4294967296")),
        ("a text for a list", changed("points: [", "points: \"one\", novelty: [")),
        ("a text for a record", changed("marking: (", "marking: \"TLP:CLEAR\", novelty: (")),
        ("a list for a record", changed("marking: (", "marking: [], novelty: (")),
        ("a record for a list", changed("sources: [", "sources: (), novelty: [")),
        ("a text in a list of records", changed("sources: [", "sources: [\"Ministry\",")),
        ("a record in a list of texts", changed("points: [", "points: [(text: \"one\"),")),
        ("another struct name", changed("marking: (", "marking: Markings(")),
        ("a date in another order", changed("date: \"2025-04-19\"", "date: \"19.04.2025\"")),
        ("a date that never was", changed("date: \"2025-04-19\"", "date: \"2025-02-29\"")),
        ("a date without quotes", changed("date: \"2025-04-19\"", "date: 2025-04-19")),
        ("a time of day with seconds", changed("city: \"Astana\"", "start: \"09:30:00\"")),
        ("a decimal with a comma", b"(figures: [(values: [(number: \"1250,50\")])])".to_vec()),
        ("a decimal without quotes", b"(figures: [(values: [(number: 1250.50)])])".to_vec()),
        (
            "a decimal with too many digits",
            b"(figures: [(values: [(number: \"1.23456789012345678901234567890\")])])".to_vec(),
        ),
        ("a period in words", b"(figures: [(values: [(period: \"spring 2024\")])])".to_vec()),
        ("a choice as a text", changed("kind: Bilateral", "kind: \"Bilateral\"")),
        ("a choice as a number", changed("kind: Bilateral", "kind: 2")),
        ("a choice as a list", changed("kind: Bilateral", "kind: [Bilateral]")),
        ("a choice as a flag", changed("kind: Bilateral", "kind: true")),
        ("a choice wrapped", changed("kind: Bilateral", "kind: Some(Bilateral)")),
        ("a choice of two words", changed("kind: Bilateral", "kind: Courtesy Call")),
        ("a choice with a hyphen", changed("kind: Bilateral", "kind: Bi-lateral")),
        ("a text wrapped", changed("city: \"Astana\"", "city: Some(\"Astana\")")),
        ("too many items", format!("(copies: [{}])", "\"\",".repeat(2_001)).into_bytes()),
        (
            "too many records",
            format!("(figures: [{}])", format!("(values: [{}]),", "(),".repeat(2_000)).repeat(60)).into_bytes(),
        ),
        ("too deep", format!("(novelty: {}{})", "[".repeat(200), "]".repeat(200)).into_bytes()),
        ("an unknown extension", changed("#![enable(implicit_some)]", "#![enable(explicit_everything)]")),
        ("a broken extension line", changed("#![enable(implicit_some)]", "#![enable(implicit_some]")),
        ("a long wrong value", format!("(date: \"{}\n\")", "wrong ".repeat(1_000)).into_bytes()),
        ("a wrong value with line ends", b"(date: \"a\nb\tc\")".to_vec()),
    ]
}

#[test]
fn every_broken_file_is_told_in_a_sentence() {
    let mut table = String::new();
    for (case, bytes) in cases() {
        let error = match format::read(&bytes) {
            Ok(opened) => panic!("{case} was read as a note: {:?}", opened.note),
            Err(error) => error,
        };
        assert_is_a_sentence(&error);
        writeln!(table, "{case}\n    {error}").unwrap();
    }
    assert_golden("format-errors.txt", &table);
}
