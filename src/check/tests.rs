//! Each check with a note that triggers it and one that does not.

use jiff::civil::date;

use super::*;
use crate::{
    note::{Edit, format},
    template::builtin,
};

const COMPLETE: &str = include_str!("../../assets/examples/hanoi.ron");

/// The complete example after some changes: `field = text`, `+list`, `-list[index]`.
fn codes_after(changes: &[&str]) -> Vec<String> {
    let mut note = format::read(COMPLETE.as_bytes()).unwrap().note;
    note.apply(&set("figures[1].values[0].period", "2025")).unwrap();
    for change in changes {
        let edit = if let Some(list) = change.strip_prefix('+') {
            let list = Note::path_named(list).unwrap();
            let index = note.node(&list).unwrap().len();
            Edit::Insert { list, index }
        } else if let Some(item) = change.strip_prefix('-') {
            let item = Note::path_named(item).unwrap();
            let Some(crate::note::Step::Item(index)) = item.last() else { panic!("{change}") };
            Edit::Remove { list: item.parent().unwrap(), index }
        } else {
            let (field, text) = change.split_once('=').unwrap();
            set(field.trim(), text.trim())
        };
        note.apply(&edit).unwrap_or_else(|refusal| panic!("{change}: {refusal}"));
    }
    let template = builtin("brief").unwrap();
    let circumstances = Circumstances { template: &template, as_of: date(2025, 5, 1), length: Some(1.7) };
    check(&note, &circumstances).iter().map(|finding| format!("{} {}", finding.code, finding.field)).collect()
}

fn set(field: &str, text: &str) -> Edit {
    Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() }
}

#[track_caller]
fn assert_codes(changes: &[&str], expected: &[&str]) {
    assert_eq!(codes_after(changes), expected);
}

#[test]
fn a_complete_note_has_no_findings() {
    assert_codes(&[], &[]);
}

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
fn w9_wants_a_paper_within_its_limit() {
    let note = format::read(COMPLETE.as_bytes()).unwrap().note;
    let template = builtin("brief").unwrap();
    let found = |length| {
        let findings = check(&note, &Circumstances { template: &template, as_of: date(2025, 5, 1), length });
        findings.iter().any(|finding| finding.code == Code::W9)
    };
    assert!(found(Some(2.1)) && !found(Some(2.0)) && !found(None));
}

#[test]
fn w10_wants_at_most_three_objectives() {
    let objective = |index: usize| ["+objectives".to_owned(), format!("objectives[{index}] = Something")].to_vec();
    assert_eq!(codes_with(&[objective(1), objective(2)]), Vec::<String>::new());
    assert_eq!(codes_with(&[objective(1), objective(2), objective(3)]), ["W10 objectives"]);
}

#[test]
fn e1_asks_for_the_texts_the_template_uses() {
    assert_codes(&["texts.purpose ="], &["E1 texts.purpose"]);
    assert_codes(&["-objectives[1]", "-objectives[0]"], &["E1 objectives"]);
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
fn e2_wants_two_delegations_with_heads_one_of_them_ours() {
    assert_codes(&["-participants[1]"], &["E2 participants"]);
    assert_codes(&["participants[1].members[0].function = Delegate"], &["E2 participants[1].members"]);
    assert_codes(&["participants[0].ours = false"], &["E2 participants[0].ours"]);
    assert_codes(&["participants[1].ours = true"], &["E2 participants[1].ours"]);
    assert_codes(&["-participants[1].members[0]"], &["E2 participants[1].members"]);
}

#[test]
fn e4_wants_the_end_after_the_start() {
    assert_codes(&["meeting.start = 10:30", "meeting.end = 10:00"], &["E4 meeting.end"]);
    assert_codes(&["meeting.start = 10:30", "meeting.end = 11:00"], &[]);
    assert_codes(&["meeting.last_day = 2023-10-15"], &["E4 meeting.last_day"]);
    assert_codes(&["meeting.last_day = 2023-10-18", "meeting.start = 22:00", "meeting.end = 01:00"], &[]);
}

#[test]
fn e7_wants_a_post_or_an_organisation() {
    let post = "participants[0].members[0].post =";
    let organisation = "participants[0].members[0].organisation =";
    assert_codes(&[post], &[]);
    assert_codes(&[post, organisation], &["E7 participants[0].members[0].post"]);
}

#[test]
fn e8_wants_date_and_signatories_of_what_is_signed() {
    assert_codes(&["agreements[0].signed_on ="], &["E8 agreements[0].signed_on"]);
    assert_codes(&["-agreements[0].signatories[1]"], &["E8 agreements[0].signatories"]);
    assert_codes(&["agreements[0].status = Negotiating", "agreements[0].signed_on ="], &[]);
}

#[test]
fn e9_wants_the_note_dated_after_what_it_tells() {
    assert_codes(&["date = 2023-10-15"], &["E9 agreements[0].signed_on"]);
    assert_codes(&["date = 2023-10-16"], &[]);
}

#[test]
fn e10_wants_unit_period_and_source() {
    assert_codes(&["figures[0].unit ="], &["E10 figures[0].unit"]);
    assert_codes(&["figures[0].values[0].period ="], &["E10 figures[0].values[0].period"]);
    assert_codes(&["figures[0].source ="], &["E10 figures[0].source"]);
    assert_codes(&["figures[0].source = s9"], &["E10 figures[0].source"]);
}

#[test]
fn e12_wants_a_marking_even_if_it_is_none() {
    assert_codes(&["marking.scheme ="], &["E12 marking.scheme"]);
    assert_codes(&["marking.scheme = UK"], &["E12 marking.level"]);
    assert_codes(&["marking.scheme = UK", "marking.level = OFFICIAL"], &[]);
}

#[test]
fn e14_tells_unknown_codes() {
    assert_codes(&["meeting.country = XX"], &["E14 meeting.country"]);
    assert_codes(&["language = tlh-nowhere-too-long"], &["E14 language"]);
    assert_codes(&["figures[0].unit = USX"], &["E14 figures[0].unit"]);
    assert_codes(&["meeting.zone = Asia/Nowhere"], &["E14 meeting.zone"]);
    assert_codes(&["meeting.zone = Asia/Ho_Chi_Minh", "figures[0].unit = km"], &[]);
}

/// Changes that add a figure after the two of the example, all of one source, unit and scale.
fn figure(index: usize, measure: &str, period: &str, number: &str) -> Vec<String> {
    let at = format!("figures[{index}]");
    vec![
        "+figures".to_owned(),
        format!("{at}.measure = {measure}"),
        format!("{at}.unit = USD"),
        format!("{at}.scale = Billion"),
        format!("{at}.source = s1"),
        format!("+{at}.values"),
        format!("{at}.values[0].period = {period}"),
        format!("{at}.values[0].number = {number}"),
    ]
}

fn codes_with(figures: &[Vec<String>]) -> Vec<String> {
    let changes: Vec<&str> = figures.iter().flatten().map(String::as_str).collect();
    codes_after(&changes)
}

#[test]
fn w5_adds_exports_and_imports() {
    let trade = |turnover| {
        codes_with(&[
            figure(2, "Turnover", "2021", turnover),
            figure(3, "Exports", "2021", "6.5"),
            figure(4, "Imports", "2021", "6.50"),
        ])
    };
    assert_eq!(trade("13"), Vec::<String>::new());
    assert_eq!(trade("13.1"), ["W5 figures[2].values[0].number"]);
}

#[test]
fn w7_compares_figures_for_the_same_thing() {
    assert_eq!(codes_with(&[figure(2, "Turnover", "2022", "14.9")]), ["W7 figures[2].values[0].number"]);
    assert_eq!(codes_with(&[figure(2, "Turnover", "2022", "15.0")]), Vec::<String>::new());
    assert_eq!(codes_with(&[figure(2, "Exports", "2022", "14.9")]), Vec::<String>::new());
}

#[test]
fn w12_tells_two_spellings_of_a_name() {
    assert_codes(&["agreements[0].signatories[0].name = Bùi Thanh Sơn"], &["W12 agreements[0].signatories[0].name"]);
    assert_codes(&["agreements[0].signatories[0].name = Bui Than Son"], &["W12 agreements[0].signatories[0].name"]);
    assert_codes(&["agreements[0].signatories[0].name = Tran Van An"], &[]);
}
