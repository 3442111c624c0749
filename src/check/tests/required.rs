//! E1.

use super::*;

#[test]
fn e1_names_each_empty_required_field() {
    assert_codes(
        &["reference =", "meeting.date =", "topics[1].title ="],
        &["E1 reference", "E1 meeting.date", "E1 topics[1].title"],
    );
    assert_codes(&["sources[0].publisher ="], &["E1 sources[0].publisher"]);
    assert_codes(&["-topics[3]", "-topics[2]", "-topics[1]", "-topics[0]"], &["E1 topics"]);
}

#[test]
fn e1_asks_for_the_texts_the_template_uses() {
    assert_codes(&["texts.purpose ="], &["E1 texts.purpose"]);
    assert_codes(&["-objectives[1]", "-objectives[0]"], &["E1 objectives"]);
}

#[test]
fn e1_takes_white_space_for_nothing() {
    assert_codes(&["texts.purpose = \n "], &["E1 texts.purpose"]);
    assert_codes(&["objectives[0] =", "objectives[1] ="], &["E1 objectives"]);
    assert_codes(&["texts.top_lines[0] =", "texts.top_lines[1] ="], &["E1 texts.top_lines"]);
}

#[test]
fn e1_asks_for_what_a_section_needs() {
    assert_codes(&["topics[0].background =", "topics[2].background ="], &["E1 topics"]);
    assert_codes(&["topics[0].background ="], &[]);
}

#[test]
fn e1_does_not_ask_for_what_is_not_needed() {
    assert_codes(&["figures[0].measure ="], &[]);
    assert_codes(&["figures[0].measure =", "figures[0].label ="], &["E1 figures[0].measure"]);
}

#[test]
fn e1_wants_a_state_or_an_organisation() {
    let (no_state, organisation) = ("participants[1].state =", "participants[1].organisation = Asian Bank");
    assert_codes(&[no_state], &["E1 participants[1].state"]);
    assert_codes(&[no_state, organisation], &[]);
}

#[test]
fn e1_asks_only_for_parts_the_template_uses() {
    let changes = ["+quotes", "quotes[0].speaker = S. Jaishankar", "+programme", "+annexes"];
    assert_codes(&changes, &[]);
    let mut template = (*brief()).clone();
    template.sections[0].fields.extend(["quotes", "programme", "annexes"].map(str::to_owned));
    assert_eq!(
        codes(&complete(&changes), &template),
        [
            "E1 quotes[0].text",
            "E1 quotes[0].form",
            "E1 programme[0].day",
            "E1 programme[0].start",
            "E1 programme[0].item",
            "E1 annexes[0].title",
        ]
    );
}

#[test]
fn e1_sees_lists_within_lists() {
    let mut template = (*brief()).clone();
    template.sections[0].fields = vec!["joint_text".to_owned()];
    template.sections.truncate(1);
    let changes = ["+joint_text", "+joint_text[0].versions", "+joint_text"];
    assert_eq!(
        codes(&complete(&changes), &template),
        ["E1 joint_text[0].versions[0].language", "E1 joint_text[0].versions[0].text", "E1 joint_text[1].versions",]
    );
}

#[test]
fn e1_is_silent_where_another_code_says_it_better() {
    let mut template = (*brief()).clone();
    template.sections[0].fields.push("quotes".to_owned());
    let changes = ["+quotes", "quotes[0].text = Words.", "quotes[0].form = Verbatim", "figures[0].source ="];
    assert_eq!(codes(&complete(&changes), &template), ["E6 quotes[0].speaker", "E10 figures[0].source"]);
}

#[test]
fn e1_asks_the_public_paper_nothing_about_what_it_leaves_out() {
    let template = for_the_public(&["topics"]);
    let changes = ["topics[1].treatment =", "topics[2].treatment =", "topics[2].releasable = false"];
    assert_eq!(codes(&complete(&changes), &template), ["E1 topics[1].treatment"]);
    let internal: Vec<String> = (0..4).map(|index| format!("topics[{index}].releasable = false")).collect();
    let internal: Vec<&str> = internal.iter().map(String::as_str).collect();
    assert_eq!(codes(&complete(&internal), &template), ["E1 topics"]);
}
