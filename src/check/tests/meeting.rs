//! E3 to E5, W14, W20.

use super::*;

#[test]
fn e3_wants_a_held_meeting_before_the_note() {
    assert_codes(&["meeting.date = 2023-10-17"], &["E3 meeting.date"]);
    assert_codes(&["meeting.date = 2025-05-02", "date = 2025-05-02"], &["E3 meeting.date"]);
    assert_codes(&["meeting.last_day = 2025-05-02"], &["E3 meeting.last_day"]);
    assert_codes(&["meeting.date = 2025-05-02", "date = 2025-05-02", "meeting.status = Planned"], &[]);
    assert_codes(&["meeting.date = 2023-10-15", "meeting.last_day = 2023-10-17"], &[]);
}

#[test]
fn e4_wants_the_end_after_the_start() {
    assert_codes(&["meeting.start = 10:30", "meeting.end = 10:00"], &["E4 meeting.end"]);
    assert_codes(&["meeting.start = 10:30", "meeting.end = 11:00"], &[]);
    assert_codes(&["meeting.last_day = 2023-10-15"], &["E4 meeting.last_day"]);
    assert_codes(&["meeting.last_day = 2023-10-18", "meeting.start = 22:00", "meeting.end = 01:00"], &[]);
}

/// Changes that add an item of the programme.
fn item(index: usize, lead: &str, start: &str, end: &str) -> Vec<String> {
    let at = format!("programme[{index}]");
    vec![
        "+programme".to_owned(),
        format!("{at}.day = 2023-10-16"),
        format!("{at}.item = Something"),
        format!("{at}.lead = {lead}"),
        format!("{at}.start = {start}"),
        format!("{at}.end = {end}"),
    ]
}

#[test]
fn e4_looks_at_the_programme() {
    assert_codes_of(&item(0, "", "11:00", "10:00"), &["E4 programme[0].end"]);
    assert_codes_of(&item(0, "", "10:00", "11:00"), &[]);
    assert_codes_of(&item(0, "", "20:00", "01:00"), &[]);
}

#[test]
fn e5_wants_one_lead_at_one_place() {
    let two = |one: [&str; 3], other: [&str; 3]| {
        [item(0, one[0], one[1], one[2]), item(1, other[0], other[1], other[2])].concat()
    };
    assert_codes_of(&two(["Protocol", "10:00", "11:00"], ["protocol ", "10:30", "12:00"]), &["E5 programme[1].start"]);
    assert_codes_of(&two(["Protocol", "10:00", "11:00"], ["Protocol", "11:00", "12:00"]), &[]);
    assert_codes_of(&two(["Protocol", "10:00", "11:00"], ["Press", "10:30", "12:00"]), &[]);
    assert_codes_of(&two(["", "10:00", "11:00"], ["", "10:30", "12:00"]), &[]);
    // The order of entry does not matter.
    assert_codes_of(&two(["Protocol", "10:30", "12:00"], ["Protocol", "10:00", "11:00"]), &["E5 programme[0].start"]);
}

#[test]
fn e5_takes_an_item_without_end_for_a_moment() {
    let moment = |start: &str| [item(0, "Protocol", "10:00", "11:00"), item(1, "Protocol", start, "")].concat();
    assert_codes_of(&moment("10:30"), &["E5 programme[1].start"]);
    assert_codes_of(&moment("10:00"), &[]);
    assert_codes_of(&moment("11:00"), &[]);
}

#[test]
fn e5_sees_past_the_item_between() {
    let items = [
        item(0, "Protocol", "09:00", "12:00"),
        item(1, "Protocol", "09:30", "10:00"),
        item(2, "Protocol", "11:00", "11:30"),
    ];
    assert_codes_of(&items.concat(), &["E5 programme[1].start", "E5 programme[2].start"]);
}

#[test]
fn e5_keeps_days_apart() {
    let mut items = [item(0, "Protocol", "10:00", "11:00"), item(1, "Protocol", "10:00", "11:00")].concat();
    assert_codes_of(&items, &["E5 programme[1].start"]);
    items.push("programme[1].day = 2023-10-17".to_owned());
    assert_codes_of(&items, &[]);
}

#[test]
fn w14_wants_an_interpreter_where_one_is_expected() {
    let expected = &["W14 meeting.interpretation"];
    let languages =
        ["+meeting.languages", "meeting.languages[0] = vi", "+meeting.languages", "meeting.languages[1] = en"];
    let with = |more: &[&'static str]| [&languages[..], more].concat();
    assert_codes(&["meeting.interpretation = Consecutive"], expected);
    assert_codes(&with(&[]), expected);
    assert_codes(&with(&["meeting.interpretation = NotNeeded"]), &[]);
    let interpreter = [
        "+participants[1].members",
        "participants[1].members[1].name = Interpreter of this test",
        "participants[1].members[1].post = Interpreter",
        "participants[1].members[1].function = Interpreter",
    ];
    assert_codes(&with(&interpreter), &[]);
    assert_codes(&[&with(&interpreter)[..], &["participants[1].members[1].present = Excused"]].concat(), expected);
}

#[test]
fn w14_wants_a_note_taker_of_our_side() {
    assert_codes(&["-participants[0].members[1]"], &["W14 participants[0].members"]);
    assert_codes(&["-participants[0].members[1]", "meeting.status = Cancelled"], &[]);
    let theirs = [
        "-participants[0].members[1]",
        "+participants[1].members",
        "participants[1].members[1].name = Someone of their side",
        "participants[1].members[1].post = Secretary",
        "participants[1].members[1].function = NoteTaker",
    ];
    assert_codes(&theirs, &["W14 participants[0].members"]);
    let readout = for_the_public(&["topics"]);
    assert_eq!(codes(&complete(&["-participants[0].members[1]"]), &readout), Vec::<String>::new());
}

#[test]
fn w20_tells_a_planned_day_that_has_passed() {
    assert_codes(&["meeting.status = Planned"], &["W20 meeting.status"]);
    assert_codes(&["meeting.status = Planned", "meeting.last_day = 2025-05-01"], &[]);
    assert_codes(&["meeting.status = Planned", "meeting.date = 2025-05-01"], &[]);
}
