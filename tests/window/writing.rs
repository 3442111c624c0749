//! Writing: marks in long texts, lists that go on, the menu of a text field, names that are offered, copies of items.

use chancery::gui::App;
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::hand::{brief, enter, find, input, note, open_part, press, window};

/// A long text of a brief.
const PURPOSE: &str = "Texts: Purpose";

/// What the long text of these tests holds.
fn purpose(window: &Harness<'static, App>) -> String {
    note(window).texts.purpose.to_string()
}

fn keys(window: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// A brief in which the text is typed into the purpose, with the caret at its end.
fn with_purpose(text: &str) -> Harness<'static, App> {
    let mut window = brief();
    enter(&mut window, PURPOSE, text);
    window
}

fn select_last(window: &mut Harness<'static, App>, characters: usize) {
    for _ in 0..characters {
        window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    }
    window.run();
}

#[test]
fn keys_put_marks_on_the_selection_and_keep_it() {
    let mut window = with_purpose("We agree");
    select_last(&mut window, 5);
    keys(&mut window, Modifiers::COMMAND, Key::B);
    assert_eq!(purpose(&window), "We **agree**");
    keys(&mut window, Modifiers::COMMAND, Key::I);
    assert_eq!(purpose(&window), "We ***agree***");
    keys(&mut window, Modifiers::COMMAND, Key::B);
    assert_eq!(purpose(&window), "We *agree*");
    input(&window, PURPOSE).type_text("part");
    window.run();
    assert_eq!(purpose(&window), "We *part*", "the selection was still there");
}

#[test]
fn a_mark_is_one_step_of_its_own() {
    let mut window = with_purpose("We agree");
    select_last(&mut window, 5);
    keys(&mut window, Modifiers::COMMAND, Key::B);
    keys(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(purpose(&window), "We agree");
    keys(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(purpose(&window), "");
}

#[test]
fn the_buttons_come_with_the_keyboard_and_move_nothing() {
    let mut window = brief();
    let bold = format!("Bold in {PURPOSE}");
    assert!(window.query_by_role_and_label(Role::Button, &bold).is_none());
    enter(&mut window, PURPOSE, "We agree");
    enter(&mut window, "Meeting: City", "Astana");
    let before = input(&window, PURPOSE).rect();
    enter(&mut window, PURPOSE, "We agree");
    assert_eq!(input(&window, PURPOSE).rect(), before);
    select_last(&mut window, 5);
    let at = find(&window, &[Role::Button], &bold).rect().center();
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    assert!(input(&window, PURPOSE).is_focused(), "the field keeps the keyboard while a button is pressed");
    window.drop_at(at);
    window.run();
    assert_eq!(purpose(&window), "We **agree**");
    assert!(input(&window, PURPOSE).is_focused());
    press(&mut window, &format!("List in {PURPOSE}"));
    assert_eq!(purpose(&window), "- We **agree**");
    enter(&mut window, "Meeting: City", "Astana");
    assert!(window.query_by_role_and_label(Role::Button, &bold).is_none());
}

#[test]
fn a_menu_and_the_palette_mark_what_was_selected() {
    let mut window = with_purpose("We agree");
    select_last(&mut window, 5);
    press(&mut window, "Edit");
    press(&mut window, "Italic");
    assert_eq!(purpose(&window), "We *agree*");
    keys(&mut window, Modifiers::COMMAND, Key::K);
    input(&window, "Search for a command").type_text("bold");
    window.run();
    keys(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(purpose(&window), "We ***agree***");
}

#[test]
fn marks_elsewhere_are_told_in_words() {
    let mut window = brief();
    enter(&mut window, "Meeting: City", "Astana");
    keys(&mut window, Modifiers::COMMAND, Key::B);
    assert_eq!(&*note(&window).meeting.city, "Astana");
    window.get_by_label_contains("Go to a long text first");
}

#[test]
fn a_link_waits_for_its_address() {
    let mut window = with_purpose("See the text");
    select_last(&mut window, 8);
    keys(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::K);
    input(&window, PURPOSE).type_text("mfa.kz");
    window.run();
    assert_eq!(purpose(&window), "See [the text](https://mfa.kz)");
}

#[test]
fn enter_goes_on_with_a_list_and_ends_it() {
    let mut window = with_purpose("- one");
    keys(&mut window, Modifiers::NONE, Key::Enter);
    input(&window, PURPOSE).type_text("two");
    window.run();
    assert_eq!(purpose(&window), "- one\n- two");
    keys(&mut window, Modifiers::NONE, Key::Enter);
    keys(&mut window, Modifiers::NONE, Key::Enter);
    input(&window, PURPOSE).type_text("after");
    window.run();
    assert_eq!(purpose(&window), "- one\n- two\n\nafter");
}

#[test]
fn the_points_of_a_topic_have_marks_too() {
    let mut window = brief();
    press(&mut window, "Add topic");
    press(&mut window, "Add point to Topic 1");
    enter(&mut window, "Topic 1: Points to make 1", "Ask");
    press(&mut window, "Bold in Topic 1: Points to make 1");
    assert_eq!(&**note(&window).topics.get(0).unwrap().points.get(0).unwrap(), "**Ask**");
}

#[test]
fn a_final_note_has_no_marks() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("final.ron");
    let mut window = window();
    press(&mut window, "Astana, April 2025");
    let field = "Topic 1: Title";
    let point = "Topic 1: more fields";
    press(&mut window, point);
    input(&window, "Topic 1: Background").focus();
    window.run();
    let bold = "Bold in Topic 1: Background";
    assert!(window.query_by_role_and_label(Role::Button, bold).is_some());
    let mut frozen = note(&window);
    frozen.stage = chancery::note::Stage::Final;
    std::fs::write(&file, chancery::note::format::write(&frozen).unwrap()).unwrap();
    let mut window = super::hand::window();
    window.state_mut().open_file(file);
    window.run();
    press(&mut window, point);
    input(&window, "Topic 1: Background").focus();
    window.run();
    assert!(window.query_by_role_and_label(Role::Button, bold).is_none());
    keys(&mut window, Modifiers::COMMAND, Key::B);
    window.get_by_label_contains("Go to a long text first");
    input(&window, field).focus();
    window.run();
    keys(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(note(&window), frozen);
}

#[test]
fn the_menu_of_a_field_opens_with_the_keys_and_the_second_button() {
    let mut window = brief();
    enter(&mut window, "Meeting: City", "Nur-Sultan");
    keys(&mut window, Modifiers::COMMAND, Key::A);
    keys(&mut window, Modifiers::SHIFT, Key::F10);
    assert!(find(&window, &[Role::Button], "Cut").is_focused());
    keys(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(&*note(&window).meeting.city, "");
    assert!(input(&window, "Meeting: City").is_focused());
    input(&window, "Meeting: City").type_text("Astana");
    window.run();
    keys(&mut window, Modifiers::COMMAND, Key::A);
    input(&window, "Meeting: City").click_secondary();
    window.run();
    press(&mut window, "Cut");
    assert_eq!(&*note(&window).meeting.city, "", "the second button leaves the selection");
    keys(&mut window, Modifiers::NONE, Key::Menu);
    keys(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_role_and_label(Role::Button, "Cut").is_none());
    assert!(input(&window, "Meeting: City").is_focused());
}

#[test]
fn searches_and_questions_have_the_menu_too() {
    let mut window = brief();
    input(&window, "Meeting: Country").click();
    window.run();
    input(&window, "Search").type_text("Kaz");
    window.run();
    input(&window, "Search").click_secondary();
    window.run();
    press(&mut window, "Select all");
    input(&window, "Search").type_text("Ben");
    window.run();
    assert_eq!(input(&window, "Search").value().as_deref(), Some("Ben"), "the list stays open");
    keys(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(&*note(&window).meeting.country, "BJ");
    keys(&mut window, Modifiers::COMMAND, Key::S);
    input(&window, "Path of the file").click_secondary();
    window.run();
    press(&mut window, "Select all");
    input(&window, "Path of the file").type_text("x");
    window.run();
    assert_eq!(input(&window, "Path of the file").value().as_deref(), Some("x"));
}

/// A brief with one participant, whose action is being owned by somebody.
fn with_owner(typed: &str) -> Harness<'static, App> {
    let mut window = brief();
    press(&mut window, "Add participant to Delegation 1");
    enter(&mut window, "Delegation 1, participant 1: Name", "Élise Murat");
    open_part(&mut window, "Actions");
    enter(&mut window, "Action 1: Owner", typed);
    window
}

fn owner(window: &Harness<'static, App>) -> String {
    note(window).actions.get(0).map(|action| action.owner.to_string()).unwrap_or_default()
}

#[test]
fn a_name_of_the_note_is_offered_and_taken_with_the_keys() {
    let mut window = with_owner("eli");
    assert!(window.query_by_role_and_label(Role::ListBoxOption, "Élise Murat").is_some());
    keys(&mut window, Modifiers::NONE, Key::ArrowDown);
    keys(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(owner(&window), "Élise Murat");
    assert!(input(&window, "Action 1: Owner").is_focused());
    assert!(window.query_by_role_and_label(Role::ListBoxOption, "Élise Murat").is_none());
}

#[test]
fn what_is_offered_is_never_in_the_way() {
    let mut window = with_owner("mur");
    assert!(window.query_by_role_and_label(Role::ListBoxOption, "Élise Murat").is_some());
    keys(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_role_and_label(Role::ListBoxOption, "Élise Murat").is_none());
    assert!(input(&window, "Action 1: Owner").is_focused());
    assert_eq!(owner(&window), "mur");
    input(&window, "Action 1: Owner").type_text("a");
    window.run();
    assert!(window.query_by_role_and_label(Role::ListBoxOption, "Élise Murat").is_some());
    keys(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(owner(&window), "mura", "nothing was chosen, so Tab goes on");
    assert!(!input(&window, "Action 1: Owner").is_focused());
    assert!(window.query_by_role_and_label(Role::ListBoxOption, "Élise Murat").is_none());
}

#[test]
fn what_is_offered_is_taken_with_a_click() {
    let mut window = with_owner("mur");
    let at = window.get_by_role_and_label(Role::ListBoxOption, "Élise Murat").rect().center();
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    window.drop_at(at);
    window.run();
    assert_eq!(owner(&window), "Élise Murat");
    assert!(input(&window, "Action 1: Owner").is_focused());
}

#[test]
fn a_row_or_card_is_duplicated_with_the_keys() {
    let mut window = brief();
    press(&mut window, "Add topic");
    enter(&mut window, "Topic 1: Title", "Trade");
    keys(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(note(&window).topics.len(), 2);
    assert!(input(&window, "Topic 2: Title").is_focused());
    keys(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(note(&window).topics.len(), 1);
}

#[test]
fn enter_in_the_last_field_of_a_row_adds_the_next() {
    let mut window = brief();
    press(&mut window, "Add figure");
    press(&mut window, "Add period to Figure 1");
    enter(&mut window, "Figure 1, value 1: Number", "700");
    keys(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(note(&window).figures.get(0).unwrap().values.len(), 2);
    assert!(input(&window, "Figure 1, value 2: Period").is_focused());
    input(&window, "Figure 1, value 1: Number").focus();
    window.run();
    keys(&mut window, Modifiers::NONE, Key::Enter);
    assert!(input(&window, "Figure 1, value 2: Period").is_focused());
}

#[test]
fn the_length_of_a_title_is_said_against_its_limit() {
    let mut window = brief();
    enter(&mut window, "Document: Title", "Talks");
    window.get_by_label("5 of 120");
    enter(&mut window, "Meeting: City", "Astana");
    assert!(window.query_by_label("5 of 120").is_none());
    enter(&mut window, "Document: Title", &"x".repeat(121));
    enter(&mut window, "Meeting: City", "Almaty");
    window.get_by_label("121 of 120");
}

#[test]
fn a_text_from_right_to_left_is_shown_as_it_is_set() {
    let mut window = brief();
    press(&mut window, "Add participant to Delegation 1");
    press(&mut window, "Delegation 1, participant 1: more fields");
    let field = "Delegation 1, participant 1: Name in its own script";
    let image = format!("{field} as the paper sets it");
    enter(&mut window, field, "Мұрат Нұртілеу");
    assert!(window.query_by_role_and_label(Role::Image, &image).is_none());
    enter(&mut window, field, "مراد نورتليو (2025)");
    let begun = std::time::Instant::now();
    while window.query_by_role_and_label(Role::Image, &image).is_none() {
        assert!(begun.elapsed().as_secs() < 60, "the image does not come");
        std::thread::yield_now();
        window.run();
    }
    let below = window.get_by_role_and_label(Role::Image, &image).rect();
    assert!(below.top() >= input(&window, field).rect().bottom());
    assert!(below.height() > 15.0 && below.height() < 60.0, "{below:?}");
    assert_eq!(input(&window, field).value().as_deref(), Some("مراد نورتليو (2025)"));
}

#[test]
fn too_many_objectives_are_counted() {
    let mut window = brief();
    for number in 1..=4 {
        press(&mut window, "Add objective");
        enter(&mut window, &format!("Document: Objectives {number}"), "Agree");
    }
    window.get_by_label("4 of 3");
    enter(&mut window, "Meeting: City", "Astana");
    window.get_by_label("4 of 3");
}

#[test]
fn the_texts_of_a_joint_text_have_marks_in_the_heading() {
    let mut window = brief();
    open_part(&mut window, "Joint text");
    let field = "Paragraph 1, language 1: Paragraph";
    enter(&mut window, field, "agreed");
    press(&mut window, &format!("Bold in {field}"));
    let joint = note(&window).joint_text;
    assert_eq!(&*joint.get(0).unwrap().versions.get(0).unwrap().text, "**agreed**");
}

#[test]
fn enter_in_a_post_goes_to_the_next_person() {
    let mut window = brief();
    for number in 1..=2 {
        press(&mut window, "Add participant to Delegation 1");
        enter(&mut window, &format!("Delegation 1, participant {number}: Post"), "Minister");
    }
    input(&window, "Delegation 1, participant 1: Post").focus();
    window.run();
    keys(&mut window, Modifiers::NONE, Key::Enter);
    assert!(input(&window, "Delegation 1, participant 2: Name").is_focused());
    assert_eq!(note(&window).participants.get(0).unwrap().members.len(), 2);
}
