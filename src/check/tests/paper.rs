//! E12, E15, E17, E18, W9 to W11, W17, W18, W23.

use std::collections::BTreeMap;

use super::*;

#[test]
fn e12_wants_a_marking_even_if_it_is_none() {
    assert_codes(&["marking.scheme ="], &["E12 marking.scheme"]);
    assert_codes(&["marking.scheme = UK"], &["E12 marking.level"]);
    assert_codes(&["marking.scheme = UK", "marking.level = OFFICIAL"], &[]);
}

#[test]
fn e15_wants_images_described() {
    let image = ["+annexes", "annexes[0].title = A map", "annexes[0].image = AAAA"];
    assert_codes(&image, &["E15 annexes[0].alternative"]);
    assert_codes(&[&image[..], &["annexes[0].alternative = A river and a road."]].concat(), &[]);
    assert_codes(&image[..2], &[]);
}

/// The findings of two codes on the complete note after changes, where its pages have these flaws.
fn flawed(changes: &[&str], flaws: Flaws<'_>) -> Vec<String> {
    let (note, template) = (complete(changes), brief());
    let circumstances = Circumstances { template: &template, as_of: date(2025, 5, 1), length: None, flaws };
    let findings = check(&note, &circumstances).into_iter().filter(|f| matches!(f.code, Code::E17 | Code::E18));
    findings.map(|finding| format!("{} {} {:?}", finding.code, finding.field, finding.details)).collect()
}

#[test]
fn e17_names_each_field_with_a_character_that_no_face_has() {
    let flaws = Flaws { missing: &['北', '😀'], ..Flaws::default() };
    let changes = ["topics[0].title = Trade 😀 with 北京 😀", "objectives[0] = To go 北"];
    assert_eq!(
        flawed(&changes, flaws),
        [
            r#"E17 objectives[0] [("characters", "北 (U+5317)")]"#,
            r#"E17 topics[0].title [("characters", "北 (U+5317), 😀 (U+1F600)")]"#
        ]
    );
    assert_eq!(flawed(&changes, Flaws::default()), Vec::<String>::new());
    // What no section draws from may stand at the foot of the page.
    let elsewhere = flawed(&["reference = MFA 😀"], flaws);
    assert_eq!(elsewhere, [r#"E17 reference [("characters", "😀 (U+1F600)")]"#]);
}

#[test]
fn e18_names_an_image_that_cannot_be_shown_and_why() {
    let field = Note::path_named("annexes[0].image").unwrap();
    let unshown = [(field, crate::picture::Problem::TooLarge { width: 9_000, height: 8_000 })];
    let flaws = Flaws { unshown: &unshown, ..Flaws::default() };
    let image = ["+annexes", "annexes[0].title = A map", "annexes[0].image = AAAA", "annexes[0].alternative = A road."];
    assert_eq!(
        flawed(&image, flaws),
        [
            r#"E18 annexes[0].image [("title", "A map"), ("problem", "too-large"), ("width", "9000"), ("height", "8000")]"#
        ]
    );
}

#[test]
fn w9_wants_a_paper_within_its_limit() {
    let (note, template) = (complete(&[]), brief());
    let found = |length| {
        let findings = check(
            &note,
            &Circumstances { template: &template, as_of: date(2025, 5, 1), length, flaws: Flaws::default() },
        );
        findings.iter().any(|finding| finding.code == Code::W9)
    };
    assert!(found(Some(2.1)) && !found(Some(2.0)) && !found(None));
}

#[test]
fn w10_wants_at_most_three_objectives() {
    let objective = |index: usize| ["+objectives".to_owned(), format!("objectives[{index}] = Something")].to_vec();
    assert_codes_of(&[objective(2)].concat(), &[]);
    assert_codes_of(&[objective(2), objective(3)].concat(), &["W10 objectives"]);
}

#[test]
fn w11_wants_points_for_what_is_planned() {
    assert_codes(&["topics[1].planned = true", "-topics[1].points[0]"], &["W11 topics[1].points"]);
    assert_codes(&["topics[1].planned = true", "topics[1].points[0] ="], &["W11 topics[1].points"]);
    assert_codes(&["topics[1].planned = true"], &[]);
    assert_codes(&["-topics[1].points[0]"], &[]);
    let note = complete(&["topics[1].planned = true", "-topics[1].points[0]"]);
    assert_eq!(codes(&note, &for_the_public(&["topics.outcome"])), Vec::<String>::new());
}

#[test]
fn w17_wants_a_record_soon() {
    let mut template = (*brief()).clone();
    template.working_days = Some(1);
    let dated = |day: &str| codes(&complete(&[&format!("date = {day}")]), &template);
    // The meeting was on a Monday.
    assert_eq!(dated("2023-10-17"), Vec::<String>::new());
    assert_eq!(dated("2023-10-18"), ["W17 date"]);
    let last_day = complete(&["meeting.last_day = 2023-10-20", "date = 2023-10-23"]);
    assert_eq!(codes(&last_day, &template), Vec::<String>::new());
    assert_codes(&["date = 2023-10-18"], &[]);
}

#[test]
fn the_record_is_due_on_the_working_day_after() {
    for template in template::builtins() {
        let expected = (template.id == "record").then_some(1);
        assert_eq!(template.working_days, expected, "{}", template.id);
    }
}

#[test]
fn w18_wants_a_final_note_cleared() {
    let step = ["stage = Final", "+clearances", "clearances[0].step = Approved", "clearances[0].name = Private Office"];
    let with = |more: &'static str| [&step[..], &[more]].concat();
    assert_codes(&["stage = Final"], &["W18 clearances"]);
    assert_codes(&step, &["W18 clearances"]);
    assert_codes(&with("clearances[0].status = Given"), &[]);
    assert_codes(
        &[&with("clearances[0].status = Given")[..], &["clearances[0].step = Drafted"]].concat(),
        &["W18 clearances"],
    );
}

/// The brief, made for no more than a level.
fn up_to(level: &str) -> Template {
    let mut template = (*brief()).clone();
    template.highest = BTreeMap::from([("UK".to_owned(), level.to_owned())]).try_into().unwrap();
    template
}

const MARKED: [&str; 2] = ["marking.scheme = UK", "marking.level = OFFICIAL"];

#[test]
fn w23_wants_pieces_within_the_template() {
    let note = |more: &[&str]| complete(&[&MARKED[..], more].concat());
    let template = up_to("OFFICIAL-SENSITIVE");
    assert_eq!(codes(&note(&["topics[1].marking = SECRET"]), &template), ["W23 topics[1].marking"]);
    assert_eq!(codes(&note(&["topics[1].marking = OFFICIAL-SENSITIVE"]), &template), Vec::<String>::new());
    assert_eq!(codes(&note(&["marking.level = SECRET"]), &template), ["W23 marking.level"]);
    assert_eq!(codes(&note(&["topics[1].marking = SECRET"]), &brief()), Vec::<String>::new());
    // The brief shows no quotes.
    let quote = ["+quotes", "quotes[0].speaker = S. Jaishankar", "quotes[0].marking = SECRET"];
    assert_eq!(codes(&note(&quote), &template), Vec::<String>::new());
}

/// A template for the public that shows topics and figures up to OFFICIAL.
fn public_up_to_official() -> Template {
    let mut template = for_the_public(&["topics", "figures"]);
    template.highest = up_to("OFFICIAL").highest;
    template
}

#[test]
fn e16_takes_the_place_of_w23_where_the_paper_is_released() {
    let template = public_up_to_official();
    let note = |more: &[&str]| complete(&[&MARKED[..], &["topics[1].marking = SECRET"], more].concat());
    assert_eq!(codes(&note(&[]), &template), ["E16 topics[1].marking"]);
    assert_eq!(codes(&note(&["topics[1].releasable = false"]), &template), Vec::<String>::new());
    assert_eq!(codes(&note(&["topics[1].marking = OFFICIAL"]), &template), Vec::<String>::new());
    // Not shown, and therefore not released.
    let elsewhere = ["topics[1].marking =", "agreements[0].marking = SECRET"];
    assert_eq!(codes(&note(&elsewhere), &template), Vec::<String>::new());
}

#[test]
fn e16_counts_the_marking_of_the_note_where_a_piece_has_none() {
    let template = public_up_to_official();
    let internal: Vec<String> = [0, 2, 3].map(|index| format!("topics[{index}].releasable = false")).to_vec();
    let mut changes = vec!["marking.scheme = UK", "marking.level = SECRET", "figures[0].releasable = false"];
    changes.push("figures[1].marking = OFFICIAL");
    changes.extend(internal.iter().map(String::as_str));
    assert_eq!(codes(&complete(&changes), &template), ["E16 topics[1].marking"]);
    changes.push("topics[1].marking = OFFICIAL");
    assert_eq!(codes(&complete(&changes), &template), Vec::<String>::new());
}
