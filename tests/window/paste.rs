//! Tables pasted from a spreadsheet, and lists of lines: the rows they make.

use chancery::{gui::App, note::Path};
use egui::{Event, Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::hand::{brief, enter, input, note, press};

fn paste(window: &mut Harness<'static, App>, field: &str, text: &str) {
    input(window, field).focus();
    window.run();
    window.event(Event::Paste(text.to_owned()));
    window.run();
}

/// Names and posts of the first delegation.
fn people(window: &Harness<'static, App>) -> Vec<(String, String)> {
    let note = note(window);
    let members = &note.participants.get(0).expect("a brief has delegations").members;
    members.iter().map(|member| (member.name.to_string(), member.post.to_string())).collect()
}

/// Periods and numbers of the first figure.
fn values(window: &Harness<'static, App>) -> Vec<(String, String)> {
    let list = Path::ROOT.field("figures").item(0).field("values");
    let note = note(window);
    let count = note.figures.get(0).map_or(0, |figure| figure.values.len());
    let text = |index: usize, field| note.text_at(&list.item(index).field(field));
    (0..count).map(|index| (text(index, "period"), text(index, "number"))).collect()
}

fn pair(one: &str, other: &str) -> (String, String) {
    (one.to_owned(), other.to_owned())
}

fn with_participant() -> Harness<'static, App> {
    let mut window = brief();
    press(&mut window, "Add participant to Delegation 1");
    window
}

fn with_value() -> Harness<'static, App> {
    let mut window = brief();
    press(&mut window, "Add figure");
    press(&mut window, "Add period to Figure 1");
    window
}

#[test]
fn a_table_makes_participants_in_one_step() {
    let mut window = with_participant();
    let table = "Murat Nurtleu\t\"Deputy Prime Minister,\nMinister\"\nA. Sadvakasov\tAmbassador\n";
    paste(&mut window, "Delegation 1, participant 1: Name", table);
    assert_eq!(
        people(&window),
        [pair("Murat Nurtleu", "Deputy Prime Minister, Minister"), pair("A. Sadvakasov", "Ambassador")]
    );
    window.get_by_label_contains("2 rows pasted into Participants");
    assert!(input(&window, "Delegation 1, participant 2: Name").is_focused());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(people(&window), [pair("", "")]);
}

#[test]
fn a_list_of_lines_makes_participants() {
    let mut window = with_participant();
    enter(&mut window, "Delegation 1, participant 1: Name", "First");
    paste(&mut window, "Delegation 1, participant 1: Name", "Second\r\n\r\nThird\r\n");
    assert_eq!(people(&window), [pair("First", ""), pair("Second", ""), pair("Third", "")]);
}

#[test]
fn a_single_line_is_pasted_as_text() {
    let mut window = with_participant();
    enter(&mut window, "Delegation 1, participant 1: Name", "Murat ");
    paste(&mut window, "Delegation 1, participant 1: Name", "Nurtleu\n");
    assert_eq!(people(&window), [pair("Murat Nurtleu ", "")]);
}

#[test]
fn a_column_goes_in_from_the_field_with_the_keyboard_on() {
    let mut window = with_participant();
    paste(&mut window, "Delegation 1, participant 1: Name", "One\nTwo");
    paste(&mut window, "Delegation 1, participant 1: Post", "Minister\nAmbassador");
    assert_eq!(people(&window), [pair("One", "Minister"), pair("Two", "Ambassador")]);
}

#[test]
fn a_header_says_where_the_columns_go() {
    let mut window = with_participant();
    let table = "Post\tName\tFunction\nMinister\tOne\tHead of delegation\nDesk\tTwo\tChief\n";
    paste(&mut window, "Delegation 1, participant 1: Name", table);
    assert_eq!(people(&window), [pair("One", "Minister"), pair("Two", "Desk")]);
    window.get_by_label_contains("Some cells of the table have no place");
    window.get_by_label_contains("Row 3, Function: “Chief”");
}

#[test]
fn numbers_are_read_as_the_user_writes_them() {
    let mut window = with_value();
    let table = "2020\t1 234.5\n2021\t1,234.5\n2022\t1,250\n2023\t−3\n2024\t12 %\n";
    paste(&mut window, "Figure 1, value 1: Period", table);
    assert_eq!(
        values(&window),
        [pair("2020", "1234.5"), pair("2021", "1234.5"), pair("2022", "1250"), pair("2023", "-3"), pair("2024", "12")]
    );
}

#[test]
fn what_cannot_be_read_stays_in_its_field() {
    let mut window = with_value();
    paste(&mut window, "Figure 1, value 1: Period", "2023\tn/a\n2024\t700\n");
    assert_eq!(values(&window), [pair("2023", ""), pair("2024", "700")]);
    assert_eq!(input(&window, "Figure 1, value 1: Number").value().as_deref(), Some("n/a"));
    window.get_by_label_contains("This is not a number");
}

#[test]
fn a_table_on_its_side_is_turned() {
    let mut window = with_value();
    paste(&mut window, "Figure 1, value 1: Period", "2022\t2023\t2024\n500\t600\t700\n");
    assert_eq!(values(&window), [pair("2022", "500"), pair("2023", "600"), pair("2024", "700")]);
}

#[test]
fn a_cell_without_a_column_is_told() {
    let mut window = with_value();
    paste(&mut window, "Figure 1, value 1: Number", "700\t5\tsurplus\n");
    assert_eq!(values(&window), [pair("", "700")]);
    window.get_by_label_contains("Row 1, column 3: “surplus”");
}

#[test]
fn a_column_of_another_name_is_told_by_that_name() {
    let mut window = with_value();
    paste(&mut window, "Figure 1, value 1: Number", "Year\tNumber\tPeriod\n1\t700\t2024\n");
    assert_eq!(values(&window), [pair("2024", "700")]);
    window.get_by_label_contains("Row 2, Year: “1”");
}

#[test]
fn lines_become_points_without_their_bullets() {
    let mut window = brief();
    press(&mut window, "Add topic");
    press(&mut window, "Add point to Topic 1");
    paste(&mut window, "Topic 1: Points to make 1", "•\tAsk for a date\n• Offer the corridor\n- Thank\n");
    let points: Vec<String> = note(&window).topics.get(0).unwrap().points.iter().map(ToString::to_string).collect();
    assert_eq!(points, ["Ask for a date", "Offer the corridor", "Thank"]);
    assert!(input(&window, "Topic 1: Points to make 3").is_focused());
}

#[test]
fn lines_in_a_long_text_stay_lines() {
    let mut window = brief();
    press(&mut window, "Add topic");
    press(&mut window, "Topic 1: more fields");
    paste(&mut window, "Topic 1: Background", "one\ntwo\tthree");
    assert_eq!(&*note(&window).topics.get(0).unwrap().background, "one\ntwo three");
    assert_eq!(note(&window).topics.len(), 1);
}

#[test]
fn titles_make_topics_and_agreements() {
    let mut window = brief();
    press(&mut window, "Add topic");
    paste(&mut window, "Topic 1: Title", "Trade\tAgreed\nTransport\n");
    let topics: Vec<String> = note(&window).topics.iter().map(|topic| topic.title.to_string()).collect();
    assert_eq!(topics, ["Trade", "Transport"]);
    press(&mut window, "Add agreement");
    paste(&mut window, "Agreement 1: Title", "One\nTwo");
    assert_eq!(note(&window).agreements.len(), 2);
}
