//! Values are exact: what a file says is what the note holds, to the last nought.

use chancery::note::{FORMAT, Path, format};

use crate::{read, refused, with};

fn number_written(number: &str) -> String {
    format!("(format: {FORMAT}, figures: [(values: [(number: \"{number}\")])])")
}

fn number_read(text: &str) -> String {
    let values = Path::ROOT.field("figures").item(0).field("values").item(0).field("number");
    read(text).note.text_at(&values)
}

#[test]
fn decimals_keep_their_digits() {
    for number in [
        "0",
        "0.10",
        "-0.10",
        "1250.5000",
        "0.0000000000000000000000000001",
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
        "7.9228162514264337593543950335",
        "1.000000000000000000000000000",
        "1.0000000000000000000000000000",
    ] {
        let text = number_written(number);
        assert_eq!(number_read(&text), number);
        let written = format::write(&read(&text).note).unwrap();
        assert!(written.contains(&format!("\"{number}\"")), "{written}");
    }
}

#[test]
fn what_would_be_rounded_is_refused() {
    for number in [
        "79228162514264337593543950336",
        "0.00000000000000000000000000001",
        "1.23456789012345678901234567891",
        "1e3",
        "1e999",
        "inf",
        "NaN",
        "1,250.50",
        "1 250",
        " 1",
        "+1",
        "01",
        ".5",
        "5.",
        "1_000",
        "٤٢",
        "",
    ] {
        let sentence = refused(&number_written(number)).to_string();
        assert!(
            sentence.contains("figures[0].values[0].number: expected a decimal number such as 1250.50"),
            "{sentence}"
        );
    }
}

#[test]
fn numbers_without_quotes_are_refused_where_they_would_lose_digits() {
    let text = number_written("0.10").replace("\"0.10\"", "0.10");
    assert!(refused(&text).to_string().contains("in double quotes"), "{}", refused(&text));
}

#[test]
fn another_number_of_noughts_is_another_value() {
    let number = "figures[0].values[0].number";
    let mut note = with("title", "");
    for list in ["figures", "figures[0].values"] {
        note.apply(&chancery::note::Edit::Insert { list: chancery::note::Note::path_named(list).unwrap(), index: 0 })
            .unwrap();
    }
    crate::set(&mut note, number, "0.1");
    let before = note.clone();
    crate::set(&mut note, number, "0.10");
    assert_ne!(before, note);
}

#[test]
fn days_reach_as_far_as_the_calendar() {
    for day in ["-009999-01-01", "0000-02-29", "0001-01-01", "1900-02-28", "2000-02-29", "2024-02-29", "9999-12-31"] {
        let note = with("date", day);
        let text = format::write(&note).unwrap();
        assert!(text.contains(&format!("date: \"{day}\"")), "{text}");
        assert_eq!(read(&text).note, note);
    }
}

#[test]
fn days_that_never_were_are_refused() {
    for day in [
        "1900-02-29",
        "2025-02-29",
        "2025-04-31",
        "2025-13-01",
        "2025-00-10",
        "10000-01-01",
        "-010000-01-01",
        "2025-4-18",
        "18.04.2025",
        "2025-04-18T10:00",
        "20250418",
        "2025-04-18 ",
        "+002025-04-18",
    ] {
        let sentence = refused(&format!("(date: \"{day}\")")).to_string();
        assert!(
            sentence.ends_with(&format!("field date: expected a date such as 2025-04-18, found `{day}`")),
            "{sentence}"
        );
    }
}

#[test]
fn a_period_of_days_is_written_in_one_way() {
    for period in ["20240101/20240630", "2024-01-01T10:00/2024-06-30", "2024-01-01/2024-06-30T24:00"] {
        let sentence = refused(&format!("(figures: [(values: [(period: \"{period}\")])])")).to_string();
        assert!(sentence.contains("expected a period such as"), "{sentence}");
    }
}

#[test]
fn whole_numbers_that_are_too_large_are_refused() {
    for number in ["4294967296", "99999999999999999999999999999999999999999", "-1", "0x1_0000_0000"] {
        let sentence = refused(&format!("(version: {number})")).to_string();
        assert!(sentence.ends_with("field version: expected a whole number from 0 to 4294967295"), "{sentence}");
    }
    for number in ["1e999", "1.5", "inf", "NaN"] {
        refused(&format!("(version: {number})"));
    }
}

#[test]
fn huge_numbers_of_newer_fields_stay_as_they_are() {
    for number in ["1e999", "-1e-999", "99999999999999999999", "0.30000000000000000000000000000000001"] {
        let note = read(&format!("(novelty: {number})")).note;
        assert!(format::write(&note).unwrap().contains(&format!("novelty: {number},")));
    }
}

#[test]
fn a_lone_carriage_return_is_a_line_end() {
    let opened = read("(\r    topics: [(background: \"one\rtwo\r\nthree\")],\r)");
    assert_eq!(opened.note.text_at(&Path::ROOT.field("topics").item(0).field("background")), "one\ntwo\nthree");
}

#[test]
fn a_byte_order_mark_may_stand_first_and_nowhere_else() {
    assert_eq!(read("\u{feff}(title: \"Talks\")").note, with("title", "Talks"));
    let sentence = refused("(\u{feff}title: \"Talks\")").to_string();
    assert!(sentence.starts_with("line 1, column 2"), "{sentence}");
}

#[test]
fn a_choice_takes_no_text_that_its_file_would_not_give_back() {
    for name in
        ["Newer ", " Newer", "Newer /* why */", "Newer, x: 1", "Newer\n", "// Newer", "Newer(", "\"Newer\"", "1"]
    {
        let mut note = with("title", "");
        let edit = chancery::note::Edit::Set { field: Path::ROOT.field("stage"), text: name.to_owned() };
        assert!(note.apply(&edit).is_err(), "{name:?} was taken");
    }
}
